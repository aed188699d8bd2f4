-- What ALTER ROLE ... SET and ALTER DATABASE ... SET left.
SELECT 'setting', coalesce('role ' || catalog.quote(a.rolname::text), 'every role')
    || CASE x.setdatabase WHEN 0 THEN '' ELSE ' in this database' END || ': ' || split_part(o.entry, '=', 1),
  NULL, false, NULL, jsonb_build_object(
    'role', a.rolname,
    'this_database', x.setdatabase <> 0,
    'name', split_part(o.entry, '=', 1),
    'value', catalog.redact_setting(o.entry))
FROM pg_db_role_setting x
LEFT JOIN pg_roles a ON a.oid = x.setrole
CROSS JOIN LATERAL unnest(x.setconfig) o(entry)
WHERE x.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND (x.setrole = 0 OR x.setrole IN (SELECT u.oid FROM used_role u))
