import { isServerError, named, pin, queryNamed, sql } from '../../database/index.ts';
import type { NonTransactional } from '../grammar.ts';
import type { Progress } from '../ledger.ts';
import type { Repair, Stepping } from './state.ts';

/*
 * What became of a statement cannot be recorded in a transaction with it, so it is looked up in the system catalogs.
 */

/** SQL for the OIDs of the relations that a lookup named, null where there is none. */
const relations = "(current_setting('pg_feature_inventory.relations')::oid[])";

/** The statement that finds {@link relations}, under the search_path of the file. */
function resolve(names: readonly string[]): string {
  const oids = names.map((name) => sql`pg_catalog.to_regclass(${name})::pg_catalog.oid`).join(', ');
  return `SELECT pg_catalog.set_config('pg_feature_inventory.relations',
    ARRAY[${oids}]::pg_catalog.oid[]::pg_catalog.text, true)`;
}

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
  const { found } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...settings,
    resolve(names),
    ...pin,
    named('found', query),
    'ROLLBACK',
  ]);
  return found[0]?.['value'] as T;
}

/** SQL list of the OIDs of the indexes that were there before the statement. */
const indexesBefore = ({ indexes }: Progress): string =>
  sql`(SELECT json_array_elements_text(${indexes})::oid)`;

/** A question for one value, about relations of these names. */
interface Lookup {
  readonly names: readonly string[];
  readonly query: string;
}

/** Asks for the indexes that are not of the statement's making; null where it makes none. */
function indexLookup(nature: NonTransactional): Lookup | null {
  if (nature.kind === 'create index')
    return {
      names: [nature.table],
      query: `SELECT coalesce(json_agg(indexrelid::bigint), '[]') AS value
        FROM pg_catalog.pg_index WHERE indrelid = ${relations}[1]`,
    };
  if (nature.kind !== 'reindex') return null;
  const { tables, names } = reindexed(nature);
  return {
    names,
    query: `${tables} SELECT coalesce(json_agg(i.indexrelid::bigint), '[]') AS value
      FROM pg_catalog.pg_index i JOIN tables ON tables.oid = i.indrelid WHERE NOT i.indisvalid`,
  };
}

/**
 * The OIDs of the indexes that are not of the statement's making, as a part of its progress: what it left behind is
 * none of them.
 */
export interface Indexes {
  /** As they are known; null = the server looks when it writes the progress. */
  readonly known: readonly number[] | null;
  /** First in the transaction that writes the progress. */
  readonly resolve: readonly string[];
  /** SQL for them, under a pin. */
  readonly query: string | null;
}

/** What a file has set for its session could change what a name means, and who may look: then it is asked before. */
export async function indexesOf(file: Stepping, nature: NonTransactional): Promise<Indexes> {
  const lookup = indexLookup(nature);
  if (lookup === null) return { known: [], resolve: [], query: null };
  return file.settings.length === 0
    ? { known: null, resolve: [resolve(lookup.names)], query: lookup.query }
    : { known: await value(file, lookup.query, lookup.names), resolve: [], query: null };
}

type Reindex = Extract<NonTransactional, { kind: 'reindex' }>;

/** The tables whose indexes a REINDEX builds anew, as WITH clause `tables (oid)`, and the relations that it names. */
function reindexed({ scope, name }: Reindex): { readonly tables: string; readonly names: readonly string[] } {
  const tree = `SELECT ${relations}[1] AS oid UNION SELECT relid FROM pg_partition_tree(${relations}[1])`;
  const named: Readonly<Record<Reindex['scope'], string>> = {
    table: tree,
    index: `SELECT indrelid AS oid FROM pg_index WHERE indexrelid IN (${tree})`,
    schema: sql`SELECT oid FROM pg_class WHERE relnamespace = to_regnamespace(${name})`,
    database: "SELECT oid FROM pg_class WHERE relnamespace <> 'pg_catalog'::regnamespace",
  };
  return {
    tables: `WITH named AS (${named[scope]}), tables AS (
      SELECT oid FROM named UNION SELECT c.reltoastrelid FROM pg_class c JOIN named ON named.oid = c.oid)`,
    names: scope === 'table' || scope === 'index' ? [name as string] : [],
  };
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
    case 'reindex':
      await repair(file, nature, left);
      return false;
    case 'repeatable':
      return false;
  }
}

/**
 * Drops the invalid indexes that a failed concurrent build left, its own only: what REINDEX leaves is named
 * `…_ccnew` or `…_ccold`, with a number where that is taken (ChooseRelationName in commands/indexcmds.c).
 */
export async function repair(file: Stepping, nature: NonTransactional, left: Progress): Promise<Repair> {
  const names = await brokenBy(file, nature, left);
  const [dropped, remaining]: [string[], Repair['left'][number][]] = [[], []];
  for (const index of names)
    try {
      await file.database.query(`DROP INDEX CONCURRENTLY ${index}`);
      dropped.push(index);
    } catch (error) {
      if (!isServerError(error)) throw error;
      remaining.push({ index, because: error.message });
    }
  return { dropped, left: remaining };
}

async function brokenBy(
  file: Stepping,
  nature: NonTransactional,
  left: Progress,
): Promise<readonly string[]> {
  if (nature.kind !== 'create index' && nature.kind !== 'reindex') return [];
  const { tables, names } =
    nature.kind === 'reindex'
      ? reindexed(nature)
      : { tables: `WITH tables AS (SELECT ${relations}[1] AS oid)`, names: [nature.table] };
  const named = nature.kind === 'reindex' ? " AND relname ~ '_cc(new|old)[0-9]*$'" : '';
  return await value(
    file,
    `${tables} SELECT coalesce(json_agg(format('%I.%I', nspname, relname)), '[]') AS value
      FROM pg_catalog.pg_index i JOIN tables ON tables.oid = i.indrelid
        JOIN pg_catalog.pg_class c ON c.oid = indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE NOT indisvalid AND indexrelid NOT IN ${indexesBefore(left)}${named}
        AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)`,
    names,
  );
}
