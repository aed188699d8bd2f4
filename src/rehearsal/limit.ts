import { connect, EngineStopped, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { helperSql } from './stand-ins.ts';

/** Milliseconds that a message may take in a rehearsal: longer than any needs on tables without rows. */
export const longest = 300_000;

export interface Limited {
  readonly database: Database;
  /** The same one, for messages that hold what the repository's files say. */
  readonly limited: Database;
  /** A message took too long, and the engine was ended with it: what it held is gone. */
  readonly ended: () => boolean;
  /** The engine's process ended by itself, whatever was made of the error; null = it did not. */
  readonly stopped: () => EngineStopped | null;
}

export interface LimitedOptions {
  /** Milliseconds that a message may take. */
  readonly limit: number;
  /** SQL that will be run first. */
  readonly platform?: string;
  /** Those of the role that runs everything; left out = the owner's. */
  readonly rights?: 'superuser' | 'owner';
  readonly signal?: AbortSignal | undefined;
}

/** Starts the embedded engine, which knows no statement_timeout: whoever waits for it has to end it. */
export async function startLimited({
  limit,
  platform = '',
  rights = 'owner',
  signal,
}: LimitedOptions): Promise<Limited> {
  const overdue = new AbortController();
  let stopped: EngineStopped | null = null;
  const connected = await connect(
    { engine: 'embedded', directory: null },
    signal === undefined ? overdue.signal : AbortSignal.any([signal, overdue.signal]),
    {
      rights,
      prepare: helperSql(true),
      expected: platform,
    },
  );
  const database: Database = {
    ...connected,
    async query(text, during) {
      try {
        return await connected.query(text, during);
      } catch (error) {
        if (error instanceof EngineStopped) stopped = error;
        throw error;
      }
    },
  };
  return {
    database,
    ended: () => overdue.signal.aborted,
    stopped: () => stopped,
    limited: {
      ...database,
      async query(text, during) {
        const timer = setTimeout(() => overdue.abort(), limit);
        try {
          return await database.query(text, during);
        } catch (error) {
          throw overdue.signal.aborted && signal?.aborted !== true
            ? new ActionError({ message: tooLong(limit) }, { cause: error })
            : error;
        } finally {
          clearTimeout(timer);
        }
      },
    },
  };
}

/** What is said of a statement that was ended. */
export function tooLong(limit: number): string {
  const time = limit < 60_000 ? `${limit / 1000} seconds` : `${limit / 60_000} minutes`;
  return (
    `ran for more than ${time} and was stopped. On tables without rows that is most likely an endless loop, ` +
    'which a real database would run until somebody stops it'
  );
}
