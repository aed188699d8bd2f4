-- What of a column is not the default of its type.
CREATE OR REPLACE FUNCTION catalog.column_options(
  storage "char", usual_storage "char", compression "char", statistics int, options text[], foreign_options text[]
) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  array_remove(ARRAY[
    CASE WHEN storage <> usual_storage THEN 'storage='
      || CASE storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END,
    CASE compression WHEN 'p' THEN 'compression=pglz' WHEN 'l' THEN 'compression=lz4' END,
    CASE WHEN statistics >= 0 THEN 'statistics=' || statistics END], NULL)
  || options || catalog.redact_options(foreign_options);
