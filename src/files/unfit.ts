import { ActionError } from '../error.ts';

interface Stat {
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
  isFile(): boolean;
}

/** What is there, for people. */
export function kindOf(stat: Stat): string {
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (stat.isDirectory()) return 'a folder';
  return stat.isFile() ? 'a file' : 'a special file';
}

/** The operating system's error codes, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'does not exist: a folder on the way to it is a file'],
  ['EISDIR', 'is a folder, not a file'],
  ['EACCES', 'cannot be read by the user of this job'],
  ['EPERM', 'cannot be read by the user of this job'],
  ['ELOOP', 'is a symbolic link in a loop'],
  ['ENAMETOOLONG', 'has a name that is too long'],
  ['ENXIO', 'is a special file, not a regular one'],
]);

/** The operating system's error code; empty for any other error. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** Whether nothing is at a path. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** @param what the input that names it, or what it is for people. */
export function unfit(what: string, file: string, why: string, cause?: unknown): ActionError {
  return new ActionError(
    {
      message: `${what}: ${file} ${why}.`,
      state: 'It was not used.',
      remedy:
        'Name a regular file or folder of the repository, relative to its root, or create it ' +
        '(does actions/checkout run in an earlier step?).',
    },
    cause === undefined ? {} : { cause },
  );
}

/** An error of the file system, in words and without its absolute path. */
export function fileError(what: string, file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof ActionError || code === '') return error;
  return unfit(what, file, reasons.get(code) ?? `cannot be read (${code})`, error);
}
