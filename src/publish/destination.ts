import { ActionError } from '../error.ts';
import { isPullRequest, type Environment } from '../github/index.ts';
import type { PublishOptions } from './options.ts';

/** Where and how files are to be published, decided before GitHub is asked anything. */
export interface Destination {
  readonly mode: 'auto' | 'push' | 'pull-request';
  readonly target: string;
  readonly branch: string;
  readonly token: string;
}

/** Why nothing is published, which is not a failure. */
export interface Abstention {
  readonly reason: string;
  readonly warning: string | null;
}

export const nothing = 'Nothing was committed; the files are in the workspace.';

/** What decides whether and where files are published, whatever is in them. */
type Intended = Omit<PublishOptions, 'files' | 'deletions' | 'document'>;

/** Whether files will be published, if it can be done. */
export function willPublish(options: Intended): boolean {
  try {
    return !('reason' in destinationOf(options));
  } catch (error) {
    // Whoever publishes meets it again, and tells it.
    if (error instanceof ActionError) return false;
    throw error;
  }
}

/** @throws {ActionError} when the inputs ask for what cannot be done. */
export function destinationOf(options: Intended): Destination | Abstention {
  const { commit, environment, token } = options;
  if (commit === 'none') return { reason: 'commit is none', warning: null };
  if (!environment.inActions) return { reason: 'not running in GitHub Actions', warning: null };
  const given = options.branch === null ? null : branchName(options.branch, 'branch');
  const abstention = abstentionOf(environment, commit, given);
  if (abstention !== null) return abstention;

  const target = given ?? environment.mergedInto ?? currentBranch(environment);
  if (target === null)
    return abstain(commit, {
      reason: `${environment.ref || 'the run'} is not a branch`,
      message: `${environment.ref || 'The run'} is not a branch, so there is nothing to commit to.`,
      remedy: 'Set the input branch to the branch that holds the inventory.',
    });
  const branch = pullRequestBranchOf(options, target);
  if (!/^[^/\s]+\/[^/\s]+$/.test(environment.repository)) {
    throw new ActionError({
      message: 'GITHUB_REPOSITORY does not name a repository as owner/name.',
      state: nothing,
      remedy: 'Run the action in a workflow, or set commit: none.',
    });
  }
  if (token === null || token.trim() === '')
    return abstain(commit, {
      reason: 'github-token is empty',
      message: 'The input github-token is empty, so nothing can be committed.',
      remedy: 'Remove the input to use the token of the workflow, or check the name of the secret.',
    });
  return { mode: commit, target, branch, token };
}

/** With commit: auto nothing is published, with a warning. @throws {ActionError} with any other. */
function abstain(
  commit: Destination['mode'],
  { reason, message, remedy }: { readonly reason: string; readonly message: string; readonly remedy: string },
): Abstention {
  if (commit === 'auto') return { reason, warning: `${message} ${remedy}` };
  throw new ActionError({ message, state: nothing, remedy });
}

function pullRequestBranchOf({ pullRequestBranch, commit, proposal }: Intended, target: string): string {
  const branch =
    pullRequestBranch === null
      ? `${proposal?.prefix ?? 'feature-inventory'}/${target}`
      : branchName(pullRequestBranch, 'pull-request-branch');
  if (branch !== target || commit === 'push') return branch;
  throw new ActionError({
    message: `pull-request-branch is ${branch}, which is also the branch to update.`,
    state: nothing,
    remedy: 'Set another pull-request-branch.',
  });
}

/** Runs whose ref is temporary, or whose result does not belong on their branch. */
function abstentionOf(
  { eventName, ref, fork, mergedInto }: Environment,
  commit: 'auto' | 'push' | 'pull-request',
  branch: string | null,
): Abstention | null {
  if (eventName === 'merge_group' || ref.startsWith('refs/heads/gh-readonly-queue/')) {
    return { reason: 'a merge queue tests commits that must not change', warning: null };
  }
  if (!isPullRequest(eventName) || mergedInto !== null) return null;
  if (commit === 'auto')
    return {
      reason: `the run belongs to a pull request${fork ? ' from a fork' : ''} that is not merged`,
      warning: null,
    };
  if (branch !== null) return null;
  return {
    reason: 'the run belongs to a pull request that is not merged, and no branch is given',
    warning:
      `commit: ${commit} has no effect in the run of a pull request, which is not on a branch. ` +
      'Set the input branch, or run on push and schedule only.',
  };
}

function currentBranch({ ref }: Environment): string | null {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}

/** https://git-scm.com/docs/git-check-ref-format */
function branchName(input: string, field: 'branch' | 'pull-request-branch'): string {
  const name = input.replace(/^refs\/heads\//, '');
  const wrong =
    /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|^@$|^-|\/\/|^\/|\/$|\.$|^$/.test(name) ||
    name.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock')) ||
    name.startsWith('refs/');
  if (wrong) {
    throw new ActionError({
      message: `The input ${field} is ${JSON.stringify(input)}, which is not a valid branch name.`,
      state: nothing,
      remedy: 'Use the name of a branch, such as main.',
    });
  }
  return name;
}
