import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ends, query, type Server, startServer } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

describe.each(ends)('PostgreSQL %i: a file begins as in a session of its own', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
    await query(server.url(), 'CREATE ROLE poor');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['a role', 'SET ROLE poor'],
    ["a session's user", 'SET SESSION AUTHORIZATION poor'],
    ['a search_path', "SELECT pg_catalog.set_config('search_path', '', false)"],
    ['an encoding of pg_dump', "SET client_encoding TO 'LATIN1'"],
    ["nothing left of the run's own settings", 'RESET ALL'],
    ['a temporary table', 'CREATE TEMP TABLE x (a int)'],
    [
      'a temporary table with rows that wait for a deferred check',
      'CREATE TEMP TABLE x (a int PRIMARY KEY, b int REFERENCES x DEFERRABLE INITIALLY DEFERRED); INSERT INTO x VALUES (1, 1)',
    ],
    ['a listener', 'LISTEN x; NOTIFY x'],
    ['an advisory lock', 'SELECT pg_advisory_lock(7)'],
    ['a prepared statement', 'PREPARE x AS SELECT 1'],
    ['a cursor', 'DECLARE x CURSOR WITH HOLD FOR SELECT 1'],
  ])('after one that leaves %s', async (_what, sql) => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': sql,
      'migrations/2.sql': sql,
      'migrations/3.sql': `-- no-transaction\n${sql};\nVACUUM;\nSELECT 1;`,
      'migrations/4.sql': `CREATE TABLE found AS SELECT session_user AS who, current_setting('search_path') AS path, current_setting('client_encoding') AS encoding,
        to_regclass('pg_temp.x') AS x, ARRAY(SELECT pg_listening_channels()) AS channels, (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7) AS locks,
        (SELECT count(*) FROM pg_prepared_statements) AS prepared, (SELECT count(*) FROM pg_cursors WHERE name = 'x') AS cursors`,
    });
    const { outcome, files } = await migrate(url, workspace);
    expect([outcome.failed, files.length]).toEqual([null, 4]);
    expect(await query(url, 'SELECT * FROM found')).toEqual([
      {
        who: 'postgres',
        path: '"$user", public',
        encoding: 'UTF8',
        x: null,
        channels: [],
        locks: '0',
        prepared: '0',
        cursors: '0',
      },
    ]);
  });

  test('what a file that runs statement by statement sets holds for all of it, also when another run goes on with it', async () => {
    const url = await server.createDatabase();
    const workspace = (index: string): string =>
      checkout({
        'migrations/1.sql':
          'CREATE SCHEMA app; CREATE TABLE app.t (a int); GRANT USAGE, CREATE ON SCHEMA app TO poor; ALTER TABLE app.t OWNER TO poor;',
        'migrations/2.sql': `SET ROLE poor;\nSELECT set_config('search_path', 'app', false);\nCREATE INDEX CONCURRENTLY one ON t (a);\n${index};\nANALYZE t;\nSELECT 1 / (current_user = 'poor' AND current_schema() = 'app')::int;`,
      });
    expect(
      (await migrate(url, workspace('CREATE INDEX CONCURRENTLY two ON t (nothing)'))).outcome.failed?.failure,
    ).toMatchObject({ sqlstate: '42703', location: { line: 4 } });
    expect(
      (await migrate(url, workspace('CREATE INDEX CONCURRENTLY two ON t (a)'))).outcome.failed,
    ).toBeNull();
    expect(
      await query(
        url,
        "SELECT array_agg(relname || ' ' || pg_get_userbyid(relowner) ORDER BY relname) AS indexes FROM pg_class WHERE relkind = 'i' AND relnamespace = 'app'::regnamespace",
      ),
    ).toEqual([{ indexes: ['one poor', 'two poor'] }]);
  });

  test('a setting of a half-done file that can no longer be set is told at its line, and nothing runs without it', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      'CREATE ROLE leaving; GRANT CREATE ON SCHEMA public TO leaving; CREATE TABLE t (a int); ALTER TABLE t OWNER TO leaving',
    );
    const workspace = checkout({
      'migrations/1.sql':
        'SET lock_timeout = 0;\nSET ROLE leaving;\nCREATE INDEX CONCURRENTLY one ON t (a);\nCREATE INDEX CONCURRENTLY two ON t (nothing);',
    });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
      sqlstate: '42703',
      location: { line: 4 },
    });
    await query(
      url,
      'REASSIGN OWNED BY leaving TO postgres; DROP OWNED BY leaving; DROP ROLE leaving; ALTER TABLE t ADD COLUMN nothing int',
    );
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
      message: 'migrations/1.sql: role "leaving" does not exist',
      location: { file: 'migrations/1.sql', line: 2 },
      state: expect.stringContaining('3 of its 4 statements remain applied'),
    });
    await query(
      url,
      'CREATE ROLE leaving; GRANT CREATE ON SCHEMA public TO leaving; ALTER TABLE t OWNER TO leaving',
    );
    expect((await migrate(url, workspace)).files).toEqual(['migrations/1.sql']);
    await query(url, 'DROP OWNED BY leaving; DROP ROLE leaving');
  });

  test("a deferred constraint that is broken at the end of a file is that file's error, and runs with the file's settings", async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE t (a int PRIMARY KEY, b int REFERENCES t DEFERRABLE);',
      'migrations/2.sql':
        'SET CONSTRAINTS ALL DEFERRED;\nINSERT INTO t VALUES (1, 2);\nINSERT INTO t VALUES (2, 1);',
      'migrations/3.sql': 'SET CONSTRAINTS ALL DEFERRED;\nINSERT INTO t VALUES (3, 4);\nSELECT 1;',
      'migrations/4.sql': 'SELECT 1;',
    });
    const { outcome, files } = await migrate(url, workspace);
    expect(files).toEqual(['migrations/1.sql', 'migrations/2.sql']);
    expect(outcome.failed?.failure).toMatchObject({
      message: expect.stringMatching(/^migrations\/3\.sql: insert or update/),
      sqlstate: '23503',
      detail: 'Key (b)=(***) is not present in table "t".',
      location: { file: 'migrations/3.sql' },
    });
  });
});
