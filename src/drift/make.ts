import { isServerError, rollBack, type Database, type Target } from '../database/index.ts';
import { bundledSql } from '../migrations/index.ts';
import type { BuildOptions } from '../rehearsal/index.ts';
import type { ReadObject } from '../snapshot/index.ts';
import type { Step } from './step.ts';
import type { DriftSql, Offer } from './drift-sql.ts';
import { inWordsOf, wordsFor } from './facts.ts';
import { filesOf, runSteps } from './files.ts';
import { headingOf } from './heading.ts';
import { library as load, type FactBase, type Library } from './library.ts';
import { lookAt, rolesNamedIn } from './live.ts';
import { lossesOf } from './losses.ts';
import { objectsOf, unprovenOf } from './offered.ts';
import { near } from './near.ts';
import { withoutPassing } from './passing.ts';
import { nothingProven, prove, type Described, type Proof } from './proof.ts';
import { readWhole } from './read-units.ts';
import { renameRounds, renamesIn, type Rename } from './renames.ts';
import { rewritten } from './rewrite.ts';
import { sliced, type Read } from './slice.ts';
import { standing, type Standing } from './standing.ts';
import { openWorkshop, within, type Workshop } from './shadow.ts';
import { columnOrder, differing, unitsOf, withoutOwnNames, type Comparable, type Units } from './units.ts';

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
  // While the migrations are built elsewhere.
  const reading = readLive(live, library, catalogSql);
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
  ).finally(() => reading.catch(() => {}));
  const { objects, facts } = await reading;
  const alike: Comparable = {
    role: [there.user, there.user],
    major: Math.min(there.major, workshop.major),
    olderPublic: there.major < 15 !== workshop.major < 15,
    ignored: new Set(),
  };
  const wanted = { units: unitsOf(objects, alike), read: { facts, words: wordsFor(alike) } };
  await workshop.makeRoles(rolesNamedIn(wanted.units, there.roles));
  const built: Comparable = { ...alike, role: [workshop.user, there.user] };
  // What stands in for a platform is none of the migrations', unless they or the live database have made more of it.
  const ignored = new Set([...unitsOf(workshop.given, built).keys()].filter((key) => !wanted.units.has(key)));
  const making = { ...options, library, workshop, catalogSql, how: { ...built, ignored } };
  const isOtherMajor = there.major !== workshop.major;
  return await offers({ ...making, wanted, isOtherMajor, roles: [...there.roles] });
}

async function readLive(
  live: Database,
  library: Library,
  catalogSql: string,
): Promise<{ readonly objects: readonly ReadObject[]; readonly facts: FactBase }> {
  return { objects: await readWhole(live, catalogSql, 'snapshot'), facts: await library.read(live) };
}

interface Making extends DriftOptions {
  readonly library: Library;
  readonly workshop: Workshop;
  readonly catalogSql: string;
  readonly how: Comparable;
  /** The live database. */
  readonly wanted: { readonly units: Units; readonly read: Read };
  readonly isOtherMajor: boolean;
  readonly roles: readonly string[];
}

async function offers(making: Making): Promise<DriftSql> {
  const { library, workshop, how, catalogSql, log, roles, wanted } = making;
  const inOurWords = (units: Units, here: Units): Promise<Units> =>
    making.isOtherMajor
      ? rewritten(units, here, { database: workshop.database(), catalogSql, how, facts: wanted.read.facts })
      : Promise.resolve(units);
  const built = await unitsHere(making);
  const { renames, units: here } = await renamed(making, built);
  const units = withoutOwnNames(
    here,
    await within(workshop.database(), () => inOurWords(wanted.units, here)),
  );
  const read = await readHere(making, differing(here, units));
  const [base, target] = pairOf(making, { units: here, read }, { units, read: wanted.read });
  const [there, back] = stepsOf(renames);
  const options = { library, database: workshop.database, catalogSql, how, roles, log };

  const adopt = await prove(base, target, {
    ...options,
    keeps: there.length === 0,
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
  if (adopt.units === null && !(await runs(workshop.database(), adoptSteps))) {
    const none = nothingProven(differing(base.units, target.units), adopt.left, wholeFails);
    return await both(making, sides, { proof: none, steps: [] }, { proof: none, steps: [] });
  }
  const [twin, before] = await twinOf(making, sides, { units: here, read }, adopt);
  const undo = await prove(twin, before, {
    ...options,
    keeps: true,
    without: new Map([...stands.stays, ...near(adopt.left, [target, base])]),
    rewritten: (units) => Promise.resolve(units),
    async renew() {
      await workshop.renew();
      await runSteps(workshop.database(), adoptSteps);
    },
  });
  const undoSteps = [...undo.steps, ...back];
  const isUndone = await leadsTo(making, { steps: undoSteps, back }, built, undo);
  const proof = isUndone ? undo : nothingProven(differing(twin.units, base.units), undo.left, wholeFails);
  return await both(
    making,
    sides,
    { proof: adopt, steps: adoptSteps },
    { proof: { ...proof, left: new Map([...adopt.left, ...proof.left]) }, steps: isUndone ? undoSteps : [] },
  );
}

/** What the shadow holds, or nothing where that is not asked for: to read it takes longer than all the rest. */
async function readHere({ library, workshop, how }: Making, wanted: ReadonlySet<string>): Promise<Read> {
  const facts = wanted.size === 0 ? library.factsOf([], []) : await library.read(workshop.database());
  return { facts, words: wordsFor(how) };
}

interface Whole {
  readonly units: Units;
  readonly read: Read;
}

/** Two databases as far as what differs has to do with them. */
function pairOf(
  { library, isOtherMajor }: Making,
  from: Whole,
  to: Whole,
): readonly [from: Described, to: Described] {
  const units = new Map([...from.units, ...to.units]);
  const [here, there] = sliced(library, [from.read, to.read], units, differing(from.units, to.units));
  const base = { units: from.units, facts: here };
  const target = { units: to.units, facts: there };
  return [base, isOtherMajor ? { ...target, facts: inWordsOf(library, target, base) } : target];
}

/** The copy of the live database that the shadow is now, and what it was before. */
async function twinOf(
  making: Making,
  { base, target }: { readonly base: Described; readonly target: Described },
  before: Whole,
  { left, units: seen }: Proof,
): Promise<readonly [twin: Described, before: Described]> {
  const { library } = making;
  const units = seen ?? (await unitsHere(making));
  if ([...left.keys()].every((key) => key.startsWith(`${columnOrder} `)))
    return [{ units, facts: withoutPassing(library, target.facts, units) }, base];
  const read = await readHere(making, differing(units, before.units));
  const [twin, base_] = pairOf(making, { units, read }, before);
  return [twin, base_];
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

/**
 * Runs the way back, unless that was done.
 *
 * @returns whether it leads to what the migrations build, but for what is named.
 */
async function leadsTo(
  making: Making,
  { steps, back }: { readonly steps: readonly Step[]; readonly back: readonly Step[] },
  built: Units,
  { left, units }: Proof,
): Promise<boolean> {
  const rest = units === null ? steps : back;
  if (!(await runs(making.workshop.database(), rest))) return false;
  const reached = units === null || rest.length > 0 ? await unitsHere(making) : units;
  return [...differing(reached, withoutOwnNames(reached, built))].every((key) => left.has(key));
}

async function unitsHere({ workshop, how, catalogSql }: Making): Promise<Units> {
  const database = workshop.database();
  return unitsOf(await within(database, () => readWhole(database, catalogSql, 'savepoint')), how);
}

/** Gives what was renamed its new name on the shadow. */
async function renamed(
  making: Making,
  built: Units,
): Promise<{ readonly renames: readonly Rename[]; readonly units: Units }> {
  const { workshop, live, wanted } = making;
  const renames: Rename[] = [];
  let units = built;
  for (let round = 0; round < renameRounds; round++) {
    const before = renames.length;
    for (const rename of await renamesIn(live, units, wanted.units, round))
      if (await runs(workshop.database(), rename.adopt.map(step(rename.key)))) renames.push(rename);
    if (renames.length > before) units = await unitsHere(making);
  }
  return { renames, units };
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
