import * as z from '../zod.ts';
import { named, pin, queryNamed, rollBack, type Database } from '../database/index.ts';

/** What the server says now that no snapshot keeps, because it changes without anybody changing the schema. */
export interface Present {
  /** By schema and index. */
  readonly indexes: readonly {
    readonly schema: string;
    readonly index: string;
    /** As of the last VACUUM or ANALYZE, with those of partitions; null = unknown. */
    readonly sizeBytes: number | null;
    /** Since statistics were reset; null = not counted. */
    readonly scans: number | null;
  }[];
  /** Privileges that the owner of a relation took from itself: without them it is as anybody else. */
  readonly ownersWithout: readonly {
    readonly schema: string;
    readonly name: string;
    readonly privileges: readonly string[];
  }[];
  /** What each view selects from, as its rule names it: tables, foreign tables and other views. */
  readonly reads: readonly {
    readonly schema: string;
    readonly view: string;
    /** Schema and name; of a partition those of the table that it belongs to. */
    readonly from: readonly (readonly [schema: string, name: string])[];
  }[];
}

/** No function that would wait for a lock: pg_relation_size() does behind a migration of somebody else. */
const indexes = `WITH RECURSIVE tree AS (
    SELECT i.indexrelid AS top, i.indexrelid AS part FROM pg_index i
    WHERE NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
    UNION ALL
    SELECT t.top, h.inhrelid FROM tree t JOIN pg_inherits h ON h.inhparent = t.part)
  SELECT n.nspname AS schema, c.relname AS index,
    sum(p.relpages::bigint) * current_setting('block_size')::int AS "sizeBytes",
    sum(pg_stat_get_numscans(t.part)) AS scans
  FROM tree t
  JOIN pg_class c ON c.oid = t.top
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class p ON p.oid = t.part
  WHERE n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
  GROUP BY n.nspname, c.relname`;

const ownersWithout = `SELECT n.nspname AS schema, c.relname AS name, x.privileges
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT p FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) p
    WHERE NOT EXISTS (
      SELECT FROM aclexplode(c.relacl) a WHERE a.grantee = c.relowner AND a.privilege_type = p))) x(privileges)
  WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND x.privileges <> '{}'
    AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')`;

/** PostgreSQL itself keeps it: a view's rule depends on what it selects from. */
const reads = `WITH RECURSIVE source AS (
    SELECT DISTINCT r.ev_class AS view, d.refobjid AS oid
    FROM pg_rewrite r
    JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('v', 'm')
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
    WHERE r.rulename = '_RETURN'
  ), top AS (
    SELECT s.view, s.oid FROM source s
    UNION
    SELECT t.view, h.inhparent FROM top t JOIN pg_class c ON c.oid = t.oid AND c.relispartition
    JOIN pg_inherits h ON h.inhrelid = t.oid)
  SELECT n.nspname AS schema, v.relname AS view,
    jsonb_agg(jsonb_build_array(m.nspname, c.relname)
      ORDER BY m.nspname COLLATE "C", c.relname COLLATE "C") AS "from"
  FROM top t
  JOIN pg_class v ON v.oid = t.view
  JOIN pg_namespace n ON n.oid = v.relnamespace
  JOIN pg_class c ON c.oid = t.oid AND NOT c.relispartition AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
  JOIN pg_namespace m ON m.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
  GROUP BY n.nspname, v.relname`;

const number = z.nullable(z.coerce.number());
const indexRows = z.array(
  z.object({ schema: z.string(), index: z.string(), sizeBytes: number, scans: number }),
);
const ownerRows = z.array(
  z.object({ schema: z.string(), name: z.string(), privileges: z.array(z.string()) }),
);

const readRows = z.array(
  z.object({ schema: z.string(), view: z.string(), from: z.array(z.tuple([z.string(), z.string()])) }),
);

/** Asks the server; nothing is written. @throws what {@link Database.query} throws. */
export async function readPresent(database: Database): Promise<Present> {
  const answers = await queryNamed(database, [
    'BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY',
    ...pin,
    named('indexes', indexes),
    named('ownersWithout', ownersWithout),
    named('reads', reads),
    'COMMIT',
  ]).catch(async (error: unknown) => {
    await rollBack(database);
    throw error;
  });
  return {
    indexes: indexRows.parse(answers.indexes),
    ownersWithout: ownerRows.parse(answers.ownersWithout),
    reads: readRows.parse(answers.reads),
  };
}
