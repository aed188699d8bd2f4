import { expect, test } from 'vitest';
import { platformSchemas } from '../../src/database/index.ts';
import { toolHistories } from '../../src/migrations/formats/index.ts';
import {
  bundledSql,
  historySchemas,
  historyTables,
  tablesBesideHistories,
} from '../../src/migrations/index.ts';

const sql = bundledSql('003_feature_inventory.sql');

/** The string constants of the lists in the SQL that hold one. */
const listsWith = (name: string): readonly (readonly string[])[] =>
  [...sql.matchAll(new RegExp(String.raw`\bIN\s*\(([^()]*'${name}'[^()]*)\)`, 'g'))].map(([, list]) =>
    [...(list as string).matchAll(/'([^']*)'/g)].map(([, one]) => one as string),
  );

test('the SQL for psql and pg_cron knows the same schemas and tables of migration tools', () => {
  const schemas = listsWith('supabase_migrations');
  expect(schemas.length).toBeGreaterThan(0);
  for (const list of schemas) expect(list.toSorted()).toEqual(historySchemas.toSorted());
  // A tool whose history is always in a schema of its own is known by that.
  const byName = toolHistories.flatMap(({ known, table }) => (known === null ? [] : [table]));
  const lists = listsWith('goose_db_version');
  expect(lists).toHaveLength(1);
  expect(lists[0]).toEqual(expect.arrayContaining(byName));
  expect(historyTables).toEqual(
    expect.arrayContaining(['flyway_schema_history', 'drizzle.__drizzle_migrations']),
  );
  for (const table of tablesBesideHistories) expect(historySchemas).toContain(table.split('.')[0]);
});

test('the SQL for psql and pg_cron knows the same schemas of platforms', () => {
  expect(listsWith('supabase_functions')).toEqual([platformSchemas]);
});
