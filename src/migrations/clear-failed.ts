import {
  EngineStopped,
  isServerError,
  type Database,
  type ServerError,
  endsConnection,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import type { Source } from './source.ts';

/** An error in a file. */
export interface FirstError {
  readonly error: ServerError;
  readonly source: Source;
  /** UTF-16 index in the file. */
  readonly at: number;
}

/**
 * The connection was lost while what a failed file left was cleared away. The file's transaction is rolled back all the
 * same, and its error is the one to tell if there is no other connection to be had.
 */
export class LostAfter extends Error {
  readonly first: FirstError;

  constructor(first: FirstError, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'LostAfter';
    this.first = first;
  }
}

/**
 * Rolls a failed file back and clears away what a rollback leaves of it. What goes wrong with that never takes the
 * place of the file's error: a session that cannot be cleared is given up for a new one.
 * @param statements that clear it, in a transaction.
 * @throws {LostAfter} when the connection is lost.
 */
export async function clearFailed(
  database: Database,
  statements: readonly string[],
  first: FirstError,
): Promise<void> {
  try {
    await database.query(['ROLLBACK', 'BEGIN', ...statements, 'COMMIT'].join(';\n'));
  } catch (again) {
    if (again instanceof ActionError && !(again instanceof EngineStopped)) throw again;
    if (!isServerError(again) || endsConnection(again)) throw new LostAfter(first, again);
    if (database.engine === 'server') await database.reconnect();
    else await database.query('ROLLBACK');
  }
}
