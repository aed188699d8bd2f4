import type { Environment } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import { bundledSql } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import {
  acceptSnapshot,
  capture,
  configTomlOf,
  readUnstored,
  recordFindings,
  review,
  versionNotices,
  type Capture,
} from '../snapshot/index.ts';
import { counted } from '../text.ts';
import type { Setting } from './setting.ts';
import { shownCapture, shownReview, type ShownReview } from './shown.ts';

/** What a snapshot of this run is called. */
export const labelOf = (inputs: Inputs, { eventName }: Environment, env: NodeJS.ProcessEnv): string =>
  inputs['snapshot-label'] || `${eventName || 'local'}-${env['GITHUB_RUN_NUMBER'] ?? 'run'}`;

/** Takes the snapshot that the inventory is made from, or only reads it. */
export async function takeSnapshot(setting: Setting): Promise<Capture> {
  const { inputs, database, edgeFunctions, environment, env, log, note, unstored, signal } = setting;
  const label = labelOf(inputs, environment, env);
  const options = { label, commitSha: environment.sha || null, edgeFunctions };
  if (unstored !== null) {
    const read = await readUnstored(database, bundledSql('003_feature_inventory.sql'), options, signal);
    log.line(`Read in one transaction; history and changes are off: ${unstored.reason}.`);
    return shownCapture(inputs, read);
  }
  const captured = await capture(database, {
    ...options,
    cronSchedule: inputs['cron-schedule'],
    onNotice: ({ message, hint }) => note('notice', hint === undefined ? message : `${message} ${hint}`),
  });
  for (const message of versionNotices(captured)) note('notice', message);
  const shown = shownCapture(inputs, captured);
  log.line(`Snapshot ${captured.snapshot.id} (${label}): ${changesText(shown)}`);
  return shown;
}

function changesText({ previous, changes }: Capture): string {
  if (previous === null) return 'the first of this database';
  return changes.length === 0
    ? 'nothing changed since the last run'
    : `${counted(changes.length, 'change')} since the last run`;
}

/** Checks a snapshot for findings. */
export async function reviewSnapshot(
  { inputs, workspace, accepted, log, note, unstored }: Setting,
  { snapshot, knownFindings }: Capture,
): Promise<ShownReview> {
  const reviewed = review(snapshot, knownFindings, {
    accepted,
    workspace,
    configToml: configTomlOf(inputs['edge-functions']),
    today: new Date().toISOString().slice(0, 10),
  });
  const shown = shownReview(inputs, reviewed);
  const { list, suppressed, exposed, notices } = shown;
  for (const message of notices) note('notice', message);
  log.line(`Schemas that the Data API exposes: ${exposed.names.join(', ') || 'none'} (${exposed.source})`);
  const known =
    knownFindings === null ? 'the baseline of later runs' : `${list.filter(({ isNew }) => isNew).length} new`;
  const fresh = unstored === null ? known : 'which of them are new is not known';
  log.line(`${counted(list.length, 'finding')}, ${suppressed.length} suppressed; ${fresh}`);
  return shown;
}

/** The chapter about a snapshot. @param reviewed null = not checked, or not yet. */
export function snapshotChapter(
  { unstored }: Setting,
  { snapshot, previous, changes, totals, trend }: Capture,
  reviewed: ShownReview | null,
): NonNullable<Story['snapshot']> {
  const findings = reviewed === null ? null : { list: reviewed.list, suppressed: reviewed.suppressed };
  return {
    id: unstored === null ? snapshot.id : null,
    label: snapshot.label,
    unstored: unstored === null ? null : { reason: unstored.reason, remedy: unstored.remedy },
    isFirst: previous === null,
    changes,
    findings,
    totals,
    trend,
  };
}

/**
 * Makes this snapshot and its findings the ones that later runs compare with. Until then drift stays drift, and what is
 * new stays new.
 */
export async function accept(
  { database, unstored }: Setting,
  captured: Capture,
  reviewed: ShownReview | null,
): Promise<void> {
  if (unstored !== null) return;
  await acceptSnapshot(database, captured);
  if (reviewed !== null)
    await recordFindings(database, reviewed.whole.list, captured.knownFindings, reviewed.whole.suppressed);
}
