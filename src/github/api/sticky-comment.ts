import { setTimeout as sleep } from 'node:timers/promises';
import * as z from '../../zod.ts';
import { findShapes } from '../../secret-shapes.ts';
import { asRead } from '../../text.ts';
import type { Environment } from '../environment.ts';
import { bodyLimit } from '../limits.ts';
import { Refused, refusedByGraphQL, type Kind } from '../refused.ts';
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
  repository: z.nullable(
    z.object({
      pullRequest: z.nullable(
        z.object({
          id: z.string(),
          headRefOid: z.string(),
          comments: z.object({
            nodes: z.array(
              z.nullable(
                z.object({ id: z.string(), body: z.string(), url: z.string(), viewerDidAuthor: z.boolean() }),
              ),
            ),
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
          }),
        }),
      ),
    }),
  ),
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

/** Attempts at one comment; the waits between them add up to some ten seconds. */
const attempts = 4;

/** What another look may find settled: no answer, or a comment that is gone. */
const passing: ReadonlySet<Kind> = new Set(['no-answer', 'unsettled', 'missing']);

/**
 * Keeps exactly one comment of ours on a pull request. It is found among all comments by a hidden marker and by its
 * author: a person who quotes it, or copies the marker, keeps what they wrote.
 * @throws {Refused} `forbidden` when the token may not comment, `locked` when nobody may.
 */
export async function stickyComment(options: StickyCommentOptions): Promise<StickyComment> {
  const { environment, token, log, id, body } = options;
  const second = options.second ?? 1000;
  const text = body === null ? null : checked(`${markerOf(id)}\n${body}`);
  const client = await openClient({ environment, token, log, second });
  // What was sent and never answered may have been done all the same: each attempt looks before it writes.
  let sent: StickyComment['state'] | null = null;
  for (let attempt = 1; ; attempt++) {
    try {
      const seen = await find(client, options.number, markerOf(id));
      const done = await bring(client, seen, options.head, text, (state) => (sent = state));
      return sent !== null && (done.state === 'unchanged' || done.state === 'none')
        ? { ...done, state: sent }
        : done;
    } catch (error) {
      // A pull request that the token may not see stays unseen; a comment may have been deleted meanwhile.
      const isOver = !(error instanceof Refused) || !passing.has(error.kind) || attempt === attempts;
      if (isOver || (error.kind === 'missing' && sent === null)) throw error;
      log(`Attempt ${attempt} of ${attempts}: ${error.message}`);
      await sleep(second * 2 ** (attempt - 1));
    }
  }
}

const markerOf = (id: string): string => `<!-- pg-feature-inventory:${id} -->`;

function checked(text: string): string {
  if (text.length > bodyLimit)
    throw new Refused('invalid', `The comment has ${text.length} characters; GitHub accepts ${bodyLimit}.`);
  const [leak] = findShapes(asRead(text));
  if (leak !== undefined)
    throw new Refused('invalid', `it contains what looks like ${leak.name}, which everyone could read.`);
  return text;
}

/** One attempt. @param text null = no comment. @param sending called with what is about to be sent. */
async function bring(
  client: Client,
  { subject, headRefOid, ours }: Seen,
  head: string | null,
  text: string | null,
  sending: (state: StickyComment['state']) => void,
): Promise<StickyComment> {
  if (head !== null && headRefOid !== head) return { state: 'overtaken', url: null };
  const [current, ...doubles] = ours;
  // Two concurrent runs may each have found none and written one.
  for (const double of doubles) await change(client, 'delete', { id: double.id });

  if (text === null) {
    if (current === undefined) return { state: 'none', url: null };
    sending('deleted');
    await change(client, 'delete', { id: current.id });
    return { state: 'deleted', url: null };
  }
  if (current === undefined) {
    sending('created');
    return { state: 'created', url: url(await change(client, 'create', { subject, body: text })) };
  }
  // GitHub stores line ends as they come, so an editor may have changed them.
  if (current.body.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd())
    return { state: 'unchanged', url: current.url };
  sending('updated');
  await change(client, 'update', { id: current.id, body: text });
  return { state: 'updated', url: current.url };
}

/** The pull request, its head, and our comments on it. */
interface Seen {
  readonly subject: string;
  readonly headRefOid: string;
  readonly ours: readonly Found[];
}

async function find(client: Client, number: number, marker: string): Promise<Seen> {
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
