import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import type { ActionError } from '../../src/error.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(15);
});
afterAll(() => server[Symbol.asyncDispose]());

/** As pg_dump 15.14 and 17.6 write it, with what breaks runners that take the server for psql. */
const dump = `--
-- PostgreSQL database dump
--

\\restrict hW4zXbqO1eTtQ0oYf9mJ2nLk

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;

CREATE TABLE public.notes (
    id integer NOT NULL,
    body text
);

CREATE FUNCTION public.twice(n integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT (CASE WHEN (n > 0) THEN (n * 2) ELSE 0 END) AS "case";
END;

COPY public.notes (id, body) FROM stdin;
1\tit's; a "row" -- with $$ everything
2\t\\\\. is no end, \\N is none
3\tüñí 🐘
\\.

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);

--
-- PostgreSQL database dump complete
--

\\unrestrict hW4zXbqO1eTtQ0oYf9mJ2nLk

`;

const rows = [
  { id: 1, body: 'it\'s; a "row" -- with $$ everything' },
  { id: 2, body: '\\. is no end, N is none' },
  { id: 3, body: 'üñí 🐘' },
];

describe("pg_dump's plain output", () => {
  test.each([
    ['as it is', dump],
    ['with Windows line ends', dump.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${dump}`],
  ])('%s runs, and the file after it finds its own search_path', async (_how, text) => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1_dump.sql': text,
        'migrations/2.sql': 'ALTER TABLE notes ADD COLUMN more int;',
      }),
    );
    expect(outcome.failed).toBeNull();
    expect(await query(url, 'SELECT id, body FROM notes ORDER BY id')).toEqual(rows);
    expect(await query(url, 'SELECT twice(21)')).toEqual([{ twice: 42 }]);
  });

  test('of the real pg_dump makes the database that was dumped', async (context) => {
    const version = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) return context.skip('pg_dump is not installed');
    const source = await server.createDatabase('dumped');
    await migrate(source, checkout({ 'migrations/1.sql': dump }));
    await query(
      source,
      `CREATE SCHEMA "odd;name"; CREATE TYPE "odd;name".mood AS ENUM ('a;b', 'c''d'); CREATE TABLE "odd;name".t (m "odd;name".mood DEFAULT 'a;b', j jsonb);
      INSERT INTO "odd;name".t VALUES ('c''d', '{"a": "\\\\."}'); CREATE RULE r AS ON DELETE TO "odd;name".t DO ALSO (SELECT 1; SELECT 2);
      CREATE VIEW public.v AS SELECT * FROM public.notes; COMMENT ON VIEW public.v IS 'semi;colon';`,
    );
    const dumped = (url: string): string => {
      const { stdout, stderr, status } = spawnSync(
        'pg_dump',
        ['--exclude-schema=catalog', '--no-owner', '--dbname', url],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      return stdout.replace(/^\\(un)?restrict .*$/gm, '');
    };
    const text = dumped(source);
    const copy = await server.createDatabase('restored');
    const { outcome } = await migrate(copy, checkout({ 'migrations/1.sql': text }));
    expect(outcome.failed).toBeNull();
    expect(dumped(copy)).toBe(text);
  });
});

test('twenty megabytes of INSERTs and ten thousand statements are one file like any other, and an error in the last line is found', async () => {
  const url = await server.createDatabase();
  const line = (n: number): string => `INSERT INTO big VALUES (${n}, '${'x'.repeat(1900)};''é');\n`;
  const inserts = Array.from({ length: 10_400 }, (_, n) => line(n)).join('');
  expect(Buffer.byteLength(inserts)).toBeGreaterThan(20_000_000);
  const { outcome } = await migrate(
    url,
    checkout({
      'migrations/1.sql': `CREATE TABLE big (n int, body text);\n${inserts}`,
      'migrations/2.sql': `${inserts}SELECT é FROM big;`,
    }),
  );
  expect(await query(url, 'SELECT count(*)::int, max(length(body)) AS longest FROM big')).toEqual([
    { count: 10_400, longest: 1903 },
  ]);
  expect(outcome.failed?.failure).toMatchObject({
    sqlstate: '42703',
    location: { file: 'migrations/2.sql', line: 10_401, column: 8 },
  });
  expect(outcome.failed?.failure.snippet?.length).toBeLessThan(1000);
});

test('strings and comments in all their forms are what PostgreSQL takes them for, and a place is counted in characters', async () => {
  const url = await server.createDatabase();
  const strings = String.raw`SELECT E'\'' AS a, E'it\'s;' AS b, U&'d\0061t!0061;' UESCAPE '!' AS c, 'a' -- ;
    'b;' AS d, $$;$$ AS e, $tag$ $$ ; $tag$ AS f, /* /* ; */ ' */ "select;".* FROM (SELECT 1 AS g) AS "select;"`;
  const { outcome, plan } = await migrate(
    url,
    checkout({
      'migrations/1.sql': `CREATE TABLE t AS ${strings};\n`,
      'migrations/2.sql': `SELECT '🐘🐘é';/* 🐘 */ SELECT '🐘', nothing;`,
    }),
  );
  expect(plan.pending.map(({ source }) => source.script.statements.length)).toEqual([1, 2]);
  expect(await query(url, 'SELECT * FROM t')).toEqual(await query(url, strings));
  expect(outcome.failed?.failure).toMatchObject({
    sqlstate: '42703',
    location: { file: 'migrations/2.sql', line: 1, column: 34 },
  });
});

test('one INSERT of 25 MB is a statement like any other', async () => {
  const url = await server.createDatabase();
  const values = Array.from({ length: 25_000 }, (_, n) => `(${n}, '${'é;'.repeat(330)}')`).join(',\n');
  expect(Buffer.byteLength(values)).toBeGreaterThan(24_000_000);
  expect(
    (
      await migrate(
        url,
        checkout({
          'migrations/1.sql': `CREATE TABLE big (n int, body text);\nINSERT INTO big VALUES\n${values};`,
        }),
      )
    ).outcome.failed,
  ).toBeNull();
  expect(await query(url, 'SELECT count(*)::int, max(length(body)) AS longest FROM big')).toEqual([
    { count: 25_000, longest: 660 },
  ]);
});

test('an invisible character that is no SQL is named by its place', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1;\u00a0\n' }));
  expect(outcome.failed?.failure).toMatchObject({ location: { line: 1, column: 10 }, sqlstate: '42601' });
  expect(outcome.failed?.failure.remedy).toMatch(/U\+00A0/);
});

test.each([
  '\\echo one \\\\ CREATE TABLE t ();\n',
  '\\set ON_ERROR_STOP on \\i other.sql\n',
  '\\set one 1 \\set two 2\n',
  '\\echo Use "CREATE EXTENSION x" to load this file. \\quit\n',
  '\\timing \\\\ SELECT 1;\n',
])('%j: what stands behind a harmless command on its line is not lost', async (line) => {
  const failure = await migrate(
    await server.createDatabase(),
    checkout({ 'migrations/1.sql': `SELECT 1;\n${line}` }),
  ).then(
    () => null,
    (error: unknown) => (error as ActionError).failure,
  );
  expect(failure).toMatchObject({
    message: expect.stringMatching(/1\.sql:2: after \\\w+ there is something else that psql would run/),
    remedy: expect.stringMatching(/line of its own/),
  });
});

describe('variables of psql', () => {
  test.each([
    ['a bare one', 'CREATE ROLE nobody;\nCREATE TABLE :app_schema.t (a int);\n', ':app_schema', 14],
    ['one in quotes', "SELECT '::name', 1::text,\n  :'name';\n", ":'name'", 3],
    ['one as a name', 'SELECT 1;\nALTER TABLE :"my table" ADD b int;\n', ':"my table"', 13],
    ['one in a file that runs without a transaction', '-- no-transaction\nSELECT :n;\n', ':n', 8],
  ])('%s: the error says what it is', async (_what, text, variable, column) => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': text }));
    expect(outcome.failed?.failure).toMatchObject({
      sqlstate: '42601',
      location: { line: 2, column },
      remedy: expect.stringContaining(`${variable} is a psql variable`),
    });
  });

  test('another syntax error is not taken for one', async () => {
    const url = await server.createDatabase();
    for (const text of ['SELECT 1 : 2;', 'SELECT FROM WHERE :a;', 'SELECT 1:::text;']) {
      expect(
        (await migrate(url, checkout({ 'migrations/1.sql': text }))).outcome.failed?.failure.remedy,
      ).toMatch(/^This is not SQL/);
    }
  });

  test.each([
    [
      "\\echo 'a \\n b' \"\\c\"\n\\set name 'a value'\n\\unset other\nCREATE TABLE t (a int DEFAULT 1::int);\n\\set\n",
      null,
    ],
    ["\\set name value\nSELECT :'name';\n", 1],
    ['\\set one 1\n\\set two :one\n', 1],
    ['SELECT 1;\n\\set AUTOCOMMIT off\nSELECT 2;\n', 2],
  ])('%j: set for nothing is passed over, used is refused', async (text, line) => {
    const url = await server.createDatabase();
    const failure = await migrate(url, checkout({ 'migrations/1.sql': text })).then(
      ({ outcome }) => outcome.failed,
      (error: unknown) => (error as ActionError).failure,
    );
    expect(failure).toEqual(
      line === null
        ? null
        : expect.objectContaining({
            message: expect.stringContaining(`1.sql:${line}: \\set is a psql command`),
          }),
    );
  });
});

test('harmless lines of psql are passed over', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(
    url,
    checkout({
      'migrations/1.sql':
        "\\set ON_ERROR_STOP on\n\\echo 'creating; things'\n\\timing\nCREATE TABLE t (a int);\n\\qecho done\n",
    }),
  );
  expect(outcome.failed).toBeNull();
});

describe('a file that brings its own transaction, as people write them for psql', () => {
  const block = 'BEGIN;\nCREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\nCOMMIT;\n';
  test.each([
    ['with settings before it', `SET client_min_messages = warning;\nRESET client_min_messages;\n${block}`],
    [
      'with statements before and after it',
      `CREATE TABLE early ();\n${block}COMMENT ON TABLE t IS 'late';\nALTER TABLE t ADD COLUMN b int DEFAULT 2;\n`,
    ],
    ['with a ROLLBACK behind it, for a psql that went on after an error', `${block}ROLLBACK;\n`],
    [
      'with both, and other words for them',
      `SET search_path = public;\nSTART TRANSACTION;\nCREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\nEND;\nABORT;\nSELECT 1;\n`,
    ],
  ])('%s runs as one transaction', async (_how, text) => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(
      url,
      checkout({ 'migrations/1.sql': text, 'migrations/2.sql': 'ALTER TABLE t ADD COLUMN later int;' }),
    );
    expect(outcome.failed).toBeNull();
    expect(await query(url, 'SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 1 }]);
    const other = await server.createDatabase();
    const failing = await migrate(other, checkout({ 'migrations/1.sql': `${text}\nSELECT nothing;\n` }));
    expect(failing.outcome.failed?.failure).toMatchObject({
      sqlstate: '42703',
      location: { line: text.split('\n').length + 1, column: 8 },
    });
    expect(await query(other, "SELECT FROM pg_class WHERE relname IN ('t', 'early')")).toEqual([]);
  });

  test.each([
    [
      'one that is rolled back',
      'SELECT 1;\nBEGIN;\nSELECT 2;\nROLLBACK;\n',
      'ROLLBACK',
      4,
      /COMMIT; in its place/,
    ],
    ['a COMMIT without a BEGIN', 'SELECT 1;\nCOMMIT;\nSELECT 2;\n', 'COMMIT', 2, /split the file/],
  ])('%s is refused', async (_what, text, word, line, remedy) => {
    const url = await server.createDatabase();
    const failure = await migrate(url, checkout({ 'migrations/1.sql': text })).then(
      () => null,
      (error: unknown) => (error as ActionError).failure,
    );
    expect(failure).toMatchObject({
      message: expect.stringContaining(`1.sql:${line}: ${word} `),
      remedy: expect.stringMatching(remedy),
    });
    expect(await query(url, "SELECT FROM pg_class WHERE relname = 't'")).toEqual([]);
  });
});

test('a transaction that a file begins and never ends is named as such', async () => {
  const failure = await migrate(
    await server.createDatabase(),
    checkout({
      'migrations/1.sql': "-- tables\nBEGIN;\nSET client_min_messages = 'ERROR';\nCREATE TABLE t ();\n",
    }),
  ).then(
    () => null,
    (error: unknown) => (error as ActionError).failure,
  );
  expect(failure).toMatchObject({
    message: expect.stringContaining('1.sql:2: BEGIN begins a transaction that the file never ends'),
    remedy: expect.stringContaining('COMMIT'),
  });
});

test("a role's search_path that one file sets holds for the files after it, as with psql, and for later runs", async () => {
  await using own = await startServer(17);
  const url = await own.createDatabase('pathless');
  const files = {
    'migrations/1.sql':
      'CREATE SCHEMA app; CREATE ROLE reader; ALTER ROLE CURRENT_USER SET search_path = app; ALTER ROLE reader SET search_path = app;',
    'migrations/2.sql': 'CREATE TABLE after (a int);',
  };
  expect((await migrate(url, checkout(files))).outcome.failed).toBeNull();
  const place =
    "SELECT relnamespace::regnamespace::text AS schema FROM pg_class WHERE relname IN ('after', 'much_later') ORDER BY relname";
  expect(await query(url, place)).toEqual([{ schema: 'app' }]);
  const { files: ran, plan } = await migrate(
    url,
    checkout({ ...files, 'migrations/3.sql': 'CREATE TABLE much_later (a int);' }),
  );
  expect({ ran, notices: plan.notices }).toEqual({ ran: ['migrations/3.sql'], notices: [] });
  expect(await query(url, place)).toEqual([{ schema: 'app' }, { schema: 'app' }]);
});
