import type { Source } from '../source.ts';
import type { NativeHistory } from './native.ts';

/** A folder of the checkout as its format looks at it. */
export interface Folder {
  /** Repository-relative, with `/`. */
  readonly directory: string;
  /** Files in it and below, relative to it, with `/`; without hidden folders and node_modules. */
  readonly names: readonly string[];
  /** A file's text for a look at it, by its path relative to the folder; null when it is not there. */
  text(name: string): string | null;
}

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

/** UTF-16 indexes into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What of a file runs, by the rules of its tool. */
export interface Part {
  /** What does not run: the way back, mostly. In order, not overlapping. */
  readonly omit: readonly Range[];
  /** False when the file asks to run outside of a transaction. */
  readonly transaction: boolean;
  /** Why the file cannot be run as its tool would; matters only when it is to run. */
  readonly refusal?: { readonly at: number; readonly message: string; readonly remedy: string } | undefined;
}

export const whole: Part = { omit: [], transaction: true };

/** How a tool lays out, orders, reads and records the files of a folder. */
export interface Format {
  readonly name: string;
  /** Whether a folder is laid out this way. */
  recognises(folder: Folder): boolean;
  /**
   * The folder's migrations in the order in which they run.
   * @throws {ActionError} for a folder that cannot be run without its tool.
   */
  list(folder: Folder): readonly Listed[];
  /** Files that belong to the layout without being run, such as the way back. */
  companion?(name: string): boolean;
  /** Versions that are written differently and yet the same to the tool, as one. */
  identity?(version: string): string;
  /** What of a file runs; without it all of it does. */
  part?(text: string, listed: Listed, folder: Folder): Part;
  /** The tool's own history, which then decides what is applied. */
  readonly history: NativeHistory | null;
}

/** What a format knows about a migration's file. */
export interface Described {
  readonly source: Source;
  readonly version: string;
  readonly details: Readonly<Record<string, string>>;
}
