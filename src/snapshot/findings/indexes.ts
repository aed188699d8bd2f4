import { compare } from '../../text.ts';
import { isKnown } from './expression.ts';
import { type Hit, type Rule } from './finding.ts';
import { groupBy } from './group-by.ts';
import { identity, pair, some, sqlList, sqlName } from './object-names.ts';
import type { GroupedSnapshot, Index } from './grouped-snapshot.ts';

const identityOf = ({ schema, index }: Index): string => identity(schema, index);

/** An index that enforces a constraint is dropped with its constraint. */
const drop = ({ schema, table, index, constraint }: Index, concurrently = true): string =>
  constraint === null
    ? `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${sqlName(schema, index)};`
    : `ALTER TABLE ${sqlName(schema, table)} DROP CONSTRAINT ${sqlName(constraint)};`;

/** The definition without the names of index and table: method, keys with operator classes and order, INCLUDE, … */
function shapeOf({ definition }: Index): string | null {
  if (!isKnown(definition)) return null;
  return (
    /^CREATE (?:UNIQUE )?INDEX (?:"[^"]*"|[^\s"])+ ON (?:ONLY )?(?:"[^"]*"|[^\s"])+ (USING .*)$/s.exec(
      definition,
    )?.[1] ?? null
  );
}

/** The keys of an index as they are written, and all that follows them. */
function keysOf(
  shape: string,
): { readonly method: string; readonly keys: readonly string[]; readonly rest: string } | null {
  const open = shape.indexOf('(');
  const keys: string[] = [];
  let [depth, start] = [0, open + 1];
  for (const match of shape.slice(open).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
    const at = open + match.index;
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    if ((match[0] === ',' && depth === 1) || (match[0] === ')' && depth === 0)) {
      keys.push(shape.slice(start, at).trim());
      start = at + 1;
    }
    if (match[0] === ')' && depth === 0)
      return { method: shape.slice(0, open), keys, rest: shape.slice(at + 1) };
  }
  return null;
}

/** Which of two indexes of the same shape to keep: one that enforces a constraint, a unique one, a valid one. */
function rank({ primary, constraint, unique, valid }: Index): number {
  return (primary ? 0 : 8) + (constraint === null ? 4 : 0) + (unique ? 0 : 2) + (valid ? 0 : 1);
}

/** Whether an index finds the referencing rows of a foreign key: its columns first, in any order, and no predicate. */
export function covers(index: Index, columns: readonly string[], partitioned: boolean): boolean {
  if (!index.valid && !partitioned) return false;
  if (index.method !== 'btree' && index.method !== 'hash') return false;
  // Rows where the key is null refer to nothing, so an index may leave them out.
  const complete =
    index.predicate === null || columns.some((name) => index.predicate === `(${sqlName(name)} IS NOT NULL)`);
  const leading = new Set(index.columns.slice(0, columns.length));
  return complete && leading.size === columns.length && columns.every((name) => leading.has(name));
}

const isPartitioned = (index: Index, { tables }: GroupedSnapshot): boolean =>
  tables.get(pair(index.schema, index.table))?.kind === 'partitioned table';

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
          remedy:
            `REINDEX INDEX CONCURRENTLY ${sqlName(index.schema, index.index)}; -- or ${drop(index)} ` +
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
    *check({ snapshot, tables, indexes }): Generator<Hit> {
      for (const { kind, schema, table, constraint, columns } of snapshot.constraints) {
        const owner = tables.get(pair(schema, table));
        // A partition has its parent's keys and indexes.
        if (kind !== 'foreign key' || owner === undefined) continue;
        const partitioned = owner.kind === 'partitioned table';
        if (indexes.get(pair(schema, table))?.some((index) => covers(index, columns, partitioned))) continue;
        yield {
          object: `constraint:${identity(schema, table, constraint)}`,
          message: `${identity(schema, table)} (${columns.join(', ')}) is a foreign key without an index.`,
          detail: '',
          remedy:
            `CREATE INDEX${partitioned ? '' : ' CONCURRENTLY'} ON ${sqlName(schema, table)} ` +
            `(${sqlList(columns)});`,
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
      for (const indexes of given.indexes.values()) {
        if (indexes.length < 2) continue;
        const shapes = groupBy(
          indexes.filter((index) => shapeOf(index) !== null),
          shapeOf,
        );
        for (const same of shapes.values()) {
          const [kept, ...others] = [...same].sort(
            (a, b) => rank(a) - rank(b) || compare(a.index, b.index),
          ) as [Index, ...Index[]];
          for (const index of others) {
            yield {
              object: `index:${identityOf(index)}`,
              message: `${identityOf(index)} is the same as ${identityOf(kept)}.`,
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
    title: 'An index whose columns another index starts with',
    why: 'The longer index answers the same queries; the shorter one is only smaller.',
    *check(given): Generator<Hit> {
      for (const indexes of given.indexes.values()) {
        if (indexes.length < 2) continue;
        const read = indexes.flatMap((index) => {
          const shape = shapeOf(index);
          const keys = shape === null || index.method !== 'btree' || !index.valid ? null : keysOf(shape);
          return keys === null ? [] : [{ index, ...keys }];
        });
        for (const short of read) {
          if (short.index.unique || short.index.constraint !== null || short.index.include.length > 0)
            continue;
          const long = read.find(
            (other) =>
              other.keys.length > short.keys.length &&
              other.index.predicate === short.index.predicate &&
              short.keys.every((key, at) => key === other.keys[at]),
          );
          if (long === undefined) continue;
          yield {
            object: `index:${identityOf(short.index)}`,
            message:
              `${identityOf(short.index)} (${some(short.keys)}) is the beginning of ` +
              `${identityOf(long.index)} (${some(long.keys)}).`,
            detail: '',
            remedy: drop(short.index, !isPartitioned(short.index, given)),
          };
        }
      }
    },
  },
];
