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
import type { Size } from '../safety/index.ts';
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

/** A relation by its name. */
export interface Named {
  readonly schema: string;
  readonly name: string;
}

/** How large relations are in the live database, by {@link keyOf}. */
export type Sizes = ReadonlyMap<string, Size>;

export const keyOf = ({ schema, name }: Named): string => JSON.stringify([schema, name]);

/** Reads the sizes of relations in one READ ONLY transaction: the server itself refuses any write. */
export async function sizesOf(database: Database, relations: readonly Named[]): Promise<Sizes> {
  if (relations.length === 0) return new Map();
  const wanted = [
    ...new Map(relations.map((one) => [keyOf(one), { schema: one.schema, name: one.name }])).values(),
  ];
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; ${sql`SELECT w.schema, w.name, t.bytes, t.rows
    FROM json_to_recordset(${wanted}) w (schema text, name text)
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      AND c.relname = w.name
    CROSS JOIN LATERAL (SELECT sum(pg_catalog.pg_total_relation_size(p.oid))::bigint AS bytes,
      sum(nullif(p.reltuples, -1))::bigint AS rows
      FROM pg_catalog.pg_class p WHERE p.oid = c.oid
        OR (c.relkind = 'p' AND p.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid)))) t`}; ROLLBACK`,
  );
  return new Map(
    (results.find(({ command }) => command === 'SELECT')?.rows ?? []).map((row) => [
      keyOf(row as unknown as Named),
      row as unknown as Size,
    ]),
  );
}
