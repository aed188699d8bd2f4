import { isServerError, rollBack, type Database } from '../database/index.ts';
import { runInAnyOrder, unsafeNewValue } from './any-order.ts';
import { draft } from './draft.ts';
import type { Step } from './step.ts';
import { runSteps, settings, shadowSql } from './files.ts';
import { columnsOf, judge, type Failed, type Tried } from './judge.ts';
import { noTries } from './tries.ts';
import type { FactBase, Library } from './library.ts';
import type { Look } from './look.ts';
import { onOlder, tooNew } from './newer.ts';
import { objectOf } from './own-privileges.ts';
import { differing, otherwiseOrdered, withoutOwnNames } from './difference.ts';
import { keyOf, type Comparable, type Unit, type Units } from './units.ts';

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
  readonly look: Look;
  readonly how: Comparable;
  readonly roles: readonly string[];
  /** What is proven is run for good, if it is one file: in the very transaction in which it was. */
  readonly keeps: boolean;
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
  /** What the database holds now, where the steps were run for good; null = it is as it was before them. */
  readonly units: Units | null;
}

/** So often a shadow is made anew, for what cannot be tried in one transaction. */
const mostRenewals = 4;

const otherOrder = 'its columns stand in another order: PostgreSQL adds a column at the end';

const unknownPrivileges =
  'who may use what it brings cannot be told here: default privileges were changed since it was made. ' +
  'The input shadow can name a server on which the migrations run as a superuser';

/** So often something is left out and the rest proven again. */
const mostRounds = 20;

/**
 * Finds SQL that makes one database of another, and runs it in a transaction that is rolled back: each unit must be as
 * it is in the other afterwards, or as it was. What is not is left out, and the rest is tried again.
 */
export async function prove(from: Described, wantedIn: Described, options: ProofOptions): Promise<Proof> {
  const { library, how, log } = options;
  const to = { ...wantedIn, units: withoutOwnNames(from.units, wantedIn.units) };
  const wanted = differing(from.units, to.units);
  const left = new Map<string, string>([...(options.without ?? [])].filter(([key]) => wanted.has(key)));
  for (const key of wanted)
    if (from.units.get(key)?.locked === true || to.units.get(key)?.locked === true)
      left.set(key, 'another session had it locked');
  for (const [key, why] of newIn(wanted, from.units, to.units, how.major)) left.set(key, why);
  for (const key of wanted) {
    const extension = to.units.get(key)?.foretold === 'unknown' ? to.units.get(key)?.extension : undefined;
    if (extension !== undefined) left.set(extension, unknownPrivileges);
  }
  const tries = noTries();
  const units = new Map([...from.units, ...to.units]);
  let commits = 0;
  for (let round = 1; round <= mostRounds && commits <= mostRenewals; round++) {
    for (const key of wanted) {
      const why = [from.units.get(key), to.units.get(key)]
        .map((unit) => left.get((unit && comesWith(unit, from.units, to.units, options.without)) ?? ''))
        .find((one) => one !== undefined);
      if (why !== undefined && !left.has(key)) left.set(key, why);
    }
    const active = new Set([...wanted].filter((key) => !left.has(key)));
    const drafted = draft(from, to, { library, active, tries, units, roles: options.roles, how });
    for (const [key, why] of drafted.left) left.set(key, why);
    for (const key of drafted.own) tries.own.add(key);
    if (drafted.isIncomplete) continue;
    const isCommitted = commits > 0;
    const tried = isCommitted
      ? await attemptFiles(to, drafted.steps, options)
      : await attempt(from, to, drafted.steps, options);
    if (tried.needsCommit) {
      commits++;
      continue;
    }
    const { steps } = tried;
    const verdict = judge(from.units, tried, { wanted, left, tries, how });
    log(`Round ${round}: ${drafted.steps.length} statements, ${verdict.size} to leave out`);
    if (verdict.size === 0) {
      const reached = new Set([...wanted].filter((key) => !left.has(key)));
      for (const key of otherwiseOrdered(tried.units, tried.to)) left.set(key, otherOrder);
      const kept = await keep(tried, { steps, isCommitted }, options);
      if (kept === 'failed') break;
      // What was tried in one transaction needs no other.
      const run = isCommitted ? steps : steps.map((step) => ({ ...step, endsTransaction: false }));
      return { steps: run, reached, left, units: kept === 'kept' ? tried.units : null };
    }
    if (!isCommitted) await rollBack(options.database());
    const without = [...verdict].flatMap(([key, why]) =>
      why === null ? [] : [[key, onOlder(why, how)] as const],
    );
    for (const [key, why] of without) left.set(key, why);
    // It may have been spoilt by what is left out now.
    if (without.length > 0) tries.spoilt.clear();
    if (isCommitted) {
      commits++;
      await options.renew();
    }
  }
  return nothingProven(wanted, left, 'no SQL was proven to lead there');
}

/** What this server is too old for, and what comes with it. */
function newIn(
  wanted: ReadonlySet<string>,
  from: Units,
  to: Units,
  major: number,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of wanted) {
    const unit = to.get(key);
    const why = unit === undefined ? null : tooNew(unit, major);
    if (unit === undefined || why === null) continue;
    found.set(key, why);
    if (isNotNull(unit)) for (const column of columnsOf(unit)) if (from.has(column)) found.set(column, why);
    const table = comesWith(unit, from, to);
    if (table !== null && !isNotNull(unit) && unit.kind !== 'grant') found.set(table, why);
  }
  return new Map([...found].filter(([key]) => wanted.has(key)));
}

const isNotNull = ({ kind, body }: Unit): boolean => kind === 'constraint' && body['kind'] === 'not null';

/**
 * The key of the object with which a privilege on it, or a part of a table, comes or goes; null = it is there on both
 * sides, and of a table it can be the same.
 * @param stays what is left as it is. Of a table that stays a part can go.
 */
function comesWith(
  unit: Unit,
  from: Units,
  to: Units,
  stays: ReadonlyMap<string, string> = new Map(),
): string | null {
  const isPart = unit.relation !== null && !standsAlone.has(unit.kind);
  const of = objectOf(unit);
  const object = of ?? (isPart ? keyOf('table', unit.relation ?? '') : null);
  if (object === null || unit.extension !== undefined) return object;
  if (of === null && stays.has(object)) return null;
  const [before, after] = [from.get(object), to.get(object)];
  const isAnother = isPart && before?.body['partition_key'] !== after?.body['partition_key'];
  return (before === undefined) === (after === undefined) && !isAnother ? null : object;
}

/** Kinds of what is a relation itself, and no part of one. */
const standsAlone: ReadonlySet<string> = new Set(['table', 'view', 'sequence', 'partition']);

/** Nothing is offered. */
export const nothingProven = (
  wanted: Iterable<string>,
  left: ReadonlyMap<string, string>,
  why: string,
): Proof => ({
  steps: [],
  reached: new Set(),
  left: new Map([...wanted].map((key) => [key, left.get(key) ?? why])),
  units: null,
});

/** Leaves the database as what was proven makes it, or as it was. */
async function keep(
  { failed }: Tried,
  { steps, isCommitted }: { readonly steps: readonly Step[]; readonly isCommitted: boolean },
  { database, keeps, renew }: ProofOptions,
): Promise<'kept' | 'undone' | 'failed'> {
  if (isCommitted) {
    if (keeps && failed.length === 0) return 'kept';
    await renew();
    return failed.length === 0 ? 'undone' : 'failed';
  }
  const isLoose = ({ isTransactional, onShadow }: Step): boolean =>
    !isTransactional && onShadow === undefined;
  if (failed.length > 0 || !keeps || steps.some(isLoose)) {
    await rollBack(database());
    return failed.length === 0 ? 'undone' : 'failed';
  }
  try {
    await database().query('COMMIT');
    return 'kept';
  } catch (error) {
    // A constraint may have been deferred.
    if (!isServerError(error)) throw error;
    await rollBack(database());
    return 'failed';
  }
}

/** The transaction stays open, unless it needs a commit. */
async function attempt(
  from: Described,
  to: Described,
  steps: readonly Step[],
  options: ProofOptions,
): Promise<Tried> {
  const database = options.database();
  if (steps.length === 0) {
    await database.query('BEGIN');
    return {
      units: from.units,
      to: await options.rewritten(to.units, from.units),
      failed: [],
      steps,
      needsCommit: false,
    };
  }
  try {
    await database.query(['BEGIN', ...settings, ...steps.map(shadowSql)].join(';\n'));
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    if (error.code === unsafeNewValue)
      return { units: new Map(), to: to.units, failed: [], steps, needsCommit: true };
    await database.query(['BEGIN', ...settings].join(';\n'));
    const run = await runInAnyOrder(database, steps);
    if (run.needsCommit) {
      await rollBack(database);
      return { units: new Map(), to: to.units, failed: [], steps, needsCommit: true };
    }
    return { ...(await seen(to, options)), failed: run.failed, steps: run.steps, needsCommit: false };
  }
  return { ...(await seen(to, options)), failed: [], steps, needsCommit: false };
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
  return await committed(to, { failed, steps }, options);
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
  return await committed(to, { failed, steps }, options);
}

async function committed(
  to: Described,
  tried: Pick<Tried, 'failed' | 'steps'>,
  options: ProofOptions,
): Promise<Tried> {
  const database = options.database();
  await database.query('BEGIN');
  try {
    return { ...(await seen(to, options)), ...tried, needsCommit: false };
  } finally {
    await rollBack(database);
  }
}

async function seen(
  to: Described,
  { database, look, rewritten }: ProofOptions,
): Promise<Pick<Tried, 'units' | 'to'>> {
  const units = await look(database());
  return { units, to: await rewritten(to.units, units) };
}
