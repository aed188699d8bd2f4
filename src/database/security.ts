import type pg from 'pg';
// @ts-types="./pg-internals.d.ts"
import certificates from 'pg/lib/crypto/cert-signatures.js';
import { ActionError } from '../error.ts';
import type { ServerTarget } from './connection-string.ts';

/*
 * What a server may ask for before it gets anything that comes from the password. pg answers whatever it is asked; libpq
 * looks at channel_binding and require_auth first, and this does the same, and one thing more: over a network without
 * encryption a password is never sent as it is, unless sslmode=disable says that this is wanted.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-CHANNEL-BINDING
 */

/** More take longer than 2 seconds; 4,096 is PostgreSQL's default. */
const mostIterations = 5_000_000;

interface Stream {
  readonly encrypted?: boolean;
  readonly remoteAddress?: string | undefined;
  readonly writable: boolean;
  destroy(): void;
  getPeerCertificate?(): { readonly raw?: Buffer };
}
interface Connection extends NodeJS.EventEmitter {
  readonly stream: Stream;
}
type Client = pg.Client & { readonly connection: Connection; enableChannelBinding: boolean };

/** What the server asks for, in the words of require_auth. */
type Method = 'password' | 'md5' | 'scram-sha-256' | 'none';

const isLocal = (address = ''): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address);

/** pg reads the hash that binds to a channel from the certificate and knows most of its algorithms, but not all. */
function canBind(stream: Stream): boolean {
  try {
    certificates.signatureAlgorithmHashFromCertificate(stream.getPeerCertificate?.().raw as Buffer);
    return true;
  } catch {
    return false;
  }
}

/** How far the server's authentication has come, for an error that comes later. */
export interface Progress {
  /** Rounds of SCRAM-SHA-256 that the server asked for, while they are computed. */
  iterations: number | null;
}

/**
 * Holds the connection to what its connection string demands, before pg hears of it.
 * What is refused ends the connection with an {@link ActionError}, and nothing more is sent.
 */
export function secure(client: pg.Client, target: ServerTarget): Progress {
  const { connection } = client as Client;
  const progress: Progress = { iterations: null };
  const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
  let begun: Method | null = null;
  let bound = false;
  let proven = false;
  const refuse = (message: string, remedy: string): void => {
    connection.emit(
      'error',
      new ActionError({
        message: `Cannot connect to ${name}: ${message}`,
        state: 'The password was not sent; nothing was changed.',
        remedy,
      }),
    );
    connection.stream.destroy();
  };
  const isAllowed = (method: Method): boolean => {
    const { requireAuth } = target;
    if (requireAuth === null || requireAuth.methods.has(method) !== requireAuth.negated) return true;
    refuse(
      `the server asks for the authentication "${method}", which require_auth does not allow.`,
      'Let the server ask for an allowed one (pg_hba.conf), or correct require_auth. If neither was changed lately, another server may answer in its place.',
    );
    return false;
  };
  /** @returns whether pg may go on. */
  const begin = (method: Method, offered: readonly string[] = []): boolean => {
    begun = method;
    if (!isAllowed(method)) return false;
    if (target.channelBinding !== 'require') return true;
    const encrypted = connection.stream.encrypted === true;
    if (encrypted && offered.includes('SCRAM-SHA-256-PLUS') && canBind(connection.stream)) return true;
    const why = !encrypted
      ? 'the connection is not encrypted'
      : offered.length === 0
        ? `the server asks for the authentication "${method}", which has none`
        : !offered.includes('SCRAM-SHA-256-PLUS')
          ? 'the server does not offer SCRAM-SHA-256-PLUS'
          : 'its certificate has a signature that cannot be bound to';
    refuse(
      `channel_binding=require, but ${why}.`,
      'Connect to the server itself, with sslmode=require or stricter: a pooler or proxy that ends TLS cannot bind the channel. If that is how it has to be, write channel_binding=prefer.',
    );
    return false;
  };

  connection.on('authenticationCleartextPassword', () => {
    if (!begin('password')) return;
    const { encrypted, remoteAddress } = connection.stream;
    if (
      encrypted === true ||
      target.host.startsWith('/') ||
      isLocal(remoteAddress) ||
      target.sslmode === 'disable'
    )
      return;
    refuse(
      'the server asks for the password in clear text, over a connection that is not encrypted.',
      'Write sslmode=require, and turn TLS on at the server; or let it ask for scram-sha-256. On a network that you trust: sslmode=disable.',
    );
  });
  connection.on('authenticationMD5Password', () => {
    begin('md5');
  });
  connection.on('authenticationSASL', ({ mechanisms }: { readonly mechanisms: readonly string[] }) => {
    if (!begin('scram-sha-256', mechanisms)) return;
    bound =
      connection.stream.encrypted === true &&
      target.channelBinding !== 'disable' &&
      canBind(connection.stream);
    (client as Client).enableChannelBinding = bound;
    bound &&= mechanisms.includes('SCRAM-SHA-256-PLUS');
  });
  connection.on('authenticationSASLContinue', ({ data }: { readonly data: string }) => {
    const iterations = Number(/(?:^|,)i=(\d{1,20})(?:,|$)/.exec(data)?.[1] ?? 0);
    progress.iterations = iterations;
    if (iterations > mostIterations)
      refuse(
        `the server asks for ${iterations} iterations of SCRAM-SHA-256; at most ${mostIterations} are computed here.`,
        "Lower scram_iterations on the server and set the role's password again: 4096 is its default. If that was never raised, another server may answer in its place.",
      );
  });
  connection.on('authenticationSASLFinal', () => {
    progress.iterations = null;
    proven = true;
  });
  connection.on('authenticationOk', () => {
    if (begun === null && !isAllowed('none')) return;
    if (begun === 'scram-sha-256' && !proven)
      return refuse(
        'the server let this user in without showing that it knows the password itself.',
        'Check host and port: another server may answer in its place. sslmode=verify-full tells.',
      );
    if (target.channelBinding === 'require' && !bound)
      refuse(
        'channel_binding=require, but the server let this user in without it.',
        'Let the server ask for scram-sha-256 over TLS (pg_hba.conf: hostssl), or write channel_binding=prefer.',
      );
  });
  return progress;
}
