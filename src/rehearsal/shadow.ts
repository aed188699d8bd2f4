import { setTimeout as sleep } from 'node:timers/promises';
import {
  connect,
  parseConnectionString,
  pin,
  pinned,
  sql,
  type Database,
  type EngineStopped,
  type Target,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import { startLimited } from './limit.ts';
import { helperSql } from './stand-ins.ts';

/** The database in which a plan is rehearsed. */
export interface Shadow extends AsyncDisposable {
  readonly database: Database;
  /** The same one, for the statements of files: the embedded engine is ended when one of them takes longer than {@link limit}. */
  readonly limited: Database;
  /** Extensions that its server has. */
  readonly extensions: ReadonlySet<string>;
  /** `18.6` */
  readonly version: string;
  /** Milliseconds that a statement may take. */
  readonly limit: number;
  /** A statement took longer, and nothing but ending the engine ended it. */
  readonly ended: () => boolean;
  /** The embedded engine's process ended by itself; null = it did not. */
  readonly stopped: () => EngineStopped | null;
  /** Another one, as empty as this one was. */
  readonly renew: () => Promise<Shadow>;
}

const marker = 'feature_inventory_rehearsal';
/** Held by a session while it rehearses in a database; the keys spell `pfi` and `2`. */
const lockKeys = '1885759745, 2';

const look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  to_regnamespace('${marker}') IS NOT NULL AS ours,
  (SELECT count(*)::int FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
  + (SELECT count(*)::int FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))
  + (SELECT count(*)::int FROM pg_catalog.pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e'))
  + (SELECT count(*)::int FROM pg_catalog.pg_largeobject_metadata) + (SELECT count(*)::int FROM pg_catalog.pg_publication) + (SELECT count(*)::int FROM pg_catalog.pg_event_trigger) AS objects`;

/**
 * Empties a database that held nothing before the rehearsal: what is in it now is the rehearsal's. Extensions that were
 * there from the start stay.
 */
const clear = `DO $clear$
DECLARE target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
  FOR target IN SELECT format('DROP EVENT TRIGGER IF EXISTS %I', evtname) AS command FROM pg_catalog.pg_event_trigger LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT format('DROP PUBLICATION IF EXISTS %I', pubname) AS command FROM pg_catalog.pg_publication LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname) AS command FROM pg_catalog.pg_extension
    WHERE extname <> ALL (string_to_array(obj_description(to_regnamespace('${marker}'), 'pg_namespace'), ',')) LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT format('DROP SCHEMA IF EXISTS %I CASCADE', nspname) AS command FROM pg_catalog.pg_namespace n WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e') LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT CASE WHEN relkind = 'v' THEN format('DROP VIEW IF EXISTS public.%I CASCADE', relname) WHEN relkind = 'm' THEN format('DROP MATERIALIZED VIEW IF EXISTS public.%I CASCADE', relname)
      WHEN relkind = 'S' THEN format('DROP SEQUENCE IF EXISTS public.%I CASCADE', relname) WHEN relkind = 'f' THEN format('DROP FOREIGN TABLE IF EXISTS public.%I CASCADE', relname)
      WHEN relkind = 'c' THEN format('DROP TYPE IF EXISTS public.%I CASCADE', relname) ELSE format('DROP TABLE IF EXISTS public.%I CASCADE', relname) END AS command
    FROM pg_catalog.pg_class c WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i', 'a')) LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) AS command FROM pg_catalog.pg_proc p WHERE pronamespace = to_regnamespace('public')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i')) LOOP EXECUTE target.command; END LOOP;
  FOR target IN SELECT format('DROP TYPE IF EXISTS public.%I CASCADE', typname) AS command FROM pg_catalog.pg_type t WHERE typnamespace = to_regnamespace('public') AND typtype IN ('e', 'd', 'r')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i')) LOOP EXECUTE target.command; END LOOP;
END $clear$`;

export interface ShadowOptions {
  readonly target: Target;
  /** Milliseconds to wait for another rehearsal in the same database. */
  readonly wait: number;
  /** Milliseconds that a statement may take. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly log: (line: string) => void;
}

/**
 * @param text the input `shadow`: `embedded`, or the connection string of an empty database. Embedded in memory whatever
 *   folder it names: a rehearsal leaves nothing behind.
 * @throws {ActionError} for a database that holds anything, or that is the very one that the plan is for.
 */
export async function openShadow(text: string, options: ShadowOptions): Promise<Shadow> {
  const renew = (): Promise<Shadow> => openShadow(text, options);
  const { limit } = options;
  const target = parseConnectionString(text);
  if (target.engine === 'embedded') {
    const { database, limited, ended, stopped } = await startLimited(limit, options.signal);
    const { version, extensions } = await looked(database);
    return {
      database,
      limited,
      version,
      extensions,
      limit,
      ended,
      stopped,
      renew,
      [Symbol.asyncDispose]: () => database.close().catch(() => {}),
    };
  }
  const { target: live } = options;
  if (
    live.engine === 'server' &&
    live.host === target.host &&
    live.port === target.port &&
    live.database === target.database
  ) {
    throw refused(
      'shadow is the same database as connection-string.',
      'Give an empty database of its own, or shadow: embedded.',
    );
  }
  const database = await connect(target, options.signal);
  try {
    await lock(database, options.wait, options.log);
    let found = await looked(database);
    if (found.ours) {
      options.log(`${database.name} holds a rehearsal that was killed; emptying it`);
      await database.query(pinned(clear));
      found = await looked(database);
    }
    if (found.objects > 0) {
      throw refused(
        `shadow is not an empty database: ${database.name} holds ${found.objects} objects.`,
        `Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. What ${database.name} holds is untouched.`,
      );
    }
    // One transaction: a database is marked as ours only while it is still empty.
    await database.query(
      `BEGIN; ${pin.join('; ')}; CREATE SCHEMA ${marker}; DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${marker} IS %L', (SELECT string_agg(extname, ',') FROM pg_catalog.pg_extension)); END $$; ${helperSql(false)} COMMIT`,
    );
    return {
      database,
      limited: database,
      version: found.version,
      extensions: found.extensions,
      limit,
      ended: () => false,
      stopped: () => null,
      renew,
      async [Symbol.asyncDispose]() {
        await database
          .query('ROLLBACK')
          .then(() => database.query(`RESET ROLE; RESET ALL; ${pinned(clear)}`))
          .catch((error: unknown) =>
            options.log(
              `${database.name} could not be emptied (${String(error)}); the next rehearsal does it.`,
            ),
          );
        await database.close().catch(() => {});
      },
    };
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

async function looked(database: Database): Promise<{
  readonly version: string;
  readonly extensions: ReadonlySet<string>;
  readonly ours: boolean;
  readonly objects: number;
}> {
  const row = (await database.query(pinned(look))).at(-1)?.rows[0] as {
    version: string;
    extensions: readonly string[] | null;
    ours: boolean;
    objects: number;
  };
  return { ...row, extensions: new Set(row.extensions ?? []) };
}

async function lock(database: Database, wait: number, log: (line: string) => void): Promise<void> {
  const deadline = Date.now() + wait;
  for (let told = false; ; told = true) {
    const results = await database.query(pinned(`SELECT pg_try_advisory_lock(${lockKeys}) AS locked`));
    if (results.at(-1)?.rows[0]?.['locked'] === true) return;
    if (Date.now() >= deadline)
      throw refused(
        `Another rehearsal is going on in ${database.name} and did not end in time.`,
        'Run again later, raise wait-for-lock, or give each job a shadow of its own.',
      );
    if (!told) log(`Another rehearsal is going on in ${database.name}; waiting`);
    await sleep(1000);
  }
}

function refused(message: string, remedy: string): ActionError {
  return new ActionError({ message, state: 'Nothing was written.', remedy });
}

/** Makes what stands in for a hosted platform. */
export async function makeStandIns(database: Database, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await database.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
}

/** A role that migrations refer to and nobody made: outside of the rehearsal the server has it. */
export async function makeRole(database: Database, role: string): Promise<void> {
  await database.query(
    pinned(
      sql`DO $$ BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', convert_from(decode(${Buffer.from(role).toString('hex')}, 'hex'), 'UTF8')); END $$`,
    ),
  );
}
