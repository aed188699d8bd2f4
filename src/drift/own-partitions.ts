import { identifier } from '../quoting.ts';
import { literalOrNull, text, type Both, type Writer } from './own-writer.ts';
import { requoted } from './requoted.ts';
import { keyOf, quoted, type Unit, type Units } from './units.ts';

interface Column {
  readonly name: string;
  /** `none` = there is none, although the parent has one. */
  readonly default?: string | null;
  readonly not_null?: boolean;
  readonly comment?: string;
}

/** What a partition's columns have of their own: a snapshot says only what the parent's have not. */
const columnsOf = (unit: Unit): ReadonlyMap<string, Column> =>
  new Map(((unit.body['columns'] ?? []) as readonly Column[]).map((one) => [one.name, one] as const));

/** A column as the parent of a partition has it, or what that one is a part of in turn. */
function ofParent(partition: Unit, name: string, units: Units): Column | undefined {
  const parent = text(partition, 'partition_of');
  const column = units.get(keyOf('column', `${parent}.${quoted(name)}`));
  if (column !== undefined) return column.body as unknown as Column;
  const above = units.get(keyOf('partition', parent));
  return above === undefined
    ? undefined
    : { ...ofParent(above, name, units), ...columnsOf(above).get(name), name };
}

/** Defaults, NOT NULL and comments of a partition's columns, which the library takes for its parent's. */
export const partition: Writer = (from, to, { to: units }) => {
  if (to === undefined) return null;
  // One that is made has all of its parent's.
  const [old, wanted] = [from === undefined ? new Map<string, Column>() : columnsOf(from), columnsOf(to)];
  const table = requoted(to.identity);
  const after = [...new Set([...old.keys(), ...wanted.keys()])].flatMap((name) => {
    const [was, is, parents] = [old.get(name), wanted.get(name), ofParent(to, name, units)];
    const alter = `ALTER TABLE ${table} ALTER COLUMN ${identifier(name)}`;
    const value = is?.default ?? parents?.default ?? 'none';
    const isNotNull = is?.not_null ?? parents?.not_null;
    return [
      ...(was?.default === is?.default
        ? []
        : [value === 'none' ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${value}`]),
      ...(was?.not_null === is?.not_null ? [] : [`${alter} ${isNotNull === true ? 'SET' : 'DROP'} NOT NULL`]),
      ...(was?.comment === is?.comment
        ? []
        : [`COMMENT ON COLUMN ${table}.${identifier(name)} IS ${literalOrNull(is?.comment)}`]),
    ];
  });
  return after.length === 0 ? null : { after };
};

/** Partitions that come with a new table. They are chosen with it, and not by themselves. */
export function partitionsOfNew(chosen: ReadonlySet<string>, from: Units, to: Units): readonly string[] {
  const isComing = ({ key, body }: Unit): boolean => {
    if (from.has(key)) return false;
    const parent = String(body['partition_of']);
    const above = to.get(keyOf('partition', parent));
    if (above !== undefined) return isComing(above);
    const table = to.get(keyOf('table', parent));
    return table?.body['kind'] === 'partitioned table' && chosen.has(table.key) && !from.has(table.key);
  };
  return [...to.values()].filter((one) => one.kind === 'partition' && isComing(one)).map(({ key }) => key);
}

/** As ALTER TABLE says when a trigger fires. */
const states: Readonly<Record<string, string>> = {
  origin: 'ENABLE',
  disabled: 'DISABLE',
  replica: 'ENABLE REPLICA',
  always: 'ENABLE ALWAYS',
};

/**
 * When triggers fire in partitions that are made with their table, where that is otherwise than in the table itself:
 * the library passes over the copies of a trigger. Partitions are made with their schema, and not always then.
 */
export function triggersOfPartitions(
  made: Unit,
  { from, to: units }: Pick<Both, 'from' | 'to'>,
): readonly string[] {
  const isWithin = (unit: Unit): boolean => {
    const above = text(unit, 'partition_of');
    const next = units.get(keyOf('partition', above));
    return above === made.identity || (next !== undefined && isWithin(next));
  };
  if (made.body['kind'] !== 'partitioned table') return [];
  return withTriggers(units)
    .filter((unit) => isWithin(unit) && !from.has(keyOf('schema', quoted(text(unit, 'schema')))))
    .flatMap((unit) =>
      triggersOf(unit)
        .filter((one) => units.has(keyOf('trigger', `${made.identity}.${quoted(one.trigger)}`)))
        .map(
          ({ trigger, enabled }) =>
            `ALTER TABLE IF EXISTS ${requoted(unit.identity)} ${states[enabled]} TRIGGER ${identifier(trigger)}`,
        ),
    );
}

interface Trigger {
  readonly trigger: string;
  readonly enabled: string;
}

const triggersOf = (unit: Unit): readonly Trigger[] => (unit.body['triggers'] ?? []) as readonly Trigger[];

const known = new WeakMap<Units, readonly Unit[]>();

/** Partitions that say something of triggers: few of all units, which are asked for each table that is made. */
function withTriggers(units: Units): readonly Unit[] {
  const found =
    known.get(units) ??
    [...units.values()].filter((unit) => unit.kind === 'partition' && triggersOf(unit).length > 0);
  known.set(units, found);
  return found;
}
