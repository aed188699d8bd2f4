-- These two are inlined into the queries that call them, which a search_path of their own would prevent; so their names
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

-- Relations to describe. In a platform's schema these are only the ones that the platform does not own.
CREATE OR REPLACE FUNCTION catalog.read_relations()
RETURNS TABLE (
  oid oid, schema text, name text, identity text, relkind "char", owner oid, acl aclitem[], partition boolean)
LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT c.oid, s.schema, c.relname::text, catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text),
    c.relkind, c.relowner, c.relacl, c.relispartition
  FROM pg_class c JOIN catalog.read_schemas() s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(c.relowner)::text)))
    AND NOT catalog.is_migration_history(c.relname::text)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    AND NOT (c.relkind = 'S' AND EXISTS (
      SELECT FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND (d.deptype = 'i' OR d.deptype = 'a' AND catalog.is_migration_history(t.relname::text))));
END;
