import type { Unjudged } from '../safety/index.ts';
import { counted } from '../text.ts';
import type { PlanReport } from './report.ts';

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

/** A report whose first line says how many statements were not judged. */
export function withGap(report: PlanReport): PlanReport {
  const places = new Set(report.rehearsal.unjudged.map(({ file, line }) => `${file}:${line}`));
  if (places.size === 0) return report;
  return { ...report, gaps: [...report.gaps, `${counted(places.size, 'statement')} not judged`] };
}
