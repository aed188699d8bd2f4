import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isServerError, sql, type Database, type Notice, type ServerError } from '../database/index.ts';
import type { NonTransactional } from './grammar.ts';
import { recordNatively } from './history.ts';
import type { Statement } from './lexer.ts';
import type { Migration } from './listing.ts';

/*
 * A file whose statements PostgreSQL refuses inside a transaction block runs statement by statement. Its row in the
 * history is written first and says how far it got, so a later run goes on where this one stopped.
 *
 * No connection can hold a lock meanwhile: a lock that outlives a statement belongs to a session, and behind a
 * transaction pooler a session has no fixed backend. Instead each step begins with an UPDATE that only the run named in
 * the row can make, and another run takes a file over only when no backend executes a statement of it any more.
 */

/** `progress` of a row of catalog.migrations: set while a file that runs statement by statement is not finished. */
export interface Progress {
  /** The run that works on the file. */
  readonly run: string;
  /** Statements that are known to have completed. */
  readonly done: number;
  /** Whether the next statement was begun: then its outcome has to be looked up. */
  readonly begun: boolean;
  /** SHA-256 of the completed statements: they must not change while the file is half done. */
  readonly prefix: string;
  /** Object ids of the indexes that the next statement's table had before it. */
  readonly indexes: readonly number[];
}

export interface StepOptions {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** Milliseconds since the epoch until which to wait for another run. */
  readonly deadline: number;
}

export type StepOutcome =
  | { readonly state: 'done'; readonly milliseconds: number }
  /** Another run finished the file. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'failed'; readonly error: ServerError; readonly statement: Statement; readonly done: number; readonly repaired: readonly string[] }
  | { readonly state: 'busy'; readonly holder: string }
  | { readonly state: 'prefix changed'; readonly done: number };

/** How long a run may be silent between two statements before another may take its file over; a round trip is far shorter. */
const silence = '2 seconds';

const hash = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\0')).digest('hex');

/** Runs one file to its end, or to its first failure. */
export async function runStepwise(database: Database, migration: Migration, kinds: ReadonlyMap<Statement, NonTransactional>, options: StepOptions): Promise<StepOutcome> {
  const { source, version, kind, format } = migration;
  const { file, checksum, script } = source;
  const texts = script.statements.map(({ start, end }) => source.text.slice(start, end));
  /** Shows in pg_stat_activity which file's statement a backend executes. */
  const tag = `/* pg-feature-inventory ${hash([file]).slice(0, 16)} */ `;
  const run = randomUUID();
  const started = Date.now();

  const claimed = await claim();
  if (claimed.state !== 'claimed') return claimed;
  let { progress } = claimed;

  for (let step = progress.done; step < texts.length; step++) {
    const statement = script.statements[step] as Statement;
    const nature = kinds.get(statement) ?? { kind: 'repeatable', table: null } as const;
    if (progress.begun && await happened(nature, progress)) {
      progress = { ...progress, done: step + 1, begun: false };
      continue;
    }
    progress = { run, done: step, begun: true, prefix: hash(texts.slice(0, step)), indexes: await indexesOf(nature) };
    if (!await advance(progress)) return { state: 'elsewhere' };
    try {
      const text = texts[step] as string;
      const resumed = nature.kind === 'detach partition' && await detachPending(nature);
      await database.query(tag + (resumed ? text.replace(/\bCONCURRENTLY\b/i, 'FINALIZE') : text), { notice: (notice) => options.onNotice?.(migration, notice) });
    } catch (error) {
      if (!isServerError(error)) throw error;
      const repaired = await repair(nature, progress);
      await advance({ ...progress, begun: false });
      const position = error.position === undefined ? {} : { position: String(Number(error.position) - tag.length) };
      return { state: 'failed', error: Object.assign(error, position), statement, done: step, repaired };
    }
    progress = { ...progress, done: step + 1, begun: false };
  }
  const finished = await database.query([
    'BEGIN',
    ...(format.nativeHistory ? [`${recordNatively(source, version)} ON CONFLICT DO NOTHING`] : []),
    sql`UPDATE catalog.migrations SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum}, milliseconds = ${Date.now() - started}
      WHERE file = ${file} AND progress->>'run' = ${run} RETURNING file`,
    'COMMIT',
  ].join(';\n'));
  return finished.some(({ rows }) => rows.length === 1) ? { state: 'done', milliseconds: Date.now() - started } : { state: 'elsewhere' };

  /** Makes the file this run's own, or says who has it. */
  async function claim(): Promise<{ state: 'claimed'; progress: Progress } | Exclude<StepOutcome, { state: 'done' | 'failed' }>> {
    for (;;) {
      const fresh: Progress = { run, done: 0, begun: false, prefix: hash([]), indexes: [] };
      const results = await database.query([
        'BEGIN',
        sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum, progress)
          VALUES (${file}, ${version}, ${kind}, ${checksum}, ${script.checksum}, ${fresh}) ON CONFLICT (file) DO NOTHING`,
        sql`SELECT progress, checksum, applied_at < clock_timestamp() - ${silence}::interval AS silent,
          (SELECT format('%s (%s), which executes a statement of this file since %s', usename, application_name, date_trunc('second', query_start))
             FROM pg_catalog.pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND starts_with(query, ${tag}) LIMIT 1) AS holder
          FROM catalog.migrations WHERE file = ${file}`,
        'COMMIT',
      ].join(';\n'));
      const row = results.find(({ command }) => command === 'SELECT')?.rows[0] as { progress: Progress | null; silent: boolean; holder: string | null } | undefined;
      if (row !== undefined && row.progress === null) return { state: 'elsewhere' };
      if (row?.progress?.run === run) return { state: 'claimed', progress: row.progress };
      if (row?.progress !== undefined && row.progress !== null && row.holder === null && row.silent) {
        const { progress: left } = row;
        if (left.prefix !== hash(texts.slice(0, left.done))) return { state: 'prefix changed', done: left.done };
        const taken = await database.query(sql`UPDATE catalog.migrations SET progress = jsonb_set(progress, '{run}', to_jsonb(${run}::text)), applied_at = clock_timestamp()
          WHERE file = ${file} AND progress->>'run' = ${left.run} RETURNING progress`);
        const mine = taken[0]?.rows[0] as { progress: Progress } | undefined;
        if (mine !== undefined) return { state: 'claimed', progress: mine.progress };
      }
      const holder = row?.holder ?? 'another run';
      if (Date.now() >= options.deadline) return { state: 'busy', holder };
      options.onWait?.(`${file}: waiting for ${holder}`);
      await sleep(500 + Math.random() * 1000);
    }
  }

  /** Writes how far the file is; false when another run has taken it over. */
  async function advance(next: Progress): Promise<boolean> {
    const [result] = await database.query(sql`UPDATE catalog.migrations SET progress = ${next}, applied_at = clock_timestamp() WHERE file = ${file} AND progress->>'run' = ${run} RETURNING file`);
    return result?.rows.length === 1;
  }

  async function value<T>(query: string): Promise<T> {
    const [result] = await database.query(query);
    return result?.rows[0]?.['value'] as T;
  }

  async function indexesOf(nature: NonTransactional): Promise<readonly number[]> {
    const table = nature.kind === 'create index' || nature.kind === 'repeatable' ? nature.table : null;
    if (table === null) return [];
    return await value(sql`SELECT coalesce(json_agg(indexrelid::bigint), '[]') AS value FROM pg_catalog.pg_index WHERE indrelid = to_regclass(${table})`);
  }

  async function detachPending({ parent, partition }: Extract<NonTransactional, { kind: 'detach partition' }>): Promise<boolean> {
    return await value(sql`SELECT coalesce(bool_or(inhdetachpending), false) AS value FROM pg_catalog.pg_inherits WHERE inhparent = to_regclass(${parent}) AND inhrelid = to_regclass(${partition})`);
  }

  /** Whether a statement whose end nobody saw has done its work; what a broken one left is cleared away first. */
  async function happened(nature: NonTransactional, left: Progress): Promise<boolean> {
    switch (nature.kind) {
      case 'create index':
        await repair(nature, left);
        return await value(sql`SELECT count(*) > 0 AS value FROM pg_catalog.pg_index WHERE indrelid = to_regclass(${nature.table}) AND indisvalid AND indexrelid NOT IN (SELECT json_array_elements_text(${left.indexes})::oid)`);
      case 'drop index': return await value(sql`SELECT count(*) = 0 AS value FROM json_array_elements_text(${nature.indexes}) i (name) WHERE to_regclass(name) IS NOT NULL`);
      case 'detach partition': return await value(sql`SELECT count(*) = 0 AS value FROM pg_catalog.pg_inherits WHERE inhparent = to_regclass(${nature.parent}) AND inhrelid = to_regclass(${nature.partition})`);
      case 'create':
      case 'drop': {
        const there = await value<boolean>(`${sql`SELECT count(*) > 0 AS value FROM (SELECT ${nature.name}::name AS name) n`} JOIN pg_catalog.${nature.catalog} c ON c.${nature.column} = n.name`);
        return there === (nature.kind === 'create');
      }
      case 'repeatable':
        await repair(nature, left);
        return false;
    }
  }

  /** Drops the invalid indexes that a failed concurrent build has left on the table; returns their names. */
  async function repair(nature: NonTransactional, left: Progress): Promise<readonly string[]> {
    if ((nature.kind !== 'create index' && nature.kind !== 'repeatable') || nature.table === null) return [];
    const broken = await value<readonly string[]>(sql`SELECT coalesce(json_agg(indexrelid::regclass::text), '[]') AS value FROM pg_catalog.pg_index i
      WHERE indrelid = to_regclass(${nature.table}) AND NOT indisvalid AND indexrelid NOT IN (SELECT json_array_elements_text(${left.indexes})::oid)
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)`);
    for (const index of broken) await database.query(`DROP INDEX CONCURRENTLY ${index}`);
    return broken;
  }
}
