-- Literals that something with the name of a secret has, is compared with, or gets: by what stands between them and the
-- name, so that CHECK (kind = 'token') is none. Each is looked at once, with its neighbours only.
CREATE OR REPLACE FUNCTION catalog.redact_literals(content text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  WITH pattern AS (
    SELECT '((?:^|[^a-z])pass|password|passwd|passphrase|passcode|pwd|secret|token|credential|api[_-]?key|(?:access|'
      'private|signing|encryption|role|service|master|auth|shared|account|secret)[_-]?key)s?'
        || '(?:_?(?:value|hash|raw|plain|plaintext|text|string|enc|encrypted|default|current|new|old|prod|production|'
          'dev|test|staging|live|main|primary|secondary|backup|base64|b64|hex|[0-9]+))*"?' AS name,
      '(?:::[a-z_ ."]+(?:[(][0-9, ]+[)])?(?:\[\])*)*' AS cast_to
  ), piece AS MATERIALIZED (
    SELECT place, m[1] AS between, m[2] AS literal, right(m[1], 200) AS before,
      lead(left(m[1], 200)) OVER w AS behind, lag(right(m[2], 100)) OVER w AS last
    FROM regexp_matches(content, '([^'']*)(''(?:[^'']|'''')*''?)?', 'g') WITH ORDINALITY x(m, place)
    WINDOW w AS (ORDER BY place)
  ), ordered AS MATERIALIZED (
    -- In a list each has the place of the first.
    SELECT p.*, count(*) FILTER (WHERE p.before !~* ('^' || cast_to || ',\s*$')) OVER (ORDER BY place) AS list
    FROM piece p, pattern
  ), told AS MATERIALIZED (
    SELECT x.*, length(x.literal) > 4
      AND concat(x.opening, x.before, x.behind, x.last) ~* 'pass|pwd|secret|token|credential|key' AS speaks
    FROM (SELECT o.*, first_value(before) OVER (PARTITION BY list ORDER BY place) AS opening FROM ordered o) x
  )
  SELECT string_agg(t.between || CASE
      WHEN t.literal IS NULL THEN ''
      WHEN named.by_name IS NOT NULL AND catalog.is_secret(inner_text, by_name ~* 'pass|pwd', true)
        OR named.by_neighbour IS NOT NULL AND catalog.is_secret(inner_text, by_neighbour ~* 'pass|pwd', false)
      THEN '''' || catalog.redacted('secret', inner_text) || ''''
      ELSE t.literal END, '' ORDER BY t.place)
  FROM told t CROSS JOIN pattern CROSS JOIN LATERAL (SELECT
    replace(trim(BOTH '''' FROM t.literal), '''''', '''') AS inner_text,
    CASE WHEN t.speaks THEN coalesce(
      substring(t.opening FROM '(?i)' || name || '[)]*' || cast_to
        || '[)]*\s*(?::=|=>|=|<>|!=|IS (?:NOT )?DISTINCT FROM|IN)\s*(?:ANY\s*)?[(]*(?:ARRAY\[)?E?$'),
      substring(t.opening FROM '(?i)' || name
        || '\s+[^''(),;=]{1,80}?(?:[(][0-9, ]+[)])?(?:\[\])*\s+DEFAULT\s+[(]*(?:ARRAY\[)?E?$'),
      substring(t.before FROM '(?i)' || name || '\s+(?:is\s+)?E?$'),
      substring(t.behind FROM '(?i)^' || cast_to || '[)]*\s+AS\s+"?[a-z0-9_.$-]*' || name || '(?![a-z0-9_$])'),
      substring(t.behind FROM '(?i)^' || cast_to
        || '[)]*\s*(?:=|<>)\s*[("a-z0-9_.$]*' || name || '(?![a-z0-9_$])')) END AS by_name,
    CASE WHEN t.speaks THEN coalesce(
      substring(t.before FROM '(?i)' || name || '[(]E?$'),
      CASE WHEN t.before ~* ('^' || cast_to || '(?:,\s*(?:true|false))?[)]*' || cast_to
          || '[)]*\s*(?:,|=|<>|:|=>|:=)\s*[(]*E?$')
        THEN substring(t.last FROM '(?i)' || name || '''$') END) END AS by_neighbour) named
$fn$;
