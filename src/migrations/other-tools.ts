import { sql } from '../database/index.ts';

/*
 * The folders of many tools look like those of another, or like no tool's in particular. Where such a tool has migrated
 * the database, its history is the only sign that the files are applied, though its entries cannot be read here.
 */

/** A history with rows that no format of the run reads. */
export interface OtherHistory {
  readonly schema: string;
  readonly name: string;
  readonly tool: string;
  /** What it records of each file: its name without the extension, or its digest. Null = unknown. */
  readonly files: readonly string[] | null;
}

/** Tables whose names are used only for their tool's history; without a schema they are where the files run. */
const known: readonly (readonly [tool: string, table: string, schema?: string, column?: string])[] = [
  ['sqlx', '_sqlx_migrations'],
  ['refinery', 'refinery_schema_history'],
  ['sql-migrate', 'gorp_migrations'],
  ['SeaORM', 'seaql_migrations'],
  ['Diesel', '__diesel_schema_migrations'],
  ['Knex', 'knex_migrations'],
  ['TypeORM', 'typeorm_metadata'],
  ['Sequelize', 'SequelizeMeta'],
  ['pop', 'schema_migration'],
  ['tern or an old Flyway', 'schema_version'],
  ['DbUp', 'schemaversions'],
  ['Liquibase', 'databasechangelog'],
  ['Play', 'play_evolutions'],
  ['Alembic', 'alembic_version'],
  ['yoyo', '_yoyo_migration'],
  ['Django', 'django_migrations'],
  ['Entity Framework', '__EFMigrationsHistory'],
  ['Rails', 'ar_internal_metadata'],
  ['Sqitch', 'changes', 'sqitch'],
  ['Atlas', 'atlas_schema_revisions'],
  ['Atlas', 'atlas_schema_revisions', 'atlas_schema_revisions'],
  // Folders of these may show no sign of their tool: SQL without a mark, and a journal in the folder of Supabase's CLI.
  ['node-pg-migrate', 'pgmigrations', 'public', 'name'],
  ['Drizzle', '__drizzle_migrations', 'drizzle', 'hash'],
];

/** The names of these tables, with their schema where they are in one of their own. */
export const otherHistoryTables: readonly string[] = [
  ...new Set(
    known.map(([, table, schema]) =>
      schema === undefined || schema === 'public' ? table : `${schema}.${table}`,
    ),
  ),
];

/** The tools' tables as rows of VALUES. */
const knownRows = known
  .map(
    ([tool, table, schema = null, column = null]) =>
      sql`(${tool}, ${table}::name, ${schema}::name, ${column}::name)`,
  )
  .join(', ');

/** Their names as a list. */
const knownTables = [...new Set(known.map(([, table]) => table))].map((table) => sql`${table}`).join(', ');

/**
 * Statements for PL/pgSQL that append to `others`, a jsonb array, each {@link OtherHistory}; they read `path`, the
 * schemas of the search_path, and the OIDs `trusted`, and use a record `other`, a boolean `filled` and a json
 * `content`.
 */
export const readOthers = `IF EXISTS (
    SELECT FROM pg_catalog.pg_class WHERE relname IN (${knownTables})
  ) THEN
  FOR other IN
    SELECT c.oid::regclass AS place, nspname, relname, tool, reported,
      -- Of rows that the role cannot see nothing can be said.
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
        AND NOT row_security_active(c.oid) AS visible,
      relowner = ANY (trusted) AS trusted
    FROM (VALUES ${knownRows}) AS known (tool, called, home, reported)
    JOIN pg_catalog.pg_class c ON relname = called JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND nspname = ANY (CASE WHEN home IS NULL THEN path ELSE ARRAY[home] END)
      AND (reported IS NULL OR EXISTS (
        SELECT FROM pg_catalog.pg_attribute
        WHERE attrelid = c.oid AND attname = reported AND attnum > 0 AND NOT attisdropped))
    ORDER BY nspname, relname
  LOOP
    -- The rows of a table of somebody else are not read; that it is there is enough to ask.
    filled := other.reported IS NULL OR other.visible AND NOT other.trusted;
    content := NULL;
    IF other.visible AND other.trusted AND filled THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', other.place) INTO filled;
    END IF;
    IF other.visible AND other.trusted AND other.reported IS NOT NULL THEN
      EXECUTE format('SELECT json_agg(%I::text) FROM %s', other.reported, other.place) INTO content;
    END IF;
    IF filled OR content IS NOT NULL THEN
      others := others || jsonb_build_array(json_build_object(
        'schema', other.nspname, 'name', other.relname, 'tool', other.tool, 'files', content));
    END IF;
  END LOOP;
  END IF;`;
