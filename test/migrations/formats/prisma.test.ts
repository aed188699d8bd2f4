import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';

let server: Server;
beforeAll(async () => { server = await startServer(16); });
afterAll(() => server[Symbol.asyncDispose]());

const entries = ['prisma/migrations'];
const lock = { 'prisma/migrations/migration_lock.toml': '# comment\nprovider = "postgresql"\n' };
const one = 'CREATE TABLE "One" ("id" SERIAL NOT NULL);\n';
const two = 'CREATE INDEX CONCURRENTLY "One_id_idx" ON "One" ("id");\n';
const files = { ...lock, 'prisma/migrations/20240101000000_init/migration.sql': one, 'prisma/migrations/20240102000000_index/migration.sql': two };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As the engine's own DDL and its `migrate deploy` leave it. */
const table = `CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);`;
const row = (name: string, checksum: string, state: 'finished' | 'failed' | 'rolled back'): string => `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, rolled_back_at, applied_steps_count)
  VALUES (gen_random_uuid(), '${checksum}', '${name}', ${state === 'finished' ? 'now()' : 'NULL'}, ${state === 'rolled back' ? 'now()' : 'NULL'}, 1);`;

test('each migration is recorded as `migrate deploy` records it, one that cannot run in a transaction as well', async () => {
  const url = await server.createDatabase();
  expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(2);
  expect(await query(url, `SELECT migration_name, checksum, applied_steps_count AS steps, logs, rolled_back_at, started_at <= finished_at AS finished, length(id) AS id FROM _prisma_migrations ORDER BY 1`)).toEqual([
    { migration_name: '20240101000000_init', checksum: sha256(one), steps: 1, logs: null, rolled_back_at: null, finished: true, id: 36 },
    { migration_name: '20240102000000_index', checksum: sha256(two), steps: 1, logs: null, rolled_back_at: null, finished: true, id: 36 },
  ]);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual([]);
});

test('half applied by Prisma goes on where Prisma stopped; a row that was rolled back counts as not applied', async () => {
  const url = await server.createDatabase();
  await query(url, `${one} ${table} ${row('20240101000000_init', sha256(one), 'finished')} ${row('20240102000000_index', sha256(two), 'rolled back')}`);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual(['prisma/migrations/20240102000000_index/migration.sql']);
  expect(await query(url, "SELECT count(*)::int AS rows, count(rolled_back_at)::int AS back FROM _prisma_migrations")).toEqual([{ rows: 3, back: 1 }]);
});

test('a failed row stops the run as it stops Prisma (P3009), with both commands to go on', async () => {
  const url = await server.createDatabase();
  await query(url, `${table} ${row('20240101000000_init', sha256(one), 'failed')}`);
  expect(await refusal(migrate(url, checkout(files), { entries }))).toMatchObject({
    message: expect.stringMatching(/20240101000000_init, started at .* failed or was interrupted.*P3009/), location: { file: 'prisma/migrations/20240101000000_init/migration.sql' },
    remedy: expect.stringContaining('prisma migrate resolve --rolled-back 20240101000000_init'), state: 'Nothing was run; the database is as it was.',
  });
});

describe('a text that Prisma applied', () => {
  test.each([
    ['as it stands', sha256(one), []],
    ['with other line ends', sha256(one.replaceAll('\n', '\r\n')), []],
    ['recorded by an old engine, without leading zeros', sha256(one).match(/../g)?.map((byte) => byte.replace(/^0/, '')).join(''), []],
    ['and that was edited since', sha256('something else'), ['warning']],
  ])('%s', async (_what, checksum, levels) => {
    const url = await server.createDatabase();
    await query(url, `${one} ${table} ${row('20240101000000_init', checksum as string, 'finished')}`);
    const { plan, files: ran } = await migrate(url, checkout(files), { entries });
    expect([plan.notices.map(({ level }) => level), ran]).toEqual([levels, ['prisma/migrations/20240102000000_index/migration.sql']]);
    expect((await migrate(url, checkout(files), { entries })).plan.notices).toEqual([]);
  });
});

test('a merge before applied migrations is refused with the folder to rename', async () => {
  const url = await server.createDatabase();
  await migrate(url, checkout(files), { entries });
  expect(await refusal(migrate(url, checkout({ ...files, 'prisma/migrations/20240101120000_merged/migration.sql': 'SELECT 1' }), { entries }))).toMatchObject({
    remedy: expect.stringContaining('git mv prisma/migrations/20240101120000_merged prisma/migrations/20240102000001_merged'),
  });
});

test('a folder without its file, and migrations for another database, are refused', async () => {
  const url = await server.createDatabase();
  expect(await refusal(migrate(url, checkout({ ...files, 'prisma/migrations/20240103000000_lost/README.md': '' }), { entries }))).toMatchObject({ message: 'prisma/migrations/20240103000000_lost holds no migration.sql (Prisma\'s P3015).' });
  expect(await refusal(migrate(url, checkout({ ...files, 'prisma/migrations/migration_lock.toml': 'provider = "sqlite"' }), { entries }))).toMatchObject({ message: 'The migrations of prisma/migrations are for sqlite.' });
});

test('Prisma at work keeps this waiting: its lock is taken too', async () => {
  const url = await server.createDatabase();
  const holding = query(url, 'SELECT pg_advisory_lock(72707369); SELECT pg_sleep(2); SELECT pg_advisory_unlock(72707369)');
  const waits: string[] = [];
  const { files: ran } = await migrate(url, checkout(files), { entries, onWait: (message) => waits.push(message) });
  await holding;
  expect([ran.length, waits[0]]).toEqual([2, expect.stringContaining('Waiting for another run: postgres')]);
});

test('an error in a migration is placed in its file, and neither history knows of it', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(url, checkout({ ...lock, 'prisma/migrations/1_a/migration.sql': 'SELECT 1;\n\n  SELECT nothing;\n' }), { entries });
  expect(outcome.failed?.failure).toMatchObject({ location: { file: 'prisma/migrations/1_a/migration.sql', line: 3, column: 10 }, sqlstate: '42703' });
  expect(await query(url, 'SELECT (SELECT count(*)::int FROM _prisma_migrations) AS theirs, (SELECT count(*)::int FROM catalog.migrations) AS ours')).toEqual([{ theirs: 0, ours: 0 }]);
});

test('a table of the same name outside of the search_path stops the run: everything could run a second time', async () => {
  const url = await server.createDatabase('schemas');
  await query(url, `CREATE SCHEMA app; SET search_path = app; ${table}`);
  const failure = await refusal(migrate(url, checkout(files), { entries }));
  expect(failure.message).toContain('There is no public._prisma_migrations, but the schema app has a table _prisma_migrations');
  await query(url, /ALTER ROLE[^;]*;/.exec(failure.remedy ?? '')?.[0] ?? 'no statement to run');
  expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(2);
  expect(await query(url, 'SELECT count(*)::int AS rows FROM app._prisma_migrations')).toEqual([{ rows: 2 }]);
});
