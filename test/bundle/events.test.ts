import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { parse } from 'yaml';
import {
  issueComment,
  mergeGroup,
  nowhere,
  onDefaultBranch,
  pullRequest,
  push,
  release,
  repositoryDispatch,
  schedule,
  workflowDispatch,
  workflowRun,
  type Event,
} from '../support/events.ts';
import { commentsOf } from '../support/github-comments.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { runAction, type Finished } from '../support/runner.ts';

const root = path.join(import.meta.dirname, '../..');
const outputNames = Object.keys(
  (parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { outputs: object }).outputs,
).sort();
const inventory = 'docs/FEATURE_INVENTORY.md';
const migrations = { 'migrations/1.sql': 'CREATE TABLE t (id int PRIMARY KEY);' };

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a whole workflow on one event does: the check before, the run, the check after, the plan. */
interface Expected {
  /** `empty`: the event gets no secrets, so there is no database to run against. */
  readonly secrets?: 'empty';
  /** In which modes it is tried, without secrets; of these events each does the same. */
  readonly modes?: readonly string[];
  /** Of the token. */
  readonly token?: 'read';
  /** What every mode answers, where the run is refused as such. */
  readonly refused?: RegExp;
  /** The code is not merged, so `apply` plans. */
  readonly proposed?: true;
  /** Where the document is committed, or why it is not. */
  readonly published: RegExp;
  readonly committed: boolean;
  /** Levels of the annotations of `apply`. */
  readonly said?: readonly string[];
  /** Comments on the pull request after a check that fails. */
  readonly comments: number;
  /** What the job checks out instead of what GITHUB_SHA names. */
  readonly checksOut?: string;
  /** How many files run; two when left out. */
  readonly applied?: string;
  /** Only apply and check are refused; the plan looks at no database. */
  readonly plans?: true;
}

const pushed: Expected = { published: /committed to main as [0-9a-f]{7}/, committed: true, comments: 0 };
const foreign: Expected = { refused: /comes from a fork/, published: /^$/, committed: false, comments: 0 };
const unknown: Expected = {
  refused: /Whose code this is cannot be verified/,
  published: /^$/,
  committed: false,
  comments: 0,
  plans: true,
};
const modes = ['check', 'apply', ''];
/** EVENT_MODES=all tries each event without secrets in each mode, which starts an embedded engine every time. */
const some = (mode: string): readonly string[] => (process.env['EVENT_MODES'] === 'all' ? modes : [mode]);
const withoutSecrets: Expected = {
  secrets: 'empty',
  token: 'read',
  modes,
  proposed: true,
  published: /^$/,
  committed: false,
  comments: 0,
};

/** Puts one more migration on the pull request's branch. */
const changed = (github: GitHub): string => {
  pullRequest(github);
  return github.repository.commit('change', { 'migrations/2.sql': 'CREATE TABLE u ();\n' });
};

const events: readonly (readonly [name: string, event: (github: GitHub) => Event, expected: Expected])[] = [
  ['push', push, pushed],
  ['schedule', schedule, pushed],
  ['workflow_dispatch on a branch', workflowDispatch, pushed],
  [
    'workflow_dispatch on a tag',
    (github) => workflowDispatch(github, 'v1'),
    {
      published: /not committed: refs\/tags\/v1 is not a branch/,
      committed: false,
      said: ['warning'],
      comments: 0,
    },
  ],
  [
    'release',
    release,
    {
      published: /not committed: refs\/tags\/v1\.2\.0 is not a branch/,
      committed: false,
      said: ['warning'],
      comments: 0,
    },
  ],
  ['pull_request', pullRequest, { proposed: true, published: /^$/, committed: false, comments: 1 }],
  [
    'pull_request that is merged',
    (github) => pullRequest(github, 'acme/app', 'pull_request', 'octocat', true),
    { ...pushed, comments: 1 },
  ],
  ['pull_request of a fork', (github) => pullRequest(github, 'stranger/app'), withoutSecrets],
  [
    'pull_request of a fork that is gone',
    (github) => pullRequest(github, null),
    { ...withoutSecrets, modes: some('check') },
  ],
  [
    'pull_request of Dependabot',
    (github) => pullRequest(github, 'acme/app', 'pull_request', 'dependabot[bot]'),
    { ...withoutSecrets, modes: some('apply') },
  ],
  [
    'pull_request_target',
    (github) => pullRequest(github, 'acme/app', 'pull_request_target'),
    { proposed: true, published: /^$/, committed: false, comments: 1 },
  ],
  [
    'pull_request_target of a fork',
    (github) => pullRequest(github, 'stranger/app', 'pull_request_target'),
    foreign,
  ],
  ['merge_group', mergeGroup, { proposed: true, published: /^$/, committed: false, comments: 0 }],
  [
    'workflow_run after a pull request of the repository',
    (github) => workflowRun(github, 'acme/app'),
    pushed,
  ],
  ['workflow_run after a pull request of a fork', (github) => workflowRun(github, 'stranger/app'), foreign],
  [
    'workflow_run after a pull request of the repository, whose code is checked out',
    (github) => workflowRun(github, 'acme/app', 'pull_request', changed(github)),
    { ...unknown, checksOut: 'change' },
  ],
  [
    'workflow_run after a push, which is checked out',
    (github) => workflowRun(github, 'acme/app', 'push', changed(github)),
    { ...pushed, checksOut: 'change', applied: '3' },
  ],
  ['issue_comment', issueComment, pushed],
  [
    'issue_comment with the code of the pull request',
    (github) => {
      changed(github);
      return issueComment(github);
    },
    { ...unknown, checksOut: 'change' },
  ],
  ['repository_dispatch', repositoryDispatch, pushed],
  ['an event that is not known', (github) => onDefaultBranch(github, 'something_new'), unknown],
  [
    'no GitHub Actions at all',
    nowhere,
    { published: /not committed: not running in GitHub Actions/, committed: false, comments: 0 },
  ],
];

/** Where the packaged action runs as a process of its own: with all that a runner sets, and with nothing of it. */
const apart: ReadonlySet<string> = new Set(['push', 'no GitHub Actions at all']);

describe.concurrent('on', () => {
  test.for(events)('%s', { timeout: 300_000 }, async ([name, eventOf, expected], { expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', migrations);
    if (expected.token === 'read') github.settings.permissions = { contents: 'read', pullRequests: 'read' };
    const event = eventOf(github);
    const workspace = github.repository.checkOut(expected.checksOut ?? 'main');
    const database = name.replace(/\W+/g, '_');
    const url = await server.createDatabase(`event_${database}`);
    // What a fork proposes is never rehearsed on a server, and without secrets there is none to name.
    const shadow =
      expected.secrets === 'empty' ? 'embedded' : await server.createDatabase(`shadow_${database}`);
    const step = async (mode: string): Promise<Finished> => {
      using run = await runAction({
        ...(apart.has(name) ? {} : { dist: null }),
        cwd: workspace,
        event: event.name,
        eventPayload: event.payload,
        inputs: {
          'connection-string': expected.secrets === 'empty' ? '' : url,
          mode,
          shadow,
          migrations: 'migrations',
          'github-token': github.token,
          'cron-schedule': 'none',
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
      expect(Object.keys(run.outputs).sort(), mode).toEqual(outputNames);
      return run;
    };
    if (expected.proposed) {
      for (const mode of expected.modes ?? ['apply', '']) {
        const run = await step(mode);
        expect([run.exitCode, run.outputs['applied-count'], run.outputs['committed']], mode).toEqual([
          0,
          '0',
          'false',
        ]);
        expect(
          run.annotations.map(({ level, message }) => `${level}: ${message}`),
          mode,
        ).toContainEqual(expect.stringMatching(/^notice: .*this run used mode: plan instead/));
      }
      expect(existsSync(path.join(workspace, inventory))).toBe(false);
      expect(await query(url, "SELECT to_regclass('t') AS t, to_regnamespace('catalog') AS catalog")).toEqual(
        [{ t: null, catalog: null }],
      );
    } else {
      const early = await step('check');
      expect([early.exitCode, early.outputs['committed']]).toEqual([1, 'false']);
      expect(early.log).toMatch(expected.refused ?? /this database has no snapshot yet/);
      expect(commentsOf(github)).toHaveLength(expected.comments);

      const applied = await step('apply');
      const done = expected.refused === undefined;
      expect(applied.log).toMatch(expected.refused ?? expected.published);
      expect([applied.exitCode, applied.outputs['applied-count'], applied.outputs['committed']]).toEqual(
        done ? [0, expected.applied ?? '2', String(expected.committed)] : [1, '0', 'false'],
      );
      expect(existsSync(path.join(workspace, inventory))).toBe(done);
      expect(github.repository.read('main', inventory)).toBe(
        expected.committed ? readFileSync(path.join(workspace, inventory), 'utf8') : null,
      );
      if (done) {
        expect(applied.annotations.map(({ level }) => level)).toEqual(expected.said ?? []);
        const late = await step('check');
        expect([late.exitCode, commentsOf(github)]).toEqual([0, []]);
      }
    }
    const writes = github.writes.length;
    const planned = await step('plan');
    const plans = expected.refused === undefined || expected.plans === true;
    expect([planned.exitCode, planned.outputs['pending-count'], github.writes.length]).toEqual([
      plans ? 0 : 1,
      expected.proposed && expected.secrets !== 'empty' ? '2' : planned.outputs['pending-count'],
      writes,
    ]);
    if (expected.refused !== undefined && !plans) expect(github.calls).toEqual([]);
    if (expected.plans)
      expect([planned.report.plan.live, planned.annotations.map(({ message }) => message).join()]).toEqual([
        null,
        expect.stringContaining('whose code this is cannot be verified'),
      ]);
    if (name === 'no GitHub Actions at all') expect([github.calls, planned.masks]).toEqual([[], []]);
  });
});
