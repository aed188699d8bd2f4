import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ExplorerData, RelationData } from '../../src/explorer/data.ts';
import { explorerJson, explorerPage, isExplorer, explorerStart } from '../../src/explorer/index.ts';
import { layMap } from '../../src/explorer/layout/map.ts';
import { layColumns } from '../../src/explorer/layout/columns.ts';
import { render } from '../../src/inventory/index.ts';
import { sizeOf } from '../../src/explorer/shape.ts';
import { neighbourhood, openBook } from '../../src/explorer/viewer/book.ts';
import { between } from '../../src/explorer/viewer/compare.ts';
import { openPast } from '../../src/explorer/viewer/past.ts';
import { href, parseRoute, type Route } from '../../src/explorer/viewer/route.ts';
import { createSearch } from '../../src/explorer/viewer/search.ts';
import { emptyHistory, type Change, type History, type PlacedChange } from '../../src/snapshot/index.ts';
import { column, constraint, reference, snapshot, table, workspace } from '../inventory/support.ts';
import { busyPast, dataOf, generated, namesOf, numbers, withViews } from './support.ts';

const viewer = { script: 'void 0;', style: 'a {}' };

test('an unchanged database gives the same bytes, whatever time it is and however many nights passed', () => {
  const nights = (count: number): History => ({
    ...emptyHistory,
    snapshots: Array.from({ length: count }, (_, at) => taken(at + 1, 'a', 20_000 + at)),
  });
  const page = (count: number): string => {
    const data = dataOf(workspace(), { history: nights(count) });
    return explorerPage(data, explorerJson(data), viewer);
  };
  expect(page(1)).toBe(page(1));
  // Rows grow from 20,000 to 20,003: at two digits nothing changed.
  expect(page(4)).toBe(page(1));
});

const taken = (id: number, schemaHash: string, rows: number | null = null): History['snapshots'][number] => ({
  id,
  label: `run-${id}`,
  takenAt: new Date(Date.UTC(2026, 2, id, 2)).toISOString().replace('.000Z', 'Z'),
  commit: null,
  schemaHash,
  tables: 1,
  functions: 0,
  policies: 0,
  rows,
  sizeBytes: rows === null ? null : rows * 1_000,
});

const change = (
  identity: string,
  what: Change['change'],
  details: Change['details'] = [],
  more: Partial<PlacedChange> = {},
): PlacedChange => ({
  kind: 'table',
  identity,
  change: what,
  severity: 'additive',
  details,
  on: null,
  open: false,
  ...more,
});

test('the history names migrations with the first snapshot after them, and when a table and its columns came', () => {
  const history: History = {
    ...emptyHistory,
    snapshots: [taken(1, 'a'), taken(2, 'a'), taken(3, 'b'), taken(4, 'c')],
    changes: new Map([
      [3, [change('app.orders', 'added')]],
      [4, [change('app.orders', 'changed', [{ property: 'comment', from: null, to: 'Sales' }])]],
    ]),
    relations: new Map([
      ['app.orders', 3],
      ['app.old', 1],
    ]),
    columns: new Map([
      [
        'app.orders',
        new Map([
          ['note', 4],
          ['id', 3],
        ]),
      ],
    ]),
    migrations: [{ file: 'm/1.sql', appliedAt: '2026-03-02T12:00:00Z' }],
  };
  const of = snapshot({
    tables: [table('app', 'old', [column('id')]), table('app', 'orders', [column('id'), column('note')])],
  });
  const data = dataOf(of, { history });
  expect(
    openPast(data.history).map(({ id, at, label, migrations, changes }) => [
      id,
      at,
      label,
      migrations,
      changes?.length ?? null,
    ]),
  ).toEqual([
    [1, '2026-03-01T02:00:00Z', 'run-1', [], null],
    [3, '2026-03-03T02:00:00Z', 'run-3', ['m/1.sql'], 1],
    [4, '2026-03-04T02:00:00Z', 'run-4', [], 1],
  ]);
  expect(
    data.relations.map(({ name, came, columns }) => [name, came, columns.map((each) => each.came)]),
  ).toEqual([
    ['old', undefined, [undefined]],
    ['orders', 1, [undefined, 2]],
  ]);
  expect(openPast(data.history)[1]?.changes?.[0]?.relation).toBe(1);
});

/** The history of runs with these changes, the first of which has none. */
const pastOf = (...runs: readonly (readonly PlacedChange[])[]): History => ({
  ...emptyHistory,
  snapshots: [taken(1, 'h1'), ...runs.map((_, at) => taken(at + 2, `h${at + 2}`))],
  changes: new Map(runs.map((changes, at) => [at + 2, changes])),
});
const comment = (from: string | null, to: string | null) => [{ property: 'comment', from, to }];

test('two snapshots that are not neighbours are compared by what is left of the changes between them', () => {
  const history = pastOf(
    [
      change('a.came_and_went', 'added'),
      change('a.back', 'changed', comment('x', 'y')),
      change('a.gone', 'removed'),
      change('a.old', 'removed'),
    ],
    [
      change('a.came_and_went', 'removed'),
      change('a.back', 'changed', comment('y', 'x')),
      change('a.new', 'added'),
      change('a.new.one', 'added', [], { kind: 'column', on: 'a.new' }),
    ],
    [
      change('a.newer', 'renamed', [{ property: 'table', from: 'new', to: 'newer' }]),
      change('a.newer.two', 'added', [], { kind: 'column' }),
      change('a.newer.own', 'added', [], { kind: 'policy', on: 'a.newer' }),
      change('table a.newer to reader', 'changed', [], { kind: 'grant', on: 'a.newer' }),
      change('a.gone', 'added'),
    ],
  );
  const net = (from: number, to: number): readonly string[] =>
    between(openPast(dataOf(snapshot(), { history }).history), from, to).map(
      ({ change: what, kind, identity }) => `${what} ${kind} ${identity}`,
    );
  expect(net(0, 3)).toEqual([
    'removed table a.old',
    'added table a.newer',
    'added policy a.newer.own',
    'remade table a.gone',
  ]);
  expect(net(2, 3)).toContain('renamed table a.newer');
  expect(net(3, 3)).toEqual([]);
});

test('any two of 500 snapshots are compared, and what is long ago gives its values up before its names', () => {
  const pick = numbers(7);
  const chance = (): string => Array.from({ length: 1500 }, () => pick(16).toString(16)).join('');
  const runs = Array.from({ length: 500 }, (_, at) => [
    change(`a.t${at % 50}`, 'changed', comment(`${at} ${chance()}`, `${at + 1}`)),
  ]);
  const { history } = dataOf(snapshot(), { history: pastOf(...runs) });
  const past = openPast(history);
  expect(between(past, 0, 500)).toHaveLength(50);
  expect(between(past, 0, 1).map(({ identity, details }) => [identity, details])).toEqual([
    ['a.t0', undefined],
  ]);
  expect(between(past, 499, 500)[0]?.details?.[0]?.[2]).toBe('500');
  expect(history.detailed).toBeGreaterThan(100);
  expect(history.detailed).toBeLessThan(490);
  expect(deflateRawSync(JSON.stringify(history)).length).toBeLessThan(20_000);
  // What deflates well is told of all.
  const alike = runs.map((_, at) => [
    change(`a.t${at % 50}`, 'changed', comment(`${at} ${'x'.repeat(1500)}`, `${at + 1}`)),
  ]);
  expect(dataOf(snapshot(), { history: pastOf(...alike) }).history.detailed).toBeUndefined();
  // Each name once, however often it changed.
  expect(history.objects).toHaveLength(50);
});

test('snapshots read as they were taken, whatever is in their labels and however many objects changed', () => {
  const labels = [
    'push-9',
    'push-10',
    'push-12',
    'push-11',
    'push-011',
    'push-012',
    null,
    '7',
    '9',
    'a',
    'a',
    '2³',
  ];
  const history: History = {
    ...emptyHistory,
    snapshots: labels.map((label, at) => ({
      ...taken(at + 1, `h${at}`),
      label,
      commit: at % 3 === 0 ? null : `${at}0123456789abcdef`,
      policies: at % 2 === 0 ? null : at,
    })),
    changes: new Map(
      labels.map((_, at) => [
        at + 1,
        Array.from({ length: at * 500 }, (_, object) =>
          change(`a.t${object}`, object % 2 ? 'removed' : 'added'),
        ),
      ]),
    ),
  };
  const runs = openPast(dataOf(snapshot(), { history }).history);
  expect(runs.map(({ label }) => label)).toEqual(labels);
  expect(runs.map(({ id, at, policies }) => [id, at, policies])).toEqual(
    history.snapshots.map(({ id, takenAt, policies }) => [id, takenAt, policies]),
  );
  expect(runs.slice(0, 3).map(({ commit }) => commit)).toEqual([null, '1012345', '2012345']);
  expect(
    runs.map(({ changes }) => changes?.map(({ identity, change: what }) => `${what} ${identity}`)),
  ).toEqual(
    [...history.changes.values()].map((changes, at) =>
      at === 0 ? undefined : changes.map(({ identity, change: what }) => `${what} ${identity}`),
    ),
  );
});

test('growth: a step where a figure moved by a tenth, two digits of it, and few points of many', () => {
  const day = (at: number): string =>
    `2026-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}T02:00:00Z`;
  const history: History = {
    ...emptyHistory,
    growth: new Map([
      [
        'a.big',
        Array.from({ length: 128 }, (_, at) => ({
          at: day(at),
          rows: 1_234_567 + at * 200_000,
          bytes: 99_999_999,
        })),
      ],
      ['a.small', [{ at: day(0), rows: 9_000, bytes: 900_000 }]],
      [
        'a.gone',
        [
          { at: day(5), rows: 50_000, bytes: 5_000_000 },
          { at: day(6), rows: null, bytes: null },
        ],
      ],
    ]),
  };
  const of = snapshot({
    tables: ['big', 'small', 'gone', 'none'].map((name) => table('a', name, [column('id')])),
  });
  const shown = (statistics: 'none' | 'rounded' | 'exact') => {
    const { relations, history: told } = dataOf(of, { history, statistics });
    return {
      ...Object.fromEntries(relations.map(({ name, growth }) => [name, growth])),
      times: told.times,
    } as Record<string, readonly (readonly [number, number | null, number | null])[] | undefined> & {
      readonly times: readonly string[];
    };
  };
  const rounded = shown('rounded');
  expect(rounded['big']?.length).toBeLessThanOrEqual(61);
  expect(rounded['big']?.at(0)?.slice(1)).toEqual([1_200_000, 100_000_000]);
  expect(rounded['big']?.at(-1)?.slice(1)).toEqual([27_000_000, 100_000_000]);
  expect(rounded.times).toEqual([...rounded.times].sort());
  expect(rounded['gone']?.map(([time, ...figures]) => [rounded.times[time], ...figures])).toEqual([
    [day(5), 50_000, 5_000_000],
    [day(6), null, null],
  ]);
  expect([rounded['small'], rounded['none']]).toEqual([undefined, undefined]);
  expect(shown('exact')['small']).toEqual([[0, 9_000, 900_000]]);
  expect(shown('none')).toEqual({ times: [] });
});

test('a link finds its place again, whatever is in the names', () => {
  const routes: readonly Route[] = [
    { view: 'map' },
    { view: 'relation', schema: 'public', name: 'orders', column: 'customer_id', steps: 0 },
    { view: 'relation', schema: 'a.b', name: '/x?y#z', column: null, steps: 2 },
    { view: 'relation', schema: '100%', name: 'ä "q" \u202e', column: '%2E', steps: 0 },
    { view: 'schema', schema: 'a/b.c' },
    { view: 'access', role: 'r/o.le' },
    { view: 'routine', schema: 's', name: 'f.g', identity: 'integer, "odd type"' },
    { view: 'history', from: 2, to: 5 },
    { view: 'tables', sort: 'size' },
    { view: 'findings' },
  ];
  expect(routes.map((route) => parseRoute(href(route)))).toEqual(routes);
  expect(href(routes[1]!)).toBe('#public.orders.customer_id');
  expect(parseRoute('#%E0%A4%A')).toEqual({ view: 'map' });
});

test('boxes neither overlap nor leave their cluster and schema, and the same tables give the same map', () => {
  for (const count of [17, 500]) {
    const { map, relations } = withViews(generated(count));
    expect(withViews(generated(count)).map).toEqual(map);
    expect(map.places).toHaveLength(count + Math.floor(count / 10));
    const boxes = map.places.map(([id, x, y, cluster]) => ({
      x,
      y,
      cluster,
      ...sizeOf(relations[id] as RelationData, map.detail),
    }));
    const overlapping = boxes.filter((a, at) =>
      boxes.some(
        (b, other) =>
          other > at &&
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
    );
    expect(overlapping).toEqual([]);
    const outside = boxes.filter(({ x, y, width, height, cluster }) => {
      const frame = map.clusters[cluster];
      if (frame === undefined) return true;
      return (
        x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height
      );
    });
    expect(outside).toEqual([]);
  }
});

test('views stand with what they read and move no table, and without them the map is that of the tables', () => {
  const { map, relations } = withViews(generated(500));
  const clusterOf = new Map(map.places.map(([id, , , cluster]) => [id, cluster]));
  const views = relations.flatMap(({ reads }, id) => (reads === undefined ? [] : [{ id, reads }]));
  expect(views).toHaveLength(50);
  expect(
    views.filter(({ id, reads }) => !reads.some((to) => clusterOf.get(to) === clusterOf.get(id))),
  ).toEqual([]);
  const plain = dataOf(generated(500));
  const named = (data: ExplorerData, { places, ...rest }: ExplorerData['map']): unknown => ({
    ...rest,
    views: true,
    places: places.map(([id, ...at]) => [data.relations[id]?.name, ...at]),
  });
  expect(named({ ...plain, relations }, layMap(relations, { views: false, detail: map.detail }))).toEqual(
    named(plain, plain.map),
  );
});

test('the neighbourhood of a table leads through foreign keys and views, and ends at what everything refers to', () => {
  const tables = ['hub', 'order', 'line', ...Array.from({ length: 12 }, (_, at) => `other_${at}`)];
  const data = dataOf(
    snapshot({
      tables: tables.map((name) => table('app', name, [column('id'), column('hub'), column('order')])),
      constraints: [
        reference('app', 'line', ['order'], 'app', 'order'),
        ...tables.slice(1).map((name) => reference('app', name, ['hub'], 'app', 'hub')),
      ],
      views: workspace().views.map((view) => ({ ...view, schema: 'app' })),
    }),
    {
      present: {
        indexes: [],
        ownersWithout: [],
        reads: [{ schema: 'app', view: 'open_tasks', from: [['app', 'line']] }],
      },
    },
  );
  const book = openBook(data);
  const near = (start: string, steps: number, views: boolean): string[] =>
    [...neighbourhood(book, book.idOf('app', start) ?? -1, steps, views)].map(
      (id) => data.relations[id]?.name ?? '',
    );
  expect(near('order', 2, true).sort()).toEqual(['hub', 'line', 'open_tasks', 'order']);
  expect(near('order', 2, false).sort()).toEqual(['hub', 'line', 'order']);
  expect(near('open_tasks', 1, true)).toEqual(['open_tasks', 'line']);
  expect(near('hub', 1, true)).toHaveLength(tables.length);
});

test('what everything refers to makes a block, not a strip', () => {
  const boxes = Array.from({ length: 100 }, () => ({ width: 200, height: 120 }));
  const placed = layColumns(
    boxes,
    boxes.slice(1).map((_, at) => [at + 1, 0] as const),
  );
  const width = Math.max(...placed.map((box) => box.x + box.width));
  const height = Math.max(...placed.map((box) => box.y + box.height));
  expect(width / height).toBeGreaterThan(0.7);
  expect(width / height).toBeLessThan(3);
});

test('keys: self references, composite and optional ones, one to one, and tables that stand for a relationship', () => {
  const of = snapshot({
    tables: [
      table('app', 'nodes', [
        column('id', 'int', { not_null: true }),
        column('parent', 'int'),
        column('tenant', 'int'),
      ]),
      table('app', 'node_tags', [
        column('node', 'int', { not_null: true }),
        column('tag', 'int', { not_null: true }),
      ]),
      table('app', 'profiles', [column('node', 'int', { not_null: true })]),
    ],
    constraints: [
      constraint('app', 'nodes', 'primary key', ['id']),
      constraint('app', 'node_tags', 'primary key', ['node', 'tag']),
      constraint('app', 'profiles', 'primary key', ['node']),
      reference('app', 'nodes', ['parent'], 'app', 'nodes'),
      reference('app', 'nodes', ['tenant', 'id'], 'auth', 'tenants'),
      reference('app', 'node_tags', ['node'], 'app', 'nodes'),
      reference('app', 'node_tags', ['tag'], 'app', 'nodes'),
      reference('app', 'profiles', ['node'], 'app', 'nodes'),
    ],
  });
  const { relations, map } = dataOf(of);
  const byName = new Map(relations.map((each) => [each.name, each]));
  expect(relations.map(({ name, kind }) => [name, kind])).toEqual([
    ['node_tags', 'table'],
    ['nodes', 'table'],
    ['profiles', 'table'],
    // In a schema that is not described: only its name is known.
    ['tenants', 'elsewhere'],
  ]);
  expect(map.places).toHaveLength(4);
  expect([...byName.values()].filter(({ junction }) => junction).map(({ name }) => name)).toEqual([
    'node_tags',
  ]);
  expect(
    byName
      .get('nodes')
      ?.references.map(({ columns, to, optional, unique }) => [columns, to, optional, unique]),
  ).toEqual([
    [[1], 1, true, undefined],
    [[2, 0], 3, true, true],
  ]);
  expect(byName.get('profiles')?.references[0]).toMatchObject({ unique: true });
});

test('a search finds names before what is written about them, all words, and of many the best', () => {
  const data = dataOf(workspace());
  const { find, read } = createSearch(data);
  expect(find('projects', 5)).toEqual([]);
  read(() => true);
  const titles = (query: string): readonly string[] =>
    find(query, 5).map(({ kind, title }) => `${kind} ${title}`);
  expect(titles('projects')[0]).toBe('table public.projects');
  expect(titles('PROJECTS')).toEqual(titles('projects'));
  expect(titles('parent_block')[0]).toBe('column content_blocks.parent_block_id');
  expect(titles('tenants: everything')[0]).toBe('comment public.companies');
  expect(titles('no such thing')).toEqual([]);
  expect(find('id', 40).length).toBeGreaterThanOrEqual(32);
  for (const hit of find('e', 40)) expect(parseRoute(hit.href).view).not.toBe('map');
});

test('a search finds what is called so among thousands that have it in their names, while it still reads', () => {
  const names = [...Array.from({ length: 900 }, (_, at) => `order_${at}`), 'my_order', 'order'];
  const data = dataOf(
    snapshot({ tables: names.map((name) => table('app', name, [column('id'), column('order')])) }),
  );
  const { find, read, layers } = createSearch(data);
  let steps = 0;
  for (let count = 0; count < layers; steps++) {
    let isFirst = true;
    count = read(() => isFirst && !(isFirst = false));
    if (count === 1) expect(find('order', 40)[0]?.title).toBe('app.order');
  }
  // No step reads all of a layer: the page would be still for as long.
  expect(steps).toBeGreaterThan(3 * layers);
  expect(find('order', 40)[0]?.title).toBe('app.order');
  expect(find('order_777', 40)[0]?.title).toBe('app.order_777');
});

test('statistics are as the input says', () => {
  const of = snapshot({
    tables: [table('app', 'big', [column('id')], { row_count: 1_234, size_bytes: 5_600_000 })],
  });
  const figures = (statistics: 'none' | 'rounded' | 'exact') => {
    const [relation] = dataOf(of, { statistics }).relations;
    return [relation?.rows, relation?.bytes];
  };
  expect(figures('exact')).toEqual([1_234, 5_600_000]);
  expect(figures('rounded')).toEqual([1_000, 10_000_000]);
  expect(figures('none')).toEqual([undefined, undefined]);
});

test('the file is its data and the viewer, and with a long history 1.2 times the inventory in JSON and the viewer', () => {
  const data = dataOf(generated(1_000));
  const json = explorerJson(data);
  const page = explorerPage(data, json, viewer);
  expect(page.length).toBeLessThan(0.3 * json.length);
  expect(isExplorer(page.slice(0, explorerStart.length))).toBe(true);
  expect(isExplorer(page.replaceAll('\n', '\r\n').slice(0, explorerStart.length))).toBe(true);
  expect(isExplorer('<!doctype html>\n<title>Mine</title>')).toBe(false);

  // No less than the built viewer has.
  const viewerBytes = 100_000;
  for (const [count, runs] of [
    [20, 500],
    [100, 500],
    [20, 2_000],
  ] as const) {
    const of = generated(count);
    const made = dataOf(of, { history: busyPast(namesOf(of), runs) });
    const bytes = explorerPage(made, explorerJson(made), viewer).length;
    const files = render(of, {
      layout: 'auto',
      statistics: 'rounded',
      schemas: [],
      path: 'F.md',
      changes: [],
    });
    const twin = files.find(({ path }) => path.endsWith('.json'))?.content ?? '';
    const inventory = JSON.stringify(JSON.parse(twin)).length;
    expect(bytes + viewerBytes, `${count} tables, ${runs} snapshots`).toBeLessThan(
      1.2 * (inventory + viewerBytes),
    );
  }
});
