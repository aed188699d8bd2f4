import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { ActionError } from '../../src/error.ts';
import { readInputs, secretInputs } from '../../src/inputs.ts';
import { environmentOf, originOf } from '../../src/github/index.ts';
import { createReporter } from '../../src/report/index.ts';
import type { Story } from '../../src/report/index.ts';
import { planRun, type Planned, type PlanReport } from '../../src/rehearsal/index.ts';
import { run } from '../../src/run.ts';
import { checkout } from '../migrations/support.ts';
import { commentsOf } from '../support/github-comments.ts';
import type { GitHub } from '../support/github.ts';

export type Sources = Readonly<Record<string, string | Buffer>>;

/** A pull request from a branch of the same repository, opened on what `main` holds. */
export interface Opened {
  readonly number: number;
  readonly workspace: string;
  readonly payload: Record<string, any>;
}

/** Puts files on `main`, and others, or null to remove one, on a branch with a pull request. The checkout is the branch. */
export function openPullRequest(
  github: GitHub,
  base: Sources,
  change: Readonly<Record<string, string | Buffer | null>>,
): Opened {
  const { repository } = github;
  if (Object.keys(base).length > 0) repository.commit('main', base, 'base');
  const head = repository.commitTree(repository.head('main'), change, 'change');
  const number = github.pulls.length + 1;
  repository.move([{ ref: `refs/heads/change-${number}`, from: null, to: head }]);
  github.pulls.push({
    number,
    head: `change-${number}`,
    base: 'main',
    title: 'change',
    body: '',
    state: 'open',
  });
  const left = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(
      (entry): entry is [string, string | Buffer] => entry[1] !== null,
    ),
  );
  const full_name = `${github.owner}/${github.name}`;
  return {
    number,
    workspace: checkout({ 'README.md': '', ...left }),
    payload: {
      action: 'opened',
      number,
      repository: { full_name, default_branch: 'main' },
      pull_request: {
        number,
        base: { ref: 'main', sha: repository.head('main') },
        head: { sha: head, ref: `change-${number}`, repo: { full_name } },
      },
    },
  };
}

export interface PlanRun {
  readonly story: Omit<Story, 'plan'> & { readonly plan: PlanReport };
  readonly log: string;
  readonly summary: string;
  readonly comments: readonly string[];
}

function environmentFor(
  github: GitHub,
  opened: Opened,
  inputs: Record<string, string>,
  env: Record<string, string>,
): NodeJS.ProcessEnv {
  const directory = mkdtempSync(path.join(tmpdir(), 'plan-'));
  const [event, summary] = [path.join(directory, 'event.json'), path.join(directory, 'summary.md')];
  writeFileSync(event, JSON.stringify(opened.payload));
  writeFileSync(summary, '');
  const given = {
    'connection-string': 'embedded',
    mode: 'plan',
    migrations: 'migrations',
    'github-token': github.token,
    ...inputs,
  };
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: `refs/pull/${opened.number}/merge`,
    GITHUB_REF_NAME: `${opened.number}/merge`,
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'Plan',
    GITHUB_JOB: 'plan',
    GITHUB_ACTION: '__run',
    GITHUB_WORKSPACE: opened.workspace,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: directory,
    GITHUB_SHA: 'f'.repeat(40),
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...env,
  };
}

/** The chapter `mode: plan` by itself, with a limit for each statement of the rehearsal in milliseconds. */
export async function planWithin(
  github: GitHub,
  opened: Opened,
  limit: number,
  {
    signal,
    onLine = () => {},
  }: { readonly signal?: AbortSignal; readonly onLine?: (line: string) => void } = {},
): Promise<{ readonly planned: Planned; readonly comments: readonly string[] }> {
  const env = environmentFor(github, opened, {}, {});
  const reporter = createReporter({ env, secrets: secretInputs(env), write: onLine });
  const planned = await planRun(
    {
      inputs: readInputs(env),
      env,
      environment: environmentOf(env, opened.payload),
      origin: originOf(env, opened.payload),
      workspace: opened.workspace,
      log: reporter.log,
      note: () => {},
      limit,
      signal,
    },
    () => Promise.resolve(null),
  );
  return { planned, comments: commentsOf(github).map(({ body }) => body) };
}

/** Runs `mode: plan` as the action would on an event, in this process. */
export async function planOn(
  github: GitHub,
  opened: Opened,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<PlanRun> {
  const full = environmentFor(github, opened, inputs, env);
  const summary = full['GITHUB_STEP_SUMMARY'] as string;
  let log = '';
  const reporter = createReporter({
    env: full,
    secrets: secretInputs(full),
    write: (text) => {
      log += text;
    },
  });
  const story = await run(full, opened.workspace, reporter.log, (error) =>
    error instanceof ActionError ? error.failure : { message: `Unexpected: ${inspect(error)}` },
  );
  await reporter.finish(story);
  return {
    story: story as PlanRun['story'],
    log,
    summary: readFileSync(summary, 'utf8'),
    comments: commentsOf(github)
      .filter(({ pull, author }) => pull === opened.number && author === 'github-actions')
      .map(({ body }) => body),
  };
}
