import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ActionError } from '../error.ts';
import type { ServerTarget, Target } from './connection-string.ts';
import type { Database, During, Result } from './database.ts';
import { explain } from './known-errors.ts';
import { send, types, type Channel } from './message.ts';

/** What a cancelled run says of itself; each chapter ends as it would after any error, with everything rolled back. */
const cancelled = (): ActionError => new ActionError({
  message: 'The run was cancelled.', state: 'The statement that was running was rolled back; what was applied before stays applied.', remedy: 'Run again: it goes on where this one stopped.',
});

/**
 * Connects to a server, or starts the embedded engine.
 * @param signal when it is aborted, the statement that runs is cancelled on the server and no further one is sent.
 * @throws {ActionError} that names the cause and the remedy, without the password.
 */
export async function connect(target: Target, signal?: AbortSignal): Promise<Database> {
  if (target.engine === 'embedded') {
    // Loaded only here: a run on a server never reads the engine's 15 MB.
    const { startEmbedded } = await import('./embedded.ts');
    const { directory } = target;
    return await open({ engine: 'embedded', name: directory === null ? 'embedded' : `embedded:${directory}`, user: 'postgres' }, signal, () => startEmbedded(directory), async () => null);
  }
  const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
  return await open({ engine: 'server', name, user: target.user }, signal, async () => {
    try {
      const client = await connectToServer(target);
      return { client, send: (text, copies) => send(client, text, copies), close: () => client.end() };
    } catch (error) {
      if (error instanceof ActionError) throw error;
      throw new ActionError({
        message: `Cannot connect to ${name}: ${error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error)}`,
        state: 'Nothing was connected to and nothing was changed.',
        ...explain(error, { target }),
      }, { cause: error });
    }
  }, async (text) => {
    const client = await connectToServer({ ...target, connectTimeout: 5 }).catch(() => null);
    if (client === null) return null;
    try {
      return (await send(client, text, [])).findLast(({ rows }) => rows.length > 0)?.rows ?? [];
    } catch {
      return null;
    } finally {
      void client.end().catch(() => {});
    }
  });
}

const serverIsStarting = '57P03';

async function connectToServer(target: ServerTarget): Promise<pg.Client> {
  const deadline = Date.now() + Math.max(target.connectTimeout, 1) * 1000;
  for (;;) {
    try {
      return await attempt(target, tls(target));
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === serverIsStarting && Date.now() < deadline) {
        await sleep(500);
      } else if ((target.sslmode === 'prefer' || target.sslmode === 'allow')
        && error instanceof Error && error.message === 'The server does not support SSL connections') {
        return await attempt(target, false);
      } else {
        throw error;
      }
    }
  }
}

/** libpq's meaning of sslmode: up to `require` the connection is encrypted but the certificate is not checked. */
function tls(target: ServerTarget): pg.ClientConfig['ssl'] {
  const local = target.host.startsWith('/');
  if (local || target.sslmode === 'disable') return false;
  if (target.sslmode === 'verify-ca' || target.sslmode === 'verify-full' || target.sslrootcert !== null) {
    const ca = target.sslrootcert === null || target.sslrootcert === 'system' ? {} : { ca: readCertificates(target.sslrootcert) };
    return target.sslmode === 'verify-full' || target.sslrootcert === 'system'
      ? { ...ca, rejectUnauthorized: true }
      : { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
  }
  return { rejectUnauthorized: false };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ActionError({
      message: `connection-string: the sslrootcert file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      state: 'Nothing was connected to.',
      remedy: 'Give the path of a PEM file that exists on the runner.',
    }, { cause: error });
  }
}

async function attempt(target: ServerTarget, ssl: pg.ClientConfig['ssl']): Promise<pg.Client> {
  const client = new pg.Client({
    host: target.host, port: target.port, user: target.user, database: target.database,
    ...(target.password === null ? {} : { password: target.password }),
    ssl: ssl as boolean,
    application_name: 'pg-feature-inventory',
    connectionTimeoutMillis: target.connectTimeout * 1000,
    keepAlive: true,
    types,
  });
  // Without a listener a connection that dies between two messages would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
}

/** Asks the server, over a connection of its own, to cancel what the client runs. There is no answer to wait for. */
function cancel(client: pg.Client): void {
  const { host, port, processID, secretKey } = client as unknown as { host: string; port: number; processID: number; secretKey: number };
  const request = new pg.Connection() as unknown as NodeJS.EventEmitter & { connect(...where: readonly unknown[]): void; cancel(process: number, key: number): void };
  request.on('error', () => {});
  request.on('connect', () => request.cancel(processID, secretKey));
  if (host.startsWith('/')) request.connect(`${host}/.s.PGSQL.${port}`);
  else request.connect(port, host);
}

async function open(who: Pick<Database, 'engine' | 'name' | 'user'>, signal: AbortSignal | undefined, dial: () => Promise<Channel>, aside: Database['aside']): Promise<Database> {
  let during: During = {};
  let completed = 0;
  const complete = (): void => during.complete?.(++completed);
  const attend = async (): Promise<Channel> => {
    const channel = await dial();
    channel.client.on('notice', (message) => {
      during.notice?.({ severity: message.severity ?? 'NOTICE', message: message.message ?? '', detail: message.detail, hint: message.hint });
    });
    // pg has no public event for a finished statement of a message; its connection object has (pinned version, tested).
    const { connection } = channel.client as unknown as { connection: NodeJS.EventEmitter };
    connection.on('commandComplete', complete);
    return channel;
  };
  let channel = await attend();
  let running = false;
  signal?.addEventListener('abort', () => { if (running && who.engine === 'server') cancel(channel.client); });
  return {
    ...who,
    aside,
    async query(text, on = {}) {
      // What undoes or looks is still sent; what would change something is not.
      if (signal?.aborted === true && text !== 'ROLLBACK') throw cancelled();
      running = true;
      during = on;
      completed = 0;
      try {
        return (await channel.send(text, on.copies ?? [], complete)).map(({ command, rows }): Result => ({ command, rows }));
      } catch (error) {
        throw signal?.aborted === true && text !== 'ROLLBACK' ? cancelled() : error;
      } finally {
        running = false;
        during = {};
      }
    },
    async reconnect() {
      if (signal?.aborted === true) throw cancelled();
      void channel.close().catch(() => {});
      channel = await attend();
    },
    close: () => channel.close(),
  };
}
