SELECT 'index', catalog.quote(r.schema) || '.' || catalog.quote(c.relname::text), c.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'index', c.relname,
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      WHEN w.shape IS NOT NULL THEN p.definition
      ELSE pg_get_indexdef(c.oid) END,
    'method', am.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'columns', part.names[:i.indnkeyatts],
    'include', part.names[i.indnkeyatts + 1:],
    'predicate', CASE
      WHEN i.indpred IS NULL THEN NULL
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(i.indpred, i.indrelid) END,
    'constraint', k.conname,
    'comment', m.description)
  || CASE WHEN x.list IS NULL THEN '{}' ELSE jsonb_build_object('options', x.list) END
FROM relations r
JOIN pg_index i ON i.indrelid = r.oid
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am am ON am.oid = c.relam
LEFT JOIN relation_option x ON x.oid = c.oid
LEFT JOIN (SELECT oid FROM busy) b ON b.oid IN (r.oid)
LEFT JOIN pg_constraint k ON k.conindid = c.oid AND k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN column_names own ON own.oid = i.indrelid
LEFT JOIN plain_index p ON p.oid = c.oid
LEFT JOIN written_shape w ON w.shape = p.shape
CROSS JOIN LATERAL (SELECT ARRAY(
  SELECT CASE
    WHEN u.attnum <> 0 THEN own.list[u.attnum]
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_indexdef(c.oid, u.place::int, false) END
  FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(attnum, place) ORDER BY u.place) AS names OFFSET 0) part
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
WHERE NOT (r.partition AND EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))
