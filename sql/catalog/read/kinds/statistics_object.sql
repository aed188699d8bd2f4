-- Extended statistics.
SELECT 'statistics object', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text), x.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', x.stxrelid), jsonb_build_object(
    'name', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text),
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_statisticsobjdef(x.oid)
        || CASE WHEN x.stxstattarget >= 0 THEN ' -- statistics target ' || x.stxstattarget ELSE '' END END,
    'comment', m.description)
FROM pg_statistic_ext x
JOIN schemas s ON s.oid = x.stxnamespace
JOIN relations r ON r.oid = x.stxrelid AND NOT r.partition
LEFT JOIN busy b ON b.oid = x.stxrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_statistic_ext'::regclass AND m.objoid = x.oid
