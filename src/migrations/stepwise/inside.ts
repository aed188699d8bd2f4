import {
  isServerError,
  pin,
  pinForNow,
  transaction,
  unpin,
  type Copy,
  type ServerError,
} from '../../database/index.ts';
import type { Progress } from '../ledger.ts';
import type { Statement } from '../lexer.ts';
import { setLimits } from '../limits.ts';
import { indexOfPosition } from '../location.ts';
import { attempts, backoff, isGoodbye, isPassing, tryingAgain } from '../retry.ts';
import { expectKept, historyTouched, remember } from '../keeping.ts';
import { afterRole, deallocate, expectSession, forgetFailed, resetTo, returnRole } from '../session.ts';
import { accessMode, beginWith, defaultModes, savepoint, type Step } from '../transactions.ts';
import { isUnread, unreadStatement } from '../unread.ts';
import {
  foundOther,
  hash,
  holdOn,
  isTakenOver,
  nothingLeft,
  resetsAll,
  watching,
  type StepFailure,
  type StepOutcome,
  type Stepping,
  type TakenOver,
} from './state.ts';

/** A message that runs a step in a transaction together with the progress that it makes. */
interface Message {
  readonly text: string;
  readonly copies: readonly Copy[];
  /** Where each of the step's statements begins in the text. */
  readonly starts: readonly number[];
  /** Statements of the message that come before the step's first. */
  readonly before: number;
}

function compose(file: Stepping, step: Step, next: Progress): Message {
  const { database, migration, tag, tool, session, settings, options } = file;
  // What is rolled back keeps them, and after a RESET ALL nothing is remembered.
  const keeps =
    options.counts && tool?.found.counted !== false && !step.rolledBack && !step.statements.some(resetsAll);
  const modes = step.modes ?? defaultModes;
  const before = [
    ...transaction(expectSession(database, session)),
    beginWith(modes),
    pinForNow,
    setLimits(options, migration.source.file, true),
    holdOn(
      file,
      next,
      keeps ? [`PERFORM ${remember(tool?.found, "'catalog.migrations'::pg_catalog.regclass")}`] : [],
    ),
    unpin,
    ...settings,
    `SAVEPOINT ${savepoint}`,
    ...accessMode(modes),
  ];
  let text = `${tag}${before.join('\n;\n')}\n;\n`;
  const copies: Copy[] = [];
  const starts: number[] = [];
  for (const { start, end, copyData } of step.statements) {
    starts.push(text.length);
    if (copyData !== undefined)
      copies.push({
        start: text.length,
        end: text.length + end - start,
        rows: migration.source.text.slice(copyData.start, copyData.end),
      });
    text += `${migration.source.text.slice(start, end)}\n;\n`;
  }
  const after = [
    ...(step.rolledBack ? [`ROLLBACK TO SAVEPOINT ${savepoint}`] : []),
    `RELEASE SAVEPOINT ${savepoint}`,
    ...returnRole(session),
    ...(keeps ? [expectKept(tool?.found)] : []),
    ...(session.pooled ? [...afterRole(session), ...pin, deallocate] : resetTo(session)),
    'COMMIT',
  ];
  return { text: text + after.join(';\n'), copies, starts, before: before.length };
}

export type Inside = TakenOver | Extract<StepOutcome, { state: 'changed history' }> | StepFailure;

/**
 * Runs a step in a transaction together with its progress; null = go on. A lock that it does not get in time, and the
 * like, rolls it back and is tried again.
 */
export async function runInside(file: Stepping, step: Step): Promise<Inside | null> {
  const { database, migration, options } = file;
  for (let attempt = 1; ; attempt++) {
    const outcome = await runOnce(file, step);
    if (outcome?.state === 'failed' && foundOther(file, outcome.error)) continue;
    if (outcome?.state !== 'failed' || !isPassing(outcome.error) || attempt >= attempts) return outcome;
    options.onWait?.(tryingAgain(migration.source.file, outcome.error, attempt));
    await database.pause(backoff(attempt));
  }
}

async function runOnce(file: Stepping, step: Step): Promise<Inside | null> {
  const { database, migration, texts, run, options } = file;
  const { to } = step;
  const next: Progress = { run, done: to, begun: false, prefix: hash(texts.slice(0, to)), indexes: [] };
  const message = compose(file, step, next);
  let completed = 0;
  const unwatch = watching(file, () => step.from + completed - message.before);
  try {
    await database.query(message.text, {
      copies: message.copies,
      notice: (notice) => options.onNotice?.(migration, notice),
      complete: (count) => {
        completed = count;
      },
    });
    file.progress = next;
    return null;
  } catch (error) {
    if (!isServerError(error) || isGoodbye(error)) throw error;
    // In one message: behind a pooler the next may reach another backend.
    await database.query(['ROLLBACK', 'BEGIN', ...forgetFailed(file.session), 'COMMIT'].join(';\n'));
    if (isTakenOver(error)) return { state: 'taken over' };
    if (error.code === historyTouched)
      return { state: 'changed history', statements: step.statements, done: step.from };
    return await failed(file, step, message, error, completed);
  } finally {
    unwatch();
  }
}

/** The statement that failed, with the error's position in it. @param completed statements of the message. */
async function failed(
  { database, migration: { source } }: Stepping,
  { from, to, statements }: Step,
  { text, starts, before }: Message,
  error: ServerError,
  completed: number,
): Promise<StepFailure> {
  const index = error.position === undefined ? -1 : indexOfPosition(text, Number(error.position));
  const at = statements.findIndex(({ start, end }, one) => {
    const begun = starts[one] as number;
    return index >= begun && index <= begun + end - start;
  });
  delete (error as { position?: string }).position;
  const placed =
    at < 0
      ? error
      : Object.assign(error, { position: String([...text.slice(starts[at], index)].length + 1) });
  const failing =
    at < 0 && isUnread(error, completed)
      ? await unreadStatement(database, source, statements)
      : statements[at < 0 ? completed - before : at];
  // At COMMIT all of them were through.
  const statement = failing ?? source.script.statements[to - 1];
  return {
    state: 'failed',
    error: placed,
    statement: statement as Statement,
    done: from,
    ...nothingLeft,
    commits: false,
    rolledBack: to - from,
  };
}
