-- Privileges, one row per object and grantee.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', ARRAY(
      SELECT y.privilege_type || CASE WHEN bool_or(y.is_grantable) THEN '*' ELSE '' END
      FROM aclexplode(g.acl) y
      WHERE y.grantee = x.grantee GROUP BY y.privilege_type ORDER BY y.privilege_type COLLATE "C"))
FROM grantable g
CROSS JOIN LATERAL (SELECT DISTINCT e.grantee FROM aclexplode(g.acl) e) x
WHERE x.grantee <> g.owner
