import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Nothing of these files fails when it runs a second time: only the rows tell. */
const insert = 'CREATE TABLE IF NOT EXISTS log (n int);\nINSERT INTO log VALUES (1);\n';
const rows = async (url: string): Promise<number> =>
  (await query(url, 'SELECT count(*)::int AS n FROM log'))[0]?.['n'] as number;
const plain = { 'migrations/1_a.sql': insert, 'migrations/2_b.sql': insert };
const sqlx =
  "CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, success boolean NOT NULL); INSERT INTO _sqlx_migrations VALUES (1, 'a', true);";
const migrated = async (history: string): Promise<string> => {
  const url = await server.createDatabase();
  await query(url, `${insert} ${history}`);
  return url;
};

describe('a database that a tool has migrated whose history is not read: nothing runs a second time', () => {
  test.each([
    [
      'sqlx',
      'public._sqlx_migrations',
      {
        'migrations/20240101000000_a.up.sql': insert,
        'migrations/20240101000000_a.down.sql': 'DROP TABLE log;',
      },
      sqlx,
    ],
    ['sqlx', 'public._sqlx_migrations', plain, sqlx],
    [
      'refinery',
      'public.refinery_schema_history',
      { 'migrations/V1__a.sql': insert },
      'CREATE TABLE refinery_schema_history (version int4 PRIMARY KEY, name varchar(255), applied_on varchar(255), checksum varchar(255)); INSERT INTO refinery_schema_history VALUES (1)',
    ],
    [
      'sql-migrate',
      'public.gorp_migrations',
      plain,
      "CREATE TABLE gorp_migrations (id text PRIMARY KEY); INSERT INTO gorp_migrations VALUES ('1_a.sql')",
    ],
    [
      'Entity Framework',
      'public.__EFMigrationsHistory',
      plain,
      'CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY); INSERT INTO "__EFMigrationsHistory" VALUES (1)',
    ],
    [
      'Sqitch',
      'sqitch.changes',
      plain,
      'CREATE SCHEMA sqitch CREATE TABLE changes (change_id text); INSERT INTO sqitch.changes VALUES (1)',
    ],
    [
      'Rails',
      'public.ar_internal_metadata',
      plain,
      'CREATE TABLE ar_internal_metadata (key text); INSERT INTO ar_internal_metadata VALUES (1)',
    ],
  ])('%s (%s)', async (name, table, files, history) => {
    const url = await migrated(history);
    const failure = await refusal(migrate(url, checkout(files)));
    expect(failure).toMatchObject({
      message: expect.stringContaining(`${table} is the history of ${name} `),
      state: 'Nothing was run; the database is as it was.',
      remedy: expect.stringMatching(/set format: (plain|golang-migrate|flyway)\./),
    });
    expect(failure.message).toContain('migrations');
    expect(await rows(url)).toBe(1);
  });

  test('what it says to do when the files are applied works on a database that has never been run on', async () => {
    const url = await migrated(sqlx);
    const { remedy = '' } = await refusal(migrate(url, checkout(plain)));
    expect(remedy).toContain('migrations: none');
    await migrate(url, checkout({}), { entries: [] });
    await query(url, /SELECT catalog\.baseline\('[^']+'\);/.exec(remedy)?.[0] ?? 'no statement to run');
    expect((await migrate(url, checkout({ ...plain, 'migrations/3_c.sql': insert }))).files).toEqual([
      'migrations/3_c.sql',
    ]);
    expect(await rows(url)).toBe(2);
  });

  test('what it says to do when the table is about something else works, and need not stay', async () => {
    const url = await migrated(sqlx);
    expect((await migrate(url, checkout(plain), { format: 'plain' })).files).toHaveLength(2);
    expect((await migrate(url, checkout({ ...plain, 'migrations/3_c.sql': insert }))).files).toEqual([
      'migrations/3_c.sql',
    ]);
  });

  test('one that the role may not read, or of which it may not see every row, counts as one with rows', async () => {
    const url = await migrated(
      `${sqlx} ALTER TABLE _sqlx_migrations ENABLE ROW LEVEL SECURITY; CREATE ROLE blind LOGIN;`,
    );
    await query(url, 'ALTER TABLE log OWNER TO blind; GRANT ALL ON SCHEMA public TO blind');
    const blind = new URL(url);
    blind.username = 'blind';
    for (const grant of ['SELECT 1', 'GRANT SELECT ON _sqlx_migrations TO blind']) {
      await query(url, grant);
      expect((await refusal(migrate(String(blind), checkout(plain)))).message).toContain(
        'public._sqlx_migrations',
      );
    }
  });
});

describe('a table of such a name that says nothing of the folder stops no run', () => {
  test.each([
    ['without rows', 'CREATE TABLE knex_migrations (id int)'],
    [
      'in a schema where the files do not run',
      'CREATE SCHEMA keycloak CREATE TABLE databasechangelog (id text); INSERT INTO keycloak.databasechangelog VALUES (1)',
    ],
  ])('%s', async (_how, history) => {
    expect((await migrate(await migrated(history), checkout(plain))).files).toHaveLength(2);
  });

  test("that came after the folder's files had run here", async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ 'migrations/1_a.sql': insert }));
    await query(url, sqlx);
    expect((await migrate(url, checkout(plain))).files).toEqual(['migrations/2_b.sql']);
  });

  test("beside the history of the folder's own tool", async () => {
    const url = await migrated(
      `${sqlx} CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('1')`,
    );
    const files = {
      'db/migrations/1_a.sql': `-- migrate:up\n${insert}`,
      'db/migrations/2_b.sql': `-- migrate:up\n${insert}`,
    };
    expect((await migrate(url, checkout(files), { entries: ['db/migrations'] })).files).toEqual([
      'db/migrations/2_b.sql',
    ]);
  });

  test('when nothing waits but what runs whenever it changes', async () => {
    expect(
      (await migrate(await migrated(sqlx), checkout({ 'migrations/R__a.sql': insert }))).files,
    ).toHaveLength(1);
  });
});

describe('a folder that does not show whose it is, and whose tool has applied its files', () => {
  const digest = createHash('sha256').update(insert).digest('hex');
  const journal = JSON.stringify({
    version: '7',
    dialect: 'postgresql',
    entries: [{ idx: 0, version: '7', when: 1_723_080_781_577, tag: '0000_a', breakpoints: true }],
  });
  test.each([
    [
      'node-pg-migrate',
      'postgres/migrations',
      { 'postgres/migrations/001_a.sql': insert },
      "CREATE TABLE pgmigrations (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO pgmigrations (name, run_on) VALUES ('001_a', now())",
    ],
    [
      'drizzle',
      'supabase/migrations',
      { 'supabase/migrations/0000_a.sql': insert, 'supabase/migrations/meta/_journal.json': journal },
      `CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint); INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('${digest}', 1723080781577)`,
    ],
  ])('%s: nothing runs a second time, and what is said helps', async (tool, folder, files, history) => {
    const url = await migrated(history);
    const workspace = checkout(files);
    expect(await refusal(migrate(url, workspace, { entries: [folder] }))).toMatchObject({
      message: expect.stringMatching(/ holds files of .*: all of them would run a second time\./),
      remedy: expect.stringContaining(`Set format: ${tool};`),
    });
    expect((await migrate(url, workspace, { entries: [folder], format: tool })).files).toEqual([]);
    // Whoever takes the line away again is told the same, or finds everything applied.
    await migrate(url, workspace, { entries: [folder] }).catch(() => undefined);
    expect(await rows(url)).toBe(1);
  });

  test('the history of another folder of the same run says nothing', async () => {
    const url = await server.createDatabase();
    const files = { 'migrations/001_a.sql': `-- Up Migration\n${insert}` };
    await migrate(url, checkout(files));
    expect(
      (
        await migrate(url, checkout({ ...files, 'seed/001_a.sql': insert }), {
          entries: ['migrations', 'seed'],
        })
      ).files,
    ).toEqual(['seed/001_a.sql']);
  });

  test('rows of other files stop nothing', async () => {
    const url = await migrated(
      "CREATE TABLE pgmigrations (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO pgmigrations (name, run_on) VALUES ('1700_x', now())",
    );
    expect((await migrate(url, checkout(plain))).files).toHaveLength(2);
  });
});
