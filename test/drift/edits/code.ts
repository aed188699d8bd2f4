import { each, granted, type EditKind } from './edit.ts';

const viewRows = "rel WHERE kind = 'v'";
/** A view's query without its semicolon. */
const query = "rtrim(pg_get_viewdef(oid), ';')";

/** What is done to functions, views, triggers and rules. */
export const codeEdits: readonly EditKind[] = [
  {
    kind: 'new function body',
    candidates: `SELECT replace(replace(definition, 'RETURN NEW', 'NEW := NEW; RETURN NEW'), 'SELECT ', 'SELECT ALL ') AS edit FROM fun
      WHERE kind IN ('f', 'p') AND (source LIKE '%RETURN NEW%' OR source LIKE '%SELECT %') AND NOT atomic`,
  },
  {
    kind: 'new function',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      "CREATE FUNCTION %s.by_hand(a integer DEFAULT 1, OUT b text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $b$ BEGIN b := a::text || $q$;$q$; END $b$",
      'CREATE FUNCTION %s."By Hand"(VARIADIC a text[]) RETURNS TABLE (x integer, y text) LANGUAGE sql STABLE ROWS 5 AS $$ SELECT 1, a[1] $$',
      'CREATE FUNCTION %s.std(n integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT n * 2; END',
      'CREATE PROCEDURE %s.do_it(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$',
      "CREATE AGGREGATE %s.sum_up(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
    )}`,
  },
  {
    kind: 'overload',
    candidates: `SELECT format('CREATE FUNCTION %s(a date, b date) RETURNS integer LANGUAGE sql AS ''SELECT 1''', bare) AS edit FROM fun WHERE kind = 'f'`,
  },
  {
    kind: 'function signature',
    candidates: `SELECT format('DROP FUNCTION %s; CREATE FUNCTION %s(a integer, b integer DEFAULT 3, c text DEFAULT NULL) RETURNS bigint LANGUAGE sql AS ''SELECT 1::bigint''', q, bare) AS edit FROM fun
      WHERE kind = 'f' AND returns = 'integer'`,
  },
  {
    kind: 'function result type',
    candidates: `SELECT format('DROP FUNCTION %s; %s', q, replace(replace(definition, 'RETURNS integer', 'RETURNS numeric'), 'RETURNS bigint', 'RETURNS numeric')) AS edit FROM fun WHERE kind = 'f' AND returns IN ('integer', 'bigint') AND NOT atomic`,
  },
  {
    kind: 'function attributes',
    candidates: `SELECT format('ALTER FUNCTION %s %s', q, v) AS edit FROM fun, ${each(
      'SECURITY DEFINER',
      'SECURITY INVOKER',
      "SET search_path = ''",
      'SET search_path = public, pg_temp',
      "SET work_mem = '8MB'",
      'RESET ALL',
      'VOLATILE COST 50',
      'STRICT PARALLEL RESTRICTED',
      'LEAKPROOF',
    )} WHERE kind = 'f'`,
  },
  {
    kind: 'rename function',
    candidates: `SELECT format('ALTER ROUTINE %s RENAME TO "Renamed It"', q) AS edit FROM fun WHERE kind <> 'a'`,
  },
  {
    kind: 'function to other schema',
    candidates: `SELECT format('ALTER ROUTINE %s SET SCHEMA %s', fun.q, sch.q) AS edit FROM fun, sch WHERE fun.bare NOT LIKE sch.q || '.%' AND kind <> 'a'`,
  },
  {
    kind: 'function owner and comment',
    candidates: `SELECT format('ALTER ROUTINE %s OWNER TO %s', q, r) AS edit FROM fun, ${granted} WHERE kind <> 'a'
      UNION ALL SELECT format('COMMENT ON ROUTINE %s IS ''by hand''', q) FROM fun WHERE kind <> 'a'`,
  },
  {
    kind: 'function parameter names',
    candidates: `SELECT format('DROP FUNCTION %s; %s', q, replace(definition, '(a ', '(renamed ')) AS edit FROM fun WHERE kind = 'f' AND definition LIKE '%(a %' AND source NOT LIKE '%a%'
      UNION ALL SELECT replace(definition, 'b integer DEFAULT 2', 'b integer DEFAULT 4') FROM fun WHERE definition LIKE '%b integer DEFAULT 2%'`,
  },
  {
    kind: 'drop function',
    candidates: `SELECT format('DROP ROUTINE %s%s', q, v) AS edit FROM fun, ${each('', ' CASCADE')} WHERE kind <> 'a'`,
  },
  // Views.
  {
    kind: 'new view',
    candidates: `SELECT format('CREATE VIEW %s.by_hand AS SELECT %s AS x, ''y''::text AS y FROM %s', schema, c, q) AS edit FROM col
      UNION ALL SELECT format('CREATE VIEW %s.on_view WITH (security_barrier) AS SELECT * FROM %s', schema, q) FROM ${viewRows}
      UNION ALL SELECT format('CREATE MATERIALIZED VIEW %s.stored AS SELECT %s AS x FROM %s; CREATE INDEX ON %1$s.stored (x)', schema, c, q) FROM col WHERE type IN ('text', 'integer')`,
  },
  {
    kind: 'column added to view',
    candidates: `SELECT format('CREATE OR REPLACE VIEW %s AS SELECT x.*, 2 AS two FROM (%s) x', q, ${query}) AS edit FROM ${viewRows}`,
  },
  {
    kind: 'view with other columns',
    candidates: `SELECT format('DROP VIEW %s%s; CREATE VIEW %1$s AS SELECT 3 AS three, x.* FROM (%3$s) x', q, v, ${query}) AS edit FROM rel, ${each('', ' CASCADE')} WHERE kind = 'v'`,
  },
  {
    kind: 'rename view',
    candidates: `SELECT format('ALTER VIEW %s RENAME TO "Renamed View"', q) AS edit FROM ${viewRows}
      UNION ALL SELECT format('ALTER MATERIALIZED VIEW %s RENAME TO renamed_stored', q) FROM rel WHERE kind = 'm'`,
  },
  {
    kind: 'view column',
    candidates: `SELECT format('ALTER VIEW %s RENAME COLUMN %I TO "Renamed Column"', q, attname) AS edit FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 WHERE kind = 'v'
      UNION ALL SELECT format('COMMENT ON COLUMN %s.%I IS ''by hand''', q, attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 WHERE kind IN ('v', 'm')
      UNION ALL SELECT format('ALTER VIEW %s ALTER COLUMN one SET DEFAULT 5', q) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attname = 'one' WHERE kind = 'v'`,
  },
  {
    kind: 'security_invoker',
    since: 15,
    candidates: `SELECT format('ALTER VIEW %s %s', q, v) AS edit FROM rel, ${each('SET (security_invoker = true)', 'RESET (security_invoker)')} WHERE kind = 'v'`,
  },
  {
    kind: 'view options',
    candidates: `SELECT format('ALTER VIEW %s SET (security_barrier = true)', q) AS edit FROM ${viewRows}
      UNION ALL SELECT format('ALTER VIEW %s OWNER TO authenticated', q) FROM ${viewRows}
      UNION ALL SELECT format('COMMENT ON VIEW %s IS ''by hand''', q) FROM ${viewRows}
      UNION ALL SELECT format('ALTER MATERIALIZED VIEW %s SET (fillfactor = 70)', q) FROM rel WHERE kind = 'm'`,
  },
  {
    kind: 'materialized view made anew',
    candidates: `SELECT format('DROP MATERIALIZED VIEW %s; CREATE MATERIALIZED VIEW %1$s AS SELECT 4 AS four, x.* FROM (%s) x', q, ${query}) AS edit FROM rel WHERE kind = 'm'`,
  },
  {
    kind: 'drop view',
    candidates: `SELECT format('DROP VIEW %s%s', q, v) AS edit FROM rel, ${each('', ' CASCADE')} WHERE kind = 'v'
      UNION ALL SELECT format('DROP MATERIALIZED VIEW %s', q) FROM rel WHERE kind = 'm'`,
  },
  {
    kind: 'type changed under a view',
    candidates: `SELECT format('DROP VIEW %s; ALTER TABLE %s ALTER COLUMN %s TYPE text; CREATE VIEW %1$s AS %4$s', v.q, col.q, col.c, rtrim(pg_get_viewdef(v.oid), ';')) AS edit
      FROM rel v JOIN pg_rewrite r ON r.ev_class = v.oid JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
      JOIN col ON col.oid = d.refobjid AND col.attnum = d.refobjsubid WHERE v.kind = 'v' AND col.type IN ('character varying(80)', 'integer', 'bigint', 'date', 'boolean') AND NOT col.has_default AND col.identity = ''`,
  },
  // Triggers and rules.
  {
    kind: 'new trigger',
    candidates: `SELECT format('CREATE TRIGGER "By Hand" %s ON %s %s EXECUTE FUNCTION %s()', e, tab.q, more, fun.bare) AS edit FROM tab, fun,
      (VALUES ('BEFORE INSERT OR UPDATE', 'FOR EACH ROW'), ('AFTER UPDATE', 'REFERENCING OLD TABLE AS before FOR EACH STATEMENT'), ('AFTER DELETE', 'FOR EACH ROW WHEN (OLD IS NOT NULL)')) AS events(e, more)
      WHERE fun.returns = 'trigger'`,
  },
  { kind: 'drop trigger', candidates: `SELECT format('DROP TRIGGER %s ON %s', c, q) AS edit FROM trg` },
  {
    kind: 'trigger enabled',
    candidates: `SELECT format('ALTER TABLE %s %s TRIGGER %s', q, v, c) AS edit FROM trg, ${each('DISABLE', 'ENABLE', 'ENABLE REPLICA', 'ENABLE ALWAYS')}`,
  },
  {
    kind: 'rename trigger',
    candidates: `SELECT format('ALTER TRIGGER %s ON %s RENAME TO renamed_trigger', c, q) AS edit FROM trg
      UNION ALL SELECT format('COMMENT ON TRIGGER %s ON %s IS ''by hand''', c, q) FROM trg`,
  },
  {
    kind: 'trigger changed under its name',
    candidates: `SELECT format('DROP TRIGGER %s ON %s; %s', c, q, replace(definition, 'EXECUTE', 'WHEN (pg_trigger_depth() < 2) EXECUTE')) AS edit FROM trg WHERE definition NOT LIKE '% WHEN %'`,
  },
  {
    kind: 'rule',
    candidates: `SELECT format('CREATE RULE by_hand AS ON UPDATE TO %s DO ALSO NOTIFY changed', q) AS edit FROM tab WHERE kind = 'r'
      UNION ALL SELECT format(v, rulename, format('%I.%I', schemaname, tablename)) FROM pg_rules, ${each('DROP RULE %I ON %s', 'ALTER TABLE %2$s DISABLE RULE %1$I', 'ALTER RULE %I ON %s RENAME TO renamed_rule', "COMMENT ON RULE %I ON %s IS 'by hand'")} WHERE schemaname NOT IN ('pg_catalog', 'catalog', 'information_schema')`,
  },
  {
    kind: 'event trigger',
    candidates: `SELECT format(v, evtname) AS edit FROM pg_event_trigger, ${each('ALTER EVENT TRIGGER %I DISABLE', 'ALTER EVENT TRIGGER %I RENAME TO renamed_watch', 'DROP EVENT TRIGGER %I', "COMMENT ON EVENT TRIGGER %I IS 'by hand'", 'ALTER EVENT TRIGGER %I ENABLE ALWAYS')}
      UNION ALL SELECT format('CREATE FUNCTION %s.watch_drops() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER "By Hand" ON sql_drop EXECUTE FUNCTION %1$s.watch_drops()', q) FROM sch`,
  },
];
