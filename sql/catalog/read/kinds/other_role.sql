-- Roles that this database does not use: kept so that a role that comes to be used is not taken for a new one.
SELECT 'other role', catalog.quote(r.rolname::text), r.oid, false, NULL, '{}'::jsonb
FROM pg_roles r WHERE r.rolname !~ '^pg_' AND r.oid NOT IN (SELECT u.oid FROM used_role u)
