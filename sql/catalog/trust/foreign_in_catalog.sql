-- What is in the schema, or runs when its tables are used, and is not owned by a role in the CTE trusted. (Operators,
-- casts and the like are never looked up there.)
home AS (
  SELECT n.oid, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog'
), inside AS MATERIALIZED (
  SELECT d.classid, d.objid
  FROM pg_catalog.pg_depend d
  -- Not joined, which would read what is in all schemas: the planner takes each for as full as the fullest.
  WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = (SELECT h.oid FROM home h)
), watched (oid) AS (
  SELECT i.objid FROM inside i WHERE i.classid = 'pg_class'::regclass
),
found (object, owner, remedy) AS (
  SELECT 'schema catalog', h.nspowner, format('ALTER SCHEMA catalog OWNER TO %I;', current_user) FROM home h
  UNION ALL
  SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner,
    format('ALTER TABLE %s OWNER TO %I;', c.oid::regclass, current_user)
  FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
  UNION ALL
  SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner,
    format('ALTER ROUTINE %s OWNER TO %I;', p.oid::regprocedure, current_user)
  FROM inside i JOIN pg_catalog.pg_proc p ON i.classid = 'pg_proc'::regclass AND p.oid = i.objid
  UNION ALL
  SELECT pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner,
    format('ALTER TYPE %s OWNER TO %I;', t.oid::regtype, current_user)
  FROM inside i JOIN pg_catalog.pg_type t ON i.classid = 'pg_type'::regclass AND t.oid = i.objid
),
-- @include foreign_parts.sql
SELECT f.object, pg_get_userbyid(f.owner)::text AS owner, f.remedy
FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
UNION ALL
SELECT p.object, pg_get_userbyid(p.owner)::text, p.remedy FROM foreign_part p
UNION ALL
SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ', where a table is expected',
  pg_get_userbyid(c.relowner)::text, format('DROP it or ALTER ... RENAME it: %s;', c.oid::regclass)
FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid AND
  -- @include no_table.sql
