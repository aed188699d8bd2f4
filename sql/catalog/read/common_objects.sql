-- The same, of a database that has none of what has_uncommon_objects() knows. What is not there is not asked for: of a
-- small database it takes longer to plan the question than to answer it.
CREATE OR REPLACE FUNCTION catalog.read_common_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 AS $fn$
WITH
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas()),
wanted AS MATERIALIZED (SELECT DISTINCT w.unit FROM unnest(units::bigint[]) w(unit)),
member_of AS NOT MATERIALIZED (
  SELECT NULL::oid AS oid, NULL::oid AS parent, NULL::text AS maker, false AS retired WHERE false
),
made AS NOT MATERIALIZED (SELECT NULL::oid AS oid, NULL::text AS maker WHERE false),
-- @include shared/relations.sql
relations AS MATERIALIZED (
  SELECT r.* FROM every_relation r
  WHERE units IS NULL OR catalog.unit('pg_class', r.oid) IN (SELECT w.unit FROM wanted w)
),
-- @include shared/members_and_locks.sql
-- @include shared/internal_triggers.sql
-- @include shared/special_columns.sql
-- @include shared/relation_options.sql
-- @include shared/column_names.sql
-- @include shared/identity_options.sql
-- @include shared/columns.sql
maintained AS NOT MATERIALIZED (SELECT NULL::text AS schema, NULL::text AS name, NULL::jsonb AS body WHERE false),
-- @include shared/routines.sql
-- @include shared/types.sql
-- @include shared/used_roles.sql
-- @include shared/grantable.sql
-- @include shared/changed_privileges.sql
objects (kind, identity, oid, locked, unit, body) AS MATERIALIZED (

-- @include kinds/schema.sql

UNION ALL
-- @include kinds/table.sql

UNION ALL
-- @include kinds/view.sql

UNION ALL
-- @include kinds/sequence.sql

UNION ALL
-- @include kinds/function.sql

UNION ALL
-- @include kinds/type.sql

UNION ALL
-- @include kinds/constraint.sql

UNION ALL
-- @include kinds/index.sql

UNION ALL
-- @include kinds/trigger.sql

UNION ALL
-- @include kinds/policy.sql

UNION ALL
-- @include kinds/extension.sql

UNION ALL
-- @include kinds/role.sql

UNION ALL
-- @include kinds/other_role.sql

UNION ALL
-- @include kinds/grant.sql

UNION ALL
-- @include kinds/changed_grant.sql
)
SELECT o.kind, catalog.shorten(o.identity), o.oid, o.body, o.locked, o.unit FROM objects o
$fn$;

-- Whether there is anything that read_common_objects() does not read. What initdb makes has an OID below 16384.
CREATE OR REPLACE FUNCTION catalog.has_uncommon_objects() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT
    -- Partitions and whatever else read_members() knows, and what read_maintained() does.
    EXISTS (SELECT FROM pg_inherits)
    OR EXISTS (
      SELECT FROM pg_extension e
      WHERE e.extname IN ('age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb'))
    OR EXISTS (SELECT FROM pg_rewrite w WHERE w.oid >= 16384 AND w.rulename <> '_RETURN')
    OR EXISTS (SELECT FROM pg_statistic_ext)
    OR EXISTS (SELECT FROM pg_event_trigger)
    OR EXISTS (SELECT FROM pg_publication)
    -- Without one there are neither servers nor user mappings.
    OR EXISTS (SELECT FROM pg_foreign_data_wrapper)
    OR EXISTS (SELECT FROM pg_namespace n WHERE n.nspname IN ('cron', 'storage'))
    OR EXISTS (SELECT FROM pg_db_role_setting)
    OR EXISTS (SELECT FROM pg_default_acl)
    -- What is not modelled.
    OR EXISTS (SELECT FROM pg_am a WHERE a.oid >= 16384)
    OR EXISTS (
      SELECT FROM pg_type t
      WHERE t.oid >= 16384 AND (
        t.typtype = 'b' AND NOT (t.typelem <> 0 AND t.typinput = 'array_in'::regproc) OR t.typtype = 'p'))
    OR EXISTS (SELECT FROM pg_cast c WHERE c.oid >= 16384)
    OR EXISTS (SELECT FROM pg_collation c WHERE c.oid >= 16384)
    OR EXISTS (SELECT FROM pg_conversion c WHERE c.oid >= 16384)
    OR EXISTS (SELECT FROM pg_language l WHERE l.oid >= 16384)
    OR EXISTS (SELECT FROM pg_operator o WHERE o.oid >= 16384)
    OR EXISTS (SELECT FROM pg_opclass o WHERE o.oid >= 16384)
    OR EXISTS (SELECT FROM pg_opfamily o WHERE o.oid >= 16384)
    -- Those in which nothing of this database lies are not its own.
    OR EXISTS (
      SELECT FROM pg_tablespace s WHERE s.oid >= 16384 AND s.oid IN (
        SELECT c.reltablespace FROM pg_class c
        UNION ALL SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database()))
    OR EXISTS (SELECT FROM pg_ts_config c WHERE c.oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_dict d WHERE d.oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_parser p WHERE p.oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_template t WHERE t.oid >= 16384)
    OR EXISTS (SELECT FROM pg_transform t WHERE t.oid >= 16384)
    OR EXISTS (
      SELECT FROM pg_policy p JOIN pg_depend d
        ON d.classid = 'pg_class'::regclass AND d.objid = p.polrelid AND d.deptype = 'e')
    OR EXISTS (SELECT s.oid FROM pg_subscription s)
    OR EXISTS (SELECT FROM pg_seclabel)
    OR EXISTS (
      SELECT FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
        THEN 'SELECT a.oid FROM pg_parameter_acl a LIMIT 1' END))
$fn$;

-- Everything that is hashed and compared. What the functions see is what the statement sees that calls them, so that it
-- is all of one moment. This one is written into that statement, which a search_path of its own would prevent.
CREATE OR REPLACE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE BEGIN ATOMIC
  WITH uncommon AS MATERIALIZED (SELECT catalog.has_uncommon_objects() AS found)
  SELECT c.kind, c.identity, c.oid, c.body, c.locked, c.unit FROM catalog.read_common_objects(units) c
  WHERE NOT (SELECT u.found FROM uncommon u)
  UNION ALL
  SELECT a.kind, a.identity, a.oid, a.body, a.locked, a.unit FROM catalog.read_all_objects(units) a
  WHERE (SELECT u.found FROM uncommon u);
END;
