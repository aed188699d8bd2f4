import type { ServerError } from './server-error.ts';

/*
 * What a pooler says for itself, in SQLSTATEs that mean something else when a server sends them: PgBouncer has 08P01
 * for nearly everything (src/client.c, src/objects.c), Odyssey 08006 and 53300 (sources/frontend.c), pgpool-II XX000 or
 * the server's. Its words are never translated.
 */

interface Said {
  /** What matches the SQLSTATE, a space and the message. */
  readonly words: RegExp;
  readonly remedy: string;
  /** Whether it may be another answer a little later: when others have ended, or the server is back. */
  readonly passes: boolean;
}

const said: readonly Said[] = [
  {
    words: /unsupported startup parameter/,
    remedy:
      "The pooler refused the connection's parameters. Connect directly or through the session pooler; " +
      'or remove schema and search_path from the connection string and set them on the role: ' +
      'ALTER ROLE … IN DATABASE … SET search_path = …;',
    passes: false,
  },
  {
    words: /no more connections allowed/,
    remedy:
      'PgBouncer has as many clients as it accepts. ' +
      'Run again when others have ended, or raise max_client_conn (or the limit that it names) there.',
    passes: true,
  },
  {
    words: /too many client tcp connections/,
    remedy:
      'Odyssey has as many clients as it accepts. ' +
      'Run again when others have ended, or raise client_max there.',
    passes: true,
  },
  {
    words: /query_wait_timeout|too many active clients/,
    remedy:
      'All server connections of the pool were in use for too long. ' +
      'Run again when the application is quiet, raise the size of the pool there ' +
      "(PgBouncer's default_pool_size, Odyssey's pool_size), or connect directly.",
    passes: true,
  },
  {
    words: /not allowed in statement pooling mode/,
    remedy:
      'PgBouncer is in statement pooling mode, in which no transaction can stay open. ' +
      'Set pool_mode = transaction for this database there, or connect directly.',
    passes: false,
  },
  {
    words: /no such user|user lookup failed|authentication failed|^08P01 role ".*" does not exist/i,
    remedy:
      'The pooler does not know this user, or it has another password. ' +
      "Check both; PgBouncer's are in its auth_file, or come by its auth_query.",
    passes: false,
  },
  {
    words: /no such database|^08P01 database ".*" does not exist/,
    remedy:
      'The pooler has no database of this name. ' +
      'Check the part after the last / of the connection string, and [databases] in its configuration.',
    passes: false,
  },
  {
    words: /login failed|login has been failing|client_login_timeout/,
    remedy:
      'The pooler cannot log in to the server. What the server told it follows its own words, or is in its log.',
    passes: true,
  },
  {
    words: /is (?:disabled|paused)|in paused mode/,
    remedy: 'The database is paused in the pooler: RESUME it there.',
    passes: true,
  },
  {
    words: / Sorry, too many clients already/,
    remedy:
      'pgpool-II serves as many clients as it has processes. ' +
      'Run again when others have ended, or raise num_init_children there.',
    passes: true,
  },
  {
    words:
      /failed to connect to remote server|failed to create a backend connection|all backend nodes are down/,
    remedy:
      'The pooler cannot connect to the server. Check that the server is running, and that it has this database and ' +
      "this user; the pooler's log says why.",
    passes: true,
  },
  {
    words:
      /server conn crashed|remote server read\/write error|unable to (?:forward message|read data|write data|flush data)/,
    remedy:
      "The pooler lost its connection to the server. Run again; if it recurs, see the server's log and the pooler's.",
    passes: true,
  },
];

const codes = new Set(['08P01', '08006', '53300', '57P01', '28000', '3D000', 'XX000']);

const find = ({ code, message }: Pick<ServerError, 'code' | 'message'>): Said | undefined =>
  codes.has(code) ? said.find(({ words }) => words.test(`${code} ${message}`)) : undefined;

/** What to do about what a pooler says for itself; null for everything else. */
export const poolerRemedy = (error: Pick<ServerError, 'code' | 'message'>): string | null =>
  find(error)?.remedy ?? null;

/** Whether a pooler may give another answer a little later; null for what is not its own. */
export const poolerPasses = (error: Pick<ServerError, 'code' | 'message'>): boolean | null =>
  find(error)?.passes ?? null;
