import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, read } from '../repository/lint.ts';
import { push, schedule, pullRequest, type Event } from '../support/events.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { runAction, type Finished } from '../support/runner.ts';

/* A database that was made by hand is adopted with the workflow of docs/examples.md, as it stands there. */

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const bundled = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../sql', name), 'utf8');

/** The catalog that was made by hand, before there was this action. */
const handMadeCatalog = `CREATE SCHEMA catalog;
CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now() UNIQUE,
  tables jsonb NOT NULL DEFAULT '[]', functions jsonb NOT NULL DEFAULT '[]', policies jsonb NOT NULL DEFAULT '[]',
  github_commit_sha text, total_tables int GENERATED ALWAYS AS (jsonb_array_length(tables)) STORED);
INSERT INTO catalog.snapshots (github_commit_sha) VALUES ('abc');`;

/** As people write it: one query under the other, without a verdict. */
const verification = `\\echo 'What is there?'
SELECT 'Workspace tables' AS check_type, count(*) AS count, 7 AS expected FROM pg_tables
  WHERE tablename IN ('content_blocks', 'database_views', 'task_dependencies', 'time_entries', 'custom_properties',
    'property_values', 'page_templates');
SELECT 'Policies' AS check_type, count(*) AS count, '21+' AS expected FROM pg_policies;
SELECT 'Blocks by type' AS section, count(*) AS how_many FROM content_blocks;`;

const made = {
  'scripts/08_workspace_baseline.sql': bundled('08_workspace_baseline.sql'),
  'scripts/09_notion_workspace_schema.sql': bundled('09_notion_workspace_schema.sql'),
  'scripts/10_notion_workspace_rls.sql': bundled('10_notion_workspace_rls.sql'),
  'scripts/11_notion_sample_page.sql': bundled('11_notion_sample_page.sql'),
  'supabase/migrations/003_feature_inventory.sql': handMadeCatalog,
  'supabase/migrations/004_agent_registry.sql': bundled('004_agent_registry.sql'),
};
const own = { ...made, 'scripts/verify_database.sql': verification };
const next = { 'supabase/migrations/005_notes.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);' };

/** The inputs of the example. */
function inputsOfExample(): Readonly<Record<string, string>> {
  const after = read('docs/examples.md').split('## Adopting a database that grew by hand')[1] ?? '';
  const [workflow = ''] = blocksOf(after, 'yaml');
  const { jobs } = parse(workflow) as {
    jobs: { database: { steps: readonly { readonly with: Readonly<Record<string, string>> }[] } };
  };
  return jobs.database.steps[1]?.with ?? {};
}

test('the whole job of a database that was made by hand, out of order', async () => {
  const url = await server.createDatabase('grown');
  // Out of order: the second folder came between.
  const order = Object.entries(made).sort(([a], [b]) => (path.basename(a) < path.basename(b) ? -1 : 1));
  const late = order.filter(([file]) => /00[34]_/.test(file));
  for (const [, text] of [...order.filter((one) => !late.includes(one)), ...late]) await query(url, text);

  const shadow = await server.createDatabase();
  await using github = await startGitHub();
  github.repository.commit('main', own);
  const step = async (
    eventOf: (github: GitHub) => Event,
    more: Readonly<Record<string, string>> = {},
    branch = 'main',
  ): Promise<Finished> => {
    const event = eventOf(github);
    using run = await runAction({
      cwd: github.repository.checkOut(branch),
      dist: null,
      event: event.name,
      eventPayload: event.payload,
      inputs: {
        ...inputsOfExample(),
        'connection-string': url,
        'github-token': github.token,
        'cron-schedule': 'none',
        // Offers have tests of their own, and an embedded engine takes seconds of processor time.
        'drift-sql': 'off',
        shadow,
        ...more,
      },
      env: {
        GITHUB_REPOSITORY: 'acme/app',
        GITHUB_REPOSITORY_OWNER: 'acme',
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        ...event.env,
      },
    });
    return run;
  };

  const first = await step(push);
  expect(first.exitCode).toBe(1);
  expect(first.log).toContain('baseline: all');
  expect(first.log).toContain('scripts/09_notion_workspace_schema.sql: all there');
  expect(first.outputs).toMatchObject({ 'applied-count': '0', committed: 'false' });
  // It would only have said so of a file that is to run.
  expect(first.log).not.toContain('verify_database.sql: ');

  const adopted = await step(push, { baseline: 'all' });
  expect([adopted.exitCode, adopted.annotations.filter(({ level }) => level === 'error')]).toEqual([0, []]);
  // The catalog itself, and nothing of the user's.
  expect(JSON.parse(adopted.outputs['applied'] ?? '')).toEqual([
    expect.objectContaining({ file: 'pg-feature-inventory/003_feature_inventory.sql' }),
  ]);
  expect(adopted.outputs).toMatchObject({
    'pending-count': '0',
    verification: 'pass',
    committed: 'true',
  });
  expect(adopted.log).toContain('made without the input packs');
  const checks: readonly Record<string, string>[] = adopted.report.verification.checks;
  expect(
    checks
      .filter(({ file }) => file === 'scripts/verify_database.sql')
      .map(({ check, found, status }) => [check, found, status]),
  ).toEqual([
    ['Workspace tables', '7', 'pass'],
    ['Policies', expect.stringMatching(/^\d\d$/), 'pass'],
    ['Blocks by type', 'how_many = 16', 'information'],
  ]);
  expect(checks.filter(({ status }) => status === 'pass')).toHaveLength(7);
  expect(await query(url, "SELECT FROM catalog.snapshots WHERE github_commit_sha = 'abc'")).toHaveLength(1);

  github.repository.commit('change', { ...own, ...next });
  const planned = await step(pullRequest, {}, 'change');
  expect([planned.exitCode, JSON.parse(planned.outputs['pending'] ?? '')]).toEqual([
    0,
    [expect.objectContaining({ file: 'supabase/migrations/005_notes.sql' })],
  ]);
  expect(await query(url, "SELECT to_regclass('notes') AS notes")).toEqual([{ notes: null }]);

  github.repository.commit('main', next);
  const applied = await step(push);
  expect([applied.exitCode, applied.outputs['applied-count'], applied.outputs['committed']]).toEqual([
    0,
    '1',
    'true',
  ]);
  const nightly = await step(schedule);
  expect([nightly.exitCode, nightly.outputs['applied-count'], nightly.outputs['changed']]).toEqual([
    0,
    '0',
    'false',
  ]);
});
