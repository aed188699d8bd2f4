import { connect, pin, type Database } from '../database/index.ts';
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
  readonly tablespaces: ReadonlySet<string>;
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
async function thereIn(database: Database): Promise<Pick<Live, 'roles' | 'extensions' | 'tablespaces'>> {
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; SELECT (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
      (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
      (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
        JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions; ROLLBACK`,
  );
  const row = results.find(({ command }) => command === 'SELECT')?.rows[0];
  const names = (key: 'roles' | 'tablespaces'): ReadonlySet<string> =>
    new Set((row?.[key] as readonly string[] | null | undefined) ?? []);
  return {
    roles: names('roles'),
    tablespaces: names('tablespaces'),
    extensions: new Map(
      Object.entries((row?.['extensions'] as Record<string, string> | null | undefined) ?? {}),
    ),
  };
}
