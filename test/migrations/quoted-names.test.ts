import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const file = "migrations/1_it's.sql";

/** The SQL that a message offers for pasting, as it is. */
function offered(text: string | undefined): string {
  const sql = /SELECT catalog\.\w+\([^;]*\);/.exec(text ?? '')?.[0];
  expect(text).toContain(sql);
  return sql as string;
}

const failureOf = async (url: string, files: Record<string, string>) =>
  (await migrate(url, checkout(files))).outcome.failed?.failure;

/*
 * A file name may hold a quote, and then so does the SQL that a message offers: it has to run as it is pasted.
 */

test('an object that is there already: mark_applied', async () => {
  const url = await server.createDatabase();
  const files = { [file]: 'CREATE TABLE a ();' };
  await query(url, 'CREATE TABLE a ()');
  await query(url, offered((await failureOf(url, files))?.remedy));
  expect((await migrate(url, checkout(files))).outcome).toEqual({ applied: [], failed: null });
});

test('a file that was edited: mark_applied', async () => {
  const url = await server.createDatabase();
  await migrate(url, checkout({ [file]: 'CREATE TABLE a ();' }));
  const edited = { [file]: 'CREATE TABLE a (b int);' };
  await query(url, offered((await refusal(migrate(url, checkout(edited)))).remedy));
  expect((await migrate(url, checkout(edited))).files).toEqual([]);
});

test('a file that is no longer there: mark_reverted', async () => {
  const url = await server.createDatabase();
  const other = { 'migrations/2.sql': 'SELECT 1;' };
  await migrate(url, checkout({ [file]: 'CREATE TABLE a ();', ...other }));
  const { plan } = await migrate(url, checkout(other));
  await query(url, offered(plan.notices.find(({ level }) => level === 'warning')?.message));
  expect((await migrate(url, checkout(other))).plan.notices).toEqual([]);
});

test('completed statements that were changed: mark_applied', async () => {
  const url = await server.createDatabase();
  const files = (first: string) => ({ [file]: `-- no-transaction\n${first};\nSELECT 1 / 0;` });
  expect(await failureOf(url, files('CREATE TABLE a ()'))).toMatchObject({ sqlstate: '22012' });
  const changed = files('CREATE TABLE b ()');
  await query(url, offered((await failureOf(url, changed))?.remedy));
  expect((await migrate(url, checkout(changed))).outcome).toEqual({ applied: [], failed: null });
});

test("another tool's history: baseline", async () => {
  const url = await server.createDatabase();
  const files = { [file]: 'CREATE TABLE a ();' };
  await migrate(url, checkout({ 'migrations/.keep': '' }));
  await query(url, 'CREATE TABLE _sqlx_migrations AS SELECT 1 AS version');
  await query(url, offered((await refusal(migrate(url, checkout(files)))).remedy));
  expect((await migrate(url, checkout(files))).files).toEqual([]);
});

test('a file that golang-migrate would never run: mark_applied', async () => {
  const url = await server.createDatabase();
  const first = {
    'migrations/1_a.up.sql': 'CREATE TABLE a ();',
    'migrations/3_c.up.sql': 'CREATE TABLE c ();',
  };
  await migrate(url, checkout(first));
  const late = { ...first, "migrations/2_it's.up.sql": 'CREATE TABLE b ();' };
  await query(url, offered((await refusal(migrate(url, checkout(late)))).remedy));
  expect((await migrate(url, checkout(late))).files).toEqual([]);
});
