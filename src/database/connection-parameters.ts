import { ActionError } from '../error.ts';

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
    if (name === 'options')
      refuse('sets `options`, which connection poolers refuse.', 'Set them on the role: ALTER ROLE … SET ….');
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
