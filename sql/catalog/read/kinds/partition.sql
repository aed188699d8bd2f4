-- A partition is as its parent says: its body holds only what differs. It comes and goes by itself, and often differs
-- from its first day on (a template, default privileges): only what changes of it afterwards is a change of the schema.
SELECT 'partition', r.identity, r.oid, b.oid IS NOT NULL, catalog.unit('pg_class', r.oid),
  p.body || coalesce(n.body, '{}')
FROM relations r
JOIN member_of i ON i.oid = r.oid
JOIN pg_class c ON c.oid = r.oid
JOIN pg_namespace s ON s.oid = c.relnamespace
LEFT JOIN pg_class parent ON parent.oid = i.parent
LEFT JOIN pg_namespace o ON o.oid = parent.relnamespace
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN relation_option y ON y.oid = i.parent
LEFT JOIN internal_trigger g ON g.tgrelid = r.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('privileges', jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'grantee', q.grantee, 'column', q.name, 'privileges', q.privileges)) ORDER BY q.name, q.grantee)) AS body
  FROM (
    SELECT a.name COLLATE "C" AS name, e.*
    FROM (
      SELECT NULL::text AS name, r.acl, parent.relacl AS known WHERE r.acl IS DISTINCT FROM parent.relacl
      UNION ALL
      SELECT a.attname::text, a.attacl, u.attacl
      FROM pg_attribute a
      LEFT JOIN pg_attribute u ON u.attrelid = parent.oid AND u.attname = a.attname AND NOT u.attisdropped
      WHERE a.attrelid = r.oid AND a.attacl IS NOT NULL AND NOT a.attisdropped
    ) a
    CROSS JOIN LATERAL (
      SELECT CASE y.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(y.grantee)::text END COLLATE "C" AS grantee,
        array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
      FROM aclexplode(a.acl) y WHERE y.grantee <> r.owner GROUP BY y.grantee
      EXCEPT
      SELECT CASE y.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(y.grantee)::text END COLLATE "C",
        array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C")
      FROM aclexplode(a.known) y GROUP BY y.grantee) e
  ) q HAVING count(*) > 0) n ON true
LEFT JOIN (
  SELECT o.oid, o.parent, o.maker, jsonb_agg(o.body ORDER BY o.attnum) AS list
  FROM (
    SELECT i.oid, i.parent, i.maker, a.attnum, jsonb_strip_nulls(jsonb_build_object(
      'default', CASE
        WHEN b.oid IS NULL AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM pg_get_expr(e.adbin, e.adrelid)
        THEN coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') END,
      'not_null', CASE WHEN a.attnotnull <> u.attnotnull THEN a.attnotnull END,
      -- Until PostgreSQL 16 a partition has none of its own.
      'identity', CASE WHEN i.maker IS NOT NULL AND a.attidentity <> u.attidentity
        THEN CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' ELSE 'none' END END,
      'options', CASE WHEN o.differ THEN catalog.column_options(
        a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) END,
      'comment', w.description)) || jsonb_build_object('name', a.attname) AS body
    FROM member_of i
    JOIN pg_attribute a ON a.attrelid = i.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_attribute u ON u.attrelid = i.parent AND u.attname = a.attname AND NOT u.attisdropped
      AND u.attrelid IN (SELECT m.parent FROM member_of m)
    CROSS JOIN LATERAL (SELECT
      (a.attstorage, a.attcompression, coalesce(a.attstattarget, -1)::int, a.attoptions, a.attfdwoptions)
        IS DISTINCT FROM
        (u.attstorage, u.attcompression, coalesce(u.attstattarget, -1)::int, u.attoptions, u.attfdwoptions)
        AS differ) o
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN busy b ON b.oid = i.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_attrdef e ON e.adrelid = u.attrelid AND e.adnum = u.attnum
    LEFT JOIN pg_description w ON w.classoid = 'pg_class'::regclass AND w.objoid = a.attrelid AND w.objsubid = a.attnum
    -- Nearly all columns are as the parent's: nothing is built for them.
    WHERE d.oid IS NOT NULL OR e.oid IS NOT NULL OR w.description IS NOT NULL OR o.differ
      OR (a.attnotnull, a.attidentity) <> (u.attnotnull, u.attidentity)) o
  WHERE o.body - 'name' <> '{}' GROUP BY o.oid, o.parent, o.maker
) l ON l.oid = i.oid AND l.parent = i.parent AND l.maker IS NOT DISTINCT FROM i.maker
CROSS JOIN LATERAL (SELECT jsonb_strip_nulls(jsonb_build_object(
  'owner', CASE WHEN c.relowner <> coalesce(parent.relowner, s.nspowner) THEN pg_get_userbyid(c.relowner) END,
  'persistence', CASE WHEN c.relpersistence <> coalesce(parent.relpersistence, 'p') THEN
    CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END END,
  'row_security', CASE
    WHEN (c.relrowsecurity, c.relforcerowsecurity)
      <> (coalesce(parent.relrowsecurity, false), coalesce(parent.relforcerowsecurity, false)) THEN
      CASE WHEN NOT c.relrowsecurity THEN 'off' WHEN c.relforcerowsecurity THEN 'forced' ELSE 'on' END END,
  'replica_identity', CASE WHEN c.relreplident <> coalesce(parent.relreplident, 'd') THEN
    CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END END,
  'options', CASE WHEN x.list IS DISTINCT FROM y.list THEN coalesce(x.list, '{}') END,
  'comment', m.description,
  'partition_of', coalesce(catalog.quote(o.nspname::text) || '.' || catalog.quote(parent.relname::text),
    catalog.quote(s.nspname::text)),
  'retired', CASE WHEN i.retired THEN true END,
  'statistics_objects', (
    SELECT jsonb_agg(pg_get_statisticsobjdef(e.oid) ORDER BY e.stxname COLLATE "C")
    FROM pg_statistic_ext e WHERE e.stxrelid = r.oid AND b.oid IS NULL),
  'internal_triggers', g.list,
  'columns', l.list)) AS body) p
WHERE r.partition
