-- Privileges, one row per object and grantee.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, g.unit, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM grantable g
CROSS JOIN LATERAL (
  SELECT y.grantee, array_agg(y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END
    ORDER BY y.privilege_type COLLATE "C") AS privileges
  -- Several roles may have granted the same.
  FROM (
    SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS is_grantable
    FROM aclexplode(g.acl) e GROUP BY e.grantee, e.privilege_type) y
  GROUP BY y.grantee) x
WHERE x.grantee <> g.owner
