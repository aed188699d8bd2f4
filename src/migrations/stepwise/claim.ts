import { isServerError, named, pin, queryNamed, rollBack, sql } from '../../database/index.ts';
import { block, forgetReverted } from '../formats/index.ts';
import type { Progress } from '../ledger.ts';
import { hash } from '../token-hash.ts';
import { prefixOf } from '../source.ts';
import type { Statement } from '../lexer.ts';
import {
  expectOwn,
  nothingLeft,
  progressSql,
  settingsOf,
  type StepFailure,
  type StepOutcome,
  type Stepping,
} from './state.ts';

/** How long a run may be silent between two statements before another takes its file over. */
const silence = '2 seconds';
/** How long it may be if its connection is still there: a busy machine is slow, and one that is gone says nothing. */
const connectedSilence = '1 minute';

/** The file's row as a run finds it. */
interface Row {
  /** Null = the file is finished. */
  readonly progress: Progress | null;
  /** Whether its run has been silent long enough to be taken for dead. */
  readonly silent: boolean;
  /** Who executes a statement of the file. */
  readonly holder: string | null;
}

type Claimed =
  | { readonly state: 'claimed'; readonly progress: Progress }
  | Exclude<StepOutcome, { state: 'done' | 'failed' }>;

/** Makes the file this run's own, or says who has it. */
export async function claim(file: Stepping): Promise<Claimed> {
  const { database, migration, run, options } = file;
  for (;;) {
    const row = await readRow(file);
    if (row !== undefined && row.progress === null) return { state: 'elsewhere' };
    if (row?.progress?.run === run) return { state: 'claimed', progress: row.progress };
    if (row?.progress !== undefined && row.progress !== null && row.holder === null && row.silent) {
      const { progress: left } = row;
      if (left.prefix !== prefixOf(migration.source, left.done))
        return { state: 'prefix changed', done: left.done };
      const mine = await takeOver(file, left);
      if (mine !== undefined) return { state: 'claimed', progress: mine };
    }
    const holder = row?.holder ?? 'another run';
    if (Date.now() >= options.deadline) return { state: 'busy', holder };
    options.onWait?.(`${migration.source.file}: waiting for ${holder}`);
    await database.pause(500 + Math.random() * 1000);
  }
}

/** Writes the file's first row, unless there is one, and reads what is there then. */
async function readRow(stepping: Stepping): Promise<Row | undefined> {
  const { database, migration, run, tag } = stepping;
  const { key } = migration.source;
  const fresh: Progress = { run, done: 0, begun: false, prefix: hash([]), indexes: [] };
  const { found } = await queryNamed(database, [
    'BEGIN',
    ...pin,
    ...insertRow(stepping, progressSql(fresh)),
    named(
      'found',
      sql`SELECT progress, checksum, applied_at < clock_timestamp() - CASE WHEN EXISTS (
          SELECT FROM pg_catalog.pg_stat_activity
          WHERE pid = (progress->>'backend')::integer AND datname = current_database())
          THEN ${connectedSilence}::interval ELSE ${silence}::interval END AS silent,
        (SELECT format('%s (%s), which executes a statement of this file since %s',
            usename, application_name, date_trunc('second', query_start))
          FROM pg_catalog.pg_stat_activity
          WHERE state = 'active' AND pid <> pg_backend_pid() AND starts_with(query, ${tag}) LIMIT 1) AS holder
        FROM catalog.migrations WHERE file = ${key}`,
    ),
    'COMMIT',
  ]);
  return found[0] as unknown as Row | undefined;
}

/** Statements that write the file's first row, unless there is one, under a pin. @param progress SQL for it. */
function insertRow(stepping: Stepping, progress: string): readonly string[] {
  const { migration, tool } = stepping;
  const { source, version, kind } = migration;
  const { key, checksum, script } = source;
  return [
    ...(tool === null ? [] : [forgetMarked(migration, tool)]),
    sql`DELETE FROM catalog.migrations WHERE file = ${key} AND progress IS NULL
        AND (marked = 'reverted' OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum, progress)
        SELECT ${key}, ${version}, ${kind}, ${checksum}, ${script.checksum}, ${backendOf(stepping)}::jsonb` +
      ` || ${progress}
        -- Not left to ON CONFLICT alone, which waits for a statement that is in a transaction with its progress.
        ${sql`WHERE NOT EXISTS (SELECT FROM catalog.migrations WHERE file = ${key}) ON CONFLICT (file) DO NOTHING`}`,
  ];
}

/**
 * Statements that make a file this run's own together with what it does first, where no run has begun it; otherwise
 * they fail as those of {@link holdOn} do, and {@link claim} says who has it.
 * @param progress SQL for it.
 */
export const claimUnbegun = (stepping: Stepping, progress: string): readonly string[] => [
  ...insertRow(stepping, progress),
  block([
    expectOwn(sql`EXISTS (
      SELECT FROM catalog.migrations
      WHERE file = ${stepping.migration.source.key} AND progress->>'run' = ${stepping.run})`),
  ]),
];

/** How far the file is by its row, which is this run's. */
export async function progressOf({ database, migration, run }: Stepping): Promise<Progress | undefined> {
  const { found } = await queryNamed(database, [
    ...pin,
    named(
      'found',
      sql`SELECT progress FROM catalog.migrations
        WHERE file = ${migration.source.key} AND progress->>'run' = ${run}`,
    ),
  ]);
  return (found[0] as { readonly progress: Progress } | undefined)?.progress;
}

/** The part of a row's progress that says which process of the server serves the run. */
const backendOf = ({ database, session }: Stepping): Pick<Progress, 'backend'> => {
  const backend = session.pooled ? null : database.processId();
  return backend === null ? {} : { backend };
};

/** The file's row as it is; undefined when there is none. */
export async function rowOf({ database, migration }: Stepping): Promise<unknown> {
  const { found } = await queryNamed(database, [
    ...pin,
    named('found', sql`SELECT file FROM catalog.migrations WHERE file = ${migration.source.key}`),
  ]);
  return found[0];
}

/** Puts this run into the row of one that is dead; undefined when another was faster. */
async function takeOver(stepping: Stepping, left: Progress): Promise<Progress | undefined> {
  const {
    database,
    migration: { source },
    run,
  } = stepping;
  const own = backendOf(stepping);
  const { taken } = await queryNamed(database, [
    ...pin,
    named(
      'taken',
      sql`UPDATE catalog.migrations
      SET progress = (progress - 'backend') || ${own}::jsonb || jsonb_build_object('run', ${run}),
        applied_at = clock_timestamp()
      WHERE file = ${source.key} AND progress->>'run' = ${left.run} RETURNING progress`,
    ),
  ]);
  return (taken[0] as { readonly progress: Progress } | undefined)?.progress;
}

/** A row of this product's that the tool no longer agrees with would make the file count as done. */
function forgetMarked(
  migration: Stepping['migration'],
  { history, found }: NonNullable<Stepping['tool']>,
): string {
  const { key } = migration.source;
  return block([
    forgetReverted(migration, history, found),
    `IF NOT (${history.recorded(migration, found)}) THEN
      ${sql`DELETE FROM catalog.migrations WHERE file = ${key} AND progress IS NULL`}; END IF`,
  ]);
}

/** What of the settings of an earlier run can no longer be set: a role may be gone. Null = all can. */
export async function unsettable(file: Stepping): Promise<StepFailure | null> {
  const {
    database,
    migration: { source },
    progress: { done },
  } = file;
  const before = settingsOf(file, done);
  if (before.length === 0) return null;
  const texts = before.map(({ start, end }) => source.text.slice(start, end));
  let completed = 0;
  try {
    await database.query(['BEGIN READ ONLY', ...texts, 'ROLLBACK'].join(';\n'), {
      complete: (statements) => {
        completed = statements;
      },
    });
    return null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    delete (error as { position?: string }).position;
    const statement = before[completed - 1] as Statement;
    return { state: 'failed', error, statement, done, ...nothingLeft, commits: false, rolledBack: 1 };
  }
}
