import type { MetaCommand, ScannedSql, Statement } from './lexer.ts';

/*
 * What a file holds besides the SQL that runs: lines for psql, and the transaction that it may bring along. A migration
 * and a verification differ in what they allow of it; what the words mean is decided here once.
 */

/** Commands that change nothing in what psql sends: they print, set how psql reports, or guard a dump. */
const harmless = new Set([
  'echo',
  'qecho',
  'warn',
  'timing',
  'pset',
  'x',
  'a',
  't',
  'restrict',
  'unrestrict',
  'set',
  'unset',
  'encoding',
  'errverbose',
  '.',
]);
/** Variables that only steer psql. */
const steering =
  /^\\(?:un)?set\s+(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|ECHO_ERRORS|QUIET|VERBOSITY|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT\s+on)\b/i;

/**
 * Whether a command that would be harmless has an argument that ends in a backslash without quotes: there another
 * command begins, or, with two of them, SQL.
 */
export const hidesMore = ({ name, start, end }: MetaCommand, text: string): boolean =>
  harmless.has(name) &&
  text
    .slice(start + 1, end)
    .replaceAll(/('(?:[^'\\]|\\.)*|"[^"]*|`[^`]*)(['"`]?)/g, (part, _open, close) =>
      close === '' ? part : '',
    )
    .includes('\\');

/** Whether what is sent stays the same without the command's line, save for a variable that it may set. */
export const isHarmless = (command: MetaCommand, text: string): boolean =>
  harmless.has(command.name) && !hidesMore(command, text);

/** Variables that say what psql takes for a statement, or when it commits. */
const dividing = new Set(['AUTOCOMMIT', 'SINGLELINE', 'SINGLESTEP']);

/** The psql variable at a place, as it is written there: `:name`, `:'name'` or `:"name"`. */
export function variableAt(text: string, at: number): string | undefined {
  return text[at - 1] === ':'
    ? undefined
    : /^:(?:\w+|'[^'\n]+'|"[^"\n]+")/.exec(text.slice(at, at + 130))?.[0];
}

/** Every variable of psql that a text uses, once: a file may set as many as it has lines. */
export function variablesIn(text: string): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () =>
    (found ??= new Set(
      [...text.matchAll(/(?<!:):(?:(\w+)|'(\w+)'|"(\w+)"|\{\?(\w+)\})/g)].map(
        ([, ...names]) => names.find((name) => name !== undefined) as string,
      ),
    ));
}

/**
 * Whether the command sets or unsets a variable that changes what is sent: one that the file uses, wherever it does.
 */
export function setsVariable(
  { name, start, end }: MetaCommand,
  text: string,
  used: () => ReadonlySet<string>,
): boolean {
  const command = text.slice(start, end);
  if ((name !== 'set' && name !== 'unset') || steering.test(command) || /^\\set\s*$/.test(command))
    return false;
  // After another backslash comes another command.
  const variable = /^\\(?:un)?set\s+(\w+)(?:\s[^\\]*)?$/.exec(command)?.[1];
  return variable === undefined || dividing.has(variable) || used().has(variable);
}

/**
 * What a statement does to the transaction that it runs in. `elsewhere`: it ends one that some session has prepared.
 */
export type TransactionControl = 'begin' | 'commit' | 'roll back' | 'prepare' | 'elsewhere';

const controls: ReadonlyMap<string, TransactionControl> = new Map([
  ['BEGIN', 'begin'],
  ['START', 'begin'],
  ['COMMIT', 'commit'],
  ['END', 'commit'],
  ['ROLLBACK', 'roll back'],
  ['ABORT', 'roll back'],
]);

/** Null for a statement that keeps to its transaction; savepoints do. */
export function transactionControl({ words }: Pick<Statement, 'words'>): TransactionControl | null {
  const [first = '', second = ''] = words;
  // After PREPARE TRANSACTION comes a string; PREPARE transaction AS … gives a query that name.
  if (first === 'PREPARE') return second === 'TRANSACTION' && words.length === 2 ? 'prepare' : null;
  if (first === 'ROLLBACK' && words.includes('TO')) return null;
  return second === 'PREPARED' ? 'elsewhere' : (controls.get(first) ?? null);
}

/** Whether a statement sets something that ends with its transaction. */
const setsLocally = ({ words: [first, second, ...others] }: Statement): boolean =>
  (first === 'SET' && (second === 'LOCAL' || second === 'CONSTRAINTS')) ||
  [second, ...others].includes('SET_CONFIG');

/**
 * The statements that make a part of a file, or all of it, one transaction: without them the file is one as a whole,
 * and does the same. A ROLLBACK after the COMMIT, for a psql that went on after an error, is one of them. Undefined
 * when the file has none, several, or one that cannot be widened.
 */
export function ownTransaction(
  { statements }: Pick<ScannedSql, 'statements'>,
  ends: readonly TransactionControl[] = ['commit'],
): readonly Statement[] | undefined {
  const controls = statements.filter((statement) => transactionControl(statement) !== null);
  const [begin, end, idle, ...more] = controls;
  const closing = end === undefined ? null : transactionControl(end);
  if (
    begin === undefined ||
    end === undefined ||
    transactionControl(begin) !== 'begin' ||
    closing === null ||
    !ends.includes(closing)
  )
    return undefined;
  if (
    end.words.includes('CHAIN') ||
    more.length > 0 ||
    (idle !== undefined && (closing !== 'commit' || transactionControl(idle) !== 'roll back'))
  )
    return undefined;
  const within = statements.slice(statements.indexOf(begin) + 1, statements.indexOf(end));
  const after = statements.slice(statements.indexOf(end) + 1).some((statement) => statement !== idle);
  // What comes after a ROLLBACK is kept, and what SET LOCAL says does not hold there.
  const widens =
    closing === 'roll back' ? begin === statements[0] && !after : !after || !within.some(setsLocally);
  return widens ? controls : undefined;
}

/** The text with these parts blank, so that every place stays where it is. @param parts in order, not overlapping. */
export function blank(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of parts) {
    blanked += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  return blanked + text.slice(at);
}
