import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { atWork, refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(15);
});
afterAll(() => server[Symbol.asyncDispose]());

const tables = (url: string) =>
  query(
    url,
    "SELECT array_agg(relname::text ORDER BY relname) AS names FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d'",
  ).then(([row]) => row?.['names']);

describe('dbmate', () => {
  test('all sections that go forward run, and the version is recorded once', async () => {
    const url = await server.createDatabase();
    const text =
      '-- migrate:up\nCREATE TABLE t1 ();\n-- migrate:down\nDROP TABLE t1;\n\n-- migrate:up\nCREATE TABLE t2 ();\n-- migrate:down\nDROP TABLE t2;\n';
    expect(
      (await migrate(url, checkout({ 'db/migrations/1_a.sql': text }), { entries: ['db/migrations'] })).files,
    ).toHaveLength(1);
    expect([await tables(url), await query(url, 'SELECT version FROM schema_migrations')]).toEqual([
      ['t1', 't2'],
      [{ version: '1' }],
    ]);
  });

  test('an error behind a section that goes back is placed where it is in the file', async () => {
    const url = await server.createDatabase();
    const text =
      '-- migrate:up\r\nCREATE TABLE t1 ();\r\n-- migrate:down\r\nDROP TABLE "ก😀";\r\n-- migrate:up\r\n  SELECT nothing;\r\n';
    const { outcome } = await migrate(url, checkout({ 'db/migrations/1_a.sql': text }), {
      entries: ['db/migrations'],
    });
    expect(outcome.failed?.failure).toMatchObject({
      location: { line: 6, column: 10 },
      snippet: expect.stringContaining('  SELECT nothing;'),
    });
    expect(await tables(url)).toBeNull();
  });

  test('transaction:false runs statement by statement, and goes on where it failed', async () => {
    const url = await server.createDatabase();
    const text = (what: string): string =>
      `-- migrate:up transaction:false\nCREATE TABLE t1 (a int);\nCREATE INDEX CONCURRENTLY i ON t1 (${what});\n-- migrate:down\nDROP TABLE t1;\n`;
    const workspace = checkout({ 'db/migrations/1_a.sql': text('b') });
    const entries = ['db/migrations'];
    expect((await migrate(url, workspace, { entries })).outcome.failed?.failure).toMatchObject({
      location: { line: 3 },
      state: expect.stringContaining('1 of its 2 statements remains applied'),
    });
    expect(await query(url, 'SELECT * FROM schema_migrations')).toEqual([]);
    writeFileSync(path.join(workspace, 'db/migrations/1_a.sql'), text('a'));
    expect((await migrate(url, workspace, { entries })).outcome.failed).toBeNull();
    expect(await query(url, 'SELECT version FROM schema_migrations')).toEqual([{ version: '1' }]);
  });

  test('with transaction:false, rows of COPY are loaded and every statement that can be is recorded with what it did', async () => {
    const url = await server.createDatabase();
    const text =
      "-- migrate:up transaction:false\nCREATE TABLE t1 (a int, b text);\nCOPY t1 FROM stdin;\n1\tone;\n2\ttwo\n\\.\nVACUUM t1;\nINSERT INTO t1 VALUES (3, 'three');\n  SELECT 'ก', nothing;\n-- migrate:down\n";
    const workspace = checkout({ 'db/migrations/1_a.sql': text });
    const entries = ['db/migrations'];
    for (let times = 0; times < 2; times++) {
      expect((await migrate(url, workspace, { entries })).outcome.failed?.failure).toMatchObject({
        location: { line: 9, column: 15 },
        state: expect.stringContaining('4 of its 5 statements remain applied'),
      });
    }
    expect(await query(url, 'SELECT array_agg(b ORDER BY a) AS all FROM t1')).toEqual([
      { all: ['one;', 'two', 'three'] },
    ]);
  });

  test.each([
    [
      'SQL before the first section',
      '-- comment\nSELECT 1;\n-- migrate:up\n',
      /1_a\.sql:2: There is SQL before/,
    ],
    ['only a down migration', '-- migrate:down\nDROP TABLE t;\n', /1_a\.sql:1: dbmate runs what follows/],
  ])('%s is refused', async (_what, text, message) => {
    const url = await server.createDatabase();
    expect(
      (
        await refusal(
          migrate(url, checkout({ 'db/migrations/1_a.sql': text }), {
            entries: ['db/migrations'],
            format: 'dbmate',
          }),
        )
      ).message,
    ).toMatch(message);
  });

  test('what dbmate reverted runs again, statement by statement too', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE t1 (a int);\n',
      'db/migrations/2_b.sql': '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON t1 (a);\n',
    });
    const entries = ['db/migrations'];
    await migrate(url, workspace, { entries });
    await query(url, "DROP INDEX i; DELETE FROM schema_migrations WHERE version = '2'");
    expect((await migrate(url, workspace, { entries })).files).toEqual(['db/migrations/2_b.sql']);
    expect(await query(url, "SELECT to_regclass('i') IS NOT NULL AS there")).toEqual([{ there: true }]);
  });

  test('three runs at once: every file runs exactly once, in either way', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE TABLE ran (n int)');
    const workspace = checkout(
      Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [
          `db/migrations/${n + 1}_a.sql`,
          `-- migrate:up${n % 4 === 3 ? ' transaction:false' : ''}\nINSERT INTO ran VALUES (${n});\nSELECT pg_sleep(0.02);\n`,
        ]),
      ),
    );
    const runs = await Promise.all(
      [1, 2, 3].map(() => migrate(url, workspace, { entries: ['db/migrations'] })),
    );
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
    expect(await query(url, 'SELECT count(*)::int, count(DISTINCT n)::int AS files FROM ran')).toEqual([
      { count: 8, files: 8 },
    ]);
    expect(await query(url, 'SELECT count(*)::int AS rows FROM schema_migrations')).toEqual([{ rows: 8 }]);
  });

  test('reverted by hand, three runs at once run it once', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE TABLE ran (n int)');
    const workspace = checkout({
      'db/migrations/1_a.sql': '-- migrate:up\nINSERT INTO ran VALUES (1);\nSELECT pg_sleep(0.2);\n',
    });
    const entries = ['db/migrations'];
    await migrate(url, workspace, { entries });
    await query(url, "SELECT catalog.mark_reverted('db/migrations/1_a.sql')");
    await Promise.all([1, 2, 3].map(() => migrate(url, workspace, { entries })));
    expect(await query(url, 'SELECT count(*)::int AS times FROM ran')).toEqual([{ times: 2 }]);
  });
});

test("a schema_migrations of somebody else in another schema, as Supabase's services have them, is no hindrance; one's own is", async () => {
  const files = { 'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE t1 ();\n' };
  const entries = ['db/migrations'];
  const url = await server.createDatabase('services');
  await query(
    url,
    `CREATE ROLE service; CREATE ROLE app LOGIN; ALTER DATABASE services OWNER TO app; ALTER SCHEMA public OWNER TO app;
    CREATE SCHEMA auth; CREATE TABLE auth.schema_migrations (version varchar PRIMARY KEY); ALTER TABLE auth.schema_migrations OWNER TO service;
    CREATE SCHEMA realtime; CREATE TABLE realtime.schema_migrations (version bigint PRIMARY KEY, inserted_at timestamp)`,
  );
  expect((await migrate(server.url('services', 'app'), checkout(files), { entries })).files).toHaveLength(1);
  const own = await server.createDatabase();
  await query(own, 'CREATE SCHEMA app; CREATE TABLE app.schema_migrations (version varchar PRIMARY KEY)');
  expect((await refusal(migrate(own, checkout(files), { entries }))).message).toContain(
    'but the schema app has a table schema_migrations: everything would run a second time',
  );
});

describe('node-pg-migrate', () => {
  test('a history that was put into another schema stops the run', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      'CREATE SCHEMA app; CREATE TABLE app.pgmigrations (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)',
    );
    expect(
      await refusal(migrate(url, checkout({ 'migrations/1_a.sql': '-- Up Migration\nSELECT 1;' }))),
    ).toMatchObject({
      message: expect.stringContaining(
        'There is no public.pgmigrations, but the schema app has a table pgmigrations',
      ),
      remedy: expect.stringContaining('set migrations: none here'),
    });
  });

  test('its lock is waited for, and files sort as the tool sorts them', async () => {
    const url = await server.createDatabase();
    const holding = await atWork(url, 7241865325823964n);
    const workspace = checkout({
      'migrations/20240101000000000_utc.sql': '-- Up Migration\nCREATE TABLE t3 ();',
      'migrations/1700000000000_ms.sql': 'CREATE TABLE t2 ();',
      'migrations/2_b.sql': '-- Down Migration\nDROP TABLE t1;\n-- Up Migration\nCREATE TABLE t1 ();',
    });
    const waits: string[] = [];
    const { files } = await migrate(url, workspace, {
      onWait: (message) => {
        waits.push(message);
        if (waits.length === 1) void holding.end();
      },
    });
    expect(files).toEqual([
      'migrations/2_b.sql',
      'migrations/1700000000000_ms.sql',
      'migrations/20240101000000000_utc.sql',
    ]);
    expect(await query(url, 'SELECT name FROM public.pgmigrations ORDER BY id')).toEqual([
      { name: '2_b' },
      { name: '1700000000000_ms' },
      { name: '20240101000000000_utc' },
    ]);
    expect(waits[0]).toContain('Waiting for another run: postgres');
  });

  test('pairs of files count as one migration when the format is named', async () => {
    const url = await server.createDatabase();
    await migrate(
      url,
      checkout({
        'migrations/1_a.up.sql': 'CREATE TABLE t1 ();',
        'migrations/1_a.down.sql': 'DROP TABLE t1;',
      }),
      { format: 'node-pg-migrate' },
    );
    expect(await query(url, 'SELECT name FROM public.pgmigrations')).toEqual([{ name: '1_a' }]);
  });

  test.each([
    [
      'on its default folder',
      'migrations',
      { 'package.json': '{"devDependencies": {"node-pg-migrate": "^8.0.0"}}' },
    ],
    [
      'on a folder that its settings name',
      'server/postgres/migrations',
      { 'server/.node-pg-migraterc.cjs': 'module.exports = {\n  dir: "postgres/migrations",\n};' },
    ],
    [
      'on a folder that a script names',
      'sql',
      {
        'package.json':
          '{"scripts": {"up": "node-pg-migrate up -m ./sql"}, "dependencies": {"node-pg-migrate": "8"}}',
      },
    ],
  ])('a package that uses it %s says whose files without a mark are', async (_how, folder, more) => {
    const url = await server.createDatabase();
    const files = {
      ...(more as unknown as Record<string, string>),
      [`${folder}/001_first.sql`]: 'CREATE TABLE t1 ();',
      [`${folder}/002_second.sql`]: 'CREATE TABLE t2 ();',
    };
    await migrate(url, checkout(files), { entries: [folder] });
    expect(await query(url, 'SELECT name FROM public.pgmigrations ORDER BY id')).toEqual([
      { name: '001_first' },
      { name: '002_second' },
    ]);
  });

  test('a package that uses it on another folder says nothing', async () => {
    const url = await server.createDatabase();
    await migrate(
      url,
      checkout({
        'package.json': '{"dependencies": {"node-pg-migrate": "8", "postgresql": "1"}}',
        'sql/001_first.sql': 'CREATE TABLE t1 ();',
      }),
      { entries: ['sql'] },
    );
    expect(await query(url, "SELECT to_regclass('public.pgmigrations') AS history")).toEqual([
      { history: null },
    ]);
  });

  test('a sentence that speaks of the migration is no mark, and takes nothing of a plain file away', async () => {
    const url = await server.createDatabase();
    await migrate(
      url,
      checkout({
        'migrations/1_a.sql':
          'CREATE TABLE t1 ();\n-- Up migration: add what t1 needs\nCREATE TABLE t2 ();\n',
      }),
    );
    expect([
      await tables(url),
      await query(url, "SELECT to_regclass('public.pgmigrations') AS history"),
    ]).toEqual([['t1', 't2'], [{ history: null }]]);
  });

  test.each([
    [
      'SQL before the mark',
      'SET search_path = app;\n-- Up Migration\nCREATE TABLE t2 ();\n',
      /2_b\.sql:1: There is SQL before the line "-- Up Migration"/,
    ],
    [
      'a down migration that another runner marks',
      '-- UP Migration\nCREATE TABLE t2 ();\n-- ROLLBACK:\nDROP TABLE t1;\n',
      /2_b\.sql:3: A down migration begins here/,
    ],
  ])('%s, which it would silently drop or run, is refused', async (_what, text, message) => {
    const url = await server.createDatabase();
    const files = {
      'migrations/1_a.sql': '-- Up Migration\nCREATE TABLE t1 ();\n',
      'migrations/2_b.sql': text,
    };
    expect((await refusal(migrate(url, checkout(files)))).message).toMatch(message);
    expect(await tables(url)).toBeNull();
  });

  test('a program among the files, and a down migration without an up migration, are refused', async () => {
    const url = await server.createDatabase();
    const up = { 'migrations/1_a.sql': '-- Up Migration\nSELECT 1;' };
    expect(
      (await refusal(migrate(url, checkout({ ...up, 'migrations/2_b.ts': 'export {}' })))).message,
    ).toMatch(/2_b\.ts is a program that is not applied: only node-pg-migrate/);
    expect(
      (
        await refusal(
          migrate(url, checkout({ ...up, 'migrations/2_b.sql': 'SELECT 1;\n-- Down Migration\nSELECT 2;' })),
        )
      ).message,
    ).toMatch(/2_b\.sql:2: A part is marked as "Down Migration"/);
  });
});

describe('graphile-migrate', () => {
  const first =
    '--! Previous: -\n--! Hash: sha1:6a362cf871e1adb6b95c95788eb3461fb128b2dc\n\nCREATE TABLE g (a int);\n';
  const entries = ['migrations'];

  test('a file whose text its hash does not match is refused, as long as it is to run', async () => {
    const url = await server.createDatabase();
    const tampered = { 'migrations/committed/000001.sql': first.replace('a int', 'a text') };
    expect((await refusal(migrate(url, checkout(tampered), { entries }))).message).toMatch(
      /000001\.sql:1: The text does not match the Hash in its header/,
    );
    await migrate(url, checkout({ 'migrations/committed/000001.sql': first }), { entries });
    expect((await refusal(migrate(url, checkout(tampered), { entries }))).message).toMatch(
      /was changed after it was applied/,
    );
  });

  test.each([
    [
      'a broken chain',
      { 'migrations/committed/000002.sql': '--! Previous: sha1:0\n--! Hash: sha1:1\n\nSELECT 1;\n' },
      /000002\.sql says that it follows sha1:0, but the migration before it is sha1:6a36/,
    ],
    [
      'a file that is not committed',
      { 'migrations/committed/000002.sql': 'SELECT 1;\n' },
      /its header has no Previous/,
    ],
    [
      'a placeholder',
      {
        'migrations/committed/000002.sql':
          '--! Previous: sha1:6a362cf871e1adb6b95c95788eb3461fb128b2dc\n--! Hash: sha1:1\n\nGRANT CONNECT ON DATABASE :DATABASE_NAME TO PUBLIC;\n',
      },
      /000002\.sql:4: :DATABASE_NAME is a placeholder/,
    ],
    [
      'a placeholder of the settings',
      {
        '.gmrc': '{"placeholders": {":VISITOR": "x"}}',
        'migrations/committed/000002.sql':
          '--! Previous: sha1:6a362cf871e1adb6b95c95788eb3461fb128b2dc\n--! Hash: sha1:1\n\nCREATE ROLE :VISITOR;\n',
      },
      /:VISITOR is a placeholder/,
    ],
  ])('%s is refused', async (_what, more, message) => {
    const url = await server.createDatabase();
    expect(
      (
        await refusal(
          migrate(
            url,
            checkout({ 'migrations/committed/000001.sql': first, ...(more as Record<string, string>) }),
            { entries },
          ),
        )
      ).message,
    ).toMatch(message);
  });

  test('the folder above and the folder of the committed files are the same to it; current.sql never runs', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/committed/000001.sql': first.replaceAll('\n', '\r\n'),
      'migrations/current.sql': 'syntax error',
    });
    expect((await migrate(url, workspace, { entries: ['migrations/committed'] })).files).toEqual([
      'migrations/committed/000001.sql',
    ]);
    expect((await migrate(url, workspace, { entries })).plan).toMatchObject({ pending: [], notices: [] });
    expect((await migrate(url, workspace, { entries: ['migrations/committed/*.sql'] })).files).toEqual([]);
  });
});

describe('baseline', () => {
  test('of plain files holds for the files before it, and once: a file that a merge brings later is seen', async () => {
    const url = await server.createDatabase();
    const files = {
      'migrations/1.sql': 'CREATE TABLE t1 ();',
      'migrations/2.sql': 'CREATE TABLE t2 ();',
      'migrations/4.sql': 'CREATE TABLE t4 ();',
    };
    await migrate(url, checkout({ 'other/1.sql': 'SELECT 1' }), { entries: ['other'] });
    await query(url, "SELECT catalog.baseline('migrations/2.sql')");
    expect((await migrate(url, checkout(files))).files).toEqual(['migrations/4.sql']);
    expect(
      await query(
        url,
        "SELECT file, marked, checksum IS NOT NULL AS known FROM catalog.migrations WHERE file ~ '^migrations' ORDER BY 1",
      ),
    ).toEqual([
      { file: 'migrations/1.sql', marked: null, known: true },
      { file: 'migrations/2.sql', marked: null, known: true },
      { file: 'migrations/4.sql', marked: null, known: true },
    ]);
    expect(
      (await refusal(migrate(url, checkout({ ...files, 'migrations/1_5.sql': 'SELECT 15' })))).message,
    ).toContain('migrations/1_5.sql is not applied');
  });
});

test('the connection string cannot hide a history: both histories of one folder are read in one message', async () => {
  const url = await server.createDatabase();
  const workspace = checkout({
    'db/migrations/1_a.sql': '-- migrate:up\nSELECT 1;\n',
    'prisma/migrations/1_a/migration.sql': 'SELECT 1;',
    'supabase/migrations/1_a.sql': 'SELECT 1;',
    'plain/1.sql': 'SELECT 1',
  });
  const entries = ['db/migrations', 'prisma/migrations', 'supabase/migrations', 'plain'];
  expect((await migrate(url, workspace, { entries })).files).toHaveLength(4);
  expect((await migrate(url, workspace, { entries })).plan).toMatchObject({ pending: [], adopt: [] });
});
