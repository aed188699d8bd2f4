import {
  isServerError,
  pin,
  pinForNow,
  unpin,
  type ServerError,
  endsConnection,
} from '../../database/index.ts';
import type { NonTransactional } from '../grammar.ts';
import type { Progress } from '../ledger.ts';
import { prefixOf } from '../source.ts';
import type { Statement } from '../lexer.ts';
import { setLimits } from '../limits.ts';
import { attempts, backoff, isPassing, tryingAgain } from '../retry.ts';
import { expectSession, forgetSession, putBack } from '../session.ts';
import { claimUnbegun, progressOf } from './claim.ts';
import { recordFinished } from './finished.ts';
import { detachPending, happened, indexesOf, repair, type Indexes } from './lookup.ts';
import {
  advance,
  foundOther,
  holdOn,
  isTakenOver,
  nothingLeft,
  progressSql,
  watching,
  type StepFailure,
  type Stepping,
  type TakenOver,
} from './state.ts';

/**
 * Runs a statement outside of a transaction, unless it ran already; null = go on.
 * @param step index of the statement.
 * @param known what it is; null for one that turned out to commit by itself.
 */
export async function runOutside(
  file: Stepping,
  statement: Statement,
  step: number,
  known: NonTransactional | null,
): Promise<TakenOver | StepFailure | null> {
  const { run, migration } = file;
  const nature = known ?? ({ kind: 'repeatable' } as const);
  if (file.progress.begun && (await happened(file, nature, file.progress))) {
    file.progress = { ...file.progress, done: step + 1, begun: false };
    return null;
  }
  const indexes = await indexesOf(file, nature);
  const begun: Progress = {
    run,
    done: step,
    begun: true,
    prefix: prefixOf(migration.source, step),
    indexes: indexes.known ?? [],
  };
  const unwatch = watching(file, () => step);
  try {
    const error = await executeInTime(file, { statement, begun, indexes, known });
    if (error === null) {
      file.progress = { ...begun, done: step + 1, begun: false };
      return null;
    }
    if (endsConnection(error)) throw error;
    // Before its row was this run's, nothing of it ran: who has it, or what is wrong with that, a claim says.
    if (isTakenOver(error) || !file.claimed) return { state: 'taken over' };
    const after = await clearAway(file, nature, begun, indexes);
    return {
      state: 'failed',
      error: placed(error, file.tag.length),
      statement,
      done: step,
      ...after,
      commits: known === null,
      rolledBack: known === null ? 0 : 1,
    };
  } finally {
    unwatch();
  }
}

/** Clears away what a failed statement left. Whatever goes wrong with that hides nothing of why it failed. */
async function clearAway(
  file: Stepping,
  nature: NonTransactional,
  begun: Progress,
  { known }: Indexes,
): Promise<Pick<StepFailure, 'repair' | 'unrepaired'>> {
  try {
    const left = known === null ? ((await progressOf(file)) ?? begun) : begun;
    const repaired = await repair(file, nature, left);
    await advance(file, { ...left, begun: false });
    return { repair: repaired, unrepaired: null };
  } catch (error) {
    // With a connection that is lost, the next one looks what became of the statement.
    if (!isServerError(error)) throw error;
    return { ...nothingLeft, unrepaired: error.message };
  }
}

/** A statement that runs by itself. */
interface Alone {
  readonly statement: Statement;
  /** What its row says while it runs. */
  readonly begun: Progress;
  readonly indexes: Indexes;
  /** What it is; null for one that turned out to commit by itself. */
  readonly known: NonTransactional | null;
}

/** Sends a statement, and again when it did not get a lock in time, as long as that left nothing behind. */
async function executeInTime(file: Stepping, alone: Alone): Promise<ServerError | null> {
  const { database, migration, options } = file;
  const { known } = alone;
  for (let attempt = 1; ; attempt++) {
    const error = await execute(file, alone);
    if (error !== null && foundOther(file, error)) continue;
    // What commits by itself may have done half of its work.
    const again =
      error !== null &&
      (known?.kind === 'repeatable' || known?.kind === 'reindex') &&
      isPassing(error) &&
      attempt < attempts;
    if (!again) return error;
    options.onWait?.(tryingAgain(migration.source.file, error, attempt));
    await database.pause(backoff(attempt));
  }
}

/**
 * Sends a statement by itself, right after its progress: nothing of this process comes between the two.
 * @returns the server's error; null = it completed. */
async function execute(
  file: Stepping,
  { statement, begun, indexes, known }: Alone,
): Promise<ServerError | null> {
  const { database, migration, tag, session, settings, options } = file;
  const text = migration.source.text.slice(statement.start, statement.end);
  const resumed = known !== null && (await detachPending(file, known));
  // What is concurrent blocks nobody, and has to wait for all who may still need what was there before. REPACK wants
  // the table for itself in the end, and everybody waits behind it.
  const concurrent = statement.words.includes('CONCURRENTLY') && statement.words[0] !== 'REPACK';
  const limits = concurrent ? { ...options, lockTimeout: '0' } : options;
  const last = begun.done + 1 === file.steps.at(-1)?.to;
  const before = [
    ...indexes.resolve,
    ...(session.pooled ? expectSession(database, session) : [pinForNow]),
    ...(file.claimed
      ? [holdOn(file, begun, [], indexes.query)]
      : claimUnbegun(file, progressSql(begun, indexes.query))),
    unpin,
    ...settings,
    setLimits(limits, migration.source.file, false),
  ];
  try {
    await database.query(tag + (resumed ? text.replace(/\bCONCURRENTLY\b/i, 'FINALIZE') : text), {
      notice: (notice) => options.onNotice?.(migration, notice),
      complete: (count) => {
        // With BEGIN and COMMIT.
        file.claimed ||= count === before.length + 2;
      },
      around: {
        before,
        after: () => [
          // What a routine leaves in its session does not show in its words.
          ...(known === null || session.pooled || last ? forgetSession(session) : putBack(session)),
          ...(last ? [...pin, ...recordFinished(file)] : []),
        ],
        committed: () => {
          file.finished = last;
        },
        failed: forgetSession(session),
        atOnce: !session.pooled,
      },
    });
    return null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    return error;
  }
}

/** The error with its position in the statement instead of the message. */
function placed(error: ServerError, before: number): ServerError {
  return error.position === undefined
    ? error
    : Object.assign(error, { position: String(Number(error.position) - before) });
}
