import { Moved } from './git.ts';
import type { GitHubState, Pull, Reply } from './github-state.ts';
import { answerObjects } from './github-comments.ts';

/*
 * Statuses and messages as GitHub's REST documentation and public logs of its answers have them. That the requests are
 * well-formed is checked by the compiler: Octokit's types are generated from GitHub's OpenAPI description.
 */

/** @param path below the repository; null = another repository. */
export function answerRest(
  github: GitHubState,
  method: string,
  path: string | null,
  search: URLSearchParams,
  body: unknown,
): Reply {
  if (path === null || github.settings.permissions.contents === 'none') return fail(404, 'Not Found');
  const given = (body ?? {}) as Readonly<Record<string, string>>;
  if (method === 'GET' && path === '/pulls') return listPulls(github, search);
  const objects = answerObjects(github, method, path, search);
  if (objects !== null) return objects;
  if (github.settings.archived) return fail(403, 'Repository was archived so is read-only.');
  if (path.startsWith('/git/refs')) {
    if (github.settings.permissions.contents !== 'write')
      return fail(403, 'Resource not accessible by integration');
    if (method === 'POST' && path === '/git/refs') return createRef(github, given);
    if (method === 'DELETE') return deleteRef(github, path.slice('/git/'.length));
  }
  if (path.startsWith('/pulls')) {
    if (github.settings.permissions.pullRequests !== 'write')
      return fail(403, 'Resource not accessible by integration');
    if (method === 'POST' && path === '/pulls') return createPull(github, given);
    const number = /^\/pulls\/(\d+)$/.exec(path)?.[1];
    if (method === 'PATCH' && number !== undefined) return updatePull(github, Number(number), given);
  }
  return fail(404, 'Not Found');
}

function createRef(github: GitHubState, { ref = '', sha = '' }: Readonly<Record<string, string>>): Reply {
  const { repository } = github;
  if (!ref.startsWith('refs/') || ref.split('/').length < 3)
    return fail(422, "Reference name must start with 'refs/' and have at least three components.");
  if (repository.try(['check-ref-format', ref]).status !== 0)
    return fail(422, `${ref} is not a valid ref name.`);
  if (repository.object(sha)?.type !== 'commit') return fail(422, 'Object does not exist');
  if (repository.try(['rev-parse', '--verify', '--quiet', ref]).status === 0)
    return fail(422, 'Reference already exists');
  // GitHub does not say which rule: https://github.com/github/rest-api-description/issues/4887,
  // https://github.com/release-plz/action/issues/518
  if (github.settings.creationsRestricted) return fail(422, 'Reference update failed');
  try {
    repository.move([{ ref, from: null, to: sha }]);
  } catch (error) {
    if (error instanceof Moved) return fail(422, 'Reference update failed');
    throw error;
  }
  return { status: 201, body: { ref, url: `${github.url}/git/${ref}`, object: { type: 'commit', sha } } };
}

function deleteRef(github: GitHubState, ref: string): Reply {
  const { repository } = github;
  if (repository.try(['rev-parse', '--verify', '--quiet', ref]).status !== 0)
    return fail(422, 'Reference does not exist');
  repository.git(['update-ref', '-d', ref]);
  return { status: 204, body: null };
}

function listPulls(github: GitHubState, search: URLSearchParams): Reply {
  const [head, base] = [search.get('head'), search.get('base')];
  const pulls = github.pulls.filter(
    (pull) =>
      pull.state === (search.get('state') ?? 'open') &&
      (head === null || head === `${github.owner}:${pull.head}`) &&
      (base === null || base === pull.base),
  );
  return { status: 200, body: pulls.map((pull) => shown(github, pull)) };
}

function createPull(
  github: GitHubState,
  { head = '', base = '', title = '', body = '' }: Readonly<Record<string, string>>,
): Reply {
  if (!github.settings.pullRequestsByWorkflows)
    return fail(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  const validation = (error: object): Reply => ({
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [error],
      documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
      status: '422',
    },
  });
  const invalid = (message: string): Reply =>
    validation({ resource: 'PullRequest', code: 'custom', message });
  // After a push, the branch may not be known there yet: https://github.com/nix-community/nixpkgs-update/issues/363,
  // https://github.com/reenhanced/gitreflow/pull/226
  if (github.repository.head(head) === null || github.settings.unheardPulls-- > 0)
    return validation({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  // https://github.com/rustsec/rustsec/pull/1445, https://github.com/googleapis/repo-automation-bots/issues/1895
  if ([...title].length > 256)
    return validation({
      resource: 'Issue',
      code: 'custom',
      field: 'title',
      message: 'title is too long (maximum is 256 characters)',
    });
  const baseOid = github.repository.head(base);
  if (baseOid === null) return invalid('The base branch does not exist.');
  if (body.length > 65_536) return invalid('body is too long (maximum is 65536 characters)');
  if (github.repository.isAncestor(head, baseOid)) return invalid(`No commits between ${base} and ${head}`);
  if (github.pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
    return invalid(`A pull request already exists for ${github.owner}:${head}.`);
  }
  const pull: Pull = { number: github.pulls.length + 1, head, base, title, body, state: 'open' };
  github.pulls.push(pull);
  return { status: 201, body: shown(github, pull) };
}

function updatePull(github: GitHubState, number: number, given: Readonly<Record<string, string>>): Reply {
  const pull = github.pulls.find((each) => each.number === number);
  if (pull === undefined) return fail(404, 'Not Found');
  if (given['body'] !== undefined) pull.body = given['body'];
  if (given['state'] === 'closed') pull.state = 'closed';
  return { status: 200, body: shown(github, pull) };
}

function shown(github: GitHubState, pull: Pull): unknown {
  return {
    ...pull,
    html_url: `${github.page}/pull/${pull.number}`,
    head: { ref: pull.head },
    base: { ref: pull.base },
  };
}

function fail(status: number, message: string): Reply {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}
