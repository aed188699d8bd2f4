scanned AS (
  SELECT i.indexrelid, i.indrelid, c.relname, c.relnamespace,
    CASE c.relkind WHEN 'i' THEN pg_stat_get_numscans(c.oid) ELSE part.scans END AS scans,
    current_setting('block_size')::bigint * CASE c.relkind WHEN 'i' THEN c.relpages ELSE part.pages END AS bytes
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  LEFT JOIN LATERAL (
    WITH RECURSIVE below (oid) AS (
      SELECT h.inhrelid FROM pg_inherits h WHERE h.inhparent = c.oid
      UNION ALL SELECT h.inhrelid FROM below b JOIN pg_inherits h ON h.inhparent = b.oid
    )
    SELECT sum(pg_stat_get_numscans(b.oid)) AS scans, sum(p.relpages) AS pages
    FROM below b JOIN pg_class p ON p.oid = b.oid AND p.relkind = 'i'
  ) part ON c.relkind = 'I'
  WHERE i.indisvalid AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident AND NOT c.relispartition
    AND (c.relkind = 'I' OR c.relpages > 0)
    AND (SELECT reset < clock_timestamp() - interval '14 days' FROM since)
),
-- Few of thousands: found first, so that names are looked up for these only.
idle AS MATERIALIZED (
  SELECT i.indrelid, i.relname, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(i.relname::text) AS identity
  FROM scanned i JOIN schemas s ON s.oid = i.relnamespace WHERE i.scans = 0 AND i.bytes > 1000000
),
