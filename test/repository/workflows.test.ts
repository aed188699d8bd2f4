import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, read, root, scriptsOf } from './lint.ts';

const workflows = readdirSync(path.join(root, '.github/workflows')).map(
  (name) => `.github/workflows/${name}`,
);

/** A minimal workflow that is right. */
const right = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: ./
        with:
          connection-string: embedded
      - run: echo "$GITHUB_REF"
`;

/** Values that a stranger writes: titles, branch names, inputs. In a script they become code. */
const foreignValues =
  /\$\{\{[^}]*\b(github\.(event|head_ref|ref_name|actor)|inputs\.|steps\.[\w-]+\.outputs)/;

test.each(workflows)('GitHub reads %s without an error', async (file) => {
  expect(await problemsOf('workflow', read(file))).toEqual([]);
});

test('GitHub reads action.yml without an error', async () => {
  expect(await problemsOf('action', read('action.yml'))).toEqual([]);
});

test('a workflow that is right has no problem, so that the failures below are the mistakes themselves', async () => {
  expect(await problemsOf('workflow', right)).toEqual([]);
});

test.each([
  ['an unknown key', right.replace('runs-on:', 'run-on:'), 'run-on'],
  ['an unknown permission', right.replace('permissions: {}', 'permissions: { contens: write }'), 'contens'],
  [
    'a context that does not exist',
    right.replace('echo "$GITHUB_REF"', 'echo "${{ secret.KEY }}"'),
    'secret',
  ],
  [
    'a schedule that cron does not know',
    right.replace('on: push', 'on:\n  schedule:\n    - cron: "0 99 * * *"'),
    'cron',
  ],
  [
    'an input that this action does not have',
    right.replace('connection-string:', 'database-url:'),
    'database-url',
  ],
  [
    'a required input that is left out',
    right.replace('with:\n          connection-string: embedded', 'name: x'),
    'connection-string',
  ],
  ['text that is no YAML', 'on: [push', ''],
])('%s is reported', async (_what, content, named) => {
  const problems = await problemsOf('workflow', content);
  expect(problems).not.toEqual([]);
  expect(problems.join('\n')).toContain(named);
});

test.each([
  ['an unknown key', (text: string) => `${text}\nrun:\n  using: node24\n`, 'run'],
  ['a Node that no runner has', (text: string) => text.replace('node24', 'node99'), 'node99'],
])('in action.yml %s is reported', async (_what, change, named) => {
  expect((await problemsOf('action', change(read('action.yml')))).join('\n')).toContain(named);
});

test.each(workflows)('%s puts no value of an event into a script', (file) => {
  for (const script of scriptsOf(read(file))) expect(script).not.toMatch(foreignValues);
});

test("an event's value in a script is found", () => {
  const [script] = scriptsOf(right.replace('echo "$GITHUB_REF"', 'echo "${{ github.event.issue.title }}"'));
  expect(script).toMatch(foreignValues);
});

test.each(workflows)('%s grants nothing that a job does not ask for', (file) => {
  const { permissions, jobs } = parse(read(file)) as {
    permissions: unknown;
    jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: unknown }>;
  };
  expect(permissions).toEqual({});
  for (const job of Object.values(jobs)) {
    expect(job.permissions).toBeDefined();
    expect(job['timeout-minutes']).toBeTypeOf('number');
  }
});

test.each(workflows)("%s runs other people's actions by commit, with the version beside it", (file) => {
  for (const [line, reference] of read(file).matchAll(/^.*\buses: (\S+).*$/gm)) {
    if (reference === './') continue;
    expect(line).toMatch(/uses: [\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test('the inventory is made every night at 02:00 UTC and on demand, never twice at once', () => {
  const { on, concurrency } = parse(read('.github/workflows/feature-inventory.yml')) as {
    on: { schedule: unknown; workflow_dispatch: { inputs: Record<string, unknown> } };
    concurrency: Record<string, unknown>;
  };
  expect(on.schedule).toEqual([{ cron: '0 2 * * *' }]);
  expect(Object.keys(on.workflow_dispatch.inputs)).toContain('label');
  expect(concurrency['cancel-in-progress']).toBe(false);
});

test('Dependabot looks at packages and at actions', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: readonly { 'package-ecosystem': string; groups: object }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { groups } of updates) expect(Object.keys(groups)).not.toEqual([]);
});
