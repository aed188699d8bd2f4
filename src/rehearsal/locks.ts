import { pinForNow, unpin, type Database, type Row } from '../database/index.ts';
import { historySchemas, lineFinder, transactionControl, type Migration } from '../migrations/index.ts';
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
  /** The line of the statement that ended it by an error; null = it went through. */
  readonly endedAt: number | null;
}

/** A file with more statements is a load of rows; its first ones tell what it locks. Reading the locks costs their number each time. */
const mostStatements = 500;

const held = `SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS table, l.mode, pg_catalog.pg_relation_filenode(c.oid)::bigint AS filenode
  FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE l.locktype = 'relation' AND l.pid = pg_catalog.pg_backend_pid() AND l.granted AND c.relkind IN ('r', 'p', 'm', 'f')
    AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog', 'feature_inventory_rehearsal', ${historySchemas.map(literal).join(', ')})`;

const tables = `SELECT c.oid::bigint AS oid, pg_catalog.pg_relation_filenode(c.oid)::bigint AS filenode FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'm', 'f')`;

/** Statements that only read, or whose lock on a table every session may hold beside any other but DDL. */
const weak = new Set<LockMode>(['AccessShareLock', 'RowShareLock']);

/**
 * Runs a file statement by statement in a transaction that is rolled back, and reads after each which locks it holds.
 * What cannot run in a transaction is told from its words. An error ends it: the run that follows reports it.
 * @param limit milliseconds that a statement may take.
 */
export async function locksOf(
  database: Database,
  { source }: Migration,
  stepwise: boolean,
  limit: number,
): Promise<Measured> {
  const { file, sql: text, script } = source;
  const found: Lock[] = [];
  const lineOf = lineFinder(text);
  if (stepwise)
    return {
      locks: script.statements.flatMap(({ start, end, words }) =>
        concurrent(file, lineOf(start), words, text.slice(start, end)),
      ),
      endedAt: null,
    };
  let at: number | null = null;
  // Between two statements of the file, which may have set what it likes.
  const look = async (query: string): Promise<readonly Row[]> =>
    (await database.query([pinForNow, query, unpin].join(';\n')))[1]?.rows ?? [];
  try {
    await database.query(`BEGIN; SET LOCAL statement_timeout = '${limit}ms'`);
    const files = async (): Promise<readonly (readonly [oid: number, filenode: number | null])[]> =>
      (await look(tables)).map(({ oid, filenode }) => [oid as number, filenode as number | null]);
    const before = new Map(await files());
    const strongest = new Map<number, number>();
    for (const { start, end, words, copyData } of script.statements.slice(0, mostStatements)) {
      // The transaction that the file brings along is this one; going back to a savepoint is within it.
      if (transactionControl({ words }) !== null) continue;
      const statement = text.slice(start, end);
      at = start;
      await database.query(
        statement,
        copyData === undefined
          ? {}
          : { copies: [{ start: 0, end: statement.length, rows: text.slice(copyData.start, copyData.end) }] },
      );
      if (makesOnly(words)) continue;
      if (words[0] === 'ROLLBACK') {
        // Tables that were written anew behind the savepoint have their old files again.
        for (const [oid, filenode] of await files()) if (before.has(oid)) before.set(oid, filenode);
        continue;
      }
      const locks = (await look(held)) as readonly {
        oid: number;
        schema: string;
        table: string;
        mode: LockMode;
        filenode: number | null;
      }[];
      const perTable = new Map<number, (typeof locks)[number]>();
      for (const lock of locks) {
        const other = perTable.get(lock.oid);
        if (
          before.has(lock.oid) &&
          (other === undefined || lockModes.indexOf(lock.mode) > lockModes.indexOf(other.mode))
        )
          perTable.set(lock.oid, lock);
      }
      for (const [oid, { schema, table, mode, filenode }] of perTable) {
        const rewrites = filenode !== null && before.get(oid) !== filenode && words[0] !== 'TRUNCATE';
        before.set(oid, filenode);
        if (!rewrites && (strongest.get(oid) ?? -1) >= lockModes.indexOf(mode)) continue;
        strongest.set(oid, Math.max(strongest.get(oid) ?? -1, lockModes.indexOf(mode)));
        if (!weak.has(mode))
          found.push({
            file,
            line: lineOf(start),
            statement: firstWords(words),
            schema,
            table,
            mode,
            rewrites,
          });
      }
    }
    at = null;
  } catch {
    /* told by the run that follows */
  } finally {
    // Not possible, and not needed, where the engine was ended.
    await database
      .query('ROLLBACK')
      .then(() => database.query('RESET ROLE; RESET ALL'))
      .catch(() => {});
  }
  return { locks: found, endedAt: at === null ? null : lineOf(at) };
}

/** Statements that touch no table that is there already; what others lock before them shows after the next. */
function makesOnly(words: readonly string[]): boolean {
  const [first, second, third, fourth] = words;
  const what = second === 'OR' ? fourth : second;
  if (first === 'COMMENT' || first === 'SET' || first === 'GRANT') return true;
  if (first !== 'CREATE' || what === undefined) return false;
  if (what === 'TABLE')
    return (
      words.length < 24 &&
      !words.some(
        (word) =>
          word === 'REFERENCES' || word === 'INHERITS' || word === 'OF' || word === 'LIKE' || word === 'AS',
      )
    );
  return (
    new Set([
      'FUNCTION',
      'PROCEDURE',
      'TYPE',
      'DOMAIN',
      'SCHEMA',
      'SEQUENCE',
      'VIEW',
      'EXTENSION',
      'ROLE',
    ]).has(what) && third !== undefined
  );
}

const part = String.raw`(?:"(?:[^"]|"")+"|[\w$]+)`;
const relation = String.raw`(?:(${part})\s*\.\s*)?(${part})`;
const onTable = new RegExp(
  String.raw`\b(?:ON|TABLE|VACUUM(?:\s+\([^()]*\))?)\s+(?:CONCURRENTLY\s+)?(?:ONLY\s+)?${relation}`,
  'i',
);

/** https://www.postgresql.org/docs/current/explicit-locking.html */
function concurrent(
  file: string,
  line: number,
  words: readonly string[],
  statement: string,
): readonly Lock[] {
  const match = onTable.exec(statement);
  const name = (text: string | undefined): string =>
    text === undefined
      ? 'public'
      : text.startsWith('"')
        ? text.slice(1, -1).replaceAll('""', '"')
        : text.toLowerCase();
  if (match === null || !words.some((word) => word === 'CONCURRENTLY' || word === 'VACUUM')) return [];
  const rewrites = words.includes('FULL');
  return [
    {
      file,
      line,
      statement: firstWords(words),
      schema: name(match[1]),
      table: name(match[2]),
      mode: rewrites ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock',
      rewrites,
    },
  ];
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
