import {
  commitBudget,
  createCommit,
  Refused,
  type BranchState,
  type Changes,
  type Commit,
  type CommitMessage,
} from '../github/index.ts';
import { counted } from '../text.ts';
import { commitByGit } from './commit-by-git.ts';
import type { PublishRun } from './publish-run.ts';

/**
 * Commits onto a head, and remembers the head when no answer comes, since the commit may have been made all the same.
 * GitHub's API signs commits; what it cannot carry is pushed with Git, unsigned.
 */
export async function commitOnto(
  run: PublishRun,
  branch: string,
  head: string,
  message: CommitMessage,
  changes: Changes,
): Promise<Commit> {
  try {
    const commit = await signedOrNot(run, branch, head, message, changes);
    run.options.log(
      `Committed ${count(changes)} to ${branch} as ${commit.oid}${commit.verified ? ', signed by GitHub' : ''}.`,
    );
    return commit;
  } catch (error) {
    if (error instanceof Refused && error.kind === 'no-answer') run.unanswered.add(head);
    throw error;
  }
}

async function signedOrNot(
  run: PublishRun,
  branch: string,
  head: string,
  message: CommitMessage,
  changes: Changes,
): Promise<Commit> {
  let why = beyondApi(changes);
  if (why === null) {
    try {
      return await createCommit(run.client, branch, head, message, changes);
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'unsupported') throw error;
      why = `GitHub's API cannot make it (${error.message})`;
    }
  }
  run.options.log(`Committing with Git: ${why}.`);
  const commit = await commitByGit(run, branch, head, message, changes, why);
  run.warnings.add(`The commit is not signed: it was made with Git, because ${why}.`);
  return commit;
}

/** Why the API would not make this commit; null = it does. */
function beyondApi({ additions }: Changes): string | null {
  const executable = additions.find((addition) => addition.executable);
  if (executable !== undefined)
    return `${executable.path} is executable, and GitHub's API would remove that bit`;
  const length = additions.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return length > commitBudget
    ? `the files have ${Math.round(length / 1_000_000)} MB, more than GitHub's API accepts`
    : null;
}

/** The commit at the head of a branch, if it is the one of this run whose answer never came. */
export function unansweredCommit(run: PublishRun, side: BranchState, message: CommitMessage): Commit | null {
  const { oid, url, parents } = side.head;
  const [parent] = parents;
  const sameHeadline = side.head.message.split('\n')[0]?.trim() === message.headline;
  return parents.length === 1 && parent !== undefined && run.unanswered.has(parent) && sameHeadline
    ? { oid, url, verified: false }
    : null;
}

function count({ additions, deletions }: Changes): string {
  return counted(additions.length + deletions.length, 'file');
}
