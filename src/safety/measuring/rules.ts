import type { Hazard } from '../hazard.ts';

/** A rule about what a statement was measured to do. */
export interface MeasuredRule {
  readonly aspect: 'locks' | 'rewrites' | 'scans';
  /** Where reads and writes wait meanwhile; where only writes do, an error is a warning. */
  readonly level: Hazard['level'];
  /** Why it matters. */
  readonly why: string;
  /** What other tools call the same. */
  readonly sameAs: readonly string[];
}

/** The rules about locks and the work that is done under them, by id. */
export const measuredRules = {
  'rewrites-table': {
    aspect: 'rewrites',
    level: 'error',
    why: 'The table is written anew, with all its indexes, and nobody can use it until that is done.',
    sameAs: [
      'squawk changing-column-type',
      'squawk adding-field-with-default',
      'squawk prefer-repack',
      'strong_migrations change_column',
      'eugene E5',
      'eugene E10',
      'eugene E11',
      'Atlas PG301',
      'Atlas PG302',
    ],
  },
  'scans-under-lock': {
    aspect: 'scans',
    level: 'error',
    why: 'Every row is read to check it, and whoever the lock keeps waiting waits as long.',
    sameAs: [
      'squawk constraint-missing-not-valid',
      'squawk adding-foreign-key-constraint',
      'squawk adding-not-nullable-field',
      'strong_migrations add_check_constraint',
      'strong_migrations change_column_null',
      'eugene E1',
      'eugene E2',
      'Atlas PG303',
      'Atlas PG305',
    ],
  },
  'index-not-concurrent': {
    aspect: 'locks',
    level: 'warning',
    why: 'CREATE INDEX keeps every write of the table waiting until the index is built; CONCURRENTLY does not.',
    sameAs: [
      'squawk require-concurrent-index-creation',
      'strong_migrations add_index',
      'eugene E6',
      'Atlas PG101',
    ],
  },
  'builds-index-under-lock': {
    aspect: 'scans',
    level: 'error',
    why: 'A constraint or REINDEX builds its index while its lock on the table is held.',
    sameAs: [
      'squawk disallowed-unique-constraint',
      'squawk adding-serial-primary-key-field',
      'squawk require-concurrent-reindex',
      'strong_migrations add_unique_constraint',
      'strong_migrations add_exclusion_constraint',
      'eugene E7',
      'eugene E8',
      'Atlas PG104',
      'Atlas PG105',
    ],
  },
  'refresh-not-concurrent': {
    aspect: 'rewrites',
    level: 'warning',
    why: 'REFRESH MATERIALIZED VIEW keeps its readers waiting while its query runs; CONCURRENTLY does not.',
    sameAs: [],
  },
  'work-under-held-lock': {
    aspect: 'locks',
    level: 'error',
    why: 'Locks are held until the transaction ends: what takes time after one makes it as long.',
    sameAs: ['eugene E4', 'strong_migrations backfilling', 'squawk constraint-missing-not-valid'],
  },
  'several-tables-locked': {
    aspect: 'locks',
    level: 'warning',
    why:
      'A transaction that locks one table after another waits for the second while the first is locked, and can ' +
      'end in a deadlock with transactions that use them in another order.',
    sameAs: ['strong_migrations add_foreign_key'],
  },
  'changes-rows-in-bulk': {
    aspect: 'scans',
    level: 'warning',
    why: 'Each row that one statement changes stays locked until the transaction ends, and leaves a dead row version.',
    sameAs: ['strong_migrations backfilling'],
  },
  'blocks-reads': {
    aspect: 'locks',
    level: 'info',
    why:
      'The lock itself is brief, but whoever comes after it in the queue waits with it; lock-timeout bounds how ' +
      'long it queues.',
    sameAs: ['squawk require-lock-timeout', 'eugene E9'],
  },
  'blocks-writes': {
    aspect: 'locks',
    level: 'info',
    why: 'As blocks-reads, for what writes the table.',
    sameAs: ['squawk require-lock-timeout', 'eugene E9'],
  },
} as const satisfies Readonly<Record<string, MeasuredRule>>;
