import type { Text } from '../text.ts';
import type { Part } from '../source.ts';
import type { Listed } from './listed.ts';
import type { ToolHistory } from './tool-history.ts';

/** A folder of the checkout as its format looks at it. */
export interface Folder {
  /** Repository-relative, with `/`. */
  readonly directory: string;
  /** Files in it and below, relative to it, with `/`; without hidden folders and node_modules. */
  readonly names: readonly string[];
  /** A file's text for a look at it, by its path relative to the folder; null when it is not there. */
  text(name: string): string | null;
  /** The same of a file that may be long. */
  sql(name: string): Text | null;
}

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
  /** Files that belong to the layout without being run, such as down migrations. */
  companion?(name: string): boolean;
  /** Versions that are written differently and yet the same to the tool, as one. */
  identity?(version: string): string;
  /** What of a file runs; without it all of it does. */
  part?(text: Text, listed: Listed, folder: Folder): Part;
  /** The tool's own history, which then decides what is applied. */
  readonly history: ToolHistory | null;
}
