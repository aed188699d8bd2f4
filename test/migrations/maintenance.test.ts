import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ends, has19, query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

/** A partitioned table with rows in an order that no index has. */
const tree = `CREATE TABLE tree (id int NOT NULL, b int) PARTITION BY RANGE (id); CREATE INDEX tree_b ON tree (b);
  CREATE TABLE tree_1 PARTITION OF tree FOR VALUES FROM (0) TO (100);
  CREATE TABLE plain (id int PRIMARY KEY, b int); INSERT INTO tree SELECT n, -n FROM generate_series(1, 9) n;`;
const storage = (url: string, ...relations: readonly string[]): Promise<readonly unknown[]> =>
  query(
    url,
    `SELECT relfilenode FROM pg_class WHERE relname IN ('${relations.join("', '")}') ORDER BY relname`,
  );

/** Runs files, and ends the backend while this statement of theirs waits for a reader of tree_1. */
async function cutIn(
  url: string,
  files: Readonly<Record<string, string>>,
  statement: RegExp,
): Promise<Awaited<ReturnType<typeof migrate>>> {
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  await reader.query('BEGIN; LOCK TABLE tree_1 IN ROW EXCLUSIVE MODE');
  const run = migrate(url, checkout(files), { lockTimeout: '1min' });
  const waiting = `SELECT pid, query FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  for (;;) {
    const found = (await query(url, waiting)).find((row) => statement.test(String(row['query'])));
    if (found !== undefined) {
      await query(url, `SELECT pg_terminate_backend(${found['pid']})`);
      break;
    }
    await sleep(20);
  }
  await reader.query('COMMIT');
  await reader.end();
  return await run;
}

describe.each(ends)('PostgreSQL %i: what only works on what is there', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('runs outside of a transaction where the server asks for that, alone, beside its like and after a directive', async () => {
    const url = await server.createDatabase();
    await query(url, tree);
    const before = await storage(url, 'tree_1_b_idx');
    const { outcome, files } = await migrate(
      url,
      checkout({
        'migrations/1.sql': 'REINDEX TABLE tree;',
        'migrations/2.sql': 'SET work_mem = 4096; REINDEX TABLE tree; REINDEX INDEX tree_b; VACUUM tree;',
        'migrations/3.sql':
          '-- no-transaction\nCREATE TABLE more (a int);\nREINDEX TABLE tree;\nINSERT INTO more VALUES (1);',
      }),
    );
    expect(outcome.failed).toBeNull();
    expect(files).toEqual(['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql']);
    expect(await query(url, 'SELECT a FROM more')).toEqual([{ a: 1 }]);
    expect(await storage(url, 'tree_1_b_idx')).not.toEqual(before);
  });

  test('beside what belongs into a transaction it leaves nothing, and its place is named', async () => {
    const url = await server.createDatabase();
    await query(url, tree);
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE more (a int);\nREINDEX TABLE tree;' });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
      sqlstate: '25001',
      location: { line: 2 },
      remedy: expect.stringContaining('Put it alone in a file of its own'),
    });
    expect(await query(url, "SELECT to_regclass('more') AS more")).toEqual([{ more: null }]);
  });

  test('is done again when the connection was lost in it, and nobody is asked', async () => {
    const url = await server.createDatabase();
    await query(url, tree);
    const { outcome, files } = await cutIn(
      url,
      { 'migrations/1.sql': '-- no-transaction\nCREATE TABLE more (a int);\nREINDEX TABLE tree;' },
      /REINDEX TABLE tree/,
    );
    expect(outcome.failed).toBeNull();
    expect(files).toEqual(['migrations/1.sql']);
  });
});

describe.skipIf(!has19)('PostgreSQL 19: REPACK', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(19, ['wal_level=logical']);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('runs in the transaction of its file where it can, with what is beside it', async () => {
    const url = await server.createDatabase();
    await query(url, tree);
    const before = await storage(url, 'plain');
    const workspace = checkout({
      'migrations/1.sql':
        'CREATE TABLE more (a int); REPACK plain; REPACK (CONCURRENTLY off, VERBOSE) public.plain USING INDEX plain_pkey; SELECT 1/0;',
    });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({ sqlstate: '22012' });
    expect(await storage(url, 'plain')).toEqual(before);
    expect(await query(url, "SELECT to_regclass('more') AS more")).toEqual([{ more: null }]);
  });

  test.each([
    ['REPACK'],
    ['REPACK /* all of them */ USING INDEX'],
    ['repack (concurrently) plain'],
    ['REPACK (VERBOSE, CONCURRENTLY true) "plain" USING INDEX plain_pkey'],
    ['REPACK (ANALYZE) plain (b)'],
    ['REPACK tree'],
    ['REPACK plain; REPACK (CONCURRENTLY) plain; CREATE INDEX CONCURRENTLY plain_b ON plain (b)'],
    [
      '-- no-transaction\nCREATE TABLE more (a int); REPACK tree; REPACK (CONCURRENTLY) plain; INSERT INTO more VALUES (1)',
    ],
  ])('runs outside where it has to: %s', async (text) => {
    const url = await server.createDatabase();
    await query(url, tree);
    const before = await storage(url, 'plain', 'tree_1');
    const { outcome, files } = await migrate(url, checkout({ 'migrations/1.sql': `${text};` }));
    expect(outcome.failed).toBeNull();
    expect(files).toEqual(['migrations/1.sql']);
    if (!text.includes('USING INDEX')) expect(await storage(url, 'plain', 'tree_1')).not.toEqual(before);
    expect(await query(url, 'SELECT progress FROM catalog.migrations')).toEqual([{ progress: null }]);
  });

  test('beside what belongs into a transaction, the file is refused before anything runs, with the split to make', async () => {
    const url = await server.createDatabase();
    await query(url, tree);
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE early (a int);',
      'migrations/2.sql': 'CREATE TABLE more (a int);\nREPACK (CONCURRENTLY) plain;',
    });
    await expect(migrate(url, workspace)).rejects.toMatchObject({
      failure: {
        message: expect.stringContaining('REPACK CONCURRENTLY plain cannot run inside a transaction'),
        remedy: expect.stringContaining('1. the statement on line 1, 2. the statement on line 2'),
      },
    });
    expect(await query(url, "SELECT to_regclass('early') AS early")).toEqual([{ early: null }]);
  });

  test.each([['REPACK (CONCURRENTLY) tree_1'], ['REPACK tree']])(
    'is done again when the connection was lost in it: %s',
    async (text) => {
      const url = await server.createDatabase();
      await query(url, `${tree} ALTER TABLE tree_1 ADD PRIMARY KEY (id)`);
      const before = await storage(url, 'tree_1');
      const { outcome, files } = await cutIn(url, { 'migrations/1.sql': `${text};` }, /REPACK/);
      expect(outcome.failed).toBeNull();
      expect(files).toEqual(['migrations/1.sql']);
      expect(await storage(url, 'tree_1')).not.toEqual(before);
      expect(await query(url, 'SELECT count(*)::int AS slots FROM pg_replication_slots')).toEqual([
        { slots: 0 },
      ]);
    },
  );

  test('does not make everybody wait for a reader: it gives up its place in time, and comes back', async () => {
    const url = await server.createDatabase();
    await query(url, `${tree} ALTER TABLE tree_1 ADD PRIMARY KEY (id)`);
    const reader = new pg.Client({ connectionString: url });
    await reader.connect();
    await reader.query('BEGIN; SELECT FROM tree_1');
    const waits: string[] = [];
    const run = migrate(url, checkout({ 'migrations/1.sql': 'REPACK (CONCURRENTLY) tree_1;' }), {
      lockTimeout: '100ms',
      onWait: (message) => {
        waits.push(message);
        void reader.query('COMMIT');
      },
    });
    expect((await run).outcome.failed).toBeNull();
    expect(waits[0]).toContain('lock timeout');
    await reader.end();
  });
});
