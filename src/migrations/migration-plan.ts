import path from 'node:path';
import { ActionError } from '../error.ts';
import { literal, shellWord } from '../quoting.ts';
import { appliedIn, hasApplied, statesIn, type Known } from './applied-state.ts';
import { baselined, refuseExisting } from './existing-database.ts';
import type { Histories } from './formats/index.ts';
import { nonTransactional, type NonTransactionals } from './grammar.ts';
import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { folderNotices, missingFiles, verifyingNotices } from './plan-notices.ts';
import { reader } from './reading.ts';
import { refuseOwnCatalog } from './own-catalog.ts';
import { findMoved } from './moved-files.ts';
import { offeredIn, offeredNotice } from './offered.ts';
import { refuseForeignHistory, refuseOtherHistory } from './refuse-history.ts';
import { findHistory } from './relocated-history.ts';
import { refuseUnrunnable, runsStepwise } from './refusals.ts';
import { forTarget, refuseUnknownTarget } from './targets.ts';
import { counted } from '../text.ts';

/** A migration that is to run. */
export interface Pending extends Migration {
  /** Of a file that runs statement by statement: what its statements are. Null = one transaction. */
  readonly steps: NonTransactionals | null;
  /** Whether catalog.migrations may hold a row of it, which its new one takes the place of. */
  readonly replaces: boolean;
}

/**
 * A row of the history to bring up to date: an accepted edit, a moved file, a file marked by hand or applied by
 * another tool.
 */
export interface Adoption {
  readonly migration: Migration;
  /** The file of the row that it replaces. */
  readonly recordedAs: string | null;
  /** Whether a person marked it as applied, or it was renamed, so that the tool's history has to hold it as well. */
  readonly marked: boolean;
  /** The version that the tool's history holds instead, which is no longer there. */
  readonly formerly: string | null;
}

/** What a run will do to the database, decided before it does anything. */
export interface MigrationPlan {
  /** In the order in which they will run. */
  readonly pending: readonly Pending[];
  /** Listed files that earlier runs applied. */
  readonly appliedBefore: readonly Migration[];
  readonly adopt: readonly Adoption[];
  /** Files that make what an earlier run found and offered as a migration: here they are to be recorded, not run. */
  readonly offered: readonly Migration[];
  readonly notices: readonly { readonly level: 'notice' | 'warning'; readonly message: string }[];
  /** The tools' own histories, into which the run writes as well. */
  readonly histories: Histories;
  /** Whether catalog.migrations is there with all of its functions. */
  readonly complete: boolean;
  /** Whether the server counts what is written to a table. */
  readonly counts: boolean;
}

const nothingRan = 'Nothing was run; the database is as it was.';

/** A plan while it is made, one folder after the other. */
interface Draft extends Known {
  readonly outOfOrder: 'error' | 'allow';
  /** Files of the checkout. */
  readonly present: ReadonlySet<string>;
  readonly pending: Pending[];
  readonly appliedBefore: Migration[];
  readonly adopt: Adoption[];
  readonly offered: Migration[];
  readonly notices: MigrationPlan['notices'][number][];
}

/**
 * Compares the checkout with the history. Pending is a set difference, never "newer than the newest": a file that came
 * in by a merge is found wherever it is in the order.
 * @param options.baseline the input; without it, whatever tables are there, the files run.
 * @param options.inCheckout whether a file that is not listed is in the checkout all the same.
 * @throws {ActionError} for an edited file, a file out of order, files that cannot be run as they are, and a state of a
 *   tool's history from which it cannot be known what is applied, and for files on a database that was made without a
 *   history, until `baseline` says which of them are applied.
 */
export async function plan(
  listed: readonly MigrationSet[],
  inspected: Inspection,
  options: {
    readonly outOfOrder: 'error' | 'allow';
    readonly baseline?: readonly string[];
    readonly inCheckout?: (file: string) => boolean;
  },
): Promise<MigrationPlan> {
  const located = listed.map((set) => findHistory(forTarget(set, inspected), inspected.histories));
  const sets = located.map(({ set }) => set);
  const inspection: Inspection = {
    ...inspected,
    histories: new Map([inspected, ...located].flatMap(({ histories }) => [...histories])),
  };
  const listedFiles = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
  const { baseline = ['none'] } = options;
  const start: Draft = {
    inspection,
    outOfOrder: options.outOfOrder,
    rows: new Map(inspection.applied.map((row) => [row.file, row])),
    present: new Set([...listedFiles, ...sets.flatMap(({ verifying }) => verifying)]),
    moved: findMoved(sets, inspection, { listed: listedFiles, has: options.inCheckout ?? (() => false) }),
    baselined: new Set(),
    pending: [],
    appliedBefore: [],
    adopt: [],
    offered: [],
    notices: located.flatMap(({ notice }) =>
      notice === null ? [] : [{ level: 'notice' as const, message: notice }],
    ),
  };
  const isNew = inspection.existing !== null && !sets.some((set) => hasApplied(start, set));
  const draft: Draft =
    isNew && !baseline.includes('none') ? { ...start, baselined: baselined(sets, baseline) } : start;
  if (isNew && baseline.length === 0) askForBaseline(draft, sets);
  for (const set of sets) await planFolder(draft, set);
  draft.notices.push(...draft.offered.map(offeredNotice));
  if (draft.baselined.size > 0) draft.notices.push(baselineNotice(draft.baselined));
  const { present, pending, appliedBefore, adopt, offered, notices } = draft;
  notices.push(...missingFiles(sets, inspection, present, adopt), ...verifyingNotices(pending));
  return {
    pending,
    appliedBefore,
    adopt,
    offered,
    notices,
    histories: inspection.histories,
    complete: inspection.complete,
    counts: inspection.counts,
  };
}

/**
 * Stops where it has to be said first which files are applied: what is wrong with one that is does not matter any more.
 * @throws {ActionError} if there are versioned migrations.
 */
function askForBaseline(draft: Draft, sets: readonly MigrationSet[]): void {
  const { existing, database, histories } = draft.inspection;
  for (const set of sets) {
    refuseUnknownTarget(set, draft.inspection);
    refuseForeignHistory(set, histories, draft);
    refuseOtherHistory(set, set.migrations, draft.inspection);
  }
  const versioned = sets.flatMap(({ migrations }) => migrations.filter(({ kind }) => kind === 'versioned'));
  if (existing !== null && versioned.length > 0) refuseExisting(existing, versioned, database);
}

async function planFolder(draft: Draft, set: MigrationSet): Promise<void> {
  const { inspection, rows, pending, appliedBefore } = draft;
  refuseUnknownTarget(set, inspection);
  refuseForeignHistory(set, inspection.histories, draft);
  const { matches } = reader(set.format, inspection);
  const isApplied = appliedIn(set, draft);
  const stateOf = statesIn(set, draft);
  const isOffered = offeredIn(inspection.offers);
  const [pendingBefore, appliedSoFar] = [pending.length, appliedBefore.length];
  let waiting: Migration | undefined;
  for (const [index, migration] of set.migrations.entries()) {
    const { row, marked, applied } = stateOf(migration, index);
    if (!applied && isOffered(migration, row)) {
      draft.offered.push(migration);
      continue;
    }
    if (!applied) {
      pending.push(await judge(migration, row, inspection.histories));
      waiting ??= migration.kind === 'versioned' ? migration : undefined;
      continue;
    }
    if (waiting !== undefined && migration.kind === 'versioned' && draft.outOfOrder === 'error') {
      const last = set.migrations.findLast(
        (one) => one.kind === 'versioned' && isApplied(one, rows.get(one.source.key)),
      );
      throw outOfOrder(waiting, last ?? migration, inspection.histories);
    }
    appliedBefore.push(migration);
    if (draft.moved.has(migration)) adoptMoved(draft, migration, isApplied(migration, undefined));
    else compareWithRow(draft, migration, row, marked, matches);
  }
  if (appliedBefore.length === appliedSoFar)
    refuseOtherHistory(set, pending.slice(pendingBefore), inspection);
  draft.notices.push(...folderNotices(set, draft.present));
}

const baselineNotice = (migrations: ReadonlySet<Migration>): MigrationPlan['notices'][number] => ({
  level: 'warning',
  message:
    `By the input baseline, ${counted(migrations.size, 'file is', 'files are')} recorded as applied and did not run: ` +
    `up to ${[...migrations].at(-1)?.source.file}. The input has no effect on later runs.`,
});

/** Gives a file's row its new name, here and in the history of its tool. @param known whether that knows it already. */
function adoptMoved({ moved, adopt, notices }: Draft, migration: Migration, known: boolean): void {
  const row = moved.get(migration) as Applied;
  const { file } = migration.source;
  adopt.push({
    migration,
    recordedAs: row.file,
    marked: !known,
    formerly: known || row.version === migration.version ? null : row.version,
  });
  notices.push({
    level: 'notice',
    message: `${file} is ${row.file}, which is applied, under another name: it is not run again.`,
  });
}

/** What follows from the row of an applied file. @throws {ActionError} when its SQL is not what ran. */
function compareWithRow(
  { adopt, notices }: Draft,
  migration: Migration,
  row: Applied | undefined,
  marked: boolean,
  matches: (migration: Migration) => boolean,
): void {
  const {
    source: { file, checksum },
    kind,
    format,
  } = migration;
  if (row === undefined || row.checksum === null || kind !== 'versioned') {
    if (row?.checksum !== checksum)
      adopt.push({ migration, recordedAs: row?.file ?? null, marked, formerly: null });
    if (row === undefined && !marked && !matches(migration)) {
      notices.push({
        level: 'warning',
        message:
          `${file} is not the text that ${format.name} applied. ` +
          'Restore it if the change matters; from now on it is compared with its current text.',
      });
    }
  } else if (row.checksum !== checksum) {
    if (row.token_checksum !== migration.source.script.checksum) throw edited(migration, row);
    notices.push({
      level: 'notice',
      message: `${file}: comments or white space changed since it was applied; its SQL did not.`,
    });
    adopt.push({ migration, recordedAs: row.file, marked: false, formerly: null });
  }
}

function edited({ source: { file } }: Migration, row: Applied): ActionError {
  return new ActionError({
    message: `${file} was changed after it was applied: its SQL is not what ran.`,
    location: { file, line: 1, column: 1 },
    state: nothingRan,
    remedy:
      'Restore the file and put the change into a new migration. If the database already matches the edited file, ' +
      `accept it: SELECT catalog.mark_applied(${literal(row.file)});`,
  });
}

function outOfOrder(migration: Migration, last: Migration, histories: Histories): ActionError {
  const {
    source: { file },
    format: { history },
  } = migration;
  const found = histories.get(history?.id ?? '');
  const reorder = found === undefined ? undefined : history?.reorder?.(migration, found);
  return new ActionError({
    message: `${file} is not applied, but ${last.source.file}, which comes after it, is.`,
    location: { file, line: 1, column: 1 },
    state: nothingRan,
    remedy:
      `${reorder ?? renaming(migration, last)} ` +
      'If it does not matter that it runs later than files that follow it, set out-of-order: allow.',
  });
}

/** The command that gives a migration the number after the last one's. */
function renaming({ source: { file }, version, directory }: Migration, last: Migration): string {
  const [own, before] = [version, last.version].map((one) => /^\d+$/.exec(one.split(/[_-]/)[0] ?? '')?.[0]);
  if (own === undefined) return 'Rename it so that it comes last.';
  const next = String(BigInt(before ?? '0') + 1n).padStart(
    last.version.length === before?.length ? before.length : own.length,
    '0',
  );
  const name = path.posix.relative(directory, file);
  const [from, to] = [name, name.replace(own, next)].map((one) =>
    shellWord(
      path.posix.join(
        directory,
        path.posix.basename(one) === 'migration.sql' ? path.posix.dirname(one) : one,
      ),
    ),
  );
  return `Rename it so that it comes last: git mv ${from} ${to}.`;
}

/** @throws {ActionError} when the file cannot be run as it is. */
async function judge(migration: Migration, row: Applied | undefined, histories: Histories): Promise<Pending> {
  const found = await nonTransactional(migration.source);
  // A file that began statement by statement goes on so, whatever it holds now.
  const stepwise = row?.progress != null || runsStepwise(migration.source, found);
  refuseUnrunnable(migration.source);
  if (migration.kind !== 'bundled') refuseOwnCatalog(migration.source);
  return {
    ...migration,
    steps: stepwise ? found : null,
    replaces: row !== undefined || histories.has(migration.format.history?.id ?? ''),
  };
}
