import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { isList, readArguments } from '../../src/cli/arguments.ts';
import { commands, type CommandName } from '../../src/cli/commands.ts';
import { environmentFor } from '../../src/cli/environment.ts';
import { helpText } from '../../src/cli/help.ts';
import { coloured } from '../../src/cli/screen.ts';
import { ActionError } from '../../src/error.ts';
import { inputsSchema, readInputs } from '../../src/inputs.ts';
import { read } from '../repository/lint.ts';

const action = parse(read('action.yml')) as {
  inputs: Record<string, { description: string; default?: string }>;
};
const nobody = async (): Promise<null> => null;

/** The environment that arguments make of one. */
async function made(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
  ask: (question: string) => Promise<string | null> = nobody,
): Promise<NodeJS.ProcessEnv> {
  const request = readArguments(argv);
  if (request.asks !== 'run') throw new Error(`asks for ${request.asks}`);
  return await environmentFor(request, env, ask);
}

/** What is told of wrong use. */
async function refusal(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    await made(argv, env);
  } catch (error) {
    if (error instanceof ActionError) return error.failure.message;
    throw error;
  }
  return 'accepted';
}

const embedded = ['--connection-string', 'embedded'];

describe('the flags are the inputs of action.yml', () => {
  const flags = Object.keys(action.inputs).filter((name) => name !== 'mode' && name !== 'github-token');

  test('each can be given, to each command that it is not against', async () => {
    for (const name of flags) {
      const value =
        action.inputs[name]?.default ||
        { baseline: 'all', packs: 'agents', explorer: 'a.html' }[name] ||
        'embedded';
      const env = await made(
        ['apply', ...(name === 'connection-string' ? [] : embedded), `--${name}=${value}`],
        {
          GITHUB_ACTIONS: 'true',
        },
      );
      expect(env[`INPUT_${name.toUpperCase()}`], name).toBe(value);
    }
  });

  test('without a flag each has the default of action.yml, save what a terminal is not asked for', async () => {
    const { commit, ...others } = readInputs(await made(['apply', ...embedded]));
    const { commit: inAction, ...expected } = readInputs({ 'INPUT_CONNECTION-STRING': 'embedded' });
    expect(others).toEqual(expected);
    expect([commit, inAction]).toEqual(['none', 'auto']);
  });

  test('those that are lists may be repeated, and no others', () => {
    const given = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, '']));
    const lists = Object.entries(z.partial(inputsSchema).parse({ ...parsable(), packs: '' }))
      .filter(([, value]) => Array.isArray(value))
      .map(([name]) => name);
    expect(lists.length).toBeGreaterThan(3);
    expect(Object.keys(given).filter(isList).sort()).toEqual(lists.sort());
  });

  test('the help of a command explains its flags, and of each the default', () => {
    for (const name of Object.keys(commands) as CommandName[]) {
      const text = helpText(name, 100).replace(/\s+/g, ' ');
      for (const input of commands[name].inputs) {
        expect(Object.keys(action.inputs)).toContain(input);
        expect(text).toContain(` --${input} `);
        const value = action.inputs[input]?.default ?? '';
        if (value !== '' && input !== 'rows') expect(text, input).toContain(` [${value}]`);
      }
    }
  });

  test('no line of a help is wider than the terminal', () => {
    expect(helpText(null, 0)).toBe(helpText(null, undefined));
    for (const name of [null, ...(Object.keys(commands) as CommandName[])])
      for (const line of helpText(name, 72).split('\n')) expect(line.length, line).toBeLessThanOrEqual(72);
  });
});

const parsable = (): Record<string, string> =>
  Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']));

test('a list is what its flags say, one after the other; mode is the command', async () => {
  const argv = ['plan', ...embedded, '--migrations', 'scripts/*.sql', '--migrations=db', '--base', 'main'];
  expect(await made(argv)).toEqual({
    INPUT_MODE: 'plan',
    INPUT_COMMIT: 'none',
    INPUT_MIGRATIONS: 'scripts/*.sql\ndb',
    'INPUT_CONNECTION-STRING': 'embedded',
  });
  expect(await made(['inventory', ...embedded])).toMatchObject({
    INPUT_MODE: 'apply',
    INPUT_MIGRATIONS: 'none',
  });
});

test.each([
  [[], /Which command\? One of: plan, apply, check, inventory/],
  [['constructor'], /no command "constructor"/],
  [['apply', ...embedded, '--constructor=x'], /no flag --constructor/],
  [['pln'], /no command "pln"\. Did you mean plan\?/],
  [['apply', ...embedded, '--mgrations', 'x'], /no flag --mgrations; did you mean --migrations\?/],
  [['apply', ...embedded, '--migrations'], /--migrations needs a value/],
  [['apply', ...embedded, '--format', '--lint', 'off'], /--format needs a value/],
  [['apply', ...embedded, '--lint=off', '--lint=warn'], /--lint is given twice/],
  [['apply', ...embedded, '--migrations', 'a.sql', 'b.sql'], /"b\.sql" belongs to no flag\. Put quotes/],
  [['apply', ...embedded, '--base', 'main'], /--base is a flag of plan, not of apply/],
  [['inventory', ...embedded, '--migrations', 'a'], /inventory runs no migrations/],
  [['apply', ...embedded, '--mode', 'plan'], /--mode is the command itself/],
  [['apply', ...embedded, '--commit', 'push'], /--commit takes effect in GitHub Actions only/],
  [['apply', ...embedded, '--json=yes'], /--json takes no value/],
  [['apply', ...embedded, '--lint=no', '--layout=x'], /^--layout must be .*\n--lint must be one of: off/],
  [['apply'], /no connection string\. Put it into the variable DATABASE_URL/],
] as const)('%j is refused, with what to do', async (argv, message) => {
  expect(await refusal(argv)).toMatch(message);
});

describe('secrets', () => {
  const url = 'postgresql://me:s3cr3t-word@db.example.com/app';

  test.each([
    [['apply', '--connection-string', url], /a password, which everyone.*variable DATABASE_URL/],
    [['apply', `--connection-string=${url.replace(':s3cr3t-word', '')}?password=s3cr3t-word`], /a password/],
    [['plan', ...embedded, '--shadow', url], /--shadow contains a password.*SHADOW_DATABASE_URL/],
    [['apply', url], /A connection string is no argument: set DATABASE_URL/],
    [[url], /a connection string is no argument: set DATABASE_URL/],
    [['apply', '--github-token', 's3cr3t-word'], /read from the variable GITHUB_TOKEN/],
    [['apply', '--connection-string', `mysql${url}`], /--connection-string is a mysqlpostgresql:\/\/ URL/],
  ] as const)('%j is refused and not repeated', async (argv, message) => {
    const told = await refusal(argv);
    expect(told).toMatch(message);
    expect(told).not.toContain('s3cr3t-word');
  });

  test('a mistake in a variable is told by its name', async () => {
    expect(await refusal(['apply'], { DATABASE_URL: '***' })).toMatch(/^DATABASE_URL is masked/);
    expect(await refusal(['plan', ...embedded], { SHADOW_DATABASE_URL: 'x' })).toMatch(
      /^SHADOW_DATABASE_URL is/,
    );
  });

  test('the variables fill in what the flags leave out', async () => {
    const target = (env: NodeJS.ProcessEnv): unknown => readInputs(env).target;
    const noPassword = 'postgresql://me@db.example.com/app';
    expect(target(await made(['apply'], { DATABASE_URL: url }))).toMatchObject({ password: 's3cr3t-word' });
    for (const text of [noPassword, `${noPassword}?sslmode=require`])
      expect(
        target(await made(['apply', '--connection-string', text], { PGPASSWORD: 'a/b?c&d%' })),
      ).toMatchObject({ password: 'a/b?c&d%', host: 'db.example.com' });
    // A password that is there goes before one that is not meant for it.
    expect(target(await made(['apply'], { DATABASE_URL: url, PGPASSWORD: 'other' }))).toMatchObject({
      password: 's3cr3t-word',
    });
  });

  test('inputs of a surrounding action do not reach the command', async () => {
    const env = await made(['apply', ...embedded], { INPUT_COMMIT: 'push', 'INPUT_ON-DRIFT': 'fail' });
    expect(readInputs(env)).toMatchObject({ commit: 'none', 'on-drift': 'warn' });
  });

  test('a person is asked for what is missing, and for nothing else', async () => {
    const asked: string[] = [];
    const answers = ['postgresql://me@db.example.com/app', 'typed'];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return answers[asked.length - 1] ?? '';
    };
    expect(readInputs(await made(['apply'], {}, ask)).target).toMatchObject({ password: 'typed' });
    expect(asked).toEqual([
      'Connection string (not shown): ',
      'Password of me at db.example.com (not shown; Enter = none): ',
    ]);
    await made(['apply'], { DATABASE_URL: url }, ask);
    await made(['apply', ...embedded], {}, ask);
    expect(asked).toHaveLength(2);
  });
});

test.each([
  ['DATABASE OPERATIONS COMPLETE', 32],
  ['CHECK FAILED: 1 migration is pending', 31],
  ['PLAN INCOMPLETE: 1 file', 33],
  ['              removed column public.a.b (breaking)', 31],
  ['              warning: public.log breaks it', 33],
  ['  ✓ migrations/1.sql  4 ms', 32],
] as const)('%s is seen on a terminal', (line, colour) => {
  expect(coloured(line)).toContain(`\x1b[${colour}m`);
  expect(coloured(`a file named ${line}.txt`)).not.toContain('\x1b');
});
