import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../support/act.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

/* Several tenants' schemas in one database, into which the same plain files go. */

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const at = (url: string, path: string): string => `${url}&search_path=${encodeURIComponent(path)}`;
const first = { 'migrations/1_create.sql': 'CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);' };
const all = {
  ...first,
  'migrations/2_index.sql': 'CREATE INDEX CONCURRENTLY i ON t (a);',
  'migrations/3_again.sql': '-- no-transaction\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (3);',
  'migrations/R__view.sql': 'CREATE OR REPLACE VIEW v AS SELECT a FROM t;',
};

const tables = async (url: string): Promise<unknown> =>
  await query(
    url,
    "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE tablename = 't' ORDER BY 1",
  );

test('each schema that a connection string names gets all files, once', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE SCHEMA ta; CREATE SCHEMA "T b"');
  for (const [path, files] of [
    ['ta', first],
    ['"T b"', all],
    ['ta', all],
    ['"T b"', all],
  ] as const) {
    const { outcome } = await migrate(at(url, path), checkout(files));
    expect({ path, failed: outcome.failed }).toEqual({ path, failed: null });
  }
  expect(await tables(url)).toEqual([{ name: 'T b.t' }, { name: 'ta.t' }]);
  for (const schema of ['ta', '"T b"']) {
    expect(await query(url, `SELECT array_agg(a ORDER BY a) AS a FROM ${schema}.v`)).toEqual([
      { a: [1, 2, 3] },
    ]);
    const { plan, files } = await migrate(at(url, schema), checkout(all));
    expect([plan.pending, files, plan.appliedBefore.length, plan.notices]).toEqual([[], [], 4, []]);
  }
});

test('an edited, a renamed and a failed file are those of their schema', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE SCHEMA ta; CREATE SCHEMA tb');
  await migrate(at(url, 'ta'), checkout(first));
  await migrate(at(url, 'tb'), checkout(first));
  const renamed = checkout({ 'migrations/01_create.sql': first['migrations/1_create.sql'] });
  const { files, plan } = await migrate(at(url, 'ta'), renamed);
  expect(files).toEqual([]);
  expect(plan.notices.map(({ message }) => message)).toEqual([
    'migrations/01_create.sql is ta :: migrations/1_create.sql, which is applied, under another name: ' +
      'it is not run again.',
  ]);
  expect(await query(url, 'SELECT file FROM catalog.migrations ORDER BY 1')).toEqual([
    { file: 'ta :: migrations/01_create.sql' },
    { file: 'tb :: migrations/1_create.sql' },
  ]);
  const edited = checkout({ 'migrations/1_create.sql': 'CREATE TABLE t (b int);' });
  await expect(migrate(at(url, 'tb'), edited)).rejects.toMatchObject({
    failure: {
      message: expect.stringContaining('was changed after it was applied') as unknown,
      remedy: expect.stringContaining("catalog.mark_applied('tb :: migrations/1_create.sql')") as unknown,
    },
  });
  const wrong = { ...first, 'migrations/2_wrong.sql': 'CREATE TABLE t (a int);' };
  const { outcome } = await migrate(at(url, 'tb'), checkout(wrong));
  expect(outcome.failed?.failure.remedy).toContain("catalog.mark_applied('tb :: migrations/2_wrong.sql')");
  await query(url, "SELECT catalog.mark_applied('tb :: migrations/2_wrong.sql')");
  expect((await migrate(at(url, 'tb'), checkout(wrong))).plan.pending).toEqual([]);
});

test('a whole run fills one schema after the other, whatever tables are there', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE SCHEMA ta; CREATE SCHEMA tb');
  for (const path of ['ta', 'tb']) {
    const { failure } = await act(at(url, path), checkout(all));
    expect({ path, failure }).toEqual({ path, failure: null });
  }
  expect(await tables(url)).toEqual([{ name: 'ta.t' }, { name: 'tb.t' }]);
});

const settlements: readonly (readonly [string, string | null, string | null, string])[] = [
  ['recorded without a target, then with one', null, 'app', 'app'],
  ['recorded with a target, then without', 'app', null, 'app'],
];

test.each(settlements)(
  'what cannot be known is asked, with the statements that settle it: %s',
  async (_what, before, now, schema) => {
    const url = await server.createDatabase();
    await query(url, `CREATE SCHEMA ${schema}`);
    const reach = (path: string | null): string => (path === null ? url : at(url, path));
    await migrate(reach(before), checkout(first));
    const asked = await migrate(reach(now), checkout(all)).catch((error: unknown) => error);
    const { message, remedy } = (asked as { failure: { message: string; remedy: string } }).failure;
    expect(message).toMatch(
      /migrations\/1_create\.sql is recorded for .*whether it is applied there is not known/,
    );
    const [same, other] = [/UPDATE [^;]*;/, /SELECT [^;]*;/].map(
      (pattern) => pattern.exec(remedy)?.[0] ?? '',
    ) as [string, string];
    // Another schema.
    await query(url, `BEGIN; ${other} COMMIT`);
    const ran = await migrate(reach(now), checkout(first));
    expect([ran.outcome.failed, ran.files]).toEqual([null, ['migrations/1_create.sql']]);
    expect(await tables(url)).toHaveLength(2);
    expect((await migrate(reach(before), checkout(first))).plan.pending).toEqual([]);
    // The same one, in a database of its own.
    const second = await server.createDatabase();
    await query(second, `CREATE SCHEMA ${schema}`);
    await migrate(before === null ? second : at(second, before), checkout(first));
    await query(second, same);
    const again = await migrate(now === null ? second : at(second, now), checkout(first));
    expect([again.plan.pending, again.plan.appliedBefore.length]).toEqual([[], 1]);
  },
);

test("a tool's history in each schema is found as before", async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE SCHEMA ta; CREATE SCHEMA tb');
  const files = {
    'db/migrations/1_create.sql': '-- migrate:up\nCREATE TABLE t (a int);\n-- migrate:down\nDROP TABLE t;\n',
  };
  for (const path of ['ta', 'tb']) {
    const { outcome } = await migrate(at(url, path), checkout(files), { entries: ['db/migrations'] });
    expect([path, outcome.failed, outcome.applied.length]).toEqual([path, null, 1]);
  }
  expect(await tables(url)).toEqual([{ name: 'ta.t' }, { name: 'tb.t' }]);
});
