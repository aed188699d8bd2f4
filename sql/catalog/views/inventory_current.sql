-- The objects of one kind in the newest snapshot, with their statistics, sorted by the given keys by code point.
CREATE OR REPLACE FUNCTION catalog.list_current(kind text, VARIADIC keys text[]) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  -- A table that was dropped before it was measured has no figures.
  SELECT coalesce(jsonb_agg(
    o.body || coalesce(s.body,
      CASE o.kind WHEN 'table' THEN '{"row_count": null, "size_bytes": null, "partitions": 0}' ELSE '{}' END::jsonb)
    ORDER BY
      o.body->>keys[1] COLLATE "C", o.body->>keys[2] COLLATE "C", o.body->>keys[3] COLLATE "C", o.identity COLLATE "C"
  ), '[]')
  FROM catalog.objects o LEFT JOIN catalog.statistics s ON s.kind = o.kind AND s.identity = o.identity
  WHERE o.kind = list_current.kind AND o.valid_to IS NULL
$fn$;

CREATE OR REPLACE VIEW catalog.inventory_current AS
SELECT
  s.id, s.label, s.taken_at, s.github_commit_sha,
  current_database()::text AS database,
  s.server_version_num / 10000 || '.' || s.server_version_num % 10000 AS server_version,
  s.server_version_num,
  s.schema_hash,
  (SELECT jsonb_build_object(
     'id', u.id, 'label', u.label, 'taken_at', u.taken_at, 'github_commit_sha', u.github_commit_sha)
   FROM catalog.snapshots u
   -- Whoever deletes that row leaves the first of those after it.
   WHERE u.id >= s.unchanged_since AND u.schema_hash IS NOT NULL ORDER BY u.id LIMIT 1) AS unchanged_since,
  s.total_schemas, s.total_tables, s.total_columns, s.total_views, s.total_sequences, s.total_functions, s.total_types,
  s.total_constraints, s.total_indexes, s.total_triggers, s.total_policies, s.total_extensions,
  s.total_event_triggers, s.total_publications, s.total_foreign_servers, s.total_cron_jobs, s.total_storage_buckets,
  s.total_roles, s.total_edge_functions,
  catalog.list_current('schema', 'schema') AS schemas,
  catalog.list_current('table', 'schema', 'table') AS tables,
  catalog.list_current('view', 'schema', 'view') AS views,
  catalog.list_current('sequence', 'schema', 'sequence') AS sequences,
  catalog.list_current('function', 'schema', 'function', 'identity_arguments') AS functions,
  catalog.list_current('type', 'schema', 'type') AS types,
  catalog.list_current('constraint', 'schema', 'table', 'constraint') AS constraints,
  catalog.list_current('index', 'schema', 'table', 'index') AS indexes,
  catalog.list_current('trigger', 'schema', 'table', 'trigger') AS triggers,
  catalog.list_current('policy', 'schema', 'table', 'policy') AS policies,
  catalog.list_current('extension', 'name') AS extensions,
  catalog.list_current('event trigger', 'name') AS event_triggers,
  catalog.list_current('publication', 'name') AS publications,
  catalog.list_current('foreign server', 'name') AS foreign_servers,
  catalog.list_current('cron job', 'name', 'username') AS cron_jobs,
  catalog.list_current('storage bucket', 'name') AS storage_buckets,
  catalog.list_current('rule', 'schema', 'table', 'rule') AS rules,
  catalog.list_current('statistics object', 'name') AS statistics_objects,
  catalog.list_current('role', 'role') AS roles,
  catalog.list_current('grant', 'on', 'object', 'grantee') AS grants,
  catalog.list_current('default privilege', 'role', 'schema', 'on') AS default_privileges,
  catalog.list_current('edge function', 'name') AS edge_functions,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body->>'schema' COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'platform schema') AS platform_schemas,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body->>'kind' COLLATE "C"), '[]') FROM (
     SELECT o.body FROM catalog.objects o WHERE o.kind = 'not modelled' AND o.valid_to IS NULL
     UNION ALL SELECT t.body FROM catalog.statistics t WHERE t.kind = 'not modelled') x) AS not_modelled,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body #>> '{}' COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'hidden') AS hidden,
  (SELECT x.body #>> '{}' FROM catalog.statistics x WHERE x.kind = 'api schemas') AS api_schemas,
  (SELECT coalesce(jsonb_agg(
     x.body || coalesce(o.body, '{}') ORDER BY x.body->>'schema' COLLATE "C", x.body->>'table' COLLATE "C"), '[]')
   FROM catalog.statistics x
   LEFT JOIN catalog.objects o ON o.kind = 'partition' AND o.identity = x.identity AND o.valid_to IS NULL
   WHERE x.kind = 'partition') AS partitions,
  catalog.list_current('setting', 'role', 'name') AS settings,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.identity COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'observation') AS observations
FROM catalog.snapshots s
WHERE s.id = (SELECT max(n.id) FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL);
