import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionJson } from '../../scripts/readme.ts';
import made from '../../src/action.json' with { type: 'json' };
import { inputsSchema, readInputs } from '../../src/inputs.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { read } from './lint.ts';

const action = parse(read('action.yml')) as {
  inputs: Record<string, { description?: string; default?: unknown; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
};
const known = Object.keys(inputsSchema.shape) as (keyof typeof inputsSchema.shape)[];

test('every input of action.yml is read, and every input that is read can be given', () => {
  expect(Object.keys(action.inputs).sort()).toEqual([...known].sort());
});

test('a run without a runner has the defaults that the runner would fill in', () => {
  expect(made.inputs, 'run: npm run readme').toEqual(JSON.parse(actionJson(read('action.yml'), '{}')).inputs);
  // The token's default is an expression that only the runner can fill in; the connection string has none.
  expect(made.inputs['github-token'].default).toBe('');
  expect(action.inputs['connection-string']).toMatchObject({ required: true });
  expect(action.inputs['connection-string']).not.toHaveProperty('default');
  const bare = readInputs({ 'INPUT_CONNECTION-STRING': 'embedded' });
  const filled = Object.entries(action.inputs).map(([name, { default: value }]) => [
    `INPUT_${name.toUpperCase()}`,
    name === 'github-token' ? '' : String(value ?? 'embedded'),
  ]);
  expect(bare).toEqual(readInputs(Object.fromEntries(filled) as Record<string, string>));
});

test('one number says which version this is', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  expect(made.version, 'run: npm run readme').toBe(version);
  expect(read('README.md')).toContain(`OWNER/pg-feature-inventory@v${version.split('.', 1)[0]}\n`);
});

test('every default is text: the runner hands over nothing else', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    if (name !== 'connection-string') expect(input.default, name).toBeTypeOf('string');
  }
});

test('the defaults themselves are accepted', () => {
  const env = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      String(input.default ?? 'embedded'),
    ]),
  );
  expect(readInputs(env)).toMatchObject({ mode: 'apply', commit: 'auto', target: { engine: 'embedded' } });
});

test('every value that a description offers is accepted', () => {
  for (const name of [
    'mode',
    'format',
    'out-of-order',
    'layout',
    'statistics',
    'lint',
    'on-drift',
    'commit',
  ] as const) {
    const offered = [...(action.inputs[name]?.description ?? '').matchAll(/`([a-z-]+)`/g)].map(
      (match) => match[1] as string,
    );
    expect(offered, name).not.toEqual([]);
    for (const value of offered) {
      expect(
        () => readInputs({ 'INPUT_CONNECTION-STRING': 'embedded', [`INPUT_${name.toUpperCase()}`]: value }),
        `${name}: ${value}`,
      ).not.toThrow();
    }
  }
});

test('every output of action.yml is set, and every output that is set is declared', () => {
  const nothing = {
    mode: 'apply',
    isInventoryOnly: false,
    target: null,
    engine: null,
    serverVersion: null,
    migrations: null,
    drift: [],
    driftSql: null,
    snapshot: null,
    inventory: null,
    explorer: null,
    verification: null,
    publication: null,
    notices: [],
    failure: null,
  } as const;
  expect(Object.keys(action.outputs).sort()).toEqual(Object.keys(outputsOf(nothing, '')).sort());
});

test('everything that can be given or read is described', () => {
  for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs }))
    expect(description, name).toMatch(/\S/);
});

test("it runs on the runner's Node 24 from the packaged bundle", () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
