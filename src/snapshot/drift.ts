import { isServerError, pinned, sql, type Database } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { changesOf, inTransaction, notTaken, type Capture } from './capture.ts';
import type { Change } from './model.ts';

/** undefined_function, undefined_table, invalid_schema_name: the catalog is not there, or of an earlier version. */
const absent = new Set(['42883', '42P01', '3F000']);

/**
 * What changed since the last run with no migration in between, looked at before this run migrates. What is new is kept
 * as a snapshot of its own, so that the changes of the migrations can be told apart from it.
 * @returns empty where there is no catalog yet, or no snapshot.
 * @throws {ActionError} as {@link capture} does.
 */
export async function captureDrift(
  database: Database,
  { label, commitSha }: { readonly label: string; readonly commitSha: string | null },
): Promise<readonly Change[]> {
  try {
    const results = await inTransaction(database, [
      sql`SELECT catalog.capture_snapshot(${label}, ${commitSha}) FROM (SELECT fingerprint FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1) newest
        WHERE newest.fingerprint IS DISTINCT FROM catalog.fingerprint()`,
      'SELECT to_jsonb(d) AS change FROM catalog.drift d',
      'COMMIT',
    ]);
    return changesOf(results.at(-2)?.rows);
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (absent.has(error.code)) return [];
    throw notTaken(error, database);
  }
}

/** Says that a run went through with a snapshot: from now on drift is what differs from it. */
export async function acceptSnapshot(database: Database, { snapshot }: Capture): Promise<void> {
  await database.query(pinned(sql`SELECT catalog.accept_snapshot(${snapshot.id})`));
}

const named = 5;

/** `table public.a (added), …` */
export function driftText(drift: readonly Change[]): string {
  return `${drift
    .slice(0, named)
    .map(({ kind, identity, change }) => `${kind} ${identity} (${change})`)
    .join(', ')}${drift.length > named ? `, and ${drift.length - named} more` : ''}`;
}

/** What ends a run under `on-drift: fail`. @param state of the database and the workspace. */
export function driftFailure(drift: readonly Change[], state: string): Failure {
  return {
    message: `The schema drifted: since the last run ${drift.length === 1 ? 'an object' : `${drift.length} objects`} changed with no migration in between: ${driftText(drift)}.`,
    state,
    remedy:
      "SELECT * FROM catalog.drift shows what changed. Undo it; or write it into a migration and record that as applied: SELECT catalog.mark_applied('path/of/the/file.sql'); or accept it by one run with on-drift: warn.",
  };
}

/** Why the same schema reads otherwise than in the last run, where another version is the cause. */
export function versionNotices({ previous, changes }: Capture): readonly string[] {
  if (previous === null) return [];
  const { majorBefore, major, formBefore, form } = previous;
  const anew = changes.filter(({ details }) =>
    details.some(({ property }) => property === 're-rendered by PostgreSQL'),
  ).length;
  return [
    ...(formBefore === form
      ? []
      : [
          `This version of pg-feature-inventory describes objects otherwise than the one of the last run (form ${formBefore}, now ${form}). That is no change of the schema: this once only objects and columns that were added, removed or renamed are told as changes.`,
        ]),
    ...(majorBefore === major
      ? []
      : [
          `The server is PostgreSQL ${major}; at the last run it was ${majorBefore}. ${anew === 0 ? 'No definition reads' : anew === 1 ? 'One definition reads' : `${anew} definitions read`} otherwise for that reason alone; that is no drift.`,
        ]),
  ];
}
