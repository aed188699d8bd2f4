import { rule, type Rule } from '../rule.ts';

/** Rules about locks and the work that is done under them. Their level is that where reads wait. */
export const measuredRules: readonly Rule[] = [
  {
    aspect: 'rewrites',
    evidence: '`pg_relation_filenode()` before and after',
    ...rule(
      'rewrites-table',
      'error',
      'The table is written anew, with all its indexes, and nobody can use it until that is done.',
      'squawk changing-column-type',
      'squawk adding-field-with-default',
      'squawk prefer-repack',
      'strong_migrations change_column',
      'eugene E5',
      'eugene E10',
      'eugene E11',
      'Atlas PG301',
      'Atlas PG302',
    ),
  },
  {
    aspect: 'scans',
    evidence: '`pg_stat_get_xact_numscans()` before and after, and the lock in `pg_locks`',
    ...rule(
      'scans-under-lock',
      'error',
      'Every row is read to check it, and whoever the lock keeps waiting waits as long.',
      'squawk constraint-missing-not-valid',
      'squawk adding-foreign-key-constraint',
      'squawk adding-not-nullable-field',
      'strong_migrations add_check_constraint',
      'strong_migrations change_column_null',
      'eugene E1',
      'eugene E2',
      'Atlas PG303',
      'Atlas PG305',
    ),
  },
  {
    aspect: 'locks',
    evidence: 'Names in the statement that nothing on the live database has',
    ...rule(
      'not-foretold',
      'warning',
      'Before a file is applied: what a statement does is not known, because it names what an earlier one makes.',
    ),
  },
  {
    aspect: 'locks',
    evidence: '“building index” at `debug1`, and the lock in `pg_locks`',
    ...rule(
      'index-not-concurrent',
      'warning',
      'CREATE INDEX keeps every write of the table waiting until the index is built; CONCURRENTLY does not.',
      'squawk require-concurrent-index-creation',
      'strong_migrations add_index',
      'eugene E6',
      'Atlas PG101',
    ),
  },
  {
    aspect: 'scans',
    evidence: '“building index” at `debug1`, and the lock in `pg_locks`',
    ...rule(
      'builds-index-under-lock',
      'error',
      'A constraint or REINDEX builds its index while its lock on the table is held.',
      'squawk disallowed-unique-constraint',
      'squawk adding-serial-primary-key-field',
      'squawk require-concurrent-reindex',
      'strong_migrations add_unique_constraint',
      'strong_migrations add_exclusion_constraint',
      'eugene E7',
      'eugene E8',
      'Atlas PG104',
      'Atlas PG105',
    ),
  },
  {
    aspect: 'rewrites',
    evidence: '`pg_relation_filenode()` before and after',
    ...rule(
      'refresh-not-concurrent',
      'warning',
      'REFRESH MATERIALIZED VIEW keeps its readers waiting while its query runs; CONCURRENTLY does not.',
    ),
  },
  {
    aspect: 'locks',
    evidence: '`pg_locks` before the statement, and what it then rewrites, builds or scans',
    ...rule(
      'work-under-held-lock',
      'error',
      'Locks are held until the transaction ends: what takes time after one makes it as long.',
      'eugene E4',
      'strong_migrations backfilling',
      'squawk constraint-missing-not-valid',
    ),
  },
  {
    aspect: 'locks',
    evidence: '`pg_locks` before and after',
    ...rule(
      'several-tables-locked',
      'warning',
      'A transaction that locks one table after another waits for the second while the first is locked, and can ' +
        'end in a deadlock with transactions that use them in another order.',
      'strong_migrations add_foreign_key',
    ),
  },
  {
    aspect: 'scans',
    evidence: '`pg_stat_get_xact_numscans()` before and after, and the RowExclusive lock',
    ...rule(
      'changes-rows-in-bulk',
      'warning',
      'Each row that one statement changes stays locked until the transaction ends, and leaves a dead row version.',
      'strong_migrations backfilling',
    ),
  },
  {
    aspect: 'locks',
    evidence: '`pg_locks` before and after',
    ...rule(
      'blocks-reads',
      'info',
      'The lock itself is brief, but whoever comes after it in the queue waits with it; lock-timeout bounds how ' +
        'long it queues.',
      'squawk require-lock-timeout',
      'eugene E9',
    ),
  },
  {
    aspect: 'locks',
    evidence: '`pg_locks` before and after',
    ...rule(
      'blocks-writes',
      'info',
      'As blocks-reads, for what writes the table.',
      'squawk require-lock-timeout',
      'eugene E9',
    ),
  },
];
