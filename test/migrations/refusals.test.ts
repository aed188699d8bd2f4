import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const refused = async (sql: string): Promise<{ message: string; remedy: string }> => {
  const { message, remedy = '' } = await refusal(
    migrate(await server.createDatabase(), checkout({ 'migrations/1.sql': sql })),
  );
  return { message, remedy };
};

describe('a file that goes to another database is told to connect there,', () => {
  test.each([
    ['\\c shop_c', 'shop_c'],
    ['\\connect "shop_quoted"', 'shop_quoted'],
    ["\\c 'shop_single'", 'shop_single'],
    ['\\connect -reuse-previous=on "dbname=\'shop_dump\'"', 'shop_dump'],
    ['\\c shop_as postgres', 'shop_as'],
  ])('with %s', async (command, name) => {
    const lines = ['SET statement_timeout = 0;', `CREATE DATABASE ${name};`, command, 'CREATE TABLE t ();'];
    const { message, remedy } = await refused(lines.join('\n'));
    expect(message).toMatch(/^migrations\/1\.sql:3: \\c(onnect)? is a psql command/);
    const url = await server.createDatabase();
    await query(url, /CREATE DATABASE [^;]+;/.exec(remedy)?.[0] ?? 'no statement to run');
    const there = new URL(url);
    there.pathname = /ends in (\/\S+),/.exec(remedy)?.[1] ?? 'no database to connect to';
    const rest = checkout({ 'migrations/1.sql': lines.slice(3).join('\n') });
    expect((await migrate(String(there), rest)).files).toEqual(['migrations/1.sql']);
    expect(
      await query(String(there), "SELECT current_database() AS name, 't'::regclass::text AS found"),
    ).toEqual([{ name, found: 't' }]);
  });

  test('also where it does not create it', async () => {
    expect((await refused('CREATE TABLE a ();\n\\c other\nCREATE TABLE b ();')).remedy).toBe(
      'A run stays in one database: connect to other, by a connection-string that ends in /other, and remove this ' +
        'line. What is before it is for another database: put it into a file for a step that connects there.',
    );
  });

  test.each(['\\c', '\\c - somebody', '\\c postgresql://me:secret@host/db', '\\c "host=h password=secret"'])(
    'but not by what is no name: %s',
    async (command) => {
      expect((await refused(`SELECT 1;\n${command}\n`)).remedy).toMatch(
        /^A run stays in one database\. Remove the line, and run the files for another database with its/,
      );
    },
  );
});

describe('a template is named as one, before anything runs:', () => {
  test.each([
    [
      '{{ if eq .DialectDetails.Name "postgres" }}SELECT 1;{{ end }}',
      '{{ if eq .DialectDetails.Name "postgres…',
    ],
    ["CREATE TABLE t AS SELECT * FROM {{ ref('orders') }};", "{{ ref('orders') }};"],
    ['{% if x %}SELECT 1;{% endif %}', '{% if x %}SELECT 1;{% endif %}'],
    ['CREATE TABLE "{{.Schema}}".t ();', '{{.Schema}}".t ();'],
    ["SELECT 1; -- first\nGRANT ALL ON t TO {{ user's }};", "{{ user's }};"],
    [
      'CREATE INDEX CONCURRENTLY i ON {{ .Table }} (a); CREATE TABLE b ();',
      '{{ .Table }} (a); CREATE TABLE b ();',
    ],
  ])('%s', async (sql, shown) => {
    const { message } = await refused(sql);
    expect(message).toMatch(/^migrations\/1\.sql:[12]: /);
    expect(message).toContain(`${shown} belongs to a template, as pop, dbt or a program in Go fill it in`);
  });

  test('braces in strings, comments and bodies are none', async () => {
    const sql = `CREATE TABLE t (a int[] DEFAULT '{{1,2},{3,4}}', b text DEFAULT 'Hello {{name}}'); -- {{ note }}
      COMMENT ON TABLE t IS $$ {% if %} $$; /* {{ more }} */`;
    const { files } = await migrate(await server.createDatabase(), checkout({ 'migrations/1.sql': sql }));
    expect(files).toEqual(['migrations/1.sql']);
  });
});
