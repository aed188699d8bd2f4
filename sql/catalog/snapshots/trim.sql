-- Deletes old snapshots, and the versions of objects that none of the others shows. What the document, drift and views
-- refer to stays: the newest snapshots, the one in which the schema became what it is, those that these are compared
-- with, and rows of an earlier catalog. While it runs no snapshot is taken, and the other way round.
CREATE OR REPLACE FUNCTION catalog.trim(keep int DEFAULT 30, older_than interval DEFAULT '90 days')
RETURNS TABLE (snapshots bigint, objects bigint, bytes bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET lock_timeout = '10min' AS $fn$
DECLARE
  newest catalog.snapshots;
  freed bigint;
BEGIN
  IF keep < 1 OR keep IS NULL OR older_than IS NULL OR older_than < interval '0' THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'keep must be at least 1, and older_than not negative.',
      HINT = 'SELECT * FROM catalog.trim(keep => 30, older_than => ''90 days'');';
  END IF;
  IF EXISTS (SELECT FROM catalog.foreign_objects()) THEN
    RAISE EXCEPTION USING ERRCODE = 'PFI05',
      MESSAGE = format('The schema catalog holds what role %s cannot trust.', quote_ident(current_user)),
      DETAIL = 'Nothing was deleted.', HINT = 'SELECT * FROM catalog.foreign_objects() says what to do about each.';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT * INTO newest FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1;

  WITH kept AS (
    (SELECT s.id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT greatest(keep, 2))
    UNION ALL SELECT newest.unchanged_since
    UNION ALL SELECT o.snapshot_id FROM catalog.offers o
    UNION ALL SELECT r.id FROM catalog.last_run_before(newest.id) r
    -- What tells that there is a list of findings to compare with.
    UNION ALL SELECT max(s.id) FROM catalog.snapshots s WHERE s.total_findings IS NOT NULL
    -- What catalog.latest_changes begins at.
    UNION ALL (
      SELECT p.id FROM catalog.snapshots p
      WHERE p.id < newest.unchanged_since AND p.schema_hash <> newest.schema_hash
      ORDER BY p.accepted DESC, p.id DESC LIMIT 1)
  ), gone AS (
    DELETE FROM catalog.snapshots s
    WHERE s.schema_hash IS NOT NULL AND s.taken_at < clock_timestamp() - older_than
      AND s.id NOT IN (SELECT k.id FROM kept k WHERE k.id IS NOT NULL)
    RETURNING pg_column_size(s.*) AS size
  )
  SELECT count(*), coalesce(sum(g.size), 0) INTO trim.snapshots, trim.bytes FROM gone g;

  WITH gone AS (
    DELETE FROM catalog.objects o
    WHERE o.valid_to IS NOT NULL AND NOT EXISTS (
      SELECT FROM catalog.snapshots s
      WHERE s.schema_hash IS NOT NULL AND s.id >= o.valid_from AND s.id < o.valid_to)
    RETURNING pg_column_size(o.*) AS size
  )
  SELECT count(*), coalesce(sum(g.size), 0) INTO trim.objects, freed FROM gone g;
  trim.bytes := trim.bytes + freed;

  -- What tables grew by is small, and stays while they are there.
  WITH gone AS (
    DELETE FROM catalog.growth g
    WHERE coalesce(g.row_counts[cardinality(g.row_counts)], g.sizes_bytes[cardinality(g.sizes_bytes)]) IS NULL
      AND g.measured_at[cardinality(g.measured_at)] < clock_timestamp() - older_than
    RETURNING pg_column_size(g.*) AS size
  )
  SELECT trim.bytes + coalesce(sum(g.size), 0) INTO trim.bytes FROM gone g;
  RETURN NEXT;
END
$fn$;
