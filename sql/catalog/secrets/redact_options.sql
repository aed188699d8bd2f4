-- Options of foreign servers as they are shown: the values of those that name a credential are replaced.
CREATE OR REPLACE FUNCTION catalog.redact_options(options text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT coalesce(array_agg(CASE
    WHEN split_part(o, '=', 1) ~* 'pass|pwd|user|secret|token|key|credential'
    THEN split_part(o, '=', 1)
      || '=' || catalog.redacted('option', substr(o, strpos(o, '=') + 1))
    ELSE o END ORDER BY o COLLATE "C"), '{}')
  FROM unnest(options) o
$fn$;
