-- only with partition, grant
grantable AS (
  SELECT CASE r.relkind
      WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
      ELSE 'table' END AS "on",
    r.identity AS object, r.owner, r.acl, catalog.unit('pg_class', r.oid) AS unit
    FROM relations r WHERE NOT r.partition
  UNION ALL SELECT 'column', r.identity || '.' || catalog.quote(a.attname::text), r.owner, a.attacl,
    catalog.unit('pg_class', r.oid)
    FROM relations r JOIN special_column a ON a.attrelid = r.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND NOT r.partition
  -- A function without an ACL may be executed by everyone: that is listed too.
  UNION ALL SELECT 'function', p.identity, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)),
    catalog.unit('pg_proc', p.oid)
    FROM routines p WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
  UNION ALL SELECT 'schema', catalog.quote(s.schema), n.nspowner, n.nspacl, NULL
    FROM schemas s JOIN pg_namespace n ON n.oid = s.oid WHERE NOT s.folded
  UNION ALL SELECT 'foreign server', catalog.quote(f.srvname::text), f.srvowner, f.srvacl, NULL
    FROM pg_foreign_server f
  UNION ALL SELECT 'foreign-data wrapper', catalog.quote(w.fdwname::text), w.fdwowner, w.fdwacl, NULL
    FROM pg_foreign_data_wrapper w
  -- Tablespaces are of the whole cluster.
  UNION ALL SELECT 'tablespace', catalog.quote(s.spcname::text), s.spcowner, s.spcacl, NULL
    FROM pg_tablespace s WHERE s.oid IN (SELECT u.oid FROM used_tablespace u)
),
-- end
