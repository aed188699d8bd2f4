import type { Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import type { FoundHistory, ToolHistory } from './formats/index.ts';
import { lockHolder } from './lock-holder.ts';
import type { MigrationPlan } from './migration-plan.ts';

/** The tools whose histories a plan writes. */
export function toolHistoriesOf({
  pending,
  adopt,
  histories,
}: MigrationPlan): readonly { readonly history: ToolHistory; readonly found: FoundHistory }[] {
  const used = [...pending, ...adopt.map(({ migration }) => migration)].map(
    ({ format: { history } }) => history,
  );
  return [...new Set(used)].flatMap((history) => {
    const found = histories.get(history?.id ?? '');
    return history === null || found === undefined ? [] : [{ history, found }];
  });
}

/** The advisory locks of the tools whose histories a plan writes. */
export const locksOf = (plan: MigrationPlan): readonly bigint[] =>
  toolHistoriesOf(plan).flatMap(({ history, found }) => history.locks(found));

/**
 * One pause while another run applies migrations.
 * @param deadline milliseconds since the epoch.
 * @throws {ActionError} after the deadline.
 */
export async function waitForOther(
  database: Database,
  locks: readonly bigint[],
  deadline: number,
  onWait?: (message: string) => void,
): Promise<null> {
  const holder = (await lockHolder(database, locks)) ?? 'a run that has just ended';
  if (Date.now() >= deadline) {
    throw new ActionError({
      message: `Another run is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
      state: 'This run applied the files reported above and nothing else.',
      remedy: 'Run again when the other has finished, or raise wait-for-lock.',
    });
  }
  onWait?.(`Waiting for another run: ${holder}`);
  await database.pause(Math.min(1000 + Math.random() * 2000, Math.max(deadline - Date.now(), 50)));
  return null;
}
