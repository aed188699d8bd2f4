import type { Unit, Units } from './units.ts';

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
  /** How the NOT NULL constraints of columns are called after all else, where that is to change. */
  readonly names: ReadonlyMap<string, string>;
}

export const list = (unit: Unit | undefined, property: string): readonly string[] =>
  (unit?.body[property] as readonly string[] | undefined) ?? [];

export const text = (unit: Unit, property: string): string => String(unit.body[property]);
