import path from 'node:path';
import { ActionError } from '../error.ts';
import type { Applied, Inspection } from './history.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { nonTransactional, type NonTransactional } from './grammar.ts';
import type { Statement } from './lexer.ts';
import { refuseUnrunnable, runsStepwise } from './refusals.ts';

/** A migration that is to run. */
export interface Pending extends Migration {
  /** Of a file that runs statement by statement: what its statements are. Null = one transaction. */
  readonly steps: ReadonlyMap<Statement, NonTransactional> | null;
}

/** What a run will do to the database, decided before it does anything. */
export interface Plan {
  /** In the order in which they will run. */
  readonly pending: readonly Pending[];
  /** Listed files that earlier runs applied. */
  readonly appliedBefore: readonly Migration[];
  /** Rows of the history to bring up to date: an accepted edit, a moved file, a file marked by hand or applied by another tool. */
  readonly adopt: readonly { readonly migration: Migration; readonly recordedAs: string | null }[];
  readonly notices: readonly { readonly level: 'notice' | 'warning'; readonly message: string }[];
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

function outOfOrder(migration: Migration, last: Migration): ActionError {
  const { file } = migration.source;
  const next = String(BigInt(/^\d+$/.test(last.version) ? last.version : '0') + 1n).padStart(last.version.length, '0');
  const renamed = path.posix.join(path.posix.dirname(file), path.posix.basename(file).replace(migration.version, next));
  return new ActionError({
    message: `${file} is not applied, but ${last.source.file}, which comes after it, is.`,
    location: { file, line: 1, column: 1 },
    state: nothingRan,
    remedy: `Rename it so that it comes last: git mv ${file} ${renamed}. If it does not matter that it runs later than files that follow it, set out-of-order: allow.`,
  });
}

/**
 * Compares the checkout with the history. Pending is a set difference, never "newer than the newest": a file that came
 * in by a merge is found wherever it stands.
 * @throws {ActionError} for an edited file, a file out of order, and files that cannot be run as they are.
 */
export async function plan(sets: readonly MigrationSet[], inspection: Inspection, options: { readonly outOfOrder: 'error' | 'allow' }): Promise<Plan> {
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const native = new Set(inspection.supabase);
  const present = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
  const pending: Pending[] = [];
  const appliedBefore: Migration[] = [];
  const adopt: Plan['adopt'][number][] = [];
  const notices: Plan['notices'][number][] = [];

  for (const set of sets) {
    let waiting: Migration | undefined;
    for (const migration of set.migrations) {
      const row = rows.get(migration.source.file) ?? movedFrom(migration, inspection.applied, present);
      // A row without a checksum was marked by hand, which counts although the native history may not even be there yet.
      const applied = row?.progress == null && (row?.checksum === null || (set.format.nativeHistory ? native.has(migration.version) : row !== undefined));
      if (!applied || (migration.kind !== 'versioned' && row?.checksum !== migration.source.checksum)) {
        pending.push(await judge(migration, row?.progress != null));
        waiting ??= migration.kind === 'versioned' ? migration : undefined;
        continue;
      }
      if (waiting !== undefined && migration.kind === 'versioned' && options.outOfOrder === 'error') throw outOfOrder(waiting, lastApplied(set, (one) => set.format.nativeHistory ? native.has(one.version) : rows.get(one.source.file)?.progress === null) ?? migration);
      appliedBefore.push(migration);
      if (row === undefined || row.checksum === null || row.file !== migration.source.file) {
        adopt.push({ migration, recordedAs: row?.file ?? null });
      } else if (row.checksum !== migration.source.checksum) {
        if (row.token_checksum !== migration.source.script.checksum) throw edited(migration, row);
        notices.push({ level: 'notice', message: `${migration.source.file}: comments or white space changed since it was applied; its SQL did not.` });
        adopt.push({ migration, recordedAs: row.file });
      }
    }
    if (set.ignored.length > 0) notices.push({ level: 'notice', message: `${set.directory}: passed over, because ${set.format.name} names files otherwise: ${set.ignored.join(', ')}` });
  }
  notices.push(...vanished(sets, inspection, present, adopt));
  return { pending, appliedBefore, adopt, notices };
}

/** @throws {ActionError} when the file cannot be run as it is. */
async function judge(migration: Migration, halfDone: boolean): Promise<Pending> {
  const found = await nonTransactional(migration.source);
  // A file that began statement by statement goes on so, whatever it holds now.
  const stepwise = halfDone || runsStepwise(migration.source, found);
  refuseUnrunnable(migration.source);
  return { ...migration, steps: stepwise ? found : null };
}

function lastApplied(set: MigrationSet, applied: (migration: Migration) => boolean): Migration | undefined {
  return set.migrations.findLast((migration) => migration.kind === 'versioned' && applied(migration));
}

/** A file with the same name and the same text whose recorded path is gone was moved, not added. */
function movedFrom({ source, kind }: Migration, applied: readonly Applied[], present: ReadonlySet<string>): Applied | undefined {
  if (kind !== 'versioned') return undefined;
  const name = path.posix.basename(source.file);
  return applied.find((row) => row.kind === 'versioned' && row.checksum === source.checksum
    && path.posix.basename(row.file) === name && !present.has(row.file));
}

/** Applied files that the checkout no longer has, in folders that this run looks at. */
function vanished(sets: readonly MigrationSet[], { applied, supabase }: Inspection, present: ReadonlySet<string>, adopt: Plan['adopt']): Plan['notices'] {
  const folders = new Set(sets.map(({ directory }) => directory));
  const moved = new Set(adopt.map(({ recordedAs }) => recordedAs));
  const missing = applied.filter(({ file, kind }) => kind === 'versioned' && folders.has(path.posix.dirname(file)) && !present.has(file) && !moved.has(file))
    .map(({ file }) => file);
  const native = sets.filter(({ format }) => format.nativeHistory);
  const versions = new Set(native.flatMap(({ migrations }) => migrations.map(({ version }) => version)));
  const unknown = native.length === 0 ? [] : supabase.filter((version) => !versions.has(version) && !missing.some((file) => path.posix.basename(file).startsWith(`${version}_`)));
  return [
    ...missing.map((file) => ({ level: 'warning' as const, message: `${file} is applied in the database but is no longer in the repository. Restore it, or forget it: SELECT catalog.mark_reverted('${file}');` })),
    ...(unknown.length === 0 ? [] : [{ level: 'warning' as const, message: `supabase_migrations holds versions that the repository does not: ${unknown.join(', ')}. Fetch them: supabase migration fetch.` }]),
  ];
}
