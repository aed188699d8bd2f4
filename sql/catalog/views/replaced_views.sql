DO $do$
BEGIN
  -- A view whose columns changed cannot be replaced; nothing but a view is ever dropped here. An earlier
  -- inventory_diff may read inventory_current, so it goes first.
  IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = to_regclass('catalog.inventory_diff') AND relkind = 'v')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = to_regclass('catalog.inventory_diff') AND attnum = 4 AND attname = 'severity') THEN
    DROP VIEW catalog.inventory_diff;
  END IF;
  IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = to_regclass('catalog.inventory_current') AND relkind = 'v')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = to_regclass('catalog.inventory_current') AND attnum = 5 AND attname = 'database') THEN
    DROP VIEW catalog.inventory_current;
  END IF;
END
$do$;
