CREATE OR REPLACE FUNCTION catalog.update_edge_functions(edge_functions jsonb) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off AS $fn$
DECLARE
  this catalog.snapshots;
  previous catalog.snapshots;
  touched int;
BEGIN
  IF jsonb_typeof(edge_functions) IS DISTINCT FROM 'array'
    OR EXISTS (
      SELECT FROM jsonb_array_elements(edge_functions) e(body)
      WHERE jsonb_typeof(e.body->'name') IS DISTINCT FROM 'string') THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'catalog.update_edge_functions() expects a JSON array of objects, each with a name.',
      HINT = 'For example: SELECT catalog.update_edge_functions(''[{"name": "hello"}]'');';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT * INTO this FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1;
  IF this.id IS NULL THEN
    RETURN false;
  END IF;

  -- What an earlier call did to this snapshot is undone first, so that only the last call counts.
  DELETE FROM catalog.objects o WHERE o.kind = 'edge function' AND o.valid_from = this.id;
  GET DIAGNOSTICS touched = ROW_COUNT;
  UPDATE catalog.objects o SET valid_to = NULL WHERE o.kind = 'edge function' AND o.valid_to = this.id;
  WITH seen AS MATERIALIZED (
    SELECT DISTINCT ON (e.identity) e.identity, e.body, catalog.sha256(e.body::text) AS hash
    FROM (
      SELECT catalog.shorten(catalog.quote(x.body->>'name')) AS identity, catalog.redact(x.body) AS body
      FROM jsonb_array_elements(edge_functions) x(body)) e
    ORDER BY e.identity, e.body
  ), ended AS (
    UPDATE catalog.objects o SET valid_to = this.id
    WHERE o.kind = 'edge function' AND o.valid_to IS NULL
      AND NOT EXISTS (SELECT FROM seen s WHERE s.identity = o.identity AND s.hash = o.hash)
    RETURNING 1
  ), begun AS (
    INSERT INTO catalog.objects (kind, identity, hash, body, valid_from)
    SELECT 'edge function', s.identity, s.hash, s.body, this.id FROM seen s
    WHERE NOT EXISTS (
        SELECT FROM catalog.objects o
        WHERE o.kind = 'edge function' AND o.valid_to IS NULL AND o.identity = s.identity AND o.hash = s.hash)
      AND (SELECT count(*) FROM ended) >= 0
    RETURNING 1
  )
  SELECT touched + (SELECT count(*) FROM ended) + (SELECT count(*) FROM begun) INTO touched;

  IF touched > 0 THEN
    SELECT * INTO previous FROM catalog.snapshots
    WHERE schema_hash IS NOT NULL AND id < this.id ORDER BY id DESC LIMIT 1;
    this.schema_hash := catalog.schema_hash(this.partition_changes);
    UPDATE catalog.snapshots s SET
      schema_hash = this.schema_hash,
      unchanged_since = CASE
        WHEN this.schema_hash = previous.schema_hash THEN previous.unchanged_since ELSE this.id END,
      total_edge_functions = (
        SELECT count(*) FROM catalog.objects o
        WHERE o.kind = 'edge function' AND o.valid_to IS NULL)
    WHERE s.id = this.id;
  END IF;
  RETURN true;
END
$fn$;
