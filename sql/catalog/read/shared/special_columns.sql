-- only with partition, table, view, index, grant
-- The few columns with privileges, a statistics target or options of their own, found once for all who ask.
special_column AS MATERIALIZED (
  SELECT a.attrelid, a.attnum, a.attname, a.attisdropped, a.attacl, a.attstattarget, a.attoptions
  FROM pg_attribute a
  WHERE a.attacl IS NOT NULL OR a.attoptions IS NOT NULL OR a.attnum > 0 AND a.attstattarget >= 0
),
-- end
