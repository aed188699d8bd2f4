import { newestSnapshot, oldestObjects, rememberOffer, type Setting } from '../chapters/index.ts';
import { scan, type MigrationPlan } from '../migrations/index.ts';
import type { Change } from '../snapshot/index.ts';
import { make, offeredOf, patiently } from './made.ts';

/** What a run is about to apply to a database that drifted. */
interface Recognised {
  readonly planned: MigrationPlan;
  /** What is left of the drift. */
  readonly drift: readonly Change[];
}

/**
 * Takes SQL that a plan or a check has offered out of what is pending: they store nothing, so that the database does
 * not know of it. It is made anew, from what the database has now, and has to be the same.
 */
export async function recognise(
  setting: Setting,
  planned: MigrationPlan,
  drift: readonly Change[],
): Promise<Recognised> {
  let recognised: Recognised = { planned, drift };
  await patiently(setting, (timed) =>
    setting.log.group('Drift SQL', async () => {
      recognised = await recognisedIn(timed, planned, drift);
      return null;
    }),
  );
  return recognised;
}

async function recognisedIn(
  setting: Setting,
  planned: MigrationPlan,
  drift: readonly Change[],
): Promise<Recognised> {
  const { database, log, note } = setting;
  const newest = await newestSnapshot(database);
  if (newest === null) return { planned, drift };
  const made = await make(setting, {
    without: new Set(planned.pending.map(({ source }) => source.file)),
    snapshotId: String(newest.id),
    before: () => oldestObjects(database),
  });
  const offered = await offeredOf(setting, made, 'drift', drift);
  const tokens = (offered?.adopt.files ?? []).map(({ sql }) => scan(sql).checksum);
  const same = planned.pending.filter(
    ({ kind, source }) => kind === 'versioned' && tokens.includes(source.script.checksum),
  );
  if (offered === null || tokens.length === 0 || same.length < tokens.length) {
    log.line('No pending file is what is offered for the drift: all of them run.');
    return { planned, drift };
  }
  await rememberOffer(database, {
    tokens,
    objects: offered.adopt.objects.map(({ kind, identity }) => ({ kind, identity })),
    snapshotId: newest.id,
    proposedAs: null,
  });
  const files = same.map(({ source }) => source.file).join(', ');
  note(
    'notice',
    `${files} makes what was changed by hand in this database: it is recorded, and does not run.`,
  );
  const isWhole = offered.outside.length === 0 && offered.adopt.unproven.length === 0;
  return {
    planned: {
      ...planned,
      pending: planned.pending.filter((one) => !same.includes(one)),
      offered: [...planned.offered, ...same],
    },
    drift: isWhole ? [] : drift,
  };
}
