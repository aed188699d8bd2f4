import {
  alarmingFindings,
  appliedElsewhere,
  dangersRemedy,
  dangersText,
  isInventoryOnly,
  shownCapture,
  findingsRemedy,
  findingsText,
  renderPages,
  reviewSnapshot,
  snapshotChapter,
  tellDangers,
  type Setting,
} from '../chapters/index.ts';
import type { Failure } from '../error.ts';
import { mainFirst } from '../inventory/index.ts';
import { isStoredAs, readIfThere, sizes } from '../files/index.ts';
import { commentBudget, commentId, commentOnPullRequest, hidingPlace } from '../github/index.ts';
import type { Inspection, MigrationPlan } from '../migrations/index.ts';
import { redactStory, succeeded, summary, type Story } from '../report/index.ts';
import {
  capture,
  driftText,
  versionNotices,
  type Capture,
  type Change,
  type Review,
} from '../snapshot/index.ts';
import { counted } from '../text.ts';

/**
 * What is not as it should be, in a few words, and what fixes it: a run that applies, or work on what was found.
 */
interface Problem {
  readonly text: string;
  readonly fixedBy: 'apply' | 'findings' | 'dangers';
}

/**
 * `mode: check`: whether the database, its last snapshot and the document agree. Nothing is written to the database or
 * the repository.
 * @param story what the run has to report so far.
 * @returns the chapters of the check; {@link commentOnCheck} tells them.
 */
export async function checkRun(
  setting: Setting,
  story: Story,
  planned: MigrationPlan,
  { installed }: Inspection,
): Promise<Pick<Story, 'drift' | 'snapshot' | 'failure' | 'statements'>> {
  for (const { source } of [...planned.pending, ...planned.offered])
    setting.log.line(`pending: ${source.file}`);
  const caution = await tellDangers(setting, planned);
  const dangers = dangersText(caution);
  const { problems, ...chapters } = installed
    ? await checkSnapshot(setting, planned)
    : { problems: [byApplying('this database has no snapshot yet')] };
  return {
    drift: story.drift,
    snapshot: story.snapshot,
    ...(caution.statements === undefined ? {} : { statements: caution.statements }),
    ...chapters,
    failure: failureOf(
      [
        ...(dangers === null ? [] : [{ text: dangers, fixedBy: 'dangers' } as const]),
        ...pendingProblems(planned),
        ...problems,
      ],
      setting,
    ),
  };
}

const byApplying = (text: string): Problem => ({ text, fixedBy: 'apply' });

function pendingProblems({ pending: toRun, offered }: MigrationPlan): readonly Problem[] {
  const pending = [...toRun, ...offered];
  if (pending.length === 0) return [];
  const files = pending.slice(0, 5).map(({ source }) => source.file);
  const more = pending.length > files.length ? ', …' : '';
  const count = counted(pending.length, 'migration is', 'migrations are');
  return [byApplying(`${count} pending: ${files.join(', ')}${more}`)];
}

/** Compares a snapshot that is rolled back with the last one and with the document. */
async function checkSnapshot(
  setting: Setting,
  planned: MigrationPlan,
): Promise<Pick<Story, 'drift' | 'snapshot'> & { readonly problems: readonly Problem[] }> {
  const { inputs, asked, database, edgeFunctions, environment, note } = setting;
  const captured = shownCapture(
    asked.document,
    await capture(database, {
      label: 'check',
      commitSha: environment.sha || null,
      edgeFunctions,
      rollback: true,
    }),
  );
  const drift = appliedElsewhere(planned) || isInventoryOnly(inputs) ? [] : captured.drift;
  const reviewed = inputs.lint === 'off' ? null : await reviewSnapshot(setting, captured);
  for (const message of versionNotices(captured)) note('notice', message);
  const alarms = alarmingFindings(inputs, reviewed);
  return {
    drift,
    snapshot: snapshotChapter(setting, captured, reviewed),
    problems: [
      ...changeProblems(captured, drift),
      ...(alarms.length === 0
        ? []
        : [{ text: `new findings: ${findingsText(alarms)}`, fixedBy: 'findings' } as const]),
      ...(await documentProblems(setting, captured, reviewed)),
    ],
  };
}

function changeProblems({ changes }: Capture, drift: readonly Change[]): readonly Problem[] {
  if (drift.length > 0)
    return [byApplying(`the schema drifted, with no migration since the last run: ${driftText(drift)}`)];
  return changes.length > 0 ? [byApplying(`the last snapshot is out of date: ${driftText(changes)}`)] : [];
}

async function documentProblems(
  { asked, documents }: Setting,
  captured: Capture,
  reviewed: Review | null,
): Promise<readonly Problem[]> {
  // A schema that has changed is a document that has.
  if (captured.changes.length > 0) return [];
  const stale: { readonly path: string }[] = [];
  for (const { path, pieces } of await renderPages(asked, captured, reviewed)) {
    const found = readIfThere(documents, path, 'inventory-path', sizes.migration);
    if (found === null || !isStoredAs(found, Buffer.from(pieces.join('')))) stale.push({ path });
  }
  if (stale.length === 0) return [];
  const paths = mainFirst(stale, asked.document.path).map(({ path }) => path);
  return [byApplying(`${paths.join(', ')} is stale or missing in this checkout`)];
}

function failureOf(problems: readonly Problem[], { env, environment, origin }: Setting): Failure | null {
  if (problems.length === 0) return null;
  // GITHUB_REF_NAME of a pull request is 1/merge, which is no branch, and of a merge queue one that passes.
  const own =
    environment.ref.startsWith('refs/heads/') && origin.code !== 'proposed'
      ? env['GITHUB_REF_NAME']
      : undefined;
  const branch = own ?? origin.baseBranch ?? 'the default branch';
  const merged = origin.code === 'proposed' ? 'After merging, run' : 'Run';
  const applying = `${merged} with mode: apply on ${branch} to bring the database and the document up to date.`;
  const remedies = { dangers: dangersRemedy, findings: findingsRemedy, apply: applying } as const;
  const needed = (['dangers', 'findings', 'apply'] as const).filter((each) =>
    problems.some(({ fixedBy }) => fixedBy === each),
  );
  const count = problems.length === 1 ? '' : `${counted(problems.length, 'problem')}: `;
  return {
    message: `The check found ${count}${problems.map(({ text }) => text).join('; ')}.`,
    state: 'Nothing was written: mode is check.',
    remedy: needed.map((each) => remedies[each]).join('\n'),
  };
}

/** Keeps the comment on the pull request that the check belongs to. A check that passes needs none. */
export async function commentOnCheck(
  { inputs, environment, origin, env, log, note }: Setting,
  story: Story,
): Promise<void> {
  if (!inputs.comment) return;
  const hide = hidingPlace(env, inputs);
  await commentOnPullRequest({
    environment,
    origin,
    token: inputs['github-token'],
    id: commentId('check', env, inputs),
    body: succeeded(story)
      ? null
      : summary(
          redactStory(story, (text) => hide(log.redact(text))),
          commentBudget,
        ),
    what: 'The check',
    log,
    note,
  });
}
