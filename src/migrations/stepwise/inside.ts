import {
  isServerError,
  pin,
  pinForNow,
  transaction,
  unpin,
  type Copy,
  type ServerError,
  endsConnection,
} from '../../database/index.ts';
import { clearFailed } from '../clear-failed.ts';
import type { Progress } from '../ledger.ts';
import { partOf } from '../text.ts';
import { prefixOf } from '../source.ts';
import type { Statement } from '../lexer.ts';
import { setLimits } from '../limits.ts';
import { indexOfPosition } from '../location.ts';
import { attempts, backoff, isPassing, tryingAgain } from '../retry.ts';
import { expectKept, historyTouched, remember } from '../keeping.ts';
import { afterRole, deallocate, expectSession, forgetFailed, resetTo, returnRole } from '../session.ts';
import { accessMode, beginWith, defaultModes, savepoint, type Step } from '../transactions.ts';
import { largeFile, pieceSize } from '../pieces.ts';
import { isUnread, unreadStatement } from '../unread.ts';
import {
  foundOther,
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

/** A message that runs a step, or a part of it, in a transaction together with the progress that it makes. */
interface Message {
  readonly text: string;
  readonly copies: readonly Copy[];
  /** Where each of the statements begins in the text. */
  readonly starts: readonly number[];
  /** Which of the step's statements is the first. */
  readonly first: number;
}

/** What comes before a step's statements and after them, in its transaction. */
interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function frameOf(file: Stepping, step: Step, next: Progress): Frame {
  const { database, migration, tool, session, settings, options } = file;
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
  const after = [
    ...(step.rolledBack ? [`ROLLBACK TO SAVEPOINT ${savepoint}`] : []),
    `RELEASE SAVEPOINT ${savepoint}`,
    ...returnRole(session),
    ...(keeps ? [expectKept(tool?.found)] : []),
    ...(session.pooled ? [...afterRole(session), ...pin, deallocate] : resetTo(session)),
    'COMMIT',
  ];
  return { before, after };
}

/** The messages of a step, in turn: one, unless it is large. */
function* messagesOf(
  { migration: { source }, tag }: Stepping,
  { statements }: Step,
  { before, after }: Frame,
): Generator<Message> {
  let size = 0;
  for (const { start, end } of statements) size += end - start;
  const large = size > largeFile;
  let text = `${tag}${before.join('\n;\n')}\n;\n`;
  let [first, starts, copies]: [number, number[], Copy[]] = [0, [], []];
  for (const [index, { start, end, copyData }] of statements.entries()) {
    if (large && index > first && text.length >= pieceSize) {
      yield { text, copies, starts, first };
      [text, first, starts, copies] = [tag, index, [], []];
    }
    starts.push(text.length);
    if (copyData !== undefined)
      copies.push({
        start: text.length,
        end: text.length + end - start,
        rows: partOf(source.text, copyData),
      });
    text += `${source.text.slice(start, end)}\n;\n`;
  }
  yield { text: text + after.join(';\n'), copies, starts, first };
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
  const { database, migration, run, options } = file;
  const { to } = step;
  const next: Progress = { run, done: to, begun: false, prefix: prefixOf(migration.source, to), indexes: [] };
  const frame = frameOf(file, step, next);
  const before = frame.before.length;
  let [message, sent, completed]: [Message | null, number, number] = [null, 0, 0];
  const unwatch = watching(file, () => step.from + completed - before);
  try {
    for (message of messagesOf(file, step, frame)) {
      const earlier = (sent = completed);
      await database.query(message.text, {
        copies: message.copies,
        notice: (notice) => options.onNotice?.(migration, notice),
        complete: (count) => {
          completed = earlier + count;
        },
        // What a file selects is nobody's.
        keeps: () => false,
      });
    }
    file.progress = next;
    return null;
  } catch (error) {
    if (!isServerError(error) || endsConnection(error)) throw error;
    const { source } = migration;
    const at = step.statements.at(Math.max(completed - before, 0))?.start ?? 0;
    // In one message: behind a pooler the next may reach another backend.
    await clearFailed(database, forgetFailed(file.session), { error, source, at });
    if (isTakenOver(error)) return { state: 'taken over' };
    if (error.code === historyTouched)
      return { state: 'changed history', statements: step.statements, done: step.from };
    return await failed(file, step, message as Message, error, {
      unread: isUnread(error, completed - sent),
      through: completed - before,
    });
  } finally {
    unwatch();
  }
}

/**
 * The statement that failed, with the error's position in it.
 * @param unread whether it is one that the server could not read. @param through how many of the step completed.
 */
async function failed(
  { database, migration: { source } }: Stepping,
  { from, to, statements }: Step,
  { text, starts, first }: Message,
  error: ServerError,
  { unread, through }: { readonly unread: boolean; readonly through: number },
): Promise<StepFailure> {
  const index = error.position === undefined ? -1 : indexOfPosition(text, Number(error.position));
  const inMessage = statements.slice(first, first + starts.length);
  const at = inMessage.findIndex(({ start, end }, one) => {
    const begun = starts[one] as number;
    return index >= begun && index <= begun + end - start;
  });
  delete (error as { position?: string }).position;
  const placed =
    at < 0
      ? error
      : Object.assign(error, { position: String([...text.slice(starts[at], index)].length + 1) });
  const failing =
    at < 0 && unread
      ? await unreadStatement(database, source, inMessage)
      : statements.at(at < 0 ? through : first + at);
  // At COMMIT all of them were through.
  const statement = failing ?? source.script.statements.at(to - 1);
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
