import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { scan } from '../../src/migrations/index.ts';
import { query, startServer } from '../support/postgres.ts';

const texts = (sql: string): string[] => scan(sql).statements.map(({ start, end }) => sql.slice(start, end));

// Each of these broke a home-made splitter somewhere: supabase/cli 4746, 5020, 5062, 5146, 6562 and their kin.
const hard: readonly (readonly [string, readonly string[]])[] = [
  ["SELECT ';'; SELECT 'it''s;'", ["SELECT ';'", "SELECT 'it''s;'"]],
  ["SELECT E'a\\';b'; SELECT 2", ["SELECT E'a\\';b'", 'SELECT 2']],
  ["SELECT 'a\\'; SELECT 2", ["SELECT 'a\\'", 'SELECT 2']],
  ['SELECT ";" FROM (SELECT 1 AS ";") x; SELECT 2', ['SELECT ";" FROM (SELECT 1 AS ";") x', 'SELECT 2']],
  ['SELECT $$;$$; SELECT $a$ $$ ; $b$ $a$', ['SELECT $$;$$', 'SELECT $a$ $$ ; $b$ $a$']],
  ['/* a /* ; */ ; */ SELECT 1; -- ; \nSELECT 2', ['SELECT 1', 'SELECT 2']],
  [';; SELECT 1;;', ['SELECT 1']],
  [
    'CREATE FUNCTION pending() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE 2 END; SELECT 3 AS pending; END; SELECT 2',
    [
      'CREATE FUNCTION pending() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE 2 END; SELECT 3 AS pending; END',
      'SELECT 2',
    ],
  ],
  [
    'CREATE TABLE r (a int); CREATE RULE x AS ON DELETE TO r DO ALSO (SELECT 1; SELECT 2); SELECT 3',
    ['CREATE TABLE r (a int)', 'CREATE RULE x AS ON DELETE TO r DO ALSO (SELECT 1; SELECT 2)', 'SELECT 3'],
  ],
  ['SELECT 1 AS a$b$c; SELECT 2 AS begin_end', ['SELECT 1 AS a$b$c', 'SELECT 2 AS begin_end']],
  ["SELECT U&'\\0041;'; SELECT B'01'; SELECT 1.5e3", ["SELECT U&'\\0041;'", "SELECT B'01'", 'SELECT 1.5e3']],
];

test.each(hard)('%s', (sql, expected) => {
  expect(texts(sql)).toEqual(expected);
});

test('the server counts as many statements as the lexer', async () => {
  await using server = await startServer(18);
  for (const [sql, expected] of hard) {
    const database = await connect(parseConnectionString(await server.createDatabase()));
    let completed = 0;
    await database.query(sql, {
      complete: (count) => {
        completed = count;
      },
    });
    await database.close();
    expect([sql, completed]).toEqual([sql, expected.length]);
  }
  expect(await query(server.url(), 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
});

describe('what is not SQL', () => {
  test("psql's lines and the rows of COPY are set apart", () => {
    const sql =
      "\\set ON_ERROR_STOP on\nCOPY public.t (a) FROM stdin;\nit's; a row\n\\.\n\\echo done\nSELECT 1;";
    const script = scan(sql);
    expect(script.metaCommands.map(({ name }) => name)).toEqual(['set', 'echo']);
    expect(
      script.statements.map(({ copyData }) => copyData && sql.slice(copyData.start, copyData.end)),
    ).toEqual(["it's; a row\n", undefined]);
  });

  test.each([
    ["SELECT 'abc", 'quoted string'],
    ['SELECT "abc', 'quoted identifier'],
    ['SELECT $x$ abc', '$x$ quote'],
    ['/* abc', 'comment'],
  ])('%s is never ended', (sql, what) => {
    expect(scan(sql).unterminated).toMatchObject({ what });
  });
});

test('comments, white space and line ends change no checksum; a literal does', () => {
  const base = scan('SELECT a,b FROM t; -- note\n').checksum;
  expect(scan('/* new */ SELECT a , b\r\nFROM t ;').checksum).toBe(base);
  expect(scan("SELECT 'a b'").checksum).not.toBe(scan("SELECT 'a  b'").checksum);
  expect(scan("SELECT 'a--b'").checksum).not.toBe(scan("SELECT 'a'").checksum);
});
