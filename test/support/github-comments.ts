import { GraphQLError } from 'graphql';
import type { GitHubState, Reply } from './github-state.ts';

/** A comment of a pull request's conversation. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly pull: number;
  body: string;
}

/** Who the fake's token is. */
export const bot = 'github-actions';

const conversations = new WeakMap<GitHubState, Comment[]>();

/** The comments of a repository's pull requests, the oldest first. */
export function commentsOf(github: GitHubState): Comment[] {
  const found = conversations.get(github) ?? [];
  conversations.set(github, found);
  return found;
}

/** Writes a comment as a person, or as the token's own bot. */
export function addComment(github: GitHubState, pull: number, body: string, author = 'octocat'): Comment {
  const comments = commentsOf(github);
  const comment = {
    id: `IC_${comments.length + 1}_${Math.random().toString(36).slice(2)}`,
    author,
    pull,
    body,
  };
  comments.push(comment);
  return comment;
}

function shown(github: GitHubState, { id, author, pull, body }: Comment): unknown {
  return {
    __typename: 'IssueComment',
    id,
    body,
    viewerDidAuthor: author === bot,
    url: `${github.page}/pull/${pull}#issuecomment-${id}`,
  };
}

function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

/** The field `pullRequest` of a repository. GitHub gives at most a hundred comments a page. */
export function pullRequestOf(github: GitHubState, number: number): unknown {
  const pull = github.pulls.find((each) => each.number === number);
  if (pull === undefined)
    return refuse('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  return {
    id: `PR_${number}`,
    headRefOid: github.repository.head(pull.head),
    comments({ first, after }: { first: number; after?: string | null }) {
      if (first > 100) refuse('EXCESSIVE_PAGINATION', 'Requesting more than 100 records on the connection');
      const all = commentsOf(github).filter((comment) => comment.pull === number);
      const from = after == null ? 0 : Number(after);
      return {
        nodes: all.slice(from, from + first).map((comment) => shown(github, comment)),
        pageInfo: { hasNextPage: from + first < all.length, endCursor: String(from + first) },
      };
    },
  };
}

/** The mutations of comments. */
export function commentMutations(github: GitHubState): Record<string, unknown> {
  const mayWrite = (): void => {
    if (github.settings.permissions.pullRequests !== 'write')
      refuse('FORBIDDEN', 'Resource not accessible by integration');
  };
  const own = (id: string): Comment => {
    const found =
      commentsOf(github).find((comment) => comment.id === id) ??
      refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
    if (found.author !== bot) refuse('FORBIDDEN', 'Resource not accessible by integration');
    return found;
  };
  const checked = (body: string): string =>
    body.length > 65_536 ? refuse('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)') : body;
  return {
    addComment({ input: { subjectId, body } }: { input: { subjectId: string; body: string } }) {
      mayWrite();
      // https://github.com/renovatebot/renovate/issues/6215, https://github.com/probot/stale/issues/25
      if (github.settings.locked) refuse('FORBIDDEN', 'Unable to create comment because issue is locked.');
      return {
        commentEdge: {
          node: shown(github, addComment(github, Number(subjectId.replace('PR_', '')), checked(body), bot)),
        },
      };
    },
    updateIssueComment({ input: { id, body } }: { input: { id: string; body: string } }) {
      mayWrite();
      const comment = own(id);
      comment.body = checked(body);
      return { issueComment: shown(github, comment) };
    },
    deleteIssueComment({ input: { id } }: { input: { id: string } }) {
      mayWrite();
      const comments = commentsOf(github);
      comments.splice(comments.indexOf(own(id)), 1);
      return { clientMutationId: null };
    },
  };
}

/** `GET /git/trees/…`, `GET /git/blobs/…` and `GET /compare/…`; null = another path. */
export function answerObjects(
  github: GitHubState,
  method: string,
  path: string,
  search: URLSearchParams,
): Reply | null {
  if (method !== 'GET') return null;
  const { repository } = github;
  const missing: Reply = { status: 404, body: { message: 'Not Found', status: '404' } };
  const [, kind, oid = ''] = /^\/git\/(trees|blobs)\/([0-9a-f]+)$/.exec(path) ?? [];
  if (kind === 'blobs') {
    const content = repository.object(oid)?.content;
    if (content === undefined) return missing;
    return {
      status: 200,
      body: {
        sha: oid,
        encoding: 'base64',
        size: content.length,
        content: content.toString('base64').replace(/(.{60})/g, '$1\n'),
      },
    };
  }
  if (kind === 'trees') {
    const { status, stdout } = repository.try([
      'ls-tree',
      '-z',
      '-t',
      ...(search.get('recursive') === null ? [] : ['-r']),
      oid,
    ]);
    if (status !== 0) return missing;
    return {
      status: 200,
      body: {
        sha: oid,
        truncated: false,
        tree: stdout
          .split('\0')
          .filter((line) => line !== '')
          .map((line) => {
            const [facts = '', name = ''] = line.split('\t');
            const [mode, type, sha] = facts.split(' ');
            return { path: name, mode, type, sha };
          }),
      },
    };
  }
  const [, base, head] = /^\/compare\/([0-9a-f]+)\.\.\.([0-9a-f]+)$/.exec(path) ?? [];
  if (base === undefined || head === undefined) return null;
  const { status, stdout } = repository.try(['merge-base', base, head]);
  return status !== 0
    ? missing
    : {
        status: 200,
        body: { status: 'diverged', merge_base_commit: { sha: stdout.trim() }, files: [], commits: [] },
      };
}
