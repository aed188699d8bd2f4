import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
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
