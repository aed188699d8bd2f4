import type { Failure } from '../error.ts';
import { literal } from '../quoting.ts';
import { quotedNames } from './message-names.ts';
import { missingColumn, whereFrom } from './missing-errors.ts';
import { particularRemedy, type Circumstances } from './particular-errors.ts';
import { permission } from './permission-errors.ts';
import { poolerRemedy } from './pooler-errors.ts';
import type { Target } from './target.ts';
import { isServerError, type ServerError } from './server-error.ts';

type Remedy = (error: ServerError, circumstances: Circumstances) => string;

const quotedName = (message: string): string => quotedNames(message)[0] ?? 'it';

const markAsApplied = (file: string | undefined): string =>
  file === undefined
    ? 'If it was created by hand earlier, mark the migration as applied.'
    : 'If it was created by hand earlier and matches the file, mark the file as applied and run again: ' +
      `SELECT catalog.mark_applied(${literal(file)});` +
      ' If the file is meant to run anyway, write CREATE … IF NOT EXISTS in it.';

const exists: Remedy = (error, { file, key = file }) =>
  `"${quotedName(error.message)}" is already there. ${markAsApplied(key)} Its data is untouched.`;

/** A column that its table has already; the other errors of this SQLSTATE are about the statement by itself. */
const sameColumn: Remedy = (error, circumstances) =>
  error.routine === 'check_for_column_name_collision' && quotedNames(error.message).length > 1
    ? exists(error, circumstances)
    : `The statement has the column "${quotedName(error.message)}" twice, or it is called like a system column: ` +
      'leave one out, or give it another name. Where * brings it: since PostgreSQL 12, oid is a column like any other.';

const missing =
  (what: string): Remedy =>
  (error, circumstances) =>
    whereFrom(what, error, circumstances);

const missingObject: Remedy = (error, circumstances) => {
  const name = quotedName(error.message);
  if (error.routine?.startsWith('typename') === true || /type "/.test(error.message))
    return (
      `${missing('The type')(error, circumstances)} ` +
      `On Supabase, types of extensions are in the schema extensions: write extensions.${name}.`
    );
  const isOfServer = /^get_(?:role|tablespace)/.test(error.routine ?? '') && circumstances.file !== undefined;
  if (!isOfServer || (circumstances.unapplied ?? []).length > 0)
    return missing('The object')(error, circumstances);
  const isRole = error.routine?.startsWith('get_role') === true;
  return (
    `${isRole ? 'Roles' : 'Tablespaces'} are the server's and come with no database: create "${name}" once on this ` +
    `server (CREATE ${isRole ? 'ROLE' : 'TABLESPACE'}), or correct the name.` +
    (isRole ? ' A file that creates it has to do without where it is there already.' : '')
  );
};

/** A character that people cannot see, which editors and chat programs put in the place of a space. */
function invisible(message: string): string | undefined {
  const found = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u.exec(message)?.[0];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return (
    `There is an invisible character: U+${code}. PostgreSQL takes it for a name; ` +
    'put a plain space in its place, or delete it.'
  );
}

const endedThere =
  'The connection was ended by a pooler or the server, for the reason that it gives. ' +
  'Run again; if it recurs, see its log, or connect directly.';

const notEmbedded =
  'The embedded engine does not have what this needs, and nothing can be added to it: ' +
  'give the connection string of a PostgreSQL server.';

/** Words by which a server in English says more than its SQLSTATE does. */
const cancelled: readonly (readonly [RegExp, string])[] = [
  [/user request/, 'The statement was cancelled.'],
  [
    /statement timeout/,
    'The statement ran longer than statement-timeout allows. Raise that input; 0 means no limit.',
  ],
];

const standardStrings =
  'From PostgreSQL 19 on standard_conforming_strings cannot be turned off. Remove the line, and write strings that ' +
  "have backslashes in them as E'…'.";

/** SQLSTATE → what to do. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const remedies: ReadonlyMap<string, Remedy> = new Map(
  Object.entries<Remedy>({
    '42P07': exists, // duplicate_table
    '42710': exists, // duplicate_object
    '42701': sameColumn,
    '42723': exists, // duplicate_function
    '42P06': exists, // duplicate_schema
    PFI05: () =>
      'Its code would run with the rights of the connected role. Look at what the message names: ' +
      'drop what nobody needs, and let its owner or a superuser change the owner of what is yours ' +
      '(ALTER … OWNER TO). Then run again.',
    '42703': missingColumn,
    '42P01': missing('The relation'),
    '42883': missing('The function'),
    '3F000': missing('The schema'),
    '42704': missingObject,
    '42501': permission,
    '0A000': (error, { statement = '' }) => {
      if (/standard_conforming_strings/i.test(statement) || /^non-standard string/.test(error.message))
        return standardStrings;
      if (error.routine !== 'parse_extension_control_file')
        return 'This server does not support it. Check the PostgreSQL version that the file was written for.';
      return error.embedded === true
        ? `${notEmbedded} It has PostgreSQL's contrib extensions and pgvector, and no others.`
        : `${quotedName(error.message)} is not installed on this server. ` +
            'On Supabase enable it under Dashboard > Database > Extensions; elsewhere install its package, ' +
            'or guard the statement with a check of pg_available_extensions.';
    },
    '58P01': (error) =>
      error.embedded === true
        ? `${notEmbedded} Subscriptions and libraries of one's own are not in it.`
        : "A file of the extension is missing on the server. Install the extension's package there, " +
          "or enable it in the provider's dashboard.",
    '23505': (_error, { file }) =>
      'Rows that are already there break the unique rule. Remove or merge the duplicates in an earlier migration.' +
      (file === undefined
        ? ''
        : ` If they are there because the file was run by hand: SELECT catalog.mark_applied(${literal(file)});`),
    '23502': () =>
      'A row has NULL where the file demands a value. Fill the column in an earlier statement, or give it a DEFAULT.',
    '23503': () =>
      'A row refers to a row that does not exist. ' +
      'Insert the referenced rows first, or add the constraint NOT VALID and validate it later.',
    '42P16': () => 'The definition contradicts one that is already there, such as a second primary key.',
    '42804': () => 'The two types differ. For a foreign key both columns must have the same type.',
    '42601': (error) =>
      invisible(error.message) ??
      'This is not SQL that the server can parse. Lines that only psql understands (\\…) cannot be sent to a server.',
    '25001': () => 'This statement cannot run inside a transaction. Put it alone in a file of its own.',
    '2D000': () =>
      'The routine commits or rolls back by itself, which only works outside of a transaction. ' +
      'Put its CALL or DO alone into a file of its own, which then runs without one.',
    '55P04': () =>
      'A new enum value can be used only after its transaction has ended. Put the use in the next file.',
    '55P03': () =>
      'Another session holds a lock on the object. ' +
      'See who in pg_stat_activity (wait_event_type, query), or raise lock-timeout.',
    '40P01': () =>
      'Two sessions waited for each other. Run again; if it recurs, run when the application is quiet.',
    '57014': (error) =>
      cancelled.find(([words]) => words.test(error.message))?.[1] ??
      'The statement was cancelled, or ran longer than statement-timeout allows. Raise that input; 0 means no limit.',
    '25006': () =>
      'The server accepts no writes: it is a standby, or default_transaction_read_only is on. Connect to the primary.',
    '53100': () => "The server's disk is full. Free or add space, then run again.",
    '53300': () =>
      "The server has no connection left. Lower the application's pool, or connect through the pooler.",
    '28P01': () =>
      'The password is wrong for this user. ' +
      'Special characters in it must be percent-encoded (% as %25, / as %2F, ? as %3F).',
    '28000': (error) => {
      if (error.message.includes('pg_hba.conf'))
        return (
          "The server does not let this user in from here this way. Allow the runner's address, " +
          'or add ?sslmode=require when it demands TLS.'
        );
      const user = "Check the user name; behind Supabase's pooler it is postgres.PROJECT_REF.";
      const proof = 'Where clients show a certificate, name it: ?sslcert=FILE&sslkey=FILE.';
      return `The server refuses this user. ${user} ${proof}`;
    },
    '3D000': () =>
      'There is no database of that name on this server. Check the part after the last / of the connection string.',
    '57P03': () => 'The server is starting up or shutting down. Run again in a minute.',
    '08P01': () => endedThere,
    '08006': () => endedThere,
    XX000: (error) =>
      /tenant or user not found/i.test(error.message)
        ? "The pooler does not know this user. Behind Supabase's pooler the user is postgres.PROJECT_REF, " +
          "and the region in the host must be the project's."
        : "The server reports an error of its own. Run again; if it recurs, see the server's log.",
  }),
);

const supabaseDirect = /^db\.([a-z0-9]+)\.supabase\.co$/;

function unreachable(target: Target | undefined): string {
  if (target?.engine !== 'server') return 'Check host and port.';
  const project = supabaseDirect.exec(target.host)?.[1];
  if (project !== undefined) {
    return (
      `${target.host} has an IPv6 address only, and GitHub-hosted runners have no IPv6. ` +
      'Use the session pooler (Dashboard > Connect > Session pooler): ' +
      `postgresql://postgres.${project}:PASSWORD@aws-0-REGION.pooler.supabase.com:5432/postgres.`
    );
  }
  return (
    `Check host ${target.host} and port ${target.port}, ` +
    'that the server is running and that its firewall lets the runner in.'
  );
}

const connectionClosed =
  "The server or a firewall closed the connection. Run again; if it recurs, see the server's log.";
const unknownAuthority =
  "The server's certificate comes from an unknown authority. Name it with ?sslrootcert=FILE, or use sslmode=require.";

/** Node's socket and TLS codes → what to do. */
const socketRemedies = new Map(
  Object.entries<(target: Target | undefined) => string>({
    ENOTFOUND: (target) =>
      target?.engine === 'server' && !supabaseDirect.test(target.host)
        ? `No such host: ${target.host}. Check its spelling in the connection string.`
        : unreachable(target),
    EAI_AGAIN: (target) =>
      target?.engine === 'server' && !supabaseDirect.test(target.host)
        ? `The name ${target.host} could not be looked up. Check its spelling, or run again.`
        : unreachable(target),
    ENETUNREACH: unreachable,
    EHOSTUNREACH: unreachable,
    ETIMEDOUT: unreachable,
    ECONNREFUSED: unreachable,
    ENOENT: () => 'There is no server socket in that folder. Check ?host= and that the server is running.',
    ECONNRESET: () => connectionClosed,
    EPIPE: () => connectionClosed,
    DEPTH_ZERO_SELF_SIGNED_CERT: () =>
      "The server's certificate is self-signed. Name its authority with ?sslrootcert=FILE, " +
      'or use sslmode=require, which encrypts without checking it.',
    SELF_SIGNED_CERT_IN_CHAIN: () => unknownAuthority,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => unknownAuthority,
    CERT_HAS_EXPIRED: () => "The server's certificate has expired. Renew it there.",
    ERR_TLS_CERT_ALTNAME_INVALID: () =>
      'The certificate is for another host. Use the host name that it was issued for, or sslmode=verify-ca.',
  }),
);

/** What pg says of a handshake without a code → what to do. */
const messageRemedies: readonly (readonly [RegExp, string])[] = [
  [
    /client password must be a|password must be a string/i,
    'The server asks for a password and the connection string has none. Add it: postgresql://USER:PASSWORD@HOST/DATABASE.',
  ],
  [
    /iterations of SCRAM-SHA-256/,
    'Raise connect_timeout in the connection string, or lower scram_iterations on the server ' +
      "and set the role's password again: 4096 is its default.",
  ],
  [
    /server signature does not match/i,
    'The server does not know the password itself: another one may be answering in its place. ' +
      'Check host and port; sslmode=verify-full shows it.',
  ],
  [
    /SASL: Only mechanism/,
    'The server offers no authentication method that is known here. Let it ask for scram-sha-256 (pg_hba.conf).',
  ],
  [
    /SASL|Unknown authenticationOk message type/,
    "The server asks for an authentication that is not known here, or is none of PostgreSQL's. " +
      'Let it ask for scram-sha-256 (pg_hba.conf), and check host and port.',
  ],
];

/**
 * What PostgreSQL or the socket reported, with the known remedy: the parts of a {@link Failure} that the error decides.
 * The only place where causes meet remedies.
 */
export function explain(
  error: unknown,
  circumstances: Circumstances,
): Pick<Failure, 'sqlstate' | 'detail' | 'hint' | 'context' | 'raised' | 'routine' | 'remedy'> {
  if (isServerError(error)) {
    return {
      sqlstate: error.code,
      detail: error.detail,
      hint: error.hint,
      context: error.where,
      ...(error.routine === 'exec_stmt_raise' ? { raised: true as const } : {}),
      ...(error.routine === undefined ? {} : { routine: error.routine }),
      remedy:
        poolerRemedy(error) ??
        particularRemedy(error, circumstances) ??
        remedies.get(error.code)?.(error, circumstances) ??
        (/^(?:08|57P)/.test(error.code) ? endedThere : undefined) ??
        'Correct the file and run again: what was applied before stays applied.',
    };
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  const remedy = typeof code === 'string' ? socketRemedies.get(code) : undefined;
  if (remedy !== undefined) return { remedy: remedy(circumstances.target) };
  const text = String(message);
  const known = messageRemedies.find(([message]) => message.test(text))?.[1];
  if (known !== undefined) return { remedy: known };
  if (/timeout|timed out/i.test(text)) return { remedy: unreachable(circumstances.target) };
  if (/does not support SSL/.test(text))
    return { remedy: 'The server has no TLS. Use sslmode=disable only on a network you trust.' };
  if (/Connection terminated|ended|closed|not queryable/i.test(text))
    return {
      remedy:
        'The connection was lost. ' +
        'Run again: the next run looks up in the database what was applied and goes on from there.',
    };
  return { remedy: 'Run again; if it recurs, report it with this message.' };
}
