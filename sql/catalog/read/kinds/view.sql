-- Views and materialized views.
SELECT 'view', r.identity, r.oid, b.objid IS NOT NULL, catalog.unit('pg_class', r.oid),
  jsonb_build_object(
  'schema', r.schema,
  'view', r.name,
  'kind', CASE r.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END,
  'owner', pg_get_userbyid(r.owner),
  'options', coalesce(x.list, '{}'),
  'populated', CASE r.relkind WHEN 'm' THEN c.relispopulated END,
  'definition', CASE
    WHEN b.objid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE btrim(pg_get_viewdef(r.oid)) END,
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('v', 'm')
