import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../support/act.ts';
import { query, startServer, startStandby, type Server } from '../support/postgres.ts';
import { startProxy } from '../support/proxy.ts';
import { checkout, migrate } from './support.ts';

/* What an error says to do has to be right for its cause, not only for its SQLSTATE. */

let server: Server;
beforeAll(async () => {
  server = await startServer(15);
  await query(server.url(), 'CREATE ROLE plain LOGIN; GRANT CREATE ON DATABASE template1 TO plain');
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const parted =
  'CREATE TABLE parted (a int) PARTITION BY RANGE (a); CREATE INDEX parted_a ON parted (a); ' +
  'CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (9);';

const causes: readonly (readonly [
  what: string,
  before: string,
  file: string,
  remedy: RegExp,
  not: RegExp,
])[] = [
  [
    'a setting of a newer version, from a dump',
    '',
    'SET statement_timeout = 0;\nSET transaction_timeout = 0;\nCREATE TABLE t (a int);',
    /has no setting transaction_timeout\. .*delete the line/,
    /misspelt|migration/,
  ],
  [
    'a setting of an older version, from a dump',
    '',
    'SET default_with_oids = true;\nCREATE TABLE t (a int);',
    /Delete SET default_with_oids/,
    /PostgreSQL version/,
  ],
  [
    'a setting of an extension that is not loaded',
    '',
    "SELECT current_setting('auto_explain.log_analyze');",
    /LOAD its library first/,
    /delete the line|misspelt/,
  ],
  [
    'the schema public of a dump',
    '',
    'CREATE SCHEMA public;\nCREATE TABLE t (a int);',
    /Delete the line.*CREATE SCHEMA IF NOT EXISTS public;/,
    /mark_applied/,
  ],
  [
    'a column that the table has',
    'CREATE TABLE t (a int)',
    'ALTER TABLE t ADD COLUMN a int;',
    /^"a" is already there\..*mark_applied/,
    /twice/,
  ],
  [
    'a column that a view has twice, by a * from before PostgreSQL 12',
    '',
    'CREATE VIEW v AS SELECT oid, * FROM pg_roles;',
    /"oid" twice.*since PostgreSQL 12/,
    /mark_applied|already there/,
  ],
  [
    'a column that a key names twice',
    '',
    'CREATE TABLE t (a int, PRIMARY KEY (a, a));',
    /"a" twice/,
    /mark_applied|already there/,
  ],
  [
    'a column that is called like one of the system',
    'CREATE TABLE t (a int)',
    'ALTER TABLE t ADD COLUMN xmin int;',
    /"xmin" twice, or it is called like a system column/,
    /mark_applied|already there/,
  ],
  [
    'a role that the server lacks',
    '',
    'CREATE TABLE t (a int);\nGRANT SELECT ON t TO nobody_of_ours;',
    /^Roles are the server's .* create "nobody_of_ours" once on this server \(CREATE ROLE\)/,
    /search_path|folder/,
  ],
  [
    'a tablespace that the server lacks',
    '',
    'CREATE TABLE t (a int) TABLESPACE fast;',
    /^Tablespaces are the server's .* create "fast" once on this server \(CREATE TABLESPACE\)/,
    /search_path|folder/,
  ],
  [
    'another schema that is there',
    'CREATE SCHEMA app',
    'CREATE SCHEMA app;',
    /mark_applied/,
    /Delete the line/,
  ],
  [
    'a concurrent build in a DO block',
    'CREATE TABLE t (a int)',
    "DO $$ BEGIN EXECUTE 'CREATE INDEX CONCURRENTLY i ON t (a)'; END $$;",
    /cannot be in a DO block or a function.*IF NOT EXISTS/,
    /file of its own/,
  ],
  [
    'a concurrent build on a partitioned table',
    parted,
    'CREATE INDEX CONCURRENTLY i ON parted (a);',
    /ON ONLY "parted".*ATTACH PARTITION/,
    /PostgreSQL version/,
  ],
  [
    'an index of a partitioned table that is dropped concurrently',
    parted,
    'DROP INDEX CONCURRENTLY parted_a;',
    /Leave out CONCURRENTLY: DROP INDEX "parted_a";/,
    /PostgreSQL version/,
  ],
  [
    // TimescaleDB's words (src/loader/loader.c); there is no package of it here.
    'an extension that is updated in a session that has loaded it',
    '',
    `DO $$ BEGIN RAISE EXCEPTION 'extension "timescaledb" cannot be updated after the old version has already been loaded'; END $$;`,
    /psql -X -c 'ALTER EXTENSION "timescaledb" UPDATE'/,
    /^Correct the file/,
  ],
];

test.each(causes)('%s', async (_what, before, file, remedy, not) => {
  const url = await server.createDatabase();
  if (before !== '') await query(url, before);
  const { outcome } = await migrate(url, checkout({ 'migrations/1.sql': file }));
  expect(outcome.failed?.failure.remedy).toMatch(remedy);
  expect(outcome.failed?.failure.remedy).not.toMatch(not);
});

test('what a role lacks to install an extension, or to load a library, is told', async () => {
  const url = await server.createDatabase('extensions');
  await query(url, 'GRANT CREATE ON DATABASE extensions TO plain; GRANT CREATE ON SCHEMA public TO plain');
  const remedyOf = async (file: string, text: string): Promise<string | undefined> => {
    const { outcome } = await migrate(
      server.url('extensions', 'plain'),
      checkout({ [`migrations/${file}`]: text }),
    );
    return outcome.failed?.failure.remedy;
  };
  expect(await remedyOf('1.sql', 'CREATE EXTENSION dblink;')).toMatch(
    /^Only a superuser may install dblink here/,
  );
  expect(await remedyOf('1.sql', "LOAD 'dblink';")).toMatch(/^Only a superuser may load dblink/);
  // Once the history is there, it needs no right of its own to the database.
  await query(url, 'REVOKE CREATE ON DATABASE extensions FROM plain');
  expect(await remedyOf('1.sql', 'CREATE EXTENSION hstore;')).toMatch(
    /GRANT CREATE ON DATABASE extensions TO plain; hstore is a trusted extension/,
  );
});

test('a library that a file loads belongs to its session, also beside a statement that runs alone, and is not loaded for the next file', async () => {
  const url = await server.createDatabase();
  const workspace = checkout({
    'migrations/1.sql':
      "LOAD 'auto_explain';\nCREATE TABLE loaded AS SELECT current_setting('auto_explain.log_analyze') AS one;",
    'migrations/2.sql':
      "CREATE TABLE next AS SELECT coalesce(current_setting('auto_explain.log_analyze', true), 'not loaded') AS two;",
    'migrations/3.sql':
      "LOAD 'auto_explain';\nSET auto_explain.log_analyze = on;\nCREATE INDEX CONCURRENTLY ON next (two);",
    'migrations/4.sql':
      "INSERT INTO next SELECT coalesce(current_setting('auto_explain.log_analyze', true), 'not loaded');",
  });
  const { outcome, files } = await migrate(url, workspace);
  expect(outcome.failed).toBeNull();
  expect(files).toHaveLength(4);
  expect(await query(url, 'SELECT one, array_agg(two) AS two FROM loaded, next GROUP BY one')).toEqual([
    { one: 'off', two: ['not loaded', 'not loaded'] },
  ]);
});

test('a file of which no statement completed, under another name, is not called applied', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (a int)');
  const wrong = 'CREATE INDEX CONCURRENTLY i ON t (b);';
  const first = await migrate(url, checkout({ 'migrations/1_index.sql': wrong }));
  expect(first.outcome.failed?.failure.message).toContain('column "b" does not exist');
  const right = 'CREATE INDEX CONCURRENTLY i ON t (a);';
  const second = await migrate(url, checkout({ 'migrations/2_index.sql': right }));
  expect({ failed: second.outcome.failed, files: second.files }).toEqual({
    failed: null,
    files: ['migrations/2_index.sql'],
  });
  expect(second.plan.notices.map(({ message }) => message)).toEqual([
    'migrations/1_index.sql failed before any statement of it had run and is no longer in the repository. ' +
      "To forget it: SELECT catalog.mark_reverted('migrations/1_index.sql');",
  ]);
});

test('a half-done file under another name does not begin again', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (a int)');
  const text = (column: string): string =>
    `-- no-transaction\nINSERT INTO t VALUES (1);\nCREATE INDEX CONCURRENTLY i ON t (${column});`;
  await migrate(url, checkout({ 'migrations/1_index.sql': text('b') }));
  for (const column of ['b', 'a']) {
    const renamed = migrate(url, checkout({ 'migrations/2_index.sql': text(column) }));
    await expect(renamed).rejects.toThrow(
      'migrations/1_index.sql under another name, which a run left half done: 1 statement of 2 ran',
    );
  }
  await query(
    url,
    "UPDATE catalog.migrations SET file = 'migrations/2_index.sql', version = '2_index' WHERE file = 'migrations/1_index.sql'",
  );
  const { outcome } = await migrate(url, checkout({ 'migrations/2_index.sql': text('a') }));
  expect(outcome.failed).toBeNull();
  expect(await query(url, 'SELECT * FROM t')).toEqual([{ a: 1 }]);
});

test("a file's error is told first when the connection is lost before what it left is cleared away", async () => {
  const name = 'lost_after';
  await server.createDatabase(name);
  let refuse = async (): Promise<void> => {};
  const proxy = await startProxy(path.join(server.directory, '.s.PGSQL.5432'), name, {
    pass: async (message) => {
      if (message.toString('latin1').includes('ROLLBACK;\nBEGIN')) await refuse();
    },
  });
  refuse = async () => {
    void proxy[Symbol.asyncDispose]();
  };
  const { outcome } = await migrate(
    proxy.url,
    checkout({ 'migrations/1.sql': 'SELECT 1;', 'migrations/2.sql': 'SELECT 1;\nSELECT 1 / 0;' }),
    // For as long it tries to connect again.
    { waitForLock: 1000 },
  );
  expect(outcome.failed?.failure).toMatchObject({
    message: 'migrations/2.sql: division by zero',
    location: { file: 'migrations/2.sql', line: 2 },
    sqlstate: '22012',
    state: expect.stringMatching(/was rolled back\. Then: The connection to .* was lost/) as unknown,
  });
});

test('a session that cannot be cleared after an error is given up, and the error is told', async () => {
  const url = await server.createDatabase();
  const { outcome } = await migrate(
    url,
    checkout({
      'migrations/1.sql':
        "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1';\nLISTEN x;\nSELECT 1 / 0;",
    }),
  );
  expect(outcome.failed?.failure.message).toBe('migrations/1.sql: division by zero');
});

test('a standby is called one, by apply and by check', async () => {
  const primary = await server.createDatabase('primary_one');
  const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE t (a int);' });
  expect((await migrate(primary, workspace)).outcome.failed).toBeNull();
  await using standby = await startStandby(server);
  for (const mode of ['apply', 'check']) {
    const { failure } = await act(standby.url('primary_one'), workspace, { mode });
    expect({ mode, ...failure }).toMatchObject({
      mode,
      message: expect.stringContaining('/primary_one is a standby: it accepts no writes') as unknown,
      remedy: expect.stringContaining('Name the primary') as unknown,
    });
  }
});

test('a role whose transactions are read-only is told so before anything runs', async () => {
  const url = await server.createDatabase('read_only');
  await query(url, 'CREATE ROLE reader LOGIN; ALTER ROLE reader SET default_transaction_read_only = on');
  const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE t (a int);' });
  const { failure } = await act(server.url('read_only', 'reader'), workspace);
  expect(failure?.message).toMatch(/^Transactions of role reader in .* are read-only/);
  expect(failure?.remedy).toContain('ALTER ROLE "reader" SET default_transaction_read_only = off;');
});
