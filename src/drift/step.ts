import type { StableId } from './library.ts';

/** A statement of what is proposed. */
export interface Step {
  /** Without a semicolon. */
  readonly sql: string;
  /**
   * What is run on the shadow in its place, in a transaction: only a superuser may give an object to whom may not
   * create where it is, and on the embedded engine nobody is one; without rows nobody has to wait for an index.
   */
  readonly onShadow?: string;
  /** The units that it makes, changes or drops. */
  readonly units: readonly string[];
  /** All units that it names. */
  readonly touches: readonly string[];
  /** The relations of these, as a snapshot calls them. */
  readonly relations: readonly string[];
  readonly isTransactional: boolean;
  /** What follows needs it to be committed. */
  readonly endsTransaction: boolean;
  /** What is dropped, if it can hold rows. */
  readonly destroys: readonly StableId[];
  /** What it may lose, where that is not in its text. */
  readonly loses?: string;
}

/** A statement about one unit, which names no other and drops nothing. */
export const stepAbout = (key: string, sql: string): Step => ({
  sql,
  units: [key],
  touches: [key],
  relations: [],
  isTransactional: true,
  endsTransaction: false,
  destroys: [],
});
