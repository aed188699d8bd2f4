-- What belongs to a partition is told with it, not beside it: what it has besides what its parent says.
listed AS MATERIALIZED (
  SELECT m.oid, m.parent, m.maker, n.nspname::text AS schema, c.relname::text AS name
  FROM objects o
  JOIN member_of m ON m.oid = o.oid
  JOIN pg_class c ON c.oid = m.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE o.kind = 'partition'
),
part AS MATERIALIZED (
  SELECT o.kind, o.identity, o.body, o.locked, m.oid, m.parent, m.maker
  FROM listed m
  JOIN objects o ON o.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule')
    AND o.body->>'schema' = m.schema AND o.body->>'table' = m.name
),
-- A child made by inheritance has copies of its own: they are found by what they say.
copy AS MATERIALIZED (
  SELECT a.oid, a.kind, a.identity, a.likeness
  FROM (SELECT p.*, catalog.likeness(p.kind, p.body) AS likeness FROM part p WHERE p.maker IS NOT NULL) a
  JOIN pg_class c ON c.oid = a.parent
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN objects o ON o.kind = a.kind AND o.body->>'schema' = n.nspname AND o.body->>'table' = c.relname
    AND catalog.likeness(o.kind, o.body) = a.likeness
),
-- What such a child lacks: an index of a chunk can be dropped by itself. A check is inherited, and so is a NOT NULL
-- (from PostgreSQL 18 on a constraint too); one that is NO INHERIT is not meant for children.
missing AS (
  SELECT m.oid, jsonb_agg(o.kind || ' ' || o.identity ORDER BY o.kind, o.identity COLLATE "C") AS list
  FROM listed m
  JOIN pg_class c ON c.oid = m.parent
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN objects o ON o.kind IN ('constraint', 'index', 'trigger')
    AND o.body->>'schema' = n.nspname AND o.body->>'table' = c.relname
    AND coalesce(o.body->>'kind', '') NOT IN ('check', 'not null')
  WHERE m.maker IN ('inheritance', 'timescaledb') AND NOT EXISTS (
    SELECT FROM copy k WHERE k.oid = m.oid AND k.kind = o.kind AND k.likeness = catalog.likeness(o.kind, o.body))
  GROUP BY m.oid
),
parts AS (
  SELECT p.oid, bool_or(p.locked) AS locked, jsonb_object_agg(p.name, p.list) AS body
  FROM (
    SELECT p.oid, bool_or(p.locked) AS locked,
      CASE p.kind WHEN 'index' THEN 'indexes' WHEN 'policy' THEN 'policies' ELSE p.kind || 's' END AS name,
      jsonb_agg(p.body - '{schema,table}'::text[] ORDER BY p.identity COLLATE "C") AS list
    FROM part p
    WHERE NOT EXISTS (SELECT FROM copy k WHERE k.oid = p.oid AND k.kind = p.kind AND k.identity = p.identity)
    GROUP BY p.oid, p.kind
    UNION ALL SELECT m.oid, false, 'missing', m.list FROM missing m
  ) p GROUP BY p.oid
)
