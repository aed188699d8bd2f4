import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../error.ts';
import { counted } from '../text.ts';
import type { Channel, Listener } from './channel.ts';
import type { Database, During, Result } from './database.ts';
import { goodbye } from './interruption.ts';

/** How a cancelled run ends: each chapter as it would after any error, with everything rolled back. */
export const cancelled = (): ActionError =>
  new ActionError({
    message: 'The run was cancelled.',
    state: 'The statement that was running was rolled back; what was applied before stays applied.',
    remedy: 'Run again: it goes on where this one stopped.',
  });

const unanswered = (name: string, limit: number, cause: unknown): ActionError =>
  new ActionError(
    {
      message: `${name} did not answer within ${counted(Math.ceil(limit / 1000), 'second')}.`,
      state: 'It was asked what it holds, which changes nothing.',
      remedy:
        'A pooler may have no server connection left, or another session holds a lock on what the run reads: ' +
        'see pg_stat_activity there. Run again when it has ended, or raise wait-for-lock.',
    },
    { cause },
  );

/** Messages that change nothing in the database. */
const harmless = /^(ROLLBACK$|BEGIN (ISOLATION LEVEL REPEATABLE READ )?READ ONLY;)/;
/** A connection through a channel that can be replaced. */
interface Line {
  /** For people. */
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  channel: Channel;
  /** What is called while the current message runs. */
  during: During;
  /** Statements of it that have completed. */
  completed: number;
  running: boolean;
  /** Ends the attempts to interrupt the message that runs. */
  desist: () => void;
}

/**
 * A database over the channels that `dial` opens.
 * @param signal when it is aborted, the message that runs is interrupted and none that changes something is sent.
 */
export async function open(
  who: Pick<Database, 'engine' | 'name' | 'user' | 'searchPath'>,
  signal: AbortSignal | undefined,
  dial: (listener: Listener) => Promise<Channel>,
  aside: Database['aside'],
): Promise<Database> {
  const current: Pick<Line, 'during' | 'completed'> = { during: {}, completed: 0 };
  const listener: Listener = {
    notice: (notice) => current.during.notice?.(notice),
    complete: () => current.during.complete?.(++current.completed),
    row: (row) => current.during.row?.(row) ?? row,
    keeps: () => current.during.keeps?.(current.completed) ?? true,
  };
  const line: Line = Object.assign(current, {
    name: who.name,
    signal,
    channel: await dial(listener),
    running: false,
    desist: () => {},
  });
  signal?.addEventListener('abort', () => {
    if (line.running) line.desist = line.channel.interrupt();
  });
  return {
    ...who,
    processId: () => line.channel.processId,
    aside,
    query: (text, during = {}) => query(line, text, during),
    async reconnect() {
      if (signal?.aborted === true) throw cancelled();
      void line.channel.close().catch(() => {});
      line.channel = await dial(listener);
    },
    async pause(milliseconds) {
      await sleep(milliseconds, undefined, { signal }).catch(() => {
        throw cancelled();
      });
    },
    close: () => line.channel.close(),
  };
}

async function query(line: Line, text: string, during: During): Promise<readonly Result[]> {
  const stopped = (): boolean => line.signal?.aborted === true;
  // What undoes or looks is still sent; what would change something is not.
  if (stopped() && !harmless.test(text)) throw cancelled();
  const limit = stopped() ? goodbye : during.within;
  let late = false;
  const interrupt = (): void => {
    late = true;
    line.desist = line.channel.interrupt();
  };
  const timer = limit === undefined ? undefined : setTimeout(interrupt, limit);
  line.running = true;
  line.during = during;
  line.completed = 0;
  try {
    if (during.around === undefined) return await line.channel.send(text, during.copies ?? []);
    await line.channel.sendAlone(text, during.around);
    return [];
  } catch (error) {
    if (stopped()) throw harmless.test(text) ? error : cancelled();
    throw late ? unanswered(line.name, limit as number, error) : error;
  } finally {
    clearTimeout(timer);
    line.desist();
    line.running = false;
    line.during = {};
  }
}
