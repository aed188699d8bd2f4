-- The same, of a database without partitions, without what is like them, and without what extensions keep tables as.
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
top_of AS NOT MATERIALIZED (SELECT NULL::text AS schema, NULL::text AS name, NULL::text AS top WHERE false),
-- only with table, view, sequence, constraint, index, trigger, rule, statistics object, grant
-- @include shared/relations.sql
relations AS MATERIALIZED (
  SELECT r.* FROM every_relation r
  WHERE units IS NULL OR catalog.unit('pg_class', r.oid) IN (SELECT w.unit FROM wanted w)
),
-- end
-- @include shared/extension_members.sql
-- @include shared/locks.sql
-- @include shared/internal_triggers.sql
-- @include shared/special_columns.sql
-- @include shared/relation_options.sql
-- @include shared/column_names.sql
-- @include shared/plain_indexes.sql
-- @include shared/identity_options.sql
-- @include shared/columns.sql
maintained AS NOT MATERIALIZED (SELECT NULL::text AS schema, NULL::text AS name, NULL::jsonb AS body WHERE false),
-- @include shared/routines.sql
-- @include shared/types.sql
-- @include shared/used_roles.sql
-- @include shared/grantable.sql
-- @include shared/changed_privileges.sql
objects (kind, identity, oid, locked, unit, body) AS MATERIALIZED (
SELECT NULL::text, NULL::text, NULL::oid, NULL::boolean, NULL::bigint, NULL::jsonb WHERE false

-- only with schema
UNION ALL
-- @include kinds/schema.sql
-- end

-- only with table
UNION ALL
-- @include kinds/table.sql
-- end

-- only with view
UNION ALL
-- @include kinds/view.sql
-- end

-- only with sequence
UNION ALL
-- @include kinds/sequence.sql
-- end

-- only with function
UNION ALL
-- @include kinds/function.sql
-- end

-- only with type
UNION ALL
-- @include kinds/type.sql
-- end

-- only with constraint
UNION ALL
-- @include kinds/constraint.sql
-- end

-- only with index
UNION ALL
-- @include kinds/index.sql
-- end

-- only with trigger
UNION ALL
-- @include kinds/trigger.sql
-- end

-- only with policy
UNION ALL
-- @include kinds/policy.sql
-- end

-- only with rule
UNION ALL
-- @include kinds/rule.sql
-- end

-- only with statistics object
UNION ALL
-- @include kinds/statistics_object.sql
-- end

-- only with extension
UNION ALL
-- @include kinds/extension.sql
-- end

-- only with event trigger
UNION ALL
-- @include kinds/event_trigger.sql
-- end

-- only with publication
UNION ALL
-- @include kinds/publication.sql
-- end

-- only with foreign server
UNION ALL
-- @include kinds/foreign_server.sql
-- end

-- only with cron job
UNION ALL
-- @include kinds/cron_job.sql
-- end

-- only with storage bucket
UNION ALL
-- @include kinds/storage_bucket.sql
-- end

-- only with role
UNION ALL
-- @include kinds/role.sql
-- end

-- only with role
UNION ALL
-- @include kinds/other_role.sql
-- end

-- only with setting
UNION ALL
-- @include kinds/setting.sql
-- end

-- only with grant
UNION ALL
-- @include kinds/grant.sql
-- end

-- only with grant
UNION ALL
-- @include kinds/changed_grant.sql
-- end

-- only with default privilege
UNION ALL
-- @include kinds/default_privilege.sql
-- end

-- only with not modelled
UNION ALL
-- @include kinds/not_modelled.sql
-- end
)
SELECT o.kind, catalog.shorten(o.identity), o.oid, o.body, o.locked, o.unit FROM objects o
$fn$;
