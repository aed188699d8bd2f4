import { named, pin, queryNamed, sql } from '../../database/index.ts';
import type { NonTransactional } from '../grammar.ts';
import type { Progress } from '../ledger.ts';
import type { Stepping } from './state.ts';

/*
 * What became of a statement cannot be recorded in a transaction with it, so it is looked up in the system catalogs.
 */

/** SQL for the OIDs of the relations that a lookup named, null where there is none. */
const relations = "(current_setting('pg_feature_inventory.relations')::oid[])";

/**
 * Looks up one value.
 * @param names of relations, which mean what they mean to the file's next statement: the query finds their OIDs as
 *   {@link relations}.
 */
async function value<T>(
  { database, settings }: Stepping,
  query: string,
  names: readonly string[] = [],
): Promise<T> {
  const oids = names.map((name) => sql`pg_catalog.to_regclass(${name})::pg_catalog.oid`).join(', ');
  const resolve = `SELECT pg_catalog.set_config('pg_feature_inventory.relations',
    ARRAY[${oids}]::pg_catalog.oid[]::pg_catalog.text, true)`;
  const { found } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...settings,
    resolve,
    ...pin,
    named('found', query),
    'ROLLBACK',
  ]);
  return found[0]?.['value'] as T;
}

/** SQL list of the OIDs of the indexes that were there before the statement. */
const indexesBefore = ({ indexes }: Progress): string =>
  sql`(SELECT json_array_elements_text(${indexes})::oid)`;

/** The OIDs of the indexes on the table that a statement builds indexes on. */
export async function indexesOf(file: Stepping, nature: NonTransactional): Promise<readonly number[]> {
  const table = nature.kind === 'create index' || nature.kind === 'repeatable' ? nature.table : null;
  if (table === null) return [];
  return await value(
    file,
    `SELECT coalesce(json_agg(indexrelid::bigint), '[]') AS value
      FROM pg_catalog.pg_index WHERE indrelid = ${relations}[1]`,
    [table],
  );
}

/** Whether a DETACH PARTITION … CONCURRENTLY was interrupted, and FINALIZE has to complete it. */
export async function detachPending(file: Stepping, nature: NonTransactional): Promise<boolean> {
  if (nature.kind !== 'detach partition') return false;
  return await value(
    file,
    `SELECT coalesce(bool_or(inhdetachpending), false) AS value
      FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`,
    [nature.parent, nature.partition],
  );
}

/** Whether a statement that nobody saw finish has done its work; what a broken one left is cleared away first. */
export async function happened(file: Stepping, nature: NonTransactional, left: Progress): Promise<boolean> {
  switch (nature.kind) {
    case 'create index':
      await repair(file, nature, left);
      return await value(
        file,
        `SELECT count(*) > 0 AS value FROM pg_catalog.pg_index
          WHERE indrelid = ${relations}[1] AND indisvalid AND indexrelid NOT IN ${indexesBefore(left)}`,
        [nature.table],
      );
    case 'drop index':
      return await value(
        file,
        `SELECT coalesce(cardinality(array_remove(${relations}, NULL)), 0) = 0 AS value`,
        nature.indexes,
      );
    case 'detach partition':
      return await value(
        file,
        `SELECT count(*) = 0 AS value
          FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`,
        [nature.parent, nature.partition],
      );
    case 'create':
    case 'drop': {
      const there = await value<boolean>(
        file,
        `${sql`SELECT count(*) > 0 AS value FROM (SELECT ${nature.name}::name AS name) n`}
          JOIN pg_catalog.${nature.catalog} c ON c.${nature.column} = n.name`,
      );
      return there === (nature.kind === 'create');
    }
    case 'repeatable':
      await repair(file, nature, left);
      return false;
  }
}

/** Drops the invalid indexes that a failed concurrent build has left on the table; returns their names. */
export async function repair(
  file: Stepping,
  nature: NonTransactional,
  left: Progress,
): Promise<readonly string[]> {
  if ((nature.kind !== 'create index' && nature.kind !== 'repeatable') || nature.table === null) return [];
  const broken = await value<readonly string[]>(
    file,
    `SELECT coalesce(json_agg(format('%I.%I', nspname, relname)), '[]') AS value
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE indrelid = ${relations}[1] AND NOT indisvalid AND indexrelid NOT IN ${indexesBefore(left)}
        AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)`,
    [nature.table],
  );
  for (const index of broken) await file.database.query(`DROP INDEX CONCURRENTLY ${index}`);
  return broken;
}
