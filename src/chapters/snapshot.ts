import type { Environment } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Story } from '../report/index.ts';
import {
  acceptSnapshot,
  capture,
  configTomlOf,
  recordFindings,
  review,
  versionNotices,
  type Capture,
  type Review,
} from '../snapshot/index.ts';
import { counted } from '../text.ts';
import type { Setting } from './setting.ts';

/** What a snapshot of this run is called. */
export const labelOf = (inputs: Inputs, { eventName }: Environment, env: NodeJS.ProcessEnv): string =>
  inputs['snapshot-label'] || `${eventName || 'local'}-${env['GITHUB_RUN_NUMBER'] ?? 'run'}`;

/** Takes the snapshot that the inventory is made from. */
export async function takeSnapshot({
  inputs,
  database,
  edgeFunctions,
  environment,
  env,
  log,
  note,
}: Setting): Promise<Capture> {
  const label = labelOf(inputs, environment, env);
  const captured = await capture(database, {
    label,
    commitSha: environment.sha || null,
    edgeFunctions,
    cronSchedule: inputs['cron-schedule'],
    onNotice: ({ message, hint }) => note('notice', hint === undefined ? message : `${message} ${hint}`),
  });
  for (const message of versionNotices(captured)) note('notice', message);
  log.line(`Snapshot ${captured.snapshot.id} (${label}): ${changesText(captured)}`);
  return captured;
}

function changesText({ previous, changes }: Capture): string {
  if (previous === null) return 'the first of this database';
  return changes.length === 0
    ? 'nothing changed since the last run'
    : `${counted(changes.length, 'change')} since the last run`;
}

/** Checks a snapshot for findings. */
export async function reviewSnapshot(
  { inputs, workspace, accepted, log, note }: Setting,
  { snapshot, knownFindings }: Capture,
): Promise<Review> {
  const reviewed = review(snapshot, knownFindings, {
    accepted,
    workspace,
    configToml: configTomlOf(inputs['edge-functions']),
    today: new Date().toISOString().slice(0, 10),
  });
  const { list, suppressed, exposed, notices } = reviewed;
  for (const message of notices) note('notice', message);
  log.line(`Schemas that the Data API exposes: ${exposed.names.join(', ') || 'none'} (${exposed.source})`);
  const fresh =
    knownFindings === null ? 'the baseline of later runs' : `${list.filter(({ isNew }) => isNew).length} new`;
  log.line(`${counted(list.length, 'finding')}, ${suppressed.length} suppressed; ${fresh}`);
  return reviewed;
}

/** The chapter about a snapshot. @param reviewed null = not checked, or not yet. */
export function snapshotChapter(
  { snapshot, changes, totals, trend }: Capture,
  reviewed: Review | null,
): NonNullable<Story['snapshot']> {
  const findings = reviewed === null ? null : { list: reviewed.list, suppressed: reviewed.suppressed };
  return { id: snapshot.id, label: snapshot.label, changes, findings, totals, trend };
}

/**
 * Makes this snapshot and its findings the ones that later runs compare with. Until then drift stays drift, and what is
 * new stays new.
 */
export async function accept(
  { database }: Setting,
  captured: Capture,
  reviewed: Review | null,
): Promise<void> {
  await acceptSnapshot(database, captured);
  if (reviewed !== null)
    await recordFindings(database, reviewed.list, captured.knownFindings, reviewed.suppressed);
}
