import { describe, expect, test } from 'vitest';
import {
  exactly,
  isGenerated,
  marker,
  render,
  type Page,
  type RenderOptions,
} from '../../src/inventory/index.ts';
import type { Snapshot } from '../../src/snapshot/index.ts';
import {
  column,
  constraint,
  index,
  policy,
  reference,
  routine,
  snapshot,
  table,
  workspace,
} from './support.ts';

const options: RenderOptions = {
  statistics: 'rounded',
  layout: 'auto',
  path: 'docs/FEATURE_INVENTORY.md',
  schemas: [],
};

const columns = Array.from({ length: 10 }, (_, at) =>
  column(at === 0 ? 'id' : `column_${at}`, at % 2 === 0 ? 'bigint' : 'timestamp with time zone', {
    not_null: at < 4,
    comment: at === 3 ? 'A short comment.' : null,
  }),
);

interface Big {
  readonly extra?: readonly string[];
  readonly schemas?: number;
  readonly width?: number;
}

/** Tables over so many schemas, each with a key, an index, a policy and a reference to the one before. */
function big(count: number, { extra = [], schemas = 20, width = columns.length }: Big = {}): Snapshot {
  const schemaOf = (at: number): string => `s${String(at % schemas).padStart(2, '0')}`;
  const tables = [
    ...Array.from(
      { length: count },
      (_, at) => [schemaOf(at), `table_${String(at).padStart(5, '0')}`] as const,
    ),
    ...extra.map((name) => [schemaOf(7), name] as const),
  ].sort((a, b) => (a.join('.') < b.join('.') ? -1 : 1));
  return snapshot({
    schemas: [...new Set(tables.map(([schema]) => schema))].map((schema) => ({
      schema,
      owner: 'postgres',
      comment: null,
    })),
    tables: tables.map(([schema, name]) =>
      table(schema, name, columns.slice(0, width), { comment: `About ${name}`, row_security: true }),
    ),
    constraints: tables.flatMap(([schema, name]) => {
      const number = Number(/^table_(\d{5})$/.exec(name)?.[1] ?? 0);
      const before = `table_${String(number - schemas).padStart(5, '0')}`;
      return [
        constraint(schema, name, 'primary key', ['id']),
        ...(number >= schemas && number % 5 !== 0
          ? [reference(schema, name, ['column_1'], schema, before)]
          : []),
      ];
    }),
    indexes: tables.flatMap(([schema, name]) => [
      index(schema, name, `${name}_pkey`, ['id'], {
        unique: true,
        primary: true,
        constraint: `${name}_pkey`,
      }),
      index(schema, name, `${name}_idx`, ['column_1']),
    ]),
    policies: tables.map(([schema, name]) =>
      policy(schema, name, `${name}_select`, {
        using: '(company_id = ( SELECT ops.jwt_company_id() AS jwt_company_id))',
      }),
    ),
    functions: Array.from({ length: count / 10 }, (_, at) => routine(schemaOf(at), `function_${at}`)),
  });
}

/** Pages of which GitHub would not show every byte. */
function tooLarge(pages: readonly Page[]): readonly (readonly [path: string, bytes: number])[] {
  return pages
    .map(({ path, content }) => [path, Buffer.byteLength(content)] as const)
    .filter(([path, bytes]) => path.endsWith('.md') && bytes > 300_000);
}

/** Lines that differ between two versions, as a diff by line counts them when nothing is moved. */
function changedLines(before: string, after: string): number {
  const [old, now] = [new Map<string, number>(), new Map<string, number>()];
  for (const line of before.split('\n')) old.set(line, (old.get(line) ?? 0) + 1);
  for (const line of after.split('\n')) now.set(line, (now.get(line) ?? 0) + 1);
  return [...new Set([...old.keys(), ...now.keys()])].reduce(
    (sum, line) => sum + Math.abs((old.get(line) ?? 0) - (now.get(line) ?? 0)),
    0,
  );
}

function changedPages(
  before: readonly Page[],
  after: readonly Page[],
): readonly { readonly path: string; readonly lines: number }[] {
  const [old, now] = [
    new Map(before.map((page) => [page.path, page.content])),
    new Map(after.map((page) => [page.path, page.content])),
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, lines: changedLines(old.get(path) ?? '', now.get(path) ?? '') }));
}

/** What a new table changes, a person can read. */
function expectFewChanges(before: readonly Page[], after: readonly Page[]): void {
  const changed = changedPages(before, after);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(3);
  expect(changed.reduce((sum, { lines }) => sum + lines, 0)).toBeLessThanOrEqual(200);
}

/** Every link of every page leads to a page that there is, and to an anchor on it. */
function expectLinksToLead(pages: readonly Page[]): void {
  const anchors = new Map(
    pages.map(({ path, content }) => [
      path,
      new Set([...content.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id)),
    ]),
  );
  for (const { path, content } of pages.filter((page) => page.path.endsWith('.md'))) {
    for (const target of new Set([...content.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target))) {
      const url = new URL(target, `https://x/${path}`);
      const ids = anchors.get(decodeURIComponent(url.pathname.slice(1)));
      expect(ids, `${path} links to ${target}`).toBeDefined();
      if (url.hash !== '')
        expect(ids?.has(decodeURIComponent(url.hash.slice(1))), `${path} links to ${target}`).toBe(true);
    }
  }
}

describe('ten thousand tables', () => {
  const width = 2;
  const pages = render(big(10_000, { width }), options);

  test('become pages of which GitHub shows every one', () => {
    expect(pages[0]?.path).toBe('docs/FEATURE_INVENTORY.md');
    expect(tooLarge(pages)).toEqual([]);
    expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(pages.length);
    for (const { path, content } of pages)
      expect(path.endsWith('.md') ? content.startsWith(`${marker}\n`) : isGenerated(content)).toBe(true);
    expect(pages.at(-1)?.path).toBe('docs/inventory.json');
    expect(pages[0]?.content).toContain('### Tables (10000)');
    const described = pages.reduce(
      (sum, { content }) => sum + (content.match(/^#### `s\d\d\.table_\d{5}`$/gm)?.length ?? 0),
      0,
    );
    expect(described).toBe(10_000);
  });

  test('have links that lead somewhere', () => expectLinksToLead(pages));

  test('and a new one: at most three files and two hundred lines change', () => {
    expectFewChanges(pages, render(big(10_000, { width, extra: ['table_00127a'] }), options));
  });
});

describe('four hundred tables of four schemas are divided, too,', () => {
  const schemas = 4;
  const pages = render(big(400, { schemas }), options);

  test('which is seen by their files', () => {
    expect(pages.length).toBeGreaterThan(2 + schemas);
  });

  // Among the others, before, behind, and behind all that there could be.
  test.each(['table_00127a', 'a_new_table', 'zz', 'table_99999'])(
    'and %s: at most three files and two hundred lines change',
    (name) => {
      expectFewChanges(pages, render(big(400, { schemas, extra: [name] }), options));
    },
  );
});

test('one schema of everything is divided by the names in it, and every part finds the others', () => {
  const one = big(2_000);
  const flat = snapshot({
    ...one,
    schemas: [{ schema: 'Public Stuff', owner: 'postgres', comment: null }],
    tables: one.tables
      .map((item) => ({ ...item, schema: 'Public Stuff' }))
      .sort((a, b) => (a.table < b.table ? -1 : 1)),
    constraints: one.constraints.map((item) => ({
      ...item,
      schema: 'Public Stuff',
      references: item.references && { ...item.references, schema: 'Public Stuff' },
    })),
    indexes: [],
    policies: [],
    functions: [],
  });
  const pages = render(flat, options);
  expect(pages.length).toBeGreaterThan(5);
  expect(tooLarge(pages)).toEqual([]);
  expect(pages[1]?.path).toMatch(/^docs\/inventory\/public-stuff-[a-z0-9]+\.md$/);
  expectLinksToLead(pages);
});

test('the main page of a divided inventory names each table, so that none has to be guessed by its first letter', () => {
  const pages = render(big(400), { ...options, layout: 'split' });
  expectLinksToLead(pages);
  expect(pages[0]?.content).toContain('<details><summary>All 400, page by page</summary>');
  expect(pages[0]?.content).toContain(
    '| [`s07`](inventory/s07.md) | [`table_00007`](inventory/s07.md#s07.table_00007), [`table_00027`](inventory/s07.md#s07.table_00027),',
  );
  expect(pages[0]?.content).toContain(
    '### Further kinds (2)\n\nOn the pages of their [schemas](#schemas).\n\n| Kind | Count |\n| --- | ---: |\n| <a id="indexes"></a>Indexes | 800 |',
  );
  expect(render(big(1001, { width: 1 }), options)[0]?.content).not.toContain('page by page');
});

test('a small database is one page, unless it is told to be split', () => {
  expect(render(workspace(), options).map(({ path }) => path)).toEqual([
    'docs/FEATURE_INVENTORY.md',
    'docs/inventory.json',
  ]);
  expectLinksToLead(render(workspace(), options));
  const pages = render(workspace(), { ...options, layout: 'split' });
  expect(pages.map(({ path }) => path)).toEqual([
    'docs/FEATURE_INVENTORY.md',
    ...['agents', 'catalog', 'ops', 'public', 'storage'].map((name) => `docs/inventory/${name}.md`),
    'docs/inventory.json',
  ]);
  expectLinksToLead(pages);
  expect(render(workspace(), { ...options, layout: 'split', path: 'INVENTORY.md' })[1]?.path).toBe(
    'INVENTORY.inventory/agents.md',
  );
});

test('a table too large for any page keeps its columns and says what is missing', () => {
  const wide = snapshot({
    schemas: [{ schema: 'public', owner: 'postgres', comment: null }],
    tables: [
      table(
        'public',
        'wide',
        Array.from({ length: 1600 }, (_, at) => column(`c${at}`, 'text', { comment: 'x'.repeat(500) })),
      ),
      table('public', 'narrow', columns),
    ],
    policies: Array.from({ length: 50 }, (_, at) =>
      policy('public', 'wide', `p${at}`, { using: 'y'.repeat(5000) }),
    ),
  });
  const pages = render(wide, options);
  expect(tooLarge(pages)).toEqual([]);
  const page = pages.find(({ content }) => content.includes('#### `public.wide`'))?.content ?? '';
  expect(page).toContain('| `c1599` | `text` |');
  expect(page).toContain('Too large for a page');
});

test('names that differ only by case, that Windows reserves, or that are no file names, are files of their own', () => {
  const names = [
    'Users',
    'users',
    'USERS',
    'con',
    'NUL',
    'a/b',
    '..',
    '.',
    ' ',
    'é',
    'e\u0301',
    'x'.repeat(63),
    'index',
    '%2e',
  ];
  const odd = snapshot({
    schemas: names.map((schema) => ({ schema, owner: 'postgres', comment: null })),
    tables: names.map((schema) => table(schema, 't', columns)),
  });
  const pages = render(odd, { ...options, layout: 'split' });
  const paths = pages.map(({ path }) => path.toLowerCase()).filter((path) => path.endsWith('.md'));
  expect(paths).toHaveLength(names.length + 1);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths.slice(1))
    expect(path).toMatch(/^docs\/inventory\/(?!con\.|nul\.)[a-z0-9_-]{1,63}\.md$/);
  expectLinksToLead(pages);
});

describe('schemas', () => {
  const shown = (...schemas: string[]): string =>
    render(workspace(), { ...options, schemas })[0]?.content ?? '';

  test('are chosen by name, pattern and exclusion', () => {
    expect(shown('public')).toContain('### Tables (12)');
    expect(shown('public')).not.toContain('agents');
    expect(shown('!public')).toContain('### Tables (2)');
    expect(shown('*a*', '!agents', '!storage', '!catalog')).toContain('### Tables (0)');
    expect(shown('pub*')).toContain('Only some schemas are shown: `pub*`.');
  });

  test('that are left out are left out of the changes too', () => {
    const hidden =
      render(workspace(), {
        ...options,
        schemas: ['agents'],
        changes: [
          {
            kind: 'table',
            identity: 'public.secret_plans',
            change: 'added',
            severity: 'additive',
            details: [],
          },
          {
            kind: 'table',
            identity: '"Gone schema".secret_plans',
            change: 'removed',
            severity: 'breaking',
            details: [],
          },
          { kind: 'schema', identity: 'secret_plans', change: 'removed', severity: 'breaking', details: [] },
          { kind: 'table', identity: 'agents.roles', change: 'added', severity: 'additive', details: [] },
          { kind: 'extension', identity: 'pgcrypto', change: 'added', severity: 'additive', details: [] },
        ],
      })[0]?.content ?? '';
    expect(hidden).not.toContain('secret_plans');
    expect(hidden).toContain('extension `pgcrypto`');
    expect(hidden).toContain('table `agents.roles`');
  });

  test.each(['a*', '!x', 'a\\b', 'a b ', '[', '表'])('called %j can be chosen exactly', (name) => {
    const odd = snapshot({
      schemas: [
        { schema: name, owner: 'o', comment: null },
        { schema: 'ab', owner: 'o', comment: null },
      ],
      tables: [table(name, 'chosen', columns), table('ab', 'other', columns)],
    });
    const page = render(odd, { ...options, schemas: [exactly(name)] })[0]?.content ?? '';
    expect(page).toContain('### Tables (1)');
    expect(page).not.toContain('other');
  });
});
