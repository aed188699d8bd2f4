import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { listRefusal, refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const tables = (url: string): Promise<unknown> =>
  query(
    url,
    "SELECT array_agg(relname::text ORDER BY relname) AS names FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d'",
  ).then(([row]) => row?.['names'] ?? null);
const first = { 'migrations/001_first.sql': 'CREATE TABLE t1 (a int);\n' };

describe('a file that also holds its down migration, for a tool that is not run here: nothing runs, where both would', () => {
  test.each([
    ['sql-migrate', '-- +migrate Up\nCREATE TABLE t2 ();\n\n-- +migrate Down\nDROP TABLE t1;\n', 4],
    ['Play', '# --- !Ups\nCREATE TABLE t2 ();\n# --- !Downs\nDROP TABLE t1;\n', 3],
    ['tern', 'CREATE TABLE t2 ();\n\n---- create above / drop below ----\n\nDROP TABLE t1;\n', 3],
    ['MyBatis', '-- // two\nCREATE TABLE t2 ();\n-- //@UNDO\nDROP TABLE t1;\n', 3],
    ['rambler', '-- rambler up\nCREATE TABLE t2 ();\n-- rambler down\nDROP TABLE t1;\n', 3],
    ['micrate', '-- +micrate Up\nCREATE TABLE t2 ();\n-- +micrate Down\nDROP TABLE t1;\n', 3],
    ['nobody in particular', '--- Up ---\r\nCREATE TABLE t2 ();\r\n--- Down ---\r\nDROP TABLE t1;\r\n', 3],
    ['a person', 'CREATE TABLE t2 ();\n/* a comment */\n-- ROLLBACK:\nDROP TABLE t1;\n', 3],
    ...[
      '-- DOWN (rollback)',
      '-- Down Migration (Rollback)',
      '-- Rollback migration',
      '-- ROLLBACK SCRIPT',
      '-- Migration Down',
      '-- Down SQL',
      '-- Reverse migration',
      '--- migration:down',
      '-- ═══ DOWN ═══',
      '-- +migrate Down notransaction',
    ].map((mark): [string, string, number] => [mark, `CREATE TABLE t2 ();\n${mark}\nDROP TABLE t1;\n`, 2]),
    [
      'a mark with a comment of its own',
      'CREATE TABLE t2 ();\n\n-- ====\n-- DOWN\n-- ====\n-- Drops what is above\nDROP TABLE t1;\n',
      4,
    ],
    ['the down migration first', '-- down:\nDROP TABLE IF EXISTS t1;\n-- /down\nCREATE TABLE t2 ();\n', 1],
  ])('%s', async (_tool, text, line) => {
    const url = await server.createDatabase();
    const failure = await refusal(migrate(url, checkout({ ...first, 'migrations/002_second.sql': text })));
    expect(failure).toMatchObject({
      message: expect.stringContaining('a down migration begins here'),
      location: { file: 'migrations/002_second.sql', line },
      remedy: expect.stringContaining('format: plain'),
    });
    expect(await tables(url)).toBeNull();
  });

  test.each([
    [
      'in a comment after which no SQL follows',
      'CREATE TABLE t2 ();\n-- rollback\n-- DROP TABLE t1;\n/* DROP TABLE t1; */\n',
    ],
    [
      'in the body of a function',
      'CREATE TABLE t2 ();\nCREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  -- down\n  DELETE FROM t1;\nEND $$;\n',
    ],
    ['in a sentence', '-- roll back to the old name, and down with it\nCREATE TABLE t2 ();\n'],
    [
      'at the head, before the statements that it names',
      '-- Migration: second\n-- Rollback:\n--   DROP TABLE t2;\n\nCREATE TABLE t2 ();\n',
    ],
    [
      'at the head, before words',
      '-- ROLLBACK\n-- ========\n-- See the runbook.\nBEGIN;\nCREATE TABLE t2 ();\nCOMMIT;\n',
    ],
    [
      'before statements in a comment',
      'CREATE TABLE t2 ();\n-- Rollback:\n--   ALTER TABLE t1\n--     DROP COLUMN b;\n\nALTER TABLE t1 ADD COLUMN b int;\n',
    ],
    [
      'in a title',
      '-- Migration: fix the rollback\nCREATE TABLE t2 ();\n-- === t1: lock down ===\nREVOKE ALL ON t1 FROM PUBLIC;\n',
    ],
    [
      'before a sentence',
      'CREATE TABLE t2 ();\n-- Rollback: drop t2, then run the one before again\nALTER TABLE t1 ADD COLUMN b int;\n',
    ],
    ['in a value', "CREATE TABLE t2 ();\nINSERT INTO t1 SELECT 1 WHERE '\n-- down\n' <> '';\n"],
  ])('the word %s is none', async (_where, text) => {
    const url = await server.createDatabase();
    expect(
      (await migrate(url, checkout({ ...first, 'migrations/002_second.sql': text }))).outcome.failed,
    ).toBeNull();
    expect(await tables(url)).toEqual(['t1', 't2']);
  });

  test('whoever says that it is plain SQL is believed', async () => {
    const url = await server.createDatabase();
    await migrate(
      url,
      checkout({ 'migrations/1.sql': 'CREATE TABLE t1 ();\n-- down\nCREATE TABLE t2 ();\n' }),
      { format: 'plain' },
    );
    expect(await tables(url)).toEqual(['t1', 't2']);
  });
});

describe('files that are only down migrations, by their names', () => {
  test.each([
    '002_second.down.sql',
    '002_second-down.sql',
    '002_second_down.sql',
    '002.undo.second.sql',
    '002_second.rollback.sql',
    '002_second_revert.sql',
    'U2__second.sql',
  ])('%s stops the run', async (name) => {
    const url = await server.createDatabase();
    const failure = await refusal(
      migrate(url, checkout({ ...first, [`migrations/${name}`]: 'DROP TABLE t1;\n' })),
    );
    expect(failure.message).toContain(`migrations/${name} is a down migration by its name`);
    expect(await tables(url)).toBeNull();
  });

  test('a list of the files that go forward is taken at its word', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/001_a-up.sql': 'CREATE TABLE t1 ();',
      'migrations/001_a-down.sql': 'DROP TABLE t1;',
    });
    expect((await migrate(url, workspace, { entries: ['migrations/*-up.sql'] })).files).toEqual([
      'migrations/001_a-up.sql',
    ]);
  });

  test('names that only end so are no such thing', async () => {
    const url = await server.createDatabase();
    expect(
      (
        await migrate(
          url,
          checkout({
            ...first,
            'migrations/002_slow_countdown.sql': 'CREATE TABLE t2 ();',
            'migrations/003_break.sql': 'SELECT 1;',
          }),
        )
      ).files,
    ).toHaveLength(3);
  });
});

describe('programs between the SQL files', () => {
  test.each([
    '002_backfill.ts',
    '20240102_backfill.js',
    '002-backfill.py',
    '0002_backfill.go',
    '2_backfill.rb',
    '002_backfill.sh',
  ])('%s in a plain folder stops the run: the files after it may need what it does', async (name) => {
    const url = await server.createDatabase();
    const failure = await refusal(
      migrate(
        url,
        checkout({ ...first, [`migrations/${name}`]: '', 'migrations/30000101_last.sql': 'SELECT 1' }),
      ),
    );
    expect(failure).toMatchObject({
      message: expect.stringContaining(`migrations/${name} is a program`),
      remedy: expect.stringContaining('migrations/*.sql'),
    });
    expect(await tables(url)).toBeNull();
  });

  test('files beside the migrations that have no number, and their tests, are none', async () => {
    const url = await server.createDatabase();
    expect(
      (
        await migrate(
          url,
          checkout({
            ...first,
            'migrations/index.ts': '',
            'migrations/001_first.test.ts': '',
            'migrations/001_first_test.go': '',
            'migrations/run.sh': '',
          }),
        )
      ).files,
    ).toHaveLength(1);
  });

  test('a glob that names the SQL files only runs them', async () => {
    const url = await server.createDatabase();
    expect(
      (
        await migrate(url, checkout({ ...first, 'migrations/002_backfill.ts': '' }), {
          entries: ['migrations/*.sql'],
        })
      ).files,
    ).toHaveLength(1);
  });

  test("where the layout's own tool passes over it as well, it is said", async () => {
    const url = await server.createDatabase();
    const { plan } = await migrate(
      url,
      checkout({
        'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE t1 ();\n',
        'db/migrations/2_b.py': '',
      }),
      { entries: ['db/migrations'] },
    );
    expect(plan.notices).toEqual([
      {
        level: 'notice',
        message: expect.stringContaining(
          'db/migrations: passed over, because dbmate names files otherwise: 2_b.py',
        ),
      },
    ]);
  });
});

test("folders for each migration that Drizzle puts where Supabase's CLI keeps its files are Drizzle's, not an empty folder of the CLI", async () => {
  const url = await server.createDatabase();
  const files = {
    'supabase/migrations/20250801120000_first/migration.sql': 'CREATE TABLE t1 ();',
    'supabase/migrations/20250801120000_first/snapshot.json': '{}',
  };
  expect((await migrate(url, checkout(files), { entries: ['supabase/migrations'] })).files).toEqual([
    'supabase/migrations/20250801120000_first/migration.sql',
  ]);
  expect(await query(url, 'SELECT name FROM drizzle.__drizzle_migrations')).toEqual([
    { name: '20250801120000_first' },
  ]);
});

describe('a folder in which nothing would run', () => {
  test.each([
    ['of programs', { 'migrations/001_first.js': '' }, /001_first\.js is a program/],
    [
      'of Diesel',
      {
        'migrations/2024-01-01-000000_first/up.sql': 'SELECT 1',
        'migrations/2024-01-01-000000_first/down.sql': 'SELECT 2',
      },
      /laid out for Diesel/,
    ],
    [
      'whose files lie deeper',
      { 'migrations/one/001.sql': 'SELECT 1' },
      /holds no SQL file of its own, only files below: one\/001\.sql/,
    ],
  ])('%s is refused, not taken for done', async (_what, files, message) => {
    expect((await listRefusal(checkout(files as unknown as Record<string, string>))).message).toMatch(
      message,
    );
  });

  test("files below a plain folder's own are said not to run, unless they are listed", async () => {
    const workspace = checkout({
      ...first,
      'migrations/seeds/1.sql': 'SELECT 1',
      'migrations/old/2023/1.sql': 'SELECT 1',
      'migrations/old/2023/2.sql': 'SELECT 1',
      'migrations/docs/readme.md': '',
    });
    const { files, plan } = await migrate(await server.createDatabase(), workspace);
    expect(files).toEqual(['migrations/001_first.sql']);
    expect(plan.notices).toEqual([
      {
        level: 'notice',
        message: expect.stringMatching(
          /^migrations: 3 SQL files in folders below do not run \(migrations\/old\/2023, migrations\/seeds\)/,
        ),
      },
    ]);
    const all = await migrate(await server.createDatabase(), workspace, {
      entries: ['migrations', 'migrations/seeds', 'migrations/old/2023'],
    });
    expect([all.files.length, all.plan.notices]).toEqual([4, []]);
    expect(
      (await migrate(await server.createDatabase(), workspace, { entries: ['migrations/*.sql'] })).plan
        .notices,
    ).toEqual([]);
  });

  test('an empty one is fine', async () => {
    const url = await server.createDatabase();
    expect((await migrate(url, checkout({ 'migrations/.gitkeep': '' }))).files).toEqual([]);
  });
});

describe('programs of a tool that keeps a history', () => {
  test.each([
    [
      'goose',
      {
        'migrations/1_a.sql': '-- +goose Up\nCREATE TABLE t1 ();',
        'migrations/00002_b.go': '',
        'migrations/3_c.sql': '-- +goose Up\nCREATE TABLE t3 ();',
      },
      'CREATE TABLE goose_db_version (id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now()); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true), (2, true)',
    ],
    [
      'node-pg-migrate',
      {
        'migrations/1_a.sql': '-- Up Migration\nCREATE TABLE t1 ();',
        'migrations/2_b.ts': '',
        'migrations/3_c.sql': '-- Up Migration\nCREATE TABLE t3 ();',
      },
      "CREATE TABLE pgmigrations (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO pgmigrations (name, run_on) VALUES ('1_a', now()), ('2_b', now())",
    ],
    [
      'Flyway',
      {
        'migrations/V1__a.sql': 'CREATE TABLE t1 ();',
        'migrations/V2_0__b.java': '',
        'migrations/V3__c.sql': 'CREATE TABLE t3 ();',
      },
      `CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,
        checksum INTEGER, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(), execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL);
      INSERT INTO flyway_schema_history VALUES (1, '1', 'a', 'SQL', 'V1__a.sql', NULL, 'me', now(), 1, true), (2, '2.0', 'b', 'JDBC', 'db.V2_0__b', NULL, 'me', now(), 1, true)`,
    ],
  ])(
    '%s: one that the tool has not run stops the run, one that it has does not',
    async (tool, files, history) => {
      const fresh = await server.createDatabase();
      const failure = await refusal(migrate(fresh, checkout(files)));
      expect(failure).toMatchObject({
        message: expect.stringMatching(/_b\.(go|ts|java) is a (migration in Go|program)/),
        remedy: expect.stringContaining(tool),
      });
      expect(await tables(fresh)).toBeNull();
      const going = await server.createDatabase();
      await query(going, `CREATE TABLE t1 (); ${history}`);
      const { files: ran, plan } = await migrate(going, checkout(files));
      expect(ran).toEqual([Object.keys(files)[2]]);
      expect(plan.notices.filter(({ level }) => level === 'warning')).toEqual([]);
      expect(await tables(going)).toEqual(['t1', 't3']);
    },
  );
});
