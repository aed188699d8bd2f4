import path from 'node:path';
import { expect, test } from 'vitest';
import { readRequest } from '../../src/chapters/index.ts';
import { checkoutOf } from '../../src/github/index.ts';
import { checkout } from '../migrations/support.ts';

const config = (name: string): string =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = https://github.com/${name}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;

/** The folder in which `acme/app` is found, and the notice. */
function found(files: Record<string, string>, ...named: string[]): readonly [string, string | null] {
  const { folder, notice } = checkoutOf(checkout(files), 'acme/app', named);
  return [folder, notice];
}

test('a repository that a step checked out in a folder is found there, by the inputs or by itself', () => {
  const app = { 'app/.git/config': config('Acme/app'), 'app/x': '' };
  expect(found(app, 'app/supabase/migrations', 'docs/FEATURE_INVENTORY.md')).toEqual(['app', null]);
  expect(found(app, 'docs/FEATURE_INVENTORY.md')).toEqual(['app', null]);
  expect(found({ 'a/b/.git/config': config('acme/app.git') }, 'a/b/migrations')).toEqual(['a/b', null]);
  const ssh = {
    'app/.git/config': config('x').replace('https://github.com/x', 'git@github.com:acme/app.git'),
  };
  expect(found(ssh)).toEqual(['app', null]);
});

test('of two checkouts of it, the inputs choose', () => {
  const both = { 'base/.git/config': config('acme/app'), 'head/.git/config': config('acme/app') };
  expect(found(both, 'docs/x.md', 'head/migrations')[0]).toBe('head');
  expect(found(both, 'head/docs/x.md', 'base/migrations')[0]).toBe('head');
});

test('the workspace itself stays the place where it is a checkout, or where nothing tells', () => {
  expect(found({ '.git/config': config('acme/app'), 'app/.git/config': config('acme/app') })).toEqual([
    '',
    null,
  ]);
  expect(found({ 'migrations/1.sql': '' }, 'migrations/x')).toEqual(['', null]);
  expect(found({ x: '' }, '../outside/a', '/etc/b')).toEqual(['', null]);
});

test('another repository is said to be another one', () => {
  expect(found({ 'lib/.git/config': config('acme/lib') }, 'lib/migrations')).toEqual([
    '',
    'acme/app is not checked out in the workspace, which holds lib. ' +
      'The document is written into the workspace itself; it is committed as ever.',
  ]);
});

test.each(['docs/DATABASE.md', 'app/docs/DATABASE.md'])(
  'the document %s goes into that checkout, and to its own place in the repository',
  (inventory) => {
    const workspace = checkout({ 'app/.git/config': config('acme/app') });
    const { documents, inputs } = readRequest(
      {
        GITHUB_REPOSITORY: 'acme/app',
        GITHUB_WORKSPACE: workspace,
        'INPUT_CONNECTION-STRING': 'embedded',
        INPUT_MIGRATIONS: 'app/migrations',
        'INPUT_INVENTORY-PATH': inventory,
      },
      workspace,
    );
    expect([documents, inputs['inventory-path']]).toEqual([path.join(workspace, 'app'), 'docs/DATABASE.md']);
  },
);
