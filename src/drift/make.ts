import { isServerError, rollBack, type Database, type Target } from '../database/index.ts';
import { bundledSql } from '../migrations/index.ts';
import type { BuildOptions } from '../rehearsal/index.ts';
import { readObjects, type ReadObject } from '../snapshot/index.ts';
import type { Step } from './draft.ts';
import type { DriftSql, Offer } from './drift-sql.ts';
import { inLiveWords, inWordsOf } from './facts.ts';
import { filesOf, runSteps } from './files.ts';
import { headingOf } from './heading.ts';
import { library as load, type Library } from './library.ts';
import { lookAt, rolesNamedIn } from './live.ts';
import { lossesOf } from './losses.ts';
import { objectsOf, unprovenOf } from './offered.ts';
import { near } from './near.ts';
import { nothingProven, prove, type Described, type Proof, type ProofOptions } from './proof.ts';
import { renameRounds, renamesIn, type Rename } from './renames.ts';
import { rewritten } from './rewrite.ts';
import { standing, type Standing } from './standing.ts';
import { openWorkshop, within, type Workshop } from './shadow.ts';
import { differing, unitsOf, type Comparable, type Units } from './units.ts';

export interface DriftOptions extends Omit<BuildOptions, 'roles' | 'extensions' | 'beforeFiles'> {
  /** The database that drifted, which is only read, in READ ONLY transactions. */
  readonly live: Database;
  /** Where {@link live} is. */
  readonly target: Target;
  /** The input `shadow`: where the migrations are built. */
  readonly shadow: string;
  /** The snapshot of the live database, for the files to name. */
  readonly snapshotId: string | null;
  /** Objects of the live database's first snapshot, which undo leaves as they are; left out = it began empty. */
  readonly before?: readonly ReadObject[];
  /** Milliseconds to wait for a rehearsal in the same shadow. */
  readonly wait: number;
  /** Milliseconds that a statement may take on the shadow. */
  readonly limit: number;
}

/**
 * The SQL that leads from what the migrations build to what is live, and back. Both were run on an empty database, with
 * that result; what was not seen to lead there is left out, and named.
 * @throws {ActionError} where the migrations cannot be built on the shadow, or a database cannot be read.
 */
export async function driftSql(options: DriftOptions): Promise<DriftSql> {
  const { live, log, signal } = options;
  const catalogSql = bundledSql('003_feature_inventory.sql');
  const [library, there] = await Promise.all([load(), lookAt(live)]);
  await using workshop = await openWorkshop(
    options.shadow,
    {
      target: options.target,
      wait: options.wait,
      limit: options.limit,
      signal,
      log,
    },
    { ...options, catalogSql, roles: there.roles, extensions: there.extensions },
  );
  const alike: Comparable = {
    role: [there.user, there.user],
    major: Math.min(there.major, workshop.major),
    olderPublic: there.major < 15 !== workshop.major < 15,
    ignored: new Set(),
  };
  const wanted: Described = {
    units: unitsOf(await readObjects(live, catalogSql, 'snapshot'), alike),
    facts: inLiveWords(library, await library.read(live), alike),
  };
  await workshop.makeRoles(rolesNamedIn(wanted.units, there.roles));
  const built: Comparable = { ...alike, role: [workshop.user, there.user] };
  // What stands in for a platform is none of the migrations', unless they or the live database have made more of it.
  const ignored = new Set([...unitsOf(workshop.given, built).keys()].filter((key) => !wanted.units.has(key)));
  const making = { ...options, library, workshop, catalogSql, how: { ...built, ignored } };
  const isOtherMajor = there.major !== workshop.major;
  return await offers({ ...making, wanted, isOtherMajor, roles: [...there.roles] });
}

interface Making extends DriftOptions {
  readonly library: Library;
  readonly workshop: Workshop;
  readonly catalogSql: string;
  readonly how: Comparable;
  /** The live database. */
  readonly wanted: Described;
  readonly isOtherMajor: boolean;
  readonly roles: readonly string[];
}

async function offers(making: Making): Promise<DriftSql> {
  const { library, workshop, how, catalogSql, log, roles, wanted } = making;
  const inOurWords = (units: Units, here: Units): Promise<Units> =>
    making.isOtherMajor
      ? rewritten(units, here, { database: workshop.database(), catalogSql, how, facts: wanted.facts })
      : Promise.resolve(units);
  const options = { library, database: workshop.database, catalogSql, how, roles, log };
  const built = await describe(making);
  const { renames, base } = await renamed(making, built);
  const units = await within(workshop.database(), () => inOurWords(wanted.units, base.units));
  const target: Described = {
    units,
    facts: making.isOtherMajor ? inWordsOf(library, { facts: wanted.facts, units }, base) : wanted.facts,
  };
  const [there, back] = stepsOf(renames);

  const adopt = await prove(base, target, {
    ...options,
    rewritten: inOurWords,
    async renew() {
      await workshop.renew();
      await runSteps(workshop.database(), there);
    },
  });
  if (there.length > 0) await runSteps(workshop.database(), back);
  const adoptSteps = [...there, ...adopt.steps];
  const stands = standing(making.before ?? [], { live: wanted.units, base: base.units, how });
  const sides = { base, target, renames, stands };
  if (!(await runs(workshop.database(), adoptSteps))) {
    const none = nothingProven(differing(base.units, target.units), adopt.left, wholeFails);
    return await both(making, sides, { proof: none, steps: [] }, { proof: none, steps: [] });
  }
  const twin = await describe(making);
  const without = new Map([...stands.stays, ...near(adopt.left, [wanted, base])]);
  const undo = await takenBack(making, twin, base, { options, adoptSteps, without });
  const undoSteps = [...undo.steps, ...back];
  const isUndone = await leadsTo(making, undoSteps, built, undo);
  const proof = isUndone ? undo : nothingProven(differing(twin.units, base.units), undo.left, wholeFails);
  return await both(
    making,
    sides,
    { proof: adopt, steps: adoptSteps },
    { proof: { ...proof, left: new Map([...adopt.left, ...proof.left]) }, steps: isUndone ? undoSteps : [] },
  );
}

interface Way {
  readonly proof: Proof;
  /** Empty = nothing is offered. */
  readonly steps: readonly Step[];
}

async function both(
  { live, snapshotId }: Making,
  {
    base,
    target,
    renames,
    stands,
  }: {
    readonly base: Described;
    readonly target: Described;
    readonly renames: readonly Rename[];
    readonly stands: Standing;
  },
  adopt: Way,
  undo: Way,
): Promise<DriftSql> {
  const offer = async (
    direction: 'adopt' | 'undo',
    { proof: { reached, left }, steps }: Way,
    from: Units,
    to: Units,
  ): Promise<Offer> => {
    const isOffered = steps.length > 0;
    const objects = isOffered ? objectsOf(reached, from, to, renames) : [];
    const losses = isOffered ? await lossesOf(steps, from, to, direction === 'undo' ? live : null) : [];
    return {
      files: isOffered ? filesOf(steps, headingOf(direction, { objects, losses, snapshotId })) : [],
      objects,
      losses,
      unproven: unprovenOf(new Map([...left].filter(([key]) => !stands.same.has(key))), from, to),
    };
  };
  return {
    adopt: await offer('adopt', adopt, base.units, target.units),
    undo: await offer('undo', undo, target.units, base.units),
    snapshotId,
  };
}

const wholeFails = 'as a whole the file did not lead there';

/** The way back from what is live, as a copy of it that the adopting file has made. */
async function takenBack(
  { workshop }: Making,
  twin: Described,
  base: Described,
  {
    options,
    adoptSteps,
    without,
  }: {
    readonly without: ReadonlyMap<string, string>;
    readonly options: Omit<ProofOptions, 'rewritten' | 'renew'>;
    readonly adoptSteps: readonly Step[];
  },
): Promise<Proof> {
  return await prove(twin, base, {
    ...options,
    without,
    rewritten: (units) => Promise.resolve(units),
    async renew() {
      await workshop.renew();
      await runSteps(workshop.database(), adoptSteps);
    },
  });
}

/** Runs steps for good. @returns whether they ran. */
async function runs(database: Database, steps: readonly Step[]): Promise<boolean> {
  try {
    await runSteps(database, steps);
    return true;
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    return false;
  }
}

/** Runs the way back, and looks whether it leads to what the migrations build, but for what is named. */
async function leadsTo(
  making: Making,
  steps: readonly Step[],
  built: Described,
  { left }: Proof,
): Promise<boolean> {
  if (!(await runs(making.workshop.database(), steps))) return false;
  const reached = await describe(making);
  return [...differing(reached.units, built.units)].every((key) => left.has(key));
}

async function describe({ library, workshop, how, catalogSql }: Making): Promise<Described> {
  const database = workshop.database();
  const objects = await within(database, () => readObjects(database, catalogSql, 'savepoint'));
  return { units: unitsOf(objects, how), facts: inLiveWords(library, await library.read(database), how) };
}

/** Gives what was renamed its new name on the shadow. */
async function renamed(
  making: Making,
  built: Described,
): Promise<{ readonly renames: readonly Rename[]; readonly base: Described }> {
  const { workshop, live, wanted } = making;
  const renames: Rename[] = [];
  let base = built;
  for (let round = 0; round < renameRounds; round++) {
    const before = renames.length;
    for (const rename of await renamesIn(live, base.units, wanted.units, round))
      if (await runs(workshop.database(), rename.adopt.map(step(rename.key)))) renames.push(rename);
    if (renames.length > before) base = await describe(making);
  }
  return { renames, base };
}

const step =
  (key: string) =>
  (sql: string): Step => ({
    sql,
    units: [key],
    touches: [key],
    relations: [],
    isTransactional: true,
    endsTransaction: false,
    destroys: [],
  });

/** Renames in both directions. */
function stepsOf(renames: readonly Rename[]): readonly [there: readonly Step[], back: readonly Step[]] {
  return [
    renames.flatMap(({ key, adopt }) => adopt.map(step(key))),
    [...renames].reverse().flatMap(({ key, undo }) => undo.map(step(key))),
  ];
}
