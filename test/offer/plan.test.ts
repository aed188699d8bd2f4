import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { openPullRequest, planOn, type Opened, type PlanRun, type Sources } from '../rehearsal/support.ts';
import { act } from '../support/act.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';

/* Drift as a pull request's plan tells it, on a server, and what becomes of SQL that only a plan has offered. */

let server: Server;
let shadow: string;
beforeAll(async () => {
  server = await startServer(newest);
  shadow = await server.createDatabase('shadow');
});
afterAll(() => server[Symbol.asyncDispose]());

const quiet = { lint: 'off', 'cron-schedule': 'none' };
const base: Sources = {
  'db/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT id FROM a;',
  'db/002_b.sql': 'CREATE TABLE b (id int);',
};

/** A database with what main has applied, and an edit by hand. */
async function drifted(name: string, edit: string, files: Sources = base): Promise<string> {
  const url = await server.createDatabase(name);
  const { failure } = await act(url, checkout(files), { ...quiet, migrations: 'db' });
  if (failure !== null) throw new Error(failure.message);
  await query(url, edit);
  return url;
}

const plan = (
  github: GitHub,
  opened: Opened,
  url: string,
  inputs = {},
  env: Record<string, string> = {},
): Promise<PlanRun> =>
  planOn(github, opened, { ...quiet, migrations: 'db', 'connection-string': url, shadow, ...inputs }, env);

test('SQL for drift stands next to the report, and what is pending is not drift', async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(github, base, {
    'db/003_c.sql': 'CREATE TABLE c (id int); ALTER TABLE a ADD COLUMN note text;',
    'db/002_b.sql': 'CREATE TABLE b (id int);',
  });
  const url = await drifted('live', 'ALTER TABLE a ADD COLUMN note text; CREATE INDEX by_name ON a (name)');
  const before = await query(url, 'SELECT count(*) FROM catalog.snapshots');
  const { story, summary, comments, log } = await plan(github, opened, url, { 'drift-sql': 'pull-request' });
  expect(story.failure).toBeNull();
  expect(story.drift.map(({ identity }) => identity)).toEqual(['public.a.note', 'public.by_name']);
  // A table that is full and in use waits for no index.
  const [adopt, index] = story.driftSql?.adopt.files ?? [];
  expect(adopt?.sql).toContain('ADD COLUMN "note"');
  expect(index).toMatchObject({
    transactional: false,
    sql: expect.stringContaining('CREATE INDEX CONCURRENTLY'),
  });
  expect(adopt?.sql).not.toContain('TABLE "public"."c"');
  expect(story.driftSql?.undo.files[0]?.sql).toContain('DROP INDEX');
  for (const text of [summary, comments[0] ?? '']) {
    expect(text).toContain('#### Drift: 2 changes in the database that no migration made');
    expect(text).toContain('<details><summary>adopt-1.sql</summary>');
    expect(text).toContain(
      '`adopt-1.sql` to `adopt-2.sql` are migrations that make what was changed by hand;',
    );
    expect(text).toContain('All were run on copies of the schema without rows, and gave what they promise.');
    // The pull request makes the column too.
    expect(text).toContain('the database has already: column `public.a.note`');
  }
  expect(summary).toContain(
    'Look at the drift: 2 changes that no migration made. To keep it, add adopt-1.sql to adopt-2.sql',
  );
  const folder = /Drift SQL {5}(\/\S+)/.exec(log)?.[1] ?? '';
  expect(readFileSync(path.join(folder, 'adopt-1.sql'), 'utf8')).toBe(adopt?.sql);
  expect(story.notices.map(({ message }) => message).join('\n')).toContain('a plan makes files only');
  expect(await query(url, 'SELECT count(*) FROM catalog.snapshots')).toEqual(before);
  expect(await query(url, 'SELECT FROM catalog.offers')).toEqual([]);
});

test('a pull request with that SQL is told so, and merged it is recorded', async () => {
  await using github = await startGitHub();
  const url = await drifted('adopted', 'ALTER TABLE a ADD COLUMN note text');
  const empty = openPullRequest(github, base, {});
  const { story } = await plan(github, empty, url);
  const sql = story.driftSql?.adopt.files[0]?.sql ?? '';
  const opened = openPullRequest(github, base, {
    'db/003_adopt_drift.sql': sql,
    'db/004_d.sql': 'CREATE TABLE d (id int);',
  });
  const again = await plan(github, opened, url);
  expect(again.story.plan.drift).toMatchObject({ adopting: ['db/003_adopt_drift.sql'], collisions: [] });
  expect(again.comments[0]).toContain('`db/003_adopt_drift.sql` of this pull request adopts that');
  expect(again.summary).not.toContain('Look at the drift');
  const merged = checkout({
    ...base,
    'db/003_adopt_drift.sql': sql,
    'db/004_d.sql': 'CREATE TABLE d (id int);',
  });
  const run = (): ReturnType<typeof act> =>
    act(url, merged, { ...quiet, migrations: 'db', shadow, 'on-drift': 'fail' });
  const applied = await run();
  expect(applied).toMatchObject({ failure: null, drift: [], driftSql: null });
  expect(applied.lines).toContain('003_adopt_drift.sql (recorded, not run');
  expect(await run()).toMatchObject({ failure: null, drift: [] });
  // What a run with mode: apply has offered is known to the database.
  await query(url, 'CREATE TABLE by_hand (id int)');
  const stopped = await run();
  expect(stopped.failure?.message).toContain('drifted');
  const known = openPullRequest(github, base, {
    'db/003_adopt_drift.sql': sql,
    'db/004_d.sql': 'CREATE TABLE d (id int);',
    'db/005_adopt_drift.sql': stopped.driftSql?.adopt.files[0]?.sql ?? '',
  });
  const told = await plan(github, known, url);
  expect(told.story).toMatchObject({
    driftSql: null,
    plan: { drift: { adopting: ['db/005_adopt_drift.sql'] }, live: { offered: ['db/005_adopt_drift.sql'] } },
  });
  expect(told.comments[0]).toContain('makes what this database has already');
  // What was edited is other SQL: it runs like any other file, and fails here.
  const other = await drifted('edited', 'ALTER TABLE a ADD COLUMN note text');
  const edited = await act(other, checkout({ ...base, 'db/003_adopt_drift.sql': `${sql}\nSELECT 1;` }), {
    ...quiet,
    migrations: 'db',
    shadow,
  });
  expect(edited.failure?.message).toContain('already exists');
  expect(await query(other, "SELECT FROM catalog.migrations WHERE file LIKE '%adopt%'")).toEqual([]);
});

test('what the pull request edits, moves or removes is built as it was applied', async () => {
  await using github = await startGitHub();
  const files = {
    'db/V1__a.sql': String(base['db/001_a.sql']),
    'db/V2__b.sql': String(base['db/002_b.sql']),
    'db/R__w.sql': 'CREATE OR REPLACE VIEW w AS SELECT id FROM b;',
  };
  const url = await drifted('edits', 'CREATE TABLE by_hand (id int)', files);
  const opened = openPullRequest(github, files, {
    'db/R__w.sql': 'CREATE OR REPLACE VIEW w AS SELECT id, 1 AS one FROM b;',
    'db/V3__c.sql': 'CREATE TABLE c (id int);',
  });
  const { story } = await plan(github, opened, url);
  expect(story.failure).toBeNull();
  expect(story.driftSql?.adopt.objects).toEqual([
    { kind: 'table', identity: 'public.by_hand', change: 'added' },
  ]);
});

test('roles, settings and other things outside of a schema are named, and nothing is asked where nobody reads', async () => {
  await using github = await startGitHub();
  await query(server.url(), 'CREATE ROLE app');
  const url = await drifted(
    'outside',
    "ALTER DATABASE outside SET work_mem = '8MB'; GRANT CONNECT ON DATABASE outside TO app",
    { 'db/001_a.sql': 'CREATE TABLE a (id int); GRANT SELECT ON a TO app;' },
  );
  await query(url, 'ALTER ROLE app LOGIN');
  const opened = openPullRequest(
    github,
    { 'db/001_a.sql': 'CREATE TABLE a (id int); GRANT SELECT ON a TO app;' },
    {},
  );
  const { story, summary } = await plan(github, opened, url);
  expect(story.driftSql).toMatchObject({
    adopt: { files: [], unproven: [] },
    outside: [
      { kind: 'grant', identity: 'database this to app' },
      { kind: 'role', identity: 'app', what: 'changed, login: false → true' },
      { kind: 'setting', identity: 'every role in this database: work_mem' },
    ],
  });
  expect(summary).toContain('**In neither file**');
  const queued = await plan(github, opened, url, {}, { GITHUB_EVENT_NAME: 'merge_group' });
  expect(queued.story).toMatchObject({ drift: [], driftSql: null });
  expect((await plan(github, opened, url, { 'on-drift': 'ignore' })).story.drift).toEqual([]);
  expect((await plan(github, opened, url, { 'drift-sql': 'off' })).story).toMatchObject({ driftSql: null });
});
