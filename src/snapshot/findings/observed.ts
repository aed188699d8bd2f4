import type { Snapshot } from '../model.ts';
import { grouped } from '../../text.ts';
import type { GroupedSnapshot } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { covers } from './coverage.ts';
import { identity, pair, sqlName } from './object-names.ts';

/*
 * What only the cumulative statistics show. They change without a change of the schema, so they are reported in steps:
 * a finding comes or goes, but does not read differently every night.
 */

type Observation = NonNullable<Snapshot['observations']>[number];

function observed<About extends Observation['about']>(
  { snapshot }: GroupedSnapshot,
  about: About,
): readonly Extract<Observation, { about: About }>[] {
  return (snapshot.observations ?? []).filter(
    (each): each is Extract<Observation, { about: About }> => each.about === about,
  );
}

function* exhaustion(given: GroupedSnapshot, applies: (percent: number) => boolean): Generator<Hit> {
  for (const { schema, sequence, column, maximum, used_percent } of observed(given, 'sequence')) {
    if (!applies(used_percent)) continue;
    const narrow = maximum === '32767' || maximum === '2147483647';
    const widened =
      `ALTER TABLE … ALTER COLUMN … TYPE bigint; ALTER SEQUENCE ${sqlName(schema, sequence)} AS bigint ` +
      'NO MAXVALUE; -- the first rewrites the table under an exclusive lock';
    yield {
      object: column === null ? `sequence:${identity(schema, sequence)}` : `column:${column}`,
      message:
        `${column ?? identity(schema, sequence)} has used more than ${used_percent} % of its numbers: ` +
        `it ends at ${grouped(maximum)}.`,
      detail: column === null ? '' : `Numbered by ${identity(schema, sequence)}.`,
      remedy:
        narrow && column !== null ? widened : `ALTER SEQUENCE ${sqlName(schema, sequence)} NO MAXVALUE;`,
    };
  }
}

export const observedRules: readonly Rule[] = [
  {
    id: 'sequence_nearly_exhausted',
    level: 'error',
    category: 'integrity',
    title: 'Nine tenths of the numbers of a sequence are used',
    why:
      'When the last one is taken, every INSERT fails. The end is that of the sequence or of the ' +
      'column’s type, whichever comes first.',
    check: (given) => exhaustion(given, (percent) => percent >= 90),
  },
  {
    id: 'sequence_three_quarters_used',
    level: 'warning',
    category: 'integrity',
    title: 'Three quarters of the numbers of a sequence are used',
    why: 'There is still time to change the column to bigint at an hour of your choice.',
    check: (given) => exhaustion(given, (percent) => percent < 90),
  },
  {
    id: 'default_partition_not_empty',
    level: 'info',
    category: 'performance',
    title: 'Rows in a default partition',
    why:
      'No other partition accepts them. Adding one that does first scans the default partition under ' +
      'an exclusive lock, and fails.',
    *check(given): Generator<Hit> {
      for (const { schema, table, partition } of observed(given, 'default partition')) {
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has rows in its default partition ${partition}.`,
          detail: '',
          remedy:
            `In one transaction: move the rows out of ${partition}, create the partition that they ` +
            'belong to, and insert them again.',
        };
      }
    },
  },
  {
    id: 'unused_index',
    level: 'info',
    category: 'performance',
    title: 'An index that no query uses',
    sameAs: ['splinter 0005'],
    why:
      'Each write maintains it. Unused means: not read once since statistics began, at least 14 days ' +
      'ago, in no partition, and larger than 1 MB.',
    *check(given): Generator<Hit> {
      for (const { schema, table, index: name } of observed(given, 'unused index')) {
        const key = pair(schema, table);
        const index = given.indexes.get(key)?.find((each) => each.index === name);
        const partitioned = given.tables.get(key)?.kind === 'partitioned table';
        // It waits for the day on which a row is deleted that is referred to: the other rule would ask for it back.
        const guards =
          index !== undefined &&
          given.constraints
            .get(key)
            ?.some(({ kind, columns }) => kind === 'foreign key' && covers(index, columns, partitioned));
        if (index === undefined || guards === true) continue;
        yield {
          object: `index:${identity(schema, name)}`,
          message: `${identity(schema, name)} on ${identity(schema, table)} has not been used since statistics began.`,
          detail: index.definition,
          remedy:
            `DROP INDEX ${partitioned ? '' : 'CONCURRENTLY '}${sqlName(schema, name)}; -- unless a ` +
            'replica or a yearly report needs it: statistics are of this server only',
        };
      }
    },
  },
  {
    id: 'never_analyzed',
    level: 'info',
    category: 'performance',
    title: 'A table without statistics for the planner',
    why:
      'It was never analyzed, so the planner guesses how many rows a condition leaves. Autovacuum ' +
      'never analyzes a partitioned table as a whole, nor a table for which it is disabled.',
    *check(given): Generator<Hit> {
      for (const { schema, table, partitioned } of observed(given, 'never analyzed')) {
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} was never analyzed.`,
          detail: '',
          remedy:
            `ANALYZE ${sqlName(schema, table)}; -- and ` +
            (partitioned
              ? 'again when its data has changed much: autovacuum analyzes only its partitions'
              : 'see whether autovacuum is disabled for it'),
        };
      }
    },
  },
  {
    id: 'extension_outdated',
    level: 'info',
    category: 'integrity',
    title: 'An extension whose newer version is installed on the server',
    sameAs: ['splinter 0022'],
    why: 'The server has the newer files, and the database still has the older functions, with their bugs.',
    *check(given): Generator<Hit> {
      for (const { name, version } of observed(given, 'outdated extension')) {
        const before = given.snapshot.extensions.find((each) => each.name === name)?.version;
        yield {
          object: `extension:${identity(name)}`,
          message:
            `The extension ${identity(name)} can be ` +
            `updated${before === undefined ? '' : ` from ${before}`} to ${version}.`,
          detail: '',
          remedy: `ALTER EXTENSION ${sqlName(name)} UPDATE;`,
        };
      }
    },
  },
];
