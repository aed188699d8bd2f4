-- Relations to describe. In a platform's schema these are only the ones that the platform does not own.
every_relation AS MATERIALIZED (
  SELECT c.oid, s.schema, c.relname::text AS name,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity,
    c.relkind, c.relowner AS owner, c.relacl AS acl, m.oid IS NOT NULL AS partition
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN member_of m ON m.oid = c.oid
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(c.relowner)::text)))
    AND NOT catalog.is_migration_history(c.relname::text)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    -- Listed once, not asked for each.
    AND NOT (c.relkind = 'S' AND c.oid IN (
      SELECT d.objid FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND (d.deptype = 'i' OR d.deptype = 'a' AND (catalog.is_migration_history(t.relname::text)
          OR t.oid IN (SELECT o.oid FROM member_of o)))))
    -- Compressed chunks and the tables behind continuous aggregates: the extension's own, as in a schema of its own.
    AND NOT (s.schema = '_timescaledb_internal' AND s.folded AND NOT EXISTS (
      SELECT FROM pg_class p WHERE p.oid = m.parent AND p.relnamespace <> c.relnamespace))
    AND NOT (c.relkind IN ('S', 'v') AND EXISTS (
      SELECT FROM made g WHERE g.oid = c.relnamespace AND c.relname ~ CASE g.maker
        WHEN 'age' THEN '^_label_id_seq$' ELSE '^(edge|layer_id_seq|topogeo_s_\d+)$' END))
),
