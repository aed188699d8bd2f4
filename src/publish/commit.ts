import type { Changes } from './blob.ts';
import { commitByGit } from './git.ts';
import { createCommit, type Commit } from './github/create-commit.ts';
import type { Side } from './github/preflight.ts';
import type { CommitMessage } from './message.ts';
import { Refused } from './refused.ts';
import type { Run } from './run.ts';

/** Bytes. GitHub takes about 40 MB in one createCommitOnBranch, in which every three of them are four. */
const longestForApi = 25_000_000;

/**
 * Commits onto a head and remembers it when no answer comes, since the commit may be there all the same. GitHub's API
 * signs; what it cannot carry goes by Git, unsigned.
 */
export async function commitOnto(
  run: Run,
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
  run: Run,
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
  run.warnings.add(`The commit is not signed: it was made with Git, as ${why}.`);
  return commit;
}

/** Why the API would not make this very commit; null = it does. */
function beyondApi({ additions }: Changes): string | null {
  const executable = additions.find((addition) => addition.executable);
  if (executable !== undefined)
    return `${executable.path} is executable, a bit that GitHub's API would take away`;
  const length = additions.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return length > longestForApi
    ? `the files have ${Math.round(length / 1_000_000)} MB, more than GitHub's API takes`
    : null;
}

/** The commit at the head of a branch, when it is the one of this run whose answer never came. */
export function unansweredCommit(run: Run, side: Side, message: CommitMessage): Commit | null {
  const { oid, url, parents } = side.head;
  const [parent] = parents;
  const sameHeadline = side.head.message.split('\n')[0]?.trim() === message.headline;
  return parents.length === 1 && parent !== undefined && run.unanswered.has(parent) && sameHeadline
    ? { oid, url, verified: false }
    : null;
}

function count({ additions, deletions }: Changes): string {
  const files = additions.length + deletions.length;
  return files === 1 ? 'one file' : `${files} files`;
}
