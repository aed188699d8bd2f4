unanalyzed AS MATERIALIZED (
  -- Autovacuum analyzes a table when a tenth of it has changed, unless it is turned off for it; a partitioned table
  -- never.
  SELECT c.oid, c.relkind, c.relname, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  WHERE c.reltuples < 0 AND NOT c.relispartition
    AND (c.relkind = 'p' OR c.relkind = 'r' AND pg_stat_get_live_tuples(c.oid) >= 10000)
),
