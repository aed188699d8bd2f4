import { compare } from '../../text.ts';
import type { Constraint } from '../model.ts';
import { covers, shapeOf, type Shape } from './coverage.ts';
import { type Hit, type Rule } from './finding.ts';
import { groupBy } from '../../group-by.ts';
import { identity, pair, some, sqlList, sqlName } from './object-names.ts';
import type { GroupedSnapshot, Index } from './grouped-snapshot.ts';

const identityOf = ({ schema, index }: Index): string => identity(schema, index);

/** An index that enforces a constraint is dropped with its constraint. */
const drop = ({ schema, table, index, constraint }: Index, concurrently = true): string =>
  constraint === null
    ? `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${sqlName(schema, index)};`
    : `ALTER TABLE ${sqlName(schema, table)} DROP CONSTRAINT ${sqlName(constraint)};`;

/** What an index is there for besides being searched; it is not to be dropped, whatever else there is. */
function isNeeded(
  index: Index,
  constraint: Constraint | undefined,
  referenced: ReadonlySet<string>,
): boolean {
  return (
    index.options?.some((option) => option === 'clustered' || option === 'replica identity') === true ||
    constraint?.deferrable === true ||
    referenced.has(pair(index.schema, index.index))
  );
}

/** Indexes that foreign keys depend on, besides those of primary keys. */
function referencedBy({ snapshot }: GroupedSnapshot): ReadonlySet<string> {
  return new Set(
    snapshot.constraints.flatMap(({ references }) =>
      references?.index === undefined ? [] : [pair(references.schema, references.index)],
    ),
  );
}

/** An index with all that decides whether another can stand for it. */
interface Weighed {
  readonly index: Index;
  readonly shape: Shape;
  readonly needed: boolean;
  /** Of an exclusion constraint: what it compares by, which the index does not say. */
  readonly excludes: string | null;
}

/** The valid indexes of each table that has several. */
function* weighed(given: GroupedSnapshot): Generator<readonly Weighed[]> {
  const referenced = referencedBy(given);
  for (const [key, indexes] of given.indexes) {
    if (indexes.length < 2) continue;
    const constraints = given.constraints.get(key) ?? [];
    yield indexes.flatMap((index) => {
      const shape = shapeOf(index);
      // An invalid one may hold half of the rows; it has a rule of its own.
      if (shape === null || !index.valid) return [];
      const own = constraints.find(({ constraint }) => constraint === index.constraint);
      const excludes = own?.kind === 'exclusion' ? own.definition : null;
      return [{ index, shape, needed: isNeeded(index, own, referenced), excludes }];
    });
  }
}

/** Whether dropping the first changes nothing about which rows are allowed, as long as the other is there. */
function isImplied({ index, shape, needed, excludes }: Weighed, other: Weighed): boolean {
  if (needed) return false;
  if (excludes !== null) return excludes === other.excludes;
  if (!index.unique) return true;
  // A deferrable constraint lets for a while what this one never does.
  return (
    other.index.unique && !isDeferrable(other) && (other.shape.nullsNotDistinct || !shape.nullsNotDistinct)
  );
}

const isDeferrable = ({ index, needed }: Weighed): boolean => needed && index.constraint !== null;

/** Which of two indexes of the same shape to keep: one that is needed, enforces a constraint, or is unique. */
function rank({ index: { primary, constraint, unique }, needed }: Weighed): number {
  return (needed ? 0 : 16) + (primary ? 0 : 8) + (constraint === null ? 4 : 0) + (unique ? 0 : 2);
}

function isPartitioned({ schema, table }: Index, { tables, partitions }: GroupedSnapshot): boolean {
  const key = pair(schema, table);
  return tables.get(key)?.kind === 'partitioned table' || partitions.get(key)?.leaf === false;
}

/** What REINDEX CONCURRENTLY and CREATE INDEX CONCURRENTLY leave behind when they fail. */
const isLeftOver = ({ index }: Index): boolean => /_cc(?:new|old)\d*$/.test(index);

export const indexRules: readonly Rule[] = [
  {
    id: 'invalid_index',
    level: 'error',
    category: 'integrity',
    title: 'An index that is not valid',
    why:
      'A concurrent build failed or is still running. The index costs every write, helps no query, and ' +
      'a unique one may not prevent duplicates.',
    *check(given): Generator<Hit> {
      for (const index of given.snapshot.indexes) {
        if (index.valid || isPartitioned(index, given)) continue;
        yield {
          object: `index:${identityOf(index)}`,
          message: `${identityOf(index)} on ${identity(index.schema, index.table)} is not valid.`,
          detail: index.definition,
          // Building a unique index again fails on the same rows, and leaves one more behind.
          remedy:
            index.constraint === null && (index.unique || isLeftOver(index))
              ? `${drop(index)} -- unless it is being built right now (pg_stat_progress_create_index); then create ` +
                'it again, a unique one after duplicates are gone'
              : `REINDEX INDEX CONCURRENTLY ${sqlName(index.schema, index.index)}; -- or ${drop(index)} ` +
                'unless it is being built right now (pg_stat_progress_create_index)',
        };
      }
    },
  },
  {
    id: 'partitioned_index_incomplete',
    level: 'warning',
    category: 'integrity',
    title: 'An index of a partitioned table that some partitions lack',
    why:
      'It was created ON ONLY the parent, and not every partition’s index is attached; a unique one ' +
      'guarantees nothing yet.',
    *check(given): Generator<Hit> {
      for (const index of given.snapshot.indexes) {
        if (index.valid || !isPartitioned(index, given)) continue;
        yield {
          object: `index:${identityOf(index)}`,
          message: `${identityOf(index)} is missing on partitions of ${identity(index.schema, index.table)}.`,
          detail: index.definition,
          remedy:
            'For each partition: CREATE INDEX CONCURRENTLY … ON …; ALTER INDEX ' +
            `${sqlName(index.schema, index.index)} ATTACH PARTITION …;`,
        };
      }
    },
  },
  {
    id: 'unindexed_foreign_key',
    level: 'warning',
    category: 'performance',
    title: 'A foreign key without an index on its columns',
    why:
      'Deleting a referenced row, or changing its key, reads this whole table, once for each such row, ' +
      'and holds locks meanwhile; joins from that side do the same.',
    sameAs: ['splinter 0001'],
    *check(given): Generator<Hit> {
      for (const { kind, schema, table, constraint, columns, definition } of given.snapshot.constraints) {
        if (kind !== 'foreign key') continue;
        // A key WITH PERIOD looks for `=` in the columns before it.
        const [key = ''] = definition.split(') REFERENCES ', 1);
        const searched = key.includes(' PERIOD ') ? columns.slice(0, -1) : columns;
        if (indexesOn(pair(schema, table), given).some(([index, whole]) => covers(index, searched, whole)))
          continue;
        const partitioned = given.tables.get(pair(schema, table))?.kind === 'partitioned table';
        yield {
          object: `constraint:${identity(schema, table, constraint)}`,
          message: `${identity(schema, table)} (${columns.join(', ')}) is a foreign key without an index.`,
          detail: '',
          remedy:
            `CREATE INDEX${partitioned ? '' : ' CONCURRENTLY'} ON ${sqlName(schema, table)} ` +
            `(${sqlList(searched)});${partitioned ? ' -- writes wait while it is built' : ''}`,
        };
      }
    },
  },
  {
    id: 'duplicate_index',
    level: 'warning',
    category: 'performance',
    title: 'Two identical indexes',
    why: 'Each write maintains both, and queries use only one.',
    sameAs: ['splinter 0009'],
    *check(given): Generator<Hit> {
      for (const indexes of weighed(given)) {
        const shapes = groupBy(indexes, ({ index, shape: { method, keys, include, predicate } }) =>
          JSON.stringify([method, keys, [...include].sort(compare), predicate, index.table]),
        );
        for (const same of shapes.values()) {
          const [kept, ...others] = [...same].sort(
            (a, b) => rank(a) - rank(b) || compare(a.index.index, b.index.index),
          ) as [Weighed, ...Weighed[]];
          for (const other of others) {
            if (!isImplied(other, kept)) continue;
            const { index } = other;
            yield {
              object: `index:${identityOf(index)}`,
              message: `${identityOf(index)} is the same as ${identityOf(kept.index)}.`,
              detail: index.definition,
              remedy: drop(index, !isPartitioned(index, given)),
            };
          }
        }
      }
    },
  },
  {
    id: 'redundant_index',
    level: 'info',
    category: 'performance',
    title: 'An index that another index can stand for',
    why:
      'The other begins with the same columns, in the same order or all in the opposite one, and answers the same ' +
      'queries; this one is only smaller.',
    *check(given): Generator<Hit> {
      for (const indexes of weighed(given)) {
        for (const short of indexes) {
          const long = indexes.find((other) => standsFor(other, short));
          if (long === undefined) continue;
          const { index } = short;
          yield {
            object: `index:${identityOf(index)}`,
            message:
              `${identityOf(index)} (${some(short.shape.keys)}) is the beginning of ` +
              `${identityOf(long.index)} (${some(long.shape.keys)}).`,
            detail: '',
            remedy: drop(index, !isPartitioned(index, given)),
          };
        }
      }
    },
  },
];

/** Indexes of a table, and of those that it is a partition of; of these also one that is not complete everywhere. */
function indexesOn(
  key: string,
  given: GroupedSnapshot,
): readonly (readonly [index: Index, partitioned: boolean])[] {
  const { tables, partitions, indexes } = given;
  const partition = partitions.get(key);
  const whole = tables.get(key)?.kind === 'partitioned table' || partition?.leaf === false;
  return [
    ...(indexes.get(key) ?? []).map((index) => [index, whole] as const),
    ...(partition?.above ?? []).flatMap(({ schema, table }) =>
      (indexes.get(pair(schema, table)) ?? []).map((index) => [index, true] as const),
    ),
  ];
}

/** Whether every search that the short index answers is answered by the other, which is not the same. */
function standsFor(long: Weighed, short: Weighed): boolean {
  const [a, b] = [short.shape, long.shape];
  if (
    short === long ||
    short.needed ||
    short.index.unique ||
    short.index.constraint !== null ||
    a.method !== 'btree' ||
    b.method !== 'btree' ||
    a.predicate !== b.predicate ||
    a.keys.length > b.keys.length
  )
    return false;
  const ahead = a.keys.every((key, at) => key === b.keys[at]);
  const back = a.keys.every((key, at) => reversed(key) === b.keys[at]);
  const held = new Set([...b.keys, ...b.include]);
  if ((!ahead && !back) || !a.include.every((column) => held.has(column))) return false;
  if (b.keys.length > a.keys.length || b.include.length > a.include.length) return true;
  // Of two that run in opposite directions one is enough; the same in the same direction are duplicates.
  return !ahead && (rank(long) - rank(short) || compare(long.index.index, short.index.index)) < 0;
}

/** A key in the opposite order: nulls come last in ascending order unless it is said otherwise. */
function reversed(key: string): string {
  const [, column = key, order = '', nulls = ''] = /^(.*?)( DESC)?( NULLS (?:FIRST|LAST))?$/s.exec(key) ?? [];
  const opposite = { ' NULLS FIRST': ' NULLS LAST', ' NULLS LAST': ' NULLS FIRST' }[nulls] ?? '';
  return `${column}${order === '' ? ' DESC' : ''}${opposite}`;
}
