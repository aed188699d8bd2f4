-- Kinds of object that are only counted and named.
SELECT 'not modelled', u.kind, NULL, false, NULL,
  jsonb_build_object('kind', u.kind, 'count', count(*), 'names', (array_agg(u.name ORDER BY u.name COLLATE "C"))[1:100])
FROM (
  -- What initdb makes has an OID below 16384. Servers before 16 name a transform 'for ... on language ...'.
  SELECT o.kind, replace(i.identity, ' on language ', ' language ') AS name FROM (
    SELECT 'access method' AS kind, 'pg_am'::regclass::oid AS classid, oid FROM pg_am
    UNION ALL SELECT CASE WHEN typisdefined THEN 'base type' ELSE 'shell type' END, 'pg_type'::regclass, oid
      FROM pg_type
      WHERE typtype = 'b' AND NOT (typelem <> 0 AND typinput = 'array_in'::regproc) OR typtype = 'p'
    UNION ALL SELECT 'cast', 'pg_cast'::regclass, oid FROM pg_cast
    UNION ALL SELECT 'collation', 'pg_collation'::regclass, oid FROM pg_collation
    UNION ALL SELECT 'conversion', 'pg_conversion'::regclass, oid FROM pg_conversion
    UNION ALL SELECT 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT 'language', 'pg_language'::regclass, oid FROM pg_language
    UNION ALL SELECT 'operator', 'pg_operator'::regclass, oid FROM pg_operator
    UNION ALL SELECT 'operator class', 'pg_opclass'::regclass, oid FROM pg_opclass
    UNION ALL SELECT 'operator family', 'pg_opfamily'::regclass, oid FROM pg_opfamily
    UNION ALL SELECT 'tablespace', 'pg_tablespace'::regclass, oid FROM pg_tablespace
      WHERE oid IN (SELECT u.oid FROM used_tablespace u)
    UNION ALL SELECT 'text search configuration', 'pg_ts_config'::regclass, oid FROM pg_ts_config
    UNION ALL SELECT 'text search dictionary', 'pg_ts_dict'::regclass, oid FROM pg_ts_dict
    UNION ALL SELECT 'text search parser', 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
    UNION ALL SELECT 'text search template', 'pg_ts_template'::regclass, oid FROM pg_ts_template
    UNION ALL SELECT 'transform', 'pg_transform'::regclass, oid FROM pg_transform) o
  CROSS JOIN LATERAL pg_identify_object(o.classid, o.oid, 0) i
  WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM member m WHERE m.classid = o.classid AND m.objid = o.oid)
    -- A temporary object is another session's own business, and a migration tool's schema is its own.
    AND coalesce(i.schema, '') !~ '^pg_(toast_)?temp'
    AND NOT EXISTS (SELECT FROM schemas s WHERE quote_ident(s.schema) = i.schema AND s.history)
  -- Those that came with the extension and those that were added cannot be told apart.
  UNION ALL SELECT 'policy on an extension''s table',
    catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text)
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
  UNION ALL SELECT 'user mapping',
    catalog.quote(coalesce(u.usename, 'public')::text) || ' on ' || catalog.quote(u.srvname::text)
    FROM pg_user_mappings u
  UNION ALL SELECT 'subscription', catalog.quote(s.subname::text) FROM pg_subscription s
    WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT 'security label', l.provider || ' on ' || i.type || ' ' || i.identity
    FROM pg_seclabel l CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
  -- Of the whole cluster, as the roles are.
  UNION ALL SELECT DISTINCT 'parameter privilege', t.row->>'parname'
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
      THEN 'SELECT p.parname, a.grantee::bigint AS grantee
        FROM pg_parameter_acl p CROSS JOIN aclexplode(p.paracl) a' END) t(row)
    -- The superuser that initdb made has every one of them.
    WHERE t.row->>'grantee' = '0'
      OR (t.row->>'grantee')::oid IN (SELECT u.oid FROM used_role u) AND t.row->>'grantee' <> '10'
) u GROUP BY u.kind
