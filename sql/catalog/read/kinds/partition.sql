-- A partition is as its parent says, and partitions come and go by themselves: only differences from it are hashed.
SELECT 'partition', r.identity, r.oid, b.oid IS NOT NULL, p.body
FROM relations r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_inherits i ON i.inhrelid = r.oid
JOIN pg_class parent ON parent.oid = i.inhparent
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN relation_option y ON y.oid = i.inhparent
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
CROSS JOIN LATERAL (SELECT jsonb_strip_nulls(jsonb_build_object(
  'owner', CASE WHEN c.relowner <> parent.relowner THEN pg_get_userbyid(c.relowner) END,
  'persistence', CASE WHEN c.relpersistence <> parent.relpersistence THEN
    CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END END,
  'row_security', CASE
    WHEN (c.relrowsecurity, c.relforcerowsecurity) <> (parent.relrowsecurity, parent.relforcerowsecurity) THEN
      CASE WHEN NOT c.relrowsecurity THEN 'off' WHEN c.relforcerowsecurity THEN 'forced' ELSE 'on' END END,
  'replica_identity', CASE WHEN c.relreplident <> parent.relreplident THEN
    CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END END,
  'options', CASE WHEN x.list IS DISTINCT FROM y.list THEN coalesce(x.list, '{}') END,
  'comment', m.description,
  'columns', (SELECT jsonb_agg(o.body ORDER BY o.attnum) FROM (
      SELECT a.attnum, jsonb_strip_nulls(jsonb_build_object(
        'default', CASE
          WHEN b.oid IS NULL AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM pg_get_expr(e.adbin, e.adrelid)
          THEN coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') END,
        'not_null', CASE WHEN a.attnotnull <> u.attnotnull THEN a.attnotnull END,
        'options', CASE
          WHEN (a.attstorage, a.attcompression, coalesce(a.attstattarget, -1)::int, a.attoptions, a.attfdwoptions)
            IS DISTINCT FROM
            (u.attstorage, u.attcompression, coalesce(u.attstattarget, -1)::int, u.attoptions, u.attfdwoptions)
          THEN catalog.column_options(
            a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) END,
        'comment', w.description)) || jsonb_build_object('name', a.attname) AS body
      FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      JOIN pg_attribute u ON u.attrelid = parent.oid AND u.attname = a.attname AND NOT u.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_attrdef e ON e.adrelid = u.attrelid AND e.adnum = u.attnum
      LEFT JOIN pg_description w
        ON w.classoid = 'pg_class'::regclass AND w.objoid = a.attrelid AND w.objsubid = a.attnum
      WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped) o
    WHERE o.body - 'name' <> '{}'))) AS body) p
WHERE r.partition AND p.body <> '{}'
