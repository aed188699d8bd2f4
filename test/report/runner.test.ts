import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction, type Run } from '../support/runner.ts';

const source = path.join(import.meta.dirname, '../../src/report/index.ts');

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'action-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** An action of one script, started as the packaged one is. */
function step(script: string, run: Run = {}, inputs = 'inputs: {}') {
  writeFileSync(path.join(directory, 'action.yml'), `name: x\n${inputs}\n`);
  mkdirSync(path.join(directory, 'dist'), { recursive: true });
  const dist = path.join(directory, 'dist/index.mjs');
  writeFileSync(dist, script);
  return runAction({ action: directory, dist, ...run });
}

describe('the simulated runner', () => {
  test('starts the action with its inputs and defaults, and with nothing of our own environment', async () => {
    process.env['LEAKED_FROM_THE_TEST'] = '1';
    using run = await step(
      `console.log(JSON.stringify(process.env)); process.exitCode = 3`,
      {
        inputs: { 'connection-string': 'embedded', 'extra input': '' },
        event: 'schedule',
        eventPayload: { schedule: '0 2 * * *' },
        env: { GITHUB_RUN_NUMBER: '7', HOME: undefined },
      },
      `inputs:\n  connection-string: { required: true }\n  lock-timeout: { default: 5s }\n  comment: { default: true }\n  github-token: { default: '\${{ github.token }}' }`,
    );
    const env = JSON.parse(run.stdout);
    expect(env).toMatchObject({
      'INPUT_CONNECTION-STRING': 'embedded',
      'INPUT_LOCK-TIMEOUT': '5s',
      INPUT_COMMENT: 'true',
      'INPUT_GITHUB-TOKEN': expect.stringMatching(/^ghs_/),
      INPUT_EXTRA_INPUT: '',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_NUMBER: '7',
    });
    expect(env).not.toHaveProperty('LEAKED_FROM_THE_TEST');
    expect(env).not.toHaveProperty('HOME');
    expect(run.exitCode).toBe(3);
    delete process.env['LEAKED_FROM_THE_TEST'];
  });

  test.each([24, 20] as const)('runs Node %i', async (node) => {
    using run = await step('console.log(process.version)', { node });
    expect(run.stdout).toMatch(new RegExp(`^v${node}\\.`));
  });

  test('keeps ten annotations of a level, cuts at 4,096 characters and obeys the old form of commands', async () => {
    using run = await step(`
      for (let each = 1; each <= 12; each++) console.log('::warning title=a%3Ab%2Cc,file=x%25.sql,line=3,col=4::' + each + '%0Aline');
      console.log('  ::error::' + 'x'.repeat(5000));
      console.log('text ##[notice file=a;line=2]old%5D');
      console.log('::stop-commands::token'); console.log('::error::not a command'); console.log('::token::'); console.log('::nonsense::kept');
      console.log('::set-output name=a::b');`);
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(run.lostAnnotations).toHaveLength(2);
    expect(run.annotations[0]).toEqual({
      level: 'warning',
      title: 'a:b,c',
      file: 'x%.sql',
      line: 3,
      column: 4,
      message: '1\nline',
    });
    expect(
      run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message.length),
    ).toEqual([4_096]);
    expect(run.annotations.at(-1)).toMatchObject({ level: 'notice', file: 'a', line: 2, message: 'old]' });
    expect(run.otherCommands).toEqual([
      { name: 'stop-commands', data: 'token' },
      { name: 'set-output', data: 'b' },
    ]);
    expect(run.log).toContain('::error::not a command');
    expect(run.log).toContain('::nonsense::kept');
  });

  test('masks the log and the summary, and drops outputs that hold a mask', async () => {
    using run = await step(`import { appendFileSync } from 'node:fs';
      console.log('::add-mask::s3cret'); console.log('a s3cret b');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'sum s3cret');
      appendFileSync(process.env.GITHUB_OUTPUT, 'plain=1\\nmulti<<E\\nx\\ny s3cret\\nE\\n');`);
    expect(run.masks).toEqual(['s3cret']);
    expect(run.log).toBe('a *** b');
    expect(run.summary).toBe('sum ***');
    expect(run.outputs).toEqual({ plain: '1', multi: 'x\ny s3cret' });
    expect(run.droppedOutputs).toEqual(['multi']);
  });

  test('drops a summary above 1 MiB and says so', async () => {
    using run = await step(
      `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577))`,
    );
    expect(run.summary).toBeNull();
    expect(run.runnerErrors).toHaveLength(1);
  });

  test('cancels as the runner does, and ends what never ends', async () => {
    using run = await step(
      `process.on('SIGINT', () => { console.log('rolled back'); process.exit(1); }); console.log('working'); setInterval(() => {}, 1000)`,
      { signalAfter: { signal: 'SIGINT', when: /working/ } },
    );
    expect(run).toMatchObject({ exitCode: 1, stdout: 'working\nrolled back\n' });
    await expect(step('console.log("stuck"); setInterval(() => {}, 1000)', { timeout: 700 })).rejects.toThrow(
      'stuck',
    );
  });
});

test('a report told in a real process reaches every place that the runner reads', async () => {
  using run = await step(`
    import { createReporter } from ${JSON.stringify(source)};
    const reporter = createReporter({ env: process.env, secrets: ['hunter22'], write: (text) => process.stdout.write(text) });
    await reporter.log.group('Connect', async () => reporter.log.line('to x:hunter22@h'));
    await reporter.finish({ mode: 'apply', target: null, engine: null, serverVersion: null, migrations: null, drift: [], driftSql: null, snapshot: null, inventory: null, explorer: null, verification: null, publication: null, notices: [],
      failure: { message: 'hunter22 was refused', location: { file: 'a.sql', line: 1, column: 2 } } });`);
  expect(run.stderr.replace(/.*(ExperimentalWarning|--trace-warnings).*\n/g, '')).toBe('');
  expect(run.groups).toEqual(['Connect']);
  expect(run.annotations).toEqual([
    {
      level: 'error',
      title: 'pg-feature-inventory failed',
      file: 'a.sql',
      line: 1,
      column: 2,
      message: '*** was refused',
    },
  ]);
  expect(run.masks).toEqual(['hunter22']);
  expect(run.droppedOutputs).toEqual([]);
  expect(run.report).toMatchObject({
    succeeded: false,
    headline: 'DATABASE OPERATIONS FAILED: *** was refused',
  });
  expect(run.summary).toContain('DATABASE OPERATIONS FAILED');
  expect(Object.keys(run.outputs)).toHaveLength(20);
});
