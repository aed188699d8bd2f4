import { explain, isServerError, type Database, type Notice, type ServerError } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { LostAfter } from './clear-failed.ts';
import type { Limits } from './limits.ts';
import { locate, snippet } from './location.ts';
import type { Migration } from './listing.ts';
import type { MigrationPlan, Pending } from './migration-plan.ts';
import { isGoodbye } from './retry.ts';
import { recordedOf } from './send-batch.ts';
import type { Session } from './session.ts';
import type { SessionDefaults } from './session-defaults.ts';

/*
 * How far a run that applies migrations is, and how it goes on after its connection is lost.
 */

export interface ApplyOptions extends Limits {
  /** Milliseconds to wait for another run. */
  readonly waitForLock: number;
  /** Files that precede a file in its folder, are not applied, and create what the error says is missing. */
  readonly unappliedBefore: (migration: Migration, error: ServerError) => readonly string[];
  readonly onApplied?: (done: Done) => void;
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
}

export interface Done {
  readonly migration: Migration;
  /** Null = unknown: what came after it in the same batch failed. */
  readonly milliseconds: number | null;
}

/** Successes and the error together: what was applied before a failure stays applied, and is reported. */
export interface Outcome {
  readonly applied: readonly Done[];
  readonly failed: { readonly migration: Migration | null; readonly failure: Failure } | null;
}

/** How often in a row a lost connection is replaced without any progress. */
const reconnections = 3;

/** Classes 08 and 58, and 57P: the server or a pooler ends the connection with them. */
const endsConnection = /^(08|58|57P)/;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How far a run is; each step moves it on. */
export interface Run {
  readonly database: Database;
  /** With the histories as they were last seen. */
  plan: MigrationPlan;
  readonly options: ApplyOptions;
  /** Milliseconds since the epoch until which to wait for another run. */
  readonly deadline: number;
  readonly applied: Done[];
  /** What is still to run; the first is next. */
  queue: readonly Pending[];
  /** Files that the next batch may hold. */
  most: number;
  /** Which try of the first transaction comes next. */
  attempt: number;
  /** Connections lost since the last progress. */
  losses: number;
  /** What the engine's one session has not read of the defaults of a new one. */
  defaults: SessionDefaults;
  /** What the session began with. */
  session: Session;
  /** How often in a row a message has found another one. */
  sessions: number;
  /** Files that were sent when the connection was lost: recorded later, they are this run's work all the same. */
  readonly unanswered: Set<Migration>;
  /** Files that run by themselves, with a look at the histories before they commit. */
  readonly examined: Set<Migration>;
  /** Files that were applied when the histories were looked at for the last time. */
  appliedAtLook: number;
}

/** Files that this run has applied. */
export const appliedIn = ({ applied }: Run): readonly Migration[] =>
  applied.map(({ migration }) => migration);

export const failed = (
  run: Run,
  failure: Failure,
  migration: Migration | null = run.queue[0] ?? null,
): Outcome => ({
  applied: run.applied,
  failed: { migration, failure },
});

/** Replaces a lost connection and looks up what was applied; null = go on. Any other error ends the run. */
export async function recover(run: Run, error: unknown): Promise<Outcome | null> {
  const { database, options } = run;
  if (error instanceof ActionError) {
    // A batch that was cancelled may hold files that had committed.
    if (run.unanswered.size > 0) await lookUp(run, true).catch(() => {});
    return failed(run, error.failure, null);
  }
  if (isServerError(error) && !endsConnection.test(error.code) && !isGoodbye(error))
    return failed(run, historyNotWritten(error, database));
  try {
    if (++run.losses > reconnections) throw error;
    options.onWait?.(`The connection was lost (${textOf(error)}); looking up what was applied`);
    await database.pause(250 * 4 ** (run.losses - 1));
    await database.reconnect();
    await lookUp(run, false);
    return null;
  } catch (again) {
    return failed(
      run,
      error instanceof LostAfter ? lostAfter(error, again, run) : connectionLost(again, run),
    );
  }
}

export function finish(run: Run, migration: Migration, milliseconds: number | null): void {
  run.applied.push({ migration, milliseconds });
  run.options.onApplied?.({ migration, milliseconds });
}

/** Takes out of the queue what the history holds. @param own only what this run has sent. */
async function lookUp(run: Run, own: boolean): Promise<void> {
  if (own) await run.database.query('ROLLBACK');
  const recorded = await recordedOf(run.database, run.queue);
  const through = run.queue.filter(
    (migration) => recorded.has(migration.source.key) && (!own || run.unanswered.has(migration)),
  );
  run.queue = run.queue.filter((migration) => !through.includes(migration));
  for (const migration of through) finish(run, migration, recorded.get(migration.source.key) ?? null);
}

/** A file's own errors are reported where they come; what is left is the run's own SQL. */
function historyNotWritten(error: ServerError, database: Database): Failure {
  return {
    message: `The migration history (catalog.migrations) cannot be written: ${error.message}`,
    state:
      'The files reported above as applied are applied. Whatever else was started is recorded in the history.',
    ...explain(error, { user: database.user }),
  };
}

/** A file's own error comes first, whatever came after it. */
function lostAfter({ first: { error, source, at } }: LostAfter, again: unknown, run: Run): Failure {
  const { file, text } = source;
  const location = locate(file, text, at);
  const { message, state } = connectionLost(again, run);
  return {
    message: `${file}: ${error.message}`,
    location,
    snippet: snippet(text, location),
    ...explain(error, { user: run.database.user, file }),
    state: `The transaction that failed was rolled back. Then: ${message} ${state}`,
  };
}

function connectionLost(error: unknown, { database, applied }: Run): Failure {
  const files = applied.map(({ migration }) => migration.source.file);
  const known =
    files.length === 0
      ? 'No file is known to be applied'
      : `${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} applied`;
  const cause = error instanceof ActionError ? error.failure : null;
  return {
    message: `The connection to ${database.name} was lost while migrations ran: ${cause?.message ?? textOf(error)}`,
    state: `${known}. Each of the other files is one transaction: applied completely or not at all.`,
    remedy: cause?.remedy ?? explain(error, { user: database.user }).remedy,
  };
}
