import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { fileError, kindIn, type TextFile } from '../files/index.ts';
import { beside, isGenerated, markedBytes, twinPath } from '../inventory/index.ts';

/**
 * Files of an earlier document that the present one no longer has: a schema that was dropped, a shard that was joined, a
 * twin that grew too large. Only files that begin as ours do count, so that nothing of anybody else is ever removed.
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
  const stale: string[] = !present.has(twin) && (await isOurs(workspace, twin)) === true ? [twin] : [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(workspace, file).split(path.sep).join('/');
    if (entry.isFile() && !present.has(name) && (await isOurs(workspace, name)) === true) stale.push(name);
  }
  return stale.sort();
}

/**
 * Nobody named the twin's path: a file of somebody else that stands there is not ours to overwrite, unlike the main page,
 * whose path is an input.
 * @param main repository-relative path of the main page.
 * @throws {ActionError} naming the file.
 */
export async function refuseForeignTwin(workspace: string, main: string): Promise<void> {
  const twin = twinPath(main);
  if ((await isOurs(workspace, twin)) !== false) return;
  throw new ActionError({
    message: `${twin} was not written by this action, which would write its inventory in JSON there.`,
    state: 'Nothing was connected to.',
    remedy:
      'Give that file another name, or let inventory-path name another folder or another file: the JSON of docs/DATABASE.md is docs/DATABASE.inventory.json.',
  });
}

/** Null when there is no such file. @throws {ActionError} when it is no regular one of the repository. */
async function isOurs(workspace: string, file: string): Promise<boolean | null> {
  if (kindIn(workspace, file, 'inventory-path') !== 'file') return null;
  const handle = await open(
    path.join(workspace, file),
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
  ).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw fileError('inventory-path', file, error);
  });
  if (handle === null) return null;
  try {
    if (!(await handle.stat()).isFile()) return null;
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(markedBytes) });
    return isGenerated(buffer.subarray(0, bytesRead).toString());
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
