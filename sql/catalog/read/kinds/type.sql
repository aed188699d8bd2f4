-- Enums, domains, ranges and composite types.
SELECT 'type', t.identity, t.oid, false, NULL, jsonb_build_object(
  'schema', t.schema,
  'type', t.typname,
  'kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'composite' END,
  'owner', pg_get_userbyid(t.typowner),
  'labels', ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
  -- Without a join, which would read all of pg_type for each type.
  'attributes', coalesce((
    SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      || CASE WHEN a.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', a.description) END
      || CASE WHEN a.attcollation = a.typcollation THEN '{}'
         ELSE jsonb_build_object('collation', a.attcollation::regcollation) END
      ORDER BY a.attnum)
    FROM (
      SELECT a.*, (SELECT y.typcollation FROM pg_type y WHERE y.oid = a.atttypid),
        (SELECT e.description FROM pg_description e
         WHERE e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum)
      FROM pg_attribute a
      WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped AND t.typtype = 'c') a), '[]'),
  'base_type', CASE t.typtype
    WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
    WHEN 'r' THEN (SELECT format_type(g.rngsubtype, NULL) FROM pg_range g WHERE g.rngtypid = t.oid) END,
  'not_null', t.typnotnull,
  -- Of a domain; typdefault is its text as it was once, in the words of that search_path.
  'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
  'constraints', ARRAY(
    SELECT 'CONSTRAINT ' || catalog.quote(k.conname::text) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint k
    WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname COLLATE "C"),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
FROM types t
-- Without joins here too: what is looked up for each type is looked up by a key.
CROSS JOIN LATERAL (SELECT array_remove(ARRAY(
    SELECT 'collation=' || t.typcollation::regcollation
    FROM pg_type y WHERE y.oid = t.typbasetype AND t.typtype = 'd' AND y.typcollation <> t.typcollation
    UNION ALL
    SELECT 'comment on ' || catalog.quote(k.conname::text) || '=' || (
      SELECT e.description FROM pg_description e
      WHERE e.classoid = 'pg_constraint'::regclass AND e.objoid = k.oid AND e.objsubid = 0)
    FROM pg_constraint k
    WHERE k.contypid = t.oid
    UNION ALL
    SELECT unnest(ARRAY[
      'multirange=' || format_type(g.rngmultitypid, NULL),
      CASE WHEN g.rngcanonical <> 0 THEN 'canonical=' || g.rngcanonical END,
      CASE WHEN g.rngsubdiff <> 0 THEN 'subtype_diff=' || g.rngsubdiff END,
      CASE WHEN g.rngcollation <> (SELECT y.typcollation FROM pg_type y WHERE y.oid = g.rngsubtype)
        THEN 'collation=' || g.rngcollation::regcollation END,
      'subtype_opclass=' || (
        SELECT catalog.quote(c.opcname::text) FROM pg_opclass c WHERE c.oid = g.rngsubopc AND NOT c.opcdefault)])
    FROM pg_range g
    WHERE g.rngtypid = t.oid
    ORDER BY 1), NULL) AS list) o
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_type'::regclass AND m.objoid = t.oid
