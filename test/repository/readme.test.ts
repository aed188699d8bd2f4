import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from '../../scripts/readme.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { commands } from '../../src/cli/commands.ts';
import { explain } from '../../src/database/known-errors.ts';
import { inputsSchema } from '../../src/inputs.ts';
import { blocksOf, problemsOf, read, root, scriptsOf } from './lint.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'FEATURE_INVENTORY.md')
    .map((name) => `docs/${name}`),
];
const workflows = pages.flatMap((page) =>
  blocksOf(read(page), 'yaml').map((block, index) => [`${page}, block ${index + 1}`, block] as const),
);

test('the tables of inputs and outputs are those of action.yml', () => {
  expect(withTables(read('README.md'), read('action.yml')), 'run: npm run readme').toBe(read('README.md'));
});

test('a new default, a new input and a new output make the tables stale', () => {
  const [readme, action] = [read('README.md'), read('action.yml')];
  for (const changed of [
    action.replace("default: '5s'", "default: '7s'"),
    action.replace('inputs:\n', 'inputs:\n  fresh:\n    description: New.\n    default: ""\n'),
    action.replace('outputs:\n', 'outputs:\n  fresh:\n    description: New.\n'),
  ]) {
    expect(changed).not.toBe(action);
    expect(withTables(readme, changed)).not.toBe(readme);
  }
});

test('a | in a description does not begin a new cell', () => {
  const action =
    'inputs:\n  a:\n    description: "`x|y` or\\nz"\n    default: "|"\noutputs:\n  b:\n    description: c\n';
  const table = withTables(
    '<!-- inputs:start --><!-- inputs:end --><!-- outputs:start --><!-- outputs:end -->',
    action,
  );
  expect(table).toContain('| `a` | `\\|` | `x\\|y` or z |');
});

test('a README without the markers is refused, not written over', () => {
  expect(() => withTables('# Title\n', read('action.yml'))).toThrow('<!-- inputs:start -->');
});

test('the README goes the way of a newcomer: what it is, try it, adopt it, use it here, then the reference', () => {
  const readme = read('README.md');
  const steps = [
    '<img src',
    'npm run demo',
    'npm ci && npm test',
    '## Adopt it',
    '| Your database |',
    'mode: plan',
    'Run workflow',
    '```yaml',
    '## On your machine',
    '## Reference',
    '### Inputs',
    '## Compared with other tools',
    '## Questions',
    '## Upgrading',
  ];
  const places = steps.map((step) => readme.indexOf(step));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the commands and flags that the README shows are read', () => {
  const shown = [...read('README.md').matchAll(/^pg-feature-inventory ([^#\n]*)/gm)].map((line) =>
    (line[1] as string).trim().split(' '),
  );
  expect(shown.map(([command]) => command).sort()).toEqual(Object.keys(commands).sort());
  for (const argv of shown) expect(readArguments(argv)).toMatchObject({ asks: 'run', command: argv[0] });
  for (const [, flag = ''] of read('README.md').matchAll(/`--([a-z-]+)/g))
    expect([...Object.keys(inputsSchema.shape), 'json', 'version', 'base'], flag).toContain(flag);
});

test('there are workflows to check', () => {
  expect(workflows.length).toBeGreaterThan(5);
});

test.each(workflows)(
  'GitHub reads the workflow of %s without an error, and action.yml has its inputs',
  async (_where, block) => {
    expect(await problemsOf('workflow', block)).toEqual([]);
  },
);

test.each(workflows)('the workflow of %s is as safe as it is meant to be copied', (_where, block) => {
  expect(block).toMatch(/^permissions: \{\}$/m);
  expect(block.match(/actions\/checkout@/g)).toHaveLength(
    block.match(/persist-credentials: false/g)?.length ?? 0,
  );
  for (const script of scriptsOf(block)) expect(script).not.toContain('${{');
});

/** As GitHub makes the anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

test.each(pages)('every link of %s leads somewhere', (page) => {
  // The picture is taken by hand from the demo's document.
  const links = [...read(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] as string)
    .filter((link) => !/^[a-z]+:/.test(link));
  for (const link of links) {
    const [file = '', fragment] = link.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    expect(existsSync(path.join(root, target)), `${page}: ${link}`).toBe(true);
    if (fragment === undefined) continue;
    const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map((match) => anchor(match[1] as string));
    expect(headings, `${page}: ${link}`).toContain(fragment);
  }
});

/** The codes in the first column of docs/errors.md. */
const documented = [...read('docs/errors.md').matchAll(/^\| ((?:`[A-Z0-9_]+` ?)+)/gm)].flatMap((match) =>
  [...(match[1] as string).matchAll(/`([A-Z0-9_]+)`/g)].map((code) => code[1] as string),
);

test('every cause that the action knows has its remedy in docs/errors.md', () => {
  const known = [
    ...read('src/database/known-errors.ts').matchAll(/^ +'?([0-9A-Z]{5}|[A-Z][A-Z0-9_]{4,})'?:/gm),
  ].map(([, code]) => code);
  expect(known.length).toBeGreaterThan(30);
  expect([...documented].sort()).toEqual([...known].sort());
});

test('every code of docs/errors.md gets a remedy of its own from the action', () => {
  const server = (code: string): Error => Object.assign(new Error('unknown'), { code, severity: 'ERROR' });
  const remedyOf = (error: Error): string => explain(error, {}).remedy ?? '';
  for (const code of documented) {
    const [error, nobody] =
      code.length === 5 && code !== 'EPIPE'
        ? [server(code), server('99999')]
        : [Object.assign(new Error('unknown'), { code }), new Error('unknown')];
    expect(remedyOf(error), code).not.toBe('');
    if (code !== '0A000' && code !== 'XX000') expect(remedyOf(error), code).not.toBe(remedyOf(nobody));
  }
});
