import { blank, isHarmless, ownTransaction, scan, transactionControl } from '../migrations/index.ts';

/** A verification file as it is sent; every offset is that of the file. */
export interface VerificationScript {
  readonly sql: string;
  /** Where each statement begins. */
  readonly statements: readonly number[];
  /** The first statement that would leave the transaction it runs in. */
  readonly transactionControl: { readonly command: string; readonly index: number } | null;
}

/**
 * Reads a file. Lines that only make psql print are removed, and so are BEGIN and the end of a file that is one
 * transaction as a whole, which here may be ROLLBACK. A variable that `\set` would have set is then a syntax error
 * where it is used. What changes what is sent stays, for the server to refuse.
 */
export function verificationScript(sql: string): VerificationScript {
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
