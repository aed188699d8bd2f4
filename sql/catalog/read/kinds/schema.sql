SELECT 'schema' AS kind, catalog.quote(s.schema) AS identity, s.oid, false AS locked, NULL::bigint AS unit,
  jsonb_build_object('schema', s.schema, 'owner', s.owner, 'comment', m.description)
    || CASE WHEN g.maker IS NULL THEN '{}' ELSE jsonb_build_object('made_by', g.maker) END AS body
FROM schemas s
LEFT JOIN made g ON g.oid = s.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_namespace'::regclass AND m.objoid = s.oid
WHERE NOT s.folded
