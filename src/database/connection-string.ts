import { ActionError } from '../error.ts';

/** Where to connect, read from a connection string. */
export type Target =
  { readonly engine: 'embedded'; /** Null = in memory. */ readonly directory: string | null } | ServerTarget;

export interface ServerTarget {
  readonly engine: 'server';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | null;
  readonly database: string;
  readonly sslmode: SslMode;
  /** Path of a PEM file with the certificate authorities to trust. */
  readonly sslrootcert: string | null;
  /** Whether TLS begins at once, without asking the server first: from PostgreSQL 17 on. */
  readonly directTls: boolean;
  /** Whether the password may only be proven to the server at the other end of this very TLS connection. */
  readonly channelBinding: ChannelBinding;
  /** The ways to authenticate that are allowed, or all but these; null = any. */
  readonly requireAuth: { readonly negated: boolean; readonly methods: ReadonlySet<string> } | null;
  /** The server must accept writes. */
  readonly writable: boolean;
  /** Seconds. */
  readonly connectTimeout: number;
  /**
   * Where unqualified names are looked for, as for the tool that the connection string was written for; without it
   * the role's own.
   */
  readonly searchPath?: string;
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof sslModes)[number];

const channelBindings = ['disable', 'prefer', 'require'] as const;
export type ChannelBinding = (typeof channelBindings)[number];

/** As libpq names them; the last three cannot be answered here, but can be ruled out. */
const authMethods = ['password', 'md5', 'scram-sha-256', 'none', 'gss', 'sspi', 'oauth'] as const;

/** Written by Prisma, Neon, Supabase and others for clients of their own; they change nothing here. */
const ignored = new Set([
  'pgbouncer',
  'connection_limit',
  'pool_timeout',
  'application_name',
  'client_encoding',
  'uselibpqcompat',
  'supa',
  'statement_cache_size',
  'prepared_statements',
  'workaround',
]);
const known = new Set([
  'host',
  'port',
  'user',
  'password',
  'dbname',
  'sslmode',
  'sslrootcert',
  'connect_timeout',
  'schema',
  'search_path',
  'channel_binding',
  'require_auth',
  'sslnegotiation',
  'gssencmode',
  'target_session_attrs',
]);

const shape =
  'Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or `embedded` for the engine that needs no server.';

function refuse(message: string, remedy = shape): never {
  throw new ActionError({
    message: `connection-string ${message}`,
    state: 'Nothing was connected to.',
    remedy,
  });
}

/** Percent-decoding as libpq does it; {@link URL} would end a password at its first `#`. */
function decode(text: string, part: string): string {
  const wrong = /%(?![0-9a-fA-F]{2})/.exec(text);
  if (wrong !== null) {
    refuse(
      `has a % in its ${part} that is not followed by two hexadecimal digits.`,
      'Write a literal % as %25.',
    );
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(
      `has percent-encoded bytes in its ${part} that are not UTF-8.`,
      'Encode the UTF-8 bytes of the text.',
    );
  }
}

/**
 * Reads the input `connection-string`: a PostgreSQL URI by libpq's rules, `embedded` or `embedded:DIRECTORY`.
 *
 * A password may hold `#`, `:` and `@` as they are, as psql allows; `%`, `/` and `?` must be percent-encoded.
 * @throws {ActionError} that says what is wrong and never repeats the text, which may be a secret.
 * @see https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
 */
export function parseConnectionString(text: string): Target {
  if (text === 'embedded') return { engine: 'embedded', directory: null };
  if (text.startsWith('embedded:')) {
    const directory = text.slice('embedded:'.length);
    if (directory === '')
      refuse(
        'names no folder after `embedded:`.',
        'Write `embedded` for a database in memory, or `embedded:FOLDER`.',
      );
    return { engine: 'embedded', directory };
  }
  if (text === '') {
    refuse(
      'is empty.',
      'The secret it comes from is missing in this repository or environment, or this event gets no secrets ' +
        '(pull requests from forks and Dependabot). Add it under Settings > Secrets and variables > Actions. ' +
        'To run without a server say so: connection-string: embedded.',
    );
  }
  if (/^\*+$/.test(text))
    refuse('is masked (only asterisks): a masked text was copied instead of the secret itself.');
  const scheme = /^postgres(?:ql)?:\/\//.exec(text);
  if (scheme === null) {
    const other = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
    if (other !== undefined) refuse(`is a ${other}:// URL, not a PostgreSQL one.`);
    if (/^\s*\w+\s*=/.test(text))
      refuse('is written as keywords (host=… user=…); this action reads the URL form.');
    refuse(
      `is not a URL: it has ${text.length} characters and does not start with postgres:// or postgresql://.`,
    );
  }
  return parseUri(text.slice(scheme[0].length));
}

function parseUri(rest: string): ServerTarget {
  const [, authority = '', path = '', queryText = ''] =
    /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
  if (
    !authority.includes('@') &&
    (path.includes('@') || (queryText.includes('@') && !/^\w+=/.test(queryText)))
  ) {
    refuse(
      'has a / or ? before its @.',
      'Percent-encode them in the user name or password: / as %2F, ? as %3F.',
    );
  }
  const at = authority.lastIndexOf('@');
  const credentials = at < 0 ? '' : authority.slice(0, at);
  const hostPort = authority.slice(at + 1);
  if (hostPort.includes(','))
    refuse('names several hosts; this action connects to one.', 'Name the primary server.');
  const [, hostText = '', portText] =
    /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(hostPort) ?? refuse('has a host that cannot be read.');

  const colon = credentials.indexOf(':');
  const parameters = readParameters(queryText);
  const host = parameters.get('host') ?? decode(hostText.replace(/^\[|\]$/g, ''), 'host');
  const user =
    parameters.get('user') ?? decode(colon < 0 ? credentials : credentials.slice(0, colon), 'user name');
  const password =
    parameters.get('password') ?? (colon < 0 ? null : decode(credentials.slice(colon + 1), 'password'));
  const port = Number(
    parameters.get('port') ?? (portText === undefined || portText === '' ? 5432 : portText),
  );
  if (host === '') refuse('names no host.');
  if (user === '') refuse('names no user.');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    refuse('has a port that is not a number from 1 to 65535.');
  const connectTimeout = Number(parameters.get('connect_timeout') ?? 15);
  if (!Number.isInteger(connectTimeout) || connectTimeout < 0)
    refuse('has a connect_timeout that is not a number of seconds.', 'Correct it or leave it out.');
  const searchPath = searchPathOf(parameters);
  return {
    engine: 'server',
    host,
    port,
    user,
    password,
    database: parameters.get('dbname') ?? (path === '' ? user : decode(path, 'database name')),
    ...securityOf(parameters, host),
    connectTimeout,
    ...(searchPath === null ? {} : { searchPath }),
  };
}

/** One of a parameter's values; without it the first. */
function choice<const Value extends string>(
  parameters: ReadonlyMap<string, string>,
  name: string,
  [first, ...others]: readonly [Value, ...Value[]],
): Value {
  const value = parameters.get(name);
  if (value === undefined || value === '') return first;
  return (
    [first, ...others].find((known) => known === value) ??
    refuse(
      `has an unknown ${name}; there are ${[...new Set([first, ...others])].join(', ')}.`,
      `Correct the ${name}.`,
    )
  );
}

type Security = Pick<
  ServerTarget,
  'sslmode' | 'sslrootcert' | 'directTls' | 'channelBinding' | 'requireAuth' | 'writable'
>;

/** What the text demands of the connection, none of which is ever passed over: libpq's rules. */
function securityOf(parameters: ReadonlyMap<string, string>, host: string): Security {
  const sslrootcert = parameters.get('sslrootcert') ?? null;
  const sslmode = choice(
    parameters,
    'sslmode',
    sslrootcert === 'system' ? ['verify-full', ...sslModes] : ['prefer', ...sslModes],
  );
  if (sslrootcert === 'system' && sslmode !== 'verify-full')
    refuse('has sslrootcert=system with a weak sslmode.', 'Write sslmode=verify-full.');
  const encrypts = !host.startsWith('/') && !['disable', 'allow', 'prefer'].includes(sslmode);
  const directTls = choice(parameters, 'sslnegotiation', ['postgres', 'direct']) === 'direct';
  if (directTls && !encrypts)
    refuse(
      'has sslnegotiation=direct without an sslmode that demands TLS.',
      'Write sslmode=require or stricter.',
    );
  const channelBinding = choice(parameters, 'channel_binding', ['prefer', ...channelBindings]);
  if (channelBinding === 'require' && (sslmode === 'disable' || host.startsWith('/')))
    refuse(
      'has channel_binding=require for a connection without TLS.',
      'Write sslmode=require or stricter, or leave channel_binding out.',
    );
  if (choice(parameters, 'gssencmode', ['prefer', 'disable', 'require']) === 'require')
    refuse('has gssencmode=require, and this action speaks no GSSAPI.', 'Use TLS: sslmode=verify-full.');
  const session = choice(parameters, 'target_session_attrs', [
    'any',
    'read-write',
    'primary',
    'prefer-standby',
    'read-only',
    'standby',
  ]);
  if (session === 'read-only' || session === 'standby')
    refuse(
      `has target_session_attrs=${session}; this action connects to one server and writes to it.`,
      'Name the primary server.',
    );
  return {
    sslmode,
    sslrootcert,
    directTls,
    channelBinding,
    requireAuth: requireAuthOf(parameters.get('require_auth') ?? ''),
    writable: session === 'read-write' || session === 'primary',
  };
}

function requireAuthOf(text: string): ServerTarget['requireAuth'] {
  if (text === '') return null;
  const items = text.split(',').map((item) => item.trim());
  const negated = items.every((item) => item.startsWith('!'));
  const methods = new Set(items.map((item) => item.replace(/^!/, '')));
  if (
    (!negated && items.some((item) => item.startsWith('!'))) ||
    [...methods].some((method) => !(authMethods as readonly string[]).includes(method))
  ) {
    refuse(
      `has a require_auth that cannot be read; it lists ${authMethods.join(', ')}, or each with a ! before it.`,
      'Correct the require_auth.',
    );
  }
  return { negated, methods };
}

/**
 * Prisma names one schema, Go's drivers a whole search_path. Prisma writes its default into each URL, also those of
 * poolers, which refuse settings.
 */
function searchPathOf(parameters: ReadonlyMap<string, string>): string | null {
  const schema = parameters.get('schema') ?? '';
  const path = parameters.get('search_path') ?? '';
  const found =
    path !== ''
      ? path
      : schema === ''
        ? 'public'
        : /^[a-z_][a-z0-9_]*$/.test(schema)
          ? schema
          : `"${schema.replaceAll('"', '""')}"`;
  return found === 'public' ? null : found;
}

function readParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals), 'parameters');
    // A misspelt sslmode must not quietly mean an unencrypted connection; libpq refuses unknown parameters too.
    if (name === 'options')
      refuse('sets `options`, which connection poolers refuse.', 'Set them on the role: ALTER ROLE … SET ….');
    if (!known.has(name)) {
      if (ignored.has(name)) continue;
      refuse(
        `has a parameter that is not known; known are ${[...known].join(', ')}.`,
        'Correct its name or remove it.',
      );
    }
    parameters.set(name, equals < 0 ? '' : decode(pair.slice(equals + 1), 'parameters'));
  }
  return parameters;
}

/** Everything in a connection string that must never be shown, in each form in which it can turn up. */
export function secretsOf(text: string, target: Target | null): readonly string[] {
  if (target?.engine === 'embedded') return [];
  const found = new Set<string>();
  if (text !== '' && !/^\*+$/.test(text)) found.add(text);
  // The text as written, also when it could not be read: a half-right URL still holds a whole password.
  const credentials = /^[a-z+]+:\/\/([^/?]*)@/i.exec(text)?.[1] ?? /^[a-z+]+:\/\/(.*)@/is.exec(text)?.[1];
  const raw =
    credentials?.includes(':') === true ? credentials.slice(credentials.indexOf(':') + 1) : undefined;
  if (raw !== undefined && raw !== '') {
    found.add(raw).add(credentials as string);
    try {
      found.add(decodeURIComponent(raw));
    } catch {
      /* what cannot be decoded has no decoded form */
    }
  }
  const keyword = /\bpassword\s*=\s*('(?:[^'\\]|\\.)*'|[^\s&]+)/i.exec(text)?.[1];
  if (keyword !== undefined) found.add(keyword.replace(/^'|'$/g, ''));
  if (target?.password != null && target.password !== '')
    found.add(target.password).add(`${target.user}:${target.password}`);
  return [...found];
}
