import {
  forgetOffers,
  isInventoryOnly,
  newestSnapshot,
  oldestObjects,
  rememberOffer,
  type Inspected,
  type Setting,
} from '../chapters/index.ts';
import { scan } from '../migrations/index.ts';
import type { OfferedSql, Story } from '../report/index.ts';
import { isNothing, make, offeredOf, patiently } from './made.ts';
import { filesFor, type ProjectFiles } from './project-files.ts';
import { proposeMigration, withdrawMigration } from './propose.ts';

/** What a run knows when it comes to offering SQL. */
interface Found {
  readonly story: Story;
  readonly inspected: Inspected;
  /** Files that make what the database has already, and are not recorded yet. */
  readonly offered: readonly string[];
}

/**
 * SQL for what no migration makes: for drift, and for what a database had before its history. It is offered, never run
 * on the database.
 * @returns null where there is nothing to offer. What is in the way is a notice, and never ends the run.
 */
export async function offerDrift(setting: Setting, found: Found): Promise<OfferedSql | null> {
  return await patiently(setting, async (timed) => {
    const reason = await reasonFor(setting, found);
    return reason === null ? null : await setting.log.group('Drift SQL', () => offer(timed, found, reason));
  });
}

/** Why SQL is to be made; null = there is no reason. Without drift nothing is asked for. */
async function reasonFor(
  setting: Setting,
  { story, inspected: { inspection } }: Found,
): Promise<OfferedSql['reason'] | null> {
  const { inputs, environment, unstored, database } = setting;
  if (inputs['drift-sql'] === 'off' || unstored !== null || isInventoryOnly(inputs)) return null;
  // Nobody reads the summaries of a merge queue, which waits.
  if (environment.eventName === 'merge_group') return null;
  if (story.drift.length > 0) return 'drift';
  const isFirst = story.snapshot?.isFirst ?? !inspection.installed;
  const isWhole = story.failure === null || story.mode === 'check';
  if (inspection.existing !== null && isFirst && isWhole) return 'baseline';
  if (!proposes(setting) || story.failure !== null) return null;
  const open = inspection.offers.filter(({ proposedAs }) => proposedAs !== null);
  if (open.length === 0) return null;
  const newest = await newestSnapshot(database);
  return open.some(({ schemaHash }) => schemaHash === newest?.schemaHash) ? null : 'drift';
}

const proposes = ({ inputs }: Setting): boolean =>
  inputs.mode === 'apply' && inputs['drift-sql'] === 'pull-request';

async function offer(
  setting: Setting,
  found: Found,
  reason: OfferedSql['reason'],
): Promise<OfferedSql | null> {
  const { inputs, database, log, note } = setting;
  const { inspection } = found.inspected;
  // Before the schema is read: what changes in between is then seen to have changed since.
  const newest = inputs.mode === 'apply' ? await newestSnapshot(database) : null;
  const outcomes = found.story.migrations?.outcomes ?? [];
  const pending = outcomes.filter(({ state }) => state !== 'applied').map(({ file }) => file);
  const made = await make(setting, {
    without: new Set(pending.filter((file) => !found.offered.includes(file))),
    snapshotId: newest === null ? null : String(newest.id),
    before: async () => (reason === 'drift' ? await oldestObjects(database) : []),
  });
  const offered = await offeredOf(setting, made, reason, found.story.drift);
  if (isNothing(made.adopt) && isNothing(made.undo)) {
    log.line('Nothing to offer: the database is what its migrations make.');
    if (!proposes(setting) || inspection.offers.every(({ proposedAs }) => proposedAs === null))
      return offered;
    const closed = await withdrawMigration(setting);
    if (closed !== null) log.line(`${closed}.`);
    await forgetOffers(database, null);
    return offered;
  }
  if (newest === null || offered === null || offered.adopt.files.length === 0) return offered;
  const { adopt } = offered;
  const files = proposes(setting) ? filesFor(setting, found.inspected, offered) : null;
  if (typeof files === 'string') note('notice', `No pull request is made of adopt.sql: ${files}`);
  const project: ProjectFiles | null = typeof files === 'string' ? null : files;
  // First of all: merged before the database knows of it, it would run here.
  await rememberOffer(database, {
    tokens: adopt.files.map(({ sql }) => scan(sql).checksum),
    objects: adopt.objects.map(({ kind, identity }) => ({ kind, identity })),
    snapshotId: newest.id,
    proposedAs: project?.files.map(({ file }) => file) ?? null,
  });
  return project === null
    ? offered
    : { ...offered, pullRequest: await proposeMigration(setting, offered, project) };
}
