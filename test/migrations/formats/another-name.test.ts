import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateWithDrizzle } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checksum } from '../../../src/migrations/formats/flyway-history.ts';
import { query, type Server } from '../../support/postgres.ts';
import { startProxy } from '../../support/proxy.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';
import { startListening, tool } from './tools.ts';

let server: Server;
let tcp: (database: string) => string;
beforeAll(async () => {
  ({ server, tcp } = await startListening(17));
});
afterAll(() => server[Symbol.asyncDispose]());

type Files = Readonly<Record<string, string>>;

/** Nothing of these files fails when it runs a second time: only the rows tell. */
const insert = (n: number): string =>
  `CREATE TABLE IF NOT EXISTS log (n int);\nINSERT INTO log VALUES (${n});\n`;
const ran = async (url: string): Promise<unknown> =>
  (await query(url, 'SELECT n FROM log ORDER BY n')).map(({ n }) => n as number);
const historiesOf = async (url: string): Promise<unknown> =>
  (
    await query(
      url,
      `SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class
  WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema|catalog)' AND relname <> 'log' ORDER BY 1`,
    )
  ).map(({ name }) => name as string);

function ok({ status, output }: { status: number | null; output: string }): string {
  if (status !== 0) throw new Error(output);
  return output;
}

async function withDrizzle(workspace: string, url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await migrateWithDrizzle(drizzle(pool), {
      migrationsFolder: path.join(workspace, 'drizzle'),
      migrationsTable: 'our_history',
      migrationsSchema: 'tools',
    });
  } finally {
    await pool.end();
  }
}

describe("a history that the tool keeps under a name of the user's is found, and the tool agrees", () => {
  const dbmate = ['--migrations-table', 'our_history', '--no-dump-schema'];
  const nodePgMigrate = ['up', '--migrations-table', 'our_history'];
  const peers: readonly {
    name: string;
    entry: string;
    history: string;
    files: (n: number) => Files;
    apply: (workspace: string, database: string) => unknown;
    agrees: (workspace: string, database: string) => unknown;
  }[] = [
    {
      name: 'dbmate',
      entry: 'db/migrations',
      history: 'public.our_history',
      files: (n) => ({
        [`db/migrations/2024010${n}000000_a.sql`]: `-- migrate:up${n === 4 ? ' transaction:false' : ''}\n${insert(n)}-- migrate:down\n`,
      }),
      apply: (workspace, database) =>
        ok(tool('dbmate', [...dbmate, 'up'], workspace, { DATABASE_URL: tcp(database) })),
      agrees: (workspace, database) =>
        expect(ok(tool('dbmate', [...dbmate, 'status'], workspace, { DATABASE_URL: tcp(database) }))).toMatch(
          /Pending: 0/,
        ),
    },
    {
      name: 'node-pg-migrate',
      entry: 'migrations',
      history: 'public.our_history',
      files: (n) => ({
        [`migrations/170000000000${n}_a.sql`]: `-- Up Migration\n${insert(n)}-- Down Migration\n`,
      }),
      apply: (workspace, database) =>
        ok(tool('node-pg-migrate', nodePgMigrate, workspace, { DATABASE_URL: tcp(database) })),
      agrees: (workspace, database) =>
        expect(
          ok(tool('node-pg-migrate', nodePgMigrate, workspace, { DATABASE_URL: tcp(database) })),
        ).toContain('No migrations to run!'),
    },
    {
      name: 'drizzle',
      entry: 'drizzle',
      history: 'tools.our_history',
      files: (n) => ({ [`drizzle/000${n}_a.sql`]: insert(n), [`drizzle/meta/000${n}_snapshot.json`]: '{}' }),
      apply: (workspace, database) => withDrizzle(workspace, server.url(database)),
      agrees: (workspace, database) => withDrizzle(workspace, server.url(database)),
    },
  ];

  test.each(peers)('$name', async ({ name, entry, history, files, apply, agrees }) => {
    const workspaceOf = (count: number): string => {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      const workspace = checkout(Object.assign({}, ...numbers.map(files)) as Files);
      mkdirSync(path.join(workspace, 'drizzle/meta'), { recursive: true });
      writeFileSync(
        path.join(workspace, 'drizzle/meta/_journal.json'),
        JSON.stringify({
          version: '7',
          dialect: 'postgresql',
          entries: numbers.map((n, idx) => ({
            idx,
            version: '7',
            when: 1_700_000_000_000 + n,
            tag: `000${n}_a`,
            breakpoints: true,
          })),
        }),
      );
      return workspace;
    };
    const database = `named_${name}`;
    const url = await server.createDatabase(database);
    await apply(workspaceOf(2), database);
    const { outcome, plan } = await migrate(url, workspaceOf(4), { entries: [entry] });
    expect([outcome.failed, plan.notices.map(({ message }) => message), await ran(url)]).toEqual([
      null,
      [expect.stringContaining(`${entry} is recorded in ${history}, which holds its files`)],
      [1, 2, 3, 4],
    ]);
    await agrees(workspaceOf(4), database);
    await apply(workspaceOf(5), database);
    expect((await migrate(url, workspaceOf(6), { entries: [entry] })).files).toHaveLength(1);
    expect([await ran(url), await historiesOf(url)]).toEqual([[1, 2, 3, 4, 5, 6], [history]]);
  });
});

const folder = 'migrations';
const tools: readonly (readonly [string, (n: number) => Files, string])[] = [
  [
    'goose',
    (n) => ({ [`${folder}/2024010${n}000000_a.sql`]: `-- +goose Up\n${insert(n)}` }),
    `CREATE TABLE our_history (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NULL DEFAULT now());
    INSERT INTO our_history (version_id, is_applied) VALUES (0, true), (20240101000000, true)`,
  ],
  [
    'golang-migrate',
    (n) => ({ [`${folder}/2024010${n}000000_a.up.sql`]: insert(n) }),
    'CREATE TABLE our_history (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO our_history VALUES (20240101000000, false)',
  ],
  [
    'flyway',
    (n) => ({ [`${folder}/V${n}__a.sql`]: insert(n) }),
    `CREATE TABLE our_history (installed_rank INT PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,
    checksum INTEGER, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(), execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL);
    INSERT INTO our_history VALUES (1, '1', 'a', 'SQL', 'V1__a.sql', ${checksum(insert(1))}, 'me', now(), 1, true)`,
  ],
];

describe.each(tools)('%s', (_name, file, history) => {
  const files = (...numbers: readonly number[]): string =>
    checkout(Object.assign({}, ...numbers.map(file)) as Files);

  test('a history under another name is found by its columns and its rows', async () => {
    const url = await server.createDatabase();
    await query(url, `${insert(1)} ${history}`);
    expect((await migrate(url, files(1, 2), { entries: [folder] })).files).toHaveLength(1);
    expect([await ran(url), await historiesOf(url)]).toEqual([[1, 2], ['public.our_history']]);
  });

  test('that of another folder is no hindrance, and none of it is touched', async () => {
    const url = await server.createDatabase();
    await query(url, history);
    const before = await query(url, 'SELECT to_json(our_history)::text FROM our_history');
    expect((await migrate(url, files(7, 8), { entries: [folder] })).files).toHaveLength(2);
    expect(await query(url, 'SELECT to_json(our_history)::text FROM our_history')).toEqual(before);
    expect((await migrate(url, files(7, 8), { entries: [folder] })).files).toEqual([]);
  });
});

const goose = (...versions: readonly string[]): string =>
  checkout(
    Object.fromEntries(
      versions.map((version, n) => [`${folder}/${version}_a.sql`, `-- +goose Up\n${insert(n + 1)}`]),
    ),
  );
const gooseTable = (
  name: string,
  ...versions: readonly string[]
): string => `CREATE TABLE ${name} (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NULL DEFAULT now());
  INSERT INTO ${name} (version_id, is_applied) VALUES ${['0', ...versions].map((version) => `(${version}, true)`).join(', ')};`;
const statementIn = (remedy: string | undefined, pattern: RegExp): string =>
  pattern.exec(remedy ?? '')?.[0] ?? 'no statement to run';

test('numbers that any folder has do not prove whose the history is: refused, with the statement that settles it', async () => {
  const url = await server.createDatabase();
  await query(url, `${insert(1)} ${gooseTable('our_history', '1')}`);
  const failure = await refusal(migrate(url, goose('00001', '00002'), { entries: [folder] }));
  expect(failure.message).toBe(
    'There is no public.goose_db_version, but the schema public has a table our_history with files of migrations: everything would run a second time if that is the history of migrations.',
  );
  await query(url, statementIn(failure.remedy, /ALTER TABLE[^;]*;/));
  expect((await migrate(url, goose('00001', '00002'), { entries: [folder] })).files).toEqual([
    'migrations/00002_a.sql',
  ]);
});

test("two tables that hold the folder's files: nobody can say which one the tool writes", async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${insert(1)} ${gooseTable('our_history', '20240101000000')} ${gooseTable('our_history_backup', '20240101000000')}`,
  );
  const failure = await refusal(
    migrate(url, goose('20240101000000', '20240102000000'), { entries: [folder] }),
  );
  expect(failure.message).toContain(
    'there are the tables public.our_history, public.our_history_backup with files of migrations',
  );
  await query(url, statementIn(failure.remedy, /ALTER TABLE[^;]*;/));
  expect(
    (await migrate(url, goose('20240101000000', '20240102000000'), { entries: [folder] })).files,
  ).toHaveLength(1);
});

test("beside an empty table of the tool's own name it is refused; an outdated copy can be marked as one", async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE TABLE schema_migrations (version varchar PRIMARY KEY); CREATE TABLE before_reset AS SELECT '20240101000000'::varchar AS version`,
  );
  const workspace = checkout({ 'db/migrations/20240101000000_a.sql': `-- migrate:up\n${insert(1)}` });
  const failure = await refusal(migrate(url, workspace, { entries: ['db/migrations'] }));
  expect(failure.message).toContain(
    'public.schema_migrations is empty, but the schema public has a table before_reset with files of db/migrations',
  );
  await query(url, statementIn(failure.remedy, /ALTER TABLE \S+ ADD COLUMN[^;]*;/));
  expect((await migrate(url, workspace, { entries: ['db/migrations'] })).files).toHaveLength(1);
});

test('beside another tool, which has the name that both have by themselves', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${insert(1)} CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (7, false);
    CREATE TABLE our_history AS SELECT '20240101'::varchar AS version`,
  );
  const workspace = checkout({
    'db/migrations/20240101_a.sql': `-- migrate:up\n${insert(1)}`,
    'db/migrations/20240102_b.sql': `-- migrate:up\n${insert(2)}`,
  });
  expect((await migrate(url, workspace, { entries: ['db/migrations'] })).files).toEqual([
    'db/migrations/20240102_b.sql',
  ]);
  expect(await query(url, 'SELECT version::int, dirty FROM schema_migrations')).toEqual([
    { version: 7, dirty: false },
  ]);
});

test('two folders that began as copies of one: what the one has applied since is no history of the other', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${insert(1)} ${gooseTable('billing', '20240101000000', '20240301000000', '20240302000000', '20240303000000')}`,
  );
  expect(
    (await refusal(migrate(url, goose('20240101000000', '20240401000000'), { entries: [folder] }))).message,
  ).toContain('has a table billing with files of migrations');
});

test("two folders of one tool, one under the tool's own name and one under another, in one run", async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${insert(1)} ${gooseTable('goose_db_version', '20240101000000')} ${gooseTable('billing', '20250101000000')}`,
  );
  const workspace = checkout({
    'app/20240101000000_a.sql': `-- +goose Up\n${insert(8)}`,
    'app/20240102000000_b.sql': `-- +goose Up\n${insert(2)}`,
    'billing/20250101000000_a.sql': `-- +goose Up\n${insert(9)}`,
    'billing/20250102000000_b.sql': `-- +goose Up\n${insert(3)}`,
  });
  expect((await migrate(url, workspace, { entries: ['app', 'billing'] })).files).toEqual([
    'app/20240102000000_b.sql',
    'billing/20250102000000_b.sql',
  ]);
  const versions = (table: string): Promise<unknown> =>
    query(url, `SELECT array_agg(version_id::text ORDER BY id) AS v FROM ${table}`);
  expect([await versions('goose_db_version'), await versions('billing')]).toEqual([
    [{ v: ['0', '20240101000000', '20240102000000'] }],
    [{ v: ['0', '20250101000000', '20250102000000'] }],
  ]);
});

test('in another schema the files would run elsewhere too: refused until the connection says so', async () => {
  const url = await server.createDatabase('elsewhere');
  await query(
    url,
    `CREATE SCHEMA app; SET search_path = app; ${insert(1)} ${gooseTable('our_history', '20240101000000')}`,
  );
  const workspace = goose('20240101000000', '20240102000000');
  const failure = await refusal(migrate(url, workspace, { entries: [folder] }));
  expect(failure.message).toContain('the schema app has a table our_history with files of migrations');
  expect(failure.remedy).toContain(
    'ALTER ROLE CURRENT_USER IN DATABASE "elsewhere" SET search_path = "app", public; or end the connection string in ?schema=app',
  );
  expect(
    (await migrate(`${url}&search_path=app,public`, workspace, { entries: [folder] })).files,
  ).toHaveLength(1);
  expect(await query(url, 'SELECT count(*)::int FROM app.log')).toEqual([{ count: 2 }]);
});

test('a schema for each customer: a new one begins at the beginning when the connection names it', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE SCHEMA first; CREATE SCHEMA second; SET search_path = first; ${insert(1)} ${gooseTable('goose_db_version', '20240101000000')}`,
  );
  const workspace = goose('20240101000000', '20240102000000');
  expect((await migrate(`${url}&schema=second`, workspace, { entries: [folder] })).files).toHaveLength(2);
  expect((await migrate(`${url}&schema=first`, workspace, { entries: [folder] })).files).toHaveLength(1);
  expect(
    await query(
      url,
      'SELECT (SELECT count(*)::int FROM first.log) AS first, (SELECT count(*)::int FROM second.log) AS second',
    ),
  ).toEqual([{ first: 2, second: 2 }]);
});

test('a connection cut before or after any message: everything ends in the history under the other name', async () => {
  const workspace = checkout({
    'db/migrations/20240101_a.sql': `-- migrate:up\n${insert(1)}`,
    'db/migrations/20240102_b.sql': `-- migrate:up\n${insert(2)}`,
  });
  const socket = path.join(server.directory, `.s.PGSQL.${server.port}`);
  const begin = async (name: string): Promise<string> => {
    const url = await server.createDatabase(name);
    await query(url, `${insert(1)} CREATE TABLE our_history AS SELECT '20240101'::varchar AS version`);
    return url;
  };
  await begin('named_never');
  await using counting = await startProxy(socket, 'named_never');
  await migrate(counting.url, workspace, { entries: ['db/migrations'] });
  for (let message = 1; message <= counting.messages(); message++) {
    for (const when of ['before', 'after'] as const) {
      const database = `named_${message}_${when}`;
      const url = await begin(database);
      await using proxy = await startProxy(socket, database, { cut: { message, when } });
      await migrate(proxy.url, workspace, { entries: ['db/migrations'] }).catch((error: unknown) => error);
      expect((await migrate(url, workspace, { entries: ['db/migrations'] })).outcome.failed).toBeNull();
      expect([
        await ran(url),
        await historiesOf(url),
        await query(url, 'SELECT array_agg(version ORDER BY version) AS v FROM our_history'),
      ]).toEqual([[1, 2], ['public.our_history'], [{ v: ['20240101', '20240102'] }]]);
    }
  }
});
