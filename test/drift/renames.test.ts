import { expect, test } from 'vitest';
import { nameBefore, type Rename } from '../../src/drift/renames.ts';

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
