// @ts-types="@types/pg"
import pg from 'pg';
import { pin, refuseForeign } from '../../../src/database/trust.ts';
import type { Change, Snapshot } from '../../../src/snapshot/index.ts';

export interface Inventory {
  readonly snapshot: Snapshot;
  /** Since the last snapshot of another schema. */
  readonly changes: readonly Change[];
  /** Keys of the findings that the repository of the last run accepts. */
  readonly accepted: readonly string[];
}

/** Milliseconds. The platform ends a request after 150 s; what takes longer than this is a database in trouble. */
const connectTimeout = 10_000;
const queryTimeout = 60_000;

// In JSON an instant is written in the session's time zone; the document is written in UTC.
const newest = `BEGIN READ ONLY; ${pin.join('; ')}; ${refuseForeign}; SET LOCAL timezone = 'UTC';
  SELECT to_jsonb(c) AS snapshot,
    (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.kind COLLATE "C", d.identity COLLATE "C"), '[]')
     FROM catalog.latest_changes d) AS changes,
    (SELECT coalesce(jsonb_agg(f->>'key'), '[]')
     FROM catalog.rows_of(catalog.readable('catalog', 'findings')) f
     WHERE f->>'gone_since' IS NULL AND f->>'accepted' IS NOT NULL) AS accepted
  FROM catalog.inventory_current c;
  COMMIT`;

/** Reads the newest snapshot over a connection of its own, which is always closed; null when there is none. */
export async function readInventory(databaseUrl: string): Promise<Inventory | null> {
  const client = await connect(databaseUrl);
  try {
    const results = (await client.query(newest)) as unknown as readonly pg.QueryResult<Inventory>[];
    return results.find(({ command }) => command === 'SELECT')?.rows[0] ?? null;
  } finally {
    await close(client);
  }
}

/** Encrypted where the server can, as libpq's sslmode=prefer; an sslmode in the URL wins. */
async function connect(connectionString: string): Promise<pg.Client> {
  try {
    return await attempt(connectionString, { rejectUnauthorized: false });
  } catch (error) {
    if (error instanceof Error && error.message === 'The server does not support SSL connections')
      return await attempt(connectionString, false);
    throw error;
  }
}

async function attempt(connectionString: string, ssl: pg.ClientConfig['ssl']): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    ssl,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: queryTimeout,
    application_name: 'feature-inventory-md',
  });
  // Without a listener a connection that dies would end the isolate and every request in it.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await close(client);
    throw error;
  }
}

/** A connection that is already lost has told the caller why. */
async function close(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1000))]);
}
