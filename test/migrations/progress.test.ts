import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { watch } from '../../src/migrations/progress.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { ends, query, startServer } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

test.each(ends)('long work tells where it is and what PostgreSQL knows of it, on %i', async (major) => {
  await using server = await startServer(major);
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (a int); INSERT INTO t VALUES (1)');
  const database = await connect(parseConnectionString(url));
  // An old snapshot makes a concurrent build wait in a phase that PostgreSQL names; a lock makes a statement wait for somebody.
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  /** Watches a statement until it is told to wait, and lets it go on then. */
  const toldOf = async (what: string, statement: string, waiting: RegExp): Promise<void> => {
    const told: string[] = [];
    const tell = (message: string): void => {
      told.push(message);
      if (waiting.test(message)) void holder.query('COMMIT');
    };
    const end = watch(database, () => ({ file: 'a.sql', where: what }), tell, 300);
    await database.query(statement);
    end();
    const { length } = told;
    expect(told).toContainEqual(expect.stringMatching(waiting));
    await sleep(500);
    expect(told).toHaveLength(length);
  };
  await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1');
  await toldOf(
    'statement 1 of 2',
    'CREATE INDEX CONCURRENTLY ON t (a)',
    /^a\.sql: statement 1 of 2, for \d+ s; building an index: waiting for/,
  );
  await holder.query("SET application_name = 'the app'; BEGIN; LOCK TABLE t");
  await toldOf(
    'statement 2 of 2',
    'ALTER TABLE t ADD COLUMN b int',
    /statement 2 of 2, for \d+ s; waiting for AccessExclusiveLock on public\.t, blocked by postgres \(the app\), process \d+/,
  );
  await holder.end();
  await database.close();
});

describe.each([
  ['directly', false],
  ['behind PgBouncer', true],
])('%s', (_how, pooled) => {
  test.skipIf(pooled && !pgbouncerInstalled)(
    'the file that waits is named, not one before it whose answer is still on its way',
    async () => {
      await using server = await startServer(18);
      const direct = await server.createDatabase('waiting');
      await query(direct, 'CREATE TABLE busy (a int)');
      await using pooler = pooled ? await startPooler(server, 2) : null;
      const holder = new pg.Client({ connectionString: direct });
      await holder.connect();
      await holder.query("SET application_name = 'the app'; BEGIN; SELECT FROM busy");
      const heard: string[] = [];
      const files = Object.fromEntries(
        Array.from({ length: 9 }, (_, n) => [`migrations/${n}.sql`, `CREATE TABLE t${n} (); SELECT ${n};`]),
      );
      const { outcome } = await migrate(
        pooler?.url('waiting') ?? direct,
        checkout({ ...files, 'migrations/6.sql': 'SELECT 6; ALTER TABLE busy ADD COLUMN b int;' }),
        {
          lockTimeout: '0',
          onWait: (message) => {
            heard.push(message);
            void holder.query('COMMIT');
          },
        },
      );
      await holder.end();
      expect(outcome.failed).toBeNull();
      expect(heard[0]).toMatch(
        /^migrations\/6\.sql, for \d+ s; waiting for AccessExclusiveLock on public\.busy, blocked by postgres \(the app\), process \d+$/,
      );
    },
  );
});
