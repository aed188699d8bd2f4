import type { Failure } from '../error.ts';
import { counted } from '../text.ts';
import { namesOf } from './drift-sql.ts';
import type { Check, Story } from './story.ts';

const chapters = { apply: 'DATABASE OPERATIONS', plan: 'PLAN', check: 'CHECK' } as const;

export function verificationCounts(story: Story): Readonly<Record<Check['status'], number>> {
  const counts = { pass: 0, fail: 0, skipped: 0, information: 0 };
  for (const { status } of story.verification?.checks ?? []) counts[status]++;
  return counts;
}

/**
 * Why the run is not complete, in a few words; null when it is. It reads the chapters themselves and not only
 * {@link Story.failure}, so that a defect elsewhere can never report an incomplete run as complete.
 */
function unfinished(story: Story): string | null {
  if (story.failure !== null) return firstLine(story.failure.message);
  const outcomes = story.migrations?.outcomes ?? [];
  const failed = outcomes.filter(({ state }) => state === 'failed').length;
  if (failed > 0) return `${counted(failed, 'migration')} failed`;
  if (story.mode === 'apply') {
    const pending = outcomes.filter(({ state }) => state === 'pending').length;
    if (pending > 0) return `${counted(pending, 'migration')} not applied`;
    if (story.snapshot === null) return 'no snapshot was taken';
    if (story.inventory === null) return 'no inventory was written';
  }
  if (story.verification?.verdict === 'fail') {
    const { fail, information } = verificationCounts(story);
    return `${counted(fail, 'check')} of ${story.verification.checks.length - information} failed`;
  }
  return null;
}

/** Whether the step is green: the run reached its end and nothing in it failed. */
export function succeeded(story: Story): boolean {
  return unfinished(story) === null;
}

/** The first line of every report. */
export function headline(story: Story): string {
  const reason = unfinished(story);
  if (reason !== null) return `${chapters[story.mode]} FAILED: ${reason}`;
  if (story.mode === 'plan') return planned(story);
  return story.mode === 'check' ? 'CHECK PASSED: nothing was written' : 'DATABASE OPERATIONS COMPLETE';
}

/** What the server itself advises comes first: it knows the name that was meant. */
function remedyOf({ hint, remedy = 'Fix the problem above and run again.' }: Failure): string {
  return hint === undefined || hint === '' || remedy.includes(hint) ? remedy : `${hint} ${remedy}`;
}

function planned({ plan }: Story): string {
  if (plan === undefined || plan.rehearsal.extent === 'whole') return 'PLAN COMPLETE: nothing was written';
  const left = plan.rehearsal.files.filter(({ state }) => state === 'not rehearsed').length;
  const what =
    left === 0 ? 'the migrations were' : `${counted(left, 'migration file')} ${left === 1 ? 'was' : 'were'}`;
  return `PLAN INCOMPLETE: ${what} not rehearsed; nothing was written`;
}

/** The same without the reason of a failure, where that is told beside it. */
export function headlineOf(story: Story): string {
  return succeeded(story) ? headline(story) : `${chapters[story.mode]} FAILED`;
}

/** What the reader does next. */
export function nextStep(story: Story): string {
  if (story.failure !== null) return remedyOf(story.failure);
  if (story.verification?.verdict === 'fail')
    return 'Look at the failed checks: each shows what was expected and what was found.';
  if (!succeeded(story)) return 'Look at the problem above and run again.';
  if (story.plan !== undefined && story.plan.rehearsal.extent !== 'whole')
    return 'Look at the plan: it says what was not rehearsed, and why.';
  const refused = story.plan?.live?.refusal?.remedy;
  if (refused !== undefined) return refused;
  const pending = (story.migrations?.outcomes ?? []).filter(({ state }) => state === 'pending').length;
  if (story.mode !== 'apply') {
    const drifted = driftInPlan(story);
    if (pending === 0) return drifted ?? 'Nothing to do: no migration is pending.';
    const files = counted(pending, story.mode === 'plan' ? 'migration' : 'pending migration');
    return story.mode === 'plan'
      ? [`Review the plan. Once it is merged, a run with mode: apply applies ${files}.`, drifted ?? '']
          .join(' ')
          .trim()
      : `Run with mode: apply to apply ${files}.`;
  }
  const { publication, inventory, snapshot } = story;
  const urgent = urgentStep(story);
  if (urgent !== null) return urgent;
  if (publication?.pullRequestUrl != null) return `Review and merge ${publication.pullRequestUrl}`;
  const history = snapshot?.unstored == null ? '' : ` For a history: ${snapshot.unstored.remedy}`;
  return `${documentStep(inventory, publication)}${history}`;
}

/** What is to be done with a document that is where it should be. */
function documentStep(inventory: Story['inventory'], publication: Story['publication']): string {
  if (publication?.committed === true)
    return `Read ${inventory?.path}${publication.commitUrl === null ? '' : ` at ${publication.commitUrl}`}`;
  if (inventory?.changed === true)
    return `Read ${inventory.path}, which has changed${publication === null ? '' : ` (${publication.summary})`}.`;
  return `Nothing to do: ${inventory?.path} is current.`;
}

/** What matters more than the document, although nothing failed: the worst first; null = nothing. */
function urgentStep({ mode, snapshot, drift, driftSql, publication }: Story): string | null {
  if (mode !== 'apply') return null;
  const errors = (snapshot?.findings?.list ?? []).filter(({ isNew, level }) => isNew && level === 'error');
  const [first] = errors;
  if (first !== undefined)
    return `Look at ${counted(errors.length, 'new finding')} of level error. ${
      errors.length === 1 ? '' : 'The first: '
    }${firstLine(first.message)}`;
  if (drift.length > 0) return lookAtDrift(drift, driftSql);
  const [warning] = publication?.warnings ?? [];
  return warning === undefined ? null : `Publish the document: ${firstLine(warning)}`;
}

const lookAtDrift = (drift: Story['drift'], offered: Story['driftSql']): string =>
  `Look at the drift: ${counted(drift.length, 'change')} that no migration made. ${driftStep(offered)}`;

/** What a plan advises about the database; null = nothing drifted, or the pull request adopts it. */
const driftInPlan = ({ mode, drift, driftSql, plan }: Story): string | null =>
  mode !== 'plan' || drift.length === 0 || (plan?.drift?.adopting.length ?? 0) > 0
    ? null
    : lookAtDrift(drift, driftSql);

/** What to do with drift, by what is offered for it. */
function driftStep(offered: Story['driftSql']): string {
  const [adopt, undo] = [offered?.adopt, offered?.undo].map((side) =>
    side === undefined || side.files.length === 0 ? null : namesOf(side),
  );
  const url = offered?.pullRequest?.pullRequestUrl;
  const keep =
    url != null
      ? `To keep it, merge ${url}`
      : `To keep it, ${adopt == null ? 'write' : `add ${adopt} to`} a migration`;
  if (offered === null) return 'Put each into a migration, or undo it in the database.';
  return `${keep}; to take it back, ${undo == null ? 'undo it in' : `run ${undo} on`} the database.`;
}

/** Whether a run that succeeded leaves something that a person has to do. */
export const needsSomebody = (story: Story): boolean =>
  succeeded(story) &&
  (urgentStep(story) !== null || driftInPlan(story) !== null || story.publication?.pullRequestUrl != null);

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] as string;
}
