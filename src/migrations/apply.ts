import { setTimeout as sleep } from 'node:timers/promises';
import { explain, isServerError, sql, type Database, type Notice, type ServerError } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { describe, describeStep } from './failure.ts';
import { inspect, installation, lockHolder } from './history.ts';
import type { Migration } from './listing.ts';
import { compose, failedUnit, lockBusy, transactionLost, type Limits, type Message } from './message.ts';
import type { Pending, Plan } from './plan.ts';
import { runStepwise } from './stepwise.ts';

export interface ApplyOptions extends Limits {
  /** Milliseconds to wait for another run. */
  readonly waitForLock: number;
  /** Files that precede a file in its folder and are not applied, to explain a missing object. */
  readonly unappliedBefore: (migration: Migration) => readonly string[];
  readonly onApplied?: (migration: Migration, milliseconds: number) => void;
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
}

export interface Done {
  readonly migration: Migration;
  readonly milliseconds: number;
}

/** Successes and the error together: what was applied before a failure stays applied, and is told. */
export interface Outcome {
  readonly applied: readonly Done[];
  readonly failed: { readonly migration: Migration | null; readonly failure: Failure } | null;
}

/** A message's size in UTF-16 units from which on the next file starts a new one. */
const messageSize = 1_000_000;
/** How often a transaction that could not get a lock is tried in all: about three minutes with the pauses. */
const attempts = 10;
const retried = new Set(['55P03', '40P01']); // lock_not_available, deadlock_detected
const pause = (attempt: number): number => Math.min(2 ** attempt, 30) * 1000 * (0.75 + Math.random() / 2);

/**
 * Applies a plan in order until the first failure: each file in a transaction of its own together with its history row,
 * as many files to a message as fit.
 */
export async function apply(database: Database, plan: Plan, options: ApplyOptions): Promise<Outcome> {
  const applied: Done[] = [];
  let queue = plan.pending;
  const failed = (migration: Migration | null, failure: Failure): Outcome => ({ applied, failed: { migration, failure } });
  try {
    await prepare(database, plan, options);
    const deadline = Date.now() + options.waitForLock;
    let attempt = 1;
    let most = Infinity;
    while (queue.length > 0) {
      const [next] = queue;
      if (next !== undefined && next.steps !== null) {
        const outcome = await runStepwise(database, next, next.steps, { ...options, deadline });
        if (outcome.state !== 'done' && outcome.state !== 'elsewhere') return failed(next, describeStep(outcome, { migration: next, applied, queue, user: database.user }));
        if (outcome.state === 'done') {
          applied.push({ migration: next, milliseconds: outcome.milliseconds });
          options.onApplied?.(next, outcome.milliseconds);
        }
        queue = queue.slice(1);
        continue;
      }
      const message = compose(take(queue, most), options);
      most = Infinity;
      const { error, completed, durations } = await send(database, message, options);
      const errorAt = error === null ? message.units.length : failedUnit(message, error, completed);
      const fail = (cause: ServerError): Outcome => {
        const unit = message.units[errorAt];
        const migration = unit?.migration ?? null;
        return failed(migration, describe({ error: cause, message, unit, completed, applied, queue, user: database.user, unapplied: migration === null ? [] : options.unappliedBefore(migration) }));
      };
      if (error?.code === transactionLost) return fail(error);
      const done = message.units.findIndex(({ migration }) => !durations.has(migration.source.file));
      const count = done < 0 ? message.units.length : done;
      // From the unit on at which the error came, what is recorded all the same is another run's work.
      message.units.slice(0, Math.min(count, errorAt)).forEach(({ migration }) => {
        const milliseconds = durations.get(migration.source.file) ?? 0;
        applied.push({ migration, milliseconds });
        options.onApplied?.(migration, milliseconds);
      });
      queue = queue.slice(count);
      if (count > 0) attempt = 1;
      if (error === null || errorAt < count) continue;
      if (error.code === lockBusy) {
        await waitForOther(database, deadline, options);
      } else if (errorAt > count) {
        // A syntax error keeps the whole message from running: the files before it go first, in a message of their own.
        most = errorAt - count;
      } else if (retried.has(error.code) && attempt < attempts) {
        options.onWait?.(`${message.units[errorAt]?.migration.source.file ?? 'history'}: ${error.message}; trying again (${attempt} of ${attempts - 1})`);
        await sleep(pause(attempt++));
      } else {
        return fail(error);
      }
    }
    return { applied, failed: null };
  } catch (error) {
    if (error instanceof ActionError) return failed(null, error.failure);
    return failed(queue[0] ?? null, {
      message: `The connection to ${database.name} was lost while migrations ran: ${error instanceof Error ? error.message : String(error)}`,
      state: `${applied.length === 0 ? 'No file' : applied.map(({ migration }) => migration.source.file).join(', ')} is known to be applied. Each file is one transaction: every other file is applied as a whole or not at all.`,
      ...explain(error, { user: database.user }),
    });
  }
}

/** Creates the history where it is missing and brings rows up to date that describe files already applied. */
async function prepare(database: Database, { pending, adopt }: Plan, { waitForLock }: ApplyOptions): Promise<void> {
  const supabase = [...pending, ...adopt.map(({ migration }) => migration)].some(({ format }) => format.nativeHistory);
  const updates = adopt.flatMap(({ migration: { source, version, kind }, recordedAs }) => [
    ...(recordedAs === null ? [] : [sql`DELETE FROM catalog.migrations WHERE file = ${recordedAs}`]),
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
      VALUES (${source.file}, ${version}, ${kind}, ${source.checksum}, ${source.script.checksum})
      ON CONFLICT (file) DO UPDATE SET checksum = excluded.checksum, token_checksum = excluded.token_checksum`,
  ]);
  try {
    await database.query(['BEGIN', sql`SET LOCAL lock_timeout = ${waitForLock}`, ...installation({ supabase }), ...updates, 'COMMIT'].join(';\n'));
  } catch (error) {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    throw new ActionError({
      message: `The migration history (catalog.migrations) cannot be set up: ${error.message}`,
      state: 'Nothing was run; the database is as it was.',
      ...explain(error, { user: database.user }),
    }, { cause: error });
  }
}

function take(queue: readonly Pending[], most: number): readonly Pending[] {
  let size = 0;
  const end = queue.findIndex(({ source, steps }, index) => index >= most || steps !== null || ((size += source.text.length) > messageSize && index > 0));
  return end < 0 ? queue : queue.slice(0, end);
}

interface Sent {
  readonly error: ServerError | null;
  /** Statements of the message that completed. */
  readonly completed: number;
  /** What the history says afterwards: milliseconds of each file of the message that is recorded as it stands. */
  readonly durations: ReadonlyMap<string, number>;
}

async function send(database: Database, message: Message, options: ApplyOptions): Promise<Sent> {
  let completed = 0;
  const current = (): Migration | undefined => message.units.find(({ statementsAfter }) => completed < statementsAfter)?.migration;
  try {
    const results = await database.query(message.text, {
      copies: message.copies,
      complete: (count) => { completed = count; },
      notice: (notice) => options.onNotice?.(current(), notice),
    });
    const rows = results.at(-1)?.rows as readonly { file: string; milliseconds: number }[];
    return { error: null, completed, durations: new Map(rows.map(({ file, milliseconds }) => [file, milliseconds])) };
  } catch (error) {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    const { applied, supabase } = await inspect(database);
    const rows = new Map(applied.map((row) => [row.file, row]));
    const recorded = message.units.filter(({ migration: { source, version, format } }) => format.nativeHistory
      ? supabase.includes(version) : rows.get(source.file)?.checksum === source.checksum);
    return { error, completed, durations: new Map(recorded.map(({ migration: { source } }) => [source.file, rows.get(source.file)?.milliseconds ?? 0])) };
  }
}

/** One pause while another run applies migrations. @throws {ActionError} after {@link ApplyOptions.waitForLock}. */
async function waitForOther(database: Database, deadline: number, { onWait }: ApplyOptions): Promise<void> {
  const holder = await lockHolder(database) ?? 'a run that has just ended';
  if (Date.now() >= deadline) {
    throw new ActionError({
      message: `Another run is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
      state: 'This run applied what it says above and nothing else.',
      remedy: 'Run again when the other has finished, or raise wait-for-lock.',
    });
  }
  onWait?.(`Waiting for another run: ${holder}`);
  await sleep(Math.min(1000 + Math.random() * 2000, Math.max(deadline - Date.now(), 50)));
}
