import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { Copy, Result } from '../database.ts';
import { listen, send } from '../message.ts';
import { extensions } from './extensions.ts';
import type { Answer, Event, Request } from './protocol.ts';

/*
 * The thread that PGlite runs in. It computes without ever giving way, so nothing that shares its thread could end an
 * endless statement; the thread that started this one can.
 */

const port = parentPort as NonNullable<typeof parentPort>;
const { directory } = workerData as { readonly directory: string | null };
const engine = await PGlite.create({
  ...(directory === null ? {} : { dataDir: directory }), extensions,
  // PGlite's own default is public alone. A hosted project has its extensions in a schema of that name, and in the path.
  startParams: [...PGlite.defaultStartParams, '-c', 'search_path="$user", public, extensions'],
});
const client = new pg.Client(createPgConfig(engine) as pg.ClientConfig);
let broken: unknown = null;
client.on('error', (error) => { broken = error; });
await client.connect();
let events: Event[] = [];
listen(client, (notice) => events.push({ notice }));
const complete = (): void => { events.push({ complete: true }); };
const post = (answer: Answer): void => port.postMessage(answer);

let before: Promise<void> = Promise.resolve();
port.on('message', (request: Request) => { before = before.then(() => answer(request)); });
post({ ready: true });

async function answer(request: Request): Promise<void> {
  if ('close' in request) {
    await engine.close().catch(() => {});
    post({ closed: true });
    return;
  }
  events = [];
  try {
    const results = await sendInPieces(request.text, request.copies);
    post({ id: request.id, events, results });
  } catch (error) {
    // Of an Error a message to another thread would carry the text alone.
    const told = Object.entries(error as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    post({ id: request.id, events, error: { ...Object.fromEntries(told), message: error instanceof Error ? error.message : String(error) }, fatal: broken !== null });
  }
}

const fromStdin = /\bFROM\s+STDIN\b/i;

/**
 * PGlite has no COPY protocol: COPY … FROM stdin would loop for ever. Its own way to hand over rows is the file
 * /dev/blob, so the message is cut at each COPY and the pieces are sent one after the other.
 */
async function sendInPieces(text: string, copies: readonly Copy[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  let at = 0;
  const piece = async (from: number, run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      const { position } = error as { position?: string };
      if (position !== undefined) (error as { position: string }).position = String(Number(position) + [...text.slice(0, from)].length);
      throw error;
    }
  };
  for (const copy of copies) {
    const before = text.slice(at, copy.start);
    const start = at;
    if (before.trim() !== '') await piece(start, async () => { results.push(...await send(client, before, [], { complete })); });
    await piece(copy.start, async () => {
      await engine.exec(text.slice(copy.start, copy.end).replace(fromStdin, "FROM '/dev/blob'"), { blob: new Blob([copy.rows]) });
      complete();
    });
    at = copy.end + 1;
  }
  const rest = text.slice(at);
  if (rest.trim() !== '') await piece(at, async () => { results.push(...await send(client, rest, [], { complete })); });
  return results;
}
