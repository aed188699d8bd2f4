-- quote_ident() would quote by the keywords of the server's version; an identity must be the same on all of them.
CREATE OR REPLACE FUNCTION catalog.quote(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  CASE WHEN name ~ '^[a-z_][a-z0-9_]*$' THEN name ELSE '"' || replace(name, '"', '""') || '"' END;

-- SHA-256 in hexadecimal. Stable because convert_to() is, as getdatabaseencoding() is below: otherwise the planner
-- would not put its body in place of the call, which takes four times as long.
CREATE OR REPLACE FUNCTION catalog.sha256(content text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN
  encode(sha256(convert_to(content, 'UTF8')), 'hex');

-- What is read as one: a relation with all that belongs to it, or a routine.
CREATE OR REPLACE FUNCTION catalog.unit(class regclass, object oid) RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN
  class::regclass::oid::bigint << 32 | object::oid::bigint;

-- An index entry holds at most 2,700 bytes; a function with a hundred arguments has a longer identity.
CREATE OR REPLACE FUNCTION catalog.shorten(identity text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN
  CASE
    WHEN octet_length(identity) > 1500 THEN left(identity, 300)
      -- An ellipsis where there is one; of a constant it would be made, and fail elsewhere, when a query is planned.
      || CASE getdatabaseencoding() WHEN 'UTF8' THEN chr(8230 + 0 * octet_length(identity)) ELSE '...' END
      || ' ' || left(catalog.sha256(identity), 16)
    ELSE identity END;

-- What an index, a constraint or a trigger says besides names: equal on a table and on a child that has copies of them.
CREATE OR REPLACE FUNCTION catalog.likeness(kind text, body jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  CASE kind
    WHEN 'index' THEN body - '{schema,table,index,constraint,comment}'::text[] || jsonb_build_object(
      'definition', substr(body->>'definition', strpos(body->>'definition', ' USING ' || (body->>'method') || ' ')))
    WHEN 'constraint' THEN body - '{schema,table,constraint,comment}'::text[]
    WHEN 'trigger' THEN jsonb_build_object(
      'trigger', body->'trigger', 'function', body->'function', 'enabled', body->'enabled') END;

-- Whether somebody changed a partition: not its table's name, and not by detaching it, after which its own is more.
CREATE OR REPLACE FUNCTION catalog.is_partition_changed(before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  before - 'partition_of' <> after - 'partition_of' AND before->'retired' IS NOT DISTINCT FROM after->'retired';

-- History tables of migration tools: how a schema came about is no part of the schema. Whoever looks for such tables
-- asks this function.
CREATE OR REPLACE FUNCTION catalog.is_migration_history(name text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  name IN (
    -- Of the formats that a run reads.
    'schema_migrations', '_prisma_migrations', 'pgmigrations', 'goose_db_version', 'flyway_schema_history',
    '__drizzle_migrations',
    -- Of other tools, as src/migrations/other-tools.ts lists them, and what they keep beside it.
    '_sqlx_migrations', 'schema_migration', 'refinery_schema_history', 'gorp_migrations', 'seaql_migrations',
    '__diesel_schema_migrations', 'knex_migrations', 'knex_migrations_lock', 'typeorm_metadata', 'SequelizeMeta',
    'schema_version', 'schemaversions',
    'databasechangelog', 'databasechangeloglock', 'play_evolutions', 'play_evolutions_lock', 'alembic_version',
    '_yoyo_migration', '_yoyo_log', '_yoyo_version', 'yoyo_lock', 'django_migrations', '__EFMigrationsHistory',
    'ar_internal_metadata', 'atlas_schema_revisions');

-- Roles with which a hosting platform, not its customer, owns objects.
CREATE OR REPLACE FUNCTION catalog.is_platform_role(role text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  role ~ '^(supabase_|rds|cloudsql|azure|neon_|cloud_admin$|pgsodium_key|pgbouncer$|dashboard_user$)';
