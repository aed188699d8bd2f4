import { describe, expect, test } from 'vitest';
import { startGitHub, type GitHub } from '../support/github.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest, planOn as planOnEngine, type Opened } from './support.ts';

const planOn = planOnServer();

const secret = 'postgresql://owner:S3cretOfTheDatabase@127.0.0.1:1/production';
const change = { 'migrations/001.sql': 'CREATE TABLE a ();' };

function fromFork(github: GitHub): Opened {
  const opened = openPullRequest(github, {}, change);
  const { pull_request: pull } = opened.payload;
  return {
    ...opened,
    payload: {
      ...opened.payload,
      pull_request: { ...pull, head: { ...pull.head, repo: { full_name: 'stranger/app' } } },
    },
  };
}

describe('a pull request from a fork', () => {
  test('without its secrets is planned on the embedded engine, in the summary, green, and writes nothing to GitHub', async () => {
    await using github = await startGitHub();
    github.settings.permissions.pullRequests = 'read';
    const { story, summary, comments } = await planOnEngine(github, fromFork(github), {
      'connection-string': '',
      shadow: '',
    });
    expect([story.failure, story.plan.rehearsal.extent, comments, github.writes]).toEqual([
      null,
      'whole',
      [],
      [],
    ]);
    expect(story.notices.map(({ level, message }) => [level, message])).toEqual([
      ['notice', expect.stringContaining('GitHub gives no secrets to pull requests of a fork')],
      ['notice', expect.stringContaining('job summary and not in a comment')],
    ]);
    expect(summary).toContain('001.sql');
  });

  test('never reaches a real database, also where it is given one', async () => {
    await using github = await startGitHub();
    const { story } = await planOnEngine(github, fromFork(github), {
      'connection-string': secret,
      shadow: secret,
    });
    expect([story.failure, story.plan.live, story.plan.shadow?.engine]).toEqual([null, null, 'embedded']);
    expect(story.plan.notes.join('\n')).toContain('code of a fork never');
  });

  test('whose repository is gone counts as one', async () => {
    await using github = await startGitHub();
    // Of which nothing is to be rehearsed.
    const opened = openPullRequest(github, change, {});
    opened.payload['pull_request'].head.repo = null;
    const { story } = await planOnEngine(github, opened, { 'connection-string': secret });
    expect([story.failure, story.plan.live]).toEqual([null, null]);
    expect(story.plan.notes.join('\n')).toContain('code of a fork never');
  });

  test.each(['plan', 'apply', 'check'])(
    'is refused on pull_request_target in mode %s, before anything is read',
    async (mode) => {
      await using github = await startGitHub();
      const { story } = await planOnEngine(
        github,
        fromFork(github),
        { 'connection-string': secret, mode },
        { GITHUB_EVENT_NAME: 'pull_request_target' },
      );
      expect(story.failure).toMatchObject({
        message: expect.stringContaining('comes from a fork'),
        state: expect.stringContaining('no database was connected to'),
        remedy: expect.stringContaining('pull_request'),
      });
      expect(github.calls).toEqual([]);
    },
  );

  test('is refused on workflow_run too, and a push of the repository itself is not', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, change);
    const about = (full_name: string): Opened => ({
      ...opened,
      payload: {
        repository: { full_name: 'acme/app', default_branch: 'main' },
        workflow_run: { event: 'pull_request', head_sha: 'a'.repeat(40), head_repository: { full_name } },
      },
    });
    const env = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REF_NAME: 'main' };
    expect((await planOnEngine(github, about('stranger/app'), {}, env)).story.failure?.message).toContain(
      'comes from a fork',
    );
    expect((await planOn(github, about('acme/app'), {}, env)).story.failure).toBe(null);
  });
});

describe('an empty connection string', () => {
  test('is what Dependabot has: it is said, and the comment is tried', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, change);
    const { story, comments } = await planOn(
      github,
      opened,
      { 'connection-string': '' },
      { GITHUB_ACTOR: 'dependabot[bot]' },
    );
    expect([story.failure, comments.length]).toEqual([null, 1]);
    expect(story.notices[0]?.message).toContain('Dependabot');
    github.settings.permissions.pullRequests = 'read';
    await planOn(
      github,
      openPullRequest(github, {}, { 'migrations/002.sql': 'CREATE TABLE b ();' }),
      { 'connection-string': '' },
      { GITHUB_ACTOR: 'dependabot[bot]' },
    ).then(({ story: second }) =>
      expect([second.failure, second.notices.at(-1)?.message]).toEqual([
        null,
        expect.stringContaining('pull-requests: write'),
      ]),
    );
  });

  test.each([
    ['a pull request of the repository itself', {}],
    ['pull_request_target', { GITHUB_EVENT_NAME: 'pull_request_target' }],
  ])('stays a mistake on %s', async (_, env) => {
    await using github = await startGitHub();
    const { story } = await planOn(
      github,
      openPullRequest(github, {}, change),
      { 'connection-string': '' },
      env,
    );
    expect(story.failure?.message).toContain('connection-string is empty');
  });
});

test('a pull request of the repository itself on pull_request_target is planned and commented', async () => {
  await using github = await startGitHub();
  const { story, comments } = await planOn(
    github,
    openPullRequest(github, {}, change),
    {},
    { GITHUB_EVENT_NAME: 'pull_request_target' },
  );
  expect([story.failure, comments.length]).toEqual([null, 1]);
});

test('a merge queue is planned against its base and comments nowhere', async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(
    github,
    { 'migrations/001.sql': 'CREATE TABLE a ();' },
    { 'migrations/002.sql': 'CREATE TABLE b ();' },
  );
  const head = opened.payload['pull_request'].head.sha as string;
  const { story, comments } = await planOn(
    github,
    {
      ...opened,
      payload: {
        merge_group: {
          base_ref: 'refs/heads/main',
          base_sha: github.repository.head('main'),
          head_sha: head,
        },
      },
    },
    {},
    { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF_NAME: 'gh-readonly-queue/main/pr-1' },
  );
  expect([story.failure, story.plan.changes.map(({ identity }) => identity), comments]).toEqual([
    null,
    ['public.b'],
    [],
  ]);
});

test('comment: false writes no comment', async () => {
  await using github = await startGitHub();
  const { comments, summary } = await planOn(github, openPullRequest(github, {}, change), {
    comment: 'false',
  });
  expect([comments, summary.includes('001.sql')]).toEqual([[], true]);
});

test('no secret of an input reaches the comment, the summary or the report', async () => {
  await using github = await startGitHub();
  const { comments, summary, story, log } = await planOn(
    github,
    openPullRequest(github, {}, { 'migrations/001.sql': `SELECT '${github.token}'::int;` }),
  );
  expect(story.failure).not.toBe(null);
  expect(
    [comments.join(), summary, log.replace(/^::add-mask::.*$/gm, '')].some((text) =>
      text.includes(github.token),
    ),
  ).toBe(false);
});
