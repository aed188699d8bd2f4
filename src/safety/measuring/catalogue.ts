import { isServerError, type Database, type Result, type Row } from '../../database/index.ts';
import { historySchemas, keptStatements, lockedHistories } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Relation } from '../hazard.ts';
import { counted, filenode, pinnedForNow } from './relations.ts';

/* What is there before a file. */

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

const ownSchemas: readonly string[] = [
  'information_schema',
  'catalog',
  'feature_inventory_rehearsal',
  ...historySchemas,
];

/** What is somebody's own, and not PostgreSQL's or this product's. */
const isOwn = ({ schema, name, kind }: Relation): boolean =>
  'rpmfviIS'.includes(kind) &&
  !schema.startsWith('pg_') &&
  !ownSchemas.includes(schema) &&
  // A run locks it before the file's first statement.
  !lockedHistories.has(name);

/** Rows that are as an earlier look has shown them are left out. */
const since = (alias: string, xid: string | null): string =>
  xid === null ? '' : ` AND pg_catalog.age(${alias}.xmin) <= (SELECT pg_catalog.age(${xid}))`;

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
 * inserts draws from the sequences of defaults and identities. The LATERAL looks up by the index of what depends, where
 * the planner would read all that any relation depends on: of a database without sequences, for nothing.
 */
const above = (xid: string | null): string => `SELECT i.indexrelid::bigint AS oid, i.indrelid::bigint AS above
  FROM pg_catalog.pg_index i WHERE i.indexrelid >= 16384${since('i', xid)}
  UNION ALL SELECT h.inhrelid::bigint, h.inhparent::bigint FROM pg_catalog.pg_inherits h
  UNION SELECT d.refobjid::bigint, r.ev_class::bigint
  FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind = 'v'
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE r.ev_class >= 16384 AND v.oid >= 16384 AND d.refobjid <> v.oid
  UNION SELECT s.seqrelid::bigint, f.adrelid::bigint
  FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_depend d ON d.refobjid = s.seqrelid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
    JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
  WHERE s.seqrelid >= 16384
  UNION SELECT s.seqrelid::bigint, d.refobjid::bigint
  FROM pg_catalog.pg_sequence s CROSS JOIN LATERAL (
    SELECT d.refobjid FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid AND d.deptype = 'i'
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass OFFSET 0) d
  WHERE s.seqrelid >= 16384
  ORDER BY 1, 2`;

/**
 * SQL: what the session has of the names of our statements, and since when. A file may have forgotten them, or put
 * others in their place, but no other ones at the same microsecond. By a hash of their texts, as database/prepared.ts
 * recognizes what a session has of which nothing is known, it would take eight times as long, for each file.
 * @see https://www.postgresql.org/docs/current/view-pg-prepared-statements.html
 */
export const kept = `SELECT name, EXTRACT(epoch FROM prepare_time)::pg_catalog.text AS since
  FROM pg_catalog.pg_prepared_statements WHERE name OPERATOR(pg_catalog.=)
    ANY ('{${Object.values(keptStatements).join(',')}}'::pg_catalog.text[]) ORDER BY name`;

/** By what they are recognized. */
export const keptIn = (rows: readonly Row[]): string => JSON.stringify(rows);

/** The looks that go on from an earlier one, for a session that is to know them: to plan them takes longer. */
export const preparedLooks: readonly string[] = [
  `PREPARE ${keptStatements.relations} (pg_catalog.xid) AS ${relations('$1')}`,
  `PREPARE ${keptStatements.above} (pg_catalog.xid) AS ${above('$1')}`,
];

/** Whether an earlier look has found the session to know them. */
const isPrepared = ({ kept: seen }: Catalogue): boolean =>
  [keptStatements.relations, keptStatements.above].every((name) => seen.includes(`"${name}"`));

/** Statements of a message. */
function lookAtAll(known: Catalogue | null): readonly string[] {
  const xid = known === null ? null : `${literal(known.xid)}::pg_catalog.xid`;
  const execute = (name: string): string => `EXECUTE ${name} (${String(xid)})`;
  return known !== null && isPrepared(known)
    ? pinnedForNow(execute(keptStatements.relations), execute(keptStatements.above), kept)
    : pinnedForNow(relations(xid), above(xid), kept);
}

/**
 * Looks at what is there.
 * @param first SQL to send before.
 * @param known what was there at an earlier look, of which only what has changed is read; OIDs are never used again.
 */
export async function catalogueOf(
  database: Database,
  first: readonly string[] = [],
  known: Catalogue | null = null,
): Promise<Catalogue> {
  const once = known === null ? null : { ...known, kept: '' };
  const results = await database.query([...first, ...lookAtAll(once)].join(';\n'));
  return await catalogueIn(database, results.slice(first.length), once);
}

/** What is there behind the statements that begin the transaction of a file. */
export interface Begun {
  readonly catalogue: Catalogue;
  /** The results of those. */
  readonly begun: readonly Result[];
  /** What was sent behind the look has shown; empty where it could not be. */
  readonly ahead: readonly Result[];
}

/**
 * Begins a transaction, and looks at what is there in the same message.
 * @param ahead what else is sent with it, which may fail.
 * @returns null where one of the first statements failed.
 */
export async function catalogueBehind(
  database: Database,
  first: readonly string[],
  known: Catalogue | null,
  ahead: readonly string[] = [],
): Promise<Begun | null> {
  let completed = 0;
  const complete = (count: number): void => {
    completed = count;
  };
  try {
    const results = await database.query([...first, ...lookAtAll(known), ...ahead].join(';\n'), { complete });
    const begun = results.slice(0, first.length);
    const looked = results.slice(first.length, results.length - ahead.length);
    // What a session has under their names may be a file's.
    if (known !== null && isPrepared(known) && keptIn(looked[3]?.rows ?? []) !== known.kept)
      return { catalogue: await catalogueOf(database), begun, ahead: [] };
    const catalogue = await catalogueIn(database, looked, known);
    return { catalogue, begun, ahead: results.slice(results.length - ahead.length) };
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (completed < first.length) return null;
    // The session has forgotten what it was to know.
    if (known === null || known.kept === '') throw error;
    await database.query('ROLLBACK');
    return await catalogueBehind(database, first, { ...known, kept: '' });
  }
}

/**
 * What the results of {@link lookAtAll} say; where something is gone that was known, what is left is asked for.
 * @param isLeft whether it was.
 */
async function catalogueIn(
  database: Database,
  results: readonly Result[],
  known: Catalogue | null,
  isLeft = false,
): Promise<Catalogue> {
  const [[seen] = [], edges = [], statements = []] = results.slice(1, 4).map(({ rows }) => rows);
  const { count, xid: now, found, begun } = seen as unknown as Seen;
  const oids = new Set([...(known?.oids ?? []), ...found.map(({ oid }) => oid)]);
  if (oids.size !== count) {
    const [left] = known === null || isLeft ? [] : await database.query(there);
    if (known === null || left === undefined) return await catalogueOf(database);
    const rest = leftOf(known, new Set(left.rows[0]?.['oids'] as number[] | null));
    return await catalogueIn(database, results, rest, true);
  }
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

// Operators are qualified, as it goes without the pin.
const there = `SELECT pg_catalog.json_agg(c.oid::bigint) AS oids
  FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid`;

/** What was known, without what is gone. */
function leftOf(known: Catalogue, oids: ReadonlySet<number>): Catalogue {
  const isThere = (oid: number): boolean => oids.has(oid);
  return {
    ...known,
    relations: new Map([...known.relations].filter(([oid]) => isThere(oid))),
    above: new Map(
      [...known.above].flatMap(([oid, uppers]) => {
        const left = isThere(oid) ? uppers.filter(isThere) : [];
        return left.length === 0 ? [] : [[oid, left]];
      }),
    ),
    oids: new Set([...known.oids].filter(isThere)),
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
