-- A catalog made by hand: its rows and columns stay, only what would refuse our rows goes.
SELECT string_agg(DISTINCT pg_describe_object('pg_class'::regclass, e.ev_class, 0), ', ') AS objects,
  string_agg(DISTINCT format('ALTER VIEW %s RENAME TO %I;', v.oid::regclass, v.relname || '_before'), ' ') AS remedies
INTO item
FROM pg_class v
JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = v.oid AND d.classid = 'pg_rewrite'::regclass
JOIN pg_rewrite e ON e.oid = d.objid AND e.ev_class <> v.oid
WHERE v.relnamespace = 'catalog'::regnamespace AND v.relname IN ('inventory_current', 'inventory_diff')
  AND e.ev_class IS DISTINCT FROM to_regclass('catalog.inventory_diff');
IF item.objects IS NOT NULL THEN
  RAISE EXCEPTION USING ERRCODE = 'dependent_objects_still_exist',
    MESSAGE = format('the views that it brings are read by %s', item.objects),
    HINT = 'Give them another name, under which they go on as they are: ' || item.remedies;
END IF;

FOR item IN
  SELECT c.relname, c.relkind FROM pg_catalog.pg_class c
  WHERE c.relnamespace = 'catalog'::regnamespace AND c.relname IN ('inventory_current', 'inventory_diff')
    AND c.relkind IN ('v', 'm')
  ORDER BY c.relname DESC
LOOP
  EXECUTE format('DROP %s catalog.%I',
    CASE item.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, item.relname);
END LOOP;

FOR item IN
  SELECT conname FROM pg_catalog.pg_constraint
  WHERE conrelid = 'catalog.snapshots'::regclass
    AND (contype = 'c' OR contype = 'u' AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint f WHERE f.contype = 'f' AND f.conindid = pg_constraint.conindid))
LOOP
  EXECUTE format('ALTER TABLE catalog.snapshots DROP CONSTRAINT %I', item.conname);
END LOOP;
FOR item IN
  SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = 'catalog.snapshots'::regclass AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid)
LOOP
  EXECUTE format('DROP INDEX catalog.%I', item.relname);
END LOOP;

-- Columns of our names that take no value of ours. What is computed keeps what was computed so far.
FOR item IN
  SELECT a.attname, a.attgenerated, coalesce(w.type = 'text'::regtype, false) AS is_text,
    CASE WHEN a.attname LIKE 'total\_%' THEN a.atttypid IN ('int4'::regtype, 'int8'::regtype, 'numeric'::regtype)
      ELSE a.atttypid = w.type AND a.atttypmod = -1 END AS fits
  FROM pg_attribute a
  LEFT JOIN (VALUES ('label', 'text'::regtype), ('github_commit_sha', 'text'), ('unchanged_since', 'int8'),
    ('fingerprint', 'text'), ('capture_version', 'int4'), ('migrations_hash', 'text'), ('accepted', 'bool'),
    ('captured_by', 'text'), ('server_version_num', 'int4'), ('system_identifier', 'int8'),
    ('database_oid', 'oid')) w(name, type) ON w.name = a.attname
  WHERE a.attrelid = 'catalog.snapshots'::regclass AND a.attnum > 0 AND NOT a.attisdropped
    AND (w.name IS NOT NULL OR a.attname LIKE 'total\_%')
LOOP
  CONTINUE WHEN item.fits AND item.attgenerated = '';
  BEGIN
    IF item.attgenerated <> '' THEN
      EXECUTE format('ALTER TABLE catalog.snapshots ALTER COLUMN %I DROP EXPRESSION', item.attname);
    END IF;
    IF item.is_text AND NOT item.fits THEN
      EXECUTE format('ALTER TABLE catalog.snapshots ALTER COLUMN %I TYPE text', item.attname);
    END IF;
    CONTINUE WHEN item.fits OR item.is_text;
  EXCEPTION WHEN feature_not_supported OR object_not_in_prerequisite_state THEN
    -- A view reads the column, or it is computed whenever it is read (VIRTUAL).
  END;
  EXECUTE format('ALTER TABLE catalog.snapshots RENAME COLUMN %I TO %I', item.attname, 'legacy_' || item.attname);
  IF item.is_text THEN
    EXECUTE format('ALTER TABLE catalog.snapshots ADD COLUMN %I text', item.attname);
    EXECUTE format('UPDATE catalog.snapshots SET %I = %I', item.attname, 'legacy_' || item.attname);
  END IF;
END LOOP;

IF (SELECT atttypid FROM pg_catalog.pg_attribute
  WHERE attrelid = 'catalog.snapshots'::regclass AND attname = 'id' AND NOT attisdropped)
   NOT IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN
  ALTER TABLE catalog.snapshots RENAME COLUMN id TO legacy_id;
END IF;
ALTER TABLE catalog.snapshots
  ADD COLUMN IF NOT EXISTS id bigint,
  ADD COLUMN IF NOT EXISTS taken_at timestamptz,
  ADD COLUMN IF NOT EXISTS github_commit_sha text;
IF (SELECT atttypid FROM pg_catalog.pg_attribute
  WHERE attrelid = 'catalog.snapshots'::regclass AND attname = 'taken_at' AND NOT attisdropped)
   <> 'timestamptz'::regtype THEN
  ALTER TABLE catalog.snapshots ALTER COLUMN taken_at DROP DEFAULT;
  ALTER TABLE catalog.snapshots ALTER COLUMN taken_at TYPE timestamptz USING taken_at::timestamp AT TIME ZONE 'UTC';
END IF;
IF (SELECT atttypid FROM pg_catalog.pg_attribute
  WHERE attrelid = 'catalog.snapshots'::regclass AND attname = 'id') <> 'int8'::regtype THEN
  ALTER TABLE catalog.snapshots ALTER COLUMN id TYPE bigint;
END IF;

FOR item IN
  SELECT attname FROM pg_catalog.pg_attribute
  WHERE attrelid = 'catalog.snapshots'::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND attidentity = ''
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint WHERE conrelid = attrelid AND contype = 'p' AND attnum = ANY (conkey))
LOOP
  EXECUTE format('ALTER TABLE catalog.snapshots ALTER COLUMN %I DROP NOT NULL', item.attname);
END LOOP;
IF EXISTS (
  SELECT FROM pg_catalog.pg_attribute
  WHERE attrelid = 'catalog.snapshots'::regclass AND attname = 'legacy_id' AND NOT attisdropped) THEN
  -- Another table may point at the old key; then the key stays and fills itself.
  BEGIN
    EXECUTE (SELECT format('ALTER TABLE catalog.snapshots DROP CONSTRAINT %I', conname) FROM pg_catalog.pg_constraint
             WHERE conrelid = 'catalog.snapshots'::regclass AND contype = 'p');
    ALTER TABLE catalog.snapshots ALTER COLUMN legacy_id DROP NOT NULL;
  EXCEPTION WHEN dependent_objects_still_exist OR null_value_not_allowed THEN
    NULL;
  END;
END IF;

IF EXISTS (SELECT FROM catalog.snapshots WHERE id IS NULL) THEN
  UPDATE catalog.snapshots s SET id = numbered.id
  FROM (
    SELECT ctid AS place,
      (SELECT coalesce(max(id), 0) FROM catalog.snapshots) + row_number() OVER (ORDER BY taken_at, ctid) AS id
    FROM catalog.snapshots WHERE id IS NULL) numbered
  WHERE s.ctid = numbered.place;
END IF;
ALTER TABLE catalog.snapshots ALTER COLUMN id SET NOT NULL;
IF NOT EXISTS (
  SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'catalog.snapshots'::regclass AND contype = 'p') THEN
  ALTER TABLE catalog.snapshots ADD PRIMARY KEY (id);
ELSIF NOT EXISTS (
  SELECT FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum]
  WHERE k.conrelid = 'catalog.snapshots'::regclass AND k.contype IN ('p', 'u') AND a.attname = 'id') THEN
  ALTER TABLE catalog.snapshots ADD UNIQUE (id);
END IF;
IF pg_get_serial_sequence('catalog.snapshots', 'id') IS NULL THEN
  ALTER TABLE catalog.snapshots ALTER COLUMN id DROP DEFAULT;
  ALTER TABLE catalog.snapshots ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;
END IF;
PERFORM setval(pg_get_serial_sequence('catalog.snapshots', 'id'), greatest(
  (SELECT max(id) FROM catalog.snapshots), nextval(pg_get_serial_sequence('catalog.snapshots', 'id'))));
ALTER TABLE catalog.snapshots ALTER COLUMN taken_at SET DEFAULT clock_timestamp();
