import { randomUUID } from 'node:crypto';
import { isServerError, pin, rollBack, type Database, type ServerError } from '../../database/index.ts';
import { isMaintenance, type NonTransactionals } from '../grammar.ts';
import type { Migration } from '../listing.ts';
import { forgetSession } from '../session.ts';
import { setDefaults } from '../session-defaults.ts';
import { hash } from '../token-hash.ts';
import { stepsOf, type Step } from '../transactions.ts';
import { claim, rowOf, unsettable } from './claim.ts';
import { recordFinished } from './finished.ts';
import { runInside } from './inside.ts';
import { runOutside } from './outside.ts';
import {
  isTakenOver,
  settingsOf,
  type StepOptions,
  type StepOutcome,
  type Stepping,
  type TakenOver,
} from './state.ts';

/*
 * A file whose statements PostgreSQL refuses inside a transaction block, or that says itself where its transactions
 * begin and end, runs in the steps in which psql commits it. Its row in the history is written first and says how far
 * it got, so a later run goes on where this one stopped.
 *
 * No connection can hold a lock meanwhile: a lock that outlives a statement belongs to a session, and behind a
 * transaction pooler a session has no fixed backend. Instead each step begins with an UPDATE that only the run named in
 * the row can make, and another run takes a file over only when no backend executes a statement of it any more.
 *
 * A statement of such a file that can run in a transaction, which only a directive brings there, is in one with its
 * progress. Whether it can, PostgreSQL decides: a routine that commits fails there and leaves nothing, and then runs
 * outside. If nobody sees that finish, nothing shows whether it ran, and a person has to say so: it is never repeated
 * on a guess. What only works on what is there, such as the REINDEX of a partitioned table, is repeated.
 */

/**
 * A transaction reports these for a statement that needs none, or that ends its own: invalid_transaction_termination,
 * active_sql_transaction.
 */
const needsNone = new Set(['2D000', '25001']);

/** Whether a statement failed only because it was in a transaction. */
export const runsOutside = ({ code }: Pick<ServerError, 'code'>): boolean => needsNone.has(code);

/** Runs one file to its end, or to its first failure. */
export async function runStepwise(
  database: Database,
  migration: Migration,
  kinds: NonTransactionals,
  options: StepOptions,
): Promise<StepOutcome> {
  const file = stateOf(database, migration, kinds, options);
  // What runs by itself comes right behind its progress: the row can begin with that.
  const begun = beginsOutside(file) ? await outcomeOf(file) : null;
  if (begun !== null) return begun;
  for (;;) {
    const claimed = await claim(file);
    if (claimed.state !== 'claimed') return claimed;
    file.progress = claimed.progress;
    file.claimed = true;
    const outcome = (await unsettable(file)) ?? (await outcomeOf(file));
    if (outcome !== null) return outcome;
  }
}

/** Runs what is left of a file; null = another run has its row, and is waited for. */
async function outcomeOf(file: Stepping): Promise<StepOutcome | null> {
  const outcome = await runRest(file);
  if (outcome.state !== 'taken over') return outcome;
  // Because this one was too slow, or was not the first. Or nobody has the row, and what ran must not run again.
  return file.claimed && (await rowOf(file)) === undefined
    ? { state: 'not in history', done: file.progress.done }
    : null;
}

/** Whether a file begins with a statement that PostgreSQL refuses in a transaction. */
function beginsOutside({ steps: [first], kinds }: Stepping): boolean {
  const statement = first?.modes === null ? first.statements.at(0) : undefined;
  return statement !== undefined && kinds.has(statement.start);
}

/** Runs what is left of a file that is this run's. */
async function runRest(file: Stepping): Promise<StepOutcome | TakenOver> {
  const { source } = file.migration;
  const { done } = file.progress;
  for (const step of file.steps.filter(({ from }) => from >= done)) {
    // A run that goes on here, and a pooler that gives another backend, know nothing of what the file set before.
    file.settings = [
      ...setDefaults(file.options.defaults, false),
      ...settingsOf(file, step.from).map(({ start, end }) => source.text.slice(start, end)),
    ];
    await file.options.beforeStep?.(file.migration, step, file.settings);
    const outcome = await runStep(file, step);
    if (outcome !== null) return outcome;
  }
  return await recordEnd(file);
}

function stateOf(
  database: Database,
  migration: Migration,
  kinds: NonTransactionals,
  options: StepOptions,
): Stepping {
  const { source, format } = migration;
  const found = options.histories.get(format.history?.id ?? '');
  const run = randomUUID();
  return {
    database,
    migration,
    kinds,
    options,
    tool: format.history === null || found === undefined ? null : { history: format.history, found },
    steps: stepsOf(source.script).steps,
    tag: `/* pg-feature-inventory ${hash([source.key]).slice(0, 16)} */ `,
    run,
    started: Date.now(),
    progress: { run, done: 0, begun: false, prefix: hash([]), indexes: [] },
    claimed: false,
    finished: false,
    session: options.session,
    sessions: 0,
    settings: [],
  };
}

/** Runs one step, in a transaction with its progress where that is possible; null = go on. */
async function runStep(file: Stepping, step: Step): Promise<StepOutcome | TakenOver | null> {
  const statement = step.statements.at(0);
  if (step.modes !== null || statement === undefined) return await runInside(file, step);
  const known = file.kinds.get(statement.start);
  if (known !== undefined) return await runOutside(file, statement, step.from, known);
  const { progress } = file;
  const again = isMaintenance(statement) ? ({ kind: 'repeatable' } as const) : null;
  if (progress.begun && again !== null) return await runOutside(file, statement, step.from, again);
  if (progress.begun && progress.ran === undefined) return { state: 'unknown', statement, done: step.from };
  file.progress = { ...progress, begun: false };
  if (progress.begun && progress.ran === true) return null;
  const outcome = await runInside(file, step);
  return outcome?.state === 'failed' && runsOutside(outcome.error)
    ? await runOutside(file, statement, step.from, again)
    : outcome;
}

/** Records the file as finished, unless that was done with its last statement. */
async function recordEnd(file: Stepping): Promise<StepOutcome | TakenOver> {
  const { database, started } = file;
  try {
    if (!file.finished)
      await database.query(
        [
          'BEGIN',
          // Behind a pooler each step has done it, on the backend that it was on.
          ...(file.session.pooled ? pin : forgetSession(file.session)),
          ...recordFinished(file),
          'COMMIT',
        ].join(';\n'),
      );
  } catch (error) {
    if (!isServerError(error) || !isTakenOver(error)) throw error;
    await rollBack(database);
    return { state: 'taken over' };
  }
  return { state: 'done', milliseconds: Date.now() - started };
}
