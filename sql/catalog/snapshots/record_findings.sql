-- Records what the checks of the newest snapshot found, and returns the keys that the list before did not have. What is
-- found again stays as it is.
CREATE OR REPLACE FUNCTION catalog.record_findings(findings jsonb) RETURNS SETOF text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off AS $fn$
DECLARE
  this bigint;
BEGIN
  IF jsonb_typeof(findings) IS DISTINCT FROM 'array' THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'catalog.record_findings() expects a JSON array of objects with key, rule, level, object and message.';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT max(s.id) INTO this FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL;
  IF this IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH seen AS MATERIALIZED (
    SELECT DISTINCT ON (f.key) f.*
    FROM jsonb_to_recordset(findings) f(key text, rule text, level text, object text, message text, accepted text)
    ORDER BY f.key
  ), gone AS (
    UPDATE catalog.findings x SET gone_since = this
    WHERE x.gone_since IS NULL AND NOT EXISTS (SELECT FROM seen s WHERE s.key = x.key)
  ), found AS (
    INSERT INTO catalog.findings AS x (key, rule, level, object, message, accepted, found_in)
    SELECT s.key, s.rule, s.level, s.object, s.message, s.accepted, this FROM seen s
    ON CONFLICT (key) DO UPDATE SET
      rule = excluded.rule, level = excluded.level, object = excluded.object, message = excluded.message,
      accepted = excluded.accepted,
      found_in = CASE WHEN x.gone_since IS NULL THEN x.found_in ELSE this END, gone_since = NULL
    WHERE (x.rule, x.level, x.object, x.message, x.accepted, x.gone_since) IS DISTINCT FROM
      (excluded.rule, excluded.level, excluded.object, excluded.message, excluded.accepted, NULL)
  )
  SELECT s.key FROM seen s
  WHERE s.accepted IS NULL
    AND NOT EXISTS (SELECT FROM catalog.findings x WHERE x.key = s.key AND x.gone_since IS NULL AND x.accepted IS NULL)
  ORDER BY s.key COLLATE "C";
  -- Marks that there is a list to compare with, also when it is empty.
  UPDATE catalog.snapshots s SET total_findings = f.count
  FROM (SELECT count(*) FROM catalog.findings WHERE gone_since IS NULL AND accepted IS NULL) f
  WHERE s.id = this AND s.total_findings IS DISTINCT FROM f.count;
END
$fn$;
