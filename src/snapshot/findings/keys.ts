import type { Column, Snapshot, Table } from '../model.ts';
import type { Hit, Rule } from './finding.ts';
import type { GroupedSnapshot } from './grouped-snapshot.ts';
import { groupBy } from '../../group-by.ts';
import type { Partition } from './partitions.ts';
import { eachPartition, identity, pair, some, sqlName } from './object-names.ts';

const isSmall = (type: string): boolean => type === 'integer' || type === 'smallint';
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
      'nor another replica identity; from version 18 on also where all columns are its identity and a ' +
      'generated one of them is not published.',
    *check(given): Generator<Hit> {
      for (const { table, published, without, hasKey, isFull, unsent } of publishedWithoutIdentity(given)) {
        const { schema, table: name } = table;
        const object = identity(schema, name);
        const own = without.some((one) => one.schema === schema && one.table === name);
        const identify = (how: string): string =>
          own
            ? `ALTER TABLE ${sqlName(schema, name)} REPLICA IDENTITY ${how};`
            : eachPartition(schema, name, `ALTER TABLE %s REPLICA IDENTITY ${how}`);
        const key = `ALTER TABLE ${sqlName(schema, name)} ADD PRIMARY KEY (…);`;
        yield {
          object: `table:${object}`,
          message:
            (own
              ? `${object} is published (${some(published)}), but UPDATE and DELETE on it `
              : `Partitions of ${object} are published (${some(published)}), but UPDATE and DELETE of rows there `) +
            (isFull
              ? 'fail: all columns are the replica identity, and of the generated ones these are not published: ' +
                `${some(unsent)}.`
              : 'fail for lack of a replica identity.'),
          detail: '',
          remedy:
            unsent.length === 0
              ? `${identify('FULL')} -- or, better, ${key}`
              : `${hasKey ? '' : `${key} `}${identify('DEFAULT')}`,
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
    *check({ snapshot, constraints, references, domains }): Generator<Hit> {
      const owned = groupBy(snapshot.sequences, ({ owned_by }) => owned_by);
      for (const table of snapshot.tables) {
        const key = constraints
          .get(pair(table.schema, table.table))
          ?.find(({ kind }) => kind === 'primary key');
        const column =
          key?.columns.length === 1 ? table.columns.find(({ name }) => name === key.columns[0]) : undefined;
        if (column === undefined || !isSmall(domains.base(column.type)) || !isNumbered(column)) continue;
        // What refers to it has to hold as many numbers, and so has the sequence of a serial column.
        const referring = (references.get(pair(table.schema, table.table)) ?? []).map(
          ({ schema, table: from, columns }) =>
            `ALTER TABLE ${sqlName(schema, from)} ALTER COLUMN ${sqlName(columns[0] ?? '')} TYPE bigint;`,
        );
        const object = identity(table.schema, table.table, column.name);
        const sequences = (owned.get(object) ?? [])
          .filter(({ type }) => type !== 'bigint')
          .map(({ schema, sequence }) => `ALTER SEQUENCE ${sqlName(schema, sequence)} AS bigint;`);
        yield {
          object: `column:${object}`,
          message: `${object} is a numbered key of type ${column.type}.`,
          detail: '',
          remedy: `${[
            `ALTER TABLE ${sqlName(table.schema, table.table)} ALTER COLUMN ${sqlName(column.name)} TYPE bigint;`,
            ...new Set(referring),
            ...sequences,
          ].join(' ')} -- rewrites the table under an exclusive lock: do it while it is small`,
        };
      }
    },
  },
];

/** A table or a partition: what rows are in. */
interface Place {
  readonly schema: string;
  readonly table: string;
}

/** Where a publication or a key holds a partition. */
const placesOf = (one: Partition): readonly Place[] => (one.inherits ? [one] : [one, ...one.above]);

interface Unidentified {
  readonly table: Place;
  readonly published: readonly string[];
  /** The table itself, or partitions of it. */
  readonly without: readonly Place[];
  /** Whether a primary key could be its identity. */
  readonly hasKey: boolean;
  /** Whether all columns are its identity, and some of them are in no publication. */
  readonly isFull: boolean;
  /** Generated columns that are not published: all columns cannot be its identity. */
  readonly unsent: readonly string[];
}

/** From PostgreSQL 18 on an identity of all columns has no generated column that is not published. */
const generatedMayBePublished = 180_000;

/** The generated columns of a table, which its partitions have too, that are not published; a virtual one never is. */
function unsentBy({
  publications: all,
  server_version_num: version,
}: Snapshot): (table: Table, published: readonly string[]) => readonly string[] {
  const sending = new Set(
    all.filter(({ operations }) => operations.includes('generated columns')).map(({ name }) => name),
  );
  return ({ columns }, published) =>
    version < generatedMayBePublished || published.length === 0
      ? []
      : columns
          .filter(
            ({ generated }) =>
              generated === 'virtual' ||
              (generated === 'stored' && !published.every((name) => sending.has(name))),
          )
          .map(({ name }) => name);
}

/**
 * Published tables of which UPDATE or DELETE fails. What counts is where the row is: a partition has the replica
 * identity that it was created with, whatever was done to its table since. Of a partition that is published alone, the
 * partition is given.
 */
function* publishedWithoutIdentity({
  snapshot,
  partitions,
  constraints,
}: GroupedSnapshot): Generator<Unidentified> {
  const publishedBy = publications(snapshot);
  const hasKey = ({ schema, table }: Place): boolean =>
    constraints
      .get(pair(schema, table))
      ?.some(({ kind, deferrable }) => kind === 'primary key' && !deferrable) === true;
  // Unknown in snapshots that were taken before it was recorded.
  const lacks = (identityKind: Table['replica_identity'], keyed: boolean): boolean =>
    identityKind === 'nothing' || (identityKind === 'default' && !keyed);
  const unsentOf = unsentBy(snapshot);
  for (const table of snapshot.tables) {
    if (table.kind !== 'table' || table.persistence === 'unlogged') continue;
    const published = publishedBy([table]);
    const unsent = unsentOf(table, published);
    const isFull = table.replica_identity === 'full' && unsent.length > 0;
    const keyed = hasKey(table);
    if (isFull || (published.length > 0 && lacks(table.replica_identity, keyed)))
      yield { table, published, without: [table], hasKey: keyed, isFull, unsent };
  }
  const byRoot = groupBy(
    [...partitions.values()].filter(
      ({ leaf, unlogged, root }) => leaf && !unlogged && root.kind !== 'foreign table',
    ),
    ({ root }) => root,
  );
  for (const [root, leaves] of byRoot) {
    const whole = publishedBy([root]);
    const hidden = leaves.filter(
      (one) => one.replica_identity === 'full' && unsentOf(root, publishedBy(placesOf(one))).length > 0,
    );
    const keyless = leaves.filter(
      (one) =>
        publishedBy(placesOf(one)).length > 0 && lacks(one.replica_identity, placesOf(one).some(hasKey)),
    );
    const without = keyless.length > 0 ? keyless : hidden;
    const published = new Set([...whole, ...without.flatMap((one) => publishedBy(placesOf(one)))]);
    const [first, second] = without;
    // One that is published alone is given itself; of several their table, so that a new one tomorrow is no news.
    if (first !== undefined)
      yield {
        table: whole.length === 0 && second === undefined ? first : root,
        published: [...published],
        without,
        hasKey: placesOf(first).some(hasKey),
        isFull: without === hidden,
        unsent: unsentOf(root, [...published]),
      };
  }
}

/**
 * The publications with updates or deletes that hold one of these: it itself, its schema, or everything. One of all
 * tables leaves a table out with its partitions.
 */
function publications({ publications: all }: Snapshot): (places: readonly Place[]) => readonly string[] {
  const changing = all.filter(
    ({ operations }) => operations.includes('update') || operations.includes('delete'),
  );
  const listed = new Map<string, string[]>();
  for (const { name, tables, partitions = [] } of changing) {
    for (const entry of [...tables.filter((each) => !each.startsWith('partitions of ')), ...partitions]) {
      // A column list and a filter may follow the name of the table.
      const object = /^(?:"(?:[^"]|"")*"|[^\s"])+/.exec(entry)?.[0] ?? entry;
      listed.set(object, [...(listed.get(object) ?? []), name]);
    }
  }
  const everything = changing.filter(({ all_tables }) => all_tables);
  return (places) => [
    ...new Set([
      ...everything
        .filter(
          ({ except = [] }) => !places.some(({ schema, table }) => except.includes(identity(schema, table))),
        )
        .map(({ name }) => name),
      ...places.flatMap(({ schema, table }) => [
        ...changing.filter(({ schemas }) => schemas.includes(schema)).map(({ name }) => name),
        ...(listed.get(identity(schema, table)) ?? []),
      ]),
    ]),
  ];
}
