-- Rewrite rules, without the one that makes a view a view.
SELECT 'rule', r.identity || '.' || catalog.quote(w.rulename::text), w.oid,
  b.objid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'rule', w.rulename,
    'definition', CASE
      WHEN b.objid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_ruledef(w.oid) END
      || CASE w.ev_enabled
         WHEN 'O' THEN '' WHEN 'D' THEN ' -- disabled' WHEN 'R' THEN ' -- enabled on replicas'
         ELSE ' -- always enabled' END,
    'comment', m.description)
FROM relations r
JOIN pg_rewrite w ON w.ev_class = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN blocked k ON k.classid = 'pg_rewrite'::regclass AND k.objid = w.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_rewrite'::regclass AND m.objoid = w.oid
WHERE w.rulename <> '_RETURN'
