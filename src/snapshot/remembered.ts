import { sql } from '../database/index.ts';

/** What a run may remember: by what it is found again. Both are hashes, so that nothing of the inputs is stored. */
export interface Memory {
  /** Of everything that a document and its findings depend on besides the snapshot. */
  readonly asked: string;
  /** Of the paths and bytes of the document's files. */
  readonly files: string;
  /** Whether the document shows rows and sizes as they are. */
  readonly exact: boolean;
}

/** More characters than this are not remembered: to read them would take longer than to make them again. */
const longest = 32_000_000;

const flag = 'pg_feature_inventory.recalled';

/** In a statement that follows {@link recallSql} in its transaction: whether there is no need to read anything back. */
export const isRecalled = `coalesce(current_setting('${flag}', true), '') = 'true'`;

/** One row with `made`: what was remembered of the newest snapshot, or null. */
export function recallSql(memory: Memory | null): string {
  const made =
    memory === null
      ? sql`SELECT NULL::text AS made`
      : sql`SELECT catalog.recall_document(${memory.asked}, ${memory.files}, ${memory.exact}) AS made`;
  // OFFSET 0 keeps the planner from asking once for each use.
  return `SELECT r.made, set_config('${flag}', (r.made IS NOT NULL)::text, true) FROM (${made} OFFSET 0) r`;
}

/** Remembers what was made of a snapshot, unless it is too much. */
export function rememberSql(
  { id, schema_hash }: { readonly id: number; readonly schema_hash: string },
  { asked, files, exact }: Memory,
  made: string,
): readonly string[] {
  return made.length > longest
    ? []
    : [sql`SELECT catalog.remember_document(${id}, ${schema_hash}, ${asked}, ${files}, ${exact}, ${made})`];
}
