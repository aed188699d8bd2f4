import { explorerData, type ExplorerOptions } from '../../src/explorer/index.ts';
import type { ExplorerData } from '../../src/explorer/data.ts';
import {
  emptyHistory,
  exposedSchemas,
  findings,
  type History,
  type PlacedChange,
  type Snapshot,
} from '../../src/snapshot/index.ts';
import { column, constraint, index, policy, reference, snapshot, table } from '../inventory/support.ts';

const options: ExplorerOptions = {
  statistics: 'rounded',
  schemas: [],
  findings: [],
  history: emptyHistory,
  present: { indexes: [], ownersWithout: [], reads: [] },
  historyNote: null,
};

export const dataOf = (of: Snapshot, more: Partial<ExplorerOptions> = {}): ExplorerData =>
  explorerData(of, { ...options, ...more });

type Role = Snapshot['roles'][number];

export const role = (name: string, rest: Partial<Role> = {}): Role => ({
  role: name,
  login: false,
  superuser: false,
  bypass_rls: false,
  create_role: false,
  create_database: false,
  replication: false,
  inherit: true,
  member_of: [],
  ...rest,
});

/** The same numbers for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

const words =
  'order customer invoice item price stock batch route agent ticket visit claim policy event lead'.split(' ');

/** A database of so many tables: schemas of a hundred, tenants that everything refers to, and modules of some ten. */
export function generated(count: number): Snapshot {
  const pick = numbers(count);
  const schemas = Array.from({ length: Math.max(1, Math.ceil(count / 100)) }, (_, at) => `area_${at + 1}`);
  const names = Array.from({ length: count }, (_, at) => ({
    schema: schemas[Math.floor(at / 100)] ?? 'area_1',
    name:
      at % 100 === 0
        ? 'tenants'
        : `${words[at % words.length] ?? ''}_${words[pick(words.length)] ?? ''}_${at}`,
  }));
  const references = names.flatMap(({ schema, name }, at) => {
    if (at % 100 === 0) return [];
    const own = Math.floor(at / 100) * 100;
    const near = Math.max(own + 1, at - 1 - pick(9));
    const targets = [...new Set([...(at % 3 === 0 ? [own] : []), ...(near < at ? [near] : [])])];
    return targets.map((to, place) =>
      reference(schema, name, [`ref_${place + 1}_id`], names[to]?.schema ?? '', names[to]?.name ?? ''),
    );
  });
  return snapshot({
    schemas: schemas.map((schema) => ({ schema, owner: 'postgres', comment: null })),
    tables: names.map(({ schema, name }, at) =>
      table(
        schema,
        name,
        [
          column('id', 'bigint', { not_null: true }),
          column('ref_1_id', 'bigint'),
          column('ref_2_id', 'bigint'),
          ...Array.from({ length: 5 + pick(12) }, (_, place) =>
            column(
              `${words[pick(words.length)] ?? ''}_${place}`,
              place % 2 === 0 ? 'text' : 'timestamp with time zone',
            ),
          ),
        ],
        { row_security: at % 2 === 0, row_count: 10 ** pick(7), size_bytes: 10 ** pick(10) },
      ),
    ),
    constraints: [
      ...names.map(({ schema, name }) => constraint(schema, name, 'primary key', ['id'])),
      ...references,
    ],
    indexes: names.map(({ schema, name }) => index(schema, name, `${name}_pkey`, ['id'])),
    policies: names.flatMap(({ schema, name }, at) =>
      at % 2 === 0 ? [policy(schema, name, `${name}_read`)] : [],
    ),
    roles: [role('anon'), role('authenticated'), role('postgres', { superuser: true, login: true })],
    grants: names.flatMap(({ schema, name }, at) => [
      {
        on: 'table',
        object: `${schema}.${name}`,
        grantee: 'authenticated',
        privileges: ['INSERT', 'SELECT'],
      },
      ...(at % 5 === 0
        ? [{ on: 'table', object: `${schema}.${name}`, grantee: 'anon', privileges: ['SELECT'] }]
        : []),
    ]),
  });
}

/** With the findings that the checks make of it. */
export const checked = (of: Snapshot, more: Partial<ExplorerOptions> = {}): ExplorerData =>
  dataOf(of, { findings: findings(of, { exposedSchemas: exposedSchemas(of, null) }), ...more });

/** With a view for every tenth table, which reads it and the one before; every third reads the view before it too. */
export function withViews(of: Snapshot): ExplorerData {
  const read = of.tables.flatMap((one, at) => (at % 10 === 9 ? [[one, of.tables[at - 1]] as const] : []));
  const named = read.map(([{ schema, table: name }]) => ({ schema, view: `open_${name}` }));
  return dataOf(
    {
      ...of,
      views: named.map((name, at) => ({
        ...name,
        kind: at % 4 === 3 ? 'materialized view' : 'view',
        owner: 'postgres',
        options: [],
        populated: null,
        comment: null,
        definition: 'SELECT 1',
        columns: [column('id', 'bigint'), column('count', 'bigint')],
      })),
    },
    {
      present: {
        ...options.present,
        reads: named.map((name, at) => ({
          ...name,
          from: [...(read[at] ?? []), ...(at % 3 === 2 ? [named[at - 1]] : [])].flatMap((one) => {
            if (one === undefined) return [];
            return [[one.schema, 'view' in one ? one.view : one.table] as const];
          }),
        })),
      },
    },
  );
}

/** So many runs, a day each, that changed these tables, all of which grew. @param newest when the last one was, in ms. */
export function busyPast(names: readonly string[], runs: number, newest = Date.UTC(2026, 10, 1)): History {
  const pick = numbers(runs);
  const day = (ago: number): string =>
    new Date(newest - ago * 86_400_000).toISOString().replace('.000Z', 'Z');
  const from = <Item>(list: readonly [Item, ...Item[]]): Item => list[pick(list.length)] ?? list[0];
  const one = (): PlacedChange => {
    const name = names[pick(names.length)] ?? '';
    const kind = from(['table', 'column', 'policy', 'index']);
    const change = from<PlacedChange['change']>(['added', 'removed', 'changed']);
    return {
      kind,
      identity: kind === 'table' ? name : `${name}${kind === 'index' ? '_ix' : '.c'}${pick(9)}`,
      change,
      severity: from<PlacedChange['severity']>(['breaking', 'security', 'additive', 'cosmetic']),
      details:
        change === 'changed'
          ? [{ property: 'default', from: `now() + ${pick(99)}`, to: `'x${pick(99)}'` }]
          : [],
      on: kind === 'table' ? null : name,
      open: false,
    };
  };
  const list = <Item>(count: number, of: (at: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => of(at));
  return {
    ...emptyHistory,
    snapshots: list(runs, (at) => ({
      id: at + 1,
      label: `push-${100 + at}`,
      takenAt: day(runs - 1 - at),
      commit: list(40, () => '0123456789abcdef'[pick(16)]).join(''),
      schemaHash: String(at),
      tables: names.length,
      functions: 12,
      policies: 40,
      rows: Math.round(5e6 * 1.01 ** Math.min(at, 900)),
      sizeBytes: Math.round(4e9 * 1.01 ** Math.min(at, 900)),
    })),
    changes: new Map(list(runs - 1, (at) => [at + 2, list(1 + pick(9), one)])),
    growth: new Map(
      names.map((name) => {
        const size = 1 + pick(400) / 10;
        const points = list(Math.min(60, runs), (at) => ({
          at: day(Math.floor(((Math.min(60, runs) - 1 - at) * (runs - 1)) / 60)),
          rows: Math.round(20_000 * size * 1.1 ** at),
          bytes: Math.round(4e6 * size * 1.11 ** at),
        }));
        return [name, points];
      }),
    ),
  };
}

export const namesOf = ({ tables }: Snapshot): readonly string[] =>
  tables.map(({ schema, table: name }) => `${schema}.${name}`);
