import { describe, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { environmentFor, inventory, publishTo } from '../support/github-run.ts';
import type { PublishOptions } from '../../src/publish/index.ts';

/** The failure of a publication, with everything it says as one text. */
async function failureOf(
  github: GitHub,
  more: Partial<PublishOptions>,
): Promise<{ text: string; error: ActionError }> {
  try {
    await publishTo(github, more);
  } catch (error) {
    if (error instanceof ActionError) return { error, text: Object.values(error.failure).join('\n') };
    throw error;
  }
  throw new Error('Nothing was refused.');
}

const block = 'permissions:\n  contents: write\n  pull-requests: write';

describe.concurrent('when GitHub says no', () => {
  test('a token that may only read is a warning with the block to paste', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.permissions.contents = 'read';
    const done = await publishTo(github);
    expect(done).toMatchObject({ committed: false, summary: 'not committed: the token may not write' });
    expect(done.warnings.join()).toContain(block);
    expect(github.repository.log('main')).toEqual(['first']);
  });

  test('a token that may not even see the repository is a warning too', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.permissions.contents = 'none';
    const done = await publishTo(github);
    expect(done.committed).toBe(false);
    expect(done.warnings.join()).toContain(block);
  });

  test.for(['push', 'pull-request'] as const)(
    'a token that may only read fails commit: %s, with the block to paste',
    async (commit, { expect }) => {
      await using github = await startGitHub();
      github.settings.permissions.contents = 'read';
      const { text } = await failureOf(github, { commit });
      expect(text).toContain(
        'The token may not write to acme/app. GitHub says: Resource not accessible by integration',
      );
      expect(text).toContain(commit === 'push' ? 'permissions:\n  contents: write\n\n' : block);
      expect(text).toContain('Nothing was committed');
    },
  );

  test('pull requests by workflows that a setting forbids leave the branch, the link and the way to the setting', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.settings.rules['main'] = ['PULL_REQUEST'];
    github.settings.pullRequestsByWorkflows = false;
    const done = await publishTo(github);
    expect(done).toMatchObject({
      committed: true,
      pullRequestNumber: null,
      commitSha: github.repository.head('feature-inventory/main'),
    });
    expect(done.warnings.join()).toContain(`${github.page}/compare/main...feature-inventory/main?expand=1`);
    expect(done.warnings.join()).toContain('Settings > Actions > General > Workflow permissions');
    const again = await publishTo(github);
    expect(again).toMatchObject({ committed: false, summary: 'unchanged on feature-inventory/main' });
    expect(again.warnings).toHaveLength(1);
    const { text } = await failureOf(github, { commit: 'pull-request' });
    expect(text).toContain(
      'The inventory is committed to the branch feature-inventory/main; it has no pull request.',
    );
    expect(text).toContain('?expand=1');
  });

  test('a token without pull-requests: write leaves the branch, the link and the block to paste', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.settings.rules['main'] = ['PULL_REQUEST'];
    github.settings.permissions.pullRequests = 'read';
    const done = await publishTo(github);
    expect(done).toMatchObject({ committed: true, pullRequestNumber: null });
    expect(done.warnings.join()).toContain('?expand=1');
    expect(done.warnings.join()).toContain(block);
  });

  test('commit: push onto a protected branch fails with the rule, and never by way of a pull request', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.settings.rules['main'] = ['PULL_REQUEST'];
    const { text } = await failureOf(github, { commit: 'push' });
    expect(text).toContain('Changes must be made through a pull request.');
    expect(text).toContain('Set commit: pull-request');
    expect(github.repository.branches()).toEqual(['main']);
  });

  test('rules on every branch fail with the name of the branch that they refuse', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.rules = { main: ['PULL_REQUEST'], 'feature-inventory/main': ['UPDATE'] };
    expect((await failureOf(github, {})).text).toContain(
      'The rules of the branch feature-inventory/main reject the commit.',
    );
  });

  test('an archived repository is a warning, or the failure of an explicit push', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.archived = true;
    const done = await publishTo(github);
    expect(done).toMatchObject({ committed: false, summary: 'not committed: the repository is read-only' });
    expect(done.warnings.join()).toContain('archived');
    expect((await failureOf(github, { commit: 'push' })).text).toContain('archived');
    expect(github.writes).toEqual([]);
  });

  test("a branch that stands in the way of the pull request's is hinted at", async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('feature-inventory', { 'a.md': 'a' });
    expect((await failureOf(github, { commit: 'pull-request' })).text).toContain(
      'set another pull-request-branch',
    );
  });

  test('a branch that is not there is named', async ({ expect }) => {
    await using github = await startGitHub();
    expect((await failureOf(github, { branch: 'gone' })).text).toContain(
      'The branch gone does not exist in acme/app.',
    );
  });

  test('a token that is not valid is said to be so, in auto too', async ({ expect }) => {
    await using github = await startGitHub();
    expect((await failureOf(github, { token: 'ghp_expired' })).text).toContain(
      'GitHub does not accept the token. GitHub says: Bad credentials',
    );
  });

  test('a server that cannot be reached is said to be so', async ({ expect }) => {
    await using github = await startGitHub();
    const environment = {
      ...environmentFor(github),
      apiUrl: 'http://127.0.0.1:1',
      graphqlUrl: 'http://127.0.0.1:1/graphql',
    };
    expect((await failureOf(github, { environment })).text).toContain('GitHub did not answer.');
  });

  test.for([
    '<html>Please log in</html>',
    null,
    {},
    { data: null, errors: 'no' },
    { data: { repository: 1 } },
  ])("an answer that is not GitHub's, as from a proxy, is said to be so: %j", async (body, { expect }) => {
    await using github = await startGitHub();
    github.before = () => ({ status: 200, body });
    expect((await failureOf(github, {})).text).toContain('GitHub did not answer.');
  });

  test('no text, whatever fails, holds the token', async ({ expect }) => {
    const token = 'ghs_S3cretT0kenOfTheWorkflow0000000000000';
    const lines: string[] = [];
    const told = async (more: Partial<PublishOptions>, spoil: (github: GitHub) => void): Promise<string> => {
      await using github = await startGitHub();
      spoil(github);
      try {
        return JSON.stringify(await publishTo(github, more, lines));
      } catch (error) {
        const { failure, stack, cause } = error as ActionError;
        return JSON.stringify([failure, stack, String(cause), error]);
      }
    };
    const texts = await Promise.all([
      // A line end in a secret cannot stand in a header, and fetch quotes the header.
      told({ token: `${token}\n` }, () => {}),
      told({ token: `${token}\u{1F600}` }, () => {}),
      told({}, (github) => {
        github.before = () => ({ status: 400, body: { message: `bad header: token ${token}` } });
      }),
      told({}, (github) => {
        github.before = () => ({ status: 200, body: { errors: [{ message: `token ${token} is bad` }] } });
      }),
      told({}, (github) => {
        github.settings.permissions.contents = 'read';
      }),
      told({}, () => {}),
    ]);
    for (const text of [...texts, ...lines]) expect(text).not.toContain(token);
  });
});

describe.concurrent('what stands on the branch', () => {
  test.for([
    [
      'a symbolic link',
      { [inventory]: { mode: '120000', content: '../README.md' } },
      `On the branch main, ${inventory} is a symbolic link, not a file.`,
    ],
    [
      'a folder that is a symbolic link',
      { docs: { mode: '120000', content: '/tmp' } },
      'On the branch main, docs is a symbolic link, not a folder.',
    ],
    [
      "a folder in the file's place",
      { [`${inventory}/page.md`]: 'x' },
      `On the branch main, ${inventory} is a folder, not a file.`,
    ],
    ["a file in the folder's place", { docs: 'x' }, 'On the branch main, docs is a file, not a folder.'],
  ] as const)('%s is not replaced', async ([, files, text], { expect }) => {
    await using github = await startGitHub();
    const before = github.repository.commit('main', files);
    expect((await failureOf(github, {})).text).toContain(text);
    expect(github.repository.head('main')).toBe(before);
    expect(github.writes).toEqual([]);
  });

  test('that is executable and holds these bytes needs no commit', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { [inventory]: { mode: '100755', content: '# Feature Inventory\n' } });
    expect((await publishTo(github)).summary).toBe('unchanged on main');
  });
});
