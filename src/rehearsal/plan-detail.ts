import path from 'node:path';
import { markdown } from '../inventory/index.ts';
import { counted, cut } from '../text.ts';

/** How much is shown. */
export interface Detail {
  readonly rows: number;
  /** What each object becomes, and what is to be done; otherwise only its name. */
  readonly properties: boolean;
  /** Definitions and statements of several lines, folded away. */
  readonly definitions: boolean;
  readonly diagrams: boolean;
  /** UTF-16 units of a single text. */
  readonly text: number;
}

/** Text of others as a sentence. */
export function prose(text: string, detail: Detail): string {
  return markdown.sentences(cut(text, detail.text));
}

/** That not all is shown; nothing when all is. */
export function more(shown: number, total: number): readonly string[] {
  return shown === total ? [] : [`_${shown} of ${total} are shown; all are in the JSON report of the run._`];
}

/** Files that are told by their folder. */
const generic = /^(?:migration|up|down)\.sql$/;

/** Where something is written: file and line, by the file's own name, since its folder is named once. */
export function placeText(file: string, line: number | null): string {
  const own = path.posix.basename(file);
  const name = generic.test(own) ? file.split('/').slice(-2).join('/') : own;
  return markdown.code(line === null ? name : `${name}:${line}`);
}

/** Items after these are folded away. */
const open = 25;

/**
 * A list that needs no width: a table of file names and definitions would have to be scrolled sideways.
 * @param items Markdown; the lines after an item's first one belong to it.
 */
export function bullets(items: readonly string[], total: number): readonly string[] {
  const list = items.map((item) => `- ${item.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
  const title =
    items.length === total
      ? `All ${total}`
      : `The first ${items.length} of ${counted(total, 'entry', 'entries')}`;
  return [items.length > open ? markdown.details(title, list) : list, ...more(items.length, total)];
}
