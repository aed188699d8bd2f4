import { randomUUID } from 'node:crypto';
import {
  isServerError,
  pinForNow,
  sql,
  unpin,
  type Copy,
  type Database,
  type ServerError,
} from '../../database/index.ts';
import { block, unchanged } from '../formats/index.ts';
import type { NonTransactional } from '../grammar.ts';
import { expectKept, historyTouched, remember } from '../keeping.ts';
import type { Progress } from '../ledger.ts';
import type { Statement } from '../lexer.ts';
import type { Migration } from '../listing.ts';
import { place, watch } from '../progress.ts';
import { forgetSession, resetSettings, returnRole } from '../session.ts';
import { claim, rowOf, unsettable } from './claim.ts';
import { detachPending, happened, indexesOf, repair } from './lookup.ts';
import {
  advance,
  hash,
  progressUpdate,
  setsSession,
  settingsBefore,
  type StepOptions,
  type StepOutcome,
  type Stepping,
} from './state.ts';

/*
 * A file whose statements PostgreSQL refuses inside a transaction block runs statement by statement. Its row in the
 * history is written first and says how far it got, so a later run goes on where this one stopped.
 *
 * No connection can hold a lock meanwhile: a lock that outlives a statement belongs to a session, and behind a
 * transaction pooler a session has no fixed backend. Instead each step begins with an UPDATE that only the run named in
 * the row can make, and another run takes a file over only when no backend executes a statement of it any more.
 *
 * A statement of such a file that can run in a transaction, which only a directive brings there, is in one with its
 * progress. Whether it can, PostgreSQL decides: a routine that commits fails there and leaves nothing, and then runs
 * outside. If nobody sees that finish, nothing shows whether it ran, and a person has to say so: it is never repeated
 * on a guess.
 */

/** SQLSTATE with which a statement is not started, because another run has taken the file over. */
const takenOver = 'PFI04';
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
  kinds: ReadonlyMap<Statement, NonTransactional>,
  options: StepOptions,
): Promise<StepOutcome> {
  const file = stateOf(database, migration, kinds, options);
  for (;;) {
    const claimed = await claim(file);
    if (claimed.state !== 'claimed') return claimed;
    file.progress = claimed.progress;
    const outcome = (await unsettable(file)) ?? (await runRest(file));
    if (outcome.state !== 'elsewhere') return outcome;
    // Another run has the row, then it is waited for; or nobody has, and what ran must not run again.
    if ((await rowOf(file)) === undefined) return { state: 'not in history', done: file.progress.done };
  }
}

/** Runs what is left of a file. */
async function runRest(file: Stepping): Promise<StepOutcome> {
  const { source } = file.migration;
  for (let step = file.progress.done; step < file.texts.length; step++) {
    // A run that goes on here, and a pooler that gives another backend, know nothing of what the file set before.
    file.settings = settingsBefore(source.script.statements.slice(0, step), file.texts);
    const outcome = await runStep(file, source.script.statements[step] as Statement, step);
    if (outcome !== null) return outcome;
  }
  return await recordEnd(file);
}

function stateOf(
  database: Database,
  migration: Migration,
  kinds: ReadonlyMap<Statement, NonTransactional>,
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
    texts: source.script.statements.map(({ start, end }) => source.text.slice(start, end)),
    tag: `/* pg-feature-inventory ${hash([source.file]).slice(0, 16)} */ `,
    run,
    started: Date.now(),
    progress: { run, done: 0, begun: false, prefix: hash([]), indexes: [] },
    settings: [],
  };
}

/** Runs one statement, in a transaction with its progress where that is possible; null = go on. */
async function runStep(file: Stepping, statement: Statement, step: number): Promise<StepOutcome | null> {
  const known = file.kinds.get(statement);
  if (known !== undefined) return await runOutside(file, statement, step, known);
  const { progress } = file;
  if (progress.begun && progress.ran === undefined) return { state: 'unknown', statement, done: step };
  file.progress = { ...progress, begun: false };
  if (progress.begun && progress.ran === true) return null;
  const outcome = await runInside(file, statement, step);
  return outcome?.state === 'failed' && runsOutside(outcome.error)
    ? await runOutside(file, statement, step, null)
    : outcome;
}

/** Runs a statement in a transaction together with the progress that it makes; null = go on. */
async function runInside(file: Stepping, statement: Statement, step: number): Promise<StepOutcome | null> {
  const { database, migration, texts, tag, tool, run, settings, options } = file;
  const { copyData } = statement;
  const text = texts[step] as string;
  const next: Progress = {
    run,
    done: step + 1,
    begun: false,
    prefix: hash(texts.slice(0, step + 1)),
    indexes: [],
  };
  const before = `${tag}BEGIN;\n${pinForNow};\n${block([
    progressUpdate(file, next),
    `IF NOT FOUND THEN
      RAISE EXCEPTION 'another run has taken the file over' USING ERRCODE = '${takenOver}'; END IF`,
    `PERFORM ${remember(tool?.found, "'catalog.migrations'::pg_catalog.regclass")}`,
  ])};\n${unpin};\n${settings.map((setting) => `${setting}\n;\n`).join('')}`;
  const copies: readonly Copy[] =
    copyData === undefined
      ? []
      : [
          {
            start: before.length,
            end: before.length + text.length,
            rows: migration.source.text.slice(copyData.start, copyData.end),
          },
        ];
  try {
    // What resets the settings writes nothing.
    const kept = setsSession(statement) || !options.counts ? [] : [expectKept(tool?.found)];
    const after = [...returnRole, ...kept, 'RESET ALL', 'COMMIT'];
    await database.query(`${before}${text}\n;\n${after.join(';\n')}`, {
      copies,
      notice: (notice) => options.onNotice?.(migration, notice),
    });
    file.progress = next;
    return null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    // In one message: behind a pooler the next may reach another backend.
    await database.query(['ROLLBACK', 'BEGIN', ...forgetSession, 'COMMIT'].join(';\n'));
    if (error.code === takenOver) return { state: 'elsewhere' };
    if (error.code === historyTouched) return { state: 'changed history', statement, done: step };
    const inStatement = placed(error, [...before].length);
    return { state: 'failed', error: inStatement, statement, done: step, repaired: [], commits: false };
  }
}

/**
 * Runs a statement outside of a transaction, unless it ran already; null = go on.
 * @param known what it is; null for one that turned out to commit by itself.
 */
async function runOutside(
  file: Stepping,
  statement: Statement,
  step: number,
  known: NonTransactional | null,
): Promise<StepOutcome | null> {
  const { texts, run } = file;
  const nature = known ?? ({ kind: 'repeatable', table: null } as const);
  if (file.progress.begun && (await happened(file, nature, file.progress))) {
    file.progress = { ...file.progress, done: step + 1, begun: false };
    return null;
  }
  const begun: Progress = {
    run,
    done: step,
    begun: true,
    prefix: hash(texts.slice(0, step)),
    indexes: await indexesOf(file, nature),
  };
  if (!(await advance(file, begun))) return { state: 'elsewhere' };
  const unwatch = watch(
    file.database,
    () => `${file.migration.source.file}: ${place(step, texts.length)}`,
    (text) => file.options.onWait?.(text),
  );
  try {
    const error = await execute(file, step, nature, known === null);
    if (error === null) {
      file.progress = { ...begun, done: step + 1, begun: false };
      return null;
    }
    const repaired = await repair(file, nature, begun);
    await advance(file, { ...begun, begun: false });
    const inStatement = placed(error, file.tag.length);
    return { state: 'failed', error: inStatement, statement, done: step, repaired, commits: known === null };
  } finally {
    unwatch();
  }
}

/** Sends a statement by itself. @returns the server's error; null = it completed. */
async function execute(
  file: Stepping,
  step: number,
  nature: NonTransactional,
  commits: boolean,
): Promise<ServerError | null> {
  const { database, migration, texts, tag, settings, options } = file;
  const undo = settings.length > 0 ? resetSettings : [];
  try {
    const text = texts[step] as string;
    const resumed = await detachPending(file, nature);
    await database.query(tag + (resumed ? text.replace(/\bCONCURRENTLY\b/i, 'FINALIZE') : text), {
      notice: (notice) => options.onNotice?.(migration, notice),
      around: {
        before: settings,
        // What a routine leaves in its session does not show in its words.
        after: commits ? forgetSession : undo,
        failed: forgetSession,
      },
    });
    return null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    return error;
  }
}

/** Records the file as finished, here and in the tool's history. */
async function recordEnd(file: Stepping): Promise<StepOutcome> {
  const { database, migration, tool, run, started } = file;
  const { checksum, script } = migration.source;
  const finished = await database.query(
    [
      'BEGIN',
      ...forgetSession,
      ...(tool === null ? [] : [recordInTool(migration, tool)]),
      sql`UPDATE catalog.migrations
        SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum},
          milliseconds = ${Date.now() - started}
        WHERE file = ${migration.source.file} AND progress->>'run' = ${run} RETURNING file`,
      'COMMIT',
    ].join(';\n'),
  );
  return finished.some(({ rows }) => rows.length === 1)
    ? { state: 'done', milliseconds: Date.now() - started }
    : { state: 'elsewhere' };
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

/** The error with its position in the statement instead of the message. */
function placed(error: ServerError, before: number): ServerError {
  return error.position === undefined
    ? error
    : Object.assign(error, { position: String(Number(error.position) - before) });
}
