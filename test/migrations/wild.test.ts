import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => { server = await startServer(15); });
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

const rows = [{ id: 1, body: 'it\'s; a "row" -- with $$ everything' }, { id: 2, body: '\\. is no end, N is none' }, { id: 3, body: 'üñí 🐘' }];

describe('pg_dump\'s plain output', () => {
  test.each([
    ['as it is', dump],
    ['with Windows line ends', dump.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${dump}`],
  ])('%s runs, and the file after it finds its own search_path', async (_how, text) => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(url, checkout({ 'migrations/1_dump.sql': text, 'migrations/2.sql': 'ALTER TABLE notes ADD COLUMN more int;' }));
    expect(outcome.failed).toBeNull();
    expect(await query(url, 'SELECT id, body FROM notes ORDER BY id')).toEqual(rows);
    expect(await query(url, 'SELECT twice(21)')).toEqual([{ twice: 42 }]);
  });

  test('of the real pg_dump makes the database that was dumped', async (context) => {
    const version = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) return context.skip('pg_dump is not installed');
    const source = await server.createDatabase('dumped');
    await migrate(source, checkout({ 'migrations/1.sql': dump }));
    await query(source, `CREATE SCHEMA "odd;name"; CREATE TYPE "odd;name".mood AS ENUM ('a;b', 'c''d'); CREATE TABLE "odd;name".t (m "odd;name".mood DEFAULT 'a;b', j jsonb);
      INSERT INTO "odd;name".t VALUES ('c''d', '{"a": "\\\\."}'); CREATE RULE r AS ON DELETE TO "odd;name".t DO ALSO (SELECT 1; SELECT 2);
      CREATE VIEW public.v AS SELECT * FROM public.notes; COMMENT ON VIEW public.v IS 'semi;colon';`);
    const dumped = (url: string): string => {
      const { stdout, stderr, status } = spawnSync('pg_dump', ['--exclude-schema=catalog', '--no-owner', '--dbname', url], { encoding: 'utf8' });
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
  const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': `CREATE TABLE big (n int, body text);\n${inserts}`, 'migrations/2.sql': `${inserts}SELECT é FROM big;` }));
  expect(await query(url, 'SELECT count(*)::int, max(length(body)) AS longest FROM big')).toEqual([{ count: 10_400, longest: 1903 }]);
  expect(outcome.failed?.failure).toMatchObject({ sqlstate: '42703', location: { file: 'migrations/2.sql', line: 10_401, column: 8 } });
  expect(outcome.failed?.failure.snippet?.length).toBeLessThan(1000);
});

test('an invisible character that is no SQL is named by its place', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1;\u00a0\n' }));
  expect(outcome.failed?.failure).toMatchObject({ location: { line: 1, column: 10 }, sqlstate: '42601' });
  expect(outcome.failed?.failure.remedy).toMatch(/U\+00A0/);
});

test('harmless lines of psql are passed over', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': "\\set ON_ERROR_STOP on\n\\echo 'creating; things'\n\\timing\nCREATE TABLE t (a int);\n\\qecho done\n" }));
  expect(outcome.failed).toBeNull();
});
