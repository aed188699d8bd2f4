import { isServerError, type Database } from '../database/index.ts';
import { shadowSql } from './files.ts';
import type { Failed } from './judge.ts';
import type { Step } from './step.ts';

/** unsafe_new_enum_value_usage: a value that was added in this transaction; the files have it in two. */
export const unsafeNewValue = '55P04';

export interface Run {
  /** What ran, in the order in which it did. */
  readonly steps: readonly Step[];
  /** What did not, however late it was tried. */
  readonly failed: readonly Failed[];
  /** The first error is that a transaction of its own is needed. */
  readonly needsCommit: boolean;
}

/**
 * Runs steps within the open transaction, each in a savepoint. What fails is tried once more behind what follows it, as
 * long as that helps: of an operator in a table's constraint the library does not know, so that its table may come
 * before our operator, or the function go before it. Nothing is put behind the end of a transaction.
 */
export async function runInAnyOrder(database: Database, steps: readonly Step[]): Promise<Run> {
  const run: Step[] = [];
  let failed: readonly Failed[] = [];
  let needsCommit = false;
  const attempt = async (step: Step): Promise<Failed | null> => {
    try {
      await database.query(`${shadowSql(step)};\nRELEASE SAVEPOINT attempt;\nSAVEPOINT attempt`);
      run.push(step);
      return null;
    } catch (error) {
      if (!isServerError(error)) throw error;
      await database.query('ROLLBACK TO SAVEPOINT attempt');
      if (error.code !== unsafeNewValue) return { step, message: error.message };
      // What failed before it comes first.
      needsCommit = failed.length === 0;
      return null;
    }
  };
  const again = async (): Promise<void> => {
    for (let before = Infinity; failed.length > 0 && failed.length < before && !needsCommit;) {
      before = failed.length;
      const still: Failed[] = [];
      for (const { step, message } of failed) {
        const result = await attempt(step);
        // The first message is the cause.
        if (result !== null) still.push({ step, message });
      }
      failed = still;
    }
  };
  // It is there before a message is read: one with an error of syntax is refused whole.
  await database.query('SAVEPOINT attempt');
  for (const step of steps) {
    if (!step.isTransactional || step.endsTransaction) await again();
    const result = await attempt(step);
    if (needsCommit) break;
    if (result !== null) failed = [...failed, result];
  }
  await again();
  await database.query('RELEASE SAVEPOINT attempt');
  return { steps: run, failed, needsCommit };
}
