import {
  explain,
  isOutage,
  isServerError,
  poolerPasses,
  rollBack,
  type Database,
  type Notice,
  type ServerError,
  endsConnection,
} from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { LostAfter } from './clear-failed.ts';
import { names } from './failure.ts';
import { inspect } from './history.ts';
import type { Limits } from './limits.ts';
import { locate, snippet } from './location.ts';
import type { Migration } from './listing.ts';
import type { MigrationPlan, Pending } from './migration-plan.ts';
import { returning } from './retry.ts';
import { recordedIn, type Within } from './send-batch.ts';
import type { Session } from './session.ts';
import type { SessionDefaults } from './session-defaults.ts';
import type { BeforeStep } from './stepwise/index.ts';

/*
 * How far a run that applies migrations is, and how it goes on after its connection is lost.
 */

export interface ApplyOptions extends Limits {
  /** Milliseconds to wait for another run, and for a server or pooler that is away. */
  readonly waitForLock: number;
  /** Files that precede a file in its folder, are not applied, and create what the error says is missing. */
  readonly unappliedBefore: (migration: Migration, error: ServerError) => readonly string[];
  readonly onApplied?: (done: Done) => void;
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /**
   * Called before each try of a file; files then do not go together in one message.
   * @param mayRun whether all of the file is one transaction, in which what is returned may run its statements.
   * @returns what does that; null = the file runs as ever.
   */
  readonly beforeFile?: ((migration: Pending, mayRun: boolean) => Promise<Within | null>) | undefined;
  /** Called before each step of a file that runs statement by statement, while nothing of it has begun. */
  readonly beforeStep?: BeforeStep;
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

/**
 * How often in a row a lost connection is replaced without any progress: a statement that crashes the server is not
 * sent for ever.
 */
const reconnections = 3;

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
  /** Files whose COMMIT was answered since the histories were looked at. */
  readonly acknowledged: Set<Migration>;
  /** Statements that had run of the first file in the queue, when a loss was looked into for the last time. */
  stepsAtLook: number;
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
  if (error instanceof ActionError && !isOutage(error)) {
    // A batch that was cancelled may hold files that had committed.
    if (run.unanswered.size > 0) await lookUp(run, true).catch(() => finishAcknowledged(run));
    // Rows or statements of a long file may have been missing in the middle of a transaction.
    else await rollBack(database);
    return failed(run, error.failure, null);
  }
  if (isServerError(error) && !endsConnection(error) && !error.code.startsWith('58'))
    return failed(run, historyNotWritten(error, database));
  if ((isServerError(error) && poolerPasses(error) === false) || ++run.losses > reconnections)
    return ended(run, error, error);
  options.onWait?.(`The connection was lost (${textOf(error)}); looking up what was applied`);
  return await comeBack(run, error);
}

/** Looks up what was applied as soon as the server answers; null = go on. @param lost why the connection was lost. */
async function comeBack(run: Run, lost: unknown): Promise<Outcome | null> {
  const { database, options } = run;
  const until = Date.now() + options.waitForLock;
  let pause = returning(run.losses);
  for (let attempt = run.losses; ; pause = Math.min(returning(++attempt), Math.max(until - Date.now(), 0))) {
    try {
      await database.pause(pause);
      await database.reconnect();
      if (await lookUp(run, false)) run.losses = 0;
      return null;
    } catch (error) {
      if (!isOutage(error) || Date.now() >= until) return ended(run, error, lost);
      options.onWait?.(`${textOf(error)}; trying again`);
    }
  }
}

/** The run ends with a connection that is lost: nothing more can be looked up. @param lost why it was. */
function ended(run: Run, error: unknown, lost: unknown): Outcome {
  finishAcknowledged(run);
  return failed(run, lost instanceof LostAfter ? lostAfter(lost, error, run) : connectionLost(error, run));
}

/** Reports what the server said it committed, where the history cannot be asked. */
function finishAcknowledged(run: Run): void {
  const through = run.queue.filter((migration) => run.acknowledged.has(migration));
  run.queue = run.queue.filter((migration) => !run.acknowledged.has(migration));
  for (const migration of through) finish(run, migration, null);
}

export function finish(run: Run, migration: Migration, milliseconds: number | null): void {
  run.applied.push({ migration, milliseconds });
  run.options.onApplied?.({ migration, milliseconds });
}

/**
 * Takes out of the queue what the history holds.
 * @param own only what this run has sent.
 * @returns whether more has run than at the last look.
 */
async function lookUp(run: Run, own: boolean): Promise<boolean> {
  if (own) await run.database.query('ROLLBACK');
  const inspection = await inspect(run.database, run.queue, run.options);
  const recorded = recordedIn(inspection, run.queue);
  // The histories know better: a server that crashed may have lost what it said.
  run.acknowledged.clear();
  const through = run.queue.filter(
    (migration) => recorded.has(migration.source.key) && (!own || run.unanswered.has(migration)),
  );
  run.queue = run.queue.filter((migration) => !through.includes(migration));
  for (const migration of through) finish(run, migration, recorded.get(migration.source.key) ?? null);
  const row = inspection.applied.find(({ file }) => file === run.queue[0]?.source.key);
  const before = run.stepsAtLook;
  run.stepsAtLook = row?.progress?.done ?? -1;
  return through.length > 0 || run.stepsAtLook > before;
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

function connectionLost(error: unknown, run: Run): Failure {
  const { database, queue, unanswered } = run;
  const applied = appliedIn(run);
  const [next] = queue;
  const cause = error instanceof ActionError ? error.failure : null;
  const known =
    applied.length === 0
      ? 'No file is known to be applied. '
      : `${names(applied)} ${applied.length === 1 ? 'is' : 'are'} applied. `;
  const rest =
    next === undefined || next.steps === null
      ? 'Each of the other files is one transaction: applied completely or not at all.'
      : `${next.source.file} runs without a transaction, and its row in catalog.migrations says how far it got. ` +
        'Each of the other files is applied completely or not at all.';
  const sent = queue.some((one) => unanswered.has(one)) ? ' Those that were sent last may be applied.' : '';
  return {
    message: `The connection to ${database.name} was lost while migrations ran: ${cause?.message ?? textOf(error)}`,
    state: known + rest + sent,
    ...(isServerError(error) ? { sqlstate: error.code } : {}),
    remedy:
      `${cause?.remedy ?? explain(error, { user: database.user }).remedy} ` +
      'The next run looks up what is applied and goes on from there.',
  };
}
