import { pinForNow, unpin, type Database, type Row } from '../../database/index.ts';
import { groupBy } from '../../group-by.ts';
import { historySchemas, keptStatements } from '../../migrations/index.ts';
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
  /**
   * Of a relation, those whose use locks it as well: an index's table, a partition's parents, a table's views, a
   * sequence's tables.
   */
  readonly above: ReadonlyMap<number, readonly number[]>;
  /** The first transaction that it shows nothing of. */
  readonly xid: string;
  /** All that PostgreSQL has not brought along itself, also what is nobody's own. */
  readonly oids: ReadonlySet<number>;
  /** What the session has of our statements, see {@link keptIn}. */
  readonly kept: string;
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

/** What relations are called that need caution, in any schema. */
export const namesOf = ({ relations }: Catalogue, existing: ReadonlySet<number>): ReadonlySet<string> =>
  new Set([...relations.values()].flatMap(({ oid, name }) => (existing.has(oid) ? [name] : [])));

/** A relation that the transaction has locked, after a statement. */
export interface Now {
  readonly oid: number;
  /** What it is called now; null = it is gone. */
  readonly name: string | null;
  readonly modes: readonly LockMode[];
  readonly filenode: number | null;
  readonly scans: number;
}

const ownSchemas: readonly string[] = [
  'information_schema',
  'catalog',
  'feature_inventory_rehearsal',
  ...historySchemas,
];

// Operators are qualified, for a look that is not pinned.
const counted = 'coalesce(pg_catalog.pg_stat_get_xact_numscans(c.oid), 0)';
// Only PostgreSQL's own relations have it elsewhere, and 0 here.
const filenode = `CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m,i,t}'::pg_catalog."char"[])
    THEN c.relfilenode::bigint END`;

/** What is somebody's own, and not PostgreSQL's or this product's. */
const isOwn = ({ schema, kind }: Relation): boolean =>
  'rpmfviIS'.includes(kind) && !schema.startsWith('pg_') && !ownSchemas.includes(schema);

/** Rows that are as an earlier look has shown them are left out. */
const since = (alias: string, xid: string | null): string =>
  xid === null ? '' : ` AND pg_catalog.age(${alias}.xmin) <= pg_catalog.age(${literal(xid)}::pg_catalog.xid)`;

/**
 * Relations with what tells whether some are gone, and the scans that the session has begun: in one pass. What is
 * PostgreSQL's own is told by its number; a row that is the same as before is looked at no further.
 */
const relations = (xid: string | null): string => `SELECT pg_catalog.count(*)::int AS count,
    pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::pg_catalog.xid::pg_catalog.text AS xid,
    coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('oid', c.oid::bigint,
      'schema', (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = c.relnamespace),
      'name', c.relname, 'kind', c.relkind, 'filenode', ${filenode}, 'scans', ${counted}))
      FILTER (WHERE true${since('c', xid)}), '[]') AS found,
    coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(c.oid::bigint, ${counted}))
      FILTER (WHERE c.relkind IN ('r', 'p', 'm') AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0), '[]') AS begun
  FROM pg_catalog.pg_class c WHERE c.oid >= 16384`;

/**
 * In order, in which those who wait are named. Reading a materialized view does not read what it was made from. Whoever
 * inserts draws from the sequences of defaults and identities.
 */
const above = (xid: string | null): string => `SELECT i.indexrelid::bigint AS oid, i.indrelid::bigint AS above
  FROM pg_catalog.pg_index i WHERE i.indexrelid >= 16384${since('i', xid)}
  UNION ALL SELECT h.inhrelid::bigint, h.inhparent::bigint FROM pg_catalog.pg_inherits h
  UNION SELECT d.refobjid::bigint, r.ev_class::bigint
  FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind = 'v'
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE r.ev_class >= 16384 AND v.oid >= 16384 AND d.refobjid <> v.oid
  UNION SELECT s.oid::bigint, f.adrelid::bigint
  FROM pg_catalog.pg_class s JOIN pg_catalog.pg_depend d ON d.refobjid = s.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
    JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
  WHERE s.oid >= 16384 AND s.relkind = 'S'
  UNION SELECT s.oid::bigint, d.refobjid::bigint
  FROM pg_catalog.pg_class s JOIN pg_catalog.pg_depend d ON d.objid = s.oid AND d.deptype = 'i'
      AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE s.oid >= 16384 AND s.relkind = 'S'
  ORDER BY 1, 2`;

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

/**
 * SQL: what the session has of the names of our statements, and since when. A file may have forgotten them, or put
 * others in their place, but no other ones at the same microsecond.
 * @see https://www.postgresql.org/docs/current/view-pg-prepared-statements.html
 */
export const kept = `SELECT name, EXTRACT(epoch FROM prepare_time)::pg_catalog.text AS since
  FROM pg_catalog.pg_prepared_statements WHERE name OPERATOR(pg_catalog.=)
    ANY ('{${Object.values(keptStatements).join(',')}}'::pg_catalog.text[]) ORDER BY name`;

/** By what they are recognized. */
export const keptIn = (rows: readonly Row[]): string => JSON.stringify(rows);

/** Between two statements of a file, which may have set what it likes: statements of a message. */
const pinnedForNow = (...queries: readonly string[]): readonly string[] => [pinForNow, ...queries, unpin];

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

/**
 * Looks at what is there, in the transaction in which a file will run.
 * @param first SQL to send before.
 * @param known what was there at an earlier look, of which only what has changed is read; OIDs are never used again.
 */
export async function catalogueOf(
  database: Database,
  first: readonly string[] = [],
  known: Catalogue | null = null,
): Promise<Catalogue> {
  const xid = known?.xid ?? null;
  const queries = pinnedForNow(relations(xid), above(xid), kept);
  const results = (await database.query([...first, ...queries].join(';\n'))).slice(first.length);
  const [[seen] = [], edges = [], statements = []] = results.slice(1, 4).map(({ rows }) => rows);
  const { count, xid: now, found, begun } = seen as unknown as Seen;
  const oids = new Set([...(known?.oids ?? []), ...found.map(({ oid }) => oid)]);
  // Something was dropped since then.
  if (oids.size !== count) return await catalogueOf(database);
  const all = new Map(known?.relations);
  for (const relation of found) if (isOwn(relation)) all.set(relation.oid, relation);
  return {
    relations: known === null ? all : withScans(all, new Map(begun)),
    above: edgesOf(known, edges as unknown as readonly Edge[]),
    xid: now,
    oids,
    kept: keptIn(statements),
  };
}

interface Seen {
  readonly count: number;
  readonly xid: string;
  readonly found: readonly Before[];
  /** OIDs of tables, each with its number of scans. */
  readonly begun: readonly (readonly [number, number])[];
}
interface Edge {
  readonly oid: number;
  readonly above: number;
}

function withScans(
  relations: Map<number, Before>,
  begun: ReadonlyMap<number, number>,
): ReadonlyMap<number, Before> {
  for (const [oid, one] of relations) {
    const scans = begun.get(oid) ?? 0;
    if (scans !== one.scans) relations.set(oid, { ...one, scans });
  }
  return relations;
}

/** Those of indexes stay; those of partitions and views are read each time. */
function edgesOf(known: Catalogue | null, edges: readonly Edge[]): Catalogue['above'] {
  const over = new Map<number, number[]>();
  const put = (oid: number, above: number): void => {
    const others = over.get(oid);
    if (others === undefined) over.set(oid, [above]);
    else if (!others.includes(above)) others.push(above);
  };
  for (const [oid, uppers] of known?.above ?? [])
    if ('iI'.includes(known?.relations.get(oid)?.kind ?? 'i'))
      for (const upper of uppers) if (known?.relations.get(upper)?.kind !== 'I') put(oid, upper);
  for (const { oid, above } of edges) put(oid, above);
  return over;
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
