import { isServerError, pin, rollBack, sql, type Database } from '../database/index.ts';
import type { Size } from './weigh.ts';

/** A relation by its name. */
export interface Named {
  readonly schema: string;
  readonly name: string;
}

/** How large relations are in the live database, by {@link keyOf}. */
export type Sizes = ReadonlyMap<string, Size>;

export const keyOf = ({ schema, name }: Named): string => JSON.stringify([schema, name]);

/** Milliseconds to wait for a table that somebody has locked: its size needs a lock as well. */
const lockTimeout = 500;

/** The whole table, with its indexes and what is stored out of line. */
const exact = 'pg_catalog.pg_total_relation_size(p.oid)';

/** As the last VACUUM or ANALYZE left it, which needs no lock. */
const noted = `(SELECT sum(r.relpages) FROM pg_catalog.pg_class r
      WHERE r.oid = p.oid OR r.oid = p.reltoastrelid
        OR r.oid IN (SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = p.oid))::pg_catalog.int8
    * pg_catalog.current_setting('block_size')::pg_catalog.int8`;

/** Of `c`, and itself: pg_partition_tree() needs a lock on each of them. */
const partitions = `WITH RECURSIVE tree (oid) AS (
          SELECT c.oid UNION SELECT i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid
        ) SELECT t.oid FROM tree t`;

/**
 * Reads the sizes of relations in one READ ONLY transaction: the server itself refuses any write. Where one is locked,
 * all are as they were noted last.
 */
export async function sizesOf(database: Database, relations: readonly Named[]): Promise<Sizes> {
  if (relations.length === 0) return new Map();
  const wanted = [
    ...new Map(relations.map((one) => [keyOf(one), { schema: one.schema, name: one.name }])).values(),
  ];
  try {
    return await read(database, wanted, exact);
  } catch (error) {
    if (!isServerError(error) || error.code !== '55P03') throw error;
    await rollBack(database);
    return await read(database, wanted, noted);
  }
}

async function read(database: Database, wanted: readonly Named[], bytes: string): Promise<Sizes> {
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; SET LOCAL lock_timeout = ${lockTimeout};
    ${sql`SELECT w.schema, w.name, t.bytes, t.rows
    FROM json_to_recordset(${wanted}) w (schema text, name text)`}
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      AND c.relname = w.name
    CROSS JOIN LATERAL (SELECT sum(${bytes})::bigint AS bytes,
      sum(nullif(p.reltuples, -1))::bigint AS rows
      FROM pg_catalog.pg_class p WHERE p.oid = c.oid
        OR (c.relkind = 'p' AND p.oid IN (${partitions}))) t; ROLLBACK`,
  );
  return new Map(
    (results.find(({ command }) => command === 'SELECT')?.rows ?? []).map((row) => [
      keyOf(row as unknown as Named),
      row as unknown as Size,
    ]),
  );
}
