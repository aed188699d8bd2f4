SELECT 'constraint', r.identity || '.' || catalog.quote(k.conname::text), k.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'constraint', k.conname,
  'kind', CASE k.contype
    WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check'
    WHEN 'x' THEN 'exclusion' WHEN 't' THEN 'trigger' ELSE 'not null' END,
  'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_constraintdef(k.oid) END,
  -- A check may be of the whole row (0) and of system columns, whose numbers are negative.
  'columns', ARRAY(
    SELECT coalesce(own.list[u.attnum], ('{ctid,xmin,cmin,xmax,cmax,tableoid}'::text[])[-u.attnum])
    FROM unnest(k.conkey) WITH ORDINALITY u(attnum, place) WHERE u.attnum <> 0 ORDER BY u.place),
  'references', CASE WHEN k.contype = 'f' THEN jsonb_build_object(
      'schema', referred.schema,
      'table', referred.name,
      'columns', ARRAY(
        SELECT referred.list[u.attnum] FROM unnest(k.confkey) WITH ORDINALITY u(attnum, place) ORDER BY u.place),
      'on_update', action.name[strpos('arcnd', k.confupdtype::text)],
      'on_delete', action.name[strpos('arcnd', k.confdeltype::text)])
      -- The unique index that it depends on, unless that is the primary key's.
      || CASE WHEN i.indexrelid IS NULL THEN '{}' ELSE jsonb_build_object('index', (
        SELECT x.relname FROM pg_class x WHERE x.oid = i.indexrelid)) END END,
  'validated', k.convalidated,
  'deferrable', k.condeferrable,
  'initially_deferred', k.condeferred,
  'comment', m.description)
  || CASE WHEN g.state IS NULL THEN '{}' ELSE jsonb_build_object('triggers', g.state) END
FROM relations r
JOIN pg_constraint k ON k.conrelid = r.oid
-- First, since it decides with the constraint itself whether it is listed.
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_constraint'::regclass AND m.objoid = k.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN constraint_trigger g ON g.tgconstraint = k.oid
LEFT JOIN column_names own ON own.oid = k.conrelid
LEFT JOIN column_names referred ON referred.oid = k.confrelid
LEFT JOIN pg_index i ON i.indexrelid = CASE k.contype WHEN 'f' THEN k.conindid END AND NOT i.indisprimary
CROSS JOIN (SELECT ARRAY['NO ACTION', 'RESTRICT', 'CASCADE', 'SET NULL', 'SET DEFAULT'] AS name) action
WHERE k.conparentid = 0 AND k.conislocal
  -- A partition's that its parent has too; and what pg_partman adds to partitions that are written no more.
  AND NOT (r.partition AND (k.coninhcount > 0 OR k.conname ^@ 'partmanconstr_'))
  -- From PostgreSQL 18 on every NOT NULL column has a constraint; only those that say more than the column are listed.
  AND (k.contype IN ('p', 'u', 'f', 'c', 'x', 't')
    OR k.contype = 'n'
      AND (NOT k.convalidated OR k.connoinherit OR m.description IS NOT NULL OR k.conname !~ '_not_null\d*$'))
