import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { realIn } from './look.ts';
import { fileError, unfit } from './unfit.ts';

const MiB = 2 ** 20;

/**
 * The longest file that is read, in bytes. GitHub accepts no file above 100 MiB, so no migration of a repository is
 * refused. The longest settings seen, a Drizzle journal with 3,000 entries, have half a MiB. An event has at most 25
 * MiB.
 */
export const sizes = { migration: 100 * MiB, settings: 8 * MiB, event: 32 * MiB } as const;

/** Reads a regular file, wherever it lies. Opening a named pipe does not wait for a writer. @throws {ActionError} */
export function readRegular(absolute: string, what: string, most: number, shown = absolute): Buffer {
  let file: number | undefined;
  try {
    file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw unfit(what, shown, 'is a folder, not a file');
    if (!stat.isFile()) throw unfit(what, shown, 'is a special file, not a regular one');
    const tooLong = unfit(what, shown, `is larger than ${most / MiB} MiB, the most that is read`);
    if (stat.size > most) throw tooLong;
    // Files of /proc say that they are empty, and others grow.
    const content = Buffer.alloc(stat.size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, content, length, content.length - length, null);
      length += read;
      if (read === 0) return content.subarray(0, length);
      if (length === content.length) throw unfit(what, shown, 'changed while it was read');
    }
  } catch (error) {
    throw fileError(what, shown, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
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
