import { explain, type Lacks, type ServerError } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { literal } from '../quoting.ts';
import type { Statement } from './lexer.ts';
import type { Text } from './text.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition, locate, snippet } from './location.ts';
import { atHistories, lostTransaction } from './batch.ts';
import type { Place, Unit } from './pieces.ts';
import type { Source } from './source.ts';
import type { StepFailure, StepOutcome } from './stepwise/index.ts';
import { holdsTransactions } from './transactions.ts';
import { variableAt } from './wrapping.ts';
import { counted } from '../text.ts';

export interface FailedBatch {
  readonly error: ServerError;
  /** Where it is, if it says so. */
  readonly place: Place | null;
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
  /** What the role lacks for the statement that failed. */
  readonly lacks: Lacks | undefined;
}

/** Where in the file the error is: PostgreSQL's position, or the statement that did not complete. */
function indexOf(
  { place, completed, unread }: Pick<FailedBatch, 'place' | 'completed' | 'unread'>,
  unit: Unit,
): { readonly at: number; readonly statement: string } | null {
  const { source } = unit.migration;
  const at = place?.unit === unit ? place.at : null;
  const statement =
    at === null
      ? (unread ?? unit.statements.at(completed - unit.statementsBefore))
      : unit.statements.find(({ start, end }) => at >= start && at <= end);
  if (at === null && statement === undefined) return null;
  return {
    at: at ?? (statement?.start as number),
    statement: statement === undefined ? '' : source.text.slice(statement.start, statement.end),
  };
}

/** The statement that failed; undefined when it is not known. */
export function failedStatement(
  failed: Pick<FailedBatch, 'place' | 'completed' | 'unread'>,
  unit: Unit | undefined,
): string | undefined {
  return unit === undefined ? undefined : indexOf(failed, unit)?.statement;
}

/** What the place of an error shows that its SQLSTATE does not. */
function variableRemedy({ code }: ServerError, text: Text, at: number): Partial<Pick<Failure, 'remedy'>> {
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
export function names(migrations: readonly Migration[]): string {
  const files = migrations.map(({ source }) => source.file);
  return files.length <= 5
    ? files.join(', ')
    : `${files.slice(0, 4).join(', ')} and ${files.length - 4} more`;
}

export const appliedSoFar = (applied: readonly Migration[]): string =>
  applied.length === 0
    ? 'Nothing else was applied in this run.'
    : `Applied in this run and still applied: ${names(applied)}.`;

export const notRun = (migrations: readonly Migration[]): string =>
  migrations.length === 0 ? '' : ` Not run: ${names(migrations)}.`;

type StoppedStep = Extract<
  StepOutcome,
  { state: 'failed' | 'unknown' | 'busy' | 'prefix changed' | 'changed history' | 'not in history' }
>;

/** What failed in a file that runs statement by statement, which a failure leaves half done. */
export function describeStep(
  outcome: StoppedStep,
  {
    migration: { source },
    applied,
    queue,
    user,
    lacks,
  }: Pick<FailedBatch, 'applied' | 'queue' | 'user' | 'lacks'> & { readonly migration: Migration },
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
    case 'changed history':
      return changedByStep(source, outcome, rest);
    case 'not in history':
      return {
        message: `${source.file} removed its own row from catalog.migrations, or another session did, while it ran.`,
        location: { file: source.file, line: 1, column: 1 },
        state:
          `${source.file} runs without a transaction: at least ${outcome.done} of its ` +
          `${source.script.statements.length} statements remain applied, and the history does not say so. ${rest}`,
        remedy:
          'Run by hand what is missing of it, and record it before the next run, which would run all of it again: ' +
          `SELECT catalog.mark_applied(${literal(source.key)});`,
      };
    case 'unknown':
      return unknownEnd(source, outcome, rest);
    case 'failed':
      return stepFailed(source, outcome, rest, { user, lacks });
  }
}

const remain = (count: number): string => (count === 1 ? 'remains' : 'remain');

function prefixChanged({ file, key, script, text }: Source, done: number, rest: string): Failure {
  return {
    message: `${file}: ${counted(done, 'statement has', 'statements have')} run, and what ran was changed since.`,
    location: locate(file, text, 0),
    state: `${done} of ${counted(script.statements.length, 'statement')} of ${file} ${remain(done)} applied. ${rest}`,
    remedy:
      'Restore them; only what follows may change. ' +
      `If nothing of the rest is needed: SELECT catalog.mark_applied(${literal(key)});`,
  };
}

function changedByStep(
  { file, script, text }: Source,
  { statements, done }: Extract<StoppedStep, { state: 'changed history' }>,
  rest: string,
): Failure {
  const first = statements.at(0) as Statement;
  const location = locate(file, text, first.start);
  const what = statements.length === 1 ? `the ${first.words[0]}` : 'the transaction that begins';
  return {
    message: `${file}: ${what} on line ${location.line} writes to the history of the migrations.`,
    location,
    snippet: snippet(text, location),
    state:
      `It was rolled back. ${file} runs without a transaction: ${done} of its ${script.statements.length} statements ` +
      `remain applied. ${rest}`,
    remedy:
      'Take it out: while a migration runs, only the run itself writes there. What the history should say of another ' +
      'file is said by hand, with catalog.mark_applied or catalog.mark_reverted.',
  };
}

function unknownEnd(
  { file, key, script, text }: Source,
  { statement, done }: Extract<StoppedStep, { state: 'unknown' }>,
  rest: string,
): Failure {
  const location = locate(file, text, statement.start);
  const what = `the ${statement.words[0]} on line ${location.line}`;
  const mark = (ran: boolean): string => `SELECT catalog.mark_statement(${literal(key)}, ${ran});`;
  return {
    message: `${file}: ${what} was started, the connection was lost, and no run saw it finish.`,
    location,
    snippet: snippet(text, location),
    state:
      `${done} of ${counted(script.statements.length, 'statement')} of ${file} ${remain(done)} applied. ` +
      'This one commits by itself, ' +
      'so it may have run completely, partly or not at all; no session is executing it any more. ' +
      `It was not repeated. ${rest}`,
    remedy:
      'Check in the data whether it did its work, then run again. ' +
      `If it did: ${mark(true)} if it did not, or may run twice: ${mark(false)}`,
  };
}

function stepFailed(
  { file, key, script, text }: Source,
  { error, statement, done, repair, unrepaired, commits, rolledBack }: StepFailure,
  rest: string,
  known: Pick<FailedBatch, 'user' | 'lacks'>,
): Failure {
  const index =
    error.position === undefined
      ? statement.start
      : statement.start + indexOfPosition(text.slice(statement.start), Number(error.position));
  const location = locate(file, text, index);
  const { dropped, left } = repair;
  const cleared = dropped.length === 0 ? '' : `, and ${invalid(dropped)} dropped (${dropped.join(', ')})`;
  const remaining = left.map(({ index, because }) => ` ${index} is left invalid: ${because}.`).join('');
  const unknown =
    unrepaired === null
      ? ''
      : ` Whether it left an invalid index could not be looked up (${unrepaired}); the next run does.`;
  const committed = commits
    ? ' What the failed one committed before its error remains as well, and the next run starts it again.'
    : '';
  const undone =
    rolledBack > 1 ? `, and the transaction that failed was rolled back (${rolledBack} statements)` : '';
  const explained = explain(error, {
    ...known,
    file,
    key,
    statement: text.slice(statement.start, statement.end),
  });
  const how = holdsTransactions(script) ? 'in transactions of its own' : 'without a transaction';
  return {
    message: `${file}: ${error.message}`,
    location,
    snippet: snippet(text, location),
    state:
      `${file} runs ${how}: ${done} of its ${counted(script.statements.length, 'statement')} ` +
      `${remain(done)} applied${undone}${cleared}.${remaining}${unknown}${committed} ${rest}`,
    ...explained,
    ...(left.length === 0
      ? {}
      : {
          remedy: [
            explained.remedy,
            ...left.map(({ index }) => `Drop what it left: DROP INDEX CONCURRENTLY ${index};`),
          ].join(' '),
        }),
    ...variableRemedy(error, text, index),
  };
}

const invalid = (indexes: readonly string[]): string =>
  indexes.length === 1
    ? 'the invalid index that the failed one left was'
    : 'the invalid indexes that the failed one left were';

/** What failed in which file and line, what state the database is in now, and what to do. */
export function describe(failed: FailedBatch): Failure {
  const { error, unit, applied, queue, user, unapplied, lacks } = failed;
  const rest = appliedSoFar(applied) + notRun(queue.slice(1));
  if (unit === undefined) return { message: error.message, state: rest, ...explain(error, { user }) };
  const { source } = unit.migration;
  if (lostTransaction(error)) return endedTransaction(source, failed);
  if (atHistories(error, unit, failed.completed)) return unreadableHistory(source, failed);
  const found = indexOf(failed, unit);
  // At COMMIT nothing of the file runs any more: only the file can be named.
  const location =
    found === null ? { file: source.file, line: 1, column: 1 } : locate(source.file, source.text, found.at);
  return {
    message: `${source.file}: ${error.message}`,
    location,
    ...(found === null ? {} : { snippet: snippet(source.text, location) }),
    state: `${source.file} was rolled back and left nothing. ${rest}`,
    ...explain(error, {
      user,
      file: source.file,
      key: source.key,
      statement: found?.statement,
      unapplied,
      lacks,
    }),
    ...(found === null ? {} : variableRemedy(error, source.text, found.at)),
  };
}

/** The histories cannot be read after a file. */
function unreadableHistory({ file }: Source, { error, applied, queue, user }: FailedBatch): Failure {
  return {
    message: `${file} changes the history of the migrations: it cannot be read after that: ${error.message}`,
    location: { file, line: 1, column: 1 },
    state: `${file} was rolled back and left nothing. ${appliedSoFar(applied)}${notRun(queue.slice(1))}`,
    ...explain(error, { user }),
    remedy:
      'Take out of the file what it does to catalog.migrations or to the table in which its tool records what is ' +
      'applied: while a migration runs, only the run itself writes there.',
  };
}

function endedTransaction({ file, key }: Source, { applied, queue }: FailedBatch): Failure {
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
      `SELECT catalog.mark_reverted(${literal(key)});`,
  };
}
