import { setTimeout as sleep } from 'node:timers/promises';
import * as z from '../zod.ts';
import {
  explain,
  lacksFor,
  isServerError,
  named,
  pin,
  queryNamed,
  rollBack,
  sql,
  type Database,
  type During,
  type Notice,
  type Row,
  type ServerError,
  type Statements,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import { knownFindingsOf, knownFindingsSql, type KnownFindings } from './known-findings.ts';
import { changeSchema, type Change } from './change.ts';
import { currentSql, currentOfAnyCatalogSql, pieceReader } from './current.ts';
import type { EdgeFunction, Snapshot } from './model.ts';
import { isRecalled, recallSql, type Memory } from './remembered.ts';

/** What {@link capture} stores with the snapshot. */
export interface CaptureOptions {
  readonly label: string | null;
  /** The commit that the run is for. */
  readonly commitSha: string | null;
  /** From the checkout; null leaves those of the snapshot before. */
  readonly edgeFunctions: readonly EdgeFunction[] | null;
  /** Of the nightly pg_cron job: five cron fields, or `none`. Left out = the job stays as it is. */
  readonly cronSchedule?: string;
  /** Rolls everything back after reading. The catalog may be of an earlier version then. */
  readonly rollback?: boolean;
  /** Called for what the server says meanwhile, such as that pg_cron is not enabled. */
  readonly onNotice?: (notice: Notice) => void;
}

/** A snapshot without what is in it. */
export interface Taken {
  readonly id: number;
  readonly label: string | null;
  /** Since the last run that succeeded; empty for the first one. */
  readonly changes: readonly Change[];
  /** Those of {@link changes} that no migration explains. */
  readonly drift: readonly Change[];
  /** What {@link changes} compares with, and how it is itself described; null for the first one. */
  readonly previous: Comparison | null;
  readonly totals: Totals;
  /** The last snapshots, oldest first, this one last. */
  readonly trend: readonly TrendPoint[];
}

export interface Capture extends Taken {
  readonly snapshot: Snapshot;
  /** Against the last state that a run left: on a night without changes these stay while {@link changes} is empty. */
  readonly latestChanges: readonly Change[];
  /** The schema or the edge functions differ from the snapshot before; true for the first one. */
  readonly changed: boolean;
  /** What the last run found. */
  readonly knownFindings: KnownFindings;
}

/** A snapshot that was not read back, because an earlier run has made a document of the same. */
export interface Recalled extends Taken {
  /** When the snapshot was taken since which the schema is as it is: ISO 8601. */
  readonly unchangedSince: string;
  /** What that run remembered. */
  readonly made: string;
}

/** Versions under which the same schema reads differently: of PostgreSQL, and of the catalog's form of description. */
export interface Comparison {
  readonly majorBefore: number;
  readonly major: number;
  readonly formBefore: number;
  readonly form: number;
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

/** What is in the database now. */
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

/** serialization_failure, deadlock_detected, lock_not_available: another session was in the way; nothing was stored. */
export const passing = new Set(['40001', '40P01', '55P03']);
const attempts = 3;

/**
 * Takes a snapshot and reads it back, in one round trip and one transaction.
 * @throws {ActionError} what the server reported: 40001 when the schema kept changing, 42501 when a privilege is
 *   missing.
 */
export async function capture(database: Database, options: CaptureOptions): Promise<Capture> {
  return await read(await ask(database, options, null));
}

/**
 * The same; but where an earlier run has made a document of the same content and remembered what it made, and the
 * document's files are still those, only that is read back.
 */
export async function captureOrRecall(
  database: Database,
  options: CaptureOptions,
  memory: Memory,
): Promise<Capture | Recalled> {
  const answers = await ask(database, options, memory);
  const made = answers.recalled[0]?.['made'];
  if (typeof made !== 'string') return await read(answers);
  const { since } = z.object({ since: z.string() }).parse(answers.taken[0]);
  return { ...taken(answers), unchangedSince: new Date(since).toISOString(), made };
}

async function ask(
  database: Database,
  options: CaptureOptions,
  memory: Memory | null,
): Promise<Readonly<Record<Answer, readonly Row[]>>> {
  try {
    return await inTransaction(database, message(options, memory), {
      row: pieceReader(),
      ...(options.onNotice === undefined ? {} : { notice: options.onNotice }),
    });
  } catch (error) {
    throw isServerError(error) ? await notTaken(error, database) : error;
  }
}

/** What the server's refusal means for a person. */
export async function notTaken(
  error: ServerError,
  database: Database,
  state = 'No snapshot was stored. Migrations that were applied before stay applied.',
): Promise<ActionError> {
  const lacks = await lacksFor(database, error, 'SELECT');
  const cause = explain(error, { user: database.user, lacks });
  return new ActionError(
    {
      message: `The snapshot could not be taken: ${error.message}`,
      state,
      ...cause,
      remedy: error.hint ?? cause.remedy,
    },
    { cause: error },
  );
}

/** Sends statements that may take a snapshot, in one message and one transaction, which the last of them ends. */
export async function inTransaction<Name extends string>(
  database: Database,
  statements: Statements<Name>,
  during: During = {},
): Promise<Readonly<Record<Name, readonly Row[]>>> {
  const message: Statements<Name> = [
    // capture_snapshot() compares the catalogs before and after; under REPEATABLE READ it would see only "before".
    'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
    // The role's own statement_timeout is meant for requests, not for reading a whole catalog.
    "SET LOCAL statement_timeout = '15min'",
    ...pin,
    ...statements,
  ];
  for (let attempt = 1; ; attempt++) {
    try {
      return await queryNamed(database, message, during);
    } catch (error) {
      if (!isServerError(error)) throw error;
      // The server dropped the rest of the message, its COMMIT included.
      await rollBack(database);
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
    const { newest } = await queryNamed(database, [
      ...pin,
      named('newest', 'SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c'),
    ]);
    const [row] = newest;
    if (row === undefined) return null;
    const { snapshotSchema } = await import('./model.ts');
    return snapshotSchema.parse(row['snapshot']);
  } catch (error) {
    if (isServerError(error) && (error.code === undefinedTable || error.code === undefinedSchema))
      return null;
    throw error;
  }
}

type Answer =
  | 'recalled'
  | 'taken'
  | 'changes'
  | 'latestChanges'
  | 'packs'
  | 'trend'
  | 'knownFindings'
  | 'comparison'
  | 'current'
  | 'lists';

function message(
  { label, commitSha, edgeFunctions, cronSchedule, rollback = false }: CaptureOptions,
  memory: Memory | null,
): Statements<Answer> {
  const { current, lists } = rollback ? currentOfAnyCatalogSql : currentSql;
  return [
    ...(cronSchedule === undefined
      ? []
      : ['SELECT catalog.set_privileges()', sql`SELECT catalog.schedule_snapshots(${cronSchedule})`]),
    sql`SELECT catalog.capture_snapshot(${label}, ${commitSha})`,
    ...(edgeFunctions === null ? [] : [sql`SELECT catalog.update_edge_functions(${edgeFunctions}::jsonb)`]),
    named('recalled', recallSql(memory)),
    named('taken', takenSql),
    named('changes', 'SELECT to_jsonb(d) AS change, d.drift FROM catalog.changes_since_run() d'),
    named(
      'latestChanges',
      `SELECT to_jsonb(d) AS change FROM catalog.latest_changes d WHERE NOT ${isRecalled}`,
    ),
    named('packs', packs),
    named('trend', trend),
    named('knownFindings', `${knownFindingsSql} WHERE NOT ${isRecalled}`),
    named('comparison', comparison),
    named('current', `${current} WHERE NOT ${isRecalled}`),
    named('lists', `${lists} WHERE NOT ${isRecalled}`),
    rollback ? 'ROLLBACK' : 'COMMIT',
  ];
}

const packs = `SELECT
  nullif(catalog.count_rows(
    'public', 'content_blocks', 'page_id = ''00000000-0000-0000-0000-000000000100'''), 0) AS "sampleBlocks",
  catalog.count_rows('agents', 'roles', 'true') AS "agentRoles"`;

/** A month of nights. */
const trend = `SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "takenAt",
    total_tables AS tables, total_functions AS functions, total_policies AS policies, total_size_bytes AS "sizeBytes"
  FROM catalog.snapshots ORDER BY id DESC LIMIT 30`;

const trendSchema = z.array(
  z.object({
    takenAt: z.string(),
    tables: z.nullable(z.number()),
    functions: z.nullable(z.number()),
    policies: z.nullable(z.number()),
    sizeBytes: z.nullable(z.number()),
  }),
);

const comparison = `SELECT p.server_version_num / 10000 AS "majorBefore", n.server_version_num / 10000 AS major,
    p.capture_version AS "formBefore", n.capture_version AS form
  FROM (SELECT * FROM catalog.snapshots ORDER BY id DESC LIMIT 1) n CROSS JOIN LATERAL catalog.last_run_before(n.id) p`;

const comparisonSchema = z.object({
  majorBefore: z.number(),
  major: z.number(),
  formBefore: z.number(),
  form: z.number(),
});

const takenSql = `SELECT id, label, total_tables AS tables, total_functions AS functions, total_policies AS policies,
    total_cron_jobs AS "cronJobs", unchanged_since->>'taken_at' AS since
  FROM catalog.inventory_current`;

const takenSchema = z.object({
  id: z.coerce.number(),
  label: z.nullable(z.string()),
  tables: z.number(),
  functions: z.number(),
  policies: z.number(),
  cronJobs: z.number(),
});

const packsSchema = z.object({ sampleBlocks: z.nullable(z.number()), agentRoles: z.nullable(z.number()) });

/** Rows with a column `change`. */
export const changesOf = (rows: readonly Row[]): readonly Change[] =>
  z.array(changeSchema).parse(rows.map((row) => row['change']));

function taken(answers: Readonly<Record<Answer, readonly Row[]>>): Taken {
  const { id, label, ...totals } = takenSchema.parse(answers.taken[0]);
  const [compared] = answers.comparison;
  return {
    id,
    label,
    changes: changesOf(answers.changes),
    drift: changesOf(answers.changes.filter(({ drift }) => drift === true)),
    previous: compared === undefined ? null : comparisonSchema.parse(compared),
    totals: { ...totals, ...packsSchema.parse(answers.packs[0]) },
    trend: trendSchema.parse(answers.trend).reverse(),
  };
}

async function read(answers: Readonly<Record<Answer, readonly Row[]>>): Promise<Capture> {
  // Most of all schemas, of which a run that recalls what was made needs none.
  const { snapshotOf } = await import('./snapshot-of.ts');
  const snapshot = snapshotOf(answers.current[0]?.['snapshot'], answers.lists as Row[]);
  return {
    ...taken(answers),
    snapshot,
    latestChanges: changesOf(answers.latestChanges),
    changed: snapshot.unchanged_since.id === snapshot.id,
    knownFindings: knownFindingsOf(answers.knownFindings[0]),
  };
}
