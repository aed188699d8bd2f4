import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from './formats/index.ts';

/** How deep a layout may nest its files: Flyway's folders by year and month are the deepest met. */
const deepest = 4;

/** Looks at a folder of the checkout without reading its files. */
export function openFolder(workspace: string, directory: string): Folder {
  const names: string[] = [];
  const walk = (below: string, depth: number): void => {
    for (const entry of readdirSync(path.join(workspace, directory, below), { withFileTypes: true })) {
      const name = path.posix.join(below, entry.name);
      if (entry.isDirectory()) {
        if (depth < deepest && !entry.name.startsWith('.') && entry.name !== 'node_modules') walk(name, depth + 1);
      } else if (entry.isFile() || (entry.isSymbolicLink() && isFileInside(workspace, path.join(directory, name)))) {
        names.push(name);
      }
    }
  };
  walk('', 0);
  const own = new Set(names);
  const texts = new Map<string, string | null>();
  const read = (name: string): string | null => {
    const relative = path.join(directory, name);
    if (!own.has(name) && (relative.startsWith('..') || !isFileInside(workspace, relative))) return null;
    // The encoding is checked when a file is to run, not when it is looked at.
    return readFileSync(path.join(workspace, relative), 'utf8').replace(/^\ufeff/, '');
  };
  return {
    directory, names,
    text: (name) => {
      const text = texts.get(name) ?? read(name);
      texts.set(name, text);
      return text;
    },
  };
}

/** A symbolic link counts as the file it points to, when that lies in the repository. */
function isFileInside(workspace: string, relative: string): boolean {
  try {
    const real = realpathSync(path.join(workspace, relative));
    return !path.relative(realpathSync(workspace), real).startsWith('..') && statSync(real).isFile();
  } catch {
    return false;
  }
}
