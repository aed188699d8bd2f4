import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint.ts';

interface Outcome {
  readonly status: number | null;
  readonly lastLine: string;
  readonly errors: string;
  /** What npm was asked to do: `ci` first, the rest in no order, because it runs at the same time. */
  readonly npm: readonly string[];
}

const passed = { status: 'passed', fullName: 'a' };
const green = {
  success: true,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      message: '',
      assertionResults: [passed, { ...passed, fullName: 'b' }],
    },
  ],
};

const byInstallFirst = (one: string, other: string): number =>
  Number(other === 'ci') - Number(one === 'ci') || (one < other ? -1 : 1);

interface How {
  readonly report?: object;
  /** Exit status of `npm ci` and of `npm test`. */
  readonly ci?: number;
  readonly test?: number;
  /** Exit status of `npm run check` and of `npm run lint`. */
  readonly check?: number;
  readonly lint?: number;
  /** What `npm run build` does to the files of dist/, in the folder that it is given. */
  readonly build?: string;
  /** Its arguments. */
  readonly args?: readonly string[];
  /** What is done to the repository before. */
  readonly before?: string;
  /** The Debian packages that are not installed; none when left out. */
  readonly missing?: readonly string[];
  /** Exit status of apt-get. */
  readonly apt?: number;
  /** PostgreSQL's regression tests and what Debian's newer suites have are not there yet, and apt-get does this for them. */
  readonly fetch?: string;
}

/** Runs a copy of .ci/run in a repository of its own, where npm does what it is told and root is only played. */
function run(how: How): Outcome & { readonly root: readonly string[]; readonly regress: boolean } {
  const directory = mkdtempSync(path.join(tmpdir(), 'ci-run-'));
  try {
    const repository = path.join(directory, 'repository');
    const bin = path.join(directory, 'bin');
    mkdirSync(path.join(repository, '.ci'), { recursive: true });
    mkdirSync(path.join(repository, 'dist'));
    mkdirSync(bin);
    mkdirSync(path.join(repository, 'scripts'));
    for (const file of ['.ci/run', 'scripts/debian-parts.sh'])
      copyFileSync(path.join(root, file), path.join(repository, file));
    writeFileSync(path.join(repository, 'dist/index.js'), 'bundle\n');
    const log = path.join(directory, 'npm.log');
    writeFileSync(path.join(directory, 'report.json'), JSON.stringify(how.report ?? null));
    const script = (name: string, text: string): void => {
      writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`);
      chmodSync(path.join(bin, name), 0o755);
    };
    script(
      'npm',
      `echo "$*" >>'${log}'
case "$*" in
  ci) exit ${how.ci ?? 0} ;;
  test*) ${how.report === undefined ? ':' : `cp '${directory}/report.json' "$TEST_REPORT"`}; exit ${how.test ?? 0} ;;
  'run check') exit ${how.check ?? 0} ;;
  'run lint') exit ${how.lint ?? 0} ;;
  'run build -- '*) cp -r dist "$4" && cd "$4" && { ${how.build ?? ':'}; } ;;
esac`,
    );
    script(
      'dpkg-query',
      `case " ${how.missing?.join(' ') ?? ''} " in *" $4 "*) exit 1 ;; *) printf installed ;; esac`,
    );
    script('id', 'echo 1000');
    const asRoot = path.join(directory, 'sudo.log');
    script('sudo', `echo "$*" >>'${asRoot}'; case "$*" in *apt-get*) exit ${how.apt ?? 0} ;; esac`);
    script('apt-get', how.fetch ?? 'echo "not asked for" >&2; exit 1');
    const parts = path.join(directory, 'cache');
    const regress = path.join(parts, 'regress');
    if (how.fetch === undefined) {
      mkdirSync(regress, { recursive: true });
      writeFileSync(path.join(regress, 'parallel_schedule'), '');
      for (const [folder, made] of [
        ['sid', 'sid odyssey pgpool2'],
        ['postgresql-19', 'experimental postgresql-19 postgresql-client-19 libpq5'],
        [
          'postgresql-18',
          'sid postgresql-18 postgresql-18-age postgresql-18-cron postgresql-18-partman postgresql-18-pg-ivm postgresql-18-timescaledb',
        ],
      ] as const) {
        mkdirSync(path.join(parts, folder), { recursive: true });
        writeFileSync(path.join(parts, folder, 'made-of'), `${made}\n`);
      }
    }
    const env = {
      PATH: `${bin}:${process.env['PATH']}`,
      PG_REGRESS: regress,
      DEBIAN_PARTS: parts,
      HOME: directory,
      GIT_CONFIG_NOSYSTEM: '1',
      TMPDIR: directory,
    };
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: repository,
        env,
      });
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'a');
    if (how.before !== undefined) execFileSync('sh', ['-c', how.before], { cwd: repository, env });
    const { status, stdout, stderr } = spawnSync(path.join(repository, '.ci/run'), how.args ?? [], {
      cwd: directory,
      env,
      encoding: 'utf8',
    });
    const linesOf = (file: string): readonly string[] =>
      existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    return {
      status,
      lastLine: stdout.trimEnd().split('\n').at(-1) ?? '',
      errors: stderr,
      npm: linesOf(log)
        .map((line) => line.replace(/^(run build) -- .*/, '$1'))
        .toSorted(byInstallFirst),
      root: linesOf(asRoot),
      regress: existsSync(path.join(regress, 'sql/boolean.sql')),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('a good change passes, and the last line counts the tests of the real report', () => {
  expect(run({ report: green })).toEqual({
    status: 0,
    lastLine: '2 passed, 0 failed',
    errors: '',
    npm: ['ci', 'run build', 'run check', 'run lint', 'test'],
    root: [],
    regress: false,
  });
});

test('on other majors it runs the tests that are spread over them, and nothing else', () => {
  const before =
    "mkdir -p test/a; echo 'describe.each(spread)' >test/a/b.test.ts; echo 'widespread' >test/c.test.ts";
  expect(run({ report: green, args: ['15,16'], before })).toMatchObject({
    status: 0,
    lastLine: '2 passed, 0 failed',
    npm: ['ci', 'test -- test/a/b.test.ts'],
  });
});

test.each(['skipped', 'pending', 'todo'])(
  'a test that is %s fails it by name, although npm test is content',
  (status) => {
    const report = {
      ...green,
      testResults: [
        { ...green.testResults[0], assertionResults: [passed, { status, fullName: 'fires every night' }] },
      ],
    };
    expect(run({ report })).toMatchObject({
      status: 1,
      lastLine: '1 passed, 0 failed',
      errors: expect.stringContaining('fires every night'),
    });
  },
);

test('a failed test fails it', () => {
  const report = {
    success: false,
    testResults: [
      {
        ...green.testResults[0],
        status: 'failed',
        assertionResults: [passed, { ...passed, status: 'failed' }],
      },
    ],
  };
  expect(run({ report, test: 1 })).toMatchObject({ status: 1, lastLine: '1 passed, 1 failed' });
});

test('a test file that cannot be loaded counts as a failure', () => {
  const report = {
    success: false,
    testResults: [
      ...green.testResults,
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(run({ report, test: 1 })).toMatchObject({
    status: 1,
    lastLine: '2 passed, 1 failed',
    errors: expect.stringContaining('b.test.ts'),
  });
});

test('an error outside of every test fails it: npm test ends with 1 while each test passed', () => {
  expect(run({ report: green, test: 1 })).toMatchObject({ status: 1, lastLine: '2 passed, 0 failed' });
});

test.each([
  ['the type check', { check: 2 }],
  ['the linter', { lint: 1 }],
])('what %s finds fails it', (_what, found) => {
  expect(run({ report: green, ...found })).toMatchObject({ status: 1, lastLine: '2 passed, 0 failed' });
});

test('no test at all is no success', () => {
  expect(run({ report: { success: true, testResults: [] } })).toMatchObject({
    status: 1,
    lastLine: '0 passed, 0 failed',
    errors: expect.stringContaining('No test passed'),
  });
});

test('an install that fails runs no test and says so', () => {
  expect(run({ report: green, ci: 1 })).toMatchObject({
    status: 1,
    lastLine: '0 passed, 0 failed',
    errors: expect.stringContaining('left no report'),
    npm: ['ci'],
  });
});

test.each([
  ['that the build changes', 'echo new >index.js', ' M dist/index.js'],
  ['that the build adds', 'echo new >42.index.js', '?? dist/42.index.js'],
  ['that the build no longer makes', 'rm index.js', ' D dist/index.js'],
])('a file of dist/ %s fails it', (_what, build, line) => {
  expect(run({ report: green, build })).toMatchObject({
    status: 1,
    lastLine: '2 passed, 0 failed',
    errors: expect.stringContaining(line),
  });
});

test('a build that fails fails it', () => {
  expect(run({ report: green, build: 'exit 3' })).toMatchObject({
    status: 1,
    errors: expect.stringContaining('npm run build failed'),
  });
});

test('a dist/ that git was told to ignore is no committed dist/', () => {
  const before =
    'git rm -q -r --cached dist && echo dist/ >.gitignore && git add . && git -c user.name=a -c user.email=a@example.com commit -q -m b';
  expect(run({ report: green, before })).toMatchObject({
    status: 1,
    errors: expect.stringContaining('dist/index.js is not in git'),
  });
});

test('a checkout of another user is still looked at', () => {
  expect(
    run({
      report: green,
      before: 'mkdir -p .ci && sed -i "2i export GIT_TEST_ASSUME_DIFFERENT_OWNER=1" .ci/run',
    }),
  ).toMatchObject({ status: 0, lastLine: '2 passed, 0 failed' });
});

test("PostgreSQL's regression tests are taken from Debian's source package, without root", () => {
  const fetch = `case "$*" in *' source --download-only postgresql-15')
    mkdir -p postgresql-15.1/src/test/regress/sql postgresql-15.1/src/test/regress/data
    touch postgresql-15.1/src/test/regress/sql/boolean.sql postgresql-15.1/src/test/regress/parallel_schedule
    tar -cjf postgresql-15_15.1.orig.tar.bz2 postgresql-15.1 ;;
  esac`;
  expect(run({ report: green, fetch })).toMatchObject({ status: 0, root: [], regress: true });
});

test('where they cannot be had, the test that needs them is named as not run, and nothing else may stay out', () => {
  const skipped = (fullName: string): object => ({
    ...green,
    testResults: [
      { ...green.testResults[0], assertionResults: [passed, { ...passed, status: 'skipped', fullName }] },
    ],
  });
  const needs = skipped(
    "each object that pg_dump writes of PostgreSQL's regression database is in the snapshot, on every major",
  );
  expect(run({ report: needs, fetch: 'exit 100' })).toMatchObject({
    status: 0,
    lastLine: '1 passed, 0 failed',
    errors: expect.stringContaining('NOT PROVEN IN THIS RUN: each object'),
    regress: false,
  });
  for (const [name, lacks] of [
    ['through Odyssey: every file runs once', "Debian sid's package odyssey"],
    ['PostgreSQL 19: REPACK runs once', "Debian experimental's package postgresql-19"],
  ] as const)
    expect(run({ report: skipped(name), fetch: 'exit 100' })).toMatchObject({
      status: 0,
      errors: expect.stringContaining(`NOT PROVEN IN THIS RUN: ${name}: ${lacks}`),
    });
  expect(run({ report: needs })).toMatchObject({
    status: 1,
    errors: expect.stringContaining('Did not run (skipped)'),
  });
  expect(run({ report: skipped('fires every night'), fetch: 'exit 100' })).toMatchObject({
    status: 1,
    errors: expect.stringContaining('fires every night'),
  });
});

/** The policy that keeps daemons from starting is the machine's own where it has one. */
const hasPolicy = existsSync('/usr/sbin/policy-rc.d');

test('only what is missing is installed, by sudo that never asks, and no daemon is left allowed or forbidden that was not', () => {
  const { status, root: commands } = run({ report: green, missing: ['pgbouncer'] });
  expect(status).toBe(0);
  expect(commands.every((command) => command.startsWith('-n '))).toBe(true);
  const [install, ...rest] = hasPolicy ? ['', ...commands] : commands;
  if (!hasPolicy) expect(install).toMatch(/ \/usr\/sbin\/policy-rc\.d$/);
  expect(rest[0]).toMatch(/ update$/);
  expect(rest[1]).toMatch(
    /DEBIAN_FRONTEND=noninteractive apt-get .* install --no-install-recommends pgbouncer$/,
  );
  expect(rest.slice(2)).toEqual(hasPolicy ? [] : ['-n rm -f /usr/sbin/policy-rc.d']);
});

test('an apt-get that fails stops everything, and its policy is taken back', () => {
  const { status, npm, root: commands } = run({ report: green, missing: ['pgbouncer'], apt: 100 });
  expect({ status, npm }).toEqual({ status: 100, npm: [] });
  if (!hasPolicy) expect(commands.at(-1)).toBe('-n rm -f /usr/sbin/policy-rc.d');
});
