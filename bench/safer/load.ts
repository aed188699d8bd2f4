import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Load } from './cases.ts';

/** What running code met. */
export interface Met {
  /** Milliseconds of the slowest query. */
  read: number;
  write: number;
  queries: number;
  /** By SQLSTATE. */
  readonly failures: Map<string, number>;
  inserted: number;
  removed: number;
}

/** Code that reads and writes until it is told to stop. */
export interface Running {
  /** From the next query on, it is another code. */
  become: (load: Load) => void;
  stop: () => Promise<Met>;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query('SET ROLE app');
  return client;
}

/** Two queries of a transaction are so far apart. */
const pause = 3;
/** Rows that the load writes to, of all that are there: often the same, as where some customers are busy. */
const busy = 5_000;

/**
 * Readers and writers of a role without more rights than it needs: a transaction of a single row, one of two rows in
 * any order, and rows that come and go.
 * @param rows how many there are.
 */
export async function runLoad(url: string, first: Load, rows: number): Promise<Running> {
  let load = first;
  let isOver = false;
  const met: Met = { read: 0, write: 0, queries: 0, failures: new Map(), inserted: 0, removed: 0 };
  let numbers = 1_000_000_000;
  const anyOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
  const row = (): number =>
    2 * Math.floor(Math.random() * (Math.random() < 0.5 ? Math.min(busy, rows) : rows)) + 1;
  const filled = (text: string, id = row()): string =>
    text.replaceAll('$id', String(id)).replaceAll('$n', String(++numbers));

  async function ask(
    client: pg.Client,
    kind: 'read' | 'write',
    text: string,
  ): Promise<pg.QueryResult | null> {
    const started = performance.now();
    try {
      return await client.query(text);
    } catch (error) {
      const { code = 'none', message } = error as { code?: string; message: string };
      // Within a transaction what follows the failure tells nothing new.
      if (code !== '25P02')
        met.failures.set(`${code} ${message}`, (met.failures.get(`${code} ${message}`) ?? 0) + 1);
      return null;
    } finally {
      met[kind] = Math.max(met[kind], performance.now() - started);
      met.queries++;
    }
  }

  const one = async (client: pg.Client): Promise<void> => {
    const text = anyOf(load.reads);
    if (text !== undefined) await ask(client, 'read', filled(text));
  };
  const single = async (client: pg.Client): Promise<void> => {
    const text = anyOf(load.updates);
    if (text !== undefined) await ask(client, 'write', filled(text));
  };
  const two = async (client: pg.Client): Promise<void> => {
    const text = load.updates[0];
    if (text === undefined) return;
    await client.query('BEGIN');
    await ask(client, 'write', filled(text));
    await sleep(pause);
    await ask(client, 'write', filled(text));
    await client.query('COMMIT');
  };
  const mine: number[] = [];
  const comings = async (client: pg.Client): Promise<void> => {
    if (load.insert !== null) {
      const made = await ask(client, 'write', filled(load.insert));
      if (made !== null) met.inserted++;
      const id = (made?.rows[0] as { id?: number } | undefined)?.id;
      if (id !== undefined) mine.push(id);
    }
    if (load.remove !== null && mine.length > 20) {
      const gone = await ask(client, 'write', filled(load.remove, mine.shift()));
      met.removed += gone?.rowCount ?? 0;
    }
  };
  const acts = [one, one, single, two, two, comings];
  const clients = await Promise.all(acts.map(() => connected(url)));
  const working = acts.map(async (act, index) => {
    const client = clients[index] as pg.Client;
    while (!isOver) {
      await act(client);
      await sleep(pause);
    }
    await client.end();
  });
  return {
    become: (next) => {
      load = next;
    },
    stop: async () => {
      isOver = true;
      await Promise.all(working);
      return met;
    },
  };
}
