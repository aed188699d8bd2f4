import { pinForNow, unpin, type Database, type Row } from '../../database/index.ts';
import { groupBy } from '../../group-by.ts';
import { keptStatements } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { LockMode } from './lock-modes.ts';

/** A relation that the transaction has locked, after a statement. */
export interface Now {
  readonly oid: number;
  /** What it is called now; null = it is gone. */
  readonly name: string | null;
  readonly modes: readonly LockMode[];
  readonly filenode: number | null;
  readonly scans: number;
}

// Operators are qualified, for a look that is not pinned.
export const counted = 'coalesce(pg_catalog.pg_stat_get_xact_numscans(c.oid), 0)';
// Only PostgreSQL's own relations have it elsewhere, and 0 here.
export const filenode = `CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m,i,t}'::pg_catalog."char"[])
    THEN c.relfilenode::bigint END`;

/**
 * What the transaction has locked, mode by mode: tables in any, for what it reads; others where more than use is meant.
 * What was dropped has no row in pg_class any more. The LATERAL looks each one up by the index instead of hashing
 * pg_class. It is sent behind each statement, so that it does without the pin: no name in it is looked up elsewhere.
 * @param last the highest OID of interest: a file that makes many tables holds several locks on each of them.
 */
const locked = (
  last: string,
): string => `SELECT l.relation::bigint AS oid, c.name, c.filenode, coalesce(c.scans, 0) AS scans, l.mode
  FROM pg_catalog.pg_locks l LEFT JOIN LATERAL (
    SELECT c.relname AS name, c.relkind, ${filenode} AS filenode, ${counted}::int AS scans
    FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) l.relation OFFSET 0) c ON true
  WHERE l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid()
    AND l.granted AND l.relation OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid
    AND l.relation OPERATOR(pg_catalog.<=) ${last}::pg_catalog.oid
    AND (coalesce(c.relkind, 'r') OPERATOR(pg_catalog.=) ANY ('{r,p,m,f}'::pg_catalog."char"[])
      OR l.mode OPERATOR(pg_catalog.<>)
        ALL ('{AccessShareLock,RowShareLock,RowExclusiveLock}'::pg_catalog.text[]))`;

/** Between two statements of a file, which may have set what it likes: statements of a message. */
export const pinnedForNow = (...queries: readonly string[]): readonly string[] => [
  pinForNow,
  ...queries,
  unpin,
];

/**
 * Statements of a message that reads which tables have been scanned; {@link scansIn} finds them in its results.
 * What was tried and rolled back has been counted all the same.
 */
const scanned = `SELECT c.oid::bigint AS oid, ${counted}::int AS scans
  FROM pg_catalog.pg_class c
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm') AND ${counted} > 0`;
export const lookAtScans: readonly string[] = pinnedForNow(scanned);

/** What the results of a message say that begins with {@link lookAtScans}, by OID. */
export const scansIn = (results: readonly { readonly rows: readonly Row[] }[]): ReadonlyMap<number, number> =>
  new Map(
    ((results[1]?.rows ?? []) as unknown as readonly { oid: number; scans: number }[]).map(
      ({ oid, scans }) => [oid, scans],
    ),
  );

/**
 * Statements that read the locks on these relations; {@link nowOf} understands their rows.
 * @property prepared where {@link preparedLocks} is known to the session: to plan it takes longer than it does.
 */
export function lookAtLocks(relations: ReadonlySet<number>): {
  readonly once: string;
  readonly prepared: string;
} {
  const last = `'${[...relations].reduce((most, oid) => Math.max(most, oid), 0)}'`;
  return { once: locked(last), prepared: `EXECUTE ${keptStatements.locks} (${last})` };
}
export const preparedLocks = `PREPARE ${keptStatements.locks} (pg_catalog.oid) AS ${locked('$1')}`;

export function nowOf(rows: readonly Row[]): readonly Now[] {
  const locks = rows as unknown as readonly (Now & { readonly mode: LockMode })[];
  return [...groupBy(locks, ({ oid }) => oid).values()]
    .map((own): Now => {
      const [{ oid, name, filenode, scans }] = own;
      return { oid, name, filenode, scans, modes: own.map(({ mode }) => mode) };
    })
    .sort((a, b) => a.oid - b.oid);
}

/** The tables that foreign keys of these names refer to, of the tables that are locked. */
export async function referencedBy(
  database: Database,
  constraints: readonly string[],
  now: readonly Now[],
): Promise<readonly number[]> {
  if (constraints.length === 0 || now.length === 0) return [];
  const tables = now.map(({ oid }) => String(oid)).join(', ');
  const query = `SELECT confrelid::bigint AS oid FROM pg_catalog.pg_constraint
    WHERE contype = 'f' AND conrelid IN (${tables}) AND conname IN (${constraints.map(literal).join(', ')})`;
  const results = await database.query(pinnedForNow(query).join(';\n'));
  return (results[1]?.rows ?? []).map(({ oid }) => oid as number);
}
