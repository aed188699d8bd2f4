import type { Database } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { tooLong } from './limit.ts';
import { foreignSchemas } from './platform.ts';

export interface Circumstances {
  readonly database: Pick<Database, 'engine' | 'name'>;
  /** The text of the statement that failed; empty when it is not known. */
  readonly statement: string;
  /** Extensions that the files up to this one create, and for which nothing stands in. */
  readonly unmet: readonly string[];
  readonly limit: number;
}

/** Something is not there, or not like this. */
const undefinedObject = new Set(['42883', '42P01', '42704', '3F000', '42703']);

/**
 * What PostgreSQL says where no grant of the database's owner would help: server files, languages and types that are
 * code, system objects, the server's own settings.
 */
const superusersOnly =
  /superuser|pg_(?:read|write)_server_files|pg_execute_server_program|permission denied (?:for (?:function (?:pg_|lo_)|language|large object)|to set parameter|to COPY)|is a system (?:catalog|trigger|column)|access to library/i;

/** What the rehearsal's server lacks, when that is why a file failed; null = the file's own mistake. */
export function lackOf(
  { sqlstate, message, raised, detail = '', hint = '' }: Failure,
  { database, statement, unmet, limit }: Circumstances,
): string | null {
  // A file's own words do not decide whether it is to blame.
  if (raised === true) return null;
  const reason = `${message} (SQLSTATE ${sqlstate ?? 'unknown'})`;
  const embedded = database.engine === 'embedded';
  const server = embedded ? 'the embedded engine' : database.name;
  if (sqlstate === '57014') return `a statement ${tooLong(limit)}`;
  if (
    /extension "[^"]+" (?:is not available|does not exist)|could not (?:open extension control|access|load) (?:file|library)/.test(
      message,
    ) ||
    sqlstate === '58P01'
  )
    return `${reason}: ${server} does not have it`;
  if (!embedded && sqlstate === '42710' && /role "/.test(message))
    return `${reason}: roles belong to the whole server, and another database of it has this one`;
  if (
    embedded &&
    /wal_level|prepared transactions are disabled|max_replication_slots|could not connect to the publisher/.test(
      message,
    )
  )
    return `${reason}: ${server} is not set up for it`;
  // Internal errors, and want of memory or of files: the engine's, whatever the SQL is.
  if (embedded && /^(?:XX|53|58)/.test(sqlstate ?? '')) return `${reason}: ${server} cannot do it`;
  if (embedded && sqlstate === '42501' && superusersOnly.test(`${message}\n${detail}\n${hint}`))
    return `${reason}: that requires a superuser, and the rehearsal's role is not one, as on a hosted database`;
  if (!undefinedObject.has(sqlstate ?? '')) return null;
  const schema =
    /(?:schema "([^"]+)"|(?:relation|function|type|procedure|table|operator class) "?([\w$]+)"?\.)/.exec(
      message,
    );
  const name = schema?.[1] ?? schema?.[2];
  if (name !== undefined && foreignSchemas.has(name) && (name !== 'extensions' || unmet.length === 0))
    return `${reason}: the schema ${name} comes with a platform or an extension that ${server} does not have`;
  // Of a column PostgreSQL's message names the table without its schema.
  const foreign = [...statement.matchAll(/(?<![\w$."])"?([a-z_]+)"?\s*\.\s*"?[a-z_]/g)]
    .map((match) => match[1] ?? '')
    .find((each) => foreignSchemas.has(each));
  if (foreign !== undefined && (foreign !== 'extensions' || unmet.length === 0 || sqlstate === '42703'))
    return (
      `${reason}: the statement uses the schema ${foreign}, ` +
      'which comes with a platform or an extension and is only a stand-in here'
    );
  if (sqlstate === '42703') return null;
  return unmet.length === 0
    ? null
    : `${reason}: it may come from the extension ${unmet.join(' or ')}, which ${server} does not have`;
}
