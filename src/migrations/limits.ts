import { sql } from '../database/index.ts';

/** How long a statement of a migration may wait and run: the inputs of these names. */
export interface Limits {
  /** PostgreSQL's interval syntax for a setting: `5s`, `0`. */
  readonly lockTimeout: string;
  readonly statementTimeout: string;
}

/** What pg_stat_activity names a run by; while a file runs, `pg-feature-inventory: FILE`. */
export const application = 'pg-feature-inventory';

/** A name there has 63 bytes at most, and the end of a path says more than its beginning. */
const longest = 63 - `${application}: `.length;

/** The name of a run while it is in this file. */
export const applicationFor = (file: string): string =>
  `${application}: ${file.length > longest ? `...${file.slice(3 - longest)}` : file}`.replace(/[^ -~]/g, '?');

/**
 * The statement that names the run and its file in pg_stat_activity, where whoever waits for it looks, and sets the
 * limits, whatever a role or a database sets. Those on whole transactions (PostgreSQL 17) and on idle ones are lifted:
 * no input asks for them, and a pooler's or a role's is meant for an application.
 * @param local for this transaction only; otherwise for the session.
 */
export function setLimits({ lockTimeout, statementTimeout }: Limits, file: string, local: boolean): string {
  const set = (name: string, value: string): string =>
    sql`pg_catalog.set_config(${name}, ${value}, ${local})`;
  const always = [
    set('application_name', applicationFor(file)),
    set('lock_timeout', lockTimeout),
    set('statement_timeout', statementTimeout),
    // Between two pieces of a large file, and while a file's effect on the histories is judged.
    set('idle_in_transaction_session_timeout', '0'),
  ];
  return (
    `SELECT ${always.join(', ')}, ` +
    "CASE WHEN pg_catalog.current_setting('transaction_timeout', true) IS NOT NULL " +
    `THEN ${set('transaction_timeout', '0')} END`
  );
}
