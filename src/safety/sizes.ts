import { pin, sql, type Database } from '../database/index.ts';
import type { Size } from './weigh.ts';

/** A relation by its name. */
export interface Named {
  readonly schema: string;
  readonly name: string;
}

/** How large relations are in the live database, by {@link keyOf}. */
export type Sizes = ReadonlyMap<string, Size>;

export const keyOf = ({ schema, name }: Named): string => JSON.stringify([schema, name]);

/** Reads the sizes of relations in one READ ONLY transaction: the server itself refuses any write. */
export async function sizesOf(database: Database, relations: readonly Named[]): Promise<Sizes> {
  if (relations.length === 0) return new Map();
  const wanted = [
    ...new Map(relations.map((one) => [keyOf(one), { schema: one.schema, name: one.name }])).values(),
  ];
  const results = await database.query(
    `BEGIN READ ONLY; ${pin.join('; ')}; ${sql`SELECT w.schema, w.name, t.bytes, t.rows
    FROM json_to_recordset(${wanted}) w (schema text, name text)
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      AND c.relname = w.name
    CROSS JOIN LATERAL (SELECT sum(pg_catalog.pg_total_relation_size(p.oid))::bigint AS bytes,
      sum(nullif(p.reltuples, -1))::bigint AS rows
      FROM pg_catalog.pg_class p WHERE p.oid = c.oid
        OR (c.relkind = 'p' AND p.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid)))) t`}; ROLLBACK`,
  );
  return new Map(
    (results.find(({ command }) => command === 'SELECT')?.rows ?? []).map((row) => [
      keyOf(row as unknown as Named),
      row as unknown as Size,
    ]),
  );
}
