import { blank, isHarmless, ownTransaction, scan, transactionControl } from '../migrations/index.ts';

/** A verification file as it is sent; every offset is that of the file. */
export interface Script {
  readonly sql: string;
  /** Where each statement begins. */
  readonly statements: readonly number[];
  /** The first statement that would leave the transaction it runs in. */
  readonly transactionControl: { readonly command: string; readonly index: number } | null;
}

/**
 * Reads a file. Lines that only make psql print are taken out, and so is the wrapping of a file that is one
 * transaction as a whole, which here may end in ROLLBACK; a variable that `\set` would have set is then a syntax error
 * where it is used, and what changes what is sent stays, for the server to refuse.
 */
export function script(sql: string): Script {
  const read = scan(sql);
  const wrapping = ownTransaction(read, ['commit', 'roll back']);
  const inner = read.statements.filter((statement) => wrapping?.includes(statement) !== true);
  const control = inner.find((statement) => transactionControl(statement) !== null);
  return {
    sql: blank(
      sql,
      [...(wrapping ?? []), ...read.metaCommands.filter((command) => isHarmless(command, sql))].sort(
        (a, b) => a.start - b.start,
      ),
    ),
    statements: inner.map(({ start }) => start),
    transactionControl:
      control === undefined ? null : { command: control.words[0] as string, index: control.start },
  };
}
