-- The OIDs of the roles whose code may run with the rights of the connected role.
-- They are read once: each mention of the view takes as long to plan as a query of its own.
WITH RECURSIVE role AS MATERIALIZED (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit FROM pg_catalog.pg_roles r
), me AS (
  SELECT r.oid, r.rolsuper FROM role r WHERE r.rolname = current_user
), inherited (oid) AS (
  -- Not by pg_has_role(), which is true of a superuser for every role. The roles of the Data API act for anybody, so
  -- what they own is not trusted.
  SELECT me.oid FROM me
  UNION
  SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
    JOIN role r ON r.oid = m.member JOIN role g ON g.oid = m.roleid
  WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit)
    AND g.rolname NOT IN ('anon', 'authenticated')
)
SELECT i.oid FROM inherited i
UNION SELECT r.oid FROM role r WHERE r.rolsuper
-- The owner of the database may do anything in it, but less than a superuser.
UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN role o ON o.oid = d.datdba
    JOIN role r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
  WHERE d.datname = current_database()
    AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))
