import { pinForNow, unpin, type Row } from '../../database/index.ts';
import type { Ask } from '../measuring/meaning.ts';

/**
 * Asks a query under the pin: expressions are then written with the schemas of what they name, and mean the same on
 * every connection.
 */
export type Look = (sql: string) => Promise<readonly Row[]>;

export const pinned =
  (ask: Ask): Look =>
  (query) =>
    ask([pinForNow, query, unpin].join(';\n'), -2);
