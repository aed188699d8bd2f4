import type { Unit } from './units.ts';

/** What is tried for units beyond what the library writes at first; it grows from round to round. */
export interface Tries {
  /** Units for which our own SQL is written. */
  readonly own: Set<string>;
  /** Columns whose values PostgreSQL converts to their new type only when it is told to. */
  readonly casts: Set<string>;
  /** Columns whose values become what their text says, because no cast leads to their new type. */
  readonly texts: Set<string>;
  /** Columns that are dropped and added again, as they were by hand. */
  readonly anew: Set<string>;
  /** Columns whose NOT NULL constraint is to be renamed, and how it is called after all else. */
  readonly names: Map<string, string>;
  /**
   * What nobody wanted changed and is on neither side, as it was seen (null = it was gone): privileges that default
   * privileges gave to what was made, or that went with what had to be made anew. It is put right behind all else.
   */
  readonly spoilt: Map<string, Unit | null>;
}

export const noTries = (): Tries => ({
  own: new Set(),
  casts: new Set(),
  texts: new Set(),
  anew: new Set(),
  names: new Map(),
  spoilt: new Map(),
});
