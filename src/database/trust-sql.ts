// Written by `npm run sql` from sql/catalog/trust/.

export const trustedRoles = `
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
`;

export const foreignParts = `
-- What runs when a table in the CTE watched is read or written, and is not owned by a role in the CTE trusted.
part (classid, objid) AS (
  SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
  UNION ALL SELECT 'pg_class'::regclass, i.indexrelid
    FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
  UNION ALL SELECT 'pg_attrdef'::regclass, d.oid
    FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM (
      SELECT y.oid
      FROM watched w
      JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typtype = 'd'
      -- By itself, so that where no column is of a domain, no constraint is read. Other types have none.
      OFFSET 0) y
    -- The planner knows how few constraints are any type's.
    JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contypid <> 0
  UNION ALL SELECT 'pg_trigger'::regclass, t.oid
    FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'pg_rewrite'::regclass, e.oid
    FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
  UNION ALL SELECT 'pg_policy'::regclass, p.oid
    FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
), foreign_part (object, owner, remedy) AS (
  SELECT DISTINCT
    format('%s, which uses %s',
      pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)),
    o.owner,
    format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
  FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
  CROSS JOIN LATERAL (
    SELECT f.proowner FROM pg_catalog.pg_proc f
      WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f
      WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f
      WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION
  SELECT
    format('%s, which inherits from %s',
      pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)),
        c.relowner,
    format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
  FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
  WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
)
`;

export const foreignToTrusted = `
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
-- What runs when a table in the CTE watched is read or written, and is not owned by a role in the CTE trusted.
part (classid, objid) AS (
  SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
  UNION ALL SELECT 'pg_class'::regclass, i.indexrelid
    FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
  UNION ALL SELECT 'pg_attrdef'::regclass, d.oid
    FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM (
      SELECT y.oid
      FROM watched w
      JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typtype = 'd'
      -- By itself, so that where no column is of a domain, no constraint is read. Other types have none.
      OFFSET 0) y
    -- The planner knows how few constraints are any type's.
    JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contypid <> 0
  UNION ALL SELECT 'pg_trigger'::regclass, t.oid
    FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'pg_rewrite'::regclass, e.oid
    FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
  UNION ALL SELECT 'pg_policy'::regclass, p.oid
    FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
), foreign_part (object, owner, remedy) AS (
  SELECT DISTINCT
    format('%s, which uses %s',
      pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)),
    o.owner,
    format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
  FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
  CROSS JOIN LATERAL (
    SELECT f.proowner FROM pg_catalog.pg_proc f
      WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f
      WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f
      WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION
  SELECT
    format('%s, which inherits from %s',
      pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)),
        c.relowner,
    format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
  FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
  WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
)
SELECT f.object, pg_get_userbyid(f.owner)::text AS owner, f.remedy
FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
UNION ALL
SELECT p.object, pg_get_userbyid(p.owner)::text, p.remedy FROM foreign_part p
UNION ALL
SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ', where a table is expected',
  pg_get_userbyid(c.relowner)::text, format('DROP it or ALTER ... RENAME it: %s;', c.oid::regclass)
FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid AND
  c.relkind <> 'r' AND c.relname IN (
    'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
    'row_versions')
`;

export const othersOwn = `
-- Whether anything here is not owned by a role in the CTE trusted, or is no table where one is expected. Where it is
-- not so, as in most databases, nothing in the schema catalog can be foreign: the question what that is takes twenty
-- times as long to plan. Where there are thousands of tables it is asked all the same: it looks up by index what this
-- would have to read.
SELECT CASE WHEN pg_catalog.pg_relation_size('pg_catalog.pg_class'::pg_catalog.regclass) > 1000000 THEN true
ELSE EXISTS (
  SELECT FROM (
    SELECT n.nspowner FROM pg_catalog.pg_namespace n
    UNION ALL SELECT c.relowner FROM pg_catalog.pg_class c
    UNION ALL SELECT p.proowner FROM pg_catalog.pg_proc p
    UNION ALL SELECT o.oprowner FROM pg_catalog.pg_operator o
    UNION ALL SELECT t.typowner FROM pg_catalog.pg_type t) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION ALL
  SELECT FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
  WHERE n.nspname = 'catalog' AND
    c.relkind <> 'r' AND c.relname IN (
      'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
      'row_versions')
) END
`;
