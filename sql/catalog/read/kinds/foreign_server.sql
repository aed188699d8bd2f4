SELECT 'foreign server', catalog.quote(f.srvname::text), f.oid, false, NULL, jsonb_build_object(
  'name', f.srvname,
  'wrapper', w.fdwname,
  'owner', pg_get_userbyid(f.srvowner),
  'options', catalog.redact_options(f.srvoptions),
  'comment', m.description)
  || CASE WHEN f.srvtype IS NULL THEN '{}' ELSE jsonb_build_object('type', f.srvtype) END
  || CASE WHEN f.srvversion IS NULL THEN '{}' ELSE jsonb_build_object('version', f.srvversion) END
FROM pg_foreign_server f
JOIN pg_foreign_data_wrapper w ON w.oid = f.srvfdw
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_foreign_server'::regclass AND m.objoid = f.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_foreign_server'::regclass AND e.objid = f.oid)
