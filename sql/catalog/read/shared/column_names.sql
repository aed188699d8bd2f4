-- only with partition, constraint, index
-- Relations with the names of their columns by number, dropped ones among them; also those that foreign keys refer to.
-- Looked up for each key, they would be most of what a constraint costs. Of an index their types and collations decide
-- how it is written.
column_names AS MATERIALIZED (
  SELECT c.oid, n.nspname AS schema, c.relname AS name, l.list, l.types
  FROM (
    SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attnum) AS list,
      array_agg(a.atttypid::bigint << 32 | a.attcollation::bigint ORDER BY a.attnum) AS types
    FROM pg_attribute a
    WHERE a.attnum > 0 AND a.attrelid IN (
      SELECT r.oid FROM relations r WHERE r.relkind NOT IN ('v', 'S')
      UNION SELECT k.confrelid FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid IN (SELECT o.oid FROM relations o))
    GROUP BY a.attrelid) l
  JOIN pg_class c ON c.oid = l.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
),
-- end
