-- Jobs of pg_cron. Two roles may each have a job of the same name.
SELECT 'cron job', catalog.quote(j.name)
    || CASE WHEN count(*) OVER (PARTITION BY j.name) > 1 THEN ' of ' || catalog.quote(j.row->>'username') ELSE '' END,
  NULL, false, NULL, jsonb_build_object(
    'name', j.name,
    'schedule', j.row->>'schedule',
    'command', j.row->>'command',
    'database', j.row->>'database',
    'username', j.row->>'username',
    'active', j.row->'active')
FROM (SELECT t.row, coalesce(t.row->>'jobname', 'unnamed job ' || (t.row->>'jobid')) AS name
      FROM catalog.read_jobs() t(row)) j
