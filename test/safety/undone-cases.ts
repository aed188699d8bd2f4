/** Statements that undo what ALTER, GRANT or REVOKE had set, without a word. */
export interface Undoing {
  readonly setup: string;
  readonly sql: string;
  /** What is told, with its level. */
  readonly told: readonly string[];
  /** A query whose value says what is set; it is another one behind the statement. */
  readonly value?: string;
  /** The first major that has it. */
  readonly from?: number;
}

const fired = `SELECT string_agg(tgenabled::text, '' ORDER BY tgname) FROM pg_trigger WHERE tgname IN ('one', 'two')`;
const trigger = (name: string): string =>
  `CREATE OR REPLACE TRIGGER ${name} BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();`;
const triggers = `CREATE TABLE t (id int); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql
  AS 'BEGIN RETURN NEW; END'; ${trigger('one')} ${trigger('two')}`;
const disabled = `${triggers} ALTER TABLE t DISABLE TRIGGER one;`;
const always = `${triggers} ALTER TABLE t ENABLE ALWAYS TRIGGER one;`;
const again =
  'warning The trigger one of public.t fires again: it was disabled, and the statement undoes that';
const noMore =
  'warning The trigger one of public.t no longer fires where replication writes: it was to fire always, and the ' +
  'statement undoes that';

const keys = `CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE t (a int, b int, v varchar(50), w varchar(5),
    CONSTRAINT key FOREIGN KEY (a) REFERENCES parent);
  ALTER TABLE t DISABLE TRIGGER ALL;`;
const checked = `SELECT count(*) FROM pg_trigger t JOIN pg_constraint k ON k.oid = tgconstraint
  WHERE conname = 'key' AND tgenabled = 'D'`;
const key =
  'warning The constraint key is checked again by writes to public.t: its triggers were disabled, and the statement ' +
  'undoes that';

const view =
  'CREATE TABLE t (id int, a int); CREATE VIEW w WITH (security_barrier) AS SELECT id FROM t WHERE a > 0;';
const options = `SELECT coalesce(reloptions::text, '') FROM pg_class WHERE relname = 'w'`;
const barrier =
  'warning The view public.w loses security_barrier=true: functions of a query may see rows that it hides';

const body = `LANGUAGE plpgsql AS 'BEGIN RETURN i; END'`;
const made = `CREATE OR REPLACE FUNCTION f(i int) RETURNS int`;
const runs = `CREATE TABLE t (id int); ${made} IMMUTABLE STRICT COST 7 SET search_path = public ${body};
  CREATE FUNCTION f(i text) RETURNS text COST 9 ${body};`;
const attributes = `SELECT format('%s %s %s %s', provolatile, proisstrict, procost, proconfig) FROM pg_proc
  WHERE proname = 'f' AND proargtypes::text = '23'`;
const closed = `${made} ${body}; REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC;`;
const everybody = `SELECT has_function_privilege('public', 'f(int)', 'EXECUTE')`;
const open = 'warning Everybody may call public.f(i integer) again, which EXECUTE was revoked for';

const secured = `CREATE TABLE t (id int, a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;`;
const rows = 'warning Whoever may read public.t finds all of its rows: it is made anew without row security';
const hides = `SELECT relrowsecurity FROM pg_class WHERE oid = 't'::regclass`;

const forced = `${secured} ALTER TABLE t FORCE ROW LEVEL SECURITY; CREATE POLICY own ON t USING (a > 0);`;
const swapped = 'ALTER TABLE t RENAME TO old; CREATE TABLE t (LIKE old INCLUDING ALL);';
const policies = `${secured} CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT TO pg_monitor, pg_read_all_data USING (a > 0);`;
const whole = `SELECT string_agg(format('%s %s %s', polpermissive, polcmd, polroles), ' ') FROM pg_policy
  WHERE polrelid = 't'::regclass AND polname = 'own'`;
const everyone =
  'warning The policy own of public.t loses TO pg_monitor, pg_read_all_data: it holds for everybody';

const two = `CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE "B.c" (id int);`;
const listed = `${two} CREATE PUBLICATION live FOR TABLE a, b;`;
const published = `SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_publication_tables WHERE pubname = 'live'`;
const partly = `CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, secret text);
  CREATE PUBLICATION live FOR TABLE a WHERE (id > 0), b (id);`;
const parts = `SELECT string_agg(format('%s %s %s', prrelid::regclass, prqual IS NULL, prattrs), ' ' ORDER BY prrelid)
  FROM pg_publication_rel`;
const unlisted =
  'warning The publication live publishes all columns of public.b: its list of columns is gone, and the statement ' +
  'does not say it';
const loses = (tables: string): string =>
  `warning The publication live loses ${tables}: subscribers get no more of what changes there, and the statement ` +
  'does not say it';

export const undoing: readonly Undoing[] = [
  // Triggers
  { setup: disabled, sql: trigger('one'), told: [again], value: fired },
  { setup: disabled, sql: trigger('two'), told: [] },
  { setup: always, sql: trigger('one'), told: [noMore], value: fired },
  {
    setup: `${triggers} ALTER TABLE t ENABLE REPLICA TRIGGER one;`,
    sql: trigger('one'),
    told: [
      'warning The trigger one of public.t fires with each write: it was to fire where replication writes, and the ' +
        'statement undoes that',
    ],
    value: fired,
  },
  { setup: disabled, sql: `DROP TRIGGER one ON t; ${trigger('one')}`, told: [again], value: fired },
  { setup: disabled, sql: 'DROP TRIGGER one ON t', told: [] },
  { setup: disabled, sql: `${trigger('one')} ALTER TABLE t DISABLE TRIGGER one`, told: [] },
  { setup: disabled, sql: `ALTER TABLE t ENABLE TRIGGER one; ${trigger('one')}`, told: [] },
  { setup: triggers, sql: `ALTER TABLE t DISABLE TRIGGER one; ${trigger('one')}`, told: [again] },
  {
    setup: disabled,
    sql: 'ALTER TABLE t DISABLE TRIGGER USER; UPDATE t SET id = id WHERE id < 0; ALTER TABLE t ENABLE TRIGGER USER',
    told: [again],
    value: fired,
  },
  { setup: disabled, sql: 'ALTER TABLE t DISABLE TRIGGER ALL', told: [] },
  { setup: disabled, sql: 'ALTER TABLE t ENABLE TRIGGER ALL', told: [] },
  { setup: always, sql: 'ALTER TABLE t ENABLE TRIGGER USER', told: [noMore], value: fired },
  { setup: disabled, sql: `DO $$ BEGIN ${trigger('one')} END $$`, told: [again], value: fired },
  {
    setup: `CREATE TABLE p (k int) PARTITION BY RANGE (k); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER one BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION note(); ALTER TABLE p DISABLE TRIGGER one;`,
    sql: 'CREATE OR REPLACE TRIGGER one BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION note()',
    told: [again.replace('public.t', 'public.p')],
    value: fired,
  },
  // Another type for a column
  { setup: keys, sql: 'ALTER TABLE t ALTER a TYPE bigint', told: [key], value: checked },
  { setup: keys, sql: 'ALTER TABLE t ALTER b TYPE bigint', told: [] },
  { setup: keys, sql: 'ALTER TABLE t ALTER a TYPE bigint; ALTER TABLE t DISABLE TRIGGER ALL', told: [] },
  { setup: keys, sql: 'ALTER TABLE parent ALTER id TYPE bigint', told: [key], value: checked },
  {
    setup: keys,
    sql: 'ALTER TABLE t DROP CONSTRAINT key, ADD CONSTRAINT key FOREIGN KEY (a) REFERENCES parent NOT VALID',
    told: [key],
    value: checked,
  },
  {
    setup:
      'CREATE TABLE t (a int, v varchar(50)); ALTER TABLE t ALTER v SET STORAGE EXTERNAL, ALTER v SET COMPRESSION pglz;',
    sql: 'ALTER TABLE t ALTER v TYPE varchar(60)',
    told: ['info The column v of public.t loses STORAGE EXTERNAL, COMPRESSION pglz'],
    value: `SELECT attstorage FROM pg_attribute WHERE attname = 'v'`,
  },
  {
    setup: 'CREATE TABLE t (a int, v varchar(50)); ALTER TABLE t ALTER v SET STORAGE EXTERNAL;',
    sql: 'ALTER TABLE t ALTER v TYPE varchar(60), ALTER v SET STORAGE EXTERNAL',
    told: [],
  },
  {
    setup:
      'CREATE TABLE t (a int, b int); CREATE INDEX i ON t ((a + 1)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 700;',
    sql: 'ALTER TABLE t ALTER a TYPE bigint',
    told: ['info The index i of public.t loses STATISTICS 700'],
    value: `SELECT coalesce(attstattarget, -1) FROM pg_attribute WHERE attrelid = 'i'::regclass`,
  },
  {
    setup: `CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t; ALTER STATISTICS s SET STATISTICS 500;`,
    sql: 'ALTER TABLE t ALTER a TYPE bigint',
    told: ['info The statistics object s of public.t loses STATISTICS 500'],
    value: `SELECT coalesce(stxstattarget, -1) FROM pg_statistic_ext`,
  },
  // Views
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id FROM t WHERE a > 0',
    told: [barrier],
    value: options,
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w WITH (security_barrier) AS SELECT id FROM t WHERE a > 0',
    told: [],
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w WITH (security_barrier = off) AS SELECT id FROM t WHERE a > 0',
    told: [],
  },
  {
    setup: view,
    sql: 'DROP VIEW w; CREATE VIEW w AS SELECT id FROM t WHERE a > 0',
    told: [barrier],
    value: options,
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id FROM t WHERE a > 0; ALTER VIEW w SET (security_barrier)',
    told: [],
  },
  {
    setup: 'CREATE TABLE t (id int, a int); CREATE VIEW w AS SELECT id FROM t WHERE a > 0 WITH CHECK OPTION;',
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id FROM t WHERE a > 0',
    told: [
      'warning The view public.w loses check_option=cascaded: rows that it does not show can be written through it',
    ],
    value: options,
  },
  {
    setup: 'CREATE TABLE t (id int); CREATE VIEW w WITH (security_invoker) AS SELECT id FROM t;',
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id FROM t',
    told: [
      'warning The view public.w loses security_invoker=true: it is read with the rights of its owner again',
    ],
    value: options,
    from: 15,
  },
  // Functions
  {
    setup: runs,
    sql: `${made} ${body}`,
    told: [
      'warning public.f(i integer) loses IMMUTABLE, STRICT, COST 7, SET search_path=public: the statement does not say it',
    ],
    value: attributes,
  },
  {
    setup: runs,
    sql: `${made} IMMUTABLE CALLED ON NULL INPUT SET search_path = '' ${body}`,
    told: ['info public.f(i integer) loses COST 7: the statement does not say it'],
    value: attributes,
  },
  { setup: runs, sql: `${made} STABLE STRICT COST 8 SET search_path = '' ${body}`, told: [] },
  {
    setup: runs,
    sql: `${made} IMMUTABLE STRICT SET search_path = public ${body}; ALTER FUNCTION f(int) COST 7`,
    told: [],
  },
  { setup: closed, sql: `${made} ${body}`, told: [] },
  { setup: closed, sql: `DROP FUNCTION f(int); ${made} ${body}`, told: [open], value: everybody },
  // What an earlier statement of the file has set.
  {
    setup: `${made} ${body}`,
    sql: `ALTER FUNCTION f(int) STRICT COST 9 SET search_path = public; ${made} ${body}`,
    told: [
      'warning public.f(i integer) loses STRICT, COST 9, SET search_path=public: the statement does not say it',
    ],
  },
  {
    setup: closed,
    sql: `DROP FUNCTION f(int); ${made} ${body}; REVOKE ALL ON FUNCTION f(int) FROM PUBLIC`,
    told: [],
  },
  {
    setup: `ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ${made} ${body};`,
    sql: `DROP FUNCTION f(int); ${made} ${body}`,
    told: [],
  },
  // Row security
  { setup: secured, sql: 'DROP TABLE t; CREATE TABLE t (id int)', told: [rows], value: hides },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE TABLE t (LIKE old INCLUDING ALL)',
    told: [rows],
    value: hides,
  },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE TABLE t (id int, a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY',
    told: [],
  },
  { setup: secured, sql: 'ALTER TABLE t RENAME TO old', told: [] },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE TABLE t AS SELECT * FROM old',
    told: [rows],
    value: hides,
  },
  {
    setup: `${secured} CREATE SCHEMA s; CREATE TABLE s.t (id int, a int);`,
    sql: 'DROP TABLE t; ALTER TABLE s.t SET SCHEMA public',
    told: [rows],
    value: hides,
  },
  {
    setup: `${secured} CREATE SCHEMA s; CREATE TABLE s.new (id int, a int);`,
    sql: 'DROP TABLE t; ALTER TABLE s.new RENAME TO t',
    told: [],
  },
  {
    setup: `${secured} CREATE TABLE new (id int, a int);`,
    sql: 'DROP TABLE t; ALTER TABLE new RENAME TO t',
    told: [rows],
    value: hides,
  },
  {
    setup: `${secured} CREATE VIEW new AS SELECT 1 AS id;`,
    sql: 'ALTER TABLE t RENAME TO old; ALTER VIEW new RENAME TO t',
    told: [rows],
    value: hides,
  },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE MATERIALIZED VIEW t AS SELECT * FROM old',
    told: [rows],
    value: hides,
  },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE VIEW t AS SELECT id, a FROM old',
    told: [rows],
    value: hides,
  },
  {
    setup: secured,
    sql: 'ALTER TABLE t RENAME TO old; CREATE VIEW t WITH (security_invoker) AS SELECT id, a FROM old',
    told: [],
    from: 15,
  },
  {
    setup: forced,
    sql: `${swapped} ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON t USING (a > 0)`,
    told: [
      'warning The owner of public.t finds all of its rows: it is made anew without FORCE ROW LEVEL SECURITY',
    ],
    value: `SELECT relforcerowsecurity FROM pg_class WHERE oid = 't'::regclass`,
  },
  {
    setup: forced,
    sql: `${swapped} ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    told: ['warning Who does not own public.t finds no rows in it: it is made anew without policies'],
    value: `SELECT count(*) FROM pg_policy WHERE polrelid = 't'::regclass`,
  },
  {
    setup: forced,
    sql: `${swapped} CREATE POLICY own ON t USING (a > 0); ALTER TABLE t FORCE ROW LEVEL SECURITY`,
    told: [rows],
    value: hides,
  },
  {
    setup: forced,
    sql: `${swapped} ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;
      CREATE POLICY other ON t USING (a > 0)`,
    told: [],
  },
  {
    setup: forced,
    sql: 'ALTER TABLE t RENAME TO old; CREATE VIEW t WITH (security_invoker) AS SELECT id, a FROM old',
    told: [],
    from: 15,
  },
  // Policies
  {
    setup: policies,
    sql: 'DROP POLICY IF EXISTS own ON t; CREATE POLICY own ON t USING (a > 0)',
    told: [
      'warning The policy own of public.t loses AS RESTRICTIVE FOR SELECT TO pg_monitor, pg_read_all_data: it lets ' +
        'rows through instead of holding them back, holds for all commands, holds for everybody',
    ],
    value: whole,
  },
  {
    setup: policies,
    sql: 'DROP POLICY own ON t; CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT USING (a > 0)',
    told: [everyone],
    value: whole,
  },
  {
    setup: policies,
    sql: 'DROP POLICY own ON public.t; CREATE POLICY own ON t AS RESTRICTIVE FOR UPDATE TO CURRENT_USER USING (a > 0)',
    told: [],
  },
  {
    setup: policies,
    sql:
      'DROP POLICY own ON t; CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT USING (a > 0); ' +
      'ALTER POLICY own ON t TO pg_monitor',
    told: [],
  },
  { setup: policies, sql: 'DROP POLICY own ON t; CREATE POLICY another ON t USING (a > 0)', told: [] },
  { setup: policies, sql: 'ALTER POLICY own ON t TO PUBLIC', told: [] },
  // What is written out is no loss, though it is what a new one has.
  {
    setup: policies,
    sql: 'DROP POLICY own ON t; CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT TO PUBLIC USING (a > 0)',
    told: [],
    value: whole,
  },
  {
    setup: policies,
    sql:
      'DROP POLICY own ON t; CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT USING (a > 0); ' +
      'ALTER POLICY own ON t TO PUBLIC',
    told: [],
    value: whole,
  },
  {
    setup: disabled,
    sql: `DROP TRIGGER one ON t; ${trigger('one')} ALTER TABLE t ENABLE TRIGGER one`,
    told: [],
    value: fired,
    from: 14,
  },
  {
    setup: secured,
    sql: `${swapped} ALTER TABLE t DISABLE ROW LEVEL SECURITY`,
    told: [],
    value: hides,
  },
  {
    setup: runs,
    sql: `DROP FUNCTION f(int); CREATE FUNCTION f(i int) RETURNS int VOLATILE CALLED ON NULL INPUT COST 7
      SET search_path = '' ${body}`,
    told: [],
    value: attributes,
  },
  {
    setup: closed,
    sql: `DROP FUNCTION f(int); ${made} ${body}; GRANT EXECUTE ON FUNCTION f(int) TO PUBLIC`,
    told: [],
    value: everybody,
  },
  {
    setup: policies,
    sql: `${swapped} ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT USING (a > 0)`,
    told: [everyone],
    value: whole,
  },
  {
    setup: policies,
    sql: 'DO $$ BEGIN DROP POLICY own ON t; CREATE POLICY own ON t AS RESTRICTIVE FOR SELECT USING (a > 0); END $$',
    told: [everyone],
    value: whole,
  },
  // Publications
  { setup: listed, sql: 'ALTER PUBLICATION live SET TABLE a', told: [loses('public.b')], value: published },
  { setup: listed, sql: 'ALTER PUBLICATION live SET TABLE public.b, a', told: [] },
  { setup: listed, sql: 'ALTER PUBLICATION live SET TABLE a; ALTER PUBLICATION live ADD TABLE b', told: [] },
  { setup: listed, sql: 'ALTER PUBLICATION live SET TABLE a; DROP TABLE b', told: [] },
  { setup: listed, sql: `ALTER PUBLICATION live SET (publish = 'insert')`, told: [] },
  { setup: listed, sql: 'ALTER PUBLICATION live DROP TABLE b', told: [] },
  { setup: listed, sql: 'ALTER PUBLICATION live SET TABLES IN SCHEMA public', told: [], from: 15 },
  {
    setup: `${listed} CREATE SCHEMA s;`,
    sql: 'ALTER PUBLICATION live SET TABLE a, TABLES IN SCHEMA s',
    told: [loses('public.b')],
    value: published,
    from: 15,
  },
  {
    setup: `${two} CREATE PUBLICATION live FOR TABLES IN SCHEMA public;`,
    sql: 'ALTER PUBLICATION live SET TABLE a',
    told: [loses('public."B.c", public.b')],
    value: published,
    from: 15,
  },
  // As the documentation of a platform has it, which begins with a publication of nothing.
  {
    setup: listed,
    sql: 'DROP PUBLICATION IF EXISTS live; CREATE PUBLICATION live; ALTER PUBLICATION live ADD TABLE b',
    told: [loses('public.a')],
    value: published,
  },
  { setup: listed, sql: 'DROP PUBLICATION live; CREATE PUBLICATION live FOR ALL TABLES', told: [] },
  { setup: listed, sql: 'DROP PUBLICATION live', told: [] },
  {
    setup: `${two} CREATE PUBLICATION live FOR ALL TABLES;`,
    sql: 'DROP PUBLICATION live; CREATE PUBLICATION live FOR TABLE b',
    told: [loses('public."B.c", public.a')],
    value: published,
  },
  {
    setup: `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9); CREATE TABLE t (id int);
      CREATE PUBLICATION live FOR TABLE p, t;`,
    sql: 'ALTER PUBLICATION live SET TABLE t',
    told: [loses('public.p')],
    value: published,
  },
  {
    setup: listed,
    sql: 'DROP TABLE b; CREATE TABLE b (id int PRIMARY KEY)',
    told: [loses('public.b')],
    value: published,
  },
  {
    setup: listed,
    sql: 'ALTER TABLE b RENAME TO old; CREATE TABLE b AS SELECT * FROM old',
    told: [loses('public.b')],
  },
  {
    setup: listed,
    sql: 'ALTER TABLE b RENAME TO old; CREATE TABLE b (LIKE old); ALTER PUBLICATION live ADD TABLE b',
    told: [],
  },
  { setup: listed, sql: 'DROP TABLE b', told: [] },
  // Parts of tables
  {
    setup: partly,
    sql: 'ALTER PUBLICATION live SET TABLE a, b',
    told: [
      'warning The publication live publishes all rows of public.a: its condition is gone; it publishes all columns ' +
        'of public.b: its list of columns is gone, and the statement does not say it',
    ],
    value: parts,
    from: 15,
  },
  {
    setup: partly,
    sql: 'ALTER PUBLICATION live SET TABLE a WHERE (id > 5)',
    told: [loses('public.b')],
    value: parts,
    from: 15,
  },
  { setup: partly, sql: 'ALTER PUBLICATION live SET TABLE a WHERE (id > 5), b (id)', told: [], from: 15 },
  {
    setup: partly,
    sql: 'ALTER PUBLICATION live SET TABLE b; ALTER PUBLICATION live ADD TABLE a WHERE (id > 0)',
    told: [unlisted],
    value: parts,
    from: 15,
  },
  {
    setup: partly,
    sql: 'DROP PUBLICATION live; CREATE PUBLICATION live FOR TABLE a WHERE (id > 0), public.b',
    told: [unlisted],
    value: parts,
    from: 15,
  },
  {
    setup: partly,
    sql:
      'ALTER TABLE b RENAME TO old; CREATE TABLE b (LIKE old INCLUDING ALL); ' +
      'ALTER PUBLICATION live DROP TABLE old; ALTER PUBLICATION live ADD TABLE b',
    told: [unlisted],
    value: parts,
    from: 15,
  },
  {
    setup: partly,
    sql: 'ALTER PUBLICATION live SET TABLE a WHERE (id > 0); ALTER PUBLICATION live ADD TABLE b',
    told: [unlisted],
    value: parts,
    from: 15,
  },
  { setup: partly, sql: 'ALTER PUBLICATION live DROP TABLE b', told: [], from: 15 },
  { setup: partly, sql: 'DROP TABLE b', told: [], from: 15 },
  {
    setup: partly,
    sql: 'DROP PUBLICATION live; CREATE PUBLICATION live FOR TABLE a WHERE (id > 0), TABLES IN SCHEMA public',
    told: [unlisted],
    value: parts,
    from: 15,
  },
  {
    setup: `${two} CREATE PUBLICATION live FOR ALL TABLES;`,
    sql: 'DROP TABLE b; CREATE TABLE b (id int)',
    told: [],
  },
  {
    setup: `${Array.from({ length: 9 }, (_, n) => `CREATE TABLE t${n} (id int);`).join(' ')}
      CREATE PUBLICATION live FOR TABLE t0, t1, t2, t3, t4, t5, t6, t7, t8;`,
    sql: 'ALTER PUBLICATION live SET TABLE t0',
    told: [loses('public.t1, public.t2, public.t3, public.t4, public.t5 and 3 other tables')],
    value: published,
  },
];
