member_of (oid, parent, maker, retired) AS MATERIALIZED (
  SELECT NULL::oid, NULL::oid, NULL::text, NULL::boolean WHERE false
-- only with partition
  UNION ALL SELECT * FROM catalog.read_members()
-- end
),
made (oid, maker) AS MATERIALIZED (
  SELECT NULL::oid, NULL::text WHERE false
-- only with partition
  UNION ALL SELECT g.oid, g.maker FROM catalog.read_made_schemas() g
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'postgis_topology'))
-- end
),
