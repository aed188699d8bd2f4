import { z } from 'zod';
import { findShapes } from '../../secret-shapes.ts';
import { asRead } from '../../text.ts';
import type { Environment } from '../environment.ts';
import { bodyLimit } from '../limits.ts';
import { Refused, refusedByGraphQL } from '../refused.ts';
import { openClient, type Client } from './client.ts';

export interface StickyCommentOptions {
  readonly environment: Environment;
  readonly token: string;
  /** Number of the pull request. */
  readonly number: number;
  /** The commit that the comment is about; null = the head. A run that was overtaken by a push comments nothing. */
  readonly head: string | null;
  /**
   * Identifies the comment of this step: ASCII letters, digits and hyphens. Readable by everyone, so never a secret.
   */
  readonly id: string;
  /**
   * Markdown, escaped by inventory/markdown and without secrets; null = nothing to say, an earlier comment is
   * deleted.
   */
  readonly body: string | null;
  readonly log: (line: string) => void;
  /** Milliseconds of a second of waiting between attempts; tests shorten it. */
  readonly second?: number;
}

export interface StickyComment {
  readonly state: 'created' | 'updated' | 'unchanged' | 'deleted' | 'none' | 'overtaken';
  readonly url: string | null;
}

const comments = z.object({
  repository: z
    .object({
      pullRequest: z
        .object({
          id: z.string(),
          headRefOid: z.string(),
          comments: z.object({
            nodes: z.array(
              z
                .object({ id: z.string(), body: z.string(), url: z.string(), viewerDidAuthor: z.boolean() })
                .nullable(),
            ),
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
          }),
        })
        .nullable(),
    })
    .nullable(),
});

const query = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    id headRefOid
    comments(first: 100, after: $after) { nodes { id body url viewerDidAuthor } pageInfo { hasNextPage endCursor } }
  } }
}`;

const mutations = {
  create: `mutation CreateComment($subject: ID!, $body: String!) {
      addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { url } } }
    }`,
  update: `mutation UpdateComment($id: ID!, $body: String!) {
      updateIssueComment(input: { id: $id, body: $body }) { issueComment { url } }
    }`,
  delete: 'mutation DeleteComment($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }',
} as const;

interface Found {
  readonly id: string;
  readonly body: string;
  readonly url: string;
}

/**
 * Keeps exactly one comment of ours on a pull request. It is found among all comments by a hidden marker and by its
 * author: a person who quotes it, or copies the marker, keeps what they wrote.
 * @throws {Refused} `forbidden` when the token may not comment.
 */
export async function stickyComment(options: StickyCommentOptions): Promise<StickyComment> {
  const { environment, token, log, id, body, head } = options;
  const client = await openClient({ environment, token, log, second: options.second ?? 1000 });
  const marker = `<!-- pg-feature-inventory:${id} -->`;
  const { subject, headRefOid, ours } = await find(client, options.number, marker);
  if (head !== null && headRefOid !== head) return { state: 'overtaken', url: null };
  const [current, ...doubles] = ours;
  // Two concurrent runs may each have found none and written one.
  for (const double of doubles) await change(client, 'delete', { id: double.id });

  if (body === null) {
    if (current !== undefined) await change(client, 'delete', { id: current.id });
    return { state: current === undefined ? 'none' : 'deleted', url: null };
  }
  const text = `${marker}\n${body}`;
  if (text.length > bodyLimit)
    throw new Refused('invalid', `The comment has ${text.length} characters; GitHub accepts ${bodyLimit}.`);
  const [leak] = findShapes(asRead(text));
  if (leak !== undefined)
    throw new Refused('invalid', `it contains what looks like ${leak.name}, which everyone could read.`);
  if (current === undefined) {
    const made = await change(client, 'create', { subject, body: text });
    return { state: 'created', url: url(made) };
  }
  // GitHub stores line ends as they come, so an editor may have changed them.
  if (current.body.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd())
    return { state: 'unchanged', url: current.url };
  await change(client, 'update', { id: current.id, body: text });
  return { state: 'updated', url: current.url };
}

async function find(
  client: Client,
  number: number,
  marker: string,
): Promise<{ readonly subject: string; readonly headRefOid: string; readonly ours: readonly Found[] }> {
  const ours: Found[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await client.graphql(query, {
      owner: client.owner,
      name: client.repo,
      number,
      after,
    });
    const pullRequest = comments.safeParse(data).data?.repository?.pullRequest;
    if (pullRequest == null)
      throw errors.length > 0
        ? refusedByGraphQL(errors)
        : new Refused('missing', `GitHub shows no pull request ${number}.`);
    ours.push(
      ...pullRequest.comments.nodes
        .filter((node) => node !== null)
        .filter((node) => node.viewerDidAuthor && node.body.startsWith(marker)),
    );
    const { hasNextPage, endCursor } = pullRequest.comments.pageInfo;
    if (!hasNextPage || endCursor === null)
      return { subject: pullRequest.id, headRefOid: pullRequest.headRefOid, ours };
    after = endCursor;
  }
}

async function change(
  client: Client,
  kind: keyof typeof mutations,
  variables: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { data, errors } = await client.graphql(mutations[kind], variables);
  const [error] = errors;
  // Somebody else has deleted it: that is what was wanted.
  if (error !== undefined && !(kind === 'delete' && refusedByGraphQL(errors).kind === 'missing'))
    throw refusedByGraphQL(errors);
  return data;
}

function url(made: unknown): string | null {
  return (
    z
      .object({ addComment: z.object({ commentEdge: z.object({ node: z.object({ url: z.string() }) }) }) })
      .safeParse(made).data?.addComment.commentEdge.node.url ?? null
  );
}
