-- The text with every match of a pattern replaced by its fingerprint: a new secret still shows as a change. The pattern
-- captures what may stay before a secret, and the secret. To replace one after the other would read the text as often.
CREATE OR REPLACE FUNCTION catalog.redact_matches(
  content text, kind text, pattern text, judged boolean DEFAULT false) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN content ~ pattern THEN (
    SELECT string_agg(part || coalesce(found[1] || CASE
        WHEN judged AND NOT catalog.is_secret(found[2], found[1] ~* 'pass|pwd', found[1] ~ '["=]$') THEN found[2]
        ELSE catalog.redacted(kind, found[2]) END, ''), '' ORDER BY place)
    FROM ROWS FROM (regexp_split_to_table(content, pattern), regexp_matches(content, pattern, 'g'))
      WITH ORDINALITY x(part, found, place)
  ) ELSE content END
$fn$;
