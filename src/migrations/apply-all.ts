import { lacksFor, type Database, type Lacks, type ServerError } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { locksOf, waitForOther } from './advisory-locks.ts';
import { atHistories, compose, failedUnit, lostTransaction, take, type Batch, type Terms } from './batch.ts';
import { examine, lookAgain, runsExamined } from './examine.ts';
import { describe, describeStep, failedStatement } from './failure.ts';
import { historyReplaced, lockBusy } from './formats/index.ts';
import { describeChange, lostFromHistory, notInHistory } from './history-failure.ts';
import type { Migration } from './listing.ts';
import type { Pending, MigrationPlan } from './migration-plan.ts';
import { largeFile, type Unit } from './pieces.ts';
import { prepare } from './prepare.ts';
import { runsAlone } from './refusals.ts';
import { attempts, backoff, isPassing, tryingAgain } from './retry.ts';
import {
  appliedIn,
  failed,
  finish,
  recover,
  type ApplyOptions,
  type Outcome,
  type Run,
} from './run-state.ts';
import { send, type Sent, type Within } from './send-batch.ts';
import { mostSessions, ownSession, sessionFound } from './session.ts';
import { unreadStatement } from './unread.ts';
import { endsSession, unreadDefaults } from './session-defaults.ts';
import { runsOutside, runStepwise, type StepOutcome } from './stepwise/index.ts';

/** What {@link apply} does where there is something to do. */
export async function applyAll(
  database: Database,
  plan: MigrationPlan,
  options: ApplyOptions,
): Promise<Outcome> {
  const run: Run = {
    database,
    plan,
    options,
    deadline: Date.now() + options.waitForLock,
    applied: [],
    queue: plan.pending,
    most: Infinity,
    attempt: 1,
    losses: 0,
    defaults: [],
    session: ownSession,
    sessions: 0,
    unanswered: new Set(),
    acknowledged: new Set(),
    stepsAtLook: -1,
    examined: new Set(plan.pending.filter((migration) => runsExamined(migration, plan))),
    appliedAtLook: 0,
  };
  for (let prepared = false; ;) {
    try {
      if (!prepared) run.session = await prepare(database, plan, run.deadline, options);
      if (!prepared) run.defaults = await unreadDefaults(database);
      prepared = true;
      const failure = await work(run);
      return failure === null ? { applied: run.applied, failed: null } : failed(run, failure);
    } catch (error) {
      const end = await recover(run, error);
      if (end !== null) return end;
    }
  }
}

/** Works the queue off, until it is empty (null) or a file fails. */
async function work(run: Run): Promise<Failure | null> {
  while (run.queue[0] !== undefined) {
    const [next] = run.queue;
    const before = run.queue;
    const failure = await runNext(run, next);
    if (failure !== null) return failure;
    run.losses = run.sessions = 0;
    const done = before.slice(0, before.length - run.queue.length);
    // A server keeps for its session what a large file has taken of memory.
    const large = done.some(({ source }) => source.sql.length > largeFile);
    if (large || (run.queue.length > 0 && done.some(endsSession))) await renewSession(run);
  }
  return null;
}

/** Runs the next file, or as many as go together; null = go on. */
async function runNext(run: Run, next: Pending): Promise<Failure | null> {
  const mayRun = next.steps === null && !run.examined.has(next) && next.source.sql.length <= largeFile;
  const within = (await run.options.beforeFile?.(next, mayRun)) ?? null;
  if (next.steps !== null) return await runSteps(run, next, next.steps);
  return run.examined.has(next) ? await runExamined(run, next) : await runBatch(run, within);
}

/** Begins a session that has read the defaults as they are now. */
async function renewSession(run: Run): Promise<void> {
  if (run.database.engine === 'server') await run.database.reconnect();
  else run.defaults = await unreadDefaults(run.database);
}

const termsOf = ({ database, options, plan, defaults, session }: Run): Terms => ({
  database,
  limits: options,
  histories: plan.histories,
  defaults,
  session,
});

/**
 * Sends the next batch of transactions; null = go on.
 * @param within runs the statements of the only file of it; null = the batch does.
 */
async function runBatch(run: Run, within: Within | null): Promise<Failure | null> {
  const { database, options } = run;
  const most = options.beforeFile === undefined ? run.most : 1;
  const batch = compose(take(run.queue, most, run.examined), termsOf(run));
  run.most = Infinity;
  const onCommitted = (files: readonly Migration[]): void => {
    for (const file of files) run.acknowledged.add(file);
  };
  const sent = await send(database, batch, run.session, { ...options, onCommitted, within }).catch(
    (reason: unknown) => {
      for (const { migration } of batch.units) run.unanswered.add(migration);
      throw reason;
    },
  );
  return await account(run, batch, sent);
}

/** Runs a file that may write to a history; null = go on. */
async function runExamined(run: Run, migration: Pending): Promise<Failure | null> {
  const { database, options, plan } = run;
  const outcome = await examine(database, plan, migration, termsOf(run), options).catch((reason: unknown) => {
    run.unanswered.add(migration);
    throw reason;
  });
  if (outcome.state === 'failed') return await account(run, outcome.batch, outcome.sent);
  if (outcome.state === 'applied') {
    run.plan = { ...plan, histories: outcome.histories };
    run.queue = run.queue.slice(1);
    run.attempt = 1;
    finish(run, migration, outcome.milliseconds);
    return null;
  }
  return describeChange(outcome, {
    applied: appliedIn(run),
    queue: run.queue,
    user: database.user,
  });
}

/** Takes what a batch did out of the queue; null = go on. */
async function account(run: Run, batch: Batch, sent: Sent): Promise<Failure | null> {
  const { error, place, completed, durations } = sent;
  const errorAt = error === null ? batch.units.length : failedUnit(batch, place, completed);
  const unrecorded = batch.units.findIndex(({ migration }) => !durations.has(migration.source.key));
  const recorded = unrecorded < 0 ? batch.units.length : unrecorded;
  const rest = run.queue.slice(recorded);
  // From the failed unit on, what is recorded all the same is the work of another run, or of a batch that was lost.
  batch.units.slice(0, recorded).forEach(({ migration }, index) => {
    if (index < errorAt || run.unanswered.has(migration))
      finish(run, migration, durations.get(migration.source.key) ?? null);
  });
  run.queue = rest;
  if (recorded > 0) run.attempt = 1;
  const forgotten = batch.units[recorded];
  // It must never run again, whatever became of its row.
  if (forgotten !== undefined && completed >= forgotten.statementsAfter)
    return notInHistory(forgotten.migration, appliedIn(run), run.queue.slice(1));
  return error === null ? null : await afterError(run, batch, { ...sent, error }, errorAt, recorded);
}

/**
 * What follows an error in a batch: null = try again, with the queue as it is now.
 * @param errorAt index of the unit in which the error came.
 * @param recorded how many units are recorded as applied.
 */
async function afterError(
  run: Run,
  batch: Batch,
  { error, place, unread, completed }: Sent & { readonly error: ServerError },
  errorAt: number,
  recorded: number,
): Promise<Failure | null> {
  const { database, options } = run;
  const unit = batch.units[errorAt];
  if (unread !== null && batch.units.length > 1) {
    run.most = Math.ceil(batch.units.length / 2);
    return null;
  }
  const found = sessionFound(error);
  if (found !== null && ++run.sessions <= mostSessions) {
    run.session = found;
    return null;
  }
  if (!lostTransaction(error)) {
    if (errorAt < recorded || unit === undefined) return null;
    if (error.code === lockBusy)
      return await waitForOther(database, locksOf(run.plan), run.deadline, options.onWait);
    if (errorAt > recorded) {
      // A syntax error keeps the whole batch from running: the files before it go first, in a batch of their own.
      run.most = errorAt - recorded;
      return null;
    }
    if (atHistories(error, unit, completed) && !run.examined.has(unit.migration)) {
      run.examined.add(unit.migration);
      return null;
    }
    if (error.code === historyReplaced && run.applied.length > run.appliedAtLook) {
      // A file of this run may have put a trigger on it, as on all tables.
      run.appliedAtLook = run.applied.length;
      const { histories, lost } = await lookAgain(database, run.plan, appliedIn(run));
      if (lost.length === 0) run.plan = { ...run.plan, histories };
      if (lost.length === 0) return null;
    }
    if (await retriesDifferently(run, error, unit.migration)) return null;
  }
  return await describeFailed(run, unit, { error, place, unread, completed });
}

/** What failed, with what is looked up for its remedy. */
async function describeFailed(
  run: Run,
  unit: Unit | undefined,
  {
    error,
    place,
    unread,
    completed,
  }: Pick<Sent, 'place' | 'unread' | 'completed'> & { readonly error: ServerError },
): Promise<Failure> {
  const { database, options } = run;
  const source = unit?.migration.source;
  const found = {
    place,
    completed,
    unread:
      source === undefined || unread === null ? undefined : await unreadStatement(database, source, unread),
  };
  return describe({
    ...found,
    error,
    unit,
    lacks: await lacksFor(database, error, failedStatement(found, unit) ?? ''),
    applied: appliedIn(run),
    queue: run.queue,
    user: database.user,
    unapplied: unit === undefined ? [] : options.unappliedBefore(unit.migration, error),
  });
}

/** Whether the first file is tried again: outside of a transaction, or after a pause for a lock. */
async function retriesDifferently(run: Run, error: ServerError, migration: Migration): Promise<boolean> {
  const [next, ...others] = run.queue as readonly [Pending, ...Pending[]];
  // A row that was not there when the run began: another run goes through the file in steps, and is waited for there.
  const begunElsewhere = error.code === '23505' && error.schema === 'catalog' && error.table === 'migrations';
  if (begunElsewhere || (runsOutside(error) && runsAlone(next.source))) {
    run.queue = [{ ...next, steps: new Map() }, ...others];
    return true;
  }
  if (!isPassing(error) || run.attempt >= attempts) return false;
  run.options.onWait?.(tryingAgain(migration.source.file, error, run.attempt));
  await run.database.pause(backoff(run.attempt++));
  return true;
}

/** What the role lacks for the step that failed, if that is why. */
async function lacksOf(
  database: Database,
  { source }: Migration,
  outcome: StepOutcome,
): Promise<Lacks | undefined> {
  if (outcome.state !== 'failed') return undefined;
  const { start, end } = outcome.statement;
  return await lacksFor(database, outcome.error, source.text.slice(start, end));
}

/** Runs a file statement by statement; null = go on. */
async function runSteps(
  run: Run,
  migration: Pending,
  steps: NonNullable<Pending['steps']>,
): Promise<Failure | null> {
  const { database, queue } = run;
  const outcome = await runStepwise(database, migration, steps, {
    ...run.options,
    defaults: run.defaults,
    session: run.session,
    deadline: run.deadline,
    histories: run.plan.histories,
    counts: run.plan.counts,
  });
  if (outcome.state !== 'done' && outcome.state !== 'elsewhere')
    return describeStep(outcome, {
      migration,
      applied: appliedIn(run),
      queue,
      user: database.user,
      lacks: await lacksOf(database, migration, outcome),
    });
  run.queue = queue.slice(1);
  if (outcome.state === 'done') finish(run, migration, outcome.milliseconds);
  // What committed by itself cannot be rolled back for what it did to the histories.
  const anything = migration.source.script.statements.some(({ start }) => !steps.has(start));
  const { lost } = anything ? await lookAgain(database, run.plan, appliedIn(run)) : { lost: [] };
  return lost.length === 0 ? null : lostFromHistory(migration, lost, run.queue);
}
