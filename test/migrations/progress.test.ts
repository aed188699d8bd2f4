import { setTimeout as sleep } from 'node:timers/promises';
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
    const told: string[] = [];
    // An old snapshot makes a concurrent build wait in a phase that PostgreSQL names; a lock makes a statement wait for somebody.
    const old = query(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1; SELECT pg_sleep(1.5); COMMIT');
    await sleep(200);
    let end = watch(
      database,
      () => 'a.sql: statement 1 of 2',
      (message) => told.push(message),
      300,
    );
    await database.query('CREATE INDEX CONCURRENTLY ON t (a)');
    end();
    await old;
    expect(told[0]).toMatch(/^a\.sql: statement 1 of 2, for \d+ s; building an index: waiting for/);

    const holder = query(
      url,
      "SET application_name = 'the app'; BEGIN; LOCK TABLE t; SELECT pg_sleep(1.2); COMMIT",
    );
    await sleep(200);
    told.length = 0;
    end = watch(
      database,
      () => 'a.sql: statement 2 of 2',
      (message) => told.push(message),
      300,
    );
    await database.query('ALTER TABLE t ADD COLUMN b int');
    end();
    const length = told.length;
    expect(told[0]).toMatch(/statement 2 of 2, for \d+ s; waiting for postgres \(the app\), process \d+/);
    await holder;
    await sleep(500);
    expect(told).toHaveLength(length);
    await database.close();
  },
);
