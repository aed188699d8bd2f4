import fs from 'node:fs';
import path from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import { ActionError } from '../error.ts';
import { kindIn, linksBelow, type Passed } from '../files/index.ts';
import { isSql, naturally } from './formats/index.ts';

/** What one line of the input names. */
export interface Entry {
  /** As it is written. */
  readonly written: string;
  readonly kind: 'folder' | 'file' | 'pattern';
  /** Repository-relative, with `/`: the folder, the file, or the files that match, in their order. */
  readonly paths: readonly string[];
  /** Symbolic links that the pattern may mean and does not follow, for people. */
  readonly skipped: readonly string[];
}

const state = 'Nothing was run.';
const wild = /[*?[\]{}!()]/;

/** Repository-relative, with `/`; refuses what lies outside. */
function within(workspace: string, entry: string): string {
  const relative = path.relative(workspace, path.resolve(workspace, entry)).split(path.sep).join('/');
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new ActionError({
      message: `migrations: ${entry} is outside the repository.`,
      state,
      remedy: 'List files, folders or globs inside the repository.',
    });
  }
  return relative === '' ? '.' : relative;
}

/** The file system for many patterns: each folder is read once, which is nearly all that a pattern costs. */
function remembering(): NonNullable<GlobOptions['fs']> {
  const folders = new Map<string, fs.Dirent[]>();
  const readdir = (
    folder: string,
    options: { readonly withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void,
  ): void => {
    const known = folders.get(folder);
    if (known !== undefined) {
      setImmediate(done, null, known);
      return;
    }
    fs.readdir(folder, options, (error, entries) => {
      if (error === null) folders.set(folder, entries);
      done(error, entries);
    });
  };
  return { readdir: readdir as typeof fs.readdir };
}

/** Links that a pattern may mean and does not follow, by the folder in which its wild part begins. */
function linkFinder(workspace: string): (pattern: string) => readonly Passed[] {
  const known = new Map<string, readonly Passed[]>();
  return (pattern) => {
    const segments = path.posix.normalize(pattern.replaceAll('\\', '/')).split('/');
    const first = segments.findIndex((segment) => wild.test(segment));
    const folder = segments.slice(0, first).join('/') || '.';
    const links =
      known.get(folder) ??
      (kindIn(workspace, folder, 'migrations') === 'folder'
        ? linksBelow(workspace, folder, 'migrations')
        : []);
    known.set(folder, links);
    return links;
  };
}

/** Finds what lines of the input name; each folder is read once, however many patterns begin there. */
export function finder(
  workspace: string,
  signal: AbortSignal | undefined,
): (written: string) => Promise<Entry> {
  const links = linkFinder(workspace);
  const options: GlobOptions = {
    cwd: workspace,
    fs: remembering(),
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    ...(signal === undefined ? {} : { signal }),
  };
  return async (written) => {
    const relative = within(workspace, written);
    const kind = kindIn(workspace, relative, 'migrations');
    if (kind !== null) return { written, kind, paths: [relative], skipped: [] };
    if (!wild.test(written)) {
      throw new ActionError({
        message: `migrations: there is no file or folder ${written} in the repository.`,
        state,
        remedy:
          "Correct the path (it is relative to the repository's root; is actions/checkout an earlier step?), " +
          'or set migrations: none when there is nothing to run.',
      });
    }
    const passed = links(relative);
    const { escapePath, glob } = await import('tinyglobby');
    const found = await glob(relative, {
      ...options,
      ignore: passed.filter(({ folder }) => folder).map(({ file }) => `${escapePath(file)}/**`),
    });
    if (!found.some(isSql)) {
      throw new ActionError({
        message: `migrations: no ${found.length === 0 ? '' : 'SQL '}file matches ${written}.`,
        state,
        remedy: 'Correct the pattern, or set migrations: none when there is nothing to run.',
      });
    }
    return {
      written,
      kind: 'pattern',
      paths: found.sort(naturally),
      skipped: passed.map(({ file, to }) => `${file} (${to})`),
    };
  };
}
