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
import { clear, look, remember } from './emptying.ts';
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
  /** Tablespaces that its server has; null = the embedded engine, which has some to spare. */
  readonly tablespaces: ReadonlySet<string> | null;
  /** `18.6` */
  readonly version: string;
  /** Milliseconds that a statement may take. */
  readonly limit: number;
  /** A statement took longer, and nothing but ending the engine ended it. */
  readonly ended: () => boolean;
  /** The embedded engine's process ended by itself; null = it did not. */
  readonly stopped: () => EngineStopped | null;
  /** Those of the role that runs everything in the embedded engine; null = a server's role has what it has. */
  readonly rights: 'superuser' | 'owner' | null;
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

export interface ShadowOptions {
  readonly target: Target;
  /** SQL of what will stand in for a hosted platform, as far as that is known; the embedded engine has it ready. */
  readonly platform?: string;
  /** Of the role that runs everything in the embedded engine; left out = an owner's, as hosted projects have. */
  readonly rights?: 'superuser' | 'owner';
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
async function startSeen(options: ShadowOptions) {
  const started = await startLimited(options);
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
    tablespaces: null,
    rights: options.rights ?? 'owner',
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
      `shadow is not an empty database: ${database.name} holds ${counted(found.objects, 'object')}, ` +
        `such as ${found.first}.`,
      'Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. ' +
        `What ${database.name} holds is untouched.`,
    );
  // One transaction: a database is marked as ours only while it is still empty.
  await database.query(
    `BEGIN; ${pin.join('; ')}; CREATE SCHEMA ${marker};
    ${remember} ${helperSql(false)} COMMIT`,
  );
  let isHandedOver = false;
  return {
    database,
    limited: database,
    version: found.version,
    extensions: found.extensions,
    tablespaces: found.tablespaces,
    rights: null,
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
  readonly tablespaces: ReadonlySet<string>;
  readonly ours: boolean;
  readonly mark: string | null;
  readonly objects: number;
  readonly first: string;
}> {
  const row = (await database.query(pinned(look), within === undefined ? {} : { within })).at(-1)
    ?.rows[0] as {
    version: string;
    extensions: readonly string[] | null;
    tablespaces: readonly string[] | null;
    ours: boolean;
    mark: string | null;
    objects: number;
    first: string;
  };
  return {
    ...row,
    extensions: new Set(row.extensions ?? []),
    tablespaces: new Set(row.tablespaces ?? []),
  };
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
