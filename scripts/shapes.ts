import { literal } from '../src/quoting.ts';
/** Writes the shapes of secrets from src/secret-shapes.ts into sql/003_feature_inventory.sql. `npm run shapes`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shapes } from '../src/secret-shapes.ts';

/** The ends of long repetitions are there for JavaScript: PostgreSQL reads a text once, and pays for each that it has to count. */
const pattern = (text: string): string =>
  text.replaceAll(/\{(\d+),(\d+)\}/g, (all, least: string, most: string) =>
    Number(most) > 30 ? (least === '0' ? '*' : `{${least},}`) : all,
  );

function put(sql: string, name: string, content: string): string {
  const [start, end] = [`-- ${name}: begin (npm run shapes)`, `-- ${name}: end`];
  const [from, to] = [sql.indexOf(start), sql.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`sql/003_feature_inventory.sql lacks the markers ${start} and ${end}`);
  return `${sql.slice(0, from)}${start}\n${content}\n${sql.slice(sql.lastIndexOf('\n', to) + 1, to)}${sql.slice(to)}`;
}

/** The file with the shapes as they are now; equal to `sql` when it is current. */
export function withShapes(sql: string): string {
  const looks = shapes.map(
    ({
      hints,
      looks: look = hints.map((hint) => hint.replaceAll(/[$.*+?()[\]{}|\\/^-]/g, '[$&]')).join('|'),
    }) => look,
  );
  const rows = shapes.map(
    ({ kind, hints, before = '', secret, behind }) =>
      `    (${[kind, hints.join(' '), `(${pattern(before)})(${pattern(secret)})${behind === undefined ? '' : `(?=${behind})`}`].map(literal).join(', ')})`,
  );
  const looksLines = looks.map((look, at) => `    ${literal(at === 0 ? look : `|${look}`)}`);
  return put(put(sql, 'looks', looksLines.join('\n')), 'shapes', rows.join(',\n'));
}

if (import.meta.main) {
  const file = path.join(import.meta.dirname, '../sql/003_feature_inventory.sql');
  const before = readFileSync(file, 'utf8');
  const after = withShapes(before);
  if (after !== before) writeFileSync(file, after);
  process.stdout.write(
    after === before
      ? 'sql/003_feature_inventory.sql is current.\n'
      : 'sql/003_feature_inventory.sql: shapes written.\n',
  );
}
