-- only with partition, type, grant
types AS MATERIALIZED (
  SELECT t.*, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text) AS identity
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(t.typowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = t.typrelid)
),
-- end
