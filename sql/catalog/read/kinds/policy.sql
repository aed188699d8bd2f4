SELECT 'policy',
  catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text),
  p.oid, b.oid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', p.polrelid), jsonb_build_object(
    'schema', s.schema,
    'table', c.relname,
    'policy', p.polname,
    'command', CASE p.polcmd
      WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'permissive', p.polpermissive,
    'roles', ARRAY(
      SELECT CASE role WHEN 0 THEN 'public' ELSE pg_get_userbyid(role)::text END COLLATE "C" AS name
      FROM unnest(p.polroles) role ORDER BY name),
    'using', CASE
      WHEN p.polqual IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polqual, p.polrelid) END,
    'with_check', CASE
      WHEN p.polwithcheck IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polwithcheck, p.polrelid) END,
    'comment', m.description)
-- A policy has no owner, so those on a platform's tables are all listed; those on an extension's tables came with it.
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN schemas s ON s.oid = c.relnamespace AND NOT s.history
LEFT JOIN busy b ON b.oid = p.polrelid
LEFT JOIN blocked k ON k.classid = 'pg_policy'::regclass AND k.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_policy'::regclass AND m.objoid = p.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
  AND (units IS NULL OR catalog.unit('pg_class', p.polrelid) IN (SELECT w.unit FROM wanted w))
