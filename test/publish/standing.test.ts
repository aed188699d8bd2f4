import { describe, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { marker } from '../../src/inventory/index.ts';
import {
  lookAhead,
  standingDocument,
  standingPages,
  type PublishedDocument,
  type PublishOptions,
  type Standing,
} from '../../src/publish/index.ts';
import { checkout } from '../migrations/support.ts';
import type { Content } from '../support/git.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { inventory, optionsFor, publishTo } from '../support/github-run.ts';

const twin = 'docs/inventory.json';
const page = 'docs/inventory/shop.md';
const branch = 'feature-inventory/main';

/** A document of three files that shows a snapshot. */
function files(id: number, text = `snapshot ${id}`): { path: string; content: string }[] {
  const since = { id, label: null, taken_at: takenAt(id) };
  return [
    { path: inventory, content: `${marker}\n\n# ${text}\n` },
    {
      path: twin,
      content: `{"generatedBy":"pg-feature-inventory",\n"unchanged_since":${JSON.stringify(since)},\n"text":"${text}"}\n`,
    },
    { path: page, content: `${marker}\n\n# ${text}: shop\n` },
  ];
}

const takenAt = (id: number): string => `2026-11-28T0${id}:00:00.000Z`;

const asContent = (all: { path: string; content: string }[]): Record<string, string> =>
  Object.fromEntries(all.map(({ path, content }) => [path, content]));

/** What a run publishes that took a snapshot. */
function of(
  id: number,
  before: Standing | null,
  more: Partial<PublishedDocument> = {},
): Partial<PublishOptions> {
  return {
    files: files(id),
    document: { main: inventory, takenAt: takenAt(id), earlier: [], before, ...more },
  };
}

const looked = (github: GitHub, more: Partial<PublishOptions> = {}): Promise<Standing | null> =>
  lookAhead({ ...optionsFor(github, more), main: inventory, earlier: [] });

async function failureOf(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof ActionError) return Object.values(error.failure).join('\n');
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe.concurrent('a document is never replaced by an older one', () => {
  test('when another run migrated and committed while this one waited', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', asContent(files(6)));
    const before = await looked(github);
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch' && call.nth === 1)
        github.repository.commit('main', asContent(files(8)), 'run 8');
    };
    const done = await publishTo(github, of(7, before));
    expect(done).toMatchObject({ committed: false, commitSha: null });
    expect(done.summary).toBe(
      `left as it is on main: another run has committed snapshot 8 of ${takenAt(8)}, which is not older than this run's`,
    );
    expect(github.repository.log('main')).toEqual(['run 8', 'change', 'first']);
  });

  test('also when the other run was done before the first look', async ({ expect }) => {
    await using github = await startGitHub();
    const before = await looked(github);
    github.repository.commit('main', asContent(files(8)), 'run 8');
    expect((await publishTo(github, of(7, before))).committed).toBe(false);
    expect(github.writes).toEqual([]);
  });

  test('nor by one of the same snapshot whose numbers are older', async ({ expect }) => {
    await using github = await startGitHub();
    const before = await looked(github);
    github.repository.commit('main', asContent(files(7, 'counted later')), 'run 8');
    expect((await publishTo(github, of(7, before))).committed).toBe(false);
    expect(github.repository.log('main')[0]).toBe('run 8');
  });

  test('nor on the branch of the pull request', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.rules['main'] = ['PULL_REQUEST'];
    const first = await looked(github);
    await publishTo(github, of(6, first));
    const before = await looked(github);
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch' && call.nth === 2)
        github.repository.commit(branch, asContent(files(8)), 'run 8');
    };
    const done = await publishTo(github, of(7, before));
    expect(done).toMatchObject({ committed: false, pullRequestNumber: 1 });
    expect(github.repository.log(branch)[0]).toBe('run 8');
  });

  test('but an older one is replaced that another run committed late', async ({ expect }) => {
    await using github = await startGitHub();
    const before = await looked(github);
    github.repository.commit('main', asContent(files(6)), 'run 6');
    expect((await publishTo(github, of(7, before))).committed).toBe(true);
    expect(github.repository.read('main', twin)).toBe(files(7)[1]?.content);
  });

  test.for([
    ['the branch held it when the run began', (github: GitHub) => looked(github), []],
    ['the checkout held it', () => null, files(8).map(({ content }) => Buffer.from(content))],
    [
      'the checkout held it with other line ends',
      () => null,
      files(8).map(({ content }) => Buffer.from(content.replaceAll('\n', '\r\n'))),
    ],
  ] as const)(
    'and a database that was restored takes it back in time: %s',
    async ([, look, earlier], { expect }) => {
      await using github = await startGitHub();
      github.repository.commit('main', asContent(files(8)), 'run 8');
      const before = await look(github);
      expect((await publishTo(github, of(7, before, { earlier }))).committed).toBe(true);
      expect(github.repository.read('main', twin)).toBe(files(7)[1]?.content);
    },
  );
});

describe.concurrent('the checkout need not hold what the branch holds', () => {
  test("somebody else's JSON on the branch ends the run before anything is migrated", async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { [twin]: '{"items":[]}' });
    const text = await failureOf(looked(github));
    expect(text).toContain(`On the branch main, ${twin} was not written by this action`);
    expect(text).toContain('No migration was applied, and nothing was written or committed.');
    expect(await failureOf(publishTo(github, of(7, null)))).toContain('Nothing was committed');
    expect(github.writes).toEqual([]);
  });

  test.for([page, twin])(
    "somebody else's %s that comes later is not overwritten",
    async (path, { expect }) => {
      await using github = await startGitHub();
      const before = await looked(github);
      github.repository.commit('main', { [path]: '# Notes\n' });
      expect(await failureOf(publishTo(github, of(7, before)))).toContain(
        `On the branch main, ${path} was not written by this action`,
      );
      expect(github.repository.read('main', path)).toBe('# Notes\n');
    },
  );

  test("the branch that is given is looked at, not the run's", async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('pages', { [twin]: '{}' });
    expect(await failureOf(looked(github, { branch: 'pages' }))).toContain('On the branch pages');
    expect(await looked(github)).toEqual({ twins: new Set() });
  });

  test('earlier pages go, in folders too; what others wrote there stays', async ({ expect }) => {
    await using github = await startGitHub();
    const stale = { 'docs/inventory/gone.md': `${marker}\n\nold`, 'docs/inventory/gone/a.md': `${marker}\n` };
    const theirs = { 'docs/inventory/notes.md': '# Notes\n', 'docs/inventory/gone/b.md': '' };
    github.repository.commit('main', { ...asContent(files(6)), ...stale, ...theirs });
    expect((await publishTo(github, of(7, null))).committed).toBe(true);
    for (const path of Object.keys(stale)) expect(github.repository.read('main', path), path).toBeNull();
    for (const [path, text] of Object.entries(theirs))
      expect(github.repository.read('main', path), path).toBe(text);
    expect(github.repository.log('main')).toHaveLength(3);
  });

  test('a page that went on the branch while this run looked is no failure', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { 'docs/inventory/gone.md': `${marker}\n` });
    github.before = (call) => {
      if (call.name === 'createCommitOnBranch' && call.nth === 1)
        github.repository.commit('main', { 'docs/inventory/gone.md': null }, 'gone');
    };
    expect((await publishTo(github, of(7, null))).committed).toBe(true);
  });

  test('files of this document are not asked for again that the checkout holds', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', asContent(files(6)));
    const earlier = files(6).map(({ content }) => Buffer.from(content));
    await publishTo(github, of(7, null, { earlier }));
    expect(github.calls.map(({ name }) => name)).toEqual(['repository', 'createCommitOnBranch']);
  });
});

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;

describe.concurrent('before anything is migrated, the run names', () => {
  test.for([
    ['a pointer of Git LFS in place of the page', { [inventory]: pointer }, 'is a Git LFS pointer'],
    ['a pointer of Git LFS in place of the JSON', { [twin]: pointer }, `${twin} is a Git LFS pointer`],
    [
      'a symbolic link',
      { [inventory]: { mode: '120000', content: '../x' } },
      `${inventory} is a symbolic link`,
    ],
    ['a folder that is a link', { docs: { mode: '120000', content: '/tmp' } }, 'docs is a symbolic link'],
  ] as const satisfies readonly (readonly [string, Record<string, Content>, string])[])(
    '%s',
    async ([, content, text], { expect }) => {
      await using github = await startGitHub();
      github.repository.commit('main', content);
      const told = await failureOf(looked(github));
      expect(told).toContain(`On the branch main, `);
      expect(told).toContain(text);
      expect(told).toContain('No migration was applied');
    },
  );

  test('a submodule', async ({ expect }) => {
    await using github = await startGitHub();
    const { repository } = github;
    const head = repository.head('main') ?? '';
    repository.git(['read-tree', head]);
    repository.git(['update-index', '--add', '--cacheinfo', `160000,${head},docs`]);
    const commit = repository.git(['commit-tree', repository.git(['write-tree']), '-p', head, '-m', 'sub'], {
      env: { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a' },
    });
    repository.git(['update-ref', 'refs/heads/main', commit]);
    expect(await failureOf(looked(github))).toContain(
      'On the branch main, docs is a submodule, not a folder.',
    );
  });

  test('nothing where GitHub does not say, and goes on', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.permissions.contents = 'none';
    expect(await looked(github)).toBeNull();
    expect(await looked(github, { commit: 'none' })).toBeNull();
  });
});

test('a document that is in the checkout already reaches a branch that lacks it, and once', async ({
  expect,
}) => {
  await using github = await startGitHub();
  const workspace = checkout(asContent(files(7)));
  const found = await standingDocument(workspace, inventory, () => false);
  const publishing = { ...of(7, null), files: standingPages(workspace, found ?? []) };
  expect((await publishTo(github, publishing)).committed).toBe(true);
  expect((await publishTo(github, publishing)).summary).toBe('unchanged on main');
});
