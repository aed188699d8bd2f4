import { choice, refuse, type Parameters } from './connection-parameters.ts';
import {
  channelBindings,
  sslModes,
  tlsVersions,
  type ChannelBinding,
  type ConnectionSecurity,
  type SslMode,
} from './target.ts';

/** As libpq names them; the last three cannot be answered here, but can be ruled out. */
const authMethods = ['password', 'md5', 'scram-sha-256', 'none', 'gss', 'sspi', 'oauth'] as const;

/** What the text demands of the connection, none of which is ever ignored: libpq's rules. */
export function securityOf(parameters: Parameters, host: string): ConnectionSecurity {
  const sslrootcert = parameters.get('sslrootcert') ?? null;
  const sslmode = sslModeOf(parameters, sslrootcert);
  if (choice(parameters, 'gssencmode', ['prefer', 'disable', 'require']) === 'require')
    refuse('has gssencmode=require, and this action speaks no GSSAPI.', 'Use TLS: sslmode=verify-full.');
  return {
    sslmode,
    sslrootcert,
    clientCertificate: clientCertificateOf(parameters),
    tlsVersions: tlsVersionsOf(parameters),
    directTls: directTlsOf(parameters, host, sslmode),
    channelBinding: channelBindingOf(parameters, host, sslmode),
    requireAuth: requireAuthOf(parameters.get('require_auth') ?? ''),
    writable: writableOf(parameters),
  };
}

/** Both or none: libpq's defaults lie in the home directory of a person. */
function clientCertificateOf(parameters: Parameters): ConnectionSecurity['clientCertificate'] {
  const [certificate = '', key = ''] = [parameters.get('sslcert'), parameters.get('sslkey')];
  if (certificate === '' && key === '') return null;
  if (certificate === '' || key === '')
    refuse(
      `has ${certificate === '' ? 'sslkey' : 'sslcert'} alone.`,
      'Name both PEM files of the client’s certificate: sslcert=FILE&sslkey=FILE.',
    );
  return { certificate, key, password: parameters.get('sslpassword') ?? null };
}

function tlsVersionsOf(parameters: Parameters): ConnectionSecurity['tlsVersions'] {
  const least = choice(parameters, 'ssl_min_protocol_version', ['TLSv1.2', ...tlsVersions]);
  const most = choice(parameters, 'ssl_max_protocol_version', ['TLSv1.3', ...tlsVersions]);
  if (tlsVersions.indexOf(least) > tlsVersions.indexOf(most))
    refuse(
      'has an ssl_min_protocol_version above its ssl_max_protocol_version.',
      'Correct one, or leave both out.',
    );
  return { least, most };
}

function sslModeOf(parameters: Parameters, sslrootcert: string | null): SslMode {
  // As libpq reads it in the URLs of JDBC.
  const ssl = parameters.get('ssl');
  if (ssl !== undefined && ssl !== 'true')
    refuse('has an ssl that is not true.', 'Write sslmode, such as sslmode=disable or sslmode=verify-full.');
  if (ssl === 'true' && parameters.get('sslmode') === undefined && sslrootcert !== 'system') return 'require';
  if (sslrootcert !== 'system') return choice(parameters, 'sslmode', ['prefer', ...sslModes]);
  const sslmode = choice(parameters, 'sslmode', ['verify-full', ...sslModes]);
  if (sslmode !== 'verify-full')
    refuse('has sslrootcert=system with a weak sslmode.', 'Write sslmode=verify-full.');
  return sslmode;
}

function directTlsOf(parameters: Parameters, host: string, sslmode: SslMode): boolean {
  const encrypts = !host.startsWith('/') && !['disable', 'allow', 'prefer'].includes(sslmode);
  const directTls = choice(parameters, 'sslnegotiation', ['postgres', 'direct']) === 'direct';
  if (directTls && !encrypts)
    refuse(
      'has sslnegotiation=direct without an sslmode that demands TLS.',
      'Write sslmode=require or stricter.',
    );
  return directTls;
}

function channelBindingOf(parameters: Parameters, host: string, sslmode: SslMode): ChannelBinding {
  const channelBinding = choice(parameters, 'channel_binding', ['prefer', ...channelBindings]);
  if (channelBinding === 'require' && (sslmode === 'disable' || host.startsWith('/')))
    refuse(
      'has channel_binding=require for a connection without TLS.',
      'Write sslmode=require or stricter, or leave channel_binding out.',
    );
  return channelBinding;
}

function writableOf(parameters: Parameters): boolean {
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
  return session === 'read-write' || session === 'primary';
}

function requireAuthOf(text: string): ConnectionSecurity['requireAuth'] {
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
