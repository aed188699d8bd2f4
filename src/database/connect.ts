import { ActionError } from '../error.ts';
import type { Channel, Listener } from './channel.ts';
import type { Database } from './database.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { EngineStopped } from './engine-stopped.ts';
import { disconnect, hangUp, interrupt } from './interruption.ts';
import { explain } from './known-errors.ts';
import { cancelled, open } from './open.ts';
import { sendAlone } from './pipeline.ts';
import { connectToServer } from './server-connection.ts';
import { listen, send, sendInParts } from './simple-query.ts';
import type { ServerTarget, Target } from './target.ts';

/**
 * Connects to a server, or starts the embedded engine.
 * @param embedded what only matters where the embedded engine is the target.
 * @param signal when it is aborted, the statement that runs is cancelled on the server and no further one is sent.
 * @throws {ActionError} that names the cause and the remedy, without the password.
 */
export async function connect(
  target: Target,
  signal?: AbortSignal,
  embedded: EmbeddedOptions = {},
): Promise<Database> {
  if (target.engine === 'embedded') return await openEmbedded(target.directory, signal, embedded);
  const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
  return await open(
    { engine: 'server', name, user: target.user, searchPath: target.searchPath ?? null },
    signal,
    (listener) => dialServer(target, name, listener, signal),
    oneAtATime((text) => askAside(target, text, signal)),
  );
}

/** While a server is asked, another question has no answer: one that is slow is not asked more because of that. */
function oneAtATime(ask: Database['aside']): Database['aside'] {
  let asking = false;
  return async (text) => {
    if (asking) return null;
    asking = true;
    try {
      return await ask(text);
    } finally {
      asking = false;
    }
  };
}

async function openEmbedded(
  directory: string | null,
  signal: AbortSignal | undefined,
  options: EmbeddedOptions,
): Promise<Database> {
  const { startEmbedded } = await import('./embedded.ts');
  let before: Channel | null = null;
  return await open(
    {
      engine: 'embedded',
      name: directory === null ? 'embedded' : `embedded:${directory}`,
      user: 'postgres',
      searchPath: null,
    },
    signal,
    async (listener) => {
      // Another engine in memory would be an empty one, in which nothing of what was done before is left.
      if (before !== null && directory === null) throw new EngineStopped(null, 'it ended the session');
      await before?.close();
      return (before = await startEmbedded(directory, options, listener));
    },
    async () => null,
  );
}

async function dialServer(
  target: ServerTarget,
  name: string,
  listener: Listener,
  signal: AbortSignal | undefined,
): Promise<Channel> {
  try {
    const client = await connectToServer(target, signal);
    listen(client, listener.notice);
    return {
      processId: (client as unknown as { readonly processID: number | null }).processID,
      send: (text, copies) => sendInParts(client, text, copies, listener, signal),
      sendAlone: (text, around) => sendAlone(client, text, around, listener.complete),
      interrupt: () => interrupt(client),
      close: () => disconnect(client),
    };
  } catch (error) {
    if (error instanceof ActionError) throw error;
    if (signal?.aborted === true) throw cancelled();
    const { message, code } = error as NodeJS.ErrnoException;
    throw new ActionError(
      {
        message: `Cannot connect to ${name}: ${error instanceof Error ? message || String(code) : String(error)}`,
        state: 'Nothing was connected to and nothing was changed.',
        ...explain(error, { target }),
      },
      { cause: error },
    );
  }
}

/** Asks on a connection of its own; null when there is none to be had, or no answer, within five seconds. */
async function askAside(
  target: ServerTarget,
  text: string,
  signal: AbortSignal | undefined,
): ReturnType<Database['aside']> {
  const client = await connectToServer({ ...target, connectTimeout: 5 }, signal).catch(() => null);
  if (client === null) return null;
  // A pooler accepts the connection, and may have none to the server for as long as the run has it.
  const timer = setTimeout(() => hangUp(client), 5000);
  try {
    return (await send(client, text, [])).findLast(({ rows }) => rows.length > 0)?.rows ?? [];
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    void disconnect(client).catch(() => {});
  }
}
