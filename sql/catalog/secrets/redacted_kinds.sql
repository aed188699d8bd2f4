-- The kinds of what would be redacted in a text that is not shown itself.
CREATE OR REPLACE FUNCTION catalog.redacted_kinds(content text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT ARRAY(
    SELECT DISTINCT found[1] COLLATE "C" AS kind
    FROM regexp_matches(catalog.redact(content), '\u00ABredacted:([a-z-]+):', 'g') found
    ORDER BY kind)
$fn$;
