import { ActionError } from '../../error.ts';

/** Ends a run before anything ran. @param where a file, if need be with a line of it. */
export function stop(
  where: string | { readonly file: string; readonly line: number } | null,
  message: string,
  remedy: string,
): never {
  const { file, line } =
    typeof where === 'string' ? { file: where, line: 1 } : (where ?? { file: null, line: 1 });
  throw new ActionError({
    message,
    ...(file === null ? {} : { location: { file, line, column: 1 } }),
    state: 'Nothing was run; the database is as it was.',
    remedy,
  });
}

/** The way around a folder that only its own tool can run. */
export const leaveTo = (tool: string): string =>
  `Let ${tool} apply them in an earlier step and set migrations: none here; ` +
  'the snapshot and the inventory need nothing else.';

/** Why a migration that is no SQL stops the run while it is pending. */
export const onlyByTool = (tool: string, kind: string): string =>
  `is ${kind} that is not applied: only ${tool} can run it, and SQL files may depend on it.`;

/** What to do when a migration is pending that only its tool can run. */
export const runFirst = (tool: string, command: string): string =>
  `Run it with ${tool} first (${tool === 'Flyway' ? 'flyway' : tool} ${command}), which applies what comes before it ` +
  `as well; this action goes on from there. To leave all of them to ${tool}, set migrations: none here.`;
