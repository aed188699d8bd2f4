-- The value of a setting, `name=value`, as it is shown.
CREATE OR REPLACE FUNCTION catalog.redact_setting(entry text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT substr(shown, strpos(shown, '=') + 1)
  FROM unnest(catalog.redact_options(ARRAY[catalog.redact(entry)])) shown
$fn$;
