import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../files/index.ts';
import { withoutEnd } from '../text.ts';

/** Where this repository is checked out. */
export interface Checkout {
  /** Relative to the workspace; empty = the workspace itself. */
  readonly folder: string;
  /** What a person has to know about it. */
  readonly notice: string | null;
}

/**
 * Finds the checkout of a repository: the workspace, or a folder in it where a step set `path:` of actions/checkout.
 * @param repository `owner/name`
 * @param named paths of the inputs: the folders on their way are looked at first.
 */
export function checkoutOf(workspace: string, repository: string, named: readonly string[]): Checkout {
  const here: Checkout = { folder: '', notice: null };
  // Without a repository of Git there is nothing to tell folders by, such as in a container without git.
  if (repository === '' || isCheckout(workspace, '')) return here;
  const onTheWay = named.flatMap((each) => {
    const folders = each.split('/').slice(0, -1);
    return folders.map((_, depth) => folders.slice(0, depth + 1).join('/'));
  });
  const folders = [...new Set([...onTheWay, ...foldersIn(workspace)])].filter((folder) =>
    isCheckout(workspace, folder),
  );
  const found = folders.find((folder) => originsOf(workspace, folder).includes(repository.toLowerCase()));
  if (found !== undefined) return { folder: found, notice: null };
  if (folders.length === 0) return here;
  return {
    folder: '',
    notice:
      `${repository} is not checked out in the workspace, which holds ${folders.join(', ')}. ` +
      'The document is written into the workspace itself; it is committed as ever.',
  };
}

function isCheckout(workspace: string, folder: string): boolean {
  return (
    !path.isAbsolute(folder) && !folder.includes('..') && existsSync(path.join(workspace, folder, '.git'))
  );
}

function foldersIn(workspace: string): readonly string[] {
  try {
    return readdirSync(workspace, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** The repositories that a checkout fetches from, as `owner/name` in lower case. */
function originsOf(workspace: string, folder: string): readonly string[] {
  try {
    const config = readIfThere(workspace, `${folder}/.git/config`, 'the checkout')?.toString() ?? '';
    return config.split('\n').flatMap((line) => {
      const [name = '', ...value] = line.split('=');
      if (name.trim() !== 'url') return [];
      const url = withoutEnd(withoutEnd(value.join('=').trim().toLowerCase(), '/'), '.git');
      return [url.split(/[/:]/).slice(-2).join('/')];
    });
  } catch {
    return [];
  }
}
