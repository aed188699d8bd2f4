import { sql } from '../database/index.ts';

/** How long a statement of a migration may wait and run: the inputs of these names. */
export interface Limits {
  /** PostgreSQL's interval syntax for a setting: `5s`, `0`. */
  readonly lockTimeout: string;
  readonly statementTimeout: string;
}

/**
 * The statement that sets the limits, whatever a role or a database sets. One on whole transactions (PostgreSQL 17) is
 * lifted: no input asks for it, and a pooler's or a role's is meant for an application.
 * @param local for this transaction only; otherwise for the session.
 */
export function setLimits({ lockTimeout, statementTimeout }: Limits, local: boolean): string {
  const set = (name: string, value: string): string =>
    sql`pg_catalog.set_config(${name}, ${value}, ${local})`;
  return (
    `SELECT ${set('lock_timeout', lockTimeout)}, ${set('statement_timeout', statementTimeout)}, ` +
    "CASE WHEN pg_catalog.current_setting('transaction_timeout', true) IS NOT NULL " +
    `THEN ${set('transaction_timeout', '0')} END`
  );
}
