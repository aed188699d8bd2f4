import {
  connect,
  parseConnectionString,
  pin,
  pinned,
  type Database,
  EngineStopped,
  type Target,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import { counted } from '../text.ts';
import { startLimited } from './limit.ts';
import { marker } from './make.ts';
import { helperSql } from './stand-ins.ts';

/** The database in which a plan is rehearsed. */
export interface Shadow extends AsyncDisposable {
  readonly database: Database;
  /**
   * The same one, for the statements of files: the embedded engine is ended when one of them takes longer than {@link
   * limit}.
   */
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
  /** Digest of what stands in for a hosted platform from the start, see {@link platformMark}; null = nothing does. */
  readonly platform: string | null;
  /** Another one, with what is given standing in for a hosted platform, or as empty as this one was. */
  readonly renew: (platform?: string) => Promise<Shadow>;
}

/** Held while somebody rehearses in a database; the keys spell `pfi` and `2`. */
const lockKeys = '1885759745, 2';

/**
 * Tries to hold the lock, until the transaction ends. The backend of a run that was killed may still be at its last
 * message, without a lock: nobody is alone before that has ended.
 */
const holding = `BEGIN READ ONLY; ${pin.join('; ')};
  SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout');
  SELECT pg_try_advisory_xact_lock(${lockKeys}) AS locked, NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND starts_with(application_name, 'pg-feature-inventory') AND state <> 'idle' AND query NOT LIKE '%${lockKeys}%'
  ) AS alone`;

/** SQL condition: an object depends on no other in one of these ways, see pg_depend.deptype. */
const independent = (catalog: string, alias: string, types: string): string =>
  `NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.${catalog}'::regclass
      AND d.objid = ${alias}.oid AND d.deptype IN (${types}))`;

const look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  to_regnamespace('${marker}') IS NOT NULL AS ours,
  obj_description(to_regnamespace('${marker}'), 'pg_namespace') AS mark,
  found.objects, found.first
  FROM (SELECT count(*)::int AS objects,
      string_agg(pg_describe_object(o.classid, o.oid, 0), ', ') FILTER (WHERE o.place <= 3) AS first
    FROM (SELECT o.*, row_number() OVER () AS place FROM (
      SELECT 'pg_class'::regclass::oid AS classid, c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_class', 'c', "'e'")}
      UNION ALL SELECT 'pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_proc', 'p', "'e'")}
      UNION ALL SELECT 'pg_namespace'::regclass, n.oid FROM pg_catalog.pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND ${independent('pg_namespace', 'n', "'e'")}
      UNION ALL SELECT 'pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
      UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_catalog.pg_publication
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger) o) o) found`;

const dropEach = (command: string, from: string): string =>
  `  FOR target IN SELECT ${command} AS command FROM ${from} LOOP EXECUTE target.command; END LOOP;`;

/** A relation of public that depends on nothing that goes before it. */
const dropRelation = `format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
    WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
    ELSE 'TABLE' END, relname)`;

/**
 * Empties a database that held nothing before the rehearsal: what is in it now is the rehearsal's. Extensions that were
 * there from the start stay.
 */
const clear = `DO $clear$
DECLARE target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
${[
  dropEach("format('DROP EVENT TRIGGER IF EXISTS %I', evtname)", 'pg_catalog.pg_event_trigger'),
  dropEach("format('DROP PUBLICATION IF EXISTS %I', pubname)", 'pg_catalog.pg_publication'),
  dropEach(
    "format('DROP EXTENSION IF EXISTS %I CASCADE', extname)",
    `pg_catalog.pg_extension
    WHERE extname <> ALL (string_to_array(obj_description(to_regnamespace('${marker}'), 'pg_namespace'), ','))`,
  ),
  dropEach(
    "format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)",
    `pg_catalog.pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
      AND ${independent('pg_namespace', 'n', "'e'")}`,
  ),
  dropEach(
    dropRelation,
    `pg_catalog.pg_class c
    WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND ${independent('pg_class', 'c', "'e', 'i', 'a'")}`,
  ),
  dropEach(
    "format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)",
    `pg_catalog.pg_proc p
    WHERE pronamespace = to_regnamespace('public') AND ${independent('pg_proc', 'p', "'e', 'i'")}`,
  ),
  // The row type of a table goes with it.
  dropEach(
    "format('DROP TYPE IF EXISTS public.%I CASCADE', typname)",
    `pg_catalog.pg_type t
    WHERE typnamespace = to_regnamespace('public') AND (typtype IN ('e', 'd', 'r')
        OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
      AND ${independent('pg_type', 't', "'e', 'i'")}`,
  ),
  // What is in public besides, and what is in no schema.
  dropEach(
    "format('DROP %s IF EXISTS %s CASCADE', i.type, i.identity)",
    `(SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')
        AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
          'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
          'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
      UNION ALL SELECT 'pg_cast'::regclass, c.oid FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w) o
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
    WHERE i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e')`,
  ),
  `  PERFORM lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;`,
  dropEach(
    `format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s %s', a.defaclrole::regrole,
      ' IN SCHEMA ' || nullif(a.defaclnamespace, 0)::regnamespace, x.change)`,
    `pg_catalog.pg_default_acl a
    CROSS JOIN LATERAL (SELECT CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) k
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', k.kind,
        CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END) AS change
      FROM pg_catalog.aclexplode(a.defaclacl) e
      UNION SELECT 2, format('GRANT ALL ON %s TO %s', k.kind, a.defaclrole::regrole) WHERE a.defaclnamespace = 0
      UNION SELECT 2, format('GRANT ALL ON %s TO PUBLIC', k.kind)
      WHERE a.defaclnamespace = 0 AND a.defaclobjtype IN ('f', 'T')) x
    ORDER BY a.oid, x.place`,
  ),
].join('\n')}
END $clear$`;

export interface ShadowOptions {
  readonly target: Target;
  /** SQL of what will stand in for a hosted platform, as far as that is known; the embedded engine has it ready. */
  readonly platform?: string;
  /** Milliseconds to wait for another rehearsal in the same database. */
  readonly wait: number;
  /** Milliseconds that a statement may take. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly log: (line: string) => void;
}

/**
 * @param text the input `shadow`: `embedded`, or the connection string of an empty database. Embedded in memory
 *   whatever
 *   folder it names: a rehearsal leaves nothing behind.
 * @throws {ActionError} for a database that holds anything, or that is the very one that the plan is for.
 */
export async function openShadow(text: string, options: ShadowOptions): Promise<Shadow> {
  const target = parseConnectionString(text);
  if (target.engine === 'embedded')
    return await embeddedShadow(options, (platform = options.platform ?? '') =>
      openShadow(text, { ...options, platform }),
    );
  const { target: live } = options;
  const isLive =
    live.engine === 'server' &&
    live.host === target.host &&
    live.port === target.port &&
    live.database === target.database;
  if (isLive)
    throw refused(
      'shadow is the same database as connection-string.',
      'Give an empty database of its own, or shadow: embedded.',
    );
  // Each file ends what its session holds, and its transaction: the lock is another session's.
  const guard = await connect(target, options.signal);
  let database: Database | null = null;
  try {
    await lock(guard, options.wait, options.log);
    database = await connect(target, options.signal);
    return await serverShadow(database, guard, options);
  } catch (error) {
    await database?.close().catch(() => {});
    await letGo(guard);
    throw error;
  }
}

/** Ends the transaction that holds the lock. */
async function letGo(guard: Database): Promise<void> {
  await guard.query('ROLLBACK').catch(() => {});
  await guard.close().catch(() => {});
}

/** Starts the embedded engine and looks at what it begins with. */
async function startSeen({ limit, platform = '', signal }: ShadowOptions) {
  const started = await startLimited(limit, platform, signal);
  try {
    return { ...started, ...(await looked(started.database)) };
  } catch (error) {
    await started.database.close().catch(() => {});
    throw error;
  }
}

async function embeddedShadow(options: ShadowOptions, renew: Shadow['renew']): Promise<Shadow> {
  const { limit, log } = options;
  const started = await startSeen(options).catch((error: unknown) => {
    if (!(error instanceof EngineStopped)) throw error;
    log(`${error.message}; starting it once more`);
    return startSeen(options);
  });
  const { database, limited, ended, stopped, version, extensions, mark } = started;
  return {
    database,
    limited,
    version,
    extensions,
    platform: mark,
    limit,
    ended,
    stopped,
    renew,
    [Symbol.asyncDispose]: () => database.close().catch(() => {}),
  };
}

/**
 * Takes a server's empty database for the rehearsal, and empties it again in the end.
 * @param guard holds the lock until then.
 */
async function serverShadow(database: Database, guard: Database, options: ShadowOptions): Promise<Shadow> {
  const { limit, log } = options;
  // The only server connection of a pool may be the one that holds the lock.
  let found = await looked(database, Math.max(options.wait, 10_000));
  if (found.ours) {
    log(`${database.name} holds a rehearsal that was killed; emptying it`);
    await database.query(pinned(clear));
    found = await looked(database);
  }
  if (found.objects > 0)
    throw refused(
      `shadow is not an empty database: ${database.name} holds ${counted(found.objects, 'object')}, such as ${found.first}.`,
      'Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. ' +
        `What ${database.name} holds is untouched.`,
    );
  // One transaction: a database is marked as ours only while it is still empty.
  await database.query(
    `BEGIN; ${pin.join('; ')}; CREATE SCHEMA ${marker};
    DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${marker} IS %L',
      (SELECT string_agg(extname, ',') FROM pg_catalog.pg_extension)); END $$; ${helperSql(false)} COMMIT`,
  );
  let isHandedOver = false;
  return {
    database,
    limited: database,
    version: found.version,
    extensions: found.extensions,
    platform: null,
    limit,
    ended: () => false,
    stopped: () => null,
    async renew() {
      await database.query('ROLLBACK');
      await database.query(`RESET ROLE; RESET ALL; ${pinned(clear)}`);
      isHandedOver = true;
      return await serverShadow(database, guard, options);
    },
    async [Symbol.asyncDispose]() {
      if (isHandedOver) return;
      await database
        .query('ROLLBACK')
        .then(() => database.query(`RESET ROLE; RESET ALL; ${pinned(clear)}`))
        .catch((error: unknown) =>
          log(`${database.name} could not be emptied (${String(error)}); the next rehearsal does it.`),
        );
      await database.close().catch(() => {});
      await letGo(guard);
    },
  };
}

async function looked(
  database: Database,
  within?: number,
): Promise<{
  readonly version: string;
  readonly extensions: ReadonlySet<string>;
  readonly ours: boolean;
  readonly mark: string | null;
  readonly objects: number;
  readonly first: string;
}> {
  const row = (await database.query(pinned(look), within === undefined ? {} : { within })).at(-1)
    ?.rows[0] as {
    version: string;
    extensions: readonly string[] | null;
    ours: boolean;
    mark: string | null;
    objects: number;
    first: string;
  };
  return { ...row, extensions: new Set(row.extensions ?? []) };
}

/**
 * Takes the lock in a transaction that stays open: a session's own would belong to whichever backend a pooler gave the
 * message, and everybody who got that one would have it. It writes nothing and holds no snapshot.
 */
async function lock(guard: Database, wait: number, log: (line: string) => void): Promise<void> {
  const deadline = Date.now() + wait;
  for (let told = false; ; told = true) {
    const results = await guard.query(holding);
    const row = results.findLast(({ rows }) => rows.length > 0)?.rows[0];
    if (row?.['locked'] === true && row['alone'] === true) return;
    await guard.query('ROLLBACK');
    if (Date.now() >= deadline)
      throw refused(
        `Another rehearsal is going on in ${guard.name} and did not end in time.`,
        'Run again later, raise wait-for-lock, or give each job a shadow of its own.',
      );
    if (!told) log(`Another rehearsal is going on in ${guard.name}; waiting`);
    await guard.pause(500 + Math.random() * 1000);
  }
}

function refused(message: string, remedy: string): ActionError {
  return new ActionError({ message, state: 'Nothing was written.', remedy });
}
