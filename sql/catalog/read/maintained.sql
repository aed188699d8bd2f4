-- What an extension keeps a table as, from its own catalogs: a hypertable, a table that pg_partman partitions, a view
-- that pg_ivm keeps up to date.
CREATE OR REPLACE FUNCTION catalog.read_maintained() RETURNS TABLE (schema text, name text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
-- @include shared/busy.sql
kept AS (
  SELECT h.row->>'schema_name' AS schema, h.row->>'table_name' AS name, 'hypertable' AS key,
    jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'column', d.row->'column_name',
      'partitions', d.row->'num_slices',
      'interval', CASE
        WHEN d.row->>'column_type' ~ '^(date|timestamp)'
          THEN justify_hours(make_interval(secs => (d.row->>'interval_length')::numeric / 1000000))::text
        ELSE d.row->>'interval_length' END)) ORDER BY (d.row->>'id')::int) AS body
  FROM catalog.extension_rows('timescaledb', 'hypertable') h(row)
  JOIN catalog.extension_rows('timescaledb', 'dimension') d(row) ON d.row->'hypertable_id' = h.row->'id'
  GROUP BY 1, 2
  UNION ALL
  SELECT split_part(t.row->>'parent_table', '.', 1),
    substr(t.row->>'parent_table', strpos(t.row->>'parent_table', '.') + 1), 'partman',
    jsonb_strip_nulls(jsonb_build_object(
      'control', t.row->'control', 'interval', t.row->'partition_interval', 'premake', t.row->'premake',
      'automatic_maintenance', t.row->'automatic_maintenance', 'template_table', t.row->'template_table',
      'retention', t.row->'retention', 'retention_schema', t.row->'retention_schema',
      'keeps_table', CASE WHEN t.row->>'retention' IS NOT NULL THEN t.row->'retention_keep_table' END))
  FROM catalog.extension_rows('pg_partman', 'part_config') t(row)
  UNION ALL
  SELECT n.nspname, c.relname, 'maintained_view', to_jsonb(v.row->>'definition')
  FROM catalog.rows_of((
    -- Only of the extension itself: a function of the same name could be anybody's.
    SELECT format('SELECT immvrelid::oid::bigint AS oid, %I.get_immv_def(immvrelid) AS definition FROM ONLY %I.%I',
      f.nspname, r.nspname, c.relname)
    FROM pg_extension e
    JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
      AND d.classid = 'pg_class'::regclass
    JOIN pg_class c ON c.oid = d.objid AND c.relname = 'pg_ivm_immv' AND c.relkind = 'r'
    JOIN pg_namespace r ON r.oid = c.relnamespace
    JOIN pg_depend m ON m.refclassid = 'pg_extension'::regclass AND m.refobjid = e.oid AND m.deptype = 'e'
      AND m.classid = 'pg_proc'::regclass
    JOIN pg_proc p ON p.oid = m.objid AND p.proname = 'get_immv_def'
    JOIN pg_namespace f ON f.oid = p.pronamespace
    -- To write a definition the server locks the tables that it names.
    WHERE e.extname = 'pg_ivm' AND NOT EXISTS (SELECT FROM busy)
      AND catalog.unreadable(r.nspname::text, c.relname::text) IS NULL
      AND has_schema_privilege(f.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE'))) v(row)
  JOIN pg_class c ON c.oid = (v.row->>'oid')::oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
)
SELECT k.schema, k.name, jsonb_object_agg(k.key, k.body) FROM kept k GROUP BY k.schema, k.name
$fn$;
