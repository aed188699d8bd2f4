import { explain } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { literal } from '../quoting.ts';
import type { Examined } from './examine.ts';
import { appliedSoFar, names, notRun, type FailedBatch } from './failure.ts';
import type { Migration } from './listing.ts';

/** What a file did to the histories, for which it was rolled back. */
export function describeChange(
  outcome: Exclude<Examined, { state: 'applied' | 'failed' }>,
  { applied, queue, user }: Pick<FailedBatch, 'applied' | 'queue' | 'user'>,
): Failure {
  const [{ source }, ...others] = queue as readonly [Migration, ...Migration[]];
  const told = {
    location: { file: source.file, line: 1, column: 1 },
    state: `${source.file} was rolled back and left nothing. ${appliedSoFar(applied)}${notRun(others)}`,
  };
  return outcome.state === 'changed'
    ? {
        message: `${source.file} changes the history of the migrations: it ${outcome.change.what}.`,
        ...told,
        remedy: outcome.change.remedy,
      }
    : {
        message: `${source.file} ran, but the history did not take its row: ${outcome.error.message}`,
        ...told,
        ...explain(outcome.error, { user }),
      };
}

/** A file that was committed and whose row somebody removed at once. */
export function notInHistory(
  { source: { file, key } }: Migration,
  applied: readonly Migration[],
  others: readonly Migration[],
): Failure {
  return {
    message: `${file} ran and was committed, but the history does not hold it any more.`,
    location: { file, line: 1, column: 1 },
    state: `What it did remains. ${appliedSoFar(applied)}${notRun(others)}`,
    remedy:
      'Another session, or a trigger or rule on the history, removed its row. Stop that, and record the file before ' +
      `the next run, which would run it again: SELECT catalog.mark_applied(${literal(key)});`,
  };
}

/** A file that committed by itself what it did to the histories. */
export function lostFromHistory(
  { source: { file } }: Migration,
  lost: readonly Migration[],
  others: readonly Migration[],
): Failure {
  return {
    message: `${file} ran, and after it the history does not hold any more that these are applied: ${names(lost)}.`,
    location: { file, line: 1, column: 1 },
    state: `${file} runs without a transaction: what it did remains.${notRun(others)}`,
    remedy:
      'Take out of the file what removed them, and record them before the next run, which would run them again: ' +
      lost.map(({ source }) => `SELECT catalog.mark_applied(${literal(source.key)});`).join(' '),
  };
}
