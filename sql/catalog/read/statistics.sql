-- What changes without anybody changing the schema, or what only the current role cannot see: shown, never hashed.
CREATE OR REPLACE FUNCTION catalog.read_statistics() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH RECURSIVE
-- @include shared/members.sql
-- only with table
-- @include shared/relations.sql
measured AS MATERIALIZED (
  SELECT r.oid, r.identity FROM every_relation r WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.partition
),
-- @include statistics/size_of_tables.sql
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas())
SELECT NULL::text, NULL::text, NULL::jsonb WHERE false

-- only with table
UNION ALL
SELECT 'table', r.identity, jsonb_build_object(
  'row_count', CASE
    WHEN count(e.root) = 0 THEN 0
    WHEN bool_and(e.row_count IS NOT NULL) THEN sum(e.row_count)::bigint END,
  'size_bytes', CASE
    WHEN count(e.root) = 0 THEN 0
    WHEN bool_and(e.size IS NOT NULL) THEN sum(e.size)::bigint END,
  'partitions', p.count)
FROM measured r
LEFT JOIN estimate e ON e.root = r.oid
JOIN (SELECT t.root, count(*) - 1 AS count FROM tree t GROUP BY t.root) p ON p.root = r.oid
GROUP BY r.oid, r.identity, p.count
-- end

-- only with partition
UNION ALL
-- Which of a table's partitions are published by themselves.
SELECT 'publication', catalog.quote(p.pubname::text), jsonb_build_object('partitions', jsonb_agg(
  catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text)
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"))
FROM pg_publication_rel x
JOIN pg_publication p ON p.oid = x.prpubid
JOIN member_of m ON m.oid = x.prrelid
JOIN pg_class c ON c.oid = x.prrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
-- From PostgreSQL 19 on there are rows of what is left out.
WHERE to_jsonb(x)->>'prexcept' IS DISTINCT FROM 'true'
GROUP BY p.pubname
-- end

-- only with table
UNION ALL
SELECT 'platform schema', catalog.quote(s.schema), jsonb_build_object(
  'schema', s.schema,
  'owner', s.owner,
  'tables', (
    SELECT count(*) FROM pg_class c
    WHERE c.relnamespace = s.oid AND c.relkind IN ('r', 'p', 'f') AND c.oid NOT IN (SELECT m.oid FROM member_of m)
      AND NOT (s.schema = '_timescaledb_internal' AND c.relname ~ '_hyper_\d+_\d+_chunk$')),
  'functions', (SELECT count(*) FROM pg_proc p WHERE p.pronamespace = s.oid))
FROM schemas s WHERE s.folded
-- end

-- only with partition
UNION ALL
SELECT 'partition', catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text), jsonb_build_object(
  'schema', n.nspname,
  'table', c.relname,
  'partition_of', coalesce(catalog.quote(pn.nspname::text) || '.' || catalog.quote(p.relname::text),
    catalog.quote(n.nspname::text)),
  'bound', CASE
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    WHEN i.maker IS NULL THEN pg_get_expr(c.relpartbound, c.oid)
    ELSE coalesce((
      SELECT string_agg(pg_get_constraintdef(k.oid), ' AND ' ORDER BY k.conname COLLATE "C")
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.coninhcount = 0), '') END)
  || CASE WHEN i.maker IS NULL THEN '{}' ELSE jsonb_build_object('made_by', i.maker) END
  -- Who may use it by its own name: what is granted on the parent is not.
  || coalesce((
    SELECT jsonb_build_object('grants', jsonb_agg(jsonb_build_object(
        'grantee', g.grantee, 'privileges', g.privileges) ORDER BY g.grantee))
    FROM (
      SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END COLLATE "C" AS grantee,
        array_agg(DISTINCT x.privilege_type COLLATE "C") AS privileges
      FROM aclexplode(c.relacl) x
      WHERE x.grantee <> c.relowner AND x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
      GROUP BY x.grantee) g
    HAVING count(*) > 0), '{}')
FROM tree t
JOIN pg_class c ON c.oid = t.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN member_of i ON i.oid = c.oid
LEFT JOIN pg_class p ON p.oid = i.parent
LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN busy b ON b.oid = c.oid
WHERE t.oid IS DISTINCT FROM t.root
-- end

-- only with other
UNION ALL
SELECT 'not modelled', u.kind,
  jsonb_build_object('kind', u.kind, 'count', count(*), 'names', (array_agg(u.name ORDER BY u.name COLLATE "C"))[1:100])
FROM (
  SELECT 'migration history table' AS kind, catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS name
    FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
    WHERE c.relkind = 'r' AND NOT s.folded AND catalog.is_migration_history(c.relname::text)
  UNION ALL SELECT 'event trigger of the platform', catalog.quote(evtname::text) FROM pg_event_trigger
    WHERE catalog.is_platform_role(pg_get_userbyid(evtowner)::text)
  UNION ALL SELECT 'default privilege of the platform',
      'of ' || catalog.quote(pg_get_userbyid(a.defaclrole)::text)
        || coalesce(' in ' || catalog.quote(n.nspname::text), '')
    FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
    WHERE catalog.is_platform_role(pg_get_userbyid(a.defaclrole)::text)
) u GROUP BY u.kind
UNION ALL
-- Data more than schema: applications make them by the thousand.
SELECT 'not modelled', 'large object', jsonb_build_object('kind', 'large object', 'count', count(*))
FROM pg_largeobject_metadata HAVING count(*) > 0

UNION ALL
-- What PostgREST reads at its start: the setting of its login role, or of the database.
(SELECT 'api schemas', 'pgrst.db_schemas', to_jsonb(substr(o.setting, strpos(o.setting, '=') + 1))
FROM pg_db_role_setting x LEFT JOIN pg_roles r ON r.oid = x.setrole CROSS JOIN LATERAL unnest(x.setconfig) o(setting)
WHERE o.setting ^@ 'pgrst.db_schemas=' AND (x.setrole = 0 OR r.rolname = 'authenticator')
  AND x.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
ORDER BY x.setrole = 0, x.setdatabase = 0 LIMIT 1)

UNION ALL
SELECT 'hidden', u.subject, to_jsonb(u.sentence) FROM (
  SELECT 'cron jobs' AS subject, coalesce('Cron jobs: ' || catalog.unreadable('cron', 'job') || '.',
      CASE WHEN row_security_active(c.oid)
        THEN format('Cron jobs of other roles: role %s sees only its own.', quote_ident(current_user)) END) AS sentence
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'cron' AND c.relname = 'job'
  -- By the row's own value: what is constant is asked before it is known whether there is a row.
  UNION ALL SELECT 'storage buckets', 'Storage buckets: ' || catalog.unreadable(n.nspname::text, 'buckets') || '.'
    FROM pg_namespace n WHERE n.nspname = 'storage'
) u WHERE u.sentence IS NOT NULL

UNION ALL
SELECT 'observation', o.identity, o.body FROM catalog.read_observations() o
-- end
$fn$;

-- The same in parts, without what is only of partitions where there are none. A function of SQL with settings of its
-- own keeps three copies of its query in the session, from PostgreSQL 18 on, and memory that is touched for the first
-- time is most of what a new session costs: so the texts are planned for once. The joins stand in their order.
CREATE OR REPLACE FUNCTION catalog.read_statistics_in_parts() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET join_collapse_limit = 1 AS $fn$
DECLARE
  members CONSTANT text[] := CASE WHEN
    -- @include shared/has_members.sql
    THEN '{partition}' ELSE '{}' END;
BEGIN
  RETURN QUERY EXECUTE catalog.query_for('{table}' || members, 'catalog.read_statistics()');
  RETURN QUERY EXECUTE catalog.query_for('{other}', 'catalog.read_statistics()');
END
$fn$;

-- The labels of a graph come with the application's use of it, so that they are as of the last change of the schema.
CREATE OR REPLACE FUNCTION catalog.read_labels() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT 'schema', catalog.quote(h.row->>'name'),
    jsonb_build_object('labels', jsonb_agg(a.row->'name' ORDER BY a.row->>'name' COLLATE "C"))
  FROM catalog.extension_rows('age', 'ag_graph') h(row)
  JOIN catalog.extension_rows('age', 'ag_label') a(row) ON a.row->'graph' = h.row->'graphid'
  WHERE a.row->>'name' !~ '^_ag_label_' AND EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'age')
  GROUP BY h.row->>'name'
$fn$;
