import { renameSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

async function refusal(run: Promise<unknown>): Promise<ActionError['failure']> {
  const error = await run.then(
    () => {
      throw new Error('it was not refused');
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof ActionError)) throw error;
  return error.failure;
}

describe('an applied file', () => {
  test('whose SQL was edited is an error at the file, until the edit is accepted by name', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE t (a int);' });
    await migrate(url, workspace);
    writeFileSync(path.join(workspace, 'migrations/1.sql'), 'CREATE TABLE t (a bigint);');
    const failure = await refusal(migrate(url, workspace));
    expect(failure).toMatchObject({
      message: expect.stringContaining('migrations/1.sql was changed after it was applied'),
      location: { file: 'migrations/1.sql' },
      state: 'Nothing was run; the database is as it was.',
    });
    await query(
      url,
      /SELECT catalog\.mark_applied\('[^']+'\);/.exec(failure.remedy ?? '')?.[0] ?? 'no statement to run',
    );
    expect((await migrate(url, workspace)).outcome.failed).toBeNull();
    expect((await migrate(url, workspace)).plan.adopt).toEqual([]);
  });

  test('with new comments, white space or Windows line ends is a notice at most', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE t (a int);\n' });
    await migrate(url, workspace);
    writeFileSync(path.join(workspace, 'migrations/1.sql'), 'CREATE TABLE t (a int);\r\n');
    expect((await migrate(url, workspace)).plan.notices).toEqual([]);
    writeFileSync(path.join(workspace, 'migrations/1.sql'), '-- licence\nCREATE TABLE t (\n  a int\n);\n');
    expect((await migrate(url, workspace)).plan.notices).toMatchObject([
      { level: 'notice', message: expect.stringContaining('comments or white space changed') },
    ]);
    expect((await migrate(url, workspace)).plan.notices).toEqual([]);
  });

  test('that moved to another folder is not run again', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1_a.sql': 'CREATE TABLE t (a int);' });
    await migrate(url, workspace);
    mkdirSync(path.join(workspace, 'db'));
    renameSync(path.join(workspace, 'migrations/1_a.sql'), path.join(workspace, 'db/1_a.sql'));
    const { files, plan } = await migrate(url, workspace, { entries: ['db'] });
    expect([files, plan.adopt.map(({ recordedAs }) => recordedAs)]).toEqual([[], ['migrations/1_a.sql']]);
    expect(await query(url, 'SELECT file FROM catalog.migrations')).toEqual([{ file: 'db/1_a.sql' }]);
  });

  test.each([
    ['plain', 'CREATE TABLE x ();', '002_seed.sql', '003_seed.sql'],
    ['plain', 'CREATE TABLE x ();', '1_a.sql', '001_a.sql'],
    ['dbmate', '-- migrate:up\nCREATE TABLE x ();', '002_seed.sql', '003_seed.sql'],
    ['goose', '-- +goose Up\nCREATE TABLE x ();', '1_a.sql', '001_a.sql'],
    ['golang-migrate', 'CREATE TABLE x ();', '1_a.up.sql', '001_a.up.sql'],
    ['golang-migrate', 'CREATE TABLE x ();', '2_a.up.sql', '3_b.up.sql'],
    ['flyway', 'CREATE TABLE x ();', 'V2__seed.sql', 'V3__seed.sql'],
    ['node-pg-migrate', '-- Up Migration\nCREATE TABLE x ();', '2_seed.sql', '3_seed.sql'],
    ['prisma', 'CREATE TABLE x ();', '2_seed/migration.sql', '3_seed/migration.sql'],
  ])('of %s that was renamed is the same migration: %s, %s to %s', async (_format, text, from, to) => {
    const url = await server.createDatabase();
    const lock = _format === 'prisma' ? { 'migrations/migration_lock.toml': 'provider = "postgresql"' } : {};
    await migrate(url, checkout({ ...lock, [`migrations/${from}`]: text }));
    const workspace = checkout({ ...lock, [`migrations/${to}`]: `${text} -- as before` });
    const { files, outcome, plan } = await migrate(url, workspace);
    expect([files, outcome.failed]).toEqual([[], null]);
    expect(plan.notices).toEqual([
      {
        level: 'notice',
        message: `migrations/${to} is migrations/${from}, which is applied, under another name: it is not run again.`,
      },
    ]);
    expect(await query(url, 'SELECT file FROM catalog.migrations')).toEqual([{ file: `migrations/${to}` }]);
    const again = await migrate(url, workspace);
    expect([again.files, again.plan.adopt, again.plan.notices]).toEqual([[], [], []]);
  });

  test('that was renamed frees its number: another file that has it now is not taken for applied', async () => {
    const url = await server.createDatabase();
    const [seed, other] = ['-- migrate:up\nCREATE TABLE seed ();', '-- migrate:up\nCREATE TABLE other ();'];
    await migrate(url, checkout({ 'migrations/002_seed.sql': seed }));
    const workspace = checkout({ 'migrations/002_other.sql': other, 'migrations/003_seed.sql': seed });
    expect((await refusal(migrate(url, workspace))).message).toBe(
      'migrations/002_other.sql is not applied, but migrations/003_seed.sql, which comes after it, is.',
    );
    const { files, outcome } = await migrate(url, workspace, { outOfOrder: 'allow' });
    expect([files, outcome.failed]).toEqual([['migrations/002_other.sql'], null]);
    expect(await query(url, 'SELECT version FROM schema_migrations ORDER BY 1')).toEqual([
      { version: '002' },
      { version: '003' },
    ]);
  });

  test('whose copy is new is another migration, and runs', async () => {
    const url = await server.createDatabase();
    const text = 'CREATE TABLE IF NOT EXISTS runs (n int); INSERT INTO runs VALUES (1);';
    await migrate(url, checkout({ 'a/1_boot.sql': text }), { entries: ['a'] });
    const { files } = await migrate(url, checkout({ 'a/1_boot.sql': text, 'b/1_boot.sql': text }), {
      entries: ['b'],
    });
    expect(files).toEqual(['b/1_boot.sql']);
    const both = await migrate(
      url,
      checkout({ 'a/1_boot.sql': text, 'b/1_boot.sql': text, 'b/2_boot.sql': text }),
      { entries: ['a', 'b'] },
    );
    expect(both.files).toEqual(['b/2_boot.sql']);
  });

  test.each([
    ['migrations/1_b.sql', /mark_applied\('[^']+'\);/, ['migrations/2_c.sql']],
    ['migrations/1_b.sql', /mark_reverted\('[^']+'\);/, ['migrations/1_b.sql', 'migrations/2_c.sql']],
  ])(
    'of which two files may be the new name stops the run with the statements that settle it',
    async (named, pattern, expected) => {
      const url = await server.createDatabase();
      const text = 'CREATE TABLE IF NOT EXISTS runs (n int); INSERT INTO runs VALUES (1);';
      await migrate(url, checkout({ 'migrations/1_a.sql': text }));
      const workspace = checkout({ 'migrations/1_b.sql': text, 'migrations/2_c.sql': text });
      const failure = await refusal(migrate(url, workspace));
      expect(failure.message).toContain('migrations/1_a.sql ran and is no longer in the repository');
      expect(failure.location?.file).toBe(named);
      await query(url, `SELECT catalog.${pattern.exec(failure.remedy ?? '')?.[0]}`);
      expect((await migrate(url, workspace)).files).toEqual(expected);
      expect((await migrate(url, workspace)).files).toEqual([]);
    },
  );

  test.each([
    [/mark_applied\('[^']+'\);/, []],
    [/mark_reverted\('[^']+'\);/, ['migrations/003_seed.sql']],
  ])(
    'that was renamed and edited stops the run, until a person says what it is',
    async (pattern, expected) => {
      const url = await server.createDatabase();
      await migrate(url, checkout({ 'migrations/002_seed.sql': 'CREATE TABLE seed (a int);' }));
      const workspace = checkout({ 'migrations/003_seed.sql': 'CREATE TABLE IF NOT EXISTS seed (b int);' });
      const failure = await refusal(migrate(url, workspace));
      expect(failure.message).toContain('it was changed after it ran');
      await query(url, `SELECT catalog.${pattern.exec(failure.remedy ?? '')?.[0]}`);
      expect((await migrate(url, workspace)).files).toEqual(expected);
      expect((await migrate(url, workspace)).files).toEqual([]);
    },
  );

  test('that is gone from the repository is a warning with the statement that forgets it', async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1', 'migrations/2.sql': 'SELECT 2' }));
    const workspace = checkout({ 'migrations/2.sql': 'SELECT 2' });
    expect((await migrate(url, workspace)).plan.notices).toMatchObject([
      { level: 'warning', message: expect.stringContaining("catalog.mark_reverted('migrations/1.sql')") },
    ]);
    await query(url, "SELECT catalog.mark_reverted('migrations/1.sql')");
    expect((await migrate(url, workspace)).plan.notices).toEqual([]);
  });
});

test('a file that came in by a merge before applied ones is an error with the rename to make, or allowed', async () => {
  const url = await server.createDatabase();
  const files = { 'migrations/010_a.sql': 'SELECT 1', 'migrations/020_b.sql': 'SELECT 2' };
  await migrate(url, checkout(files));
  const workspace = checkout({ ...files, 'migrations/015_merged.sql': 'CREATE TABLE merged (a int)' });
  expect(await refusal(migrate(url, workspace))).toMatchObject({
    message: 'migrations/015_merged.sql is not applied, but migrations/020_b.sql, which comes after it, is.',
    remedy: expect.stringContaining('git mv migrations/015_merged.sql migrations/021_merged.sql'),
  });
  expect((await migrate(url, workspace, { outOfOrder: 'allow' })).files).toEqual([
    'migrations/015_merged.sql',
  ]);
});

test('a repeatable file runs again when its text changes, and only then', async () => {
  const url = await server.createDatabase();
  const workspace = checkout({
    'migrations/1.sql': 'CREATE TABLE runs (n int)',
    'migrations/R__log.sql': 'INSERT INTO runs VALUES (1)',
  });
  await migrate(url, workspace);
  await migrate(url, workspace);
  writeFileSync(path.join(workspace, 'migrations/R__log.sql'), 'INSERT INTO runs VALUES (2)');
  expect((await migrate(url, workspace)).files).toEqual(['migrations/R__log.sql']);
  expect(await query(url, 'SELECT n FROM runs ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
});

test('files marked as applied by hand on a database made by hand are not run', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (a int); INSERT INTO t VALUES (7)');
  const workspace = checkout({
    'migrations/1.sql': 'CREATE TABLE t (a int);',
    'migrations/2.sql': 'ALTER TABLE t ADD COLUMN b int;',
  });
  const { outcome } = await migrate(url, workspace);
  expect(outcome.failed?.failure).toMatchObject({
    sqlstate: '42P07',
    location: { file: 'migrations/1.sql', line: 1 },
    remedy: expect.stringContaining('"t" is already there'),
  });
  expect(outcome.failed?.failure.remedy).not.toMatch(/drop/i);
  await query(url, "SELECT catalog.mark_applied('migrations/1.sql')");
  expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql']);
  expect(await query(url, 'SELECT * FROM t')).toEqual([{ a: 7, b: null }]);
});

describe('a Supabase folder', () => {
  const files = {
    'supabase/migrations/20240101000000_init.sql': 'CREATE TABLE one (a int);',
    'supabase/migrations/20240102000000_two.sql': "CREATE TABLE two (a int);\nCOMMENT ON TABLE two IS '2';",
  };
  const entries = ['supabase/migrations'];

  test("is recorded in the CLI's own history, statements included", async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ ...files, 'supabase/migrations/notes.sql': 'not a migration' }), {
      entries,
    });
    expect(
      await query(
        url,
        'SELECT version, name, statements FROM supabase_migrations.schema_migrations ORDER BY version',
      ),
    ).toEqual([
      { version: '20240101000000', name: 'init', statements: ['CREATE TABLE one (a int)'] },
      {
        version: '20240102000000',
        name: 'two',
        statements: ['CREATE TABLE two (a int)', "COMMENT ON TABLE two IS '2'"],
      },
    ]);
  });

  test('half applied by the CLI goes on where the CLI stopped', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      `CREATE TABLE one (a int); CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY);
      INSERT INTO supabase_migrations.schema_migrations VALUES ('20240101000000')`,
    );
    expect((await migrate(url, checkout(files), { entries })).files).toEqual([
      'supabase/migrations/20240102000000_two.sql',
    ]);
    expect((await migrate(url, checkout(files), { entries })).files).toEqual([]);
  });

  test('reverted by `supabase migration repair` runs again', async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout(files), { entries });
    await query(
      url,
      "DROP TABLE two; DELETE FROM supabase_migrations.schema_migrations WHERE version = '20240102000000'",
    );
    expect((await migrate(url, checkout(files), { entries })).files).toEqual([
      'supabase/migrations/20240102000000_two.sql',
    ]);
  });

  test("marked as applied before the CLI's history is there is not run, and the CLI learns of it", async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1' }));
    await query(
      url,
      "CREATE TABLE one (a int); SELECT catalog.mark_applied('supabase/migrations/20240101000000_init.sql')",
    );
    expect((await migrate(url, checkout(files), { entries })).files).toEqual([
      'supabase/migrations/20240102000000_two.sql',
    ]);
    expect(
      await query(url, 'SELECT version, name FROM supabase_migrations.schema_migrations ORDER BY 1'),
    ).toMatchObject([{ version: '20240101000000', name: 'init' }, {}]);
  });

  test('with two files of one version is refused before anything runs', async () => {
    const url = await server.createDatabase();
    expect(
      await refusal(
        migrate(url, checkout({ ...files, 'supabase/migrations/20240102000000_twin.sql': 'SELECT 1' }), {
          entries,
        }),
      ),
    ).toMatchObject({
      message: expect.stringContaining('have the same version 20240102000000'),
      state: 'Nothing was run.',
    });
  });
});

describe('before anything runs, a run refuses', () => {
  test.each([
    [
      'a path that is not there',
      { 'a.sql': '' },
      ['migrations'],
      /there is no file or folder migrations/,
      null,
    ],
    [
      'a glob that matches nothing',
      { 'a.sql': '' },
      ['scripts/*.sql'],
      /no file matches scripts\/\*\.sql/,
      null,
    ],
    ['a path outside', { 'a.sql': '' }, ['../elsewhere'], /is outside the repository/, null],
    [
      'Latin-1',
      { 'migrations/1.sql': Buffer.from("SELECT 1;\nSELECT 'caf\xe9';", 'latin1') },
      ['migrations'],
      /is not UTF-8: line 2 holds the byte 0xe9/,
      2,
    ],
    [
      'UTF-16',
      { 'migrations/1.sql': Buffer.from('\ufeffSELECT 1', 'utf16le') },
      ['migrations'],
      /is written in UTF-16/,
      1,
    ],
    ['a NUL', { 'migrations/1.sql': 'SELECT 1;\0' }, ['migrations'], /holds a NUL character/, 1],
    [
      'an open quote',
      { 'migrations/1.sql': "SELECT 1;\nSELECT 'oops;\n" },
      ['migrations'],
      /1\.sql:2: a quoted string begins here and never ends/,
      2,
    ],
    [
      'a COMMIT in the middle',
      { 'migrations/1.sql': 'SELECT 1;\nCOMMIT;\nSELECT 2;' },
      ['migrations'],
      /1\.sql:2: COMMIT ends a transaction that the file does not begin/,
      2,
    ],
    [
      'PREPARE TRANSACTION in the middle',
      { 'migrations/1.sql': "SELECT 1;\n/* ; */ prepare\n  transaction 'x';\nSELECT 2;" },
      ['migrations'],
      /1\.sql:2: PREPARE TRANSACTION would leave what the file does/,
      2,
    ],
    [
      'PREPARE TRANSACTION at the end of its own transaction',
      { 'migrations/1.sql': "BEGIN;\nSELECT 1;\nPREPARE TRANSACTION 'x';" },
      ['migrations'],
      /1\.sql:3: PREPARE TRANSACTION would leave/,
      3,
    ],
    [
      'COMMIT PREPARED',
      { 'migrations/1.sql': "SELECT 1;\nCOMMIT PREPARED 'x';" },
      ['migrations'],
      /1\.sql:2: COMMIT PREPARED ends a transaction that was prepared elsewhere/,
      2,
    ],
    [
      'ROLLBACK PREPARED in a file without a transaction',
      { 'migrations/1.sql': "-- no-transaction\nROLLBACK PREPARED 'x';" },
      ['migrations'],
      /1\.sql:2: ROLLBACK PREPARED ends/,
      2,
    ],
    [
      'an unclosed BEGIN',
      { 'migrations/1.sql': 'BEGIN;\nSELECT 2;' },
      ['migrations'],
      /1\.sql:1: BEGIN begins a transaction that the file never ends/,
      1,
    ],
    [
      "psql's \\i",
      { 'migrations/1.sql': '\\set ON_ERROR_STOP on\n\\i other.sql\n' },
      ['migrations'],
      /1\.sql:2: \\i is a psql command/,
      2,
    ],
    [
      "psql's \\copy",
      { 'migrations/1.sql': "SELECT 1;\n\\copy t from 'rows.csv' csv\n" },
      ['migrations'],
      /1\.sql:2: \\copy is a psql command/,
      2,
    ],
    [
      'an open comment',
      { 'migrations/1.sql': 'SELECT 1;\n/* a /* b */ SELECT 2;\n' },
      ['migrations'],
      /1\.sql:2: a comment begins here and never ends/,
      2,
    ],
    [
      'an open dollar quote',
      { 'migrations/1.sql': 'SELECT 1;\nDO $x$ BEGIN END $y$;\n' },
      ['migrations'],
      /1\.sql:2: a \$x\$ quote begins here and never ends/,
      2,
    ],
    [
      'a dump in Latin-1 that was saved as UTF-8',
      { 'migrations/1.sql': "SET statement_timeout = 0;\nSET client_encoding = 'LATIN1';\nSELECT 'é';" },
      ['migrations'],
      /1\.sql:2: the file says that it is written in LATIN1, but it is UTF-8/,
      2,
    ],
    [
      'backslashes of before PostgreSQL 9.1',
      { 'migrations/1.sql': "SET standard_conforming_strings = off;\nSELECT E'\\'';\nSELECT 'it\\'s';" },
      ['migrations'],
      /1\.sql:1: the file turns standard_conforming_strings off, .* \(line 3\)/,
      1,
    ],
    [
      'psql variables',
      { 'migrations/1.sql': "\\set name value\nSELECT :'name';" },
      ['migrations'],
      /1\.sql:1: \\set is a psql command/,
      1,
    ],
    [
      'CREATE INDEX CONCURRENTLY',
      { 'migrations/1.sql': 'CREATE TABLE t (a int);\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (a);' },
      ['migrations'],
      /1\.sql:2: CREATE UNIQUE INDEX CONCURRENTLY cannot run inside a transaction, and the file also holds/,
      2,
    ],
    [
      'a folder of Atlas',
      { 'migrations/1_a.sql': 'SELECT 1', 'migrations/atlas.sum': 'h1:x' },
      ['migrations'],
      /is laid out for Atlas \(atlas\.sum\), which only Atlas can run/,
      null,
    ],
    [
      'a folder of Sqitch',
      { 'sqitch.plan': '%project=x', 'deploy/a.sql': 'SELECT 1' },
      ['deploy'],
      /is laid out for Sqitch/,
      null,
    ],
    [
      'a folder of Liquibase',
      { 'migrations/1.sql': '-- liquibase formatted sql\n-- changeset a:1\nSELECT 1' },
      ['migrations'],
      /is laid out for Liquibase \(1\.sql\)/,
      null,
    ],
    [
      'a folder of Hasura',
      { 'migrations/1_a/up.sql': 'SELECT 1', 'migrations/1_a/down.sql': 'SELECT 1' },
      ['migrations'],
      /is laid out for Hasura/,
      null,
    ],
    [
      "a dbmate file among Supabase's",
      { 'supabase/migrations/1_a.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\nDROP TABLE t;' },
      ['supabase/migrations'],
      /1_a\.sql is written for dbmate: both its up and its down migration/,
      1,
    ],
  ])('%s', async (_what, files, entries, message, line) => {
    const url = await server.createDatabase();
    const failure = await refusal(migrate(url, checkout(files), { entries }));
    expect(failure.message).toMatch(message);
    expect(failure.location?.line ?? null).toBe(line);
    expect(failure.remedy).toBeTruthy();
    expect(await query(url, "SELECT to_regnamespace('catalog') AS catalog")).toEqual([{ catalog: null }]);
  });
});

test('files, folders and globs run in the order listed, each file once', async () => {
  const url = await server.createDatabase();
  const workspace = checkout({
    'scripts/10_b.sql': 'SELECT 1',
    'scripts/9_a.sql': 'SELECT 1',
    'late.sql': 'SELECT 1',
    'supabase/migrations/003_x.sql': 'SELECT 1',
    'supabase/migrations/004_y.sql': 'SELECT 1',
  });
  const { files } = await migrate(url, workspace, {
    entries: ['scripts/*.sql', 'supabase/migrations/*.sql', 'late.sql', 'scripts'],
  });
  expect(files).toEqual([
    'scripts/9_a.sql',
    'scripts/10_b.sql',
    'supabase/migrations/003_x.sql',
    'supabase/migrations/004_y.sql',
    'late.sql',
  ]);
  expect(await query(url, 'SELECT version FROM supabase_migrations.schema_migrations ORDER BY 1')).toEqual([
    { version: '003' },
    { version: '004' },
  ]);
});

test('a role without the right to create in the database is told which right', async () => {
  const url = await server.createDatabase('locked');
  await query(url, 'CREATE ROLE poor LOGIN');
  const { outcome } = await migrate(
    server.url('locked', 'poor'),
    checkout({ 'migrations/1.sql': 'SELECT 1' }),
  );
  expect(outcome.failed?.failure).toMatchObject({
    sqlstate: '42501',
    remedy: expect.stringContaining('role "poor"'),
  });
  expect(outcome.failed?.failure.remedy).toContain('GRANT CREATE ON DATABASE locked TO poor;');
});

test('a role that may not read the history is told, and nothing is called a defect', async () => {
  const url = await server.createDatabase('unreadable');
  await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1' }));
  await query(url, 'CREATE ROLE blind LOGIN');
  expect(
    await refusal(migrate(server.url('unreadable', 'blind'), checkout({ 'migrations/1.sql': 'SELECT 1' }))),
  ).toMatchObject({
    message: 'Role blind cannot see what is recorded in catalog.migrations: it may not use the schema.',
    sqlstate: '42501',
    remedy: expect.stringContaining(
      'GRANT SELECT ON catalog.migrations TO feature_inventory_reader; GRANT feature_inventory_reader TO blind;',
    ),
  });
});

describe('what is missing is said to come from a file before that nobody listed, if that creates it:', () => {
  const t = 'CREATE TABLE t (a int);';
  test.each<[what: string, second: string, third: string, remedy: RegExp]>([
    [
      'a column',
      'ALTER TABLE t ADD COLUMN b int;',
      'CREATE INDEX i ON t (b);',
      /^Column b of t does not exist\. The column comes/,
    ],
    [
      'a column of a new table',
      'CREATE TABLE u (x int, b int);',
      'SELECT b FROM t;',
      /comes from a migration/,
    ],
    [
      'a table',
      'CREATE UNLOGGED TABLE IF NOT EXISTS public."u" (a int);',
      'SELECT * FROM u;',
      /^The relation comes/,
    ],
    ['a renamed one', 'ALTER TABLE t RENAME TO u;', 'SELECT * FROM public.u;', /^The relation comes/],
    ['a view', 'CREATE OR REPLACE VIEW u AS SELECT 1 AS a;', 'SELECT * FROM u;', /^The relation comes/],
    [
      'a type in a block',
      "DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); END $$;",
      'ALTER TABLE t ADD c mood;',
      /^The type comes/,
    ],
    [
      'a function',
      'CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql RETURN x;',
      'SELECT f(1);',
      /^The function comes/,
    ],
    ['a schema', 'CREATE SCHEMA app;', 'CREATE TABLE app.x ();', /^The schema comes/],
    ['a role', 'CREATE ROLE nobody_yet;', 'GRANT ALL ON t TO nobody_yet;', /^The object comes/],
  ])('%s', async (_what, second, third, remedy) => {
    const workspace = checkout({
      'migrations/1.sql': t,
      'migrations/2.sql': second,
      'migrations/3.sql': third,
    });
    const { outcome } = await migrate(await server.createDatabase(), workspace, {
      entries: ['migrations/1.sql', 'migrations/3.sql'],
    });
    const said = outcome.failed?.failure.remedy ?? '';
    expect(said).toMatch(remedy);
    expect(said).toContain(
      'comes from a migration that has not run: migrations/2.sql. Run it first, or correct the name.',
    );
  });

  test('a file that only mentions it is not named', async () => {
    const workspace = checkout({
      'migrations/1.sql': 'CREATE INDEX i ON users (a);',
      'migrations/2.sql':
        'CREATE VIEW v AS SELECT a FROM users; ALTER TABLE users ADD b int; SELECT users();',
      'migrations/3.sql': 'CREATE TABLE users_old (users_id int);',
      'migrations/4.sql': 'SELECT * FROM users;',
    });
    const { outcome } = await migrate(await server.createDatabase(), workspace, {
      entries: ['migrations/4.sql'],
    });
    expect(outcome.failed?.failure.remedy).toMatch(
      /^No file that comes before this one and is not applied creates it: the relation is misspelt/,
    );
  });
});
