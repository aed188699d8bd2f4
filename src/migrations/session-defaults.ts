import { pin, queryNamed, named, sql, type Database } from '../database/index.ts';
import { matches } from './text.ts';
import type { Pending } from './migration-plan.ts';

/*
 * What ALTER DATABASE … SET and ALTER ROLE … SET say holds from the next session on. psql has a session for each file,
 * so that the file after one that sets the search_path already creates its tables there; migration tools, such as
 * node-pg-migrate 9 and the Supabase CLI, have one for all files of a run.
 */

/** A setting's name and value. */
export type SessionDefaults = readonly (readonly [name: string, value: string])[];

/** Whether a file sets what new sessions begin with. What is in quotes counts as well: DO blocks are. */
const changesDefaults = ({ kind, format, source }: Pending): boolean =>
  kind !== 'bundled' &&
  format.history === null &&
  matches(source.sql, /\bALTER\s{1,999}(?:DATABASE|ROLE|USER)\b/i) &&
  matches(source.sql, /\b(?:RE)?SET\b/i);

/**
 * Whether the file after this one needs a new session: nothing takes out of a session a library that was loaded into
 * it, and some change what each statement after them does.
 */
export const endsSession = (migration: Pending): boolean =>
  changesDefaults(migration) || matches(migration.source.sql, /\bLOAD\s{1,999}E?'/i);

/**
 * The defaults that a session would begin with and that the embedded engine does not read: it has one session, of a
 * standalone backend (process_settings() in utils/init/postinit.c). None on a server, which reads them itself.
 */
export async function unreadDefaults(database: Database): Promise<SessionDefaults> {
  if (database.engine === 'server') return [];
  const { defaults } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named(
      'defaults',
      `SELECT DISTINCT ON (split_part(item, '=', 1)) split_part(item, '=', 1) AS name,
          substr(item, strpos(item, '=') + 1) AS value
        FROM pg_catalog.pg_db_role_setting s
          LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
          LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
          CROSS JOIN LATERAL unnest(s.setconfig) item
        WHERE (s.setdatabase = 0 OR d.datname = current_database()) AND (s.setrole = 0 OR r.rolname = session_user)
          AND (split_part(item, '=', 1) ~ '[.]'
            OR EXISTS (SELECT FROM pg_catalog.pg_settings g
              WHERE g.name = split_part(item, '=', 1) AND g.context = 'user'))
        ORDER BY 1, s.setrole = 0, s.setdatabase = 0`,
    ),
    'ROLLBACK',
  ]);
  return defaults.map(({ name, value }) => [String(name), String(value)] as const);
}

/** @param local until the transaction ends; otherwise for the session. */
export const setDefaults = (defaults: SessionDefaults, local: boolean): readonly string[] =>
  defaults.map(([name, value]) => sql`SELECT pg_catalog.set_config(${name}, ${value}, ${local})`);
