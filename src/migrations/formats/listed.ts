import type { Source } from '../source.ts';

/** A file of a migration folder as its format reads it. */
export interface Listed {
  /** Path within its folder. */
  readonly name: string;
  readonly version: string;
  /** Runs again whenever its text changes, after the versioned files. */
  readonly repeatable: boolean;
  /** What the tool records of a file besides its name and text. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What a format knows about a migration's file. */
export interface Described {
  readonly source: Source;
  readonly version: string;
  readonly details: Readonly<Record<string, string>>;
}
