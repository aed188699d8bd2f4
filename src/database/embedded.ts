import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { ActionError } from '../error.ts';
import type { Copy } from './database.ts';
import { send, types, type Channel } from './message.ts';

/**
 * Starts PGlite, a whole PostgreSQL in this process.
 * @param directory where the database is kept; null = in memory.
 * @throws {ActionError} when the folder cannot be used.
 */
export async function startEmbedded(directory: string | null): Promise<Channel> {
  try {
    if (directory !== null) mkdirSync(directory, { recursive: true });
    const engine = await PGlite.create(directory === null ? {} : { dataDir: directory });
    const client = new pg.Client({ ...createPgConfig(engine), types } as pg.ClientConfig);
    client.on('error', () => {});
    await client.connect();
    return { client, send: (text, copies, completed) => sendTo(engine, client, text, copies, completed), close: () => engine.close() };
  } catch (error) {
    throw new ActionError({
      message: `The embedded engine did not start${directory === null ? '' : ` on the folder ${directory}`}: ${error instanceof Error ? error.message : String(error)}`,
      state: 'Nothing was changed.',
      remedy: directory === null ? 'Give the job at least 1 GB of memory.' : 'Give it a folder that is empty, or that an earlier run of it wrote and no other run has open.',
    }, { cause: error });
  }
}

const fromStdin = /\bFROM\s+STDIN\b/i;

/**
 * PGlite has no COPY protocol: COPY … FROM stdin would loop for ever. Its own way to hand over rows is the file
 * /dev/blob, so the message is cut at each COPY and the pieces are sent one after the other.
 */
async function sendTo(engine: PGlite, client: pg.Client, text: string, copies: readonly Copy[], completed: () => void): Promise<readonly pg.QueryResult[]> {
  const results: pg.QueryResult[] = [];
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
    if (before.trim() !== '') await piece(start, async () => { results.push(...await send(client, before, [])); });
    await piece(copy.start, async () => {
      await engine.exec(text.slice(copy.start, copy.end).replace(fromStdin, "FROM '/dev/blob'"), { blob: new Blob([copy.rows]) });
      completed();
    });
    at = copy.end + 1;
  }
  const rest = text.slice(at);
  if (rest.trim() !== '') await piece(at, async () => { results.push(...await send(client, rest, [])); });
  return results;
}
