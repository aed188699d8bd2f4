import { pin, sql, type Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import type { Units } from './units.ts';

/** What has to be known of the live database before its schema is read. */
export interface There {
  readonly major: number;
  readonly user: string;
  readonly isSuperuser: boolean;
  /** The role that initdb made. */
  readonly first: string;
  readonly roles: ReadonlySet<string>;
  /** Extensions, and the schema of each. */
  readonly extensions: ReadonlyMap<string, string>;
  /** Those that its server would create, and in which version. */
  readonly versions: ReadonlyMap<string, string>;
  readonly tablespaces: ReadonlySet<string>;
}

/** A query of one value, for whichever server is asked. */
const superuser = 'SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user';

export async function lookAt(database: Database): Promise<There> {
  const found = await askOnce(
    database,
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_user::text AS user,
        pg_catalog.pg_get_userbyid(10)::text AS first,
        (${superuser}) AS superuser,
        (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
        (SELECT json_object_agg(name, default_version) FROM pg_catalog.pg_available_extensions) AS versions,
        (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
        (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
          JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions`,
  );
  const [row] = found;
  return {
    major: Number(row?.['major']),
    user: String(row?.['user']),
    isSuperuser: row?.['superuser'] === true,
    first: String(row?.['first']),
    roles: new Set(row?.['roles'] as readonly string[]),
    tablespaces: new Set(row?.['tablespaces'] as readonly string[]),
    versions: new Map(Object.entries((row?.['versions'] ?? {}) as Record<string, string>)),
    extensions: new Map(Object.entries((row?.['extensions'] ?? {}) as Record<string, string>)),
  };
}

/** Whether the role that asks is a superuser. */
export async function isSuperuser(database: Database): Promise<boolean> {
  const found = await askOnce(database, superuser);
  return found[0]?.['rolsuper'] === true;
}

/** The roles of the live database that its objects, privileges and policies name. */
export function rolesNamedIn(units: Units, roles: ReadonlySet<string>): readonly string[] {
  const named = new Set<string>();
  const take = (name: unknown): void => {
    if (typeof name === 'string' && roles.has(name)) named.add(name);
  };
  for (const { kind, body } of units.values()) {
    // Most units are columns, which name none.
    if (kind === 'column') continue;
    for (const key of ['owner', 'grantee', 'role']) take(body[key]);
    for (const name of Array.isArray(body['roles']) ? body['roles'] : []) take(name);
  }
  return [...named].filter((name) => !name.startsWith('pg_'));
}

/** Makes those of the roles that are not there. */
export async function makeRoles(database: Database, names: readonly string[]): Promise<void> {
  await database.query(`BEGIN; ${pin.join('; ')};
    ${sql`SELECT set_config('feature_inventory.roles', ${names}::text, true)`};
    DO $$ DECLARE one text; BEGIN
      FOR one IN SELECT value FROM json_array_elements_text(current_setting('feature_inventory.roles')::json)
        WHERE value NOT IN (SELECT rolname FROM pg_roles) LOOP
        EXECUTE format('CREATE ROLE %I NOLOGIN', one);
      END LOOP;
    END $$; COMMIT`);
}
