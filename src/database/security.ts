import type pg from 'pg';
// @ts-types="./pg-internals.d.ts"
import certificates from 'pg/lib/crypto/cert-signatures.js';
import { ActionError } from '../error.ts';
import type { ServerTarget } from './target.ts';

/*
 * What a server may ask for before it gets anything that is derived from the password. pg answers whatever it is asked;
 * libpq checks channel_binding and require_auth first. This module does the same, and one thing more: over a network
 * without encryption a password is never sent in clear text, unless sslmode=disable says that this is wanted.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-CHANNEL-BINDING
 */

/**
 * 5,000,000 iterations take 0.8 to 2 seconds on the machines of 2026; 4,096 is PostgreSQL's default. The limit keeps a
 * server that is not ours from occupying the runner: a request for 2,000,000,000 would compute for minutes.
 */
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
  sendSCRAMClientFinalMessage(response: string): void;
}
type Client = pg.Client & { readonly connection: Connection; enableChannelBinding: boolean };

/** What the server asks for, in the words of require_auth. */
type Method = 'password' | 'md5' | 'scram-sha-256' | 'none';

/** How far the server's authentication has come, for an error that comes later. */
export interface Progress {
  /** Iterations of SCRAM-SHA-256 that the server asked for, while they are computed; null before and after. */
  iterations: number | null;
}

/** One connection while it authenticates. */
interface Authentication {
  readonly client: Client;
  readonly connection: Connection;
  readonly target: ServerTarget;
  readonly progress: Progress;
  /** What the server asked for. */
  begun: Method | null;
  /** Whether the channel is bound. */
  bound: boolean;
  /** Whether the server has shown that it knows the password. */
  proven: boolean;
}

/**
 * Holds the connection to what its connection string demands, before pg hears of it.
 * What is refused ends the connection with an {@link ActionError}, and nothing more is sent.
 */
export function secure(client: pg.Client, target: ServerTarget): Progress {
  const { connection } = client as Client;
  const one: Authentication = {
    client: client as Client,
    connection,
    target,
    progress: { iterations: null },
    begun: null,
    bound: false,
    proven: false,
  };
  connection.on('authenticationCleartextPassword', () => cleartextPassword(one));
  connection.on('authenticationMD5Password', () => begin(one, 'md5'));
  connection.on('authenticationSASL', ({ mechanisms }: { readonly mechanisms: readonly string[] }) =>
    startScram(one, mechanisms),
  );
  connection.on('authenticationSASLContinue', ({ data }: { readonly data: string }) =>
    countIterations(one, data),
  );
  const sendFinal = connection.sendSCRAMClientFinalMessage.bind(connection);
  connection.sendSCRAMClientFinalMessage = (response) => {
    // Computed: a server that says nothing from here on is not slow because of the iterations.
    one.progress.iterations = null;
    sendFinal(response);
  };
  connection.on('authenticationSASLFinal', () => {
    one.proven = true;
  });
  connection.on('authenticationOk', () => accept(one));
  return one.progress;
}

function refuse({ connection, target }: Authentication, message: string, remedy: string): void {
  const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
  connection.emit(
    'error',
    new ActionError({
      message: `Cannot connect to ${name}: ${message}`,
      state: 'The password was not sent; nothing was changed.',
      remedy,
    }),
  );
  connection.stream.destroy();
}

function isAllowed(one: Authentication, method: Method): boolean {
  const { requireAuth } = one.target;
  if (requireAuth === null || requireAuth.methods.has(method) !== requireAuth.negated) return true;
  refuse(
    one,
    `the server asks for the authentication "${method}", which require_auth does not allow.`,
    'Let the server ask for an allowed method (pg_hba.conf), or correct require_auth. ' +
      'If neither was changed recently, another server may be answering in its place.',
  );
  return false;
}

/** @returns whether pg may go on. */
function begin(one: Authentication, method: Method, offered: readonly string[] = []): boolean {
  one.begun = method;
  if (!isAllowed(one, method)) return false;
  if (one.target.channelBinding !== 'require') return true;
  const obstacle = whyNotBound(one.connection.stream, method, offered);
  if (obstacle === null) return true;
  refuse(
    one,
    `channel_binding=require, but ${obstacle}.`,
    'Connect to the server itself, with sslmode=require or stricter: a pooler or proxy that ends TLS cannot bind ' +
      'the channel. If that is how it has to be, write channel_binding=prefer.',
  );
  return false;
}

function whyNotBound(stream: Stream, method: Method, offered: readonly string[]): string | null {
  if (stream.encrypted !== true) return 'the connection is not encrypted';
  if (offered.length === 0) return `the server asks for the authentication "${method}", which has none`;
  if (!offered.includes('SCRAM-SHA-256-PLUS')) return 'the server does not offer SCRAM-SHA-256-PLUS';
  return canBind(stream) ? null : 'its certificate has a signature that cannot be bound to';
}

/** pg reads the hash that binds to a channel from the certificate and knows most of its algorithms, but not all. */
function canBind(stream: Stream): boolean {
  try {
    certificates.signatureAlgorithmHashFromCertificate(stream.getPeerCertificate?.().raw as Buffer);
    return true;
  } catch {
    return false;
  }
}

const isLocal = (address = ''): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address);

function cleartextPassword(one: Authentication): void {
  if (!begin(one, 'password')) return;
  const { encrypted, remoteAddress } = one.connection.stream;
  const { host, sslmode } = one.target;
  if (encrypted === true || host.startsWith('/') || isLocal(remoteAddress) || sslmode === 'disable') return;
  refuse(
    one,
    'the server asks for the password in clear text, over a connection that is not encrypted.',
    'Write sslmode=require, and turn on TLS at the server; or let it ask for scram-sha-256. ' +
      'On a network that you trust: sslmode=disable.',
  );
}

function startScram(one: Authentication, mechanisms: readonly string[]): void {
  if (!begin(one, 'scram-sha-256', mechanisms)) return;
  const { stream } = one.connection;
  const binds = stream.encrypted === true && one.target.channelBinding !== 'disable' && canBind(stream);
  one.client.enableChannelBinding = binds;
  one.bound = binds && mechanisms.includes('SCRAM-SHA-256-PLUS');
}

function countIterations(one: Authentication, data: string): void {
  const iterations = Number(/(?:^|,)i=(\d{1,20})(?:,|$)/.exec(data)?.[1] ?? 0);
  one.progress.iterations = iterations;
  if (iterations <= mostIterations) return;
  refuse(
    one,
    `the server asks for ${iterations} iterations of SCRAM-SHA-256; at most ${mostIterations} are computed here.`,
    "Lower scram_iterations on the server and set the role's password again: 4096 is its default. " +
      'If that was never raised, another server may be answering in its place.',
  );
}

/** The server lets the user in: has it asked for what it had to, and shown what it had to? */
function accept(one: Authentication): void {
  if (one.begun === null && !isAllowed(one, 'none')) return;
  if (one.begun === 'scram-sha-256' && !one.proven)
    return refuse(
      one,
      'the server let this user in without showing that it knows the password itself.',
      'Check host and port: another server may be answering in its place. sslmode=verify-full shows it.',
    );
  if (one.target.channelBinding === 'require' && !one.bound)
    refuse(
      one,
      'channel_binding=require, but the server let this user in without it.',
      'Let the server ask for scram-sha-256 over TLS (pg_hba.conf: hostssl), or write channel_binding=prefer.',
    );
}
