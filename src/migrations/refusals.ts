import type { Statement } from './lexer.ts';
import { refusal, type Source } from './source.ts';

/** psql's commands that change nothing in what is sent: they print, set how psql reports, or guard a dump. */
const harmless = new Set(['echo', 'qecho', 'warn', 'timing', 'pset', 'x', 'a', 't', 'restrict', 'unrestrict', 'set', 'unset', 'encoding', 'errverbose', '.']);
/** \set of a variable that the file uses would change what is sent; these only steer psql. */
const harmlessVariables = /^\\set\s+(ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|ECHO_ERRORS|QUIET|VERBOSITY|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT\s+on)\b/i;

const transactionControl = new Set(['BEGIN', 'START', 'COMMIT', 'END', 'ROLLBACK', 'ABORT']);
const startsTransaction = new Set(['BEGIN', 'START']);
const endsTransaction = new Set(['COMMIT', 'END']);

/** Why a statement cannot run inside a transaction block, or undefined. src/backend/…: PreventInTransactionBlock. */
export function nonTransactional({ words }: Statement): string | undefined {
  const [first, second] = words;
  const concurrently = words.includes('CONCURRENTLY');
  if ((first === 'CREATE' || first === 'DROP') && words.slice(1, 3).includes('INDEX') && concurrently) return `${first} INDEX CONCURRENTLY`;
  if (first === 'REINDEX' && (concurrently || words.some((word) => ['DATABASE', 'SYSTEM', 'SCHEMA'].includes(word)))) return 'REINDEX';
  if ((first === 'CREATE' || first === 'DROP') && (second === 'DATABASE' || second === 'TABLESPACE' || second === 'SUBSCRIPTION')) return `${first} ${second}`;
  if (first === 'ALTER' && second === 'SYSTEM') return 'ALTER SYSTEM';
  if (first === 'ALTER' && second === 'TABLE' && words.includes('DETACH') && concurrently) return 'ALTER TABLE … DETACH PARTITION CONCURRENTLY';
  if (first === 'VACUUM') return 'VACUUM';
  if (first === 'CLUSTER' && words.length === 1) return 'CLUSTER';
  if (first === 'DISCARD' && second === 'ALL') return 'DISCARD ALL';
  return undefined;
}

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
    const reason = nonTransactional(statement);
    if (reason !== undefined) {
      throw refusal(source, statement.start, `${reason} cannot run inside a transaction, and each file runs in one.`,
        'Run it by hand outside of a transaction, then record the file as applied: ' + `SELECT catalog.mark_applied('${source.file.replaceAll("'", "''")}');`);
    }
  }
}

function isRollbackToSavepoint({ words }: Statement): boolean {
  return words[0] === 'ROLLBACK' && words.includes('TO');
}
