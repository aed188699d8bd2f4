-- These are inlined into the queries that call them, which a search_path of their own would prevent; so their names
-- are bound when they are created. They name only what every version of the system catalogs has: a dump holds them as
-- they are bound.

-- Schemas with their place: `folded` ones belong to a platform, an extension or a migration tool and are only counted.
CREATE OR REPLACE FUNCTION catalog.read_schemas()
RETURNS TABLE (oid oid, schema text, owner text, folded boolean, history boolean)
LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT n.oid, n.nspname::text, pg_get_userbyid(n.nspowner)::text,
    n.nspname IN ('supabase_migrations', 'drizzle', 'graphile_migrate', 'sqitch', 'atlas_schema_revisions')
    OR EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
    OR catalog.is_platform_role(pg_get_userbyid(n.nspowner)::text)
      AND (n.nspname IN (
          '_analytics', '_realtime', '_supavisor', 'auth', 'cron', 'dbdev', 'etl', 'extensions', 'graphql',
          'graphql_public', 'net', 'pgbouncer', 'pgmq', 'pgsodium', 'pgsodium_masks', 'pgtle', 'realtime', 'repack',
          'storage', 'supabase_functions', 'tiger', 'tiger_data', 'topology', 'vault')
        OR n.nspname ~ '^_?timescaledb_'),
    n.nspname IN ('supabase_migrations', 'drizzle', 'graphile_migrate', 'sqitch', 'atlas_schema_revisions')
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog');
END;

-- Schemas that are one thing that an extension made: a graph of AGE, a topology of PostGIS. Like all that only some
-- databases have, it is a function with a search_path of its own, which the planner leaves alone until it is called.
CREATE OR REPLACE FUNCTION catalog.read_made_schemas()
RETURNS TABLE (oid oid, maker text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT c.relnamespace, e.extname::text
  FROM pg_extension e
  JOIN pg_class c ON c.relkind = 'r' AND c.relname = ANY (CASE e.extname
    WHEN 'age' THEN '{_ag_label_vertex,_ag_label_edge}'::name[]
    WHEN 'postgis_topology' THEN '{node,edge_data,face,relation}' END)
  GROUP BY c.relnamespace, e.extname HAVING count(*) = CASE e.extname WHEN 'age' THEN 2 ELSE 4 END
$fn$;

-- What extensions make beside partitions: as in read_members().
CREATE OR REPLACE FUNCTION catalog.read_extension_members()
RETURNS TABLE (oid oid, parent oid, maker text, retired boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT c.oid, NULL::oid, g.maker, false
  FROM catalog.read_made_schemas() g(oid, maker) JOIN pg_class c ON c.relnamespace = g.oid AND c.relkind = 'r'
  WHERE c.relname = ANY (CASE g.maker WHEN 'age' THEN '{_ag_label_vertex,_ag_label_edge}'::name[]
    ELSE '{node,edge_data,face,relation}' END)
  UNION ALL
  -- What of a partition its table cannot say is said by a template: the extension makes one where none is given.
  SELECT c.oid, p.oid, 'pg_partman', false
  FROM pg_extension e
  JOIN pg_class c ON c.relnamespace = e.extnamespace AND c.relkind = 'r' AND c.relname ^@ 'template_'
  JOIN pg_namespace n ON c.relname ^@ ('template_' || n.nspname || '_')
  JOIN pg_class p ON p.relnamespace = n.oid AND p.relkind = 'p'
    AND left('template_' || n.nspname || '_' || p.relname, 63) = c.relname
  WHERE e.extname = 'pg_partman'
  UNION ALL
  SELECT c.oid, p.oid, 'pg_partman', true
  FROM catalog.extension_rows('pg_partman', 'part_config') t(row)
  JOIN pg_namespace n ON true
  JOIN pg_class p ON p.relnamespace = n.oid AND p.relkind = 'p'
    AND n.nspname || '.' || p.relname = t.row->>'parent_table'
  JOIN pg_namespace k ON k.nspname IN (n.nspname, t.row->>'retention_schema')
  JOIN pg_class c ON c.relnamespace = k.oid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname ~ '._p\d[\dwq_]*$'
    AND (regexp_replace(c.relname, '_p\d[\dwq_]*$', '') = p.relname
      OR length(c.relname) = 63 AND p.relname ^@ regexp_replace(c.relname, '_p\d[\dwq_]*$', ''))
  WHERE t.row->>'retention' IS NOT NULL AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)
$fn$;

-- Relations that are part of what somebody made, and come and go by themselves: partitions, and what extensions make.
-- `parent` is null where they belong to a whole schema, such as a graph; `maker` for what PostgreSQL calls a partition.
-- `retired` ones were detached and kept.
CREATE OR REPLACE FUNCTION catalog.read_members()
RETURNS TABLE (oid oid, parent oid, maker text, retired boolean)
LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT c.oid, i.inhparent, NULL::text, false
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f')
  UNION ALL
  -- A child that adds no column is a partition of the kind that is made by inheritance; a chunk is one too.
  SELECT c.oid, i.inhparent, CASE
      WHEN c.relname ~ '_\d+_chunk$' AND EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'timescaledb')
      THEN 'timescaledb'
      WHEN EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'age')
        AND p.relnamespace IN (SELECT g.graph FROM catalog.read_made_schemas() g(graph, maker) WHERE g.maker = 'age')
      THEN 'age'
      ELSE 'inheritance' END, false
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'f') AND NOT c.relispartition
  JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'f')
  WHERE NOT EXISTS (SELECT FROM pg_inherits o WHERE o.inhrelid = c.oid AND o.inhparent <> p.oid)
    AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
      = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = p.oid AND a.attnum > 0 AND NOT a.attisdropped)
  UNION ALL
  SELECT m.oid, m.parent, m.maker, m.retired FROM catalog.read_extension_members() m
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'pg_partman', 'postgis_topology'));
END;
