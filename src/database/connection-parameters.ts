import { ActionError } from '../error.ts';

/**
 * Written by Prisma, Neon, Supabase and others for clients of their own, and libpq's settings of how a socket is kept
 * alive, which this action does itself: they change nothing here.
 */
const ignored = new Set([
  'keepalives',
  'keepalives_idle',
  'keepalives_interval',
  'keepalives_count',
  'tcp_user_timeout',
  'fallback_application_name',
  'sslcompression',
  'sslsni',
  'gssdelegation',
  'krbsrvname',
  'gsslib',
  'load_balance_hosts',
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
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'ssl_min_protocol_version',
  'ssl_max_protocol_version',
  'connect_timeout',
  'schema',
  'search_path',
  'channel_binding',
  'require_auth',
  'sslnegotiation',
  'gssencmode',
  'target_session_attrs',
]);

/** What libpq knows and cannot be honoured here, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
  options:
    'Poolers refuse it. For a search_path write ?search_path=…; set the rest on the role: ALTER ROLE … SET ….',
  passfile:
    'A runner has no password file: put the password into the URL, which is a secret of the repository.',
  service: 'There is no service file on a runner: write host, port, user and database into the URL.',
  servicefile: 'There is no service file on a runner: write host, port, user and database into the URL.',
  hostaddr: 'Write the address as the host. With sslmode=verify-full the certificate must name it.',
  requirepeer: 'Leave it out; over a Unix socket the folder’s permissions say who the server is.',
  replication: 'Migrations do not run over a replication connection: leave it out.',
  sslcrl: 'Revocation lists are not read: leave it out, and withdraw the authority’s trust with sslrootcert.',
  sslcrldir:
    'Revocation lists are not read: leave it out, and withdraw the authority’s trust with sslrootcert.',
  sslcertmode: 'Leave it out: a certificate is sent where sslcert names one.',
  sslkeylogfile: 'Leave it out: the keys of a connection are written nowhere.',
  scram_client_key: 'Write the password instead.',
  scram_server_key: 'Write the password instead.',
  oauth_issuer: 'OAuth is not spoken here: connect as a role with a password or a certificate.',
  oauth_client_id: 'OAuth is not spoken here: connect as a role with a password or a certificate.',
  oauth_client_secret: 'OAuth is not spoken here: connect as a role with a password or a certificate.',
  oauth_scope: 'OAuth is not spoken here: connect as a role with a password or a certificate.',
  min_protocol_version:
    'Leave it out: version 3.0 of the protocol is spoken, which every server understands.',
  max_protocol_version:
    'Leave it out: version 3.0 of the protocol is spoken, which every server understands.',
};

/** The parameters of a connection string, decoded. */
export type Parameters = ReadonlyMap<string, string>;

const shape =
  'Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or `embedded` for the engine that needs no server.';

/** @throws {ActionError} that never repeats the connection string, which may be a secret. */
export function refuse(message: string, remedy = shape): never {
  throw new ActionError({
    message: `connection-string ${message}`,
    state: 'Nothing was connected to.',
    remedy,
  });
}

/** Percent-decoding as libpq does it; {@link URL} would end a password at its first `#`. */
export function decode(text: string, part: string): string {
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

/** Reads what follows the question mark. @throws {ActionError} for a parameter that is not known. */
export function readParameters(text: string): Parameters {
  const parameters = new Map<string, string>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals), 'parameters');
    // A misspelt sslmode must not quietly mean an unencrypted connection; libpq refuses unknown parameters too.
    if (Object.hasOwn(instead, name))
      refuse(`sets \`${name}\`, which this action does not support.`, instead[name]);
    if (!known.has(name)) {
      if (ignored.has(name)) continue;
      refuse(
        `has an unknown parameter; known are ${[...known].join(', ')}.`,
        'Correct its name or remove it.',
      );
    }
    parameters.set(name, equals < 0 ? '' : decode(pair.slice(equals + 1), 'parameters'));
  }
  return parameters;
}

/** One of a parameter's values; without it the first. */
export function choice<const Value extends string>(
  parameters: Parameters,
  name: string,
  [first, ...others]: readonly [Value, ...Value[]],
): Value {
  const value = parameters.get(name);
  if (value === undefined || value === '') return first;
  return (
    [first, ...others].find((one) => one === value) ??
    refuse(
      `has an unknown ${name}; there are ${[...new Set([first, ...others])].join(', ')}.`,
      `Correct the ${name}.`,
    )
  );
}
