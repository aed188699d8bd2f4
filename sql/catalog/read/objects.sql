-- Everything that is hashed and compared, of any database: a row per object, partitions with what belongs to them.
-- `locked` marks an object whose definition another session's ACCESS EXCLUSIVE lock hides: reading it would wait for
-- that lock. The joins stand in their order: to try all others takes a quarter of the time of planning, and finds none
-- that is better. The planner knows nothing of the sizes of what it joins here: for two thousand partitions a nested
-- loop takes an hour, and a merge join sorts what a hash join reads as it comes. Of a hundred hash tables each keeps
-- work_mem until the end, and on disk they cost no time that could be measured.
CREATE OR REPLACE FUNCTION catalog.read_all_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 AS $fn$
WITH
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas()),
wanted AS MATERIALIZED (SELECT DISTINCT w.unit FROM unnest(units::bigint[]) w(unit)),
-- @include shared/members.sql
-- @include shared/relations.sql
relations AS MATERIALIZED (
  SELECT r.* FROM every_relation r
  WHERE units IS NULL OR catalog.unit('pg_class', r.oid) IN (SELECT w.unit FROM wanted w)
),
-- @include shared/extension_members.sql
-- @include shared/locks.sql
-- @include shared/partitions.sql
-- @include shared/internal_triggers.sql
-- @include shared/special_columns.sql
-- @include shared/relation_options.sql
-- @include shared/column_names.sql
-- @include shared/plain_indexes.sql
-- @include shared/identity_options.sql
-- @include shared/columns.sql
maintained AS MATERIALIZED (
  SELECT k.* FROM catalog.read_maintained() k
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('pg_ivm', 'pg_partman', 'timescaledb'))
),
-- @include shared/routines.sql
-- @include shared/types.sql
-- @include shared/used_roles.sql
-- @include shared/grantable.sql
-- @include shared/changed_privileges.sql
objects (kind, identity, oid, locked, unit, body) AS MATERIALIZED (

-- @include kinds/schema.sql

UNION ALL
-- @include kinds/table.sql

-- only with view
UNION ALL
-- @include kinds/view.sql
-- end

UNION ALL
-- @include kinds/partition.sql

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

UNION ALL
-- @include kinds/constraint.sql

UNION ALL
-- @include kinds/index.sql

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

UNION ALL
-- @include kinds/extension.sql

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

UNION ALL
-- @include kinds/role.sql

UNION ALL
-- @include kinds/other_role.sql

-- only with setting
UNION ALL
-- @include kinds/setting.sql
-- end

UNION ALL
-- @include kinds/grant.sql

UNION ALL
-- @include kinds/changed_grant.sql

-- only with default privilege
UNION ALL
-- @include kinds/default_privilege.sql
-- end

-- only with not modelled
UNION ALL
-- @include kinds/not_modelled.sql
-- end
),
-- @include shared/parts_of_partitions.sql
SELECT o.kind, catalog.shorten(o.identity), o.oid, o.body || coalesce(p.body, '{}'),
  o.locked OR coalesce(p.locked, false), o.unit
FROM objects o
LEFT JOIN parts p ON o.kind = 'partition' AND p.oid = o.oid
WHERE NOT EXISTS (SELECT FROM part e WHERE e.kind = o.kind AND e.identity = o.identity)
$fn$;
