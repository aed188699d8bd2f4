import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { marker } from '../inventory/index.ts';
import type { File } from './options.ts';

/**
 * Pages of an earlier document that the present one no longer has: a schema that was dropped, a shard that was joined.
 * Only files that begin with our own marker count, so that nothing of anybody else is ever removed.
 * @returns repository-relative paths in the folder `inventory` beside the main page.
 */
export async function stalePages(workspace: string, pages: readonly File[]): Promise<readonly string[]> {
  const [main] = pages;
  if (main === undefined) return [];
  const folder = path.posix.join(path.posix.dirname(main.path), 'inventory');
  const entries = await readdir(path.join(workspace, folder), { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  });
  const present = new Set(pages.map((page) => page.path));
  const stale: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(workspace, file).split(path.sep).join('/');
    if (entry.isFile() && !present.has(name) && await isOurs(file)) stale.push(name);
  }
  return stale.sort();
}

async function isOurs(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Buffer.byteLength(marker)) });
    return buffer.subarray(0, bytesRead).toString() === marker;
  } finally {
    await handle.close();
  }
}
