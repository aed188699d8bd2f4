import { expect, test } from 'vitest';
import { renamedBetween } from '../../src/drift/renamed-columns.ts';
import type { Rename } from '../../src/drift/rename.ts';
import type { Unit } from '../../src/drift/units.ts';
import { nameBefore, withNamesNow } from '../../src/drift/renames.ts';

const rename = (kind: string, identity: string, became: string): Rename => ({
  key: `${kind} ${identity}`,
  kind,
  identity,
  became,
  adopt: [],
  undo: [],
});

/** In the order in which they were made: each name is one that those before it have left. */
const renames = [
  rename('schema', 'old', 'new'),
  rename('table', 'new.invoices', 'new."The Bills"'),
  rename('column', 'new."The Bills".sum', 'new."The Bills".total'),
];

test.each([
  // A column that was dropped by hand comes back at the end of its table: so is this table named, whatever it is called.
  ['column order new."The Bills"', 'column order old.invoices'],
  ['column new."The Bills".total', 'column old.invoices.sum'],
  ['constraint new."The Bills".positive', 'constraint old.invoices.positive'],
  ['table new.others', 'table old.others'],
  ['schema new', 'schema old'],
  ['table newer.invoices', 'table newer.invoices'],
  ['column new."The Bills".totals', 'column old.invoices.totals'],
])('%s was %s', (key, before) => {
  expect(nameBefore(key, renames)).toBe(before);
});

test('what an earlier snapshot had stands under the name of today, also where that was another one', () => {
  const unit = (key: string): Unit => ({
    key,
    kind: '',
    identity: '',
    body: {},
    relation: null,
    locked: false,
    oid: null,
  });
  const units = [
    'table old.invoices',
    'column old.invoices.sum',
    'table new."The Bills"',
    'table other.t',
  ].map((key) => [key, unit(key)] as const);
  const now = withNamesNow(new Map(units), renames);
  expect([...now].map(([key, one]) => `${key} < ${one.key}`).sort()).toEqual([
    'column new."The Bills".total < column old.invoices.sum',
    'table new."The Bills" < table old.invoices',
    'table other.t < table other.t',
  ]);
});

/** `a > b`: what was called a is called b. */
const pairs = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [was = '', is = ''] = text.split(' > ');
    return { was, is };
  });

test.each([
  ['a name', ['a > c'], 'a b', 'c b', ['a > c']],
  ['a name that another column has by now', ['a > c'], 'a b', 'c b a', ['a > c']],
  ['names handed on', ['a > b', 'b > c'], 'a b', 'b c', ['b > c', 'a > b']],
  ['names exchanged', ['a > b', 'b > a'], 'a b c', 'b a c', ['a > a_aside', 'b > a', 'a_aside > b']],
  [
    'names exchanged, a column dropped and one added',
    ['a > b', 'b > a'],
    'a x b',
    'b a y',
    ['a > a_aside', 'b > a', 'a_aside > b'],
  ],
  // By a migration, long ago: the columns stand as they did then.
  ['nothing that the migrations have exchanged', ['a > b', 'b > a'], 'b a c', 'b a', []],
  ['nothing that only a dropped column was', ['a > b'], 'b c', 'b c', []],
  ['nothing where two may have had the name', ['a > b', 'a > c', 'c > a'], 'a b c', 'c b a', []],
])('of columns %s is proven', (_, known, before, after, made) => {
  expect(renamedBetween(pairs(...known), before.split(' '), after.split(' '))).toEqual(pairs(...made));
});

test('what was exchanged by way of another name is found under its old one', () => {
  const exchanged = [
    rename('column', 't.a', 't.a_aside'),
    rename('column', 't.b', 't.a'),
    rename('column', 't.a_aside', 't.b'),
  ];
  expect(['column t.a', 'column t.b', 'column t.c'].map((key) => nameBefore(key, exchanged))).toEqual([
    'column t.b',
    'column t.a',
    'column t.c',
  ]);
});
