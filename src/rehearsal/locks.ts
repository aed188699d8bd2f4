import { pinForNow, unpin, type Database, type Row } from '../database/index.ts';
import {
  historySchemas,
  lineFinder,
  parseStatement,
  transactionControl,
  type Migration,
  type Pending,
  type Statement,
  type SyntaxTree,
} from '../migrations/index.ts';
import { literal } from '../quoting.ts';

/** Table-level lock modes of PostgreSQL, the weakest first. */
export const lockModes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;
export type LockMode = (typeof lockModes)[number];

/** A lock that a statement of a pending migration takes on a table that was there before it. */
export interface Lock {
  readonly file: string;
  readonly line: number;
  /** The statement's first words: `ALTER TABLE`. */
  readonly statement: string;
  readonly schema: string;
  readonly table: string;
  readonly mode: LockMode;
  /** The statement writes the whole table anew. */
  readonly rewrites: boolean;
}

export interface Measured {
  readonly locks: readonly Lock[];
  /** The line of the statement that failed; null = the file went through. */
  readonly endedAt: number | null;
}

/**
 * A file with more statements is a load of rows; its first ones show what it locks. Reading the locks costs their
 * number each time.
 */
const mostStatements = 500;

const ofTables = `c.relkind IN ('r', 'p', 'm', 'f')`;

const heldLocks = `SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS table, l.mode,
    pg_catalog.pg_relation_filenode(c.oid)::bigint AS filenode
  FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE l.locktype = 'relation' AND l.pid = pg_catalog.pg_backend_pid() AND l.granted AND ${ofTables}
    AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN ('information_schema', 'catalog', 'feature_inventory_rehearsal',
      ${historySchemas.map(literal).join(', ')})`;

const filenodes = `SELECT c.oid::bigint AS oid, pg_catalog.pg_relation_filenode(c.oid)::bigint AS filenode
  FROM pg_catalog.pg_class c WHERE ${ofTables}`;

/** Modes of statements that only read, or that conflict with nothing but DDL. */
const weak = new Set<LockMode>(['AccessShareLock', 'RowShareLock']);

/**
 * Runs a file statement by statement in a transaction that is rolled back, and reads after each which locks it holds.
 * Of what cannot run in a transaction, PostgreSQL's documentation says it. An error ends it: the run that follows
 * reports it.
 * @param limit milliseconds that a statement may take.
 */
export async function locksOf(
  database: Database,
  { source, steps }: Pick<Pending, 'source' | 'steps'>,
  limit: number,
): Promise<Measured> {
  if (steps !== null && steps.size > 0)
    return {
      locks: await documentedLocks(source, [
        ...source.script.statements.filter(({ start }) => steps.has(start)),
      ]),
      endedAt: null,
    };
  const course: Course = { database, source, before: new Map(), strongest: new Map(), found: [] };
  const { statements } = source.script;
  let at: number | null = null;
  try {
    await database.query(`BEGIN; SET LOCAL statement_timeout = '${limit}ms'`);
    for (const [oid, filenode] of await filenodesIn(database)) course.before.set(oid, filenode);
    for (const statement of statements.slice(0, mostStatements)) {
      // The transaction that the file brings along is this one; going back to a savepoint is within it.
      if (transactionControl(statement) !== null) continue;
      at = statement.start;
      await measure(course, statement);
    }
    at = null;
  } catch {
    /* the run that follows reports it */
  } finally {
    // Not possible, and not needed, where the engine was ended.
    await database
      .query('ROLLBACK')
      .then(() => database.query('RESET ROLE; RESET ALL'))
      .catch(() => {});
  }
  return { locks: course.found, endedAt: at === null ? null : lineFinder(source.sql)(at) };
}

/** A file under way. */
interface Course {
  readonly database: Database;
  readonly source: Migration['source'];
  /** The tables that were there before the file, and the file that each is stored in; null = none, as a view's. */
  readonly before: Map<number, number | null>;
  /** Of each table, the index of the strongest mode that is reported already. */
  readonly strongest: Map<number, number>;
  readonly found: Lock[];
}

interface Held {
  readonly oid: number;
  readonly schema: string;
  readonly table: string;
  readonly mode: LockMode;
  readonly filenode: number | null;
}

const strength = (mode: LockMode): number => lockModes.indexOf(mode);

/** Between two statements of a file, which may have set what it likes. */
const look = async (database: Database, query: string): Promise<readonly Row[]> =>
  (await database.query([pinForNow, query, unpin].join(';\n')))[1]?.rows ?? [];

const filenodesIn = async (database: Database): Promise<readonly (readonly [number, number | null])[]> =>
  (await look(database, filenodes)).map(({ oid, filenode }) => [oid as number, filenode as number | null]);

/** Runs a statement and adds the locks that it took. */
async function measure(course: Course, { start, end, words, copyData }: Statement): Promise<void> {
  const { database, source, before, strongest, found } = course;
  const statement = source.sql.slice(start, end);
  const rows = copyData === undefined ? null : source.sql.slice(copyData.start, copyData.end);
  await database.query(
    statement,
    rows === null ? {} : { copies: [{ start: 0, end: statement.length, rows }] },
  );
  if (makesOnly(words)) return;
  if (words[0] === 'ROLLBACK') {
    // Tables that were rewritten after the savepoint have their old files again.
    for (const [oid, filenode] of await filenodesIn(database)) if (before.has(oid)) before.set(oid, filenode);
    return;
  }
  const locks = (await look(database, heldLocks)) as unknown as readonly Held[];
  for (const { oid, schema, table, mode, filenode } of strongestOf(
    locks.filter(({ oid }) => before.has(oid)),
  )) {
    const rewrites = filenode !== null && before.get(oid) !== filenode && words[0] !== 'TRUNCATE';
    const reported = strongest.get(oid) ?? -1;
    before.set(oid, filenode);
    if (!rewrites && reported >= strength(mode)) continue;
    strongest.set(oid, Math.max(reported, strength(mode)));
    if (weak.has(mode)) continue;
    const line = lineFinder(source.sql)(start);
    found.push({ file: source.file, line, statement: firstWords(words), schema, table, mode, rewrites });
  }
}

/** Of each table the strongest lock. */
function strongestOf(locks: readonly Held[]): readonly Held[] {
  const found = new Map<number, Held>();
  for (const lock of locks) {
    const other = found.get(lock.oid);
    if (other === undefined || strength(lock.mode) > strength(other.mode)) found.set(lock.oid, lock);
  }
  return [...found.values()];
}

/** What creates something without touching a table that is there already. */
const creations = new Set([
  'FUNCTION',
  'PROCEDURE',
  'TYPE',
  'DOMAIN',
  'SCHEMA',
  'SEQUENCE',
  'VIEW',
  'EXTENSION',
  'ROLE',
]);
/** With one of these a new table depends on another one. */
const references = new Set(['REFERENCES', 'INHERITS', 'OF', 'LIKE', 'AS']);

/** Statements that touch no table that is there already; what others lock before them shows after the next. */
function makesOnly(words: readonly string[]): boolean {
  const [first, second, third, fourth] = words;
  const what = second === 'OR' ? fourth : second;
  if (first === 'COMMENT' || first === 'SET' || first === 'GRANT') return true;
  if (first !== 'CREATE' || what === undefined) return false;
  // The lexer keeps a statement's first words only.
  if (what === 'TABLE') return words.length < 24 && !words.some((word) => references.has(word));
  return creations.has(what) && third !== undefined;
}

/**
 * The locks of statements that cannot run in a transaction.
 * https://www.postgresql.org/docs/current/explicit-locking.html
 */
async function documentedLocks(
  { file, sql: text }: Migration['source'],
  statements: readonly Statement[],
): Promise<readonly Lock[]> {
  const lineOf = lineFinder(text);
  const found: Lock[] = [];
  for (const { start, end, words } of statements) {
    const tree = await parseStatement(text.slice(start, end));
    const { tables, rewrites } = tree === null ? { tables: [], rewrites: false } : lockedBy(tree);
    for (const { schemaname = 'public', relname } of tables)
      found.push({
        file,
        line: lineOf(start),
        statement: firstWords(words),
        schema: schemaname,
        table: relname,
        mode: rewrites ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock',
        rewrites,
      });
  }
  return found;
}

/** A table as the grammar's tree names it. */
interface RangeVar {
  readonly schemaname?: string;
  readonly relname: string;
}

/** The tables that a statement of a grammar's tree locks, of those that cannot run in a transaction. */
function lockedBy(tree: SyntaxTree): { readonly tables: readonly RangeVar[]; readonly rewrites: boolean } {
  const [[kind, node] = ['', {}]] = Object.entries(tree) as [string, SyntaxTree][];
  if (kind === 'VacuumStmt') {
    const options = (node['options'] ?? []) as { DefElem?: { defname: string } }[];
    const relations = (node['rels'] ?? []) as { VacuumRelation: { relation: RangeVar } }[];
    return {
      tables: relations.map(({ VacuumRelation: { relation } }) => relation),
      rewrites: options.some(({ DefElem }) => DefElem?.defname === 'full'),
    };
  }
  const isOnTable =
    kind === 'IndexStmt' ||
    kind === 'AlterTableStmt' ||
    (kind === 'ReindexStmt' && node['kind'] === 'REINDEX_OBJECT_TABLE');
  return { tables: isOnTable ? [node['relation'] as RangeVar] : [], rewrites: false };
}

/** `CREATE UNIQUE INDEX` */
const firstWords = (words: readonly string[]): string =>
  words.slice(0, words[1] === 'UNIQUE' ? 3 : 2).join(' ');

/** Who has to wait while it is held. */
export function waitingFor(mode: LockMode): string {
  switch (mode) {
    case 'AccessExclusiveLock':
      return 'everything that reads or writes the table';
    case 'ExclusiveLock':
    case 'ShareRowExclusiveLock':
    case 'ShareLock':
      return 'everything that writes the table';
    case 'ShareUpdateExclusiveLock':
      return 'only other changes of the schema, and VACUUM';
    default:
      return 'only changes of the schema';
  }
}
