-- Sequences other than those behind identity columns, which are read with the column.
SELECT 'sequence', r.identity, r.oid, false, jsonb_build_object(
  'schema', r.schema,
  'sequence', r.name,
  'owner', pg_get_userbyid(r.owner),
  'type', format_type(q.seqtypid, NULL),
  'start', q.seqstart::text,
  'increment', q.seqincrement::text,
  'minimum', q.seqmin::text,
  'maximum', q.seqmax::text,
  'cycle', q.seqcycle,
  'owned_by', d.owner,
  'comment', m.description)
  || CASE WHEN c.relpersistence = 'u' THEN '{"persistence": "unlogged"}' ELSE '{}'::jsonb END
  || CASE WHEN q.seqcache <> 1 THEN jsonb_build_object('cache', q.seqcache::text) ELSE '{}' END
FROM relations r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_sequence q ON q.seqrelid = r.oid
-- For all at once: a query for each would read pg_class and pg_attribute as often as there are serial columns.
LEFT JOIN (
  SELECT d.objid, catalog.quote(n.nspname::text) || '.' || catalog.quote(t.relname::text)
    || '.' || catalog.quote(a.attname::text) AS owner
  FROM pg_depend d
  JOIN pg_class o ON o.oid = d.objid AND o.relkind = 'S'
  JOIN pg_class t ON t.oid = d.refobjid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a') d
  ON d.objid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
