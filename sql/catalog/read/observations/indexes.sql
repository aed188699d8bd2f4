scanned AS (
  SELECT i.indexrelid, i.indrelid, c.relname, c.relnamespace,
    CASE c.relkind WHEN 'i' THEN pg_stat_get_numscans(c.oid) ELSE part.scans END AS scans,
    current_setting('block_size')::bigint * CASE c.relkind WHEN 'i' THEN c.relpages ELSE part.pages END AS bytes
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  LEFT JOIN part ON part.root = c.oid AND c.relkind = 'I'
  WHERE i.indisvalid AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident AND NOT c.relispartition
    AND (c.relkind = 'I' OR c.relpages > 0)
    AND (SELECT s.is_long FROM since s)
),
-- Few of thousands: found first, so that names are looked up for these only.
idle AS MATERIALIZED (
  SELECT i.indrelid, i.relname, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(i.relname::text) AS identity
  FROM scanned i JOIN schemas s ON s.oid = i.relnamespace WHERE i.scans = 0 AND i.bytes > 1000000
),
