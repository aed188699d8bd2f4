-- Sequences other than those behind identity columns, which are read with the column.
SELECT 'sequence', r.identity, r.oid, false, catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'sequence', r.name,
  'owner', pg_get_userbyid(r.owner),
  'type', format_type(q.seqtypid, NULL),
  'start', q.seqstart::text,
  'increment', q.seqincrement::text,
  'minimum', q.seqmin::text,
  'maximum', q.seqmax::text,
  'cycle', q.seqcycle,
  -- Without a join, which would read all of pg_class and pg_attribute for each serial column.
  'owned_by', (
    SELECT (
        SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = t.relnamespace))
          || '.' || catalog.quote(t.relname::text)
        FROM pg_class t WHERE t.oid = d.refobjid)
      || '.' || catalog.quote((
        SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid))
    FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'),
  'comment', m.description)
  || CASE WHEN c.relpersistence = 'u' THEN '{"persistence": "unlogged"}' ELSE '{}'::jsonb END
  || CASE WHEN q.seqcache <> 1 THEN jsonb_build_object('cache', q.seqcache::text) ELSE '{}' END
FROM relations r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_sequence q ON q.seqrelid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
