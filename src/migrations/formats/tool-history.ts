import { sql } from '../../database/index.ts';
import type { Described } from './listed.ts';

/** A row of a tool's history: the columns that were asked for, as text. */
export type Row = Readonly<Record<string, string | null>>;

/** A tool's history as it is, or would be, in the connected database. */
export interface FoundHistory {
  readonly database: string;
  readonly schema: string;
  readonly name: string;
  /** Qualified and quoted for SQL. */
  readonly table: string;
  readonly exists: boolean;
  /** All columns that the table has. */
  readonly columns: readonly string[];
  /** Empty while the table is not there, or lacks a column that the tool needs. */
  readonly rows: readonly Row[];
  /** Whether PostgreSQL counts what is written to it under its own name: not for a partitioned table. */
  readonly counted: boolean;
  /** The OID of its owner, and of the triggers on it; null and none while it is not there. */
  readonly owner: number | null;
  readonly triggers: readonly number[];
  /** Tables under another name or in another schema that may be the history that is looked for. */
  readonly alike: readonly Alike[];
}

/** A table that has the shape of a tool's history, or its name. */
export interface Alike extends FoundHistory {
  /**
   * Whether the tool would find it here if only its name were configured: in a schema of the search_path, or in the
   * fixed one.
   */
  readonly here: boolean;
  /**
   * Whether nothing but this tool's history is called so: not a name that many a service has in a schema of its own.
   */
  readonly namesake: boolean;
}

/** The migrations of one folder, as far as its tool's history has to know them. */
export interface ListedFolder {
  readonly directory: string;
  readonly migrations: readonly Described[];
  /** Names that belong to the layout and do not run by themselves. */
  readonly companions: readonly string[];
}

/** Which files this product's own history holds, finished ones only. */
export type Ledger = ReadonlySet<string>;

/** A migration tool's own history: where it is, what it says, and the SQL that writes it as the tool does. */
export interface ToolHistory {
  /** Unique among the histories. */
  readonly id: string;
  readonly table: string;
  /** Null = the first schema of the search_path, as for the tool itself. */
  readonly schema: string | null;
  /**
   * How its table is known elsewhere: by `shape`, all its columns by name with the first letter of their types'
   * category (pg_type.typcategory), and by `name`, when no other program uses that. Null when the tool never keeps it
   * elsewhere.
   */
  readonly known: {
    readonly shape: Readonly<Record<string, 'S' | 'N' | 'D' | 'B'>>;
    readonly name: boolean;
  } | null;
  /** Whether the table's schema is configured apart from where the tool's files run. */
  readonly apart?: boolean;
  /** Tables that the tool keeps beside it, qualified. */
  readonly beside?: readonly string[];
  /** The columns that are read, all as text. */
  readonly columns: readonly string[];
  /** A column that shows that the table is another tool's. */
  readonly foreign?: string;
  /** Statements for PL/pgSQL that create the table exactly as the tool does. */
  install(found: FoundHistory): string;
  /** The tool's advisory locks; it takes them as one bigint, for the session. */
  locks(found: FoundHistory): readonly bigint[];
  /** Whether a migration of the tool has begun and not ended: it is at work if it holds its lock, else it failed. */
  unfinished?(found: FoundHistory): boolean;
  /** Whether to lock the table as well, because the tool has no lock or does not always take it. */
  readonly locksTable: boolean;
  /** Tells what the tool calls applied. */
  applied(found: FoundHistory, ledger: Ledger): (migration: Described) => boolean;
  /** The tool's command that fetches what its history holds and the repository does not. */
  readonly fetch?: string;
  /**
   * Versions that the history holds and neither these migrations nor the folder's {@link Format.companion companions}
   * do, for people.
   */
  unknown(
    found: FoundHistory,
    migrations: readonly Described[],
    companions: readonly string[],
  ): readonly string[];
  /** False when the tool recorded another text than the file's. Without it the tool keeps no checksum. */
  matches?(found: FoundHistory): (migration: Described) => boolean;
  /** @throws {ActionError} for a state in which the tool itself would stop, or would do what cannot be done here. */
  check?(set: ListedFolder, found: FoundHistory, options: { readonly outOfOrder: 'error' | 'allow' }): void;
  /** What to do with a file that is older than applied ones, where renaming it is not enough. */
  reorder?(migration: Described, found: FoundHistory): string;
  /** What the tool sets before a file's SQL, names and values; it then holds for the file's transaction. */
  settings?(migration: Described): readonly (readonly [name: string, value: string])[];
  /** SQL condition: the migration is recorded as applied. */
  recorded(migration: Described, found: FoundHistory): string;
  /** Whether the tool records a migration before its SQL runs; else it does so after that. */
  readonly recordsFirst?: boolean;
  /** SQL statements that record it. */
  record(migration: Described, found: FoundHistory): string;
  /** SQL statements at the end of the migration's transaction. */
  finish?(migration: Described, found: FoundHistory): string;
  /** SQL statements after which the tool takes it for not applied. */
  forget(migration: Described, found: FoundHistory): string;
}

/** What a column holds. */
export const valuesOf = (rows: readonly Row[], column: string): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row[column] ?? []));

/** What a column holds that no migration has. */
export function missingFrom(
  rows: readonly Row[],
  column: string,
  known: readonly string[],
): readonly string[] {
  const there = new Set(known);
  return rows.flatMap((row) => (row[column] == null || there.has(row[column]) ? [] : [row[column]]));
}

/** The histories of a run, by {@link ToolHistory.id}. */
export type Histories = ReadonlyMap<string, FoundHistory>;

/** SQLSTATE of a native lock that another session holds; shared with the product's own. */
export const lockBusy = 'PFI01';
/** SQLSTATE for a migration that the native history has got meanwhile. */
const recordedMeanwhile = 'PFI03';
/** SQLSTATE for a history that is another table, or has another trigger, than the run looked at. */
export const historyReplaced = 'PFI05';
/** SQLSTATE for a migration that a history did not take: a rule or a trigger keeps it from that. */
const notRecorded = 'PFI08';

/** A dollar quote's tag that does not occur in the text. */
function tagFor(text: string): string {
  for (let number = 0; ; number++) {
    const tag = `$pfi${number}$`;
    if (!text.includes(tag)) return tag;
  }
}

/** PL/pgSQL statements as one SQL statement. */
export function block(statements: readonly string[]): string {
  const body = statements.map((statement) => `${statement};`).join('\n');
  const tag = tagFor(body);
  return `DO ${tag} BEGIN\n${body}\nEND ${tag}`;
}

/** PL/pgSQL statement that fails. */
const raise = (message: string, code: string): string =>
  `RAISE EXCEPTION '%', ${sql`${message}`} USING ERRCODE = '${code}'`;

/** Takes the tool's locks as it would, for as long as the transaction lasts. Polled, never waited for. */
function lock(history: ToolHistory, found: FoundHistory): readonly string[] {
  return [
    ...history.locks(found).map(
      (key) => `IF NOT pg_catalog.pg_try_advisory_xact_lock(${key}) THEN
        ${raise(`another tool holds the lock of ${history.table}`, lockBusy)}; END IF`,
    ),
    `LOCK TABLE ${found.table} IN ${history.locksTable ? 'SHARE ROW EXCLUSIVE' : 'ROW EXCLUSIVE'} MODE`,
    unchanged(found),
  ];
}

/**
 * Fails unless the table is the one that was looked at: what has taken its place, or a trigger that came since, would
 * run somebody else's code. To come after its lock, so that it remains so.
 */
export function unchanged({ table, owner, triggers }: FoundHistory): string {
  const owned = owner === null ? 'pg_get_userbyid(c.relowner) = current_user' : `c.relowner = ${owner}`;
  const known = triggers.length === 0 ? '' : ` AND t.oid NOT IN (${triggers.join(', ')})`;
  // Two queries: to plan them as one costs as much as a small file.
  return `IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c
      WHERE c.oid = ${sql`${table}`}::regclass AND c.relkind IN ('r', 'p') AND ${owned})
      OR EXISTS (SELECT FROM pg_catalog.pg_trigger t
        WHERE t.tgrelid = ${sql`${table}`}::regclass AND NOT t.tgisinternal${known})
    THEN ${raise(`${table} was replaced, or got a trigger, since this run looked at it`, historyReplaced)}; END IF`;
}

/**
 * A file that `catalog.mark_reverted` named is forgotten by the tool too; only once, however often this is sent.
 * @param otherwise PL/pgSQL statement for a file that nobody marked.
 */
export function forgetReverted(
  migration: Described,
  history: ToolHistory,
  found: FoundHistory,
  otherwise = 'NULL',
): string {
  const { file } = migration.source;
  return `IF EXISTS (${sql`SELECT FROM catalog.migrations WHERE file = ${file} AND marked = 'reverted'`}) THEN
    ${history.forget(migration, found)}; ELSE ${otherwise}; END IF`;
}

/**
 * PL/pgSQL statements for the beginning of the migration's transaction: they lock, look whether another was faster, and
 * record what the tool records first.
 */
export function recordBefore(
  migration: Described,
  history: ToolHistory,
  found: FoundHistory,
): readonly string[] {
  const message = `${migration.source.file} was applied by another run or tool in the meantime`;
  return [
    ...lock(history, found),
    `IF ${history.recorded(migration, found)} THEN
      ${forgetReverted(migration, history, found, raise(message, recordedMeanwhile))}; END IF`,
    ...(history.recordsFirst === true ? [history.record(migration, found)] : []),
  ];
}

/**
 * PL/pgSQL statements for the end of the migration's transaction; they fail when it is not recorded then.
 * @param looks whether the migration may have recorded itself.
 */
export function recordAfter(
  migration: Described,
  history: ToolHistory,
  found: FoundHistory,
  looks = false,
): readonly string[] {
  const finish = history.finish?.(migration, found);
  const message = `${found.table} did not take the row of ${migration.source.file}`;
  const record = history.record(migration, found);
  const needed = looks ? `IF NOT (${history.recorded(migration, found)}) THEN ${record}; END IF` : record;
  return [
    ...(history.recordsFirst === true ? [] : [needed]),
    ...(finish === undefined ? [] : [finish]),
    `IF NOT (${history.recorded(migration, found)}) THEN ${raise(message, notRecorded)}; END IF`,
  ];
}

/** Records what is applied already, unless the tool knows. */
export function adopt(migration: Described, history: ToolHistory, found: FoundHistory): string {
  return block([
    ...lock(history, found),
    `IF NOT (${history.recorded(migration, found)}) THEN ${history.record(migration, found)}; END IF`,
  ]);
}
