import { expect, test } from 'vitest';
import { becameOf } from '../../src/inventory/index.ts';

const value = (json: unknown): string => JSON.stringify(json);

test('of a list only what was added and removed is told, of anything else what was and what is', () => {
  const many = Array.from({ length: 12 }, (_, at) => `t${at}`);
  expect([
    becameOf(['a', 'b'], ['b', 'c'], value),
    becameOf([], many, value),
    becameOf(null, ['a'], value),
    becameOf(['a', 'b'], ['b', 'a'], value),
    becameOf('a', 'b', value),
    becameOf([{ name: 'a' }], [], value),
    becameOf(null, [{ index: 'i', definition: 'CREATE INDEX i ON t (a)' }], value),
    becameOf([{ grantee: 'anon', privileges: ['INSERT', 'SELECT'] }], null, value),
    becameOf(true, null, value),
  ]).toEqual([
    'added "c"; removed "a"',
    `added ${many
      .slice(0, 10)
      .map((name) => `"${name}"`)
      .join(', ')} and 2 more`,
    'added "a"',
    '["a","b"] → ["b","a"]',
    '"a" → "b"',
    'removed "{\\"name\\":\\"a\\"}"',
    'added "i: CREATE INDEX i ON t (a)"',
    'removed "anon: INSERT, SELECT"',
    'true → null',
  ]);
});
