-- Row filters, column lists and schemas of a publication came with PostgreSQL 15, so that part of the query is text.
-- PostgreSQL 19 publishes all sequences, and all tables save those whose rows in pg_publication_rel say so.
SELECT 'publication', catalog.quote(p.pubname::text), p.oid, false, NULL, jsonb_build_object(
  'name', p.pubname,
  'all_tables', p.puballtables,
  'tables', ARRAY(
    SELECT DISTINCT
      coalesce('partitions of ' || q.top, catalog.quote(t.row->>'schema') || '.' || catalog.quote(t.row->>'table'))
      || coalesce(' (' || (t.row->>'columns') || ')', '')
      || coalesce(' WHERE ' || (t.row->>'filter'), '') COLLATE "C" AS entry
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table, pg_get_expr(x.prqual, x.prrelid) AS filter,
         (SELECT string_agg(catalog.quote(a.attname::text), '', '' ORDER BY a.attnum)
          FROM unnest(x.prattrs::int2[]) u JOIN pg_attribute a ON a.attrelid = x.prrelid AND a.attnum = u) AS columns
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE to_jsonb(x)->>''prexcept'' IS DISTINCT FROM ''true'''
      ELSE
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace'
      END) t(row)
    -- Those that come and go by themselves are rolled up.
    LEFT JOIN top_of q ON q.schema = t.row->>'schema' AND q.name = t.row->>'table'
    WHERE (t.row->>'prpubid')::oid = p.oid ORDER BY entry),
  'schemas', ARRAY(
    SELECT t.row->>'nspname' COLLATE "C" AS name
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.pnpubid, n.nspname FROM pg_publication_namespace x JOIN pg_namespace n ON n.oid = x.pnnspid' END) t(row)
    WHERE (t.row->>'pnpubid')::oid = p.oid ORDER BY name),
  'operations', array_remove(ARRAY[
    CASE WHEN p.pubinsert THEN 'insert' END,
    CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END,
    CASE WHEN p.pubtruncate THEN 'truncate' END,
    CASE WHEN p.pubviaroot THEN 'via root' END,
    CASE WHEN to_jsonb(p)->>'pubgencols' IN ('t', 'true', 's') THEN 'generated columns' END], NULL),
  'owner', pg_get_userbyid(p.pubowner),
  'comment', m.description)
  || CASE WHEN to_jsonb(p)->>'puballsequences' = 'true' THEN jsonb_build_object('all_sequences', true) ELSE '{}' END
  || CASE WHEN e.tables = '{}' THEN '{}' ELSE jsonb_build_object('except', e.tables) END
FROM pg_publication p
CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) COLLATE "C" AS entry
    FROM pg_publication_rel x
    JOIN pg_class c ON c.oid = x.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE x.prpubid = p.oid AND to_jsonb(x)->>'prexcept' = 'true' ORDER BY entry) AS tables) e
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_publication'::regclass AND m.objoid = p.oid
