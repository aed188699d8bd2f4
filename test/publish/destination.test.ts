import { describe, expect, test } from 'vitest';
import { environmentOf } from '../../src/github/index.ts';
import { publish, type PublishOptions } from '../../src/publish/index.ts';
import { startGitHub } from '../support/github.ts';
import { environmentFor, optionsFor } from '../support/github-run.ts';

/** Publishes from an event and says what came of it and whether GitHub was asked anything. */
async function on(
  environment: Record<string, string>,
  more: Partial<PublishOptions> = {},
  event: unknown = {},
): Promise<{ summary: string; warnings: readonly string[]; calls: number }> {
  await using github = await startGitHub();
  const done = await publish(
    optionsFor(github, { environment: environmentFor(github, environment, event), ...more }),
  );
  return { summary: done.summary, warnings: done.warnings, calls: github.calls.length };
}

const pullRequestOf = (full_name: string): { readonly pull_request: object } => ({
  pull_request: {
    number: 1,
    base: { ref: 'main', sha: 'a'.repeat(40) },
    head: { sha: 'b'.repeat(40), repo: { full_name } },
  },
});
const fork = pullRequestOf('someone/app');
const sameRepository = pullRequestOf('Acme/app');
const merged = {
  action: 'closed',
  pull_request: { ...sameRepository.pull_request, merged: true, merge_commit_sha: 'c'.repeat(40) },
};

describe.concurrent('nothing is committed', () => {
  test.for([
    [
      'outside GitHub Actions',
      { GITHUB_ACTIONS: '' },
      { commit: 'push' },
      {},
      'not committed: not running in GitHub Actions',
    ],
    ['when commit is none', {}, { commit: 'none' }, {}, 'not committed: commit is none'],
    [
      'on a merge queue',
      { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1-abc' },
      { commit: 'push', branch: 'main' },
      {},
      'not committed: a merge queue tests commits that must not change',
    ],
    [
      'on a pull request',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      {},
      sameRepository,
      'not committed: the run belongs to a pull request that is not merged',
    ],
    [
      'on a pull request from a fork',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      {},
      fork,
      'not committed: the run belongs to a pull request from a fork that is not merged',
    ],
    [
      'on a pull request that was closed without being merged',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      {},
      { ...sameRepository, action: 'closed' },
      'not committed: the run belongs to a pull request that is not merged',
    ],
    [
      'on pull_request_target, whose ref is the base branch',
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      { branch: 'main' },
      fork,
      'not committed: the run belongs to a pull request from a fork that is not merged',
    ],
  ] as const)('%s', async ([, environment, more, event, summary], { expect }) => {
    expect(await on(environment, more, event)).toEqual({ summary, warnings: [], calls: 0 });
  });

  test('on a pull request by commit: push without a branch, and says why', async ({ expect }) => {
    const done = await on(
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      { commit: 'push' },
      sameRepository,
    );
    expect(done).toMatchObject({
      summary: 'not committed: the run belongs to a pull request that is not merged, and no branch is given',
      calls: 0,
    });
    expect(done.warnings.join()).toContain('Set the input branch');
  });

  test('on a tag, and says which input is needed', async ({ expect }) => {
    const done = await on({ GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1' });
    expect(done).toMatchObject({ summary: 'not committed: refs/tags/v1 is not a branch', calls: 0 });
    expect(done.warnings.join()).toContain('Set the input branch');
  });

  test('without a token, and says so', async ({ expect }) => {
    expect(await on({}, { token: '' })).toMatchObject({
      summary: 'not committed: github-token is empty',
      calls: 0,
    });
    await expect(on({}, { token: null, commit: 'push' })).rejects.toMatchObject({
      message: 'The input github-token is empty, so nothing can be committed.',
    });
  });
});

describe.concurrent('it is committed', () => {
  test.for([
    ['nightly', { GITHUB_EVENT_NAME: 'schedule' }, {}],
    ['by hand from a branch', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, {}],
    [
      'by hand from a tag to the branch that is given',
      { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/tags/v1' },
      { branch: 'main' },
    ],
    [
      'on a pull request, by an explicit push to a branch',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      { branch: 'main', commit: 'push' },
    ],
    ['on a pull request that is merged', { GITHUB_EVENT_NAME: 'pull_request' }, {}, merged],
    [
      'on a pull request that is merged, seen by pull_request_target',
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      {},
      merged,
    ],
    [
      'on a pull request that is merged, by an older server that names its merge commit',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      { commit: 'push' },
      merged,
    ],
  ] as const)('%s', async ([, environment, more, event = {}], { expect }) => {
    expect((await on(environment, more, event)).summary).toMatch(/^committed to main as /);
  });
});

describe('the inputs', () => {
  const options = (more: Partial<PublishOptions>): PublishOptions => ({
    commit: 'auto',
    message: 'x',
    branch: null,
    pullRequestBranch: null,
    token: 't',
    files: [{ path: 'a.md', content: '' }],
    deletions: [],
    log: () => {},
    environment: environmentOf(
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/app', GITHUB_REF: 'refs/heads/main' },
      null,
    ),
    ...more,
  });

  test.for([
    '',
    'a b',
    '-x',
    'a..b',
    'a~1',
    'x.lock',
    'a/.b',
    'refs/tags/v1',
    'a:b',
    'a//b',
    '/a',
    'a/',
    '@',
    'a\nb',
  ])('branch %j is refused', async (branch) => {
    await expect(publish(options({ branch }))).rejects.toMatchObject({
      message: expect.stringContaining('which is not a valid branch name'),
    });
  });

  test('a pull request cannot come from the branch that it updates', async () => {
    await expect(publish(options({ pullRequestBranch: 'main' }))).rejects.toMatchObject({
      message: expect.stringContaining('also the branch to update'),
    });
  });

  test('a tag fails what was asked for explicitly', async () => {
    const environment = environmentOf(
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/app', GITHUB_REF: 'refs/tags/v1' },
      null,
    );
    await expect(publish(options({ environment, commit: 'push' }))).rejects.toMatchObject({
      failure: { remedy: expect.stringContaining('input branch') },
    });
  });

  test('a repository without a name is refused before anything is asked', async () => {
    const environment = environmentOf({ GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main' }, null);
    await expect(publish(options({ environment }))).rejects.toMatchObject({
      message: expect.stringContaining('GITHUB_REPOSITORY'),
    });
  });
});
