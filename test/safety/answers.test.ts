import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { answersTo, planLimits } from '../../src/safety/index.ts';
import { readQuery } from '../../src/safety/answering/reading.ts';
import type { Question } from '../../src/safety/hazard.ts';
import { ends, startServer, type Server } from '../support/postgres.ts';
import { judged } from './meaning-support.ts';

const where = (condition: string): string =>
  `SELECT pg_catalog.count(*) AS count FROM "public"."t" WHERE ${condition}`;

describe('which queries may run on a live database', () => {
  test.each([
    'a IS NULL',
    "NOT (a > 0 AND b ~~ 'x%' OR a IN (1, 2) OR a BETWEEN 1 AND 9)",
    "pg_catalog.lower(b) <> b OR length(b) > 3 OR coalesce(b, '') = ''",
    'CAST(a AS pg_catalog.int8) > 1::numeric(10,2) AND x IS DISTINCT FROM now()',
    'EXISTS (SELECT FROM ONLY public.other o WHERE o.id OPERATOR(pg_catalog.=) a)',
    "NOT pg_catalog.pg_input_is_valid((b)::text, 'character varying(20)')",
    'CASE WHEN a > 0 THEN b IS NULL ELSE (SELECT count(*) FROM public.other) > 1 END',
    "b = ANY (ARRAY['x', 'y']) AND tags[1] = 'x' AND b COLLATE \"C\" > 'a'",
    "extract(year FROM x) > 2000 AND x AT TIME ZONE 'UTC' < CURRENT_TIMESTAMP",
    'a > 0 -- as it should be',
  ])('%s', async (condition) => {
    expect(await readQuery(where(condition))).toBeTypeOf('object');
  });

  test.each([
    ['public.f(a)', 'the condition calls public.f()'],
    ['public.lower(b) = b', 'the condition calls public.lower()'],
    ['pg_temp.lower(b) = b', 'the condition calls pg_temp.lower()'],
    ['db.pg_catalog.lower(b) = b', 'the condition calls db.pg_catalog.lower()'],
    ["lo_export(1, '/tmp/x') = 1", 'the condition calls lo_export()'],
    ["pg_catalog.pg_read_file('/etc/passwd') = b", 'the condition calls pg_catalog.pg_read_file()'],
    ["dblink('host=x', 'select 1') IS NULL", 'the condition calls dblink()'],
    ["set_config('x.y', b, false) = b", 'the condition calls set_config()'],
    ['pg_sleep(9) IS NULL', 'the condition calls pg_sleep()'],
    ["nextval('s') > 1", 'the condition calls nextval()'],
    ["query_to_xml('DELETE FROM t', true, true, '') IS NULL", 'the condition calls query_to_xml()'],
    ["repeat('x', 1000000000) = b", 'the condition calls repeat()'],
    ['pg_advisory_lock(1) IS NULL', 'the condition calls pg_advisory_lock()'],
    ['count(DISTINCT a) > 1', 'the condition calls count()'],
    ['count(a) > 1', 'the condition calls count()'],
    ['lower(*) IS NULL', 'the condition calls lower()'],
    ['length(b) OVER (ORDER BY a) > 1', 'the condition calls length()'],
    ['concat(VARIADIC tags) = b', 'the condition has FuncCall with func_variadic'],
    ['a OPERATOR(public.=) 1', 'the condition uses the operator public.=, which is not built in'],
    [
      'a OPERATOR(public.=) ANY (SELECT 1)',
      'the condition uses the operator public.=, which is not built in',
    ],
    ['b::public.mine IS NULL', 'the condition casts to public.mine, which may run code'],
    ['b::mine IS NULL', 'the condition casts to mine, which may run code'],
    ["'pg_authid'::regclass IS NULL", 'the condition casts to regclass, which may run code'],
    ['b::xml IS NULL', 'the condition casts to xml, which may run code'],
    ['b::public.t.a%TYPE IS NULL', 'the condition casts to public.t.a, which may run code'],
    ["pg_input_is_valid(b, 'public.mine')", 'the condition reads public.mine from text'],
    ['pg_input_is_valid(b, b)', 'the condition reads a type from text'],
    ['EXISTS (SELECT FROM pg_authid)', 'the condition reads pg_authid, whose schema it does not name'],
    [
      'EXISTS (SELECT FROM pg_catalog.pg_authid)',
      'the condition reads pg_catalog.pg_authid, which is no table of yours',
    ],
    ['EXISTS (SELECT FROM generate_series(1, 10))', 'the condition has a function in place of a table'],
    ['EXISTS (SELECT FROM public.o FOR UPDATE)', 'the condition has SelectStmt with lockingClause'],
    ['EXISTS (SELECT INTO public.z FROM public.o)', 'the condition has SelectStmt with intoClause'],
    ["EXISTS (VALUES (1), (nextval('public.s')))", 'the condition calls nextval()'],
    ['EXISTS (SELECT 1 UNION SELECT 2)', 'the condition joins several queries'],
    ['EXISTS (WITH x AS (DELETE FROM public.o RETURNING 1) SELECT FROM x)', 'the condition has DeleteStmt'],
    ['t IS NULL AND (t).a > 1', 'the condition takes a row apart'],
    ['(public.t.*) IS NULL', 'the condition names a whole row'],
    ['db.public.t.a IS NULL', 'the condition names db.public.t.a'],
    ['a = $1', 'the condition has a parameter'],
    ['b IS JSON', 'the condition has JsonIsPredicate'],
    ['xmlparse(CONTENT b) IS NULL', 'the condition has XmlExpr'],
    ['true; DELETE FROM public.t', 'its query cannot be read'],
    ["b = 'a\\'; DELETE FROM public.t; --'", 'its query cannot be read'],
  ])('not with %s', async (condition, why) => {
    expect(await readQuery(where(condition))).toBe(why);
  });

  test('nothing but a number is ever asked for', async () => {
    for (const sql of [
      'SELECT a FROM public.t',
      'SELECT max(a) AS count FROM public.t',
      'SELECT pg_catalog.count(*) AS count, b FROM public.t',
      'SELECT (SELECT a FROM public.t LIMIT 1)::int8 AS count',
      'SELECT pg_catalog.count(*) + a AS count FROM public.t GROUP BY a',
    ])
      expect([sql, await readQuery(sql)]).toEqual([sql, 'its query gives more than a number']);
    expect(await readQuery('DELETE FROM public.t')).toBe('its query cannot be read');
  });
});

const schema = `GRANT CREATE ON SCHEMA public TO PUBLIC;
  CREATE TABLE called (n int);
  CREATE FUNCTION f(int) RETURNS bool LANGUAGE sql VOLATILE SECURITY DEFINER AS
    'INSERT INTO called VALUES ($1); SELECT true';
  CREATE DOMAIN positive AS int CHECK (value > 0); CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TYPE pair AS (x int, y int); CREATE TYPE caste AS ENUM ('x');
  CREATE FUNCTION caste_text(caste) RETURNS text LANGUAGE sql AS 'SELECT ''x''';
  CREATE CAST (caste AS text) WITH FUNCTION caste_text(caste);
  CREATE TABLE t (id int, a int, b text, v varchar(50), d positive, m mood, p pair, c caste);
  CREATE TABLE empty (id int, a int); CREATE TABLE secret (id int, a int); CREATE TABLE keys (id int PRIMARY KEY);
  CREATE TABLE rows_hidden (id int, a int); ALTER TABLE rows_hidden ENABLE ROW LEVEL SECURITY;
  CREATE POLICY f ON rows_hidden USING (f(id));
  CREATE VIEW v AS SELECT * FROM keys WHERE f(id);
  CREATE MATERIALIZED VIEW mv AS SELECT id / 2 AS id FROM keys;
  CREATE TABLE p (id int, a int) PARTITION BY RANGE (id);
  CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (100);
  CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
  CREATE TABLE mixed (id int, a int) PARTITION BY RANGE (id);
  CREATE FOREIGN TABLE mixed1 PARTITION OF mixed FOR VALUES FROM (0) TO (9) SERVER s;
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; REVOKE SELECT ON secret FROM reader;
  SET ROLE other; CREATE TABLE theirs (id int, a int); GRANT SELECT ON theirs TO reader; RESET ROLE;`;
const rows = `INSERT INTO t SELECT n, CASE WHEN n > 3 THEN n / 2 END, 'x' || n / 2, n, n, 'ok', NULL, 'x'
    FROM generate_series(1, 10) n;
  INSERT INTO keys VALUES (2), (3); INSERT INTO secret VALUES (1, 1); INSERT INTO rows_hidden VALUES (1);
  INSERT INTO p VALUES (1, 1), (2, NULL); REFRESH MATERIALIZED VIEW mv; TRUNCATE called`;

describe.each(ends)('counting on a live PostgreSQL %s', (major) => {
  let server: Server;
  let client: pg.Client;
  let rehearsal: pg.Client;
  let database: Database;
  const role = 'reader';
  beforeAll(async () => {
    server = await startServer(major);
    client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    await client.query(`CREATE ROLE reader LOGIN; CREATE ROLE other LOGIN;
      ALTER DATABASE postgres SET standard_conforming_strings = ${major >= 19 ? 'on' : 'off'}; ${schema} ${rows}`);
    rehearsal = new pg.Client({ connectionString: await server.createDatabase('rehearsal') });
    await rehearsal.connect();
    await rehearsal.query(schema);
    const target = parseConnectionString(server.url('postgres', role));
    database = await connect(target);
  });
  afterAll(async () => {
    await database.close();
    await Promise.all([client.end(), rehearsal.end()]);
    await server[Symbol.asyncDispose]();
  });

  /** What the database says to the questions about a file's statements, by rule. */
  async function said(file: string): Promise<readonly string[]> {
    const { verdicts } = await judged(rehearsal, '', file);
    const questions = verdicts.flatMap(({ question }) => question ?? []);
    const answers = await answersTo(database, questions, planLimits);
    return verdicts.flatMap(({ rule, question }) => {
      const answer = question === null ? undefined : answers.get(question.sql);
      return answer === undefined ? [] : [`${rule}: ${answer.why ?? `${answer.how} ${answer.count}`}`];
    });
  }

  test.each([
    ['ALTER TABLE t ALTER a SET NOT NULL', 'set-not-null: exactly 3'],
    ['ALTER TABLE t ALTER b SET NOT NULL', 'set-not-null: exactly 0'],
    ["ALTER TABLE t ADD CONSTRAINT c CHECK (a > 2 AND b LIKE 'x%')", 'add-check: exactly 2'],
    ["ALTER TABLE t ADD CONSTRAINT c CHECK (b <> 'x\\')", 'add-check: exactly 0'],
    ['ALTER TABLE t ADD UNIQUE (b)', 'add-unique: exactly 4'],
    ['CREATE UNIQUE INDEX i ON t (lower(b)) WHERE id > 2', 'add-unique: exactly 3'],
    ['CREATE UNIQUE INDEX i ON mv (id)', 'add-unique: exactly 1'],
    ['ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES keys', 'add-foreign-key: exactly 3'],
    ['ALTER TABLE t ALTER v TYPE varchar(1)', 'change-type: exactly 1'],
    ['ALTER TABLE t ALTER a TYPE smallint', 'change-type: exactly 0'],
    ['ALTER DOMAIN positive ADD CHECK (value < 9)', 'domain-constraint: exactly 2'],
    ['ALTER TABLE p ALTER a SET NOT NULL', 'set-not-null: exactly 1'],
    ['ALTER TABLE t ADD x int NOT NULL', 'add-not-null-column: exactly 10'],
    ['DROP TABLE p', 'drop-table: exactly 2'],
    ['ALTER TABLE t DROP COLUMN a', 'drop-column: exactly 7'],
    ['TRUNCATE empty', 'truncate: exactly 0'],
    ['DELETE FROM t WHERE id > 4 AND m IS NOT NULL', 'delete-rows: exactly 6'],
    ['ALTER TABLE t ADD CHECK (f(id))', 'add-check: the condition calls public.f()'],
    ['ALTER TABLE t ADD CHECK (p IS NULL)', 'add-check: the type public.pair of p is not built in'],
    ["ALTER TABLE t ADD CHECK (c::text <> 'y')", 'add-check: the type public.caste of c is not built in'],
    ["ALTER TABLE t ADD CHECK (m <> 'sad')", 'add-check: exactly 0'],
    [
      'ALTER TABLE rows_hidden ALTER a SET NOT NULL',
      `set-not-null: row security hides rows of public.rows_hidden from ${role}`,
    ],
    ['ALTER TABLE secret ALTER a SET NOT NULL', `set-not-null: ${role} may not read public.secret`],
    [
      'ALTER TABLE theirs ALTER a SET NOT NULL',
      `set-not-null: public.theirs belongs to other, which ${role} does not trust`,
    ],
    ['ALTER TABLE mixed ALTER a SET NOT NULL', 'set-not-null: a foreign table is a part of public.mixed'],
    [
      'ALTER TABLE t RENAME TO u; ALTER TABLE u ALTER a SET NOT NULL',
      'set-not-null: u has its name from an earlier statement',
    ],
    [
      'ALTER TABLE t RENAME b TO z; ALTER TABLE t RENAME a TO b; ALTER TABLE t ALTER b SET NOT NULL',
      'set-not-null: b has its name from an earlier statement',
    ],
  ])('%s', async (file, expected) => {
    expect(await said(file)).toEqual([expected]);
    expect((await client.query('SELECT count(*) FROM called')).rows).toEqual([{ count: '0' }]);
  });

  const asked = async (sql: string, more: Partial<Question> = {}, limits = planLimits): Promise<unknown> => {
    const question: Question = { sql, counts: 'rows', means: 'fails', ...more };
    return (await answersTo(database, [question], limits)).get(sql);
  };
  const not = (why: string): object => ({ count: null, how: 'exactly', why });

  test('a view that has taken the place of a table is not read', async () => {
    expect(await asked('SELECT pg_catalog.count(*) AS count FROM "public"."v"')).toEqual(
      not('public.v is a view'),
    );
    expect(await asked('SELECT pg_catalog.count(*) AS count FROM "public"."gone"')).toEqual(
      not('public.gone is not there'),
    );
    expect(await asked(where('nothing IS NULL'))).toEqual(not('there is no column nothing in public.t'));
  });

  test('a value that a condition fails on is not told', async () => {
    expect(await asked(where('b::int > 0'))).toEqual(not('the query ended with SQLSTATE 22P02'));
  });

  test('what takes too long is asked for one row, and a locked table is not waited for', async () => {
    await client.query(`CREATE TABLE large AS SELECT n AS id, n AS a FROM generate_series(1, 300000) n;
      GRANT SELECT ON large TO reader; ANALYZE large`);
    const all = 'SELECT pg_catalog.count(*) AS count FROM "public"."large"';
    const pairs = `SELECT pg_catalog.count(*) AS count FROM "public"."large" WHERE (SELECT pg_catalog.count(*)
      FROM "public"."large" o WHERE o.a > large.id) >= 0`;
    const hasty = { each: 1_000, all: 10_000, large: 1, questions: 500, wait: 1_000 };
    expect(await asked(pairs, {}, hasty)).toEqual({ count: 1, how: 'at least', why: null });
    const of = { schema: 'public', name: 'large', column: null };
    expect(await asked(all, { of }, hasty)).toEqual({ count: 300000, how: 'about', why: null });
    expect(await asked(all, { of })).toEqual({ count: 300000, how: 'exactly', why: null });
    await client.query('BEGIN; LOCK TABLE large');
    expect(await asked(all)).toEqual(not('somebody else has locked a table that it reads'));
    await client.query('ROLLBACK');
  });
});
