import { setImmediate as turn } from 'node:timers/promises';
import { ActionError } from '../error.ts';

/** UTF-16 units or bytes of work after which the process looks for a signal: some milliseconds. */
const most = 1_000_000;
/** What a file costs by itself: opening it takes as long as scanning so much. */
const file = 10_000;

/**
 * Work on many files blocks the process, and with it the signal that cancels the run.
 * @returns what is called after each file with its length: now and then it lets a signal through.
 * @throws {ActionError} from there, once the run was cancelled.
 */
export function turns(signal: AbortSignal | undefined): (length: number) => Promise<void> {
  let done = 0;
  return async (length) => {
    done += file + length;
    if (done < most) return;
    done = 0;
    await turn();
    if (signal?.aborted === true)
      throw new ActionError({
        message: 'The run was cancelled while it read the migrations.',
        state: 'Nothing was run; the database is as it was.',
        remedy: 'Run again.',
      });
  };
}
