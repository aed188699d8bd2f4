import { oneLine } from '../text.ts';

/** Why GitHub did not do what was asked. */
export type Kind =
  /** Another commit arrived first: look again and retry. */
  | 'stale'
  /** A branch rule. */
  | 'rule'
  /** Push protection: it holds for every branch. */
  | 'secret'
  /** The token may not do it, or may not even see the repository. */
  | 'forbidden'
  /** The repository is archived or locked. */
  | 'read-only'
  /** The repository or organisation forbids pull requests by workflows. */
  | 'pull-requests-forbidden'
  | 'bad-credentials'
  | 'rate-limit'
  | 'missing'
  | 'exists'
  /** GitHub does not know yet what it has just been told, or says no for good: only asking again tells. */
  | 'unsettled'
  /** The conversation is locked. */
  | 'locked'
  /** This GitHub has no such operation, or not for so much. */
  | 'unsupported'
  /** No answer, or an unclear one: only a new look shows whether it was done. */
  | 'no-answer'
  | 'invalid';

/** A failure that GitHub reports; the message is GitHub's, without secrets. */
export class Refused extends Error {
  readonly kind: Kind;

  constructor(kind: Kind, message: string) {
    super(message);
    this.name = 'Refused';
    this.kind = kind;
  }
}

/** One entry of the `errors` of a GraphQL answer. */
export interface GraphQLError {
  readonly message: string;
  readonly type?: string | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?:
    | { readonly code?: string | undefined; readonly fieldName?: string | undefined }
    | undefined;
}

/**
 * GitHub has no stable code for most of these, and rulesets, classic protection and REST word them differently. The
 * text decides before the code does: a ruleset's refusal is of type FORBIDDEN, as that of a token without a permission.
 */
const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/not permitted to create or approve pull requests/i, 'pull-requests-forbidden'],
  [/rate limit|abuse detection/i, 'rate-limit'],
  [/\barchived\b/i, 'read-only'],
  [/expected branch to point to/i, 'stale'],
  [/secret detected|cannot contain secrets/i, 'secret'],
  [
    /rule violations? found|protected branch|changes must be made through|cannot update this (?:protected|branch)|required status check|GH006|GH013/i,
    'rule',
  ],
  [
    /resource not accessible|must have (?:push|write|admin)|does not have (?:the )?(?:correct )?permission|SAML|not authorized|refusing to allow/i,
    'forbidden',
  ],
  // A branch that was made a moment ago, in the parts of GitHub that have not heard of it yet. A rule on new branches
  // is refused in the same words as a race: "Reference update failed".
  [
    /no commits between|sha can't be blank|head ref must be a branch|"field":"(?:head|base)","code":"invalid"|object does not exist|reference update failed|submitted too quickly/i,
    'unsettled',
  ],
  [/issue is locked|conversation is locked|locked issue/i, 'locked'],
  [/already exists/i, 'exists'],
  [/does not exist|could not resolve to a node/i, 'missing'],
  [/doesn't exist on type 'Mutation'|\bpayload (?:is )?too large|request entity too large/i, 'unsupported'],
  [/something went wrong while executing your query|timed? ?out/i, 'no-answer'],
];

const types = new Map(
  Object.entries<Kind>({
    STALE_DATA: 'stale',
    BRANCH_PROTECTION_RULE_VIOLATION: 'rule',
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    RATE_LIMITED: 'rate-limit',
    NOT_FOUND: 'missing',
  }),
);

const statuses: Readonly<Record<number, Kind>> = {
  401: 'bad-credentials',
  403: 'forbidden',
  404: 'missing',
  413: 'unsupported',
  429: 'rate-limit',
};

/** Of a page for people that a proxy or an outage puts in the place of an answer: its title. */
function plainly(status: number | null, message: string): string {
  if (!/<(?:!doctype|html|head|body|title)\b/i.test(message.slice(0, 1_000))) return oneLine(message).trim();
  const from = message.search(/<title\b/i);
  const title =
    from < 0 ? '' : (/^<title[^>]{0,200}>([^<]{0,200})/i.exec(message.slice(from, from + 500))?.[1] ?? '');
  return `an HTML page with status ${status ?? 'unknown'}${title.trim() === '' ? '' : `: ${oneLine(title).trim()}`}`;
}

/** @param status the HTTP status; 500 and above, or none, means that there may have been no answer. */
export function refusedByHttp(status: number | null, text: string): Refused {
  const message = plainly(status, text);
  const byText = patterns.find(([pattern]) => pattern.test(message))?.[1];
  if (status === null || status >= 500) return new Refused('no-answer', message);
  if (status === 401) return new Refused('bad-credentials', message);
  return new Refused(byText ?? statuses[status] ?? 'invalid', message);
}

export function refusedByGraphQL(errors: readonly GraphQLError[]): Refused {
  const kinds = errors.map(
    (error) =>
      patterns.find(([pattern]) => pattern.test(error.message))?.[1] ??
      types.get(error.type ?? '') ??
      'invalid',
  );
  return new Refused(
    kinds.find((kind) => kind !== 'invalid') ?? 'invalid',
    errors.map((error) => oneLine(error.message).trim()).join(' '),
  );
}

/** What Git reports of a fetch or push over HTTP; the rules of a branch are worded as elsewhere. */
const gitPatterns: readonly (readonly [RegExp, Kind])[] = [
  [/GH001|file size limit/i, 'invalid'],
  [/secret detected|cannot contain secrets/i, 'secret'],
  [
    /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (?:lock|update ref)|incorrect old value/i,
    'stale',
  ],
  [/GH006|GH013|protected branch|rule violations? found|pre-receive hook declined/i, 'rule'],
  [/permission to \S+ denied|write access to \w+ not granted|error: 403|not authorized/i, 'forbidden'],
  [/authentication failed|could not read username|error: 401|invalid username or/i, 'bad-credentials'],
  [/couldn't find remote ref|repository (?:\S+ )?not found|error: 404/i, 'missing'],
  [
    /could not resolve|failed to connect|couldn't connect|connection (?:refused|reset|timed out)|timed out|too slow|early EOF|empty reply|hung up|RPC failed|error: (?:5\d\d|429)|ended with a signal/i,
    'no-answer',
  ],
];

export function refusedByGit(message: string): Refused {
  return new Refused(gitPatterns.find(([pattern]) => pattern.test(message))?.[1] ?? 'invalid', message);
}
