import { createHash, randomUUID } from 'node:crypto';
import {
  isServerError,
  pin,
  pinForNow,
  pinned,
  sql,
  unpin,
  type Database,
  type Notice,
  type ServerError,
} from '../database/index.ts';
import type { NonTransactional } from './grammar.ts';
import { block, forgetReverted, unchanged, type Histories } from './formats/index.ts';
import type { Statement } from './lexer.ts';
import type { Migration } from './listing.ts';
import { forgetSession, resetSettings } from './message.ts';
import { place, watch } from './progress.ts';

/*
 * A file whose statements PostgreSQL refuses inside a transaction block runs statement by statement. Its row in the
 * history is written first and says how far it got, so a later run goes on where this one stopped.
 *
 * No connection can hold a lock meanwhile: a lock that outlives a statement belongs to a session, and behind a
 * transaction pooler a session has no fixed backend. Instead each step begins with an UPDATE that only the run named in
 * the row can make, and another run takes a file over only when no backend executes a statement of it any more.
 *
 * A statement of such a file that can be in a transaction, which only a directive brings there, is in one with its progress.
 * Whether it can, PostgreSQL says: a routine that commits fails there and leaves nothing, and then runs outside. If nobody
 * sees the end of that, nothing tells whether it ran, and a person has to say so: it is never repeated on a guess.
 */

/** `progress` of a row of catalog.migrations: set while a file that runs statement by statement is not finished. */
export interface Progress {
  /** The run that works on the file. */
  readonly run: string;
  /** Statements that are known to have completed. */
  readonly done: number;
  /** Whether the next statement was begun: then its outcome has to be looked up. */
  readonly begun: boolean;
  /** What a person said of the begun statement by catalog.mark_statement. */
  readonly ran?: boolean;
  /** SHA-256 of the completed statements: they must not change while the file is half done. */
  readonly prefix: string;
  /** Object ids of the indexes that the next statement's table had before it. */
  readonly indexes: readonly number[];
}

export interface StepOptions {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** The tools' own histories. */
  readonly histories: Histories;
  /** Milliseconds since the epoch until which to wait for another run. */
  readonly deadline: number;
}

export type StepOutcome =
  | { readonly state: 'done'; readonly milliseconds: number }
  /** Another run finished the file. */
  | { readonly state: 'elsewhere' }
  | {
      readonly state: 'failed';
      readonly error: ServerError;
      readonly statement: Statement;
      readonly done: number;
      readonly repaired: readonly string[];
      readonly commits: boolean;
    }
  /** A statement that commits by itself was begun, and no run saw its end. */
  | { readonly state: 'unknown'; readonly statement: Statement; readonly done: number }
  | { readonly state: 'busy'; readonly holder: string }
  | { readonly state: 'prefix changed'; readonly done: number };

/** How long a run may be silent between two statements before another may take its file over; a round trip is far shorter. */
const silence = '2 seconds';

/** SQL for the OIDs of the relations that a lookup named, null where there is none. */
const relations = "(current_setting('pg_feature_inventory.relations')::oid[])";
const hash = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex');

/** SQLSTATE with which a statement is not begun, because another run has taken the file over. */
const takenOver = 'PFI04';
/** With these a transaction refuses a statement that needs none, or ends its own: invalid_transaction_termination, active_sql_transaction. */
const needsNone = new Set(['2D000', '25001']);

/** Whether a statement failed only because it was in a transaction. */
export const runsOutside = ({ code }: Pick<ServerError, 'code'>): boolean => needsNone.has(code);

/** Whether a statement sets something for those that follow it in the session. */
function setsSession({ words: [first = '', second = '', third = ''] }: Statement): boolean {
  if (first === 'SET') return !['LOCAL', 'TRANSACTION', 'CONSTRAINTS'].includes(second);
  return first === 'RESET' || (first === 'SELECT' && (second === 'SET_CONFIG' || third === 'SET_CONFIG'));
}

/** Runs one file to its end, or to its first failure. */
export async function runStepwise(
  database: Database,
  migration: Migration,
  kinds: ReadonlyMap<Statement, NonTransactional>,
  options: StepOptions,
): Promise<StepOutcome> {
  const {
    source,
    version,
    kind,
    format: { history },
  } = migration;
  const found = options.histories.get(history?.id ?? '');
  const native = history === null || found === undefined ? null : { history, found };
  const { file, checksum, script } = source;
  const texts = script.statements.map(({ start, end }) => source.text.slice(start, end));
  /** Shows in pg_stat_activity which file's statement a backend executes. */
  const tag = `/* pg-feature-inventory ${hash([file]).slice(0, 16)} */ `;
  const run = randomUUID();
  const started = Date.now();

  const claimed = await claim();
  if (claimed.state !== 'claimed') return claimed;
  let { progress } = claimed;
  const unset = await unsettable(progress.done);
  if (unset !== null) return unset;
  /** What the file set for its session, up to the statement that is next. */
  let settings: readonly string[] = [];

  for (let step = progress.done; step < texts.length; step++) {
    const statement = script.statements[step] as Statement;
    const known = kinds.get(statement);
    // A run that goes on here, and a pooler that gives another backend, know nothing of what the file set before.
    settings = script.statements
      .slice(0, step)
      .flatMap((one, index) => (setsSession(one) ? [texts[index] as string] : []));
    if (known === undefined) {
      if (progress.begun && progress.ran === undefined) return { state: 'unknown', statement, done: step };
      const ran = progress.begun && progress.ran === true;
      progress = { ...progress, begun: false };
      if (ran) continue;
      const outcome = await transact(statement, step);
      if (outcome === null) continue;
      if (outcome.state !== 'failed' || !runsOutside(outcome.error)) return outcome;
    }
    const nature = known ?? ({ kind: 'repeatable', table: null } as const);
    if (progress.begun && (await happened(nature, progress))) {
      progress = { ...progress, done: step + 1, begun: false };
      continue;
    }
    progress = {
      run,
      done: step,
      begun: true,
      prefix: hash(texts.slice(0, step)),
      indexes: await indexesOf(nature),
    };
    if (!(await advance(progress))) return { state: 'elsewhere' };
    const unwatch = watch(
      database,
      () => `${file}: ${place(step, texts.length)}`,
      (text) => options.onWait?.(text),
    );
    try {
      const text = texts[step] as string;
      const resumed = nature.kind === 'detach partition' && (await detachPending(nature));
      await database.query(tag + (resumed ? text.replace(/\bCONCURRENTLY\b/i, 'FINALIZE') : text), {
        notice: (notice) => options.onNotice?.(migration, notice),
        // What a routine leaves in its session is not to be told from its words.
        around: {
          before: settings,
          after: known === undefined ? forgetSession : settings.length > 0 ? resetSettings : [],
          failed: forgetSession,
        },
      });
    } catch (error) {
      if (!isServerError(error)) throw error;
      const repaired = await repair(nature, progress);
      await advance({ ...progress, begun: false });
      return {
        state: 'failed',
        error: placed(error, tag.length),
        statement,
        done: step,
        repaired,
        commits: known === undefined,
      };
    } finally {
      unwatch();
    }
    progress = { ...progress, done: step + 1, begun: false };
  }
  const finished = await database.query(
    [
      'BEGIN',
      ...forgetSession,
      ...(native === null ? [] : [recordAtEnd(native)]),
      sql`UPDATE catalog.migrations SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum}, milliseconds = ${Date.now() - started}
      WHERE file = ${file} AND progress->>'run' = ${run} RETURNING file`,
      'COMMIT',
    ].join(';\n'),
  );
  return finished.some(({ rows }) => rows.length === 1)
    ? { state: 'done', milliseconds: Date.now() - started }
    : { state: 'elsewhere' };

  /** Runs a statement in a transaction together with the progress that it makes; null = go on. */
  async function transact(statement: Statement, step: number): Promise<StepOutcome | null> {
    const next: Progress = {
      run,
      done: step + 1,
      begun: false,
      prefix: hash(texts.slice(0, step + 1)),
      indexes: [],
    };
    const before = `${tag}BEGIN;\n${pinForNow};\n${block([
      sql`UPDATE catalog.migrations SET progress = ${next}, applied_at = clock_timestamp() WHERE file = ${file} AND progress->>'run' = ${run}`,
      `IF NOT FOUND THEN RAISE EXCEPTION 'another run has taken the file over' USING ERRCODE = '${takenOver}'; END IF`,
    ])};\n${unpin};\n${settings.map((setting) => `${setting}\n;\n`).join('')}`;
    const text = texts[step] as string;
    const { copyData } = statement;
    const copies =
      copyData === undefined
        ? []
        : [
            {
              start: before.length,
              end: before.length + text.length,
              rows: source.text.slice(copyData.start, copyData.end),
            },
          ];
    try {
      await database.query(`${before}${text}\n;\n${resetSettings.join(';\n')};\nCOMMIT`, {
        copies,
        notice: (notice) => options.onNotice?.(migration, notice),
      });
      progress = next;
      return null;
    } catch (error) {
      if (!isServerError(error)) throw error;
      // In one message: behind a pooler the next may reach another backend.
      await database.query(['ROLLBACK', 'BEGIN', ...forgetSession, 'COMMIT'].join(';\n'));
      return error.code === takenOver
        ? { state: 'elsewhere' }
        : {
            state: 'failed',
            error: placed(error, [...before].length),
            statement,
            done: step,
            repaired: [],
            commits: false,
          };
    }
  }

  /** The error with its position in the statement instead of the message. */
  function placed(error: ServerError, before: number): ServerError {
    return error.position === undefined
      ? error
      : Object.assign(error, { position: String(Number(error.position) - before) });
  }

  /** What of the settings of an earlier run can no longer be set: a role may be gone. */
  async function unsettable(done: number): Promise<StepOutcome | null> {
    const before = script.statements.slice(0, done).filter(setsSession);
    if (before.length === 0) return null;
    let completed = 0;
    try {
      await database.query(
        [
          'BEGIN READ ONLY',
          ...before.map(({ start, end }) => source.text.slice(start, end)),
          'ROLLBACK',
        ].join(';\n'),
        {
          complete: (statements) => {
            completed = statements;
          },
        },
      );
      return null;
    } catch (error) {
      if (!isServerError(error)) throw error;
      await database.query('ROLLBACK');
      delete (error as { position?: string }).position;
      return {
        state: 'failed',
        error,
        statement: before[completed - 1] as Statement,
        done,
        repaired: [],
        commits: false,
      };
    }
  }

  /** Makes the file this run's own, or says who has it. */
  async function claim(): Promise<
    { state: 'claimed'; progress: Progress } | Exclude<StepOutcome, { state: 'done' | 'failed' }>
  > {
    for (;;) {
      const fresh: Progress = { run, done: 0, begun: false, prefix: hash([]), indexes: [] };
      const results = await database.query(
        [
          'BEGIN',
          ...pin,
          ...(native === null ? [] : [forgetMarked(native)]),
          sql`DELETE FROM catalog.migrations WHERE file = ${file} AND progress IS NULL AND (marked = 'reverted' OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
          sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum, progress)
          SELECT ${file}, ${version}, ${kind}, ${checksum}, ${script.checksum}, ${fresh}::jsonb
          -- Not to be left to ON CONFLICT alone, which waits for the end of a statement that is in a transaction with its progress.
          WHERE NOT EXISTS (SELECT FROM catalog.migrations WHERE file = ${file}) ON CONFLICT (file) DO NOTHING`,
          sql`SELECT progress, checksum, applied_at < clock_timestamp() - ${silence}::interval AS silent,
          (SELECT format('%s (%s), which executes a statement of this file since %s', usename, application_name, date_trunc('second', query_start))
             FROM pg_catalog.pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND starts_with(query, ${tag}) LIMIT 1) AS holder
          FROM catalog.migrations WHERE file = ${file}`,
          'COMMIT',
        ].join(';\n'),
      );
      const row = results.find(({ command }) => command === 'SELECT')?.rows[0] as
        { progress: Progress | null; silent: boolean; holder: string | null } | undefined;
      if (row !== undefined && row.progress === null) return { state: 'elsewhere' };
      if (row?.progress?.run === run) return { state: 'claimed', progress: row.progress };
      if (row?.progress !== undefined && row.progress !== null && row.holder === null && row.silent) {
        const { progress: left } = row;
        if (left.prefix !== hash(texts.slice(0, left.done)))
          return { state: 'prefix changed', done: left.done };
        const taken = await database.query(
          pinned(sql`UPDATE catalog.migrations SET progress = jsonb_set(progress, '{run}', to_jsonb(${run}::text)), applied_at = clock_timestamp()
          WHERE file = ${file} AND progress->>'run' = ${left.run} RETURNING progress`),
        );
        const mine = taken.at(-1)?.rows[0] as { progress: Progress } | undefined;
        if (mine !== undefined) return { state: 'claimed', progress: mine.progress };
      }
      const holder = row?.holder ?? 'another run';
      if (Date.now() >= options.deadline) return { state: 'busy', holder };
      options.onWait?.(`${file}: waiting for ${holder}`);
      await database.pause(500 + Math.random() * 1000);
    }
  }

  /** A row of this product's that the tool no longer agrees with would make the file count as done. */
  function forgetMarked({ history, found }: NonNullable<typeof native>): string {
    return block([
      forgetReverted(migration, history, found),
      `IF NOT (${history.recorded(migration, found)}) THEN ${sql`DELETE FROM catalog.migrations WHERE file = ${file} AND progress IS NULL`}; END IF`,
    ]);
  }

  function recordAtEnd({ history, found }: NonNullable<typeof native>): string {
    const finish = history.finish?.(migration, found);
    return block([
      // The tool's advisory lock could be held now, when the file is done and only its row is missing; the table's waits.
      `LOCK TABLE ${found.table} IN SHARE ROW EXCLUSIVE MODE`,
      unchanged(found),
      `IF NOT (${history.recorded(migration, found)}) THEN ${history.record(migration, found)}; ${finish === undefined ? '' : `${finish}; `}END IF`,
    ]);
  }

  /** Writes how far the file is; false when another run has taken it over. */
  async function advance(next: Progress): Promise<boolean> {
    const results = await database.query(
      pinned(
        sql`UPDATE catalog.migrations SET progress = ${next}, applied_at = clock_timestamp() WHERE file = ${file} AND progress->>'run' = ${run} RETURNING file`,
      ),
    );
    return results.at(-1)?.rows.length === 1;
  }

  /**
   * Looks up one value.
   * @param names of relations, which mean what they mean to the file's next statement: the query finds their OIDs as {@link relations}.
   */
  async function value<T>(query: string, names: readonly string[] = []): Promise<T> {
    const oids = names.map((name) => sql`pg_catalog.to_regclass(${name})::pg_catalog.oid`).join(', ');
    const resolve = `SELECT pg_catalog.set_config('pg_feature_inventory.relations', ARRAY[${oids}]::pg_catalog.oid[]::pg_catalog.text, true)`;
    const results = await database.query(
      ['BEGIN READ ONLY', ...settings, resolve, ...pin, query, 'ROLLBACK'].join(';\n'),
    );
    return results.at(-2)?.rows[0]?.['value'] as T;
  }

  async function indexesOf(nature: NonTransactional): Promise<readonly number[]> {
    const table = nature.kind === 'create index' || nature.kind === 'repeatable' ? nature.table : null;
    if (table === null) return [];
    return await value(
      `SELECT coalesce(json_agg(indexrelid::bigint), '[]') AS value FROM pg_catalog.pg_index WHERE indrelid = ${relations}[1]`,
      [table],
    );
  }

  async function detachPending({
    parent,
    partition,
  }: Extract<NonTransactional, { kind: 'detach partition' }>): Promise<boolean> {
    return await value(
      `SELECT coalesce(bool_or(inhdetachpending), false) AS value FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`,
      [parent, partition],
    );
  }

  /** Whether a statement whose end nobody saw has done its work; what a broken one left is cleared away first. */
  async function happened(nature: NonTransactional, left: Progress): Promise<boolean> {
    switch (nature.kind) {
      case 'create index':
        await repair(nature, left);
        return await value(
          `SELECT count(*) > 0 AS value FROM pg_catalog.pg_index WHERE indrelid = ${relations}[1] AND indisvalid AND indexrelid NOT IN ${sql`(SELECT json_array_elements_text(${left.indexes})::oid)`}`,
          [nature.table],
        );
      case 'drop index':
        return await value(
          `SELECT coalesce(cardinality(array_remove(${relations}, NULL)), 0) = 0 AS value`,
          nature.indexes,
        );
      case 'detach partition':
        return await value(
          `SELECT count(*) = 0 AS value FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`,
          [nature.parent, nature.partition],
        );
      case 'create':
      case 'drop': {
        const there = await value<boolean>(
          `${sql`SELECT count(*) > 0 AS value FROM (SELECT ${nature.name}::name AS name) n`} JOIN pg_catalog.${nature.catalog} c ON c.${nature.column} = n.name`,
        );
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
    const broken = await value<readonly string[]>(
      `SELECT coalesce(json_agg(format('%I.%I', nspname, relname)), '[]') AS value FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE indrelid = ${relations}[1] AND NOT indisvalid AND indexrelid NOT IN ${sql`(SELECT json_array_elements_text(${left.indexes})::oid)`}
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)`,
      [nature.table],
    );
    for (const index of broken) await database.query(`DROP INDEX CONCURRENTLY ${index}`);
    return broken;
  }
}
