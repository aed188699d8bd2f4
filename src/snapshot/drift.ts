import { isServerError, named, pinned, sql, type Database } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { counted } from '../text.ts';
import { changesOf, inTransaction, notTaken, type Taken } from './capture.ts';
import type { Change } from './change.ts';

/** undefined_function, undefined_table, invalid_schema_name: the catalog is not there, or of an earlier version. */
const absent = new Set(['42883', '42P01', '3F000']);

/**
 * What changed since the last run without a migration, read before this run migrates. What is new is stored as a
 * snapshot of its own, so that it can be told from the changes of the migrations.
 * @returns empty where there is no catalog yet, or no snapshot.
 * @throws {ActionError} as {@link capture} does.
 */
export async function captureDrift(
  database: Database,
  { label, commitSha }: { readonly label: string; readonly commitSha: string | null },
): Promise<readonly Change[]> {
  try {
    const { drift } = await inTransaction(database, [
      sql`SELECT catalog.capture_snapshot(${label}, ${commitSha})
        FROM (SELECT fingerprint FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1) newest
        WHERE newest.fingerprint IS DISTINCT FROM catalog.fingerprint()`,
      named('drift', 'SELECT to_jsonb(d) AS change FROM catalog.drift d'),
      'COMMIT',
    ]);
    return changesOf(drift);
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (absent.has(error.code)) return [];
    throw await notTaken(error, database);
  }
}

/** Records that a run succeeded with a snapshot: from now on drift is what differs from it. */
export async function acceptSnapshot(database: Database, { id }: Pick<Taken, 'id'>): Promise<void> {
  await database.query(pinned(sql`SELECT catalog.accept_snapshot(${id})`));
}

/** So many objects are listed by name. */
const most = 5;

/** `table public.a (added), …` */
export function driftText(drift: readonly Change[]): string {
  const listed = drift.slice(0, most).map(({ kind, identity, change }) => `${kind} ${identity} (${change})`);
  return listed.join(', ') + (drift.length > most ? `, and ${drift.length - most} more` : '');
}

/** What ends a run under `on-drift: fail`. @param state of the database and the workspace. */
export function driftFailure(drift: readonly Change[], state: string): Failure {
  const objects = drift.length === 1 ? 'an object' : `${drift.length} objects`;
  return {
    message:
      `The schema drifted: since the last run ${objects} changed with no migration in between: ` +
      `${driftText(drift)}.`,
    state,
    remedy:
      'SELECT * FROM catalog.drift shows what changed. Undo it; or write it into a migration and record that as ' +
      "applied: SELECT catalog.mark_applied('path/of/the/file.sql'); or accept it by one run with on-drift: warn.",
  };
}

/** The same in a run without migrations, in which a change is no drift. */
export function changeFailure(changes: readonly Change[], state: string): Failure {
  return {
    message: `${counted(changes.length, 'object')} changed since the last run: ${driftText(changes)}.`,
    state,
    remedy:
      'SELECT * FROM catalog.drift shows what changed. Undo it, or accept it by one run with on-drift: warn.',
  };
}

/** Why the same schema reads differently than in the last run, where another version is the cause. */
export function versionNotices({ previous, changes }: Taken): readonly string[] {
  if (previous === null) return [];
  const { majorBefore, major, formBefore, form } = previous;
  const upgrade = changes.find(({ kind }) => kind === 'server');
  const anew = Number(upgrade?.details.find(({ property }) => property === 'objects')?.to ?? 0);
  const notices: string[] = [];
  if (formBefore !== form) {
    notices.push(
      'This version of pg-feature-inventory describes objects differently than the one of the last run ' +
        `(form ${formBefore}, now ${form}). That is not a change of the schema. In this run only objects and columns ` +
        'that were added, removed or renamed are reported as changes.',
    );
  }
  if (majorBefore !== major) {
    const definitions =
      anew === 0 ? 'No object reads' : `${counted(anew, 'object')} ${anew === 1 ? 'reads' : 'read'}`;
    notices.push(
      `The server is PostgreSQL ${major}; at the last run it was ${majorBefore}. ${definitions} differently for that ` +
        'reason alone; that is not drift.',
    );
  }
  return notices;
}
