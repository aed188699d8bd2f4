import { connect as connectTo } from './connect.ts';
import type { Target } from './connection-string.ts';
import type { Database } from './database.ts';
import { withDiscretion, type Rows } from './discreet.ts';

/**
 * As `connect()` of connect.ts says.
 * @param rows whether errors show the values of rows.
 */
export const connect = async (target: Target, signal?: AbortSignal, rows: Rows = 'hide'): Promise<Database> => withDiscretion(await connectTo(target, signal), rows);

export type { Rows } from './discreet.ts';
export { parseConnectionString, secretsOf } from './connection-string.ts';
export type { Target } from './connection-string.ts';
export { explain } from './known-errors.ts';
export { isServerError } from './server-error.ts';
export type { ServerError } from './server-error.ts';
export { sql } from './sql.ts';
export type { Around, Copy, Database, During, Notice, Result, Row } from './database.ts';
