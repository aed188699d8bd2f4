import { describe, test } from 'vitest';
import { withdraw, type PublishOptions } from '../../src/publish/index.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { optionsFor, publishTo } from '../support/github-run.ts';

/* A migration in a pull request: new, and never in the place of another. */

const branch = 'feature-inventory-drift/main';
const at = (name: string): string => `supabase/migrations/${name}.sql`;

const proposing = (
  files: Readonly<Record<string, string>>,
  gone: readonly string[] = [],
): Partial<PublishOptions> => ({
  commit: 'pull-request',
  message: 'Adopt what was changed by hand',
  files: Object.entries(files).map(([name, content]) => ({ path: at(name), content })),
  deletions: gone.map(at),
  proposal: { prefix: 'feature-inventory-drift', lead: '**Adopts** one table.' },
});

const propose = (github: GitHub, ...what: Parameters<typeof proposing>): ReturnType<typeof publishTo> =>
  publishTo(github, proposing(...what));

describe.concurrent('a migration that is proposed', () => {
  test('has a branch and a text of its own, and is brought up to date in place', async ({ expect }) => {
    await using github = await startGitHub();
    const { repository } = github;
    await propose(github, { '2_adopt': 'SELECT 1;' });
    expect(github.pulls).toMatchObject([{ head: branch, title: 'Adopt what was changed by hand' }]);
    expect(github.pulls[0]?.body).toContain('**Adopts** one table.');
    expect(github.pulls[0]?.body).not.toContain('inventory on');
    // The branch to update has moved on, and the file has another name.
    repository.commit('main', { [at('2_other')]: 'SELECT 2;' });
    const again = await propose(github, { '3_adopt': 'SELECT 1;' }, ['2_adopt']);
    expect(again).toMatchObject({ committed: true, pullRequestNumber: 1 });
    expect(repository.read(branch, at('3_adopt'))).toBe('SELECT 1;');
    expect(repository.read(branch, at('2_adopt'))).toBeNull();
    expect(repository.read(branch, at('2_other'))).toBe('SELECT 2;');
  });

  test('neither replaces nor removes what is on the branch to update', async ({ expect }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { [at('1_x')]: 'SELECT 1;', [at('2_adopt')]: 'SELECT 2;' });
    const before = github.repository.head('main');
    expect(await propose(github, { '2_adopt': 'SELECT 3;' })).toMatchObject({
      committed: false,
      summary: `not proposed: main has another ${at('2_adopt')}`,
    });
    expect(github.writes).toEqual([]);
    await propose(github, { '3_adopt': 'SELECT 3;' }, ['1_x']);
    expect(github.repository.read(branch, at('1_x'))).toBe('SELECT 1;');
    expect(github.repository.head('main')).toBe(before);
  });

  test('is left to a person who has added to it', async ({ expect }) => {
    await using github = await startGitHub();
    await propose(github, { '2_adopt': 'SELECT 1;' });
    github.repository.commit(branch, { [at('2_adopt')]: 'SELECT 1; -- reviewed' });
    const done = await propose(github, { '2_adopt': 'SELECT 2;' });
    expect(done).toMatchObject({ committed: false, pullRequestNumber: 1 });
    expect(done.warnings).toHaveLength(1);
    expect(github.repository.read(branch, at('2_adopt'))).toBe('SELECT 1; -- reviewed');
  });

  test('is closed when nothing is left of it, with its branch, unless a person added to that', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    const { files: _, deletions: __, ...options } = optionsFor(github, proposing({}));
    expect(await withdraw(options)).toBeNull();
    await propose(github, { '2_adopt': 'SELECT 1;' });
    expect(await withdraw(options)).toMatchObject({ pullRequestNumber: 1 });
    expect(github.pulls.map(({ state }) => state)).toEqual(['closed']);
    expect(github.repository.head(branch)).toBeNull();
    await propose(github, { '2_adopt': 'SELECT 1;' });
    github.repository.commit(branch, { 'notes.txt': 'mine' });
    await withdraw(options);
    expect(github.pulls.map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(github.repository.read(branch, 'notes.txt')).toBe('mine');
  });
});
