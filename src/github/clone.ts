import { promisify } from 'node:util';

/** Asks the Git of a clone, which nothing is fetched for. @returns standard output; null when Git failed. */
export type CloneGit = (...args: readonly string[]) => Promise<Buffer | null>;

/** @param folder a folder of the clone; paths count from it. */
export function gitOf(folder: string): CloneGit {
  const env = {
    ...process.env,
    // In a container the checkout belongs to another user, which git refuses without this.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
  // Loaded where it is asked for: most runs need no Git.
  const run = promisify(process.getBuiltinModule('node:child_process').execFile);
  return async (...args) => {
    try {
      return (await run('git', [...args], { cwd: folder, encoding: 'buffer', maxBuffer: 500_000_000, env }))
        .stdout;
    } catch {
      return null;
    }
  };
}

/** The commit that a name stands for; null = none of this clone. */
export async function commitOf(git: CloneGit, name: string): Promise<string | null> {
  const found = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  return found?.toString().trim() ?? null;
}
