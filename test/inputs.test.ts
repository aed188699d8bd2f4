import { expect, test } from 'vitest';
import { ActionError } from '../src/error.ts';
import { readInputs, secretInputs } from '../src/inputs.ts';

const env = (inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));

function failureOf(inputs: Readonly<Record<string, string>>): string {
  try {
    readInputs(env(inputs));
  } catch (error) {
    if (error instanceof ActionError) return error.failure.message;
    throw error;
  }
  throw new Error('the inputs were accepted');
}

test('a run without a runner gets the defaults of action.yml', () => {
  expect(readInputs(env({ 'connection-string': 'embedded' }))).toMatchObject({
    target: { engine: 'embedded', directory: null },
    mode: 'apply',
    migrations: ['supabase/migrations'],
    packs: [],
    'wait-for-lock': 600_000,
    'inventory-path': 'docs/FEATURE_INVENTORY.md',
    comment: true,
    'drift-sql': 'files',
  });
});

test('lists drop comments and empty lines, and keep a # inside a name', () => {
  expect(
    readInputs(
      env({
        'connection-string': 'embedded',
        migrations: '# first\n scripts/*.sql  \n\nsupabase/migrations # the rest\nodd#name\r\n',
        packs: 'workspace\nagents',
      }),
    ),
  ).toMatchObject({
    migrations: ['scripts/*.sql', 'supabase/migrations', 'odd#name'],
    packs: ['workspace', 'agents'],
  });
  expect(readInputs(env({ 'connection-string': 'embedded', migrations: 'none' })).migrations).toEqual([]);
});

test('all mistakes are reported at once', () => {
  const message = failureOf({
    'connection-string': '***',
    mode: 'aply',
    comment: 'yes',
    'lock-timeout': 'soon',
    'inventory-path': '../out.md',
    explorer: 'site/explorer.md',
    packs: 'workspace\nworkspce',
    'drift-sql': 'yes',
    'snapshot-lable': 'x',
  });
  expect(message).toMatch(/^9 inputs are invalid:/);
  for (const part of [
    'snapshot-lable: there is no such input; did you mean snapshot-label?',
    'connection-string is masked',
    'mode must be one of: apply, plan, check, got "aply"',
    'comment must be true or false, got "yes"',
    'drift-sql must be one of: off, files, pull-request, got "yes"',
    'lock-timeout must be a duration',
    'inventory-path must stay inside the repository',
    'explorer must end with .html, got "site/explorer.md"',
    'packs must be one of: workspace, workspace-sample, agents, got "workspce"',
  ])
    expect(message).toContain(part);
});

test.each([
  '/etc/passwd',
  '../x.md',
  'docs/../../x.md',
  'C:\\x.md',
  '.git/config',
  'docs/../.git/x',
  '.github/workflows/x.yml',
  '.',
  '',
])('inventory-path %j is refused', (value) => {
  expect(failureOf({ 'connection-string': 'embedded', 'inventory-path': value })).toMatch(
    /inventory-path must/,
  );
});

test('no mistake repeats a secret', () => {
  const message = failureOf({
    'connection-string': 'postgres://u:s3cret%@h/d',
    shadow: 'mysql://u:hidd3n@h/d',
    'github-token': 'tok3n',
    mode: 'x',
  });
  expect(message).not.toMatch(/s3cret|hidd3n|tok3n/);
  expect(message).toContain('shadow is a mysql:// URL');
});

test('the secrets of a run are known before its inputs are judged', () => {
  expect(
    secretInputs(
      env({ 'connection-string': ' postgres://u:s3cret@h/d\n', shadow: 'embedded', 'github-token': 'tok3n' }),
    ),
  ).toEqual(['postgres://u:s3cret@h/d', 's3cret', 'u:s3cret', 'tok3n']);
  expect(secretInputs(env({ 'connection-string': 'mysql://u:s3cret@h/d' }))).toContain('s3cret');
  expect(secretInputs(env({ 'connection-string': 'embedded' }))).toEqual([]);
});
