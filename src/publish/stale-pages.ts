import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { fileError, isAbsent, readStart, type TextFile } from '../files/index.ts';
import { beside, isGenerated, markedBytes, twinPath } from '../inventory/index.ts';

/**
 * Files of an earlier document that the present one no longer has: a schema that was dropped, a shard that was
 * joined, a twin that grew too large. Only files that start as ours do count, so that nobody else's file is removed.
 * @returns repository-relative paths in the folder of further pages beside the main page, and its twin in JSON.
 */
export async function stalePages(workspace: string, pages: readonly TextFile[]): Promise<readonly string[]> {
  const [main] = pages;
  if (main === undefined) return [];
  const folder = beside(main.path);
  const entries = await readdir(path.join(workspace, folder), { withFileTypes: true, recursive: true }).catch(
    (error: unknown) => {
      if (isAbsent(error)) return [];
      throw fileError('inventory-path', folder, error);
    },
  );
  const present = new Set(pages.map((page) => page.path));
  const twin = twinPath(main.path);
  const stale: string[] = !present.has(twin) && isOurs(workspace, twin) === true ? [twin] : [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(workspace, file).split(path.sep).join('/');
    if (entry.isFile() && !present.has(name) && isOurs(workspace, name) === true) stale.push(name);
  }
  return stale.sort();
}

/**
 * The twin's path is not an input, unlike the main page's: somebody else's file at that path is not ours to overwrite.
 * @param main repository-relative path of the main page.
 * @throws {ActionError} naming the file.
 */
export async function refuseForeignTwin(workspace: string, main: string): Promise<void> {
  const twin = twinPath(main);
  if (isOurs(workspace, twin) !== false) return;
  throw new ActionError({
    message: `${twin} was not written by this action, which would write its JSON inventory there.`,
    state: 'No database was connected to.',
    remedy:
      'Rename that file, or set inventory-path to another folder or file: ' +
      'the JSON inventory of docs/DATABASE.md is docs/DATABASE.inventory.json.',
  });
}

/** Null when there is no such file. @throws {ActionError} when it is not a regular file of the repository. */
function isOurs(workspace: string, file: string): boolean | null {
  const start = readStart(workspace, file, 'inventory-path', markedBytes);
  return start === null ? null : isGenerated(start.toString());
}
