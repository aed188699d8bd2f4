import { ActionError } from '../error.ts';
import type { Kind, Refused } from './refused.ts';

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

/** Where a commit was to go. */
interface Where {
  readonly branch: string;
  readonly repository: string;
  /** A pull request was to carry it. */
  readonly pullRequest: boolean;
}

type Told = readonly [message: string, remedy: string];

/** The error for a commit that GitHub refused. @param state of the repository now. */
export function commitFailure(refused: Refused, where: Where, state: string): ActionError {
  const [message, remedy] = (advice[refused.kind] ?? otherwise)(where, refused);
  return new ActionError({ message: `${message} GitHub says: ${refused.message}`, state, remedy });
}

const otherwise = ({ branch, pullRequest }: Where): Told => [
  `GitHub refused the commit to ${branch}.`,
  pullRequest
    ? 'Fix what GitHub names, or set another pull-request-branch: a branch a/b cannot exist beside a branch a.'
    : 'Fix what GitHub names and run this workflow again.',
];

const advice: Readonly<Partial<Record<Kind, (where: Where, refused: Refused) => Told>>> = {
  rule: ({ branch, repository, pullRequest }, { message }) => {
    // A push ruleset holds for every branch: https://github.com/renovatebot/renovate/pull/44819
    if (/file path/i.test(message))
      return [
        `The rules of ${repository} reject a file.`,
        'Set inventory-path to a path that the rules allow, or exempt the document from them.',
      ];
    return [
      `The rules of the branch ${branch} reject the commit.`,
      pullRequest
        ? `Exempt ${branch} from these rules, or set pull-request-branch to a branch that they do not cover.`
        : 'Set commit: pull-request, or set github-token to the token of a GitHub App that may bypass the rules. ' +
          'The token of a workflow may not.',
    ];
  },
  forbidden: ({ repository, pullRequest }) => [
    `The token may not write to ${repository}.`,
    permissionsRemedy(pullRequest),
  ],
  'read-only': ({ repository }) => [
    `The repository ${repository} is read-only.`,
    'Unarchive the repository under Settings, or set commit: none.',
  ],
  secret: () => [
    "GitHub's push protection rejects the commit.",
    'Remove the secret from the schema with a migration (it is in a name, a comment or a definition), and revoke ' +
      'it. If it is none, allow it on the page that GitHub names.',
  ],
  unsettled: ({ branch, pullRequest }) => [
    'GitHub refused again and again what may only need time.',
    'Run this workflow again. If it fails with these words every time, a ruleset forbids it: look under ' +
      (pullRequest
        ? `Settings > Rules whether branches such as ${branch} may be created, or set another pull-request-branch.`
        : `Settings > Rules whether ${branch} may be updated.`),
  ],
  'bad-credentials': () => [
    'GitHub does not accept the token.',
    'Remove the input github-token, or renew the token in it.',
  ],
  'rate-limit': () => [
    "GitHub's rate limit is reached.",
    'Run this workflow again later. A token of your own has its own limit.',
  ],
  'no-answer': () => [
    'GitHub did not answer.',
    'Run this workflow again. See https://www.githubstatus.com for outages. ' +
      'Behind a proxy, check HTTPS_PROXY and NO_PROXY.',
  ],
};
