import { sql } from '../database/index.ts';
import type { FoundHistory } from './formats/index.ts';

/*
 * A file may do anything to the tables that record it. After its last statement, and before its transaction commits,
 * they are held against what they were before its first: a file that wrote to one, emptied it, or put another in its
 * place is rolled back, and runs once more where its effect on the histories can be looked at (examine.ts).
 *
 * Looked at are the files that hold the rows, which TRUNCATE and whatever replaces or rewrites a table name anew, and
 * how many rows the session has inserted, updated and deleted in it. PostgreSQL counts these for its statistics,
 * so that they cost microseconds however long a history is. Where it does not count, each file runs as such a file
 * does.
 */

/** SQLSTATE for a file that wrote to a history. */
export const historyTouched = 'PFI06';

const setting = 'pg_feature_inventory.histories';

/** SQL for what a table is now, as text. @param table expression for its OID. */
const stateOf = (table: string): string =>
  [
    'pg_relation_filenode',
    ...['inserted', 'updated', 'deleted'].map((what) => `pg_stat_get_xact_tuples_${what}`),
  ]
    .map((name) => `pg_catalog.${name}(${table})`)
    .join(', ');

const stateOfBoth = (own: string, tools: string | undefined): string =>
  `pg_catalog.concat_ws(' ', ${[own, ...(tools === undefined ? [] : [tools])].map(stateOf).join(', ')})`;

/**
 * SQL expression that remembers what the histories are, until the end of the transaction or until the file resets its
 * settings.
 * @param own expression for the OID of catalog.migrations.
 */
export const remember = (found: FoundHistory | undefined, own = 'tableoid'): string =>
  `pg_catalog.set_config('${setting}', ${stateOfBoth(
    own,
    found === undefined ? undefined : sql`${found.table}` + '::pg_catalog.regclass',
  )}, true)`;

/** Statement that fails unless they are as they were; it needs no search_path and reads no table. */
export const expectKept = (found: FoundHistory | undefined): string => `DO $kept$ DECLARE
  own pg_catalog.oid := pg_catalog.to_regclass('catalog.migrations');
  ${found === undefined ? '' : `tools pg_catalog.oid := pg_catalog.to_regclass(${sql`${found.table}`});`}
BEGIN
  IF pg_catalog.current_setting('track_counts') OPERATOR(pg_catalog.=) 'on'
    AND pg_catalog.current_setting('${setting}', true) OPERATOR(pg_catalog.=)
    ${stateOfBoth('own', found === undefined ? undefined : 'tools')} THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'the file wrote to the history of the migrations' USING ERRCODE = '${historyTouched}';
END $kept$`;
