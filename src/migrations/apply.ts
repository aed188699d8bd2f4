import {
  explain,
  isServerError,
  pin,
  sql,
  type Database,
  type Notice,
  type ServerError,
} from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { describe, describeStep } from './failure.ts';
import { adopt, block, lockBusy, type FoundHistory, type NativeHistory } from './formats/index.ts';
import { inspect, lockHolder } from './history.ts';
import { install, lock } from './ledger.ts';
import type { Migration } from './listing.ts';
import {
  compose,
  failedUnit,
  forgetSession,
  lostTransaction,
  settle,
  type Limits,
  type Message,
  type Unit,
} from './message.ts';
import type { Pending, Plan } from './plan.ts';
import { reader } from './reading.ts';
import { place, watch } from './progress.ts';
import { runsAlone } from './refusals.ts';
import { runStepwise, runsOutside } from './stepwise.ts';

export interface ApplyOptions extends Limits {
  /** Milliseconds to wait for another run. */
  readonly waitForLock: number;
  /** Files that precede a file in its folder and are not applied, to explain a missing object. */
  readonly unappliedBefore: (migration: Migration) => readonly string[];
  readonly onApplied?: (done: Done) => void;
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
}

export interface Done {
  readonly migration: Migration;
  /** Null = not known: what came behind it in the same message failed. */
  readonly milliseconds: number | null;
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
/** How often in a row a lost connection is replaced without anything getting further. */
const reconnections = 3;
const retried = new Set(['55P03', '40P01']); // lock_not_available, deadlock_detected
/** unique_violation, duplicate_schema, duplicate_table, duplicate_object, duplicate_function: when a tool or another run creates the same at the same moment. */
const createdMeanwhile = new Set(['23505', '42P06', '42P07', '42710', '42723']);
const backoff = (attempt: number): number => Math.min(2 ** attempt, 30) * 1000 * (0.75 + Math.random() / 2);

/**
 * Applies a plan in order until the first failure: each file in a transaction of its own together with its history row,
 * as many files to a message as fit; files that cannot be in a transaction statement by statement.
 *
 * A connection that is lost is replaced, and the history tells what the last message did: nothing is repeated on a guess.
 */
export async function apply(database: Database, plan: Plan, options: ApplyOptions): Promise<Outcome> {
  const deadline = Date.now() + options.waitForLock;
  const applied: Done[] = [];
  let queue = plan.pending;
  /** Files that the next message may hold. */
  let most = Infinity;
  let attempt = 1;
  let losses = 0;
  /** Files that were sent when the connection was lost: recorded later, they are this run's work all the same. */
  const unanswered = new Set<Migration>();
  const failed = (failure: Failure, migration: Migration | null = queue[0] ?? null): Outcome => ({
    applied,
    failed: { migration, failure },
  });

  for (let prepared = false; ;) {
    try {
      if (!prepared) await prepare(database, plan, deadline, options);
      prepared = true;
      while (queue[0] !== undefined) {
        const failure = queue[0].steps === null ? await transact() : await walk(queue[0], queue[0].steps);
        if (failure !== null) return failed(failure);
        losses = 0;
      }
      return { applied, failed: null };
    } catch (error) {
      if (error instanceof ActionError) {
        // A cancelled message may hold files that were through.
        if (unanswered.size > 0) await lookUp(true).catch(() => {});
        return failed(error.failure, null);
      }
      if (isServerError(error) && !endsConnection.test(error.code))
        return failed(bookkeeping(error, database));
      try {
        if (++losses > reconnections) throw error;
        options.onWait?.(
          `The connection was lost (${error instanceof Error ? error.message : String(error)}); looking up what was applied`,
        );
        await database.pause(250 * 4 ** (losses - 1));
        await database.reconnect();
        await lookUp(false);
      } catch (again) {
        return failed(lost(again, database, applied));
      }
    }
  }

  function finish(migration: Migration, milliseconds: number | null): void {
    applied.push({ migration, milliseconds });
    options.onApplied?.({ migration, milliseconds });
  }

  /** Tells what of the queue the history holds. @param own only what this run has sent. */
  async function lookUp(own: boolean): Promise<void> {
    if (own) await database.query('ROLLBACK');
    const recorded = await recordedOf(database, queue);
    const through = queue.filter(
      (migration) => recorded.has(migration.source.file) && (!own || unanswered.has(migration)),
    );
    queue = queue.filter((migration) => !through.includes(migration));
    for (const migration of through) finish(migration, recorded.get(migration.source.file) ?? null);
  }

  /** Sends the next message of transactions; null = go on. */
  async function transact(): Promise<Failure | null> {
    const message = compose(take(queue, most), options, plan.histories);
    most = Infinity;
    const { error, completed, durations } = await send(database, message, options).catch(
      (reason: unknown) => {
        for (const { migration } of message.units) unanswered.add(migration);
        throw reason;
      },
    );
    const errorAt = error === null ? message.units.length : failedUnit(message, error, completed);
    const unrecorded = message.units.findIndex(({ migration }) => !durations.has(migration.source.file));
    const recorded = unrecorded < 0 ? message.units.length : unrecorded;
    const rest = queue.slice(recorded);
    // From the unit on at which the error came, what is recorded all the same is another run's work, or a lost message's.
    message.units.slice(0, recorded).forEach(({ migration }, index) => {
      if (index < errorAt || unanswered.has(migration))
        finish(migration, durations.get(migration.source.file) ?? null);
    });
    queue = rest;
    if (recorded > 0) attempt = 1;
    if (error === null) return null;
    const unit = message.units[errorAt];
    const migration = unit?.migration;
    if (!lostTransaction(error)) {
      if (errorAt < recorded || unit === undefined) return null;
      if (error.code === lockBusy) return await waitForOther(database, locksOf(plan), deadline, options);
      if (errorAt > recorded) {
        // A syntax error keeps the whole message from running: the files before it go first, in a message of their own.
        most = errorAt - recorded;
        return null;
      }
      const [next] = queue as readonly [Pending];
      if (runsOutside(error) && runsAlone(next.source)) {
        queue = [{ ...next, steps: new Map() }, ...queue.slice(1)];
        return null;
      }
      if (retried.has(error.code) && attempt < attempts) {
        options.onWait?.(
          `${migration?.source.file ?? 'history'}: ${error.message}; trying again (${attempt} of ${attempts - 1})`,
        );
        await database.pause(backoff(attempt++));
        return null;
      }
    }
    return describe({
      error,
      message,
      unit,
      completed,
      applied,
      queue,
      user: database.user,
      unapplied: migration === undefined ? [] : options.unappliedBefore(migration),
    });
  }

  /** Runs a file statement by statement; null = go on. */
  async function walk(migration: Pending, steps: NonNullable<Pending['steps']>): Promise<Failure | null> {
    const outcome = await runStepwise(database, migration, steps, {
      ...options,
      deadline,
      histories: plan.histories,
    });
    if (outcome.state !== 'done' && outcome.state !== 'elsewhere')
      return describeStep(outcome, { migration, applied, queue, user: database.user });
    queue = queue.slice(1);
    if (outcome.state === 'done') finish(migration, outcome.milliseconds);
    return null;
  }
}

/** Classes 08 and 58, and 57P: the server or a pooler ends the connection with them. */
const endsConnection = /^(08|58|57P)/;

/** A file's own errors are told where they come; what is left is the run's own SQL. */
function bookkeeping(error: ServerError, database: Database): Failure {
  return {
    message: `The migration history (catalog.migrations) cannot be kept: ${error.message}`,
    state:
      'What is said above to be applied is applied. Of the rest nothing was begun that the history does not tell of.',
    ...explain(error, { user: database.user }),
  };
}

function lost(error: unknown, database: Database, applied: readonly Done[]): Failure {
  const told =
    applied.length === 0
      ? 'No file is known to be applied'
      : `${applied.map(({ migration }) => migration.source.file).join(', ')} ${applied.length === 1 ? 'is' : 'are'} applied`;
  const cause = error instanceof ActionError ? error.failure : null;
  return {
    message: `The connection to ${database.name} was lost while migrations ran: ${cause?.message ?? (error instanceof Error ? error.message : String(error))}`,
    state: `${told}. Of the others each is one transaction, applied as a whole or not at all.`,
    remedy: cause?.remedy ?? explain(error, { user: database.user }).remedy,
  };
}

type Native = { readonly history: NativeHistory; readonly found: FoundHistory };

/** The tools whose histories a plan writes. */
function nativeOf({ pending, adopt: adopted, histories }: Plan): readonly Native[] {
  const used = [...pending, ...adopted.map(({ migration }) => migration)].map(
    ({ format: { history } }) => history,
  );
  return [...new Set(used)].flatMap((history) => {
    const found = histories.get(history?.id ?? '');
    return history === null || found === undefined ? [] : [{ history, found }];
  });
}

const locksOf = (plan: Plan): readonly bigint[] =>
  nativeOf(plan).flatMap(({ history, found }) => history.locks(found));

/** Creates the histories where they are missing and brings rows up to date that describe files already applied. */
async function prepare(
  database: Database,
  plan: Plan,
  deadline: number,
  options: ApplyOptions,
): Promise<void> {
  const updates = plan.adopt.flatMap(({ migration, recordedAs, marked }) => {
    const {
      source,
      version,
      kind,
      format: { history },
    } = migration;
    const found = plan.histories.get(history?.id ?? '');
    return [
      ...(marked && history !== null && found !== undefined ? [adopt(migration, history, found)] : []),
      ...(recordedAs === null ? [] : [sql`DELETE FROM catalog.migrations WHERE file = ${recordedAs}`]),
      sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
        VALUES (${source.file}, ${version}, ${kind}, ${source.checksum}, ${source.script.checksum})
        ON CONFLICT (file) DO UPDATE SET checksum = excluded.checksum, token_checksum = excluded.token_checksum, marked = NULL`,
    ];
  });
  const changes = [
    ...nativeOf(plan).map(({ history, found }) => block([history.install(found)])),
    ...updates,
  ];
  const text = [
    'BEGIN',
    ...pin,
    sql`SET LOCAL lock_timeout = ${options.waitForLock}`,
    install,
    ...(changes.length === 0 ? [] : [lock, ...changes]),
    'COMMIT',
  ].join(';\n');
  for (let tries = 1; ; tries++) {
    try {
      await database.query(text);
      return;
    } catch (error) {
      if (!isServerError(error)) throw error;
      await database.query('ROLLBACK');
      if (createdMeanwhile.has(error.code) && tries < 3) continue;
      if (error.code !== lockBusy) {
        throw new ActionError(
          {
            message: `The migration history (catalog.migrations) cannot be set up: ${error.message}`,
            state: 'Nothing was run; the database is as it was.',
            ...explain(error, { user: database.user }),
          },
          { cause: error },
        );
      }
      await waitForOther(database, locksOf(plan), deadline, options);
    }
  }
}

function take(queue: readonly Pending[], most: number): readonly Pending[] {
  let size = 0;
  const end = queue.findIndex(
    ({ source, steps }, index) =>
      index >= most || steps !== null || ((size += source.text.length) > messageSize && index > 0),
  );
  return end < 0 ? queue : queue.slice(0, end);
}

interface Sent {
  readonly error: ServerError | null;
  /** Statements of the message that completed. */
  readonly completed: number;
  /** What the history says afterwards: milliseconds of each file of the message that is recorded as it stands. */
  readonly durations: ReadonlyMap<string, number | null>;
}

async function send(database: Database, message: Message, options: ApplyOptions): Promise<Sent> {
  let completed = 0;
  const current = (): Unit | undefined =>
    message.units.find(({ statementsAfter }) => completed < statementsAfter);
  const unwatch = watch(
    database,
    () => {
      const unit = current();
      return unit === undefined
        ? 'reading the history'
        : `${unit.migration.source.file}: ${place(completed - unit.statementsBefore, unit.statements.length)}`;
    },
    (text) => options.onWait?.(text),
  );
  try {
    const results = await database.query(message.text, {
      copies: message.copies,
      complete: (count) => {
        completed = count;
      },
      notice: (notice) => options.onNotice?.(current()?.migration, notice),
    });
    const rows = results.at(-1)?.rows as readonly { file: string; milliseconds: number | null }[];
    return {
      error: null,
      completed,
      durations: new Map(rows.map(({ file, milliseconds }) => [file, milliseconds])),
    };
  } catch (error) {
    if (!isServerError(error)) throw error;
    const sent = message.units.map(({ migration }) => migration);
    // A session's advisory locks and prepared statements outlive a rollback, and behind a pooler a message of its own may reach another backend.
    await database.query(['ROLLBACK', 'BEGIN', ...forgetSession, settle(sent, false), 'COMMIT'].join(';\n'));
    return { error, completed, durations: await recordedOf(database, sent) };
  } finally {
    unwatch();
  }
}

/** Of these files, those that the history says are applied as they stand, with their milliseconds. */
async function recordedOf(
  database: Database,
  migrations: readonly Migration[],
): Promise<ReadonlyMap<string, number | null>> {
  const inspection = await inspect(database, migrations);
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const readers = new Map(migrations.map(({ format }) => [format, reader(format, inspection)]));
  return new Map(
    migrations.flatMap((migration) => {
      const row = rows.get(migration.source.file);
      const recorded =
        readers.get(migration.format)?.isApplied(migration, row) === true &&
        (migration.format.history !== null || row?.checksum === migration.source.checksum);
      return recorded ? [[migration.source.file, row?.milliseconds ?? null] as const] : [];
    }),
  );
}

/** One pause while another run applies migrations. @throws {ActionError} after {@link ApplyOptions.waitForLock}. */
async function waitForOther(
  database: Database,
  native: readonly bigint[],
  deadline: number,
  { onWait }: ApplyOptions,
): Promise<null> {
  const holder = (await lockHolder(database, native)) ?? 'a run that has just ended';
  if (Date.now() >= deadline) {
    throw new ActionError({
      message: `Another run is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
      state: 'This run applied what it says above and nothing else.',
      remedy: 'Run again when the other has finished, or raise wait-for-lock.',
    });
  }
  onWait?.(`Waiting for another run: ${holder}`);
  await database.pause(Math.min(1000 + Math.random() * 2000, Math.max(deadline - Date.now(), 50)));
  return null;
}
