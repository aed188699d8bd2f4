/** Why GitHub did not do what was asked. */
export type Kind =
  /** Another commit arrived first: look again and retry. */
  | 'stale'
  /** A branch rule or push protection. */
  | 'rule'
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
  /** No answer, or none that tells: whether it was done is known only by looking. */
  | 'no-answer'
  | 'invalid';

/** An answer of GitHub's that is no success; the message is GitHub's, without secrets. */
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
  readonly extensions?: { readonly code?: string | undefined; readonly fieldName?: string | undefined } | undefined;
}

/** GitHub has no stable code for most of these, and rulesets, classic protection and REST word them differently. */
const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/not permitted to create or approve pull requests/i, 'pull-requests-forbidden'],
  [/rate limit|abuse detection/i, 'rate-limit'],
  [/\barchived\b/i, 'read-only'],
  [/expected branch to point to/i, 'stale'],
  [/rule violations? found|protected branch|changes must be made through|cannot update this (?:protected|branch)|required status check|GH006|GH013/i, 'rule'],
  [/resource not accessible|must have (?:push|write|admin)|does not have (?:the )?(?:correct )?permission|SAML|not authorized|refusing to allow/i, 'forbidden'],
  [/already exists/i, 'exists'],
  [/does not exist/i, 'missing'],
  [/something went wrong while executing your query|timed? ?out/i, 'no-answer'],
];

const types: Readonly<Record<string, Kind>> = {
  STALE_DATA: 'stale',
  BRANCH_PROTECTION_RULE_VIOLATION: 'rule',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  RATE_LIMITED: 'rate-limit',
  NOT_FOUND: 'missing',
};

const statuses: Readonly<Record<number, Kind>> = { 401: 'bad-credentials', 403: 'forbidden', 404: 'missing', 429: 'rate-limit' };

/** @param status the HTTP status; 500 and above, or none, means that nobody answered for sure. */
export function refusedByHttp(status: number | null, message: string): Refused {
  const byText = patterns.find(([pattern]) => pattern.test(message))?.[1];
  if (status === null || status >= 500) return new Refused('no-answer', message);
  if (status === 401) return new Refused('bad-credentials', message);
  return new Refused(byText ?? statuses[status] ?? 'invalid', message);
}

export function refusedByGraphQL(errors: readonly GraphQLError[]): Refused {
  const kinds = errors.map((error) => types[error.type ?? ''] ?? patterns.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'invalid');
  return new Refused(kinds.find((kind) => kind !== 'invalid') ?? 'invalid', errors.map((error) => error.message).join(' '));
}
