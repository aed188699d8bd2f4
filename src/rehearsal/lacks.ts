import { bareName, isKnownExtension, quotedNames, type Database } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { tooLong } from './limit.ts';
import { memberIn } from './members.ts';
import { missingIn } from './missing.ts';
import { foreignSchemas } from './platform.ts';

export interface Circumstances {
  readonly database: Pick<Database, 'engine' | 'name'>;
  /** The text of the statement that failed; empty when it is not known. */
  readonly statement: string;
  /** Extensions that the files up to this one create, and for which nothing stands in. */
  readonly unmet: readonly string[];
  /** Extensions that something stands in for. */
  readonly stoodIn: ReadonlySet<string>;
  /** Whether an extension that is not in the database may be there in another, although no migration creates it. */
  readonly isElsewhere: (extension: string) => boolean;
  /** Roles of the live database; null = not known. */
  readonly roles: ReadonlySet<string> | null;
  /** Tablespaces of the live database's server; null = not known. */
  readonly tablespaces: ReadonlySet<string> | null;
  readonly limit: number;
}

/** Something is not there, or not like this. */
const undefinedObject = new Set(['42883', '42P01', '42704', '3F000', '42703']);

/** `schema.table`, and no function of that schema. */
const qualified = /(?<![\w$."])"?([a-z_]+)"?\s*\.\s*"?([a-z_]\w*)\b(?!"?\s*\()/g;

/**
 * What PostgreSQL says where no grant of the database's owner would help: server files, languages and types that are
 * code, system objects, the server's own settings.
 */
const superusersOnly =
  /superuser|pg_(?:read|write)_server_files|pg_execute_server_program|permission denied (?:for (?:function (?:pg_|lo_)|language|large object)|to set parameter|to COPY)|is a system (?:catalog|trigger|column)|access to library/i;

/** What the rehearsal's server lacks, when that is why a file failed; null = the file's own mistake. */
export function lackOf(failure: Failure, circumstances: Circumstances): string | null {
  const { sqlstate, message, raised, routine = '', detail = '', hint = '' } = failure;
  const { database, limit, roles, tablespaces } = circumstances;
  // A file's own words do not decide whether it is to blame.
  if (raised === true) return null;
  const reason = `${message} (SQLSTATE ${sqlstate ?? 'unknown'})`;
  const embedded = database.engine === 'embedded';
  const server = embedded ? 'the embedded engine' : database.name;
  if (sqlstate === '57014') return `a statement ${tooLong(limit)}`;
  const missing = missingIn(failure);
  if (missing?.kind === 'extension' || sqlstate === '58P01' || routine === 'internal_load_library')
    return `${reason}: ${server} does not have it`;
  // They are made by whoever runs the server. The embedded engine has some to spare.
  if (missing?.kind === 'tablespace' && missing.names.some((name) => tablespaces?.has(name) === false))
    return null;
  if (missing?.kind === 'tablespace')
    return `${reason}: tablespaces belong to the server, and ${server} does not have this one`;
  if (!embedded && sqlstate === '42710' && /role/i.test(routine))
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
  const role = missing?.kind === 'role' ? missing.names[0] : undefined;
  if (role !== undefined)
    return embedded || roles?.has(role) === false
      ? null
      : `${reason}: no migration creates it, and a rehearsal creates no roles on a server of yours`;
  const why = memberLack(failure, circumstances, server) ?? foreignLack(failure, circumstances, server);
  return why === null ? null : `${reason}: ${why}`;
}

/** Why something that an extension brings is not there. */
function memberLack(
  failure: Failure,
  { unmet, stoodIn, isElsewhere }: Circumstances,
  server: string,
): string | null {
  const member = memberIn(failure);
  if (member !== null) {
    const { extension } = member;
    const comes = `it comes with the extension ${extension}, which`;
    if (unmet.includes(extension)) return `${comes} ${server} does not have`;
    if (stoodIn.has(extension)) return `${comes} is only a stand-in here`;
    return isElsewhere(extension) ? `${comes} no migration creates and ${server} does not have` : null;
  }
  const { sqlstate = '' } = failure;
  const missing = missingIn(failure);
  const relation = missing?.kind === 'relation' ? bareName(missing.names[0] ?? '') : undefined;
  const possible = unmet.filter(
    (extension) => !isKnownExtension(extension) && (relation === undefined || relation.startsWith(extension)),
  );
  const isOfSuchKind = sqlstate === '42883' || (missing !== null && missing.kind !== 'role');
  return isOfSuchKind && undefinedObject.has(sqlstate) && possible.length > 0
    ? `it may come from the extension ${possible.join(' or ')}, which ${server} does not have`
    : null;
}

/** Why something of a platform's schemas is not there. */
function foreignLack(failure: Failure, { statement }: Circumstances, server: string): string | null {
  const { sqlstate = '', message } = failure;
  if (!undefinedObject.has(sqlstate)) return null;
  const names = missingIn(failure)?.names ?? [];
  const schemas = sqlstate === '3F000' ? names : names.flatMap((name) => name.split('.').slice(0, -1));
  const name = schemas.find((schema) => foreignSchemas.has(schema));
  if (name !== undefined)
    return `the schema ${name} comes with a platform or an extension that ${server} does not have`;
  // Of a column PostgreSQL's message names the table without its schema, if at all.
  // A function of theirs has no columns.
  if (sqlstate !== '42703') return null;
  const named = quotedNames(message);
  const foreign = [...statement.matchAll(qualified)].find(
    ([, schema = '', table = '']) =>
      foreignSchemas.has(schema) && (named.length < 2 || named.includes(table)),
  );
  return foreign === undefined
    ? null
    : `the statement uses the schema ${foreign[1]}, ` +
        'which comes with a platform or an extension and is only a stand-in here';
}
