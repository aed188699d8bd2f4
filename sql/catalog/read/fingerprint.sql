-- How many rows each system catalog has, and a sum over their versions: both stay while the schema does.
-- A changed row has a newer xmin than the one it replaces, so count and sum of xmin cannot stay the same by accident.
-- It is told by its distance from the first normal one, at a quarter of the cost of reading it as text. What initdb
-- wrote is as old as can be (2147483647), at any time, and only counted.
CREATE OR REPLACE FUNCTION catalog.count_all_rows() RETURNS TABLE (place int, rows bigint, sum numeric)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET jit = off AS $fn$
WITH
-- only with own
-- Temporary tables come and go with every session, and installing the catalog again is no change of the schema.
skipped_schema AS MATERIALIZED (
  SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(toast_)?temp_' OR nspname = 'catalog'
),
skipped AS MATERIALIZED (
  SELECT oid FROM pg_class WHERE relnamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_proc WHERE pronamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_type WHERE typnamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_constraint WHERE connamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM skipped_schema
),
-- end
counted (place, rows, sum) AS (
  SELECT NULL::int, NULL::bigint, NULL::numeric WHERE false
-- only with own
  -- Columns instead of xmin: TRUNCATE, REINDEX, CLUSTER and REFRESH only change where the data lies.
  UNION ALL SELECT 1, count(*),
    sum(hashtextextended(concat_ws(' ',
      oid, relname, relnamespace, relowner, reloptions, relacl, relkind, relpersistence, relreplident, relrowsecurity,
      relforcerowsecurity, relispopulated, relispartition, relnatts, reltype, relam, reltablespace, reloftype,
      md5(relpartbound::text)), 0))
    FROM pg_class WHERE relkind NOT IN ('t', 'i', 'I') AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 2, count(*), sum(hashtextextended(concat_ws(' ', oid, relname, reloptions, reltablespace), 0))
    FROM pg_class WHERE relkind IN ('i', 'I') AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 55, count(*), sum(hashtextextended(concat_ws(' ', oid, reloptions), 0)) FROM pg_class
    WHERE relkind = 't' AND reloptions IS NOT NULL AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 3, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_attribute
    WHERE attnum > 0 AND attrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 4, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_attrdef WHERE adrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 5, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_constraint WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 6, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295) FROM pg_index
    WHERE indexrelid NOT IN (SELECT oid FROM skipped)
    AND indexrelid IN (SELECT oid FROM pg_class WHERE relnamespace <> 'pg_toast'::regnamespace)
  UNION ALL SELECT 7, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_inherits WHERE inhrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 8, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_proc WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 10, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_type WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 13, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_trigger WHERE tgrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 14, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_rewrite WHERE ev_class NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 16, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_description
    WHERE objoid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 17, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_namespace
    WHERE oid NOT IN (SELECT oid FROM skipped) AND nspname <> 'pg_toast'
  UNION ALL SELECT 26, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_sequence
    WHERE seqrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 30, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_depend
    WHERE (deptype = 'e' OR deptype = 'a' AND classid = 'pg_class'::regclass) AND objid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 31, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_partitioned_table
    WHERE partrelid NOT IN (SELECT oid FROM skipped)
-- end
-- only with small
  -- All of a catalog, of those that are small: counted together, since to plan each by itself would take longer.
  UNION ALL SELECT p.place, coalesce(c.rows, 0), c.sum
    FROM unnest(ARRAY[
      9, 11, 12, 15, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 32, 33, 34, 35, 36, 37, 38, 39, 40,
      41, 42, 43, 44, 45]) p(place)
    LEFT JOIN (
      SELECT u.place, count(*) AS rows, sum(age('3'::xid)::bigint - nullif(age(u.xmin), 2147483647) & 4294967295) AS sum
      FROM (
        SELECT 9 AS place, xmin FROM pg_aggregate UNION ALL SELECT 11, xmin FROM pg_enum
        UNION ALL SELECT 12, xmin FROM pg_range UNION ALL SELECT 15, xmin FROM pg_policy
        UNION ALL SELECT 18, xmin FROM pg_extension UNION ALL SELECT 19, xmin FROM pg_event_trigger
        UNION ALL SELECT 20, xmin FROM pg_publication UNION ALL SELECT 21, xmin FROM pg_publication_rel
        UNION ALL SELECT 22, xmin FROM pg_foreign_server UNION ALL SELECT 23, xmin FROM pg_foreign_data_wrapper
        UNION ALL SELECT 24, xmin FROM pg_foreign_table UNION ALL SELECT 25, xmin FROM pg_statistic_ext
        UNION ALL SELECT 27, xmin FROM pg_default_acl UNION ALL SELECT 28, xmin FROM pg_db_role_setting
        UNION ALL SELECT 29, xmin FROM pg_auth_members UNION ALL SELECT 32, xmin FROM pg_cast
        UNION ALL SELECT 33, xmin FROM pg_operator UNION ALL SELECT 34, xmin FROM pg_opclass
        UNION ALL SELECT 35, xmin FROM pg_opfamily UNION ALL SELECT 36, xmin FROM pg_collation
        UNION ALL SELECT 37, xmin FROM pg_conversion UNION ALL SELECT 38, xmin FROM pg_language
        UNION ALL SELECT 39, xmin FROM pg_am UNION ALL SELECT 40, xmin FROM pg_transform
        UNION ALL SELECT 41, xmin FROM pg_ts_config UNION ALL SELECT 42, xmin FROM pg_ts_dict
        UNION ALL SELECT 43, xmin FROM pg_ts_parser UNION ALL SELECT 44, xmin FROM pg_ts_template
        UNION ALL SELECT 45, xmin FROM pg_seclabel) u
      GROUP BY u.place) c ON c.place = p.place
-- end
-- only with others
  UNION ALL SELECT 46, count(*), sum(hashtextextended(concat_ws(' ', umid, srvname, usename), 0)) FROM pg_user_mappings
  UNION ALL SELECT 47, count(oid), sum(hashtextextended(concat_ws(' ', oid, subdbid, subname), 0)) FROM pg_subscription
  -- Rows of tables, not of system catalogs: they are few, so their contents are compared.
  UNION ALL SELECT 48, count(*), sum(hashtextextended(to_jsonb(r)::text, 0)) FROM pg_roles r
  UNION ALL SELECT 49, count(*), sum(hashtextextended(t.row::text, 0)) FROM catalog.read_jobs() t(row)
    WHERE EXISTS (SELECT FROM pg_namespace WHERE nspname = 'cron')
  UNION ALL SELECT 50, count(*), sum(hashtextextended(t.row::text, 0))
    FROM catalog.rows_of(
      (SELECT catalog.readable('storage', 'buckets') FROM pg_namespace WHERE nspname = 'storage')) t(row)
  UNION ALL SELECT 51, count(*), sum(hashtextextended(t.row::text, 0))
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT xmin::text, oid FROM pg_publication_namespace UNION ALL SELECT xmin::text, oid FROM pg_parameter_acl'
      END) t(row)
  UNION ALL SELECT 52, count(*), sum(hashtextextended(concat_ws(' ', datdba, datacl), 0)) FROM pg_database
    WHERE datname = current_database()
  UNION ALL SELECT 53, count(*), sum(hashtextextended(concat_ws(' ', oid, spcname, spcowner, spcacl), 0))
    FROM pg_tablespace
  UNION ALL SELECT 54, count(*), sum(hashtextextended(concat_ws(' ', objoid, description), 0)) FROM pg_shdescription
    WHERE classoid = 'pg_authid'::regclass
  -- What an extension is asked to do is in tables of its own.
  UNION ALL SELECT 56, count(*), sum(hashtextextended(t.row::text, 0))
    FROM (
      SELECT row FROM catalog.extension_rows('timescaledb', 'dimension') d(row)
      WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'timescaledb')
      UNION ALL SELECT row - '{maintenance_last_run,async_partitioning_in_progress,undo_in_progress}'::text[]
      FROM catalog.extension_rows('pg_partman', 'part_config') p(row)
      WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'pg_partman')) t(row)
-- end
)
SELECT c.place, c.rows, c.sum FROM counted c
$fn$;

-- The same in parts, as in read_objects().
CREATE OR REPLACE FUNCTION catalog.count_rows_in_parts() RETURNS TABLE (place int, rows bigint, sum numeric)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET jit = off AS $fn$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY '{own,small,others}'::text[] LOOP
    RETURN QUERY EXECUTE catalog.query_for(ARRAY[part], 'catalog.count_all_rows()');
  END LOOP;
END
$fn$;

-- Changes with every change of the schema and with nothing else; a tenth of the cost of reading the objects.
CREATE OR REPLACE FUNCTION catalog.fingerprint() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT catalog.sha256(current_user || ' ' || (SELECT oid FROM pg_database WHERE datname = current_database()) || ' '
    || string_agg(concat_ws(':', c.place, c.rows, c.sum), ' ' ORDER BY c.place))
  FROM catalog.count_rows_in_parts() c
$fn$;
