SELECT 'role', catalog.quote(r.rolname::text), r.oid, false, NULL, jsonb_build_object(
  'role', r.rolname,
  'login', r.rolcanlogin,
  'superuser', r.rolsuper,
  'bypass_rls', r.rolbypassrls,
  'create_role', r.rolcreaterole,
  'create_database', r.rolcreatedb,
  'replication', r.rolreplication,
  'inherit', r.rolinherit,
  'member_of', used.member_of)
  || CASE WHEN used.admin_of = '{}' THEN '{}' ELSE jsonb_build_object('admin_of', used.admin_of) END
  -- From PostgreSQL 16 on each membership has options of its own: here where the role's INHERIT does not say it.
  || CASE WHEN used.inherits = CASE WHEN r.rolinherit THEN used.member_of ELSE '{}' END THEN '{}'
     ELSE jsonb_build_object('inherits', used.inherits) END
  || CASE WHEN used.not_settable = '{}' THEN '{}' ELSE jsonb_build_object('not_settable', used.not_settable) END
  || CASE WHEN r.rolconnlimit < 0 THEN '{}' ELSE jsonb_build_object('connection_limit', r.rolconnlimit) END
  || CASE WHEN r.rolvaliduntil IS NULL THEN '{}' ELSE jsonb_build_object('valid_until', r.rolvaliduntil) END
  || CASE WHEN m.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', m.description) END
FROM pg_roles r
LEFT JOIN pg_shdescription m ON m.classoid = 'pg_authid'::regclass AND m.objoid = r.oid
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') AS member_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.admin), '{}') AS admin_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.inherits), '{}') AS inherits,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE NOT g.settable), '{}') AS not_settable
  -- Several roles may have granted the same membership.
  FROM (
    SELECT o.rolname::text COLLATE "C" AS name, bool_or(a.admin_option) AS admin,
      bool_or(coalesce((to_jsonb(a)->>'inherit_option')::boolean, r.rolinherit)) AS inherits,
      bool_or(coalesce((to_jsonb(a)->>'set_option')::boolean, true)) AS settable
    FROM pg_auth_members a JOIN pg_roles o ON o.oid = a.roleid
    WHERE a.member = r.oid GROUP BY o.rolname) g) used
WHERE r.rolname !~ '^pg_' AND r.oid IN (SELECT u.oid FROM used_role u)
