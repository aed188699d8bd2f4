import * as z from '../../zod.ts';
import { Refused, refusedByGraphQL } from '../refused.ts';
import type { Client } from './client.ts';

const mutation = `mutation CreateCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;

const answer = z.object({
  createCommitOnBranch: z.object({
    commit: z.object({
      oid: z.string(),
      url: z.string(),
      signature: z.nullish(z.object({ isValid: z.boolean() })),
    }),
  }),
});

/** A file to write. */
export interface Addition {
  readonly path: string;
  readonly bytes: Buffer;
  /** Git's executable bit, which stays as it is on the branch. */
  readonly executable: boolean;
}

/** The changes that one commit makes to a branch. */
export interface Changes {
  readonly additions: readonly Addition[];
  readonly deletions: readonly { readonly path: string }[];
}

export interface CommitMessage {
  readonly headline: string;
  readonly body: string;
}

export interface Commit {
  readonly oid: string;
  readonly url: string;
  /** GitHub signed it, for every kind of token. */
  readonly verified: boolean;
}

/**
 * One commit, made and signed by GitHub, if and only if `head` is still the head of the branch.
 * @throws {Refused} `stale` when it does not.
 */
export async function createCommit(
  client: Client,
  branch: string,
  head: string,
  message: CommitMessage,
  changes: Changes,
): Promise<Commit> {
  const { data, errors } = await client.graphql(mutation, {
    input: {
      branch: { repositoryNameWithOwner: `${client.owner}/${client.repo}`, branchName: branch },
      expectedHeadOid: head,
      message,
      fileChanges: {
        additions: changes.additions.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
        deletions: changes.deletions,
      },
    },
  });
  // The commit is made even where the token may not read its signature.
  const made = answer.safeParse(data);
  if (made.success) {
    const { oid, url, signature } = made.data.createCommitOnBranch.commit;
    return { oid, url, verified: signature?.isValid === true };
  }
  if (errors.length > 0) throw refusedByGraphQL(errors);
  throw new Refused('no-answer', 'GitHub answered createCommitOnBranch without a commit.');
}
