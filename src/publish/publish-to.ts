import { ActionError } from '../error.ts';
import {
  commitFailure,
  Refused,
  type BranchState,
  type Kind,
  type RepositoryState,
} from '../github/index.ts';
import type { Publication } from '../report/index.ts';
import { changesTo, fileAt, isEmpty, type Wanted } from './changes.ts';
import { pushMessage } from './commit-message.ts';
import { commitOnto, unansweredCommit } from './commit.ts';
import { nothing, type Destination } from './destination.ts';
import type { PublishOptions } from './options.ts';
import { publication, short } from './publication.ts';
import { look, openRun, pause, type PublishRun } from './publish-run.ts';
import { onlyOurs, publishByPullRequest } from './pull-request.ts';
import { examine, newerOn } from './standing.ts';

const attempts = 5;

/** What another look may find settled: a branch that moved, that is new or gone, an answer that was lost. */
const passing: ReadonlySet<Kind> = new Set(['stale', 'exists', 'no-answer', 'missing', 'unsettled']);

/** What {@link publish} does where there is a place for the files. */
export async function publishTo(
  destination: Destination,
  options: PublishOptions,
  wanted: Wanted,
): Promise<Publication> {
  const run = await openRun(options, destination, wanted);
  const { repository } = options.environment;
  const known = { pullRequest: destination.mode === 'pull-request' };
  try {
    return await retrying(run, known);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const branch = known.pullRequest ? destination.branch : destination.target;
    const pullRequest = known.pullRequest || destination.mode === 'auto';
    const failure = commitFailure(error, { branch, repository, pullRequest }, nothing);
    if (destination.mode !== 'auto' || (error.kind !== 'forbidden' && error.kind !== 'read-only'))
      throw failure;
    return publication({
      summary:
        error.kind === 'forbidden'
          ? 'not committed: the token may not write'
          : 'not committed: the repository is read-only',
      warnings: [[failure.message, nothing, failure.failure.remedy].join('\n')],
    });
  }
}

/** @param known.pullRequest set once it is known that a pull request is needed, also when a later attempt fails. */
async function retrying(run: PublishRun, known: { pullRequest: boolean }): Promise<Publication> {
  const { destination, options } = run;
  let last: Refused | null = null;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (last !== null) await pause(options, attempt - 2);
    const seen = await look(run);
    const target = writable(run, seen);
    if (!known.pullRequest && destination.mode === 'auto' && seen.rules.length > 0) {
      known.pullRequest = true;
      options.log(`The rules of ${destination.target} require a pull request: ${seen.rules.join(', ')}.`);
    }
    try {
      return await publishOnce(run, seen, target, known.pullRequest);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.kind === 'rule' && destination.mode === 'auto' && !known.pullRequest) {
        options.log(
          `The rules of ${destination.target} reject the commit, so it goes into a pull request. ` +
            `GitHub says: ${error.message}`,
        );
        known.pullRequest = true;
        attempt--;
        continue;
      }
      if (!passing.has(error.kind)) throw error;
      last = error;
      options.log(`Attempt ${attempt} of ${attempts}: ${error.message}`);
    }
  }
  if (last !== null && last.kind !== 'stale' && last.kind !== 'exists') throw last;
  const branch = known.pullRequest ? destination.branch : destination.target;
  throw new ActionError({
    message:
      `The branch ${branch} changed during each of ${attempts} attempts to commit to it. ` +
      `GitHub says: ${last?.message}`,
    state: nothing,
    remedy: 'Run this workflow again. If several of its runs commit at once, give it a concurrency group.',
  });
}

/** One attempt on what was just seen. @throws {Refused} when everything may have to be read again. */
async function publishOnce(
  before: PublishRun,
  seen: RepositoryState,
  target: BranchState,
  pullRequest: boolean,
): Promise<Publication> {
  const sides = [target, ...(pullRequest && seen.branch !== null ? [seen.branch] : [])];
  const stale: string[] = [];
  for (const side of sides) {
    const newer = await newerOn(before, side);
    if (newer !== null) return overtaken(before, seen, side, newer);
    stale.push(...(await examine(before, side)));
  }
  const deletions = [...new Set([...before.wanted.deletions, ...stale])].filter(
    (path) => before.options.proposal === undefined || fileAt(target, path) === null,
  );
  const left = before.options.proposal === undefined ? null : notProposed(before, seen, target);
  if (left !== null) return left;
  const run = { ...before, wanted: { ...before.wanted, deletions } };
  if (isEmpty(changesTo(target, run.wanted))) return settled(run, seen, target);
  return pullRequest ? await publishByPullRequest(run, seen, target) : await push(run, target);
}

/** Why files that are to be new are not proposed; null = they can be. */
function notProposed(
  { destination, wanted, options }: PublishRun,
  seen: RepositoryState,
  target: BranchState,
): Publication | null {
  const open = {
    pullRequestNumber: seen.pullRequest?.number ?? null,
    pullRequestUrl: seen.pullRequest?.url ?? null,
  };
  const taken = changesTo(target, wanted).additions.find(({ path }) => fileAt(target, path) !== null);
  if (taken !== undefined)
    return publication({ ...open, summary: `not proposed: ${target.branch} has another ${taken.path}` });
  // A branch that was merged, and not deleted, has nothing of its own.
  const theirs = (seen.comparison?.aheadBy ?? 0) > 0 && !onlyOurs(seen);
  if (seen.branch === null || !theirs || isEmpty(changesTo(seen.branch, wanted))) return null;
  options.log(`${destination.branch} has commits that this action did not make.`);
  return publication({
    ...open,
    summary: `left as it is: ${destination.branch} has commits that this action did not make`,
    warnings: [
      `What drifted has changed since a person added to ${destination.branch}, so it was not brought up to date. ` +
        'Bring it up to date by hand; or delete the branch, and the next run makes it anew.',
    ],
  });
}

/** Another run has published what the database was later. */
function overtaken(
  { destination, options }: PublishRun,
  { pullRequest }: RepositoryState,
  { branch }: BranchState,
  newer: { readonly id: number; readonly takenAt: string },
): Publication {
  // Of a snapshot that is stored nowhere there is no number.
  const what = newer.id === 0 ? 'its own reading' : `snapshot ${newer.id}`;
  const why = `another run has committed ${what} of ${newer.takenAt}, which is not older than this run's`;
  options.log(`Nothing is committed to ${branch}: ${why}.`);
  const open = branch === destination.branch ? pullRequest : null;
  return publication({
    summary: `left as it is on ${branch}: ${why}`,
    pullRequestNumber: open?.number ?? null,
    pullRequestUrl: open?.url ?? null,
  });
}

async function push(run: PublishRun, target: BranchState): Promise<Publication> {
  const message = pushMessage(run.options.message);
  const commit = await commitOnto(
    run,
    target.branch,
    target.head.oid,
    message,
    changesTo(target, run.wanted),
  );
  return pushed(run, target.branch, commit);
}

function pushed(
  { warnings }: PublishRun,
  branch: string,
  commit: { readonly oid: string; readonly url: string },
): Publication {
  return publication({
    committed: true,
    commitSha: commit.oid,
    commitUrl: commit.url,
    summary: `committed to ${branch} as ${short(commit.oid)}`,
    warnings: [...warnings],
  });
}

/** The branch has the bytes, perhaps by a commit of this run whose answer was lost. */
function settled(run: PublishRun, seen: RepositoryState, target: BranchState): Publication {
  const commit = unansweredCommit(run, target, pushMessage(run.options.message));
  if (commit !== null) return pushed(run, target.branch, commit);
  const outdated =
    seen.pullRequest !== null && seen.branch !== null && !isEmpty(changesTo(seen.branch, run.wanted));
  return publication({
    summary: `unchanged on ${target.branch}`,
    warnings: outdated
      ? [
          `Pull request #${seen.pullRequest.number} (${seen.pullRequest.url}) is out of date: ` +
            `${target.branch} already shows the current schema. Close it.`,
        ]
      : [],
  });
}

function writable({ destination, options }: PublishRun, seen: RepositoryState): BranchState {
  const { repository } = options.environment;
  if (seen.readOnly) throw new Refused('read-only', `${repository} is archived or locked.`);
  if (seen.target !== null) return seen.target;
  throw new ActionError({
    message: `The branch ${destination.target} does not exist in ${repository}.`,
    state: nothing,
    remedy: 'Create the branch, or name another one in the input branch.',
  });
}
