-- Adds the figures of a snapshot to catalog.growth where they have moved by more than a tenth since they were last
-- added, or by a tenth of what counts as small: what ANALYZE guesses anew, and a night on which nothing grew, adds
-- nothing. A figure that is not known is as it was.
CREATE OR REPLACE FUNCTION catalog.record_growth(snapshot_id bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  -- Of these rows and bytes.
  small_rows CONSTANT bigint := 10000;
  small_bytes CONSTANT bigint := 1000000;
  -- So many times at most. When there are more, every second of the older half goes: the older, the fewer, and a table
  -- takes 3 kB at most, however many years pass.
  most CONSTANT int := 128;
  taken timestamptz;
  old_names text[];
  renamed catalog.growth[];
BEGIN
  SELECT s.taken_at INTO taken FROM catalog.snapshots s WHERE s.id = record_growth.snapshot_id;

  -- A table takes its past with it to a new name. Object identifiers prove a rename within one database only. All are
  -- taken out before one is put back: two may have changed their names with each other, and a key that could wait for
  -- that would not do for a publication of all tables.
  IF EXISTS (SELECT FROM catalog.growth) THEN
    SELECT array_agg(b.identity), array_agg(ROW(a.identity, g.measured_at, g.row_counts, g.sizes_bytes)::catalog.growth)
    INTO old_names, renamed
    FROM catalog.objects a
    JOIN catalog.objects b ON b.kind = a.kind AND b.oid = a.oid AND b.valid_to = a.valid_from
    JOIN catalog.growth g ON g.identity = b.identity
    WHERE a.kind = 'table' AND a.valid_from = snapshot_id AND a.identity <> b.identity
      AND (
        SELECT count(DISTINCT (s.database_oid, s.system_identifier)) = 1 FROM (
          SELECT p.database_oid, p.system_identifier FROM catalog.snapshots p
          WHERE p.schema_hash IS NOT NULL AND p.id <= snapshot_id ORDER BY p.id DESC LIMIT 2) s);
    IF renamed IS NOT NULL THEN
      -- What had a name before that is another table's now was dropped.
      DELETE FROM catalog.growth g
      WHERE g.identity = ANY (old_names) OR g.identity IN (SELECT n.identity FROM unnest(renamed) n);
      INSERT INTO catalog.growth (identity, measured_at, row_counts, sizes_bytes)
      SELECT n.identity, n.measured_at, n.row_counts, n.sizes_bytes FROM unnest(renamed) n;
    END IF;
  END IF;

  WITH figure AS (
    SELECT s.identity, (s.body->>'row_count')::bigint AS rows, (s.body->>'size_bytes')::bigint AS bytes
    FROM catalog.statistics s WHERE s.kind = 'table'
  ), last AS (
    SELECT g.identity, g.row_counts[cardinality(g.row_counts)] AS rows,
      g.sizes_bytes[cardinality(g.sizes_bytes)] AS bytes
    FROM catalog.growth g
  ), moved AS MATERIALIZED (
    SELECT coalesce(l.identity, f.identity) AS identity, l.identity IS NULL AS is_new,
      CASE WHEN f.identity IS NOT NULL THEN coalesce(f.rows, l.rows) END AS rows,
      CASE WHEN f.identity IS NOT NULL THEN coalesce(f.bytes, l.bytes) END AS bytes
    FROM last l FULL JOIN figure f ON f.identity = l.identity
    WHERE abs(f.rows - coalesce(l.rows, 0)) > greatest(l.rows, small_rows) / 10
      OR abs(f.bytes - coalesce(l.bytes, 0)) > greatest(l.bytes, small_bytes) / 10
      OR f.identity IS NULL AND coalesce(l.rows, l.bytes) IS NOT NULL
  ), added AS (
    INSERT INTO catalog.growth (identity, measured_at, row_counts, sizes_bytes)
    SELECT m.identity, ARRAY[taken], ARRAY[m.rows], ARRAY[m.bytes] FROM moved m WHERE m.is_new
  )
  UPDATE catalog.growth g
  SET (measured_at, row_counts, sizes_bytes) = (
    SELECT array_agg(u.measured_at ORDER BY u.place) || taken, array_agg(u.rows ORDER BY u.place) || m.rows,
      array_agg(u.bytes ORDER BY u.place) || m.bytes
    FROM unnest(g.measured_at, g.row_counts, g.sizes_bytes) WITH ORDINALITY u(measured_at, rows, bytes, place)
    WHERE cardinality(g.measured_at) < most OR u.place > most / 2 OR u.place % 2 = 1)
  FROM moved m
  WHERE NOT m.is_new AND g.identity = m.identity;
END
$fn$;
