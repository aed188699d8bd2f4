import path from 'node:path';
import type { ActionError } from '../error.ts';
import {
  entriesIn,
  partsOf,
  readEntry,
  readIfThere,
  readShort,
  sizes,
  unfit,
  type Entry,
} from '../files/index.ts';
import { isOwn, isSql, type Folder } from './formats/index.ts';
import { longFile, openLong } from './long-text.ts';
import { asString, type Text } from './text.ts';
import { contentsIn, type Contents } from './source.ts';

/** How deep a layout may nest its files: Flyway's folders by year and month are the deepest met. */
const deepest = 4;

export interface OpenFolder extends Folder {
  /** Symbolic links that are passed over, and why. */
  readonly skipped: readonly string[];
  /** Names that would be migrations and cannot be read: links that lead outside or nowhere, special files. */
  readonly unfit: ReadonlyMap<string, ActionError>;
  /**
   * A file that is to run, read once.
   * @throws {ActionError} for another encoding, and for what is no regular file.
   */
  contents(name: string): Contents;
  /**
   * Reads the files that are looked at anyway.
   * @param chosen the names that are to run.
   * @param others whether the folder's other files are looked at as well.
   * @param read what is called after each file with its length.
   */
  load(chosen: ReadonlySet<string>, others: boolean, read: (length: number) => Promise<void>): Promise<void>;
}

/** What the entries of a folder are. */
interface Found {
  readonly files: Map<string, Entry>;
  readonly skipped: string[];
  readonly unfit: Map<string, ActionError>;
}

/** Why a link to something else than a file or a folder cannot be a migration. */
const leads: Readonly<Partial<Record<NonNullable<Entry['link']>, string>>> = {
  outside: 'leads outside the repository through a symbolic link',
  nothing: 'is a broken symbolic link',
  special: 'leads to a special file through a symbolic link',
};

function walk(workspace: string, directory: string): Found {
  const found: Found = { files: new Map(), skipped: [], unfit: new Map() };
  const visit = (below: string, depth: number): void => {
    for (const entry of entriesIn(workspace, path.posix.join(directory, below), 'migrations')) {
      const name = path.posix.join(below, entry.name);
      const file = path.posix.join(directory, name);
      if (entry.link !== null && entry.link !== 'file') {
        const why = leads[entry.link];
        if (why !== undefined) found.unfit.set(name, unfit('migrations', file, why));
        if (!entry.name.startsWith('.'))
          found.skipped.push(`${file} (${entry.link === 'folder' ? 'a folder' : entry.link})`);
      } else if (entry.kind === 'folder') {
        if (depth < deepest && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          visit(name, depth + 1);
      } else if (entry.kind === 'file' || entry.link === 'file') {
        found.files.set(name, entry);
      } else {
        found.unfit.set(name, unfit('migrations', file, 'is a special file, not a regular one'));
      }
    }
  };
  visit('', 0);
  return found;
}

/**
 * Looks at a folder of the checkout; a file is read when it is looked at, and once. A link to a file of the repository
 * counts as that file.
 */
export function openFolder(workspace: string, directory: string): OpenFolder {
  const found = walk(workspace, directory);
  const { files, skipped, unfit: notRead } = found;
  const names = [...files.keys()];
  const texts = new Map<string, Text | null>();
  const all = new Map<string, Contents>();
  const fileOf = (name: string): string => path.posix.join(directory, name);
  const bytesOf = (name: string): Buffer | null => {
    const entry = files.get(name);
    const most = isSql(name) ? sizes.migration : sizes.settings;
    if (entry !== undefined) return readEntry(workspace, fileOf(name), entry, 'migrations', most);
    return fileOf(name).startsWith('..') ? null : readIfThere(workspace, fileOf(name), 'migrations', most);
  };
  const contents = (name: string): Contents => {
    const entry = files.get(name) ?? { real: null };
    const known = all.get(name) ?? contentsIn(workspace, fileOf(name), entry);
    all.set(name, known);
    texts.set(name, known.text);
    return known;
  };
  // The encoding is checked when a file is to run, not when it is looked at.
  const decoded = (bytes: Buffer | null): string | null =>
    bytes?.toString('utf8').replace(/^\ufeff/, '') ?? null;
  const lookAt = (name: string): Text | null => {
    const [entry, file] = [files.get(name), fileOf(name)];
    if (entry === undefined || !isSql(name)) return decoded(bytesOf(name));
    const short = readShort(workspace, file, entry, 'migrations', longFile);
    if (short !== null) return decoded(short);
    const long = openLong(file, partsOf(workspace, file, entry, 'migrations'), sizes.migration);
    return long?.text ?? decoded(bytesOf(name));
  };
  const text = (name: string): Text | null => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const looked = lookAt(name);
    texts.set(name, looked);
    return looked;
  };
  return {
    directory,
    names,
    skipped,
    unfit: notRead,
    contents,
    text: (name) => {
      const looked = text(name);
      return looked === null ? null : asString(looked);
    },
    sql: text,
    async load(chosen, others, done) {
      for (const name of names) {
        if (!isSql(name)) continue;
        if (chosen.has(name)) await done(tryContents(contents, name));
        else if (others && isOwn(name)) await done(text(name)?.length ?? 0);
      }
    },
  };
}

/** What cannot run is told when it is to run: of a file that is not migrated any more it does not matter. */
function tryContents(contents: (name: string) => Contents, name: string): number {
  try {
    return contents(name).text.length;
  } catch {
    return 0;
  }
}
