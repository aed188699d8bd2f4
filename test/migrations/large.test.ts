import { openSync, readFileSync, closeSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { list } from '../../src/migrations/index.ts';
import { LongText } from '../../src/migrations/long-text.ts';
import { sourceOf, type Source } from '../../src/migrations/source.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

/*
 * PostgreSQL keeps what it has read of a message until the message ends, and a client what it was sent: a file may be
 * as large as GitHub accepts, so neither may grow with it.
 */

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const created = 'CREATE TABLE item (id int PRIMARY KEY, name text);\n';
const inserts = (from: number, to: number): string =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `INSERT INTO item (id, name) VALUES (${from + index}, 'é, item number ${from + index}');\n`,
  ).join('');
/** Two megabytes. */
const many = 30_000;
/** What the backend has allocated, as the file's own statement sees it. */
const measured =
  'CREATE TABLE memory AS SELECT sum(total_bytes)::int / 1048576 AS mb FROM pg_backend_memory_contexts;\n';

const forms: readonly (readonly [string, string])[] = [
  ['as one transaction', `${created}${inserts(1, many)}${measured}`],
  ['in a transaction of its own', `BEGIN;\n${created}${inserts(1, many)}${measured}COMMIT;\n`],
  [
    'in one of several transactions',
    `BEGIN;\n${created}${inserts(1, many)}${measured}COMMIT;\nCREATE INDEX CONCURRENTLY ON item (name);\n`,
  ],
  // A file that names the history is judged while its transaction is open.
  ['examined', `-- catalog.migrations\n${created}${inserts(1, many)}${measured}`],
  [
    'with rows of COPY and lines of psql between',
    `\\set ON_ERROR_STOP on\n${created}COPY item FROM stdin;\n0\tzero\n\\.\n\\echo ${'x'.repeat(200_000)}\n` +
      `${inserts(1, many)}COPY item FROM stdin;\n-1\tlast\n\\.\n${measured}DELETE FROM item WHERE id < 1;\n`,
  ],
];

test.each(forms)('a file of many statements takes as much of the server as a few, %s', async (_, text) => {
  const url = await server.createDatabase();
  const ran = await migrate(url, checkout({ 'migrations/1.sql': text }));
  expect(ran.outcome.failed).toBeNull();
  expect(await query(url, 'SELECT count(*)::int AS rows, max(id) AS last FROM item')).toEqual([
    { rows: many, last: many },
  ]);
  const [memory] = await query(url, 'SELECT mb FROM memory');
  // With all of it in one message it was 36.
  expect(memory?.['mb']).toBeLessThan(12);
  const again = await migrate(url, checkout({ 'migrations/1.sql': text }));
  expect(again.plan.pending).toEqual([]);
});

const wrong: readonly (readonly [string, string, string])[] = [
  ['a syntax error', "INSERT INTO item VALUES (0, 'é') wrong;", 'syntax error at or near "wrong"'],
  ['a value that is there', "INSERT INTO item VALUES (1, 'é');", 'duplicate key value'],
  [
    'a byte that is none, of which no place is told',
    "INSERT INTO item VALUES (0, E'\\xff');",
    'invalid byte',
  ],
];
const around: readonly (readonly [string, string, string])[] = [
  ['as one transaction', '', ''],
  ['in one of several transactions', 'BEGIN;\n', 'COMMIT;\nCREATE INDEX CONCURRENTLY ON item (name);\n'],
];
const places = around.flatMap(([how, before, after]) =>
  wrong.map(([what, statement, message]) => ({ how, before, after, what, statement, message })),
);

test.each(places)(
  'in the middle of a large file $what is told with its line, and nothing of the file remains, $how',
  async ({ before, after, statement, message }) => {
    const url = await server.createDatabase();
    const first = `${before}${created}${inserts(1, 20_000)}`;
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1.sql': `${first}${statement}\n${inserts(20_001, many)}${after}`,
        'migrations/2.sql': 'SELECT 1;',
      }),
    );
    const { failure } = outcome.failed ?? {};
    expect(failure?.message).toContain(`migrations/1.sql: ${message}`);
    expect(failure?.location?.line).toBe(first.split('\n').length);
    expect(outcome.applied).toEqual([]);
    expect(await query(url, "SELECT to_regclass('item') AS item")).toEqual([{ item: null }]);
  },
);

test('rows that a file selects are thrown away as they come', async () => {
  const url = await server.createDatabase();
  const before = process.memoryUsage().rss;
  const { outcome } = await migrate(
    url,
    // More than the rows of an answer may take that is kept.
    checkout({ 'migrations/1.sql': "SELECT n, repeat('x', 500) FROM generate_series(1, 900000) n;" }),
  );
  expect(outcome.failed).toBeNull();
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(150);
});

test('rows of COPY that are refused at once are no rows of what follows', async () => {
  const url = await server.createDatabase();
  const copied = (first: string): string =>
    `COPY item FROM stdin;\n${first}\n${Array.from({ length: 200_000 }, (_, n) => `${n}\té🐘, item number ${n}\n`).join('')}\\.\n`;
  const file = (first: string): Record<string, string> => ({
    'migrations/1.sql': created,
    'migrations/2.sql': copied(first),
  });
  const { outcome } = await migrate(url, checkout(file('wrong\tbefore')));
  expect(outcome.failed?.failure).toMatchObject({
    message: expect.stringContaining('migrations/2.sql: invalid input syntax for type integer') as unknown,
    location: { line: 1 },
  });
  expect(await query(url, 'SELECT count(*)::int AS rows FROM item')).toEqual([{ rows: 0 }]);
  const again = await migrate(url, checkout(file('-1\tbefore')));
  expect(again.outcome.failed).toBeNull();
  expect(
    await query(
      url,
      "SELECT count(*)::int AS rows, count(*) FILTER (WHERE name LIKE 'é🐘%')::int AS whole FROM item",
    ),
  ).toEqual([{ rows: 200_001, whole: 200_000 }]);
});

/** The one file of a checkout. */
async function sourceIn(workspace: string, format = 'auto'): Promise<Source> {
  const [set] = await list(workspace, ['migrations'], format);
  return set?.migrations[0]?.source as Source;
}

const lines = `-- é\r\nSELECT '🐘', E'a'\r\n  'b\\';';\r\n${inserts(1, 3)}`.repeat(5_000);
const longLine = `INSERT INTO item VALUES (0, '${'é🐘ß'.repeat(70_000)}');`;
const long: Readonly<Record<string, { readonly text: string; readonly format?: string }>> = {
  'lines of all kinds, and one that is longer than what is read at a time': {
    text: `\ufeff${lines}${longLine}\n${lines}COPY item FROM stdin;\n${'1\té\n'.repeat(50_000)}\\.\n${longLine}`,
  },
  'one line': { text: `\ufeff${longLine.repeat(4)}` },
  'a part that does not run': {
    text: `-- migrate:up\r\n${lines}\r\n-- migrate:down\r\n${lines}-- migrate:up\n${lines}`,
    format: 'dbmate',
  },
};

test.each(Object.entries(long))('a long file is read in windows as it is as a whole: %s', async (_, one) => {
  const { text, format = 'plain' } = one;
  const read = await sourceIn(checkout({ 'migrations/1.sql': text }), format);
  expect(read.text).toBeInstanceOf(LongText);
  const whole = text.replace(/^\ufeff/, '');
  const down = [whole.indexOf('-- migrate:down'), whole.lastIndexOf('-- migrate:up')] as const;
  const omit = format === 'dbmate' ? [{ start: down[0], end: down[1] }] : [];
  const expected = sourceOf(
    { file: read.file, text: whole, digest: read.digest },
    { omit, transaction: true },
  );
  // Vitest would show megabytes of a difference.
  expect(read.text.slice(0) === whole).toBe(true);
  expect(read.sql.slice(0) === expected.sql).toBe(true);
  for (let at = 0; at < whole.length; at += 77_777)
    expect(read.sql.slice(at, at + 99_999) === expected.sql.slice(at, at + 99_999)).toBe(true);
  expect({ ...read.script, statements: [...read.script.statements] }).toEqual(expected.script);
  expect(read.checksum).toBe(expected.checksum);
});

test.each([
  ['another encoding', Buffer.from([0xe9, 0x0a]), 'is not UTF-8: line 30001 holds the byte 0xe9'],
  ['half a character at the end', Buffer.from([0xe2, 0x82]), 'is not UTF-8: line 30001 holds the byte 0xe2'],
  ['a NUL character', Buffer.from('\0'), 'holds a NUL character'],
])('%s is told in a long file as in another', async (_, bytes, message) => {
  const text = Buffer.concat([Buffer.from(inserts(1, many)), bytes]);
  const workspace = checkout({ 'migrations/1.sql': text });
  expect((await refusal(list(workspace, ['migrations'], 'plain'))).message).toContain(message);
});

test('what is kept of a file is a few bytes for each of its statements', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const kept = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  const workspace = checkout({ 'migrations/1.sql': inserts(1, 100_000) });
  await list(workspace, ['migrations'], 'plain');
  const before = kept();
  const source = await sourceIn(workspace, 'plain');
  expect(source.script.statements.length).toBe(100_000);
  // With its text and an object for each statement it was 12.
  expect(kept() - before).toBeLessThan(3);
});

const raised = "DO $$ BEGIN RAISE NOTICE 'now'; END $$;\n";
const changing: readonly (readonly [string, string])[] = [
  ['as one transaction', `${created}${raised}${inserts(1, many)}`],
  [
    'in one of several transactions',
    `BEGIN;\n${created}${raised}${inserts(1, many)}COMMIT;\nCREATE INDEX CONCURRENTLY ON item (name);\n`,
  ],
  ['examined', `-- catalog.migrations\n${created}${raised}${inserts(1, many)}`],
  [
    'with rows of COPY',
    `${created}${raised}COPY item FROM stdin;\n${Array.from({ length: 200_000 }, (__, n) => `${n}\tname\n`).join('')}\\.\n`,
  ],
];

test.each(changing)(
  'a file that changes while it runs leaves nothing and is not recorded, %s',
  async (_, text) => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1.sql': text });
    const file = path.join(workspace, 'migrations/1.sql');
    const { outcome } = await migrate(url, workspace, {
      onNotice: () => {
        const opened = openSync(file, 'r+');
        writeSync(opened, '7', text.length - 100);
        closeSync(opened);
      },
    });
    expect(readFileSync(file, 'utf8') === text).toBe(false);
    expect(outcome.failed?.failure.message).toBe('migrations/1.sql changed while the run used it.');
    expect(await query(url, "SELECT to_regclass('item') AS item")).toEqual([{ item: null }]);
    expect(
      await query(url, 'SELECT count(*)::int AS applied FROM catalog.migrations WHERE progress IS NULL'),
    ).toEqual([{ applied: 0 }]);
    writeFileSync(file, text);
    const again = await migrate(url, workspace);
    expect(again.outcome.failed).toBeNull();
  },
);
