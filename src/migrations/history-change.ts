import { literal } from '../quoting.ts';
import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Migration } from './listing.ts';
import type { Pending } from './migration-plan.ts';
import { reader } from './reading.ts';

/** What a file did to the histories that it must not do, and what to do about the file. */
export interface Change {
  /** Follows `it`. */
  readonly what: string;
  readonly remedy: string;
}

const ownTable = 'catalog.migrations';

/** At most three files, for people. */
function names(files: readonly string[]): string {
  return files.length <= 3
    ? files.join(', ')
    : `${files.slice(0, 2).join(', ')} and ${files.length - 2} more`;
}

const takeOut =
  'Take out of the file what does this: while a migration runs, only the run itself writes there.';

/**
 * Compares what the histories say before and after a file, in its transaction: the same of every other file as before,
 * and of this one that it is applied.
 * @param listed the files that the run knows.
 * @returns null when nothing would run a second time, be passed over, or be forgotten.
 */
export function changeOf(
  before: Inspection,
  after: Inspection,
  own: Pending,
  listed: readonly Migration[],
): Change | null {
  return (
    lostTable(before, after, own, listed) ??
    changedFiles(before, after, own, listed) ??
    lostRows(before, after, own)
  );
}

/** A history that is no longer found. */
function lostTable(
  before: Inspection,
  after: Inspection,
  { source }: Pending,
  listed: readonly Migration[],
): Change | null {
  const gone = (table: string, tool: string): Change => ({
    what: `drops, renames or moves ${table}, in which ${tool} records what is applied`,
    remedy:
      'Take the statement that does this out of the file: drop or rename what is meant by its name, not the schema ' +
      'around it. To begin with nothing, create a new database, and give the run its connection string.',
  });
  if (!after.installed) return gone(ownTable, 'the run');
  for (const [id, found] of before.histories) {
    const now = after.histories.get(id);
    const { format } = listed.find(({ format: { history } }) => history?.id === id) as Migration;
    const table = `${found.schema}.${found.name}`;
    if (found.exists && (now?.exists !== true || now.table !== found.table)) return gone(table, format.name);
    if (now !== undefined && format.history?.columns.some((column) => !now.columns.includes(column)) === true)
      return { what: `changes the columns of ${table}, which ${format.name} needs`, remedy: takeOut };
  }
  const row = after.applied.find(({ file }) => file === source.key);
  return row === undefined || row.checksum !== source.checksum || row.marked !== null || row.progress !== null
    ? { what: `removes or changes its own row in ${ownTable}`, remedy: takeOut }
    : null;
}

/** Listed files of which the histories say something else than before. */
function changedFiles(
  before: Inspection,
  after: Inspection,
  { source }: Pending,
  listed: readonly Migration[],
): Change | null {
  const appliedIn = (inspection: Inspection): ReadonlySet<Migration> => {
    const rows = new Map(inspection.applied.map((row) => [row.file, row]));
    const readers = new Map(listed.map(({ format }) => [format, reader(format, inspection)]));
    return new Set(
      listed.filter((migration) =>
        readers.get(migration.format)?.isApplied(migration, rows.get(migration.source.key)),
      ),
    );
  };
  const [then, now] = [appliedIn(before), appliedIn(after)];
  const others = listed.filter((migration) => migration.source.file !== source.file);
  const lost = others.filter((migration) => then.has(migration) && !now.has(migration));
  const gained = others.filter((migration) => now.has(migration) && !then.has(migration));
  const [first] = lost.length > 0 ? lost : gained;
  if (first === undefined) return null;
  const found = after.histories.get(first.format.history?.id ?? '');
  const table = found === undefined ? ownTable : `${found.schema}.${found.name}`;
  return lost.length > 0
    ? {
        what: `takes ${names(lost.map((one) => one.source.file))} out of ${table}: the next run would run that again`,
        remedy:
          `${takeOut} If a file is to run again, say so once, by hand: ` +
          `SELECT catalog.mark_reverted(${literal(first.source.key)});`,
      }
    : {
        what: `enters ${names(gained.map((one) => one.source.file))} into ${table}, which did not run`,
        remedy:
          `${takeOut} If a file is not to run, say so once, by hand: ` +
          `SELECT catalog.mark_applied(${literal(first.source.key)});`,
      };
}

/** Rows of other files, also of those that this run does not list. */
function lostRows(before: Inspection, after: Inspection, { source }: Pending): Change | null {
  const now = new Map(after.applied.map((row) => [row.file, row]));
  const same = (a: Applied, b: Applied | undefined): boolean =>
    b !== undefined &&
    a.checksum === b.checksum &&
    a.marked === b.marked &&
    (a.progress === null) === (b.progress === null);
  const lost = before.applied.filter((row) => row.file !== source.key && !same(row, now.get(row.file)));
  return lost.length === 0
    ? null
    : {
        what: `removes or changes the rows of ${names(lost.map(({ file }) => file))} in ${ownTable}`,
        remedy: takeOut,
      };
}
