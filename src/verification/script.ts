import { scan } from '../migrations/index.ts';

/** A verification file as it is sent; every offset is that of the file. */
export interface Script {
  readonly sql: string;
  /** Where each statement begins. */
  readonly statements: readonly number[];
  /** The first statement that would leave the transaction it runs in. */
  readonly transactionControl: { readonly command: string; readonly index: number } | null;
}

const begins = new Set(['BEGIN', 'START']);
const ends = new Set(['COMMIT', 'END', 'ROLLBACK', 'ABORT']);

/** Whether a statement's first words control the transaction. Savepoints stay inside of it, and so may stay. */
function controls([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (first === 'ROLLBACK') return second !== 'TO' && !rest.includes('TO');
  return begins.has(first) || ends.has(first) || (first === 'PREPARE' && second === 'TRANSACTION');
}

/** Commands of psql that print or set how it prints. One that changes what is sent stays, for the server to refuse. */
const printing = new Set(['echo', 'qecho', 'warn', 'set', 'unset', 'pset', 'timing', 'x', 'a', 't', 'encoding', 'errverbose']);

/**
 * Reads a file. Lines that only make psql print are taken out, and so is the wrapping of a file that is one
 * transaction as a whole; a variable that `\set` would have set is then a syntax error where it is used.
 */
export function script(sql: string): Script {
  const { statements, metaCommands } = scan(sql);
  const wrapping = [statements[0], statements.at(-1)];
  const wrapped = statements.length > 1 && begins.has(wrapping[0]?.words[0] ?? '') && ends.has(wrapping[1]?.words[0] ?? '');
  const inner = wrapped ? statements.slice(1, -1) : statements;
  const control = inner.find(({ words }) => controls(words));
  const blank = (text: string, { start, end }: { start: number; end: number }): string =>
    text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  return {
    sql: [...(wrapped ? wrapping : []), ...metaCommands.filter(({ name }) => printing.has(name))]
      .reduce((text, part) => (part === undefined ? text : blank(text, part)), sql),
    statements: inner.map(({ start }) => start),
    transactionControl: control === undefined ? null : { command: control.words[0] as string, index: control.start },
  };
}
