import { randomBytes } from 'node:crypto';
import { ActionError } from '../error.ts';
import {
  commitFailure,
  createBranch,
  createPullRequest,
  deleteBranch,
  findPullRequest,
  permissionsRemedy,
  pullRequestSetting,
  Refused,
  replaceBranch,
  titleLimit,
  updatePullRequest,
  type BranchState,
  type Changes,
  type Commit,
  type Kind,
  type PullRequest,
  type RepositoryState,
} from '../github/index.ts';
import type { Publication } from '../report/index.ts';
import { cut } from '../text.ts';
import { changesTo, isEmpty } from './changes.ts';
import { bot } from './commit-by-git.ts';
import { pullRequestMessage, trailer } from './commit-message.ts';
import { commitOnto, unansweredCommit } from './commit.ts';
import { publication, short } from './publication.ts';
import { pause, type PublishRun } from './publish-run.ts';
import { pullRequestBody, withOurPart } from './pull-request-body.ts';

/**
 * Commits the files to the pull request's branch and makes sure that a pull request is open.
 * @param target the branch to update, on which something is missing.
 * @throws {Refused} `stale` and the like when everything has to be read again.
 */
export async function publishByPullRequest(
  run: PublishRun,
  seen: RepositoryState,
  target: BranchState,
): Promise<Publication> {
  const { wanted } = run;
  const { branch } = run.destination;
  const message = pullRequestMessage(run.options.message, run.url);
  const { warnings } = run;
  const missing = changesTo(target, wanted);
  const pending = seen.branch === null ? missing : changesTo(seen.branch, wanted);

  let commit: Commit | null = null;
  if (seen.branch === null) {
    await createBranch(run.client, branch, target.head.oid);
    commit = await commitOnto(run, branch, target.head.oid, message, missing);
  } else {
    const stale = (seen.comparison?.behindBy ?? 0) > 0;
    const conflicting = seen.pullRequest?.conflicting === true;
    if (isEmpty(pending) ? conflicting : stale) commit = await rebuild(run, seen, target, missing);
    if (commit === null && !isEmpty(pending))
      commit = await commitOnto(run, branch, seen.branch.head.oid, message, pending);
    if (conflicting && !onlyOurs(seen)) {
      warnings.add(
        `Pull request #${seen.pullRequest?.number} conflicts with ${target.branch}, and its branch has commits that ` +
          `this action did not make, so it was not rebuilt. ` +
          `Merge ${target.branch} into ${branch}, or delete ${branch} and run again.`,
      );
    }
    commit ??= unansweredCommit(run, seen.branch, message);
  }

  const body = pullRequestBody({
    target: target.branch,
    changes: missing,
    run: run.url,
    description: run.options.description,
    lead: run.options.proposal?.lead,
  });
  const pull = await ensurePullRequest(run, seen, { title: message.headline, body }, commit);
  const where = pull === null ? '' : `; pull request #${pull.number}`;
  const unchanged =
    pull === null ? `unchanged on ${branch}` : `unchanged: pull request #${pull.number} already holds it`;
  return publication({
    committed: commit !== null,
    commitSha: commit?.oid ?? null,
    commitUrl: commit?.url ?? null,
    pullRequestNumber: pull?.number ?? null,
    pullRequestUrl: pull?.url ?? null,
    summary: commit === null ? unchanged : `committed to ${branch} as ${short(commit.oid)}${where}`,
    warnings: [...warnings],
  });
}

/** Every commit that replacing the branch would lose was made by this action and not amended since. */
export function onlyOurs({ comparison }: RepositoryState): boolean {
  if (comparison === null) return false;
  const { aheadBy, commits } = comparison;
  return (
    aheadBy === commits.nodes.length &&
    commits.nodes.every(
      (commit) =>
        commit.message.split('\n').some((line) => line.startsWith(`${trailer}: `)) &&
        // GitHub commits as noreply@github.com, a GitHub Enterprise Server as noreply@ its name; a person never does.
        (commit.committer?.email?.startsWith('noreply@') === true || commit.committer?.email === bot.email),
    )
  );
}

/** After these nothing is known for certain, or nothing else would succeed either. */
const readAgain: ReadonlySet<Kind> = new Set([
  'stale',
  'no-answer',
  'missing',
  'unsettled',
  'bad-credentials',
  'rate-limit',
]);

/**
 * Replaces the branch with a fresh commit on top of the target. The branch never points to the target itself on the
 * way, which would close its pull request, and moves only if nobody has added to it since it was read.
 * @returns null = commit to the existing branch instead.
 */
async function rebuild(
  run: PublishRun,
  seen: RepositoryState,
  target: BranchState,
  missing: Changes,
): Promise<Commit | null> {
  if (!onlyOurs(seen) || seen.branch === null) return null;
  const { client, options, destination } = run;
  const temporary = `${destination.branch}-${options.environment.runId || 'run'}-${randomBytes(3).toString('hex')}`;
  const message = pullRequestMessage(options.message, run.url);
  let moved = false;
  await createBranch(client, temporary, target.head.oid);
  try {
    const commit = await commitOnto(run, temporary, target.head.oid, message, missing);
    await replaceBranch(
      client,
      seen.repositoryId,
      { name: destination.branch, from: seen.branch.head.oid },
      { name: temporary, head: commit.oid },
    );
    moved = true;
    options.log(`Rebuilt ${destination.branch} on top of ${target.branch}.`);
    return commit;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.kind === 'no-answer') run.unanswered.add(target.head.oid);
    if (readAgain.has(error.kind)) throw error;
    options.log(
      `${destination.branch} could not be rebuilt on top of ${target.branch}, so the commit is added to it: ` +
        error.message,
    );
    return null;
  } finally {
    if (!moved) await removeTemporary(run, temporary);
  }
}

async function removeTemporary({ client, options }: PublishRun, branch: string): Promise<void> {
  try {
    await deleteBranch(client, branch);
  } catch (error) {
    // The branch may have been moved although the answer was lost, and then this one is gone.
    if (error instanceof Refused && error.kind !== 'missing')
      options.log(`The temporary branch ${branch} was left behind and may be deleted: ${error.message}`);
    else if (!(error instanceof Refused)) throw error;
  }
}

async function ensurePullRequest(
  run: PublishRun,
  seen: RepositoryState,
  text: { readonly title: string; readonly body: string },
  commit: Commit | null,
): Promise<PullRequest | null> {
  const { client, destination, options, warnings } = run;
  const { repository, serverUrl } = options.environment;
  const open = seen.pullRequest;
  const what = run.options.proposal === undefined ? 'The inventory is' : 'The files are';
  const state = `${what} committed to the branch ${destination.branch}; it has no pull request.`;
  try {
    if (open === null) return await openPullRequest(run, text);
    const body = commit === null ? null : withOurPart(open.body, text.body);
    if (body !== null && body !== open.body) await updatePullRequest(client, open.number, { body });
    return open;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (open !== null) {
      warnings.add(
        `The text of pull request #${open.number} could not be brought up to date: ${error.message}`,
      );
      return open;
    }
    const branches = `${uri(destination.target)}...${uri(destination.branch)}`;
    const compare = `${serverUrl}/${repository}/compare/${branches}?expand=1`;
    const remedy = openingRemedy(error, run);
    if (remedy === null)
      throw commitFailure(
        error,
        { branch: destination.branch, repository, pullRequest: true },
        `${state} Open it here: ${compare}`,
      );
    const message = `The pull request could not be opened. GitHub says: ${error.message}`;
    if (destination.mode !== 'auto')
      throw new ActionError({ message, state, remedy: `Open it here: ${compare}\n${remedy}` });
    warnings.add(`${message}\n${state} Open it here: ${compare}\n${remedy}`);
    return null;
  }
}

/** What lets this action open pull requests; null = that is not what is wrong. */
function openingRemedy({ kind }: Refused, { options }: PublishRun): string | null {
  const { repository, serverUrl } = options.environment;
  if (kind === 'pull-requests-forbidden') return pullRequestSetting(serverUrl, repository);
  return kind === 'forbidden' ? permissionsRemedy(true) : null;
}

/** After these a pull request may be open, or may be opened a moment later. */
const unsettled: ReadonlySet<Kind> = new Set(['exists', 'no-answer', 'unsettled', 'missing']);

/** So often is a pull request asked for while GitHub has not heard of its branch everywhere; a few seconds. */
const openings = 4;

/** Opens the pull request, or finds the one that is open after all: two runs may meet, and an answer may be lost. */
async function openPullRequest(
  { client, destination, options }: PublishRun,
  text: { readonly title: string; readonly body: string },
): Promise<PullRequest> {
  const { branch: head, target: base } = destination;
  for (let attempt = 1; ; attempt++) {
    try {
      const title = cut(text.title, titleLimit);
      const pull = await createPullRequest(client, { head, base, title, body: text.body });
      options.log(`Opened pull request #${pull.number}: ${pull.url}`);
      return pull;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const mayBeOpen = unsettled.has(error.kind);
      const found = mayBeOpen ? await findPullRequest(client, head, base) : null;
      if (found !== null) return found;
      if (!mayBeOpen || attempt === openings) throw error;
      options.log(`Attempt ${attempt} of ${openings} to open a pull request: ${error.message}`);
      await pause(options, attempt - 1);
    }
  }
}

function uri(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}
