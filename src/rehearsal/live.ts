import { connect, pin, sql, type Database } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { isFileIn } from '../files/index.ts';
import {
  bundledSet,
  inspect,
  plan,
  type Inspection,
  type MigrationSet,
  type MigrationPlan,
} from '../migrations/index.ts';
import type { Lock } from './locks.ts';
import type { PlanSetting } from './setting.ts';

/** The database that the plan is for, read in READ ONLY transactions. */
export interface Live {
  readonly database: Database;
  readonly inspection: Inspection;
  readonly decided: MigrationPlan | null;
  readonly failure: Failure | null;
  readonly roles: ReadonlySet<string>;
  /** Extensions, and the schema of each. */
  readonly extensions: ReadonlyMap<string, string>;
}

/** The live database, unless there is none to look at. */
export async function look(
  { inputs, origin, log, signal, note, workspace }: PlanSetting,
  sets: readonly MigrationSet[],
  notes: string[],
): Promise<Live | null> {
  const { target } = inputs;
  if (origin.fork || (target.engine === 'embedded' && target.directory === null)) {
    if (origin.withoutSecrets !== null) {
      const why =
        `No database was looked at: GitHub gives no secrets to pull requests of ${origin.withoutSecrets}` +
        (target.engine === 'server' ? ', and code of a fork never comes near a real one.' : '.');
      notes.push(why);
      note('notice', why);
    }
    return null;
  }
  const database = await connect(target, signal);
  try {
    const all = [bundledSet(inputs.packs), ...sets];
    const inspection = await inspect(database, all);
    log.line(
      `Connected to ${database.name}: PostgreSQL ${inspection.serverVersion} as role ${inspection.user}, reading only`,
    );
    const there = await thereIn(database);
    try {
      const decided = await plan(all, inspection, {
        outOfOrder: inputs['out-of-order'],
        baseline: inputs.baseline,
        inCheckout: (file) => isFileIn(workspace, file),
      });
      for (const { level, message } of decided.notices) note(level, message);
      return { database, inspection, ...there, decided, failure: null };
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      return { database, inspection, ...there, decided: null, failure: error.failure };
    }
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

/**
 * What of a live database a plan has to know, read in one READ ONLY transaction: the server itself refuses any write.
 */
export interface LiveTable {
  /** Bytes of the table, its indexes and its TOAST, over all partitions; null = it is not there. */
  readonly bytes: number | null;
  /** The planner's estimate; null = never analysed. */
  readonly rows: number | null;
}

/** A lock with the size of its table in the live database. */
export interface SizedLock extends Lock, LiveTable {}

/** What files may refer to that none of them makes. */
async function thereIn(database: Database): Promise<Pick<Live, 'roles' | 'extensions'>> {
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; SELECT (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
      (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
        JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions; ROLLBACK`,
  );
  const row = results.find(({ command }) => command === 'SELECT')?.rows[0];
  return {
    roles: new Set((row?.['roles'] as readonly string[] | null | undefined) ?? []),
    extensions: new Map(
      Object.entries((row?.['extensions'] as Record<string, string> | null | undefined) ?? {}),
    ),
  };
}

/** Adds the sizes of the tables, in one round trip. */
export async function withSizes(database: Database, locks: readonly Lock[]): Promise<readonly SizedLock[]> {
  if (locks.length === 0) return [];
  const wanted = [
    ...new Map(
      locks.map(({ schema, table }) => [JSON.stringify([schema, table]), { schema, table }]),
    ).values(),
  ];
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; ${sql`SELECT w.schema, w."table", t.bytes, t.rows
    FROM json_to_recordset(${wanted}) w (schema text, "table" text)
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      AND c.relname = w."table"
    CROSS JOIN LATERAL (SELECT sum(pg_catalog.pg_total_relation_size(p.oid))::bigint AS bytes,
      sum(nullif(p.reltuples, -1))::bigint AS rows
      FROM pg_catalog.pg_class p WHERE p.oid = c.oid
        OR (c.relkind = 'p' AND p.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid)))) t`}; ROLLBACK`,
  );
  const sizes = new Map(
    (results.find(({ command }) => command === 'SELECT')?.rows ?? []).map((row) => [
      JSON.stringify([row['schema'], row['table']]),
      row as unknown as LiveTable,
    ]),
  );
  return locks.map((lock) => {
    const found = sizes.get(JSON.stringify([lock.schema, lock.table]));
    return { ...lock, bytes: found?.bytes ?? null, rows: found?.rows ?? null };
  });
}
