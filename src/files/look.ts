import { readdirSync, realpathSync, statSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { codeOf, fileError, unfit } from './unfit.ts';

/*
 * Nothing in the repository may lead out of it: through a symbolic link in a pull request, a file of the runner would
 * otherwise be applied, or shown. A link to something inside the repository is followed.
 */

/**
 * The absolute path without links; null when nothing is there.
 * @throws {ActionError} for what leads outside, or nowhere.
 */
export function realIn(workspace: string, file: string, what: string): string | null {
  const absolute = path.resolve(workspace, file);
  if (isOutside(path.resolve(workspace), absolute)) throw unfit(what, file, 'is outside the repository');
  try {
    const root = realpathSync.native(workspace);
    const real = realpathSync.native(absolute);
    if (isOutside(root, real))
      throw unfit(what, file, 'leads outside the repository through a symbolic link');
    return real;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return null;
    if (codeOf(error) !== 'ENOENT') throw fileError(what, file, error);
    if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw unfit(what, file, 'is a broken symbolic link', error);
    return null;
  }
}

function isOutside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/**
 * What an input names; null when nothing is there.
 * @throws {ActionError} for what is neither a file nor a folder, or is not in the repository.
 */
export function kindIn(workspace: string, file: string, what: string): 'file' | 'folder' | null {
  const real = realIn(workspace, file, what);
  if (real === null) return null;
  try {
    const stat = statSync(real);
    if (stat.isDirectory()) return 'folder';
    if (stat.isFile()) return 'file';
  } catch (error) {
    throw fileError(what, file, error);
  }
  throw unfit(what, file, 'is a special file, not a regular one');
}

/** Whether a file of the checkout is there; what cannot be one, whatever is at that path, is not. */
export function isFileIn(workspace: string, file: string): boolean {
  try {
    return kindIn(workspace, file, file) === 'file';
  } catch {
    return false;
  }
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'special';
  /** Set for a symbolic link: where it leads, `outside` the repository and to `nothing` included. */
  readonly link: 'file' | 'folder' | 'special' | 'outside' | 'nothing' | null;
  /** Of a file that is no link: its absolute path, in which there is none either. */
  readonly real: string | null;
}

/**
 * What is in a folder, symbolic links marked as such.
 * @throws {ActionError} when it is not a folder that can be read.
 */
export function entriesIn(workspace: string, folder: string, what: string): readonly Entry[] {
  const real = realIn(workspace, folder, what);
  if (real === null) throw unfit(what, folder, 'does not exist');
  try {
    return readdirSync(real, { withFileTypes: true }).map((entry): Entry => ({
      name: entry.name,
      kind: entryKind(entry),
      link: entry.isSymbolicLink() ? leadOf(workspace, path.join(folder, entry.name)) : null,
      real: entry.isFile() ? path.join(real, entry.name) : null,
    }));
  } catch (error) {
    throw fileError(
      what,
      folder,
      codeOf(error) === 'ENOTDIR' ? unfit(what, folder, 'is a file, not a folder', error) : error,
    );
  }
}

function entryKind(stat: { isDirectory(): boolean; isFile(): boolean }): Entry['kind'] {
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'special';
}

function leadOf(workspace: string, link: string): NonNullable<Entry['link']> {
  try {
    const real = realpathSync.native(path.resolve(workspace, link));
    if (isOutside(realpathSync.native(workspace), real)) return 'outside';
    const stat = statSync(real);
    return entryKind(stat);
  } catch {
    return 'nothing';
  }
}

/** A symbolic link that is not followed, by its repository-relative path, and what it leads to, for people. */
export interface Passed {
  readonly file: string;
  readonly to: string;
  readonly folder: boolean;
}

/**
 * Links below a folder that no pattern follows: those to folders, which could lead anywhere, and broken ones. Hidden
 * folders are skipped.
 */
export function linksBelow(workspace: string, folder: string, what: string): readonly Passed[] {
  const found: Passed[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { name, kind, link } of entriesIn(workspace, next, what)) {
      const file = path.posix.join(next, name);
      const outside = link === 'outside' && statSync(path.resolve(workspace, file)).isDirectory();
      // What a pattern finds by a link to a file, it reads or refuses.
      if (link === 'folder' || outside)
        found.push({ file, to: outside ? 'outside' : 'a folder', folder: true });
      else if (link === 'nothing') found.push({ file, to: link, folder: false });
      else if (kind === 'folder' && !name.startsWith('.')) waiting.push(file);
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}
