-- A default: where it belongs to something with the name of a secret, each literal in it is one.
CREATE OR REPLACE FUNCTION catalog.redact_default(name text, content text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN catalog.redact_literals(name || ' text DEFAULT ''a1b2c3d4e5f6a7b8''') ~ '\u00ABredacted:' THEN (
    SELECT string_agg(m[1] || CASE
      WHEN catalog.is_secret(inner_text, name ~* 'pass|pwd', true)
      THEN '''' || catalog.redacted('secret', inner_text) || ''''
      ELSE coalesce(m[2], '') END, '' ORDER BY place)
    FROM regexp_matches(shown, '([^'']*)(''(?:[^'']|'''')*''?)?', 'g') WITH ORDINALITY x(m, place)
    CROSS JOIN LATERAL replace(trim(BOTH '''' FROM m[2]), '''''', '''') inner_text)
  ELSE shown END
  FROM catalog.redact(content) shown
$fn$;
