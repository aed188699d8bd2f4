import { describe, expect, test } from 'vitest';
import {
  bodyLimit,
  commentId,
  commentOnPullRequest,
  stickyComment,
  type StickyCommentOptions,
} from '../../src/github/index.ts';
import { readInputs } from '../../src/inputs.ts';
import { addComment, bot, commentsOf } from '../support/github-comments.ts';
import { environmentFor } from '../support/github-run.ts';
import { startGitHub, type GitHub } from '../support/github.ts';

const id = 'plan-1a2b3c';
const marker = `<!-- pg-feature-inventory:${id} -->`;

function withPull(github: GitHub): string {
  const head = github.repository.commit('change', { 'a.sql': 'SELECT 1;' });
  github.pulls.push({ number: 7, head: 'change', base: 'main', title: '', body: '', state: 'open' });
  return head;
}

function say(
  github: GitHub,
  body: string | null,
  more: Partial<StickyCommentOptions> = {},
): ReturnType<typeof stickyComment> {
  return stickyComment({
    environment: environmentFor(github),
    token: github.token,
    number: 7,
    head: null,
    id,
    body,
    log: () => {},
    second: 5,
    ...more,
  });
}

describe('one comment on a pull request', () => {
  test('is made once, changed in place, left alone when nothing changed, and taken away when there is nothing to say', async () => {
    await using github = await startGitHub();
    withPull(github);
    expect((await say(github, 'one')).state).toBe('created');
    expect((await say(github, 'two')).state).toBe('updated');
    const writes = github.writes.length;
    expect([(await say(github, 'two')).state, github.writes.length]).toEqual(['unchanged', writes]);
    expect(commentsOf(github).map(({ body }) => body)).toEqual([`${marker}\ntwo`]);
    expect([(await say(github, null)).state, commentsOf(github), (await say(github, null)).state]).toEqual([
      'deleted',
      [],
      'none',
    ]);
    expect(github.writes).toEqual(['addComment', 'updateIssueComment', 'deleteIssueComment']);
  });

  test('is found behind 250 others', async () => {
    await using github = await startGitHub();
    withPull(github);
    for (let at = 0; at < 250; at++) addComment(github, 7, `talk ${at}`);
    await say(github, 'one');
    for (let at = 0; at < 250; at++) addComment(github, 7, `more talk ${at}`);
    expect([
      (await say(github, 'two')).state,
      commentsOf(github).filter(({ author }) => author === bot).length,
    ]).toEqual(['updated', 1]);
  });

  test('leaves what others wrote, also when they copied its marker or quote it', async () => {
    await using github = await startGitHub();
    withPull(github);
    const forged = addComment(github, 7, `${marker}\nmine`, 'stranger');
    const quoted = addComment(github, 7, `> ${marker}`, bot);
    const other = addComment(github, 7, '<!-- pg-feature-inventory:plan-other -->\nanother step', bot);
    await say(github, 'ours');
    await say(github, null);
    expect(commentsOf(github)).toEqual([forged, quoted, other]);
  });

  test('that two runs wrote at once is one again after the next', async () => {
    await using github = await startGitHub();
    withPull(github);
    addComment(github, 7, `${marker}\nfirst`, bot);
    addComment(github, 7, `${marker}\nsecond`, bot);
    expect([(await say(github, 'third')).state, commentsOf(github).map(({ body }) => body)]).toEqual([
      'updated',
      [`${marker}\nthird`],
    ]);
  });

  test('is not written by a run that a push has overtaken', async () => {
    await using github = await startGitHub();
    const old = withPull(github);
    github.repository.commit('change', { 'b.sql': '' });
    expect([(await say(github, 'old news', { head: old })).state, commentsOf(github)]).toEqual([
      'overtaken',
      [],
    ]);
  });

  test('that an editor gave other line ends is still the same', async () => {
    await using github = await startGitHub();
    withPull(github);
    await say(github, 'a\nb\n');
    (commentsOf(github)[0] as { body: string }).body = `${marker}\r\na\r\nb`;
    expect((await say(github, 'a\nb\n')).state).toBe('unchanged');
  });

  test('that is too long never reaches GitHub', async () => {
    await using github = await startGitHub();
    withPull(github);
    await expect(say(github, 'x'.repeat(bodyLimit))).rejects.toMatchObject({ kind: 'invalid' });
    expect(github.writes).toEqual([]);
  });
});

test.each([
  [
    'a token that only reads',
    (github: GitHub) => {
      github.settings.permissions.pullRequests = 'read';
    },
    'forbidden',
  ],
  [
    'a token that may not see the repository',
    (github: GitHub) => {
      github.settings.permissions.contents = 'none';
    },
    'missing',
  ],
  [
    'an answer that never comes',
    (github: GitHub) => {
      github.before = () => 'drop';
    },
    'no-answer',
  ],
])('%s is told apart', async (_what, set, kind) => {
  await using github = await startGitHub();
  withPull(github);
  set(github);
  await expect(say(github, 'x')).rejects.toMatchObject({ name: 'Refused', kind });
});

test('a pull request that is not there is said so', async () => {
  await using github = await startGitHub();
  await expect(say(github, 'x')).rejects.toMatchObject({ kind: 'missing' });
});

describe('the legs of a matrix, whose job and step have one name,', () => {
  const env = {
    GITHUB_WORKFLOW: 'Plan',
    GITHUB_JOB: 'plan',
    GITHUB_ACTION: '__acme_pg-feature-inventory',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
  };
  const of = (
    connection: string,
    more: Record<string, string> = {},
    run: Record<string, string> = {},
    mode: 'plan' | 'check' = 'plan',
  ): string =>
    commentId(
      mode,
      { ...env, ...run },
      readInputs({
        'INPUT_CONNECTION-STRING': connection,
        ...Object.fromEntries(
          Object.entries(more).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      }),
    );
  const legs = {
    billing: of('postgresql://app:p1@db.example/billing'),
    users: of('postgresql://app:p1@db.example/users'),
    elsewhere: of('postgresql://app:p1@other.example/billing'),
    // Supabase's pooler has one host and one database for all projects.
    one: of('postgresql://postgres.one:p@pooler.example/postgres'),
    two: of('postgresql://postgres.two:p@pooler.example/postgres'),
    'other files': of('embedded', { migrations: 'databases/a' }),
    'other files still': of('embedded', { migrations: 'databases/b' }),
    'another document': of('embedded', { 'inventory-path': 'docs/b.md' }),
    'another mode': of('embedded', {}, {}, 'check'),
    plain: of('embedded'),
  };

  test('keep a comment each', async () => {
    expect(new Set(Object.values(legs)).size).toBe(Object.keys(legs).length);
    await using github = await startGitHub();
    withPull(github);
    for (const round of ['first', 'second'])
      for (const [leg, own] of Object.entries(legs)) await say(github, `${leg}: ${round}`, { id: own });
    expect(commentsOf(github).map(({ body }) => body.split('\n')[1])).toEqual(
      Object.keys(legs).map((leg) => `${leg}: second`),
    );
  });

  test('find theirs again in the next run, with another password and by way of another port', () => {
    expect(
      of(
        'postgresql://app:p2@db.example:6543/billing?sslmode=require',
        {},
        { GITHUB_RUN_ID: '2', GITHUB_RUN_ATTEMPT: '3' },
      ),
    ).toBe(legs.billing);
  });

  test('tell nobody what they look at', () => {
    for (const own of Object.values(legs)) expect(own).toMatch(/^(plan|check)-[0-9a-f]{12}$/);
  });
});

test('a comment that would hold a key is not made, and the key is not in the reason', async () => {
  await using github = await startGitHub();
  withPull(github);
  const key = `sb_${'secret'}_Zm9vYmFyYmF6cXV4Zm9v`;
  await expect(say(github, `a \`${key}\``)).rejects.toMatchObject({
    kind: 'invalid',
    message: 'it contains what looks like a Supabase key, which everyone could read.',
  });
  expect(github.writes).toEqual([]);
});

describe('what GitHub answers for a moment', () => {
  const bad = { status: 502, body: { message: 'Server Error' } };

  test.each([
    ['addComment', null, 'created'],
    ['updateIssueComment', 'old', 'updated'],
  ] as const)('a 502 of %s is waited out', async (mutation, before, state) => {
    await using github = await startGitHub();
    withPull(github);
    if (before !== null) addComment(github, 7, `${marker}\n${before}`, bot);
    github.before = (call) => (call.name === mutation && call.nth <= 2 ? bad : undefined);
    expect((await say(github, 'new')).state).toBe(state);
    expect(commentsOf(github).map(({ body }) => body)).toEqual([`${marker}\nnew`]);
  });

  test.each([
    ['addComment', null, 'new', 'created'],
    ['updateIssueComment', 'old', 'new', 'updated'],
    ['deleteIssueComment', 'old', null, 'deleted'],
  ] as const)(
    'a lost answer of %s is looked for, and nothing is done twice',
    async (mutation, before, body, state) => {
      await using github = await startGitHub();
      withPull(github);
      if (before !== null) addComment(github, 7, `${marker}\n${before}`, bot);
      github.after = (call) => (call.name === mutation ? 'drop' : undefined);
      expect((await say(github, body)).state).toBe(state);
      expect(commentsOf(github).map((comment) => comment.body)).toEqual(
        body === null ? [] : [`${marker}\nnew`],
      );
      expect(github.writes).toEqual([mutation]);
    },
  );

  test('a comment that is deleted between look and change is made again', async () => {
    await using github = await startGitHub();
    withPull(github);
    addComment(github, 7, `${marker}\nold`, bot);
    github.before = (call) => {
      if (call.name === 'updateIssueComment') commentsOf(github).splice(0);
    };
    expect((await say(github, 'new')).state).toBe('created');
    expect(commentsOf(github)).toHaveLength(1);
  });

  test('an outage ends, and says that no answer came', async () => {
    await using github = await startGitHub();
    withPull(github);
    github.before = (call) => (call.name === 'addComment' ? bad : undefined);
    await expect(say(github, 'x')).rejects.toMatchObject({ kind: 'no-answer', message: 'Server Error' });
    expect(github.writes).toHaveLength(4);
  });
});

test('a locked conversation is said to be locked, and no permission is asked for', async () => {
  await using github = await startGitHub();
  withPull(github);
  github.settings.locked = true;
  const notices: string[] = [];
  await commentOnPullRequest({
    environment: environmentFor(github),
    origin: { number: 7, headCommit: null, withoutSecrets: null },
    token: github.token,
    id,
    body: 'x',
    what: 'The plan',
    log: { line: () => {}, group: (_title, body) => body() },
    note: (_level, message) => void notices.push(message),
    second: 5,
  });
  expect(notices).toEqual([
    'The plan is in the job summary and not in a comment: the conversation of pull request 7 is locked.',
  ]);
});
