import type { NonTransactional } from './grammar.ts';
import type { Statement } from './lexer.ts';
import { locate } from './location.ts';
import { refusal, type Source } from './source.ts';

/** psql's commands that change nothing in what is sent: they print, set how psql reports, or guard a dump. */
const harmless = new Set(['echo', 'qecho', 'warn', 'timing', 'pset', 'x', 'a', 't', 'restrict', 'unrestrict', 'set', 'unset', 'encoding', 'errverbose', '.']);
/** \set of a variable that the file uses would change what is sent; these only steer psql. */
const harmlessVariables = /^\\set\s+(ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|ECHO_ERRORS|QUIET|VERBOSITY|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT\s+on)\b/i;

const transactionControl = new Set(['BEGIN', 'START', 'COMMIT', 'END', 'ROLLBACK', 'ABORT']);
const startsTransaction = new Set(['BEGIN', 'START']);
const endsTransaction = new Set(['COMMIT', 'END']);

/** A file that is one transaction by itself: its own BEGIN first, its own COMMIT last, none between. */
export function ownTransaction({ script: { statements } }: Source): readonly [Statement, Statement] | undefined {
  const first = statements[0];
  const last = statements.at(-1);
  const wraps = first !== undefined && last !== undefined && first !== last
    && startsTransaction.has(first.words[0] ?? '') && endsTransaction.has(last.words[0] ?? '')
    && !statements.slice(1, -1).some(({ words }) => transactionControl.has(words[0] ?? ''));
  return wraps ? [first, last] : undefined;
}

/**
 * Refuses, before anything runs, a file that could not run as one transaction with its history row.
 * @throws {ActionError} with the line and what to change.
 */
export function refuseUnrunnable(source: Source): void {
  if (source.refusal !== null) throw source.refusal;
  const { script, text } = source;
  if (script.unterminated !== null) {
    throw refusal(source, script.unterminated.start, `a ${script.unterminated.what} begins here and never ends.`, 'Close it. Is the file complete?');
  }
  for (const { name, start, end } of script.metaCommands) {
    const line = text.slice(start, end).trim();
    const matters = !harmless.has(name) || ((name === 'set' || name === 'unset') && !harmlessVariables.test(line));
    if (matters) throw refusal(source, start, `\\${name} is a command of psql that changes what runs; the server does not know it.`, 'Write plain SQL in its place.');
  }
  const own = ownTransaction(source);
  for (const statement of script.statements) {
    if (own?.includes(statement) === true) continue;
    if (transactionControl.has(statement.words[0] ?? '') && !isRollbackToSavepoint(statement)) {
      throw refusal(source, statement.start, `${statement.words[0]} stands in the middle of the file, which would end the transaction that keeps the file and its history row together.`,
        'Remove it, or split the file there: each file runs in a transaction of its own.');
    }
  }
}

/** A comment at the head of a file that asks for no transaction, whatever its format is. */
const directive = /^(?:\s*--[^\n]*\n)*?\s*--[!\s]*no-transaction\b/i;
/** Statements that may accompany the others, because they change nothing that could be left half done. */
const companions = new Set(['SET', 'RESET', 'SELECT', 'ANALYZE', 'SHOW']);

/**
 * Whether a file runs statement by statement, because PostgreSQL refuses its statements inside a transaction block.
 * @throws {ActionError} for a file that mixes them with statements that belong into a transaction, with the split to make.
 */
export function runsStepwise(source: Source, found: ReadonlyMap<Statement, NonTransactional>): boolean {
  if (!source.transaction || directive.test(source.sql)) return true;
  if (found.size === 0) return false;
  const { statements } = source.script;
  const [first] = found.keys();
  const stray = statements.find((statement) => !found.has(statement) && !companions.has(statement.words[0] ?? ''));
  if (stray === undefined) return true;
  const line = ({ start }: Statement): number => locate(source.file, source.text, start).line;
  const parts: { alone: boolean; from: number; to: number }[] = [];
  for (const statement of statements) {
    const alone = found.has(statement);
    const last = parts.at(-1);
    if (last === undefined || last.alone !== alone) parts.push({ alone, from: line(statement), to: line(statement) });
    else last.to = line(statement);
  }
  const split = parts.map(({ from, to }, index) => `${index + 1}. the statement${from === to ? ` on line ${from}` : `s on lines ${from} to ${to}`}`).join(', ');
  throw refusal(source, (first as Statement).start, `${(first as Statement).words.slice(0, 4).join(' ')} cannot run inside a transaction, and the file also holds statements that should.`,
    `Split it into ${parts.length} files that follow each other: ${split}. To run all of it without a transaction, begin it with the line: -- no-transaction`);
}

function isRollbackToSavepoint({ words }: Statement): boolean {
  return words[0] === 'ROLLBACK' && words.includes('TO');
}
