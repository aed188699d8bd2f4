import { expect, test } from 'vitest';
import { pieceReader } from '../../src/snapshot/current.ts';
import { snapshotSchema } from '../../src/snapshot/model.ts';
import { snapshotOf } from '../../src/snapshot/snapshot-of.ts';

const column = {
  name: 'at',
  type: 'timestamp with time zone',
  not_null: true,
  default: null,
  identity: null,
  generated: null,
  collation: null,
  comment: null,
};
const sequence = {
  schema: 'app',
  sequence: 'counter',
  type: 'bigint',
  start: '1',
  increment: '1',
  minimum: '1',
  maximum: '9',
  owner: 'postgres',
  cycle: false,
  owned_by: null,
  comment: null,
};
const head = {
  id: 1,
  label: null,
  taken_at: '2026-11-29T10:00:00+02:00',
  github_commit_sha: null,
  database: 'db',
  server_version: '18.0',
  server_version_num: 180000,
  schema_hash: 'a',
  unchanged_since: { id: 1, label: null, taken_at: '2026-11-29T10:00:00Z', github_commit_sha: null },
  ...Object.fromEntries(
    Object.entries(snapshotSchema.shape)
      .filter(([name, { type }]) => type === 'array' || name.startsWith('total_'))
      .map(([name, { type }]) => [name, type === 'array' ? [] : 0]),
  ),
};

const table = (name: string, more: object = {}, inColumn: object = {}): object => ({
  schema: 'app',
  table: name,
  kind: 'table',
  owner: 'postgres',
  persistence: 'permanent',
  row_count: null,
  size_bytes: 0,
  partitions: 0,
  row_security: false,
  force_row_security: false,
  partition_key: null,
  inherits: [],
  options: [],
  comment: null,
  columns: [{ ...column, ...inColumn }],
  ...more,
});

const read = (...pieces: readonly (readonly [string, readonly object[]])[]) => {
  const rows = pieces.map(([name, piece]) => ({ name, piece: JSON.stringify(piece) })).map(pieceReader());
  const made = rows.map((row) => row['piece'] as readonly object[]);
  return { made, rows, snapshot: () => snapshotOf(head, rows) };
};
test('what is nobody’s is left out wherever it is, and everything else is as it came', () => {
  const pieces = read(
    [
      'tables',
      [table('a'), table('b', { of_another_version: 1 }), table('c', {}, { of_another_version: [2] })],
    ],
    ['sequences', [sequence]],
    ['tables', [table('d')]],
    ['of_another_version', [{ a: 1 }]],
  );
  const snapshot = pieces.snapshot();
  expect(snapshot.tables).toEqual(['a', 'b', 'c', 'd'].map((name) => table(name)));
  expect(snapshot.sequences).toEqual([sequence]);
  expect(snapshot).not.toHaveProperty('of_another_version');
  expect(pieces.rows).toEqual([]);
});

test('what came whole is kept in the object that it came in, which takes less memory than one that is built', () => {
  const { made, snapshot } = read(['tables', [table('a'), table('b', { of_another_version: 1 })]]);
  const { tables } = snapshot();
  expect(tables[0]).toBe(made[0]?.[0]);
  expect(tables[1]).not.toBe(made[0]?.[1]);
});

test('what is equal is there once, in one piece and in the next, and stays what it is', () => {
  // A text that is the JSON of something, and one that is the JSON of itself.
  const texts = { comment: '[]', owner: JSON.stringify(column) };
  const { snapshot } = read(
    ['tables', [table('a'), table('b', texts), table('c', {}, { of_another_version: 1 })]],
    [
      'tables',
      [table('d', texts), table('e', {}, { comment: 'Another' }), table('f', {}, { of_another_version: 1 })],
    ],
  );
  const { tables } = snapshot();
  expect(tables).toEqual([
    table('a'),
    table('b', texts),
    table('c'),
    table('d', texts),
    table('e', {}, { comment: 'Another' }),
    table('f'),
  ]);
  const [a, b, , d, e] = tables;
  expect(b?.columns).toBe(a?.columns);
  expect(d?.columns).toBe(a?.columns);
  expect(d?.options).toBe(d?.inherits);
  expect(e?.columns[0]).not.toBe(a?.columns[0]);
});

test('more different parts than are kept to be found again', () => {
  const many = Array.from({ length: 6_000 }, (_, number) =>
    table(`t${number}`, {}, { name: `c${number % 5_000}` }),
  );
  expect(read(['tables', many]).snapshot().tables).toEqual(many);
});

test('what does not fit is an error', () => {
  expect(() => read(['tables', [table('a', { row_security: 'yes' })]]).snapshot()).toThrow(/row_security/);
});
