SELECT 'role', catalog.quote(r.rolname::text), r.oid, false, jsonb_build_object(
  'role', r.rolname,
  'login', r.rolcanlogin,
  'superuser', r.rolsuper,
  'bypass_rls', r.rolbypassrls,
  'create_role', r.rolcreaterole,
  'create_database', r.rolcreatedb,
  'replication', r.rolreplication,
  'inherit', r.rolinherit,
  'member_of', ARRAY(
    SELECT DISTINCT g.rolname::text COLLATE "C" AS name
    FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid
    WHERE a.member = r.oid ORDER BY name))
  || CASE WHEN admin.list = '{}' THEN '{}' ELSE jsonb_build_object('admin_of', admin.list) END
  || CASE WHEN r.rolconnlimit < 0 THEN '{}' ELSE jsonb_build_object('connection_limit', r.rolconnlimit) END
  || CASE WHEN r.rolvaliduntil IS NULL THEN '{}' ELSE jsonb_build_object('valid_until', r.rolvaliduntil) END
  || CASE WHEN m.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', m.description) END
FROM pg_roles r
LEFT JOIN pg_shdescription m ON m.classoid = 'pg_authid'::regclass AND m.objoid = r.oid
CROSS JOIN LATERAL (SELECT ARRAY(
  SELECT DISTINCT g.rolname::text COLLATE "C" AS name
  FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid
  WHERE a.member = r.oid AND a.admin_option ORDER BY name) AS list) admin
WHERE r.rolname !~ '^pg_'
