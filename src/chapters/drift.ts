import { schemaFilter, selectChanges } from '../inventory/index.ts';
import type { Inspection, MigrationPlan } from '../migrations/index.ts';
import { captureDrift, driftText, type Change, type Taken } from '../snapshot/index.ts';
import { appliedElsewhere } from './migrate.ts';
import type { Setting } from './setting.ts';
import { labelOf } from './snapshot.ts';
import { isInventoryOnly } from './unstored.ts';

/**
 * What drifted before this run applies anything. Without anything to apply there is nothing to keep it apart from, and
 * the snapshot that follows shows it.
 */
export async function driftBefore(
  { inputs, database, environment, env, log, note }: Setting,
  planned: MigrationPlan,
  { installed }: Inspection,
): Promise<readonly Change[]> {
  const nothingToApply = planned.pending.length + planned.adopt.length + planned.offered.length === 0;
  if (!installed || nothingToApply || appliedElsewhere(planned) || isInventoryOnly(inputs)) return [];
  try {
    const whole = await captureDrift(database, {
      label: `${labelOf(inputs, environment, env)} (before migrations)`,
      commitSha: environment.sha || null,
    });
    const drift = selectChanges(whole, schemaFilter(inputs.schemas));
    log.line(drift.length === 0 ? 'No drift: nothing changed outside migrations.' : driftText(drift));
    return drift;
  } catch (error) {
    if (inputs['on-drift'] === 'fail') throw error;
    const why = error instanceof Error ? error.message : String(error);
    note('warning', `Drift before this run could not be checked: ${why}`);
    return [];
  }
}

/**
 * The drift of the whole run: what was there before, or else what the snapshot shows. Without migrations a change is
 * just that.
 */
export function driftOf(
  { inputs, note }: Setting,
  before: readonly Change[],
  captured: Pick<Taken, 'drift'>,
): readonly Change[] {
  if (isInventoryOnly(inputs)) return [];
  const drift = before.length > 0 ? before : captured.drift;
  if (drift.length > 0 && inputs['on-drift'] === 'warn')
    note(
      'warning',
      `The schema changed since the last run with no migration in between: ${driftText(drift)}. ` +
        'Put the changes that you want to keep into a migration.',
    );
  return drift;
}
