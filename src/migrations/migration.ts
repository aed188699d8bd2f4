import type { Described, Format } from './formats/index.ts';

/** A migration of the checkout, in the format of its folder. */
export interface Migration extends Described {
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  readonly format: Format;
  /** The folder that its format reads; the file may lie below it. */
  readonly directory: string;
}

/** The migrations of one folder, in order: the unit in which "out of order" has a meaning. */
export interface MigrationSet {
  readonly directory: string;
  readonly format: Format;
  /** Whether the input names the format. */
  readonly named: boolean;
  readonly migrations: readonly Migration[];
  /** Names that the format passes over. */
  readonly ignored: readonly string[];
  /** SQL files in folders below one that holds plain files of its own. */
  readonly below: readonly string[];
  /** Symbolic links that are passed over, for people. */
  readonly skipped: readonly string[];
  /** Names that belong to the layout and do not run by themselves. */
  readonly companions: readonly string[];
  /** Files of it that verify the database, and so are no migrations. */
  readonly verifying: readonly string[];
}
