member AS MATERIALIZED (
  -- 'i': what another object brings along, such as the constructors of a range type.
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  UNION SELECT classid, objid FROM pg_depend
    WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_cast'::regclass)
),
-- @include busy.sql
blocked AS MATERIALIZED (
  -- To write a definition the server locks the relations that it names, for a moment.
  SELECT 'pg_class'::regclass::oid AS classid, b.oid AS objid FROM busy b
  UNION SELECT d.classid, d.objid
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
  UNION SELECT 'pg_class'::regclass, r.ev_class
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
),
