import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentFor, inventory, publishTo } from '../support/github-run.ts';
import { drop, startGitHub, type GitHub, type Reply } from '../support/github.ts';
import type { PublishOptions } from '../../src/publish/index.ts';

const executable = { mode: '100755', content: '# old\n' } as const;
const unsigned = expect.stringContaining('The commit is not signed: it was made with Git, because ');

/** A publication to a GitHub whose Git is where its pages are. */
function publishing(
  github: GitHub,
  more: Partial<PublishOptions> = {},
  lines: string[] = [],
): ReturnType<typeof publishTo> {
  return publishTo(
    github,
    { environment: { ...environmentFor(github), serverUrl: github.url }, ...more },
    lines,
  );
}

const modeOf = (github: GitHub, branch: string, file: string): string =>
  github.repository.git(['ls-tree', branch, file]).slice(0, 6);

describe.concurrent("what GitHub's API cannot carry is pushed with Git", () => {
  test.for([
    ['sha1', true],
    ['sha1', false],
    ['sha256', true],
  ] as const)(
    'an executable stays one, and everything else as it is (%s objects, partial fetch %s)',
    async ([format, partialFetch], { expect }) => {
      await using github = await startGitHub(format);
      github.settings.partialFetch = partialFetch;
      const names = ['docs/INVENTÁRIO→.md', 'docs/deep/b "c" d.md'];
      github.repository.commit('main', {
        [inventory]: executable,
        'docs/old.md': 'old',
        link: { mode: '120000', content: 'docs' },
        'run.sh': { mode: '100755', content: 'true\n' },
      });
      const before = github.repository.head('main') as string;
      const done = await publishing(github, {
        files: [
          { path: inventory, content: '# Ünïcödé →\r\nno newline at the end' },
          ...names.map((name) => ({ path: name, content: 'b' })),
        ],
        deletions: ['docs/old.md', 'docs/never.md'],
        message: 'docs: inventory [skip ci]\n\nWhy.',
      });
      const { repository } = github;
      expect([
        repository.read('main', inventory),
        modeOf(github, 'main', inventory),
        repository.git(['rev-parse', 'main^']),
      ]).toEqual(['# Ünïcödé →\r\nno newline at the end', '100755', before]);
      expect(
        repository.git(['diff', '--name-status', '-z', 'main^', 'main']).split('\0').filter(Boolean).sort(),
      ).toEqual(['A', 'A', 'D', 'M', inventory, 'docs/old.md', ...names].sort());
      expect(repository.git(['show', '--no-patch', '--format=%an <%ae>%n%cn <%ce>%n%B', 'main']).trim()).toBe(
        'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>\ngithub-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>\ndocs: inventory [skip ci]\n\nWhy.',
      );
      expect(done).toMatchObject({
        committed: true,
        commitSha: repository.head('main'),
        commitUrl: `${github.url}/acme/app/commit/${repository.head('main')}`,
        warnings: [unsigned],
      });
      expect(done.warnings[0]).toContain(`${inventory} is executable`);
      expect(repository.git(['fsck', '--strict'])).toBe('');
      expect(
        (
          await publishing(github, {
            files: [{ path: inventory, content: '# Ünïcödé →\r\nno newline at the end' }],
          })
        ).summary,
      ).toBe('unchanged on main');
      expect(github.writes).toEqual(['git-receive-pack']);
    },
  );

  test('files of more than the API takes', async ({ expect }) => {
    await using github = await startGitHub();
    const content = '# Feature Inventory, long\n'.repeat(1_100_000);
    const done = await publishing(github, { files: [{ path: inventory, content }] });
    expect([done.committed, done.warnings, github.writes, modeOf(github, 'main', inventory)]).toEqual([
      true,
      [unsigned],
      ['git-receive-pack'],
      '100644',
    ]);
    expect(github.repository.git(['cat-file', '-s', `main:${inventory}`])).toBe(String(content.length));
  });

  test('every commit, on a server without createCommitOnBranch', async ({ expect }) => {
    await using github = await startGitHub();
    github.settings.without = new Set(['Mutation.createCommitOnBranch']);
    const done = await publishing(github);
    expect([done.committed, done.warnings, github.repository.log('main').length]).toEqual([
      true,
      [unsigned],
      2,
    ]);
  });

  test('a change of which GitHub says that it is too large', async ({ expect }) => {
    await using github = await startGitHub();
    github.before = (call) =>
      call.name === 'createCommitOnBranch'
        ? { status: 413, body: { message: 'Payload too large' } }
        : undefined;
    expect(await publishing(github)).toMatchObject({ committed: true, warnings: [unsigned] });
  });

  test('to the branch of a pull request, which is added to and rebuilt like any other', async ({
    expect,
  }) => {
    await using github = await startGitHub();
    github.repository.commit('main', { [inventory]: executable });
    github.settings.rules['main'] = ['PULL_REQUEST'];
    const one = await publishing(github, { files: [{ path: inventory, content: 'one' }] });
    expect(one).toMatchObject({ committed: true, pullRequestNumber: 1, warnings: [unsigned] });
    const two = await publishing(github, { files: [{ path: inventory, content: 'two' }] });
    expect([two.pullRequestNumber, github.repository.log('feature-inventory/main').length]).toEqual([1, 4]);
    github.repository.commit('main', { [inventory]: { mode: '100755', content: 'by hand' } });
    await publishing(github, { files: [{ path: inventory, content: 'three' }] });
    expect([
      modeOf(github, 'feature-inventory/main', inventory),
      github.repository.read('feature-inventory/main', inventory),
      github.repository.isAncestor('main', 'feature-inventory/main'),
      github.repository.branches(),
    ]).toEqual(['100755', 'three', true, ['feature-inventory/main', 'main']]);
    expect(github.pulls).toMatchObject([{ number: 1, state: 'open' }]);
  });
});

describe.concurrent('a push with Git', () => {
  const start = async (): Promise<GitHub> => {
    const github = await startGitHub();
    github.repository.commit('main', { [inventory]: executable });
    return github;
  };

  test('that meets another commit, before or after it has fetched, is made on top of it', async ({
    expect,
  }) => {
    await using github = await start();
    github.before = ({ name, method, nth }) => {
      if (name === 'git-upload-pack' && nth === 1)
        github.repository.commit('main', { 'a.txt': 'a' }, 'while fetching');
      if (
        name === 'git-receive-pack' &&
        method === 'POST' &&
        github.repository.read('main', 'b.txt') === null
      )
        github.repository.commit('main', { 'b.txt': 'b' }, 'while pushing');
    };
    expect(await publishing(github)).toMatchObject({ committed: true });
    expect(github.repository.log('main')).toEqual([
      'docs: auto-update feature inventory [skip ci]',
      'while pushing',
      'while fetching',
      'change',
      'first',
    ]);
    expect(github.repository.read('main', 'b.txt')).toBe('b');
  });

  test('never brings back what somebody took off the branch meanwhile', async ({ expect }) => {
    await using github = await start();
    const [first, bad] = [
      github.repository.head('main') as string,
      github.repository.commit('main', { 'secret.txt': 'x' }, 'by mistake'),
    ];
    github.before = ({ name, nth }) => {
      if (name === 'git-receive-pack' && nth === 1)
        github.repository.move([{ ref: 'refs/heads/main', from: bad, to: first }]);
    };
    expect(await publishing(github)).toMatchObject({ committed: true });
    expect([
      github.repository.read('main', 'secret.txt'),
      github.repository.git(['rev-parse', 'main^']),
    ]).toEqual([null, first]);
  });

  test('whose answer is lost is found and not made twice', async ({ expect }) => {
    await using github = await start();
    github.after = ({ name, method }) =>
      name === 'git-receive-pack' && method === 'POST' ? drop : undefined;
    expect(await publishing(github)).toMatchObject({
      committed: true,
      commitSha: github.repository.head('main'),
    });
    expect(github.repository.log('main')).toHaveLength(3);
  });

  test.for([
    [
      'a rule that nobody may read sends it to a pull request',
      (github: GitHub) => {
        github.settings.rules['main'] = ['PULL_REQUEST'];
        github.settings.hideRules = true;
      },
      { pullRequestNumber: 1 },
    ],
    [
      'a token that may only read is a warning with the block to paste',
      (github: GitHub) => {
        github.settings.permissions.contents = 'read';
      },
      { committed: false, warnings: [expect.stringContaining('permissions:\n  contents: write')] },
    ],
  ] as const)('%s', async ([, set, expected], { expect: expectHere }) => {
    await using github = await start();
    set(github);
    expectHere(await publishing(github)).toMatchObject(expected);
  });

  test.for([
    ['a server that is down', (): Reply => ({ status: 503, body: 'down' }), 'GitHub did not answer'],
    [
      "a file above GitHub's limit",
      (): Reply => ({ status: 400, body: 'x' }),
      'GitHub refused the commit to main',
    ],
    ['a dropped connection', (): typeof drop => drop, 'GitHub did not answer'],
  ] as const)(
    '%s fails with what to do, without the token, and leaves nothing behind',
    async ([, reply, message], { expect }) => {
      await using github = await start();
      github.before = ({ name }) => (name.startsWith('git-') ? reply() : undefined);
      const error = await publishing(github).then(
        () => null,
        (cause: unknown) => cause as { failure: object; stack: string },
      );
      const text = JSON.stringify([error?.failure, error?.stack]);
      expect(text).toContain(message);
      for (const secret of [github.token, Buffer.from(`x-access-token:${github.token}`).toString('base64')])
        expect(text).not.toContain(secret);
      expect(github.repository.log('main')).toEqual(['change', 'first']);
    },
  );
});

/** Runs with a git in the way that writes down what every process of Git was given, and another that is configured against us. */
async function observed(
  github: GitHub,
  more: Partial<PublishOptions> = {},
): Promise<{
  readonly args: string;
  readonly environments: readonly string[];
  readonly left: readonly string[];
}> {
  const directory = mkdtempSync(path.join(tmpdir(), 'observed-'));
  const [bin, home, temporary] = ['bin', 'home', 'tmp'].map((name) => path.join(directory, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [bin, home, temporary]) mkdirSync(folder);
  const real = process.env['PATH'] ?? '';
  const script = path.join(bin, 'git');
  writeFileSync(
    script,
    `#!/bin/sh\nprintf '%s\\n' "$*" >>'${directory}/args'\n{ echo "--- $1"; env; } >>'${directory}/env'\nPATH='${real}' exec git "$@"\n`,
  );
  chmodSync(script, 0o755);
  // What an earlier step may have left: a token of its own for this server, and a helper that would store ours.
  writeFileSync(
    path.join(home, '.gitconfig'),
    `[http "${github.url}/"]\n\textraheader = AUTHORIZATION: basic bm90Om91cnM=\n[credential]\n\thelper = store\n[core]\n\thooksPath = ${bin}\n`,
  );
  const kept = {
    PATH: real,
    HOME: process.env['HOME'],
    TMPDIR: process.env['TMPDIR'],
    GIT_DIR: process.env['GIT_DIR'],
    GIT_TRACE_CURL: process.env['GIT_TRACE_CURL'],
  };
  Object.assign(process.env, {
    PATH: `${bin}:${real}`,
    HOME: home,
    TMPDIR: temporary,
    GIT_DIR: '/nowhere',
    GIT_TRACE_CURL: '1',
  });
  try {
    await publishing(github, more);
    return {
      args: readFileSync(path.join(directory, 'args'), 'utf8'),
      environments: readFileSync(path.join(directory, 'env'), 'utf8').split(/^--- /m).slice(1),
      left: [
        ...readdirSync(home),
        ...readdirSync(temporary),
        ...(existsSync(path.join(home, '.git-credentials')) ? ['.git-credentials'] : []),
      ],
    };
  } finally {
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(directory, { recursive: true, force: true });
  }
}

test('the token stands in the environment of the processes that need it, in no argument and in no file, and no other token is sent', async () => {
  await using github = await startGitHub();
  github.repository.commit('main', { [inventory]: executable });
  const header = `basic ${Buffer.from(`x-access-token:${github.token}`).toString('base64')}`;
  const { args, environments, left } = await observed(github);
  expect(args).toMatch(/^fetch .*\n(.*\n)*push /m);
  for (const secret of [github.token, header.slice('basic '.length)]) expect(args).not.toContain(secret);
  expect(environments.filter((text) => text.includes(header)).map((text) => text.split('\n')[0])).toEqual([
    'fetch',
    'push',
  ]);
  expect(environments.join()).not.toMatch(/GIT_DIR=|GIT_TRACE/);
  const calls = github.calls.filter(({ name }) => name.startsWith('git-'));
  expect(calls.length).toBeGreaterThan(2);
  for (const { authorization } of calls) expect(authorization).toBe(header);
  expect(left).toEqual(['.gitconfig']);
});

test('a runner without Git is told why it is needed', async () => {
  await using github = await startGitHub();
  github.repository.commit('main', { [inventory]: executable });
  const { PATH } = process.env;
  try {
    process.env['PATH'] = '/nowhere';
    await expect(publishing(github)).rejects.toMatchObject({
      failure: {
        message: expect.stringMatching(/is executable.*Git cannot be started/),
        remedy: expect.stringContaining('Install git'),
      },
    });
  } finally {
    process.env['PATH'] = PATH;
  }
});
