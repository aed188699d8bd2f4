import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/safety/index.ts';
import { breaking, failing, losing } from './meaning-cases.ts';

test('docs/migration-safety.md lists every rule', async () => {
  const file = path.join(import.meta.dirname, '../../docs/migration-safety.md');
  const head = '| --- | --- | --- | --- |\n';
  const text = readFileSync(file, 'utf8');
  const before = text.slice(0, text.lastIndexOf(head) + head.length);
  const rows = rules.map(
    ({ id, level, doc, sameAs }) =>
      `| \`${id}\` | ${level} | ${doc} | ${sameAs.map((one) => one.replace(/ (.+)$/, ' `$1`')).join(', ')} |\n`,
  );
  // `npx vitest run test/safety/rules.test.ts --update` writes it.
  await expect(`${before}${rows.join('')}`).toMatchFileSnapshot(file);
});

test('each rule has a statement that it is about, and no two have one id', () => {
  const cases = [...failing, ...losing, ...breaking].flatMap((one) => one.rules);
  // Infos that a test of their own is about.
  const shown = new Set([...cases.map((one) => one.split(' ')[0]), 'cached-plan', 'stricter']);
  expect(rules.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
