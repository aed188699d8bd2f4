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
