import { describe, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import type { PublishOptions } from '../../src/publish/index.ts';
import { drop, startGitHub, type GitHub } from '../support/github.ts';
import { inventory, publishTo } from '../support/github-run.ts';

const branch = 'feature-inventory/main';

async function startProtected(): Promise<GitHub> {
  const github = await startGitHub();
  github.settings.rules['main'] = ['PULL_REQUEST'];
  return github;
}

async function failureOf(github: GitHub, more: Partial<PublishOptions> = {}): Promise<string> {
  try {
    await publishTo(github, more);
  } catch (error) {
    if (error instanceof ActionError) return Object.values(error.failure).join('\n');
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe.concurrent("a ruleset's refusal, which has the type of a missing permission,", () => {
  test('leads to a pull request where the rules could not be read', async ({ expect }) => {
    await using github = await startProtected();
    github.settings.hideRules = true;
    const lines: string[] = [];
    expect(await publishTo(github, {}, lines)).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(lines.join('\n')).toContain('Changes must be made through a pull request.');
  });

  test('is named with commit: push, and no permission is asked for', async ({ expect }) => {
    await using github = await startProtected();
    const text = await failureOf(github, { commit: 'push' });
    expect(text).toContain(
      'The rules of the branch main reject the commit. GitHub says: Repository rule violations found ' +
        'Changes must be made through a pull request.',
    );
    expect(text).not.toContain('contents: write');
  });

  test('that is about a secret asks for no other branch', async ({ expect }) => {
    await using github = await startGitHub();
    // The words of push protection: https://github.com/palxiao/poster-design/issues/140
    const message = 'Repository rule violations found\n\nPush cannot contain secrets\n\n';
    github.before = (call) =>
      call.name === 'createCommitOnBranch'
        ? {
            status: 200,
            body: { data: null, errors: [{ type: 'FORBIDDEN', path: ['createCommitOnBranch'], message }] },
          }
        : undefined;
    expect(await failureOf(github)).toContain("GitHub's push protection rejects the commit.");
    expect(github.repository.branches()).toEqual(['main']);
  });
});

describe.concurrent('what passes by itself is waited for:', () => {
  // https://github.com/reenhanced/gitreflow/pull/226, https://github.com/AndyMik90/Aperant/issues/1928 for the words.
  test('a new branch that commits do not find yet', async ({ expect }) => {
    await using github = await startProtected();
    github.settings.unheard[branch] = 2;
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(github.repository.log(branch)).toHaveLength(2);
  });

  test('a new branch that pull requests do not find yet', async ({ expect }) => {
    await using github = await startProtected();
    github.settings.unheardPulls = 3;
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1, warnings: [] });
  });

  test.for([
    'No commits between main and feature-inventory/main',
    "Head sha can't be blank",
    'Could not resolve to a node with the global id of',
  ])('the answer "%s", which is not true a moment later', async (message, { expect }) => {
    await using github = await startProtected();
    github.before = (call) =>
      call.name === 'POST /pulls' && call.nth === 1
        ? {
            status: 422,
            body: {
              message: 'Validation Failed',
              errors: [{ resource: 'PullRequest', code: 'custom', message }],
            },
          }
        : undefined;
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1 });
  });

  test('a branch of the pull request that is deleted between look and commit', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch' && call.nth === 2)
        github.repository.git(['update-ref', '-d', `refs/heads/${branch}`]);
    };
    const files = [{ path: inventory, content: 'new' }];
    expect(await publishTo(github, { files })).toMatchObject({ committed: true, pullRequestNumber: 2 });
    expect(github.repository.read(branch, inventory)).toBe('new');
  });

  test('a branch that its own rebuilding does not find yet', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    github.repository.commit('main', { [inventory]: 'by hand' }, 'by hand');
    let refused = 0;
    github.before = (call) => {
      if (call.name !== 'createCommitOnBranch' || call.nth !== 2) return;
      refused++;
      return {
        status: 200,
        body: { data: null, errors: [{ type: 'NOT_FOUND', message: 'No ref found for branch x' }] },
      };
    };
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1, warnings: [] });
    expect([refused, github.repository.branches()]).toEqual([1, [branch, 'main']]);
  });

  test('a pull request whose answer is lost, and which is opened once', async ({ expect }) => {
    await using github = await startProtected();
    github.after = (call) => (call.name === 'POST /pulls' ? drop : undefined);
    expect(await publishTo(github)).toMatchObject({ pullRequestNumber: 1 });
    expect(github.pulls).toHaveLength(1);
  });

  test('and what does not pass is said, with the place to look: branches that may not be created', async ({
    expect,
  }) => {
    await using github = await startProtected();
    github.settings.creationsRestricted = true;
    const text = await failureOf(github);
    expect(text).toContain('GitHub says: Reference update failed');
    expect(text).toContain('Settings > Rules');
    expect(text).toContain('set another pull-request-branch');
    expect(github.calls.filter(({ name }) => name === 'POST /git/refs')).toHaveLength(5);
  });
});

test('a title is cut to what GitHub takes; the commit keeps its own', async ({ expect }) => {
  await using github = await startProtected();
  const message = `docs: ${'é'.repeat(300)}`;
  expect(await publishTo(github, { message })).toMatchObject({ pullRequestNumber: 1, warnings: [] });
  expect(github.pulls[0]?.title).toMatch(/^docs: é+…$/);
  expect(github.repository.log(branch)[0]).toBe(message);
});

test.for([
  // https://github.com/actions/deploy-pages/issues/146
  [
    502,
    '<html><body><h1>502 Bad Gateway</h1>\nThe server returned an invalid or incomplete response.\n</body></html>\n',
    'an HTML page with status 502',
  ],
  // https://github.com/actions/runner/issues/1786
  [
    503,
    `<!DOCTYPE html>\n<!--\n-->\n<html>\n<head>\n<title>Unicorn! &middot; GitHub</title></head>${'<p>x</p>'.repeat(9_000)}</html>`,
    'an HTML page with status 503: Unicorn! &middot; GitHub',
  ],
] as const)(
  'of an HTML page with status %i nothing but the title is told',
  async ([status, body, told], { expect }) => {
    await using github = await startGitHub();
    github.before = (call) =>
      call.name === 'createCommitOnBranch'
        ? { status, body, headers: { 'content-type': 'text/html' } }
        : undefined;
    const lines: string[] = [];
    await publishTo(github, {}, lines).then(
      () => expect.unreachable(),
      (error: ActionError) =>
        expect(error.failure.message).toBe(`GitHub did not answer. GitHub says: ${told}`),
    );
    expect(lines.join('\n')).not.toContain('<');
  },
);
