-- Kinds of which there may be objects, of those that not every database has. What initdb makes has an OID below 16384.
CREATE OR REPLACE FUNCTION catalog.kinds_present() RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  WITH own AS MATERIALIZED (
    SELECT n.oid FROM pg_namespace n
    WHERE n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', 'catalog')
  ), class AS MATERIALIZED (
    SELECT DISTINCT c.relkind FROM pg_class c
    WHERE c.oid >= 16384 AND c.relkind IN ('v', 'm', 'S', 'c') AND c.relnamespace NOT IN (SELECT o.oid FROM own o)
  )
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind IN ('v', 'm')) THEN 'view' END,
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind = 'S') THEN 'sequence' END,
    CASE WHEN EXISTS (
        SELECT FROM pg_proc p WHERE p.oid >= 16384 AND p.pronamespace NOT IN (SELECT o.oid FROM own o))
      THEN 'function' END,
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind = 'c')
        OR EXISTS (
          SELECT FROM pg_type t
          WHERE t.oid >= 16384 AND t.typtype IN ('e', 'd', 'r') AND t.typnamespace NOT IN (SELECT o.oid FROM own o))
      THEN 'type' END,
    CASE WHEN EXISTS (SELECT FROM pg_trigger t WHERE NOT t.tgisinternal OR t.tgparentid <> 0) THEN 'trigger' END,
    CASE WHEN EXISTS (SELECT FROM pg_policy) THEN 'policy' END,
    CASE WHEN
      -- @include shared/has_members.sql
      THEN 'partition' END,
    CASE WHEN EXISTS (SELECT FROM pg_rewrite w WHERE w.oid >= 16384 AND w.rulename <> '_RETURN') THEN 'rule' END,
    CASE WHEN EXISTS (SELECT FROM pg_statistic_ext) THEN 'statistics object' END,
    CASE WHEN EXISTS (SELECT FROM pg_event_trigger) THEN 'event trigger' END,
    CASE WHEN EXISTS (SELECT FROM pg_publication) THEN 'publication' END,
    CASE WHEN EXISTS (SELECT FROM pg_foreign_server) THEN 'foreign server' END,
    CASE WHEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'cron') THEN 'cron job' END,
    CASE WHEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'storage') THEN 'storage bucket' END,
    CASE WHEN EXISTS (SELECT FROM pg_db_role_setting) THEN 'setting' END,
    CASE WHEN EXISTS (SELECT FROM pg_default_acl) THEN 'default privilege' END,
    CASE WHEN EXISTS (
        SELECT FROM pg_am a WHERE a.oid >= 16384
        UNION ALL SELECT FROM pg_type t
          WHERE t.oid >= 16384 AND (
            t.typtype = 'b' AND NOT (t.typelem <> 0 AND t.typinput = 'array_in'::regproc) OR t.typtype = 'p')
        UNION ALL SELECT FROM pg_cast c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_collation c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_conversion c WHERE c.oid >= 16384
        -- Without one there are no user mappings.
        UNION ALL SELECT FROM pg_foreign_data_wrapper
        UNION ALL SELECT FROM pg_language l WHERE l.oid >= 16384
        UNION ALL SELECT FROM pg_operator o WHERE o.oid >= 16384
        UNION ALL SELECT FROM pg_opclass o WHERE o.oid >= 16384
        UNION ALL SELECT FROM pg_opfamily o WHERE o.oid >= 16384
        -- Those in which nothing of this database lies are not its own.
        UNION ALL SELECT FROM pg_tablespace s WHERE s.oid >= 16384 AND s.oid IN (
          SELECT c.reltablespace FROM pg_class c
          UNION ALL SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database())
        UNION ALL SELECT FROM pg_ts_config c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_ts_dict d WHERE d.oid >= 16384
        UNION ALL SELECT FROM pg_ts_parser p WHERE p.oid >= 16384
        UNION ALL SELECT FROM pg_ts_template t WHERE t.oid >= 16384
        UNION ALL SELECT FROM pg_transform t WHERE t.oid >= 16384
        UNION ALL SELECT FROM pg_policy p JOIN pg_depend d
          ON d.classid = 'pg_class'::regclass AND d.objid = p.polrelid AND d.deptype = 'e'
        UNION ALL SELECT FROM (SELECT s.oid FROM pg_subscription s) s
        UNION ALL SELECT FROM pg_seclabel
        UNION ALL SELECT FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
          THEN 'SELECT a.oid FROM pg_parameter_acl a LIMIT 1' END))
      THEN 'not modelled' END], NULL)
$fn$;

-- The query of a function with what it says to be of these kinds only, and without what is of others.
CREATE OR REPLACE FUNCTION catalog.query_for(kinds text[], function regprocedure) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT string_agg(
    CASE WHEN x.place = 1 THEN x.part
      WHEN string_to_array(split_part(x.part, E'\n', 1), ', ') && kinds THEN substr(x.part, strpos(x.part, E'\n'))
      ELSE E'\n' || split_part(x.part, E'\n-- end\n', 2) END, '' ORDER BY x.place)
  FROM pg_proc p
  CROSS JOIN string_to_table(p.prosrc, E'\n-- only with ') WITH ORDINALITY x(part, place)
  WHERE p.oid = function
$fn$;

-- The objects of some kinds. It may run in a parallel worker, where this session's locks are those of `session`; but
-- not for kinds that are read from tables, since rows_of() sets a parameter.
CREATE OR REPLACE FUNCTION catalog.read_kinds(kinds text[], units bigint[], session int)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000000 SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 SET max_parallel_workers_per_gather = 0 AS $fn$
BEGIN
  RETURN QUERY EXECUTE regexp_replace(
    replace(
      catalog.query_for(kinds, CASE WHEN 'partition' = ANY (kinds) THEN 'catalog.read_all_objects(bigint[])'
        ELSE 'catalog.read_common_objects(bigint[])' END::regprocedure),
      'pg_backend_pid()', '$2'),
    '\munits\M', '$1', 'g') USING units, session;
END
$fn$;

-- Everything that is hashed and compared. What the queries see is what the statement sees that calls this, so that it
-- is all of one moment. Of a small database it takes longer to plan the question than to answer it, so that kinds are
-- left out of which there is nothing. What is left is asked in parts, each of which is planned in the memory of the one
-- before: a single query touches twice as much. What belongs to a partition is told with it, and so asked with it.
-- The texts are planned for once, as in read_statistics_in_parts(). Of a large database parallel workers read what is
-- most, where the server has some to spare.
CREATE OR REPLACE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
SET parallel_setup_cost = 0 SET parallel_tuple_cost = 0 AS $fn$
DECLARE
  present text[] := '{schema,table,constraint,index,extension,role,grant}' || catalog.kinds_present();
  relations CONSTANT text[] := '{schema,table,view,sequence}';
  dependents CONSTANT text[] := '{constraint,index,trigger,rule,statistics object}';
  code CONSTANT text[] := '{policy,function,type}';
  -- To call it in the query would keep that from workers.
  session CONSTANT int := pg_backend_pid();
  kinds text[];
BEGIN
  IF units IS NULL AND 'partition' <> ALL (present) AND catalog.is_large() THEN
    RETURN QUERY SELECT * FROM catalog.read_kinds(dependents, units, session)
      UNION ALL SELECT * FROM catalog.read_kinds(relations, units, session)
      UNION ALL SELECT * FROM catalog.read_kinds(code, units, session);
    present := ARRAY(SELECT p.kind FROM unnest(present) p(kind) WHERE p.kind <> ALL (relations || dependents || code));
  END IF;
  FOR kinds IN
    SELECT array_agg(p.kind) FROM unnest(present) p(kind) CROSS JOIN LATERAL (
      SELECT CASE
        WHEN 'partition' = ANY (present) OR p.kind = ANY (relations) THEN 1
        WHEN p.kind = ANY (dependents) THEN 2
        WHEN p.kind = 'grant' THEN 3
        ELSE 4 END) part(place)
    GROUP BY part.place ORDER BY part.place
  LOOP
    RETURN QUERY SELECT * FROM catalog.read_kinds(kinds, units, session);
  END LOOP;
END
$fn$;
