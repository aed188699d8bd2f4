import { ActionError } from '../error.ts';
import { counted } from '../text.ts';
import { commitOf, gitOf, type CloneGit } from './clone.ts';

/** The branch that somebody names for comparison: a plan needs no GitHub for it. */
export interface NamedBase {
  readonly branch: string;
  readonly commit: string;
  /** What a person has to know about it. */
  readonly notice: string | null;
}

/**
 * Finds a base branch in the clone, by Git's own rules for names; what is only on the remote `origin` is found, too.
 * @param folder a folder of the clone.
 * @throws {ActionError} where there is no clone, or no such branch in it.
 */
export async function namedBase(folder: string, name: string): Promise<NamedBase> {
  const git = gitOf(folder);
  const state = 'No database was connected to and nothing was changed.';
  if ((await git('--version')) === null)
    throw new ActionError({
      message: '--base needs Git, which is not installed here.',
      state,
      remedy: 'Install Git, or leave out --base to plan against what the database has applied.',
    });
  if ((await git('rev-parse', '--git-dir')) === null)
    throw new ActionError({
      message: '--base needs a clone of a Git repository, and this folder is in none.',
      state,
      remedy: 'Run it in the clone, or leave out --base to plan against what the database has applied.',
    });
  for (const branch of [name, `origin/${name}`]) {
    const commit = name === '' ? null : await commitOf(git, branch);
    if (commit === null) continue;
    if ((await git('merge-base', commit, 'HEAD')) === null)
      throw new ActionError({
        message: `${branch} and what is checked out have no commit in common.`,
        state,
        remedy:
          'Name the branch that this one was made from. In a shallow clone, fetch its history first: ' +
          'git fetch --unshallow',
      });
    return { branch, commit, notice: await behind(git, branch) };
  }
  throw new ActionError({
    message: `This clone has no branch or commit ${JSON.stringify(name)}.`,
    state,
    remedy:
      'Name one that git branch --all lists, such as main or origin/main. ' +
      'A branch that is only on the server has to be fetched first: git fetch origin BRANCH',
  });
}

/** A branch here may be older than what it follows on the server, as far as this clone knows it. */
async function behind(git: CloneGit, branch: string): Promise<string | null> {
  const ref = `refs/heads/${branch}`;
  const upstream = (await git('for-each-ref', '--format=%(upstream:short)', ref))?.toString().trim() ?? '';
  if (upstream === '') return null;
  const missing = Number((await git('rev-list', '--count', `${ref}..${upstream}`))?.toString() ?? 0);
  if (!(missing > 0)) return null;
  return (
    `${branch} lacks ${counted(missing, 'commit')} of ${upstream}; the plan compares with ${branch} as it is here. ` +
    `Use --base ${upstream} to compare with the newer one.`
  );
}
