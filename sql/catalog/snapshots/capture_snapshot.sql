CREATE OR REPLACE FUNCTION catalog.capture_snapshot(label text DEFAULT NULL, commit_sha text DEFAULT NULL)
RETURNS bigint
LANGUAGE plpgsql
-- A definition is written as the session's settings say, so they are the same for everyone.
SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC'
SET datestyle = 'ISO, YMD'
SET intervalstyle = 'postgres'
SET bytea_output = 'hex'
SET extra_float_digits = '1'
SET quote_all_identifiers = off
SET standard_conforming_strings = on
SET jit = off
-- What is joined here the same statement has just made: no figures tell the planner how much it is.
SET enable_nestloop = off
SET lock_timeout = '10min'
AS $fn$
DECLARE
  -- To be raised when the bodies of objects change their shape.
  version CONSTANT int := 8;
  this catalog.snapshots;
  previous catalog.snapshots;
  locked_count int := 0;
  torn boolean := false;
  unread boolean := false;
  moved text;
  -- What another transaction cannot see yet may change again under the same xmin.
  written CONSTANT boolean := pg_current_xact_id_if_assigned() IS NOT NULL;
  -- Units whose objects are read again, null for all; and those that should be enough, where all are read for once.
  units bigint[];
  enough bigint[];
  unsettled bigint[];
  unannounced text;
  doubted boolean := false;
  moment pg_snapshot;
BEGIN
  IF EXISTS (SELECT FROM catalog.foreign_objects()) THEN
    RAISE EXCEPTION USING ERRCODE = 'PFI05',
      MESSAGE = (
        SELECT format('The schema catalog holds what role %s cannot trust: %s', quote_ident(current_user),
          string_agg(format('%s (role %s)', f.object, f.owner), '; '))
        FROM catalog.foreign_objects() f),
      DETAIL = 'No snapshot was stored.', HINT = 'SELECT * FROM catalog.foreign_objects() says what to do about each.';
  END IF;
  -- Two at once would each end what the other began. Other locks are waited for only briefly: a table that somebody
  -- locks must not hold up a deployment.
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  PERFORM set_config('lock_timeout', '2s', true);

  SELECT * INTO previous FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1;
  this.id := nextval(pg_get_serial_sequence('catalog.snapshots', 'id'));

  FOR attempt IN 1..4 LOOP
    BEGIN
      -- First the history, so that no schema is stored under a history that is newer.
      moment := pg_current_snapshot();
      this.migrations_hash := catalog.migrations_hash();
      this.fingerprint := catalog.fingerprint();
      unread := previous.fingerprint = this.fingerprint AND previous.capture_version = version
        AND previous.server_version_num = current_setting('server_version_num')::int;
      locked_count := 0;
      moved := NULL;
      IF unread IS NOT TRUE THEN
        enough := catalog.note_row_versions(this.id, previous, version);
        units := CASE WHEN NOT doubted AND EXISTS (
            SELECT FROM catalog.snapshots s
            WHERE s.read_in_full AND s.taken_at > clock_timestamp() - interval '7 days')
          THEN enough END;
        -- One statement, so that under READ COMMITTED too it sees one moment.
        WITH object AS MATERIALIZED (
          SELECT row_number() OVER () AS number, o.*, o.body::text AS content FROM catalog.read_objects(units) o
        -- A regular expression of so many alternatives takes longer to get ready than to read one body, and it gets
        -- ready again for each: many together take a fifteenth. No alternative reaches beyond the end of a line.
        ), bundle_of_many AS MATERIALIZED (
          SELECT o.number / 256 AS bundle, catalog.is_suspicious(string_agg(o.content, E'\n')) AS suspicious,
            strpos(string_agg(o.content, E'\n'), '::reg') > 0 AS names
          FROM object o GROUP BY 1
        ), suspicious_few AS (
          SELECT o.number / 16 AS bundle FROM object o WHERE o.number / 256 IN (
            SELECT m.bundle FROM bundle_of_many m WHERE m.suspicious)
          GROUP BY 1 HAVING catalog.is_suspicious(string_agg(o.content, E'\n'))
        ), seen AS MATERIALIZED (
          SELECT r.kind, r.identity, r.oid, r.locked, coalesce(r.redacted, r.body) AS body, r.unit,
            catalog.sha256(coalesce(r.redacted::text, r.content)) AS hash
          -- OFFSET 0 keeps the planner from writing redact() into both of its uses.
          FROM (
            SELECT o.*, CASE WHEN o.number / 16 IN (SELECT f.bundle FROM suspicious_few f)
                AND catalog.is_suspicious(o.content)
              THEN catalog.redact(o.body) END AS redacted
            FROM object o OFFSET 0) r
        -- What is not read again is as it is stored.
        ), kept AS MATERIALIZED (
          SELECT v.unit FROM catalog.row_versions v WHERE enough IS NOT NULL AND v.unit NOT IN (SELECT unnest(enough))
        ), ended AS (
          UPDATE catalog.objects o SET valid_to = this.id
          WHERE o.valid_to IS NULL AND o.kind <> 'edge function'
            AND NOT EXISTS (
              SELECT FROM seen s
              WHERE s.kind = o.kind AND s.identity = o.identity AND (s.hash = o.hash OR s.locked))
            AND (units IS NULL OR NOT EXISTS (SELECT FROM kept k WHERE k.unit = o.unit))
          RETURNING o.kind, o.identity, o.unit
        -- After a restore, or under an earlier catalog, an object has another one or none.
        ), placed AS (
          UPDATE catalog.objects o SET unit = s.unit FROM seen s
          WHERE o.valid_to IS NULL AND s.kind = o.kind AND s.identity = o.identity AND (s.hash = o.hash OR s.locked)
            AND s.unit IS DISTINCT FROM o.unit
        ), begun AS (
          INSERT INTO catalog.objects (kind, identity, oid, column_numbers, hash, body, valid_from, unit)
          SELECT s.kind, s.identity, s.oid, CASE WHEN s.kind IN ('table', 'view') THEN ARRAY(
            SELECT a.attnum FROM pg_attribute a
            WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) END,
            s.hash, s.body, this.id, s.unit
          FROM seen s
          WHERE NOT EXISTS (
              SELECT FROM catalog.objects o
              WHERE o.valid_to IS NULL AND o.kind = s.kind AND o.identity = s.identity
                AND (s.hash = o.hash OR s.locked))
            -- Read first, so that a changed object's old row has ended before its new one begins.
            AND (SELECT count(*) FROM ended) >= 0
          -- In the order of two of the indexes, each entry of which then goes to their end.
          ORDER BY s.kind, s.identity
          RETURNING kind, identity, unit
        )
        SELECT
          -- Not those that are new or gone: what was done to partitions that were there before and are there still.
          (SELECT string_agg(concat_ws(' ', n.identity, n.hash), E'\n' ORDER BY n.identity COLLATE "C")
           FROM seen n JOIN catalog.objects o ON o.kind = n.kind AND o.identity = n.identity AND o.valid_to IS NULL
           WHERE n.kind = 'partition' AND n.oid = o.oid AND n.hash <> o.hash AND NOT n.locked
             AND previous.capture_version = version AND catalog.is_partition_changed(o.body, n.body)),
          count(*) FILTER (WHERE s.locked),
          coalesce(bool_or(NOT s.locked AND (
            s.body ? 'definition' AND s.body->>'definition' IS NULL
            OR s.body->'columns' @> '[{"type": "???"}]')), false),
          -- A constant that is a list of names is written as these are called now, and no dependency says so; nor,
          -- until PostgreSQL 17, for which types a function has transforms.
          -- As queries of their own: an aggregate of what is distinct would have all bodies sorted.
          ARRAY(
              SELECT u.unit FROM seen u
              WHERE u.locked OR u.kind = 'function' AND (u.body ? 'parsed_body' OR u.body->>'options' ~ 'transform='))
            || ARRAY(
              SELECT o.unit FROM object o
              WHERE o.number / 256 IN (SELECT m.bundle FROM bundle_of_many m WHERE m.names)
                AND o.content ~ '::reg[a-z]+\[\]'),
          (SELECT string_agg(DISTINCT concat_ws(' ', u.kind, u.identity), ', ')
           FROM (SELECT * FROM ended UNION SELECT * FROM begun) u JOIN kept k ON k.unit = u.unit WHERE units IS NULL)
        INTO moved, locked_count, torn, unsettled, unannounced FROM seen s;
        DELETE FROM catalog.row_versions v WHERE written OR v.unit = ANY (unsettled);

        -- MVCC does not cover definitions: the server writes them from the catalogs as they are now. If nothing was
        -- committed between the two fingerprints, "now" was one moment.
        -- If no transaction at all has ended meanwhile, there is nothing to look at.
        IF torn OR moment::text <> pg_current_snapshot()::text AND (
          catalog.fingerprint() IS DISTINCT FROM this.fingerprint
          OR catalog.migrations_hash() IS DISTINCT FROM this.migrations_hash) THEN
          RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'the schema changed meanwhile';
        END IF;
      END IF;

      -- Figures are of this moment, not of that one; but they too name objects that somebody may just be dropping.
      WITH seen AS MATERIALIZED (
        SELECT s.kind, catalog.shorten(s.identity) AS identity, s.body
        FROM catalog.read_statistics_in_parts() s
        UNION ALL
        SELECT 'hidden', 'locked', to_jsonb(format(
          'Definitions of %s objects: another session had their tables locked. They are shown as last seen.',
          locked_count))
        WHERE locked_count > 0
      ), gone AS (
        DELETE FROM catalog.statistics x
        WHERE x.kind <> 'schema'
          AND NOT EXISTS (SELECT FROM seen s WHERE s.kind = x.kind AND s.identity = x.identity)
      )
      INSERT INTO catalog.statistics AS x (kind, identity, body) SELECT s.kind, s.identity, s.body FROM seen s
      -- Not left to the conflict, which would lock each row and so write it.
      WHERE NOT EXISTS (
        SELECT FROM catalog.statistics k WHERE k.kind = s.kind AND k.identity = s.identity AND k.body = s.body)
      ON CONFLICT (kind, identity) DO UPDATE SET body = excluded.body;
      EXIT;
    EXCEPTION WHEN serialization_failure OR deadlock_detected OR lock_not_available OR internal_error
      OR undefined_table OR undefined_column OR undefined_object OR undefined_function
      OR object_not_in_prerequisite_state OR unique_violation THEN
      -- An object that stands elsewhere in what is stored: what is stored is not what it is taken for.
      doubted := doubted OR SQLSTATE = '23505';
      IF attempt = 4 THEN
        RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
          MESSAGE = 'The schema could not be read at one moment: ' || SQLERRM,
          DETAIL = 'Tried four times; another session changes or locks it. No snapshot was stored.',
          HINT = 'Take the snapshot again when no other migration is running.';
      END IF;
    END;
    PERFORM pg_sleep(0.1 * attempt * attempt);
  END LOOP;

  -- While a lock hid an object, the next snapshot has to look again; and where this transaction may change once more
  -- what it has changed: the row's xmin, by which a fingerprint tells that, stays.
  IF locked_count > 0 OR written THEN
    this.fingerprint := NULL;
  END IF;

  this.partition_changes := CASE WHEN moved IS NULL THEN previous.partition_changes
    ELSE catalog.sha256(coalesce(previous.partition_changes, '') || moved) END;
  this.schema_hash := CASE WHEN unread THEN previous.schema_hash ELSE catalog.schema_hash(this.partition_changes) END;
  IF this.schema_hash IS DISTINCT FROM previous.schema_hash THEN
    DELETE FROM catalog.statistics x WHERE x.kind = 'schema';
    INSERT INTO catalog.statistics (kind, identity, body)
    SELECT l.kind, catalog.shorten(l.identity), l.body FROM catalog.read_labels() l;
  END IF;
  IF this.schema_hash = previous.schema_hash THEN
    this := jsonb_populate_record(
      this, jsonb_strip_nulls(to_jsonb(previous)) - 'id' - 'fingerprint' - 'migrations_hash' - 'read_in_full');
  ELSE
    this := jsonb_populate_record(this, catalog.count_objects());
  END IF;
  -- Under the same fingerprint only the words that describe the objects can differ: another form or minor version.
  this.unchanged_since := CASE
    WHEN previous.schema_hash IN (this.schema_hash) OR previous.fingerprint = this.fingerprint
    THEN previous.unchanged_since ELSE this.id END;
  INSERT INTO catalog.snapshots (
    id, label, taken_at, github_commit_sha, captured_by, capture_version, server_version_num,
    system_identifier,
    database_oid,
    migrations_hash, fingerprint, schema_hash, partition_changes, unchanged_since, read_in_full,
    total_rows, total_size_bytes,
    total_schemas, total_tables, total_columns, total_views, total_sequences, total_functions, total_types,
    total_constraints, total_indexes, total_triggers, total_policies, total_extensions, total_event_triggers,
    total_publications, total_foreign_servers, total_cron_jobs, total_storage_buckets, total_roles,
    total_edge_functions)
  OVERRIDING SYSTEM VALUE
  SELECT
    this.id, capture_snapshot.label, clock_timestamp(), capture_snapshot.commit_sha, current_user, version,
    current_setting('server_version_num')::int,
    (SELECT c.system_identifier FROM pg_control_system() c
     WHERE has_function_privilege('pg_control_system()', 'EXECUTE')),
    (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()),
    this.migrations_hash, this.fingerprint, this.schema_hash, this.partition_changes, this.unchanged_since,
    CASE WHEN NOT coalesce(unread, false) THEN units IS NULL END,
    sum((s.body->>'row_count')::bigint), sum((s.body->>'size_bytes')::bigint),
    this.total_schemas, this.total_tables, this.total_columns, this.total_views, this.total_sequences,
    this.total_functions, this.total_types, this.total_constraints, this.total_indexes, this.total_triggers,
    this.total_policies, this.total_extensions, this.total_event_triggers, this.total_publications,
    this.total_foreign_servers, this.total_cron_jobs, this.total_storage_buckets, this.total_roles,
    this.total_edge_functions
  FROM catalog.statistics s WHERE s.kind = 'table';
  PERFORM catalog.record_growth(this.id);
  IF unannounced IS NOT NULL THEN
    RAISE WARNING 'What changed without a sign of it in the system catalogs: %', unannounced USING
      DETAIL = 'It is in this snapshot, but could have been in an earlier one.',
      HINT = 'Please report it, with what changed there; see CONTRIBUTING.md.';
  END IF;
  RETURN this.id;
END
$fn$;
