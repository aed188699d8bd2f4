import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { majors, query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

const indexes = (url: string) => query(url, "SELECT relname AS name, indisvalid AS valid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE indrelid = 'big'::regclass ORDER BY 1");
const table = 'CREATE TABLE big (a int, b int); INSERT INTO big SELECT n, n FROM generate_series(1, 1000) n;';

describe.each([majors[0], majors.at(-1)] as const)('PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => { server = await startServer(major as 14); });
  afterAll(() => server[Symbol.asyncDispose]());

  test('statements that cannot run in a transaction need no directive', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': table,
      'migrations/2.sql': "-- indexes\nCREATE INDEX CONCURRENTLY one ON big (a); /* and */\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS two ON public.big (b);\nVACUUM (ANALYZE) big;\nREINDEX INDEX CONCURRENTLY one;\nDROP INDEX CONCURRENTLY one;\nCREATE INDEX CONCURRENTLY ON big (a, b);",
      'migrations/3.sql': "SELECT 'CREATE INDEX CONCURRENTLY' AS vacuum; ALTER TABLE big ADD COLUMN c int;",
    });
    const { outcome, files } = await migrate(url, workspace);
    expect([outcome.failed, files]).toEqual([null, ['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql']]);
    expect(await indexes(url)).toEqual([{ name: 'big_a_b_idx', valid: true }, { name: 'two', valid: true }]);
    expect((await migrate(url, workspace)).files).toEqual([]);
    expect(await query(url, "SELECT progress, milliseconds > 0 AS timed FROM catalog.migrations WHERE file = 'migrations/2.sql'")).toEqual([{ progress: null, timed: true }]);
  });

  test('a failed build leaves no invalid index behind, and the next run goes on at the statement that failed', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': `${table} INSERT INTO big VALUES (1, 1); CREATE TABLE runs (n int);`,
      'migrations/2.sql': 'CREATE INDEX CONCURRENTLY one ON big (a);\n\n  CREATE UNIQUE INDEX CONCURRENTLY two ON big (b);\nCREATE INDEX CONCURRENTLY three ON big (a, b);',
      'migrations/3.sql': 'INSERT INTO runs VALUES (3)',
    });
    const first = await migrate(url, workspace);
    expect(first.outcome.failed?.failure).toMatchObject({
      sqlstate: '23505', location: { file: 'migrations/2.sql', line: 3, column: 3 }, detail: 'Key (b)=(1) is duplicated.',
      state: 'migrations/2.sql runs without a transaction: 1 of its 3 statements stay, and the invalid index that the failed one left was dropped (two). Applied in this run and staying so: migrations/1.sql. Not run: migrations/3.sql.',
    });
    expect(await indexes(url)).toEqual([{ name: 'one', valid: true }]);
    await query(url, 'DELETE FROM big WHERE ctid IN (SELECT max(ctid) FROM big WHERE b = 1)');
    expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql', 'migrations/3.sql']);
    expect(await indexes(url)).toEqual([{ name: 'one', valid: true }, { name: 'three', valid: true }, { name: 'two', valid: true }]);
  });

  test('what is left of a half-done file may be corrected, what has run may not', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1.sql': table, 'migrations/2.sql': 'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (nope);' });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({ sqlstate: '42703', location: { line: 2, column: 1 } });
    writeFileSync(path.join(workspace, 'migrations/2.sql'), 'CREATE INDEX CONCURRENTLY one ON big (b);\nCREATE INDEX CONCURRENTLY two ON big (b);');
    expect((await migrate(url, workspace)).outcome.failed?.failure.message).toBe('migrations/2.sql: its first 1 statements have run, and they were changed since.');
    writeFileSync(path.join(workspace, 'migrations/2.sql'), 'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (b);');
    expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql']);
  });

  test('a repeatable file that cannot be in a transaction runs again when its text changes', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({ 'migrations/1.sql': table, 'migrations/R__analyze.sql': 'VACUUM (ANALYZE) big;' });
    await migrate(url, workspace);
    writeFileSync(path.join(workspace, 'migrations/R__analyze.sql'), 'VACUUM big;');
    expect((await migrate(url, workspace)).files).toEqual(['migrations/R__analyze.sql']);
    expect((await migrate(url, workspace)).files).toEqual([]);
  });

  test('three runs at once build each index once, and none passes the file before it is finished', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': `${table} CREATE TABLE valid_when_3_ran (n int);`,
      'migrations/2.sql': 'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (b);',
      'migrations/3.sql': 'INSERT INTO valid_when_3_ran SELECT count(*) FROM pg_index WHERE indisvalid AND indrelid = \'big\'::regclass',
    });
    // An old snapshot makes the first build wait, so that the other runs meet it at work.
    const old = query(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1; SELECT pg_sleep(3); COMMIT');
    await sleep(100);
    const runs = await Promise.all([migrate(url, workspace), migrate(url, workspace), migrate(url, workspace)]);
    await old;
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
    expect(runs.flatMap(({ files }) => files).sort()).toEqual(['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql']);
    expect(await query(url, 'SELECT n FROM valid_when_3_ran')).toEqual([{ n: 2 }]);
  });
});
