import type { Applied } from './ledger.ts';
import type { Migration } from './migration.ts';

/** A row of catalog.offers: SQL that makes what the database had when a run offered it as a migration. */
export interface Offered {
  /** SHA-256 of its tokens. */
  readonly tokens: string;
  /** The path of the file in the pull request, while that may be open. */
  readonly proposedAs: string | null;
  /** Of the snapshot that it was made from; null = that is no longer there. */
  readonly schemaHash: string | null;
}

/**
 * PL/pgSQL statement that keeps the rows of catalog.offers. It stands behind what decides whether the catalog can be
 * trusted; a role that may not read them does without.
 */
export const readOffers = `IF strange = '[]' AND hidden = '[]' AND (
    SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'catalog' AND c.relname IN ('offers', 'snapshots')
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')) = 2 THEN
    PERFORM set_config('pg_feature_inventory.offers', (
      SELECT json_agg(json_build_object(
        'tokens', o.token_checksum, 'proposedAs', o.proposed_as, 'schemaHash', s.schema_hash))::text
      FROM catalog.offers o LEFT JOIN catalog.snapshots s ON s.id = o.snapshot_id), true);
  END IF;`;

/**
 * Whether a file is SQL that an earlier run made of what it found in this database. Nothing in the file says so,
 * because anybody could write that: the database knows the SQL that was offered. Whether it still has what the SQL
 * makes is looked at when the run gets there.
 */
export function offeredIn(
  offers: readonly Offered[],
): (migration: Migration, row: Applied | undefined) => boolean {
  const known = new Set(offers.map(({ tokens }) => tokens));
  return ({ kind, source }, row) =>
    row === undefined && kind === 'versioned' && known.has(source.script.checksum);
}

/** What becomes of an offered file. */
export const offeredNotice = ({
  source,
}: Migration): { readonly level: 'notice'; readonly message: string } => ({
  level: 'notice',
  message:
    `${source.file} is SQL that an earlier run offered for what was changed by hand in this database, which has what ` +
    'it makes: with mode: apply it is recorded as applied, and does not run.',
});
