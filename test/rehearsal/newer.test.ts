import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database, type ServerError } from '../../src/database/index.ts';
import { newerThan, newness, type Newer } from '../../src/rehearsal/newer.ts';
import { startGitHub } from '../support/github.ts';
import { has19, query, startServer, type Server } from '../support/postgres.ts';
import { openPullRequest, planOn, type PlanRun } from './support.ts';

const table = 'CREATE TABLE t (id int PRIMARY KEY, n int);';

/** A plan for a database on `live`, of a pull request with one more file. */
async function planFor(live: Server, sql: string, inputs: Record<string, string>): Promise<PlanRun> {
  await using github = await startGitHub();
  const opened = openPullRequest(github, { 'migrations/001.sql': table }, { 'migrations/002.sql': sql });
  return await planOn(github, opened, { 'connection-string': await live.createDatabase(), ...inputs });
}

const states = ({ story }: PlanRun): readonly string[] =>
  story.plan.rehearsal.files.map(({ state }) => state);

describe('on a shadow of PostgreSQL 14, for a database of 18', () => {
  let [older, newer]: Server[] = [];
  let shadow: string;
  beforeAll(async () => {
    [older, newer] = [await startServer(14), await startServer(18)];
    shadow = await older.createDatabase('shadow');
  });
  afterAll(async () => {
    await older?.[Symbol.asyncDispose]();
    await newer?.[Symbol.asyncDispose]();
  });

  /** What is said of a statement that fails on the older server. */
  async function told(statement: string, lost = false): Promise<string | null> {
    const [database, live] = await Promise.all(
      [older, newer].map((server) => connect(parseConnectionString((server as Server).url()))),
    );
    const error = await (database as Database).query(statement).then(
      () => expect.unreachable('it runs'),
      (reason: unknown) => reason as ServerError,
    );
    const failure = {
      message: error.message,
      sqlstate: error.code,
      routine: error.routine,
      ...(/^DO/.test(statement) ? { raised: true as const } : {}),
    };
    if (lost) {
      const gone = `SELECT count(*) FROM pg_stat_activity WHERE pid = ${live?.processId()}`;
      await query((newer as Server).url(), `SELECT pg_terminate_backend(${live?.processId()}, 60000)`);
      expect(await query((newer as Server).url(), gone)).toEqual([{ count: '0' }]);
    }
    const found = newerThan('14.2', { database: live as Database, version: '18rc1' });
    const words = await newness(
      failure,
      statement,
      { database: database as Database, version: '14.2' },
      found as Newer,
    );
    await Promise.all([database?.close(), live?.close()]);
    return words;
  }

  const merge =
    'MERGE INTO t USING (SELECT 1 AS id) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id)';
  const inBody = (sql: string): string => `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ ${sql} $$`;
  test.each([
    ['a statement', merge],
    ['a clause of one', 'CREATE UNIQUE INDEX i ON u (a) NULLS NOT DISTINCT'],
    ['the body of a function', inBody(merge)],
    ['a function', "SELECT array_shuffle('{1,2}'::int[])"],
    ['a parameter', "SET transaction_timeout = '1s'"],
    ['a system view', 'CREATE VIEW v AS SELECT * FROM pg_wait_events'],
    ['a column of a catalog', 'SELECT subfailover FROM pg_subscription'],
  ])('%s that only the newer knows is told as that', async (_what, statement) => {
    expect(await told(statement)).toContain(
      'the rehearsal runs PostgreSQL 14, the database 18, which knows it. To have it rehearsed, set shadow to the ' +
        'connection string of an empty database on PostgreSQL 18',
    );
  });

  test.each([
    ['what neither can read', 'CREATE TABEL u (a int)'],
    ['the same in the body of a function', inBody('SELCT 1')],
    ['a function that neither has', 'SELECT no_such(1)'],
    ['a function that both have otherwise', 'SELECT sqrt(now())'],
    ['what the file itself raises', `DO $$ BEGIN RAISE 'syntax error at "transaction_timeout"'; END $$`],
  ])('%s is the mistake of the file', async (_what, statement) => {
    expect(await told(statement)).toBeNull();
  });

  test('a connection that was lost while the rehearsal went on is made again', async () => {
    expect(await told(merge, true)).toContain('knows it');
  });

  test('nothing of what the newer is asked about runs there', async () => {
    expect(await told(inBody(`COMMIT; CREATE TABLE public.hidden (a int); ${merge}`))).toContain('knows it');
    expect(await query((newer as Server).url(), "SELECT to_regclass('public.hidden') AS hidden")).toEqual([
      { hidden: null },
    ]);
  });

  test('the plan of such a file is not red, and what both know is rehearsed', async () => {
    const plan = await planFor(newer as Server, `${merge};`, { shadow });
    expect([plan.story.failure, states(plan)]).toEqual([null, ['not rehearsed']]);
    expect(plan.comments.join()).toContain('the rehearsal runs PostgreSQL 14, the database 18');
    const known = await planFor(newer as Server, 'CREATE TABLE u (a int);', { shadow });
    expect([known.story.failure, states(known)]).toEqual([null, ['ran']]);
  });
});

describe.skipIf(!has19)('on the embedded engine, for a database of PostgreSQL 19', () => {
  let live: Server;
  beforeAll(async () => {
    live = await startServer(19);
  });
  afterAll(() => live[Symbol.asyncDispose]());

  test('SQL of 19 is no mistake', async () => {
    const plan = await planFor(live, 'CREATE TABLE u (a int);\nCREATE PUBLICATION p FOR ALL SEQUENCES;', {});
    expect(plan.story.failure).toBeNull();
    expect(plan.story.plan.rehearsal.obstacle).toBe(
      'migrations/002.sql: syntax error at or near "SEQUENCES" (SQLSTATE 42601): the rehearsal runs PostgreSQL 18, ' +
        'the database 19, which knows it. To have it rehearsed, set shadow to the connection string of an empty ' +
        'database on PostgreSQL 19',
    );
  });

  test('on a shadow of 19 it is rehearsed', async () => {
    const plan = await planFor(live, 'CREATE PUBLICATION p FOR ALL TABLES EXCEPT (TABLE t);\nREPACK t;', {
      shadow: await live.createDatabase('shadow'),
    });
    expect(plan.story.failure).toBeNull();
    expect(states(plan)).toEqual(['ran']);
    expect(plan.story.plan.changes.map(({ identity }) => identity)).toContain('p');
  });
});
