import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { watch } from '../../src/migrations/progress.ts';
import { majors, query, startServer } from '../support/postgres.ts';

test.each([majors[0], majors[4]])(
  'long work tells where it is and what PostgreSQL knows of it, on %i',
  async (major) => {
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
      const end = watch(database, () => what, tell, 300);
      await database.query(statement);
      end();
      const { length } = told;
      expect(told).toContainEqual(expect.stringMatching(waiting));
      await sleep(500);
      expect(told).toHaveLength(length);
    };
    await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1');
    await toldOf(
      'a.sql: statement 1 of 2',
      'CREATE INDEX CONCURRENTLY ON t (a)',
      /^a\.sql: statement 1 of 2, for \d+ s; building an index: waiting for/,
    );
    await holder.query("SET application_name = 'the app'; BEGIN; LOCK TABLE t");
    await toldOf(
      'a.sql: statement 2 of 2',
      'ALTER TABLE t ADD COLUMN b int',
      /statement 2 of 2, for \d+ s; waiting for postgres \(the app\), process \d+/,
    );
    await holder.end();
    await database.close();
  },
);
