import { createPrivateKey } from 'node:crypto';
import type { ConnectionOptions } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ActionError } from '../error.ts';
import { readRegular, sizes } from '../files/index.ts';
import { hangUp } from './interruption.ts';
import { limit } from './limits.ts';
import { secure } from './security.ts';
import type { ServerTarget } from './target.ts';

const serverIsStarting = '57P03';

/** Connects to a server as the connection string demands. @throws what pg or the socket reported, unexplained. */
export async function connectToServer(
  target: ServerTarget,
  signal: AbortSignal | undefined,
): Promise<pg.Client> {
  const deadline = Date.now() + Math.max(target.connectTimeout, 1) * 1000;
  for (;;) {
    try {
      return await attempt(target, tls(target), signal);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === serverIsStarting && Date.now() < deadline) {
        await sleep(500, undefined, { signal });
      } else if (
        (target.sslmode === 'prefer' || target.sslmode === 'allow') &&
        error instanceof Error &&
        error.message === 'The server does not support SSL connections'
      ) {
        return await attempt(target, false, signal);
      } else {
        throw error;
      }
    }
  }
}

/** libpq's meaning of sslmode: up to `require` the connection is encrypted but the certificate is not checked. */
function tls(target: ServerTarget): pg.ClientConfig['ssl'] {
  const { host, sslmode, sslrootcert, clientCertificate, tlsVersions } = target;
  if (host.startsWith('/') || sslmode === 'disable') return false;
  const own = clientCertificate === null ? {} : proofOf(clientCertificate);
  const options = { ...own, minVersion: tlsVersions.least, maxVersion: tlsVersions.most };
  if (sslmode !== 'verify-ca' && sslmode !== 'verify-full' && sslrootcert === null)
    return { ...options, rejectUnauthorized: false };
  const ca =
    sslrootcert === null || sslrootcert === 'system' ? {} : { ca: readPem(sslrootcert, 'sslrootcert') };
  return sslmode === 'verify-full' || sslrootcert === 'system'
    ? { ...options, ...ca, rejectUnauthorized: true }
    : { ...options, ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
}

/** What the client proves with who it is. @throws {ActionError} for a key that cannot be read with its password. */
function proofOf({
  certificate,
  key: keyFile,
  password,
}: NonNullable<ServerTarget['clientCertificate']>): ConnectionOptions {
  const [cert, key] = [readPem(certificate, 'sslcert'), readPem(keyFile, 'sslkey')];
  try {
    createPrivateKey({ key, passphrase: password ?? '' });
  } catch (error) {
    throw new ActionError(
      {
        message: `connection-string: the key that sslkey names cannot be read${
          password === null ? ' without a password' : ' with the password that sslpassword gives'
        }.`,
        state: 'Nothing was connected to.',
        remedy: 'Give the path of a private key in PEM, and sslpassword where it is encrypted.',
      },
      { cause: error },
    );
  }
  return { cert, key, ...(password === null ? {} : { passphrase: password }) };
}

function readPem(file: string, parameter: string): string {
  try {
    return readRegular(file, parameter, sizes.settings).toString('utf8');
  } catch (error) {
    throw new ActionError(
      {
        message: `connection-string: ${error instanceof Error ? error.message : `${parameter} cannot be read.`}`,
        state: 'Nothing was connected to.',
        remedy: 'Give the path of a PEM file that exists on the runner.',
      },
      { cause: error },
    );
  }
}

async function attempt(
  target: ServerTarget,
  ssl: pg.ClientConfig['ssl'],
  signal: AbortSignal | undefined,
): Promise<pg.Client> {
  signal?.throwIfAborted();
  const config: pg.ClientConfig & { scramMaxIterations: number } = {
    // Security looks at what is asked for, before pg computes anything.
    scramMaxIterations: 0,
    host: target.host,
    port: target.port,
    user: target.user,
    database: target.database,
    ...(target.password === null ? {} : { password: target.password }),
    ssl,
    application_name: 'pg-feature-inventory',
    connectionTimeoutMillis: target.connectTimeout * 1000,
    keepAlive: true,
    sslnegotiation: target.directTls ? 'direct' : 'postgres',
    ...(target.searchPath === undefined
      ? {}
      : { options: `-c search_path=${target.searchPath.replace(/[\\\s]/g, '\\$&')}` }),
  };
  const client = new pg.Client(config);
  // Without a listener a connection that dies between two messages would end the process.
  client.on('error', () => {});
  const progress = secure(client, target);
  limit(client, `${target.host}:${target.port}`);
  const stop = (): void => hangUp(client);
  signal?.addEventListener('abort', stop);
  try {
    await client.connect();
    if (target.writable) await expectWritable(client);
    if (target.searchPath !== undefined) await expectSearchPath(client, target.searchPath);
    return client;
  } catch (error) {
    void client.end().catch(() => {});
    if (progress.iterations === null || !(error instanceof Error) || error.message !== 'timeout expired')
      throw error;
    throw new Error(
      `the server asks for ${progress.iterations} iterations of SCRAM-SHA-256, ` +
        `which took longer than the ${target.connectTimeout} seconds of connect_timeout`,
      { cause: error },
    );
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** What target_session_attrs asks for. */
async function expectWritable(client: pg.Client): Promise<void> {
  const {
    rows: [row],
  } = await client.query<{ writable: boolean }>(
    `SELECT NOT pg_catalog.pg_is_in_recovery()
      AND pg_catalog.current_setting('default_transaction_read_only') = 'off' AS writable`,
  );
  if (row?.writable === true) return;
  throw new ActionError({
    message:
      'connection-string asks by target_session_attrs for a server that accepts writes, and this one does not.',
    state: 'Nothing was changed.',
    remedy: 'Name the primary server.',
  });
}

/** A pooler may swallow settings, and the run would then work in another schema than the connection string says. */
async function expectSearchPath(client: pg.Client, searchPath: string): Promise<void> {
  const {
    rows: [row],
  } = await client.query<{ found: string }>(`SELECT pg_catalog.current_setting('search_path') AS found`);
  if (row?.found === searchPath) return;
  throw new ActionError({
    message: `connection-string names the search_path ${searchPath}, but the pooler does not pass it on.`,
    state: 'Nothing was changed.',
    remedy:
      'Connect directly or through the session pooler; or remove it from the connection string ' +
      'and set it on the role: ALTER ROLE … IN DATABASE … SET search_path = …;',
  });
}
