import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ActionError } from '../error.ts';
import { readRegular, sizes } from '../files/index.ts';
import type { ServerTarget, Target } from './connection-string.ts';
import type { Database, During } from './database.ts';
import { EngineStopped, startEmbedded, type EmbeddedOptions } from './embedded.ts';
import { explain } from './known-errors.ts';
import { limit } from './limits.ts';
import { listen, send, type Channel, type Listener } from './simple-query.ts';
import { sendAlone } from './pipeline.ts';
import { secure } from './security.ts';

/** What a cancelled run says of itself; each chapter ends as it would after any error, with everything rolled back. */
const cancelled = (): ActionError =>
  new ActionError({
    message: 'The run was cancelled.',
    state: 'The statement that was running was rolled back; what was applied before stays applied.',
    remedy: 'Run again: it goes on where this one stopped.',
  });

/**
 * Connects to a server, or starts the embedded engine.
 * @param embedded what of the embedded engine only matters where that is the target.
 * @param signal when it is aborted, the statement that runs is cancelled on the server and no further one is sent.
 * @throws {ActionError} that names the cause and the remedy, without the password.
 */
export async function connect(
  target: Target,
  signal?: AbortSignal,
  embedded: EmbeddedOptions = {},
): Promise<Database> {
  if (target.engine === 'embedded') {
    const { directory } = target;
    let before: Channel | null = null;
    return await open(
      {
        engine: 'embedded',
        name: directory === null ? 'embedded' : `embedded:${directory}`,
        user: 'postgres',
      },
      signal,
      async (listener) => {
        // Another engine in memory would be an empty one, in which nothing of what was done before is left.
        if (before !== null && directory === null) throw new EngineStopped(null, 'it ended the session');
        await before?.close();
        return (before = await startEmbedded(directory, embedded, listener));
      },
      async () => null,
    );
  }
  const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
  return await open(
    { engine: 'server', name, user: target.user },
    signal,
    async (listener) => {
      try {
        const client = await connectToServer(target, signal);
        listen(client, listener.notice);
        return {
          send: (text, copies) => send(client, text, copies, listener),
          sendAlone: (text, around) => sendAlone(client, text, around, listener.complete),
          interrupt: () => interrupt(client),
          close: () => part(client),
        };
      } catch (error) {
        if (error instanceof ActionError) throw error;
        if (signal?.aborted === true) throw cancelled();
        throw new ActionError(
          {
            message: `Cannot connect to ${name}: ${error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error)}`,
            state: 'Nothing was connected to and nothing was changed.',
            ...explain(error, { target }),
          },
          { cause: error },
        );
      }
    },
    async (text) => {
      const client = await connectToServer({ ...target, connectTimeout: 5 }, signal).catch(() => null);
      if (client === null) return null;
      try {
        return (await send(client, text, [])).findLast(({ rows }) => rows.length > 0)?.rows ?? [];
      } catch {
        return null;
      } finally {
        void client.end().catch(() => {});
      }
    },
  );
}

const serverIsStarting = '57P03';

async function connectToServer(target: ServerTarget, signal: AbortSignal | undefined): Promise<pg.Client> {
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
  const local = target.host.startsWith('/');
  if (local || target.sslmode === 'disable') return false;
  if (target.sslmode === 'verify-ca' || target.sslmode === 'verify-full' || target.sslrootcert !== null) {
    const ca =
      target.sslrootcert === null || target.sslrootcert === 'system'
        ? {}
        : { ca: readCertificates(target.sslrootcert) };
    return target.sslmode === 'verify-full' || target.sslrootcert === 'system'
      ? { ...ca, rejectUnauthorized: true }
      : { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
  }
  return { rejectUnauthorized: false };
}

function readCertificates(file: string): string {
  try {
    return readRegular(file, 'sslrootcert', sizes.settings).toString('utf8');
  } catch (error) {
    throw new ActionError(
      {
        message: `connection-string: ${error instanceof Error ? error.message : 'sslrootcert cannot be read.'}`,
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
      `the server asks for ${progress.iterations} iterations of SCRAM-SHA-256, which took longer than the ${target.connectTimeout} seconds of connect_timeout`,
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
    "SELECT NOT pg_catalog.pg_is_in_recovery() AND pg_catalog.current_setting('default_transaction_read_only') = 'off' AS writable",
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
      'Connect directly or through the session pooler; or take it out of the connection string and set it on the role: ALTER ROLE … IN DATABASE … SET search_path = …;',
  });
}

/** Ends a connection without a word, for when nobody may be listening any more. */
function hangUp(client: pg.Client): void {
  (
    client as unknown as { connection: { stream: NodeJS.ReadableStream & { destroy(): void } } }
  ).connection.stream.destroy();
}

/** Asks the server, over a connection of its own, to cancel what the client runs. There is no answer to wait for. */
function cancel(client: pg.Client): void {
  const { host, port, processID, secretKey } = client as unknown as {
    host: string;
    port: number;
    processID: number;
    secretKey: number;
  };
  const request = new pg.Connection() as unknown as NodeJS.EventEmitter & {
    stream: { unref(): void };
    connect(...where: readonly unknown[]): void;
    cancel(process: number, key: number): void;
  };
  // Nobody waits for a host that does not answer.
  request.stream.unref();
  request.on('error', () => {});
  request.on('connect', () => request.cancel(processID, secretKey));
  if (host.startsWith('/')) request.connect(`${host}/.s.PGSQL.${port}`);
  else request.connect(port, host);
}

/** Messages that change nothing in the database. */
const harmless = /^(ROLLBACK$|BEGIN (ISOLATION LEVEL REPEATABLE READ )?READ ONLY;)/;
/**
 * How often a server is asked to cancel: a request that comes before the statement has begun is without effect.
 * Milliseconds.
 */
const insistence = 250;
/**
 * How long a server has to answer, at the end or after a cancellation: the runner kills a cancelled job after ten
 * seconds. Milliseconds.
 */
const goodbye = 3000;

/** Asks for the statement to be cancelled until what it returns is called, and in the end hangs up. */
function interrupt(client: pg.Client): () => void {
  const until = Date.now() + goodbye;
  cancel(client);
  const timer = setInterval(() => {
    if (Date.now() < until) cancel(client);
    else hangUp(client);
  }, insistence);
  return () => clearInterval(timer);
}

/** A host that no longer answers would be waited for without end. */
async function part(client: pg.Client): Promise<void> {
  const timer = setTimeout(() => hangUp(client), goodbye);
  await client.end().finally(() => clearTimeout(timer));
}

async function open(
  who: Pick<Database, 'engine' | 'name' | 'user'>,
  signal: AbortSignal | undefined,
  dial: (listener: Listener) => Promise<Channel>,
  aside: Database['aside'],
): Promise<Database> {
  let during: During = {};
  let completed = 0;
  const listener: Listener = {
    notice: (notice) => during.notice?.(notice),
    complete: () => during.complete?.(++completed),
    row: (row) => during.row?.(row) ?? row,
  };
  let channel = await dial(listener);
  let running = false;
  let desist = (): void => {};
  signal?.addEventListener('abort', () => {
    if (running) desist = channel.interrupt();
  });
  return {
    ...who,
    aside,
    async query(text, on = {}) {
      // What undoes or looks is still sent; what would change something is not.
      if (signal?.aborted === true && !harmless.test(text)) throw cancelled();
      const timer =
        signal?.aborted === true
          ? setTimeout(() => {
              desist = channel.interrupt();
            }, goodbye)
          : undefined;
      running = true;
      during = on;
      completed = 0;
      try {
        if (on.around === undefined) return await channel.send(text, on.copies ?? []);
        await channel.sendAlone(text, on.around);
        return [];
      } catch (error) {
        throw signal?.aborted === true && !harmless.test(text) ? cancelled() : error;
      } finally {
        clearTimeout(timer);
        desist();
        running = false;
        during = {};
      }
    },
    async reconnect() {
      if (signal?.aborted === true) throw cancelled();
      void channel.close().catch(() => {});
      channel = await dial(listener);
    },
    async pause(milliseconds) {
      await sleep(milliseconds, undefined, { signal }).catch(() => {
        throw cancelled();
      });
    },
    close: () => channel.close(),
  };
}
