import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { minVersion, subset } from 'semver';
import { describe, expect, test } from 'vitest';
import { read, root } from './lint.ts';

/** What git holds or is about to hold. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const texts = files
  .map((file) => [file, readFileSync(path.join(root, file), 'latin1')] as const)
  .filter(([, text]) => !text.includes('\0'));
// The bundle holds other people's code, which may name homes and registries of its own.
const ours = texts.filter(([file]) => !file.startsWith('dist/'));

const hits = (among: typeof texts, pattern: RegExp | string): readonly string[] =>
  among
    .filter(([, text]) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)))
    .map(([file]) => file);

/** Written so that this file does not find itself. */
const join = (...parts: readonly string[]): string => parts.join('');

test('git holds the files that are looked at', () => {
  expect(ours.map(([file]) => file)).toEqual(
    expect.arrayContaining(['README.md', 'package-lock.json', 'src/main.ts']),
  );
});

test('no file holds what a merge has left open', () => {
  expect(hits(texts, /^(?:<{7}|>{7}|[|]{7}) /m)).toEqual([]);
});

test('nothing in src/ is imported for what it does when it is loaded, which the bundler would leave out', () => {
  const sources = ours.filter(([file]) => /^src\/.*\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  expect(hits(sources, /^import '/m)).toEqual([]);
  const { sideEffects } = JSON.parse(read('package.json')) as { readonly sideEffects: readonly string[] };
  expect(sideEffects.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('no aggregate is told to sort by a number: there it is a constant, and no position', () => {
  // On one line, and behind an argument with parentheses of at most two levels.
  const byNumber = /_agg\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*ORDER BY \d/;
  expect('array_agg(f(a, g(b)) || c ORDER BY 1)').toMatch(byNumber);
  expect('(SELECT array_agg(a ORDER BY a) FROM t ORDER BY 1)').not.toMatch(byNumber);
  const lines = ours
    .filter(([file]) => /\.(?:sql|ts|sh)$/.test(file))
    .flatMap(([file, text]) => text.split('\n').map((line) => [file, line] as const))
    .filter(([, line]) => line.includes('_agg(') && !line.includes("'array_agg(f(a"));
  expect(lines.length).toBeGreaterThan(300);
  expect(hits(lines, byNumber)).toEqual([]);
});

test('no file names a package registry', () => {
  const hosts = [
    ['registry', 'npmjs'],
    ['npmjs', 'org'],
    ['registry', 'yarnpkg'],
    ['npm', 'pkg', 'github'],
    ['deb', 'debian'],
    ['security', 'debian'],
    ['archive', 'ubuntu'],
    ['proxy', 'golang'],
    ['files', 'pythonhosted'],
  ].map((parts) => parts.join('.'));
  for (const host of hosts) expect(hits(ours, host), host).toEqual([]);
  const { npm_config_registry: registry } = process.env;
  if (registry !== undefined) expect(hits(texts, new URL(registry).hostname)).toEqual([]);
});

test('no file names a folder of the machine that it was made on', () => {
  expect(
    hits(
      ours,
      new RegExp(join(String.raw`(?<![\w.-])/`, String.raw`(root|Users/\w+|home/(?!runner\b)\w+)/`)),
    ),
  ).toEqual([]);
  expect(hits(ours, new RegExp(join('[A-Z]:', String.raw`\\+Users`)))).toEqual([]);
  // Where this checkout stands: a bundler likes to leave it in what it makes.
  for (const folder of [root, path.dirname(root), homedir()]) {
    if (folder.split(path.sep).filter((part) => part !== '').length > 1 || folder === root)
      expect(hits(texts, `${folder}/`), folder).toEqual([]);
  }
});

interface Manifest {
  readonly engines: { readonly node: string };
  readonly license: string;
}

describe('package.json', () => {
  const { engines, license } = JSON.parse(read('package.json')) as Manifest;

  test('names the Node versions that every dependency accepts', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, Partial<Manifest>>;
    };
    const refusing = Object.entries(packages)
      .filter(([, { engines: needed }]) => needed?.node !== undefined && !subset(engines.node, needed.node))
      .map(([name, { engines: needed }]) => `${name} needs Node ${needed?.node}`);
    expect(refusing).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md', '.ci/run', 'src/cli.ts'])(
    'and %s name the same oldest Node',
    (file) => {
      expect(read(file)).toContain(`Node ${minVersion(engines.node)?.version.replace(/\.0$/, '')} or newer`);
    },
  );

  test('names the licence that is there', () => {
    expect(license).toBe('MIT');
    expect(read('LICENSE')).toMatch(
      /^MIT License\n\nCopyright \(c\) \d{4} pg-feature-inventory contributors\n/,
    );
  });
});

test('.ci/run can be run', () => {
  accessSync(path.join(root, '.ci/run'), constants.X_OK);
});
