import { decode, readParameters, refuse, type Parameters } from './connection-parameters.ts';
import { securityOf } from './connection-security.ts';
import { identifier } from '../quoting.ts';
import type { ServerTarget, Target } from './target.ts';

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
  const parameters = readParameters(queryText);
  const { host, port } = hostOf(authority.slice(at + 1), parameters);
  const { user, password } = credentialsOf(at < 0 ? '' : authority.slice(0, at), parameters);
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

function hostOf(text: string, parameters: Parameters): Pick<ServerTarget, 'host' | 'port'> {
  if (text.includes(','))
    refuse('names several hosts; this action connects to one.', 'Name the primary server.');
  const [, host = '', port = ''] =
    /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? refuse('has a host that cannot be read.');
  return {
    host: parameters.get('host') ?? decode(host.replace(/^\[|\]$/g, ''), 'host'),
    port: Number(parameters.get('port') ?? (port === '' ? 5432 : port)),
  };
}

function credentialsOf(text: string, parameters: Parameters): Pick<ServerTarget, 'user' | 'password'> {
  const colon = text.indexOf(':');
  return {
    user: parameters.get('user') ?? decode(colon < 0 ? text : text.slice(0, colon), 'user name'),
    password: parameters.get('password') ?? (colon < 0 ? null : decode(text.slice(colon + 1), 'password')),
  };
}

/**
 * Prisma names one schema, Go's drivers a whole search_path. Prisma writes its default into each URL, also those of
 * poolers, which refuse settings.
 */
function searchPathOf(parameters: Parameters): string | null {
  const schema = parameters.get('schema') ?? '';
  const quoted = /^[a-z_][a-z0-9_]*$/.test(schema) ? schema : identifier(schema);
  const named = parameters.get('search_path') ?? '';
  const found = named === '' && schema !== '' ? quoted : named;
  return found === '' || found === 'public' ? null : found;
}
