-- only with partition, table, view
-- The columns of each relation, as one array. `options` is there only where something is not the type's default. As
-- text, which becomes jsonb once, with the relation: jsonb would be taken apart and put together again on each level.
columns AS MATERIALIZED (
  SELECT a.attrelid, json_agg(CASE
    WHEN a.attstorage = t.typstorage AND a.attcompression = '' AND coalesce(a.attstattarget, -1) < 0
      AND a.attoptions IS NULL AND a.attfdwoptions IS NULL AND q.list IS NULL
    THEN described.body
    ELSE (described.body::jsonb || jsonb_build_object('options',
      catalog.column_options(
        a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) || q.list))::json
    END ORDER BY a.attnum) AS list
  FROM pg_attribute a
  JOIN relations r ON r.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN busy b ON b.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_description e ON e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum
  LEFT JOIN identity_option q ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum
  CROSS JOIN LATERAL (SELECT json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'not_null', a.attnotnull,
      'default', CASE
        WHEN d.oid IS NULL THEN NULL
        WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
        ELSE pg_get_expr(d.adbin, d.adrelid) END,
      'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
      'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
      'collation', (
        SELECT CASE WHEN n.nspname = 'pg_catalog' THEN '' ELSE catalog.quote(n.nspname::text) || '.' END
          || catalog.quote(l.collname::text)
        FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
        WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation),
      'comment', e.description) AS body) described
  WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT r.partition AND r.relkind <> 'S'
  GROUP BY a.attrelid
),
-- end
