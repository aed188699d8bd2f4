-- The units whose objects may read otherwise than when they were read last, where units have changed: those
-- themselves, and those whose definitions name them, by the server's own dependencies. Of relations and routines
-- only.
--
-- What is `renamed` shows another face to definitions elsewhere. Of what only changed, nothing shows but to relations
-- that are made after it: partitions, children by inheritance, sequences that belong to a column. A definition names
-- what it depends on and nothing beyond, save through what is no relation's: of a function that returns a table's
-- rows, a view shows the columns. A partition is told by what differs from its parent, so that one is read with the
-- other.
CREATE OR REPLACE FUNCTION catalog.dependent_units(changed bigint[], renamed bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET enable_nestloop = on SET enable_hashjoin = off SET enable_mergejoin = off AS $fn$
WITH RECURSIVE reached (classid, objid, shown, onward) AS (
  SELECT (c.unit >> 32)::oid, (c.unit & 4294967295)::oid, c.unit = ANY (renamed), true FROM unnest(changed) c(unit)
  UNION
  SELECT d.classid, d.objid, r.shown,
    r.shown AND CASE
      WHEN d.classid = 'pg_class'::regclass THEN EXISTS (
        SELECT FROM pg_class c WHERE c.oid = d.objid AND c.relkind IN ('i', 'I', 'c'))
      ELSE d.classid NOT IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass,
        'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_statistic_ext'::regclass) END
  FROM reached r JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.objid
  WHERE r.onward AND (r.shown OR d.classid = 'pg_class'::regclass)
), relation (oid) AS (
  SELECT CASE r.classid
    WHEN 'pg_class'::regclass THEN coalesce(
      (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = r.objid),
      (SELECT d.refobjid FROM pg_depend d
       WHERE d.classid = r.classid AND d.objid = r.objid AND d.refclassid = r.classid AND d.deptype = 'i' LIMIT 1),
      r.objid)
    WHEN 'pg_attrdef'::regclass THEN (SELECT a.adrelid FROM pg_attrdef a WHERE a.oid = r.objid)
    WHEN 'pg_constraint'::regclass THEN (SELECT k.conrelid FROM pg_constraint k WHERE k.oid = r.objid)
    WHEN 'pg_trigger'::regclass THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.oid = r.objid)
    WHEN 'pg_rewrite'::regclass THEN (SELECT w.ev_class FROM pg_rewrite w WHERE w.oid = r.objid)
    WHEN 'pg_policy'::regclass THEN (SELECT p.polrelid FROM pg_policy p WHERE p.oid = r.objid)
    WHEN 'pg_statistic_ext'::regclass THEN (SELECT x.stxrelid FROM pg_statistic_ext x WHERE x.oid = r.objid) END
  FROM reached r
)
SELECT catalog.unit('pg_class', r.oid) FROM relation r WHERE r.oid <> 0
UNION SELECT catalog.unit('pg_class', i.inhparent) FROM relation r JOIN pg_inherits i ON i.inhrelid = r.oid
UNION SELECT catalog.unit('pg_proc', r.objid) FROM reached r WHERE r.classid = 'pg_proc'::regclass
$fn$;
