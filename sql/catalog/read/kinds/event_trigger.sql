SELECT 'event trigger', catalog.quote(v.evtname::text), v.oid, false, NULL, jsonb_build_object(
  'name', v.evtname,
  'event', v.evtevent,
  'function', catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text),
  'enabled', CASE v.evtenabled
    WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
  'tags', ARRAY(SELECT tag FROM unnest(v.evttags) tag ORDER BY tag COLLATE "C"),
  'owner', pg_get_userbyid(v.evtowner),
  'comment', m.description)
FROM pg_event_trigger v
JOIN pg_proc p ON p.oid = v.evtfoid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_event_trigger'::regclass AND m.objoid = v.oid
WHERE NOT catalog.is_platform_role(pg_get_userbyid(v.evtowner)::text)
  AND NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = v.oid)
