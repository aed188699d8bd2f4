import { isServerError, rollBack, type Database } from '../database/index.ts';
import { readObjects } from '../snapshot/index.ts';
import { draft, type Step } from './draft.ts';
import { runSteps, settings, shadowSql } from './files.ts';
import type { FactBase, Library } from './library.ts';
import {
  columnOrder,
  differing,
  isSame,
  otherwiseOrdered,
  propertiesOf,
  unitsOf,
  type Comparable,
  type Unit,
  type Units,
} from './units.ts';

/** A database as both the library and a snapshot describe it. */
export interface Described {
  readonly facts: FactBase;
  readonly units: Units;
}

export interface ProofOptions {
  readonly library: Library;
  /** As `from` is: what is proposed runs here. */
  readonly database: () => Database;
  /** Makes it so again, after something else was committed in it. */
  readonly renew: () => Promise<void>;
  readonly catalogSql: string;
  readonly how: Comparable;
  readonly roles: readonly string[];
  /** Units that stay as they are, and why. */
  readonly without?: ReadonlyMap<string, string>;
  /** Units of `to` as this database's server writes them, in the state that was reached. */
  readonly rewritten: (units: Units, reached: Units) => Promise<Units>;
  readonly log: (line: string) => void;
}

export interface Proof {
  /** What leads from one to the other, and was seen to; empty = nothing does. */
  readonly steps: readonly Step[];
  /** Units that are as they are wanted after the steps, and were not before. */
  readonly reached: ReadonlySet<string>;
  /** Units that still differ after them, and why. */
  readonly left: ReadonlyMap<string, string>;
}

/** So often a shadow is made anew, for what cannot be tried in one transaction. */
const mostRenewals = 4;

const otherOrder = 'its columns stand in another order: PostgreSQL adds a column at the end';

/** So often something is left out and the rest proven again. */
const mostRounds = 12;

/**
 * Finds SQL that makes one database of another, and runs it in a transaction that is rolled back: each unit must be as
 * it is in the other afterwards, or as it was. What is not is left out, and the rest is tried again.
 */
export async function prove(from: Described, to: Described, options: ProofOptions): Promise<Proof> {
  const { library, how, log } = options;
  const wanted = differing(from.units, to.units);
  const left = new Map<string, string>([...(options.without ?? [])].filter(([key]) => wanted.has(key)));
  for (const key of wanted)
    if (from.units.get(key)?.locked === true || to.units.get(key)?.locked === true)
      left.set(key, 'another session had it locked');
  const [own, casts] = [new Set<string>(), new Set<string>()];
  const units = new Map([...from.units, ...to.units]);
  let commits = 0;
  for (let round = 1; round <= mostRounds && commits <= mostRenewals; round++) {
    const active = new Set([...wanted].filter((key) => !left.has(key)));
    const drafted = draft(from, to, { library, active, own, casts, units, roles: options.roles, how });
    for (const [key, why] of drafted.left) left.set(key, why);
    for (const key of drafted.own) own.add(key);
    if (drafted.isIncomplete) continue;
    const { steps } = drafted;
    const isCommitted = commits > 0;
    const tried = isCommitted ? await attemptFiles(to, steps, options) : await attempt(to, steps, options);
    if (tried.needsCommit) {
      commits++;
      continue;
    }
    const verdict = judge(from.units, tried, { wanted, left, own, casts, steps });
    log(`Round ${round}: ${steps.length} statements, ${verdict.size} to leave out`);
    if (verdict.size === 0) {
      const reached = new Set([...wanted].filter((key) => !left.has(key)));
      for (const key of otherwiseOrdered(tried.units, tried.to)) left.set(key, otherOrder);
      if (isCommitted) await options.renew();
      // What was tried in one transaction needs no other.
      return {
        steps: isCommitted ? steps : steps.map((step) => ({ ...step, endsTransaction: false })),
        reached,
        left,
      };
    }
    for (const [key, why] of verdict) if (why !== null) left.set(key, why);
    if (isCommitted) {
      commits++;
      await options.renew();
    }
  }
  return nothingProven(wanted, left, 'no SQL was proven to lead there');
}

/** Nothing is offered. */
export const nothingProven = (
  wanted: Iterable<string>,
  left: ReadonlyMap<string, string>,
  why: string,
): Proof => ({
  steps: [],
  reached: new Set(),
  left: new Map([...wanted].map((key) => [key, left.get(key) ?? why])),
});

/** What became of an attempt. */
interface Tried {
  readonly units: Units;
  /** What was wanted, as this server writes it. */
  readonly to: Units;
  readonly failed: readonly Failed[];
  /** It cannot be tried in one transaction. */
  readonly needsCommit: boolean;
}

interface Failed {
  readonly step: Step;
  readonly message: string;
}

/** unsafe_new_enum_value_usage: a value that was added in this transaction; the files have it in two. */
const unsafeNewValue = '55P04';

async function attempt(to: Described, steps: readonly Step[], options: ProofOptions): Promise<Tried> {
  const database = options.database();
  const failed: Failed[] = [];
  try {
    await database.query(['BEGIN', ...settings, ...steps.map(shadowSql)].join(';\n'));
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    if (error.code === unsafeNewValue) return { units: new Map(), to: to.units, failed, needsCommit: true };
    await database.query(['BEGIN', ...settings].join(';\n'));
    for (const step of steps) {
      try {
        await database.query(`SAVEPOINT attempt;\n${shadowSql(step)};\nRELEASE SAVEPOINT attempt`);
      } catch (error) {
        if (!isServerError(error)) throw error;
        await database.query('ROLLBACK TO SAVEPOINT attempt');
        if (error.code !== unsafeNewValue) failed.push({ step, message: error.message });
        else if (failed.length === 0) {
          await rollBack(database);
          return { units: new Map(), to: to.units, failed, needsCommit: true };
        }
      }
    }
  }
  try {
    return { ...(await look(to, options)), failed, needsCommit: false };
  } finally {
    await rollBack(database);
  }
}

/** The same as files, which are committed; the database has to be made anew then. */
async function attemptFiles(to: Described, steps: readonly Step[], options: ProofOptions): Promise<Tried> {
  const database = options.database();
  const failed: Failed[] = [];
  try {
    await runSteps(database, steps);
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    await options.renew();
    return await attemptSteps(to, steps, options);
  }
  return await committed(to, failed, options);
}

/** Each in a transaction of its own, to find all that fail. */
async function attemptSteps(to: Described, steps: readonly Step[], options: ProofOptions): Promise<Tried> {
  const database = options.database();
  const failed: Failed[] = [];
  for (const step of steps) {
    try {
      await runSteps(database, [step]);
    } catch (error) {
      if (!isServerError(error)) throw error;
      await rollBack(database);
      failed.push({ step, message: error.message });
    }
  }
  return await committed(to, failed, options);
}

async function committed(to: Described, failed: readonly Failed[], options: ProofOptions): Promise<Tried> {
  const database = options.database();
  await database.query('BEGIN');
  try {
    return { ...(await look(to, options)), failed, needsCommit: false };
  } finally {
    await rollBack(database);
  }
}

async function look(
  to: Described,
  { database, catalogSql, how, rewritten }: ProofOptions,
): Promise<Pick<Tried, 'units' | 'to'>> {
  const units = unitsOf(await readObjects(database(), catalogSql, 'savepoint'), how);
  return { units, to: await rewritten(to.units, units) };
}

/**
 * Units that are to be left out, and why; null = our own SQL, or a cast, is tried for it first. Marks those in `own`
 * and `casts`.
 */
function judge(
  from: Units,
  { units, to, failed }: Tried,
  {
    wanted,
    left,
    own,
    casts,
    steps,
  }: {
    readonly wanted: ReadonlySet<string>;
    readonly left: ReadonlyMap<string, string>;
    readonly own: Set<string>;
    readonly casts: Set<string>;
    readonly steps: readonly Step[];
  },
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const isActive = (key: string): boolean => wanted.has(key) && !left.has(key);
  for (const { step, message } of failed) {
    const mine = step.units.filter(isActive);
    const isCast = message.includes(' cannot be cast automatically ');
    for (const key of mine.length > 0 ? mine : related(step, isActive)) {
      // The first is the cause: what was not created cannot be changed either.
      if (found.has(key)) continue;
      found.set(key, isCast && !casts.has(key) ? null : message);
      if (isCast) casts.add(key);
    }
  }
  if (found.size > 0) return found;
  if (failed.length > 0)
    for (const key of wanted) if (isActive(key)) found.set(key, failed[0]?.message ?? '');
  if (found.size > 0) return found;
  for (const key of new Set([...from.keys(), ...units.keys(), ...to.keys()])) {
    const { kind } = (units.get(key) ?? from.get(key) ?? to.get(key)) as Unit;
    // Partitions come and go by themselves.
    if (kind === columnOrder || (kind === 'partition' && !wanted.has(key))) continue;
    if (isActive(key)) {
      if (isSame(units, to, key)) continue;
      if (!own.has(key)) {
        own.add(key);
        found.set(key, null);
      } else found.set(key, whyOf(units.get(key), to.get(key)));
    } else if (!isSame(units, from, key) && !isSame(units, to, key))
      for (const culprit of culpritsOf(key, units.get(key) ?? from.get(key), steps, wanted, isActive))
        found.set(culprit, `what is proposed for it also changes ${key}`);
  }
  return found;
}

const related = (step: Step, isActive: (key: string) => boolean): readonly string[] =>
  step.touches.filter(isActive);

function whyOf(reached: Unit | undefined, wanted: Unit | undefined): string {
  if (wanted === undefined) return 'it is still there after what is proposed for it';
  if (reached === undefined) return 'it is not there after what is proposed for it';
  return `differs afterwards in: ${propertiesOf(reached, wanted).join(', ')}`;
}

/** The units whose steps may have changed what nobody wanted changed. */
function culpritsOf(
  key: string,
  unit: Unit | undefined,
  steps: readonly Step[],
  wanted: ReadonlySet<string>,
  isActive: (key: string) => boolean,
): readonly string[] {
  const touching = steps.filter(({ touches }) => touches.includes(key)).flatMap(({ units }) => units);
  const near = touching.filter(isActive);
  if (near.length > 0) return near;
  const relation = unit?.relation ?? null;
  const beside = steps
    .filter(({ relations }) => relation !== null && relations.includes(relation))
    .flatMap(({ units }) => units)
    .filter(isActive);
  return beside.length > 0 ? beside : [...wanted].filter(isActive);
}
