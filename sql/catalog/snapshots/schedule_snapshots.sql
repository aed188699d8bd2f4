-- The nightly snapshot inside the database. Says what to do where that is not possible; nothing else depends on it.
CREATE OR REPLACE FUNCTION catalog.schedule_snapshots(schedule text DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  command CONSTANT text := 'SELECT catalog.capture_snapshot(''nightly'')';
  job record;
  problem text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron') THEN
    IF schedule IS DISTINCT FROM 'none' THEN
      RAISE NOTICE 'pg_cron is not enabled in this database, so the workflow''s schedule is the only nightly snapshot.'
        USING HINT = 'Supabase: Dashboard > Database > Extensions > pg_cron. '
          'Elsewhere: CREATE EXTENSION pg_cron; as a superuser. Then run this again.';
    END IF;
    RETURN false;
  END IF;
  problem := catalog.unreadable('cron', 'job');
  -- Functions that lie beside those of the extension could be called in their place.
  SELECT coalesce(problem, pg_describe_object('pg_proc'::regclass, p.oid, 0) || ' is no part of pg_cron') INTO problem
  FROM pg_namespace n JOIN pg_proc p ON p.pronamespace = n.oid
  WHERE n.nspname = 'cron' AND p.proname IN ('schedule', 'unschedule') AND NOT EXISTS (
    SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass
      AND d.deptype = 'e' AND e.extname = 'pg_cron')
  UNION ALL SELECT problem LIMIT 1;
  IF problem IS NOT NULL AND has_schema_privilege('cron', 'USAGE') THEN
    RAISE NOTICE 'The nightly job was not looked at: %. So the workflow''s schedule is the only nightly snapshot.',
      problem;
    RETURN false;
  END IF;
  SELECT (j.row->>'jobid')::bigint AS jobid, j.row->>'schedule' AS schedule, j.row->>'command' AS command INTO job
  FROM catalog.read_jobs() j(row)
  WHERE j.row->>'jobname' = 'feature_inventory_snapshot' AND j.row->>'username' = current_user
    AND j.row->>'database' = current_database();
  IF schedule = 'none' THEN
    IF job.jobid IS NOT NULL THEN
      EXECUTE 'SELECT cron.unschedule($1)' USING job.jobid;
    END IF;
    RETURN false;
  END IF;
  schedule := coalesce(schedule, job.schedule, '0 2 * * *');
  IF (job.schedule, job.command) IS DISTINCT FROM (schedule, command) THEN
    EXECUTE 'SELECT cron.schedule($1, $2, $3)' USING 'feature_inventory_snapshot', schedule, command;
  END IF;
  RETURN true;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'Role % may not schedule with pg_cron (%), so the workflow''s schedule is the only nightly snapshot.',
    quote_ident(current_user), SQLERRM
    USING HINT = format('Let a superuser run: GRANT USAGE ON SCHEMA cron TO %I; Then run this again.', current_user);
  RETURN false;
END
$fn$;
