import type { Column, Snapshot, Table } from '../model.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName } from './object-names.ts';

const isSmall = ({ type }: Column): boolean => type === 'integer' || type === 'smallint';
const isNumbered = (column: Column): boolean =>
  column.identity !== null || /^nextval\(/.test(column.default ?? '');

export const keyRules: readonly Rule[] = [
  {
    id: 'no_primary_key',
    level: 'warning',
    category: 'integrity',
    title: 'A table without a primary key',
    why:
      'Its rows cannot be told apart: duplicates stay, logical replication cannot update or delete ' +
      'them, and tools cannot edit them.',
    sameAs: ['splinter 0004'],
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const { kind, schema, table } of snapshot.tables) {
        if (
          kind === 'foreign table' ||
          constraints.get(pair(schema, table))?.some((constraint) => constraint.kind === 'primary key')
        )
          continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has no primary key.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, table)} ADD PRIMARY KEY (…); -- or, for lack of one: ADD ` +
            'COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, which rewrites the table',
        };
      }
    },
  },
  {
    id: 'published_without_key',
    level: 'error',
    category: 'integrity',
    title: 'A published table whose rows cannot be identified',
    why:
      'PostgreSQL refuses every UPDATE and DELETE on a published table that has neither a primary key ' +
      'nor another replica identity.',
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const { table, published } of publishedTables(snapshot)) {
        const { schema, table: name, replica_identity } = table;
        const hasKey =
          constraints.get(pair(schema, name))?.some(({ kind }) => kind === 'primary key') === true;
        // Unknown in snapshots that were taken before it was recorded.
        if (
          replica_identity === undefined ||
          replica_identity === 'full' ||
          replica_identity === 'index' ||
          (replica_identity === 'default' && hasKey)
        )
          continue;
        yield {
          object: `table:${identity(schema, name)}`,
          message:
            `${identity(schema, name)} is published (${some(published)}), but UPDATE and DELETE on it ` +
            'fail for lack of a replica identity.',
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, name)} ADD PRIMARY KEY (…); -- or ALTER TABLE ` +
            `${sqlName(schema, name)} REPLICA IDENTITY FULL;`,
        };
      }
    },
  },
  {
    id: 'integer_primary_key',
    level: 'warning',
    category: 'integrity',
    title: 'A primary key that runs out of numbers',
    why:
      'integer ends at 2,147,483,647 and smallint at 32,767; then every INSERT fails, and the change ' +
      'to bigint rewrites the table under an exclusive lock.',
    *check({ snapshot, constraints }): Generator<Hit> {
      for (const table of snapshot.tables) {
        const key = constraints
          .get(pair(table.schema, table.table))
          ?.find(({ kind }) => kind === 'primary key');
        const column =
          key?.columns.length === 1 ? table.columns.find(({ name }) => name === key.columns[0]) : undefined;
        if (column === undefined || !isSmall(column) || !isNumbered(column)) continue;
        yield {
          object: `column:${identity(table.schema, table.table, column.name)}`,
          message: `${identity(table.schema, table.table, column.name)} is a numbered key of type ${column.type}.`,
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(table.schema, table.table)} ALTER COLUMN ${sqlName(column.name)} ` +
            'TYPE bigint; -- rewrites the table under an exclusive lock: do it while it is small, its ' +
            'sequence and what refers to it as well',
        };
      }
    },
  },
];

/**
 * Tables of publications that publish updates or deletes. In a publication's list a column list and a filter may follow
 * the name of a table.
 */
function* publishedTables({
  publications,
  tables,
}: Snapshot): Generator<{ readonly table: Table; readonly published: readonly string[] }> {
  const changing = publications.filter(
    ({ operations }) => operations.includes('update') || operations.includes('delete'),
  );
  if (changing.length === 0) return;
  const listed = new Map<string, string[]>();
  for (const { name, tables: entries } of changing) {
    for (const entry of entries) {
      const object = /^(?:"(?:[^"]|"")*"|[^\s"])+/.exec(entry)?.[0] ?? entry;
      listed.set(object, [...(listed.get(object) ?? []), name]);
    }
  }
  const everything = changing.filter(({ all_tables }) => all_tables).map(({ name }) => name);
  for (const table of tables) {
    if (table.kind === 'foreign table' || table.persistence === 'unlogged') continue;
    const bySchema = changing.filter(({ schemas }) => schemas.includes(table.schema)).map(({ name }) => name);
    const published = [
      ...new Set([...everything, ...bySchema, ...(listed.get(identity(table.schema, table.table)) ?? [])]),
    ];
    if (published.length > 0) yield { table, published };
  }
}
