import { explain, type ServerError } from '../database/index.ts';
import type { Failure } from '../error.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition, locate, snippet } from './location.ts';
import { lostTransaction, type Batch, type Unit } from './batch.ts';
import type { StepOutcome } from './stepwise/index.ts';
import { variableAt } from './wrapping.ts';

interface FailedBatch {
  readonly error: ServerError;
  readonly batch: Batch;
  readonly unit: Unit | undefined;
  /** Statements of the batch that completed. */
  readonly completed: number;
  /** Applied in this run. */
  readonly applied: readonly Migration[];
  /** The failed file and those after it. */
  readonly queue: readonly Migration[];
  readonly user: string;
  readonly unapplied: readonly string[];
}

/** Where in the file the error is: PostgreSQL's position, or the statement that did not complete. */
function indexOf(
  { error, batch, completed }: FailedBatch,
  unit: Unit,
): { readonly at: number; readonly statement: string } | null {
  const { source } = unit.migration;
  const index = error.position === undefined ? -1 : indexOfPosition(batch.text, Number(error.position));
  const inBody = index >= unit.start && index <= unit.end;
  const at = inBody ? unit.toSource(index) : null;
  const statement =
    at === null
      ? unit.statements[completed - unit.statementsBefore]
      : unit.statements.find(({ start, end }) => at >= start && at <= end);
  if (at === null && statement === undefined) return null;
  return {
    at: at ?? (statement?.start as number),
    statement: statement === undefined ? '' : source.text.slice(statement.start, statement.end),
  };
}

/** What the place of an error tells that its SQLSTATE does not. */
function variableRemedy({ code }: ServerError, text: string, at: number): Partial<Pick<Failure, 'remedy'>> {
  const variable = code === '42601' ? variableAt(text, at) : undefined;
  return variable === undefined
    ? {}
    : {
        remedy: `${variable} is a variable of psql, which the server does not know. Write its value in its place; what differs from database to database can come from a setting of the role: current_setting('app.name').`,
      };
}

/** `a.sql, b.sql and 3 more` */
function names(migrations: readonly Migration[]): string {
  const files = migrations.map(({ source }) => source.file);
  return files.length <= 5
    ? files.join(', ')
    : `${files.slice(0, 4).join(', ')} and ${files.length - 4} more`;
}

const applying = (applied: readonly Migration[]): string =>
  applied.length === 0
    ? 'Nothing else was applied in this run.'
    : `Applied in this run and staying so: ${names(applied)}.`;

/** The same for a file that runs statement by statement, which a failure leaves half done. */
export function describeStep(
  outcome: Extract<StepOutcome, { state: 'failed' | 'unknown' | 'busy' | 'prefix changed' }>,
  {
    migration: { source },
    applied,
    queue,
    user,
  }: Pick<FailedBatch, 'applied' | 'queue' | 'user'> & { readonly migration: Migration },
): Failure {
  const { file, script, text } = source;
  const after = queue.length > 1 ? ` Not run: ${names(queue.slice(1))}.` : '';
  if (outcome.state === 'busy') {
    return {
      message: `${file} is being run by somebody else: ${outcome.holder}.`,
      state: applying(applied) + after,
      remedy: 'Run again when it has finished, or raise wait-for-lock.',
    };
  }
  if (outcome.state === 'prefix changed') {
    const location = locate(file, text, 0);
    return {
      message: `${file}: its first ${outcome.done} statements have run, and they were changed since.`,
      location,
      state: `${outcome.done} of ${script.statements.length} statements of ${file} stay. ${applying(applied)}${after}`,
      remedy: `Restore them; only what follows may change. If nothing of the rest is needed: SELECT catalog.mark_applied('${file}');`,
    };
  }
  if (outcome.state === 'unknown') {
    const { statement, done } = outcome;
    const location = locate(file, text, statement.start);
    const quoted = file.replaceAll("'", "''");
    return {
      message: `${file}: the ${statement.words[0]} on line ${location.line} was begun, the connection was lost, and no run saw its end.`,
      location,
      snippet: snippet(text, location),
      state: `${done} of the ${script.statements.length} statements of ${file} stay. This one commits by itself, so it may have run wholly, in part or not at all; no session executes it any more. It was not repeated. ${applying(applied)}${after}`,
      remedy: `Look in the data whether it did its work, then run again. If it did: SELECT catalog.mark_statement('${quoted}', true); if it did not, or may run twice: SELECT catalog.mark_statement('${quoted}', false);`,
    };
  }
  const { error, statement, done, repaired, commits } = outcome;
  const index =
    error.position === undefined
      ? statement.start
      : statement.start + indexOfPosition(text.slice(statement.start), Number(error.position));
  const location = locate(file, text, index);
  return {
    message: `${file}: ${error.message}`,
    location,
    snippet: snippet(text, location),
    state: `${file} runs without a transaction: ${done} of its ${script.statements.length} statements stay${repaired.length === 0 ? '' : `, and the invalid index that the failed one left was dropped (${repaired.join(', ')})`}.${commits ? ' What the failed one committed before its error stays as well, and the next run starts it again.' : ''} ${applying(applied)}${after}`,
    ...explain(error, { user, file, statement: text.slice(statement.start, statement.end) }),
    ...variableRemedy(error, text, index),
  };
}

/** What failed in which file and line, what state the database is in now, and what to do. */
export function describe(circumstances: FailedBatch): Failure {
  const { error, unit, applied, queue, user, unapplied } = circumstances;
  const before = applying(applied);
  const after = queue.length > 1 ? ` Not run: ${names(queue.slice(1))}.` : '';
  if (unit === undefined)
    return { message: error.message, state: before + after, ...explain(error, { user }) };
  const { source } = unit.migration;
  const found = indexOf(circumstances, unit);
  // At COMMIT nothing of the file runs any more: only the file can be named.
  const location =
    found === null ? { file: source.file, line: 1, column: 1 } : locate(source.file, source.text, found.at);
  const state = `${source.file} was rolled back and left nothing. ${before}${after}`;
  if (lostTransaction(error)) {
    const message = `${source.file} ended the transaction that it was started in.`;
    const remedy = 'Remove COMMIT and ROLLBACK from the file and from what it calls';
    if (queue[0]?.source.file === source.file)
      return {
        message,
        state: `What it did until then is undone. ${before}${after}`,
        remedy: `${remedy}, and run again.`,
      };
    return {
      message,
      state: `What it did before its own COMMIT stays, and it is recorded as applied. ${before}${queue.length > 0 ? ` Not run: ${names(queue)}.` : ''}`,
      remedy: `${remedy}, check by hand what it left, and run it again after: SELECT catalog.mark_reverted('${source.file.replaceAll("'", "''")}');`,
    };
  }
  return {
    message: `${source.file}: ${error.message}`,
    location,
    ...(found === null ? {} : { snippet: snippet(source.text, location) }),
    state,
    ...explain(error, { user, file: source.file, statement: found?.statement, unapplied }),
    ...(found === null ? {} : variableRemedy(error, source.text, found.at)),
  };
}
