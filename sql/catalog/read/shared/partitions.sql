-- The table at the top of each.
top_of AS MATERIALIZED (
  WITH RECURSIVE up AS (
    SELECT m.oid, m.parent FROM member_of m WHERE m.parent IS NOT NULL
    UNION ALL SELECT u.oid, m.parent FROM up u JOIN member_of m ON m.oid = u.parent WHERE m.parent IS NOT NULL
  )
  SELECT n.nspname::text AS schema, c.relname::text AS name,
    catalog.quote(tn.nspname::text) || '.' || catalog.quote(t.relname::text) AS top
  FROM up u
  JOIN pg_class c ON c.oid = u.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class t ON t.oid = u.parent
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
  WHERE u.parent NOT IN (SELECT m.oid FROM member_of m WHERE m.parent IS NOT NULL)
),
