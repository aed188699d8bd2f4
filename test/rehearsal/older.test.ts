import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { openPullRequest, planOn, type PlanRun } from './support.ts';

/* On a shadow of PostgreSQL 18, as the embedded engine is, for a database of 14. */

let [older, newer]: Server[] = [];
beforeAll(async () => {
  [older, newer] = [await startServer(14), await startServer(18)];
});
afterAll(async () => {
  await older?.[Symbol.asyncDispose]();
  await newer?.[Symbol.asyncDispose]();
});

/** The plan of a pull request for a database of 14, and that database's connection string. */
async function planFor(
  base: string,
  rows: string,
  sql: string,
): Promise<{ readonly live: string; readonly plan: PlanRun['story']['plan'] }> {
  const live = await (older as Server).createDatabase();
  await query(live, base + rows);
  await using github = await startGitHub();
  const opened = openPullRequest(github, { 'migrations/001.sql': base }, { 'migrations/002.sql': sql });
  const { story } = await planOn(github, opened, {
    'connection-string': live,
    shadow: await (newer as Server).createDatabase(),
  });
  expect(story.failure).toBeNull();
  return { live, plan: story.plan };
}

const table = 'CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL, n int NOT NULL);';

test('values that are no number are counted by what the older server knows', async () => {
  const { plan } = await planFor(
    table,
    "INSERT INTO t VALUES (1, '1', 1), (2, 'two', 1), (3, '3', 1);",
    'ALTER TABLE t ALTER COLUMN a TYPE int USING a::int;',
  );
  expect(plan.statements.flatMap(({ hazards }) => hazards.map(({ message }) => message))).toContain(
    'Changing a of public.t from text to integer fails if a value does not fit; 1 value violates it now',
  );
});

test.each([
  ['another type', 'ALTER TABLE t ALTER COLUMN n TYPE bigint;'],
  ['another name', 'ALTER TABLE t RENAME COLUMN n TO m;'],
  ['another type of a key', 'ALTER TABLE t ALTER COLUMN id TYPE bigint;'],
])('the safer form of %s runs on the older server, and ends as the statement does', async (_what, sql) => {
  const { live, plan } = await planFor(table, "INSERT INTO t VALUES (1, '1', 1);", sql);
  const [files = []] = plan.statements.flatMap(({ hazards }) =>
    hazards.map(({ safer }) => safer?.files ?? []),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const { text } of files) await query(live, text);
  const same = await (older as Server).createDatabase();
  await query(same, `${table}\n${sql}`);
  const columns = `SELECT attname, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute
    WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY 1`;
  const others = `SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 't'::regclass`;
  for (const look of [columns, others]) expect(await query(live, look)).toEqual(await query(same, look));
});

test('a view that is read with the rights of whoever asks is not offered where none is known', async () => {
  const { plan } = await planFor(
    `${table} ALTER TABLE t ENABLE ROW LEVEL SECURITY;`,
    '',
    'ALTER TABLE t RENAME TO u;',
  );
  const hazards = plan.statements.flatMap((one) => one.hazards);
  expect(hazards.map(({ rule }) => rule)).toContain('rename-table');
  expect(hazards.flatMap(({ safer }) => safer ?? [])).toEqual([]);
});
