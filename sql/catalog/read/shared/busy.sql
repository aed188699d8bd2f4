busy AS MATERIALIZED (
  SELECT DISTINCT relation AS oid FROM pg_locks
  WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
    AND database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
