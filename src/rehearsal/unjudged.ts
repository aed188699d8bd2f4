import type { Unjudged } from '../safety/index.ts';
import { counted } from '../text.ts';

/* What a plan says of statements of which it does not tell all. */

const whats = {
  meaning: 'What this statement means for rows, data and running code is not known',
  rest: 'What this statement and those behind it in its file do to tables in use is not known',
  end: 'Whether a later statement of its file gives back what this one takes is not known',
} as const satisfies Readonly<Record<Unjudged['what'], string>>;

/** What is not known of a statement, why, and what to do. */
export function unjudgedText({ what, statement, why, isOurs }: Unjudged): string {
  const remedy = isOurs
    ? 'That is a mistake of pg-feature-inventory: please report it with the statement'
    : 'A role, a timeout or a privilege that the file sets may keep the catalog from being read';
  return `${whats[what]}: ${why}. Read it by hand (${statement}). ${remedy}.`;
}

/** The same for the first line of a plan. */
export function unjudgedGap(unjudged: readonly Unjudged[]): readonly string[] {
  const places = new Set(unjudged.map(({ file, line }) => `${file}:${line}`));
  return places.size === 0 ? [] : [`${counted(places.size, 'statement')} not judged`];
}
