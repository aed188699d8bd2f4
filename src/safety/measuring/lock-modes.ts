/** Table-level lock modes of PostgreSQL, the weakest first. */
export const lockModes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;
export type LockMode = (typeof lockModes)[number];

/** A number that is greater for a stronger mode. */
export const strength = (mode: LockMode): number => lockModes.indexOf(mode);

/** The strongest of some modes; null = there is none. */
export const strongest = (modes: Iterable<LockMode>): LockMode | null =>
  [...modes].reduce<LockMode | null>(
    (most, mode) => (most === null || strength(mode) > strength(most) ? mode : most),
    null,
  );

/**
 * Whom a lock keeps waiting, of those that read (AccessShare) and those that write rows (RowExclusive).
 * https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY
 */
export function blocks(mode: LockMode): 'readers and writers' | 'writers' | null {
  if (mode === 'AccessExclusiveLock') return 'readers and writers';
  return strength(mode) >= strength('ShareLock') ? 'writers' : null;
}

/** Modes of statements that only read, or that conflict with nothing but DDL. */
export const isWeak = (mode: LockMode): boolean => strength(mode) < strength('RowExclusiveLock');
