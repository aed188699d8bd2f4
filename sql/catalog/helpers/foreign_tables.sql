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
