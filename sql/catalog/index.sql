-- The feature inventory: what is in this database, since when, and what changed.
--
-- sql/003_feature_inventory.sql is generated: npm run sql joins this file, sql/catalog/index.sql, with what it
-- includes. Make changes there.
--
--   SELECT catalog.capture_snapshot('before the release');   -- take a snapshot
--   SELECT * FROM catalog.inventory_current;                 -- the newest one, complete
--   SELECT * FROM catalog.inventory_diff;                    -- what it changed
--   SELECT * FROM catalog.trim(keep => 30, older_than => '90 days');   -- delete old ones
--
-- Runs on PostgreSQL 14 to 18, with psql or any other client, inside or outside a transaction, and again at any time.
-- Needs no superuser: CREATE on the database is enough. An earlier hand-made catalog.snapshots is upgraded in place.
-- Functions named read_* look at the system catalogs; nothing else here does.
--
-- No name is looked up in a schema in which others may create (CVE-2018-1058): this file, and every function, has a
-- search_path of its own. Functions without one have a body that was bound when they were created.

-- Functions are created as pg_dump has them restored: what their bodies say is looked at when they are called, because
-- to look at each beforehand takes two fifths of the installation.

DO $do$ BEGIN
  PERFORM pg_catalog.set_config(
    'pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false),
    pg_catalog.set_config(
    'pg_feature_inventory.outer_checks', pg_catalog.current_setting('check_function_bodies'), false);
END $do$;
SET search_path = pg_catalog, pg_temp;
SET check_function_bodies = off;

-- 1. Tables ----------------------------------------------------------------------------------------------------------

-- @include install/tables.sql

-- 2. Helpers ---------------------------------------------------------------------------------------------------------

-- @include helpers/names.sql

-- @include helpers/foreign_tables.sql

-- @include secrets/is_suspicious.sql

-- @include secrets/is_secret.sql

-- @include secrets/redacted.sql
-- @include secrets/redact_matches.sql

-- @include secrets/redact_literals.sql

-- @include secrets/redact.sql

-- @include secrets/redact_default.sql

-- @include secrets/redact_jsonb.sql

-- @include secrets/redact_options.sql

-- @include secrets/redact_setting.sql

-- @include secrets/redacted_kinds.sql

-- @include helpers/column_options.sql

-- 3. Reading the system catalogs --------------------------------------------------------------------------------------

-- @include read/scope.sql

-- @include read/maintained.sql

-- @include read/objects.sql

-- @include read/common_objects.sql

-- @include read/present_objects.sql

-- @include read/observations.sql

-- @include read/statistics.sql

-- @include read/fingerprint.sql

-- @include read/row_versions.sql

-- 4. Snapshots -------------------------------------------------------------------------------------------------------

-- @include snapshots/summary.sql

-- @include snapshots/dependent_units.sql

-- @include snapshots/note_row_versions.sql

-- @include snapshots/record_growth.sql

-- @include snapshots/capture_snapshot.sql

-- @include snapshots/update_edge_functions.sql

-- @include snapshots/accept_snapshot.sql

-- @include snapshots/record_findings.sql

-- @include snapshots/schedule_snapshots.sql

-- 5. Views -----------------------------------------------------------------------------------------------------------

-- @include views/replaced_views.sql

-- @include views/inventory_current.sql

-- @include views/pieces_current.sql

-- @include diff/severity.sql

-- @include diff/diff.sql

-- @include diff/since_run.sql

-- @include snapshots/remembered_documents.sql

-- @include snapshots/trim.sql

-- 6. Privileges ------------------------------------------------------------------------------------------------------

-- @include privileges.sql

-- 7. Comments --------------------------------------------------------------------------------------------------------

-- @include comments.sql

-- 8. The nightly snapshot --------------------------------------------------------------------------------------------

DO $do$
BEGIN
  PERFORM catalog.schedule_snapshots(nullif(current_setting('catalog.cron_schedule', true), ''));
END
$do$;

-- @include install/earlier_jobs.sql

-- What the session had before.
DO $do$ BEGIN
  PERFORM pg_catalog.set_config(
    'check_function_bodies', pg_catalog.current_setting('pg_feature_inventory.outer_checks'), false),
    pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false);
END $do$;
