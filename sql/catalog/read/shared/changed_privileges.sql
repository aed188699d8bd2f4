-- only with partition, grant
-- Where privileges are taken for granted because the server, initdb or an extension gave them: only differences from
-- those (known) are listed.
apart AS (
  SELECT
    CASE WHEN c.schema IN ('pg_catalog', 'information_schema') THEN 'system ' ELSE 'extension''s ' END
      || c."on" AS "on",
    c.object, c.owner, c.acl, coalesce(n.initprivs, c.usual) AS known
  FROM (
    SELECT 'pg_class'::regclass::oid AS classid, c.oid, 0 AS subid, n.nspname AS schema,
      CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END AS "on",
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) AS object,
      c.relowner AS owner, c.relacl AS acl,
      acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner)
        -- initdb opens these to everyone after it has written pg_init_privs.
        || CASE WHEN n.nspname = 'information_schema'
          AND c.relname NOT IN ('sql_parts', 'transforms') AND NOT starts_with(c.relname::text, '_pg_')
          THEN ARRAY[makeaclitem(0, c.relowner, 'SELECT', false)] END AS usual
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, a.attnum, n.nspname, 'column',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(a.attname::text),
      c.relowner, a.attacl, acldefault('c', c.relowner)
    FROM special_column a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 0, n.nspname, 'function',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text) || '(' || coalesce((
        SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
        FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)), '') || ')',
      p.proowner, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 0, n.nspname, 'type',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(t.typname::text),
      t.typowner, t.typacl, acldefault('T', t.typowner)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass, n.oid, 0, n.nspname, 'schema',
      catalog.quote(n.nspname::text),
      n.nspowner, n.nspacl, acldefault('n', n.nspowner)
        || CASE n.nspname WHEN 'information_schema' THEN ARRAY[makeaclitem(0, n.nspowner, 'USAGE', false)] END
    FROM pg_namespace n
    WHERE n.nspacl IS NOT NULL AND n.nspname IN ('pg_catalog', 'information_schema')
  ) c
  LEFT JOIN pg_init_privs n ON n.classoid = c.classid AND n.objoid = c.oid AND n.objsubid = c.subid
  WHERE (c.schema IN ('pg_catalog', 'information_schema')
      OR EXISTS (SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.classid = c.classid AND d.objid = c.oid))
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.schema = c.schema AND s.folded)
    AND c.acl IS DISTINCT FROM coalesce(n.initprivs, c.usual)
  UNION ALL
  -- Without an ACL everyone may use a type, and connect to a database: the same written out is no difference.
  SELECT 'type', catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text), t.typowner, t.typacl,
    acldefault('T', t.typowner)
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace AND (NOT s.folded OR EXISTS (
    SELECT FROM types d WHERE d.oid = t.oid))
  WHERE t.typacl IS NOT NULL
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  -- Not by its name: a copy of a database has another one.
  SELECT 'database', 'this', d.datdba, d.datacl, acldefault('d', d.datdba)
  FROM pg_database d WHERE d.datacl IS NOT NULL AND d.datname = current_database()
  UNION ALL
  SELECT 'language', catalog.quote(l.lanname::text), l.lanowner, l.lanacl,
    coalesce(n.initprivs, acldefault('l', l.lanowner))
  FROM pg_language l LEFT JOIN pg_init_privs n ON n.classoid = 'pg_language'::regclass AND n.objoid = l.oid
  WHERE l.lanacl IS NOT NULL
),
-- end
