import { ActionError } from '../error.ts';
import { bytesOf, repositoryPath, type TextFile } from '../files/index.ts';
import {
  blobId,
  formatOf,
  type ObjectFormat,
  type BranchState,
  type Changes,
  type TreeEntry,
} from '../github/index.ts';
import { nothing } from './destination.ts';
import type { PublishOptions } from './options.ts';

/** Files that a branch should have, and paths that it should not have; both checked by repositoryPath. */
export interface Wanted {
  readonly files: readonly WantedFile[];
  readonly deletions: readonly string[];
}

/** A file that is read when it is needed: of most files of a large document only the id is. */
interface WantedFile {
  readonly path: string;
  readonly bytes: () => Buffer;
  /** The id that Git gives to it. */
  readonly oid: (format: ObjectFormat) => string;
}

/** @throws {ActionError} for a path that may not be published. */
export function wantedOf({ files, deletions }: Pick<PublishOptions, 'files' | 'deletions'>): Wanted {
  return {
    files: files.map(wantedFile),
    deletions: deletions.map(repositoryPath),
  };
}

function wantedFile(file: TextFile): WantedFile {
  const ids = new Map<ObjectFormat, string>();
  const bytes = (): Buffer => bytesOf(file);
  return {
    path: repositoryPath(file.path),
    bytes,
    oid(format) {
      const oid = ids.get(format) ?? blobId(bytes(), format);
      ids.set(format, oid);
      return oid;
    },
  };
}

/** What a tree of Git may hold besides files: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
const modes: Readonly<Record<number, string>> = {
  0o040000: 'a folder',
  0o120000: 'a symbolic link',
  0o160000: 'a submodule',
};
const folder = 0o040000;
const executable = 0o100755;

/**
 * What is missing on a branch. Git's own object ids show it without downloading a file, however large.
 * @throws {ActionError} for something other than a file at a path: a commit would silently replace it with a file.
 */
export function changesTo(side: BranchState, wanted: Wanted): Changes {
  const format = formatOf(side.head.oid);
  return {
    additions: wanted.files.flatMap(({ path, bytes, oid }) => {
      const entry = fileAt(side, path);
      if (entry?.oid === oid(format)) return [];
      return [{ path, bytes: bytes(), executable: entry?.mode === executable }];
    }),
    deletions: wanted.deletions.flatMap((path) => (fileAt(side, path) === null ? [] : [{ path }])),
  };
}

export function isEmpty(changes: Changes): boolean {
  return changes.additions.length === 0 && changes.deletions.length === 0;
}

/**
 * The file at a path of a branch; null = nothing is there.
 * @throws {ActionError} for something other than a file there, or other than a folder on the way.
 */
export function fileAt(side: BranchState, path: string): TreeEntry | null {
  const entry = entryOf(side, path);
  if (entry !== null && entry.mode in modes) throw unfit(side, path, `${modes[entry.mode]}, not a file`);
  return entry;
}

/** Whether an entry of a tree is a file and no link. */
export const isFile = ({ mode }: TreeEntry): boolean => !(mode in modes);

function entryOf(side: BranchState, path: string): TreeEntry | null {
  const segments = path.split('/');
  let entry: TreeEntry | null = null;
  for (const [depth, segment] of segments.entries()) {
    const parent = segments.slice(0, depth).join('/');
    if (entry !== null && entry.mode !== folder)
      throw unfit(side, parent, `${modes[entry.mode] ?? 'a file'}, not a folder`);
    entry = side.folders.get(parent)?.get(segment) ?? null;
    if (entry === null) return null;
  }
  return entry;
}

function unfit(side: BranchState, path: string, what: string): ActionError {
  return new ActionError({
    message: `On the branch ${side.branch}, ${path} is ${what}.`,
    state: nothing,
    remedy: `Set another inventory-path, or replace ${path} on ${side.branch} with a regular file or folder.`,
  });
}
