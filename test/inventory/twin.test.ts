import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { inventorySchema } from '../../scripts/inventory-schema.ts';
import { isGenerated, render, twinPath, type RenderOptions } from '../../src/inventory/index.ts';
import { findings, type Finding, type Snapshot } from '../../src/snapshot/index.ts';
import { changes, column, index, snapshot, table, workspace } from './support.ts';

const options: RenderOptions = {
  statistics: 'rounded',
  layout: 'single',
  path: 'docs/FEATURE_INVENTORY.md',
  schemas: [],
};

interface Twin {
  readonly [name: string]: unknown;
  readonly tables: readonly Record<string, unknown>[];
}

function text(of: Snapshot, more: Partial<RenderOptions> = {}): string {
  return render(of, { ...options, ...more }).find(({ path: name }) => name.endsWith('.json'))?.content ?? '';
}

const parsed = (of: Snapshot, more: Partial<RenderOptions> = {}): Twin => JSON.parse(text(of, more)) as Twin;

const found = (of: Snapshot): readonly Finding[] =>
  findings(of, { exposedSchemas: { names: ['public'], source: 'test' } });

/** The published schema, with nothing allowed that it does not describe. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!(schema instanceof Object)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]));
  return 'properties' in inner && inner['type'] === 'object' && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

describe('the published schema', () => {
  const published = readFileSync(path.join(import.meta.dirname, '../../docs/inventory.schema.json'), 'utf8');

  test('is what the code writes now; otherwise run npm run schema', () =>
    expect(published).toBe(inventorySchema()));

  test.each(['none', 'rounded', 'exact'] as const)(
    'describes every property of a document with statistics: %s',
    (statistics) => {
      const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(
        strict(JSON.parse(published)) as object,
      );
      const whole: Snapshot = {
        ...workspace(),
        tables: workspace().tables.map((one) => ({ ...one, row_count: one.row_count === null ? null : 1e6 })),
      };
      const document = parsed(whole, { statistics, changes, findings: found(whole) });
      expect([validate(document), validate.errors]).toEqual([true, null]);
      expect(validate({ ...document, format: 2 })).toBe(false);
      expect(validate({ ...document, tables: [{ schema: 'public' }] })).toBe(false);
      expect(validate({ ...document, surprise: 1 })).toBe(false);
    },
  );
});

test('a later snapshot of the same schema has the same bytes, whatever the run, and whatever wrote it', () => {
  const later: Snapshot = {
    ...workspace(),
    id: 8,
    label: 'schedule-43',
    taken_at: '2026-03-02T02:00:04+00:00',
    github_commit_sha: null,
    server_version: '17.11',
    server_version_num: 170_011,
  };
  expect(text(later)).toBe(text(workspace()));
  // jsonb has another order of keys and the session's way to write an instant, and a client may read it as it is.
  const shuffled = JSON.parse(JSON.stringify(workspace()), (_, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Snapshot;
  const turned = {
    ...shuffled,
    unchanged_since: { ...shuffled.unchanged_since, taken_at: '2026-03-01T04:00:04.123456+02:00' },
  };
  expect(text(turned)).toBe(text(workspace()));
});

test('has figures as the page has them', () => {
  const one = (statistics: RenderOptions['statistics'], own: object): Record<string, unknown> | undefined =>
    parsed(snapshot({ tables: [table('a', 't', [column('id')], own)] }), { statistics }).tables[0];
  expect(one('rounded', { row_count: 4321, size_bytes: 2_500_000, partitions: 3 })).toMatchObject({
    row_count: 10_000,
    size_bytes: 1_000_000,
  });
  expect(one('rounded', { row_count: 812, size_bytes: 57_344 })).toEqual(
    one('rounded', { row_count: null, size_bytes: 40_960, partitions: 9 }),
  );
  expect(one('exact', { row_count: 4321, size_bytes: 2_500_000, partitions: 3 })).toMatchObject({
    row_count: 4321,
    size_bytes: 2_500_000,
    partitions: 3,
  });
  for (const name of ['row_count', 'size_bytes', 'partitions'])
    expect(one('none', { row_count: 4321, size_bytes: 2_500_000, partitions: 3 })).not.toHaveProperty(name);
});

test('a partition that came by itself changes no byte; one that differs from its table is there', () => {
  const partition = (name: string) => ({
    schema: 'a',
    table: name,
    partition_of: 'a.t',
    bound: 'FOR VALUES IN (1)',
  });
  const whole = (...names: string[]): Snapshot =>
    snapshot({
      tables: [table('a', 't', [column('id')], { kind: 'partitioned table', partitions: names.length })],
      partitions: names.map(partition),
    });
  expect(text(whole('p1', 'p2'))).toBe(text(whole('p1')));
  expect(parsed(whole('p1', 'p2'), { statistics: 'exact' })['partitions']).toHaveLength(2);
});

test('leaves out what the page leaves out, and counts what it shows', () => {
  const document = parsed(workspace(), { schemas: ['agents'], changes, findings: found(workspace()) });
  expect(document.tables.map(({ schema, table: name }) => `${String(schema)}.${String(name)}`)).toEqual([
    'agents.roles',
    'agents.task_bindings',
  ]);
  expect(document).toMatchObject({
    total_tables: 2,
    total_columns: 9,
    total_policies: 0,
    policies: [],
    changes: [],
  });
  expect(
    JSON.stringify([document['findings'], document['constraints'], document['indexes'], document['grants']]),
  ).not.toContain('public.');
  expect(JSON.stringify(document['grants'])).toContain('odoboo');
  expect(document['extensions']).toHaveLength(2);
});

test('a new column is one new line, and a new table a few', () => {
  const before = text(
    snapshot({ tables: [table('a', 'b', [column('id'), column('z')]), table('a', 'c', [column('id')])] }),
  ).split('\n');
  const added = (of: Snapshot): readonly string[] =>
    text(of)
      .split('\n')
      .filter((line) => !before.includes(line));
  expect(
    added(
      snapshot({
        tables: [
          table('a', 'b', [column('id'), column('m', 'numeric(10,2)', { not_null: true }), column('z')]),
          table('a', 'c', [column('id')]),
        ],
      }),
    ),
  ).toEqual(['"total_columns":4,', '    {"name":"m","type":"numeric(10,2)","not_null":true},']);
  expect(
    added(
      snapshot({
        tables: [
          table('a', 'b', [column('id'), column('z')]),
          table('a', 'bb', [column('x')]),
          table('a', 'c', [column('id')]),
        ],
        indexes: [index('a', 'bb', 'i', ['x'])],
      }),
    ),
  ).toHaveLength(7);
});

test('names that would hide or reverse what stands beside them are spelt out, and are the same names for a program', () => {
  const name = 'a\u202Eb"\\\u200B\u{e0041}é表';
  const document = text(snapshot({ tables: [table('s', name, [column(name)])] }));
  expect(document).toContain('a\\u202eb\\"\\\\\\u200b\\udb40\\udc41é表');
  expect(document).not.toMatch(/[\u202e\u200b]|\u{e0041}/u);
  expect((JSON.parse(document) as Twin).tables).toMatchObject([{ table: name, columns: [{ name }] }]);
});

test('one too large for a repository is left out, and the page says where it is', () => {
  const huge = snapshot({
    tables: Array.from({ length: 60 }, (_, at) =>
      table('a', `t${at}`, [column('id')], { comment: 'x'.repeat(500_000) }),
    ),
  });
  const pages = render(huge, { ...options, layout: 'split' });
  expect(pages.map(({ path: name }) => name).filter((name) => name.endsWith('.json'))).toEqual([]);
  expect(pages[0]?.content).toContain(
    'It is too large for a JSON file in a repository: `SELECT * FROM catalog.inventory_current` has all of it. Generated by',
  );
});

test('stands beside the page, under a name that two databases in one folder do not share', () => {
  expect(
    ['docs/FEATURE_INVENTORY.md', 'FEATURE_INVENTORY.md', 'docs/db/SHOP.md', 'shop', 'a.b/.md'].map(twinPath),
  ).toEqual([
    'docs/inventory.json',
    'inventory.json',
    'docs/db/SHOP.inventory.json',
    'shop.inventory.json',
    'a.b/.md.inventory.json',
  ]);
  expect(render(workspace(), { ...options, path: 'a b/SHOP.md' })[0]?.content).toContain(
    '[`SHOP.inventory.json`](SHOP.inventory.json)',
  );
});

test('is known as ours, also after a formatter; nothing else is', () => {
  const document = text(workspace());
  for (const ours of [
    document,
    JSON.stringify(JSON.parse(document), null, 2),
    JSON.stringify(JSON.parse(document), null, '\t').replaceAll('\n', '\r\n'),
    `\uFEFF${document}`,
  ])
    expect(isGenerated(ours.slice(0, 256))).toBe(true);
  for (const other of [
    '',
    '{}',
    '[]',
    '{"items":[{"generatedBy":"pg-feature-inventory"}]}',
    '"generatedBy":"pg-feature-inventory"',
    '{"generatedBy":"pg-feature-inventory-fork"}',
  ])
    expect(isGenerated(other)).toBe(false);
});
