-- What changed from one snapshot to another. Object identifiers and column numbers tell a rename from a removal and an
-- addition; what goes or comes with a table is not listed beside it.
CREATE OR REPLACE FUNCTION catalog.diff(from_id bigint, to_id bigint)
RETURNS TABLE (kind text, identity text, change text, severity text, details jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jit = off AS $fn$
#variable_conflict use_column
DECLARE
  origin catalog.snapshots;
  target catalog.snapshots;
  -- Object identifiers prove a rename, but only within one database.
  same_database boolean;
  same_major boolean;
  maintain CONSTANT text := '"MAINTAIN[*]?"(, )?|, "MAINTAIN[*]?"';
  -- Another version of this catalog may describe the same object in other words.
  same_form boolean;
BEGIN
  SELECT s.* INTO origin FROM catalog.snapshots s WHERE s.id = from_id;
  SELECT s.* INTO target FROM catalog.snapshots s WHERE s.id = to_id;
  IF origin.schema_hash IS NULL OR target.schema_hash IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'no_data_found',
      MESSAGE = format('Snapshot %s %s.', CASE WHEN origin.schema_hash IS NULL THEN from_id ELSE to_id END,
        CASE WHEN CASE WHEN origin.schema_hash IS NULL THEN origin.id ELSE target.id END IS NULL
          THEN 'does not exist' ELSE 'was taken by an earlier catalog, which kept no objects to compare' END),
      HINT = 'SELECT id, label, taken_at FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id;';
  END IF;
  same_database := origin.database_oid = target.database_oid
    AND origin.system_identifier IS NOT DISTINCT FROM target.system_identifier;
  same_major := origin.server_version_num / 10000 = target.server_version_num / 10000;
  same_form := origin.capture_version IS NOT DISTINCT FROM target.capture_version;

  RETURN QUERY
  WITH before AS (
    SELECT o.* FROM catalog.objects o WHERE o.valid_from <= from_id AND (o.valid_to IS NULL OR o.valid_to > from_id)
      AND NOT (o.valid_from <= to_id AND (o.valid_to IS NULL OR o.valid_to > to_id))
      -- The same once more, as indexes can find it: of a history of years, only what came or went in between is read.
      AND (o.valid_from > least(from_id, to_id) AND o.valid_from <= greatest(from_id, to_id)
        OR o.valid_to > least(from_id, to_id) AND o.valid_to <= greatest(from_id, to_id))
    UNION ALL
    -- A partition that came in between was first as the first snapshot saw it.
    (SELECT DISTINCT ON (o.identity, o.oid) o.* FROM catalog.objects o
    WHERE o.kind = 'partition' AND o.valid_from > from_id AND o.valid_from <= to_id AND NOT EXISTS (
      SELECT FROM catalog.objects b
      WHERE b.kind = 'partition' AND b.identity = o.identity AND b.oid = o.oid AND b.valid_from <= from_id)
    ORDER BY o.identity, o.oid, o.valid_from)
  ), after AS (
    SELECT o.* FROM catalog.objects o WHERE o.valid_from <= to_id AND (o.valid_to IS NULL OR o.valid_to > to_id)
      AND NOT (o.valid_from <= from_id AND (o.valid_to IS NULL OR o.valid_to > from_id))
      AND (o.valid_from > least(from_id, to_id) AND o.valid_from <= greatest(from_id, to_id)
        OR o.valid_to > least(from_id, to_id) AND o.valid_to <= greatest(from_id, to_id))
  ), pair AS MATERIALIZED (
    SELECT coalesce(a.kind, b.kind) AS kind, b.identity AS from_identity, a.identity AS to_identity,
      b.oid AS from_oid, a.oid AS to_oid, b.body AS from_body, a.body AS to_body,
      b.column_numbers AS from_numbers, a.column_numbers AS to_numbers
    FROM before b FULL JOIN after a ON a.kind = b.kind AND a.identity = b.identity
    WHERE a.hash IS DISTINCT FROM b.hash
  ), partition AS MATERIALIZED (
    SELECT DISTINCT o.identity FROM catalog.objects o
    WHERE o.kind = 'partition' AND NOT same_form
      AND (o.valid_from <= from_id AND (o.valid_to IS NULL OR o.valid_to > from_id)
        OR o.valid_from <= to_id AND (o.valid_to IS NULL OR o.valid_to > to_id))
  ), renamed AS MATERIALIZED (
    SELECT r.kind, r.from_identity, n.to_identity, r.from_body, n.to_body, r.from_numbers, n.to_numbers
    FROM pair r JOIN pair n ON n.kind = r.kind AND n.to_oid = r.from_oid
    WHERE same_database AND r.to_identity IS NULL AND n.from_identity IS NULL
      AND r.kind NOT IN ('partition', 'other role')
  ), attached AS MATERIALIZED (
    -- A table that has become a partition is not removed, and one that is none any more is not added.
    SELECT p.to_identity AS identity, b.body->'partition_of' AS before, NULL::jsonb AS after
    FROM pair p JOIN before b ON b.kind = 'partition' AND b.oid = p.to_oid
    WHERE same_database AND same_form AND p.kind = 'table' AND p.from_identity IS NULL
    UNION ALL
    SELECT p.from_identity, NULL, a.body->'partition_of'
    FROM pair p JOIN after a ON a.kind = 'partition' AND a.oid = p.from_oid
    WHERE same_database AND same_form AND p.kind = 'table' AND p.to_identity IS NULL
  ), entry AS MATERIALIZED (
    SELECT e.*,
      CASE WHEN e.kind IN ('table', 'view', 'sequence') THEN 'relation' ELSE e.kind END
        || ':' || coalesce(e.from_identity, e.to_identity) AS self,
      CASE
        WHEN e.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule')
          THEN 'relation:' || catalog.quote(e.body->>'schema') || '.' || catalog.quote(e.body->>'table')
        WHEN e.kind = 'sequence'
          THEN 'relation:' || regexp_replace(e.body->>'owned_by', '\.("([^"]|"")*"|[^."]*)$', '')
        WHEN e.kind = 'grant' AND e.body->>'on' = 'column'
          THEN 'relation:' || regexp_replace(e.body->>'object', '\.("([^"]|"")*"|[^."]*)$', '')
        WHEN e.kind = 'grant' AND e.body->>'on' IN ('function', 'schema', 'type', 'foreign server')
          THEN (e.body->>'on') || ':' || (e.body->>'object')
        WHEN e.kind = 'grant' THEN 'relation:' || (e.body->>'object')
      END AS parent
    FROM (
      SELECT p.kind, p.from_identity, p.to_identity, p.from_body, p.to_body, coalesce(p.from_body, p.to_body) AS body,
        CASE WHEN same_database AND p.from_oid = p.to_oid THEN p.from_numbers END AS from_numbers, p.to_numbers,
        CASE
          WHEN p.from_identity IS NULL THEN 'added'
          WHEN p.to_identity IS NULL THEN 'removed'
          ELSE 'changed' END AS change
      FROM pair p
      WHERE NOT EXISTS (
        SELECT FROM renamed r
        WHERE r.kind = p.kind AND (r.from_identity = p.from_identity OR r.to_identity = p.to_identity))
        AND p.kind <> 'other role'
        -- A role is not new because something is granted to it for the first time.
        AND NOT (p.kind = 'role' AND EXISTS (
          SELECT FROM catalog.objects o
          WHERE o.kind = 'other role' AND o.identity = coalesce(p.from_identity, p.to_identity)
            AND (p.from_identity IS NULL AND o.valid_from <= from_id AND (o.valid_to IS NULL OR o.valid_to > from_id)
              OR p.to_identity IS NULL AND o.valid_from <= to_id AND (o.valid_to IS NULL OR o.valid_to > to_id))))
        -- Partitions come and go by themselves; one that is made again under its name is another one.
        AND (p.kind <> 'partition' OR (p.from_oid = p.to_oid OR NOT same_database) AND same_form
          AND catalog.is_partition_changed(p.from_body, p.to_body))
      UNION ALL
      SELECT r.kind, r.from_identity, r.to_identity, r.from_body, r.to_body, r.from_body, r.from_numbers, r.to_numbers,
        'renamed'
      FROM renamed r
    ) e
  ), told AS MATERIALIZED (
    SELECT e.*, EXISTS (SELECT FROM entry p WHERE p.change = 'renamed' AND p.self = e.parent) AS parent_renamed,
      e.kind <> 'schema' AND EXISTS (
        SELECT FROM entry p WHERE p.change = 'renamed' AND p.kind = 'schema'
          AND p.from_body->>'schema' = e.from_body->>'schema'
          AND p.to_body->>'schema' = e.to_body->>'schema') AS schema_renamed
    FROM entry e
    -- A table stands for what is dropped with it, and for the keys, indexes and grants that are created with it, except
    -- grants to everyone. (Functions are granted to everyone by default.)
    WHERE NOT EXISTS (
        SELECT FROM entry p
        WHERE p.self = e.parent AND p.change = e.change
          AND (e.change = 'removed' OR e.change = 'added' AND (
            e.kind IN ('constraint', 'index', 'sequence')
            OR e.kind = 'grant' AND (e.body->>'on' = 'function' OR e.body->>'grantee' NOT IN ('PUBLIC', 'anon')))))
      AND NOT (e.kind = 'grant' AND EXISTS (
        SELECT FROM renamed r JOIN entry o ON o.kind = 'grant' AND o.body - 'object' = e.body - 'object'
        WHERE e.change = 'removed' AND o.change = 'added'
            AND e.body->>'object' = r.from_identity AND o.body->>'object' = r.to_identity
          OR e.change = 'added' AND o.change = 'removed'
            AND e.body->>'object' = r.to_identity AND o.body->>'object' = r.from_identity))
      -- Another version of this catalog may know the history tables of more tools.
      AND (same_form OR NOT coalesce(catalog.is_migration_history(e.body->>'table'), false))
      -- Or tell with a partition what the one before told of it alone; or tell less of what is the cluster's.
      AND (same_form OR NOT (
        e.kind = 'setting' AND e.change = 'removed'
        OR e.kind = 'grant' AND e.body->>'on' IN ('type', 'database', 'tablespace', 'partition')
        OR e.kind = 'not modelled' AND coalesce(e.to_identity, e.from_identity) IN ('tablespace', 'parameter privilege')
        OR EXISTS (
          SELECT FROM partition p
          WHERE p.identity IN (e.from_identity, e.to_identity) OR e.parent = 'relation:' || p.identity)
        OR e.kind = 'sequence' AND EXISTS (
          SELECT FROM catalog.objects s
          WHERE s.kind = 'schema' AND s.body ? 'made_by' AND s.body->>'schema' = e.body->>'schema')
        OR e.kind = 'table' AND e.body->>'schema' = '_timescaledb_internal'))
  ), part AS (
    SELECT t.kind, coalesce(t.to_identity, t.from_identity) AS identity,
      CASE WHEN m.identity IS NULL THEN t.change ELSE 'changed' END AS change,
      CASE WHEN m.identity IS NULL THEN t.from_body ELSE jsonb_build_object('partition_of', m.before) END AS from_body,
      CASE WHEN m.identity IS NULL THEN t.to_body ELSE jsonb_build_object('partition_of', m.after) END AS to_body,
      t.parent_renamed, t.schema_renamed
    FROM told t
    LEFT JOIN attached m ON t.kind = 'table' AND m.identity = coalesce(t.from_identity, t.to_identity)
    WHERE same_form
      OR t.kind IN (
          SELECT o.kind FROM catalog.objects o
          WHERE o.valid_from <= from_id AND (o.valid_to IS NULL OR o.valid_to > from_id))
        AND t.kind IN (
          SELECT o.kind FROM catalog.objects o
          WHERE o.valid_from <= to_id AND (o.valid_to IS NULL OR o.valid_to > to_id))
    UNION ALL
    SELECT 'column', t.to_identity || '.' || catalog.quote(c.name),
      CASE
        WHEN c.from_body IS NULL THEN 'added'
        WHEN c.to_body IS NULL THEN 'removed'
        WHEN c.from_body->'name' <> c.to_body->'name' THEN 'renamed'
        ELSE 'changed' END,
      c.from_body, c.to_body, false, false
    FROM told t CROSS JOIN LATERAL (
      SELECT coalesce(g.body->>'name', f.body->>'name') AS name, f.body AS from_body, g.body AS to_body
      -- While it is the same table a column keeps its number; otherwise its name must do.
      FROM (
        SELECT x.body, coalesce(t.from_numbers[x.place]::text, x.body->>'name') AS key
        FROM jsonb_array_elements(t.from_body->'columns') WITH ORDINALITY x(body, place)) f
      FULL JOIN (
        SELECT x.body, CASE WHEN t.from_numbers IS NULL THEN x.body->>'name' ELSE t.to_numbers[x.place]::text END AS key
        FROM jsonb_array_elements(t.to_body->'columns') WITH ORDINALITY x(body, place)) g ON f.key = g.key
      WHERE f.body IS DISTINCT FROM g.body
    ) c
    WHERE t.change IN ('changed', 'renamed') AND t.kind IN ('table', 'view')
  ), described AS (
    SELECT p.*, d.details, d.names FROM part p CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(
          jsonb_build_object('property', k.name, 'from', k.before, 'to', k.after) ORDER BY k.name COLLATE "C"), '[]'
        ) AS details,
        coalesce(array_agg(k.name), '{}') AS names
      FROM (
        SELECT n.name, p.from_body->n.name AS before, p.to_body->n.name AS after
        FROM (SELECT jsonb_object_keys(p.from_body) AS name UNION SELECT jsonb_object_keys(p.to_body)) n
        WHERE n.name <> 'columns' OR p.kind NOT IN ('table', 'view')
        UNION ALL
        SELECT 'column order', jsonb_agg(f.body->'name' ORDER BY f.place), jsonb_agg(f.body->'name' ORDER BY g.place)
        FROM jsonb_array_elements(p.from_body->'columns') WITH ORDINALITY f(body, place)
        JOIN jsonb_array_elements(p.to_body->'columns') WITH ORDINALITY g(body, place)
          ON f.body->>'name' = g.body->>'name'
        WHERE p.kind IN ('table', 'view')
      ) k
      WHERE p.change IN ('changed', 'renamed') AND k.before IS DISTINCT FROM k.after
        -- What belongs to a renamed table contains its name, and so reads differently without being different.
        AND NOT (p.parent_renamed AND k.name IN ('schema', 'table', 'definition')
          OR p.schema_renamed AND k.name = 'schema')
        -- What a partition differs in because its table was changed is the table's.
        AND NOT (p.kind = 'partition' AND (k.name = 'partition_of' OR EXISTS (
          SELECT FROM entry t
          WHERE t.self IN ('relation:' || (p.to_body->>'partition_of'), 'partition:' || (p.to_body->>'partition_of'))
              AND (t.from_body->k.name IS DISTINCT FROM t.to_body->k.name
                OR k.name = 'row_security'
                  AND t.from_body->'force_row_security' IS DISTINCT FROM t.to_body->'force_row_security')
            OR t.parent = 'relation:' || (p.to_body->>'partition_of') AND t.kind = ANY (CASE k.name
              WHEN 'indexes' THEN '{index}'::text[] WHEN 'constraints' THEN '{constraint}'
              WHEN 'triggers' THEN '{trigger}' WHEN 'missing' THEN '{index,constraint,trigger}'
              WHEN 'privileges' THEN '{grant}' ELSE '{}' END))))
        AND (same_form OR p.change = 'renamed' AND k.name IN ('schema', 'table', 'name', p.kind))
    ) d
  ), judged AS (
    SELECT d.kind, d.identity, d.details,
      -- An object that moved with its table or schema was not renamed itself.
      CASE WHEN d.change = 'renamed' AND NOT d.names && ARRAY['schema', 'name', d.kind]
        THEN 'changed' ELSE d.change END AS change,
      catalog.severity(d.kind, d.change, d.from_body, d.to_body, d.names) AS severity,
      -- Another major version writes the same definition in other words, and knows one privilege more.
      NOT same_major AND (d.change = 'changed'
        AND (d.names <@ '{definition,predicate,using,with_check,default,source_hash,arguments}'
          OR d.kind = 'partition'
            AND d.names <@ '{columns,constraints,indexes,triggers,policies,rules,statistics_objects,privileges}'
            AND regexp_replace(d.from_body->>'privileges', maintain, '', 'g')
              IS NOT DISTINCT FROM regexp_replace(d.to_body->>'privileges', maintain, '', 'g')
          OR d.kind = 'grant' AND (d.from_body->'privileges') - '{MAINTAIN,MAINTAIN*}'::text[]
            = (d.to_body->'privileges') - '{MAINTAIN,MAINTAIN*}'::text[])) AS rendered_anew,
      -- From PostgreSQL 15 on the schema public of a new cluster belongs to the database's owner, and not everyone may
      -- create in it.
      (origin.server_version_num < 150000) <> (target.server_version_num < 150000) AND d.change = 'changed'
        AND (d.kind = 'schema' AND d.identity = 'public' AND d.names = '{owner}'
          OR d.kind = 'grant' AND d.identity = 'schema public to PUBLIC') AS new_default
    FROM described d
    WHERE d.change IN ('added', 'removed') OR d.names <> '{}'
  )
  SELECT j.kind, j.identity, j.change, j.severity, j.details FROM (
    SELECT j.kind, j.identity, j.change, j.severity, j.details
    FROM judged j WHERE (j.rendered_anew OR j.new_default) IS NOT TRUE
    UNION ALL
    -- An upgrade of the server is one change, whatever it writes in other words.
    SELECT 'server', 'PostgreSQL', 'changed', 'cosmetic', jsonb_build_array(
      jsonb_build_object('property', 're-rendered by PostgreSQL',
        'from', origin.server_version_num / 10000, 'to', target.server_version_num / 10000),
      jsonb_build_object('property', 'objects', 'from', NULL, 'to', count(*)))
    FROM judged j WHERE j.rendered_anew OR j.new_default HAVING count(*) > 0) j
  ORDER BY j.kind COLLATE "C", j.identity COLLATE "C";
END
$fn$;
