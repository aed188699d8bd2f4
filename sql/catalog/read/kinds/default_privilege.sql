SELECT 'default privilege',
  catalog.quote(d.role) || coalesce(' in ' || catalog.quote(d.schema), '') || ' on ' || d."on" || ' to '
    || CASE d.grantee WHEN 'PUBLIC' THEN d.grantee ELSE catalog.quote(d.grantee) END,
  NULL, false, NULL, to_jsonb(d)
FROM (
  SELECT pg_get_userbyid(a.defaclrole)::text AS role, n.nspname::text AS schema,
    CASE a.defaclobjtype
      WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
      WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS "on",
    -- An empty list: not even the owner is given anything.
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(coalesce(x.grantee, a.defaclrole))::text END AS grantee,
    array_remove(array_agg(
      DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END COLLATE "C"), NULL) AS privileges
  FROM pg_default_acl a
  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
  LEFT JOIN LATERAL aclexplode(a.defaclacl) x ON true
  WHERE NOT catalog.is_platform_role(pg_get_userbyid(a.defaclrole)::text)
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.oid = a.defaclnamespace AND s.history)
  GROUP BY 1, 2, 3, 4) d
