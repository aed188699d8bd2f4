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
  const hasMore = metaCommands.length > 0 || unterminated !== null || template !== null;
  if (hasMore || statements.some(({ copyData }) => copyData !== undefined))
    throw new RangeError('only statements are written down, no rows of COPY either');
  const kinds = new Map<string, number>();
  const words: (readonly string[])[] = [];
  const places = statements.map((one) => {
    const key = one.words.join(' ');
    const kind = kinds.get(key) ?? words.push(one.words) - 1;
    kinds.set(key, kind);
    return [one.start, one.end, kind] as const;
  });
  return { checksum, words, statements: places };
}
