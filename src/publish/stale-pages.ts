import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ActionError } from '../error.ts';
import {
  fileError,
  foldersOf,
  isAbsent,
  readIfThere,
  readStart,
  refuseUnwritable,
  sizes,
  type TextFile,
} from '../files/index.ts';
import { filtersOf } from '../github/index.ts';
import { beside, isGenerated, markedBytes, twinPath } from '../inventory/index.ts';
import { trimmed } from '../text.ts';
import { foreignRemedy, lfsPointer, lfsRemedy } from './standing.ts';

/**
 * Files of an earlier document that the present one no longer has: a schema that was dropped, a shard that was
 * joined, a twin that grew too large. Only files that start as ours do count, so that nobody else's file is removed.
 * @returns repository-relative paths in the folder of further pages beside the main page, and its twin in JSON.
 */
export async function stalePages(workspace: string, pages: readonly TextFile[]): Promise<readonly string[]> {
  const [main] = pages;
  if (main === undefined) return [];
  const present = new Set(pages.map((page) => page.path));
  const twin = twinPath(main.path);
  const found = await generatedBeside(workspace, main.path);
  return [
    ...(!present.has(twin) && isOurs(workspace, twin) === true ? [twin] : []),
    ...found.filter((file) => !present.has(file)),
  ].sort();
}

/** The files in the folder of further pages that start as ours do, in the order of their paths. */
export async function generatedBeside(workspace: string, main: string): Promise<readonly string[]> {
  const folder = beside(main);
  const entries = await readdir(path.join(workspace, folder), { withFileTypes: true, recursive: true }).catch(
    (error: unknown) => {
      if (isAbsent(error)) return [];
      throw fileError('inventory-path', folder, error);
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(workspace, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((file) => isOurs(workspace, file) === true)
    .sort();
}

/**
 * Ends a run before it touches a database, for what its document could not replace: a link, a submodule, a pointer of
 * Git LFS, or somebody else's file at the twin's path, which is not an input, unlike the main page's.
 * @param main repository-relative path of the main page.
 * @param isCommitted whether this action commits the files, instead of a later step with Git's filters.
 * @throws {ActionError} naming the file.
 */
export async function refuseInTheWay(workspace: string, main: string, isCommitted: boolean): Promise<void> {
  const state = 'No database was connected to.';
  const files = [main, twinPath(main)];
  await refuseUnwritable(workspace, files, state);
  const submodules = submodulesOf(workspace);
  const filters = isCommitted ? filtersOf(workspace, files) : new Map<string, string>();
  for (const file of files) {
    const folder = foldersOf(file).find((each) => submodules.has(each));
    if (folder !== undefined)
      throw new ActionError({
        message: `${file} cannot be written: ${folder} is a submodule, whose files are in another repository.`,
        state,
        remedy: 'Set inventory-path to a file of this repository.',
      });
    if (startOf(workspace, file)?.startsWith(lfsPointer) === true)
      throw new ActionError({
        message: `${file} is a Git LFS pointer, not the file itself.`,
        state,
        remedy: lfsRemedy(file),
      });
    if (filters.get(file) === 'lfs')
      throw new ActionError({
        message: `${file} belongs to Git LFS, by .gitattributes; a commit of this action would hold the file itself.`,
        state,
        remedy: lfsRemedy(file),
      });
  }
  refuseForeign(workspace, [twinPath(main)], state);
}

/** The same for the further pages, which are known only when the document is made. */
export function refuseForeignPages(workspace: string, pages: readonly TextFile[]): void {
  refuseForeign(
    workspace,
    pages.slice(1).map(({ path: file }) => file),
    'The migrations are applied. The document was not written and nothing was committed.',
  );
}

function refuseForeign(workspace: string, files: readonly string[], state: string): void {
  const file = files.find((each) => isOurs(workspace, each) === false);
  if (file === undefined) return;
  throw new ActionError({
    message: `${file} was not written by this action, which would write a part of the inventory there.`,
    state,
    remedy: foreignRemedy,
  });
}

/** Folders that belong to another repository: https://git-scm.com/docs/gitmodules */
function submodulesOf(workspace: string): ReadonlySet<string> {
  const text = startOf(workspace, '.gitmodules', sizes.settings) ?? '';
  return new Set(
    text.split(/\r?\n/).flatMap((line) => {
      const [name = '', ...value] = line.split('=');
      return name.trim().toLowerCase() === 'path' ? [trimmed(value.join('=').trim(), '"/')] : [];
    }),
  );
}

/**
 * The files of an earlier document in the checkout, as they are before they are written anew.
 * @param files repository-relative paths.
 */
export function earlierFiles(workspace: string, files: readonly string[]): readonly Buffer[] {
  return files.flatMap((file) =>
    isOurs(workspace, file) === true
      ? (readIfThere(workspace, file, 'inventory-path', sizes.migration) ?? [])
      : [],
  );
}

/** Null when there is no such file. @throws {ActionError} when it is not a regular file of the repository. */
function isOurs(workspace: string, file: string): boolean | null {
  const start = startOf(workspace, file);
  return start === null ? null : isGenerated(start);
}

function startOf(workspace: string, file: string, bytes = markedBytes): string | null {
  return readStart(workspace, file, 'inventory-path', bytes)?.toString() ?? null;
}
