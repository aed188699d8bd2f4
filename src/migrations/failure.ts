import { explain, type ServerError } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { literal } from '../quoting.ts';
import type { Statement } from './lexer.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition, locate, snippet } from './location.ts';
import { lostTransaction, type Batch, type Unit } from './batch.ts';
import type { Source } from './source.ts';
import type { StepFailure, StepOutcome } from './stepwise/index.ts';
import { holdsTransactions } from './transactions.ts';
import { variableAt } from './wrapping.ts';

interface FailedBatch {
  readonly error: ServerError;
  readonly batch: Batch;
  readonly unit: Unit | undefined;
  /** Statements of the batch that completed. */
  readonly completed: number;
  /** The statement that the server could not read; undefined for every other error. */
  readonly unread: Statement | undefined;
  /** Applied in this run. */
  readonly applied: readonly Migration[];
  /** The failed file and those after it. */
  readonly queue: readonly Migration[];
  readonly user: string;
  readonly unapplied: readonly string[];
}

/** Where in the file the error is: PostgreSQL's position, or the statement that did not complete. */
function indexOf(
  { error, batch, completed, unread }: FailedBatch,
  unit: Unit,
): { readonly at: number; readonly statement: string } | null {
  const { source } = unit.migration;
  const index = error.position === undefined ? -1 : indexOfPosition(batch.text, Number(error.position));
  const inBody = index >= unit.start && index <= unit.end;
  const at = inBody ? unit.toSource(index) : null;
  const statement =
    at === null
      ? (unread ?? unit.statements[completed - unit.statementsBefore])
      : unit.statements.find(({ start, end }) => at >= start && at <= end);
  if (at === null && statement === undefined) return null;
  return {
    at: at ?? (statement?.start as number),
    statement: statement === undefined ? '' : source.text.slice(statement.start, statement.end),
  };
}

/** What the place of an error shows that its SQLSTATE does not. */
function variableRemedy({ code }: ServerError, text: string, at: number): Partial<Pick<Failure, 'remedy'>> {
  const variable = code === '42601' ? variableAt(text, at) : undefined;
  return variable === undefined
    ? {}
    : {
        remedy:
          `${variable} is a psql variable, which the server does not know. Write its value in its place; a value ` +
          "that differs between databases can come from a setting of the role: current_setting('app.name').",
      };
}

/** `a.sql, b.sql and 3 more` */
function names(migrations: readonly Migration[]): string {
  const files = migrations.map(({ source }) => source.file);
  return files.length <= 5
    ? files.join(', ')
    : `${files.slice(0, 4).join(', ')} and ${files.length - 4} more`;
}

const appliedSoFar = (applied: readonly Migration[]): string =>
  applied.length === 0
    ? 'Nothing else was applied in this run.'
    : `Applied in this run and still applied: ${names(applied)}.`;

const notRun = (migrations: readonly Migration[]): string =>
  migrations.length === 0 ? '' : ` Not run: ${names(migrations)}.`;

type StoppedStep = Extract<StepOutcome, { state: 'failed' | 'unknown' | 'busy' | 'prefix changed' }>;

/** What failed in a file that runs statement by statement, which a failure leaves half done. */
export function describeStep(
  outcome: StoppedStep,
  {
    migration: { source },
    applied,
    queue,
    user,
  }: Pick<FailedBatch, 'applied' | 'queue' | 'user'> & { readonly migration: Migration },
): Failure {
  const rest = appliedSoFar(applied) + notRun(queue.slice(1));
  switch (outcome.state) {
    case 'busy':
      return {
        message: `${source.file} is being run by another session: ${outcome.holder}.`,
        state: rest,
        remedy: 'Run again when it has finished, or raise wait-for-lock.',
      };
    case 'prefix changed':
      return prefixChanged(source, outcome.done, rest);
    case 'unknown':
      return unknownEnd(source, outcome, rest);
    case 'failed':
      return stepFailed(source, outcome, rest, user);
  }
}

function prefixChanged({ file, script, text }: Source, done: number, rest: string): Failure {
  return {
    message: `${file}: its first ${done} statements have run, and they were changed since.`,
    location: locate(file, text, 0),
    state: `${done} of ${script.statements.length} statements of ${file} remain applied. ${rest}`,
    remedy:
      'Restore them; only what follows may change. ' +
      `If nothing of the rest is needed: SELECT catalog.mark_applied(${literal(file)});`,
  };
}

function unknownEnd(
  { file, script, text }: Source,
  { statement, done }: Extract<StoppedStep, { state: 'unknown' }>,
  rest: string,
): Failure {
  const location = locate(file, text, statement.start);
  const what = `the ${statement.words[0]} on line ${location.line}`;
  const mark = (ran: boolean): string => `SELECT catalog.mark_statement(${literal(file)}, ${ran});`;
  return {
    message: `${file}: ${what} was started, the connection was lost, and no run saw it finish.`,
    location,
    snippet: snippet(text, location),
    state:
      `${done} of the ${script.statements.length} statements of ${file} remain applied. This one commits by itself, ` +
      'so it may have run completely, partly or not at all; no session is executing it any more. ' +
      `It was not repeated. ${rest}`,
    remedy:
      'Check in the data whether it did its work, then run again. ' +
      `If it did: ${mark(true)} if it did not, or may run twice: ${mark(false)}`,
  };
}

function stepFailed(
  { file, script, text }: Source,
  { error, statement, done, repaired, commits, rolledBack }: StepFailure,
  rest: string,
  user: string,
): Failure {
  const index =
    error.position === undefined
      ? statement.start
      : statement.start + indexOfPosition(text.slice(statement.start), Number(error.position));
  const location = locate(file, text, index);
  const dropped =
    repaired.length === 0
      ? ''
      : `, and the invalid index that the failed one left was dropped (${repaired.join(', ')})`;
  const committed = commits
    ? ' What the failed one committed before its error remains as well, and the next run starts it again.'
    : '';
  const undone =
    rolledBack > 1 ? `, and the transaction that failed was rolled back (${rolledBack} statements)` : '';
  const how = holdsTransactions(script) ? 'in transactions of its own' : 'without a transaction';
  return {
    message: `${file}: ${error.message}`,
    location,
    snippet: snippet(text, location),
    state:
      `${file} runs ${how}: ${done} of its ${script.statements.length} statements ` +
      `remain applied${undone}${dropped}.${committed} ${rest}`,
    ...explain(error, { user, file, statement: text.slice(statement.start, statement.end) }),
    ...variableRemedy(error, text, index),
  };
}

/** What failed in which file and line, what state the database is in now, and what to do. */
export function describe(failed: FailedBatch): Failure {
  const { error, unit, applied, queue, user, unapplied } = failed;
  const rest = appliedSoFar(applied) + notRun(queue.slice(1));
  if (unit === undefined) return { message: error.message, state: rest, ...explain(error, { user }) };
  const { source } = unit.migration;
  if (lostTransaction(error)) return endedTransaction(source, failed);
  const found = indexOf(failed, unit);
  // At COMMIT nothing of the file runs any more: only the file can be named.
  const location =
    found === null ? { file: source.file, line: 1, column: 1 } : locate(source.file, source.text, found.at);
  return {
    message: `${source.file}: ${error.message}`,
    location,
    ...(found === null ? {} : { snippet: snippet(source.text, location) }),
    state: `${source.file} was rolled back and left nothing. ${rest}`,
    ...explain(error, { user, file: source.file, statement: found?.statement, unapplied }),
    ...(found === null ? {} : variableRemedy(error, source.text, found.at)),
  };
}

function endedTransaction({ file }: Source, { applied, queue }: FailedBatch): Failure {
  const message = `${file} ended the transaction that it was started in.`;
  const remedy = 'Remove COMMIT and ROLLBACK from the file and from what it calls';
  if (queue[0]?.source.file === file)
    return {
      message,
      state: `What it did until then was rolled back. ${appliedSoFar(applied)}${notRun(queue.slice(1))}`,
      remedy: `${remedy}, and run again.`,
    };
  return {
    message,
    state:
      'What it did before its own COMMIT remains, and it is recorded as applied. ' +
      appliedSoFar(applied) +
      notRun(queue),
    remedy:
      `${remedy}, check by hand what it left, and run it again after: ` +
      `SELECT catalog.mark_reverted(${literal(file)});`,
  };
}
