import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, migrate } from '../migrations/support.ts';
import { odysseyFetched, pgpoolFetched, startOdyssey, startPgpool } from '../support/other-poolers.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(18, [], await freePort());
});
afterAll(() => server[Symbol.asyncDispose]());

/** The fortieth of fifty says when it runs, and the first time it runs for longer than anybody waits. */
const files = Object.fromEntries(
  Array.from({ length: 50 }, (_, n) => [
    `migrations/${n + 1}.sql`,
    n === 39
      ? "DO $$ BEGIN IF nextval('tries') = 1 THEN RAISE NOTICE 'runs'; PERFORM pg_sleep(100); END IF; END $$;"
      : `CREATE TABLE t${n} ();`,
  ]),
);

/** A run whose server stops while the fortieth file runs, and starts when the run says what matches. */
async function runAcross(url: string, waitForLock: number, starts: RegExp | null) {
  const said: string[] = [];
  const moves: Promise<void>[] = [];
  const result = await migrate(url, checkout(files), {
    waitForLock,
    onNotice: (_migration, { message }) => {
      if (message === 'runs') moves.push(server.stop());
    },
    onWait: (message) => {
      said.push(message);
      if (starts?.test(message) === true && moves.length === 1)
        moves.push((moves[0] as Promise<void>).then(() => server.start()));
    },
  });
  await Promise.all(moves);
  if (moves.length < 2) await server.start();
  return { ...result, said };
}

const state = `SELECT count(*)::int AS recorded,
  (SELECT count(*)::int FROM pg_class WHERE relname ~ '^t[0-9]+$') AS tables FROM catalog.migrations`;

const ways = [
  { label: 'directly', there: true, start: null, away: /trying again/ },
  {
    label: 'through PgBouncer',
    there: pgbouncerInstalled,
    // It takes the question for what is applied, and keeps it until the server is back.
    start: () => startPooler(server, 4, ['server_login_retry = 1', 'query_wait_timeout = 1']),
    away: /looking up/,
  },
  {
    label: 'through Odyssey',
    there: odysseyFetched,
    start: () => startOdyssey(server, 4),
    away: /trying again/,
  },
  {
    label: 'through pgpool-II',
    there: pgpoolFetched,
    start: () => startPgpool(server, 4),
    away: /trying again/,
  },
];

describe.each(ways)('$label, a server that stops', ({ label, there, start, away }) => {
  const prepared = async (database: string): Promise<string> => {
    const direct = await server.createDatabase(database);
    await query(direct, 'CREATE SEQUENCE tries');
    return direct;
  };
  const suffix = label.replace(/\W/g, '');

  test.skipIf(!there)('is waited for, and every file runs once', async () => {
    const direct = await prepared(`back_${suffix}`);
    await using pooler = (await start?.()) ?? null;
    const url = pooler?.url(`back_${suffix}`) ?? direct;
    const { outcome, files: applied, said } = await runAcross(url, 60_000, away);
    expect([outcome.failed, applied.length, new Set(applied).size]).toEqual([null, 50, 50]);
    expect(said[0]).toMatch(
      /^The connection was lost \(terminating connection due to administrator command\)/,
    );
    expect(await query(direct, state)).toEqual([{ recorded: 50, tables: 49 }]);
  });

  test.skipIf(!there)('and does not come back in time leaves what is applied told right', async () => {
    const direct = await prepared(`away_${suffix}`);
    await using pooler = (await start?.()) ?? null;
    const { outcome, files: applied } = await runAcross(pooler?.url(`away_${suffix}`) ?? direct, 1000, null);
    expect(applied).toEqual(Object.keys(files).slice(0, 39));
    expect(outcome.failed?.failure).toMatchObject({
      message: expect.stringMatching(
        // Where the server stops between Odyssey's login and our question, Odyssey refuses the question instead.
        /was lost while migrations ran: .*(?:Cannot connect to |query_wait_timeout|login has been failing|failed to connect to remote server)/,
      ),
      state: expect.stringMatching(
        /^migrations\/1\.sql, .* and 35 more are applied\. Each of the other files/,
      ),
      remedy: expect.stringMatching(/The next run looks up what is applied and goes on from there\.$/),
    });
    expect(await query(direct, state)).toEqual([{ recorded: 39, tables: 39 }]);
  });
});

test('a file that runs statement by statement is not called whole or nothing when its server does not come back', async () => {
  const direct = await server.createDatabase('steps');
  const moves: Promise<void>[] = [];
  const { outcome, files: applied } = await migrate(
    direct,
    checkout({
      'migrations/1.sql': 'CREATE TABLE t ();',
      'migrations/2.sql':
        "-- no-transaction\nCREATE TABLE u ();\nDO $$ BEGIN RAISE NOTICE 'runs'; PERFORM pg_sleep(100); END $$;",
    }),
    {
      waitForLock: 500,
      onNotice: (_migration, { message }) => {
        if (message === 'runs') moves.push(server.stop());
      },
    },
  );
  await Promise.all(moves);
  await server.start();
  expect([applied, outcome.failed?.failure.state]).toEqual([
    ['migrations/1.sql'],
    'migrations/1.sql is applied. migrations/2.sql runs without a transaction, and its row in catalog.migrations says ' +
      'how far it got. Each of the other files is applied completely or not at all.',
  ]);
  expect(
    await query(direct, "SELECT progress->'done' AS done FROM catalog.migrations WHERE progress IS NOT NULL"),
  ).toEqual([{ done: 1 }]);
});

test('a statement that crashes the server again and again is not sent for ever', async () => {
  const direct = await server.createDatabase('crashes');
  const { outcome, files: applied } = await migrate(
    direct,
    checkout({
      'migrations/1.sql': 'CREATE TABLE t ();',
      'migrations/2.sql': 'DO $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$;',
    }),
    { waitForLock: 600_000 },
  );
  expect([applied, outcome.failed?.failure.message]).toEqual([
    ['migrations/1.sql'],
    expect.stringContaining('terminating connection due to administrator command'),
  ]);
});
