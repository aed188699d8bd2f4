import type { Database } from '../database/index.ts';
import type { MigrationPlan } from './migration-plan.ts';
import type { ApplyOptions, Outcome } from './run-state.ts';

/**
 * Applies a plan in order until the first failure: each file in a transaction of its own together with its history row,
 * as many files to a batch as fit; files that cannot be in a transaction statement by statement.
 *
 * A connection that is lost is replaced, and the history shows what the last batch did: nothing is repeated on a guess.
 */
export async function apply(
  database: Database,
  plan: MigrationPlan,
  options: ApplyOptions,
): Promise<Outcome> {
  // Nothing is to be created or written: the server need not be asked once more.
  if (plan.complete && plan.pending.length === 0 && plan.adopt.length === 0)
    return { applied: [], failed: null };
  // Nor is what does it loaded.
  const { applyAll } = await import('./apply-all.ts');
  return await applyAll(database, plan, options);
}
