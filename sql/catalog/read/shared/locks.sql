-- only with partition, table, view, constraint, index, trigger, policy, rule, statistics object, function
-- @include busy.sql
-- end
-- only with partition, view, function, policy, rule
blocked AS MATERIALIZED (
  -- To write a definition the server locks the relations that it names, for a moment.
  SELECT 'pg_class'::regclass::oid AS classid, b.oid AS objid FROM busy b
  UNION SELECT d.classid, d.objid
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
  UNION SELECT 'pg_class'::regclass, r.ev_class
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
),
-- end
