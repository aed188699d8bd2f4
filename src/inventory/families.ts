import type { Snapshot } from '../snapshot/index.ts';
import { compare } from '../text.ts';
import { identifiers, key } from './addresses.ts';

export type Partition = NonNullable<Snapshot['partitions']>[number];

/**
 * The partitions of one table. They come and go by themselves, so that a page names none of them unless everything is
 * to be exact: it says what they have that their table does not say, which stays while they come and go.
 */
export interface Family {
  /** Of the table at the top; of a schema that an extension made, of the partition at the top. */
  readonly schema: string;
  readonly table: string;
  readonly differences: readonly Difference[];
  readonly partitions: readonly Partition[];
}

/** What differs, and the names or values that belong to it: `primary key`, `policy own_rows`. */
export type Difference = readonly [what: string, names: readonly string[]];

/** By schema and table at the top. */
export function familiesOf(snapshot: Snapshot): readonly Family[] {
  // What pg_partman makes partitions by is not one of them.
  const partitions = (snapshot.partitions ?? []).filter(
    ({ made_by, retired }) => made_by !== 'pg_partman' || retired === true,
  );
  const listed = new Map(partitions.map((each) => [key(each.schema, each.table), each] as const));
  const tops = new Map<Partition, readonly [schema: string, table: string]>();
  const topOf = (one: Partition): readonly [schema: string, table: string] => {
    const known = tops.get(one);
    if (known !== undefined) return known;
    const [schema = one.schema, table] = identifiers(one.partition_of);
    const above = table === undefined ? undefined : listed.get(key(schema, table));
    const found = above === undefined ? ([schema, table ?? one.table] as const) : topOf(above);
    tops.set(one, found);
    return found;
  };
  const families = new Map<string, { schema: string; table: string; partitions: Partition[] }>();
  for (const one of partitions) {
    const [schema, table] = topOf(one);
    const family = families.get(key(schema, table)) ?? { schema, table, partitions: [] };
    families.set(key(schema, table), family);
    family.partitions.push(one);
  }
  return [...families.values()]
    .map((family) => ({ ...family, differences: distinct(family.partitions.flatMap(differencesOf)) }))
    .sort((a, b) => compare(a.schema, b.schema) || compare(a.table, b.table));
}

/** As an extension builds what it makes is not told; who may use it is. */
const builtByInheritance = new Set(['inheritance', 'timescaledb']);

/** What of a partition its table does not say, in words that are the same for the partition of tomorrow. */
export function differencesOf(partition: Partition): readonly Difference[] {
  const { made_by, constraints = [], indexes = [], policies = [], privileges = [] } = partition;
  const built = made_by === undefined || builtByInheritance.has(made_by) || made_by === 'pg_partman';
  const keys = new Set(constraints.map(({ constraint }) => constraint));
  return [
    ...stateOf(partition),
    ...policies.map(({ policy }) => ['policy', [policy]] as const),
    ...privileges.map(({ grantee, privileges: list }) => ['privileges of', [grantee, ...list]] as const),
    ...(built ? ownOf(partition) : []),
    ...(built
      ? constraints
          // The bounds of a child by inheritance are CHECKs.
          .filter(({ kind }) => kind !== 'check' || !builtByInheritance.has(made_by ?? ''))
          .map(({ kind, columns }) => (kind === 'check' ? [kind, []] : [kind, columns]) as Difference)
      : []),
    ...(built
      ? indexes
          .filter(({ constraint }) => constraint === null || !keys.has(constraint))
          .map(({ columns }) => ['index on', columns] as const)
      : []),
  ];
}

/** What is one value each. */
function stateOf(partition: Partition): readonly Difference[] {
  const { owner, persistence, row_security, replica_identity, internal_triggers = [] } = partition;
  return [
    ...(owner === undefined ? [] : [['owner', [owner]] as const]),
    ...(persistence === undefined ? [] : [[persistence, []] as const]),
    ...(row_security === undefined ? [] : [[`row security ${row_security}`, []] as const]),
    ...(replica_identity === undefined ? [] : [[`replica identity ${replica_identity}`, []] as const]),
    ...internal_triggers.map((text) => ['trigger', [text]] as const),
  ];
}

function ownOf({
  options = [],
  comment,
  columns = [],
  triggers = [],
  rules = [],
  statistics_objects = [],
  missing = [],
}: Partition): readonly Difference[] {
  return [
    ...options.map((option) => ['option', [option]] as const),
    ...(comment === undefined ? [] : [['comment', []] as const]),
    ...columns.flatMap(({ name, ...own }) =>
      Object.keys(own).map((property) => [`${property.replaceAll('_', ' ')} of`, [name]] as const),
    ),
    ...triggers.map(({ trigger }) => ['trigger', [trigger]] as const),
    ...rules.map(({ rule }) => ['rule', [rule]] as const),
    ...(statistics_objects.length === 0 ? [] : [['extended statistics', []] as const]),
    ...missing.map((text) => ['lacks', [text]] as const),
  ];
}

function distinct(differences: readonly Difference[]): readonly Difference[] {
  const found = new Map(differences.map((each) => [written(each), each] as const));
  return [...found].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}

/** A difference as text for programs. */
export function written([what, names]: Difference): string {
  return names.length === 0 ? what : `${what} ${names.join(', ')}`;
}

/** The first and the last bound of partitions by range of one column; null where there are none. */
export function rangeOf(partitions: readonly Partition[]): readonly [from: string, to: string] | null {
  const bounds = partitions.flatMap(({ bound, made_by }) => {
    const [, from, to] =
      made_by === 'timescaledb'
        ? [null, / >= '([^']+)'/.exec(bound)?.[1], / < '([^']+)'/.exec(bound)?.[1]]
        : (/^FOR VALUES FROM \('?([^',()]+)'?\) TO \('?([^',()]+)'?\)$/.exec(bound) ?? []);
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  const [first, ...others] = bounds;
  if (first === undefined) return null;
  const least = others.reduce((found, [from]) => (isBelow(from, found) ? from : found), first[0]);
  const most = others.reduce((found, [, to]) => (isBelow(found, to) ? to : found), first[1]);
  return [least, most];
}

/** Of two numbers by their size, of dates as PostgreSQL writes them by their text. */
function isBelow(a: string, b: string): boolean {
  const [first, second] = [Number(a), Number(b)];
  return Number.isNaN(first) || Number.isNaN(second) ? a < b : first < second;
}
