import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { kindIn, realIn, type Entry } from './look.ts';
import { fileError, isAbsent, unfit } from './unfit.ts';

const MiB = 2 ** 20;

/**
 * The longest file that is read, in bytes. GitHub accepts no file above 100 MiB, so no migration of a repository is
 * refused. The longest settings seen, a Drizzle journal with 3,000 entries, have half a MiB. An event has at most 25
 * MiB.
 */
export const sizes = { migration: 100 * MiB, settings: 8 * MiB, event: 32 * MiB } as const;

/** Opening a named pipe does not wait for a writer. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** What was no link when its folder was read is none when it is opened. */
const noLink = constants.O_NOFOLLOW ?? 0;

/** Opens a regular file, wherever it is, for as long as it is read. @throws {ActionError} */
function openRegular<T>(
  absolute: string,
  what: string,
  shown: string,
  flags: number,
  read: (file: number, size: number) => T,
): T {
  let file: number | undefined;
  try {
    file = openSync(absolute, openFlags | flags);
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw unfit(what, shown, 'is a folder, not a file');
    if (!stat.isFile()) throw unfit(what, shown, 'is a special file, not a regular one');
    return read(file, stat.size);
  } catch (error) {
    throw fileError(what, shown, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads a regular file, wherever it is. @throws {ActionError} */
export function readRegular(
  absolute: string,
  what: string,
  most: number,
  shown = absolute,
  flags = 0,
): Buffer {
  return openRegular(absolute, what, shown, flags, (file, size) => {
    if (size > most) throw unfit(what, shown, `is larger than ${most / MiB} MiB, the most that is read`);
    return readAll(file, size, what, shown);
  });
}

function readAll(file: number, size: number, what: string, shown: string): Buffer {
  // Files of /proc say that they are empty, and others grow.
  const content = Buffer.alloc(size + 1);
  const length = fill(file, content, 0);
  if (length === content.length) throw unfit(what, shown, 'changed while it was read');
  return content.subarray(0, length);
}

/** Reads from a place of a file on until the buffer is full or the file ends. @returns how many bytes. */
function fill(file: number, into: Buffer, from: number): number {
  for (let length = 0; ;) {
    const read = readSync(file, into, length, into.length - length, from + length);
    length += read;
    if (read === 0 || length === into.length) return length;
  }
}

/** A regular file that is read part by part. It is opened anew for each, so that nothing has to be closed. */
export interface FileParts {
  /** In bytes. */
  readonly size: number;
  /**
   * Reads from a place of the file on until the buffer is full or the file ends. @returns how many bytes.
   * @throws {ActionError} as for a whole file.
   */
  readonly read: (into: Buffer, from: number) => number;
}

/** Opens a file of a folder that was looked at with `entriesIn`, for as long as it is read. @throws {ActionError} */
function openEntry<T>(
  workspace: string,
  file: string,
  { real }: Pick<Entry, 'real'>,
  what: string,
  read: (opened: number, size: number) => T,
): T {
  const absolute = real ?? realIn(workspace, file, what);
  if (absolute === null) throw unfit(what, file, 'does not exist');
  return openRegular(absolute, what, file, real === null ? 0 : noLink, read);
}

/** As {@link readEntry}, for a file that is too large to be in memory. @throws {ActionError} */
export const partsOf = (
  workspace: string,
  file: string,
  entry: Pick<Entry, 'real'>,
  what: string,
): FileParts => ({
  size: openEntry(workspace, file, entry, what, (_, size) => size),
  read: (into, from) => openEntry(workspace, file, entry, what, (opened) => fill(opened, into, from)),
});

/** As {@link readEntry}; null for a file of more bytes. @throws {ActionError} */
export const readShort = (
  workspace: string,
  file: string,
  entry: Pick<Entry, 'real'>,
  what: string,
  most: number,
): Buffer | null =>
  openEntry(workspace, file, entry, what, (opened, size) =>
    size > most ? null : readAll(opened, size, what, file),
  );

/**
 * Gives the memory of a large file back at once; nobody may use the bytes any more. Node would keep it until its next
 * garbage collection, beside the text that was made of it.
 */
export function release({ buffer, byteLength }: Buffer): void {
  // What is smaller may share its memory with others. Node 20 has no transfer().
  if (byteLength >= MiB && buffer instanceof ArrayBuffer && 'transfer' in buffer) buffer.transfer(0);
}

/**
 * Reads a file of the repository; null when nothing is there.
 * @throws {ActionError} for what is not a regular file in it.
 */
export function readIfThere(
  workspace: string,
  file: string,
  what: string,
  most: number = sizes.settings,
): Buffer | null {
  const real = realIn(workspace, file, what);
  return real === null ? null : readRegular(real, what, most, file);
}

/**
 * Reads a file of a folder of the repository that was looked at with `entriesIn`.
 * @param file repository-relative.
 * @throws {ActionError} for what is not a regular file in it.
 */
export function readEntry(
  workspace: string,
  file: string,
  { real }: Pick<Entry, 'real'>,
  what: string,
  most: number = sizes.migration,
): Buffer {
  return real === null
    ? readFileIn(workspace, file, what, most)
    : readRegular(real, what, most, file, noLink);
}

/** The same for a file that has to exist. */
export function readFileIn(
  workspace: string,
  file: string,
  what: string,
  most: number = sizes.migration,
): Buffer {
  const content = readIfThere(workspace, file, what, most);
  if (content === null) throw unfit(what, file, 'does not exist');
  return content;
}

/**
 * The first bytes of a file of the repository; null when there is no file.
 * @throws {ActionError} for what is not a regular file or folder in it.
 */
export function readStart(workspace: string, file: string, what: string, most: number): Buffer | null {
  const real = kindIn(workspace, file, what) === 'file' ? realIn(workspace, file, what) : null;
  if (real === null) return null;
  let opened: number | undefined;
  try {
    opened = openSync(real, openFlags);
    const content = Buffer.alloc(most);
    return fstatSync(opened).isFile() ? content.subarray(0, readSync(opened, content, 0, most, null)) : null;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw fileError(what, file, error);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
