import { sql } from '../database/index.ts';

/*
 * Folders of many a tool look like those of another, or like nothing in particular. Where such a tool has migrated the
 * database, its history is the only sign that the files are applied, though what it says of them cannot be read here.
 */

/** A history with rows that no format of the run reads. */
export interface OtherHistory {
  readonly schema: string;
  readonly name: string;
  readonly tool: string;
  /** What it says of each file: its name without the extension, or its digest. Null = not to be told. */
  readonly files: readonly string[] | null;
}

/** Tables that are called so for nothing but their tool's history; without a schema they lie where the files run. */
const known: readonly (readonly [tool: string, table: string, schema?: string, column?: string])[] = [
  ['sqlx', '_sqlx_migrations'],
  ['refinery', 'refinery_schema_history'],
  ['sql-migrate', 'gorp_migrations'],
  ['SeaORM', 'seaql_migrations'],
  ['Diesel', '__diesel_schema_migrations'],
  ['Knex', 'knex_migrations'],
  ['TypeORM', 'typeorm_metadata'],
  ['Sequelize', 'SequelizeMeta'],
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
  // Folders of these need show nothing of their tool: SQL without a mark, and a journal in the folder of Supabase's CLI.
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

/** Statements for PL/pgSQL that append to `others`, a jsonb array, each {@link OtherHistory}; they read `path`, the schemas of the search_path, and the OIDs `trusted`, and use a record `other`, a boolean `filled` and a json `content`. */
export const readOthers = `FOR other IN SELECT c.oid::regclass AS place, nspname, relname, tool, told,
      -- Of rows that the role cannot see nothing can be said.
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid) AS visible, relowner = ANY (trusted) AS trusted
    FROM (VALUES ${known.map(([tool, table, schema = null, column = null]) => sql`(${tool}, ${table}::name, ${schema}::name, ${column}::name)`).join(', ')}) AS known (tool, called, home, told)
    JOIN pg_catalog.pg_class c ON relname = called JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND nspname = ANY (CASE WHEN home IS NULL THEN path ELSE ARRAY[home] END)
      AND (told IS NULL OR EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = c.oid AND attname = told AND attnum > 0 AND NOT attisdropped)) ORDER BY nspname, relname
  LOOP
    -- What somebody else's table says is not read; that it is there is enough to ask.
    filled := other.told IS NULL OR other.visible AND NOT other.trusted;
    content := NULL;
    IF other.visible AND other.trusted AND filled THEN EXECUTE format('SELECT EXISTS (SELECT FROM %s)', other.place) INTO filled; END IF;
    IF other.visible AND other.trusted AND other.told IS NOT NULL THEN EXECUTE format('SELECT json_agg(%I::text) FROM %s', other.told, other.place) INTO content; END IF;
    IF filled OR content IS NOT NULL THEN others := others || jsonb_build_array(json_build_object('schema', other.nspname, 'name', other.relname, 'tool', other.tool, 'files', content)); END IF;
  END LOOP;`;
