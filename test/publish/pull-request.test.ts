import { describe, test } from 'vitest';
import { drop, startGitHub, type GitHub } from '../support/github.ts';
import { inventory, publishTo } from '../support/github-run.ts';
import type { PublishOptions } from '../../src/publish/index.ts';

const branch = 'feature-inventory/main';
const content = (text: string): Partial<PublishOptions> => ({ files: [{ path: inventory, content: text }] });

async function startProtected(): Promise<GitHub> {
  const github = await startGitHub();
  github.settings.rules['main'] = ['PULL_REQUEST', 'NON_FAST_FORWARD'];
  return github;
}

describe.concurrent('a pull request', () => {
  test('is opened where the rules of the branch ask for one, without trying to push first', async ({
    expect,
  }) => {
    await using github = await startProtected();
    const before = github.repository.head('main');
    const done = await publishTo(github, { description: '| Table | Change |\n' });
    const { repository } = github;
    expect(github.writes).toEqual(['POST /git/refs', 'createCommitOnBranch', 'POST /pulls']);
    expect(repository.head('main')).toBe(before);
    expect(repository.read(branch, inventory)).toBe('# Feature Inventory\n');
    expect(repository.git(['rev-parse', `${branch}^`])).toBe(before);
    expect(done).toEqual({
      committed: true,
      commitSha: repository.head(branch),
      commitUrl: `${github.page}/commit/${repository.head(branch)}`,
      pullRequestNumber: 1,
      pullRequestUrl: `${github.page}/pull/1`,
      warnings: [],
      summary: `committed to ${branch} as ${repository.head(branch)?.slice(0, 7)}; pull request #1`,
    });
    const [pull] = github.pulls;
    expect(pull).toMatchObject({ title: 'docs: auto-update feature inventory', base: 'main', head: branch });
    expect(pull?.body).toContain('| Table | Change |');
    expect(pull?.body).toContain(`${github.page}/actions/runs/4711/attempts/1`);
  });

  test('leaves [skip ci] out, since its required checks would wait for ever', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github, {
      message: 'docs: inventory [skip ci] [NO CI]\n\nText [ci skip]\n\nskip-checks: true\n',
    });
    const message = github.repository.git(['show', '--no-patch', '--format=%B', branch]).trim();
    expect(message).toBe(
      `docs: inventory\n\nText\n\nFeature-Inventory-Run: ${github.page}/actions/runs/4711/attempts/1`,
    );
  });

  test('is left as it is by a second run with the same bytes', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    const writes = github.writes.length;
    const done = await publishTo(github);
    expect(github.writes).toHaveLength(writes);
    expect(done).toMatchObject({
      committed: false,
      pullRequestNumber: 1,
      summary: 'unchanged: pull request #1 already holds it',
    });
  });

  test('is added to by a run with other bytes', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    const first = github.repository.head(branch);
    const done = await publishTo(github, content('new'));
    expect(github.repository.git(['rev-parse', `${branch}^`])).toBe(first);
    expect(github.repository.read(branch, inventory)).toBe('new');
    expect(done).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(github.pulls).toHaveLength(1);
  });

  test('is rebuilt by one atomic move when its base has changed the same file', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    const base = github.repository.commit('main', { [inventory]: 'by hand' }, 'by hand');
    const done = await publishTo(github);
    expect(github.repository.git(['rev-parse', `${branch}^`])).toBe(base);
    expect(github.repository.read(branch, inventory)).toBe('# Feature Inventory\n');
    expect(github.repository.branches()).toEqual([branch, 'main']);
    expect(github.pulls).toMatchObject([{ number: 1, state: 'open' }]);
    expect(github.writes.slice(3)).toEqual(['POST /git/refs', 'createCommitOnBranch', 'updateRefs']);
    expect(done).toMatchObject({
      committed: true,
      commitSha: github.repository.head(branch),
      pullRequestNumber: 1,
      warnings: [],
    });
  });

  test('never loses a commit that a reviewer added, even when that leaves a conflict', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    const reviewed = github.repository.commit(branch, { 'docs/note.md': 'a reviewer was here' }, 'note');
    github.repository.commit('main', { [inventory]: 'by hand' }, 'by hand');
    const done = await publishTo(github, content('new'));
    expect(github.repository.git(['rev-parse', `${branch}^`])).toBe(reviewed);
    expect(github.repository.read(branch, 'docs/note.md')).toBe('a reviewer was here');
    expect(github.repository.read(branch, inventory)).toBe('new');
    expect(github.writes).not.toContain('updateRefs');
    expect(done.warnings).toEqual([
      expect.stringMatching(
        /^Pull request #1 conflicts with main, .*Merge main into feature-inventory\/main/,
      ),
    ]);
  });

  test('never loses a commit that a reviewer amended', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    const { repository } = github;
    const ours = repository.git(['show', '--no-patch', '--format=%B', branch]);
    const amended = repository.commitTree(repository.head('main'), { [inventory]: 'amended' }, ours);
    repository.git(['update-ref', `refs/heads/${branch}`, amended]);
    repository.commit('main', { 'README.md': 'moved on' }, 'moved on');
    await publishTo(github, content('new'));
    expect(repository.git(['rev-parse', `${branch}^`])).toBe(amended);
  });

  test("keeps a reviewer's commit that arrives between the look and the rebuild", async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    github.repository.commit('main', { [inventory]: 'by hand' }, 'by hand');
    github.before = (call) => {
      if (call.name === 'updateRefs' && call.nth === 1)
        github.repository.commit(branch, { 'docs/note.md': 'just in time' }, 'note');
    };
    await publishTo(github, content('new'));
    expect(github.repository.read(branch, 'docs/note.md')).toBe('just in time');
    expect(github.repository.read(branch, inventory)).toBe('new');
    expect(github.repository.branches()).toEqual([branch, 'main']);
  });

  test('is added to where the server knows no updateRefs, and the temporary branch is removed', async ({
    expect,
  }) => {
    await using github = await startProtected();
    github.settings.without = new Set(['Mutation.updateRefs']);
    await publishTo(github);
    github.repository.commit('main', { 'README.md': 'moved on' }, 'moved on');
    const done = await publishTo(github, content('new'));
    expect(done.committed).toBe(true);
    expect(github.repository.read(branch, inventory)).toBe('new');
    expect(github.repository.branches()).toEqual([branch, 'main']);
  });

  test('finds a rebuild whose answer was lost', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    github.repository.commit('main', { [inventory]: 'by hand' }, 'by hand');
    github.after = (call) => (call.name === 'updateRefs' ? drop : undefined);
    const done = await publishTo(github, content('new'));
    expect(done).toMatchObject({
      committed: true,
      commitSha: github.repository.head(branch),
      pullRequestNumber: 1,
    });
    expect(github.repository.read(branch, inventory)).toBe('new');
    expect(github.repository.log(branch)).toHaveLength(3);
    expect(github.repository.branches()).toEqual([branch, 'main']);
  });

  test('is opened anew from a branch that was left behind by a merged one', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github);
    github.repository.commit('main', { [inventory]: '# Feature Inventory\n' }, 'squashed (#1)');
    const [pull] = github.pulls;
    if (pull !== undefined) pull.state = 'closed';
    const done = await publishTo(github, content('new'));
    expect(done).toMatchObject({ committed: true, pullRequestNumber: 2 });
    expect(github.repository.git(['rev-parse', `${branch}^`])).toBe(github.repository.head('main'));
  });

  test('is opened from a branch of an earlier run that could not open it', async ({ expect }) => {
    await using github = await startProtected();
    github.repository.commit('other', {});
    github.repository.git(['update-ref', `refs/heads/${branch}`, 'refs/heads/main']);
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1 });
  });

  test('that was opened although the answer was lost is found', async ({ expect }) => {
    await using github = await startProtected();
    github.after = (call) => (call.name === 'POST /pulls' ? drop : undefined);
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(github.pulls).toHaveLength(1);
  });

  test('is opened although GitHub does not know the new branch everywhere yet', async ({ expect }) => {
    await using github = await startProtected();
    github.before = (call) =>
      call.name === 'POST /pulls' && call.nth === 1
        ? {
            status: 422,
            body: {
              message: 'Validation Failed',
              errors: [{ message: "Could not resolve to a node with the global id of 'PR_1'." }],
            },
          }
        : undefined;
    expect(await publishTo(github)).toMatchObject({ pullRequestNumber: 1 });
  });

  test('survives that another run creates its branch at the same moment', async ({ expect }) => {
    await using github = await startProtected();
    const runs = await Promise.all([1, 2].map(() => publishTo(github, { second: 50 })));
    expect(runs.map((run) => run.pullRequestNumber)).toEqual([1, 1]);
    expect(github.pulls).toHaveLength(1);
    expect(github.repository.log(branch)).toHaveLength(2);
  });

  test('is opened when the push is refused by a rule that could not be read', async ({ expect }) => {
    await using github = await startProtected();
    github.settings.hideRules = true;
    const lines: string[] = [];
    expect(await publishTo(github, {}, lines)).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(github.writes).toEqual([
      'createCommitOnBranch',
      'POST /git/refs',
      'createCommitOnBranch',
      'POST /pulls',
    ]);
    expect(lines.join('\n')).toContain('Changes must be made through a pull request.');
  });

  test('is opened where the older branch protection asks for a review', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.protection['main'] = {
      requiredApprovingReviewCount: 1,
      requiredStatusCheckContexts: [],
      requiresCodeOwnerReviews: false,
      viewerCanPush: true,
    };
    expect(await publishTo(github)).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(github.writes[0]).toBe('POST /git/refs');
  });

  test('is not asked for by rules that a plain push keeps', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.rules['main'] = [
      'DELETION',
      'NON_FAST_FORWARD',
      'REQUIRED_SIGNATURES',
      'REQUIRED_LINEAR_HISTORY',
    ];
    expect((await publishTo(github)).summary).toMatch(/^committed to main/);
  });

  test('that the base has overtaken is said to be out of date', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github, content('old'));
    github.repository.commit('main', { [inventory]: '# Feature Inventory\n' }, 'by hand');
    const done = await publishTo(github);
    expect(done.summary).toBe('unchanged on main');
    expect(done.warnings).toEqual([expect.stringContaining('Pull request #1')]);
  });

  test('has its text brought up to date between our markers only', async ({ expect }) => {
    await using github = await startProtected();
    await publishTo(github, { description: 'one change' });
    const [pull] = github.pulls;
    if (pull !== undefined) pull.body = `Before.\n${pull.body}\nAfter.`;
    await publishTo(github, { ...content('new'), description: 'two changes' });
    expect(pull?.body).toMatch(/^Before\.\n[^]*two changes[^]*\nAfter\.$/);
    expect(pull?.body).not.toContain('one change');
    if (pull !== undefined) pull.body = 'All mine now.';
    await publishTo(github, content('newer'));
    expect(pull?.body).toBe('All mine now.');
  });

  test('takes a description of any length', async ({ expect }) => {
    await using github = await startProtected();
    const description = `\`\`\`sql\n${'x'.repeat(100)}\n`.padEnd(200_000, 'a line of the change\n');
    await publishTo(github, { description });
    const body = github.pulls[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(
      /```\n\n… shortened: the rest is in the files of this pull request\.\n[^]*<!-- pg-feature-inventory:end -->$/,
    );
  });
});
