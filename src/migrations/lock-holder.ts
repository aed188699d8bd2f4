import { named, pin, queryNamed, type Database } from '../database/index.ts';
import { lockKeys } from './ledger.ts';

/** A key of one bigint is shown as its two halves, objsubid 1; a key of two integers has objsubid 2 (view pg_locks). */
const keysOf = (locks: readonly bigint[]): string =>
  [
    `(${lockKeys}, 2)`,
    ...locks.map((key) => `(${BigInt.asUintN(32, key >> 32n)}, ${BigInt.asUintN(32, key)}, 1)`),
  ].join(', ');

/**
 * Who holds the lock of the history, or one of these, for the person who waits; null when nobody does.
 * @param locks advisory locks of tools.
 */
export async function lockHolder(database: Database, locks: readonly bigint[]): Promise<string | null> {
  const { holders } = await queryNamed(database, [
    ...pin,
    named(
      'holders',
      `SELECT a.application_name, a.usename, a.client_addr::text AS address,
      round(extract(epoch FROM clock_timestamp() - a.xact_start)) AS seconds
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted
      AND (l.classid::bigint, l.objid::bigint, l.objsubid) IN (${keysOf(locks)}) AND l.pid <> pg_backend_pid()
      AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) LIMIT 1`,
    ),
  ]);
  const row = holders[0] as
    | {
        readonly application_name: string;
        readonly usename: string;
        readonly address: string | null;
        readonly seconds: string | null;
      }
    | undefined;
  if (row === undefined) return null;
  const from = row.address === null ? '' : ` from ${row.address}`;
  const since = row.seconds === null ? '' : `, for ${row.seconds} s`;
  return `${row.usename} (${row.application_name || 'unnamed'}${from})${since}`;
}
