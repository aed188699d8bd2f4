import { randomUUID } from 'node:crypto';
import { pin, sql, type Database, type ServerError } from '../../database/index.ts';
import { block, unchanged } from '../formats/index.ts';
import { isMaintenance, type NonTransactionals } from '../grammar.ts';
import type { Migration } from '../listing.ts';
import { forgetSession } from '../session.ts';
import { setDefaults } from '../session-defaults.ts';
import { hash } from '../token-hash.ts';
import { stepsOf, type Step } from '../transactions.ts';
import { claim, rowOf, unsettable } from './claim.ts';
import { runInside } from './inside.ts';
import { runOutside } from './outside.ts';
import { settingsOf, type StepOptions, type StepOutcome, type Stepping, type TakenOver } from './state.ts';

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
  for (;;) {
    const claimed = await claim(file);
    if (claimed.state !== 'claimed') return claimed;
    file.progress = claimed.progress;
    const outcome = (await unsettable(file)) ?? (await runRest(file));
    if (outcome.state !== 'taken over') return outcome;
    // Another run has the row, because this one was too slow: it is waited for. Or nobody has, and what ran must not
    // run again.
    if ((await rowOf(file)) === undefined) return { state: 'not in history', done: file.progress.done };
  }
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

/** Records the file as finished, here and in the tool's history. */
async function recordEnd(file: Stepping): Promise<StepOutcome | TakenOver> {
  const { database, migration, tool, run, started } = file;
  const { checksum, script } = migration.source;
  const finished = await database.query(
    [
      'BEGIN',
      // Behind a pooler each step has done it, on the backend that it was on.
      ...(file.session.pooled ? pin : forgetSession(file.session)),
      ...(tool === null ? [] : [recordInTool(migration, tool)]),
      sql`UPDATE catalog.migrations
        SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum},
          milliseconds = ${Date.now() - started}
        WHERE file = ${migration.source.key} AND progress->>'run' = ${run} RETURNING file`,
      'COMMIT',
    ].join(';\n'),
  );
  return finished.some(({ rows }) => rows.length === 1)
    ? { state: 'done', milliseconds: Date.now() - started }
    : { state: 'taken over' };
}

function recordInTool(migration: Migration, { history, found }: NonNullable<Stepping['tool']>): string {
  const finish = history.finish?.(migration, found);
  return block([
    // The tool's advisory lock could be held now, when the file is done and only its row is missing; the table's waits.
    `LOCK TABLE ${found.table} IN SHARE ROW EXCLUSIVE MODE`,
    unchanged(found),
    `IF NOT (${history.recorded(migration, found)}) THEN
      ${history.record(migration, found)}; ${finish === undefined ? '' : `${finish}; `}END IF`,
  ]);
}
