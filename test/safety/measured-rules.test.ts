import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markdown } from '../../src/inventory/index.ts';
import { measuredRules } from '../../src/safety/measuring/rules.ts';

test('docs/migration-effects.md lists the rules about what is measured', () => {
  const table = markdown.table(
    ['Rule', 'Level', 'Why it matters', 'Elsewhere'],
    Object.entries(measuredRules).map(([id, { level, why, sameAs }]) => [
      markdown.code(id),
      level,
      markdown.cell(why),
      sameAs.map((name) => markdown.cell(name)).join(', '),
    ]),
  );
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/migration-effects.md'), 'utf8');
  expect(page.slice(page.indexOf('| Rule |'))).toBe(`${table}\n`);
});
