import { oldestObjects } from '../chapters/index.ts';
import type { DriftOffering } from '../rehearsal/index.ts';
import { make, offeredOf, patiently } from './made.ts';

/**
 * SQL for drift that a plan has found. Nothing is remembered in the database, and nothing proposed.
 * @returns null where there is nothing to offer, or something was in the way, which is a notice.
 */
export const offerInPlan: DriftOffering = (asked) =>
  patiently(asked, async (timed) =>
    offeredOf(
      timed,
      await make(timed, {
        without: new Set(),
        snapshotId: null,
        before: () => oldestObjects(asked.database),
      }),
      'drift',
      asked.drift,
    ),
  );
