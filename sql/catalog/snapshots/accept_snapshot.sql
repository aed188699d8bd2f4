-- What a run of the action leaves when it went through: drift is told against it, and the document's last changes too.
CREATE OR REPLACE FUNCTION catalog.accept_snapshot(snapshot_id bigint) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  UPDATE catalog.snapshots SET accepted = true WHERE id = snapshot_id
$fn$;
