-- Whether a definition may change without that a row changes which its unit has, or which the server knows it depends
-- on: what an extension does is written in tables of its own, and a constant of a type that is made of names of other
-- objects is written as they are called now.
CREATE OR REPLACE FUNCTION catalog.has_unseen_dependencies() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT EXISTS (
      SELECT FROM pg_extension e
      WHERE e.extname IN ('age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb'))
    OR EXISTS (
      -- Looked up: a join by either column would compare each type with each.
      SELECT FROM pg_type t
      WHERE t.oid >= 16384 AND (
        t.typbasetype IN (SELECT b.oid FROM pg_type b WHERE b.typname ~ '^_?reg' AND b.oid < 16384)
        OR t.typelem IN (SELECT b.oid FROM pg_type b WHERE b.typname ~ '^_?reg' AND b.oid < 16384)))
    OR EXISTS (
      SELECT FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relkind = 'c' AND t.oid < 16384 AND t.typname ~ '^_?reg')
$fn$;

-- Whether to read only what changed is worth what it takes to find that out: about 300 tables.
CREATE OR REPLACE FUNCTION catalog.is_large() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT count(*) >= 1500 FROM pg_class
$fn$;

-- Which units' objects are to be read again, and what of the catalogs' rows they are then read from, noted for the next
-- time: catalog.row_versions holds it in the transaction in which the objects are stored. Null: all of them, because
-- something changed that anything may depend on, or so much that to look for single objects saves nothing.
CREATE OR REPLACE FUNCTION catalog.note_row_versions(
  this bigint, previous catalog.snapshots, version int) RETURNS bigint[]
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET enable_nestloop = off AS $fn$
DECLARE
  changed bigint[];
  renamed bigint[];
  everything boolean;
  units bigint[];
  -- The row with this number holds, instead of versions, the snapshot that noted them all.
  noted_by CONSTANT bigint := -1;
  noted CONSTANT bigint := (SELECT v.versions FROM catalog.row_versions v WHERE v.unit = noted_by);
BEGIN
  IF NOT catalog.is_large() OR catalog.has_unseen_dependencies() THEN
    DELETE FROM catalog.row_versions;
    RETURN NULL;
  END IF;
  WITH now AS MATERIALIZED (
    SELECT * FROM catalog.read_row_versions() UNION ALL SELECT noted_by, this, NULL
  ), news AS MATERIALIZED (
    SELECT n.*, v.unit IS NULL AS new,
      -- Of a type everything shows: its name, its labels, its attributes.
      n.face IS DISTINCT FROM v.face OR n.unit >> 32 = 'pg_type'::regclass::oid::bigint AS renamed
    FROM now n LEFT JOIN catalog.row_versions v ON v.unit = n.unit WHERE n.versions IS DISTINCT FROM v.versions
  ), gone AS (
    DELETE FROM catalog.row_versions v WHERE NOT EXISTS (SELECT FROM now n WHERE n.unit = v.unit)
  ), noted AS (
    INSERT INTO catalog.row_versions (unit, versions, face) SELECT n.unit, n.versions, n.face FROM news n
    ON CONFLICT (unit) DO UPDATE SET versions = excluded.versions, face = excluded.face
  )
  SELECT coalesce(array_agg(n.unit) FILTER (WHERE n.unit > 0), '{}'),
    coalesce(array_agg(n.unit) FILTER (WHERE n.renamed AND NOT n.new), '{}'),
    count(*) > (SELECT count(*) FROM now) / 4 + 50
    OR coalesce(bool_or(n.unit = 0
      -- No definition names a role that is new.
      OR n.unit >> 32 = 'pg_authid'::regclass::oid::bigint AND NOT n.new), false)
  INTO changed, renamed, everything FROM news n;
  IF everything
    -- What is stored must be what was read from these versions.
    OR noted IS DISTINCT FROM (SELECT max(s.id) FROM catalog.snapshots s WHERE s.read_in_full IS NOT NULL)
    OR (previous.capture_version, previous.server_version_num, previous.database_oid)
    IS DISTINCT FROM (version, current_setting('server_version_num')::int, (
      SELECT d.oid FROM pg_database d WHERE d.datname = current_database())) THEN
    RETURN NULL;
  END IF;
  units := ARRAY(SELECT u FROM catalog.dependent_units(changed, renamed) u);
  RETURN CASE WHEN cardinality(units) <= (SELECT count(*) FROM catalog.row_versions) / 4 + 50 THEN units END;
END
$fn$;
