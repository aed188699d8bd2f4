import { isServerError, rollBack, type Database, type Target } from '../database/index.ts';
import { bundledSql } from '../migrations/index.ts';
import { openShadow, type BuildOptions } from '../rehearsal/index.ts';
import { ObjectsRead, type ReadObject } from '../snapshot/index.ts';
import { stepAbout, type Step } from './step.ts';
import { offered, type Compared } from './both-ways.ts';
import { detachmentsIn } from './detachments.ts';
import type { DriftSql } from './drift-sql.ts';
import { runSteps } from './files.ts';
import { looking, type Look } from './look.ts';
import { library as load, type Library } from './library.ts';
import { keptLent, lentSchemas, makeLent, withoutLent } from './lent.ts';
import { isSuperuser, lookAt, rolesNamedIn } from './live.ts';
import { near } from './near.ts';
import { perhapsAll } from './newer.ts';
import { neededByWhatIsLeft } from './needed.ts';
import { nothingProven, prove, type Described, type Proof } from './proof.ts';
import { readWhole } from './read-units.ts';
import type { Rename } from './rename.ts';
import { nameBefore, renameRounds, renamesIn } from './renames.ts';
import { rewritten } from './rewrite.ts';
import { pairOf, readSides, twinOf, type Known } from './sides.ts';
import { standing } from './standing.ts';
import { majorOf, openWorkshop, within, type Workshop } from './shadow.ts';
import { needsOf, unlikeTheCopy, type Bond } from './unlike.ts';
import { differing, withoutOwnNames } from './difference.ts';
import { keyOf, unitsOf, type Comparable, type MembersTold, type Unit, type Units } from './units.ts';

export interface DriftOptions extends Omit<
  BuildOptions,
  'roles' | 'extensions' | 'tablespaces' | 'beforeFiles'
> {
  /** The database that drifted, which is only read, in READ ONLY transactions. */
  readonly live: Database;
  /** Where {@link live} is. */
  readonly target: Target;
  /** Whether the files are merged: those of a pull request never run as a superuser. */
  readonly merged: boolean;
  /** The input `shadow`: where the migrations are built. */
  readonly shadow: string;
  /** The snapshot of the live database, for the files to name. */
  readonly snapshotId: string | null;
  /** Reads objects of the live database's first snapshot, which undo leaves as they are; left out = it began empty. */
  readonly before?: () => Promise<readonly ReadObject[]>;
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
  const { live, target, wait, limit, log, signal } = options;
  const catalogSql = bundledSql('003_feature_inventory.sql');
  const [library, there] = await Promise.all([load(), lookAt(live)]);
  const before = new ObjectsRead();
  // While the migrations are built elsewhere.
  const isStored = options.snapshotId !== null;
  const reading = readWhole(live, catalogSql, 'snapshot', { before, owner: null, isStored }).then(
    async (objects) => ({ objects, oldest: (await options.before?.()) ?? [] }),
  );
  // It may fail while nobody waits for it yet: who does hears of it then.
  reading.catch(() => {});
  // What only a superuser may do, only one did.
  const rights = options.merged && there.isSuperuser ? 'superuser' : 'owner';
  const shadow = await openShadow(options.shadow, { target, rights, wait, limit, signal, log }).catch(
    async (error: unknown) => {
      await reading.catch(() => {});
      throw error;
    },
  );
  const alike: Comparable = {
    role: [there.user, there.user],
    major: Math.min(there.major, majorOf(shadow)),
    liveMajor: there.major,
    olderPublic: there.major < 15 !== majorOf(shadow) < 15,
    ignored: new Set(),
    members: 'here',
    versions: there.versions,
  };
  const isOtherMajor = there.major !== majorOf(shadow);
  const describing = reading.then(async ({ objects, oldest }) => ({
    oldest: unitsOf(oldest, alike),
    units: unitsOf(objects, alike),
    // What two major versions write is never the same, so that all of it is compared.
    facts: isOtherMajor ? await library.read(live, null) : null,
  }));
  const opening = openWorkshop(shadow, { ...options, ...there, catalogSql });
  await Promise.allSettled([opening, describing]);
  await using workshop = await opening;
  const described = await describing;
  const units = workshop.isPublicAlike() ? described.units : withoutPublic(described.units);
  const wanted = { ...described, units };
  await workshop.makeRoles(rolesNamedIn(units, there.roles));
  const user = workshop.user;
  const members = there.isSuperuser ? await toldWhere(workshop) : 'nowhere';
  const built: Comparable = { ...alike, role: [user, there.user], members };
  // What stands in for a platform is none of the migrations', unless they or the live database have made more of it.
  const given = [...unitsOf(workshop.given(), built).keys()];
  const ignored = new Set(
    given.filter((key) => !units.has(key) && (key !== publicUse || !workshop.isPublicAlike())),
  );
  const making = { ...options, library, workshop, catalogSql, how: { ...built, ignored } };
  const first = there.first === there.user ? user : there.first;
  const owner = { user, isSuperuser: there.isSuperuser, first };
  const look = looking(catalogSql, making.how, { before, owner });
  const lent = lentSchemas(given, units, there.roles);
  return await offers({ ...making, look, wanted, isOtherMajor, lent, roles: [...there.roles] });
}

const toldWhere = async (workshop: Workshop): Promise<MembersTold> =>
  (await isSuperuser(workshop.database())) ? 'here' : 'live';

const withoutPublic = (units: Units): Units => new Map([...units].filter(([key]) => key !== publicUse));

/** What initdb gives in every database: who takes it away in the live one means to. */
const publicUse = keyOf('grant', 'schema public to PUBLIC');

interface Making extends DriftOptions {
  readonly library: Library;
  readonly workshop: Workshop;
  readonly catalogSql: string;
  readonly how: Comparable;
  readonly look: Look;
  /** The live database. */
  readonly wanted: Pick<Known, 'units' | 'facts'> & { readonly oldest: Units };
  readonly isOtherMajor: boolean;
  readonly lent: readonly Unit[];
  readonly roles: readonly string[];
}

async function offers(making: Making): Promise<DriftSql> {
  const { library, workshop, how, catalogSql, log, roles, wanted, lent, isOtherMajor } = making;
  const { facts } = wanted;
  const inOurWords = (units: Units, here: Units): Promise<Units> =>
    facts === null
      ? Promise.resolve(units)
      : rewritten(units, here, { database: workshop.database(), catalogSql, how, facts });
  const made = await unitsHere(making);
  const { renames, units: here } = await renamed(making, made);
  const said = await within(workshop.database(), () => inOurWords(wanted.units, here));
  const units = withoutOwnNames(here, said);
  const reading = { library, database: workshop.database, how, isOtherMajor };
  const [before, live] = await readSides(reading, here, { database: making.live, units, facts });
  const [base, target] = pairOf(reading, before, live);
  const needs = await needsOf(workshop, base.units, target.units);
  const [there, back] = stepsOf(renames);
  const options = { library, database: workshop.database, look: making.look, how, roles, log };

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
  const adoptSteps = [...makeLent(lent), ...there, ...adopt.steps];
  const stands = standing(wanted.oldest, { live: wanted.units, base: base.units, renames });
  const sides = { base, target, renames, stands };
  const told = { ...sides, base: { ...base, units: withoutLent(base.units, lent) } };
  if (adopt.units === null && !(await runs(workshop.database(), adoptSteps))) {
    const none = nothingOf(sides, renames, adopt.left);
    return await offered(making, sides, { proof: none, steps: [] }, { proof: none, steps: [] });
  }
  const adopted = adopt.units ?? (await unitsHere(making));
  const [twin, goal] = await twinOf(reading, sides, { before, live }, { left: adopt.left, units: adopted });
  const undo = await prove(twin, goal, {
    ...options,
    keeps: true,
    without: await standingStill(making, sides, { left: adopt.left, needs }),
    rewritten: (units) => Promise.resolve(units),
    async renew() {
      await workshop.renew();
      await runSteps(workshop.database(), adoptSteps);
    },
  });
  const undoSteps = [...undo.steps, ...back];
  const isUndone = await leadsTo(making, { steps: undoSteps, back, renames }, made, undo);
  const proof = isUndone ? undo : nothingOf({ base, target: twin }, renames, undo.left);
  const reached = new Set([...lent.map(({ key }) => key), ...adopt.reached]);
  const left = new Map([...adopt.left, ...keptLent(lent), ...proof.left]);
  return await offered(
    making,
    told,
    { proof: { ...adopt, reached }, steps: adoptSteps },
    { proof: { ...proof, left }, steps: isUndone ? undoSteps : [] },
  );
}

/** What undo is not to take back, and why. */
async function standingStill(
  { live, workshop, roles, how }: Making,
  { base, target, stands }: Compared,
  { left, needs }: { readonly left: Proof['left']; readonly needs: readonly Bond[] },
): Promise<ReadonlyMap<string, string>> {
  const sides = { target: target.units, base: base.units };
  const unlike = await unlikeTheCopy(
    needs,
    { copy: workshop.database(), live: { database: live, units: target.units }, built: base.units },
    roles,
  );
  const needed = await neededByWhatIsLeft(live, left.keys(), sides);
  return new Map([
    ...stands.stays,
    ...needed,
    ...near(left, [target, base]),
    ...perhapsAll(base.units, how),
    ...unlike,
  ]);
}

const wholeFails = 'as a whole the file did not lead there';

/** Nothing is offered: neither what differs under one name, nor what has another. */
const nothingOf = (
  { base, target }: { readonly base: Described; readonly target: Described },
  renames: readonly Rename[],
  left: Proof['left'],
): Proof =>
  nothingProven(
    [...differing(base.units, target.units), ...renames.map(({ kind, became }) => keyOf(kind, became))],
    left,
    wholeFails,
  );

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
  {
    steps,
    back,
    renames,
  }: {
    readonly steps: readonly Step[];
    readonly back: readonly Step[];
    readonly renames: readonly Rename[];
  },
  built: Units,
  { left, units }: Proof,
): Promise<boolean> {
  const rest = units === null ? steps : back;
  if (!(await runs(making.workshop.database(), rest))) return false;
  const reached = units === null || rest.length > 0 ? await unitsHere(making) : units;
  const named = new Set([...left.keys()].map((key) => nameBefore(key, renames)));
  return [...differing(reached, withoutOwnNames(reached, built))].every((key) => named.has(key));
}

async function unitsHere({ workshop, look }: Making): Promise<Units> {
  const database = workshop.database();
  return await within(database, () => look(database));
}

/** Gives what was renamed its new name on the shadow, and detaches what is no partition any more. */
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
      if (
        await runs(
          workshop.database(),
          rename.adopt.map((sql) => stepAbout(rename.key, sql)),
        )
      )
        renames.push(rename);
    if (renames.length > before) units = await unitsHere(making);
  }
  const before = renames.length;
  for (const one of await detachmentsIn(workshop.database(), units, wanted.units))
    if (
      await runs(
        workshop.database(),
        one.adopt.map((sql) => stepAbout(one.key, sql)),
      )
    )
      renames.push(one);
  if (renames.length > before) units = await unitsHere(making);
  return { renames, units };
}

/** Renames in both directions. */
function stepsOf(renames: readonly Rename[]): readonly [there: readonly Step[], back: readonly Step[]] {
  return [
    renames.flatMap(({ key, adopt }) => adopt.map((sql) => stepAbout(key, sql))),
    [...renames].reverse().flatMap(({ key, undo }) => undo.map((sql) => stepAbout(key, sql))),
  ];
}
