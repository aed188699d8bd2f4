-- only with table
tree (root, oid) AS (
  -- pg_partition_tree() would lock every partition, and does not know of chunks. What makes up a schema has no table at
  -- the top; a template and what was detached hold none of its rows.
  SELECT r.oid, r.oid FROM measured r
-- only with partition
  UNION ALL SELECT NULL, m.oid FROM member_of m WHERE m.parent IS NULL OR m.maker = 'pg_partman'
  UNION ALL SELECT t.root, m.oid FROM tree t JOIN member_of m ON m.parent = t.oid
    WHERE m.maker IS DISTINCT FROM 'pg_partman'
-- end
-- only with table
),
-- @include ../shared/busy.sql
-- Measuring a table takes a quarter of a millisecond of file system calls; above 2,000 tables the figures of the last
-- VACUUM must do.
scale AS MATERIALIZED (SELECT count(*) <= 2000 AS exact FROM tree),
-- All at once: asked for one table after the other, the planner reads all of pg_class for each, because no nested loop
-- is allowed to it in a capture.
pages_beside AS MATERIALIZED (
  SELECT b.oid, sum(x.relpages) AS pages
  FROM scale s
  CROSS JOIN LATERAL (
    SELECT i.indrelid AS oid, i.indexrelid AS beside FROM pg_index i WHERE NOT s.exact
    UNION ALL SELECT t.oid, t.reltoastrelid FROM pg_class t WHERE NOT s.exact AND t.reltoastrelid <> 0) b
  JOIN pg_class x ON x.oid = b.beside
  GROUP BY b.oid
),
leaf AS MATERIALIZED (
  SELECT t.root, c.oid, c.relkind, c.reltuples, c.relpages, pg_stat_get_live_tuples(c.oid) AS live,
    CASE
      WHEN NOT s.exact OR b.oid IS NOT NULL OR c.relkind <> 'r' THEN NULL
      ELSE pg_relation_size(c.oid) END AS main_size,
    CASE
      WHEN c.relkind = 'f' THEN NULL
      WHEN b.oid IS NOT NULL THEN NULL
      WHEN s.exact THEN pg_total_relation_size(c.oid)
      WHEN c.reltuples < 0 THEN NULL
      ELSE current_setting('block_size')::bigint * (c.relpages + coalesce(x.pages, 0)) END AS size
  FROM tree t JOIN pg_class c ON c.oid = t.oid CROSS JOIN scale s LEFT JOIN busy b ON b.oid = c.oid
  LEFT JOIN pages_beside x ON x.oid = c.oid
  WHERE c.relkind <> 'p'
),
estimate AS (
  SELECT l.root, l.size, CASE
    WHEN l.main_size = 0 THEN 0
    -- As the planner does: as many rows per page as at the last VACUUM or ANALYZE, times the pages of now.
    WHEN l.reltuples > 0 AND l.relpages > 0 AND l.main_size IS NOT NULL
      THEN round(l.reltuples::numeric / l.relpages * l.main_size / current_setting('block_size')::int)
    WHEN l.reltuples > 0 THEN round(l.reltuples::numeric)
    WHEN l.live > 0 THEN l.live
    WHEN l.reltuples = 0 AND l.relpages > 0 THEN 0
    -- Never analyzed, and the statistics of the load are not in yet: rows of the columns' usual width, as the planner
    -- guesses (get_rel_data_width, 32 bytes for what has no fixed length). The document must not change when they
    -- arrive.
    WHEN l.main_size IS NOT NULL THEN ceil(l.main_size / (28 + (
      SELECT sum(CASE WHEN a.attlen > 0 THEN a.attlen ELSE 32 END)
      FROM pg_attribute a WHERE a.attrelid = l.oid AND a.attnum > 0 AND NOT a.attisdropped))) END AS row_count
  FROM leaf l
),
-- end
