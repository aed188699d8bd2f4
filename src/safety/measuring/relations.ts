import { pinForNow, unpin, type Database, type Row } from '../../database/index.ts';
import { historySchemas } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Relation } from '../hazard.ts';
import type { LockMode } from './lock-modes.ts';

/** A relation as it is before a file. */
export interface Before extends Relation {
  /** The file that it is stored in; null = none, as a view's. */
  readonly filenode: number | null;
  /** How many sequential scans the session has begun on it and not told the statistics yet. */
  readonly scans: number;
}

/** What is there before a file. */
export interface Catalogue {
  readonly relations: ReadonlyMap<number, Before>;
  /** Of a relation, those whose use locks it as well: an index's table, a partition's parents, a table's views. */
  readonly above: ReadonlyMap<number, readonly number[]>;
}

/**
 * The relations that concern what was there before the pull request: that itself, and what is locked with it, such as
 * an index that an earlier file has made.
 */
export function concerning(
  { relations, above }: Catalogue,
  existing: ReadonlySet<number>,
): ReadonlySet<number> {
  const below = new Map<number, number[]>();
  for (const [oid, uppers] of above)
    for (const upper of uppers) {
      const known = below.get(upper);
      if (known === undefined) below.set(upper, [oid]);
      else known.push(oid);
    }
  const found = new Set([...existing].filter((oid) => relations.has(oid)));
  // A set goes on with what is added to it meanwhile.
  for (const oid of found) for (const lower of below.get(oid) ?? []) found.add(lower);
  return found;
}

/** A relation that the transaction has locked, after a statement. */
export interface Now {
  readonly oid: number;
  /** What it is called now; null = it is gone. */
  readonly name: string | null;
  readonly modes: readonly LockMode[];
  readonly filenode: number | null;
  readonly scans: number;
}

const ownSchemas = ['information_schema', 'catalog', 'feature_inventory_rehearsal', ...historySchemas];

const counted = 'coalesce(pg_catalog.pg_stat_get_xact_numscans(c.oid), 0)';
const filenode = `CASE WHEN c.relkind IN ('r', 'm', 'i', 't') THEN pg_catalog.pg_relation_filenode(c.oid)::bigint END`;

const relations = `SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
    ${filenode} AS filenode, ${counted}::int AS scans
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm', 'f', 'v', 'i', 'I', 'S') AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN (${ownSchemas.map(literal).join(', ')})`;

/** Reading a materialized view does not read what it was made from. */
const above = `SELECT indexrelid::bigint AS oid, indrelid::bigint AS above FROM pg_catalog.pg_index
    WHERE indexrelid >= 16384
  UNION ALL SELECT inhrelid::bigint, inhparent::bigint FROM pg_catalog.pg_inherits
  UNION SELECT d.refobjid::bigint, r.ev_class::bigint
  FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind = 'v'
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE v.oid >= 16384 AND d.refobjid <> v.oid`;

/**
 * What the transaction has locked: tables in any mode, for what it reads; others where more than use is meant. What was
 * dropped has no row in pg_class any more. The LATERAL looks each one up by the index instead of hashing pg_class.
 */
const locked = `SELECT l.relation::bigint AS oid, c.name, c.filenode, coalesce(c.scans, 0) AS scans,
    pg_catalog.json_agg(l.mode) AS modes
  FROM pg_catalog.pg_locks l LEFT JOIN LATERAL (
    SELECT c.relname AS name, c.relkind, ${filenode} AS filenode, ${counted}::int AS scans
    FROM pg_catalog.pg_class c WHERE c.oid = l.relation OFFSET 0) c ON true
  WHERE l.locktype = 'relation' AND l.pid = pg_catalog.pg_backend_pid() AND l.granted AND l.relation >= 16384
    AND (coalesce(c.relkind, 'r') IN ('r', 'p', 'm', 'f')
      OR l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock'))
  GROUP BY l.relation, c.name, c.filenode, c.scans`;

/** Between two statements of a file, which may have set what it likes: statements of a message. */
const pinnedForNow = (...queries: readonly string[]): readonly string[] => [pinForNow, ...queries, unpin];

/**
 * Statements of a message that reads which tables have been scanned; {@link scansIn} finds them in its results.
 * What was tried and rolled back has been counted all the same.
 */
export const lookAtScans: readonly string[] =
  pinnedForNow(`SELECT c.oid::bigint AS oid, ${counted}::int AS scans
  FROM pg_catalog.pg_class c
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm') AND ${counted} > 0`);

/** What the results of a message say that begins with {@link lookAtScans}, by OID. */
export const scansIn = (results: readonly { readonly rows: readonly Row[] }[]): ReadonlyMap<number, number> =>
  new Map(
    ((results[1]?.rows ?? []) as unknown as readonly { oid: number; scans: number }[]).map(
      ({ oid, scans }) => [oid, scans],
    ),
  );

/** Statements of a message that reads the locks; {@link nowOf} finds them in its results. */
export const lookAtLocks: readonly string[] = pinnedForNow(locked);

/** What the results of a message say that ends with {@link lookAtLocks}. */
export const nowOf = (results: readonly { readonly rows: readonly Row[] }[]): readonly Now[] =>
  (results.at(-2)?.rows ?? []) as unknown as readonly Now[];

/** Looks at what is there, in the transaction in which a file will run. */
export async function catalogueOf(database: Database): Promise<Catalogue> {
  const results = await database.query(pinnedForNow(relations, above).join(';\n'));
  const [found = [], edges = []] = results.slice(1, 3).map(({ rows }) => rows);
  const over = new Map<number, number[]>();
  for (const { oid, above } of edges as unknown as readonly { oid: number; above: number }[]) {
    const known = over.get(oid);
    if (known === undefined) over.set(oid, [above]);
    else known.push(above);
  }
  return {
    relations: new Map((found as unknown as readonly Before[]).map((relation) => [relation.oid, relation])),
    above: over,
  };
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
