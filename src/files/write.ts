import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { foldersOf, repositoryPath } from './path.ts';
import { codeOf, kindOf } from './unfit.ts';

/** A file of the repository; the content is written as UTF-8 without any conversion of line ends. */
export interface TextFile {
  /** Repository-relative, with `/`. */
  readonly path: string;
  readonly content: string;
  /** The content as it is written, where it need not be made of a text first. */
  readonly bytes?: Buffer;
}

/** The bytes of a file as they are written. */
export const bytesOf = (file: TextFile): Buffer => file.bytes ?? Buffer.from(file.content);

type Stat = Awaited<ReturnType<typeof lstat>>;

/**
 * Writes files into the checkout and removes others. Everything is checked before anything is written, and each file
 * is replaced in one step, so a reader sees the old bytes or the new ones.
 * @param workspace the root of the checkout.
 * @returns whether any byte differs from before.
 * @throws {ActionError} for a path that leaves the repository, passes a symbolic link or is not a file.
 */
export async function writeFiles(
  workspace: string,
  files: readonly TextFile[],
  deletions: readonly string[],
): Promise<boolean> {
  const writes = files.map((file) => ({ path: repositoryPath(file.path), file }));
  const removals = deletions.map(repositoryPath);
  const before = new Map<string, Stat | null>();
  for (const name of [...writes.map((write) => write.path), ...removals]) {
    if (before.has(name)) throw new TypeError(`The path ${name} is given twice.`);
    before.set(name, await inspect(workspace, name));
  }

  let changed = false;
  for (const { path: name, file } of writes) {
    // One after the other: the files of a large document are not in memory twice.
    const bytes = bytesOf(file);
    changed =
      (await reported(name, 'written', () =>
        replace(path.join(workspace, name), bytes, before.get(name) ?? null),
      )) || changed;
  }
  for (const name of removals) {
    if (before.get(name) === null) continue;
    await reported(name, 'removed', () => unlink(path.join(workspace, name)));
    changed = true;
  }
  return changed;
}

/**
 * Whether files could be written into the checkout, found out without writing any.
 * @param state what things are in when they cannot.
 * @throws {ActionError} for a path that passes a symbolic link or is not a file.
 */
export async function refuseUnwritable(
  workspace: string,
  files: readonly string[],
  state: string,
): Promise<void> {
  for (const file of files) {
    try {
      await inspect(workspace, repositoryPath(file));
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      throw new ActionError({ ...error.failure, state }, { cause: error });
    }
  }
}

/** What is at the path; null = nothing. A symbolic link could lead the bytes out of the repository. */
async function inspect(workspace: string, name: string): Promise<Stat | null> {
  for (const folder of foldersOf(name).slice(1)) {
    const stat = await look(workspace, folder);
    if (stat === null) return null;
    if (!stat.isDirectory()) throw unfit(name, `${folder} is ${kindOf(stat)}, not a folder`);
  }
  const stat = await look(workspace, name);
  if (stat !== null && !stat.isFile()) throw unfit(name, `it is ${kindOf(stat)}, not a file`);
  return stat;
}

async function look(workspace: string, name: string): Promise<Stat | null> {
  return reported(name, 'checked', async () => {
    try {
      return await lstat(path.join(workspace, name));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

async function replace(file: string, bytes: Buffer, before: Stat | null): Promise<boolean> {
  if (before !== null && isStoredAs(await readFile(file), bytes)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  // Not made from the file's name, which may already be as long as a name can be.
  const temporary = path.join(path.dirname(file), `.inventory-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, {
      flag: 'wx',
      mode: before === null ? 0o666 : Number(before.mode) & 0o777,
    });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return true;
}

/**
 * Whether Git would store a file of the checkout with these bytes. The line ends on disk are the checkout's own affair:
 * `eol=crlf` and `core.autocrlf` change them, https://git-scm.com/docs/gitattributes#_text
 */
export function isStoredAs(found: Buffer, bytes: Buffer): boolean {
  if (found.equals(bytes)) return true;
  const unix = (each: Buffer): string => each.toString('latin1').replaceAll('\r\n', '\n');
  return found.includes('\r\n') && unix(found) === unix(bytes);
}

function unfit(name: string, why: string): ActionError {
  return new ActionError({
    message: `${name} cannot be written: in the checkout ${why}.`,
    state: 'No file was written and nothing was committed.',
    remedy: 'Use another path, or replace what is there with a regular file or folder.',
  });
}

async function reported<Value>(name: string, what: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    throw new ActionError(
      {
        message: `${name} cannot be ${what} in the checkout: ${reasons.get(code) ?? code}.`,
        state: 'Nothing was committed.',
        remedy: !reasons.has(code)
          ? undefined
          : 'Free some space, or give the user of this job write access there, then run again.',
      },
      { cause: error },
    );
  }
}

const reasons = new Map(
  Object.entries({
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space is left',
    EDQUOT: 'the disk quota is used up',
    ENAMETOOLONG: 'its path is too long',
  }),
);
