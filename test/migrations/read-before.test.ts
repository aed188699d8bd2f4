import { expect, test } from 'vitest';
import { scan } from '../../src/migrations/lexer.ts';
import { bundledSet, packs, type Pack } from '../../src/migrations/bundled.ts';
import { readBefore, writtenDown } from '../../src/migrations/read-before.ts';

const all = bundledSet(Object.keys(packs) as Pack[]).migrations;

test.each(all.map(({ source }) => [source.file, source] as const))(
  'of %s is known what the lexer finds in it',
  (_, source) => {
    const known = readBefore(source.digest);
    expect(known).toEqual(scan(source.sql));
    expect(known?.statements.length).toBeGreaterThan(5);
    expect(source.script).toEqual(known);
  },
);

test('another text is read', () => {
  expect(readBefore('0'.repeat(64))).toBeNull();
});

test.each([
  ['a psql command', '\\set a 1\nSELECT 1;'],
  ['rows of COPY', 'COPY t FROM stdin;\n1\n\\.\n'],
  ['an open string', "SELECT 'a"],
  ['a template', 'SELECT {{ a }};'],
])('%s is not written down', (_, text) => {
  expect(() => writtenDown(scan(text))).toThrow(RangeError);
});
