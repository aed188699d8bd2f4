import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markdown } from '../../src/inventory/index.ts';
import { rules } from '../../src/safety/index.ts';
import { cases as measured } from './effects-cases.ts';
import { breaking, failing, losing } from './meaning-cases.ts';

/** Of each rule the shortest file that a test shows it by. */
const examples = new Map<string, string>();
const shows = (rule: string, sql: string): void => {
  const known = examples.get(rule);
  if (known === undefined || sql.length < known.length) examples.set(rule, sql);
};
for (const [sql, found] of measured) for (const one of found) shows(one.split(' ')[1] ?? '', sql);
for (const { sql, rules: found } of [...failing, ...losing, ...breaking])
  for (const one of found) shows(one.split(' ')[0] ?? '', sql);
// Infos that tests of their own are about.
shows('cached-plan', 'ALTER TABLE t ADD x int');
shows('stricter', 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID');
// Told before a file runs only.
shows('not-foretold', "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE t ALTER a TYPE mood");
// Where it runs on the schema itself, the statement fails.
shows('type-in-use', 'ALTER TABLE t ALTER a TYPE bigint');

test('docs/migration-safety.md lists every rule with what it is seen by, and a statement that a test shows it by', async () => {
  const file = path.join(import.meta.dirname, '../../docs/migration-safety.md');
  const text = readFileSync(file, 'utf8');
  const before = text.slice(0, text.lastIndexOf('| Rule |'));
  const table = markdown.table(
    ['Rule', 'Level', 'What it is about', 'Seen by', 'Example', 'Elsewhere'],
    rules.map(({ id, level, doc, evidence, sameAs }) => [
      markdown.code(id),
      level,
      doc,
      evidence,
      markdown.code(examples.get(id) ?? ''),
      sameAs.map((one) => one.replace(/ (.+)$/, ' `$1`')).join(', '),
    ]),
  );
  // `npx vitest run test/safety/rules.test.ts --update` writes it.
  await expect(`${before}${table}\n`).toMatchFileSnapshot(file);
});

test('each rule has a statement that it is about, and no two have one id', () => {
  expect(rules.filter(({ id }) => !examples.has(id)).map(({ id }) => id)).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
