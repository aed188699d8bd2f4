import { identifier, literal } from '../quoting.ts';
import { keyOf, type MembersTold, type Unit, type Units } from './units.ts';

/** What leads a unit from one description to another. */
export interface OwnSql {
  /** Before the library's statements: what these could not drop or change otherwise. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The library is not to write anything for this unit. */
  readonly isWhole: boolean;
  /** Nor for these. */
  readonly besides: readonly string[];
}

export type Writer = (from: Unit | undefined, to: Unit | undefined, units: Both) => Partial<OwnSql> | null;

export interface Both {
  readonly from: Units;
  readonly to: Units;
  /** The bounds of partitions, by the keys of their units in `to`: a snapshot does not have them. */
  readonly bounds: ReadonlyMap<string, string>;
  /** Keys of what nobody wanted changed, see {@link Tries.spoilt}. */
  readonly spoilt: ReadonlySet<string>;
  readonly members: MembersTold;
  /** The lower major of the two servers. */
  readonly major: number;
  /** How the NOT NULL constraints of columns are called after all else, where that is to change. */
  readonly names: ReadonlyMap<string, string>;
}

export const list = (unit: Unit | undefined, property: string): readonly string[] =>
  (unit?.body[property] as readonly string[] | undefined) ?? [];

export const text = (unit: Unit, property: string): string => String(unit.body[property]);

/** How the sequence behind an identity column is called. */
export function nameOfSequence(column: Unit, units: Units): string {
  const table = units.get(keyOf('table', column.relation ?? ''))?.body['table'];
  return String(column.body['identity_sequence'] ?? `${String(table)}_${text(column, 'name')}_seq`);
}

/** It in words of SQL: it is always in the schema of the table. */
export function identitySequence(column: Unit, units: Units): string {
  const schema = units.get(keyOf('table', column.relation ?? ''))?.body['schema'];
  return `${identifier(String(schema))}.${identifier(nameOfSequence(column, units))}`;
}

export const optionsOf = (unit: Unit | undefined): ReadonlyMap<string, string> =>
  byName(list(unit, 'options'));

/** Options such as `fillfactor=70` by their names. */
export const byName = (options: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    options.map((one) => {
      const at = one.indexOf('=');
      return at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
    }),
  );

export const literalOrNull = (value: string | null | undefined): string =>
  value == null ? 'NULL' : literal(value);

/** The table of a unit, in words of SQL. */
export const tableOf = (unit: Unit): string =>
  `${identifier(text(unit, 'schema'))}.${identifier(text(unit, 'table'))}`;

/** What is said of an object that is made. */
export const comment = (on: string, unit: Unit): readonly string[] =>
  unit.body['comment'] == null ? [] : [`COMMENT ON ${on} IS ${literal(text(unit, 'comment'))}`];

export const commentOf = ({ body: { comment: said } }: Unit): string => literalOrNull(said as string | null);
