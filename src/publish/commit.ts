import type { Changes } from './blob.ts';
import { createCommit, type Commit } from './github/create-commit.ts';
import type { Side } from './github/preflight.ts';
import type { CommitMessage } from './message.ts';
import { Refused } from './refused.ts';
import type { Run } from './run.ts';

/** Commits onto a head and remembers it when no answer comes, since the commit may be there all the same. */
export async function commitOnto(run: Run, branch: string, head: string, message: CommitMessage, changes: Changes): Promise<Commit> {
  try {
    const commit = await createCommit(run.client, branch, head, message, changes);
    run.options.log(`Committed ${count(changes)} to ${branch} as ${commit.oid}${commit.verified ? ', signed by GitHub' : ''}.`);
    return commit;
  } catch (error) {
    if (error instanceof Refused && error.kind === 'no-answer') run.unanswered.add(head);
    throw error;
  }
}

/** The commit at the head of a branch, when it is the one of this run whose answer never came. */
export function unansweredCommit(run: Run, side: Side, message: CommitMessage): Commit | null {
  const { oid, url, parents } = side.head;
  const [parent] = parents;
  const sameHeadline = side.head.message.split('\n')[0]?.trim() === message.headline;
  return parents.length === 1 && parent !== undefined && run.unanswered.has(parent) && sameHeadline ? { oid, url, verified: false } : null;
}

function count({ additions, deletions }: Changes): string {
  const files = additions.length + deletions.length;
  return files === 1 ? 'one file' : `${files} files`;
}
