import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { doubtOf, inputEnvironment, isPullRequest, originOf, type Origin } from '../../src/github/index.ts';
import { readInputs } from '../../src/inputs.ts';
import { ownOrigin } from '../../src/rehearsal/index.ts';
import { Repository } from '../support/git.ts';

const sha = '1'.repeat(40);
const other = '2'.repeat(40);
const own = { full_name: 'acme/app', default_branch: 'main' };
const pull = (full_name: string | null, more: object = {}): object => ({
  repository: own,
  pull_request: {
    number: 7,
    base: { ref: 'main', sha },
    head: { sha: other, repo: full_name === null ? null : { full_name } },
    ...more,
  },
});
const run = (event: string, full_name: string | null): object => ({
  repository: own,
  workflow_run: { event, head_sha: other, head_repository: full_name === null ? null : { full_name } },
});

function of(event: string, payload: unknown, env: Record<string, string> = {}): Origin {
  return originOf(
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_REPOSITORY: 'Acme/App',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_SHA: sha,
      ...env,
    },
    payload,
  );
}

test.each<[event: string, payload: unknown, code: Origin['code'], env?: Record<string, string>]>([
  ['push', { repository: own }, 'ours'],
  ['push', { repository: own }, 'proposed', { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1-abc' }],
  ['schedule', {}, 'ours'],
  ['workflow_dispatch', {}, 'ours'],
  ['create', {}, 'ours'],
  ['release', {}, 'ours', { GITHUB_REF: 'refs/tags/v1' }],
  ['workflow_dispatch', {}, 'proposed', { GITHUB_REF: 'refs/pull/7/merge' }],
  ['pull_request', pull('acme/app'), 'proposed'],
  ['pull_request', pull('stranger/app'), 'proposed'],
  ['pull_request', {}, 'proposed'],
  ['pull_request', null, 'proposed'],
  ['pull_request', pull('acme/app', { merged: true }), 'ours'],
  ['pull_request', pull('acme/app', { number: 'seven', merged: true }), 'proposed'],
  ['pull_request_review', pull('acme/app'), 'proposed'],
  ['pull_request_review_comment', pull('stranger/app'), 'proposed'],
  ['pull_request_target', pull('acme/app'), 'proposed'],
  ['pull_request_target', pull('stranger/app'), 'foreign'],
  ['pull_request_target', pull(null), 'foreign'],
  ['pull_request_target', {}, 'foreign'],
  [
    'pull_request_target',
    pull('acme/app', { merged: true, merge_commit_sha: other }),
    { ofCommits: [sha, other] },
  ],
  ['pull_request_target', pull('stranger/app', { merged: true }), 'foreign'],
  [
    'merge_group',
    { merge_group: { base_ref: 'refs/heads/main', base_sha: sha, head_sha: other } },
    'proposed',
  ],
  ['merge_group', {}, 'proposed'],
  ['workflow_run', run('push', 'acme/app'), { ofCommits: [sha, other] }],
  ['workflow_run', run('schedule', 'acme/app'), { ofCommits: [sha, other] }],
  ['workflow_run', run('pull_request', 'acme/app'), { ofCommits: [sha] }],
  ['workflow_run', run('issue_comment', 'acme/app'), { ofCommits: [sha] }],
  ['workflow_run', run('constructor', 'acme/app'), { ofCommits: [sha] }],
  ['workflow_run', run('push', 'stranger/app'), 'foreign'],
  ['workflow_run', run('pull_request', null), 'foreign'],
  ['workflow_run', {}, 'foreign'],
  ['issue_comment', {}, { ofCommits: [sha] }],
  ['repository_dispatch', {}, { ofCommits: [sha] }],
  ['discussion_comment', {}, { ofCommits: [sha] }],
  ['status', {}, { ofCommits: [sha] }],
  ['issues', {}, { ofCommits: [sha] }],
  ['watch', {}, { ofCommits: [sha] }],
  ['issue_comment', {}, { ofCommits: [] }, { GITHUB_SHA: '' }],
  ['deployment', { repository: own }, { ofCommits: [sha] }],
  ['deployment', {}, 'unknown'],
  ['deployment_status', { repository: own }, 'unknown', { GITHUB_REF: '' }],
  ['deployment', { repository: own }, 'unknown', { GITHUB_REF: 'refs/heads/change' }],
  ['registry_package', { repository: own }, { ofCommits: [sha] }, { GITHUB_REF: 'refs/tags/v1' }],
  ['workflow_call', {}, 'unknown'],
  ['something_new', {}, 'unknown'],
  ['constructor', {}, 'unknown'],
  ['__proto__', {}, 'unknown'],
  ['', {}, 'unknown'],
  ['', {}, 'ours', { GITHUB_ACTIONS: '' }],
])('%s with %j brings code that is %j', (event, payload, code, env) => {
  expect(of(event, payload, env).code).toEqual(code);
});

test("what nobody knows is treated as a fork's, and a pull request that does not say where it comes from too", () => {
  expect([
    of('something_new', {}).fork,
    of('pull_request', {}).fork,
    of('pull_request', pull(null)).fork,
    of('workflow_run', {}).fork,
  ]).toEqual([true, true, true, true]);
  expect([
    of('push', {}).fork,
    of('issue_comment', {}).fork,
    of('pull_request', pull('ACME/app')).fork,
    of('merge_group', {}).fork,
  ]).toEqual([false, false, false, false]);
  expect([
    of('pull_request_review', pull('stranger/app')).withoutSecrets,
    of('pull_request_target', pull('stranger/app')).withoutSecrets,
  ]).toEqual(['a fork', null]);
});

/** As GitHub's own parser of workflows knows them. */
const schema = JSON.parse(
  readFileSync(
    path.join(import.meta.dirname, '../../node_modules/@actions/workflow-parser/dist/workflow-v1.0.min.json'),
    'utf8',
  ),
) as { definitions: Record<string, { mapping: { properties: object } }> };

test('every event that a workflow can name is decided', () => {
  const names = Object.keys(schema.definitions['on-mapping-strict']?.mapping.properties ?? {}).filter(
    (name) => name !== 'workflow_call',
  );
  expect(names.length).toBeGreaterThan(35);
  expect(
    names.filter(
      (name) =>
        of(name, { repository: own, ...pull('acme/app'), ...run('push', 'acme/app') }).code === 'unknown',
    ),
  ).toEqual([]);
  expect(names.filter(isPullRequest)).toEqual([
    'pull_request',
    'pull_request_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_target',
  ]);
});

describe.each(['sha1', 'sha256'] as const)('a checkout of %s', (format) => {
  const comment = (commit: string): Origin => of('issue_comment', {}, { GITHUB_SHA: commit });
  const inputs = readInputs({
    'INPUT_CONNECTION-STRING': 'embedded',
    INPUT_MIGRATIONS: 'db/migrations\nmore/**/*.sql',
    INPUT_VERIFY: 'db/verify.txt',
    INPUT_MODE: 'apply',
  });
  const files = {
    'db/migrations/1.sql': 'SELECT 1;\n',
    'db/migrations/sub/settings.json': '{}\n',
    'db/verify.txt': 'SELECT 1 AS status;\n',
    'more/a/node_modules/x.sql': 'SELECT 2;\n',
    'src/app.ts': 'x\n',
  };
  const why = async (workspace: string, commit: string): Promise<string | null> => {
    try {
      await ownOrigin({ origin: comment(commit), inputs, workspace, note: () => {} });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const prepared = (): { repository: Repository; commit: string; workspace: string } => {
    const repository = new Repository(format);
    const commit = repository.commit('main', files);
    return { repository, commit, workspace: repository.checkOut('main') };
  };

  test("is ours when all that decides what runs is the commit's, and whatever else a build does", async () => {
    const { repository, commit, workspace } = prepared();
    using _ = repository;
    writeFileSync(path.join(workspace, 'src/app.ts'), 'built');
    writeFileSync(path.join(workspace, 'package.json'), '{}');
    writeFileSync(path.join(workspace, 'db/migrations/1.sql'), 'SELECT 1;\r\n');
    expect(await why(workspace, commit)).toBe(null);
  });

  test.each<[string, (workspace: string) => void, string]>([
    [
      'a migration that was taken away',
      (workspace) => rmSync(path.join(workspace, 'db/migrations/1.sql')),
      'is missing',
    ],
    [
      'a changed migration',
      (workspace) => writeFileSync(path.join(workspace, 'db/migrations/1.sql'), 'SELECT 3;\n'),
      'db/migrations/1.sql differs from',
    ],
    [
      'a new migration',
      (workspace) => writeFileSync(path.join(workspace, 'db/migrations/2.sql'), 'SELECT 3;\n'),
      'db/migrations/2.sql differs from',
    ],
    [
      'a file that only the pattern finds',
      (workspace) => writeFileSync(path.join(workspace, 'more/a/node_modules/y.sql'), 'SELECT 3;\n'),
      'more/a/node_modules/y.sql differs from',
    ],
    [
      'a changed verification',
      (workspace) => writeFileSync(path.join(workspace, 'db/verify.txt'), ''),
      'db/verify.txt differs from',
    ],
    [
      'settings of a tool above',
      (workspace) => writeFileSync(path.join(workspace, '.gmrc'), '{"pgSettings":{"role":"x"}}'),
      '.gmrc differs from',
    ],
    [
      'a folder that is a link',
      (workspace) => {
        rmSync(path.join(workspace, 'db/migrations'), { recursive: true });
        mkdirSync(path.join(workspace, 'elsewhere'));
        writeFileSync(path.join(workspace, 'elsewhere/1.sql'), 'SELECT 3;\n');
        symlinkSync('../elsewhere', path.join(workspace, 'db/migrations'));
      },
      'db/migrations/1.sql differs from',
    ],
    [
      'no .git',
      (workspace) => rmSync(path.join(workspace, '.git'), { recursive: true }),
      'holds no Git checkout of',
    ],
    [
      'a .git that is a file',
      (workspace) => {
        rmSync(path.join(workspace, '.git'), { recursive: true });
        writeFileSync(path.join(workspace, '.git'), 'gitdir: /nowhere\n');
      },
      'holds no Git checkout of',
    ],
  ])("is nobody's with %s", async (_name, change, message) => {
    const { repository, commit, workspace } = prepared();
    using _ = repository;
    change(workspace);
    expect(await why(workspace, commit)).toContain(message);
  });

  test('of another commit is ours only where the event names that commit', async () => {
    const { repository, commit } = prepared();
    using _ = repository;
    const proposed = repository.commit('change', { 'db/migrations/2.sql': 'SELECT 3;\n' });
    const workspace = repository.checkOut('change');
    expect(await why(workspace, commit)).toContain('db/migrations/2.sql differs from');
    const after = (event: string, head_branch = 'main'): Origin => ({
      ...comment(commit),
      code: originOf(
        { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: commit },
        {
          workflow_run: {
            event,
            head_branch,
            head_sha: proposed,
            head_repository: { full_name: 'acme/app' },
          },
        },
      ).code,
    });
    const all = new Map([['db/migrations/2.sql', Buffer.from('SELECT 3;\n')]]);
    const reads = (file: string): boolean => file === 'db/migrations/2.sql';
    expect(doubtOf(workspace, after('push'), ['db'], all, reads)).toBe(null);
    expect(doubtOf(workspace, after('pull_request'), ['db'], all, reads)).toContain('differs from');
    expect(
      doubtOf(workspace, after('push', 'gh-readonly-queue/main/pr-1-abc'), ['db'], all, reads),
    ).toContain('differs from');
    expect(doubtOf(workspace, { ...comment(''), code: { ofCommits: [] } }, ['db'], all, reads)).toBe(
      'the event names no commit',
    );
    expect(doubtOf(workspace, { ...comment(''), code: { ofCommits: ['--help'] } }, ['db'], all, reads)).toBe(
      'the event names no commit',
    );
  });

  test('whose objects are not what their ids say proves nothing', async () => {
    const { repository, commit, workspace } = prepared();
    using _ = repository;
    // As loose objects, one of which has the content of another.
    rmSync(path.join(workspace, '.git'), { recursive: true });
    const proposed = repository.commit('change', { 'db/migrations/1.sql': 'SELECT 3;\n' });
    const loose = (id: string): string => path.join('objects', id.slice(0, 2), id.slice(2));
    mkdirSync(path.join(workspace, '.git', path.dirname(loose(commit))), { recursive: true });
    const content = repository.try(['cat-file', 'commit', proposed]).stdout;
    writeFileSync(
      path.join(workspace, '.git', loose(commit)),
      deflateSync(`commit ${Buffer.byteLength(content)}\0${content}`),
    );
    expect(await why(workspace, commit)).toContain('holds no Git checkout of');
  });
});

test('a merged pull request without secrets plans: nothing is applied to a database that nobody gave', () => {
  const merged = of('pull_request', pull('stranger/app', { merged: true }));
  const env = { GITHUB_EVENT_NAME: 'pull_request', 'INPUT_CONNECTION-STRING': '', INPUT_MODE: 'apply' };
  const proposal = inputEnvironment(env, merged);
  expect(merged.mergedInto).toBe('main');
  expect(proposal.env).toMatchObject({ INPUT_MODE: 'plan', 'INPUT_CONNECTION-STRING': 'embedded' });
  expect(proposal.notice).toContain('GitHub gives no secrets to pull requests from a fork');
  const given = { ...env, 'INPUT_CONNECTION-STRING': 'postgresql://u@h/d' };
  expect(inputEnvironment(given, of('pull_request', pull('Acme/App', { merged: true })))).toEqual({
    env: given,
    notice: null,
  });
  expect(of('pull_request', pull('Acme/App', { merged: false })).mergedInto).toBeNull();
});
