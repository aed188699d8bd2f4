import path from 'node:path';
import { explain, isServerError, sql, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import type { Source } from './source.ts';
import type { Progress } from './stepwise.ts';

/** A row of catalog.migrations. */
export interface Applied {
  readonly file: string;
  readonly version: string;
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  /** Null when the file was marked as applied by hand: the next run records what it finds. */
  readonly checksum: string | null;
  readonly token_checksum: string | null;
  readonly milliseconds: number | null;
  /** Set while a file that runs statement by statement is not finished. */
  readonly progress: Progress | null;
}

/** What a look at the database found; taken in one READ ONLY transaction, so it changes nothing. */
export interface Inspection {
  /** `17.10` */
  readonly serverVersion: string;
  readonly user: string;
  readonly database: string;
  readonly readOnly: boolean;
  /** Whether catalog.migrations is there; when not, nothing was ever applied. */
  readonly installed: boolean;
  readonly applied: readonly Applied[];
  /** Versions in supabase_migrations.schema_migrations. */
  readonly supabase: readonly string[];
}

/*
 * The history may not be there yet, and a SELECT from a missing table would end the message. A DO block reads it only
 * if it is there and hands it on in a setting that lives as long as the transaction.
 */
const inspection = `BEGIN READ ONLY;
DO $inspect$
BEGIN
  IF to_regclass('catalog.migrations') IS NOT NULL THEN
    PERFORM set_config('pg_feature_inventory.applied', (
      SELECT coalesce(json_agg(json_build_object('file', file, 'version', version, 'kind', kind,
        'checksum', checksum, 'token_checksum', token_checksum, 'milliseconds', milliseconds, 'progress', progress)), '[]')::text FROM catalog.migrations), true);
  END IF;
  IF to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
    PERFORM set_config('pg_feature_inventory.supabase', (
      SELECT coalesce(json_agg(version), '[]')::text FROM supabase_migrations.schema_migrations), true);
  END IF;
END $inspect$;
SELECT split_part(current_setting('server_version'), ' ', 1) AS server_version, current_user AS role, current_database() AS database,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS read_only,
  to_regclass('catalog.migrations') IS NOT NULL AS installed,
  nullif(current_setting('pg_feature_inventory.applied', true), '')::json AS applied,
  nullif(current_setting('pg_feature_inventory.supabase', true), '')::json AS supabase;
ROLLBACK`;

/**
 * Reads the history and who is connected, in one round trip.
 * @throws {ActionError} when the role may not read the history.
 */
export async function inspect(database: Database): Promise<Inspection> {
  const results = await database.query(inspection).catch(async (error: unknown) => {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    throw new ActionError({
      message: `The migration history cannot be read: ${error.message}`, state: 'Nothing was changed.', ...explain(error, { user: database.user }),
    }, { cause: error });
  });
  const row = results.find(({ command }) => command === 'SELECT')?.rows[0] as {
    server_version: string; role: string; database: string; read_only: boolean; installed: boolean;
    applied: readonly Applied[] | null; supabase: readonly string[] | null;
  };
  return {
    serverVersion: row.server_version, user: row.role, database: row.database, readOnly: row.read_only,
    installed: row.installed, applied: row.applied ?? [], supabase: row.supabase ?? [],
  };
}

/** Advisory lock of everything that writes the history, per database. The first key spells `pfi` and a version. */
export const lockKeys = '1885759745, 1';

/*
 * Creating is guarded by the lock, because simultaneous CREATE … IF NOT EXISTS of the same object fail with 23505.
 * CREATE SCHEMA IF NOT EXISTS needs the privilege to create even when there is nothing to create, hence the tests.
 */
const install = `DO $install$
BEGIN
  PERFORM pg_advisory_xact_lock(${lockKeys});
  IF to_regnamespace('catalog') IS NULL THEN
    CREATE SCHEMA catalog;
  END IF;
  IF to_regclass('catalog.migrations') IS NULL THEN
    CREATE TABLE catalog.migrations (
      file text PRIMARY KEY,
      version text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('versioned', 'repeatable', 'bundled')),
      checksum text,
      token_checksum text,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      applied_by text NOT NULL DEFAULT session_user,
      milliseconds integer,
      progress jsonb
    );
    COMMENT ON TABLE catalog.migrations IS 'Which migration files are applied, by pg-feature-inventory. A row is written in the transaction that runs its file.';
    COMMENT ON COLUMN catalog.migrations.file IS 'Path in the repository, or pg-feature-inventory/NAME for bundled SQL.';
    COMMENT ON COLUMN catalog.migrations.checksum IS 'SHA-256 of the file with line ends as LF; null = marked as applied by hand.';
    COMMENT ON COLUMN catalog.migrations.token_checksum IS 'SHA-256 of the file''s tokens: comments and white space change nothing.';
    COMMENT ON COLUMN catalog.migrations.progress IS 'How far a file is that runs statement by statement, outside of a transaction; null = finished.';
    REVOKE ALL ON catalog.migrations FROM PUBLIC;
  END IF;
  IF to_regprocedure('catalog.mark_applied(text)') IS NULL THEN
    CREATE FUNCTION catalog.mark_applied(file text) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $body$
    DECLARE
      version text := coalesce(substring(file FROM '(?:^|/)[^/0-9]*([0-9]+)[^/]*$'), file);
    BEGIN
      PERFORM pg_catalog.pg_advisory_xact_lock(${lockKeys});
      INSERT INTO catalog.migrations AS m (file, version, kind) VALUES (mark_applied.file, version, 'versioned')
      ON CONFLICT ON CONSTRAINT migrations_pkey DO UPDATE SET checksum = NULL, token_checksum = NULL, progress = NULL;
      IF file ~ '(^|/)supabase/migrations/[0-9]+_[^/]*\\.sql$' AND to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
        INSERT INTO supabase_migrations.schema_migrations (version, name)
        VALUES (version, substring(file FROM '/[0-9]+_([^/]*)\\.sql$')) ON CONFLICT DO NOTHING;
      END IF;
    END $body$;
    COMMENT ON FUNCTION catalog.mark_applied(text) IS 'Records a migration file, by its path in the repository, as applied without running it. An edited file is accepted as it stands at the next run.';
    CREATE FUNCTION catalog.mark_reverted(file text) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $body$
    BEGIN
      PERFORM pg_catalog.pg_advisory_xact_lock(${lockKeys});
      DELETE FROM catalog.migrations m WHERE m.file = mark_reverted.file;
      IF file ~ '(^|/)supabase/migrations/[0-9]+_[^/]*\\.sql$' AND to_regclass('supabase_migrations.schema_migrations') IS NOT NULL THEN
        DELETE FROM supabase_migrations.schema_migrations s WHERE s.version = substring(mark_reverted.file FROM '/([0-9]+)_[^/]*$');
      END IF;
    END $body$;
    COMMENT ON FUNCTION catalog.mark_reverted(text) IS 'Forgets that a migration file, by its path in the repository, was applied: the next run runs it again.';
    REVOKE ALL ON FUNCTION catalog.mark_applied(text), catalog.mark_reverted(text) FROM PUBLIC;
  END IF;
END $install$`;

/** As the Supabase CLI creates it (pkg/migration/history.go), so that the CLI finds what it expects. */
const installSupabase = `DO $install$
BEGIN
  PERFORM pg_advisory_xact_lock(${lockKeys});
  IF to_regnamespace('supabase_migrations') IS NULL THEN
    CREATE SCHEMA supabase_migrations;
  END IF;
  IF to_regclass('supabase_migrations.schema_migrations') IS NULL THEN
    CREATE TABLE supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY, statements text[], name text);
  END IF;
  IF (SELECT count(*) FROM pg_catalog.pg_attribute WHERE attrelid = 'supabase_migrations.schema_migrations'::regclass
      AND attname IN ('statements', 'name') AND NOT attisdropped) < 2 THEN
    ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[], ADD COLUMN IF NOT EXISTS name text;
  END IF;
END $install$`;

/**
 * The row by which the Supabase CLI knows a file: `db push` compares versions, and `migration fetch` writes the file anew
 * from the statements.
 */
export function recordNatively({ file, text, script }: Source, version: string): string {
  const name = path.posix.basename(file, '.sql').slice(version.length + 1);
  const statements = script.statements.map(({ start, end }) => text.slice(start, end));
  return sql`INSERT INTO supabase_migrations.schema_migrations (version, name, statements) VALUES (${version}, ${name}, ARRAY(SELECT json_array_elements_text(${statements})))`;
}

/** The statements that create the histories which a run needs; nothing is changed where they are there. */
export function installation(options: { readonly supabase: boolean }): readonly string[] {
  return options.supabase ? [install, installSupabase] : [install];
}

/** Who holds the lock, for a person who waits for it; null when nobody does. */
export async function lockHolder(database: Database): Promise<string | null> {
  const [result] = await database.query(sql`SELECT a.application_name, a.usename, a.client_addr::text AS address,
      round(extract(epoch FROM clock_timestamp() - a.xact_start)) AS seconds
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 1885759745 AND l.objid = 1 AND l.pid <> pg_backend_pid()
      AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) LIMIT 1`);
  const row = result?.rows[0] as { application_name: string; usename: string; address: string | null; seconds: string } | undefined;
  return row === undefined ? null : `${row.usename} (${row.application_name || 'unnamed'}${row.address === null ? '' : ` from ${row.address}`}), for ${row.seconds ?? '?'} s`;
}
