import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Git on an empty repository of its own: what a checkout configures has no say in what runs. */
export interface IsolatedGit extends Disposable {
  /** @returns standard output; null when Git is not there or failed. */
  run(
    args: readonly string[],
    options?: { readonly input?: string; readonly workTree?: string },
  ): Buffer | null;
}

/** @param options `objects`: a folder of objects that it may read. */
export function isolatedGit({
  config,
  objects,
}: {
  readonly config: string;
  readonly objects?: string;
}): IsolatedGit {
  const directory = mkdtempSync(path.join(tmpdir(), 'pg-feature-inventory-git-'));
  mkdirSync(path.join(directory, 'objects', 'info'), { recursive: true });
  mkdirSync(path.join(directory, 'refs'));
  writeFileSync(path.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(path.join(directory, 'config'), config);
  if (objects !== undefined)
    writeFileSync(path.join(directory, 'objects', 'info', 'alternates'), `${objects}\n`);
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C',
    GIT_DIR: directory,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
  };
  return {
    run(args, { input = '', workTree } = {}) {
      // Loaded where it is asked for: most runs need no Git.
      const { status, stdout } = process.getBuiltinModule('node:child_process').spawnSync('git', args, {
        cwd: workTree ?? directory,
        env: workTree === undefined ? env : { ...env, GIT_WORK_TREE: workTree },
        input,
        maxBuffer: 256 * 1024 * 1024,
        timeout: 60_000,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      return status === 0 ? stdout : null;
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/**
 * The filter that .gitattributes give each file, there or not; none where Git cannot be asked.
 * https://git-scm.com/docs/gitattributes#_filter
 */
export function filtersOf(workspace: string, files: readonly string[]): ReadonlyMap<string, string> {
  const folders = new Set(
    files.flatMap((file) => file.split('/').map((_, depth, of) => of.slice(0, depth).join('/'))),
  );
  // Git is a process of its own, which takes as long as all the rest that is looked at before a run connects.
  if (![...folders].some((folder) => existsSync(path.join(workspace, folder, '.gitattributes'))))
    return new Map(files.map((file) => [file, 'unspecified']));
  using git = isolatedGit({ config: '[core]\nbare = false\nrepositoryformatversion = 0\n' });
  const stdout = git.run(['check-attr', '-z', 'filter', '--', ...files], { workTree: workspace });
  const fields = (stdout ?? Buffer.alloc(0)).toString().split('\0');
  return new Map(files.map((file, index) => [file, fields[index * 3 + 2] ?? 'unspecified']));
}
