-- Every text in a body, however deep: a kind of object that comes later cannot forget to be redacted. A default stands
-- beside the name of what it is for.
CREATE OR REPLACE FUNCTION catalog.redact(body jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT catalog.is_suspicious(body::text) THEN
    RETURN body;
  END IF;
  RETURN CASE jsonb_typeof(body)
    WHEN 'string' THEN to_jsonb(catalog.redact(body #>> '{}'))
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(catalog.redact(value) ORDER BY place), '[]')
      FROM jsonb_array_elements(body) WITH ORDINALITY e(value, place))
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, CASE
        WHEN key = 'default' AND jsonb_typeof(value) = 'string'
        THEN to_jsonb(catalog.redact_default(
          coalesce(body->>'name', body->>'column', body->>'type', ''), value #>> '{}'))
        ELSE catalog.redact(value) END), '{}')
      FROM jsonb_each(body))
    ELSE body
  END;
END
$fn$;
