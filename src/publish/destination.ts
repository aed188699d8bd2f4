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

/** Why nothing is published, which is no failure. */
export interface Abstention {
  readonly reason: string;
  readonly warning: string | null;
}

/** @throws {ActionError} the inputs ask for what cannot be done. */
export function destinationOf(options: PublishOptions): Destination | Abstention {
  const { commit, environment, token } = options;
  if (commit === 'none') return { reason: 'commit is none', warning: null };
  if (!environment.inActions) return { reason: 'not running in GitHub Actions', warning: null };
  const given = options.branch === null ? null : branchName(options.branch, 'branch');
  const abstention = abstentionOf(environment, commit, given);
  if (abstention !== null) return abstention;

  const target = given ?? current(environment);
  if (target === null) {
    const message = `${environment.ref || 'The run'} is no branch, so there is nothing to commit to.`;
    const remedy = 'Set the input branch to the branch that holds the inventory.';
    if (commit === 'auto')
      return { reason: `${environment.ref || 'the run'} is no branch`, warning: `${message} ${remedy}` };
    throw new ActionError({ message, state: nothing, remedy });
  }
  const branch =
    options.pullRequestBranch === null
      ? `feature-inventory/${target}`
      : branchName(options.pullRequestBranch, 'pull-request-branch');
  if (branch === target && commit !== 'push') {
    throw new ActionError({
      message: `pull-request-branch is ${branch}, which is also the branch to update.`,
      state: nothing,
      remedy: 'Give another pull-request-branch.',
    });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(environment.repository)) {
    throw new ActionError({
      message: 'GITHUB_REPOSITORY does not name a repository as owner/name.',
      state: nothing,
      remedy: 'Run the action in a workflow, or set commit: none.',
    });
  }
  if (token === null || token.trim() === '') {
    const message = 'The input github-token is empty, so nothing can be committed.';
    const remedy = 'Leave the input out to use the token of the workflow, or check the name of the secret.';
    if (commit === 'auto') return { reason: 'github-token is empty', warning: `${message} ${remedy}` };
    throw new ActionError({ message, state: nothing, remedy });
  }
  return { mode: commit, target, branch, token };
}

export const nothing = 'Nothing was committed; the files are in the workspace.';

/** Runs whose ref does not outlive them, or whose outcome is not for their branch to keep. */
function abstentionOf(
  { eventName, ref, fork }: Environment,
  commit: 'auto' | 'push' | 'pull-request',
  branch: string | null,
): Abstention | null {
  if (eventName === 'merge_group' || ref.startsWith('refs/heads/gh-readonly-queue/')) {
    return { reason: 'a merge queue tests commits that are not to change', warning: null };
  }
  if (!isPullRequest(eventName)) return null;
  if (commit === 'auto')
    return { reason: `the run belongs to a pull request${fork ? ' from a fork' : ''}`, warning: null };
  if (branch !== null) return null;
  return {
    reason: 'the run belongs to a pull request and no branch is given',
    warning: `commit: ${commit} does nothing in a pull request's run, which stands on no branch. Set the input branch, or run on push and schedule only.`,
  };
}

function current({ ref }: Environment): string | null {
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
      message: `The input ${field} is ${JSON.stringify(input)}, which is no name of a branch.`,
      state: nothing,
      remedy: 'Give the name of a branch, such as main.',
    });
  }
  return name;
}
