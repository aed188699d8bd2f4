SELECT 'index', catalog.quote(r.schema) || '.' || catalog.quote(c.relname::text), c.oid, b.oid IS NOT NULL,
  jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'index', c.relname,
    'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_indexdef(c.oid) END,
    'method', am.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'columns', ARRAY(
      SELECT key.name FROM unnest(part.names) WITH ORDINALITY key(name, place)
      WHERE key.place <= i.indnkeyatts ORDER BY key.place),
    'include', ARRAY(
      SELECT key.name FROM unnest(part.names) WITH ORDINALITY key(name, place)
      WHERE key.place > i.indnkeyatts ORDER BY key.place),
    'predicate', CASE
      WHEN i.indpred IS NULL THEN NULL
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(i.indpred, i.indrelid) END,
    'constraint', (
      SELECT k.conname FROM pg_constraint k
      WHERE k.conindid = c.oid AND k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x')),
    'comment', m.description)
  || CASE WHEN x.list IS NULL THEN '{}' ELSE jsonb_build_object('options', x.list) END
FROM relations r
JOIN pg_index i ON i.indrelid = r.oid
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am am ON am.oid = c.relam
LEFT JOIN relation_option x ON x.oid = c.oid
LEFT JOIN (SELECT oid FROM busy) b ON b.oid IN (r.oid)
CROSS JOIN LATERAL (
  SELECT array_agg(CASE
    WHEN u.attnum <> 0 THEN a.attname::text
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_indexdef(c.oid, u.place::int, false) END ORDER BY u.place) AS names
  FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(attnum, place)
  LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum) part
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
WHERE NOT (r.partition AND EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))
