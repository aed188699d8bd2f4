-- One scan decides for nearly every text that it holds no secret.
CREATE OR REPLACE FUNCTION catalog.is_suspicious(content text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  content ~ (
    -- @include hints.sql
  );
