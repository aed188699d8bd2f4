-- What stands in the place of a secret. Its guillemets are made of bytes: this file is ASCII, so that a database of any
-- encoding that has them takes it; and of nothing constant, which would be tried in all others when a query is planned.
CREATE OR REPLACE FUNCTION catalog.redacted(kind text, secret text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  convert_from('\xc2ab'::bytea
    || convert_to('redacted:' || kind || ':' || left(catalog.sha256(secret), 8), 'UTF8') || '\xc2bb'::bytea, 'UTF8');
