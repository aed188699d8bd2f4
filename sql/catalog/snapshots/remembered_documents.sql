-- As a document rounds a figure: to the nearest power of ten, which is told by its exponent.
CREATE OR REPLACE FUNCTION catalog.magnitude(value numeric, small numeric) RETURNS int
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN value < small OR value <= 0 THEN 0 ELSE round(log(value))::int END
$fn$;

-- All that catalog.inventory_current shows of the newest snapshot, its last changes, and the findings known of it in
-- one hash, without reading the objects: equal hashes, equal documents. What names the snapshot itself is no part of
-- it.
-- exact: with the rows and sizes of tables as they are, not only with what rounding leaves of them.
CREATE OR REPLACE FUNCTION catalog.content_hash(exact boolean) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
-- An instant is written as the session's settings say.
SET timezone = 'UTC'
SET jit = off AS $fn$
  SELECT catalog.sha256(concat_ws(E'\n',
    to_jsonb(c)::text,
    -- The hash of the schema leaves them out.
    (SELECT catalog.sha256(string_agg(
       concat_ws(E'\t', o.identity, o.hash), E'\n' ORDER BY o.identity COLLATE "C"))
     FROM catalog.objects o WHERE o.kind = 'partition' AND o.valid_to IS NULL),
    (SELECT catalog.sha256(string_agg(
       concat_ws(E'\t', f.kind, f.identity, f.body::text), E'\n' ORDER BY f.kind COLLATE "C", f.identity COLLATE "C"))
     FROM (
       SELECT s.kind, s.identity, CASE
         WHEN exact THEN s.body
         -- Whether a table of which nobody has counted the rows is small is told by its size.
         WHEN s.kind = 'table' AND s.body->>'row_count' IS NOT NULL THEN s.body || jsonb_build_object(
           'row_count', catalog.magnitude((s.body->>'row_count')::numeric, 1000),
           'size_bytes', catalog.magnitude((s.body->>'size_bytes')::numeric, 1000000))
         WHEN s.kind = 'not modelled' AND s.identity = 'large object' THEN s.body || jsonb_build_object(
           'count', catalog.magnitude((s.body->>'count')::numeric, 0))
         ELSE s.body END AS body
       FROM catalog.statistics s) f),
    (SELECT catalog.sha256(string_agg(to_jsonb(d)::text, E'\n')) FROM catalog.latest_changes d),
    (SELECT catalog.sha256(string_agg(
       concat_ws(E'\t', f.key, f.message, coalesce('accepted ' || f.accepted, 'open')), E'\n'
       ORDER BY f.key COLLATE "C"))
     FROM catalog.findings f WHERE f.gone_since IS NULL),
    EXISTS (SELECT FROM catalog.snapshots s WHERE s.total_findings IS NOT NULL)))
  FROM (
    SELECT i.database, i.server_version, i.server_version_num, i.schema_hash, i.unchanged_since,
      i.total_schemas, i.total_tables, i.total_columns, i.total_views, i.total_sequences, i.total_functions,
      i.total_types, i.total_constraints, i.total_indexes, i.total_triggers, i.total_policies, i.total_extensions,
      i.total_event_triggers, i.total_publications, i.total_foreign_servers, i.total_cron_jobs,
      i.total_storage_buckets, i.total_roles, i.total_edge_functions
    FROM catalog.inventory_current i) c
$fn$;

-- What a run made of the newest snapshot, if the last one that was asked for the same made it of the same, and the
-- files of the document are those that it wrote. A row that somebody has changed is none.
CREATE OR REPLACE FUNCTION catalog.recall_document(asked text, files text, exact boolean) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  row catalog.remembered_documents;
BEGIN
  SELECT r.* INTO row FROM catalog.remembered_documents r
  WHERE r.asked = recall_document.asked AND r.files = recall_document.files;
  IF row.digest = catalog.sha256(concat_ws(E'\n', row.asked, row.files, row.content, row.made))
    AND row.content = catalog.content_hash(exact) THEN
    RETURN row.made;
  END IF;
  RETURN NULL;
END
$fn$;

-- Remembers what a run made of a snapshot. Nothing is remembered of one after which there is another, or that has
-- changed since it was read: of its hash the run knows what it was.
CREATE OR REPLACE FUNCTION catalog.remember_document(snapshot_id bigint, schema_hash text, asked text, files text,
  exact boolean, made text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_variable
DECLARE
  content text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  -- Those of other inputs, repositories and versions of the action: the newest are enough.
  DELETE FROM catalog.remembered_documents r
  WHERE r.asked = asked OR r.asked NOT IN (
    SELECT n.asked FROM catalog.remembered_documents n ORDER BY n.remembered_at DESC LIMIT 7);
  content := catalog.content_hash(exact);
  INSERT INTO catalog.remembered_documents (asked, files, content, made, digest)
  SELECT asked, files, content, made, catalog.sha256(concat_ws(E'\n', asked, files, content, made))
  FROM catalog.snapshots s
  WHERE s.id = snapshot_id AND s.schema_hash = schema_hash
    AND s.id = (SELECT max(n.id) FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL);
END
$fn$;
