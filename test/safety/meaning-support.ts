import type pg from 'pg';
import { pinForNow, unpin, type Row } from '../../src/database/index.ts';
import { parseStatement, scan } from '../../src/migrations/index.ts';
import { meaning, type SaferForm } from '../../src/safety/index.ts';
import type { Hazard } from '../../src/safety/hazard.ts';

/** What a connection does, of pg or of the embedded engine. */
export type Send = (text: string, at?: number) => Promise<readonly Row[]>;

/** The rows of the last statement. */
export const sender =
  (client: pg.Client): Send =>
  async (text, at = -1) => {
    const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
    return (Array.isArray(result) ? result.at(at) : result)?.rows ?? [];
  };

/** Asks under the pin, as a rehearsal does. */
export const looker =
  (client: pg.Client) =>
  async (text: string): Promise<readonly Row[]> => {
    const results = (await client.query([pinForNow, text, unpin].join(';\n'))) as unknown as pg.QueryResult[];
    return results[1]?.rows ?? [];
  };

/** What was judged of a file, and the safer form of its last statement. */
interface Found {
  readonly verdicts: readonly Hazard[];
  readonly safer: SaferForm | null;
}

/** Judges the statements of a file in a transaction of its own, on the tables of a setup, and rolls it back. */
export async function judged(client: pg.Client, setup: string, file: string): Promise<Found> {
  const send = sender(client);
  await send('BEGIN');
  try {
    await send(setup);
    const meant = await meaning(send);
    const found: Hazard[] = [];
    let safer: SaferForm | null = null;
    for (const { start, end } of scan(file).statements) {
      const sql = file.slice(start, end);
      const one = await meant.judge({ tree: await parseStatement(sql), sql }, send);
      found.push(...one.verdicts);
      ({ safer } = one);
      await send(sql.replace(/ CONCURRENTLY\b/, ''));
    }
    return { verdicts: await meant.settle(found, send), safer };
  } finally {
    await send('ROLLBACK');
  }
}
