import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ActionError } from '../error.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';
import { EngineStopped } from './engine-stopped.ts';
import { limit } from './limits.ts';
import type { Channel, Listener } from './channel.ts';
import { listen, send } from './simple-query.ts';
import { transaction } from './pipeline.ts';
import { isServerError } from './server-error.ts';

/** Milliseconds that the engine may take to start: two seconds on a calm machine. */
const patience = 180_000;
/**
 * Milliseconds that a message on disk gets to finish by itself once it is to end, and the engine to close; the runner
 * kills 10 s after it cancels.
 */
const grace = 4_000;

/** How the embedded engine is started. */
export interface EmbeddedOptions {
  /**
   * `owner`: SQL runs as a role that owns the database and is no superuser. On disk always `superuser`: what is taken
   * away there would be gone for the next run, too.
   */
  readonly rights?: 'superuser' | 'owner';
  /** SQL that is run before with all rights. */
  readonly prepare?: string;
  /**
   * SQL that will be the first: whether the engine has started from a database that it ran in already, the caller has
   * to look.
   */
  readonly expected?: string;
}

/**
 * Starts PGlite, a whole PostgreSQL, in a process of its own and connects to it: what runs there reaches nothing of
 * this process, and a statement that never ends cannot be interrupted otherwise (statement_timeout is ignored).
 * @param directory where the database is kept; null = in memory.
 * @throws {ActionError} when the folder cannot be used.
 */
export async function startEmbedded(
  directory: string | null,
  { rights = 'superuser', prepare = '', expected = '' }: EmbeddedOptions,
  listener: Listener,
): Promise<Channel> {
  try {
    if (directory !== null) mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw notStarted(directory, (error as Error).message, error);
  }
  for (let tries = 1; ; tries++) {
    const engine = startEngine({
      directory,
      rights: directory === null ? rights : 'superuser',
      prepare,
      expected,
    });
    const client = clientOf(engine);
    client.on('error', () => {});
    try {
      await client.connect();
      listen(client, listener.notice);
      return channelOf(engine, client, directory, listener);
    } catch (error) {
      engine.kill();
      // What it says of itself comes with its end.
      for (let left = 20; engine.ended() === null && left > 0; left--) await sleep(50);
      // V8 aborts now and then while it compiles the engine. In memory nothing is lost by that.
      if (directory === null && tries === 1) continue;
      throw notStarted(directory, engine.ended() ?? (error as Error).message, error);
    }
  }
}

function notStarted(directory: string | null, cause: string, error: unknown): ActionError {
  const where = directory === null ? '' : ` on the folder ${directory}`;
  return new ActionError(
    {
      message: `The embedded engine did not start${where}: ${cause}`,
      state: 'Nothing was changed.',
      remedy:
        directory === null
          ? 'Give the job at least 1 GB of memory.'
          : 'Give it a folder that is empty, or that an earlier run of it wrote and no other run has open.',
    },
    { cause: error },
  );
}

function channelOf(
  engine: EngineProcess,
  client: pg.Client,
  directory: string | null,
  listener: Listener,
): Channel {
  const sendOrStop: Channel['send'] = async (text, copies) => {
    try {
      return await send(client, text, copies, listener, 'with the message');
    } catch (error) {
      if (engine.ended() === null && isServerError(error)) throw Object.assign(error, { embedded: true });
      // An answer that is none, too: nothing that follows could be relied on.
      engine.kill();
      throw new EngineStopped(directory, engine.ended() ?? (error as Error).message, error);
    }
  };
  const killLater = (): NodeJS.Timeout => setTimeout(() => engine.kill(), directory === null ? 0 : grace);
  return {
    processId: null,
    send: sendOrStop,
    sendAlone: (statement, transactions) => sendAlone(sendOrStop, statement, transactions),
    interrupt() {
      // In memory nothing is kept anyway; on disk a message that ends by itself spares the next start the recovery.
      const timer = killLater();
      return () => clearTimeout(timer);
    },
    async close() {
      const timer = killLater();
      await engine.close();
      clearTimeout(timer);
    },
  };
}

/** The engine has one backend: what comes before and after a statement goes the same way. */
async function sendAlone(
  sendOne: Channel['send'],
  statement: string,
  { before, after, committed, failed: undo }: Parameters<Channel['sendAlone']>[1],
): Promise<void> {
  const inTransaction = async (statements: readonly string[]): Promise<void> => {
    if (statements.length > 0) await sendOne(transaction(statements).join(';\n'), []);
  };
  try {
    await inTransaction(before).catch(async (error: { position?: string }) => {
      delete error.position;
      await sendOne('ROLLBACK', []);
      throw error;
    });
    await sendOne(statement, []);
  } catch (error) {
    await inTransaction(undo);
    throw error;
  }
  try {
    await inTransaction(after());
    committed?.();
  } catch {
    await sendOne('ROLLBACK', []);
    await inTransaction(undo);
  }
}

/** A client of the engine, which is given nothing that it could not be told anyway. Exported for its test. */
export function clientOf({ stream, kill }: Pick<EngineProcess, 'stream' | 'kill'>): pg.Client {
  const client = new pg.Client({
    user: 'postgres',
    database: 'postgres',
    host: 'embedded',
    ssl: false,
    application_name: 'pg-feature-inventory',
    connectionTimeoutMillis: patience,
    stream: () => stream,
    // What is left out pg takes from PGPASSWORD, ~/.pgpass and PGOPTIONS: nothing of this process is for the engine.
    password: () => '',
    options: ' ',
  });
  limit(client, 'The embedded engine');
  // It asks for no password.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  for (const request of ['CleartextPassword', 'MD5Password', 'SASL'])
    connection.prependListener(`authentication${request}`, kill);
  return client;
}
