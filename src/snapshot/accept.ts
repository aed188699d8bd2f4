import { pin, queryNamed, sql, type Database } from '../database/index.ts';
import type { Capture, Taken } from './capture.ts';
import { recordFindingsSql } from './known-findings.ts';
import { rememberSql, type Memory } from './remembered.ts';
import type { Review } from './review.ts';

/** What a run has made of a snapshot that it read. */
export interface Outcome {
  readonly captured: Capture;
  /** What it found, in all schemas; null = it did not look. */
  readonly found: Pick<Review, 'list' | 'suppressed'> | null;
  readonly memory: Memory;
  /** What is to be remembered. */
  readonly made: string;
}

/**
 * Records that a run succeeded with a snapshot, in one message that does all of it or nothing: drift and new findings
 * are from now on what differs from it, and what was made of it is remembered.
 * @param outcome null where the snapshot was not read back: its findings are recorded, and it is remembered already.
 */
export async function acceptRun(
  database: Database,
  { id }: Pick<Taken, 'id'>,
  outcome: Outcome | null,
): Promise<void> {
  await queryNamed(database, [
    ...pin,
    sql`SELECT catalog.accept_snapshot(${id})`,
    ...(outcome === null ? [] : recorded(outcome)),
  ]);
}

function recorded({ captured, found, memory, made }: Outcome): readonly string[] {
  const findings =
    found === null ? null : recordFindingsSql(found.list, captured.knownFindings, found.suppressed);
  return [...(findings === null ? [] : [findings]), ...rememberSql(captured.snapshot, memory, made)];
}
