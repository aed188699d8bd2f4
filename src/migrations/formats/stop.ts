import { ActionError } from '../../error.ts';

/** Ends a run before anything ran. */
export function stop(file: string | null, message: string, remedy: string): never {
  throw new ActionError({
    message, ...(file === null ? {} : { location: { file, line: 1, column: 1 } }),
    state: 'Nothing was run; the database is as it was.', remedy,
  });
}

/** The way around a folder that only its own tool can run. */
export const leaveTo = (tool: string): string =>
  `Let ${tool} apply them in an earlier step and set migrations: none here; the snapshot and the inventory need nothing else.`;
