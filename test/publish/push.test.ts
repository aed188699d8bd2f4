import { describe, expect, test } from 'vitest';
import { drop, startGitHub } from '../support/github.ts';
import { environmentFor, inventory, publishTo } from '../support/github-run.ts';

const content = (text: string): { files: { path: string; content: string }[] } => ({
  files: [{ path: inventory, content: text }],
});
const failed = {
  failure: expect.objectContaining({ state: 'Nothing was committed; the files are in the workspace.' }),
};

describe.concurrent('a push', () => {
  test('makes one commit with these bytes, this message and this parent', async ({ expect }) => {
    await using github = await startGitHub();
    const before = github.repository.head('main');
    const done = await publishTo(github, {
      ...content('# Ünïcödé →\r\nno newline at the end'),
      message: 'docs: inventory [skip ci]\n\nWhy it changed.',
    });
    const { repository } = github;
    expect(repository.read('main', inventory)).toBe('# Ünïcödé →\r\nno newline at the end');
    expect(repository.git(['show', '--no-patch', '--format=%B', 'main']).trim()).toBe(
      'docs: inventory [skip ci]\n\nWhy it changed.',
    );
    expect(repository.git(['rev-parse', 'main^'])).toBe(before);
    expect(repository.git(['diff', '--name-only', 'main^', 'main'])).toBe(inventory);
    expect(done).toEqual({
      committed: true,
      commitSha: repository.head('main'),
      commitUrl: `${github.page}/commit/${repository.head('main')}`,
      pullRequestNumber: null,
      pullRequestUrl: null,
      warnings: [],
      summary: `committed to main as ${repository.head('main')?.slice(0, 7)}`,
    });
    expect(github.calls.map((call) => call.name)).toEqual(['repository', 'createCommitOnBranch']);
  });

  test('of the same bytes writes nothing', async ({ expect }) => {
    await using github = await startGitHub();
    await publishTo(github);
    const before = github.repository.head('main');
    const done = await publishTo(github);
    expect(done).toMatchObject({ committed: false, commitSha: null, summary: 'unchanged on main' });
    expect(github.repository.head('main')).toBe(before);
    expect(github.writes).toEqual(['createCommitOnBranch']);
  });

  test('works in a repository of SHA-256 objects', async ({ expect }) => {
    await using github = await startGitHub('sha256');
    expect((await publishTo(github)).commitSha).toHaveLength(64);
    expect((await publishTo(github)).summary).toBe('unchanged on main');
  });

  test('takes files and deletions as one commit, in folders that are not there, under names of every script', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { 'docs/old.md': 'old', 'docs/kept.md': 'kept' });
    const files = [
      { path: 'docs/INVENTÁRIO→.md', content: 'a' },
      { path: 'docs/deep/er/b c.md', content: 'b' },
      { path: 'TOP.md', content: '' },
    ];
    const before = github.repository.head('main');
    await publishTo(github, {
      files,
      deletions: ['docs/old.md', 'docs/never-there.md', 'nowhere/at-all.md'],
    });
    const { repository } = github;
    expect(repository.git(['rev-parse', 'main^'])).toBe(before);
    for (const { path, content: text } of files) expect(repository.read('main', path)).toBe(text);
    expect(repository.read('main', 'docs/old.md')).toBeNull();
    expect(repository.read('main', 'docs/kept.md')).toBe('kept');
    expect(repository.read('main', 'README.md')).toBe('# app\n');
    const again = await publishTo(github, { files, deletions: ['docs/old.md', 'docs/never-there.md'] });
    expect(again.summary).toBe('unchanged on main');
  });

  test('goes to the branch that is given, with or without refs/heads/', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('release/1.x', { 'README.md': '1' });
    const done = await publishTo(github, { branch: 'refs/heads/release/1.x' });
    expect(done.summary).toMatch(/^committed to release\/1\.x as /);
    expect(github.repository.read('main', inventory)).toBeNull();
  });

  test('that meets two other commits is made on top of them', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch' && call.nth <= 2)
        github.repository.commit('main', { [`other${call.nth}.txt`]: 'x' }, `other ${call.nth}`);
    };
    const done = await publishTo(github);
    expect(done.committed).toBe(true);
    expect(github.repository.log('main')).toEqual([
      'docs: auto-update feature inventory [skip ci]',
      'other 2',
      'other 1',
      'first',
    ]);
  });

  test('that meets another commit at every try gives up, says so and leaves the others alone', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch')
        github.repository.commit('main', { [`other${call.nth}.txt`]: 'x' }, `other ${call.nth}`);
    };
    await expect(publishTo(github)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The branch main changed during each of 5 attempts to commit to it\. GitHub says: Expected branch/,
      ),
      ...failed,
    });
    expect(github.calls.filter((call) => call.name === 'createCommitOnBranch')).toHaveLength(5);
    expect(github.repository.log('main')).toHaveLength(6);
  });

  test('finds that the commit it met holds the very bytes, and is done', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch')
        github.repository.commit('main', { [inventory]: '# Feature Inventory\n' }, 'by hand');
    };
    expect(await publishTo(github)).toMatchObject({ committed: false, summary: 'unchanged on main' });
    expect(github.repository.log('main')).toEqual(['by hand', 'first']);
  });

  test('by two runs at once leaves both their files', async ({ expect }) => {
    await using github = await startGitHub();
    const done = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        publishTo(github, { files: [{ path: `docs/${name}.md`, content: name }], second: 50 }),
      ),
    );
    expect(done.every((each) => each.committed)).toBe(true);
    for (const name of ['a', 'b', 'c']) expect(github.repository.read('main', `docs/${name}.md`)).toBe(name);
    expect(github.repository.log('main')).toHaveLength(4);
  });

  test('whose answer is lost after the commit was made is found and not made twice', async ({ expect }) => {
    await using github = await startGitHub();
    github.after = (call) => (call.name === 'createCommitOnBranch' ? drop : undefined);
    const done = await publishTo(github);
    expect(done).toMatchObject({ committed: true, commitSha: github.repository.head('main') });
    expect(github.repository.log('main')).toHaveLength(2);
  });

  test('whose request is lost is repeated', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) => (call.nth === 1 ? drop : undefined);
    expect(await publishTo(github)).toMatchObject({ committed: true });
    expect(github.repository.log('main')).toHaveLength(2);
  });

  test('through an outage of GitHub ends with what to do', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) =>
      call.name === 'createCommitOnBranch' ? { status: 502, body: { message: 'Bad Gateway' } } : undefined;
    await expect(publishTo(github)).rejects.toMatchObject({
      message: expect.stringContaining('GitHub did not answer'),
      ...failed,
    });
    expect(github.repository.log('main')).toEqual(['first']);
  });

  test('waits out a short rate limit', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) =>
      call.name === 'createCommitOnBranch' && call.nth === 1
        ? {
            status: 403,
            body: { message: 'You have exceeded a secondary rate limit.' },
            headers: { 'retry-after': '2' },
          }
        : undefined;
    const lines: string[] = [];
    expect(await publishTo(github, {}, lines)).toMatchObject({ committed: true });
    expect(lines).toContain("GitHub's secondary rate limit is reached; waiting 2 s.");
  });

  test('does not wait out a long rate limit', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = () => ({
      status: 403,
      body: { message: 'API rate limit exceeded for installation.' },
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1800),
      },
    });
    await expect(publishTo(github)).rejects.toMatchObject({
      message: expect.stringContaining("GitHub's rate limit is reached"),
      ...failed,
    });
    expect(github.calls).toHaveLength(1);
  });

  test('works with an older GitHub Enterprise Server and its addresses', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.without = new Set(['Ref.rules', 'Ref.compare', 'Query.rateLimit']);
    const environment = environmentFor(github, {
      GITHUB_API_URL: `${github.url}/api/v3`,
      GITHUB_GRAPHQL_URL: `${github.url}/api/graphql`,
    });
    expect(await publishTo(github, { environment })).toMatchObject({ committed: true });
    expect(new Set(github.calls.map((call) => call.path))).toEqual(new Set(['/api/graphql']));
  });
});
