import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import { columnsIn } from '../meaning/change.ts';
import { kindOf } from '../meaning/scope.ts';
import type { Column, State } from '../meaning/state.ts';
import { unknown } from './scene.ts';
import type { Known } from './types.ts';

/*
 * What a bound asks of each row, which the server says of a partition that is there (get_qual_from_partbound in
 * partitioning/partbounds.c). Only constants are followed: what an expression gives is not known before it runs.
 */

const byName = (name: string): string => `${identifier(name)} IS NOT NULL`;

/** Its constants are read by the session's time zone. */
const zoned = 'timestamp with time zone';

/** A constant of a bound in SQL; null = it is none, or its value depends on the session. */
function constantOf(tree: SyntaxTree, column: Column, known: Known): string | null {
  const [kind, node] = kindOf(tree);
  // A cast to a type of another name may change the value.
  if (kind === 'TypeCast') {
    const names = node['typeName']?.names as readonly SyntaxTree[] | undefined;
    const isDate = ['date', 'timestamp', 'timestamptz'].includes(String(names?.at(-1)?.['String']?.sval));
    return isDate ? constantOf(node['arg'] as SyntaxTree, column, known) : null;
  }
  if (kind !== 'A_Const') return null;
  const text = node['sval']?.sval as string | undefined;
  if (text !== undefined) {
    if (column.baseName === zoned && known.setsZone) return null;
    return `${literal(text)}::${column.typeName}`;
  }
  // A zero is left out of the tree.
  if (node['ival'] !== undefined) return String(node['ival'].ival ?? 0);
  if (node['boolval'] !== undefined) return String(node['boolval'].boolval === true);
  return (node['fval']?.fval as string | undefined) ?? null;
}

/** `minvalue` or `maxvalue`; null = a value. */
const limitOf = (tree: SyntaxTree): string | null => {
  const [kind, node] = kindOf(tree);
  return kind === 'ColumnRef' ? String((node['fields'] as readonly SyntaxTree[])[0]?.['String']?.sval) : null;
};

/** `k >= 1` of one column and `(k, l) >= (1, 2)` of several. */
function compared(columns: readonly string[], operator: string, values: readonly string[]): string {
  const list = (parts: readonly string[]): string =>
    parts.length === 1 ? String(parts[0]) : `(${parts.join(', ')})`;
  return `${list(columns.map(identifier))} ${operator} ${list(values)}`;
}

/**
 * One end of a range. Behind a column without a limit the others do not count.
 * @returns no text where nothing is asked; null where it is not known.
 */
function endOf(
  datums: readonly SyntaxTree[],
  columns: readonly Column[],
  isLower: boolean,
  known: Known,
): string | null {
  const at = datums.findIndex((one) => limitOf(one) !== null);
  const finite = at < 0 ? datums : datums.slice(0, at);
  const limit = at < 0 ? null : limitOf(datums[at] ?? {});
  if (finite.length === 0) return limit === (isLower ? 'minvalue' : 'maxvalue') ? '' : null;
  const values = finite.map((one, index) => constantOf(one, columns[index] as Column, known));
  if (values.includes(null)) return null;
  const isPast = limit === 'maxvalue';
  const lower = isPast ? '>' : '>=';
  const upper = isPast ? '<=' : '<';
  const names = columns.slice(0, finite.length).map(({ name }) => name);
  return compared(names, isLower ? lower : upper, values as readonly string[]);
}

function range(bound: SyntaxTree, columns: readonly Column[], known: Known): string | null {
  const [lower, upper] = ['lowerdatums', 'upperdatums'].map((key) =>
    endOf((bound[key] ?? []) as readonly SyntaxTree[], columns, key === 'lowerdatums', known),
  );
  if (lower == null || upper == null) return null;
  return [...columns.map(({ name }) => byName(name)), lower, upper]
    .filter((part) => part !== '')
    .join(' AND ');
}

function list(bound: SyntaxTree, column: Column, known: Known): string | null {
  const datums = (bound['listdatums'] ?? []) as readonly SyntaxTree[];
  const isNull = (one: SyntaxTree): boolean => one['A_Const']?.isnull === true;
  const values = datums.filter((one) => !isNull(one)).map((one) => constantOf(one, column, known));
  if (values.includes(null)) return null;
  const own = identifier(column.name);
  const [first = ''] = values;
  const among = values.length === 1 ? `${own} = ${first}` : `${own} = ANY (ARRAY[${values.join(', ')}])`;
  if (!datums.some(isNull)) return `${byName(column.name)} AND ${among}`;
  return values.length === 0 ? `${own} IS NULL` : `(${own} IS NULL OR ${among})`;
}

/** What a default partition holds: whatever no other one does, as the server says of these. */
function besideOthers(parent: number, { relations }: State): string | null {
  const asked = relations
    .filter(({ parents, bound }) => parents.includes(parent) && bound !== null)
    .map((one) => one.partitionConstraint);
  const above = relations.find(({ oid }) => oid === parent)?.partitionConstraint ?? null;
  if (above !== null || asked.length === 0 || asked.includes(null) || asked.includes(unknown)) return null;
  return `NOT (${asked.map((one) => `(${one})`).join(' OR ')})`;
}

/**
 * @param bound as the grammar reads it. @param parent by which the rows are divided.
 * @returns null where it is not known before the statement runs.
 */
export function constraintOf(bound: SyntaxTree, parent: number, known: Known, state: State): string | null {
  if (bound['is_default'] === true) return besideOthers(parent, state);
  const key = known.keys.get(parent);
  if (key === undefined || bound['strategy'] !== key.strategy) return null;
  const columns = key.columns.flatMap(
    (name) => columnsIn(state, parent).find((one) => one.name === name) ?? [],
  );
  if (columns.length !== key.columns.length || columns.some(({ baseKind }) => baseKind !== 'b')) return null;
  const above = state.relations.find(({ oid }) => oid === parent)?.partitionConstraint ?? null;
  const own = ofStrategy(bound, parent, columns, known);
  if (own === null) return null;
  return above === null ? own : `(${above}) AND ${own}`;
}

function ofStrategy(
  bound: SyntaxTree,
  parent: number,
  columns: readonly Column[],
  known: Known,
): string | null {
  const [first] = columns;
  switch (bound['strategy']) {
    case 'r':
      return range(bound, columns, known);
    case 'l':
      return first === undefined ? null : list(bound, first, known);
    case 'h': {
      const names = columns.map(({ name }) => identifier(name)).join(', ');
      const [modulus, remainder] = [Number(bound['modulus']), Number(bound['remainder'] ?? 0)];
      return `satisfies_hash_partition('${parent}'::oid, ${modulus}, ${remainder}, ${names})`;
    }
    default:
      return null;
  }
}
