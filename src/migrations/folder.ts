import path from 'node:path';
import { entriesIn, readFileIn, readIfThere, sizes, unfit } from '../files/index.ts';
import { isSql, type Folder } from './formats/index.ts';

/** How deep a layout may nest its files: Flyway's folders by year and month are the deepest met. */
const deepest = 4;

export interface OpenFolder extends Folder {
  /** Symbolic links that are passed over, and why. */
  readonly skipped: readonly string[];
}

/**
 * Looks at a folder of the checkout without reading its files. A link to a file of the repository counts as that file.
 * @param chosen the names that are to run.
 * @throws {ActionError} for a link that would be a migration and leads outside, or to no regular file.
 */
export function openFolder(
  workspace: string,
  directory: string,
  chosen: readonly string[] | 'all' = 'all',
): OpenFolder {
  const names: string[] = [];
  const skipped: string[] = [];
  const isMigration = (name: string): boolean => (chosen === 'all' ? isSql(name) : chosen.includes(name));
  const walk = (below: string, depth: number): void => {
    for (const entry of entriesIn(workspace, path.posix.join(directory, below), 'migrations')) {
      const name = path.posix.join(below, entry.name);
      const file = path.posix.join(directory, name);
      if (entry.link !== null && entry.link !== 'file') {
        if (isMigration(name) && entry.link !== 'folder')
          throw unfit(
            'migrations',
            file,
            {
              outside: 'leads outside the repository through a symbolic link',
              nothing: 'is a broken symbolic link',
              special: 'leads to a special file through a symbolic link',
            }[entry.link],
          );
        if (!entry.name.startsWith('.'))
          skipped.push(`${file} (${entry.link === 'folder' ? 'a folder' : entry.link})`);
      } else if (entry.kind === 'folder') {
        if (depth < deepest && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          walk(name, depth + 1);
      } else if (entry.kind === 'file' || entry.link === 'file') {
        names.push(name);
      } else if (isMigration(name)) {
        throw unfit('migrations', file, 'is a special file, not a regular one');
      }
    }
  };
  walk('', 0);
  const own = new Set(names);
  const texts = new Map<string, string | null>();
  const read = (name: string): string | null => {
    const relative = path.join(directory, name);
    if (!own.has(name) && relative.startsWith('..')) return null;
    const most = isSql(name) ? sizes.migration : sizes.settings;
    const bytes = own.has(name)
      ? readFileIn(workspace, relative, 'migrations', most)
      : readIfThere(workspace, relative, 'migrations', most);
    // The encoding is checked when a file is to run, not when it is looked at.
    return bytes?.toString('utf8').replace(/^\ufeff/, '') ?? null;
  };
  return {
    directory,
    names,
    skipped,
    text: (name) => {
      const text = texts.get(name) ?? read(name);
      texts.set(name, text);
      return text;
    },
  };
}
