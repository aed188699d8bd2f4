-- Every object of the newest snapshot in one hash: equal hashes, equal schemas. Partitions come and go by
-- themselves, and roles that this database does not use are no part of it.
-- There is work_mem for names and hashes of 200,000 objects to be sorted without files.
CREATE OR REPLACE FUNCTION catalog.current_hash() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET work_mem = '24MB' AS $fn$
  SELECT catalog.sha256(coalesce(string_agg(
    kind || E'\t' || identity || E'\t' || hash, E'\n' ORDER BY kind COLLATE "C", identity COLLATE "C"), ''))
  FROM catalog.objects WHERE valid_to IS NULL AND kind NOT IN ('partition', 'other role')
$fn$;

-- The hash of a snapshot: of its objects and of what was done to partitions since the first one.
CREATE OR REPLACE FUNCTION catalog.schema_hash(partition_changes text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN partition_changes IS NULL THEN catalog.current_hash()
    ELSE catalog.sha256(catalog.current_hash() || partition_changes) END
$fn$;

-- The totals of the newest snapshot, named as the columns that keep them.
CREATE OR REPLACE FUNCTION catalog.count_objects() RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT jsonb_object_agg(k.total, coalesce(o.count, 0)) || jsonb_build_object('total_columns', (
    SELECT coalesce(sum(jsonb_array_length(t.body->'columns')), 0)
    FROM catalog.objects t WHERE t.kind = 'table' AND t.valid_to IS NULL))
  FROM (VALUES
    ('total_schemas', 'schema'), ('total_tables', 'table'), ('total_views', 'view'), ('total_sequences', 'sequence'),
    ('total_functions', 'function'), ('total_types', 'type'), ('total_constraints', 'constraint'),
    ('total_indexes', 'index'), ('total_triggers', 'trigger'), ('total_policies', 'policy'),
    ('total_extensions', 'extension'), ('total_event_triggers', 'event trigger'),
    ('total_publications', 'publication'), ('total_foreign_servers', 'foreign server'), ('total_cron_jobs', 'cron job'),
    ('total_storage_buckets', 'storage bucket'), ('total_roles', 'role'), ('total_edge_functions', 'edge function')
  ) k(total, kind)
  LEFT JOIN (SELECT c.kind, count(*) FROM catalog.objects c WHERE c.valid_to IS NULL GROUP BY c.kind) o
    ON o.kind = k.kind
$fn$;

-- How many rows of a table meet a condition; null when the table is missing or the current role may not read it.
CREATE OR REPLACE FUNCTION catalog.count_rows(schema text, relation text, condition text) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT (r->>'count')::bigint
  FROM catalog.rows_of((
    SELECT format('SELECT count(*) FROM (%s) t WHERE %s', q, condition)
    FROM catalog.readable(schema, relation) q
    WHERE q IS NOT NULL AND EXISTS (SELECT FROM pg_class c WHERE c.relname = relation))) r
$fn$;

-- What the history of this database's migrations says now: equal hashes, no migration in between.
CREATE OR REPLACE FUNCTION catalog.migrations_hash() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT md5(string_agg(
    concat_ws(' ', m->>'file', m->>'token_checksum', m->>'applied_at', m->'progress'), E'\n'
    ORDER BY m->>'file' COLLATE "C"))
  FROM catalog.rows_of(catalog.readable('catalog', 'migrations')) m
$fn$;
