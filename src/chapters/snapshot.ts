import type { Environment } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import { bundledSql } from '../migrations/index.ts';
import type { Story } from '../report/index.ts';
import type { DocumentFile } from '../publish/index.ts';
import { collectWhereLarge } from '../small-heap.ts';
import {
  acceptRun,
  capture,
  captureOrRecall,
  versionNotices,
  type CaptureOptions,
  type Taken,
} from '../snapshot/index.ts';
import { counted } from '../text.ts';
import type { Asked } from './asked.ts';
import { documentInCheckout } from './inventory.ts';
import { isRemembered, madeText, memoryOf, readMade, type Known } from './made.ts';
import type { Setting } from './setting.ts';
import { shownCapture, shownReview, shownTaken, type ShownReview } from './shown.ts';

/** What a snapshot of this run is called. */
export const labelOf = (inputs: Inputs, { eventName }: Environment, env: NodeJS.ProcessEnv): string =>
  inputs['snapshot-label'] || `${eventName || 'local'}-${env['GITHUB_RUN_NUMBER'] ?? 'run'}`;

/**
 * Takes the snapshot that the inventory is made from, or only reads it. Where nothing is different from what an earlier
 * run has made, only that is read back.
 */
export async function takeSnapshot(setting: Setting): Promise<Known> {
  const { inputs, asked, database, edgeFunctions, environment, env, log, note, unstored, signal } = setting;
  const label = labelOf(inputs, environment, env);
  const options = { label, commitSha: environment.sha || null, edgeFunctions };
  if (unstored !== null) {
    const { readUnstored } = await import('../snapshot/index.ts');
    const read = await readUnstored(database, bundledSql('003_feature_inventory.sql'), options, signal);
    log.line(`Read in one transaction; history and changes are off: ${unstored.reason}.`);
    return shownCapture(asked.document, read);
  }
  const known = await captureOrKnown(setting, {
    ...options,
    cronSchedule: inputs['cron-schedule'],
    onNotice: ({ message, hint }) => note('notice', hint === undefined ? message : `${message} ${hint}`),
  });
  for (const message of versionNotices(known)) note('notice', message);
  const shown = isRemembered(known)
    ? shownTaken(asked.document, known, () => known.made.totals)
    : shownCapture(asked.document, known);
  log.line(`Snapshot ${known.id} (${label}): ${changesText(shown)}`);
  return shown;
}

async function captureOrKnown(setting: Setting, options: CaptureOptions): Promise<Known> {
  const { asked, database, inputs } = setting;
  // The explorer shows all of the snapshot, and more of the database than the document.
  const files = inputs.explorer === '' ? await documentInCheckout(setting) : null;
  if (files === null) return await capture(database, options);
  const known = await captureOrRecall(database, options, memoryOf(asked, files));
  if (!('made' in known)) return known;
  const made = readMade(known.made);
  // What nobody can read is made anew, of another snapshot: that one was not read.
  return made === null ? await capture(database, options) : { ...known, made, files };
}

function changesText({ previous, changes }: Taken): string {
  if (previous === null) return 'the first of this database';
  return changes.length === 0
    ? 'nothing changed since the last run'
    : `${counted(changes.length, 'change')} since the last run`;
}

/** Checks a snapshot for findings. @returns null where that is not asked. */
export async function reviewSnapshot(
  { asked, log, note, unstored }: Setting,
  known: Known,
): Promise<ShownReview | null> {
  const reviewed = await reviewOf(asked, known);
  if (reviewed === null) return null;
  const { list, suppressed, exposed, notices } = reviewed;
  for (const message of notices) note('notice', message);
  log.line(`Schemas that the Data API exposes: ${exposed.names.join(', ') || 'none'} (${exposed.source})`);
  const isFirst = !isRemembered(known) && known.knownFindings === null;
  const fresh = isFirst ? 'the baseline of later runs' : `${list.filter(({ isNew }) => isNew).length} new`;
  const said = unstored === null ? fresh : 'which of them are new is not known';
  log.line(`${counted(list.length, 'finding')}, ${suppressed.length} suppressed; ${said}`);
  return reviewed;
}

async function reviewOf({ checks, document }: Asked, known: Known): Promise<ShownReview | null> {
  if (isRemembered(known))
    return known.made.review === null ? null : { ...known.made.review, whole: known.made.review };
  if (checks === null) return null;
  // All rules, of which a run that remembers what they found needs none.
  const { review } = await import('../snapshot/index.ts');
  return shownReview(document, review(known.snapshot, known.knownFindings, checks));
}

/** The chapter about a snapshot. @param reviewed null = not checked, or not yet. */
export function snapshotChapter(
  { unstored }: Setting,
  { id, label, previous, changes, totals, trend }: Taken,
  reviewed: ShownReview | null,
): NonNullable<Story['snapshot']> {
  const findings = reviewed === null ? null : { list: reviewed.list, suppressed: reviewed.suppressed };
  return {
    id: unstored === null ? id : null,
    label,
    unstored: unstored === null ? null : { reason: unstored.reason, remedy: unstored.remedy },
    isFirst: previous === null,
    changes,
    findings,
    totals,
    trend,
  };
}

/**
 * Makes this snapshot and its findings the ones that later runs compare with, and remembers what was made of it. Until
 * then drift stays drift, and what is new stays new.
 * @param files of the document that was made.
 */
export async function accept(
  { asked, database, unstored }: Setting,
  known: Known,
  reviewed: ShownReview | null,
  files: readonly DocumentFile[],
): Promise<void> {
  if (unstored !== null) return;
  // The pages are written, and what is to be recorded is long.
  collectWhereLarge();
  await acceptRun(
    database,
    known,
    isRemembered(known)
      ? null
      : {
          captured: known,
          found: reviewed?.whole ?? null,
          memory: memoryOf(asked, files),
          made: madeText(known, reviewed),
        },
  );
}
