import { identifier } from '../quoting.ts';
import { literalOrNull, text, type Writer } from './own-writer.ts';
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
  if (from === undefined || to === undefined) return null;
  const [old, wanted] = [columnsOf(from), columnsOf(to)];
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
