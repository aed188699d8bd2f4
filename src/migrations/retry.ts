import type { ServerError } from '../database/index.ts';

/** How often a transaction that could not get a lock is tried in all: about three minutes with the pauses. */
export const attempts = 10;

/**
 * lock_not_available, deadlock_detected, serialization_failure: the transaction did nothing, and may go through when
 * others have gone on.
 */
const passing = new Set(['55P03', '40P01', '40001']);

export const isPassing = ({ code }: Pick<ServerError, 'code'>): boolean => passing.has(code);

/** Milliseconds to wait after a try, counted from 1. */
export const backoff = (attempt: number): number =>
  Math.min(2 ** attempt, 30) * 1000 * (0.75 + Math.random() / 2);

/** Milliseconds to wait before a connection is opened again, counted from 1: a quarter of a second to 15 seconds. */
export const returning = (attempt: number): number => Math.min(250 * 2 ** (attempt - 1), 15_000);

/** `a.sql: canceling statement due to lock timeout; trying again (1 of 9)` */
export const tryingAgain = (file: string, { message }: ServerError, attempt: number): string =>
  `${file}: ${message}; trying again (${attempt} of ${attempts - 1})`;
