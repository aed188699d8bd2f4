const updateRule = `refUpdateRule {
        requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews viewerCanPush
      }`;
const compare = `compare(headRef: $branchName) {
        aheadBy behindBy commits(first: 100) { nodes { message committer { email } } }
      }`;
const openPullRequests = `pullRequests(states: OPEN, headRefName: $branchName, baseRefName: $targetName, first: 20) {
      nodes { number url body mergeable isCrossRepository }
    }`;

/** A folder and the folders in it. */
const nested =
  '... on Tree { entries { name mode oid object { ... on Tree { entries { name mode oid } } } } }';

/** The query that reads everything. @param without fields that this server does not have. */
export function queryFor(
  variables: Readonly<Record<string, string>>,
  pullRequest: boolean,
  without: ReadonlySet<string>,
): string {
  const field = (name: string, text: string): string => (without.has(name) ? '' : text);
  const declared = Object.keys(variables).filter((name) => used(name, pullRequest, without));
  const head = 'target { oid ... on Commit { url message parents(first: 2) { nodes { oid } } } }';
  return `query Preflight(${declared.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    id
    isArchived
    isLocked
    target: ref(qualifiedName: $targetRef) {
      ${head}
      ${field('rules', 'rules(first: 100) { nodes { type } }')}
      ${field('refUpdateRule', updateRule)}
      ${pullRequest ? field('compare', compare) : ''}
    }
    ${pullRequest ? `branch: ref(qualifiedName: $branchRef) { ${head} }` : ''}
    ${pullRequest ? field('pullRequests', openPullRequests) : ''}
    ${declared
      .filter((name) => name.endsWith('Within'))
      .map((name) => `${name}: object(expression: $${name}) { ${nested} }`)
      .join('\n    ')}
    ${declared
      .filter((name) => /\d$/.test(name))
      .map((name) => `${name}: object(expression: $${name}) { ... on Tree { entries { name mode oid } } }`)
      .join('\n    ')}
  }
  ${field('rateLimit', 'rateLimit { remaining resetAt }')}
}`;
}

/** GraphQL refuses a query that declares a variable and does not use it. */
function used(name: string, pullRequest: boolean, without: ReadonlySet<string>): boolean {
  if (name === 'targetName') return pullRequest && !without.has('pullRequests');
  if (name === 'branchName') return !(without.has('pullRequests') && without.has('compare'));
  return true;
}
