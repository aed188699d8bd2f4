import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { isServerError, sql, type Database, type Notice, type Result } from '../database/index.ts';
import { knownFindingsOf, knownFindingsSql, type KnownFindings } from './findings/index.ts';
import { changeSchema, snapshotSchema, type Change, type EdgeFunction, type Snapshot } from './model.ts';

/** What {@link capture} stores with the snapshot. */
export interface CaptureOptions {
  readonly label: string | null;
  /** The commit that the run is for. */
  readonly commitSha: string | null;
  /** From the checkout; null leaves those of the snapshot before. */
  readonly edgeFunctions: readonly EdgeFunction[] | null;
  /** Of the nightly pg_cron job: five cron fields, or `none`. Left out = the job stays as it is. */
  readonly cronSchedule?: string;
  /** Looks without leaving anything behind. */
  readonly rollback?: boolean;
  /** Called for what the server says meanwhile, such as that pg_cron is not enabled. */
  readonly onNotice?: (notice: Notice) => void;
}

export interface Capture {
  readonly snapshot: Snapshot;
  /** Against the snapshot before; empty for the first one. */
  readonly changes: readonly Change[];
  /** Against the last snapshot of another schema: on a quiet night these stay while {@link changes} is empty. */
  readonly latestChanges: readonly Change[];
  /** The schema or the edge functions differ from the snapshot before; true for the first one. */
  readonly changed: boolean;
  /** Whether there was a snapshot before. */
  readonly previous: boolean;
  readonly totals: Totals;
  /** The last snapshots, oldest first, this one last. */
  readonly trend: readonly TrendPoint[];
  /** What the last run found. */
  readonly knownFindings: KnownFindings;
}

/** The size of the schema at a snapshot; null where an earlier version did not count it. */
export interface TrendPoint {
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly tables: number | null;
  readonly functions: number | null;
  readonly policies: number | null;
  readonly sizeBytes: number | null;
}

/** What stands in the database now. */
export interface Totals {
  readonly tables: number;
  readonly functions: number;
  readonly policies: number;
  readonly cronJobs: number;
  /** Blocks of the sample page; null without it. */
  readonly sampleBlocks: number | null;
  /** Null without the agent registry. */
  readonly agentRoles: number | null;
}

/** serialization_failure, deadlock_detected, lock_not_available: another session was in the way, and nothing was stored. */
const passing = new Set(['40001', '40P01', '55P03']);
const attempts = 3;

/**
 * Takes a snapshot and reads it back, in one round trip and one transaction.
 * @throws {ServerError} what the server reported: 40001 when the schema kept changing, 42501 when a privilege is missing.
 */
export async function capture(database: Database, options: CaptureOptions): Promise<Capture> {
  for (let attempt = 1; ; attempt++) {
    try {
      return read(await database.query(message(options), options.onNotice === undefined ? {} : { notice: options.onNotice }));
    } catch (error) {
      if (!isServerError(error)) throw error;
      // The server dropped the rest of the message, its COMMIT included.
      await database.query('ROLLBACK');
      if (attempt === attempts || !passing.has(error.code)) throw error;
      await sleep(250 * attempt);
    }
  }
}

/** The newest snapshot; null when there is none, or no catalog. */
export async function readSnapshot(database: Database): Promise<Snapshot | null> {
  const undefinedTable = '42P01';
  const undefinedSchema = '3F000';
  try {
    const [result] = await database.query('SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c');
    const row = result?.rows[0];
    return row === undefined ? null : snapshotSchema.parse(row['snapshot']);
  } catch (error) {
    if (isServerError(error) && (error.code === undefinedTable || error.code === undefinedSchema)) return null;
    throw error;
  }
}

function message({ label, commitSha, edgeFunctions, cronSchedule, rollback = false }: CaptureOptions): string {
  return [
    // capture_snapshot() compares the catalogs before and after; under REPEATABLE READ it would see only "before".
    'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
    // The role's own statement_timeout is meant for requests, not for reading a whole catalog.
    "SET LOCAL statement_timeout = '15min'",
    ...cronSchedule === undefined ? [] : [sql`SELECT catalog.schedule_snapshots(${cronSchedule})`],
    sql`SELECT catalog.capture_snapshot(${label}, ${commitSha})`,
    ...edgeFunctions === null ? [] : [sql`SELECT catalog.update_edge_functions(${edgeFunctions}::jsonb)`],
    'SELECT to_jsonb(d) AS change FROM catalog.inventory_diff d',
    'SELECT to_jsonb(d) AS change FROM catalog.latest_changes d',
    packs,
    trend,
    knownFindingsSql,
    'SELECT to_jsonb(c) AS snapshot, (SELECT count(*) > 1 FROM catalog.snapshots WHERE schema_hash IS NOT NULL) AS previous FROM catalog.inventory_current c',
    rollback ? 'ROLLBACK' : 'COMMIT',
  ].join(';\n');
}

const packs = `SELECT
  nullif(catalog.count_rows('public', 'content_blocks', 'page_id = ''00000000-0000-0000-0000-000000000100'''), 0) AS "sampleBlocks",
  catalog.count_rows('agents', 'roles', 'true') AS "agentRoles"`;

/** A month of nights. */
const trend = `SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "takenAt", total_tables AS tables, total_functions AS functions,
  total_policies AS policies, total_size_bytes AS "sizeBytes" FROM catalog.snapshots ORDER BY id DESC LIMIT 30`;

const trendSchema = z.array(z.object({
  takenAt: z.string(), tables: z.number().nullable(), functions: z.number().nullable(), policies: z.number().nullable(), sizeBytes: z.number().nullable(),
}));

const packsSchema = z.object({ sampleBlocks: z.number().nullable(), agentRoles: z.number().nullable() });

const changesOf = (rows: Result['rows'] | undefined): readonly Change[] => z.array(changeSchema).parse(rows?.map((row) => row['change']));

function read(results: readonly Result[]): Capture {
  const [changes, latest, found, points, known, current] = results.slice(-7).map(({ rows }) => rows);
  const snapshot = snapshotSchema.parse(current?.[0]?.['snapshot']);
  return {
    snapshot,
    changes: changesOf(changes),
    latestChanges: changesOf(latest),
    changed: snapshot.unchanged_since.id === snapshot.id,
    previous: current?.[0]?.['previous'] === true,
    totals: {
      tables: snapshot.total_tables, functions: snapshot.total_functions, policies: snapshot.total_policies,
      cronJobs: snapshot.total_cron_jobs, ...packsSchema.parse(found?.[0]),
    },
    trend: trendSchema.parse(points).reverse(),
    knownFindings: knownFindingsOf(known?.[0]),
  };
}
