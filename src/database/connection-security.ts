import { choice, refuse, type Parameters } from './connection-parameters.ts';
import {
  channelBindings,
  sslModes,
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
    directTls: directTlsOf(parameters, host, sslmode),
    channelBinding: channelBindingOf(parameters, host, sslmode),
    requireAuth: requireAuthOf(parameters.get('require_auth') ?? ''),
    writable: writableOf(parameters),
  };
}

function sslModeOf(parameters: Parameters, sslrootcert: string | null): SslMode {
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
