import { pin, pinForNow, sql, type Database, type ServerError } from '../database/index.ts';
import { identifier, literal } from '../quoting.ts';

/*
 * What a file sets, creates or holds for the session must reach neither the next file, nor the history, nor other users
 * of a pool: each file begins as in a session of its own.
 *
 * What a session is put back to is what it began with, and behind a pooler that is not what RESET gives: PgBouncer
 * passes on a client's search_path or application_name by SET, and its connect_query may have set a role: after RESET
 * ROLE, other clients of the pool would work with the rights of its login. So a run looks at what RESET would not give
 * back, and every message first makes sure that its session has just that: the pooler may give each message another.
 */

/** What a session has before a message that RESET, DISCARD and the like would take away. */
export interface Session {
  readonly user: string;
  /** `none` = the login's own. */
  readonly role: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether the backend is not the connection's own, so that others use it, too. */
  readonly pooled: boolean;
  /** OIDs of temporary relations of others. Empty when it is not pooled. */
  readonly temporary: readonly string[];
  /** Advisory locks of others: arguments of pg_advisory_unlock. Empty when it is not pooled. */
  readonly locks: readonly string[];
}

/** How often in a row a message may find another session, before it is an error. */
export const mostSessions = 20;

/** SQLSTATE with which a message is not begun, because its session is not the one that it was written for. */
const otherSession = 'PFI07';

/**
 * A setting's value as it can be set. Some names are pinned while the state is looked at, and PostgreSQL 19 says in
 * parentheses what an enum's value means here: `auto (tsc)` of timing_clock_source.
 */
const settable = `CASE WHEN s.name IN ('search_path', 'row_security')
  THEN current_setting('pg_feature_inventory.' || s.name)
  WHEN s.vartype = 'enum' THEN split_part(s.setting, ' (', 1) ELSE s.setting END`;

const heldLock = `SELECT CASE l.objsubid WHEN 1 THEN ((l.classid::bigint << 32) | l.objid::bigint)::text
    ELSE format('%s, %s', l.classid::bigint::int4, l.objid::bigint::int4) END AS key, l.mode
  FROM pg_locks l WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid()
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** One expression for {@link Session} as jsonb, under {@link pinForNow}. */
const state = (database: Pick<Database, 'processId'>): string => `(SELECT jsonb_build_object(
  'user', session_user, 'role', current_setting('role'), 'pooled', b.pooled,
  'settings', coalesce((SELECT jsonb_object_agg(s.name, ${settable})
    FROM pg_settings s WHERE s.context IN ('user', 'superuser') AND ${settable} IS DISTINCT FROM s.reset_val
      -- What RESET gives may read otherwise than it is: a default of 0 shows as the system's own value.
      AND s.source = 'session'
      AND s.name !~ '^(pg_feature_inventory[.]|transaction_(isolation|read_only|deferrable)$)'), '{}'),
  'temporary', CASE WHEN b.pooled AND pg_my_temp_schema() <> 0 THEN (SELECT coalesce(jsonb_agg(c.oid::text), '[]')
    FROM pg_class c WHERE c.relnamespace = pg_my_temp_schema()) ELSE '[]' END,
  'locks', CASE WHEN b.pooled THEN (SELECT coalesce(jsonb_agg(h.key), '[]') FROM (${heldLock}) h) ELSE '[]' END)
  FROM (SELECT pg_backend_pid() <> ${String(database.processId() ?? 'pg_backend_pid()')} AS pooled) b)`;

/** The statement that answers {@link Session} as `session`, under {@link pinForNow} or a pin. */
export const sessionQuery = (database: Pick<Database, 'processId'>): string =>
  `SELECT ${state(database)} AS session`;

/** A session of the connection's own, to which nothing was done before. */
export const ownSession: Session = {
  user: '',
  role: 'none',
  settings: {},
  pooled: false,
  temporary: [],
  locks: [],
};

/**
 * A transaction with which a message begins: it fails, before anything else is done, when the pooler gave it a session
 * with another state than it was written for. Nothing where the connection has a backend of its own.
 */
export const expectSession = (database: Pick<Database, 'processId'>, session: Session): readonly string[] =>
  session.pooled
    ? [
        pinForNow,
        `DO $pfi$ DECLARE found jsonb; BEGIN
          found := ${state(database)};
          IF found IS DISTINCT FROM ${literal(JSON.stringify(session))}::jsonb THEN
            RAISE EXCEPTION 'the pooler gave this message another session' USING
              ERRCODE = '${otherSession}', DETAIL = encode(convert_to(found::text, 'UTF8'), 'hex');
          END IF;
        END $pfi$`,
      ]
    : [];

/** The session that a message found instead; null for another error. */
export const sessionFound = ({ code, detail = '' }: ServerError): Session | null =>
  // In hexadecimal digits, where nothing that looks like a secret is hidden: the values are set again.
  code === otherSession ? (JSON.parse(Buffer.from(detail, 'hex').toString('utf8')) as Session) : null;

/**
 * Ends what a file left to its COMMIT, and takes its role off. Deferred constraints come first, as at the COMMIT that
 * the file was written for: with its settings.
 */
export const returnRole = ({ user, pooled }: Session): readonly string[] => [
  'SET CONSTRAINTS ALL IMMEDIATE',
  pooled ? `SET SESSION AUTHORIZATION ${identifier(user)}` : 'RESET SESSION AUTHORIZATION',
  'RESET ROLE',
];

/** Puts settings and role back to what the session began with; a dump blanks search_path. */
export const putBack = (session: Session): readonly string[] => [...returnRole(session), ...resetTo(session)];

/** After {@link returnRole}. */
export function resetTo({ role, settings }: Session): readonly string[] {
  const values = Object.entries(settings).map(
    ([name, value]) => sql`pg_catalog.set_config(${name}, ${value}, false)`,
  );
  return [
    'RESET ALL',
    ...(values.length === 0 ? [] : [`SELECT ${values.join(', ')}`]),
    ...(role === 'none' ? [] : [`SET ROLE ${identifier(role)}`]),
  ];
}

/** Ends the session's advisory locks, save those of others. */
const unlock = ({ locks }: Session): string =>
  locks.length === 0
    ? 'SELECT pg_catalog.pg_advisory_unlock_all()'
    : `DO $pfi$ DECLARE held record; BEGIN
        FOR held IN SELECT key, mode FROM (${heldLock}) l
          WHERE key <> ALL (ARRAY[${locks.map(literal).join(', ')}]) LOOP
          EXECUTE format('SELECT pg_advisory_unlock%s(%s)',
            CASE held.mode WHEN 'ShareLock' THEN '_shared' END, held.key);
        END LOOP;
      END $pfi$`;

/** Drops the session's temporary relations, save those of others. */
const dropTemporary = ({ temporary }: Session): string =>
  temporary.length === 0
    ? 'DISCARD TEMP'
    : `DO $pfi$ DECLARE one record; BEGIN
        FOR one IN SELECT c.relname, c.relkind FROM pg_class c
          WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind IN ('r', 'p', 'v', 'S')
            AND c.oid::text <> ALL (ARRAY[${temporary.map(literal).join(', ')}]) LOOP
          EXECUTE format('DROP %s IF EXISTS pg_temp.%I CASCADE',
            CASE one.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, one.relname);
        END LOOP;
      END $pfi$`;

/** What a file's session leaves behind, at the end of its transaction. */
const leave = (session: Session): readonly string[] => [...returnRole(session), ...afterRole(session)];

/** The same after {@link returnRole}. */
export function afterRole(session: Session): readonly string[] {
  const shared = session.temporary.length > 0 || session.locks.length > 0;
  return [
    ...resetTo(session),
    'CLOSE ALL',
    'UNLISTEN *',
    ...(shared ? pin : []),
    dropTemporary(session),
    'DISCARD SEQUENCES',
    unlock(session),
  ];
}

/** Statements of ours, with which a rehearsal looks at the catalog: to plan one takes longer than many a file. */
export const keptStatements = {
  state: 'pg_feature_inventory_state',
  plainState: 'pg_feature_inventory_plain_state',
  locks: 'pg_feature_inventory_locks',
  relations: 'pg_feature_inventory_relations',
  above: 'pg_feature_inventory_above',
} as const;

/** DEALLOCATE ALL would take what a pooler keeps on the server for others. */
export const deallocate = `DO $pfi$ DECLARE name text; BEGIN
    FOR name IN SELECT p.name FROM pg_catalog.pg_prepared_statements p
      WHERE p.from_sql AND p.name NOT IN (${Object.values(keptStatements).map(literal).join(', ')}) LOOP
      EXECUTE pg_catalog.format('DEALLOCATE %I', name);
    END LOOP;
  END $pfi$`;

/** Leaves nothing of a file in the session. What follows in the transaction is ours. */
export const forgetSession = (session: Session): readonly string[] => [...leave(session), ...pin, deallocate];

/**
 * What is done after an error that rolled a file back: a rollback undoes settings, but neither advisory locks nor
 * prepared statements. Behind a pooler the message may reach another backend, whose settings are not this run's.
 */
export const forgetFailed = (session: Session): readonly string[] =>
  session.pooled ? [...pin, unlock(session), deallocate] : forgetSession(session);
