import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { list, readSource } from '../../src/migrations/index.ts';
import { refuseInTheWay } from '../../src/publish/index.ts';
import { readEdgeFunctions, readSuppressions } from '../../src/snapshot/index.ts';
import { checkout } from '../migrations/support.ts';
import { runAction } from '../support/runner.ts';

const words = 'words-of-another';

/** Puts something at a path that is not what belongs there. */
const put: Readonly<Record<string, (file: string) => void>> = {
  'a folder': (file) => mkdirSync(file),
  'a named pipe': (file) => {
    expect(spawnSync('mkfifo', [file]).status).toBe(0);
  },
  'a device, by a link': (file) => symlinkSync('/dev/zero', file),
  'a link out of the repository': (file) =>
    symlinkSync(path.join(checkout({ 'outside.sql': `SELECT '${words}'` }), 'outside.sql'), file),
  'a link to nothing': (file) => symlinkSync('nowhere', file),
  'a link to itself': (file) => symlinkSync(path.basename(file), file),
  'a file of more than is read': (file) => {
    writeFileSync(file, words);
    truncateSync(file, 101 * 2 ** 20);
  },
};
const told = {
  'a folder': /is a folder, not a file/,
  'a named pipe': /is a special file/,
  'a device, by a link': /leads outside the repository through a symbolic link/,
  'a link out of the repository': /leads outside the repository through a symbolic link/,
  'a link to nothing': /is a broken symbolic link/,
  'a link to itself': /is a symbolic link in a loop|broken symbolic link/,
  'a file of more than is read': /is larger than \d+ MiB, the most that is read/,
} as const;
type What = keyof typeof told;
const all = Object.keys(told) as What[];

async function failureOf(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(ActionError);
    const { failure } = error as ActionError;
    expect(JSON.stringify(failure)).not.toContain(words);
    expect(failure.remedy).toBeTruthy();
    return failure.message;
  }
}

const base = { 'migrations/1_a.sql': 'SELECT 1;', 'README.md': '' };
const readers: Readonly<
  Record<
    string,
    { readonly at: string; readonly read: (workspace: string) => unknown; readonly except?: readonly What[] }
  >
> = {
  'a migration in its folder': {
    at: 'migrations/2_b.sql',
    read: (workspace) => list(workspace, ['migrations'], 'auto'),
    except: ['a folder'],
  },
  'a migration that is named': {
    at: 'migrations/2_b.sql',
    read: (workspace) => list(workspace, ['migrations/2_b.sql'], 'auto'),
    except: ['a folder'],
  },
  'a migration that a pattern finds': {
    at: 'migrations/2_b.sql',
    read: (workspace) => list(workspace, ['migrations/*.sql'], 'auto'),
    except: ['a folder', 'a named pipe', 'a link to nothing', 'a link to itself'],
  },
  'a journal of Drizzle': {
    at: 'migrations/meta/_journal.json',
    read: (workspace) => list(workspace, ['migrations'], 'drizzle'),
  },
  'settings of graphile-migrate': {
    at: '.gmrc',
    read: (workspace) => list(workspace, ['migrations'], 'graphile-migrate'),
  },
  'a verification': { at: 'verify.sql', read: (workspace) => readSource(workspace, 'verify.sql', 'verify') },
  'accepted findings': { at: '.github/feature-inventory-findings.txt', read: readSuppressions },
  'config.toml': {
    at: 'supabase/config.toml',
    read: (workspace) => readEdgeFunctions(workspace, 'supabase/functions'),
  },
  'the folder of edge functions': {
    at: 'functions',
    read: (workspace) => readEdgeFunctions(workspace, 'functions'),
    except: ['a folder'],
  },
  'the twin of the page': {
    at: 'docs/inventory.json',
    read: (workspace) => refuseInTheWay(workspace, 'docs/FEATURE_INVENTORY.md', true),
    except: ['a folder', 'a file of more than is read'],
  },
};

describe.each(Object.entries(readers))('%s', (_name, { at, read, except = [] }) => {
  test.each(all.filter((what) => !except.includes(what)))(
    'that is %s is told in words, and never in its own',
    async (what) => {
      const workspace = checkout({
        ...base,
        'migrations/meta/x': '',
        '.github/x': '',
        'supabase/functions/f/index.ts': '',
        'docs/x': '',
      });
      put[what]?.(path.join(workspace, at));
      let expected = told[what];
      if (at === 'functions' && what === 'a file of more than is read') expected = /is a file, not a folder/;
      if (at === 'migrations/meta/_journal.json' && /link|pipe|^a folder$/.test(what))
        expected = /_journal\.json|is no journal of Drizzle/;
      // Where the page goes a link is none of ours, wherever it leads.
      if (at === 'docs/inventory.json' && /link/.test(what)) expected = /is a symbolic link, not a file/;
      expect(await failureOf(() => read(workspace))).toMatch(expected);
    },
  );
});

test('folders that lead outside are refused, by whatever input', async () => {
  const outside = checkout({ 'm/1.sql': `SELECT '${words}'`, 'f/index.ts': words, 'inventory/x.md': words });
  const workspace = checkout(base);
  for (const name of ['m', 'f', 'docs']) symlinkSync(outside, path.join(workspace, name));
  const expected = /leads outside the repository through a symbolic link/;
  for (const entry of ['m', 'm/m', 'm/m/1.sql', 'm/m/*.sql', 'm/**/*.sql', '{m,x}/m/1.sql'])
    expect(await failureOf(() => list(workspace, [entry], 'auto')), entry).toMatch(
      entry.startsWith('{') ? /no file matches/ : expected,
    );
  expect(await failureOf(() => readEdgeFunctions(workspace, 'f'))).toMatch(expected);
  expect(await failureOf(() => readSource(workspace, 'm/m/1.sql', 'verify'))).toMatch(expected);
  expect(await failureOf(() => refuseInTheWay(workspace, 'docs/FEATURE_INVENTORY.md', true))).toBe(
    'docs/FEATURE_INVENTORY.md cannot be written: in the checkout docs is a symbolic link, not a folder.',
  );
  for (const folder of ['..', '../x', path.join(outside, 'f')])
    expect(await failureOf(() => readEdgeFunctions(workspace, folder)), folder).toMatch(
      /is outside the repository/,
    );
  expect(
    await failureOf(() =>
      readSource(workspace, path.relative(workspace, path.join(outside, 'm/1.sql')), 'verify'),
    ),
  ).toMatch(/is outside the repository/);
});

test('a link inside counts as what it leads to; one that is passed over is told', async () => {
  const workspace = checkout({
    ...base,
    'shared/3_c.sql': 'SELECT 3;',
    'shared/more/4_d.sql': 'SELECT 4;',
    'functions/a/index.ts': 'a',
  });
  symlinkSync('../shared/3_c.sql', path.join(workspace, 'migrations/3_c.sql'));
  symlinkSync('../shared/more', path.join(workspace, 'migrations/more'));
  symlinkSync('/etc', path.join(workspace, 'migrations/etc'));
  symlinkSync('migrations', path.join(workspace, 'linked'));
  symlinkSync('a', path.join(workspace, 'functions/b'));
  const files = async (entry: string): Promise<readonly (readonly string[])[]> =>
    (await list(workspace, [entry], 'auto')).flatMap(({ migrations, skipped }) => [
      migrations.map(({ source }) => source.file),
      skipped,
    ]);
  expect(await files('migrations')).toEqual([
    ['migrations/1_a.sql', 'migrations/3_c.sql'],
    ['migrations/etc (outside)', 'migrations/more (a folder)'],
  ]);
  expect(await files('migrations/**/*.sql')).toEqual([
    ['migrations/1_a.sql', 'migrations/3_c.sql'],
    ['migrations/etc (outside)', 'migrations/more (a folder)'],
  ]);
  symlinkSync('nowhere', path.join(workspace, 'migrations/6_f.sql'));
  expect(await files('migrations/*.sql')).toEqual([
    ['migrations/1_a.sql', 'migrations/3_c.sql'],
    ['migrations/6_f.sql (nothing)', 'migrations/etc (outside)', 'migrations/more (a folder)'],
  ]);
  rmSync(path.join(workspace, 'migrations/6_f.sql'));
  expect((await files('linked'))[0]).toEqual(['linked/1_a.sql', 'linked/3_c.sql']);
  const skipped: string[] = [];
  expect(
    readEdgeFunctions(workspace, 'functions', (message) => skipped.push(message)).map(({ name }) => name),
  ).toEqual(['a']);
  expect(skipped).toEqual(['functions: symbolic links are not followed: functions/b']);
});

test('a journal that is no JSON is told by its line, not by its words', async () => {
  const workspace = checkout({
    'migrations/meta/_journal.json': `{\n  "entries": [\n${words}`,
    'migrations/0_a.sql': '',
  });
  expect(await failureOf(() => list(workspace, ['migrations'], 'auto'))).toMatch(
    /is no journal of Drizzle: (?:line 3|it) is no JSON/,
  );
});

describe.concurrent('a whole run', () => {
  const step = async (
    files: Record<string, string>,
    inputs: Record<string, string>,
    env: Record<string, string> = {},
    prepare: (workspace: string) => void = () => {},
  ): Promise<{ exitCode: number | null; log: string; message: string }> => {
    const workspace = checkout({ ...base, ...files });
    prepare(workspace);
    using run = await runAction({
      dist: path.join(import.meta.dirname, '../../src/main.ts'),
      cwd: workspace,
      inputs: {
        'connection-string': 'embedded',
        migrations: 'migrations',
        commit: 'none',
        'cron-schedule': 'none',
        ...inputs,
      },
      env,
    });
    return { exitCode: run.exitCode, log: run.log, message: run.report?.failure?.message ?? '' };
  };

  test.for<[string, Record<string, string>, RegExp]>([
    ['verify names a folder', { verify: 'migrations' }, /^verify: migrations is a folder, not a file/],
    ['verify names what is not there', { verify: 'nope.sql' }, /^verify: nope\.sql does not exist/],
    [
      'verify names what lies below a file',
      { verify: 'README.md/nope.sql' },
      /^verify: README\.md\/nope\.sql does not exist/,
    ],
    [
      'verify names a path that is too long',
      { verify: 'a'.repeat(300) },
      /^verify: a+ has a name that is too long/,
    ],
    [
      'migrations names what lies below a file',
      { migrations: 'README.md/x' },
      /there is no file or folder README\.md\/x/,
    ],
    [
      'edge-functions names a file',
      { 'edge-functions': 'README.md' },
      /^edge-functions: README\.md is a file, not a folder/,
    ],
    [
      'edge-functions leads out',
      { 'edge-functions': '../x' },
      /^edge-functions: \.\.\/x is outside the repository/,
    ],
    [
      'inventory-path lies below a file',
      { 'inventory-path': 'README.md/FEATURE_INVENTORY.md' },
      /README\.md is a file, not a folder/,
    ],
    ['inventory-path is a folder', { 'inventory-path': 'migrations' }, /it is a folder, not a file/],
  ])('in which %s', async ([, inputs, expected], { expect }) => {
    const { exitCode, message, log } = await step({}, inputs);
    expect([exitCode, message]).toEqual([1, expect.stringMatching(expected)]);
    expect(log).not.toContain('Unexpected');
  });

  test('whose event is a named pipe, and whose outputs and summary cannot be written, ends all the same', async ({
    expect,
  }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'odd-'));
    put['a named pipe']?.(path.join(folder, 'event'));
    const { exitCode, log } = await step(
      {},
      {},
      {
        GITHUB_EVENT_PATH: path.join(folder, 'event'),
        GITHUB_OUTPUT: folder,
        GITHUB_STEP_SUMMARY: path.join(folder, 'event/x'),
      },
    );
    expect([exitCode, log.includes('Unexpected')]).toEqual([0, false]);
    expect(log).toMatch(/The outputs could not be written/);
    expect(log).toMatch(/The job summary could not be written/);
  });
});
