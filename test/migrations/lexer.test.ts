import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { scan as scanOfServer } from 'libpg-query';
import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { blank, scan } from '../../src/migrations/index.ts';
import type { LongText } from '../../src/migrations/long-text.ts';
import { majors, shareOf, startServer } from '../support/postgres.ts';
import { regression, regressionMissing } from '../support/regression.ts';

/** A text that is there a line at a time: no cut of a window is more adverse. */
const byLine = (text: string): LongText =>
  ({
    length: text.length,
    slice: (start: number, end?: number) => text.slice(start, end),
    *windows() {
      for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) yield { start: index, text: line };
    },
  }) as unknown as LongText;

/** What is found in a text in windows, as it is found in one that is there as a whole. */
function scanByLine(text: string): ReturnType<typeof scan> {
  const found = scan(byLine(text));
  return { ...found, statements: [...found.statements] };
}

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
  // A string goes on over a line break, and so do its escapes; not over a comment of the other kind.
  ["SELECT E'a'\n'\\'; b'; SELECT 2", ["SELECT E'a'\n'\\'; b'", 'SELECT 2']],
  [
    "SELECT E'a' -- it's\r\n\n  -- 'x\n\t'\\'; '''\n; SELECT 2",
    ["SELECT E'a' -- it's\r\n\n  -- 'x\n\t'\\'; '''", 'SELECT 2'],
  ],
  ["SELECT E'a'\n'b'\n'\\';'; SELECT 2", ["SELECT E'a'\n'b'\n'\\';'", 'SELECT 2']],
  ["SELECT 'a'\n'b\\'; SELECT 2", ["SELECT 'a'\n'b\\'", 'SELECT 2']],
  ["SELECT E'a\\\\'\n'b\\\\'; SELECT 2", ["SELECT E'a\\\\'\n'b\\\\'", 'SELECT 2']],
  ["SELECT U&'\\0041;'; SELECT B'01'; SELECT 1.5e3", ["SELECT U&'\\0041;'", "SELECT B'01'", 'SELECT 1.5e3']],
];

test.each(hard)('%s', (sql, expected) => {
  expect(texts(sql)).toEqual(expected);
});

test.each(majors)('PostgreSQL %i counts as many statements as the lexer', async (major) => {
  await using server = await startServer(major);
  const database = await connect(parseConnectionString(await server.createDatabase()));
  for (const [sql, expected] of hard) {
    let completed = 0;
    await database.query(sql, {
      complete: (count) => {
        completed = count;
      },
    });
    expect([sql, completed]).toEqual([sql, expected.length]);
  }
  await database.close();
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

test.each([
  ...hard.map(([sql]) => sql.replaceAll(' ', '\n')),
  // A string with escapes that goes on after a comment, one that does not, and one whose next line is no part of it.
  "SELECT E'a'\n-- ; \n\n  '\\';' ; SELECT 2",
  "SELECT E'a\n\\'\n;' \n ; SELECT 'b\\'\n;\n'c'",
  "SELECT E'a'\n/* b */\n'\\' ;\nSELECT 2",
  "SELECT E'a' --",
  'SELECT $a$\n;\n$b$\n;$a$\n;\n/*\n/*\n*/\n;\n*/ SELECT "a\n;""\n" -- ;\n',
  "COPY a FROM stdin;\n1\n\\.x\n\n'\n\\.\nSELECT 1;\nCOPY a FROM stdin;\n\\.\nCOPY a FROM stdin;\nto the end",
  'COPY a FROM stdin;',
  '\\set a b\nSELECT 1\n\\g\n; \\echo é🐘\n{{ if }}\nSELECT 2',
  ...["SELECT 1;\n'\n;\n", 'SELECT 1\n"\n', 'SELECT\n$x$\n', 'SELECT 1\n/*\n*'],
  '\r\nSELECT\r1;\r\n\r\n',
  '',
])('a text in windows is read as it is as a whole: %j', (sql) => {
  expect(scanByLine(sql)).toEqual(scan(sql));
});

/** A file's SQL as the server gets it, without what only psql reads. */
function piecesOf(text: string): { readonly sql: string; readonly pieces: readonly string[] } {
  const { statements, metaCommands } = scan(text);
  const rows = statements.flatMap(({ copyData }) =>
    copyData === undefined ? [] : [{ start: copyData.start, end: copyData.end }],
  );
  const sql = blank(
    text,
    [...metaCommands, ...rows].sort((a, b) => a.start - b.start),
  ).replaceAll(/^\\\.[ \t]*$/gm, '  ');
  return { sql, pieces: statements.map(({ start, end }) => sql.slice(start, end)) };
}

/** The files of a folder, with the text of each. */
const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

/** Whether a semicolon of a statement is within parentheses or a function's body, where it ends nothing. */
function endsWithin(tokens: readonly { readonly text: string }[]): boolean {
  let depth = 0;
  const atomic = tokens.some(({ text }) => /^atomic$/i.test(text));
  return tokens.some(({ text }) => {
    if (text === '(') depth++;
    if (text === ')') depth--;
    return text === ';' && depth <= 0 && !atomic;
  });
}

/** Files in which the scanner of PostgreSQL finds other statements than ours. */
async function differences(files: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, text] of files) {
    if (!isDeepStrictEqual(scanByLine(text), scan(text))) found.push(`${name}: otherwise line by line`);
    const { pieces } = piecesOf(text);
    for (const piece of pieces) {
      const other = await scanOfServer(piece).then(
        ({ tokens }) => endsWithin(tokens),
        // Other errors are what the regression tests are about: 123abc, or an escape that is none.
        (error: unknown) => /unterminated/.test((error as Error).message),
      );
      if (other) found.push(`${name}: ${piece.slice(0, 200)}`);
    }
  }
  return found;
}

describe("PostgreSQL's own scanner", () => {
  test.each(majors)('divides the scripts of its extensions as ours does: PostgreSQL %i', async (major) => {
    const files = [...filesIn(shareOf(major)), ...filesIn(path.join(shareOf(major), 'extension'))];
    expect(files.length).toBeGreaterThan(100);
    expect(await differences(files)).toEqual([]);
  });

  test('divides the scripts of its regression tests as ours does', ({ skip }) => {
    const folder = path.join(regression, 'sql');
    skip(!existsSync(folder), `${folder} is missing: ${regressionMissing}`);
    return expect(differences(filesIn(folder))).resolves.toEqual([]);
  });
});
