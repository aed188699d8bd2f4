import { ActionError } from '../error.ts';
import type { Refused } from './refused.ts';

/** What to paste into the workflow, for a job that needs this access. */
export function permissionsText(access: {
  readonly contents: 'read' | 'write';
  readonly pullRequests: 'write' | null;
}): string {
  return [
    'Give the job of this step these permissions:',
    '',
    'permissions:',
    `  contents: ${access.contents}`,
    ...(access.pullRequests === null ? [] : [`  pull-requests: ${access.pullRequests}`]),
  ].join('\n');
}

/** What to paste where, when the token may not write. */
export function permissionsRemedy(pullRequests: boolean): string {
  return (
    `${permissionsText({ contents: 'write', pullRequests: pullRequests ? 'write' : null })}\n\n` +
    'Your own token needs the same: read and write access to "Contents" and "Pull requests" of this repository.'
  );
}

/** Where the setting is that lets workflows open pull requests; an organization has the same page. */
export function pullRequestSetting(serverUrl: string, repository: string): string {
  return (
    'Allow it under Settings > Actions > General > Workflow permissions > ' +
    '"Allow GitHub Actions to create and approve pull requests" ' +
    `(${serverUrl}/${repository}/settings/actions; in an organization, its owner may have to allow it first), ` +
    'or set github-token to the token of a GitHub App.'
  );
}

/** The error for a commit that GitHub refused. @param state of the repository now. */
export function commitFailure(
  refused: Refused,
  where: { readonly branch: string; readonly repository: string; readonly pullRequest: boolean },
  state: string,
): ActionError {
  const about = `GitHub says: ${refused.message}`;
  const { branch, repository } = where;
  switch (refused.kind) {
    case 'rule':
      // A push ruleset holds for every branch: https://github.com/renovatebot/renovate/pull/44819
      if (/file path/i.test(refused.message))
        return error(
          `The rules of ${repository} reject a file. ${about}`,
          state,
          'Set inventory-path to a path that the rules allow, or exempt the document from them.',
        );
      return error(
        `The rules of the branch ${branch} reject the commit. ${about}`,
        state,
        where.pullRequest
          ? `Exempt ${branch} from these rules, or set pull-request-branch to a branch that they do not cover.`
          : 'Set commit: pull-request, or set github-token to the token of a GitHub App that may bypass the rules. ' +
              'The token of a workflow may not.',
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
    case 'secret':
      return error(
        `GitHub's push protection rejects the commit. ${about}`,
        state,
        'Remove the secret from the schema with a migration (it is in a name, a comment or a definition), and revoke ' +
          'it. If it is none, allow it on the page that GitHub names.',
      );
    case 'unsettled':
      return error(
        `GitHub refused again and again what may only need time. ${about}`,
        state,
        'Run this workflow again. If it fails with these words every time, a ruleset forbids it: look under ' +
          (where.pullRequest
            ? `Settings > Rules whether branches such as ${branch} may be created, or set another pull-request-branch.`
            : `Settings > Rules whether ${branch} may be updated.`),
      );
    case 'bad-credentials':
      return error(
        `GitHub does not accept the token. ${about}`,
        state,
        'Remove the input github-token, or renew the token in it.',
      );
    case 'rate-limit':
      return error(
        `GitHub's rate limit is reached. ${about}`,
        state,
        'Run this workflow again later. A token of your own has its own limit.',
      );
    case 'no-answer':
      return error(
        `GitHub did not answer. ${about}`,
        state,
        'Run this workflow again. See https://www.githubstatus.com for outages. ' +
          'Behind a proxy, check HTTPS_PROXY and NO_PROXY.',
      );
    default:
      return error(
        `GitHub refused the commit to ${branch}. ${about}`,
        state,
        where.pullRequest
          ? 'Fix what GitHub names, or set another pull-request-branch: a branch a/b cannot exist beside a branch a.'
          : 'Fix what GitHub names and run this workflow again.',
      );
  }
}

function error(message: string, state: string, remedy: string): ActionError {
  return new ActionError({ message, state, remedy });
}
