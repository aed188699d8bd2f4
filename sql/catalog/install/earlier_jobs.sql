-- A job that was written for an earlier catalog, and calls capture_snapshot() by the name of an argument that it had,
-- fails every night from now on, where nobody looks.
DO $do$
DECLARE
  job record;
BEGIN
  FOR job IN
    SELECT j.row->>'jobid' AS id, coalesce(quote_ident(j.row->>'jobname'), 'without a name') AS name,
      c.call[1] AS argument
    FROM catalog.read_jobs() j(row),
      regexp_matches(j.row->>'command', '\mcapture_snapshot\s*\(\s*"?(\w+)"?\s*(?:=>|:=)', 'gi') c(call)
    WHERE j.row->>'database' = current_database() AND lower(c.call[1]) NOT IN ('label', 'commit_sha')
    ORDER BY 1
  LOOP
    RAISE WARNING 'The job % of pg_cron (%) calls capture_snapshot() with the argument %, which it no longer has: '
      'the job fails.', job.id, job.name, job.argument
      USING HINT = format('It has label and commit_sha. To give it commit_sha: SELECT cron.alter_job(jobid, '
        'command := replace(command, %L, ''commit_sha'')) FROM cron.job WHERE jobid = %s;', job.argument, job.id);
  END LOOP;
END
$do$;
