-- Privileges that differ from those that initdb or an extension gave.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, NULL, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM apart g
CROSS JOIN LATERAL (
  SELECT coalesce(now.grantee, known.grantee) AS grantee, coalesce(now.privileges, '{}') AS privileges
  FROM (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.acl) y GROUP BY y.grantee) now
  FULL JOIN (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.known) y GROUP BY y.grantee) known
    ON known.grantee = now.grantee
  WHERE now.privileges IS DISTINCT FROM known.privileges) x
WHERE x.grantee <> g.owner
