-- only with partition, function, trigger, grant
routines AS MATERIALIZED (
  SELECT p.*, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(p.proname::text) || '(' || types.list || ')' AS identity,
    types.list AS identity_arguments
  FROM pg_proc p JOIN schemas s ON s.oid = p.pronamespace
  CROSS JOIN LATERAL (SELECT coalesce(string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place), '') AS list
                      FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)) types
  WHERE NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(p.proowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
),
-- end
