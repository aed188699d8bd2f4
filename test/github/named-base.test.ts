import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOf, namedBase, originOf } from '../../src/github/index.ts';
import { readBase } from '../../src/rehearsal/base.ts';

/** A clone that is on the branch `feature`, whose `main` is older than the server's. */
let folder: string;
let clone: string;

function git(cwd: string, ...args: readonly string[]): string {
  const config = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const who = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' };
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      ...config,
      ...who,
      GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

const commit = (cwd: string, message: string): string => {
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(cwd, 'rev-parse', 'HEAD');
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'base-'));
  const server = path.join(folder, 'server');
  clone = path.join(folder, 'clone');
  mkdirSync(server);
  git(server, 'init', '--quiet', '--initial-branch=main');
  commit(server, 'first');
  git(server, 'branch', 'release');
  git(folder, 'clone', '--quiet', server, clone);
  git(clone, 'switch', '--quiet', '--create', 'feature');
  commit(clone, 'feature');
  commit(server, 'second');
  git(clone, 'fetch', '--quiet');
  mkdirSync(path.join(clone, 'db'));
  writeFileSync(path.join(clone, 'db/1.sql'), 'SELECT 1;');
  git(clone, 'add', 'db');
  commit(clone, 'files');
  git(clone, 'switch', '--quiet', '--orphan', 'stranger');
  commit(clone, 'stranger');
  git(clone, 'switch', '--quiet', 'feature');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a branch stands where this clone has it, and what it lacks is told', async () => {
  const found = await namedBase(path.join(clone, 'db'), 'main');
  expect(found).toMatchObject({ branch: 'main', commit: git(clone, 'rev-parse', 'main') });
  expect(found.notice).toMatch(/^main lacks 1 commit of origin\/main.*--base origin\/main/);
  expect(await namedBase(clone, 'origin/main')).toEqual({
    branch: 'origin/main',
    commit: git(clone, 'rev-parse', 'origin/main'),
    notice: null,
  });
});

test('a branch that is only on the server as fetched, a tag and a commit are found', async () => {
  expect(await namedBase(clone, 'release')).toMatchObject({ branch: 'origin/release', notice: null });
  const first = git(clone, 'rev-parse', 'main');
  git(clone, 'tag', 'v1', first);
  for (const name of ['v1', first, first.slice(0, 9), 'feature~2'])
    expect(await namedBase(clone, name)).toMatchObject({ commit: first });
});

test.each([
  ['nowhere', 'no branch or commit "nowhere"'],
  ['', 'no branch or commit ""'],
  ['--upload-pack=x', 'no branch or commit "--upload-pack=x"'],
  ['main:db', 'no branch or commit "main:db"'],
  ['stranger', 'stranger and what is checked out have no commit in common'],
])('%j is refused', async (name, message) => {
  await expect(namedBase(clone, name)).rejects.toThrow(message);
});

test('a folder in no repository is refused', async () => {
  await expect(namedBase(folder, 'main')).rejects.toThrow('this folder is in none');
});

test('its files are read from the clone, even where GitHub could be asked, and what is advised names it', async () => {
  const { branch, commit } = await namedBase(clone, 'feature');
  // Nobody listens there.
  const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'http://127.0.0.1:9' };
  const base = await readBase({
    environment: environmentOf(env, {}),
    token: 'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
    origin: { ...originOf(env, {}), baseBranch: branch, baseCommit: commit, named: true },
    workspace: path.join(clone, 'db'),
    roots: [''],
    head: new Map(),
    log: () => {},
  });
  expect(base).toMatchObject({ ref: 'feature', name: `feature at ${commit.slice(0, 12)} (this clone)` });
  expect([...(base?.files ?? [])]).toEqual([['1.sql', Buffer.from('SELECT 1;')]]);
  git(clone, 'checkout', base?.ref ?? '', '--', 'db/1.sql');
});
