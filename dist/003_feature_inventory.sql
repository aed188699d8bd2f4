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

DO $do$
DECLARE
  messages text := current_setting('client_min_messages');
  item record;
  created boolean;
  -- Whether catalog.snapshots was made by hand, before there was this catalog.
  earlier boolean;
  problem text;
  detail text;
  hint text;
  trusted_roles CONSTANT text := $query$
    -- The OIDs of the roles whose code may run with the rights of the connected role.
    -- They are read once: each mention of the view takes as long to plan as a query of its own.
    WITH RECURSIVE role AS MATERIALIZED (
      SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit FROM pg_catalog.pg_roles r
    ), me AS (
      SELECT r.oid, r.rolsuper FROM role r WHERE r.rolname = current_user
    ), inherited (oid) AS (
      -- Not by pg_has_role(), which is true of a superuser for every role. The roles of the Data API act for anybody, so
      -- what they own is not trusted.
      SELECT me.oid FROM me
      UNION
      SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
        JOIN role r ON r.oid = m.member JOIN role g ON g.oid = m.roleid
      WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit)
        AND g.rolname NOT IN ('anon', 'authenticated')
    )
    SELECT i.oid FROM inherited i
    UNION SELECT r.oid FROM role r WHERE r.rolsuper
    -- The owner of the database may do anything in it, but less than a superuser.
    UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN role o ON o.oid = d.datdba
        JOIN role r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
      WHERE d.datname = current_database()
        AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))
  $query$;
  others_own CONSTANT text := $query$
    WITH RECURSIVE trusted (oid) AS (
      -- The OIDs of the roles whose code may run with the rights of the connected role.
      -- They are read once: each mention of the view takes as long to plan as a query of its own.
      WITH RECURSIVE role AS MATERIALIZED (
        SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit FROM pg_catalog.pg_roles r
      ), me AS (
        SELECT r.oid, r.rolsuper FROM role r WHERE r.rolname = current_user
      ), inherited (oid) AS (
        -- Not by pg_has_role(), which is true of a superuser for every role. The roles of the Data API act for anybody, so
        -- what they own is not trusted.
        SELECT me.oid FROM me
        UNION
        SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
          JOIN role r ON r.oid = m.member JOIN role g ON g.oid = m.roleid
        WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit)
          AND g.rolname NOT IN ('anon', 'authenticated')
      )
      SELECT i.oid FROM inherited i
      UNION SELECT r.oid FROM role r WHERE r.rolsuper
      -- The owner of the database may do anything in it, but less than a superuser.
      UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN role o ON o.oid = d.datdba
          JOIN role r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
        WHERE d.datname = current_database()
          AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))
    )
    -- Whether anything here is not owned by a role in the CTE trusted, or is no table where one is expected. Where it is
    -- not so, as in most databases, nothing in the schema catalog can be foreign: the question what that is takes twenty
    -- times as long to plan. Where there are thousands of tables it is asked all the same: it looks up by index what this
    -- would have to read.
    SELECT CASE WHEN pg_catalog.pg_relation_size('pg_catalog.pg_class'::pg_catalog.regclass) > 1000000 THEN true
    ELSE EXISTS (
      SELECT FROM (
        SELECT n.nspowner FROM pg_catalog.pg_namespace n
        UNION ALL SELECT c.relowner FROM pg_catalog.pg_class c
        UNION ALL SELECT p.proowner FROM pg_catalog.pg_proc p
        UNION ALL SELECT o.oprowner FROM pg_catalog.pg_operator o
        UNION ALL SELECT t.typowner FROM pg_catalog.pg_type t) o (owner)
      WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
      UNION ALL
      SELECT FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      WHERE n.nspname = 'catalog' AND
        c.relkind <> 'r' AND c.relname IN (
          'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
          'row_versions')
    ) END
  $query$;
  foreign_objects CONSTANT text := $query$
    WITH RECURSIVE trusted (oid) AS (
      -- The OIDs of the roles whose code may run with the rights of the connected role.
      -- They are read once: each mention of the view takes as long to plan as a query of its own.
      WITH RECURSIVE role AS MATERIALIZED (
        SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit FROM pg_catalog.pg_roles r
      ), me AS (
        SELECT r.oid, r.rolsuper FROM role r WHERE r.rolname = current_user
      ), inherited (oid) AS (
        -- Not by pg_has_role(), which is true of a superuser for every role. The roles of the Data API act for anybody, so
        -- what they own is not trusted.
        SELECT me.oid FROM me
        UNION
        SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
          JOIN role r ON r.oid = m.member JOIN role g ON g.oid = m.roleid
        WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit)
          AND g.rolname NOT IN ('anon', 'authenticated')
      )
      SELECT i.oid FROM inherited i
      UNION SELECT r.oid FROM role r WHERE r.rolsuper
      -- The owner of the database may do anything in it, but less than a superuser.
      UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN role o ON o.oid = d.datdba
          JOIN role r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
        WHERE d.datname = current_database()
          AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))
    ),
    -- What is in the schema, or runs when its tables are used, and is not owned by a role in the CTE trusted. (Operators,
    -- casts and the like are never looked up there.)
    home AS (
      SELECT n.oid, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog'
    ), inside AS MATERIALIZED (
      SELECT d.classid, d.objid
      FROM pg_catalog.pg_depend d
      -- Not joined, which would read what is in all schemas: the planner takes each for as full as the fullest.
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = (SELECT h.oid FROM home h)
    ), watched (oid) AS (
      SELECT i.objid FROM inside i WHERE i.classid = 'pg_class'::regclass
    ),
    found (object, owner, remedy) AS (
      SELECT 'schema catalog', h.nspowner, format('ALTER SCHEMA catalog OWNER TO %I;', current_user) FROM home h
      UNION ALL
      SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner,
        format('ALTER TABLE %s OWNER TO %I;', c.oid::regclass, current_user)
      FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
      UNION ALL
      SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner,
        format('ALTER ROUTINE %s OWNER TO %I;', p.oid::regprocedure, current_user)
      FROM inside i JOIN pg_catalog.pg_proc p ON i.classid = 'pg_proc'::regclass AND p.oid = i.objid
      UNION ALL
      SELECT pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner,
        format('ALTER TYPE %s OWNER TO %I;', t.oid::regtype, current_user)
      FROM inside i JOIN pg_catalog.pg_type t ON i.classid = 'pg_type'::regclass AND t.oid = i.objid
    ),
    -- What runs when a table in the CTE watched is read or written, and is not owned by a role in the CTE trusted.
    part (classid, objid) AS (
      SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
      UNION ALL SELECT 'pg_class'::regclass, i.indexrelid
        FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
      UNION ALL SELECT 'pg_attrdef'::regclass, d.oid
        FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
      UNION ALL SELECT 'pg_constraint'::regclass, k.oid
        FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
      UNION ALL SELECT 'pg_constraint'::regclass, k.oid
        FROM (
          SELECT y.oid
          FROM watched w
          JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typtype = 'd'
          -- By itself, so that where no column is of a domain, no constraint is read. Other types have none.
          OFFSET 0) y
        -- The planner knows how few constraints are any type's.
        JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contypid <> 0
      UNION ALL SELECT 'pg_trigger'::regclass, t.oid
        FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
      UNION ALL SELECT 'pg_rewrite'::regclass, e.oid
        FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
      UNION ALL SELECT 'pg_policy'::regclass, p.oid
        FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
    ), foreign_part (object, owner, remedy) AS (
      SELECT DISTINCT
        format('%s, which uses %s',
          pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)),
        o.owner,
        format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
      FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
      CROSS JOIN LATERAL (
        SELECT f.proowner FROM pg_catalog.pg_proc f
          WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
        UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f
          WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
        UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f
          WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
      WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
      UNION
      SELECT
        format('%s, which inherits from %s',
          pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)),
            c.relowner,
        format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
      FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
      JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
      WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
    )
    SELECT f.object, pg_get_userbyid(f.owner)::text AS owner, f.remedy
    FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
    UNION ALL
    SELECT p.object, pg_get_userbyid(p.owner)::text, p.remedy FROM foreign_part p
    UNION ALL
    SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ', where a table is expected',
      pg_get_userbyid(c.relowner)::text, format('DROP it or ALTER ... RENAME it: %s;', c.oid::regclass)
    FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid AND
      c.relkind <> 'r' AND c.relname IN (
        'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
        'row_versions')
  $query$;
  is_shared boolean := false;
BEGIN
  -- A second run would say "already exists, skipping" fifty times over.
  PERFORM set_config('client_min_messages', 'warning', true);

  -- Where there is nothing to look at, no question is planned: that takes a tenth of the installation.
  IF to_regnamespace('catalog') IS NOT NULL THEN
    EXECUTE others_own INTO is_shared;
  END IF;
  IF is_shared THEN
    EXECUTE 'SELECT string_agg(format(''%s (role %s)'', f.object, f.owner), ''; '') AS objects,
      string_agg(f.remedy, '' '') AS remedies FROM (' || foreign_objects || ') f' INTO item;
    IF item.objects IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'PFI05',
        MESSAGE = format(
          'The schema catalog holds what does not belong to role %s or to a role whose rights it has: %s',
          quote_ident(current_user), item.objects),
        DETAIL = 'Its code would run with the rights of that role. Nothing was changed.',
        HINT = 'Look at each of them. Drop what nobody needs; what is yours can be taken over by its owner or a '
          'superuser: ' || item.remedies;
    END IF;
  END IF;

  -- CREATE SCHEMA IF NOT EXISTS asks for the privilege even when there is nothing to create.
  created := to_regnamespace('catalog') IS NULL;
  IF created THEN
    CREATE SCHEMA catalog;
  END IF;
  -- Default privileges may have let others in, or an owner who meant well: what they could create, nobody could trust.
  FOR item IN
    SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee
    FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a
    WHERE n.nspname = 'catalog' AND a.grantee <> n.nspowner AND (created OR a.privilege_type = 'CREATE')
  LOOP
    EXECUTE format('REVOKE %s ON SCHEMA catalog FROM %s CASCADE',
      CASE WHEN created THEN 'ALL' ELSE 'CREATE' END, item.grantee);
  END LOOP;
  EXECUTE format('CREATE OR REPLACE FUNCTION catalog.trusted_roles() RETURNS SETOF oid
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS %L', trusted_roles);
  -- It asks about a dozen tables, whoever calls it: without nested loops it would read whole system catalogs for them.
  -- Its queries are planned for once, as in read_statistics_in_parts().
  EXECUTE format('CREATE OR REPLACE FUNCTION catalog.foreign_objects()
    RETURNS TABLE (object text, owner text, remedy text)
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_nestloop = on AS %L',
    format('DECLARE is_shared boolean; BEGIN EXECUTE %L INTO is_shared;
      IF is_shared THEN RETURN QUERY EXECUTE %L; END IF; END', others_own, foreign_objects));
  -- Read by privileges.sql, which gives the API roles access at the first installation only.
  PERFORM set_config('catalog.first_install', (NOT EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = to_regclass('catalog.snapshots') AND attname = 'schema_hash' AND NOT attisdropped))::text, false);

  earlier := EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('catalog.snapshots'))
    AND NOT EXISTS (
      SELECT FROM pg_attribute
      WHERE attrelid = to_regclass('catalog.snapshots') AND attname = 'schema_hash' AND NOT attisdropped);
  BEGIN
    IF earlier THEN
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
    ELSIF to_regclass('catalog.snapshots') IS NULL THEN
      CREATE TABLE catalog.snapshots (
        id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        github_commit_sha text
      );
    END IF;

    ALTER TABLE catalog.snapshots
      ADD COLUMN IF NOT EXISTS label text,
      ADD COLUMN IF NOT EXISTS schema_hash text,
      ADD COLUMN IF NOT EXISTS unchanged_since bigint,
      ADD COLUMN IF NOT EXISTS fingerprint text,
      ADD COLUMN IF NOT EXISTS capture_version int,
      ADD COLUMN IF NOT EXISTS migrations_hash text,
      ADD COLUMN IF NOT EXISTS partition_changes text,
      ADD COLUMN IF NOT EXISTS accepted boolean NOT NULL DEFAULT false,
      ADD COLUMN IF NOT EXISTS captured_by text,
      ADD COLUMN IF NOT EXISTS server_version_num int,
      ADD COLUMN IF NOT EXISTS system_identifier bigint,
      ADD COLUMN IF NOT EXISTS database_oid oid,
      ADD COLUMN IF NOT EXISTS total_rows bigint,
      ADD COLUMN IF NOT EXISTS total_size_bytes bigint,
      ADD COLUMN IF NOT EXISTS total_schemas int,
      ADD COLUMN IF NOT EXISTS total_tables int,
      ADD COLUMN IF NOT EXISTS total_columns int,
      ADD COLUMN IF NOT EXISTS total_views int,
      ADD COLUMN IF NOT EXISTS total_sequences int,
      ADD COLUMN IF NOT EXISTS total_functions int,
      ADD COLUMN IF NOT EXISTS total_types int,
      ADD COLUMN IF NOT EXISTS total_constraints int,
      ADD COLUMN IF NOT EXISTS total_indexes int,
      ADD COLUMN IF NOT EXISTS total_triggers int,
      ADD COLUMN IF NOT EXISTS total_policies int,
      ADD COLUMN IF NOT EXISTS total_extensions int,
      ADD COLUMN IF NOT EXISTS total_event_triggers int,
      ADD COLUMN IF NOT EXISTS total_publications int,
      ADD COLUMN IF NOT EXISTS total_foreign_servers int,
      ADD COLUMN IF NOT EXISTS total_cron_jobs int,
      ADD COLUMN IF NOT EXISTS total_storage_buckets int,
      ADD COLUMN IF NOT EXISTS total_roles int,
      ADD COLUMN IF NOT EXISTS total_edge_functions int,
      ADD COLUMN IF NOT EXISTS total_findings int,
      ADD COLUMN IF NOT EXISTS read_in_full boolean;

    IF earlier THEN
      -- Triggers, rules, foreign keys, domains, computed columns: whether a row of ours is taken is seen by a row of ours.
      BEGIN
        item := NULL;
        INSERT INTO catalog.snapshots (label, taken_at, github_commit_sha, schema_hash, unchanged_since, fingerprint,
          captured_by, total_tables, total_functions, total_policies, total_extensions, total_edge_functions)
        VALUES (repeat('x', 200), clock_timestamp(), repeat('0', 64), repeat('0', 64), 1, repeat('0', 64),
          current_user, 100000, 100000, 100000, 100000, 100000)
        RETURNING id INTO item;
        UPDATE catalog.snapshots SET accepted = true WHERE id = item.id;
        SET CONSTRAINTS ALL IMMEDIATE;
        IF NOT EXISTS (SELECT FROM catalog.snapshots WHERE id = item.id AND accepted AND schema_hash = repeat('0', 64)) THEN
          RAISE EXCEPTION 'a row that is inserted into it does not stay as it is'
            USING HINT = 'Look for a trigger or a rule on it.';
        END IF;
        RAISE EXCEPTION USING ERRCODE = 'PFI06', MESSAGE = 'the row was taken';
      EXCEPTION WHEN SQLSTATE 'PFI06' THEN
        NULL;
      END;
    END IF;
  EXCEPTION WHEN OTHERS THEN
    IF NOT earlier THEN
      RAISE;
    END IF;
    GET STACKED DIAGNOSTICS problem = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RAISE EXCEPTION USING ERRCODE = SQLSTATE,
      MESSAGE = format('The table catalog.snapshots of an earlier catalog cannot be upgraded: %s', problem),
      DETAIL = concat_ws(' ', nullif(detail, ''), 'Nothing was changed.'),
      HINT = concat_ws(' ', nullif(hint, ''),
        'To start anew beside its rows, move it aside: ALTER TABLE catalog.snapshots RENAME TO snapshots_before;');
  END;

  CREATE TABLE IF NOT EXISTS catalog.objects (
    kind text NOT NULL,
    identity text NOT NULL,
    valid_from bigint NOT NULL,
    valid_to bigint,
    oid oid,
    hash text NOT NULL,
    body jsonb NOT NULL,
    -- No foreign keys to snapshots: checking 70,000 first rows one by one takes longer than reading the whole catalog.
    PRIMARY KEY (kind, identity, valid_from),
    CHECK (valid_to > valid_from)
  );
  ALTER TABLE catalog.objects ADD COLUMN IF NOT EXISTS column_numbers smallint[];
  CREATE UNIQUE INDEX IF NOT EXISTS objects_current ON catalog.objects (kind, identity) WHERE valid_to IS NULL;
  CREATE INDEX IF NOT EXISTS objects_valid_from ON catalog.objects (valid_from);
  CREATE INDEX IF NOT EXISTS objects_valid_to ON catalog.objects (valid_to) WHERE valid_to IS NOT NULL;

  CREATE TABLE IF NOT EXISTS catalog.row_versions (
    unit bigint PRIMARY KEY,
    versions bigint NOT NULL,
    face bigint
  );
  ALTER TABLE catalog.objects ADD COLUMN IF NOT EXISTS unit bigint;

  CREATE TABLE IF NOT EXISTS catalog.statistics (
    kind text NOT NULL,
    identity text NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (kind, identity)
  );

  -- Rows and size of tables over time: a row a table, a place of the arrays a time at which a figure had moved by a
  -- tenth. Both figures null: it was gone by then. A table that was always small has no row.
  CREATE TABLE IF NOT EXISTS catalog.growth (
    identity text PRIMARY KEY,
    measured_at timestamptz[] NOT NULL,
    row_counts bigint[] NOT NULL,
    sizes_bytes bigint[] NOT NULL
  );

  CREATE TABLE IF NOT EXISTS catalog.findings (
    key text PRIMARY KEY,
    rule text NOT NULL,
    level text NOT NULL,
    object text NOT NULL,
    message text NOT NULL,
    found_in bigint NOT NULL,
    gone_since bigint
  );
  ALTER TABLE catalog.findings ADD COLUMN IF NOT EXISTS accepted text;

  CREATE TABLE IF NOT EXISTS catalog.remembered_documents (
    asked text PRIMARY KEY,
    files text NOT NULL,
    content text NOT NULL,
    made text NOT NULL,
    digest text NOT NULL,
    remembered_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );

  -- SQL that a run offered as a migration for what was changed by hand. A file with just these tokens is recorded instead
  -- of run, as long as what it makes is as it was in the snapshot.
  CREATE TABLE IF NOT EXISTS catalog.offers (
    token_checksum text PRIMARY KEY,
    offered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    snapshot_id bigint NOT NULL,
    -- What it adds, changes and removes: an array of {kind, identity}.
    objects jsonb NOT NULL,
    -- Path of the file in the pull request, while that may be open.
    proposed_as text
  );

  -- Functions of an earlier catalog that are gone, or whose shape CREATE OR REPLACE could not change. An overload of
  -- capture_snapshot() that stayed would make the call without arguments ambiguous.
  FOR item IN
    SELECT p.oid::regprocedure AS signature, p.prokind FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = 'catalog'::regnamespace
      AND (p.proname = 'capture_snapshot'
          AND (pg_get_function_arguments(p.oid), pg_get_function_result(p.oid))
            IS DISTINCT FROM ('label text DEFAULT NULL::text, commit_sha text DEFAULT NULL::text', 'bigint')
        OR p.proname = 'update_edge_functions'
          AND (pg_get_function_arguments(p.oid), pg_get_function_result(p.oid))
            IS DISTINCT FROM ('edge_functions jsonb', 'boolean')
        OR p.proname = 'read_objects' AND (pg_get_function_arguments(p.oid) = '' OR p.prosqlbody IS NOT NULL)
        OR p.proname IN ('has_uncommon_objects', 'read_each', 'read_once', 'read_relations'))
    -- A body that names another function depends on it.
    ORDER BY p.prosqlbody IS NULL
  LOOP
    EXECUTE format('DROP %s %s', CASE item.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, item.signature);
  END LOOP;

  PERFORM set_config('client_min_messages', messages, true);
END
$do$;

-- 2. Helpers ---------------------------------------------------------------------------------------------------------

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

-- Rows of a query as JSON, for what not every server has. STABLE: it sees what the statement that calls it sees.
-- A view or a policy that took the place of what was checked is an error instead of running (the setting that came with
-- CVE-2024-7348 is missing in older minor versions).
CREATE OR REPLACE FUNCTION catalog.rows_of(query text) RETURNS SETOF jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET row_security = off AS $fn$
DECLARE
  kinds CONSTANT text := current_setting('restrict_nonsystem_relation_kind', true);
BEGIN
  IF query IS NOT NULL THEN
    PERFORM set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) WHERE kinds IS NOT NULL;
    RETURN QUERY EXECUTE 'SELECT to_jsonb(q) FROM (' || query || ') q';
    PERFORM set_config('restrict_nonsystem_relation_kind', kinds, true) WHERE kinds IS NOT NULL;
  END IF;
END
$fn$;

-- Why a relation is not read; null when it is read, or missing. Only an ordinary table of a trusted role is read: a
-- view runs what its owner wrote, with the rights of the connected role. The tables of a known extension and of a
-- platform belong to the extension and to the platform's roles.
CREATE OR REPLACE FUNCTION catalog.unreadable(schema text, relation text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE
    WHEN NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))
      THEN format('role %s may not read %s', quote_ident(current_user), o.name)
    WHEN c.relkind <> 'r' THEN o.name || ' is not an ordinary table and so is not read'
    WHEN NOT (o.extension OR pg_get_userbyid(c.relowner) = current_user OR c.relowner = ANY (t.trusted)
        OR o.platform AND catalog.is_platform_role(pg_get_userbyid(c.relowner)::text))
      THEN format('%s is of role %s and so is not read', o.name, quote_ident(pg_get_userbyid(c.relowner)))
    WHEN NOT (o.extension OR pg_get_userbyid(n.nspowner) = current_user OR n.nspowner = ANY (t.trusted)
        OR o.platform AND catalog.is_platform_role(pg_get_userbyid(n.nspowner)::text))
      THEN format('%s is in a schema of role %s and so is not read', o.name, quote_ident(pg_get_userbyid(n.nspowner)))
    -- pg_cron shows each role its own jobs by a policy that calls nothing; others are not run.
    WHEN row_security_active(c.oid) AND (NOT o.extension OR n.nspname <> 'cron' OR EXISTS (
        SELECT FROM pg_policy p
        JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
          AND d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass)
        WHERE p.polrelid = c.oid))
      THEN format('row-level security hides rows of %s from role %s', o.name, quote_ident(current_user))
  END
  FROM pg_namespace n
  JOIN pg_class c ON c.relnamespace = n.oid
  -- Of its own tables the current role need not ask whom else it trusts.
  CROSS JOIN (SELECT ARRAY(SELECT r.oid FROM catalog.trusted_roles() r(oid)) AS trusted) t
  CROSS JOIN LATERAL (
    SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname IN ('cron', 'storage') AS platform,
      EXISTS (
        SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_extension'::regclass
          AND d.deptype = 'e' AND CASE n.nspname WHEN 'cron' THEN e.extname = 'pg_cron' ELSE e.extname IN (
            'age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb') END) AS extension) o
  WHERE n.nspname = schema AND c.relname = relation AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
$fn$;

-- The query that reads a relation; null when it is missing or unreadable. Columns of types outside pg_catalog are left
-- out, and so are columns that are computed when read, and tables that inherit from it.
CREATE OR REPLACE FUNCTION catalog.readable(schema text, relation text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
-- It asks for the columns of one relation. A caller may have turned off what finds them without reading all columns.
SET enable_nestloop = on AS $fn$
  SELECT format('SELECT %s FROM ONLY %I.%I',
    string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), n.nspname, c.relname)
  FROM pg_namespace n
  JOIN pg_class c ON c.relnamespace = n.oid
  JOIN pg_attribute a ON a.attrelid = c.oid
  JOIN pg_type t ON t.oid = a.atttypid
  WHERE n.nspname = schema AND c.relname = relation AND c.relkind = 'r' AND catalog.unreadable(schema, relation) IS NULL
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated <> 'v' AND t.typnamespace = 'pg_catalog'::regnamespace
  GROUP BY n.nspname, c.relname
$fn$;

-- The rows of a table that an extension keeps for itself; none where it is not installed or not readable.
CREATE OR REPLACE FUNCTION catalog.extension_rows(extension text, relation text) RETURNS SETOF jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT catalog.rows_of((
    SELECT catalog.readable(n.nspname::text, c.relname::text)
    FROM pg_extension e
    JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
      AND d.classid = 'pg_class'::regclass
    JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'r' AND c.relname = relation
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE e.extname = extension))
$fn$;

-- The jobs of pg_cron that the role sees: all of them, or its own.
CREATE OR REPLACE FUNCTION catalog.read_jobs() RETURNS SETOF jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET row_security = on AS $fn$
DECLARE
  kinds CONSTANT text := current_setting('restrict_nonsystem_relation_kind', true);
  -- Asked only where there may be one: to plan the question takes longer than everything else here.
  query CONSTANT text := (SELECT catalog.readable('cron', 'job') FROM pg_namespace WHERE nspname = 'cron');
BEGIN
  IF query IS NOT NULL THEN
    PERFORM set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) WHERE kinds IS NOT NULL;
    RETURN QUERY EXECUTE 'SELECT to_jsonb(q) FROM (' || query || ') q';
    PERFORM set_config('restrict_nonsystem_relation_kind', kinds, true) WHERE kinds IS NOT NULL;
  END IF;
END
$fn$;

-- One scan decides for nearly every text that it holds no secret.
CREATE OR REPLACE FUNCTION catalog.is_suspicious(content text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  content ~ (
    'PRIVATE KEY'
    '|eyJ'
    '|sb_secret_|sbp_'
    '|k_live_|k_test_|k_prod_|whsec_'
    '|sk[-]|AIza'
    '|AKIA|ASIA|ABIA|ACCA'
    '|(?:ccess|CCESS)_?[Kk](?:ey|EY)'
    '|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_'
    '|gl[a-z]{2,5}-|GR1348941'
    '|xox|xapp[-]'
    '|hooks[.]slack'
    '|[/]webhooks[/]'
    '|[.][A-Za-z0-9_-]{6}[.]'
    '|hf_|api_org_'
    '|gsk_'
    '|GOCSPX-|ya29[.]|1//0'
    '|d(?:api|ose)[a-f0-9]{32}'
    '|dckr_'
    '|shp(?:at|ca|pa|ss|ua|tka)_'
    '|do[opr]_v1_'
    '|hv[sbr][.]|\ms[.][A-Za-z0-9]{24}'
    '|ntn_|secret_'
    '|lin_'
    '|rubygems_'
    '|npm_'
    '|pypi[-]'
    '|SG[.]'
    '|AccountKey=|SharedAccessKey=|sig='
    '|Q~'
    '|:AA'
    '|SK[a-f0-9]{32}'
    '|key-[a-f0-9]{32}'
    '|[a-f0-9]-us[0-9]'
    '|sntry'
    '|glc_|glsa_'
    '|ops_ey'
    '|figd_'
    '|vcp_|vci_|vca_|vcr_|vck_'
    '|ATATT3|ATCTT3|ATBB'
    '|HRKU[-]'
    '|NRAK[-]|NRAA[-]'
    '|pscale_'
    '|napi_'
    '|dp[.][a-z]{2,5}[.]'
    '|PMAK[-]'
    '|[.]atlasv1[.]'
    '|AGE[-]SECRET[-]KEY[-]'
    '|SCRAM-SHA-256[$]|md5[a-f0-9]{32}|[$](?:2[abxy]|argon2i?d?|y|6|5)[$]'
    '|:[/][/]'
    '|[Bb][Ee][Aa][Rr][Ee][Rr]|[Aa][Uu][Tt][Hh][Oo][Rr][Ii][Zz][Aa][Tt][Ii][Oo][Nn]'
    '|[Pp][Aa][Ss][Ss][Ww]|[Pp][Aa][Ss][Ss][Pp][Hh][Rr][Aa][Ss][Ee]|[Pp][Aa][Ss][Ss][Cc][Oo][Dd][Ee]|[_-][Pp][Aa][Ss][Ss]\M'
    '|[Pp][Ww][Dd]|[Ss][Ee][Cc][Rr][Ee][Tt]|[Tt][Oo][Kk][Ee][Nn]|[Cc][Rr][Ee][Dd][Ee][Nn][Tt][Ii][Aa][Ll]'
    '|[Aa][Pp][Ii][_ -]?[Kk][Ee][Yy]'
    '|(?:[Aa][Cc][Cc][Ee][Ss][Ss]|[Pp][Rr][Ii][Vv][Aa][Tt][Ee]|[Ss][Ii][Gg][Nn][Ii][Nn][Gg])[_-]?[Kk][Ee][Yy]'
    '|(?:[Ee][Nn][Cc][Rr][Yy][Pp][Tt][Ii][Oo][Nn]|[Rr][Oo][Ll][Ee]|[Ss][Ee][Rr][Vv][Ii][Cc][Ee])[_-]?[Kk][Ee][Yy]'
    '|(?:[Mm][Aa][Ss][Tt][Ee][Rr]|[Aa][Uu][Tt][Hh]|[Ss][Hh][Aa][Rr][Ee][Dd]|[Aa][Cc][Cc][Oo][Uu][Nn][Tt])[_-]?[Kk][Ee][Yy]'
  );

-- Whether a text that is given to something with the name of a secret looks like a value, and not like a word, a name
-- or a placeholder. words: one that is all letters counts too, as passwords often are.
CREATE OR REPLACE FUNCTION catalog.is_secret(value text, password boolean, words boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  length(value) >= CASE WHEN password THEN 4 ELSE 8 END
    AND left(value, 500) !~ '[[:space:]\u00AB]'
    AND left(value, 500)
      !~* '^(<.*>|[$]?[{].*[}]|%[(]?[a-z_]*[)]?s|[*]+|x+|[.]+|[$][0-9]+|:[a-z_]+|[a-z+]{2,12}://.*|[./~].*|(new|old|'
        'excluded)[.].*|null|true|false|default)$'
    AND left(value, 500) !~ '^[a-z_]+([.][a-z_][a-z0-9_]*)+$'
    AND (password AND words AND left(value, 500)
        !~* '^(none|null|unset|empty|invalid|disabled|enabled|locked|required|optional|default|hidden|unknown|pending|'
          'hashed|plain|password|passwd|secret|token|string|text|type|redacted|removed|n/a|change[_-]?me|placeholder|'
          'example|[a-z]*_?(md5|sha-?[0-9]+|bcrypt|scrypt|argon2(id|i|d)?|pbkdf2|scram-sha-256))$'
      OR password AND value ~ '^[0-9]+$' AND length(value) >= CASE WHEN words THEN 4 ELSE 6 END
      OR password AND left(value, 500) ~ '[!@#$%^&*+=?~|`\\]' AND length(value) >= 6
      OR EXISTS (SELECT FROM regexp_split_to_table(left(value, 500), '[^A-Za-z0-9]+') piece WHERE
        piece ~ '[A-Za-z]' AND piece ~ '[0-9]'
          AND piece !~* '^(v|r|rev|version|hs|rs|es|ps|sha|md|aes|utf|base|oauth|pbkdf|argon|bcrypt|scrypt|scram|tls|'
            'ssl|ed|rsa|ec|x|p|s|k|h|i|m|t|ip|ipv|int|float|iso|rfc|http|level|step|tier|plan|key|'
            'id)[0-9]{1,4}[a-z]{0,2}$|^[0-9]{1,4}[a-z]{1,3}[0-9]?$'
          AND (password OR piece !~ '^[A-Za-z]{2,12}[0-9]{1,2}$')
        OR piece ~ '^[A-Za-z]{8,}$'
          AND piece !~ '^([A-Z]?[a-z]{1,19}|[A-Z]{1,19}|[a-z]{0,14}([A-Z]+[a-z]{2,14})*[A-Z]*)$'));

-- What stands in the place of a secret. Its guillemets are made of bytes: this file is ASCII, so that a database of any
-- encoding that has them takes it; and of nothing constant, which would be tried in all others when a query is planned.
CREATE OR REPLACE FUNCTION catalog.redacted(kind text, secret text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  convert_from('\xc2ab'::bytea
    || convert_to('redacted:' || kind || ':' || left(catalog.sha256(secret), 8), 'UTF8') || '\xc2bb'::bytea, 'UTF8');
-- The text with every match of a pattern replaced by its fingerprint: a new secret still shows as a change. The pattern
-- captures what may stay before a secret, and the secret. To replace one after the other would read the text as often.
CREATE OR REPLACE FUNCTION catalog.redact_matches(
  content text, kind text, pattern text, judged boolean DEFAULT false) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN content ~ pattern THEN (
    SELECT string_agg(part || coalesce(found[1] || CASE
        WHEN judged AND NOT catalog.is_secret(found[2], found[1] ~* 'pass|pwd', found[1] ~ '["=]$') THEN found[2]
        ELSE catalog.redacted(kind, found[2]) END, ''), '' ORDER BY place)
    FROM ROWS FROM (regexp_split_to_table(content, pattern), regexp_matches(content, pattern, 'g'))
      WITH ORDINALITY x(part, found, place)
  ) ELSE content END
$fn$;

-- Literals that something with the name of a secret has, is compared with, or gets: by what stands between them and the
-- name, so that CHECK (kind = 'token') is none. Each is looked at once, with its neighbours only.
CREATE OR REPLACE FUNCTION catalog.redact_literals(content text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  WITH pattern AS (
    SELECT '((?:^|[^a-z])pass|password|passwd|passphrase|passcode|pwd|secret|token|credential|api[_-]?key|(?:access|'
      'private|signing|encryption|role|service|master|auth|shared|account|secret)[_-]?key)s?'
        || '(?:_?(?:value|hash|raw|plain|plaintext|text|string|enc|encrypted|default|current|new|old|prod|production|'
          'dev|test|staging|live|main|primary|secondary|backup|base64|b64|hex|[0-9]+))*"?' AS name,
      '(?:::[a-z_ ."]+(?:[(][0-9, ]+[)])?(?:\[\])*)*' AS cast_to
  ), piece AS MATERIALIZED (
    SELECT place, m[1] AS between, m[2] AS literal, right(m[1], 200) AS before,
      lead(left(m[1], 200)) OVER w AS behind, lag(right(m[2], 100)) OVER w AS last
    FROM regexp_matches(content, '([^'']*)(''(?:[^'']|'''')*''?)?', 'g') WITH ORDINALITY x(m, place)
    WINDOW w AS (ORDER BY place)
  ), ordered AS MATERIALIZED (
    -- In a list each has the place of the first.
    SELECT p.*, count(*) FILTER (WHERE p.before !~* ('^' || cast_to || ',\s*$')) OVER (ORDER BY place) AS list
    FROM piece p, pattern
  ), told AS MATERIALIZED (
    SELECT x.*, length(x.literal) > 4
      AND concat(x.opening, x.before, x.behind, x.last) ~* 'pass|pwd|secret|token|credential|key' AS speaks
    FROM (SELECT o.*, first_value(before) OVER (PARTITION BY list ORDER BY place) AS opening FROM ordered o) x
  )
  SELECT string_agg(t.between || CASE
      WHEN t.literal IS NULL THEN ''
      WHEN named.by_name IS NOT NULL AND catalog.is_secret(inner_text, by_name ~* 'pass|pwd', true)
        OR named.by_neighbour IS NOT NULL AND catalog.is_secret(inner_text, by_neighbour ~* 'pass|pwd', false)
      THEN '''' || catalog.redacted('secret', inner_text) || ''''
      ELSE t.literal END, '' ORDER BY t.place)
  FROM told t CROSS JOIN pattern CROSS JOIN LATERAL (SELECT
    replace(trim(BOTH '''' FROM t.literal), '''''', '''') AS inner_text,
    CASE WHEN t.speaks THEN coalesce(
      substring(t.opening FROM '(?i)' || name || '[)]*' || cast_to
        || '[)]*\s*(?::=|=>|=|<>|!=|IS (?:NOT )?DISTINCT FROM|IN)\s*(?:ANY\s*)?[(]*(?:ARRAY\[)?E?$'),
      substring(t.opening FROM '(?i)' || name
        || '\s+[^''(),;=]{1,80}?(?:[(][0-9, ]+[)])?(?:\[\])*\s+DEFAULT\s+[(]*(?:ARRAY\[)?E?$'),
      substring(t.before FROM '(?i)' || name || '\s+(?:is\s+)?E?$'),
      substring(t.behind FROM '(?i)^' || cast_to || '[)]*\s+AS\s+"?[a-z0-9_.$-]*' || name || '(?![a-z0-9_$])'),
      substring(t.behind FROM '(?i)^' || cast_to
        || '[)]*\s*(?:=|<>)\s*[("a-z0-9_.$]*' || name || '(?![a-z0-9_$])')) END AS by_name,
    CASE WHEN t.speaks THEN coalesce(
      substring(t.before FROM '(?i)' || name || '[(]E?$'),
      CASE WHEN t.before ~* ('^' || cast_to || '(?:,\s*(?:true|false))?[)]*' || cast_to
          || '[)]*\s*(?:,|=|<>|:|=>|:=)\s*[(]*E?$')
        THEN substring(t.last FROM '(?i)' || name || '''$') END) END AS by_neighbour) named
$fn$;

CREATE OR REPLACE FUNCTION catalog.redact(content text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp SET standard_conforming_strings = on AS $fn$
DECLARE
  named CONSTANT text := '(?:password|passwd|pwd|passphrase|passcode|secret|token|credentials?|api[_-]?key|(?:secret|'
    'access|private|signing|encryption|role|service|master|auth|shared|account)[_-]?key)';
  bare CONSTANT text := '(?!(?:null|true|false|default)\M|(?:new|old|excluded)\.)[^\s''"&;,()\u00AB$%{<]{3,}';
  shape record;
BEGIN
  IF content IS NULL OR NOT catalog.is_suspicious(content) THEN
    RETURN content;
  END IF;
  -- Secrets known by their shape alone. Each pattern captures what stays before the secret, and the secret.
  FOR shape IN SELECT s.kind, s.pattern FROM (VALUES
    ('private-key', 'PRIVATE KEY', '(-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----)((?:[^-\u00AB]|-[^-\u00AB]){32,})'),
    ('jwt', 'eyJ', '()((?:\m|%3D)eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?)'),
    ('supabase-key', 'sb_secret_ sbp_', '()(\m(?:sb_secret_|sbp_)[A-Za-z0-9_-]{16,})'),
    ('stripe-key', 'k_live_ k_test_ k_prod_ whsec_', '()(\m(?:[rs]k_(?:live|test|prod)|whsec)_[A-Za-z0-9_+/=]{10,})'),
    ('api-key', 'sk- AIza', '()(\m(?:sk-[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{35}))'),
    ('aws-key', 'AKIA ASIA ABIA ACCA', '()(\mA(?:KI|SI|BI|CC)A[0-9A-Z]{16}\M)'),
    ('aws-secret', 'ccess CCESS', '([Ss](?:ecret|ECRET)_?[Aa](?:ccess|CCESS)_?[Kk](?:ey|EY)["'']{0,1}[ \t]{0,9}[:=]{1,2}>{0,1}[ \t]{0,9}["'']{0,1})([A-Za-z0-9/+=]{40}\M)'),
    ('github-token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', '()(\m(?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,})'),
    ('gitlab-token', 'gl GR1348941', '()(\m(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[A-Za-z0-9_-]{20,}(?:\.[0-9a-z]{2}\.[0-9a-z]{9})?|GR1348941[A-Za-z0-9_-]{20,}))'),
    ('slack-token', 'xox xapp-', '()(\m(?:xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9%+/=-]{10,}|xapp-[A-Za-z0-9-]{20,}))'),
    ('slack-webhook', 'hooks.slack', '(hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/)([A-Za-z0-9/+_-]{20,})'),
    ('discord-webhook', '/webhooks/', '(discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{16,20}/)([A-Za-z0-9_-]{40,})'),
    ('discord-token', '.', '()(\m[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,})'),
    ('huggingface-token', 'hf_ api_org_', '()(\m(?:hf|api_org)_[A-Za-z0-9]{30,})'),
    ('groq-key', 'gsk_', '()(\mgsk_[A-Za-z0-9]{40,})'),
    ('google-oauth', 'GOCSPX- ya29. 1//0', '()(\m(?:GOCSPX-[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_.-]{20,}|1//0[A-Za-z0-9_-]{30,}))'),
    ('databricks-token', 'dapi dose', '()(\md(?:api|ose)[a-f0-9]{32}(?:-[0-9]{1,2})?\M)'),
    ('docker-token', 'dckr_', '()(\mdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,})'),
    ('shopify-token', 'shp', '()(\mshp(?:at|ca|pa|ss|ua|tka)_[A-Za-z0-9]{32,}\M)'),
    ('digitalocean-token', '_v1_', '()(\mdo[opr]_v1_[a-f0-9]{64})'),
    ('vault-token', 'hvs. hvb. hvr. s.', '()(\m(?:hv[sbr]\.[A-Za-z0-9_-]{24,}|s\.(?=[A-Za-z]{0,23}[0-9])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}\M))'),
    ('notion-token', 'ntn_ secret_', '()(\m(?:ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43}\M))'),
    ('linear-key', 'lin_', '()(\mlin_(?:api|oauth|wh)_[A-Za-z0-9_]{32,})'),
    ('rubygems-key', 'rubygems_', '()(\mrubygems_[a-f0-9]{48})'),
    ('npm-token', 'npm_', '()(\mnpm_[A-Za-z0-9_]{36}\M)'),
    ('pypi-token', 'pypi-', '()(\mpypi-[A-Za-z0-9_-]{50,})'),
    ('sendgrid-key', 'SG.', '()(\mSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})'),
    ('azure-key', 'AccountKey= SharedAccessKey= sig=', '((?:\m(?:AccountKey|SharedAccessKey)|[?&;]sig)=)([A-Za-z0-9+/%]{40,}={0,2})'),
    ('azure-secret', 'Q~', '()(\m[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,})'),
    ('telegram-token', ':AA', '()(\m[0-9]{8,10}:AA[A-Za-z0-9_-]{32,})'),
    ('twilio-key', 'SK', '()(\mSK[a-f0-9]{32}\M)'),
    ('mailgun-key', 'key-', '()(\mkey-[a-f0-9]{32}\M)'),
    ('mailchimp-key', '-us', '()(\m[a-f0-9]{32}-us[0-9]{1,2}\M)'),
    ('sentry-token', 'sntry', '()(\msntry[su]_[A-Za-z0-9_+/=]{40,})'),
    ('grafana-token', 'glc_ glsa_', '()(\mgl(?:c_[A-Za-z0-9+/]{32,}={0,2}|sa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}))'),
    ('onepassword-token', 'ops_ey', '()(\mops_ey[A-Za-z0-9+/=]{100,})'),
    ('figma-token', 'figd_', '()(\mfigd_[A-Za-z0-9_-]{40,})'),
    ('vercel-token', 'vcp_ vci_ vca_ vcr_ vck_', '()(\mvc[piark]_[A-Za-z0-9]{20,}\M)'),
    ('atlassian-token', 'ATATT3 ATCTT3 ATBB', '()(\mAT(?:[AC]TT3[A-Za-z0-9_=-]{40,}|BB[A-Za-z0-9]{32}\M))'),
    ('heroku-key', 'HRKU-', '()(\mHRKU-[A-Za-z0-9_-]{30,})'),
    ('newrelic-key', 'NRAK- NRAA-', '()(\mNRA[AK]-[A-Za-z0-9]{27,})'),
    ('planetscale-secret', 'pscale_', '()(\mpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,})'),
    ('neon-key', 'napi_', '()(\mnapi_[a-z0-9]{60,})'),
    ('doppler-token', 'dp.', '()(\mdp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9_.-]{40,})'),
    ('postman-key', 'PMAK-', '()(\mPMAK-[a-f0-9]{24}-[a-f0-9]{34})'),
    ('terraform-token', '.atlasv1.', '()(\m[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,})'),
    ('age-key', 'AGE-SECRET-KEY-', '()(\mAGE-SECRET-KEY-1[A-Z0-9]{58})'),
    ('password-hash', 'SCRAM-SHA-256$ md5 $2 $argon2 $y$ $6$ $5$', '()((?:\mSCRAM-SHA-256\$[0-9]{1,10}:[A-Za-z0-9+/=]{8,}\$[A-Za-z0-9+/=]{40,}:[A-Za-z0-9+/=]{40,}|\mmd5[a-f0-9]{32}\M|\$2[abxy]\$[0-9]{2}\$[A-Za-z0-9./]{53}|\$argon2(?:i|d|id)\$v=[0-9]{1,3}\$[A-Za-z0-9=,]{5,}\$[A-Za-z0-9+/]{8,}\$[A-Za-z0-9+/]{16,}|\$(?:y|[56])\$[A-Za-z0-9./=]{1,}\$[A-Za-z0-9./]{30,}))'),
    ('url-password', '://', '(://[^\s/:@''"\u00AB]*:(?!PASSWORD@|\*{1,9}@|[0-9]{1,5}[?#]))([^\s/''"\u00AB]{1,})(?=@)')
    ) s(kind, hints, pattern)
    WHERE EXISTS (SELECT FROM unnest(string_to_array(s.hints, ' ')) hint WHERE strpos(content, hint) > 0)
  LOOP
    content := catalog.redact_matches(content, shape.kind, shape.pattern);
  END LOOP;
  -- Secrets known by a name beside them.
  content := catalog.redact_matches(content, 'authorization',
    '(?i)(authorization\\?["'']{1,2}\s*(?::|=>?|,)\s*\\?["'']{1,2}\s*(?:(?:bearer|basic|token|apikey)\s+)?|'
      'authorization:\s*(?:bearer|basic|token)\s+)([\w.~+/=-]{8,})');
  content := catalog.redact_matches(content, 'bearer-token', '(?i)(\mbearer\s+)((?=[^\s''"]*\d)[\w.~+/=-]{12,})');
  -- In SQL that PostgreSQL writes, operators have spaces around them: `password=x` stands only in options and strings.
  -- Before another word it may be a sentence: `token=rotated yearly`.
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '=)(' || bare || ')(?=$|[''"&;,)]|\s+(?:$|[^\sa-z]|[a-z_]+=))');
  content := catalog.redact_matches(content, 'secret', '(?i)(' || named || '=)(' || bare || ')(?=\s)', judged => true);
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '\\?"\s*(?::|=>?)\s*\\?"|' || named || '\s*(?::=|=>?)\s*")([^"\u00AB\\]{4,})(?=\\?")');
  content := catalog.redact_matches(content, 'secret',
    '(?i)("(?:x-)?api[_-]?key"\s*,\s*")([^"\u00AB]{8,})(?=")', judged => true);
  content := catalog.redact_matches(content, 'secret',
    '(?i)(' || named || '(?:\s+is)?\s*:\s+|' || named || '\s+(?:is|=)\s+)([^\s''"\u00AB,;:()]{4,})', judged => true);
  IF strpos(content, '''') > 0 THEN
    content := catalog.redact_literals(content);
  END IF;
  RETURN content;
END
$fn$;

-- A default: where it belongs to something with the name of a secret, each literal in it is one.
CREATE OR REPLACE FUNCTION catalog.redact_default(name text, content text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN catalog.redact_literals(name || ' text DEFAULT ''a1b2c3d4e5f6a7b8''') ~ '\u00ABredacted:' THEN (
    SELECT string_agg(m[1] || CASE
      WHEN catalog.is_secret(inner_text, name ~* 'pass|pwd', true)
      THEN '''' || catalog.redacted('secret', inner_text) || ''''
      ELSE coalesce(m[2], '') END, '' ORDER BY place)
    FROM regexp_matches(shown, '([^'']*)(''(?:[^'']|'''')*''?)?', 'g') WITH ORDINALITY x(m, place)
    CROSS JOIN LATERAL replace(trim(BOTH '''' FROM m[2]), '''''', '''') inner_text)
  ELSE shown END
  FROM catalog.redact(content) shown
$fn$;

-- Every text in a body, however deep: a kind of object that comes later cannot forget to be redacted. A default stands
-- beside the name of what it is for.
CREATE OR REPLACE FUNCTION catalog.redact(body jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT catalog.is_suspicious(body::text) THEN
    RETURN body;
  END IF;
  RETURN CASE jsonb_typeof(body)
    WHEN 'string' THEN to_jsonb(catalog.redact(body #>> '{}'))
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(catalog.redact(value) ORDER BY place), '[]')
      FROM jsonb_array_elements(body) WITH ORDINALITY e(value, place))
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, CASE
        WHEN key = 'default' AND jsonb_typeof(value) = 'string'
        THEN to_jsonb(catalog.redact_default(
          coalesce(body->>'name', body->>'column', body->>'type', ''), value #>> '{}'))
        ELSE catalog.redact(value) END), '{}')
      FROM jsonb_each(body))
    ELSE body
  END;
END
$fn$;

-- Options of foreign servers as they are shown: the values of those that name a credential are replaced.
CREATE OR REPLACE FUNCTION catalog.redact_options(options text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT coalesce(array_agg(CASE
    WHEN split_part(o, '=', 1) ~* 'pass|pwd|user|secret|token|key|credential'
    THEN split_part(o, '=', 1)
      || '=' || catalog.redacted('option', substr(o, strpos(o, '=') + 1))
    ELSE o END ORDER BY o COLLATE "C"), '{}')
  FROM unnest(options) o
$fn$;

-- The value of a setting, `name=value`, as it is shown.
CREATE OR REPLACE FUNCTION catalog.redact_setting(entry text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT substr(shown, strpos(shown, '=') + 1)
  FROM unnest(catalog.redact_options(ARRAY[catalog.redact(entry)])) shown
$fn$;

-- The kinds of what would be redacted in a text that is not shown itself.
CREATE OR REPLACE FUNCTION catalog.redacted_kinds(content text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT ARRAY(
    SELECT DISTINCT found[1] COLLATE "C" AS kind
    FROM regexp_matches(catalog.redact(content), '\u00ABredacted:([a-z-]+):', 'g') found
    ORDER BY kind)
$fn$;

-- What of a column is not the default of its type.
CREATE OR REPLACE FUNCTION catalog.column_options(
  storage "char", usual_storage "char", compression "char", statistics int, options text[], foreign_options text[]
) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  array_remove(ARRAY[
    CASE WHEN storage <> usual_storage THEN 'storage='
      || CASE storage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END,
    CASE compression WHEN 'p' THEN 'compression=pglz' WHEN 'l' THEN 'compression=lz4' END,
    CASE WHEN statistics >= 0 THEN 'statistics=' || statistics END], NULL)
  || options || catalog.redact_options(foreign_options);

-- 3. Reading the system catalogs --------------------------------------------------------------------------------------

-- These are inlined into the queries that call them, which a search_path of their own would prevent; so their names
-- are bound when they are created. They name only what every version of the system catalogs has: a dump holds them as
-- they are bound.

-- Schemas with their place: `folded` ones belong to a platform, an extension or a migration tool and are only counted.
CREATE OR REPLACE FUNCTION catalog.read_schemas()
RETURNS TABLE (oid oid, schema text, owner text, folded boolean, history boolean)
LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT n.oid, n.nspname::text, pg_get_userbyid(n.nspowner)::text,
    n.nspname IN ('supabase_migrations', 'drizzle', 'graphile_migrate', 'sqitch', 'atlas_schema_revisions')
    OR EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
    OR catalog.is_platform_role(pg_get_userbyid(n.nspowner)::text)
      AND (n.nspname IN (
          '_analytics', '_realtime', '_supavisor', 'auth', 'cron', 'dbdev', 'etl', 'extensions', 'graphql',
          'graphql_public', 'net', 'pgbouncer', 'pgmq', 'pgsodium', 'pgsodium_masks', 'pgtle', 'realtime', 'repack',
          'storage', 'supabase_functions', 'tiger', 'tiger_data', 'topology', 'vault')
        OR n.nspname ~ '^_?timescaledb_'),
    n.nspname IN ('supabase_migrations', 'drizzle', 'graphile_migrate', 'sqitch', 'atlas_schema_revisions')
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog');
END;

-- Schemas that are one thing that an extension made: a graph of AGE, a topology of PostGIS. Like all that only some
-- databases have, it is a function with a search_path of its own, which the planner leaves alone until it is called.
CREATE OR REPLACE FUNCTION catalog.read_made_schemas()
RETURNS TABLE (oid oid, maker text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT c.relnamespace, e.extname::text
  FROM pg_extension e
  JOIN pg_class c ON c.relkind = 'r' AND c.relname = ANY (CASE e.extname
    WHEN 'age' THEN '{_ag_label_vertex,_ag_label_edge}'::name[]
    WHEN 'postgis_topology' THEN '{node,edge_data,face,relation}' END)
  GROUP BY c.relnamespace, e.extname HAVING count(*) = CASE e.extname WHEN 'age' THEN 2 ELSE 4 END
$fn$;

-- What extensions make beside partitions: as in read_members().
CREATE OR REPLACE FUNCTION catalog.read_extension_members()
RETURNS TABLE (oid oid, parent oid, maker text, retired boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT c.oid, NULL::oid, g.maker, false
  FROM catalog.read_made_schemas() g(oid, maker) JOIN pg_class c ON c.relnamespace = g.oid AND c.relkind = 'r'
  WHERE c.relname = ANY (CASE g.maker WHEN 'age' THEN '{_ag_label_vertex,_ag_label_edge}'::name[]
    ELSE '{node,edge_data,face,relation}' END)
  UNION ALL
  -- What of a partition its table cannot say is said by a template: the extension makes one where none is given.
  SELECT c.oid, p.oid, 'pg_partman', false
  FROM pg_extension e
  JOIN pg_class c ON c.relnamespace = e.extnamespace AND c.relkind = 'r' AND c.relname ^@ 'template_'
  JOIN pg_namespace n ON c.relname ^@ ('template_' || n.nspname || '_')
  JOIN pg_class p ON p.relnamespace = n.oid AND p.relkind = 'p'
    AND left('template_' || n.nspname || '_' || p.relname, 63) = c.relname
  WHERE e.extname = 'pg_partman'
  UNION ALL
  SELECT c.oid, p.oid, 'pg_partman', true
  FROM catalog.extension_rows('pg_partman', 'part_config') t(row)
  JOIN pg_namespace n ON true
  JOIN pg_class p ON p.relnamespace = n.oid AND p.relkind = 'p'
    AND n.nspname || '.' || p.relname = t.row->>'parent_table'
  JOIN pg_namespace k ON k.nspname IN (n.nspname, t.row->>'retention_schema')
  JOIN pg_class c ON c.relnamespace = k.oid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname ~ '._p\d[\dwq_]*$'
    AND (regexp_replace(c.relname, '_p\d[\dwq_]*$', '') = p.relname
      OR length(c.relname) = 63 AND p.relname ^@ regexp_replace(c.relname, '_p\d[\dwq_]*$', ''))
  WHERE t.row->>'retention' IS NOT NULL AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)
$fn$;

-- Relations that are part of what somebody made, and come and go by themselves: partitions, and what extensions make.
-- `parent` is null where they belong to a whole schema, such as a graph; `maker` for what PostgreSQL calls a partition.
-- `retired` ones were detached and kept.
CREATE OR REPLACE FUNCTION catalog.read_members()
RETURNS TABLE (oid oid, parent oid, maker text, retired boolean)
LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT c.oid, i.inhparent, NULL::text, false
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f')
  UNION ALL
  -- A child that adds no column is a partition of the kind that is made by inheritance; a chunk is one too.
  SELECT c.oid, i.inhparent, CASE
      WHEN c.relname ~ '_\d+_chunk$' AND EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'timescaledb')
      THEN 'timescaledb'
      WHEN EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'age')
        AND p.relnamespace IN (SELECT g.graph FROM catalog.read_made_schemas() g(graph, maker) WHERE g.maker = 'age')
      THEN 'age'
      ELSE 'inheritance' END, false
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'f') AND NOT c.relispartition
  JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'f')
  WHERE NOT EXISTS (SELECT FROM pg_inherits o WHERE o.inhrelid = c.oid AND o.inhparent <> p.oid)
    AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
      = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = p.oid AND a.attnum > 0 AND NOT a.attisdropped)
  UNION ALL
  SELECT m.oid, m.parent, m.maker, m.retired FROM catalog.read_extension_members() m
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'pg_partman', 'postgis_topology'));
END;

-- What an extension keeps a table as, from its own catalogs: a hypertable, a table that pg_partman partitions, a view
-- that pg_ivm keeps up to date.
CREATE OR REPLACE FUNCTION catalog.read_maintained() RETURNS TABLE (schema text, name text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
busy AS MATERIALIZED (
  SELECT DISTINCT relation AS oid FROM pg_locks
  WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
    AND database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
kept AS (
  SELECT h.row->>'schema_name' AS schema, h.row->>'table_name' AS name, 'hypertable' AS key,
    jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'column', d.row->'column_name',
      'partitions', d.row->'num_slices',
      'interval', CASE
        WHEN d.row->>'column_type' ~ '^(date|timestamp)'
          THEN justify_hours(make_interval(secs => (d.row->>'interval_length')::numeric / 1000000))::text
        ELSE d.row->>'interval_length' END)) ORDER BY (d.row->>'id')::int) AS body
  FROM catalog.extension_rows('timescaledb', 'hypertable') h(row)
  JOIN catalog.extension_rows('timescaledb', 'dimension') d(row) ON d.row->'hypertable_id' = h.row->'id'
  GROUP BY 1, 2
  UNION ALL
  SELECT split_part(t.row->>'parent_table', '.', 1),
    substr(t.row->>'parent_table', strpos(t.row->>'parent_table', '.') + 1), 'partman',
    jsonb_strip_nulls(jsonb_build_object(
      'control', t.row->'control', 'interval', t.row->'partition_interval', 'premake', t.row->'premake',
      'automatic_maintenance', t.row->'automatic_maintenance', 'template_table', t.row->'template_table',
      'retention', t.row->'retention', 'retention_schema', t.row->'retention_schema',
      'keeps_table', CASE WHEN t.row->>'retention' IS NOT NULL THEN t.row->'retention_keep_table' END))
  FROM catalog.extension_rows('pg_partman', 'part_config') t(row)
  UNION ALL
  SELECT n.nspname, c.relname, 'maintained_view', to_jsonb(v.row->>'definition')
  FROM catalog.rows_of((
    -- Only of the extension itself: a function of the same name could be anybody's.
    SELECT format('SELECT immvrelid::oid::bigint AS oid, %I.get_immv_def(immvrelid) AS definition FROM ONLY %I.%I',
      f.nspname, r.nspname, c.relname)
    FROM pg_extension e
    JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
      AND d.classid = 'pg_class'::regclass
    JOIN pg_class c ON c.oid = d.objid AND c.relname = 'pg_ivm_immv' AND c.relkind = 'r'
    JOIN pg_namespace r ON r.oid = c.relnamespace
    JOIN pg_depend m ON m.refclassid = 'pg_extension'::regclass AND m.refobjid = e.oid AND m.deptype = 'e'
      AND m.classid = 'pg_proc'::regclass
    JOIN pg_proc p ON p.oid = m.objid AND p.proname = 'get_immv_def'
    JOIN pg_namespace f ON f.oid = p.pronamespace
    -- To write a definition the server locks the tables that it names.
    WHERE e.extname = 'pg_ivm' AND NOT EXISTS (SELECT FROM busy)
      AND catalog.unreadable(r.nspname::text, c.relname::text) IS NULL
      AND has_schema_privilege(f.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE'))) v(row)
  JOIN pg_class c ON c.oid = (v.row->>'oid')::oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
)
SELECT k.schema, k.name, jsonb_object_agg(k.key, k.body) FROM kept k GROUP BY k.schema, k.name
$fn$;

-- Everything that is hashed and compared, of any database: a row per object, partitions with what belongs to them.
-- `locked` marks an object whose definition another session's ACCESS EXCLUSIVE lock hides: reading it would wait for
-- that lock. The joins stand in their order: to try all others takes a quarter of the time of planning, and finds none
-- that is better. The planner knows nothing of the sizes of what it joins here: for two thousand partitions a nested
-- loop takes an hour, and a merge join sorts what a hash join reads as it comes. Of a hundred hash tables each keeps
-- work_mem until the end, and on disk they cost no time that could be measured.
CREATE OR REPLACE FUNCTION catalog.read_all_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 AS $fn$
WITH
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas()),
wanted AS MATERIALIZED (SELECT DISTINCT w.unit FROM unnest(units::bigint[]) w(unit)),
member_of (oid, parent, maker, retired) AS MATERIALIZED (
  SELECT NULL::oid, NULL::oid, NULL::text, NULL::boolean WHERE false
-- only with partition
  UNION ALL SELECT * FROM catalog.read_members()
-- end
),
made (oid, maker) AS MATERIALIZED (
  SELECT NULL::oid, NULL::text WHERE false
-- only with partition
  UNION ALL SELECT g.oid, g.maker FROM catalog.read_made_schemas() g
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'postgis_topology'))
-- end
),
-- Relations to describe. In a platform's schema these are only the ones that the platform does not own.
every_relation AS MATERIALIZED (
  SELECT c.oid, s.schema, c.relname::text AS name,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity,
    c.relkind, c.relowner AS owner, c.relacl AS acl, m.oid IS NOT NULL AS partition
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN member_of m ON m.oid = c.oid
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(c.relowner)::text)))
    AND NOT catalog.is_migration_history(c.relname::text)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    -- Listed once, not asked for each.
    AND NOT (c.relkind = 'S' AND c.oid IN (
      SELECT d.objid FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND (d.deptype = 'i' OR d.deptype = 'a' AND (catalog.is_migration_history(t.relname::text)
          OR t.oid IN (SELECT o.oid FROM member_of o)))))
    -- Compressed chunks and the tables behind continuous aggregates: the extension's own, as in a schema of its own.
    AND NOT (s.schema = '_timescaledb_internal' AND s.folded AND NOT EXISTS (
      SELECT FROM pg_class p WHERE p.oid = m.parent AND p.relnamespace <> c.relnamespace))
    AND NOT (c.relkind IN ('S', 'v') AND EXISTS (
      SELECT FROM made g WHERE g.oid = c.relnamespace AND c.relname ~ CASE g.maker
        WHEN 'age' THEN '^_label_id_seq$' ELSE '^(edge|layer_id_seq|topogeo_s_\d+)$' END))
),
relations AS MATERIALIZED (
  SELECT r.* FROM every_relation r
  WHERE units IS NULL OR catalog.unit('pg_class', r.oid) IN (SELECT w.unit FROM wanted w)
),
-- only with partition, function, type, trigger, policy, event trigger, foreign server, not modelled, grant
member AS MATERIALIZED (
  -- 'i': what another object brings along, such as the constructors of a range type.
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  UNION SELECT classid, objid FROM pg_depend
    WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_cast'::regclass)
),
-- end
-- only with partition, table, view, constraint, index, trigger, policy, rule, statistics object, function
busy AS MATERIALIZED (
  SELECT DISTINCT relation AS oid FROM pg_locks
  WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
    AND database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
-- end
-- only with partition, view, function, policy, rule
blocked AS MATERIALIZED (
  -- To write a definition the server locks the relations that it names, for a moment.
  SELECT 'pg_class'::regclass::oid AS classid, b.oid AS objid FROM busy b
  UNION SELECT d.classid, d.objid
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
  UNION SELECT 'pg_class'::regclass, r.ev_class
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
),
-- end
-- The table at the top of each.
top_of AS MATERIALIZED (
  WITH RECURSIVE up AS (
    SELECT m.oid, m.parent FROM member_of m WHERE m.parent IS NOT NULL
    UNION ALL SELECT u.oid, m.parent FROM up u JOIN member_of m ON m.oid = u.parent WHERE m.parent IS NOT NULL
  )
  SELECT n.nspname::text AS schema, c.relname::text AS name,
    catalog.quote(tn.nspname::text) || '.' || catalog.quote(t.relname::text) AS top
  FROM up u
  JOIN pg_class c ON c.oid = u.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class t ON t.oid = u.parent
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
  WHERE u.parent NOT IN (SELECT m.oid FROM member_of m WHERE m.parent IS NOT NULL)
),
-- only with partition, table, constraint
-- Triggers of the server's own that are not enabled as they come: those of constraints by the constraint (DISABLE
-- TRIGGER ALL), those that an extension made by the table.
internal_state AS MATERIALIZED (
  SELECT t.tgrelid, t.tgconstraint, p.proname,
    CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END AS state
  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE t.tgisinternal AND t.tgenabled <> 'O' AND (t.tgparentid = 0 OR t.tgconstraint <> 0)
),
-- end
-- only with constraint
constraint_trigger AS MATERIALIZED (
  SELECT t.tgconstraint, string_agg(DISTINCT t.state, ', ')
    || CASE WHEN count(*) < (SELECT count(*) FROM pg_trigger a WHERE a.tgconstraint = t.tgconstraint)
      THEN ' in part' ELSE '' END AS state
  FROM internal_state t WHERE t.tgconstraint <> 0 GROUP BY t.tgconstraint
),
-- end
-- only with partition, table
-- Of partitions also those of the constraints that they have from their parent.
internal_trigger AS MATERIALIZED (
  SELECT t.tgrelid, array_agg(DISTINCT coalesce('constraint ' || catalog.quote(k.conname::text), t.proname::text)
    || ' ' || t.state COLLATE "C") AS list
  FROM internal_state t
  LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
  WHERE k.oid IS NULL OR k.conparentid <> 0
  GROUP BY t.tgrelid
),
-- end
-- only with partition, table, view, index, grant
-- The few columns with privileges, a statistics target or options of their own, found once for all who ask.
special_column AS MATERIALIZED (
  SELECT a.attrelid, a.attnum, a.attname, a.attisdropped, a.attacl, a.attstattarget, a.attoptions
  FROM pg_attribute a
  WHERE a.attacl IS NOT NULL OR a.attoptions IS NOT NULL OR a.attnum > 0 AND a.attstattarget >= 0
),
-- end
-- only with partition, table, view, index
-- Options of tables and indexes. Few relations have any, so they are read once for all.
relation_option AS MATERIALIZED (
  SELECT o.oid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT c.oid, unnest(CASE WHEN c.relkind <> 'i' AND c.relkind <> 'I' THEN c.reloptions END) AS option
      FROM pg_class c WHERE c.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'toast.' || unnest(t.reloptions)
      FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid WHERE t.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'tablespace=' || s.spcname FROM pg_class c JOIN pg_tablespace s ON s.oid = c.reltablespace
    UNION ALL SELECT c.oid, 'access_method=' || a.amname
      FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE c.relkind IN ('r', 'p', 'm') AND a.amname <> 'heap'
    UNION ALL SELECT c.oid, 'of=' || format_type(c.reloftype, NULL) FROM pg_class c WHERE c.reloftype <> 0
    UNION ALL SELECT f.ftrelid, unnest(array_append(catalog.redact_options(f.ftoptions), 'server=' || v.srvname))
      FROM pg_foreign_table f JOIN pg_foreign_server v ON v.oid = f.ftserver
    -- A view that pg_ivm keeps up to date is a table, with triggers that let nobody else change it.
    UNION ALL SELECT g.tgrelid, 'maintained_by=pg_ivm'
      FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
      WHERE g.tgisinternal AND p.proname = 'IVM_prevent_immv_change' GROUP BY g.tgrelid
    UNION ALL SELECT i.indexrelid, 'clustered' FROM pg_index i WHERE i.indisclustered
    UNION ALL SELECT i.indexrelid, 'replica identity' FROM pg_index i WHERE i.indisreplident
    UNION ALL SELECT a.attrelid, 'statistics of column ' || a.attnum || '=' || a.attstattarget
      FROM pg_class c JOIN special_column a ON a.attrelid = c.oid
      WHERE c.relkind IN ('i', 'I') AND a.attstattarget >= 0 AND c.oid >= 16384
  ) o GROUP BY o.oid
),
-- end
-- only with partition, constraint, index
-- Relations with the names of their columns by number, dropped ones among them; also those that foreign keys refer to.
-- Looked up for each key, they would be most of what a constraint costs. Of an index their types and collations decide
-- how it is written.
column_names AS MATERIALIZED (
  SELECT c.oid, n.nspname AS schema, c.relname AS name, l.list, l.types
  FROM (
    SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attnum) AS list,
      array_agg(a.atttypid::bigint << 32 | a.attcollation::bigint ORDER BY a.attnum) AS types
    FROM pg_attribute a
    WHERE a.attnum > 0 AND a.attrelid IN (
      SELECT r.oid FROM relations r WHERE r.relkind NOT IN ('v', 'S')
      UNION SELECT k.confrelid FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid IN (SELECT o.oid FROM relations o))
    GROUP BY a.attrelid) l
  JOIN pg_class c ON c.oid = l.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
),
-- end
-- only with partition, index
-- Indexes of columns alone, as pg_get_indexdef() writes them. For each it looks through all operator classes of the
-- access method, which is most of what reading a schema costs. What it writes beside names is decided by the index's
-- shape, so that of each shape one is asked for; where that is written in another way, all of this shape are asked for.
plain_index AS MATERIALIZED (
  SELECT i.indexrelid AS oid,
    concat_ws(' ', c.relam, i.indisunique, i.indisprimary, i.indnkeyatts, i.indoption, i.indclass, i.indcollation,
      key.types,
      -- Only servers from 15 on have it.
      CASE WHEN i.indisunique AND NOT i.indisprimary THEN to_jsonb(i)->>'indnullsnotdistinct' END) AS shape,
    concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(c.relname), ' ON ',
      quote_ident(own.schema), '.', quote_ident(own.name), ' USING ', am.amname, ' (', key.written, ')') AS definition
  FROM relations r
  JOIN pg_index i ON i.indrelid = r.oid
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am am ON am.oid = c.relam
  JOIN column_names own ON own.oid = i.indrelid
  LEFT JOIN busy b ON b.oid = r.oid
  CROSS JOIN LATERAL (
    SELECT array_agg(own.types[u.attnum] ORDER BY u.place) AS types,
      string_agg(quote_ident(own.list[u.attnum]) || CASE u.option & 3
        WHEN 0 THEN '' WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' ELSE ' DESC' END, ', '
        ORDER BY u.place) AS written
    FROM unnest(i.indkey::int2[], i.indoption::int2[]) WITH ORDINALITY u(attnum, option, place)) key
  WHERE c.relkind = 'i' AND c.reloptions IS NULL AND i.indexprs IS NULL AND i.indpred IS NULL AND NOT i.indisexclusion
    AND i.indnatts = i.indnkeyatts AND b.oid IS NULL
    AND i.indexrelid NOT IN (SELECT o.attrelid FROM special_column o WHERE o.attoptions IS NOT NULL)
),
written_shape AS MATERIALIZED (
  SELECT p.shape FROM (SELECT DISTINCT ON (q.shape) q.* FROM plain_index q ORDER BY q.shape, q.oid) p
  WHERE pg_get_indexdef(p.oid) = p.definition
),
-- end
-- only with partition, table, view
-- The sequence behind an identity column, where something is not the default.
identity_option AS MATERIALIZED (
  SELECT o.refobjid, o.refobjsubid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT d.refobjid, d.refobjsubid, unnest(array_remove(ARRAY[
        CASE WHEN q.seqstart <> CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END
          THEN 'start=' || q.seqstart END,
        CASE WHEN q.seqincrement <> 1 THEN 'increment=' || q.seqincrement END,
        CASE WHEN q.seqmin <> CASE WHEN q.seqincrement > 0 THEN 1 ELSE -kind.most - 1 END
          THEN 'minimum=' || q.seqmin END,
        CASE WHEN q.seqmax <> CASE WHEN q.seqincrement > 0 THEN kind.most ELSE -1 END
          THEN 'maximum=' || q.seqmax END,
        CASE WHEN q.seqcache <> 1 THEN 'cache=' || q.seqcache END,
        CASE WHEN q.seqcycle THEN 'cycle' END,
        'comment=' || m.description], NULL)
      || ARRAY(
        SELECT 'granted to '
          || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END || '='
          || string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ','
            ORDER BY x.privilege_type COLLATE "C")
        FROM aclexplode(c.relacl) x WHERE x.grantee <> c.relowner GROUP BY x.grantee)) AS option
    FROM pg_depend d
    JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
    JOIN pg_sequence q ON q.seqrelid = c.oid
    CROSS JOIN LATERAL (SELECT CASE q.seqtypid
      WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END AS most) kind
    LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
      AND NOT (q.seqstart = 1 AND q.seqincrement = 1 AND q.seqmin = 1 AND q.seqmax = kind.most AND q.seqcache = 1
        AND NOT q.seqcycle AND c.relacl IS NULL AND m.objoid IS NULL)
  ) o GROUP BY o.refobjid, o.refobjsubid
),
-- end
-- only with partition, table, view
-- The columns of each relation, as one array. `options` is there only where something is not the type's default. As
-- text, which becomes jsonb once, with the relation: jsonb would be taken apart and put together again on each level.
columns AS MATERIALIZED (
  SELECT a.attrelid, json_agg(CASE
    WHEN a.attstorage = t.typstorage AND a.attcompression = '' AND coalesce(a.attstattarget, -1) < 0
      AND a.attoptions IS NULL AND a.attfdwoptions IS NULL AND q.list IS NULL
    THEN described.body
    ELSE (described.body::jsonb || jsonb_build_object('options',
      catalog.column_options(
        a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) || q.list))::json
    END ORDER BY a.attnum) AS list
  FROM pg_attribute a
  JOIN relations r ON r.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN busy b ON b.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_description e ON e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum
  LEFT JOIN identity_option q ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum
  CROSS JOIN LATERAL (SELECT json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'not_null', a.attnotnull,
      'default', CASE
        WHEN d.oid IS NULL THEN NULL
        WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
        ELSE pg_get_expr(d.adbin, d.adrelid) END,
      'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
      'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
      'collation', (
        SELECT CASE WHEN n.nspname = 'pg_catalog' THEN '' ELSE catalog.quote(n.nspname::text) || '.' END
          || catalog.quote(l.collname::text)
        FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
        WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation),
      'comment', e.description) AS body) described
  WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT r.partition AND r.relkind <> 'S'
  GROUP BY a.attrelid
),
-- end
maintained AS MATERIALIZED (
  SELECT k.* FROM catalog.read_maintained() k
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('pg_ivm', 'pg_partman', 'timescaledb'))
),
-- only with partition, function, trigger, grant
routines AS MATERIALIZED (
  SELECT p.*, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(p.proname::text) || '(' || types.list || ')' AS identity,
    types.list AS identity_arguments
  FROM pg_proc p JOIN schemas s ON s.oid = p.pronamespace
  CROSS JOIN LATERAL (SELECT coalesce(string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place), '') AS list
                      FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)) types
  WHERE NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(p.proowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
),
-- end
-- only with partition, type, grant
types AS MATERIALIZED (
  SELECT t.*, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text) AS identity
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(t.typowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = t.typrelid)
),
-- end
-- only with partition, role, setting, grant, not modelled
used_tablespace AS MATERIALIZED (
  SELECT c.reltablespace AS oid FROM pg_class c WHERE c.reltablespace <> 0
  UNION SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database()
),
-- end
-- only with partition, role, setting, not modelled
-- Roles are of the whole cluster: those that this database's objects, privileges, policies, settings and jobs name,
-- those that reach its data whatever is granted, the roles that these are members of, and the members of all of them. A
-- login that expires and is only a member comes and goes with whoever issues it.
used_role AS MATERIALIZED (
  WITH RECURSIVE named AS (
    SELECT d.refobjid AS oid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass
      AND d.dbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_database'::regclass
      AND d.objid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d JOIN used_tablespace u ON u.oid = d.objid
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_tablespace'::regclass
    UNION SELECT o.datdba FROM pg_database o WHERE o.datname = current_database()
    UNION SELECT x.setrole FROM pg_db_role_setting x
    WHERE x.setdatabase = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT u.umuser FROM pg_user_mappings u
    UNION SELECT s.subowner FROM pg_subscription s
    WHERE s.subdbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT r.oid FROM pg_roles r
    WHERE r.rolsuper OR r.rolbypassrls OR r.rolname IN ('pg_read_all_data', 'pg_write_all_data')
      -- The roles of the Data API, whether or not anything is granted to them.
      OR r.rolname IN ('anon', 'authenticated', 'service_role', 'authenticator')
      OR r.rolname IN (SELECT j.row->>'username' FROM catalog.read_jobs() j(row))
  ), above AS (
    SELECT n.oid FROM named n
    UNION SELECT m.roleid FROM above a JOIN pg_auth_members m ON m.member = a.oid
  ), below AS (
    SELECT a.oid FROM above a
    UNION
    SELECT m.member
    FROM below b JOIN pg_auth_members m ON m.roleid = b.oid JOIN pg_roles r ON r.oid = m.member
    WHERE coalesce(r.rolvaliduntil, 'infinity') = 'infinity'
  )
  SELECT b.oid FROM below b UNION SELECT m.roleid FROM below b JOIN pg_auth_members m ON m.member = b.oid
),
-- end
-- only with partition, grant
grantable AS (
  SELECT CASE r.relkind
      WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
      ELSE 'table' END AS "on",
    r.identity AS object, r.owner, r.acl, catalog.unit('pg_class', r.oid) AS unit
    FROM relations r WHERE NOT r.partition
  UNION ALL SELECT 'column', r.identity || '.' || catalog.quote(a.attname::text), r.owner, a.attacl,
    catalog.unit('pg_class', r.oid)
    FROM relations r JOIN special_column a ON a.attrelid = r.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND NOT r.partition
  -- A function without an ACL may be executed by everyone: that is listed too.
  UNION ALL SELECT 'function', p.identity, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)),
    catalog.unit('pg_proc', p.oid)
    FROM routines p WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
  UNION ALL SELECT 'schema', catalog.quote(s.schema), n.nspowner, n.nspacl, NULL
    FROM schemas s JOIN pg_namespace n ON n.oid = s.oid WHERE NOT s.folded
  UNION ALL SELECT 'foreign server', catalog.quote(f.srvname::text), f.srvowner, f.srvacl, NULL
    FROM pg_foreign_server f
  UNION ALL SELECT 'foreign-data wrapper', catalog.quote(w.fdwname::text), w.fdwowner, w.fdwacl, NULL
    FROM pg_foreign_data_wrapper w
  -- Tablespaces are of the whole cluster.
  UNION ALL SELECT 'tablespace', catalog.quote(s.spcname::text), s.spcowner, s.spcacl, NULL
    FROM pg_tablespace s WHERE s.oid IN (SELECT u.oid FROM used_tablespace u)
),
-- end
-- only with partition, grant
-- Where privileges are taken for granted because the server, initdb or an extension gave them: only differences from
-- those (known) are listed.
apart AS (
  SELECT
    CASE WHEN c.schema IN ('pg_catalog', 'information_schema') THEN 'system ' ELSE 'extension''s ' END
      || c."on" AS "on",
    c.object, c.owner, c.acl, coalesce(n.initprivs, c.usual) AS known
  FROM (
    SELECT 'pg_class'::regclass::oid AS classid, c.oid, 0 AS subid, n.nspname AS schema,
      CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END AS "on",
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) AS object,
      c.relowner AS owner, c.relacl AS acl,
      acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner)
        -- initdb opens these to everyone after it has written pg_init_privs.
        || CASE WHEN n.nspname = 'information_schema'
          AND c.relname NOT IN ('sql_parts', 'transforms') AND NOT starts_with(c.relname::text, '_pg_')
          THEN ARRAY[makeaclitem(0, c.relowner, 'SELECT', false)] END AS usual
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, a.attnum, n.nspname, 'column',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(a.attname::text),
      c.relowner, a.attacl, acldefault('c', c.relowner)
    FROM special_column a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 0, n.nspname, 'function',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text) || '(' || coalesce((
        SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
        FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)), '') || ')',
      p.proowner, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 0, n.nspname, 'type',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(t.typname::text),
      t.typowner, t.typacl, acldefault('T', t.typowner)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass, n.oid, 0, n.nspname, 'schema',
      catalog.quote(n.nspname::text),
      n.nspowner, n.nspacl, acldefault('n', n.nspowner)
        || CASE n.nspname WHEN 'information_schema' THEN ARRAY[makeaclitem(0, n.nspowner, 'USAGE', false)] END
    FROM pg_namespace n
    WHERE n.nspacl IS NOT NULL AND n.nspname IN ('pg_catalog', 'information_schema')
  ) c
  LEFT JOIN pg_init_privs n ON n.classoid = c.classid AND n.objoid = c.oid AND n.objsubid = c.subid
  WHERE (c.schema IN ('pg_catalog', 'information_schema')
      OR EXISTS (SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.classid = c.classid AND d.objid = c.oid))
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.schema = c.schema AND s.folded)
    AND c.acl IS DISTINCT FROM coalesce(n.initprivs, c.usual)
  UNION ALL
  -- Without an ACL everyone may use a type, and connect to a database: the same written out is no difference.
  SELECT 'type', catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text), t.typowner, t.typacl,
    acldefault('T', t.typowner)
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace AND (NOT s.folded OR EXISTS (
    SELECT FROM types d WHERE d.oid = t.oid))
  WHERE t.typacl IS NOT NULL
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  -- Not by its name: a copy of a database has another one.
  SELECT 'database', 'this', d.datdba, d.datacl, acldefault('d', d.datdba)
  FROM pg_database d WHERE d.datacl IS NOT NULL AND d.datname = current_database()
  UNION ALL
  SELECT 'language', catalog.quote(l.lanname::text), l.lanowner, l.lanacl,
    coalesce(n.initprivs, acldefault('l', l.lanowner))
  FROM pg_language l LEFT JOIN pg_init_privs n ON n.classoid = 'pg_language'::regclass AND n.objoid = l.oid
  WHERE l.lanacl IS NOT NULL
),
-- end
objects (kind, identity, oid, locked, unit, body) AS MATERIALIZED (

SELECT 'schema' AS kind, catalog.quote(s.schema) AS identity, s.oid, false AS locked, NULL::bigint AS unit,
  jsonb_build_object('schema', s.schema, 'owner', s.owner, 'comment', m.description)
    || CASE WHEN g.maker IS NULL THEN '{}' ELSE jsonb_build_object('made_by', g.maker) END AS body
FROM schemas s
LEFT JOIN made g ON g.oid = s.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_namespace'::regclass AND m.objoid = s.oid
WHERE NOT s.folded

UNION ALL
-- Tables, partitioned tables and foreign tables.
SELECT 'table', r.identity, r.oid,
  b.oid IS NOT NULL OR coalesce(x.list @> '{maintained_by=pg_ivm}' AND EXISTS (SELECT FROM busy), false),
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'kind', CASE r.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
  'owner', pg_get_userbyid(r.owner),
  'persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END,
  'row_security', c.relrowsecurity,
  'force_row_security', c.relforcerowsecurity,
  'replica_identity', CASE c.relreplident
    WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END,
  'partition_key', CASE
    WHEN r.relkind <> 'p' THEN NULL
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_partkeydef(r.oid) END,
  'inherits', ARRAY(
    SELECT (
      SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = p.relnamespace))
        || '.' || catalog.quote(p.relname::text)
      FROM pg_class p WHERE p.oid = i.inhparent)
    FROM pg_inherits i WHERE i.inhrelid = r.oid ORDER BY i.inhseqno),
  'options', coalesce(x.list, '{}'),
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
  || CASE WHEN g.list IS NULL THEN '{}' ELSE jsonb_build_object('internal_triggers', g.list) END
  || coalesce(z.body, '{}')
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN internal_trigger g ON g.tgrelid = r.oid
LEFT JOIN maintained z ON z.schema = r.schema AND z.name = r.name
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.partition

-- only with view
UNION ALL
-- Views and materialized views.
SELECT 'view', r.identity, r.oid, b.objid IS NOT NULL, catalog.unit('pg_class', r.oid),
  jsonb_build_object(
  'schema', r.schema,
  'view', r.name,
  'kind', CASE r.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END,
  'owner', pg_get_userbyid(r.owner),
  'options', coalesce(x.list, '{}'),
  'populated', CASE r.relkind WHEN 'm' THEN c.relispopulated END,
  'definition', CASE
    WHEN b.objid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE btrim(pg_get_viewdef(r.oid)) END,
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('v', 'm')
-- end

UNION ALL
-- A partition is as its parent says: its body holds only what differs. It comes and goes by itself, and often differs
-- from its first day on (a template, default privileges): only what changes of it afterwards is a change of the schema.
SELECT 'partition', r.identity, r.oid, b.oid IS NOT NULL, catalog.unit('pg_class', r.oid),
  p.body || coalesce(n.body, '{}')
FROM relations r
JOIN member_of i ON i.oid = r.oid
JOIN pg_class c ON c.oid = r.oid
JOIN pg_namespace s ON s.oid = c.relnamespace
LEFT JOIN pg_class parent ON parent.oid = i.parent
LEFT JOIN pg_namespace o ON o.oid = parent.relnamespace
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN relation_option y ON y.oid = i.parent
LEFT JOIN internal_trigger g ON g.tgrelid = r.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('privileges', jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'grantee', q.grantee, 'column', q.name, 'privileges', q.privileges)) ORDER BY q.name, q.grantee)) AS body
  FROM (
    SELECT a.name COLLATE "C" AS name, e.*
    FROM (
      SELECT NULL::text AS name, r.acl, parent.relacl AS known WHERE r.acl IS DISTINCT FROM parent.relacl
      UNION ALL
      SELECT a.attname::text, a.attacl, u.attacl
      FROM pg_attribute a
      LEFT JOIN pg_attribute u ON u.attrelid = parent.oid AND u.attname = a.attname AND NOT u.attisdropped
      WHERE a.attrelid = r.oid AND a.attacl IS NOT NULL AND NOT a.attisdropped
    ) a
    CROSS JOIN LATERAL (
      SELECT CASE y.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(y.grantee)::text END COLLATE "C" AS grantee,
        array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
      FROM aclexplode(a.acl) y WHERE y.grantee <> r.owner GROUP BY y.grantee
      EXCEPT
      SELECT CASE y.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(y.grantee)::text END COLLATE "C",
        array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C")
      FROM aclexplode(a.known) y GROUP BY y.grantee) e
  ) q HAVING count(*) > 0) n ON true
LEFT JOIN (
  SELECT o.oid, o.parent, o.maker, jsonb_agg(o.body ORDER BY o.attnum) AS list
  FROM (
    SELECT i.oid, i.parent, i.maker, a.attnum, jsonb_strip_nulls(jsonb_build_object(
      'default', CASE
        WHEN b.oid IS NULL AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM pg_get_expr(e.adbin, e.adrelid)
        THEN coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') END,
      'not_null', CASE WHEN a.attnotnull <> u.attnotnull THEN a.attnotnull END,
      -- Until PostgreSQL 16 a partition has none of its own.
      'identity', CASE WHEN i.maker IS NOT NULL AND a.attidentity <> u.attidentity
        THEN CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' ELSE 'none' END END,
      'options', CASE WHEN o.differ THEN catalog.column_options(
        a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) END,
      'comment', w.description)) || jsonb_build_object('name', a.attname) AS body
    FROM member_of i
    JOIN pg_attribute a ON a.attrelid = i.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_attribute u ON u.attrelid = i.parent AND u.attname = a.attname AND NOT u.attisdropped
      AND u.attrelid IN (SELECT m.parent FROM member_of m)
    CROSS JOIN LATERAL (SELECT
      (a.attstorage, a.attcompression, coalesce(a.attstattarget, -1)::int, a.attoptions, a.attfdwoptions)
        IS DISTINCT FROM
        (u.attstorage, u.attcompression, coalesce(u.attstattarget, -1)::int, u.attoptions, u.attfdwoptions)
        AS differ) o
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN busy b ON b.oid = i.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_attrdef e ON e.adrelid = u.attrelid AND e.adnum = u.attnum
    LEFT JOIN pg_description w ON w.classoid = 'pg_class'::regclass AND w.objoid = a.attrelid AND w.objsubid = a.attnum
    -- Nearly all columns are as the parent's: nothing is built for them.
    WHERE d.oid IS NOT NULL OR e.oid IS NOT NULL OR w.description IS NOT NULL OR o.differ
      OR (a.attnotnull, a.attidentity) <> (u.attnotnull, u.attidentity)) o
  WHERE o.body - 'name' <> '{}' GROUP BY o.oid, o.parent, o.maker
) l ON l.oid = i.oid AND l.parent = i.parent AND l.maker IS NOT DISTINCT FROM i.maker
CROSS JOIN LATERAL (SELECT jsonb_strip_nulls(jsonb_build_object(
  'owner', CASE WHEN c.relowner <> coalesce(parent.relowner, s.nspowner) THEN pg_get_userbyid(c.relowner) END,
  'persistence', CASE WHEN c.relpersistence <> coalesce(parent.relpersistence, 'p') THEN
    CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END END,
  'row_security', CASE
    WHEN (c.relrowsecurity, c.relforcerowsecurity)
      <> (coalesce(parent.relrowsecurity, false), coalesce(parent.relforcerowsecurity, false)) THEN
      CASE WHEN NOT c.relrowsecurity THEN 'off' WHEN c.relforcerowsecurity THEN 'forced' ELSE 'on' END END,
  'replica_identity', CASE WHEN c.relreplident <> coalesce(parent.relreplident, 'd') THEN
    CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END END,
  'options', CASE WHEN x.list IS DISTINCT FROM y.list THEN coalesce(x.list, '{}') END,
  'comment', m.description,
  'partition_of', coalesce(catalog.quote(o.nspname::text) || '.' || catalog.quote(parent.relname::text),
    catalog.quote(s.nspname::text)),
  'retired', CASE WHEN i.retired THEN true END,
  'statistics_objects', (
    SELECT jsonb_agg(pg_get_statisticsobjdef(e.oid) ORDER BY e.stxname COLLATE "C")
    FROM pg_statistic_ext e WHERE e.stxrelid = r.oid AND b.oid IS NULL),
  'internal_triggers', g.list,
  'columns', l.list)) AS body) p
WHERE r.partition

-- only with sequence
UNION ALL
-- Sequences other than those behind identity columns, which are read with the column.
SELECT 'sequence', r.identity, r.oid, false, catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'sequence', r.name,
  'owner', pg_get_userbyid(r.owner),
  'type', format_type(q.seqtypid, NULL),
  'start', q.seqstart::text,
  'increment', q.seqincrement::text,
  'minimum', q.seqmin::text,
  'maximum', q.seqmax::text,
  'cycle', q.seqcycle,
  -- Without a join, which would read all of pg_class and pg_attribute for each serial column.
  'owned_by', (
    SELECT (
        SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = t.relnamespace))
          || '.' || catalog.quote(t.relname::text)
        FROM pg_class t WHERE t.oid = d.refobjid)
      || '.' || catalog.quote((
        SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid))
    FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'),
  'comment', m.description)
  || CASE WHEN c.relpersistence = 'u' THEN '{"persistence": "unlogged"}' ELSE '{}'::jsonb END
  || CASE WHEN q.seqcache <> 1 THEN jsonb_build_object('cache', q.seqcache::text) ELSE '{}' END
FROM relations r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_sequence q ON q.seqrelid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
-- end

-- only with function
UNION ALL
-- Functions, procedures, aggregates and window functions.
SELECT 'function', p.identity, p.oid, b.objid IS NOT NULL, catalog.unit('pg_proc', p.oid),
  jsonb_build_object(
  'schema', p.schema,
  'function', p.proname,
  'identity_arguments', p.identity_arguments,
  'arguments', pg_get_function_arguments(p.oid),
  'kind', CASE p.prokind
    WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
  'return_type', pg_get_function_result(p.oid),
  'language', g.lanname,
  'volatility', CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
  'parallel', CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END,
  'strict', p.proisstrict,
  'security_definer', p.prosecdef,
  'leakproof', p.proleakproof,
  'owner', pg_get_userbyid(p.proowner),
  'settings', ARRAY(SELECT o FROM unnest(p.proconfig) o ORDER BY o COLLATE "C"),
  'source_hash', CASE WHEN b.objid IS NOT NULL THEN NULL ELSE catalog.sha256(concat_ws(' ',
    coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), p.probin,
    CASE p.prokind WHEN 'a' THEN (SELECT concat_ws(' ',
       a.aggkind, a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn,
       a.aggtranstype::regtype, a.aggmtranstype::regtype, a.aggsortop::regoperator, a.agginitval, a.aggminitval,
       a.aggfinalmodify, a.aggmfinalmodify, a.aggserialfn, a.aggdeserialfn, a.aggtransspace, a.aggmtransspace,
       a.aggfinalextra, a.aggmfinalextra)
     FROM pg_aggregate a WHERE a.aggfnoid = p.oid) END)) END,
  -- The source stays in the database; what would have been redacted in it is listed by kind.
  'redacted', catalog.redacted_kinds(
    CASE WHEN b.objid IS NULL THEN coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
  || CASE WHEN p.prosqlbody IS NULL THEN '{}' ELSE '{"parsed_body": true}'::jsonb END
FROM routines p
CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN p.procost <> CASE
        WHEN p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('internal', 'c')) THEN 1 ELSE 100 END
      AND p.prokind <> 'a' THEN 'cost=' || p.procost END,
    CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN 'rows=' || p.prorows END,
    CASE WHEN p.prosupport <> 0 THEN 'support=' || p.prosupport END,
    'transform=' || (
      SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
      FROM unnest(p.protrftypes) WITH ORDINALITY u(type, place))], NULL) AS list) o
JOIN pg_language g ON g.oid = p.prolang
LEFT JOIN blocked b ON b.classid = 'pg_proc'::regclass AND b.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_proc'::regclass AND m.objoid = p.oid
WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
-- end

-- only with type
UNION ALL
-- Enums, domains, ranges and composite types.
SELECT 'type', t.identity, t.oid, false, NULL, jsonb_build_object(
  'schema', t.schema,
  'type', t.typname,
  'kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'composite' END,
  'owner', pg_get_userbyid(t.typowner),
  'labels', ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
  -- Without a join, which would read all of pg_type for each type.
  'attributes', coalesce((
    SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      || CASE WHEN a.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', a.description) END
      || CASE WHEN a.attcollation = a.typcollation THEN '{}'
         ELSE jsonb_build_object('collation', a.attcollation::regcollation) END
      ORDER BY a.attnum)
    FROM (
      SELECT a.*, (SELECT y.typcollation FROM pg_type y WHERE y.oid = a.atttypid),
        (SELECT e.description FROM pg_description e
         WHERE e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum)
      FROM pg_attribute a
      WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped AND t.typtype = 'c') a), '[]'),
  'base_type', CASE t.typtype
    WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
    WHEN 'r' THEN (SELECT format_type(g.rngsubtype, NULL) FROM pg_range g WHERE g.rngtypid = t.oid) END,
  'not_null', t.typnotnull,
  -- Of a domain; typdefault is its text as it was once, in the words of that search_path.
  'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
  'constraints', ARRAY(
    SELECT 'CONSTRAINT ' || catalog.quote(k.conname::text) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint k
    WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname COLLATE "C"),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
FROM types t
-- Without joins here too: what is looked up for each type is looked up by a key.
CROSS JOIN LATERAL (SELECT array_remove(ARRAY(
    SELECT 'collation=' || t.typcollation::regcollation
    FROM pg_type y WHERE y.oid = t.typbasetype AND t.typtype = 'd' AND y.typcollation <> t.typcollation
    UNION ALL
    SELECT 'comment on ' || catalog.quote(k.conname::text) || '=' || (
      SELECT e.description FROM pg_description e
      WHERE e.classoid = 'pg_constraint'::regclass AND e.objoid = k.oid AND e.objsubid = 0)
    FROM pg_constraint k
    WHERE k.contypid = t.oid
    UNION ALL
    SELECT unnest(ARRAY[
      'multirange=' || format_type(g.rngmultitypid, NULL),
      CASE WHEN g.rngcanonical <> 0 THEN 'canonical=' || g.rngcanonical END,
      CASE WHEN g.rngsubdiff <> 0 THEN 'subtype_diff=' || g.rngsubdiff END,
      CASE WHEN g.rngcollation <> (SELECT y.typcollation FROM pg_type y WHERE y.oid = g.rngsubtype)
        THEN 'collation=' || g.rngcollation::regcollation END,
      'subtype_opclass=' || (
        SELECT catalog.quote(c.opcname::text) FROM pg_opclass c WHERE c.oid = g.rngsubopc AND NOT c.opcdefault)])
    FROM pg_range g
    WHERE g.rngtypid = t.oid
    ORDER BY 1), NULL) AS list) o
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_type'::regclass AND m.objoid = t.oid
-- end

UNION ALL
SELECT 'constraint', r.identity || '.' || catalog.quote(k.conname::text), k.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'constraint', k.conname,
  'kind', CASE k.contype
    WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check'
    WHEN 'x' THEN 'exclusion' WHEN 't' THEN 'trigger' ELSE 'not null' END,
  'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_constraintdef(k.oid) END,
  -- A check may be of the whole row (0) and of system columns, whose numbers are negative.
  'columns', ARRAY(
    SELECT coalesce(own.list[u.attnum], ('{ctid,xmin,cmin,xmax,cmax,tableoid}'::text[])[-u.attnum])
    FROM unnest(k.conkey) WITH ORDINALITY u(attnum, place) WHERE u.attnum <> 0 ORDER BY u.place),
  'references', CASE WHEN k.contype = 'f' THEN jsonb_build_object(
      'schema', referred.schema,
      'table', referred.name,
      'columns', ARRAY(
        SELECT referred.list[u.attnum] FROM unnest(k.confkey) WITH ORDINALITY u(attnum, place) ORDER BY u.place),
      'on_update', action.name[strpos('arcnd', k.confupdtype::text)],
      'on_delete', action.name[strpos('arcnd', k.confdeltype::text)])
      -- The unique index that it depends on, unless that is the primary key's.
      || CASE WHEN i.indexrelid IS NULL THEN '{}' ELSE jsonb_build_object('index', (
        SELECT x.relname FROM pg_class x WHERE x.oid = i.indexrelid)) END END,
  'validated', k.convalidated,
  'deferrable', k.condeferrable,
  'initially_deferred', k.condeferred,
  'comment', m.description)
  || CASE WHEN g.state IS NULL THEN '{}' ELSE jsonb_build_object('triggers', g.state) END
FROM relations r
JOIN pg_constraint k ON k.conrelid = r.oid
-- First, since it decides with the constraint itself whether it is listed.
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_constraint'::regclass AND m.objoid = k.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN constraint_trigger g ON g.tgconstraint = k.oid
LEFT JOIN column_names own ON own.oid = k.conrelid
LEFT JOIN column_names referred ON referred.oid = k.confrelid
LEFT JOIN pg_index i ON i.indexrelid = CASE k.contype WHEN 'f' THEN k.conindid END AND NOT i.indisprimary
CROSS JOIN (SELECT ARRAY['NO ACTION', 'RESTRICT', 'CASCADE', 'SET NULL', 'SET DEFAULT'] AS name) action
WHERE k.conparentid = 0 AND k.conislocal
  -- A partition's that its parent has too; and what pg_partman adds to partitions that are written no more.
  AND NOT (r.partition AND (k.coninhcount > 0 OR k.conname ^@ 'partmanconstr_'))
  -- From PostgreSQL 18 on every NOT NULL column has a constraint; only those that say more than the column are listed.
  AND (k.contype IN ('p', 'u', 'f', 'c', 'x', 't')
    OR k.contype = 'n'
      AND (NOT k.convalidated OR k.connoinherit OR m.description IS NOT NULL OR k.conname !~ '_not_null\d*$'))

UNION ALL
SELECT 'index', catalog.quote(r.schema) || '.' || catalog.quote(c.relname::text), c.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'index', c.relname,
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      WHEN w.shape IS NOT NULL THEN p.definition
      ELSE pg_get_indexdef(c.oid) END,
    'method', am.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'columns', part.names[:i.indnkeyatts],
    'include', part.names[i.indnkeyatts + 1:],
    'predicate', CASE
      WHEN i.indpred IS NULL THEN NULL
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(i.indpred, i.indrelid) END,
    'constraint', k.conname,
    'comment', m.description)
  || CASE WHEN x.list IS NULL THEN '{}' ELSE jsonb_build_object('options', x.list) END
FROM relations r
JOIN pg_index i ON i.indrelid = r.oid
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am am ON am.oid = c.relam
LEFT JOIN relation_option x ON x.oid = c.oid
LEFT JOIN (SELECT oid FROM busy) b ON b.oid IN (r.oid)
LEFT JOIN pg_constraint k ON k.conindid = c.oid AND k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN column_names own ON own.oid = i.indrelid
LEFT JOIN plain_index p ON p.oid = c.oid
LEFT JOIN written_shape w ON w.shape = p.shape
CROSS JOIN LATERAL (SELECT ARRAY(
  SELECT CASE
    WHEN u.attnum <> 0 THEN own.list[u.attnum]
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_indexdef(c.oid, u.place::int, false) END
  FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(attnum, place) ORDER BY u.place) AS names OFFSET 0) part
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
WHERE NOT (r.partition AND EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))

-- only with trigger
UNION ALL
SELECT 'trigger',
  catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(t.tgname::text),
  t.oid, b.oid IS NOT NULL, catalog.unit('pg_class', t.tgrelid), jsonb_build_object(
    'schema', n.nspname,
    'table', c.relname,
    'trigger', t.tgname,
    'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_triggerdef(t.oid) END,
    'function', catalog.quote(fn.nspname::text) || '.' || catalog.quote(p.proname::text),
    'enabled', CASE t.tgenabled
      WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
    'comment', m.description)
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN schemas s ON s.oid = n.oid
JOIN pg_proc p ON p.oid = t.tgfoid
JOIN pg_namespace fn ON fn.oid = p.pronamespace
LEFT JOIN busy b ON b.oid = t.tgrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_trigger'::regclass AND m.objoid = t.oid
WHERE (units IS NULL OR catalog.unit('pg_class', t.tgrelid) IN (SELECT w.unit FROM wanted w))
  AND (NOT t.tgisinternal AND t.tgparentid = 0
    -- A partition's copy can be disabled by itself.
    OR t.tgparentid <> 0 AND t.tgenabled <> (SELECT p.tgenabled FROM pg_trigger p WHERE p.oid = t.tgparentid)
      AND t.tgconstraint = 0)
  AND (t.tgrelid IN (SELECT r.oid FROM relations r)
    -- On the table of a platform or an extension, such as auth.users, a trigger is the user's when its function is.
    OR t.tgfoid IN (SELECT own.oid FROM routines own)
      AND NOT catalog.is_migration_history(c.relname::text))
-- end

-- only with policy
UNION ALL
SELECT 'policy',
  catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text),
  p.oid, b.oid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', p.polrelid), jsonb_build_object(
    'schema', s.schema,
    'table', c.relname,
    'policy', p.polname,
    'command', CASE p.polcmd
      WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'permissive', p.polpermissive,
    'roles', ARRAY(
      SELECT CASE role WHEN 0 THEN 'public' ELSE pg_get_userbyid(role)::text END COLLATE "C" AS name
      FROM unnest(p.polroles) role ORDER BY name),
    'using', CASE
      WHEN p.polqual IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polqual, p.polrelid) END,
    'with_check', CASE
      WHEN p.polwithcheck IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polwithcheck, p.polrelid) END,
    'comment', m.description)
-- A policy has no owner, so those on a platform's tables are all listed; those on an extension's tables came with it.
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN schemas s ON s.oid = c.relnamespace AND NOT s.history
LEFT JOIN busy b ON b.oid = p.polrelid
LEFT JOIN blocked k ON k.classid = 'pg_policy'::regclass AND k.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_policy'::regclass AND m.objoid = p.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
  AND (units IS NULL OR catalog.unit('pg_class', p.polrelid) IN (SELECT w.unit FROM wanted w))
-- end

-- only with rule
UNION ALL
-- Rewrite rules, without the one that makes a view a view.
SELECT 'rule', r.identity || '.' || catalog.quote(w.rulename::text), w.oid,
  b.objid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'rule', w.rulename,
    'definition', CASE
      WHEN b.objid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_ruledef(w.oid) END
      || CASE w.ev_enabled
         WHEN 'O' THEN '' WHEN 'D' THEN ' -- disabled' WHEN 'R' THEN ' -- enabled on replicas'
         ELSE ' -- always enabled' END,
    'comment', m.description)
FROM relations r
JOIN pg_rewrite w ON w.ev_class = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN blocked k ON k.classid = 'pg_rewrite'::regclass AND k.objid = w.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_rewrite'::regclass AND m.objoid = w.oid
WHERE w.rulename <> '_RETURN'
-- end

-- only with statistics object
UNION ALL
-- Extended statistics.
SELECT 'statistics object', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text), x.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', x.stxrelid), jsonb_build_object(
    'name', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text),
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_statisticsobjdef(x.oid)
        || CASE WHEN x.stxstattarget >= 0 THEN ' -- statistics target ' || x.stxstattarget ELSE '' END END,
    'comment', m.description)
FROM pg_statistic_ext x
JOIN schemas s ON s.oid = x.stxnamespace
JOIN relations r ON r.oid = x.stxrelid AND NOT r.partition
LEFT JOIN busy b ON b.oid = x.stxrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_statistic_ext'::regclass AND m.objoid = x.oid
-- end

UNION ALL
SELECT 'extension', catalog.quote(e.extname::text), e.oid, false, NULL,
  jsonb_build_object('name', e.extname, 'version', e.extversion, 'schema', n.nspname, 'comment', m.description)
  || CASE WHEN e.extrelocatable THEN '{"relocatable": true}' ELSE '{}'::jsonb END
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_extension'::regclass AND m.objoid = e.oid

-- only with event trigger
UNION ALL
SELECT 'event trigger', catalog.quote(v.evtname::text), v.oid, false, NULL, jsonb_build_object(
  'name', v.evtname,
  'event', v.evtevent,
  'function', catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text),
  'enabled', CASE v.evtenabled
    WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
  'tags', ARRAY(SELECT tag FROM unnest(v.evttags) tag ORDER BY tag COLLATE "C"),
  'owner', pg_get_userbyid(v.evtowner),
  'comment', m.description)
FROM pg_event_trigger v
JOIN pg_proc p ON p.oid = v.evtfoid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_event_trigger'::regclass AND m.objoid = v.oid
WHERE NOT catalog.is_platform_role(pg_get_userbyid(v.evtowner)::text)
  AND NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = v.oid)
-- end

-- only with publication
UNION ALL
-- Row filters, column lists and schemas of a publication came with PostgreSQL 15, so that part of the query is text.
-- PostgreSQL 19 publishes all sequences, and all tables save those whose rows in pg_publication_rel say so.
SELECT 'publication', catalog.quote(p.pubname::text), p.oid, false, NULL, jsonb_build_object(
  'name', p.pubname,
  'all_tables', p.puballtables,
  'tables', ARRAY(
    SELECT DISTINCT
      coalesce('partitions of ' || q.top, catalog.quote(t.row->>'schema') || '.' || catalog.quote(t.row->>'table'))
      || coalesce(' (' || (t.row->>'columns') || ')', '')
      || coalesce(' WHERE ' || (t.row->>'filter'), '') COLLATE "C" AS entry
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table, pg_get_expr(x.prqual, x.prrelid) AS filter,
         (SELECT string_agg(catalog.quote(a.attname::text), '', '' ORDER BY a.attnum)
          FROM unnest(x.prattrs::int2[]) u JOIN pg_attribute a ON a.attrelid = x.prrelid AND a.attnum = u) AS columns
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE to_jsonb(x)->>''prexcept'' IS DISTINCT FROM ''true'''
      ELSE
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace'
      END) t(row)
    -- Those that come and go by themselves are rolled up.
    LEFT JOIN top_of q ON q.schema = t.row->>'schema' AND q.name = t.row->>'table'
    WHERE (t.row->>'prpubid')::oid = p.oid ORDER BY entry),
  'schemas', ARRAY(
    SELECT t.row->>'nspname' COLLATE "C" AS name
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.pnpubid, n.nspname FROM pg_publication_namespace x JOIN pg_namespace n ON n.oid = x.pnnspid' END) t(row)
    WHERE (t.row->>'pnpubid')::oid = p.oid ORDER BY name),
  'operations', array_remove(ARRAY[
    CASE WHEN p.pubinsert THEN 'insert' END,
    CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END,
    CASE WHEN p.pubtruncate THEN 'truncate' END,
    CASE WHEN p.pubviaroot THEN 'via root' END,
    CASE WHEN to_jsonb(p)->>'pubgencols' IN ('t', 'true', 's') THEN 'generated columns' END], NULL),
  'owner', pg_get_userbyid(p.pubowner),
  'comment', m.description)
  || CASE WHEN to_jsonb(p)->>'puballsequences' = 'true' THEN jsonb_build_object('all_sequences', true) ELSE '{}' END
  || CASE WHEN e.tables = '{}' THEN '{}' ELSE jsonb_build_object('except', e.tables) END
FROM pg_publication p
CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) COLLATE "C" AS entry
    FROM pg_publication_rel x
    JOIN pg_class c ON c.oid = x.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE x.prpubid = p.oid AND to_jsonb(x)->>'prexcept' = 'true' ORDER BY entry) AS tables) e
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_publication'::regclass AND m.objoid = p.oid
-- end

-- only with foreign server
UNION ALL
SELECT 'foreign server', catalog.quote(f.srvname::text), f.oid, false, NULL, jsonb_build_object(
  'name', f.srvname,
  'wrapper', w.fdwname,
  'owner', pg_get_userbyid(f.srvowner),
  'options', catalog.redact_options(f.srvoptions),
  'comment', m.description)
  || CASE WHEN f.srvtype IS NULL THEN '{}' ELSE jsonb_build_object('type', f.srvtype) END
  || CASE WHEN f.srvversion IS NULL THEN '{}' ELSE jsonb_build_object('version', f.srvversion) END
FROM pg_foreign_server f
JOIN pg_foreign_data_wrapper w ON w.oid = f.srvfdw
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_foreign_server'::regclass AND m.objoid = f.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_foreign_server'::regclass AND e.objid = f.oid)
-- end

-- only with cron job
UNION ALL
-- Jobs of pg_cron. Two roles may each have a job of the same name.
SELECT 'cron job', catalog.quote(j.name)
    || CASE WHEN count(*) OVER (PARTITION BY j.name) > 1 THEN ' of ' || catalog.quote(j.row->>'username') ELSE '' END,
  NULL, false, NULL, jsonb_build_object(
    'name', j.name,
    'schedule', j.row->>'schedule',
    'command', j.row->>'command',
    'database', j.row->>'database',
    'username', j.row->>'username',
    'active', j.row->'active')
FROM (SELECT t.row, coalesce(t.row->>'jobname', 'unnamed job ' || (t.row->>'jobid')) AS name
      FROM catalog.read_jobs() t(row)) j
-- end

-- only with storage bucket
UNION ALL
-- Buckets of Supabase Storage.
SELECT 'storage bucket', catalog.quote(t.row->>'id'), NULL, false, NULL, jsonb_build_object(
  'name', t.row->>'id',
  'public', coalesce((t.row->>'public')::boolean, false),
  'file_size_limit', t.row->'file_size_limit',
  'allowed_mime_types', CASE jsonb_typeof(t.row->'allowed_mime_types')
    WHEN 'array' THEN t.row->'allowed_mime_types' ELSE '[]' END)
FROM catalog.rows_of(catalog.readable('storage', 'buckets')) t(row)
-- end

UNION ALL
SELECT 'role', catalog.quote(r.rolname::text), r.oid, false, NULL, jsonb_build_object(
  'role', r.rolname,
  'login', r.rolcanlogin,
  'superuser', r.rolsuper,
  'bypass_rls', r.rolbypassrls,
  'create_role', r.rolcreaterole,
  'create_database', r.rolcreatedb,
  'replication', r.rolreplication,
  'inherit', r.rolinherit,
  'member_of', used.member_of)
  || CASE WHEN used.admin_of = '{}' THEN '{}' ELSE jsonb_build_object('admin_of', used.admin_of) END
  -- From PostgreSQL 16 on each membership has options of its own: here where the role's INHERIT does not say it.
  || CASE WHEN used.inherits = CASE WHEN r.rolinherit THEN used.member_of ELSE '{}' END THEN '{}'
     ELSE jsonb_build_object('inherits', used.inherits) END
  || CASE WHEN used.not_settable = '{}' THEN '{}' ELSE jsonb_build_object('not_settable', used.not_settable) END
  || CASE WHEN r.rolconnlimit < 0 THEN '{}' ELSE jsonb_build_object('connection_limit', r.rolconnlimit) END
  || CASE WHEN r.rolvaliduntil IS NULL THEN '{}' ELSE jsonb_build_object('valid_until', r.rolvaliduntil) END
  || CASE WHEN m.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', m.description) END
FROM pg_roles r
LEFT JOIN pg_shdescription m ON m.classoid = 'pg_authid'::regclass AND m.objoid = r.oid
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') AS member_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.admin), '{}') AS admin_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.inherits), '{}') AS inherits,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE NOT g.settable), '{}') AS not_settable
  -- Several roles may have granted the same membership.
  FROM (
    SELECT o.rolname::text COLLATE "C" AS name, bool_or(a.admin_option) AS admin,
      bool_or(coalesce((to_jsonb(a)->>'inherit_option')::boolean, r.rolinherit)) AS inherits,
      bool_or(coalesce((to_jsonb(a)->>'set_option')::boolean, true)) AS settable
    FROM pg_auth_members a JOIN pg_roles o ON o.oid = a.roleid
    WHERE a.member = r.oid GROUP BY o.rolname) g) used
WHERE r.rolname !~ '^pg_' AND r.oid IN (SELECT u.oid FROM used_role u)

UNION ALL
-- Roles that this database does not use: kept so that a role that comes to be used is not taken for a new one.
SELECT 'other role', catalog.quote(r.rolname::text), r.oid, false, NULL, '{}'::jsonb
FROM pg_roles r WHERE r.rolname !~ '^pg_' AND r.oid NOT IN (SELECT u.oid FROM used_role u)

-- only with setting
UNION ALL
-- What ALTER ROLE ... SET and ALTER DATABASE ... SET left.
SELECT 'setting', coalesce('role ' || catalog.quote(a.rolname::text), 'every role')
    || CASE x.setdatabase WHEN 0 THEN '' ELSE ' in this database' END || ': ' || split_part(o.entry, '=', 1),
  NULL, false, NULL, jsonb_build_object(
    'role', a.rolname,
    'this_database', x.setdatabase <> 0,
    'name', split_part(o.entry, '=', 1),
    'value', catalog.redact_setting(o.entry))
FROM pg_db_role_setting x
LEFT JOIN pg_roles a ON a.oid = x.setrole
CROSS JOIN LATERAL unnest(x.setconfig) o(entry)
WHERE x.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND (x.setrole = 0 OR x.setrole IN (SELECT u.oid FROM used_role u))
-- end

UNION ALL
-- Privileges, one row per object and grantee.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, g.unit, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM grantable g
CROSS JOIN LATERAL (
  SELECT y.grantee, array_agg(y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END
    ORDER BY y.privilege_type COLLATE "C") AS privileges
  -- Several roles may have granted the same.
  FROM (
    SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS is_grantable
    FROM aclexplode(g.acl) e GROUP BY e.grantee, e.privilege_type) y
  GROUP BY y.grantee) x
WHERE x.grantee <> g.owner

UNION ALL
-- Privileges that differ from those that initdb or an extension gave.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, NULL, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM apart g
CROSS JOIN LATERAL (
  SELECT coalesce(now.grantee, known.grantee) AS grantee, coalesce(now.privileges, '{}') AS privileges
  FROM (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.acl) y GROUP BY y.grantee) now
  FULL JOIN (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.known) y GROUP BY y.grantee) known
    ON known.grantee = now.grantee
  WHERE now.privileges IS DISTINCT FROM known.privileges) x
WHERE x.grantee <> g.owner

-- only with default privilege
UNION ALL
SELECT 'default privilege',
  catalog.quote(d.role) || coalesce(' in ' || catalog.quote(d.schema), '') || ' on ' || d."on" || ' to '
    || CASE d.grantee WHEN 'PUBLIC' THEN d.grantee ELSE catalog.quote(d.grantee) END,
  NULL, false, NULL, to_jsonb(d)
FROM (
  SELECT pg_get_userbyid(a.defaclrole)::text AS role, n.nspname::text AS schema,
    CASE a.defaclobjtype
      WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
      WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS "on",
    -- An empty list: not even the owner is given anything.
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(coalesce(x.grantee, a.defaclrole))::text END AS grantee,
    array_remove(array_agg(
      DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END COLLATE "C"), NULL) AS privileges
  FROM pg_default_acl a
  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
  LEFT JOIN LATERAL aclexplode(a.defaclacl) x ON true
  WHERE NOT catalog.is_platform_role(pg_get_userbyid(a.defaclrole)::text)
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.oid = a.defaclnamespace AND s.history)
  GROUP BY 1, 2, 3, 4) d
-- end

-- only with not modelled
UNION ALL
-- Kinds of object that are only counted and named.
SELECT 'not modelled', u.kind, NULL, false, NULL,
  jsonb_build_object('kind', u.kind, 'count', count(*), 'names', (array_agg(u.name ORDER BY u.name COLLATE "C"))[1:100])
FROM (
  -- What initdb makes has an OID below 16384. Servers before 16 name a transform 'for ... on language ...'.
  SELECT o.kind, replace(i.identity, ' on language ', ' language ') AS name FROM (
    SELECT 'access method' AS kind, 'pg_am'::regclass::oid AS classid, oid FROM pg_am
    UNION ALL SELECT CASE WHEN typisdefined THEN 'base type' ELSE 'shell type' END, 'pg_type'::regclass, oid
      FROM pg_type
      WHERE typtype = 'b' AND NOT (typelem <> 0 AND typinput = 'array_in'::regproc) OR typtype = 'p'
    UNION ALL SELECT 'cast', 'pg_cast'::regclass, oid FROM pg_cast
    UNION ALL SELECT 'collation', 'pg_collation'::regclass, oid FROM pg_collation
    UNION ALL SELECT 'conversion', 'pg_conversion'::regclass, oid FROM pg_conversion
    UNION ALL SELECT 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT 'language', 'pg_language'::regclass, oid FROM pg_language
    UNION ALL SELECT 'operator', 'pg_operator'::regclass, oid FROM pg_operator
    UNION ALL SELECT 'operator class', 'pg_opclass'::regclass, oid FROM pg_opclass
    UNION ALL SELECT 'operator family', 'pg_opfamily'::regclass, oid FROM pg_opfamily
    UNION ALL SELECT 'tablespace', 'pg_tablespace'::regclass, oid FROM pg_tablespace
      WHERE oid IN (SELECT u.oid FROM used_tablespace u)
    UNION ALL SELECT 'text search configuration', 'pg_ts_config'::regclass, oid FROM pg_ts_config
    UNION ALL SELECT 'text search dictionary', 'pg_ts_dict'::regclass, oid FROM pg_ts_dict
    UNION ALL SELECT 'text search parser', 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
    UNION ALL SELECT 'text search template', 'pg_ts_template'::regclass, oid FROM pg_ts_template
    UNION ALL SELECT 'transform', 'pg_transform'::regclass, oid FROM pg_transform) o
  CROSS JOIN LATERAL pg_identify_object(o.classid, o.oid, 0) i
  WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM member m WHERE m.classid = o.classid AND m.objid = o.oid)
    -- A temporary object is another session's own business, and a migration tool's schema is its own.
    AND coalesce(i.schema, '') !~ '^pg_(toast_)?temp'
    AND NOT EXISTS (SELECT FROM schemas s WHERE quote_ident(s.schema) = i.schema AND s.history)
  -- Those that came with the extension and those that were added cannot be told apart.
  UNION ALL SELECT 'policy on an extension''s table',
    catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text)
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
  UNION ALL SELECT 'user mapping',
    catalog.quote(coalesce(u.usename, 'public')::text) || ' on ' || catalog.quote(u.srvname::text)
    FROM pg_user_mappings u
  UNION ALL SELECT 'subscription', catalog.quote(s.subname::text) FROM pg_subscription s
    WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT 'security label', l.provider || ' on ' || i.type || ' ' || i.identity
    FROM pg_seclabel l CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
  -- Of the whole cluster, as the roles are.
  UNION ALL SELECT DISTINCT 'parameter privilege', t.row->>'parname'
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
      THEN 'SELECT p.parname, a.grantee::bigint AS grantee
        FROM pg_parameter_acl p CROSS JOIN aclexplode(p.paracl) a' END) t(row)
    -- The superuser that initdb made has every one of them.
    WHERE t.row->>'grantee' = '0'
      OR (t.row->>'grantee')::oid IN (SELECT u.oid FROM used_role u) AND t.row->>'grantee' <> '10'
) u GROUP BY u.kind
-- end
),
-- What belongs to a partition is told with it, not beside it: what it has besides what its parent says.
listed AS MATERIALIZED (
  SELECT m.oid, m.parent, m.maker, n.nspname::text AS schema, c.relname::text AS name
  FROM objects o
  JOIN member_of m ON m.oid = o.oid
  JOIN pg_class c ON c.oid = m.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE o.kind = 'partition'
),
part AS MATERIALIZED (
  SELECT o.kind, o.identity, o.body, o.locked, m.oid, m.parent, m.maker
  FROM listed m
  JOIN objects o ON o.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule')
    AND o.body->>'schema' = m.schema AND o.body->>'table' = m.name
),
-- A child made by inheritance has copies of its own: they are found by what they say.
copy AS MATERIALIZED (
  SELECT a.oid, a.kind, a.identity, a.likeness
  FROM (SELECT p.*, catalog.likeness(p.kind, p.body) AS likeness FROM part p WHERE p.maker IS NOT NULL) a
  JOIN pg_class c ON c.oid = a.parent
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN objects o ON o.kind = a.kind AND o.body->>'schema' = n.nspname AND o.body->>'table' = c.relname
    AND catalog.likeness(o.kind, o.body) = a.likeness
),
-- What such a child lacks: an index of a chunk can be dropped by itself. A check is inherited, and so is a NOT NULL
-- (from PostgreSQL 18 on a constraint too); one that is NO INHERIT is not meant for children.
missing AS (
  SELECT m.oid, jsonb_agg(o.kind || ' ' || o.identity ORDER BY o.kind, o.identity COLLATE "C") AS list
  FROM listed m
  JOIN pg_class c ON c.oid = m.parent
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN objects o ON o.kind IN ('constraint', 'index', 'trigger')
    AND o.body->>'schema' = n.nspname AND o.body->>'table' = c.relname
    AND coalesce(o.body->>'kind', '') NOT IN ('check', 'not null')
  WHERE m.maker IN ('inheritance', 'timescaledb') AND NOT EXISTS (
    SELECT FROM copy k WHERE k.oid = m.oid AND k.kind = o.kind AND k.likeness = catalog.likeness(o.kind, o.body))
  GROUP BY m.oid
),
parts AS (
  SELECT p.oid, bool_or(p.locked) AS locked, jsonb_object_agg(p.name, p.list) AS body
  FROM (
    SELECT p.oid, bool_or(p.locked) AS locked,
      CASE p.kind WHEN 'index' THEN 'indexes' WHEN 'policy' THEN 'policies' ELSE p.kind || 's' END AS name,
      jsonb_agg(p.body - '{schema,table}'::text[] ORDER BY p.identity COLLATE "C") AS list
    FROM part p
    WHERE NOT EXISTS (SELECT FROM copy k WHERE k.oid = p.oid AND k.kind = p.kind AND k.identity = p.identity)
    GROUP BY p.oid, p.kind
    UNION ALL SELECT m.oid, false, 'missing', m.list FROM missing m
  ) p GROUP BY p.oid
)
SELECT o.kind, catalog.shorten(o.identity), o.oid, o.body || coalesce(p.body, '{}'),
  o.locked OR coalesce(p.locked, false), o.unit
FROM objects o
LEFT JOIN parts p ON o.kind = 'partition' AND p.oid = o.oid
WHERE NOT EXISTS (SELECT FROM part e WHERE e.kind = o.kind AND e.identity = o.identity)
$fn$;

-- The same, of a database without partitions, without what is like them, and without what extensions keep tables as.
CREATE OR REPLACE FUNCTION catalog.read_common_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 AS $fn$
WITH
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas()),
wanted AS MATERIALIZED (SELECT DISTINCT w.unit FROM unnest(units::bigint[]) w(unit)),
member_of AS NOT MATERIALIZED (
  SELECT NULL::oid AS oid, NULL::oid AS parent, NULL::text AS maker, false AS retired WHERE false
),
made AS NOT MATERIALIZED (SELECT NULL::oid AS oid, NULL::text AS maker WHERE false),
top_of AS NOT MATERIALIZED (SELECT NULL::text AS schema, NULL::text AS name, NULL::text AS top WHERE false),
-- only with table, view, sequence, constraint, index, trigger, rule, statistics object, grant
-- Relations to describe. In a platform's schema these are only the ones that the platform does not own.
every_relation AS MATERIALIZED (
  SELECT c.oid, s.schema, c.relname::text AS name,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity,
    c.relkind, c.relowner AS owner, c.relacl AS acl, m.oid IS NOT NULL AS partition
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN member_of m ON m.oid = c.oid
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(c.relowner)::text)))
    AND NOT catalog.is_migration_history(c.relname::text)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    -- Listed once, not asked for each.
    AND NOT (c.relkind = 'S' AND c.oid IN (
      SELECT d.objid FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND (d.deptype = 'i' OR d.deptype = 'a' AND (catalog.is_migration_history(t.relname::text)
          OR t.oid IN (SELECT o.oid FROM member_of o)))))
    -- Compressed chunks and the tables behind continuous aggregates: the extension's own, as in a schema of its own.
    AND NOT (s.schema = '_timescaledb_internal' AND s.folded AND NOT EXISTS (
      SELECT FROM pg_class p WHERE p.oid = m.parent AND p.relnamespace <> c.relnamespace))
    AND NOT (c.relkind IN ('S', 'v') AND EXISTS (
      SELECT FROM made g WHERE g.oid = c.relnamespace AND c.relname ~ CASE g.maker
        WHEN 'age' THEN '^_label_id_seq$' ELSE '^(edge|layer_id_seq|topogeo_s_\d+)$' END))
),
relations AS MATERIALIZED (
  SELECT r.* FROM every_relation r
  WHERE units IS NULL OR catalog.unit('pg_class', r.oid) IN (SELECT w.unit FROM wanted w)
),
-- end
-- only with partition, function, type, trigger, policy, event trigger, foreign server, not modelled, grant
member AS MATERIALIZED (
  -- 'i': what another object brings along, such as the constructors of a range type.
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  UNION SELECT classid, objid FROM pg_depend
    WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_cast'::regclass)
),
-- end
-- only with partition, table, view, constraint, index, trigger, policy, rule, statistics object, function
busy AS MATERIALIZED (
  SELECT DISTINCT relation AS oid FROM pg_locks
  WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
    AND database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
-- end
-- only with partition, view, function, policy, rule
blocked AS MATERIALIZED (
  -- To write a definition the server locks the relations that it names, for a moment.
  SELECT 'pg_class'::regclass::oid AS classid, b.oid AS objid FROM busy b
  UNION SELECT d.classid, d.objid
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
  UNION SELECT 'pg_class'::regclass, r.ev_class
    FROM pg_depend d JOIN busy b ON d.refclassid = 'pg_class'::regclass AND d.refobjid = b.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
),
-- end
-- only with partition, table, constraint
-- Triggers of the server's own that are not enabled as they come: those of constraints by the constraint (DISABLE
-- TRIGGER ALL), those that an extension made by the table.
internal_state AS MATERIALIZED (
  SELECT t.tgrelid, t.tgconstraint, p.proname,
    CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END AS state
  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE t.tgisinternal AND t.tgenabled <> 'O' AND (t.tgparentid = 0 OR t.tgconstraint <> 0)
),
-- end
-- only with constraint
constraint_trigger AS MATERIALIZED (
  SELECT t.tgconstraint, string_agg(DISTINCT t.state, ', ')
    || CASE WHEN count(*) < (SELECT count(*) FROM pg_trigger a WHERE a.tgconstraint = t.tgconstraint)
      THEN ' in part' ELSE '' END AS state
  FROM internal_state t WHERE t.tgconstraint <> 0 GROUP BY t.tgconstraint
),
-- end
-- only with partition, table
-- Of partitions also those of the constraints that they have from their parent.
internal_trigger AS MATERIALIZED (
  SELECT t.tgrelid, array_agg(DISTINCT coalesce('constraint ' || catalog.quote(k.conname::text), t.proname::text)
    || ' ' || t.state COLLATE "C") AS list
  FROM internal_state t
  LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
  WHERE k.oid IS NULL OR k.conparentid <> 0
  GROUP BY t.tgrelid
),
-- end
-- only with partition, table, view, index, grant
-- The few columns with privileges, a statistics target or options of their own, found once for all who ask.
special_column AS MATERIALIZED (
  SELECT a.attrelid, a.attnum, a.attname, a.attisdropped, a.attacl, a.attstattarget, a.attoptions
  FROM pg_attribute a
  WHERE a.attacl IS NOT NULL OR a.attoptions IS NOT NULL OR a.attnum > 0 AND a.attstattarget >= 0
),
-- end
-- only with partition, table, view, index
-- Options of tables and indexes. Few relations have any, so they are read once for all.
relation_option AS MATERIALIZED (
  SELECT o.oid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT c.oid, unnest(CASE WHEN c.relkind <> 'i' AND c.relkind <> 'I' THEN c.reloptions END) AS option
      FROM pg_class c WHERE c.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'toast.' || unnest(t.reloptions)
      FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid WHERE t.reloptions IS NOT NULL
    UNION ALL SELECT c.oid, 'tablespace=' || s.spcname FROM pg_class c JOIN pg_tablespace s ON s.oid = c.reltablespace
    UNION ALL SELECT c.oid, 'access_method=' || a.amname
      FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE c.relkind IN ('r', 'p', 'm') AND a.amname <> 'heap'
    UNION ALL SELECT c.oid, 'of=' || format_type(c.reloftype, NULL) FROM pg_class c WHERE c.reloftype <> 0
    UNION ALL SELECT f.ftrelid, unnest(array_append(catalog.redact_options(f.ftoptions), 'server=' || v.srvname))
      FROM pg_foreign_table f JOIN pg_foreign_server v ON v.oid = f.ftserver
    -- A view that pg_ivm keeps up to date is a table, with triggers that let nobody else change it.
    UNION ALL SELECT g.tgrelid, 'maintained_by=pg_ivm'
      FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
      WHERE g.tgisinternal AND p.proname = 'IVM_prevent_immv_change' GROUP BY g.tgrelid
    UNION ALL SELECT i.indexrelid, 'clustered' FROM pg_index i WHERE i.indisclustered
    UNION ALL SELECT i.indexrelid, 'replica identity' FROM pg_index i WHERE i.indisreplident
    UNION ALL SELECT a.attrelid, 'statistics of column ' || a.attnum || '=' || a.attstattarget
      FROM pg_class c JOIN special_column a ON a.attrelid = c.oid
      WHERE c.relkind IN ('i', 'I') AND a.attstattarget >= 0 AND c.oid >= 16384
  ) o GROUP BY o.oid
),
-- end
-- only with partition, constraint, index
-- Relations with the names of their columns by number, dropped ones among them; also those that foreign keys refer to.
-- Looked up for each key, they would be most of what a constraint costs. Of an index their types and collations decide
-- how it is written.
column_names AS MATERIALIZED (
  SELECT c.oid, n.nspname AS schema, c.relname AS name, l.list, l.types
  FROM (
    SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attnum) AS list,
      array_agg(a.atttypid::bigint << 32 | a.attcollation::bigint ORDER BY a.attnum) AS types
    FROM pg_attribute a
    WHERE a.attnum > 0 AND a.attrelid IN (
      SELECT r.oid FROM relations r WHERE r.relkind NOT IN ('v', 'S')
      UNION SELECT k.confrelid FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid IN (SELECT o.oid FROM relations o))
    GROUP BY a.attrelid) l
  JOIN pg_class c ON c.oid = l.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
),
-- end
-- only with partition, index
-- Indexes of columns alone, as pg_get_indexdef() writes them. For each it looks through all operator classes of the
-- access method, which is most of what reading a schema costs. What it writes beside names is decided by the index's
-- shape, so that of each shape one is asked for; where that is written in another way, all of this shape are asked for.
plain_index AS MATERIALIZED (
  SELECT i.indexrelid AS oid,
    concat_ws(' ', c.relam, i.indisunique, i.indisprimary, i.indnkeyatts, i.indoption, i.indclass, i.indcollation,
      key.types,
      -- Only servers from 15 on have it.
      CASE WHEN i.indisunique AND NOT i.indisprimary THEN to_jsonb(i)->>'indnullsnotdistinct' END) AS shape,
    concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(c.relname), ' ON ',
      quote_ident(own.schema), '.', quote_ident(own.name), ' USING ', am.amname, ' (', key.written, ')') AS definition
  FROM relations r
  JOIN pg_index i ON i.indrelid = r.oid
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am am ON am.oid = c.relam
  JOIN column_names own ON own.oid = i.indrelid
  LEFT JOIN busy b ON b.oid = r.oid
  CROSS JOIN LATERAL (
    SELECT array_agg(own.types[u.attnum] ORDER BY u.place) AS types,
      string_agg(quote_ident(own.list[u.attnum]) || CASE u.option & 3
        WHEN 0 THEN '' WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' ELSE ' DESC' END, ', '
        ORDER BY u.place) AS written
    FROM unnest(i.indkey::int2[], i.indoption::int2[]) WITH ORDINALITY u(attnum, option, place)) key
  WHERE c.relkind = 'i' AND c.reloptions IS NULL AND i.indexprs IS NULL AND i.indpred IS NULL AND NOT i.indisexclusion
    AND i.indnatts = i.indnkeyatts AND b.oid IS NULL
    AND i.indexrelid NOT IN (SELECT o.attrelid FROM special_column o WHERE o.attoptions IS NOT NULL)
),
written_shape AS MATERIALIZED (
  SELECT p.shape FROM (SELECT DISTINCT ON (q.shape) q.* FROM plain_index q ORDER BY q.shape, q.oid) p
  WHERE pg_get_indexdef(p.oid) = p.definition
),
-- end
-- only with partition, table, view
-- The sequence behind an identity column, where something is not the default.
identity_option AS MATERIALIZED (
  SELECT o.refobjid, o.refobjsubid, array_agg(o.option ORDER BY o.option COLLATE "C") AS list
  FROM (
    SELECT d.refobjid, d.refobjsubid, unnest(array_remove(ARRAY[
        CASE WHEN q.seqstart <> CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END
          THEN 'start=' || q.seqstart END,
        CASE WHEN q.seqincrement <> 1 THEN 'increment=' || q.seqincrement END,
        CASE WHEN q.seqmin <> CASE WHEN q.seqincrement > 0 THEN 1 ELSE -kind.most - 1 END
          THEN 'minimum=' || q.seqmin END,
        CASE WHEN q.seqmax <> CASE WHEN q.seqincrement > 0 THEN kind.most ELSE -1 END
          THEN 'maximum=' || q.seqmax END,
        CASE WHEN q.seqcache <> 1 THEN 'cache=' || q.seqcache END,
        CASE WHEN q.seqcycle THEN 'cycle' END,
        'comment=' || m.description], NULL)
      || ARRAY(
        SELECT 'granted to '
          || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END || '='
          || string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ','
            ORDER BY x.privilege_type COLLATE "C")
        FROM aclexplode(c.relacl) x WHERE x.grantee <> c.relowner GROUP BY x.grantee)) AS option
    FROM pg_depend d
    JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
    JOIN pg_sequence q ON q.seqrelid = c.oid
    CROSS JOIN LATERAL (SELECT CASE q.seqtypid
      WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END AS most) kind
    LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
      AND NOT (q.seqstart = 1 AND q.seqincrement = 1 AND q.seqmin = 1 AND q.seqmax = kind.most AND q.seqcache = 1
        AND NOT q.seqcycle AND c.relacl IS NULL AND m.objoid IS NULL)
  ) o GROUP BY o.refobjid, o.refobjsubid
),
-- end
-- only with partition, table, view
-- The columns of each relation, as one array. `options` is there only where something is not the type's default. As
-- text, which becomes jsonb once, with the relation: jsonb would be taken apart and put together again on each level.
columns AS MATERIALIZED (
  SELECT a.attrelid, json_agg(CASE
    WHEN a.attstorage = t.typstorage AND a.attcompression = '' AND coalesce(a.attstattarget, -1) < 0
      AND a.attoptions IS NULL AND a.attfdwoptions IS NULL AND q.list IS NULL
    THEN described.body
    ELSE (described.body::jsonb || jsonb_build_object('options',
      catalog.column_options(
        a.attstorage, t.typstorage, a.attcompression, a.attstattarget, a.attoptions, a.attfdwoptions) || q.list))::json
    END ORDER BY a.attnum) AS list
  FROM pg_attribute a
  JOIN relations r ON r.oid = a.attrelid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN busy b ON b.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_description e ON e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum
  LEFT JOIN identity_option q ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum
  CROSS JOIN LATERAL (SELECT json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'not_null', a.attnotnull,
      'default', CASE
        WHEN d.oid IS NULL THEN NULL
        WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
        ELSE pg_get_expr(d.adbin, d.adrelid) END,
      'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
      'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
      'collation', (
        SELECT CASE WHEN n.nspname = 'pg_catalog' THEN '' ELSE catalog.quote(n.nspname::text) || '.' END
          || catalog.quote(l.collname::text)
        FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
        WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation),
      'comment', e.description) AS body) described
  WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT r.partition AND r.relkind <> 'S'
  GROUP BY a.attrelid
),
-- end
maintained AS NOT MATERIALIZED (SELECT NULL::text AS schema, NULL::text AS name, NULL::jsonb AS body WHERE false),
-- only with partition, function, trigger, grant
routines AS MATERIALIZED (
  SELECT p.*, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(p.proname::text) || '(' || types.list || ')' AS identity,
    types.list AS identity_arguments
  FROM pg_proc p JOIN schemas s ON s.oid = p.pronamespace
  CROSS JOIN LATERAL (SELECT coalesce(string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place), '') AS list
                      FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)) types
  WHERE NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(p.proowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
),
-- end
-- only with partition, type, grant
types AS MATERIALIZED (
  SELECT t.*, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text) AS identity
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(t.typowner)::text)))
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = t.typrelid)
),
-- end
-- only with partition, role, setting, grant, not modelled
used_tablespace AS MATERIALIZED (
  SELECT c.reltablespace AS oid FROM pg_class c WHERE c.reltablespace <> 0
  UNION SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database()
),
-- end
-- only with partition, role, setting, not modelled
-- Roles are of the whole cluster: those that this database's objects, privileges, policies, settings and jobs name,
-- those that reach its data whatever is granted, the roles that these are members of, and the members of all of them. A
-- login that expires and is only a member comes and goes with whoever issues it.
used_role AS MATERIALIZED (
  WITH RECURSIVE named AS (
    SELECT d.refobjid AS oid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass
      AND d.dbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_database'::regclass
      AND d.objid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT d.refobjid FROM pg_shdepend d JOIN used_tablespace u ON u.oid = d.objid
    WHERE d.refclassid = 'pg_authid'::regclass AND d.classid = 'pg_tablespace'::regclass
    UNION SELECT o.datdba FROM pg_database o WHERE o.datname = current_database()
    UNION SELECT x.setrole FROM pg_db_role_setting x
    WHERE x.setdatabase = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT u.umuser FROM pg_user_mappings u
    UNION SELECT s.subowner FROM pg_subscription s
    WHERE s.subdbid = (SELECT o.oid FROM pg_database o WHERE o.datname = current_database())
    UNION SELECT r.oid FROM pg_roles r
    WHERE r.rolsuper OR r.rolbypassrls OR r.rolname IN ('pg_read_all_data', 'pg_write_all_data')
      -- The roles of the Data API, whether or not anything is granted to them.
      OR r.rolname IN ('anon', 'authenticated', 'service_role', 'authenticator')
      OR r.rolname IN (SELECT j.row->>'username' FROM catalog.read_jobs() j(row))
  ), above AS (
    SELECT n.oid FROM named n
    UNION SELECT m.roleid FROM above a JOIN pg_auth_members m ON m.member = a.oid
  ), below AS (
    SELECT a.oid FROM above a
    UNION
    SELECT m.member
    FROM below b JOIN pg_auth_members m ON m.roleid = b.oid JOIN pg_roles r ON r.oid = m.member
    WHERE coalesce(r.rolvaliduntil, 'infinity') = 'infinity'
  )
  SELECT b.oid FROM below b UNION SELECT m.roleid FROM below b JOIN pg_auth_members m ON m.member = b.oid
),
-- end
-- only with partition, grant
grantable AS (
  SELECT CASE r.relkind
      WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
      ELSE 'table' END AS "on",
    r.identity AS object, r.owner, r.acl, catalog.unit('pg_class', r.oid) AS unit
    FROM relations r WHERE NOT r.partition
  UNION ALL SELECT 'column', r.identity || '.' || catalog.quote(a.attname::text), r.owner, a.attacl,
    catalog.unit('pg_class', r.oid)
    FROM relations r JOIN special_column a ON a.attrelid = r.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND NOT r.partition
  -- A function without an ACL may be executed by everyone: that is listed too.
  UNION ALL SELECT 'function', p.identity, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)),
    catalog.unit('pg_proc', p.oid)
    FROM routines p WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
  UNION ALL SELECT 'schema', catalog.quote(s.schema), n.nspowner, n.nspacl, NULL
    FROM schemas s JOIN pg_namespace n ON n.oid = s.oid WHERE NOT s.folded
  UNION ALL SELECT 'foreign server', catalog.quote(f.srvname::text), f.srvowner, f.srvacl, NULL
    FROM pg_foreign_server f
  UNION ALL SELECT 'foreign-data wrapper', catalog.quote(w.fdwname::text), w.fdwowner, w.fdwacl, NULL
    FROM pg_foreign_data_wrapper w
  -- Tablespaces are of the whole cluster.
  UNION ALL SELECT 'tablespace', catalog.quote(s.spcname::text), s.spcowner, s.spcacl, NULL
    FROM pg_tablespace s WHERE s.oid IN (SELECT u.oid FROM used_tablespace u)
),
-- end
-- only with partition, grant
-- Where privileges are taken for granted because the server, initdb or an extension gave them: only differences from
-- those (known) are listed.
apart AS (
  SELECT
    CASE WHEN c.schema IN ('pg_catalog', 'information_schema') THEN 'system ' ELSE 'extension''s ' END
      || c."on" AS "on",
    c.object, c.owner, c.acl, coalesce(n.initprivs, c.usual) AS known
  FROM (
    SELECT 'pg_class'::regclass::oid AS classid, c.oid, 0 AS subid, n.nspname AS schema,
      CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END AS "on",
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) AS object,
      c.relowner AS owner, c.relacl AS acl,
      acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner)
        -- initdb opens these to everyone after it has written pg_init_privs.
        || CASE WHEN n.nspname = 'information_schema'
          AND c.relname NOT IN ('sql_parts', 'transforms') AND NOT starts_with(c.relname::text, '_pg_')
          THEN ARRAY[makeaclitem(0, c.relowner, 'SELECT', false)] END AS usual
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, a.attnum, n.nspname, 'column',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(a.attname::text),
      c.relowner, a.attacl, acldefault('c', c.relowner)
    FROM special_column a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, 0, n.nspname, 'function',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text) || '(' || coalesce((
        SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
        FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place)), '') || ')',
      p.proowner, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 0, n.nspname, 'type',
      catalog.quote(n.nspname::text) || '.' || catalog.quote(t.typname::text),
      t.typowner, t.typacl, acldefault('T', t.typowner)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass, n.oid, 0, n.nspname, 'schema',
      catalog.quote(n.nspname::text),
      n.nspowner, n.nspacl, acldefault('n', n.nspowner)
        || CASE n.nspname WHEN 'information_schema' THEN ARRAY[makeaclitem(0, n.nspowner, 'USAGE', false)] END
    FROM pg_namespace n
    WHERE n.nspacl IS NOT NULL AND n.nspname IN ('pg_catalog', 'information_schema')
  ) c
  LEFT JOIN pg_init_privs n ON n.classoid = c.classid AND n.objoid = c.oid AND n.objsubid = c.subid
  WHERE (c.schema IN ('pg_catalog', 'information_schema')
      OR EXISTS (SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.classid = c.classid AND d.objid = c.oid))
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.schema = c.schema AND s.folded)
    AND c.acl IS DISTINCT FROM coalesce(n.initprivs, c.usual)
  UNION ALL
  -- Without an ACL everyone may use a type, and connect to a database: the same written out is no difference.
  SELECT 'type', catalog.quote(s.schema) || '.' || catalog.quote(t.typname::text), t.typowner, t.typacl,
    acldefault('T', t.typowner)
  FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace AND (NOT s.folded OR EXISTS (
    SELECT FROM types d WHERE d.oid = t.oid))
  WHERE t.typacl IS NOT NULL
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
  UNION ALL
  -- Not by its name: a copy of a database has another one.
  SELECT 'database', 'this', d.datdba, d.datacl, acldefault('d', d.datdba)
  FROM pg_database d WHERE d.datacl IS NOT NULL AND d.datname = current_database()
  UNION ALL
  SELECT 'language', catalog.quote(l.lanname::text), l.lanowner, l.lanacl,
    coalesce(n.initprivs, acldefault('l', l.lanowner))
  FROM pg_language l LEFT JOIN pg_init_privs n ON n.classoid = 'pg_language'::regclass AND n.objoid = l.oid
  WHERE l.lanacl IS NOT NULL
),
-- end
objects (kind, identity, oid, locked, unit, body) AS MATERIALIZED (
SELECT NULL::text, NULL::text, NULL::oid, NULL::boolean, NULL::bigint, NULL::jsonb WHERE false

-- only with schema
UNION ALL
SELECT 'schema' AS kind, catalog.quote(s.schema) AS identity, s.oid, false AS locked, NULL::bigint AS unit,
  jsonb_build_object('schema', s.schema, 'owner', s.owner, 'comment', m.description)
    || CASE WHEN g.maker IS NULL THEN '{}' ELSE jsonb_build_object('made_by', g.maker) END AS body
FROM schemas s
LEFT JOIN made g ON g.oid = s.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_namespace'::regclass AND m.objoid = s.oid
WHERE NOT s.folded
-- end

-- only with table
UNION ALL
-- Tables, partitioned tables and foreign tables.
SELECT 'table', r.identity, r.oid,
  b.oid IS NOT NULL OR coalesce(x.list @> '{maintained_by=pg_ivm}' AND EXISTS (SELECT FROM busy), false),
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'kind', CASE r.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
  'owner', pg_get_userbyid(r.owner),
  'persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END,
  'row_security', c.relrowsecurity,
  'force_row_security', c.relforcerowsecurity,
  'replica_identity', CASE c.relreplident
    WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END,
  'partition_key', CASE
    WHEN r.relkind <> 'p' THEN NULL
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_partkeydef(r.oid) END,
  'inherits', ARRAY(
    SELECT (
      SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = p.relnamespace))
        || '.' || catalog.quote(p.relname::text)
      FROM pg_class p WHERE p.oid = i.inhparent)
    FROM pg_inherits i WHERE i.inhrelid = r.oid ORDER BY i.inhseqno),
  'options', coalesce(x.list, '{}'),
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
  || CASE WHEN g.list IS NULL THEN '{}' ELSE jsonb_build_object('internal_triggers', g.list) END
  || coalesce(z.body, '{}')
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN internal_trigger g ON g.tgrelid = r.oid
LEFT JOIN maintained z ON z.schema = r.schema AND z.name = r.name
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.partition
-- end

-- only with view
UNION ALL
-- Views and materialized views.
SELECT 'view', r.identity, r.oid, b.objid IS NOT NULL, catalog.unit('pg_class', r.oid),
  jsonb_build_object(
  'schema', r.schema,
  'view', r.name,
  'kind', CASE r.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END,
  'owner', pg_get_userbyid(r.owner),
  'options', coalesce(x.list, '{}'),
  'populated', CASE r.relkind WHEN 'm' THEN c.relispopulated END,
  'definition', CASE
    WHEN b.objid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE btrim(pg_get_viewdef(r.oid)) END,
  'comment', m.description,
  'columns', coalesce(l.list, '[]'::json))
FROM relations r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN columns l ON l.attrelid = r.oid
LEFT JOIN relation_option x ON x.oid = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
WHERE r.relkind IN ('v', 'm')
-- end

-- only with sequence
UNION ALL
-- Sequences other than those behind identity columns, which are read with the column.
SELECT 'sequence', r.identity, r.oid, false, catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'sequence', r.name,
  'owner', pg_get_userbyid(r.owner),
  'type', format_type(q.seqtypid, NULL),
  'start', q.seqstart::text,
  'increment', q.seqincrement::text,
  'minimum', q.seqmin::text,
  'maximum', q.seqmax::text,
  'cycle', q.seqcycle,
  -- Without a join, which would read all of pg_class and pg_attribute for each serial column.
  'owned_by', (
    SELECT (
        SELECT catalog.quote((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = t.relnamespace))
          || '.' || catalog.quote(t.relname::text)
        FROM pg_class t WHERE t.oid = d.refobjid)
      || '.' || catalog.quote((
        SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid))
    FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'),
  'comment', m.description)
  || CASE WHEN c.relpersistence = 'u' THEN '{"persistence": "unlogged"}' ELSE '{}'::jsonb END
  || CASE WHEN q.seqcache <> 1 THEN jsonb_build_object('cache', q.seqcache::text) ELSE '{}' END
FROM relations r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_sequence q ON q.seqrelid = r.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = r.oid
-- end

-- only with function
UNION ALL
-- Functions, procedures, aggregates and window functions.
SELECT 'function', p.identity, p.oid, b.objid IS NOT NULL, catalog.unit('pg_proc', p.oid),
  jsonb_build_object(
  'schema', p.schema,
  'function', p.proname,
  'identity_arguments', p.identity_arguments,
  'arguments', pg_get_function_arguments(p.oid),
  'kind', CASE p.prokind
    WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
  'return_type', pg_get_function_result(p.oid),
  'language', g.lanname,
  'volatility', CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
  'parallel', CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END,
  'strict', p.proisstrict,
  'security_definer', p.prosecdef,
  'leakproof', p.proleakproof,
  'owner', pg_get_userbyid(p.proowner),
  'settings', ARRAY(SELECT o FROM unnest(p.proconfig) o ORDER BY o COLLATE "C"),
  'source_hash', CASE WHEN b.objid IS NOT NULL THEN NULL ELSE catalog.sha256(concat_ws(' ',
    coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), p.probin,
    CASE p.prokind WHEN 'a' THEN (SELECT concat_ws(' ',
       a.aggkind, a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn,
       a.aggtranstype::regtype, a.aggmtranstype::regtype, a.aggsortop::regoperator, a.agginitval, a.aggminitval,
       a.aggfinalmodify, a.aggmfinalmodify, a.aggserialfn, a.aggdeserialfn, a.aggtransspace, a.aggmtransspace,
       a.aggfinalextra, a.aggmfinalextra)
     FROM pg_aggregate a WHERE a.aggfnoid = p.oid) END)) END,
  -- The source stays in the database; what would have been redacted in it is listed by kind.
  'redacted', catalog.redacted_kinds(
    CASE WHEN b.objid IS NULL THEN coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
  || CASE WHEN p.prosqlbody IS NULL THEN '{}' ELSE '{"parsed_body": true}'::jsonb END
FROM routines p
CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN p.procost <> CASE
        WHEN p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('internal', 'c')) THEN 1 ELSE 100 END
      AND p.prokind <> 'a' THEN 'cost=' || p.procost END,
    CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN 'rows=' || p.prorows END,
    CASE WHEN p.prosupport <> 0 THEN 'support=' || p.prosupport END,
    'transform=' || (
      SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.place)
      FROM unnest(p.protrftypes) WITH ORDINALITY u(type, place))], NULL) AS list) o
JOIN pg_language g ON g.oid = p.prolang
LEFT JOIN blocked b ON b.classid = 'pg_proc'::regclass AND b.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_proc'::regclass AND m.objoid = p.oid
WHERE units IS NULL OR catalog.unit('pg_proc', p.oid) IN (SELECT w.unit FROM wanted w)
-- end

-- only with type
UNION ALL
-- Enums, domains, ranges and composite types.
SELECT 'type', t.identity, t.oid, false, NULL, jsonb_build_object(
  'schema', t.schema,
  'type', t.typname,
  'kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'composite' END,
  'owner', pg_get_userbyid(t.typowner),
  'labels', ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
  -- Without a join, which would read all of pg_type for each type.
  'attributes', coalesce((
    SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      || CASE WHEN a.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', a.description) END
      || CASE WHEN a.attcollation = a.typcollation THEN '{}'
         ELSE jsonb_build_object('collation', a.attcollation::regcollation) END
      ORDER BY a.attnum)
    FROM (
      SELECT a.*, (SELECT y.typcollation FROM pg_type y WHERE y.oid = a.atttypid),
        (SELECT e.description FROM pg_description e
         WHERE e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum)
      FROM pg_attribute a
      WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped AND t.typtype = 'c') a), '[]'),
  'base_type', CASE t.typtype
    WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
    WHEN 'r' THEN (SELECT format_type(g.rngsubtype, NULL) FROM pg_range g WHERE g.rngtypid = t.oid) END,
  'not_null', t.typnotnull,
  -- Of a domain; typdefault is its text as it was once, in the words of that search_path.
  'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
  'constraints', ARRAY(
    SELECT 'CONSTRAINT ' || catalog.quote(k.conname::text) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint k
    WHERE k.contypid = t.oid AND k.contype = 'c' ORDER BY k.conname COLLATE "C"),
  'comment', m.description)
  || CASE WHEN o.list = '{}' THEN '{}' ELSE jsonb_build_object('options', o.list) END
FROM types t
-- Without joins here too: what is looked up for each type is looked up by a key.
CROSS JOIN LATERAL (SELECT array_remove(ARRAY(
    SELECT 'collation=' || t.typcollation::regcollation
    FROM pg_type y WHERE y.oid = t.typbasetype AND t.typtype = 'd' AND y.typcollation <> t.typcollation
    UNION ALL
    SELECT 'comment on ' || catalog.quote(k.conname::text) || '=' || (
      SELECT e.description FROM pg_description e
      WHERE e.classoid = 'pg_constraint'::regclass AND e.objoid = k.oid AND e.objsubid = 0)
    FROM pg_constraint k
    WHERE k.contypid = t.oid
    UNION ALL
    SELECT unnest(ARRAY[
      'multirange=' || format_type(g.rngmultitypid, NULL),
      CASE WHEN g.rngcanonical <> 0 THEN 'canonical=' || g.rngcanonical END,
      CASE WHEN g.rngsubdiff <> 0 THEN 'subtype_diff=' || g.rngsubdiff END,
      CASE WHEN g.rngcollation <> (SELECT y.typcollation FROM pg_type y WHERE y.oid = g.rngsubtype)
        THEN 'collation=' || g.rngcollation::regcollation END,
      'subtype_opclass=' || (
        SELECT catalog.quote(c.opcname::text) FROM pg_opclass c WHERE c.oid = g.rngsubopc AND NOT c.opcdefault)])
    FROM pg_range g
    WHERE g.rngtypid = t.oid
    ORDER BY 1), NULL) AS list) o
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_type'::regclass AND m.objoid = t.oid
-- end

-- only with constraint
UNION ALL
SELECT 'constraint', r.identity || '.' || catalog.quote(k.conname::text), k.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
  'schema', r.schema,
  'table', r.name,
  'constraint', k.conname,
  'kind', CASE k.contype
    WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check'
    WHEN 'x' THEN 'exclusion' WHEN 't' THEN 'trigger' ELSE 'not null' END,
  'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_constraintdef(k.oid) END,
  -- A check may be of the whole row (0) and of system columns, whose numbers are negative.
  'columns', ARRAY(
    SELECT coalesce(own.list[u.attnum], ('{ctid,xmin,cmin,xmax,cmax,tableoid}'::text[])[-u.attnum])
    FROM unnest(k.conkey) WITH ORDINALITY u(attnum, place) WHERE u.attnum <> 0 ORDER BY u.place),
  'references', CASE WHEN k.contype = 'f' THEN jsonb_build_object(
      'schema', referred.schema,
      'table', referred.name,
      'columns', ARRAY(
        SELECT referred.list[u.attnum] FROM unnest(k.confkey) WITH ORDINALITY u(attnum, place) ORDER BY u.place),
      'on_update', action.name[strpos('arcnd', k.confupdtype::text)],
      'on_delete', action.name[strpos('arcnd', k.confdeltype::text)])
      -- The unique index that it depends on, unless that is the primary key's.
      || CASE WHEN i.indexrelid IS NULL THEN '{}' ELSE jsonb_build_object('index', (
        SELECT x.relname FROM pg_class x WHERE x.oid = i.indexrelid)) END END,
  'validated', k.convalidated,
  'deferrable', k.condeferrable,
  'initially_deferred', k.condeferred,
  'comment', m.description)
  || CASE WHEN g.state IS NULL THEN '{}' ELSE jsonb_build_object('triggers', g.state) END
FROM relations r
JOIN pg_constraint k ON k.conrelid = r.oid
-- First, since it decides with the constraint itself whether it is listed.
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_constraint'::regclass AND m.objoid = k.oid
LEFT JOIN busy b ON b.oid = r.oid
LEFT JOIN constraint_trigger g ON g.tgconstraint = k.oid
LEFT JOIN column_names own ON own.oid = k.conrelid
LEFT JOIN column_names referred ON referred.oid = k.confrelid
LEFT JOIN pg_index i ON i.indexrelid = CASE k.contype WHEN 'f' THEN k.conindid END AND NOT i.indisprimary
CROSS JOIN (SELECT ARRAY['NO ACTION', 'RESTRICT', 'CASCADE', 'SET NULL', 'SET DEFAULT'] AS name) action
WHERE k.conparentid = 0 AND k.conislocal
  -- A partition's that its parent has too; and what pg_partman adds to partitions that are written no more.
  AND NOT (r.partition AND (k.coninhcount > 0 OR k.conname ^@ 'partmanconstr_'))
  -- From PostgreSQL 18 on every NOT NULL column has a constraint; only those that say more than the column are listed.
  AND (k.contype IN ('p', 'u', 'f', 'c', 'x', 't')
    OR k.contype = 'n'
      AND (NOT k.convalidated OR k.connoinherit OR m.description IS NOT NULL OR k.conname !~ '_not_null\d*$'))
-- end

-- only with index
UNION ALL
SELECT 'index', catalog.quote(r.schema) || '.' || catalog.quote(c.relname::text), c.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'index', c.relname,
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      WHEN w.shape IS NOT NULL THEN p.definition
      ELSE pg_get_indexdef(c.oid) END,
    'method', am.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'columns', part.names[:i.indnkeyatts],
    'include', part.names[i.indnkeyatts + 1:],
    'predicate', CASE
      WHEN i.indpred IS NULL THEN NULL
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(i.indpred, i.indrelid) END,
    'constraint', k.conname,
    'comment', m.description)
  || CASE WHEN x.list IS NULL THEN '{}' ELSE jsonb_build_object('options', x.list) END
FROM relations r
JOIN pg_index i ON i.indrelid = r.oid
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am am ON am.oid = c.relam
LEFT JOIN relation_option x ON x.oid = c.oid
LEFT JOIN (SELECT oid FROM busy) b ON b.oid IN (r.oid)
LEFT JOIN pg_constraint k ON k.conindid = c.oid AND k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN column_names own ON own.oid = i.indrelid
LEFT JOIN plain_index p ON p.oid = c.oid
LEFT JOIN written_shape w ON w.shape = p.shape
CROSS JOIN LATERAL (SELECT ARRAY(
  SELECT CASE
    WHEN u.attnum <> 0 THEN own.list[u.attnum]
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    ELSE pg_get_indexdef(c.oid, u.place::int, false) END
  FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(attnum, place) ORDER BY u.place) AS names OFFSET 0) part
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
WHERE NOT (r.partition AND EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))
-- end

-- only with trigger
UNION ALL
SELECT 'trigger',
  catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(t.tgname::text),
  t.oid, b.oid IS NOT NULL, catalog.unit('pg_class', t.tgrelid), jsonb_build_object(
    'schema', n.nspname,
    'table', c.relname,
    'trigger', t.tgname,
    'definition', CASE WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)' ELSE pg_get_triggerdef(t.oid) END,
    'function', catalog.quote(fn.nspname::text) || '.' || catalog.quote(p.proname::text),
    'enabled', CASE t.tgenabled
      WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
    'comment', m.description)
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN schemas s ON s.oid = n.oid
JOIN pg_proc p ON p.oid = t.tgfoid
JOIN pg_namespace fn ON fn.oid = p.pronamespace
LEFT JOIN busy b ON b.oid = t.tgrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_trigger'::regclass AND m.objoid = t.oid
WHERE (units IS NULL OR catalog.unit('pg_class', t.tgrelid) IN (SELECT w.unit FROM wanted w))
  AND (NOT t.tgisinternal AND t.tgparentid = 0
    -- A partition's copy can be disabled by itself.
    OR t.tgparentid <> 0 AND t.tgenabled <> (SELECT p.tgenabled FROM pg_trigger p WHERE p.oid = t.tgparentid)
      AND t.tgconstraint = 0)
  AND (t.tgrelid IN (SELECT r.oid FROM relations r)
    -- On the table of a platform or an extension, such as auth.users, a trigger is the user's when its function is.
    OR t.tgfoid IN (SELECT own.oid FROM routines own)
      AND NOT catalog.is_migration_history(c.relname::text))
-- end

-- only with policy
UNION ALL
SELECT 'policy',
  catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text),
  p.oid, b.oid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', p.polrelid), jsonb_build_object(
    'schema', s.schema,
    'table', c.relname,
    'policy', p.polname,
    'command', CASE p.polcmd
      WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'permissive', p.polpermissive,
    'roles', ARRAY(
      SELECT CASE role WHEN 0 THEN 'public' ELSE pg_get_userbyid(role)::text END COLLATE "C" AS name
      FROM unnest(p.polroles) role ORDER BY name),
    'using', CASE
      WHEN p.polqual IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polqual, p.polrelid) END,
    'with_check', CASE
      WHEN p.polwithcheck IS NULL THEN NULL
      WHEN b.oid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_expr(p.polwithcheck, p.polrelid) END,
    'comment', m.description)
-- A policy has no owner, so those on a platform's tables are all listed; those on an extension's tables came with it.
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN schemas s ON s.oid = c.relnamespace AND NOT s.history
LEFT JOIN busy b ON b.oid = p.polrelid
LEFT JOIN blocked k ON k.classid = 'pg_policy'::regclass AND k.objid = p.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_policy'::regclass AND m.objoid = p.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
  AND (units IS NULL OR catalog.unit('pg_class', p.polrelid) IN (SELECT w.unit FROM wanted w))
-- end

-- only with rule
UNION ALL
-- Rewrite rules, without the one that makes a view a view.
SELECT 'rule', r.identity || '.' || catalog.quote(w.rulename::text), w.oid,
  b.objid IS NOT NULL OR k.objid IS NOT NULL, catalog.unit('pg_class', r.oid), jsonb_build_object(
    'schema', r.schema,
    'table', r.name,
    'rule', w.rulename,
    'definition', CASE
      WHEN b.objid IS NOT NULL OR k.objid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_ruledef(w.oid) END
      || CASE w.ev_enabled
         WHEN 'O' THEN '' WHEN 'D' THEN ' -- disabled' WHEN 'R' THEN ' -- enabled on replicas'
         ELSE ' -- always enabled' END,
    'comment', m.description)
FROM relations r
JOIN pg_rewrite w ON w.ev_class = r.oid
LEFT JOIN blocked b ON b.classid = 'pg_class'::regclass AND b.objid = r.oid
LEFT JOIN blocked k ON k.classid = 'pg_rewrite'::regclass AND k.objid = w.oid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_rewrite'::regclass AND m.objoid = w.oid
WHERE w.rulename <> '_RETURN'
-- end

-- only with statistics object
UNION ALL
-- Extended statistics.
SELECT 'statistics object', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text), x.oid, b.oid IS NOT NULL,
  catalog.unit('pg_class', x.stxrelid), jsonb_build_object(
    'name', catalog.quote(s.schema) || '.' || catalog.quote(x.stxname::text),
    'definition', CASE
      WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
      ELSE pg_get_statisticsobjdef(x.oid)
        || CASE WHEN x.stxstattarget >= 0 THEN ' -- statistics target ' || x.stxstattarget ELSE '' END END,
    'comment', m.description)
FROM pg_statistic_ext x
JOIN schemas s ON s.oid = x.stxnamespace
JOIN relations r ON r.oid = x.stxrelid AND NOT r.partition
LEFT JOIN busy b ON b.oid = x.stxrelid
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_statistic_ext'::regclass AND m.objoid = x.oid
-- end

-- only with extension
UNION ALL
SELECT 'extension', catalog.quote(e.extname::text), e.oid, false, NULL,
  jsonb_build_object('name', e.extname, 'version', e.extversion, 'schema', n.nspname, 'comment', m.description)
  || CASE WHEN e.extrelocatable THEN '{"relocatable": true}' ELSE '{}'::jsonb END
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_extension'::regclass AND m.objoid = e.oid
-- end

-- only with event trigger
UNION ALL
SELECT 'event trigger', catalog.quote(v.evtname::text), v.oid, false, NULL, jsonb_build_object(
  'name', v.evtname,
  'event', v.evtevent,
  'function', catalog.quote(n.nspname::text) || '.' || catalog.quote(p.proname::text),
  'enabled', CASE v.evtenabled
    WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END,
  'tags', ARRAY(SELECT tag FROM unnest(v.evttags) tag ORDER BY tag COLLATE "C"),
  'owner', pg_get_userbyid(v.evtowner),
  'comment', m.description)
FROM pg_event_trigger v
JOIN pg_proc p ON p.oid = v.evtfoid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_event_trigger'::regclass AND m.objoid = v.oid
WHERE NOT catalog.is_platform_role(pg_get_userbyid(v.evtowner)::text)
  AND NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = v.oid)
-- end

-- only with publication
UNION ALL
-- Row filters, column lists and schemas of a publication came with PostgreSQL 15, so that part of the query is text.
-- PostgreSQL 19 publishes all sequences, and all tables save those whose rows in pg_publication_rel say so.
SELECT 'publication', catalog.quote(p.pubname::text), p.oid, false, NULL, jsonb_build_object(
  'name', p.pubname,
  'all_tables', p.puballtables,
  'tables', ARRAY(
    SELECT DISTINCT
      coalesce('partitions of ' || q.top, catalog.quote(t.row->>'schema') || '.' || catalog.quote(t.row->>'table'))
      || coalesce(' (' || (t.row->>'columns') || ')', '')
      || coalesce(' WHERE ' || (t.row->>'filter'), '') COLLATE "C" AS entry
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table, pg_get_expr(x.prqual, x.prrelid) AS filter,
         (SELECT string_agg(catalog.quote(a.attname::text), '', '' ORDER BY a.attnum)
          FROM unnest(x.prattrs::int2[]) u JOIN pg_attribute a ON a.attrelid = x.prrelid AND a.attnum = u) AS columns
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE to_jsonb(x)->>''prexcept'' IS DISTINCT FROM ''true'''
      ELSE
      'SELECT x.prpubid, n.nspname AS schema, c.relname AS table
       FROM pg_publication_rel x JOIN pg_class c ON c.oid = x.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace'
      END) t(row)
    -- Those that come and go by themselves are rolled up.
    LEFT JOIN top_of q ON q.schema = t.row->>'schema' AND q.name = t.row->>'table'
    WHERE (t.row->>'prpubid')::oid = p.oid ORDER BY entry),
  'schemas', ARRAY(
    SELECT t.row->>'nspname' COLLATE "C" AS name
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT x.pnpubid, n.nspname FROM pg_publication_namespace x JOIN pg_namespace n ON n.oid = x.pnnspid' END) t(row)
    WHERE (t.row->>'pnpubid')::oid = p.oid ORDER BY name),
  'operations', array_remove(ARRAY[
    CASE WHEN p.pubinsert THEN 'insert' END,
    CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END,
    CASE WHEN p.pubtruncate THEN 'truncate' END,
    CASE WHEN p.pubviaroot THEN 'via root' END,
    CASE WHEN to_jsonb(p)->>'pubgencols' IN ('t', 'true', 's') THEN 'generated columns' END], NULL),
  'owner', pg_get_userbyid(p.pubowner),
  'comment', m.description)
  || CASE WHEN to_jsonb(p)->>'puballsequences' = 'true' THEN jsonb_build_object('all_sequences', true) ELSE '{}' END
  || CASE WHEN e.tables = '{}' THEN '{}' ELSE jsonb_build_object('except', e.tables) END
FROM pg_publication p
CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) COLLATE "C" AS entry
    FROM pg_publication_rel x
    JOIN pg_class c ON c.oid = x.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE x.prpubid = p.oid AND to_jsonb(x)->>'prexcept' = 'true' ORDER BY entry) AS tables) e
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_publication'::regclass AND m.objoid = p.oid
-- end

-- only with foreign server
UNION ALL
SELECT 'foreign server', catalog.quote(f.srvname::text), f.oid, false, NULL, jsonb_build_object(
  'name', f.srvname,
  'wrapper', w.fdwname,
  'owner', pg_get_userbyid(f.srvowner),
  'options', catalog.redact_options(f.srvoptions),
  'comment', m.description)
  || CASE WHEN f.srvtype IS NULL THEN '{}' ELSE jsonb_build_object('type', f.srvtype) END
  || CASE WHEN f.srvversion IS NULL THEN '{}' ELSE jsonb_build_object('version', f.srvversion) END
FROM pg_foreign_server f
JOIN pg_foreign_data_wrapper w ON w.oid = f.srvfdw
LEFT JOIN pg_description m ON m.objsubid = 0 AND m.classoid = 'pg_foreign_server'::regclass AND m.objoid = f.oid
WHERE NOT EXISTS (SELECT FROM member e WHERE e.classid = 'pg_foreign_server'::regclass AND e.objid = f.oid)
-- end

-- only with cron job
UNION ALL
-- Jobs of pg_cron. Two roles may each have a job of the same name.
SELECT 'cron job', catalog.quote(j.name)
    || CASE WHEN count(*) OVER (PARTITION BY j.name) > 1 THEN ' of ' || catalog.quote(j.row->>'username') ELSE '' END,
  NULL, false, NULL, jsonb_build_object(
    'name', j.name,
    'schedule', j.row->>'schedule',
    'command', j.row->>'command',
    'database', j.row->>'database',
    'username', j.row->>'username',
    'active', j.row->'active')
FROM (SELECT t.row, coalesce(t.row->>'jobname', 'unnamed job ' || (t.row->>'jobid')) AS name
      FROM catalog.read_jobs() t(row)) j
-- end

-- only with storage bucket
UNION ALL
-- Buckets of Supabase Storage.
SELECT 'storage bucket', catalog.quote(t.row->>'id'), NULL, false, NULL, jsonb_build_object(
  'name', t.row->>'id',
  'public', coalesce((t.row->>'public')::boolean, false),
  'file_size_limit', t.row->'file_size_limit',
  'allowed_mime_types', CASE jsonb_typeof(t.row->'allowed_mime_types')
    WHEN 'array' THEN t.row->'allowed_mime_types' ELSE '[]' END)
FROM catalog.rows_of(catalog.readable('storage', 'buckets')) t(row)
-- end

-- only with role
UNION ALL
SELECT 'role', catalog.quote(r.rolname::text), r.oid, false, NULL, jsonb_build_object(
  'role', r.rolname,
  'login', r.rolcanlogin,
  'superuser', r.rolsuper,
  'bypass_rls', r.rolbypassrls,
  'create_role', r.rolcreaterole,
  'create_database', r.rolcreatedb,
  'replication', r.rolreplication,
  'inherit', r.rolinherit,
  'member_of', used.member_of)
  || CASE WHEN used.admin_of = '{}' THEN '{}' ELSE jsonb_build_object('admin_of', used.admin_of) END
  -- From PostgreSQL 16 on each membership has options of its own: here where the role's INHERIT does not say it.
  || CASE WHEN used.inherits = CASE WHEN r.rolinherit THEN used.member_of ELSE '{}' END THEN '{}'
     ELSE jsonb_build_object('inherits', used.inherits) END
  || CASE WHEN used.not_settable = '{}' THEN '{}' ELSE jsonb_build_object('not_settable', used.not_settable) END
  || CASE WHEN r.rolconnlimit < 0 THEN '{}' ELSE jsonb_build_object('connection_limit', r.rolconnlimit) END
  || CASE WHEN r.rolvaliduntil IS NULL THEN '{}' ELSE jsonb_build_object('valid_until', r.rolvaliduntil) END
  || CASE WHEN m.description IS NULL THEN '{}' ELSE jsonb_build_object('comment', m.description) END
FROM pg_roles r
LEFT JOIN pg_shdescription m ON m.classoid = 'pg_authid'::regclass AND m.objoid = r.oid
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') AS member_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.admin), '{}') AS admin_of,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE g.inherits), '{}') AS inherits,
    coalesce(array_agg(g.name ORDER BY g.name) FILTER (WHERE NOT g.settable), '{}') AS not_settable
  -- Several roles may have granted the same membership.
  FROM (
    SELECT o.rolname::text COLLATE "C" AS name, bool_or(a.admin_option) AS admin,
      bool_or(coalesce((to_jsonb(a)->>'inherit_option')::boolean, r.rolinherit)) AS inherits,
      bool_or(coalesce((to_jsonb(a)->>'set_option')::boolean, true)) AS settable
    FROM pg_auth_members a JOIN pg_roles o ON o.oid = a.roleid
    WHERE a.member = r.oid GROUP BY o.rolname) g) used
WHERE r.rolname !~ '^pg_' AND r.oid IN (SELECT u.oid FROM used_role u)
-- end

-- only with role
UNION ALL
-- Roles that this database does not use: kept so that a role that comes to be used is not taken for a new one.
SELECT 'other role', catalog.quote(r.rolname::text), r.oid, false, NULL, '{}'::jsonb
FROM pg_roles r WHERE r.rolname !~ '^pg_' AND r.oid NOT IN (SELECT u.oid FROM used_role u)
-- end

-- only with setting
UNION ALL
-- What ALTER ROLE ... SET and ALTER DATABASE ... SET left.
SELECT 'setting', coalesce('role ' || catalog.quote(a.rolname::text), 'every role')
    || CASE x.setdatabase WHEN 0 THEN '' ELSE ' in this database' END || ': ' || split_part(o.entry, '=', 1),
  NULL, false, NULL, jsonb_build_object(
    'role', a.rolname,
    'this_database', x.setdatabase <> 0,
    'name', split_part(o.entry, '=', 1),
    'value', catalog.redact_setting(o.entry))
FROM pg_db_role_setting x
LEFT JOIN pg_roles a ON a.oid = x.setrole
CROSS JOIN LATERAL unnest(x.setconfig) o(entry)
WHERE x.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND (x.setrole = 0 OR x.setrole IN (SELECT u.oid FROM used_role u))
-- end

-- only with grant
UNION ALL
-- Privileges, one row per object and grantee.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, g.unit, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM grantable g
CROSS JOIN LATERAL (
  SELECT y.grantee, array_agg(y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END
    ORDER BY y.privilege_type COLLATE "C") AS privileges
  -- Several roles may have granted the same.
  FROM (
    SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS is_grantable
    FROM aclexplode(g.acl) e GROUP BY e.grantee, e.privilege_type) y
  GROUP BY y.grantee) x
WHERE x.grantee <> g.owner
-- end

-- only with grant
UNION ALL
-- Privileges that differ from those that initdb or an extension gave.
SELECT 'grant', g."on" || ' ' || g.object || ' to '
    || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE catalog.quote(pg_get_userbyid(x.grantee)::text) END,
  NULL, false, NULL, jsonb_build_object(
    'on', g."on",
    'object', g.object,
    'grantee', CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
    'privileges', x.privileges)
FROM apart g
CROSS JOIN LATERAL (
  SELECT coalesce(now.grantee, known.grantee) AS grantee, coalesce(now.privileges, '{}') AS privileges
  FROM (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.acl) y GROUP BY y.grantee) now
  FULL JOIN (SELECT y.grantee,
      array_agg(DISTINCT y.privilege_type || CASE WHEN y.is_grantable THEN '*' ELSE '' END COLLATE "C") AS privileges
    FROM aclexplode(g.known) y GROUP BY y.grantee) known
    ON known.grantee = now.grantee
  WHERE now.privileges IS DISTINCT FROM known.privileges) x
WHERE x.grantee <> g.owner
-- end

-- only with default privilege
UNION ALL
SELECT 'default privilege',
  catalog.quote(d.role) || coalesce(' in ' || catalog.quote(d.schema), '') || ' on ' || d."on" || ' to '
    || CASE d.grantee WHEN 'PUBLIC' THEN d.grantee ELSE catalog.quote(d.grantee) END,
  NULL, false, NULL, to_jsonb(d)
FROM (
  SELECT pg_get_userbyid(a.defaclrole)::text AS role, n.nspname::text AS schema,
    CASE a.defaclobjtype
      WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
      WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS "on",
    -- An empty list: not even the owner is given anything.
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(coalesce(x.grantee, a.defaclrole))::text END AS grantee,
    array_remove(array_agg(
      DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END COLLATE "C"), NULL) AS privileges
  FROM pg_default_acl a
  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
  LEFT JOIN LATERAL aclexplode(a.defaclacl) x ON true
  WHERE NOT catalog.is_platform_role(pg_get_userbyid(a.defaclrole)::text)
    AND NOT EXISTS (SELECT FROM schemas s WHERE s.oid = a.defaclnamespace AND s.history)
  GROUP BY 1, 2, 3, 4) d
-- end

-- only with not modelled
UNION ALL
-- Kinds of object that are only counted and named.
SELECT 'not modelled', u.kind, NULL, false, NULL,
  jsonb_build_object('kind', u.kind, 'count', count(*), 'names', (array_agg(u.name ORDER BY u.name COLLATE "C"))[1:100])
FROM (
  -- What initdb makes has an OID below 16384. Servers before 16 name a transform 'for ... on language ...'.
  SELECT o.kind, replace(i.identity, ' on language ', ' language ') AS name FROM (
    SELECT 'access method' AS kind, 'pg_am'::regclass::oid AS classid, oid FROM pg_am
    UNION ALL SELECT CASE WHEN typisdefined THEN 'base type' ELSE 'shell type' END, 'pg_type'::regclass, oid
      FROM pg_type
      WHERE typtype = 'b' AND NOT (typelem <> 0 AND typinput = 'array_in'::regproc) OR typtype = 'p'
    UNION ALL SELECT 'cast', 'pg_cast'::regclass, oid FROM pg_cast
    UNION ALL SELECT 'collation', 'pg_collation'::regclass, oid FROM pg_collation
    UNION ALL SELECT 'conversion', 'pg_conversion'::regclass, oid FROM pg_conversion
    UNION ALL SELECT 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT 'language', 'pg_language'::regclass, oid FROM pg_language
    UNION ALL SELECT 'operator', 'pg_operator'::regclass, oid FROM pg_operator
    UNION ALL SELECT 'operator class', 'pg_opclass'::regclass, oid FROM pg_opclass
    UNION ALL SELECT 'operator family', 'pg_opfamily'::regclass, oid FROM pg_opfamily
    UNION ALL SELECT 'tablespace', 'pg_tablespace'::regclass, oid FROM pg_tablespace
      WHERE oid IN (SELECT u.oid FROM used_tablespace u)
    UNION ALL SELECT 'text search configuration', 'pg_ts_config'::regclass, oid FROM pg_ts_config
    UNION ALL SELECT 'text search dictionary', 'pg_ts_dict'::regclass, oid FROM pg_ts_dict
    UNION ALL SELECT 'text search parser', 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
    UNION ALL SELECT 'text search template', 'pg_ts_template'::regclass, oid FROM pg_ts_template
    UNION ALL SELECT 'transform', 'pg_transform'::regclass, oid FROM pg_transform) o
  CROSS JOIN LATERAL pg_identify_object(o.classid, o.oid, 0) i
  WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM member m WHERE m.classid = o.classid AND m.objid = o.oid)
    -- A temporary object is another session's own business, and a migration tool's schema is its own.
    AND coalesce(i.schema, '') !~ '^pg_(toast_)?temp'
    AND NOT EXISTS (SELECT FROM schemas s WHERE quote_ident(s.schema) = i.schema AND s.history)
  -- Those that came with the extension and those that were added cannot be told apart.
  UNION ALL SELECT 'policy on an extension''s table',
    catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text) || '.' || catalog.quote(p.polname::text)
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
  UNION ALL SELECT 'user mapping',
    catalog.quote(coalesce(u.usename, 'public')::text) || ' on ' || catalog.quote(u.srvname::text)
    FROM pg_user_mappings u
  UNION ALL SELECT 'subscription', catalog.quote(s.subname::text) FROM pg_subscription s
    WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT 'security label', l.provider || ' on ' || i.type || ' ' || i.identity
    FROM pg_seclabel l CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
  -- Of the whole cluster, as the roles are.
  UNION ALL SELECT DISTINCT 'parameter privilege', t.row->>'parname'
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
      THEN 'SELECT p.parname, a.grantee::bigint AS grantee
        FROM pg_parameter_acl p CROSS JOIN aclexplode(p.paracl) a' END) t(row)
    -- The superuser that initdb made has every one of them.
    WHERE t.row->>'grantee' = '0'
      OR (t.row->>'grantee')::oid IN (SELECT u.oid FROM used_role u) AND t.row->>'grantee' <> '10'
) u GROUP BY u.kind
-- end
)
SELECT o.kind, catalog.shorten(o.identity), o.oid, o.body, o.locked, o.unit FROM objects o
$fn$;

-- Kinds of which there may be objects, of those that not every database has. What initdb makes has an OID below 16384.
CREATE OR REPLACE FUNCTION catalog.kinds_present() RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  WITH own AS MATERIALIZED (
    SELECT n.oid FROM pg_namespace n
    WHERE n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', 'catalog')
  ), class AS MATERIALIZED (
    SELECT DISTINCT c.relkind FROM pg_class c
    WHERE c.oid >= 16384 AND c.relkind IN ('v', 'm', 'S', 'c') AND c.relnamespace NOT IN (SELECT o.oid FROM own o)
  )
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind IN ('v', 'm')) THEN 'view' END,
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind = 'S') THEN 'sequence' END,
    CASE WHEN EXISTS (
        SELECT FROM pg_proc p WHERE p.oid >= 16384 AND p.pronamespace NOT IN (SELECT o.oid FROM own o))
      THEN 'function' END,
    CASE WHEN EXISTS (SELECT FROM class c WHERE c.relkind = 'c')
        OR EXISTS (
          SELECT FROM pg_type t
          WHERE t.oid >= 16384 AND t.typtype IN ('e', 'd', 'r') AND t.typnamespace NOT IN (SELECT o.oid FROM own o))
      THEN 'type' END,
    CASE WHEN EXISTS (SELECT FROM pg_trigger t WHERE NOT t.tgisinternal OR t.tgparentid <> 0) THEN 'trigger' END,
    CASE WHEN EXISTS (SELECT FROM pg_policy) THEN 'policy' END,
    CASE WHEN
      -- Partitions and whatever else read_members() knows, and what read_maintained() does.
      EXISTS (SELECT FROM pg_inherits)
        OR EXISTS (
          SELECT FROM pg_extension e
          WHERE e.extname IN ('age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb'))
      THEN 'partition' END,
    CASE WHEN EXISTS (SELECT FROM pg_rewrite w WHERE w.oid >= 16384 AND w.rulename <> '_RETURN') THEN 'rule' END,
    CASE WHEN EXISTS (SELECT FROM pg_statistic_ext) THEN 'statistics object' END,
    CASE WHEN EXISTS (SELECT FROM pg_event_trigger) THEN 'event trigger' END,
    CASE WHEN EXISTS (SELECT FROM pg_publication) THEN 'publication' END,
    CASE WHEN EXISTS (SELECT FROM pg_foreign_server) THEN 'foreign server' END,
    CASE WHEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'cron') THEN 'cron job' END,
    CASE WHEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'storage') THEN 'storage bucket' END,
    CASE WHEN EXISTS (SELECT FROM pg_db_role_setting) THEN 'setting' END,
    CASE WHEN EXISTS (SELECT FROM pg_default_acl) THEN 'default privilege' END,
    CASE WHEN EXISTS (
        SELECT FROM pg_am a WHERE a.oid >= 16384
        UNION ALL SELECT FROM pg_type t
          WHERE t.oid >= 16384 AND (
            t.typtype = 'b' AND NOT (t.typelem <> 0 AND t.typinput = 'array_in'::regproc) OR t.typtype = 'p')
        UNION ALL SELECT FROM pg_cast c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_collation c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_conversion c WHERE c.oid >= 16384
        -- Without one there are no user mappings.
        UNION ALL SELECT FROM pg_foreign_data_wrapper
        UNION ALL SELECT FROM pg_language l WHERE l.oid >= 16384
        UNION ALL SELECT FROM pg_operator o WHERE o.oid >= 16384
        UNION ALL SELECT FROM pg_opclass o WHERE o.oid >= 16384
        UNION ALL SELECT FROM pg_opfamily o WHERE o.oid >= 16384
        -- Those in which nothing of this database lies are not its own.
        UNION ALL SELECT FROM pg_tablespace s WHERE s.oid >= 16384 AND s.oid IN (
          SELECT c.reltablespace FROM pg_class c
          UNION ALL SELECT d.dattablespace FROM pg_database d WHERE d.datname = current_database())
        UNION ALL SELECT FROM pg_ts_config c WHERE c.oid >= 16384
        UNION ALL SELECT FROM pg_ts_dict d WHERE d.oid >= 16384
        UNION ALL SELECT FROM pg_ts_parser p WHERE p.oid >= 16384
        UNION ALL SELECT FROM pg_ts_template t WHERE t.oid >= 16384
        UNION ALL SELECT FROM pg_transform t WHERE t.oid >= 16384
        UNION ALL SELECT FROM pg_policy p JOIN pg_depend d
          ON d.classid = 'pg_class'::regclass AND d.objid = p.polrelid AND d.deptype = 'e'
        UNION ALL SELECT FROM (SELECT s.oid FROM pg_subscription s) s
        UNION ALL SELECT FROM pg_seclabel
        UNION ALL SELECT FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000
          THEN 'SELECT a.oid FROM pg_parameter_acl a LIMIT 1' END))
      THEN 'not modelled' END], NULL)
$fn$;

-- The query of a function with what it says to be of these kinds only, and without what is of others.
CREATE OR REPLACE FUNCTION catalog.query_for(kinds text[], function regprocedure) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT string_agg(
    CASE WHEN x.place = 1 THEN x.part
      WHEN string_to_array(split_part(x.part, E'\n', 1), ', ') && kinds THEN substr(x.part, strpos(x.part, E'\n'))
      ELSE E'\n' || split_part(x.part, E'\n-- end\n', 2) END, '' ORDER BY x.place)
  FROM pg_proc p
  CROSS JOIN string_to_table(p.prosrc, E'\n-- only with ') WITH ORDINALITY x(part, place)
  WHERE p.oid = function
$fn$;

-- The objects of some kinds. It may run in a parallel worker, where this session's locks are those of `session`; but
-- not for kinds that are read from tables, since rows_of() sets a parameter.
CREATE OR REPLACE FUNCTION catalog.read_kinds(kinds text[], units bigint[], session int)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000000 SET search_path = pg_catalog, pg_temp
SET join_collapse_limit = 1 SET enable_nestloop = off SET enable_mergejoin = off
SET work_mem = '2MB' SET hash_mem_multiplier = 1 SET max_parallel_workers_per_gather = 0 AS $fn$
BEGIN
  RETURN QUERY EXECUTE regexp_replace(
    replace(
      catalog.query_for(kinds, CASE WHEN 'partition' = ANY (kinds) THEN 'catalog.read_all_objects(bigint[])'
        ELSE 'catalog.read_common_objects(bigint[])' END::regprocedure),
      'pg_backend_pid()', '$2'),
    '\munits\M', '$1', 'g') USING units, session;
END
$fn$;

-- Everything that is hashed and compared. What the queries see is what the statement sees that calls this, so that it
-- is all of one moment. Of a small database it takes longer to plan the question than to answer it, so that kinds are
-- left out of which there is nothing. What is left is asked in parts, each of which is planned in the memory of the one
-- before: a single query touches twice as much. What belongs to a partition is told with it, and so asked with it.
-- The texts are planned for once, as in read_statistics_in_parts(). Of a large database parallel workers read what is
-- most, where the server has some to spare.
CREATE OR REPLACE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
SET parallel_setup_cost = 0 SET parallel_tuple_cost = 0 AS $fn$
DECLARE
  present text[] := '{schema,table,constraint,index,extension,role,grant}' || catalog.kinds_present();
  relations CONSTANT text[] := '{schema,table,view,sequence}';
  dependents CONSTANT text[] := '{constraint,index,trigger,rule,statistics object}';
  code CONSTANT text[] := '{policy,function,type}';
  -- To call it in the query would keep that from workers.
  session CONSTANT int := pg_backend_pid();
  kinds text[];
BEGIN
  IF units IS NULL AND 'partition' <> ALL (present) AND catalog.is_large() THEN
    RETURN QUERY SELECT * FROM catalog.read_kinds(dependents, units, session)
      UNION ALL SELECT * FROM catalog.read_kinds(relations, units, session)
      UNION ALL SELECT * FROM catalog.read_kinds(code, units, session);
    present := ARRAY(SELECT p.kind FROM unnest(present) p(kind) WHERE p.kind <> ALL (relations || dependents || code));
  END IF;
  FOR kinds IN
    SELECT array_agg(p.kind) FROM unnest(present) p(kind) CROSS JOIN LATERAL (
      SELECT CASE
        WHEN 'partition' = ANY (present) OR p.kind = ANY (relations) THEN 1
        WHEN p.kind = ANY (dependents) THEN 2
        WHEN p.kind = 'grant' THEN 3
        ELSE 4 END) part(place)
    GROUP BY part.place ORDER BY part.place
  LOOP
    RETURN QUERY SELECT * FROM catalog.read_kinds(kinds, units, session);
  END LOOP;
END
$fn$;

-- What the cumulative statistics say of single objects: only what the checks report, in steps so coarse that a night
-- without news changes nothing. What the role may not see is left out. What most databases have nothing of, a new one
-- nothing at all, is in functions of their own, which are not planned before they are called.
CREATE OR REPLACE FUNCTION catalog.read_used_sequences() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- Of the columns that take a sequence's numbers, the narrowest, whether it owns the sequence or only has it as its
-- default.
taker AS MATERIALIZED (
  SELECT DISTINCT ON (u.sequence) u.sequence, u.relation, u.number,
    CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
      WHEN 'int8'::regtype THEN 9223372036854775807 END AS most
  FROM (
    SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number
    FROM pg_depend d JOIN pg_sequence q ON q.seqrelid = d.objid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
      AND d.deptype IN ('a', 'i')
    UNION ALL
    SELECT d.refobjid, f.adrelid, f.adnum
    FROM pg_depend d JOIN pg_sequence q ON q.seqrelid = d.refobjid JOIN pg_attrdef f ON f.oid = d.objid
    WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
  ) u JOIN pg_attribute a ON a.attrelid = u.relation AND a.attnum = u.number
  ORDER BY u.sequence, 4, u.relation, u.number
),
number AS MATERIALIZED (
  SELECT q.seqrelid, q.seqincrement, s.schema, c.relname::text AS name, t.relation, t.number,
    CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE greatest(q.seqmin, -t.most - 1) END AS least,
    CASE WHEN q.seqincrement > 0 THEN least(q.seqmax, t.most) ELSE q.seqmax END AS most
  FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN taker t ON t.sequence = q.seqrelid
  WHERE NOT q.seqcycle
),
locked AS MATERIALIZED (
  SELECT DISTINCT l.relation AS oid FROM pg_locks l
  WHERE l.locktype = 'relation'
    AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
    AND l.pid IS DISTINCT FROM pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
reached AS MATERIALIZED (
  -- A bigint lasts for 292,000 years at a million a second. Reading a sequence locks it, so a locked one is not read.
  SELECT n.*,
    CASE WHEN l.oid IS NULL AND has_sequence_privilege(n.seqrelid, 'SELECT, USAGE')
      THEN pg_sequence_last_value(n.seqrelid) END AS last
  FROM number n LEFT JOIN locked l ON l.oid = n.seqrelid
  WHERE n.most::numeric - n.least < 1e15
),
used AS (
  SELECT r.*,
    floor(100 * CASE WHEN r.seqincrement > 0 THEN r.last::numeric - r.least ELSE r.most::numeric - r.last END
      / nullif(r.most::numeric - r.least, 0)) AS percent
  FROM reached r
)
SELECT 'sequence ' || catalog.quote(u.schema) || '.' || catalog.quote(u.name), jsonb_build_object(
  'about', 'sequence', 'schema', u.schema, 'sequence', u.name,
  'column', (
    SELECT (SELECT catalog.quote(n.nspname::text) FROM pg_namespace n WHERE n.oid = t.relnamespace)
      || '.' || catalog.quote(t.relname::text) || '.' || (
        SELECT catalog.quote(a.attname::text) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = u.number)
    FROM pg_class t WHERE t.oid = u.relation),
  'maximum', CASE WHEN u.seqincrement > 0 THEN u.most ELSE u.least END::text,
  'used_percent', CASE
    WHEN u.percent >= 99 THEN 99 WHEN u.percent >= 95 THEN 95 WHEN u.percent >= 90 THEN 90 ELSE 75 END)
FROM used u WHERE u.percent >= 75
$fn$;

CREATE OR REPLACE FUNCTION catalog.read_unused() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH RECURSIVE
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- Statistics are as old as their last reset. A crash resets them too, which only those of the background writer show.
since AS MATERIALIZED (
  SELECT greatest(pg_stat_get_db_stat_reset_time(d.oid), pg_stat_get_bgwriter_stat_reset_time())
    < clock_timestamp() - interval '14 days' AS is_long
  FROM pg_database d WHERE d.datname = current_database()
),
unanalyzed AS MATERIALIZED (
  -- Autovacuum analyzes a table when a tenth of it has changed, unless it is turned off for it; a partitioned table
  -- never.
  SELECT c.oid, c.relkind, c.relname, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  WHERE c.reltuples < 0 AND NOT c.relispartition
    AND (c.relkind = 'p' OR c.relkind = 'r' AND pg_stat_get_live_tuples(c.oid) >= 10000)
),
-- What lies below a partitioned table or index, of all at once: a capture allows the planner no nested loop, so that
-- for each of them it would read all of pg_inherits and of pg_class.
below (root, oid) AS (
  SELECT r.oid, h.inhrelid
  FROM (
    SELECT c.oid FROM pg_class c CROSS JOIN since s
    WHERE c.relkind = 'I' AND NOT c.relispartition AND s.is_long
    UNION ALL SELECT u.oid FROM unanalyzed u WHERE u.relkind = 'p') r
  JOIN pg_inherits h ON h.inhparent = r.oid
  UNION ALL SELECT b.root, h.inhrelid FROM below b JOIN pg_inherits h ON h.inhparent = b.oid
),
part AS MATERIALIZED (
  SELECT b.root, sum(p.relpages) AS pages,
    sum(CASE p.relkind WHEN 'i' THEN pg_stat_get_numscans(p.oid) END) AS scans,
    sum(CASE p.relkind WHEN 'r' THEN greatest(p.reltuples, pg_stat_get_live_tuples(p.oid)) END) AS rows
  FROM below b JOIN pg_class p ON p.oid = b.oid AND p.relkind IN ('i', 'r')
  GROUP BY b.root
),
scanned AS (
  SELECT i.indexrelid, i.indrelid, c.relname, c.relnamespace,
    CASE c.relkind WHEN 'i' THEN pg_stat_get_numscans(c.oid) ELSE part.scans END AS scans,
    current_setting('block_size')::bigint * CASE c.relkind WHEN 'i' THEN c.relpages ELSE part.pages END AS bytes
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  LEFT JOIN part ON part.root = c.oid AND c.relkind = 'I'
  WHERE i.indisvalid AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident AND NOT c.relispartition
    AND (c.relkind = 'I' OR c.relpages > 0)
    AND (SELECT s.is_long FROM since s)
),
-- Few of thousands: found first, so that names are looked up for these only.
idle AS MATERIALIZED (
  SELECT i.indrelid, i.relname, s.schema, catalog.quote(s.schema) || '.' || catalog.quote(i.relname::text) AS identity
  FROM scanned i JOIN schemas s ON s.oid = i.relnamespace WHERE i.scans = 0 AND i.bytes > 1000000
),
-- How old the objects of the first snapshot are is unknown; of every later object the snapshot is known that saw it
-- first.
settled AS (
  SELECT o.kind, o.identity, coalesce(s.taken_at, clock_timestamp()) AS seen,
    o.valid_from = (SELECT min(x.valid_from) FROM catalog.objects x) AS from_the_start
  FROM catalog.objects o LEFT JOIN catalog.snapshots s ON s.id = o.valid_from WHERE o.valid_to IS NULL
)
SELECT 'index ' || x.identity,
  jsonb_build_object('about', 'unused index', 'schema', x.schema, 'table', t.relname, 'index', x.relname)
FROM idle x
JOIN pg_class t ON t.oid = x.indrelid
JOIN settled o ON o.kind = 'index' AND o.identity = catalog.shorten(x.identity)
  AND (o.from_the_start OR o.seen < clock_timestamp() - interval '14 days')

UNION ALL
SELECT 'table ' || x.identity,
  jsonb_build_object('about', 'never analyzed', 'schema', x.schema, 'table', x.relname, 'partitioned', x.relkind = 'p')
FROM unanalyzed x
JOIN settled o ON o.kind = 'table' AND o.identity = catalog.shorten(x.identity)
  AND (o.from_the_start OR o.seen < clock_timestamp() - interval '1 day')
LEFT JOIN part p ON p.root = x.oid
WHERE x.relkind = 'r' OR p.rows >= 10000
$fn$;

CREATE OR REPLACE FUNCTION catalog.read_observations() RETURNS TABLE (identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH
schemas AS MATERIALIZED (SELECT s.oid, s.schema FROM catalog.read_schemas() s WHERE NOT s.folded),
-- Statistics are as old as their last reset. A crash resets them too, which only those of the background writer show.
since AS MATERIALIZED (
  SELECT greatest(pg_stat_get_db_stat_reset_time(d.oid), pg_stat_get_bgwriter_stat_reset_time())
    < clock_timestamp() - interval '14 days' AS is_long
  FROM pg_database d WHERE d.datname = current_database()
),
unanalyzed AS MATERIALIZED (
  -- Autovacuum analyzes a table when a tenth of it has changed, unless it is turned off for it; a partitioned table
  -- never.
  SELECT c.oid, c.relkind, c.relname, s.schema,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  WHERE c.reltuples < 0 AND NOT c.relispartition
    AND (c.relkind = 'p' OR c.relkind = 'r' AND pg_stat_get_live_tuples(c.oid) >= 10000)
),
own_sequence AS (
  SELECT q.seqrelid FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN schemas s ON s.oid = c.relnamespace
)
SELECT u.identity, u.body FROM catalog.read_used_sequences() u WHERE EXISTS (SELECT FROM own_sequence)

UNION ALL
SELECT u.identity, u.body FROM catalog.read_unused() u
WHERE (SELECT s.is_long FROM since s) OR EXISTS (SELECT FROM unanalyzed)

UNION ALL
SELECT 'extension ' || catalog.quote(e.extname::text),
  jsonb_build_object('about', 'outdated extension', 'name', e.extname, 'version', v.default_version)
FROM pg_extension e JOIN pg_available_extensions() v ON v.name = e.extname AND v.default_version <> e.extversion
WHERE EXISTS (
  SELECT FROM pg_extension_update_paths(e.extname) p
  WHERE p.source = e.extversion AND p.target = v.default_version AND p.path IS NOT NULL)

UNION ALL
SELECT 'default partition ' || catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text),
  jsonb_build_object('about', 'default partition', 'schema', s.schema, 'table', c.relname,
    'partition', catalog.quote(n.nspname::text) || '.' || catalog.quote(d.relname::text))
FROM pg_partitioned_table p
JOIN pg_class c ON c.oid = p.partrelid
JOIN schemas s ON s.oid = c.relnamespace
JOIN pg_class d ON d.oid = p.partdefid
JOIN pg_namespace n ON n.oid = d.relnamespace
WHERE d.relkind = 'r' AND (d.reltuples > 0 OR pg_stat_get_live_tuples(d.oid) > 0)
$fn$;

-- What changes without anybody changing the schema, or what only the current role cannot see: shown, never hashed.
CREATE OR REPLACE FUNCTION catalog.read_statistics() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
WITH RECURSIVE
member_of (oid, parent, maker, retired) AS MATERIALIZED (
  SELECT NULL::oid, NULL::oid, NULL::text, NULL::boolean WHERE false
-- only with partition
  UNION ALL SELECT * FROM catalog.read_members()
-- end
),
made (oid, maker) AS MATERIALIZED (
  SELECT NULL::oid, NULL::text WHERE false
-- only with partition
  UNION ALL SELECT g.oid, g.maker FROM catalog.read_made_schemas() g
  WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname IN ('age', 'postgis_topology'))
-- end
),
-- only with table
-- Relations to describe. In a platform's schema these are only the ones that the platform does not own.
every_relation AS MATERIALIZED (
  SELECT c.oid, s.schema, c.relname::text AS name,
    catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS identity,
    c.relkind, c.relowner AS owner, c.relacl AS acl, m.oid IS NOT NULL AS partition
  FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN member_of m ON m.oid = c.oid
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT (s.folded AND (s.history OR catalog.is_platform_role(pg_get_userbyid(c.relowner)::text)))
    AND NOT catalog.is_migration_history(c.relname::text)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    -- Listed once, not asked for each.
    AND NOT (c.relkind = 'S' AND c.oid IN (
      SELECT d.objid FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND (d.deptype = 'i' OR d.deptype = 'a' AND (catalog.is_migration_history(t.relname::text)
          OR t.oid IN (SELECT o.oid FROM member_of o)))))
    -- Compressed chunks and the tables behind continuous aggregates: the extension's own, as in a schema of its own.
    AND NOT (s.schema = '_timescaledb_internal' AND s.folded AND NOT EXISTS (
      SELECT FROM pg_class p WHERE p.oid = m.parent AND p.relnamespace <> c.relnamespace))
    AND NOT (c.relkind IN ('S', 'v') AND EXISTS (
      SELECT FROM made g WHERE g.oid = c.relnamespace AND c.relname ~ CASE g.maker
        WHEN 'age' THEN '^_label_id_seq$' ELSE '^(edge|layer_id_seq|topogeo_s_\d+)$' END))
),
measured AS MATERIALIZED (
  SELECT r.oid, r.identity FROM every_relation r WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.partition
),
-- only with table
tree (root, oid) AS (
  -- pg_partition_tree() would lock every partition, and does not know of chunks. What makes up a schema has no table at
  -- the top; a template and what was detached hold none of its rows.
  SELECT r.oid, r.oid FROM measured r
-- only with partition
  UNION ALL SELECT NULL, m.oid FROM member_of m WHERE m.parent IS NULL OR m.maker = 'pg_partman'
  UNION ALL SELECT t.root, m.oid FROM tree t JOIN member_of m ON m.parent = t.oid
    WHERE m.maker IS DISTINCT FROM 'pg_partman'
-- end
-- only with table
),
busy AS MATERIALIZED (
  SELECT DISTINCT relation AS oid FROM pg_locks
  WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid()
    AND database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
-- Measuring a table takes a quarter of a millisecond of file system calls; above 2,000 tables the figures of the last
-- VACUUM must do.
scale AS MATERIALIZED (SELECT count(*) <= 2000 AS exact FROM tree),
-- All at once: asked for one table after the other, the planner reads all of pg_class for each, because no nested loop
-- is allowed to it in a capture.
pages_beside AS MATERIALIZED (
  SELECT b.oid, sum(x.relpages) AS pages
  FROM scale s
  CROSS JOIN LATERAL (
    SELECT i.indrelid AS oid, i.indexrelid AS beside FROM pg_index i WHERE NOT s.exact
    UNION ALL SELECT t.oid, t.reltoastrelid FROM pg_class t WHERE NOT s.exact AND t.reltoastrelid <> 0) b
  JOIN pg_class x ON x.oid = b.beside
  GROUP BY b.oid
),
leaf AS MATERIALIZED (
  SELECT t.root, c.oid, c.relkind, c.reltuples, c.relpages, pg_stat_get_live_tuples(c.oid) AS live,
    CASE
      WHEN NOT s.exact OR b.oid IS NOT NULL OR c.relkind <> 'r' THEN NULL
      ELSE pg_relation_size(c.oid) END AS main_size,
    CASE
      WHEN c.relkind = 'f' THEN NULL
      WHEN b.oid IS NOT NULL THEN NULL
      WHEN s.exact THEN pg_total_relation_size(c.oid)
      WHEN c.reltuples < 0 THEN NULL
      ELSE current_setting('block_size')::bigint * (c.relpages + coalesce(x.pages, 0)) END AS size
  FROM tree t JOIN pg_class c ON c.oid = t.oid CROSS JOIN scale s LEFT JOIN busy b ON b.oid = c.oid
  LEFT JOIN pages_beside x ON x.oid = c.oid
  WHERE c.relkind <> 'p'
),
estimate AS (
  SELECT l.root, l.size, CASE
    WHEN l.main_size = 0 THEN 0
    -- As the planner does: as many rows per page as at the last VACUUM or ANALYZE, times the pages of now.
    WHEN l.reltuples > 0 AND l.relpages > 0 AND l.main_size IS NOT NULL
      THEN round(l.reltuples::numeric / l.relpages * l.main_size / current_setting('block_size')::int)
    WHEN l.reltuples > 0 THEN round(l.reltuples::numeric)
    WHEN l.live > 0 THEN l.live
    WHEN l.reltuples = 0 AND l.relpages > 0 THEN 0
    -- Never analyzed, and the statistics of the load are not in yet: rows of the columns' usual width, as the planner
    -- guesses (get_rel_data_width, 32 bytes for what has no fixed length). The document must not change when they
    -- arrive.
    WHEN l.main_size IS NOT NULL THEN ceil(l.main_size / (28 + (
      SELECT sum(CASE WHEN a.attlen > 0 THEN a.attlen ELSE 32 END)
      FROM pg_attribute a WHERE a.attrelid = l.oid AND a.attnum > 0 AND NOT a.attisdropped))) END AS row_count
  FROM leaf l
),
-- end
schemas AS MATERIALIZED (SELECT * FROM catalog.read_schemas())
SELECT NULL::text, NULL::text, NULL::jsonb WHERE false

-- only with table
UNION ALL
SELECT 'table', r.identity, jsonb_build_object(
  'row_count', CASE
    WHEN count(e.root) = 0 THEN 0
    WHEN bool_and(e.row_count IS NOT NULL) THEN sum(e.row_count)::bigint END,
  'size_bytes', CASE
    WHEN count(e.root) = 0 THEN 0
    WHEN bool_and(e.size IS NOT NULL) THEN sum(e.size)::bigint END,
  'partitions', p.count)
FROM measured r
LEFT JOIN estimate e ON e.root = r.oid
JOIN (SELECT t.root, count(*) - 1 AS count FROM tree t GROUP BY t.root) p ON p.root = r.oid
GROUP BY r.oid, r.identity, p.count
-- end

-- only with partition
UNION ALL
-- Which of a table's partitions are published by themselves.
SELECT 'publication', catalog.quote(p.pubname::text), jsonb_build_object('partitions', jsonb_agg(
  catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text)
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"))
FROM pg_publication_rel x
JOIN pg_publication p ON p.oid = x.prpubid
JOIN member_of m ON m.oid = x.prrelid
JOIN pg_class c ON c.oid = x.prrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
-- From PostgreSQL 19 on there are rows of what is left out.
WHERE to_jsonb(x)->>'prexcept' IS DISTINCT FROM 'true'
GROUP BY p.pubname
-- end

-- only with table
UNION ALL
SELECT 'platform schema', catalog.quote(s.schema), jsonb_build_object(
  'schema', s.schema,
  'owner', s.owner,
  'tables', (
    SELECT count(*) FROM pg_class c
    WHERE c.relnamespace = s.oid AND c.relkind IN ('r', 'p', 'f') AND c.oid NOT IN (SELECT m.oid FROM member_of m)
      AND NOT (s.schema = '_timescaledb_internal' AND c.relname ~ '_hyper_\d+_\d+_chunk$')),
  'functions', (SELECT count(*) FROM pg_proc p WHERE p.pronamespace = s.oid))
FROM schemas s WHERE s.folded
-- end

-- only with partition
UNION ALL
SELECT 'partition', catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text), jsonb_build_object(
  'schema', n.nspname,
  'table', c.relname,
  'partition_of', coalesce(catalog.quote(pn.nspname::text) || '.' || catalog.quote(p.relname::text),
    catalog.quote(n.nspname::text)),
  'bound', CASE
    WHEN b.oid IS NOT NULL THEN 'definition unavailable (locked)'
    WHEN i.maker IS NULL THEN pg_get_expr(c.relpartbound, c.oid)
    ELSE coalesce((
      SELECT string_agg(pg_get_constraintdef(k.oid), ' AND ' ORDER BY k.conname COLLATE "C")
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.coninhcount = 0), '') END)
  || CASE WHEN i.maker IS NULL THEN '{}' ELSE jsonb_build_object('made_by', i.maker) END
  -- Who may use it by its own name: what is granted on the parent is not.
  || coalesce((
    SELECT jsonb_build_object('grants', jsonb_agg(jsonb_build_object(
        'grantee', g.grantee, 'privileges', g.privileges) ORDER BY g.grantee))
    FROM (
      SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END COLLATE "C" AS grantee,
        array_agg(DISTINCT x.privilege_type COLLATE "C") AS privileges
      FROM aclexplode(c.relacl) x
      WHERE x.grantee <> c.relowner AND x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
      GROUP BY x.grantee) g
    HAVING count(*) > 0), '{}')
FROM tree t
JOIN pg_class c ON c.oid = t.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN member_of i ON i.oid = c.oid
LEFT JOIN pg_class p ON p.oid = i.parent
LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN busy b ON b.oid = c.oid
WHERE t.oid IS DISTINCT FROM t.root
-- end

-- only with other
UNION ALL
SELECT 'not modelled', u.kind,
  jsonb_build_object('kind', u.kind, 'count', count(*), 'names', (array_agg(u.name ORDER BY u.name COLLATE "C"))[1:100])
FROM (
  SELECT 'migration history table' AS kind, catalog.quote(s.schema) || '.' || catalog.quote(c.relname::text) AS name
    FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
    WHERE c.relkind = 'r' AND NOT s.folded AND catalog.is_migration_history(c.relname::text)
  UNION ALL SELECT 'event trigger of the platform', catalog.quote(evtname::text) FROM pg_event_trigger
    WHERE catalog.is_platform_role(pg_get_userbyid(evtowner)::text)
  UNION ALL SELECT 'default privilege of the platform',
      'of ' || catalog.quote(pg_get_userbyid(a.defaclrole)::text)
        || coalesce(' in ' || catalog.quote(n.nspname::text), '')
    FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
    WHERE catalog.is_platform_role(pg_get_userbyid(a.defaclrole)::text)
) u GROUP BY u.kind
UNION ALL
-- Data more than schema: applications make them by the thousand.
SELECT 'not modelled', 'large object', jsonb_build_object('kind', 'large object', 'count', count(*))
FROM pg_largeobject_metadata HAVING count(*) > 0

UNION ALL
-- What PostgREST reads at its start: the setting of its login role, or of the database.
(SELECT 'api schemas', 'pgrst.db_schemas', to_jsonb(substr(o.setting, strpos(o.setting, '=') + 1))
FROM pg_db_role_setting x LEFT JOIN pg_roles r ON r.oid = x.setrole CROSS JOIN LATERAL unnest(x.setconfig) o(setting)
WHERE o.setting ^@ 'pgrst.db_schemas=' AND (x.setrole = 0 OR r.rolname = 'authenticator')
  AND x.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
ORDER BY x.setrole = 0, x.setdatabase = 0 LIMIT 1)

UNION ALL
SELECT 'hidden', u.subject, to_jsonb(u.sentence) FROM (
  SELECT 'cron jobs' AS subject, coalesce('Cron jobs: ' || catalog.unreadable('cron', 'job') || '.',
      CASE WHEN row_security_active(c.oid)
        THEN format('Cron jobs of other roles: role %s sees only its own.', quote_ident(current_user)) END) AS sentence
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'cron' AND c.relname = 'job'
  -- By the row's own value: what is constant is asked before it is known whether there is a row.
  UNION ALL SELECT 'storage buckets', 'Storage buckets: ' || catalog.unreadable(n.nspname::text, 'buckets') || '.'
    FROM pg_namespace n WHERE n.nspname = 'storage'
) u WHERE u.sentence IS NOT NULL

UNION ALL
SELECT 'observation', o.identity, o.body FROM catalog.read_observations() o
-- end
$fn$;

-- The same in parts, without what is only of partitions where there are none. A function of SQL with settings of its
-- own keeps three copies of its query in the session, from PostgreSQL 18 on, and memory that is touched for the first
-- time is most of what a new session costs: so the texts are planned for once. The joins stand in their order.
CREATE OR REPLACE FUNCTION catalog.read_statistics_in_parts() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET join_collapse_limit = 1 AS $fn$
DECLARE
  members CONSTANT text[] := CASE WHEN
    -- Partitions and whatever else read_members() knows, and what read_maintained() does.
    EXISTS (SELECT FROM pg_inherits)
      OR EXISTS (
        SELECT FROM pg_extension e
        WHERE e.extname IN ('age', 'pg_ivm', 'pg_partman', 'postgis_topology', 'timescaledb'))
    THEN '{partition}' ELSE '{}' END;
BEGIN
  RETURN QUERY EXECUTE catalog.query_for('{table}' || members, 'catalog.read_statistics()');
  RETURN QUERY EXECUTE catalog.query_for('{other}', 'catalog.read_statistics()');
END
$fn$;

-- The labels of a graph come with the application's use of it, so that they are as of the last change of the schema.
CREATE OR REPLACE FUNCTION catalog.read_labels() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT 'schema', catalog.quote(h.row->>'name'),
    jsonb_build_object('labels', jsonb_agg(a.row->'name' ORDER BY a.row->>'name' COLLATE "C"))
  FROM catalog.extension_rows('age', 'ag_graph') h(row)
  JOIN catalog.extension_rows('age', 'ag_label') a(row) ON a.row->'graph' = h.row->'graphid'
  WHERE a.row->>'name' !~ '^_ag_label_' AND EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'age')
  GROUP BY h.row->>'name'
$fn$;

-- How many rows each system catalog has, and a sum over their versions: both stay while the schema does.
-- A changed row has a newer xmin than the one it replaces, so count and sum of xmin cannot stay the same by accident.
-- It is told by its distance from the first normal one, at a quarter of the cost of reading it as text. What initdb
-- wrote is as old as can be (2147483647), at any time, and only counted.
CREATE OR REPLACE FUNCTION catalog.count_all_rows() RETURNS TABLE (place int, rows bigint, sum numeric)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET jit = off AS $fn$
WITH
-- only with own
-- Temporary tables come and go with every session, and installing the catalog again is no change of the schema.
skipped_schema AS MATERIALIZED (
  SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(toast_)?temp_' OR nspname = 'catalog'
),
skipped AS MATERIALIZED (
  SELECT oid FROM pg_class WHERE relnamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_proc WHERE pronamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_type WHERE typnamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM pg_constraint WHERE connamespace IN (SELECT oid FROM skipped_schema)
  UNION ALL SELECT oid FROM skipped_schema
),
-- end
counted (place, rows, sum) AS (
  SELECT NULL::int, NULL::bigint, NULL::numeric WHERE false
-- only with own
  -- Columns instead of xmin: TRUNCATE, REINDEX, CLUSTER and REFRESH only change where the data lies.
  UNION ALL SELECT 1, count(*),
    sum(hashtextextended(concat_ws(' ',
      oid, relname, relnamespace, relowner, reloptions, relacl, relkind, relpersistence, relreplident, relrowsecurity,
      relforcerowsecurity, relispopulated, relispartition, relnatts, reltype, relam, reltablespace, reloftype,
      md5(relpartbound::text)), 0))
    FROM pg_class WHERE relkind NOT IN ('t', 'i', 'I') AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 2, count(*), sum(hashtextextended(concat_ws(' ', oid, relname, reloptions, reltablespace), 0))
    FROM pg_class WHERE relkind IN ('i', 'I') AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 55, count(*), sum(hashtextextended(concat_ws(' ', oid, reloptions), 0)) FROM pg_class
    WHERE relkind = 't' AND reloptions IS NOT NULL AND oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 3, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_attribute
    WHERE attnum > 0 AND attrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 4, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_attrdef WHERE adrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 5, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_constraint WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 6, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295) FROM pg_index
    WHERE indexrelid NOT IN (SELECT oid FROM skipped)
    AND indexrelid IN (SELECT oid FROM pg_class WHERE relnamespace <> 'pg_toast'::regnamespace)
  UNION ALL SELECT 7, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_inherits WHERE inhrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 8, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_proc WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 10, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_type WHERE oid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 13, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_trigger WHERE tgrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 14, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_rewrite WHERE ev_class NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 16, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_description
    WHERE objoid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 17, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_namespace
    WHERE oid NOT IN (SELECT oid FROM skipped) AND nspname <> 'pg_toast'
  UNION ALL SELECT 26, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_sequence
    WHERE seqrelid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 30, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_depend
    WHERE (deptype = 'e' OR deptype = 'a' AND classid = 'pg_class'::regclass) AND objid NOT IN (SELECT oid FROM skipped)
  UNION ALL SELECT 31, count(*), sum(age('3'::xid)::bigint - nullif(age(xmin), 2147483647) & 4294967295)
    FROM pg_partitioned_table
    WHERE partrelid NOT IN (SELECT oid FROM skipped)
-- end
-- only with small
  -- All of a catalog, of those that are small: counted together, since to plan each by itself would take longer.
  UNION ALL SELECT p.place, coalesce(c.rows, 0), c.sum
    FROM unnest(ARRAY[
      9, 11, 12, 15, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 32, 33, 34, 35, 36, 37, 38, 39, 40,
      41, 42, 43, 44, 45]) p(place)
    LEFT JOIN (
      SELECT u.place, count(*) AS rows, sum(age('3'::xid)::bigint - nullif(age(u.xmin), 2147483647) & 4294967295) AS sum
      FROM (
        SELECT 9 AS place, xmin FROM pg_aggregate UNION ALL SELECT 11, xmin FROM pg_enum
        UNION ALL SELECT 12, xmin FROM pg_range UNION ALL SELECT 15, xmin FROM pg_policy
        UNION ALL SELECT 18, xmin FROM pg_extension UNION ALL SELECT 19, xmin FROM pg_event_trigger
        UNION ALL SELECT 20, xmin FROM pg_publication UNION ALL SELECT 21, xmin FROM pg_publication_rel
        UNION ALL SELECT 22, xmin FROM pg_foreign_server UNION ALL SELECT 23, xmin FROM pg_foreign_data_wrapper
        UNION ALL SELECT 24, xmin FROM pg_foreign_table UNION ALL SELECT 25, xmin FROM pg_statistic_ext
        UNION ALL SELECT 27, xmin FROM pg_default_acl UNION ALL SELECT 28, xmin FROM pg_db_role_setting
        UNION ALL SELECT 29, xmin FROM pg_auth_members UNION ALL SELECT 32, xmin FROM pg_cast
        UNION ALL SELECT 33, xmin FROM pg_operator UNION ALL SELECT 34, xmin FROM pg_opclass
        UNION ALL SELECT 35, xmin FROM pg_opfamily UNION ALL SELECT 36, xmin FROM pg_collation
        UNION ALL SELECT 37, xmin FROM pg_conversion UNION ALL SELECT 38, xmin FROM pg_language
        UNION ALL SELECT 39, xmin FROM pg_am UNION ALL SELECT 40, xmin FROM pg_transform
        UNION ALL SELECT 41, xmin FROM pg_ts_config UNION ALL SELECT 42, xmin FROM pg_ts_dict
        UNION ALL SELECT 43, xmin FROM pg_ts_parser UNION ALL SELECT 44, xmin FROM pg_ts_template
        UNION ALL SELECT 45, xmin FROM pg_seclabel) u
      GROUP BY u.place) c ON c.place = p.place
-- end
-- only with others
  UNION ALL SELECT 46, count(*), sum(hashtextextended(concat_ws(' ', umid, srvname, usename), 0)) FROM pg_user_mappings
  UNION ALL SELECT 47, count(oid), sum(hashtextextended(concat_ws(' ', oid, subdbid, subname), 0)) FROM pg_subscription
  -- Rows of tables, not of system catalogs: they are few, so their contents are compared.
  UNION ALL SELECT 48, count(*), sum(hashtextextended(to_jsonb(r)::text, 0)) FROM pg_roles r
  UNION ALL SELECT 49, count(*), sum(hashtextextended(t.row::text, 0)) FROM catalog.read_jobs() t(row)
    WHERE EXISTS (SELECT FROM pg_namespace WHERE nspname = 'cron')
  UNION ALL SELECT 50, count(*), sum(hashtextextended(t.row::text, 0))
    FROM catalog.rows_of(
      (SELECT catalog.readable('storage', 'buckets') FROM pg_namespace WHERE nspname = 'storage')) t(row)
  UNION ALL SELECT 51, count(*), sum(hashtextextended(t.row::text, 0))
    FROM catalog.rows_of(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
      'SELECT xmin::text, oid FROM pg_publication_namespace UNION ALL SELECT xmin::text, oid FROM pg_parameter_acl'
      END) t(row)
  UNION ALL SELECT 52, count(*), sum(hashtextextended(concat_ws(' ', datdba, datacl), 0)) FROM pg_database
    WHERE datname = current_database()
  UNION ALL SELECT 53, count(*), sum(hashtextextended(concat_ws(' ', oid, spcname, spcowner, spcacl), 0))
    FROM pg_tablespace
  UNION ALL SELECT 54, count(*), sum(hashtextextended(concat_ws(' ', objoid, description), 0)) FROM pg_shdescription
    WHERE classoid = 'pg_authid'::regclass
  -- What an extension is asked to do is in tables of its own.
  UNION ALL SELECT 56, count(*), sum(hashtextextended(t.row::text, 0))
    FROM (
      SELECT row FROM catalog.extension_rows('timescaledb', 'dimension') d(row)
      WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'timescaledb')
      UNION ALL SELECT row - '{maintenance_last_run,async_partitioning_in_progress,undo_in_progress}'::text[]
      FROM catalog.extension_rows('pg_partman', 'part_config') p(row)
      WHERE EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'pg_partman')) t(row)
-- end
)
SELECT c.place, c.rows, c.sum FROM counted c
$fn$;

-- The same in parts, as in read_objects().
CREATE OR REPLACE FUNCTION catalog.count_rows_in_parts() RETURNS TABLE (place int, rows bigint, sum numeric)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO, YMD' SET jit = off AS $fn$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY '{own,small,others}'::text[] LOOP
    RETURN QUERY EXECUTE catalog.query_for(ARRAY[part], 'catalog.count_all_rows()');
  END LOOP;
END
$fn$;

-- Changes with every change of the schema and with nothing else; a tenth of the cost of reading the objects.
CREATE OR REPLACE FUNCTION catalog.fingerprint() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT catalog.sha256(current_user || ' ' || (SELECT oid FROM pg_database WHERE datname = current_database()) || ' '
    || string_agg(concat_ws(':', c.place, c.rows, c.sum), ' ' ORDER BY c.place))
  FROM catalog.count_rows_in_parts() c
$fn$;

-- What the bodies of objects are read from, as one number for each unit: the versions of all rows of the system
-- catalogs that belong to it. While it stays, and those of what the unit depends on, its objects need not be read
-- again.
--
-- `versions` is of a relation with its columns, constraints, indexes, triggers, policies, rules, statistics, comments
-- and the sequences of its identity columns; of a routine; of a type and of a role's name, on which others depend.
-- `face` is of what the definitions of others show of it, its names above all. Unit 0 is what everything may depend
-- on without pg_depend saying so: schemas, operators, collations, pg_catalog.
--
-- A row's version is its xmin, as in fingerprint(). Each row has a hash of its own, and they are joined by XOR:
-- whichever rows come, go and change, the number is another one, save by an accident of one in 2^64.
CREATE OR REPLACE FUNCTION catalog.read_row_versions()
RETURNS TABLE (unit bigint, versions bigint, face bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
SET enable_nestloop = off SET enable_mergejoin = off AS $fn$
WITH
skipped AS MATERIALIZED (
  SELECT n.oid FROM pg_namespace n
  WHERE n.nspname ~ '^pg_(toast_)?temp_' OR n.nspname IN ('catalog', 'pg_catalog', 'pg_toast')
),
-- The unit of each relation: of an index its table, of the sequence of an identity column its table.
place AS MATERIALIZED (
  SELECT c.oid, CASE
      WHEN c.relkind = 'c' THEN catalog.unit('pg_type', c.reltype)
      ELSE catalog.unit('pg_class', coalesce(i.indrelid, d.refobjid, c.oid)) END AS unit,
    i.indexrelid IS NOT NULL AS is_index
  FROM pg_class c
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN (
    SELECT x.objid, min(x.refobjid) AS refobjid FROM pg_depend x
    WHERE x.deptype = 'i' AND x.classid = 'pg_class'::regclass AND x.refclassid = 'pg_class'::regclass
      AND x.objid IN (SELECT q.seqrelid FROM pg_sequence q)
    GROUP BY x.objid) d ON d.objid = c.oid
  WHERE c.relnamespace NOT IN (SELECT s.oid FROM skipped s)
),
-- Of a row its catalog, its key and the age of its xmin; or a hash of its columns, where rows are written anew without
-- that anything is different.
source (unit, place, oid, part, age, content, face) AS (
  SELECT p.unit, 1, x.oid, 0, 0, hashtextextended(concat_ws(' ',
      x.relname, x.relnamespace, x.relowner, x.reloptions, x.relacl, x.relkind, x.relpersistence, x.relreplident,
      x.relrowsecurity, x.relforcerowsecurity, x.relispopulated, x.relispartition, x.relnatts, x.reltype, x.relam,
      x.reltablespace, x.reloftype, md5(x.relpartbound::text)), x.oid::bigint),
    hashtextextended(x.relname::text, x.relnamespace::bigint << 32 | x.oid::bigint)
    FROM pg_class x JOIN place p ON p.oid = x.oid
  UNION ALL
  SELECT p.unit, 0, 0, 0, 0, hashtextextended(t.reloptions::text, t.oid::bigint), NULL
    FROM pg_class x JOIN place p ON p.oid = x.oid JOIN pg_class t ON t.oid = x.reltoastrelid
    WHERE t.reloptions IS NOT NULL
  UNION ALL
  SELECT p.unit, 3, x.attrelid, x.attnum, age(x.xmin), NULL,
    -- Not by XOR: two columns that swap their names would cancel out.
    hashint8extended(hashtextextended(x.attname::text, x.attrelid::bigint << 32 | x.atttypid::bigint), x.attnum)
    FROM pg_attribute x JOIN place p ON p.oid = x.attrelid
    WHERE x.attnum > 0 AND (NOT p.is_index OR x.attstattarget >= 0)
  UNION ALL
  SELECT p.unit, 4, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_attrdef x JOIN place p ON p.oid = x.adrelid
  UNION ALL
  SELECT coalesce(p.unit, catalog.unit('pg_type', x.contypid)), 5, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_constraint x LEFT JOIN place p ON p.oid = x.conrelid WHERE p.oid IS NOT NULL OR x.contypid <> 0
  UNION ALL
  SELECT p.unit, 6, x.indexrelid, 0, age(x.xmin), NULL, CASE WHEN x.indisprimary THEN hashint8(x.indexrelid::bigint) END
    FROM pg_index x JOIN place p ON p.oid = x.indexrelid
  UNION ALL
  SELECT p.unit, 7, x.inhrelid, x.inhparent::bigint, age(x.xmin), NULL, NULL
    FROM pg_inherits x JOIN place p ON p.oid = x.inhrelid
  UNION ALL
  SELECT catalog.unit('pg_proc', x.oid), 8, x.oid, 0, age(x.xmin), NULL, hashtextextended(
      concat_ws(' ', x.proname, x.pronamespace, x.proowner, x.prokind, x.proargtypes, x.proallargtypes, x.proargmodes,
        x.proargnames, x.prorettype, x.proretset, x.provariadic), x.oid::bigint)
    FROM pg_proc x WHERE x.pronamespace NOT IN (SELECT s.oid FROM skipped s)
  UNION ALL
  SELECT catalog.unit('pg_proc', x.aggfnoid::oid), 9, x.aggfnoid::oid, 0, age(x.xmin), NULL, NULL
    FROM pg_aggregate x WHERE x.aggfnoid::oid >= 16384
  UNION ALL
  SELECT catalog.unit('pg_type', x.oid), 10, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_type x LEFT JOIN pg_class c ON c.oid = x.typrelid
    WHERE x.typnamespace NOT IN (SELECT s.oid FROM skipped s)
      AND (x.typrelid = 0 AND NOT (x.typelem <> 0 AND x.typlen = -1 AND x.typtype = 'b') OR c.relkind = 'c')
  UNION ALL
  SELECT catalog.unit('pg_type', x.enumtypid), 11, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_enum x
  UNION ALL
  SELECT catalog.unit('pg_type', x.rngtypid), 12, x.rngtypid, 0, age(x.xmin), NULL, NULL
    FROM pg_range x WHERE x.rngtypid >= 16384
  UNION ALL
  SELECT p.unit, 13, x.oid, 0, age(x.xmin), NULL, CASE WHEN x.tgenabled <> 'O' THEN
      hashint8extended(x.oid::bigint, ascii(x.tgenabled::text)) END
    FROM pg_trigger x JOIN place p ON p.oid = x.tgrelid
    -- Those of constraints come and go with them; a table that many refer to has many.
    WHERE NOT x.tgisinternal OR x.tgenabled <> 'O'
  UNION ALL
  SELECT p.unit, 14, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_rewrite x JOIN place p ON p.oid = x.ev_class
  UNION ALL
  SELECT p.unit, 15, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_policy x JOIN place p ON p.oid = x.polrelid
  UNION ALL
  SELECT p.unit, 16, x.objoid, x.objsubid, age(x.xmin), NULL, NULL
    FROM pg_description x
    JOIN (
      SELECT 'pg_class'::regclass AS classid, c.oid, c.oid AS relid FROM place c
      UNION ALL SELECT 'pg_constraint'::regclass, c.oid, c.conrelid FROM pg_constraint c
      UNION ALL SELECT 'pg_trigger'::regclass, c.oid, c.tgrelid FROM pg_trigger c
      UNION ALL SELECT 'pg_policy'::regclass, c.oid, c.polrelid FROM pg_policy c
      UNION ALL SELECT 'pg_rewrite'::regclass, c.oid, c.ev_class FROM pg_rewrite c
      UNION ALL SELECT 'pg_statistic_ext'::regclass, c.oid, c.stxrelid FROM pg_statistic_ext c
    ) o ON o.classid = x.classoid AND o.oid = x.objoid
    JOIN place p ON p.oid = o.relid
  UNION ALL
  SELECT catalog.unit('pg_proc', x.objoid), 16, x.objoid, 0, age(x.xmin), NULL, NULL
    FROM pg_description x WHERE x.classoid = 'pg_proc'::regclass AND x.objoid >= 16384
  UNION ALL
  SELECT p.unit, 24, x.ftrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_table x JOIN place p ON p.oid = x.ftrelid
  UNION ALL
  SELECT p.unit, 25, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_statistic_ext x JOIN place p ON p.oid = x.stxrelid
  UNION ALL
  SELECT p.unit, 26, x.seqrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_sequence x JOIN place p ON p.oid = x.seqrelid
  UNION ALL
  -- Members of extensions, and what sequences belong to.
  SELECT p.unit, 30, x.objid, x.refobjsubid, age(x.xmin), NULL,
    hashint8extended(x.objid::bigint << 32 | x.refobjid::bigint, x.refobjsubid)
    FROM pg_depend x JOIN place p ON p.oid = x.objid
    WHERE x.classid = 'pg_class'::regclass AND (x.deptype = 'e' OR x.deptype IN ('a', 'i')
      AND x.refclassid = 'pg_class'::regclass AND x.objid IN (SELECT q.seqrelid FROM pg_sequence q))
  UNION ALL
  SELECT catalog.unit('pg_proc', x.objid), 30, x.objid, 0, age(x.xmin), NULL,
    hashint8extended(x.objid::bigint << 32 | x.refobjid::bigint, x.refobjsubid)
    FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.deptype IN ('e', 'i') AND x.objid >= 16384
  UNION ALL
  SELECT p.unit, 31, x.partrelid, 0, age(x.xmin), NULL, NULL
    FROM pg_partitioned_table x JOIN place p ON p.oid = x.partrelid
  UNION ALL
  SELECT catalog.unit('pg_authid', x.oid), 0, 0, 0, 0, hashtext(x.rolname::text), NULL
    FROM pg_roles x
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(concat_ws(' ', current_user, d.oid), 0), NULL
    FROM pg_database d WHERE d.datname = current_database()
  UNION ALL
  SELECT 0, 17, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_namespace x WHERE x.nspname !~ '^pg_(toast_)?temp_' AND x.nspname NOT IN ('catalog', 'pg_toast')
  UNION ALL
  SELECT 0, 8, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_proc x WHERE x.pronamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 10, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_type x WHERE x.typnamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 18, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_extension x
  UNION ALL
  SELECT 0, 22, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_server x
  UNION ALL
  SELECT 0, 23, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_foreign_data_wrapper x
  UNION ALL
  SELECT 0, 32, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_cast x
  UNION ALL
  SELECT 0, 33, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_operator x
  UNION ALL
  SELECT 0, 34, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_opclass x
  UNION ALL
  SELECT 0, 35, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_opfamily x
  UNION ALL
  SELECT 0, 36, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_collation x
  UNION ALL
  SELECT 0, 37, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_conversion x
  UNION ALL
  SELECT 0, 38, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_language x
  UNION ALL
  SELECT 0, 39, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_am x
  UNION ALL
  SELECT 0, 41, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_config x
  UNION ALL
  SELECT 0, 42, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_dict x
  UNION ALL
  SELECT 0, 43, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_parser x
  UNION ALL
  SELECT 0, 44, x.oid, 0, age(x.xmin), NULL, NULL
    FROM pg_ts_template x
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(x.relname::text, x.oid::bigint), NULL
    FROM pg_class x WHERE x.relnamespace = 'pg_catalog'::regnamespace
  UNION ALL
  SELECT 0, 0, 0, 0, 0, hashtextextended(x.spcname::text, x.oid::bigint), NULL
    FROM pg_tablespace x
  UNION ALL
  SELECT 0, 30, x.objid, x.classid::bigint, age(x.xmin), NULL, NULL
    FROM pg_depend x WHERE x.deptype = 'e' AND x.classid NOT IN ('pg_class'::regclass, 'pg_proc'::regclass)
)
SELECT s.unit,
  bit_xor(coalesce(s.content, hashint8extended(
    s.oid::bigint << 32 | coalesce(age('3'::xid)::bigint - nullif(s.age, 2147483647) & 4294967295, 0),
    s.part << 8 | s.place))),
  bit_xor(s.face)
FROM source s GROUP BY s.unit
$fn$;

-- 4. Snapshots -------------------------------------------------------------------------------------------------------

-- Every object of the newest snapshot in one hash: equal hashes, equal schemas. Partitions come and go by
-- themselves, and roles that this database does not use are no part of it.
-- There is work_mem for names and hashes of 200,000 objects to be sorted without files.
CREATE OR REPLACE FUNCTION catalog.current_hash() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET work_mem = '24MB' AS $fn$
  SELECT catalog.sha256(coalesce(string_agg(
    kind || E'\t' || identity || E'\t' || hash, E'\n' ORDER BY kind COLLATE "C", identity COLLATE "C"), ''))
  FROM catalog.objects WHERE valid_to IS NULL AND kind NOT IN ('partition', 'other role')
$fn$;

-- The hash of a snapshot: of its objects and of what was done to partitions since the first one.
CREATE OR REPLACE FUNCTION catalog.schema_hash(partition_changes text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT CASE WHEN partition_changes IS NULL THEN catalog.current_hash()
    ELSE catalog.sha256(catalog.current_hash() || partition_changes) END
$fn$;

-- The totals of the newest snapshot, named as the columns that keep them.
CREATE OR REPLACE FUNCTION catalog.count_objects() RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT jsonb_object_agg(k.total, coalesce(o.count, 0)) || jsonb_build_object('total_columns', (
    SELECT coalesce(sum(jsonb_array_length(t.body->'columns')), 0)
    FROM catalog.objects t WHERE t.kind = 'table' AND t.valid_to IS NULL))
  FROM (VALUES
    ('total_schemas', 'schema'), ('total_tables', 'table'), ('total_views', 'view'), ('total_sequences', 'sequence'),
    ('total_functions', 'function'), ('total_types', 'type'), ('total_constraints', 'constraint'),
    ('total_indexes', 'index'), ('total_triggers', 'trigger'), ('total_policies', 'policy'),
    ('total_extensions', 'extension'), ('total_event_triggers', 'event trigger'),
    ('total_publications', 'publication'), ('total_foreign_servers', 'foreign server'), ('total_cron_jobs', 'cron job'),
    ('total_storage_buckets', 'storage bucket'), ('total_roles', 'role'), ('total_edge_functions', 'edge function')
  ) k(total, kind)
  LEFT JOIN (SELECT c.kind, count(*) FROM catalog.objects c WHERE c.valid_to IS NULL GROUP BY c.kind) o
    ON o.kind = k.kind
$fn$;

-- How many rows of a table meet a condition; null when the table is missing or the current role may not read it.
CREATE OR REPLACE FUNCTION catalog.count_rows(schema text, relation text, condition text) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT (r->>'count')::bigint
  FROM catalog.rows_of((
    SELECT format('SELECT count(*) FROM (%s) t WHERE %s', q, condition)
    FROM catalog.readable(schema, relation) q
    WHERE q IS NOT NULL AND EXISTS (SELECT FROM pg_class c WHERE c.relname = relation))) r
$fn$;

-- What the history of this database's migrations says now: equal hashes, no migration in between.
CREATE OR REPLACE FUNCTION catalog.migrations_hash() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT md5(string_agg(
    concat_ws(' ', m->>'file', m->>'token_checksum', m->>'applied_at', m->'progress'), E'\n'
    ORDER BY m->>'file' COLLATE "C"))
  FROM catalog.rows_of(catalog.readable('catalog', 'migrations')) m
$fn$;

-- The units whose objects may read otherwise than when they were read last, where units have changed: those
-- themselves, and those whose definitions name them, by the server's own dependencies. Of relations and routines
-- only.
--
-- What is `renamed` shows another face to definitions elsewhere. Of what only changed, nothing shows but to relations
-- that are made after it: partitions, children by inheritance, sequences that belong to a column. A definition names
-- what it depends on and nothing beyond, save through what is no relation's: of a function that returns a table's
-- rows, a view shows the columns. A partition is told by what differs from its parent, so that one is read with the
-- other.
CREATE OR REPLACE FUNCTION catalog.dependent_units(changed bigint[], renamed bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET enable_nestloop = on SET enable_hashjoin = off SET enable_mergejoin = off AS $fn$
WITH RECURSIVE reached (classid, objid, shown, onward) AS (
  SELECT (c.unit >> 32)::oid, (c.unit & 4294967295)::oid, c.unit = ANY (renamed), true FROM unnest(changed) c(unit)
  UNION
  SELECT d.classid, d.objid, r.shown,
    r.shown AND CASE
      WHEN d.classid = 'pg_class'::regclass THEN EXISTS (
        SELECT FROM pg_class c WHERE c.oid = d.objid AND c.relkind IN ('i', 'I', 'c'))
      ELSE d.classid NOT IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass,
        'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_statistic_ext'::regclass) END
  FROM reached r JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.objid
  WHERE r.onward AND (r.shown OR d.classid = 'pg_class'::regclass)
), relation (oid) AS (
  SELECT CASE r.classid
    WHEN 'pg_class'::regclass THEN coalesce(
      (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = r.objid),
      (SELECT d.refobjid FROM pg_depend d
       WHERE d.classid = r.classid AND d.objid = r.objid AND d.refclassid = r.classid AND d.deptype = 'i' LIMIT 1),
      r.objid)
    WHEN 'pg_attrdef'::regclass THEN (SELECT a.adrelid FROM pg_attrdef a WHERE a.oid = r.objid)
    WHEN 'pg_constraint'::regclass THEN (SELECT k.conrelid FROM pg_constraint k WHERE k.oid = r.objid)
    WHEN 'pg_trigger'::regclass THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.oid = r.objid)
    WHEN 'pg_rewrite'::regclass THEN (SELECT w.ev_class FROM pg_rewrite w WHERE w.oid = r.objid)
    WHEN 'pg_policy'::regclass THEN (SELECT p.polrelid FROM pg_policy p WHERE p.oid = r.objid)
    WHEN 'pg_statistic_ext'::regclass THEN (SELECT x.stxrelid FROM pg_statistic_ext x WHERE x.oid = r.objid) END
  FROM reached r
)
SELECT catalog.unit('pg_class', r.oid) FROM relation r WHERE r.oid <> 0
UNION SELECT catalog.unit('pg_class', i.inhparent) FROM relation r JOIN pg_inherits i ON i.inhrelid = r.oid
UNION SELECT catalog.unit('pg_proc', r.objid) FROM reached r WHERE r.classid = 'pg_proc'::regclass
$fn$;

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

-- Adds the figures of a snapshot to catalog.growth where they have moved by more than a tenth since they were last
-- added, or by a tenth of what counts as small: what ANALYZE guesses anew, and a night on which nothing grew, adds
-- nothing. A figure that is not known is as it was.
CREATE OR REPLACE FUNCTION catalog.record_growth(snapshot_id bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  -- Of these rows and bytes.
  small_rows CONSTANT bigint := 10000;
  small_bytes CONSTANT bigint := 1000000;
  -- So many times at most. When there are more, every second of the older half goes: the older, the fewer, and a table
  -- takes 3 kB at most, however many years pass.
  most CONSTANT int := 128;
  taken timestamptz;
  old_names text[];
  renamed catalog.growth[];
BEGIN
  SELECT s.taken_at INTO taken FROM catalog.snapshots s WHERE s.id = record_growth.snapshot_id;

  -- A table takes its past with it to a new name. Object identifiers prove a rename within one database only. All are
  -- taken out before one is put back: two may have changed their names with each other, and a key that could wait for
  -- that would not do for a publication of all tables.
  IF EXISTS (SELECT FROM catalog.growth) THEN
    SELECT array_agg(b.identity), array_agg(ROW(a.identity, g.measured_at, g.row_counts, g.sizes_bytes)::catalog.growth)
    INTO old_names, renamed
    FROM catalog.objects a
    JOIN catalog.objects b ON b.kind = a.kind AND b.oid = a.oid AND b.valid_to = a.valid_from
    JOIN catalog.growth g ON g.identity = b.identity
    WHERE a.kind = 'table' AND a.valid_from = snapshot_id AND a.identity <> b.identity
      AND (
        SELECT count(DISTINCT (s.database_oid, s.system_identifier)) = 1 FROM (
          SELECT p.database_oid, p.system_identifier FROM catalog.snapshots p
          WHERE p.schema_hash IS NOT NULL AND p.id <= snapshot_id ORDER BY p.id DESC LIMIT 2) s);
    IF renamed IS NOT NULL THEN
      -- What had a name before that is another table's now was dropped.
      DELETE FROM catalog.growth g
      WHERE g.identity = ANY (old_names) OR g.identity IN (SELECT n.identity FROM unnest(renamed) n);
      INSERT INTO catalog.growth (identity, measured_at, row_counts, sizes_bytes)
      SELECT n.identity, n.measured_at, n.row_counts, n.sizes_bytes FROM unnest(renamed) n;
    END IF;
  END IF;

  WITH figure AS (
    SELECT s.identity, (s.body->>'row_count')::bigint AS rows, (s.body->>'size_bytes')::bigint AS bytes
    FROM catalog.statistics s WHERE s.kind = 'table'
  ), last AS (
    SELECT g.identity, g.row_counts[cardinality(g.row_counts)] AS rows,
      g.sizes_bytes[cardinality(g.sizes_bytes)] AS bytes
    FROM catalog.growth g
  ), moved AS MATERIALIZED (
    SELECT coalesce(l.identity, f.identity) AS identity, l.identity IS NULL AS is_new,
      CASE WHEN f.identity IS NOT NULL THEN coalesce(f.rows, l.rows) END AS rows,
      CASE WHEN f.identity IS NOT NULL THEN coalesce(f.bytes, l.bytes) END AS bytes
    FROM last l FULL JOIN figure f ON f.identity = l.identity
    WHERE abs(f.rows - coalesce(l.rows, 0)) > greatest(l.rows, small_rows) / 10
      OR abs(f.bytes - coalesce(l.bytes, 0)) > greatest(l.bytes, small_bytes) / 10
      OR f.identity IS NULL AND coalesce(l.rows, l.bytes) IS NOT NULL
  ), added AS (
    INSERT INTO catalog.growth (identity, measured_at, row_counts, sizes_bytes)
    SELECT m.identity, ARRAY[taken], ARRAY[m.rows], ARRAY[m.bytes] FROM moved m WHERE m.is_new
  )
  UPDATE catalog.growth g
  SET (measured_at, row_counts, sizes_bytes) = (
    SELECT array_agg(u.measured_at ORDER BY u.place) || taken, array_agg(u.rows ORDER BY u.place) || m.rows,
      array_agg(u.bytes ORDER BY u.place) || m.bytes
    FROM unnest(g.measured_at, g.row_counts, g.sizes_bytes) WITH ORDINALITY u(measured_at, rows, bytes, place)
    WHERE cardinality(g.measured_at) < most OR u.place > most / 2 OR u.place % 2 = 1)
  FROM moved m
  WHERE NOT m.is_new AND g.identity = m.identity;
END
$fn$;

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

CREATE OR REPLACE FUNCTION catalog.update_edge_functions(edge_functions jsonb) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off AS $fn$
DECLARE
  this catalog.snapshots;
  previous catalog.snapshots;
  touched int;
BEGIN
  IF jsonb_typeof(edge_functions) IS DISTINCT FROM 'array'
    OR EXISTS (
      SELECT FROM jsonb_array_elements(edge_functions) e(body)
      WHERE jsonb_typeof(e.body->'name') IS DISTINCT FROM 'string') THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'catalog.update_edge_functions() expects a JSON array of objects, each with a name.',
      HINT = 'For example: SELECT catalog.update_edge_functions(''[{"name": "hello"}]'');';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT * INTO this FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1;
  IF this.id IS NULL THEN
    RETURN false;
  END IF;

  -- What an earlier call did to this snapshot is undone first, so that only the last call counts.
  DELETE FROM catalog.objects o WHERE o.kind = 'edge function' AND o.valid_from = this.id;
  GET DIAGNOSTICS touched = ROW_COUNT;
  UPDATE catalog.objects o SET valid_to = NULL WHERE o.kind = 'edge function' AND o.valid_to = this.id;
  WITH seen AS MATERIALIZED (
    SELECT DISTINCT ON (e.identity) e.identity, e.body, catalog.sha256(e.body::text) AS hash
    FROM (
      SELECT catalog.shorten(catalog.quote(x.body->>'name')) AS identity, catalog.redact(x.body) AS body
      FROM jsonb_array_elements(edge_functions) x(body)) e
    ORDER BY e.identity, e.body
  ), ended AS (
    UPDATE catalog.objects o SET valid_to = this.id
    WHERE o.kind = 'edge function' AND o.valid_to IS NULL
      AND NOT EXISTS (SELECT FROM seen s WHERE s.identity = o.identity AND s.hash = o.hash)
    RETURNING 1
  ), begun AS (
    INSERT INTO catalog.objects (kind, identity, hash, body, valid_from)
    SELECT 'edge function', s.identity, s.hash, s.body, this.id FROM seen s
    WHERE NOT EXISTS (
        SELECT FROM catalog.objects o
        WHERE o.kind = 'edge function' AND o.valid_to IS NULL AND o.identity = s.identity AND o.hash = s.hash)
      AND (SELECT count(*) FROM ended) >= 0
    RETURNING 1
  )
  SELECT touched + (SELECT count(*) FROM ended) + (SELECT count(*) FROM begun) INTO touched;

  IF touched > 0 THEN
    SELECT * INTO previous FROM catalog.snapshots
    WHERE schema_hash IS NOT NULL AND id < this.id ORDER BY id DESC LIMIT 1;
    this.schema_hash := catalog.schema_hash(this.partition_changes);
    UPDATE catalog.snapshots s SET
      schema_hash = this.schema_hash,
      unchanged_since = CASE
        WHEN this.schema_hash = previous.schema_hash THEN previous.unchanged_since ELSE this.id END,
      total_edge_functions = (
        SELECT count(*) FROM catalog.objects o
        WHERE o.kind = 'edge function' AND o.valid_to IS NULL)
    WHERE s.id = this.id;
  END IF;
  RETURN true;
END
$fn$;

-- What a run of the action records when it succeeds: drift, and the last changes of the document, are relative to it.
CREATE OR REPLACE FUNCTION catalog.accept_snapshot(snapshot_id bigint) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  UPDATE catalog.snapshots SET accepted = true WHERE id = snapshot_id
$fn$;

-- Records what the checks of the newest snapshot found, and returns the keys that the list before did not have. What is
-- found again stays as it is.
CREATE OR REPLACE FUNCTION catalog.record_findings(findings jsonb) RETURNS SETOF text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off AS $fn$
DECLARE
  this bigint;
BEGIN
  IF jsonb_typeof(findings) IS DISTINCT FROM 'array' THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'catalog.record_findings() expects a JSON array of objects with key, rule, level, object and message.';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT max(s.id) INTO this FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL;
  IF this IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH seen AS MATERIALIZED (
    SELECT DISTINCT ON (f.key) f.*
    FROM jsonb_to_recordset(findings) f(key text, rule text, level text, object text, message text, accepted text)
    ORDER BY f.key
  ), gone AS (
    UPDATE catalog.findings x SET gone_since = this
    WHERE x.gone_since IS NULL AND NOT EXISTS (SELECT FROM seen s WHERE s.key = x.key)
  ), found AS (
    INSERT INTO catalog.findings AS x (key, rule, level, object, message, accepted, found_in)
    SELECT s.key, s.rule, s.level, s.object, s.message, s.accepted, this FROM seen s
    ON CONFLICT (key) DO UPDATE SET
      rule = excluded.rule, level = excluded.level, object = excluded.object, message = excluded.message,
      accepted = excluded.accepted,
      found_in = CASE WHEN x.gone_since IS NULL THEN x.found_in ELSE this END, gone_since = NULL
    WHERE (x.rule, x.level, x.object, x.message, x.accepted, x.gone_since) IS DISTINCT FROM
      (excluded.rule, excluded.level, excluded.object, excluded.message, excluded.accepted, NULL)
  )
  SELECT s.key FROM seen s
  WHERE s.accepted IS NULL
    AND NOT EXISTS (SELECT FROM catalog.findings x WHERE x.key = s.key AND x.gone_since IS NULL AND x.accepted IS NULL)
  ORDER BY s.key COLLATE "C";
  -- Marks that there is a list to compare with, also when it is empty.
  UPDATE catalog.snapshots s SET total_findings = f.count
  FROM (SELECT count(*) FROM catalog.findings WHERE gone_since IS NULL AND accepted IS NULL) f
  WHERE s.id = this AND s.total_findings IS DISTINCT FROM f.count;
END
$fn$;

-- The nightly snapshot inside the database. Says what to do where that is not possible; nothing else depends on it.
CREATE OR REPLACE FUNCTION catalog.schedule_snapshots(schedule text DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  command CONSTANT text := 'SELECT catalog.capture_snapshot(''nightly'')';
  job record;
  problem text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron') THEN
    IF schedule IS DISTINCT FROM 'none' THEN
      RAISE NOTICE 'pg_cron is not enabled in this database, so the workflow''s schedule is the only nightly snapshot.'
        USING HINT = 'Supabase: Dashboard > Database > Extensions > pg_cron. '
          'Elsewhere: CREATE EXTENSION pg_cron; as a superuser. Then run this again.';
    END IF;
    RETURN false;
  END IF;
  problem := catalog.unreadable('cron', 'job');
  -- Functions that lie beside those of the extension could be called in their place.
  SELECT coalesce(problem, pg_describe_object('pg_proc'::regclass, p.oid, 0) || ' is no part of pg_cron') INTO problem
  FROM pg_namespace n JOIN pg_proc p ON p.pronamespace = n.oid
  WHERE n.nspname = 'cron' AND p.proname IN ('schedule', 'unschedule') AND NOT EXISTS (
    SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass
      AND d.deptype = 'e' AND e.extname = 'pg_cron')
  UNION ALL SELECT problem LIMIT 1;
  IF problem IS NOT NULL AND has_schema_privilege('cron', 'USAGE') THEN
    RAISE NOTICE 'The nightly job was not looked at: %. So the workflow''s schedule is the only nightly snapshot.',
      problem;
    RETURN false;
  END IF;
  SELECT (j.row->>'jobid')::bigint AS jobid, j.row->>'schedule' AS schedule, j.row->>'command' AS command INTO job
  FROM catalog.read_jobs() j(row)
  WHERE j.row->>'jobname' = 'feature_inventory_snapshot' AND j.row->>'username' = current_user
    AND j.row->>'database' = current_database();
  IF schedule = 'none' THEN
    IF job.jobid IS NOT NULL THEN
      EXECUTE 'SELECT cron.unschedule($1)' USING job.jobid;
    END IF;
    RETURN false;
  END IF;
  schedule := coalesce(schedule, job.schedule, '0 2 * * *');
  IF (job.schedule, job.command) IS DISTINCT FROM (schedule, command) THEN
    EXECUTE 'SELECT cron.schedule($1, $2, $3)' USING 'feature_inventory_snapshot', schedule, command;
  END IF;
  RETURN true;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'Role % may not schedule with pg_cron (%), so the workflow''s schedule is the only nightly snapshot.',
    quote_ident(current_user), SQLERRM
    USING HINT = format('Let a superuser run: GRANT USAGE ON SCHEMA cron TO %I; Then run this again.', current_user);
  RETURN false;
END
$fn$;

-- 5. Views -----------------------------------------------------------------------------------------------------------

DO $do$
BEGIN
  -- A view whose columns changed cannot be replaced; nothing but a view is ever dropped here. An earlier
  -- inventory_diff may read inventory_current, so it goes first.
  IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = to_regclass('catalog.inventory_diff') AND relkind = 'v')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = to_regclass('catalog.inventory_diff') AND attnum = 4 AND attname = 'severity') THEN
    DROP VIEW catalog.inventory_diff;
  END IF;
  IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = to_regclass('catalog.inventory_current') AND relkind = 'v')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = to_regclass('catalog.inventory_current') AND attnum = 5 AND attname = 'database') THEN
    DROP VIEW catalog.inventory_current;
  END IF;
END
$do$;

-- The objects of one kind in the newest snapshot, with their statistics, sorted by the given keys by code point.
CREATE OR REPLACE FUNCTION catalog.list_current(kind text, VARIADIC keys text[]) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  -- A table that was dropped before it was measured has no figures.
  SELECT coalesce(jsonb_agg(
    o.body || coalesce(s.body,
      CASE o.kind WHEN 'table' THEN '{"row_count": null, "size_bytes": null, "partitions": 0}' ELSE '{}' END::jsonb)
    ORDER BY
      o.body->>keys[1] COLLATE "C", o.body->>keys[2] COLLATE "C", o.body->>keys[3] COLLATE "C", o.identity COLLATE "C"
  ), '[]')
  FROM catalog.objects o LEFT JOIN catalog.statistics s ON s.kind = o.kind AND s.identity = o.identity
  WHERE o.kind = list_current.kind AND o.valid_to IS NULL
$fn$;

CREATE OR REPLACE VIEW catalog.inventory_current AS
SELECT
  s.id, s.label, s.taken_at, s.github_commit_sha,
  current_database()::text AS database,
  s.server_version_num / 10000 || '.' || s.server_version_num % 10000 AS server_version,
  s.server_version_num,
  s.schema_hash,
  (SELECT jsonb_build_object(
     'id', u.id, 'label', u.label, 'taken_at', u.taken_at, 'github_commit_sha', u.github_commit_sha)
   FROM catalog.snapshots u
   -- Whoever deletes that row leaves the first of those after it.
   WHERE u.id >= s.unchanged_since AND u.schema_hash IS NOT NULL ORDER BY u.id LIMIT 1) AS unchanged_since,
  s.total_schemas, s.total_tables, s.total_columns, s.total_views, s.total_sequences, s.total_functions, s.total_types,
  s.total_constraints, s.total_indexes, s.total_triggers, s.total_policies, s.total_extensions,
  s.total_event_triggers, s.total_publications, s.total_foreign_servers, s.total_cron_jobs, s.total_storage_buckets,
  s.total_roles, s.total_edge_functions,
  catalog.list_current('schema', 'schema') AS schemas,
  catalog.list_current('table', 'schema', 'table') AS tables,
  catalog.list_current('view', 'schema', 'view') AS views,
  catalog.list_current('sequence', 'schema', 'sequence') AS sequences,
  catalog.list_current('function', 'schema', 'function', 'identity_arguments') AS functions,
  catalog.list_current('type', 'schema', 'type') AS types,
  catalog.list_current('constraint', 'schema', 'table', 'constraint') AS constraints,
  catalog.list_current('index', 'schema', 'table', 'index') AS indexes,
  catalog.list_current('trigger', 'schema', 'table', 'trigger') AS triggers,
  catalog.list_current('policy', 'schema', 'table', 'policy') AS policies,
  catalog.list_current('extension', 'name') AS extensions,
  catalog.list_current('event trigger', 'name') AS event_triggers,
  catalog.list_current('publication', 'name') AS publications,
  catalog.list_current('foreign server', 'name') AS foreign_servers,
  catalog.list_current('cron job', 'name', 'username') AS cron_jobs,
  catalog.list_current('storage bucket', 'name') AS storage_buckets,
  catalog.list_current('rule', 'schema', 'table', 'rule') AS rules,
  catalog.list_current('statistics object', 'name') AS statistics_objects,
  catalog.list_current('role', 'role') AS roles,
  catalog.list_current('grant', 'on', 'object', 'grantee') AS grants,
  catalog.list_current('default privilege', 'role', 'schema', 'on') AS default_privileges,
  catalog.list_current('edge function', 'name') AS edge_functions,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body->>'schema' COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'platform schema') AS platform_schemas,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body->>'kind' COLLATE "C"), '[]') FROM (
     SELECT o.body FROM catalog.objects o WHERE o.kind = 'not modelled' AND o.valid_to IS NULL
     UNION ALL SELECT t.body FROM catalog.statistics t WHERE t.kind = 'not modelled') x) AS not_modelled,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.body #>> '{}' COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'hidden') AS hidden,
  (SELECT x.body #>> '{}' FROM catalog.statistics x WHERE x.kind = 'api schemas') AS api_schemas,
  (SELECT coalesce(jsonb_agg(
     x.body || coalesce(o.body, '{}') ORDER BY x.body->>'schema' COLLATE "C", x.body->>'table' COLLATE "C"), '[]')
   FROM catalog.statistics x
   LEFT JOIN catalog.objects o ON o.kind = 'partition' AND o.identity = x.identity AND o.valid_to IS NULL
   WHERE x.kind = 'partition') AS partitions,
  catalog.list_current('setting', 'role', 'name') AS settings,
  (SELECT coalesce(jsonb_agg(x.body ORDER BY x.identity COLLATE "C"), '[]')
   FROM catalog.statistics x WHERE x.kind = 'observation') AS observations
FROM catalog.snapshots s
WHERE s.id = (SELECT max(n.id) FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL);

-- The objects of one kind in the newest snapshot as catalog.list_current() gives them, five hundred at a time, as text:
-- as one value the indexes of 10,000 tables would be in memory several times over, and each piece would be cut from it.
CREATE OR REPLACE FUNCTION catalog.pieces_current(kind text, VARIADIC keys text[]) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
-- Whatever the planner has been told of how many objects and figures there are.
SET enable_nestloop = off
AS $fn$
  SELECT '[' || string_agg(x.text, ',' ORDER BY x.number) || ']' FROM (
    SELECT
      (o.body || coalesce(s.body,
        CASE o.kind WHEN 'table' THEN '{"row_count": null, "size_bytes": null, "partitions": 0}' ELSE '{}' END::jsonb)
      )::text AS text,
      row_number() OVER (
        ORDER BY o.body->>keys[1] COLLATE "C", o.body->>keys[2] COLLATE "C", o.body->>keys[3] COLLATE "C",
          o.identity COLLATE "C") AS number
    FROM catalog.objects o
    LEFT JOIN catalog.statistics s ON s.kind = pieces_current.kind AND s.identity = o.identity
    WHERE o.kind = pieces_current.kind AND o.valid_to IS NULL) x
  GROUP BY x.number / 500 ORDER BY x.number / 500
$fn$;

-- The lists of catalog.inventory_current that grow with the schema, in pieces; those of a name in their order.
CREATE OR REPLACE FUNCTION catalog.lists_current() RETURNS TABLE (name text, piece text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT l.name, p.piece
  FROM (VALUES
    ('schemas', 'schema', '{schema}'::text[]),
    ('tables', 'table', '{schema,table}'),
    ('views', 'view', '{schema,view}'),
    ('sequences', 'sequence', '{schema,sequence}'),
    ('functions', 'function', '{schema,function,identity_arguments}'),
    ('types', 'type', '{schema,type}'),
    ('constraints', 'constraint', '{schema,table,constraint}'),
    ('indexes', 'index', '{schema,table,index}'),
    ('triggers', 'trigger', '{schema,table,trigger}'),
    ('policies', 'policy', '{schema,table,policy}'),
    ('rules', 'rule', '{schema,table,rule}'),
    ('statistics_objects', 'statistics object', '{name}'),
    ('roles', 'role', '{role}'),
    ('grants', 'grant', '{on,object,grantee}'),
    ('default_privileges', 'default privilege', '{role,schema,on}')) l(name, kind, keys)
  CROSS JOIN LATERAL catalog.pieces_current(l.kind, VARIADIC l.keys) p(piece)
$fn$;

-- How much a change matters: to those who query (breaking), to who may see what (security), to speed (performance).
CREATE OR REPLACE FUNCTION catalog.severity(kind text, change text, before jsonb, after jsonb, properties text[])
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN
  CASE
    WHEN change IN ('changed', 'renamed') AND properties <@ '{comment,column order,version,start}' THEN 'cosmetic'
    -- Only people use the names of these.
    WHEN change = 'renamed' AND kind IN ('constraint', 'index', 'trigger', 'policy', 'rule', 'statistics object')
      AND properties <@ ARRAY[kind, 'name', 'definition', 'comment'] THEN 'cosmetic'
    WHEN change = 'renamed' AND kind = 'column' THEN 'breaking'
    WHEN kind IN ('policy', 'grant', 'default privilege', 'role', 'setting') THEN 'security'
    WHEN kind = 'storage bucket' AND (after->>'public')::boolean THEN 'security'
    WHEN kind = 'edge function' AND after->>'verify_jwt' = 'false'
      AND before->>'verify_jwt' IS DISTINCT FROM 'false' THEN 'security'
    WHEN change IN ('changed', 'renamed')
      AND properties && '{owner,row_security,force_row_security,security_definer,settings,leakproof,public,verify_jwt}'
      THEN 'security'
    WHEN kind = 'view' AND change IN ('changed', 'renamed') AND properties && '{options}' THEN 'security'
    WHEN kind = 'partition' THEN CASE
      WHEN properties && '{policies,privileges}' THEN 'security'
      WHEN properties && '{internal_triggers,persistence,triggers,constraints}' THEN 'breaking'
      WHEN properties && '{indexes,missing}' THEN 'performance' ELSE 'additive' END
    WHEN kind IN ('index', 'statistics object') THEN CASE change WHEN 'added' THEN 'additive' ELSE 'performance' END
    WHEN kind = 'column' AND change = 'added' AND (after->>'not_null')::boolean
      AND coalesce(after->>'default', after->>'identity', after->>'generated') IS NULL THEN 'breaking'
    WHEN change = 'added' THEN 'additive'
    WHEN change = 'removed' THEN CASE
      WHEN kind IN ('not modelled', 'partition') THEN 'additive'
      -- More is accepted than before; a foreign key may also do something, and a unique one serve ON CONFLICT.
      WHEN kind = 'constraint' AND before->>'kind' IN ('check', 'exclusion', 'not null') THEN 'additive'
      WHEN kind = 'constraint' AND before->'references'->>'on_delete' IN ('NO ACTION', 'RESTRICT')
        AND before->'references'->>'on_update' IN ('NO ACTION', 'RESTRICT') THEN 'additive'
      ELSE 'breaking' END
    -- Who queries the parent no longer finds the rows of a table that is detached.
    WHEN kind = 'table' AND properties = '{partition_of}' THEN
      CASE WHEN after->>'partition_of' IS NULL THEN 'breaking' ELSE 'additive' END
    -- Every old query goes on with a longer or unlimited text.
    WHEN kind = 'column' AND properties <@ '{type,comment}' AND before->>'type' ~ '^character varying[(]'
      AND (after->>'type' IN ('text', 'character varying') OR after->>'type' ~ '^character varying[(]'
        AND substring(before->>'type' FROM '[0-9]+')::int <= substring(after->>'type' FROM '[0-9]+')::int)
      THEN 'additive'
    WHEN kind = 'column' AND properties && '{default}' AND after->>'default' IS NULL AND (after->>'not_null')::boolean
      AND coalesce(after->>'identity', after->>'generated') IS NULL THEN 'breaking'
    -- What has been checked now was asked of new rows before.
    WHEN kind = 'constraint' AND properties <@ '{validated,definition,comment}' AND (after->>'validated')::boolean
      AND before->>'definition' IN (after->>'definition', (after->>'definition') || ' NOT VALID') THEN 'additive'
    WHEN properties && '{type,kind,return_type,arguments,strict,base_type,attributes,generated,identity,partition_key,'
      'schema,table,view,function,sequence}' THEN 'breaking'
    -- Other rows are equal and come in another order; a crash empties the table; a query fails.
    WHEN properties && '{collation}' OR properties && '{persistence}' AND after->>'persistence' = 'unlogged'
      OR properties && '{populated}' AND after->>'populated' = 'false' THEN 'breaking'
    WHEN properties && '{not_null}' AND (after->>'not_null')::boolean THEN 'breaking'
    WHEN kind = 'type' AND properties && '{labels}' AND NOT before->'labels' <@ (after->'labels') THEN 'breaking'
    -- Who subscribes misses nothing of what was published before.
    WHEN kind = 'publication'
      AND properties <@ '{all_tables,all_sequences,except,tables,schemas,operations,comment}'
      AND (coalesce((after->>'all_tables')::boolean, false)
          AND coalesce(after->'except', '[]')
            <@ CASE WHEN (before->>'all_tables')::boolean THEN coalesce(before->'except', '[]') ELSE '[]' END
        OR NOT (before->>'all_tables')::boolean
          AND before->'tables' <@ (after->'tables') AND before->'schemas' <@ (after->'schemas'))
      AND (before->'all_sequences' IS NULL OR after->'all_sequences' IS NOT NULL)
      AND before->'operations' <@ (after->'operations')
      AND after->'operations' <@ (before->'operations' || '["insert", "update", "delete", "truncate"]') THEN 'additive'
    WHEN kind IN ('constraint', 'trigger', 'rule', 'event trigger', 'publication', 'foreign server')
      AND NOT properties <@ '{validated,comment}' THEN 'breaking'
    ELSE 'additive'
  END;

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

-- The snapshot that the run before another one left: the newest that was accepted, or that is there at all.
CREATE OR REPLACE FUNCTION catalog.last_run_before(snapshot_id bigint) RETURNS SETOF catalog.snapshots
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT * FROM catalog.snapshots s
  WHERE s.schema_hash IS NOT NULL AND s.id < snapshot_id ORDER BY s.accepted DESC, s.id DESC LIMIT 1
$fn$;

-- What the newest snapshot holds that the last run of the action did not leave: it is drift where no migration was
-- recorded in between. Snapshots that the nightly job or a person took meanwhile hide none of it.
CREATE OR REPLACE FUNCTION catalog.changes_since_run()
RETURNS TABLE (kind text, identity text, change text, severity text, details jsonb, drift boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT d.kind, d.identity, d.change, d.severity, d.details,
    newest.unexplained AND d.kind <> 'edge function'
      AND NOT d.details @> '[{"property": "re-rendered by PostgreSQL"}]'
  FROM (
    SELECT n.id, p.id AS run,
      p.migrations_hash IS NOT DISTINCT FROM n.migrations_hash AND p.capture_version = n.capture_version AS unexplained
    FROM (SELECT s.* FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1) n
    CROSS JOIN LATERAL catalog.last_run_before(n.id) p
    WHERE NOT n.accepted AND n.schema_hash <> p.schema_hash) newest
  CROSS JOIN LATERAL catalog.diff(newest.run, newest.id) d
$fn$;

CREATE OR REPLACE VIEW catalog.inventory_diff AS
SELECT d.kind, d.identity, d.change, d.severity, d.details
FROM (
  SELECT n.id, (SELECT max(p.id) FROM catalog.snapshots p WHERE p.schema_hash IS NOT NULL AND p.id < n.id) AS previous
  FROM (SELECT max(s.id) AS id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL) n) newest
CROSS JOIN LATERAL catalog.diff(newest.previous, newest.id) d
WHERE newest.previous IS NOT NULL;

CREATE OR REPLACE VIEW catalog.drift AS
SELECT d.kind, d.identity, d.change, d.severity, d.details FROM catalog.changes_since_run() d WHERE d.drift;

-- The changes that the document lists: on a night without changes inventory_diff is empty, and the last changes stay
-- the last changes. They are those since the last version of the document, so since the last run that succeeded, if
-- there was one.
CREATE OR REPLACE VIEW catalog.latest_changes AS
SELECT d.kind, d.identity, d.change, d.severity, d.details
FROM (
  SELECT n.unchanged_since AS id, (
    SELECT p.id FROM catalog.snapshots p
    WHERE p.id < n.unchanged_since AND p.schema_hash <> n.schema_hash
    ORDER BY p.accepted DESC, p.id DESC LIMIT 1) AS previous
  FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL ORDER BY n.id DESC LIMIT 1) newest
CROSS JOIN LATERAL catalog.diff(newest.previous, newest.id) d
WHERE newest.previous IS NOT NULL;

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

-- Deletes old snapshots, and the versions of objects that none of the others shows. What the document, drift and views
-- refer to stays: the newest snapshots, the one in which the schema became what it is, those that these are compared
-- with, and rows of an earlier catalog. While it runs no snapshot is taken, and the other way round.
CREATE OR REPLACE FUNCTION catalog.trim(keep int DEFAULT 30, older_than interval DEFAULT '90 days')
RETURNS TABLE (snapshots bigint, objects bigint, bytes bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET lock_timeout = '10min' AS $fn$
DECLARE
  newest catalog.snapshots;
  freed bigint;
BEGIN
  IF keep < 1 OR keep IS NULL OR older_than IS NULL OR older_than < interval '0' THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
      MESSAGE = 'keep must be at least 1, and older_than not negative.',
      HINT = 'SELECT * FROM catalog.trim(keep => 30, older_than => ''90 days'');';
  END IF;
  IF EXISTS (SELECT FROM catalog.foreign_objects()) THEN
    RAISE EXCEPTION USING ERRCODE = 'PFI05',
      MESSAGE = format('The schema catalog holds what role %s cannot trust.', quote_ident(current_user)),
      DETAIL = 'Nothing was deleted.', HINT = 'SELECT * FROM catalog.foreign_objects() says what to do about each.';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('catalog.capture_snapshot'));
  SELECT * INTO newest FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1;

  WITH kept AS (
    (SELECT s.id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT greatest(keep, 2))
    UNION ALL SELECT newest.unchanged_since
    UNION ALL SELECT o.snapshot_id FROM catalog.offers o
    UNION ALL SELECT r.id FROM catalog.last_run_before(newest.id) r
    -- What tells that there is a list of findings to compare with.
    UNION ALL SELECT max(s.id) FROM catalog.snapshots s WHERE s.total_findings IS NOT NULL
    -- What catalog.latest_changes begins at.
    UNION ALL (
      SELECT p.id FROM catalog.snapshots p
      WHERE p.id < newest.unchanged_since AND p.schema_hash <> newest.schema_hash
      ORDER BY p.accepted DESC, p.id DESC LIMIT 1)
  ), gone AS (
    DELETE FROM catalog.snapshots s
    WHERE s.schema_hash IS NOT NULL AND s.taken_at < clock_timestamp() - older_than
      AND s.id NOT IN (SELECT k.id FROM kept k WHERE k.id IS NOT NULL)
    RETURNING pg_column_size(s.*) AS size
  )
  SELECT count(*), coalesce(sum(g.size), 0) INTO trim.snapshots, trim.bytes FROM gone g;

  WITH gone AS (
    DELETE FROM catalog.objects o
    WHERE o.valid_to IS NOT NULL AND NOT EXISTS (
      SELECT FROM catalog.snapshots s
      WHERE s.schema_hash IS NOT NULL AND s.id >= o.valid_from AND s.id < o.valid_to)
    RETURNING pg_column_size(o.*) AS size
  )
  SELECT count(*), coalesce(sum(g.size), 0) INTO trim.objects, freed FROM gone g;
  trim.bytes := trim.bytes + freed;

  -- What tables grew by is small, and stays while they are there.
  WITH gone AS (
    DELETE FROM catalog.growth g
    WHERE coalesce(g.row_counts[cardinality(g.row_counts)], g.sizes_bytes[cardinality(g.sizes_bytes)]) IS NULL
      AND g.measured_at[cardinality(g.measured_at)] < clock_timestamp() - older_than
    RETURNING pg_column_size(g.*) AS size
  )
  SELECT trim.bytes + coalesce(sum(g.size), 0) INTO trim.bytes FROM gone g;
  RETURN NEXT;
END
$fn$;

-- 6. Privileges ------------------------------------------------------------------------------------------------------

-- Sets the privileges on everything here, where they are not as they should be: what others were given, by default
-- privileges or by hand, is revoked. authenticated and service_role read as long as they have USAGE on the schema, so
-- REVOKE USAGE ON SCHEMA catalog FROM authenticated; lasts. feature_inventory_reader is for roles of the user's.
CREATE OR REPLACE FUNCTION catalog.set_privileges() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  item record;
  losers text[] := '{}';
BEGIN
  FOR item IN
    WITH home AS (
      SELECT n.oid, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl
      FROM pg_namespace n WHERE n.nspname = 'catalog'
    ), reader (oid, level) AS (
      SELECT r.oid, CASE r.rolname WHEN 'authenticated' THEN 1 WHEN 'service_role' THEN 2 ELSE 3 END FROM pg_roles r
      WHERE r.rolname = 'feature_inventory_reader' OR r.rolname IN ('authenticated', 'service_role')
        AND EXISTS (
          SELECT FROM home h CROSS JOIN aclexplode(h.acl) a WHERE a.grantee = r.oid AND a.privilege_type = 'USAGE')
    ), ours (object, owner, grantee, had, privilege, level) AS (
      -- Level: which reader needs it; 9 = the owner alone.
      SELECT 'SCHEMA catalog', h.nspowner, a.grantee,
        a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, 'USAGE', 1
      FROM home h CROSS JOIN aclexplode(h.acl) a
      UNION ALL
      SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass,
        c.relowner, a.grantee, a.privilege, 'SELECT', CASE
        WHEN c.relname IN (
          'snapshots', 'objects', 'statistics', 'inventory_current', 'inventory_diff', 'drift', 'latest_changes') THEN 1
        -- Where a database can be attacked is not for its users.
        WHEN c.relname = 'findings' THEN 2 WHEN c.relname = 'migrations' THEN 3 ELSE 9 END
      FROM home h JOIN pg_class c ON c.relnamespace = h.oid CROSS JOIN LATERAL (
        SELECT x.grantee, x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END AS privilege
        FROM aclexplode(coalesce(c.relacl,
          acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner))) x
        UNION ALL
        SELECT x.grantee, x.privilege_type || ' of a column'
        FROM pg_attribute t CROSS JOIN aclexplode(t.attacl) x WHERE t.attrelid = c.oid) a
      WHERE c.relkind = 'S'
        OR c.relkind IN ('r', 'v') AND c.relname IN (
          'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'inventory_current',
          'inventory_diff', 'drift', 'latest_changes', 'remembered_documents', 'row_versions')
      UNION ALL
      SELECT 'FUNCTION ' || p.oid::regprocedure, p.proowner, a.grantee,
        a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, 'EXECUTE',
        CASE WHEN p.proname IN ('diff', 'changes_since_run', 'is_partition_changed', 'last_run_before', 'list_current',
            'quote', 'severity') THEN 1 ELSE 9 END
      FROM home h
      JOIN pg_proc p ON p.pronamespace = h.oid AND p.prokind = 'f'
      CROSS JOIN aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.proname IN (
        'accept_snapshot', 'baseline', 'capture_snapshot', 'changes_since_run', 'column_options', 'content_hash',
        'count_all_rows', 'count_objects', 'count_rows', 'count_rows_in_parts', 'current_hash', 'dependent_units',
        'diff', 'extension_rows', 'fingerprint', 'foreign_objects',
        'has_unseen_dependencies', 'is_large', 'is_migration_history', 'is_partition_changed',
        'is_platform_role', 'is_secret', 'is_suspicious', 'kinds_present',
        'last_run_before', 'likeness', 'list_current', 'lists_current', 'magnitude', 'mark', 'mark_applied',
        'mark_reverted', 'mark_statement', 'migrations_hash', 'note_row_versions', 'pieces_current', 'query_for',
        'quote', 'read_all_objects', 'read_common_objects', 'read_extension_members', 'read_jobs', 'read_kinds',
        'read_labels',
        'read_made_schemas', 'read_maintained', 'read_members', 'read_objects',
        'read_observations', 'read_row_versions', 'read_schemas', 'read_statistics', 'read_statistics_in_parts',
        'read_unused',
        'read_used_sequences', 'readable', 'recall_document',
        'record_findings', 'record_growth',
        'redact', 'redact_default', 'redact_literals', 'redact_matches', 'redact_options', 'redact_setting', 'redacted',
        'redacted_kinds', 'remember_document', 'rows_of',
        'schedule_snapshots', 'schema_hash', 'set_privileges', 'severity', 'sha256', 'shorten', 'trim',
        'trusted_roles', 'unit', 'unreadable', 'update_edge_functions')
    ), has (object, grantee, privileges) AS (
      SELECT o.object, o.grantee, array_agg(DISTINCT o.had)
      FROM ours o WHERE o.grantee <> o.owner AND pg_has_role(o.owner, 'USAGE') GROUP BY o.object, o.grantee
    ), wants (object, grantee, privileges) AS (
      SELECT DISTINCT o.object, r.oid, ARRAY[o.privilege]
      FROM ours o JOIN reader r ON r.level >= o.level AND r.oid <> o.owner WHERE pg_has_role(o.owner, 'USAGE')
    )
    SELECT coalesce(h.object, w.object) AS object,
      CASE coalesce(h.grantee, w.grantee)
        WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(coalesce(h.grantee, w.grantee))) END AS grantee,
      h.privileges AS has, w.privileges[1] AS wants
    FROM has h FULL JOIN wants w ON w.object = h.object AND w.grantee = h.grantee
    WHERE h.privileges IS DISTINCT FROM w.privileges
  LOOP
    IF item.has IS NOT NULL THEN
      EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', item.object, item.grantee);
      losers := losers || item.grantee;
    END IF;
    IF item.wants IS NOT NULL THEN
      EXECUTE format('GRANT %s ON %s TO %s', item.wants, item.object, item.grantee);
    END IF;
  END LOOP;
  IF losers <> '{}' THEN
    RAISE NOTICE 'Privileges in the schema catalog that are the owner''s alone were taken from %.',
      (SELECT string_agg(DISTINCT l, ', ') FROM unnest(losers) l)
      USING HINT = 'To let a role read: CREATE ROLE feature_inventory_reader NOLOGIN; '
        'GRANT feature_inventory_reader TO the role; then run again.';
  END IF;
END
$fn$;

DO $do$
DECLARE
  messages text := current_setting('client_min_messages');
  item record;
BEGIN
  -- Nobody has to be told that what was just created is no longer everyone's.
  PERFORM set_config('client_min_messages', 'warning', true);
  IF current_setting('catalog.first_install', true) = 'true' THEN
    FOR item IN SELECT r.rolname FROM pg_roles r WHERE r.rolname IN ('authenticated', 'service_role') LOOP
      EXECUTE format('GRANT USAGE ON SCHEMA catalog TO %I', item.rolname);
    END LOOP;
  END IF;
  PERFORM catalog.set_privileges();
  PERFORM set_config('client_min_messages', messages, true);
END
$do$;

-- 7. Comments --------------------------------------------------------------------------------------------------------

COMMENT ON SCHEMA catalog IS 'The feature inventory of this database: SELECT * FROM catalog.inventory_current;';
COMMENT ON TABLE catalog.snapshots IS
  'One row per snapshot. Rows without schema_hash were taken by an earlier catalog.';
COMMENT ON COLUMN catalog.snapshots.id IS 'Grows with time.';
COMMENT ON COLUMN catalog.snapshots.taken_at IS 'When the snapshot was taken.';
COMMENT ON COLUMN catalog.snapshots.github_commit_sha IS
  'The commit whose workflow run took it; null for the nightly job.';
COMMENT ON COLUMN catalog.snapshots.label IS 'A name for people; labels may repeat.';
COMMENT ON COLUMN catalog.snapshots.schema_hash IS
  'SHA-256 over kind, identity and hash of all objects: equal hashes mean equal schemas.';
COMMENT ON COLUMN catalog.snapshots.unchanged_since IS
  'The oldest snapshot since which the schema has not changed; this one when it changed.';
COMMENT ON COLUMN catalog.snapshots.fingerprint IS
  'Of the system catalogs; while it stays the same, a snapshot is one small row. Null: an object was locked, so '
  'the next snapshot looks again.';
COMMENT ON COLUMN catalog.snapshots.capture_version IS 'Of the form in which objects are described.';
COMMENT ON COLUMN catalog.snapshots.migrations_hash IS
  'Of the migration history: equal hashes, no migration in between.';
COMMENT ON COLUMN catalog.snapshots.accepted IS
  'A run of the action succeeded with it: drift is reported against the newest such snapshot.';
COMMENT ON COLUMN catalog.snapshots.captured_by IS
  'The role that took it; what it may not see is in inventory_current.hidden.';
COMMENT ON COLUMN catalog.snapshots.server_version_num IS 'Such as 170005 for 17.5.';
COMMENT ON COLUMN catalog.snapshots.system_identifier IS
  'Of the cluster; with database_oid it tells whether two snapshots are of one database.';
COMMENT ON COLUMN catalog.snapshots.database_oid IS 'Of the database.';
COMMENT ON COLUMN catalog.snapshots.total_rows IS 'Estimated rows of all listed tables whose estimate is known.';
COMMENT ON COLUMN catalog.snapshots.total_size_bytes IS
  'Size of all listed tables with indexes and TOAST, as far as known.';
COMMENT ON COLUMN catalog.snapshots.total_findings IS
  'How many findings were recorded with it; null = the list before still applies.';
COMMENT ON TABLE catalog.objects IS
  'Every state of every object: stored once, valid from one snapshot until before another.';
COMMENT ON COLUMN catalog.objects.kind IS 'table, view, function, policy and so on';
COMMENT ON COLUMN catalog.objects.identity IS
  'Qualified name, quoted where needed; functions with the types of their arguments.';
COMMENT ON COLUMN catalog.objects.valid_from IS 'The first snapshot with this state.';
COMMENT ON COLUMN catalog.objects.valid_to IS
  'The first snapshot without this state; null = the newest snapshot has it.';
COMMENT ON COLUMN catalog.objects.oid IS 'In the system catalogs, where the kind has one: proves a rename. Not hashed.';
COMMENT ON COLUMN catalog.objects.column_numbers IS
  'attnum of each of its columns: proves that a column was renamed. Not hashed.';
COMMENT ON COLUMN catalog.objects.hash IS 'SHA-256 of the body.';
COMMENT ON COLUMN catalog.objects.body IS 'The object, secrets redacted.';
COMMENT ON TABLE catalog.statistics IS
  'Of the newest snapshot only: what changes without the schema changing. Never hashed.';
COMMENT ON COLUMN catalog.statistics.kind IS
  'table (rows, size, partitions), platform schema, not modelled, hidden, api schemas.';
COMMENT ON COLUMN catalog.statistics.identity IS 'As in catalog.objects.';
COMMENT ON COLUMN catalog.statistics.body IS 'The figures.';
COMMENT ON TABLE catalog.growth IS
  'Rows and size of tables over time: one row per table that ever was of some size. What grew little is not repeated.';
COMMENT ON COLUMN catalog.growth.identity IS 'As in catalog.statistics.';
COMMENT ON COLUMN catalog.growth.measured_at IS 'When the snapshots were taken that the figures are of.';
COMMENT ON COLUMN catalog.growth.row_counts IS 'Estimated rows at each of these times; null = unknown or gone.';
COMMENT ON COLUMN catalog.growth.sizes_bytes IS
  'Size with indexes and TOAST at each of these times; null = unknown or gone.';
COMMENT ON TABLE catalog.findings IS 'What the checks of the last runs found.';
COMMENT ON COLUMN catalog.findings.key IS 'Rule and object.';
COMMENT ON COLUMN catalog.findings.rule IS 'Which check.';
COMMENT ON COLUMN catalog.findings.level IS 'error, warning or info.';
COMMENT ON COLUMN catalog.findings.object IS 'Kind and identity of the object.';
COMMENT ON COLUMN catalog.findings.message IS 'What is wrong.';
COMMENT ON COLUMN catalog.findings.found_in IS 'The snapshot since which it is there.';
COMMENT ON COLUMN catalog.findings.accepted IS 'Why the repository accepts it; null = it counts.';
COMMENT ON COLUMN catalog.findings.gone_since IS 'The first snapshot without it; null = it is still there.';
COMMENT ON TABLE catalog.offers IS
  'SQL that a run offered to adopt what was changed by hand. A migration with just these tokens is recorded as applied '
  'and not run, as long as what it makes is as it was in the snapshot.';
COMMENT ON COLUMN catalog.offers.token_checksum IS
  'SHA-256 of the file''s tokens: comments and white space change nothing.';
COMMENT ON COLUMN catalog.offers.offered_at IS 'When.';
COMMENT ON COLUMN catalog.offers.snapshot_id IS 'The snapshot that has what the file makes. catalog.trim() keeps it.';
COMMENT ON COLUMN catalog.offers.objects IS 'What the file makes, changes and removes, by kind and identity.';
COMMENT ON COLUMN catalog.offers.proposed_as IS
  'Its path in the pull request, while that may be open; null = there is none.';
COMMENT ON VIEW catalog.inventory_current IS
  'One row: the newest snapshot, complete; arrays are JSON, sorted by code point.';
COMMENT ON VIEW catalog.inventory_diff IS 'One row per change between the newest snapshot and the one before.';
COMMENT ON VIEW catalog.drift IS 'One row per change since the last run of the action that no migration explains.';
COMMENT ON VIEW catalog.latest_changes IS
  'One row per change that the document tells: between the state of now and the last one before it that a run left.';
COMMENT ON FUNCTION catalog.capture_snapshot(text,
    text) IS
  'Takes a snapshot and returns its id. Call it under READ COMMITTED (the default), so that it can notice changes '
  'made meanwhile.';
COMMENT ON FUNCTION catalog.update_edge_functions(jsonb) IS
  'Sets the edge functions of the newest snapshot: a JSON array of objects with a name. False when there is no '
  'snapshot. Later snapshots carry them over.';
COMMENT ON FUNCTION catalog.trim(int, interval) IS
  'Deletes snapshots that are older than that and not among the newest that are kept, with what only they show. '
  'Tells how many snapshots and versions of objects, and their bytes.';
COMMENT ON FUNCTION catalog.record_growth(bigint) IS
  'Adds to catalog.growth what moved by a tenth with a snapshot, the newest one.';
COMMENT ON FUNCTION catalog.record_findings(jsonb) IS
  'Records what was found in the newest snapshot; returns the keys that are new.';
COMMENT ON FUNCTION catalog.schedule_snapshots(text) IS
  'Makes, changes or (''none'') removes the pg_cron job feature_inventory_snapshot; null keeps its schedule, 02:00 '
  'by default. Whether the job is there.';
COMMENT ON FUNCTION catalog.count_rows(text, text, text) IS 'Rows of a table that may be missing; then null.';
COMMENT ON FUNCTION catalog.diff(bigint, bigint) IS 'What changed from one snapshot to another, one row per change.';
COMMENT ON FUNCTION catalog.changes_since_run() IS
  'What changed since the last run of the action, and what of it is drift.';
COMMENT ON FUNCTION catalog.last_run_before(bigint) IS 'The snapshot with which changes since the last run compare.';
COMMENT ON FUNCTION catalog.accept_snapshot(bigint) IS 'Records that a run of the action succeeded with this snapshot.';
COMMENT ON TABLE catalog.remembered_documents IS
  'One row per set of inputs: what a run of the action made of the newest snapshot, so that a run after which nothing '
  'is different reads nothing back. Every row may be deleted at any time.';
COMMENT ON COLUMN catalog.remembered_documents.asked IS
  'Hash of the version of the action and of all inputs of the document and of the checks.';
COMMENT ON COLUMN catalog.remembered_documents.files IS 'Hash of the paths and bytes of the document''s files.';
COMMENT ON COLUMN catalog.remembered_documents.content IS 'catalog.content_hash() of what it was made of.';
COMMENT ON COLUMN catalog.remembered_documents.made IS 'Findings and totals, as JSON.';
COMMENT ON COLUMN catalog.remembered_documents.digest IS 'Hash of the row; one that does not fit is ignored.';
COMMENT ON COLUMN catalog.remembered_documents.remembered_at IS 'The newest eight rows are kept.';
COMMENT ON FUNCTION catalog.content_hash(boolean) IS
  'Of all that a document shows of the newest snapshot; with exact rows and sizes, or as they are rounded.';
COMMENT ON FUNCTION catalog.magnitude(numeric, numeric) IS 'The exponent of the nearest power of ten; 0 below a limit.';
COMMENT ON FUNCTION catalog.recall_document(text, text, boolean) IS
  'What was made of the newest snapshot, if it is remembered; otherwise null.';
COMMENT ON FUNCTION catalog.remember_document(bigint, text, text, text, boolean, text) IS
  'Remembers what was made of the newest snapshot.';
COMMENT ON FUNCTION catalog.lists_current() IS 'The long lists of inventory_current in pieces, as text.';
COMMENT ON FUNCTION catalog.pieces_current(text, text[]) IS 'One of them.';
COMMENT ON FUNCTION catalog.migrations_hash() IS 'Of the migration history as the current role sees it.';
COMMENT ON FUNCTION catalog.severity(text, text, jsonb, jsonb,
    text[]) IS 'breaking, security, performance, additive or cosmetic.';
COMMENT ON FUNCTION catalog.list_current(text,
    text[]) IS 'The objects of one kind in the newest snapshot as a JSON array.';
COMMENT ON FUNCTION catalog.read_schemas() IS
  'User schemas; folded ones belong to a platform, an extension or a migration tool.';
COMMENT ON FUNCTION catalog.read_made_schemas() IS 'Schemas that are one thing of an extension: a graph, a topology.';
COMMENT ON FUNCTION catalog.read_extension_members() IS 'Those of read_members() that extensions make.';
COMMENT ON FUNCTION catalog.read_maintained() IS 'What extensions keep tables as, from their own catalogs.';
COMMENT ON FUNCTION catalog.read_members() IS
  'Relations that are part of what somebody made, and come and go by themselves: partitions, chunks, labels.';
COMMENT ON FUNCTION catalog.read_labels() IS 'The labels of each graph of AGE.';
COMMENT ON FUNCTION catalog.extension_rows(text, text) IS 'Rows of a table that an extension keeps for itself.';
COMMENT ON FUNCTION catalog.likeness(text, jsonb) IS 'What an index, a constraint or a trigger says besides names.';
COMMENT ON FUNCTION catalog.is_partition_changed(jsonb, jsonb) IS 'Whether somebody changed what a partition has.';
COMMENT ON FUNCTION catalog.schema_hash(text) IS
  'The schema_hash of the newest snapshot, changes of partitions included.';
COMMENT ON FUNCTION catalog.read_objects(bigint[]) IS
  'Everything that a snapshot hashes and compares, as it is now; or of relations and routines only these.';
COMMENT ON FUNCTION catalog.read_kinds(text[], bigint[], int) IS
  'The part of read_objects() that is of some kinds; a parallel worker may run it.';
COMMENT ON FUNCTION catalog.read_all_objects(bigint[]) IS 'The query of read_objects().';
COMMENT ON FUNCTION catalog.read_common_objects(bigint[]) IS
  'The query of read_objects() of a database without partitions.';
COMMENT ON FUNCTION catalog.kinds_present() IS
  'Kinds of which there may be objects, of those that not every database has.';
COMMENT ON FUNCTION catalog.read_unused() IS
  'Those of read_observations() about indexes that nobody uses and tables that nobody analyzes.';
COMMENT ON FUNCTION catalog.read_used_sequences() IS 'Those of read_observations() about sequences that run out.';
COMMENT ON FUNCTION catalog.read_row_versions() IS
  'The versions of all rows of the system catalogs that objects are read from, as one number for each unit.';
COMMENT ON FUNCTION catalog.dependent_units(bigint[], bigint[]) IS 'What may read otherwise when units have changed.';
COMMENT ON FUNCTION catalog.note_row_versions(bigint, catalog.snapshots, int) IS
  'Notes the versions of now, and returns what is to be read again; null for everything.';
COMMENT ON FUNCTION catalog.has_unseen_dependencies() IS 'Whether a definition may change without a sign of it.';
COMMENT ON FUNCTION catalog.is_large() IS 'Whether it pays to look for what changed, and to read with workers.';
COMMENT ON FUNCTION catalog.unit(regclass, oid) IS 'What is read as one: a relation with all of it, or a routine.';
COMMENT ON TABLE catalog.row_versions IS
  'One row per relation, routine, type and role: which versions of the system catalogs'' rows the stored objects were '
  'read from, so that the next snapshot reads only what changed. Every row may be deleted at any time: '
  'then all is read.';
COMMENT ON COLUMN catalog.row_versions.unit IS
  'catalog.unit(): the class and the OID in one; 0 for what all depend on; -1: the snapshot.';
COMMENT ON COLUMN catalog.row_versions.versions IS 'Hash of the versions of its rows.';
COMMENT ON COLUMN catalog.row_versions.face IS 'Hash of what definitions elsewhere show of it.';
COMMENT ON COLUMN catalog.snapshots.read_in_full IS
  'Whether everything was read for it, or only what had changed; null where nothing had.';
COMMENT ON COLUMN catalog.objects.unit IS 'What it is read with.';
COMMENT ON FUNCTION catalog.read_observations() IS 'What of the cumulative statistics the checks report.';
COMMENT ON FUNCTION catalog.read_statistics() IS 'Everything that a snapshot shows without hashing it, as it is now.';
COMMENT ON FUNCTION catalog.query_for(text[], regprocedure) IS
  'The query of a function without what it says to be of other kinds.';
COMMENT ON FUNCTION catalog.count_all_rows() IS 'What fingerprint() is the hash of, as one query.';
COMMENT ON FUNCTION catalog.count_rows_in_parts() IS 'The same, read in parts.';
COMMENT ON FUNCTION catalog.read_statistics_in_parts() IS 'What read_statistics() answers, read in parts.';
COMMENT ON FUNCTION catalog.fingerprint() IS 'Changes with every change of the schema; cheap.';
COMMENT ON FUNCTION catalog.current_hash() IS 'Of the newest snapshot''s objects without partitions.';
COMMENT ON FUNCTION catalog.count_objects() IS 'The totals of the newest snapshot.';
COMMENT ON FUNCTION catalog.redact(text) IS 'Keys, tokens and passwords replaced by their kind and a fingerprint.';
COMMENT ON FUNCTION catalog.redact(jsonb) IS 'The same in every text of a JSON value.';
COMMENT ON FUNCTION catalog.redact_default(text, text) IS 'The same in a default, by the name of what it is for.';
COMMENT ON FUNCTION catalog.redact_literals(text) IS 'The same in literals that a name marks as secrets.';
COMMENT ON FUNCTION catalog.redact_matches(text, text, text, boolean) IS 'The same where a pattern matches.';
COMMENT ON FUNCTION catalog.is_secret(text, boolean,
    boolean) IS 'Whether what something with the name of a secret is given looks like a value.';
COMMENT ON FUNCTION catalog.redact_options(text[]) IS 'The same in the options of a foreign server, by their names.';
COMMENT ON FUNCTION catalog.redact_setting(text) IS 'The same in a setting, by its name; without the name.';
COMMENT ON FUNCTION catalog.redacted_kinds(text) IS 'The kinds of secrets in a text.';
COMMENT ON FUNCTION catalog.column_options("char", "char", "char", int, text[],
    text[]) IS 'What of a column is not the default of its type.';
COMMENT ON FUNCTION catalog.is_suspicious(text) IS 'Whether a text may hold a secret.';
COMMENT ON FUNCTION catalog.is_migration_history(text) IS
  'Whether a table of this name is a migration tool''s history.';
COMMENT ON FUNCTION catalog.is_platform_role(text) IS 'Whether a role is the hosting platform''s.';
COMMENT ON FUNCTION catalog.quote(text) IS 'An identifier, quoted by a rule that no server version changes.';
COMMENT ON FUNCTION catalog.shorten(text) IS 'An identity that fits an index.';
COMMENT ON FUNCTION catalog.sha256(text) IS 'In hexadecimal.';
COMMENT ON FUNCTION catalog.rows_of(text) IS 'Rows of a query as JSON, under the caller''s privileges.';
COMMENT ON FUNCTION catalog.readable(text,
    text) IS 'The query that reads a relation; null when it is missing or unreadable.';
COMMENT ON FUNCTION catalog.unreadable(text,
    text) IS 'Why a relation is not read: not an ordinary table, of somebody who is not trusted, or no privilege.';
COMMENT ON FUNCTION catalog.read_jobs() IS 'The jobs of pg_cron that the current role sees.';
COMMENT ON FUNCTION catalog.trusted_roles() IS
  'Whose code may run with the rights of the current role: its own, that of roles whose rights it has, of '
  'superusers and of the owner of the database.';
COMMENT ON FUNCTION catalog.foreign_objects() IS
  'What is in this schema, or runs when its tables are used, and is not of a trusted role. Nothing works while '
  'there is any.';
COMMENT ON FUNCTION catalog.set_privileges() IS
  'Sets the privileges on this schema and its objects to what they should be.';

-- 8. The nightly snapshot --------------------------------------------------------------------------------------------

DO $do$
BEGIN
  PERFORM catalog.schedule_snapshots(nullif(current_setting('catalog.cron_schedule', true), ''));
END
$do$;

-- A job that was written for an earlier catalog, and calls capture_snapshot() by the name of an argument that it had,
-- fails every night from now on, where nobody looks.
DO $do$
DECLARE
  job record;
BEGIN
  FOR job IN
    SELECT j.row->>'jobid' AS id, coalesce(quote_ident(j.row->>'jobname'), 'without a name') AS name,
      c.call[1] AS argument
    FROM catalog.read_jobs() j(row),
      regexp_matches(j.row->>'command', '\mcapture_snapshot\s*\(\s*"?(\w+)"?\s*(?:=>|:=)', 'gi') c(call)
    WHERE j.row->>'database' = current_database() AND lower(c.call[1]) NOT IN ('label', 'commit_sha')
    ORDER BY 1
  LOOP
    RAISE WARNING 'The job % of pg_cron (%) calls capture_snapshot() with the argument %, which it no longer has: '
      'the job fails.', job.id, job.name, job.argument
      USING HINT = format('It has label and commit_sha. To give it commit_sha: SELECT cron.alter_job(jobid, '
        'command := replace(command, %L, ''commit_sha'')) FROM cron.job WHERE jobid = %s;', job.argument, job.id);
  END LOOP;
END
$do$;

-- What the session had before.
DO $do$ BEGIN
  PERFORM pg_catalog.set_config(
    'check_function_bodies', pg_catalog.current_setting('pg_feature_inventory.outer_checks'), false),
    pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false);
END $do$;
