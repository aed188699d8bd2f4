import type { Failure } from '../error.ts';
import { counted } from '../text.ts';
import { identifiers } from '../inventory/index.ts';
import {
  isAlarming,
  readReviewOptions,
  review,
  suppressionsPath,
  type JudgedFinding,
  type Snapshot,
} from '../snapshot/index.ts';
import { causeOf } from './causes.ts';
import type { PlacedChange } from './change-details.ts';
import type { Places } from './places.ts';

/** A finding with the line of the pull request that most likely caused it. */
export interface PlacedFinding extends JudgedFinding {
  readonly file: string | null;
  /** Counts from 1. */
  readonly line: number | null;
}

/**
 * What the rules find after the pull request and did not find before, without what the repository accepts.
 * @param configToml of the same project as when it is applied: beside its edge functions.
 * @param changes what the pull request's migrations change, each with its place.
 * @throws {ActionError} for a file of accepted findings that cannot be read.
 */
export async function newFindings(
  before: Snapshot,
  after: Snapshot,
  { workspace, configToml }: { readonly workspace: string; readonly configToml: string },
  changes: readonly PlacedChange[],
  places: Places,
): Promise<readonly PlacedFinding[]> {
  const options = await readReviewOptions(workspace, configToml, new Date().toISOString().slice(0, 10));
  const open = new Map(
    review(before, null, { ...options, accepted: [] }).list.map(({ key, message }) => [key, message]),
  );
  const found = review(after, { open, accepted: new Map() }, options).list.filter(({ isNew }) => isNew);
  const made = newTables(before, after);
  return found.map((finding) => {
    const cause = causeOf(finding, changes);
    const place = cause?.file == null ? places.ofObject(finding.object) : cause;
    const remedy = fitting(finding.remedy, made);
    return { ...finding, remedy, file: place?.file ?? null, line: place?.line ?? null };
  });
}

/** The tables that are only there after the pull request, each as SQL writes it after ON. */
function newTables(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const known = new Set(before.tables.map(({ schema, table }) => JSON.stringify([schema, table])));
  return new Set(
    after.tables
      .map(({ schema, table }) => JSON.stringify([schema, table]))
      .filter((table) => !known.has(table)),
  );
}

const concurrently = /^((?:CREATE|DROP) (?:UNIQUE )?INDEX) CONCURRENTLY ((?:ON )?)(.*)$/s;

/**
 * Advice as it fits a pull request. A table that is new in it has no rows, so its indexes go into the same file; for
 * another one, what cannot be in a transaction needs a file of its own, which a run would otherwise refuse.
 */
function fitting(remedy: string, made: ReadonlySet<string>): string {
  const [, verb, on, rest] = concurrently.exec(remedy) ?? [];
  if (verb === undefined || rest === undefined) return remedy;
  const isNew = on !== '' && made.has(JSON.stringify(identifiers(rest).slice(0, 2)));
  return isNew
    ? `${verb} ${on}${rest}`
    : `${remedy} -- in a migration file of its own, as it cannot be in a transaction`;
}

/** What `lint: fail` fails on. */
export function failureOfFindings(findings: readonly PlacedFinding[]): Failure | null {
  const alarming = findings.filter(isAlarming);
  const [first] = alarming;
  if (first === undefined) return null;
  const more =
    alarming.length === 1
      ? ''
      : ` ${counted(alarming.length - 1, 'more finding is', 'more findings are')} new: see the comment or the summary.`;
  const accepted = `${first.rule} ${first.object} # the reason`;
  return {
    message: `${first.message}${more}`,
    location:
      first.file === null || first.line === null
        ? undefined
        : { file: first.file, line: first.line, column: 1 },
    state: 'Nothing was written: mode is plan.',
    remedy: `${first.remedy}\nOr accept it in ${suppressionsPath}, in a line of its own: ${accepted}`,
  };
}
