-- The snapshot that the run before another one left: the newest that was accepted, or that is there at all.
CREATE OR REPLACE FUNCTION catalog.last_run_before(snapshot_id bigint) RETURNS SETOF catalog.snapshots
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT * FROM catalog.snapshots s
  WHERE s.schema_hash IS NOT NULL AND s.id < snapshot_id ORDER BY s.accepted DESC, s.id DESC LIMIT 1
$fn$;

-- What the newest snapshot holds that the last run of the action did not leave: it is drift where no migration was
-- recorded in between. Snapshots that the nightly job or a person took meanwhile hide none of it.
CREATE OR REPLACE FUNCTION catalog.changes_since_run()
RETURNS TABLE (kind text, identity text, change text, severity text, details jsonb, drift boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT d.kind, d.identity, d.change, d.severity, d.details,
    newest.unexplained AND d.kind <> 'edge function'
      AND NOT d.details @> '[{"property": "re-rendered by PostgreSQL"}]'
  FROM (
    SELECT n.id, p.id AS run,
      p.migrations_hash IS NOT DISTINCT FROM n.migrations_hash AND p.capture_version = n.capture_version AS unexplained
    FROM (SELECT s.* FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1) n
    CROSS JOIN LATERAL catalog.last_run_before(n.id) p
    WHERE NOT n.accepted AND n.schema_hash <> p.schema_hash) newest
  CROSS JOIN LATERAL catalog.diff(newest.run, newest.id) d
$fn$;

CREATE OR REPLACE VIEW catalog.inventory_diff AS
SELECT d.kind, d.identity, d.change, d.severity, d.details
FROM (
  SELECT n.id, (SELECT max(p.id) FROM catalog.snapshots p WHERE p.schema_hash IS NOT NULL AND p.id < n.id) AS previous
  FROM (SELECT max(s.id) AS id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL) n) newest
CROSS JOIN LATERAL catalog.diff(newest.previous, newest.id) d
WHERE newest.previous IS NOT NULL;

CREATE OR REPLACE VIEW catalog.drift AS
SELECT d.kind, d.identity, d.change, d.severity, d.details FROM catalog.changes_since_run() d WHERE d.drift;

-- The changes that the document lists: on a night without changes inventory_diff is empty, and the last changes stay
-- the last changes. They are those since the last version of the document, so since the last run that succeeded, if
-- there was one.
CREATE OR REPLACE VIEW catalog.latest_changes AS
SELECT d.kind, d.identity, d.change, d.severity, d.details
FROM (
  SELECT n.unchanged_since AS id, (
    SELECT p.id FROM catalog.snapshots p
    WHERE p.id < n.unchanged_since AND p.schema_hash <> n.schema_hash
    ORDER BY p.accepted DESC, p.id DESC LIMIT 1) AS previous
  FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL ORDER BY n.id DESC LIMIT 1) newest
CROSS JOIN LATERAL catalog.diff(newest.previous, newest.id) d
WHERE newest.previous IS NOT NULL;
