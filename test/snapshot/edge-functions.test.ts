import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEdgeFunctions } from '../../src/snapshot/index.ts';

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'project-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

const functionsOf = (root: string): ReturnType<typeof readEdgeFunctions> =>
  readEdgeFunctions(root, 'supabase/functions');

test('no folder, no functions', () => {
  expect(functionsOf(project({}))).toEqual([]);
});

test('folders with code are functions; shared code, hidden folders, single files and empty folders are not', () => {
  const root = project({
    'supabase/functions/b/index.ts': 'b',
    'supabase/functions/a/index.js': 'a',
    'supabase/functions/a/lib/x.ts': 'x',
    'supabase/functions/_shared/cors.ts': 's',
    'supabase/functions/.cache/index.ts': 'c',
    'supabase/functions/import_map.json': '{}',
    'supabase/functions/other/main.ts': 'm',
  });
  mkdirSync(path.join(root, 'supabase/functions/empty'));
  expect(functionsOf(root)).toEqual([
    {
      name: 'a',
      verify_jwt: null,
      entrypoint: './functions/a/index.js',
      source_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: 2,
    },
    {
      name: 'b',
      verify_jwt: null,
      entrypoint: './functions/b/index.ts',
      source_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: 1,
    },
    {
      name: 'other',
      verify_jwt: null,
      entrypoint: null,
      source_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: 1,
    },
  ]);
});

test('config.toml says what the folder does not', () => {
  const root = project({
    'supabase/config.toml': `project_id = "x"\n[functions]\nverify_jwt = false\n[functions.a]\r\nverify_jwt = false # webhook\n  entrypoint = './functions/a/main.ts'\n[functions."b c"]\nverify_jwt=true\nimport_map = "x"\n[edge_runtime]\nverify_jwt = false\n[[functions.c]]\n`,
    'supabase/functions/a/main.ts': '',
    'supabase/functions/b c/index.ts': '',
    'supabase/functions/c/index.ts': '',
  });
  expect(functionsOf(root).map(({ name, verify_jwt: jwt, entrypoint }) => [name, jwt, entrypoint])).toEqual([
    ['a', false, './functions/a/main.ts'],
    ['b c', true, './functions/b c/index.ts'],
    ['c', null, './functions/c/index.ts'],
  ]);
});

test('a config.toml that is not TOML says nothing, and the run is told so', () => {
  const root = project({
    'supabase/config.toml': '[functions.a]\nverify_jwt = false\nkey = not-quoted-secret\n',
    'supabase/functions/a/index.ts': '',
  });
  const notices: string[] = [];
  const [found] = readEdgeFunctions(root, 'supabase/functions', (message) => notices.push(message));
  expect(found?.verify_jwt).toBeNull();
  expect(notices).toEqual([
    expect.stringMatching(
      /^supabase\/config\.toml is not read: .+ So verify_jwt and entrypoint of the edge functions are unknown\.$/,
    ),
  ]);
  expect(notices.join()).not.toContain('not-quoted-secret');
});

test('the source hash follows names and contents, not line ends, secrets, dependencies or links', () => {
  const files = { 'supabase/functions/a/index.ts': 'one\ntwo\n', 'supabase/functions/a/x.ts': 'x' };
  const hashOf = (changed: Readonly<Record<string, string>>): unknown =>
    functionsOf(project({ ...files, ...changed }))[0]?.source_hash;
  const hash = hashOf({});
  expect(hashOf({ 'supabase/functions/a/index.ts': 'one\r\ntwo\r\n' })).toBe(hash);
  expect(
    hashOf({ 'supabase/functions/a/.env': 'KEY=1', 'supabase/functions/a/node_modules/p/index.js': '' }),
  ).toBe(hash);
  expect(hashOf({ 'supabase/functions/a/index.ts': 'one\ntwo' })).not.toBe(hash);
  expect(hashOf({ 'supabase/functions/a/y.ts': '' })).not.toBe(hash);
  // The same bytes cut into files at another place.
  expect(
    hashOf({ 'supabase/functions/a/index.ts': 'one\ntwo\nx', 'supabase/functions/a/x.ts': '' }),
  ).not.toBe(hash);
  const root = project(files);
  symlinkSync('/etc/passwd', path.join(root, 'supabase/functions/a/link.ts'));
  expect(functionsOf(root)[0]?.source_hash).toBe(hash);
  rmSync(root, { recursive: true });
});
