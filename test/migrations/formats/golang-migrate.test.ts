import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../../src/database/index.ts';
import { lockIds } from '../../../src/migrations/formats/golang-migrate.ts';
import { inspect, list, plan } from '../../../src/migrations/index.ts';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { atWork, refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(15);
});
afterAll(() => server[Symbol.asyncDispose]());

const files = Object.fromEntries(
  [1, 2, 3, 10].flatMap((n) => [
    [`migrations/${String(n).padStart(n === 10 ? 2 : 6, '0')}_step.up.sql`, `CREATE TABLE t${n} (a int);`],
    [`migrations/${String(n).padStart(n === 10 ? 2 : 6, '0')}_step.down.sql`, `DROP TABLE t${n};`],
  ]),
);
const [one, two, three, ten] = [
  'migrations/000001_step.up.sql',
  'migrations/000002_step.up.sql',
  'migrations/000003_step.up.sql',
  'migrations/10_step.up.sql',
] as const;
const table = 'CREATE TABLE schema_migrations (version bigint not null primary key, dirty boolean not null);';
const version = (url: string) => query(url, 'SELECT version::int, dirty FROM schema_migrations');

test('only the way forward runs, by number, and the one row is at the last version', async () => {
  const url = await server.createDatabase();
  const { files: ran, plan } = await migrate(url, checkout(files));
  expect(ran).toEqual([one, two, three, ten]);
  expect(plan.notices).toEqual([]);
  expect(await version(url)).toEqual([{ version: 10, dirty: false }]);
  expect((await migrate(url, checkout(files))).files).toEqual([]);
});

test('half applied by golang-migrate goes on behind its version, and again when the tool has gone further', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE TABLE t1 (); CREATE TABLE t2 (); ${table} INSERT INTO schema_migrations VALUES (2, false)`,
  );
  const some = Object.fromEntries(Object.entries(files).filter(([file]) => !file.includes('10_')));
  expect((await migrate(url, checkout(some))).files).toEqual([three]);
  await query(
    url,
    'CREATE TABLE t10 (); TRUNCATE schema_migrations; INSERT INTO schema_migrations VALUES (10, false)',
  );
  expect((await migrate(url, checkout(files))).files).toEqual([]);
  await query(
    url,
    'DROP TABLE t10; TRUNCATE schema_migrations; INSERT INTO schema_migrations VALUES (3, false)',
  );
  expect((await migrate(url, checkout(files))).files).toEqual([ten]);
});

test('a file that golang-migrate would skip for ever is an error, or runs without moving the version back', async () => {
  const url = await server.createDatabase();
  await migrate(url, checkout(files));
  const merged = { ...files, 'migrations/000005_merged.up.sql': 'CREATE TABLE merged ();' };
  expect(await refusal(migrate(url, checkout(merged)))).toMatchObject({
    message:
      'migrations/000005_merged.up.sql is not applied, but migrations/10_step.up.sql, which comes after it, is.',
    remedy: expect.stringContaining(
      'golang-migrate itself would never run it. Rename it so that its version is greater than 10',
    ),
  });
  expect((await migrate(url, checkout(merged), { outOfOrder: 'allow' })).files).toEqual([
    'migrations/000005_merged.up.sql',
  ]);
  expect(await version(url)).toEqual([{ version: 10, dirty: false }]);
  expect((await migrate(url, checkout(merged))).files).toEqual([]);
});

test('a dirty database stops the run with both commands to go on', async () => {
  const url = await server.createDatabase();
  await query(url, `${table} INSERT INTO schema_migrations VALUES (3, true)`);
  expect(await refusal(migrate(url, checkout(files)))).toMatchObject({
    message: expect.stringContaining('golang-migrate left the database dirty at version 3 of migrations'),
    location: { file: three },
    remedy: expect.stringMatching(/migrate force 2\..*migrate force 3\./),
  });
});

test('dirty while golang-migrate holds its lock is at work, not failed: it is waited for', async () => {
  const url = await server.createDatabase('at_work');
  await query(url, `${table} INSERT INTO schema_migrations VALUES (3, true)`);
  const tool = await atWork(
    url,
    lockIds({ schema: 'public', name: 'schema_migrations', database: 'at_work' })[0] as bigint,
  );
  const database = await connect(parseConnectionString(url));
  const sets = await list(checkout(files), ['migrations'], 'auto');
  const onWait = (): void => {
    void tool.query('UPDATE schema_migrations SET dirty = false').then(() => tool.end());
  };
  expect(
    (
      await plan(sets, await inspect(database, sets, { waitForLock: 30_000, onWait }), {
        outOfOrder: 'error',
      })
    ).pending.map(({ version }) => version),
  ).toEqual(['10']);
  await database.close();
});

test("another tool's table of the same name is not taken for the history", async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE schema_migrations (version varchar PRIMARY KEY)');
  expect(await refusal(migrate(url, checkout(files)))).toMatchObject({
    message:
      'public.schema_migrations is not the history that golang-migrate keeps: it has no column "dirty".',
  });
  const other = await server.createDatabase();
  await query(other, table);
  expect(
    await refusal(
      migrate(other, checkout({ 'migrations/1_a.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\n' })),
    ),
  ).toMatchObject({
    message: expect.stringContaining(
      'is laid out for dbmate, but public.schema_migrations is not its history',
    ),
  });
});

test('two runs at once: every file runs exactly once', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE ran (n int)');
  const many = checkout(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        `migrations/${n + 1}_a.up.sql`,
        `INSERT INTO ran VALUES (${n}); SELECT pg_sleep(0.02);`,
      ]),
    ),
  );
  const runs = await Promise.all([migrate(url, many), migrate(url, many), migrate(url, many)]);
  expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
  expect(await query(url, 'SELECT count(*)::int, count(DISTINCT n)::int AS files FROM ran')).toEqual([
    { count: 10, files: 10 },
  ]);
  expect(await version(url)).toEqual([{ version: 10, dirty: false }]);
});

test('the lock is the one that the tool computes', () => {
  expect(lockIds({ schema: 'public', name: 'schema_migrations', database: 'postgres' })[0]).toBe(3280485947n);
});
