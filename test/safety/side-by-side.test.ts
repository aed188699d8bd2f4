import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cases, schema } from '../../bench/safety/cases.ts';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { markdown } from '../../src/inventory/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import { asking, existingIn, meaning, measure } from '../../src/safety/index.ts';
import { query, startServer } from '../support/postgres.ts';

/** Cases of the benchmark in which the words of a statement do not tell what it does, or not all of it. */
const shown: readonly string[] = [
  'varchar widened',
  'text to varchar that fits',
  'timestamp to timestamptz under UTC',
  'timestamp to timestamptz by AT TIME ZONE',
  'immutable function of its own as default',
  'volatile function of its own as default',
  'column of a domain with CHECK',
  'column with REFERENCES',
  'NOT NULL set, proven by a CHECK',
  'foreign key dropped',
  'CHECK NOT VALID and VALIDATE in one file',
  'default dropped',
  'enum label renamed',
  'table renamed, a view in its place',
  'column of a view renamed',
  'a DO block that alters',
];

/** What `npm run bench -- safety --record` has written. */
const recorded = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../bench/safety/squawk.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** What is about the table and not about style or time limits. */
const isStyle = /^(?:prefer-(?!repack)|require-(?!concurrent)|ban-char-field|identifier-too-long)/;

test('docs/migration-safety.md shows a plan beside squawk', async () => {
  await using server = await startServer(18);
  const url = await server.createDatabase('shop');
  await query(url, schema);
  const database = await connect(parseConnectionString(url));
  const rows: string[][] = [];
  try {
    const existing = await existingIn(database);
    for (const one of shown.map((name) => cases.find((each) => each.name === name))) {
      if (one === undefined) throw new Error('A case that is shown is not in the benchmark');
      const source = bundledSource('migration.sql', `${one.statements.join(';\n')};\n`);
      const { statements } = await measure(database, source, source.script.statements, {
        limit: 60_000,
        lineOf: lineFinder(source.sql),
        existing,
        meaning: await meaning(asking(database)),
      });
      const hazards = statements.flatMap((statement) => statement.hazards);
      const grave = [...new Set(hazards.filter(({ level }) => level !== 'info').map(({ rule }) => rule))];
      const says = (recorded[one.name] ?? ['not recorded']).filter((rule) => !isStyle.test(rule));
      rows.push([
        one.statements.map((statement) => markdown.code(statement)).join('<br>'),
        grave.length === 0 ? 'brief lock only' : grave.map((rule) => markdown.code(rule)).join(', '),
        says.length === 0 ? 'nothing' : says.map((rule) => markdown.code(rule)).join(', '),
      ]);
    }
  } finally {
    await database.close();
  }
  const file = path.join(import.meta.dirname, '../../docs/migration-safety.md');
  const text = readFileSync(file, 'utf8');
  const [start, end] = ['<!-- squawk:start -->\n', '<!-- squawk:end -->'];
  const table = markdown.table(['Statements', 'A plan', 'squawk 2.66'], rows);
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  expect(to).toBeGreaterThanOrEqual(from);
  // `npx vitest run test/safety/side-by-side.test.ts --update` writes it.
  await expect(`${text.slice(0, from)}${table}\n${text.slice(to)}`).toMatchFileSnapshot(file);
});
