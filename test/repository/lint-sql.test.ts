import { expect, test } from 'vitest';
import { problemsOf } from '../../scripts/lint-sql.ts';

const long = `SELECT 1 AS ${'a'.repeat(120)};\n`;

test.each([
  ['a long line', 'sql/catalog/a.sql', long, ['1: has 133 characters, and at most 120 are allowed']],
  ['a tab', 'sql/catalog/a.sql', 'SELECT\t1\n', ['1: has a tab']],
  ['a blank at the end of a line', 'sql/catalog/a.sql', 'SELECT 1 \n', ['1: ends in a blank']],
  ['no line break at the end', 'sql/catalog/a.sql', 'SELECT 1', ['does not end with one line break']],
  ['two of them', 'sql/catalog/a.sql', 'SELECT 1\n\n', ['does not end with one line break']],
  [
    'keywords in lower case, also in the body of a function',
    'sql/catalog/a.sql',
    'select 1\nFROM a WHERE f = $fn$\n  SELECT 1 where true\n$fn$\n',
    ['1: the keyword select is not in upper case', '3: the keyword where is not in upper case'],
  ],
  [
    'what is no SQL',
    'sql/004_a.sql',
    'SELECT 1;\nSELECT FROM WHERE;\n',
    ['cannot be read: syntax error at or near "WHERE"'],
  ],
])('the lint finds %s', async (_name, file, text, problems) => {
  expect(await problemsOf(file, text)).toEqual(problems);
});

test.each([
  [
    'a part of a statement',
    'sql/catalog/a.sql',
    'a AS (\n  SELECT current_user, true, \'from\', "from"\n),\n',
  ],
  ['a value of a setting', 'sql/catalog/a.sql', 'SET row_security = on\n'],
  ['a long line of a pack, which runs again when it changes', 'sql/004_a.sql', long],
])('and lets pass %s', async (_name, file, text) => {
  expect(await problemsOf(file, text)).toEqual([]);
});
