import type { ServerError } from './server-error.ts';

/*
 * What a pooler says for itself, in SQLSTATEs that mean something else when a server sends them: PgBouncer has 08P01
 * for nearly everything (src/client.c, src/objects.c), pgpool-II takes the server's. Its words are never translated.
 */

const parameters =
  "The pooler refused the connection's parameters. Connect directly or through the session pooler; " +
  'or remove schema and search_path from the connection string and set them on the role: ' +
  'ALTER ROLE … IN DATABASE … SET search_path = …;';

/** Its words → what to do. */
const remedies: readonly (readonly [words: RegExp, remedy: string])[] = [
  [/unsupported startup parameter/, parameters],
  [
    /no more connections allowed/,
    'PgBouncer has as many clients as it accepts. ' +
      'Run again when others have ended, or raise max_client_conn (or the limit that it names) there.',
  ],
  [
    /query_wait_timeout/,
    'All server connections of the pool were in use for too long. ' +
      'Run again when the application is quiet, raise default_pool_size there, or connect directly.',
  ],
  [
    /not allowed in statement pooling mode/,
    'PgBouncer is in statement pooling mode, in which no transaction can stay open. ' +
      'Set pool_mode = transaction for this database there, or connect directly.',
  ],
  [
    /no such user|user lookup failed|authentication failed/i,
    'The pooler does not know this user, or it has another password. ' +
      "Check both; PgBouncer's are in its auth_file, or come by its auth_query.",
  ],
  [
    /no such database/,
    'The pooler has no database of this name. ' +
      'Check the part after the last / of the connection string, and [databases] in its configuration.',
  ],
  [
    /login failed|login has been failing|client_login_timeout/,
    'The pooler cannot log in to the server. What the server told it follows its own words, or is in its log.',
  ],
  [/is (?:disabled|paused)|in paused mode/, 'The database is paused in the pooler: RESUME it there.'],
  [
    /^Sorry, too many clients already/,
    'pgpool-II serves as many clients as it has processes. ' +
      'Run again when others have ended, or raise num_init_children there.',
  ],
];

const codes = new Set(['08P01', '08006', '53300', '57P01', '28000', '3D000', 'XX000']);

/** What to do about what a pooler says for itself; null for everything else. */
export function poolerRemedy({ code, message }: Pick<ServerError, 'code' | 'message'>): string | null {
  if (!codes.has(code)) return null;
  return remedies.find(([words]) => words.test(message))?.[1] ?? null;
}
