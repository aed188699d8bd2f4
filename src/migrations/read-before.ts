import { readFileSync } from 'node:fs';
import type { ScannedSql } from './lexer.ts';

/*
 * The lexer takes a twentieth of a first run for the SQL that comes with the action. What it finds there is written
 * down where that SQL is made (scripts/sql.ts), and known by the text's hash: any other text is read.
 */

/** What the lexer found in a text that has nothing but statements. */
export interface Written {
  readonly checksum: string;
  /** First words of statements, each list once. */
  readonly words: readonly (readonly string[])[];
  /** Of each statement where it starts and ends, and the index of its words. */
  readonly statements: readonly (readonly [number, number, number])[];
}

// A literal URL: the bundler copies what it can see into dist/.
const read = (): Readonly<Record<string, Written>> =>
  JSON.parse(readFileSync(new URL('./read-before.json', import.meta.url), 'utf8')) as Record<string, Written>;

/** @param digest SHA-256 of the text. @returns null where it is not known. */
export function readBefore(digest: string): ScannedSql | null {
  const found = read()[digest];
  if (found === undefined) return null;
  const { checksum, words, statements } = found;
  return {
    checksum,
    statements: statements.map(([start, end, kind]) => ({ start, end, words: words[kind] ?? [] })),
    metaCommands: [],
    unterminated: null,
    template: null,
  };
}

/** What {@link readBefore} gives back. @throws {RangeError} for a text that has more than statements. */
export function writtenDown({
  checksum,
  statements,
  metaCommands,
  unterminated,
  template,
}: ScannedSql): Written {
  const words = new Map<string, readonly string[]>();
  const places: (readonly [number, number, number])[] = [];
  for (const one of statements) {
    if (one.copyData !== undefined) throw new RangeError('rows of COPY are not written down');
    const key = one.words.join(' ');
    if (!words.has(key)) words.set(key, one.words);
    places.push([one.start, one.end, [...words.keys()].indexOf(key)]);
  }
  if (metaCommands.length > 0 || unterminated !== null || template !== null)
    throw new RangeError('only statements are written down');
  return { checksum, words: [...words.values()], statements: places };
}
