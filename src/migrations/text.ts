import { blank, type LongText, type Range, type Window } from './long-text.ts';

/*
 * What is asked of texts, whether they are strings or stay in their files.
 */

/** What a file holds: most are a string. */
export type Text = string | LongText;

/** UTF-16 units that {@link matches} and {@link indexIn} see behind each window. */
const reach = 4_096;
/** UTF-16 units of a text in which the signs are that stand in its head. */
const headSize = 65_536;

/** All of a text in order, in parts of whole lines. */
export const windowsOf = (text: Text): Iterable<Window> =>
  typeof text === 'string' ? [{ start: 0, text }] : text.windows();

/** What can be read of it is a part of a text, which may be long itself. */
export interface Part {
  readonly length: number;
  slice(start: number, end: number): string;
}

export const partOf = (text: Text, { start, end }: Range): Part =>
  typeof text === 'string'
    ? text.slice(start, end)
    : {
        length: end - start,
        slice: (from, to) => text.slice(start + from, Math.min(start + to, end)),
      };

/** A text as a string, however long it is: for what is done with few of them, or cannot be done with less. */
export const asString = (text: Text): string => (typeof text === 'string' ? text : text.slice(0));

/** The first lines of a text, as far as anything is looked for in its head. */
export const headOf = (text: Text): string => text.slice(0, headSize);

/** The same with these parts blank, so that every place stays where it is. @param parts in order, not overlapping. */
export const blanked = (text: Text, parts: readonly Range[]): Text =>
  typeof text === 'string' ? blank(text, parts) : text.without(parts);

/**
 * Whether a text matches anywhere. @param pattern of which no match is longer than {@link reach}; it neither knows
 * the beginning of the text nor its end.
 */
export function matches(text: Text, pattern: RegExp): boolean {
  if (typeof text === 'string') return pattern.test(text);
  for (const window of text.windows()) {
    const end = window.start + window.text.length;
    if (pattern.test(window.text + text.slice(end, end + reach))) return true;
  }
  return false;
}

/** Whether a pattern matches that looks at one line. */
export function lineMatches(text: Text, pattern: RegExp): boolean {
  for (const window of windowsOf(text)) if (pattern.test(window.text)) return true;
  return false;
}

/** The matches of a global pattern that looks at lines only, with their place in the whole. */
export function* matchesByLine(
  text: Text,
  pattern: RegExp,
): Generator<{ readonly index: number; readonly groups: readonly (string | undefined)[] }> {
  for (const window of windowsOf(text))
    for (const match of window.text.matchAll(pattern))
      yield { index: window.start + match.index, groups: match };
}

/** Where something short is in a text for the first time; -1 = nowhere. */
export function indexIn(text: Text, sought: string): number {
  for (const window of windowsOf(text)) {
    const behind = window.start + window.text.length;
    const at = (window.text + text.slice(behind, behind + reach)).indexOf(sought);
    if (at >= 0) return window.start + at;
  }
  return -1;
}
