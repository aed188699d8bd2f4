-- What the cumulative statistics say of single objects: only what the checks report, in steps so coarse that a night
-- without news changes nothing. What the role may not see is left out. What most databases have nothing of, a new one
-- nothing at all, is in functions of their own, which are not planned before they are called.
CREATE OR REPLACE FUNCTION catalog.read_used_sequences() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- @include observations/sequences.sql
SELECT 'sequence ' || catalog.quote(u.schema) || '.' || catalog.quote(u.name), jsonb_build_object(
  'about', 'sequence', 'schema', u.schema, 'sequence', u.name,
  'column', (
    SELECT (SELECT catalog.quote(n.nspname::text) FROM pg_namespace n WHERE n.oid = t.relnamespace)
      || '.' || catalog.quote(t.relname::text) || '.' || (
        SELECT catalog.quote(a.attname::text) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = u.number)
    FROM pg_class t WHERE t.oid = u.relation),
  'maximum', CASE WHEN u.seqincrement > 0 THEN u.most ELSE u.least END::text,
  'used_percent', CASE
    WHEN u.percent >= 99 THEN 99 WHEN u.percent >= 95 THEN 95 WHEN u.percent >= 90 THEN 90 ELSE 75 END)
FROM used u WHERE u.percent >= 75
$fn$;

CREATE OR REPLACE FUNCTION catalog.read_unused() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH RECURSIVE
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- @include observations/since.sql
-- @include observations/unanalyzed.sql
-- What lies below a partitioned table or index, of all at once: a capture allows the planner no nested loop, so that
-- for each of them it would read all of pg_inherits and of pg_class.
below (root, oid) AS (
  SELECT r.oid, h.inhrelid
  FROM (
    SELECT c.oid FROM pg_class c CROSS JOIN since s
    WHERE c.relkind = 'I' AND NOT c.relispartition AND s.is_long
    UNION ALL SELECT u.oid FROM unanalyzed u WHERE u.relkind = 'p') r
  JOIN pg_inherits h ON h.inhparent = r.oid
  UNION ALL SELECT b.root, h.inhrelid FROM below b JOIN pg_inherits h ON h.inhparent = b.oid
),
part AS MATERIALIZED (
  SELECT b.root, sum(p.relpages) AS pages,
    sum(CASE p.relkind WHEN 'i' THEN pg_stat_get_numscans(p.oid) END) AS scans,
    sum(CASE p.relkind WHEN 'r' THEN greatest(p.reltuples, pg_stat_get_live_tuples(p.oid)) END) AS rows
  FROM below b JOIN pg_class p ON p.oid = b.oid AND p.relkind IN ('i', 'r')
  GROUP BY b.root
),
-- @include observations/indexes.sql
-- How old the objects of the first snapshot are is unknown; of every later object the snapshot is known that saw it
-- first.
settled AS (
  SELECT o.kind, o.identity, coalesce(s.taken_at, clock_timestamp()) AS seen,
    o.valid_from = (SELECT min(x.valid_from) FROM catalog.objects x) AS from_the_start
  FROM catalog.objects o LEFT JOIN catalog.snapshots s ON s.id = o.valid_from WHERE o.valid_to IS NULL
)
SELECT 'index ' || x.identity,
  jsonb_build_object('about', 'unused index', 'schema', x.schema, 'table', t.relname, 'index', x.relname)
FROM idle x
JOIN pg_class t ON t.oid = x.indrelid
JOIN settled o ON o.kind = 'index' AND o.identity = catalog.shorten(x.identity)
  AND (o.from_the_start OR o.seen < clock_timestamp() - interval '14 days')

UNION ALL
SELECT 'table ' || x.identity,
  jsonb_build_object('about', 'never analyzed', 'schema', x.schema, 'table', x.relname, 'partitioned', x.relkind = 'p')
FROM unanalyzed x
JOIN settled o ON o.kind = 'table' AND o.identity = catalog.shorten(x.identity)
  AND (o.from_the_start OR o.seen < clock_timestamp() - interval '1 day')
LEFT JOIN part p ON p.root = x.oid
WHERE x.relkind = 'r' OR p.rows >= 10000
$fn$;

CREATE OR REPLACE FUNCTION catalog.read_observations() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- @include observations/since.sql
-- @include observations/unanalyzed.sql
own_sequence AS (
  SELECT q.seqrelid FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN schemas s ON s.oid = c.relnamespace
)
SELECT u.identity, u.body FROM catalog.read_used_sequences() u WHERE EXISTS (SELECT FROM own_sequence)

UNION ALL
SELECT u.identity, u.body FROM catalog.read_unused() u
WHERE (SELECT s.is_long FROM since s) OR EXISTS (SELECT FROM unanalyzed)

UNION ALL
SELECT 'extension ' || catalog.quote(e.extname::text),
  jsonb_build_object('about', 'outdated extension', 'name', e.extname, 'version', v.default_version)
FROM pg_extension e JOIN pg_available_extensions() v ON v.name = e.extname AND v.default_version <> e.extversion
WHERE EXISTS (
  SELECT FROM pg_extension_update_paths(e.extname) p
  WHERE p.source = e.extversion AND p.target = v.default_version AND p.path IS NOT NULL)

UNION ALL
SELECT 'default partition ' || catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text),
  jsonb_build_object('about', 'default partition', 'schema', s.schema, 'table', c.relname,
    'partition', catalog.quote(n.nspname::text) || '.' || catalog.quote(d.relname::text))
FROM pg_partitioned_table p
JOIN pg_class c ON c.oid = p.partrelid
JOIN schemas s ON s.oid = c.relnamespace
JOIN pg_class d ON d.oid = p.partdefid
JOIN pg_namespace n ON n.oid = d.relnamespace
WHERE d.relkind = 'r' AND (d.reltuples > 0 OR pg_stat_get_live_tuples(d.oid) > 0)
$fn$;
