-- Tables, partitioned tables and foreign tables.
SELECT 'table', r.identity, r.oid,
  b.oid IS NOT NULL OR coalesce(x.list @> '{maintained_by=pg_ivm}' AND EXISTS (SELECT FROM busy), false),
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'kind', CASE r.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
  'owner', pg_get_userbyid(r.owner),
  'persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END,
  'row_security', c.relrowsecurity,
  'force_row_security', c.relforcerowsecurity,
  'replica_identity', CASE c.relreplident
    WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END,
  'partition_key', CASE
    WHEN r.relkind <> 'p' THEN NULL
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_partkeydef(r.oid) END,
  'inherits', ARRAY(
    SELECT (
      SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = p.relnamespace))
        || '.' || catalog.quote(p.relname::text)
      FROM pg_class p WHERE p.oid = i.inhparent)
    FROM pg_inherits i WHERE i.inhrelid = r.oid ORDER BY i.inhseqno),
  'options', coalesce(x.list, '{}'),
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
  || CASE WHEN g.list IS NULL THEN '{}' ELSE jsonb_build_object('internal_triggers', g.list) END
  || coalesce(z.body, '{}')
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN internal_trigger g ON g.tgrelid = r.oid
LEFT JOIN maintained z ON z.schema = r.schema AND z.name = r.name
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.partition
