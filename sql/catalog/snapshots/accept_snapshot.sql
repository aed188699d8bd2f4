-- What a run of the action records when it succeeds: drift, and the last changes of the document, are relative to it.
CREATE OR REPLACE FUNCTION catalog.accept_snapshot(snapshot_id bigint) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  UPDATE catalog.snapshots SET accepted = true WHERE id = snapshot_id
$fn$;
