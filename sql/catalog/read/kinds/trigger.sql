SELECT 'trigger',
  catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(t.tgname::text),
  t.oid, b.oid IS NOT NULL, catalog.unit('pg_class', t.tgrelid), jsonb_build_object(
    'schema', n.nspname,
    'table', c.relname,
    'trigger', t.tgname,
    'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_triggerdef(t.oid) END,
    'function', catalog.quote(fn.nspname::text) || '.' || catalog.quote(p.proname::text),
    'enabled', CASE t.tgenabled
      WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
    'comment', m.description)
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN schemas s ON s.oid = n.oid
JOIN pg_proc p ON p.oid = t.tgfoid
JOIN pg_namespace fn ON fn.oid = p.pronamespace
LEFT JOIN busy b ON b.oid = t.tgrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_trigger'::regclass AND m.objoid = t.oid
WHERE (units IS NULL OR catalog.unit('pg_class', t.tgrelid) IN (SELECT w.unit FROM wanted w))
  AND (NOT t.tgisinternal AND t.tgparentid = 0
    -- A partition's copy can be disabled by itself.
    OR t.tgparentid <> 0 AND t.tgenabled <> (SELECT p.tgenabled FROM pg_trigger p WHERE p.oid = t.tgparentid)
      AND t.tgconstraint = 0)
  AND (t.tgrelid IN (SELECT r.oid FROM relations r)
    -- On the table of a platform or an extension, such as auth.users, a trigger is the user's when its function is.
    OR t.tgfoid IN (SELECT own.oid FROM routines own)
      AND NOT catalog.is_migration_history(c.relname::text))
