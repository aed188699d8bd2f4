import path from 'node:path';
import { ActionError } from '../error.ts';
import type { Histories } from './formats/index.ts';
import { nonTransactional, type NonTransactional } from './grammar.ts';
import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Statement } from './lexer.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { reader } from './reading.ts';
import { refuseForeignHistory, refuseOtherHistory } from './refuse-history.ts';
import { findHistory } from './relocated-history.ts';
import { refuseUnrunnable, runsStepwise } from './refusals.ts';

/** A migration that is to run. */
export interface Pending extends Migration {
  /** Of a file that runs statement by statement: what its statements are. Null = one transaction. */
  readonly steps: ReadonlyMap<Statement, NonTransactional> | null;
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
  /** Whether a person marked it as applied, so that the tool has to be told as well. */
  readonly marked: boolean;
}

/** What a run will do to the database, decided before it does anything. */
export interface Plan {
  /** In the order in which they will run. */
  readonly pending: readonly Pending[];
  /** Listed files that earlier runs applied. */
  readonly appliedBefore: readonly Migration[];
  readonly adopt: readonly Adoption[];
  readonly notices: readonly { readonly level: 'notice' | 'warning'; readonly message: string }[];
  /** The tools' own histories, into which the run writes as well. */
  readonly histories: Histories;
}

const nothingRan = 'Nothing was run; the database is as it was.';

function edited({ source }: Migration, row: Applied): ActionError {
  return new ActionError({
    message: `${source.file} was changed after it was applied: its SQL is not what ran.`,
    location: { file: source.file, line: 1, column: 1 },
    state: nothingRan,
    remedy: `Restore the file and put the change into a new migration. If the database already matches the edited file, accept it: SELECT catalog.mark_applied('${row.file.replaceAll("'", "''")}');`,
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
    remedy: `${reorder ?? renaming(migration, last)} If it does not matter that it runs later than files that follow it, set out-of-order: allow.`,
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
    path.posix.join(directory, path.posix.basename(one) === 'migration.sql' ? path.posix.dirname(one) : one),
  );
  return `Rename it so that it comes last: git mv ${from} ${to}.`;
}

/**
 * Compares the checkout with the history. Pending is a set difference, never "newer than the newest": a file that came
 * in by a merge is found wherever it stands.
 * @throws {ActionError} for an edited file, a file out of order, files that cannot be run as they are, and a state of a
 *   tool's history in which nothing can be said.
 */
export async function plan(
  listed: readonly MigrationSet[],
  inspected: Inspection,
  options: { readonly outOfOrder: 'error' | 'allow' },
): Promise<Plan> {
  const located = listed.map((set) => findHistory(set, inspected.histories));
  const sets = located.map(({ set }) => set);
  const inspection: Inspection = {
    ...inspected,
    histories: new Map([inspected, ...located].flatMap(({ histories }) => [...histories])),
  };
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const present = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
  const pending: Pending[] = [];
  const appliedBefore: Migration[] = [];
  const adopt: Adoption[] = [];
  const notices: Plan['notices'][number][] = located.flatMap(({ notice }) =>
    notice === null ? [] : [{ level: 'notice' as const, message: notice }],
  );

  for (const set of sets) {
    refuseForeignHistory(set, inspection.histories, options);
    const { isApplied, matches } = reader(set.format, inspection);
    const baseline = set.migrations.findLastIndex(
      ({ source }) => rows.get(source.file)?.marked === 'baseline',
    );
    const [waitingBefore, doneBefore] = [pending.length, appliedBefore.length];
    let waiting: Migration | undefined;
    for (const [index, migration] of set.migrations.entries()) {
      const row =
        rows.get(migration.source.file) ??
        (set.format.history === null ? movedFrom(migration, inspection.applied, present) : undefined);
      const marked =
        row?.marked === 'applied' ||
        row?.marked === 'baseline' ||
        (index < baseline && migration.kind === 'versioned' && !isApplied(migration, row));
      const applied =
        marked || (row?.progress == null && row?.marked !== 'reverted' && isApplied(migration, row));
      if (!applied) {
        pending.push(await judge(migration, row, inspection.histories));
        waiting ??= migration.kind === 'versioned' ? migration : undefined;
        continue;
      }
      if (waiting !== undefined && migration.kind === 'versioned' && options.outOfOrder === 'error') {
        const last = set.migrations.findLast(
          (one) => one.kind === 'versioned' && isApplied(one, rows.get(one.source.file)),
        );
        throw outOfOrder(waiting, last ?? migration, inspection.histories);
      }
      appliedBefore.push(migration);
      if (
        row === undefined ||
        row.checksum === null ||
        row.file !== migration.source.file ||
        migration.kind !== 'versioned'
      ) {
        if (row?.checksum !== migration.source.checksum || row.file !== migration.source.file)
          adopt.push({ migration, recordedAs: row?.file ?? null, marked });
        if (row === undefined && !marked && !matches(migration)) {
          notices.push({
            level: 'warning',
            message: `${migration.source.file} is not the text that ${set.format.name} applied. Restore it if the change matters; from now on it is held against what it is today.`,
          });
        }
      } else if (row.checksum !== migration.source.checksum) {
        if (row.token_checksum !== migration.source.script.checksum) throw edited(migration, row);
        notices.push({
          level: 'notice',
          message: `${migration.source.file}: comments or white space changed since it was applied; its SQL did not.`,
        });
        adopt.push({ migration, recordedAs: row.file, marked: false });
      }
    }
    if (appliedBefore.length === doneBefore)
      refuseOtherHistory(set, pending.slice(waitingBefore), inspection);
    if (set.ignored.length > 0)
      notices.push({
        level: 'notice',
        message: `${set.directory}: passed over, because ${set.format.name} names files otherwise: ${set.ignored.join(', ')}`,
      });
    if (set.skipped.length > 0)
      notices.push({
        level: 'notice',
        message: `${set.directory}: ${set.skipped.length === 1 ? 'a symbolic link is' : `${set.skipped.length} symbolic links are`} not followed: ${set.skipped.slice(0, 5).join(', ')}${set.skipped.length > 5 ? ', …' : ''}`,
      });
    const below = set.below.filter((file) => !present.has(file));
    if (below.length > 0) notices.push({ level: 'notice', message: notRun(set.directory, below) });
  }
  notices.push(...vanished(sets, inspection, present, adopt));
  return { pending, appliedBefore, adopt, notices, histories: inspection.histories };
}

/**
 * Only a folder's own files are plain migrations, in one order; whether those below come before or after them nothing
 * says.
 */
function notRun(directory: string, below: readonly string[]): string {
  const folders = [...new Set(below.map((file) => path.posix.dirname(file)))].sort();
  return `${directory}: ${below.length === 1 ? '1 SQL file' : `${below.length} SQL files`} in folders below ${below.length === 1 ? 'does' : 'do'} not run (${folders.slice(0, 5).join(', ')}${folders.length > 5 ? ', …' : ''}). List those folders under migrations as well if they should.`;
}

/** @throws {ActionError} when the file cannot be run as it is. */
async function judge(migration: Migration, row: Applied | undefined, histories: Histories): Promise<Pending> {
  const found = await nonTransactional(migration.source);
  // A file that began statement by statement goes on so, whatever it holds now.
  const stepwise = row?.progress != null || runsStepwise(migration.source, found);
  refuseUnrunnable(migration.source, stepwise);
  return {
    ...migration,
    steps: stepwise ? found : null,
    replaces: row !== undefined || histories.has(migration.format.history?.id ?? ''),
  };
}

/** A file with the same name and the same text whose recorded path is gone was moved, not added. */
function movedFrom(
  { source, kind }: Migration,
  applied: readonly Applied[],
  present: ReadonlySet<string>,
): Applied | undefined {
  if (kind !== 'versioned') return undefined;
  const name = path.posix.basename(source.file);
  return applied.find(
    (row) =>
      row.kind === 'versioned' &&
      row.marked === null &&
      row.checksum === source.checksum &&
      path.posix.basename(row.file) === name &&
      !present.has(row.file),
  );
}

/** Applied files that the checkout no longer has, in folders that this run looks at. */
function vanished(
  sets: readonly MigrationSet[],
  { applied, histories }: Inspection,
  present: ReadonlySet<string>,
  adopt: Plan['adopt'],
): Plan['notices'] {
  const folderOf = (file: string): string =>
    path.posix.dirname(path.posix.basename(file) === 'migration.sql' ? path.posix.dirname(file) : file);
  const folders = new Set(
    sets.flatMap(({ directory, migrations }) => [
      directory,
      ...migrations.map(({ source }) => folderOf(source.file)),
    ]),
  );
  const moved = new Set(adopt.map(({ recordedAs }) => recordedAs));
  const missing = applied
    .filter(
      ({ file, kind, marked }) =>
        kind === 'versioned' &&
        marked !== 'reverted' &&
        folders.has(folderOf(file)) &&
        !present.has(file) &&
        !moved.has(file),
    )
    .map(({ file }) => file);
  const native = [...histories].flatMap(([id, found]) => {
    const of = sets.filter(({ format }) => format.history?.id === id);
    const [set] = of;
    const unknown =
      set?.format.history?.unknown(
        found,
        of.flatMap(({ migrations }) => migrations),
        of.flatMap(({ companions }) => companions),
      ) ?? [];
    const untold = unknown.filter((version) => !missing.some((file) => file.includes(version)));
    const fetch = set?.format.history?.fetch;
    return untold.length === 0
      ? []
      : [
          `${found.schema}.${set?.format.history?.table} holds versions that the repository does not: ${untold.join(', ')}. ${fetch === undefined ? 'Is a branch not merged, or a folder not listed under migrations?' : `Fetch them: ${fetch}.`}`,
        ];
  });
  return [
    ...missing.map(
      (file) =>
        `${file} is applied in the database but is no longer in the repository. Restore it, or forget it: SELECT catalog.mark_reverted('${file}');`,
    ),
    ...native,
  ].map((message) => ({ level: 'warning' as const, message }));
}
