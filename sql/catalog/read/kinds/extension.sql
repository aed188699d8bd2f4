SELECT 'extension', catalog.quote(e.extname::text), e.oid, false, NULL,
  jsonb_build_object('name', e.extname, 'version', e.extversion, 'schema', n.nspname, 'comment', m.description)
  || CASE WHEN e.extrelocatable THEN '{"relocatable": true}' ELSE '{}'::jsonb END
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_extension'::regclass AND m.objoid = e.oid
