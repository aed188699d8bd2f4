import { ActionError } from '../error.ts';
import type { Refused } from './refused.ts';

/** The block to paste into the job. */
function permissionsBlock(pullRequests: boolean): string {
  return ['permissions:', '  contents: write', ...(pullRequests ? ['  pull-requests: write'] : [])].join(
    '\n',
  );
}

/** What to paste where, when the token may not write. */
export function permissionsRemedy(pullRequests: boolean): string {
  return (
    `Give the job of this step these permissions:\n\n${permissionsBlock(pullRequests)}\n\n` +
    'A token of your own needs the same: "Contents" and "Pull requests" with read and write access to this repository.'
  );
}

/** Where the switch is that lets workflows open pull requests; an organisation has the same page. */
export function pullRequestSetting(serverUrl: string, repository: string): string {
  return (
    `Allow it under Settings > Actions > General > Workflow permissions > "Allow GitHub Actions to create and approve pull requests" ` +
    `(${serverUrl}/${repository}/settings/actions; in an organisation its owner may have to allow it first), or give a token of a GitHub App as github-token.`
  );
}

/** For what GitHub refused and no other way is left. */
export function commitFailure(
  refused: Refused,
  where: { readonly branch: string; readonly repository: string; readonly pullRequest: boolean },
  state: string,
): ActionError {
  const about = `GitHub says: ${refused.message}`;
  const { branch, repository } = where;
  switch (refused.kind) {
    case 'rule':
      return error(
        `The rules of the branch ${branch} refuse the commit. ${about}`,
        state,
        where.pullRequest
          ? `Exempt ${branch} from these rules, or give another pull-request-branch.`
          : `Set commit: pull-request, or give as github-token the token of a GitHub App that may bypass the rules: the token of a workflow never may.`,
      );
    case 'forbidden':
      return error(
        `The token may not write to ${repository}. ${about}`,
        state,
        permissionsRemedy(where.pullRequest),
      );
    case 'read-only':
      return error(
        `The repository ${repository} is read-only. ${about}`,
        state,
        'Unarchive the repository under Settings, or set commit: none.',
      );
    case 'bad-credentials':
      return error(
        `GitHub does not accept the token. ${about}`,
        state,
        'Leave the input github-token out, or renew the token that is given there.',
      );
    case 'rate-limit':
      return error(
        `GitHub's rate limit is reached. ${about}`,
        state,
        'Run this workflow again later; a token of its own has a limit of its own.',
      );
    case 'no-answer':
      return error(
        `GitHub did not answer. ${about}`,
        state,
        'Run this workflow again; https://www.githubstatus.com tells about outages. Behind a proxy, check HTTPS_PROXY and NO_PROXY.',
      );
    default:
      return error(
        `GitHub refused the commit to ${branch}. ${about}`,
        state,
        where.pullRequest
          ? 'Mend what GitHub names, or give another pull-request-branch: a branch a/b cannot stand beside a branch a.'
          : 'Mend what GitHub names and run this workflow again.',
      );
  }
}

function error(message: string, state: string, remedy: string): ActionError {
  return new ActionError({ message, state, remedy });
}
