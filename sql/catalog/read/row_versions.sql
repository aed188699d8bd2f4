-- What the bodies of objects are read from, as one number for each unit: the versions of all rows of the system
-- catalogs that belong to it. While it stays, and those of what the unit depends on, its objects need not be read
-- again.
--
-- `versions` is of a relation with its columns, constraints, indexes, triggers, policies, rules, statistics, comments
-- and the sequences of its identity columns; of a routine; of a type and of a role's name, on which others depend.
-- `face` is of what the definitions of others show of it, its names above all. Unit 0 is what everything may depend
-- on without pg_depend saying so: schemas, operators, collations, pg_catalog.
--
-- A row's version is its xmin, as in fingerprint(). Each row has a hash of its own, and they are joined by XOR:
-- whichever rows come, go and change, the number is another one, save by an accident of one in 2^64.
CREATE OR REPLACE FUNCTION catalog.read_row_versions()
RETURNS TABLE (unit bigint, versions bigint, face bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
SET enable_nestloop = off SET enable_mergejoin = off AS $fn$
WITH
skipped AS MATERIALIZED (
  SELECT n.oid FROM pg_namespace n
  WHERE n.nspname ~ '^pg_(toast_)?temp_' OR n.nspname IN ('catalog', 'pg_catalog', 'pg_toast')
),
-- The unit of each relation: of an index its table, of the sequence of an identity column its table.
place AS MATERIALIZED (
  SELECT c.oid, CASE
      WHEN c.relkind = 'c' THEN catalog.unit('pg_type', c.reltype)
      ELSE catalog.unit('pg_class', coalesce(i.indrelid, d.refobjid, c.oid)) END AS unit,
    i.indexrelid IS NOT NULL AS is_index
  FROM pg_class c
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN (
    SELECT x.objid, min(x.refobjid) AS refobjid FROM pg_depend x
    WHERE x.deptype = 'i' AND x.classid = 'pg_class'::regclass AND x.refclassid = 'pg_class'::regclass
      AND x.objid IN (SELECT q.seqrelid FROM pg_sequence q)
    GROUP BY x.objid) d ON d.objid = c.oid
  WHERE c.relnamespace NOT IN (SELECT s.oid FROM skipped s)
),
-- Of a row its catalog, its key and the age of its xmin; or a hash of its columns, where rows are written anew without
-- that anything is different.
source (unit, place, oid, part, age, content, face) AS (
  SELECT p.unit, 1, x.oid, 0, 0, hashtextextended(concat_ws(' ',
      x.relname, x.relnamespace, x.relowner, x.reloptions, x.relacl, x.relkind, x.relpersistence, x.relreplident,
      x.relrowsecurity, x.relforcerowsecurity, x.relispopulated, x.relispartition, x.relnatts, x.reltype, x.relam,
      x.reltablespace, x.reloftype, md5(x.relpartbound::text)), x.oid::bigint),
    hashtextextended(x.relname::text, x.relnamespace::bigint << 32 | x.oid::bigint)
    FROM pg_class x JOIN place p ON p.oid = x.oid
  UNION ALL
  SELECT p.unit, 0, 0, 0, 0, hashtextextended(t.reloptions::text, t.oid::bigint), NULL
    FROM pg_class x JOIN place p ON p.oid = x.oid JOIN pg_class t ON t.oid = x.reltoastrelid
    WHERE t.reloptions IS NOT NULL
  UNION ALL
  SELECT p.unit, 3, x.attrelid, x.attnum, age(x.xmin), NULL,
    -- Not by XOR: two columns that swap their names would cancel out.
    hashint8extended(hashtextextended(x.attname::text, x.attrelid::bigint << 32 | x.atttypid::bigint), x.attnum)
    FROM pg_attribute x JOIN place p ON p.oid = x.attrelid
    WHERE x.attnum > 0 AND (NOT p.is_index OR x.attstattarget >= 0)
  UNION ALL
  SELECT p.unit, 4, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_attrdef x JOIN place p ON p.oid = x.adrelid
  UNION ALL
  SELECT coalesce(p.unit, catalog.unit('pg_type', x.contypid)), 5, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_constraint x LEFT JOIN place p ON p.oid = x.conrelid WHERE p.oid IS NOT NULL OR x.contypid <> 0
  UNION ALL
  SELECT p.unit, 6, x.indexrelid, 0, age(x.xmin), NULL, CASE WHEN x.indisprimary THEN hashint8(x.indexrelid::bigint) END
    FROM pg_index x JOIN place p ON p.oid = x.indexrelid
  UNION ALL
  SELECT p.unit, 7, x.inhrelid, x.inhparent::bigint, age(x.xmin), NULL, NULL
    FROM pg_inherits x JOIN place p ON p.oid = x.inhrelid
  UNION ALL
  SELECT catalog.unit('pg_proc', x.oid), 8, x.oid, 0, age(x.xmin), NULL, hashtextextended(
      concat_ws(' ', x.proname, x.pronamespace, x.proowner, x.prokind, x.proargtypes, x.proallargtypes, x.proargmodes,
        x.proargnames, x.prorettype, x.proretset, x.provariadic), x.oid::bigint)
    FROM pg_proc x WHERE x.pronamespace NOT IN (SELECT s.oid FROM skipped s)
  UNION ALL
  SELECT catalog.unit('pg_proc', x.aggfnoid::oid), 9, x.aggfnoid::oid, 0, age(x.xmin), NULL, NULL
    FROM pg_aggregate x WHERE x.aggfnoid::oid >= 16384
  UNION ALL
  SELECT catalog.unit('pg_type', x.oid), 10, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_type x LEFT JOIN pg_class c ON c.oid = x.typrelid
    WHERE x.typnamespace NOT IN (SELECT s.oid FROM skipped s)
      AND (x.typrelid = 0 AND NOT (x.typelem <> 0 AND x.typlen = -1 AND x.typtype = 'b') OR c.relkind = 'c')
  UNION ALL
  SELECT catalog.unit('pg_type', x.enumtypid), 11, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_enum x
  UNION ALL
  SELECT catalog.unit('pg_type', x.rngtypid), 12, x.rngtypid, 0, age(x.xmin), NULL, NULL
    FROM pg_range x WHERE x.rngtypid >= 16384
  UNION ALL
  SELECT p.unit, 13, x.oid, 0, age(x.xmin), NULL, CASE WHEN x.tgenabled <> 'O' THEN
      hashint8extended(x.oid::bigint, ascii(x.tgenabled::text)) END
    FROM pg_trigger x JOIN place p ON p.oid = x.tgrelid
    -- Those of constraints come and go with them; a table that many refer to has many.
    WHERE NOT x.tgisinternal OR x.tgenabled <> 'O'
  UNION ALL
  SELECT p.unit, 14, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_rewrite x JOIN place p ON p.oid = x.ev_class
  UNION ALL
  SELECT p.unit, 15, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_policy x JOIN place p ON p.oid = x.polrelid
  UNION ALL
  SELECT p.unit, 16, x.objoid, x.objsubid, age(x.xmin), NULL, NULL
    FROM pg_description x
    JOIN (
      SELECT 'pg_class'::regclass AS classid, c.oid, c.oid AS relid FROM place c
      UNION ALL SELECT 'pg_constraint'::regclass, c.oid, c.conrelid FROM pg_constraint c
      UNION ALL SELECT 'pg_trigger'::regclass, c.oid, c.tgrelid FROM pg_trigger c
      UNION ALL SELECT 'pg_policy'::regclass, c.oid, c.polrelid FROM pg_policy c
      UNION ALL SELECT 'pg_rewrite'::regclass, c.oid, c.ev_class FROM pg_rewrite c
      UNION ALL SELECT 'pg_statistic_ext'::regclass, c.oid, c.stxrelid FROM pg_statistic_ext c
    ) o ON o.classid = x.classoid AND o.oid = x.objoid
    JOIN place p ON p.oid = o.relid
  UNION ALL
  SELECT catalog.unit('pg_proc', x.objoid), 16, x.objoid, 0, age(x.xmin), NULL, NULL
    FROM pg_description x WHERE x.classoid = 'pg_proc'::regclass AND x.objoid >= 16384
  UNION ALL
  SELECT p.unit, 24, x.ftrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_table x JOIN place p ON p.oid = x.ftrelid
  UNION ALL
  SELECT p.unit, 25, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_statistic_ext x JOIN place p ON p.oid = x.stxrelid
  UNION ALL
  SELECT p.unit, 26, x.seqrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_sequence x JOIN place p ON p.oid = x.seqrelid
  UNION ALL
  -- Members of extensions, and what sequences belong to.
  SELECT p.unit, 30, x.objid, x.refobjsubid, age(x.xmin), NULL,
    hashint8extended(x.objid::bigint << 32 | x.refobjid::bigint, x.refobjsubid)
    FROM pg_depend x JOIN place p ON p.oid = x.objid
    WHERE x.classid = 'pg_class'::regclass AND (x.deptype = 'e' OR x.deptype IN ('a', 'i')
      AND x.refclassid = 'pg_class'::regclass AND x.objid IN (SELECT q.seqrelid FROM pg_sequence q))
  UNION ALL
  SELECT catalog.unit('pg_proc', x.objid), 30, x.objid, 0, age(x.xmin), NULL,
    hashint8extended(x.objid::bigint << 32 | x.refobjid::bigint, x.refobjsubid)
    FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.deptype IN ('e', 'i') AND x.objid >= 16384
  UNION ALL
  SELECT p.unit, 31, x.partrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_partitioned_table x JOIN place p ON p.oid = x.partrelid
  UNION ALL
  SELECT catalog.unit('pg_authid', x.oid), 0, 0, 0, 0, hashtext(x.rolname::text), NULL
    FROM pg_roles x
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(concat_ws(' ', current_user, d.oid), 0), NULL
    FROM pg_database d WHERE d.datname = current_database()
  UNION ALL
  SELECT 0, 17, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_namespace x WHERE x.nspname !~ '^pg_(toast_)?temp_' AND x.nspname NOT IN ('catalog', 'pg_toast')
  UNION ALL
  SELECT 0, 8, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_proc x WHERE x.pronamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 10, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_type x WHERE x.typnamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 18, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_extension x
  UNION ALL
  SELECT 0, 22, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_server x
  UNION ALL
  SELECT 0, 23, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_data_wrapper x
  UNION ALL
  SELECT 0, 32, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_cast x
  UNION ALL
  SELECT 0, 33, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_operator x
  UNION ALL
  SELECT 0, 34, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_opclass x
  UNION ALL
  SELECT 0, 35, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_opfamily x
  UNION ALL
  SELECT 0, 36, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_collation x
  UNION ALL
  SELECT 0, 37, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_conversion x
  UNION ALL
  SELECT 0, 38, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_language x
  UNION ALL
  SELECT 0, 39, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_am x
  UNION ALL
  SELECT 0, 41, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_config x
  UNION ALL
  SELECT 0, 42, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_dict x
  UNION ALL
  SELECT 0, 43, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_parser x
  UNION ALL
  SELECT 0, 44, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_template x
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(x.relname::text, x.oid::bigint), NULL
    FROM pg_class x WHERE x.relnamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(x.spcname::text, x.oid::bigint), NULL
    FROM pg_tablespace x
  UNION ALL
  SELECT 0, 30, x.objid, x.classid::bigint, age(x.xmin), NULL, NULL
    FROM pg_depend x WHERE x.deptype = 'e' AND x.classid NOT IN ('pg_class'::regclass, 'pg_proc'::regclass)
)
SELECT s.unit,
  bit_xor(coalesce(s.content, hashint8extended(
    s.oid::bigint << 32 | coalesce(age('3'::xid)::bigint - nullif(s.age, 2147483647) & 4294967295, 0),
    s.part << 8 | s.place))),
  bit_xor(s.face)
FROM source s GROUP BY s.unit
$fn$;
