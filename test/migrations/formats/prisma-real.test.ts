import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { withPrisma } from './prisma-engine.ts';
import { refusal } from './support.ts';
import { leave, shape } from './tools.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

type Files = Readonly<Record<string, string>>;

const entries = ['prisma/migrations'];
const names = [
  '20240101000000_one',
  '20240102000000_two',
  '20240103000000_three',
  '20240104000000_four',
] as const;
const file = (name: string): string => `prisma/migrations/${name}/migration.sql`;
const texts = [
  '-- CreateTable\nCREATE TABLE "One" ("a" INTEGER);\nINSERT INTO "One" VALUES (1);\n',
  'CREATE TABLE two (b text);\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;\n',
  'ALTER TABLE "One" ADD COLUMN c int;\r\n',
  'CREATE INDEX CONCURRENTLY two_b ON two (b);\n',
];
const folder = (count: number, more: Files = {}): string =>
  checkout({
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    ...Object.fromEntries(names.slice(0, count).map((name, n) => [file(name), texts[n] as string])),
    ...more,
  });
/** What `migrate status` calls up to date. */
const upToDate = {
  editedMigrationNames: [],
  failedMigrationNames: [],
  hasMigrationsTable: true,
  history: null,
};
/** All that does not differ between two runs of Prisma itself. */
// Prisma's own clock counts whole milliseconds, the server's default microseconds.
const rows = (url: string, table = '_prisma_migrations'): Promise<unknown> =>
  query(
    url,
    `SELECT migration_name, checksum, finished_at >= date_trunc('milliseconds', started_at) AS finished, rolled_back_at, logs, applied_steps_count, length(id) FROM ${table} ORDER BY started_at, migration_name`,
  );

test('half applied by Prisma: this goes on where it stopped, in the same rows, and `migrate status` is up to date', async () => {
  const [alone, url] = [await server.createDatabase(), await server.createDatabase()];
  expect(await withPrisma(alone, folder(4), (prisma) => prisma.deploy())).toEqual(names);
  await withPrisma(url, folder(2), (prisma) => prisma.deploy());
  const { files, outcome, plan } = await migrate(url, folder(4), { entries });
  expect({ failed: outcome.failed, files, notices: plan.notices }).toEqual({
    failed: null,
    files: names.slice(2).map(file),
    notices: [],
  });
  expect(await withPrisma(url, folder(4), (prisma) => prisma.status())).toEqual(upToDate);
  expect(await rows(url)).toEqual(await rows(alone));
  expect((await migrate(url, folder(4), { entries })).plan).toMatchObject({ pending: [], adopt: [] });
});

test('half applied by this, which then leaves: `migrate deploy` goes on in the table that was made for it, as if it had made it', async () => {
  const [alone, url] = [await server.createDatabase(), await server.createDatabase()];
  await withPrisma(alone, folder(4), (prisma) => prisma.deploy());
  expect((await migrate(url, folder(2), { entries })).outcome.failed).toBeNull();
  await query(url, leave);
  const found = await withPrisma(url, folder(4), async (prisma) => ({
    before: await prisma.status(),
    applied: await prisma.deploy(),
    after: await prisma.status(),
  }));
  expect(found).toEqual({
    before: {
      ...upToDate,
      history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: names.slice(2) },
    },
    applied: names.slice(2),
    after: upToDate,
  });
  expect([await rows(url), await shape(url, '_prisma_migrations')]).toEqual([
    await rows(alone),
    await shape(alone, '_prisma_migrations'),
  ]);
  expect((await migrate(url, folder(4), { entries })).files).toEqual([]);
});

test('reverted, marked and baselined by hand: `migrate status` agrees each time', async () => {
  const url = await server.createDatabase();
  await migrate(url, folder(4), { entries });
  await query(url, `DROP INDEX two_b; SELECT catalog.mark_reverted('${file(names[3])}')`);
  expect((await migrate(url, folder(4), { entries })).files).toEqual([file(names[3])]);
  expect(await withPrisma(url, folder(4), (prisma) => prisma.status())).toEqual(upToDate);
  const made = await server.createDatabase();
  await query(made, `${texts[0]} ${texts[1]}`);
  await migrate(made, checkout({ 'migrations/none.sql': 'SELECT 1' }));
  await query(made, `SELECT catalog.baseline('${file(names[1])}')`);
  expect((await migrate(made, folder(4), { entries })).files).toEqual(names.slice(2).map(file));
  expect(await withPrisma(made, folder(4), (prisma) => prisma.status())).toEqual(upToDate);
});

test('`migrate resolve --applied` and this write the same row for a file that did not run', async () => {
  const [theirs, ours] = [await server.createDatabase(), await server.createDatabase()];
  for (const url of [theirs, ours]) await query(url, texts[0] as string);
  await withPrisma(theirs, folder(1), (prisma) => prisma.resolve('applied', names[0]));
  await migrate(ours, checkout({ 'migrations/none.sql': 'SELECT 1' }));
  await query(ours, `SELECT catalog.mark_applied('${file(names[0])}')`);
  await migrate(ours, folder(1), { entries });
  expect(await rows(ours)).toEqual(await rows(theirs));
  expect((await migrate(theirs, folder(1), { entries })).files).toEqual([]);
});

test('a migration that failed under Prisma stops both until it is resolved, whichever way', async () => {
  const broken = folder(2, { [file(names[1])]: 'CREATE TABLE two (b text);\nSELECT nothing;\n' });
  for (const as of ['rolled back', 'applied'] as const) {
    const url = await server.createDatabase();
    await expect(withPrisma(url, broken, (prisma) => prisma.deploy())).rejects.toThrow(
      'column not found: nothing',
    );
    await expect(withPrisma(url, broken, (prisma) => prisma.deploy())).rejects.toMatchObject({
      code: 'P3009',
    });
    const failure = await refusal(migrate(url, folder(4), { entries }));
    expect(failure).toMatchObject({
      message: expect.stringContaining('P3009'),
      location: { file: file(names[1]) },
      remedy: expect.stringContaining(
        `prisma migrate resolve --${as === 'applied' ? 'applied' : 'rolled-back'} ${names[1]}`,
      ),
    });
    if (as === 'applied') await query(url, texts[1] as string);
    await withPrisma(url, folder(4), (prisma) => prisma.resolve(as, names[1]));
    expect((await migrate(url, folder(4), { entries })).files).toEqual(
      names.slice(as === 'applied' ? 2 : 1).map(file),
    );
    expect(await withPrisma(url, folder(4), (prisma) => prisma.status())).toEqual(upToDate);
  }
});

test('a migration that fails here leaves no failed row: Prisma goes on with the corrected file without `migrate resolve`', async () => {
  const url = await server.createDatabase();
  const broken = folder(2, { [file(names[1])]: 'CREATE TABLE two (b text);\nSELECT nothing;\n' });
  expect((await migrate(url, broken, { entries })).outcome.failed?.failure).toMatchObject({
    sqlstate: '42703',
    location: { file: file(names[1]), line: 2 },
  });
  expect(await withPrisma(url, folder(4), (prisma) => prisma.deploy())).toEqual(names.slice(1));
});

test('an edited file: both see it, in a text that the other recorded', async () => {
  const edited = folder(4, { [file(names[0])]: 'CREATE TABLE "One" ("a" BIGINT);\n' });
  const [theirs, ours] = [await server.createDatabase(), await server.createDatabase()];
  await withPrisma(theirs, folder(4), (prisma) => prisma.deploy());
  expect((await migrate(theirs, edited, { entries })).plan.notices).toEqual([
    {
      level: 'warning',
      message: expect.stringContaining(`${file(names[0])} is not the text that prisma applied`),
    },
  ]);
  await migrate(ours, folder(4), { entries });
  expect((await withPrisma(ours, edited, (prisma) => prisma.status())).editedMigrationNames).toEqual([
    names[0],
  ]);
  expect((await refusal(migrate(ours, edited, { entries }))).message).toContain(
    'was changed after it was applied',
  );
});

test('other line ends are no edit to either', async () => {
  const [theirs, ours] = [await server.createDatabase(), await server.createDatabase()];
  const crlf = folder(
    4,
    Object.fromEntries(names.map((name, n) => [file(name), (texts[n] as string).replace(/\r?\n/g, '\r\n')])),
  );
  await withPrisma(theirs, folder(4), (prisma) => prisma.deploy());
  expect((await migrate(theirs, crlf, { entries })).plan).toMatchObject({ notices: [], pending: [] });
  await migrate(ours, folder(4), { entries });
  expect(await withPrisma(ours, crlf, (prisma) => prisma.status())).toEqual(upToDate);
});

test('a migration of another branch is told by both', async () => {
  const url = await server.createDatabase();
  await withPrisma(url, folder(4), (prisma) => prisma.deploy());
  const { plan } = await migrate(url, folder(3), { entries });
  expect(plan.notices).toEqual([
    {
      level: 'warning',
      message: expect.stringContaining(`holds versions that the repository does not: ${names[3]}`),
    },
  ]);
  expect((await withPrisma(url, folder(3), (prisma) => prisma.status())).history).toMatchObject({
    diagnostic: 'migrationsDirectoryIsBehind',
    unpersistedMigrationNames: [names[3]],
  });
});

test('`?schema=`: the history and the files of a schema of its own', async () => {
  const [alone, theirs, ours] = [
    await server.createDatabase(),
    await server.createDatabase(),
    await server.createDatabase(),
  ];
  for (const url of [alone, theirs]) await query(url, 'CREATE SCHEMA app');
  await withPrisma(alone, folder(4), (prisma) => prisma.deploy(), 'app');
  await withPrisma(theirs, folder(2), (prisma) => prisma.deploy(), 'app');
  for (const [url, count] of [
    [theirs, 2],
    [ours, 4],
  ] as const) {
    expect((await migrate(`${url}&schema=app`, folder(4), { entries })).files).toHaveLength(count);
    expect(await withPrisma(url, folder(4), (prisma) => prisma.status(), 'app')).toEqual(upToDate);
    expect(await rows(url, 'app._prisma_migrations')).toEqual(await rows(alone, 'app._prisma_migrations'));
    expect(
      await query(
        url,
        `SELECT count(*)::int FROM pg_class WHERE relkind IN ('r', 'i', 'S') AND relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([{ count: 0 }]);
  }
});

test.each(['Prisma', 'this'] as const)(
  'at the same time, %s at work already: every file runs exactly once, and both end well',
  async (earlier) => {
    const url = await server.createDatabase();
    // In a schema of its own: Prisma begins only in an empty one.
    await query(url, 'CREATE SCHEMA log; CREATE TABLE log.ran (n int)');
    const slow = checkout({
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [
          file(`2024010100000${n}_slow`),
          `INSERT INTO log.ran VALUES (${n});\nSELECT pg_sleep(0.1);\n`,
        ]),
      ),
    });
    const [theirs, ours] = [
      () => withPrisma(url, slow, (prisma) => prisma.deploy()),
      () => migrate(url, slow, { entries }),
    ];
    const first = (earlier === 'this' ? ours : theirs)();
    while ((await query(url, 'SELECT FROM log.ran')).length === 0) await query(url, 'SELECT pg_sleep(0.02)');
    const second = (earlier === 'this' ? theirs : ours)();
    const [deployed, { outcome }] = (await (earlier === 'this'
      ? Promise.all([second, first])
      : Promise.all([first, second]))) as [readonly string[], Awaited<ReturnType<typeof ours>>];
    expect(outcome.failed).toBeNull();
    expect(deployed.length + outcome.applied.length).toBe(8);
    expect(await query(url, 'SELECT count(*)::int, count(DISTINCT n)::int AS files FROM log.ran')).toEqual([
      { count: 8, files: 8 },
    ]);
    expect(await withPrisma(url, slow, (prisma) => prisma.status())).toEqual(upToDate);
  },
);
