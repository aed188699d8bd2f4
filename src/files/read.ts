import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { realIn } from './look.ts';
import { fileError, unfit } from './unfit.ts';

const MiB = 2 ** 20;

/**
 * The longest file that is read, in bytes. GitHub takes no file of more than 100 MiB, so that no migration of a repository
 * is refused; the longest settings that were met, a journal of Drizzle with 3,000 entries, has half a MiB; an event has at most 25.
 */
export const sizes = { migration: 100 * MiB, settings: 8 * MiB, event: 32 * MiB } as const;

/** Reads a regular file, wherever it lies. A named pipe would be waited for without end. @throws {ActionError} */
export function readRegular(absolute: string, what: string, most: number, shown = absolute): Buffer {
  let file: number | undefined;
  try {
    file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw unfit(what, shown, 'is a folder, where a file belongs');
    if (!stat.isFile()) throw unfit(what, shown, 'is a special file, where a regular one belongs');
    const tooLong = unfit(what, shown, `has more than the ${most / MiB} MiB that are read`);
    if (stat.size > most) throw tooLong;
    // Files of /proc say that they are empty, and others grow.
    const content = Buffer.alloc(stat.size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, content, length, content.length - length, null);
      length += read;
      if (read === 0) return content.subarray(0, length);
      if (length === content.length) throw unfit(what, shown, 'changes while it is read');
    }
  } catch (error) {
    throw fileError(what, shown, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads a file of the repository; null when nothing is there. @throws {ActionError} what is no regular file in it. */
export function readIfThere(
  workspace: string,
  file: string,
  what: string,
  most: number = sizes.settings,
): Buffer | null {
  const real = realIn(workspace, file, what);
  return real === null ? null : readRegular(real, what, most, file);
}

/** The same for a file that has to be there. */
export function readFileIn(
  workspace: string,
  file: string,
  what: string,
  most: number = sizes.migration,
): Buffer {
  const content = readIfThere(workspace, file, what, most);
  if (content === null) throw unfit(what, file, 'is not there');
  return content;
}
