import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, migrate } from '../migrations/support.ts';
import {
  odysseyFetched,
  pgpoolFetched,
  startOdyssey,
  startPgpool,
  type OtherPooler,
} from '../support/other-poolers.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(18, [], await freePort());
});
afterAll(() => server[Symbol.asyncDispose]());

/** A run as a process of its own: what it said at its end, and that it ended. */
async function runAlone(url: string, workspace: string): Promise<string> {
  const runner = path.join(import.meta.dirname, '../migrations/crash-runner.ts');
  const child = spawn(process.execPath, [runner, url, workspace], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  return await new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === null ? `It did not end. ${said}` : said);
    });
  });
}

const kinds = [
  { label: 'through Odyssey', fetched: odysseyFetched, start: startOdyssey },
  { label: 'through pgpool-II', fetched: pgpoolFetched, start: startPgpool },
];

describe.each(kinds)('$label', ({ label, fetched, start }) => {
  const suffix = label.replace(/\W/g, '');
  let pooler: OtherPooler;
  let started: OtherPooler | null = null;
  beforeAll(async () => {
    if (fetched) started = pooler = await start(server, 4);
  });
  afterAll(() => started?.[Symbol.asyncDispose]());

  test.skipIf(!fetched)(
    'files with rows for COPY are applied, however many there are, and in one file',
    async () => {
      const direct = await server.createDatabase(`copies_${suffix}`);
      const files = Array.from({ length: 9 }, (_, n) => [
        `migrations/${n}.sql`,
        `CREATE TABLE t${n} (a int);\nCOPY t${n} FROM stdin;\n1\n\\.\n-- é 🐘\nCOPY t${n} FROM stdin;\n2\n\\.\n`,
      ]);
      const wrong = "COPY t0 FROM stdin;\n3\n\\.\n/* 🐘 */ COPY t0 FROM stdin;\n4\n\\.\nSELECT 'ü', nothing;";
      const { outcome } = await migrate(
        pooler.url(`copies_${suffix}`),
        checkout({ ...Object.fromEntries(files), 'migrations/9.sql': wrong }),
      );
      expect(outcome.failed?.failure).toMatchObject({ sqlstate: '42703', location: { line: 7, column: 13 } });
      expect(outcome.applied.length).toBe(9);
      expect(await query(direct, 'SELECT count(*)::int, sum(a)::int FROM t0')).toEqual([
        { count: 2, sum: 3 },
      ]);
    },
  );

  test.skipIf(!fetched)(
    'a statement that fails outside of a transaction is told and cleared away',
    async () => {
      const direct = await server.createDatabase(`alone_${suffix}`);
      const { outcome } = await migrate(
        pooler.url(`alone_${suffix}`),
        checkout({
          'migrations/1.sql': 'CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1);',
          'migrations/2.sql': 'CREATE INDEX CONCURRENTLY one ON t (a);',
          'migrations/3.sql': 'SET search_path = public;\nCREATE UNIQUE INDEX CONCURRENTLY two ON t (a);',
        }),
      );
      expect(outcome.failed?.failure).toMatchObject({
        sqlstate: '23505',
        location: { file: 'migrations/3.sql', line: 2 },
        state: expect.stringContaining('the invalid index that the failed one left was dropped (public.two)'),
      });
      expect(
        await query(
          direct,
          "SELECT indexrelid::regclass::text AS i FROM pg_index WHERE indrelid = 't'::regclass",
        ),
      ).toEqual([{ i: 'one' }]);
      expect(await query(pooler.url(`alone_${suffix}`), 'SHOW search_path')).toEqual([
        { search_path: '"$user", public' },
      ]);
    },
  );
});

/** A client that pgpool-II has let in: the one that asked whether it runs may not be gone for it yet. */
async function admitted(url: string): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!/too many clients/.test((error as Error).message)) throw error;
      await sleep(20);
    }
  }
}

test.skipIf(!pgpoolFetched)(
  'through pgpool-II that has too many clients, the run says so and ends',
  async () => {
    await using pooler = await startPgpool(server, 2, ['reserved_connections = 1']);
    const client = await admitted(pooler.url('postgres'));
    expect(await runAlone(pooler.url('postgres'), checkout({ 'migrations/1.sql': 'SELECT 1' }))).toMatch(
      /Sorry, too many clients already/,
    );
    await client.end();
  },
);

test.skipIf(!odysseyFetched)('through Odyssey in statement pooling mode, nothing runs', async () => {
  const direct = await server.createDatabase('statement_pooling');
  await using pooler = await startOdyssey(server, 2, ['pool "statement"']);
  await expect(
    migrate(pooler.url('statement_pooling'), checkout({ 'migrations/1.sql': 'CREATE TABLE t ()' })),
  ).resolves.toMatchObject({
    outcome: {
      applied: [],
      failed: { failure: { message: expect.stringMatching(/statement pooling mode/) } },
    },
  });
  expect(await query(direct, "SELECT to_regclass('t') AS t, to_regnamespace('catalog') AS catalog")).toEqual([
    { t: null, catalog: null },
  ]);
});
