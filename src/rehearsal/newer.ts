import {
  calledName,
  EngineStopped,
  isServerError,
  named,
  pin,
  queryNamed,
  quotedNames,
  sql,
  type Database,
} from '../database/index.ts';
import type { Failure } from '../error.ts';
import { unquoted } from '../migrations/index.ts';

/** A live database of a newer major than the rehearsal's server. */
export interface Newer {
  readonly database: Database;
  readonly major: number;
}

/** `19rc1` → 19. */
export const majorOf = (version: string): number => Number.parseInt(version, 10);

/** The live database, where it is newer; null = it is not, or there is none. */
export function newerThan(
  shadowVersion: string,
  live: { readonly database: Database; readonly version: string } | null,
): Newer | null {
  return live === null || majorOf(live.version) <= majorOf(shadowVersion)
    ? null
    : { database: live.database, major: majorOf(live.version) };
}

/**
 * Whether a file failed because the rehearsal's server is older than the live database, in words; null = it did not.
 * @param statement that failed.
 */
export async function newness(
  { message, sqlstate = 'unknown', raised }: Failure,
  statement: string,
  shadow: { readonly database: Database; readonly version: string },
  newer: Newer,
): Promise<string | null> {
  if (raised === true) return null;
  const ask = async (): Promise<boolean> =>
    sqlstate === '42601'
      ? await isNewSyntax(statement, shadow.database, newer.database)
      : await isBuiltIn(namesIn(message, sqlstate), shadow.database, newer.database);
  const isNew = await ask().catch(async (error: unknown) => {
    if (isServerError(error) || error instanceof EngineStopped) throw error;
    // Nobody has asked it anything since the rehearsal began.
    await newer.database.reconnect();
    return await ask();
  });
  if (!isNew) return null;
  return (
    `${message} (SQLSTATE ${sqlstate}): the rehearsal runs PostgreSQL ${majorOf(shadow.version)}, ` +
    `the database ${newer.major}, which knows it. To have it rehearsed, set shadow to the connection string of an ` +
    `empty database on PostgreSQL ${newer.major}`
  );
}

/** Whether only the newer server's grammar has a statement, or the body of the function that it creates. */
async function isNewSyntax(statement: string, older: Database, newer: Database): Promise<boolean> {
  const asked = (await parses(older, statement)) ? bodyOf(statement) : statement;
  return asked !== null && (await parses(newer, asked)) && !(await parses(older, asked));
}

/** The body of a function in SQL; null = it creates none, or one in another language. */
const bodyOf = (statement: string): string | null =>
  /\blanguage\s+sql\b/i.test(unquoted(statement))
    ? (/\$(\w*)\$([^]*)\$\1\$/.exec(statement)?.[2] ?? null)
    : null;

/** SQLSTATE of a division by zero. */
const stopped = '22012';

/**
 * Whether a server's grammar has a statement, of which nothing is executed: a message is parsed whole before its first
 * statement runs, and that one fails.
 */
async function parses(database: Database, statement: string): Promise<boolean> {
  try {
    await database.query(`SELECT 1 OPERATOR(pg_catalog./) 0;\n${statement}`);
    return false;
  } catch (error) {
    if (!isServerError(error)) throw error;
    return error.code === stopped;
  }
}

/** The names that a message may be about: of a function, or all in quotes, whose order is the translation's. */
function namesIn(message: string, sqlstate: string): readonly string[] {
  const called = sqlstate === '42883' ? calledName(message) : null;
  const names = called === null ? quotedNames(message).slice(0, 3) : [called.replaceAll('"', '')];
  return names.map((name) => name.replace(/^pg_catalog\./, ''));
}

/** Whether one of the names is what the newer server brings along, and the older does not. */
async function isBuiltIn(names: readonly string[], older: Database, newer: Database): Promise<boolean> {
  for (const name of names)
    if ((await bringsAlong(newer, name)) && !(await bringsAlong(older, name))) return true;
  return false;
}

/** Whether a server has a function, type, relation, column or parameter of this name of its own. */
async function bringsAlong(database: Database, name: string): Promise<boolean> {
  const { found } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named(
      'found',
      sql`SELECT FROM pg_proc WHERE proname = ${name} AND pronamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_type WHERE typname = ${name} AND typnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
          WHERE ${name} IN (attname, relname) AND relnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_settings WHERE name = ${name} LIMIT 1`,
    ),
    'ROLLBACK',
  ]);
  return found.length > 0;
}
