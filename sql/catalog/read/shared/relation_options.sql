-- only with partition, table, view, index
-- Options of tables and indexes. Few relations have any, so they are read once for all.
relation_option AS MATERIALIZED (
  SELECT o.oid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT c.oid, unnest(CASE WHEN c.relkind <> 'i' AND c.relkind <> 'I' THEN c.reloptions END) AS option
      FROM pg_class c WHERE c.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'toast.' || unnest(t.reloptions)
      FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid WHERE t.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'tablespace=' || s.spcname FROM pg_class c JOIN pg_tablespace s ON s.oid = c.reltablespace
    UNION ALL SELECT c.oid, 'access_method=' || a.amname
      FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE c.relkind IN ('r', 'p', 'm') AND a.amname <> 'heap'
    UNION ALL SELECT c.oid, 'of=' || format_type(c.reloftype, NULL) FROM pg_class c WHERE c.reloftype <> 0
    UNION ALL SELECT f.ftrelid, unnest(array_append(catalog.redact_options(f.ftoptions), 'server=' || v.srvname))
      FROM pg_foreign_table f JOIN pg_foreign_server v ON v.oid = f.ftserver
    -- A view that pg_ivm keeps up to date is a table, with triggers that let nobody else change it.
    UNION ALL SELECT g.tgrelid, 'maintained_by=pg_ivm'
      FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
      WHERE g.tgisinternal AND p.proname = 'IVM_prevent_immv_change' GROUP BY g.tgrelid
    UNION ALL SELECT i.indexrelid, 'clustered' FROM pg_index i WHERE i.indisclustered
    UNION ALL SELECT i.indexrelid, 'replica identity' FROM pg_index i WHERE i.indisreplident
    UNION ALL SELECT a.attrelid, 'statistics of column ' || a.attnum || '=' || a.attstattarget
      FROM pg_class c JOIN special_column a ON a.attrelid = c.oid
      WHERE c.relkind IN ('i', 'I') AND a.attstattarget >= 0 AND c.oid >= 16384
  ) o GROUP BY o.oid
),
-- end
