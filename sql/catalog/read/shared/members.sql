member_of AS MATERIALIZED (SELECT * FROM catalog.read_members()),
made AS MATERIALIZED (
  SELECT g.oid, g.maker FROM catalog.read_made_schemas() g
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'postgis_topology'))
),
