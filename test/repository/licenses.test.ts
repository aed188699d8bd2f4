import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { licenses, packagesOf } from '../../scripts/licenses.ts';
import { read, root } from './lint.ts';

/** Code without what the bundler writes otherwise: white space, quotes, semicolons, commas and parentheses. */
const squeezed = (code: string): string => code.replace(/[\s;,()]+/g, '').replace(/['`]/g, '"');

const dist = path.join(root, 'dist');
const bundled = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => squeezed(readFileSync(path.join(dist, file), 'utf8')));
const text = read('dist/licenses.txt');
/** `name version` of each package that the list at the top names. */
const named = new Set(
  [...text.slice(0, text.indexOf('-----')).matchAll(/^((?:@[\w.-]+\/)?[\w.-]+ \d\S*) \(.+\)$/gm)].map(
    ([, name]) => name as string,
  ),
);

interface Manifest {
  readonly name: string;
  readonly version: string;
}
const manifest = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest;

/** Long lines of a package's code, by which it is known where it is bundled: but for imports and exports they stay. */
function marksOf(folder: string): readonly string[] {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.[cm]?js$/.test(file) && !/(?:^|\/)(?:node_modules|test|tests|bench|example|examples)\//.test(file),
  );
  return files.flatMap((file) =>
    readFileSync(path.join(root, folder, file), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(
        (line) =>
          line.length >= 50 &&
          line.length < 300 &&
          !/^(?:import|export|\/\/|\/?\*|['"]use)|require\(|__|^\S+$/.test(line),
      )
      .slice(0, 12)
      .map(squeezed),
  );
}

test('every package that is installed for the action and whose code is in the bundle is named', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: true; optional?: true }>;
  };
  const folders = Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && dev !== true && optional !== true)
    .map(([folder]) => folder);
  // Two versions of a package have most lines in common; a line that two packages have in common shows nothing.
  const owners = new Map<string, Set<string>>();
  for (const folder of folders)
    for (const mark of marksOf(folder))
      owners.set(mark, (owners.get(mark) ?? new Set()).add(manifest(folder).name));
  const hits = new Map<string, number>();
  for (const [mark, [name, other]] of owners)
    if (name !== undefined && other === undefined && bundled.some((code) => code.includes(mark)))
      hits.set(name, (hits.get(name) ?? 0) + 1);
  const here = [...hits].filter(([, count]) => count >= 3).map(([name]) => name);
  expect(here.length).toBeGreaterThan(30);
  expect(here).toEqual(expect.arrayContaining(['pg', 'zod', 'tinyglobby', 'pg-protocol', '@octokit/core']));
  const names = new Set([...named].map((name) => name.replace(/ \S+$/, '')));
  expect(here.filter((name) => !names.has(name))).toEqual([]);
});

test('what is compiled into the engine and the parser is named too, and each name has a text', () => {
  for (const part of [
    'PostgreSQL and its contrib modules',
    'ICU',
    'OpenSSL',
    'zlib',
    'libpg_query',
    'protobuf-c',
    'xxHash',
  ])
    expect(text).toContain(`\n${part}, in `);
  for (const name of named)
    expect(text.split(`\n${name} (`)[2]?.split('-'.repeat(78))[1]?.trim(), name).toMatch(
      /copyright|apache license/i,
    );
});

test('a package is known by its module wherever it stands, and needs a licence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licenses-'));
  const install = (at: string, content: object, files: Record<string, string> = {}): void => {
    mkdirSync(path.join(folder, at), { recursive: true });
    for (const [name, body] of Object.entries({ 'package.json': JSON.stringify(content), ...files }))
      writeFileSync(path.join(folder, at, name), body);
  };
  const stats = {
    modules: [
      {
        name: './src/main.ts + 2 modules',
        modules: [{ name: './node_modules/a/index.mjs' }, { name: './src/b.ts' }],
      },
    ],
    chunks: [
      { modules: [{ name: './node_modules/a/node_modules/@s/c/lib/x.js' }, { name: 'external "fs"' }] },
    ],
  };
  const found = packagesOf(stats);
  expect([...found]).toEqual(['node_modules/a', 'node_modules/a/node_modules/@s/c']);
  install('node_modules/a', { name: 'a', version: '1.0.0', license: 'MIT', author: 'Ada' });
  install(
    'node_modules/a/node_modules/@s/c',
    { name: '@s/c', version: '2.0.0', license: 'ISC' },
    { 'LICENCE.md': 'as you like\r\n', NOTICE: 'made by c' },
  );
  const list = licenses(folder, found);
  expect(list).toContain('\n@s/c 2.0.0 (ISC)\na 1.0.0 (MIT)\n');
  expect(list).toMatch(/as you like\n\nmade by c/);
  expect(list).toMatch(
    /its package\.json names MIT, by Ada\.\n\nCopyright \(c\) Ada\n\nPermission is hereby granted/,
  );
  expect(licenses(folder, new Set([...found].reverse()))).toBe(list);
  install('node_modules/d', { name: 'd', version: '1.0.0' });
  expect(() => licenses(folder, new Set(['node_modules/d']))).toThrow(
    'd 1.0.0 is in the bundle and names no licence',
  );
});
