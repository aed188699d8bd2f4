import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../../src/database/index.ts';
import { inspect, list, plan } from '../../../src/migrations/index.ts';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { atWork, listRefusal, refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(16);
});
afterAll(() => server[Symbol.asyncDispose]());

const entries = ['prisma/migrations'];
const lock = { 'prisma/migrations/migration_lock.toml': '# comment\nprovider = "postgresql"\n' };
const one = 'CREATE TABLE "One" ("id" SERIAL NOT NULL);\n';
const two = 'CREATE INDEX CONCURRENTLY "One_id_idx" ON "One" ("id");\n';
const files = {
  ...lock,
  'prisma/migrations/20240101000000_init/migration.sql': one,
  'prisma/migrations/20240102000000_index/migration.sql': two,
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As the engine's own DDL and its `migrate deploy` leave it. */
const table = `CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);`;
const row = (
  name: string,
  checksum: string,
  state: 'finished' | 'failed' | 'rolled back',
): string => `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, rolled_back_at, applied_steps_count)
  VALUES (gen_random_uuid(), '${checksum}', '${name}', ${state === 'finished' ? 'now()' : 'NULL'}, ${state === 'rolled back' ? 'now()' : 'NULL'}, 1);`;

test('each migration is recorded as `migrate deploy` records it, one that cannot run in a transaction as well', async () => {
  const url = await server.createDatabase();
  expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(2);
  expect(
    await query(
      url,
      `SELECT migration_name, checksum, applied_steps_count AS steps, logs, rolled_back_at, started_at <= finished_at AS finished, length(id) AS id FROM _prisma_migrations ORDER BY 1`,
    ),
  ).toEqual([
    {
      migration_name: '20240101000000_init',
      checksum: sha256(one),
      steps: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
      id: 36,
    },
    {
      migration_name: '20240102000000_index',
      checksum: sha256(two),
      steps: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
      id: 36,
    },
  ]);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual([]);
});

test('half applied by Prisma goes on where Prisma stopped; a row that was rolled back counts as not applied', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${one} ${table} ${row('20240101000000_init', sha256(one), 'finished')} ${row('20240102000000_index', sha256(two), 'rolled back')}`,
  );
  expect((await migrate(url, checkout(files), { entries })).files).toEqual([
    'prisma/migrations/20240102000000_index/migration.sql',
  ]);
  expect(
    await query(
      url,
      'SELECT count(*)::int AS rows, count(rolled_back_at)::int AS back FROM _prisma_migrations',
    ),
  ).toEqual([{ rows: 3, back: 1 }]);
});

test('a failed row stops the run as it stops Prisma (P3009), with both commands to go on', async () => {
  const url = await server.createDatabase();
  await query(url, `${table} ${row('20240101000000_init', sha256(one), 'failed')}`);
  expect(await refusal(migrate(url, checkout(files), { entries }))).toMatchObject({
    message: expect.stringMatching(/20240101000000_init, started at .* failed or was interrupted.*P3009/),
    location: { file: 'prisma/migrations/20240101000000_init/migration.sql' },
    remedy: expect.stringContaining('prisma migrate resolve --rolled-back 20240101000000_init'),
    state: 'Nothing was run; the database is as it was.',
  });
});

describe('a text that Prisma applied', () => {
  test.each([
    ['as it stands', sha256(one), []],
    ['with other line ends', sha256(one.replaceAll('\n', '\r\n')), []],
    [
      'recorded by an old engine, without leading zeros',
      sha256(one)
        .match(/../g)
        ?.map((byte) => byte.replace(/^0/, ''))
        .join(''),
      [],
    ],
    ['and that was edited since', sha256('something else'), ['warning']],
  ])('%s', async (_what, checksum, levels) => {
    const url = await server.createDatabase();
    await query(url, `${one} ${table} ${row('20240101000000_init', checksum as string, 'finished')}`);
    const { plan, files: ran } = await migrate(url, checkout(files), { entries });
    expect([plan.notices.map(({ level }) => level), ran]).toEqual([
      levels,
      ['prisma/migrations/20240102000000_index/migration.sql'],
    ]);
    expect((await migrate(url, checkout(files), { entries })).plan.notices).toEqual([]);
  });
});

test('a merge before applied migrations is refused with the folder to rename', async () => {
  const url = await server.createDatabase();
  await migrate(url, checkout(files), { entries });
  expect(
    await refusal(
      migrate(
        url,
        checkout({ ...files, 'prisma/migrations/20240101120000_merged/migration.sql': 'SELECT 1' }),
        { entries },
      ),
    ),
  ).toMatchObject({
    remedy: expect.stringContaining(
      'git mv prisma/migrations/20240101120000_merged prisma/migrations/20240102000001_merged',
    ),
  });
});

test('a folder without its file, and migrations for another database, are refused', async () => {
  expect(
    await listRefusal(checkout({ ...files, 'prisma/migrations/20240103000000_lost/README.md': '' }), {
      entries,
    }),
  ).toMatchObject({
    message: "prisma/migrations/20240103000000_lost holds no migration.sql (Prisma's P3015).",
  });
  expect(
    await listRefusal(
      checkout({ ...files, 'prisma/migrations/migration_lock.toml': 'provider = "sqlite"' }),
      {
        entries,
      },
    ),
  ).toMatchObject({ message: 'The migrations of prisma/migrations are for sqlite.' });
  for (const [text, message] of [
    ["# a comment\n'provider' = 'sqlite'", 'The migrations of prisma/migrations are for sqlite.'],
    [
      'x = 1\n<<<<<<< HEAD\nprovider = "postgresql"',
      /migration_lock\.toml:2: this is not the lock file that Prisma writes/,
    ],
    [`x = ${'['.repeat(1_000_000)}`, /migration_lock\.toml:1: this is not the lock file/],
    ['provider = ["postgresql"]', /its provider is no text/],
  ] as const) {
    const workspace = checkout({ ...files, 'prisma/migrations/migration_lock.toml': text });
    expect(await listRefusal(workspace, { entries })).toMatchObject({
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      location: { file: 'prisma/migrations/migration_lock.toml' },
    });
  }
});

test('Prisma at work keeps this waiting: its lock is taken too', async () => {
  const url = await server.createDatabase();
  const prisma = await atWork(url, 72_707_369n);
  const waits: string[] = [];
  const { files: ran } = await migrate(url, checkout(files), {
    entries,
    onWait: (message) => {
      waits.push(message);
      void prisma.end();
    },
  });
  expect([ran.length, waits[0]]).toEqual([2, expect.stringContaining('Waiting for another run: postgres')]);
});

test('a migration that Prisma is applying is no failed one: it is waited for', async () => {
  const url = await server.createDatabase();
  await query(url, `${one} ${table} ${row('20240101000000_init', sha256(one), 'failed')}`);
  const prisma = await atWork(url, 72_707_369n);
  const database = await connect(parseConnectionString(url));
  const sets = await list(checkout(files), entries, 'auto');
  const waits: string[] = [];
  const onWait = (message: string): void => {
    waits.push(message);
    void prisma.query('UPDATE _prisma_migrations SET finished_at = now()').then(() => prisma.end());
  };
  const { pending } = await plan(sets, await inspect(database, sets, { waitForLock: 30_000, onWait }), {
    outOfOrder: 'error',
  });
  expect([pending.map(({ version }) => version), waits[0]]).toEqual([
    ['20240102000000_index'],
    expect.stringContaining('Waiting for another tool: postgres'),
  ]);
  await database.close();
});

test('a migration that Prisma does not end is not called failed either', async () => {
  const url = await server.createDatabase();
  await query(url, `${table} ${row('20240101000000_init', sha256(one), 'failed')}`);
  const prisma = await atWork(url, 72_707_369n);
  const database = await connect(parseConnectionString(url));
  expect(
    await refusal(inspect(database, await list(checkout(files), entries, 'auto'), { waitForLock: 0 })),
  ).toMatchObject({
    message: expect.stringMatching(/^Another tool is applying migrations/),
    remedy: expect.stringContaining('wait-for-lock'),
  });
  await Promise.all([database.close(), prisma.end()]);
});

test('an error in a migration is placed in its file, and neither history knows of it', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(
    url,
    checkout({ ...lock, 'prisma/migrations/1_a/migration.sql': 'SELECT 1;\n\n  SELECT nothing;\n' }),
    { entries },
  );
  expect(outcome.failed?.failure).toMatchObject({
    location: { file: 'prisma/migrations/1_a/migration.sql', line: 3, column: 10 },
    sqlstate: '42703',
  });
  expect(
    await query(
      url,
      'SELECT (SELECT count(*)::int FROM _prisma_migrations) AS theirs, (SELECT count(*)::int FROM catalog.migrations) AS ours',
    ),
  ).toEqual([{ theirs: 0, ours: 0 }]);
});

test('a table of the same name outside of the search_path stops the run: everything could run a second time', async () => {
  const url = await server.createDatabase('schemas');
  await query(url, `CREATE SCHEMA app; SET search_path = app; ${table}`);
  const failure = await refusal(migrate(url, checkout(files), { entries }));
  expect(failure.message).toContain(
    'There is no public._prisma_migrations, but the schema app has a table _prisma_migrations',
  );
  await query(url, /ALTER ROLE[^;]*;/.exec(failure.remedy ?? '')?.[0] ?? 'no statement to run');
  expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(2);
  expect(await query(url, 'SELECT count(*)::int AS rows FROM app._prisma_migrations')).toEqual([{ rows: 2 }]);
});

test('`?schema=` is where Prisma works, and so is this: a schema that is not there yet is created', async () => {
  const url = await server.createDatabase();
  expect((await migrate(`${url}&schema=My%20app`, checkout(files), { entries })).files).toHaveLength(2);
  expect((await migrate(`${url}&schema=My%20app`, checkout(files), { entries })).files).toEqual([]);
  expect(
    await query(
      url,
      `SELECT array_agg(relname::text ORDER BY relname) AS names FROM pg_class WHERE relnamespace = '"My app"'::regnamespace AND relkind = 'r'`,
    ),
  ).toEqual([{ names: ['One', '_prisma_migrations'] }]);
});

test('two schemas with a history each: the connection says which, and one that records none of the files is not taken for it', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${table} ${row('20200101000000_other', sha256('other'), 'finished')} CREATE SCHEMA app; SET search_path = app; ${one} ${table} ${row('20240101000000_init', sha256(one), 'finished')}`,
  );
  const failure = await refusal(migrate(url, checkout(files), { entries }));
  expect(failure.message).toContain(
    'public._prisma_migrations records other files, but the schema app has a table _prisma_migrations with files of prisma/migrations',
  );
  expect(failure.remedy).toContain('?schema=app');
  expect((await migrate(`${url}&schema=app`, checkout(files), { entries })).files).toHaveLength(1);
  await query(url, `${one} ${row('20240101000000_init', sha256(one), 'finished')}`);
  expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(1);
});
