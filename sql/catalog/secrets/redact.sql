CREATE OR REPLACE FUNCTION catalog.redact(content text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp SET standard_conforming_strings = on AS $fn$
DECLARE
  named CONSTANT text := '(?:password|passwd|pwd|passphrase|passcode|secret|token|credentials?|api[_-]?key|(?:secret|'
    'access|private|signing|encryption|role|service|master|auth|shared|account)[_-]?key)';
  bare CONSTANT text := '(?!(?:null|true|false|default)\M|(?:new|old|excluded)\.)[^\s''"&;,()\u00AB$%{<]{3,}';
  shape record;
BEGIN
  IF content IS NULL OR NOT catalog.is_suspicious(content) THEN
    RETURN content;
  END IF;
  -- Secrets known by their shape alone. Each pattern captures what stays before the secret, and the secret.
  FOR shape IN SELECT s.kind, s.pattern FROM (VALUES
    -- @include shapes.sql
    ) s(kind, hints, pattern)
    WHERE EXISTS (SELECT FROM unnest(string_to_array(s.hints, ' ')) hint WHERE strpos(content, hint) > 0)
  LOOP
    content := catalog.redact_matches(content, shape.kind, shape.pattern);
  END LOOP;
  -- Secrets known by a name beside them.
  content := catalog.redact_matches(content, 'authorization',
    '(?i)(authorization\\?["'']{1,2}\s*(?::|=>?|,)\s*\\?["'']{1,2}\s*(?:(?:bearer|basic|token|apikey)\s+)?|'
      'authorization:\s*(?:bearer|basic|token)\s+)([\w.~+/=-]{8,})');
  content := catalog.redact_matches(content, 'bearer-token', '(?i)(\mbearer\s+)((?=[^\s''"]*\d)[\w.~+/=-]{12,})');
  -- In SQL that PostgreSQL writes, operators have spaces around them: `password=x` stands only in options and strings.
  -- Before another word it may be a sentence: `token=rotated yearly`.
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '=)(' || bare || ')(?=$|[''"&;,)]|\s+(?:$|[^\sa-z]|[a-z_]+=))');
  content := catalog.redact_matches(content, 'secret', '(?i)(' || named || '=)(' || bare || ')(?=\s)', judged => true);
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '\\?"\s*(?::|=>?)\s*\\?"|' || named || '\s*(?::=|=>?)\s*")([^"\u00AB\\]{4,})(?=\\?")');
  content := catalog.redact_matches(content, 'secret',
    '(?i)("(?:x-)?api[_-]?key"\s*,\s*")([^"\u00AB]{8,})(?=")', judged => true);
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '(?:\s+is)?\s*:\s+|' || named || '\s+(?:is|=)\s+)([^\s''"\u00AB,;:()]{4,})', judged => true);
  IF strpos(content, '''') > 0 THEN
    content := catalog.redact_literals(content);
  END IF;
  RETURN content;
END
$fn$;
