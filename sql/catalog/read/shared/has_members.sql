-- Partitions and whatever else read_members() knows, and what read_maintained() does.
EXISTS (SELECT FROM pg_inherits)
  OR EXISTS (
    SELECT FROM pg_extension e
    WHERE e.extname IN ('age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb'))
