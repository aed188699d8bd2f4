-- only with partition, role, setting, grant, not modelled
used_tablespace AS MATERIALIZED (
  SELECT c.reltablespace AS oid FROM pg_class c WHERE c.reltablespace <> 0
  UNION SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database()
),
-- end
-- only with partition, role, setting, not modelled
-- Roles are of the whole cluster: those that this database's objects, privileges, policies, settings and jobs name,
-- those that reach its data whatever is granted, the roles that these are members of, and the members of all of them. A
-- login that expires and is only a member comes and goes with whoever issues it.
used_role AS MATERIALIZED (
  WITH RECURSIVE named AS (
    SELECT d.refobjid AS oid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass
      AND d.dbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_database'::regclass
      AND d.objid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d JOIN used_tablespace u ON u.oid = d.objid
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_tablespace'::regclass
    UNION SELECT o.datdba FROM pg_database o WHERE o.datname = current_database()
    UNION SELECT x.setrole FROM pg_db_role_setting x
    WHERE x.setdatabase = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT u.umuser FROM pg_user_mappings u
    UNION SELECT s.subowner FROM pg_subscription s
    WHERE s.subdbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT r.oid FROM pg_roles r
    WHERE r.rolsuper OR r.rolbypassrls OR r.rolname IN ('pg_read_all_data', 'pg_write_all_data')
      -- The roles of the Data API, whether or not anything is granted to them.
      OR r.rolname IN ('anon', 'authenticated', 'service_role', 'authenticator')
      OR r.rolname IN (SELECT j.row->>'username' FROM catalog.read_jobs() j(row))
  ), above AS (
    SELECT n.oid FROM named n
    UNION SELECT m.roleid FROM above a JOIN pg_auth_members m ON m.member = a.oid
  ), below AS (
    SELECT a.oid FROM above a
    UNION
    SELECT m.member
    FROM below b JOIN pg_auth_members m ON m.roleid = b.oid JOIN pg_roles r ON r.oid = m.member
    WHERE coalesce(r.rolvaliduntil, 'infinity') = 'infinity'
  )
  SELECT b.oid FROM below b UNION SELECT m.roleid FROM below b JOIN pg_auth_members m ON m.member = b.oid
),
-- end
