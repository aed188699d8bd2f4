-- verify_database.sql: what should be in the database against what is. One result: check_type, expected, found, status
-- (pass, fail or skipped), details.
--
-- sql/verify_database.sql is generated: npm run sql joins sql/verification/verify_database.sql with what it includes.
-- Make changes there.
--
-- One SELECT that changes nothing, so it also runs in a read-only transaction and with psql. The search_path before it
-- keeps it from finding a name where others may create, and stays so for the session. Only an ordinary table of a
-- trusted role is read, as in 003_feature_inventory.sql. It looks into the system catalogs before it reads a table: the
-- checks of a pack that is not installed are skipped, not failed. A pack counts as installed as soon as one of its
-- objects is there, so that a table that was dropped from it fails.
-- Tables that may not exist can be counted only by a query in a string, which query_to_xml() runs.

SET search_path = pg_catalog, pg_temp;

WITH RECURSIVE
trusted (oid) AS (
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
relation AS (
  SELECT n.nspname AS schema, c.relname AS name, c.oid, c.relkind, c.relrowsecurity,
    has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable,
    c.relkind IN ('r', 'p') AND (c.relowner IN (SELECT t.oid FROM trusted t) OR n.nspname = 'cron' AND EXISTS (
      SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_extension'::regclass
        AND d.deptype = 'e' AND e.extname = 'pg_cron')) AS is_trusted,
    pg_get_userbyid(c.relowner) AS owner
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'catalog', 'agents', 'cron') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
),
routine AS (
  SELECT DISTINCT n.nspname AS schema, p.proname AS name
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname IN ('public', 'catalog', 'agents', 'ops')
),

-- The tables that there should be, and which pack brings them.
expected_table AS (
  SELECT pack, schema, unnest(names) AS name FROM (VALUES
    ('workspace', 'public', ARRAY[
      'content_blocks', 'database_views', 'task_dependencies', 'time_entries', 'custom_properties', 'property_values',
      'page_templates']),
    ('catalog', 'catalog', ARRAY['snapshots']),
    ('agents', 'agents', ARRAY['roles', 'skills', 'task_bindings'])
  ) AS t (pack, schema, names)
),
expected_function AS (
  SELECT unnest(ARRAY['capture_snapshot', 'update_edge_functions']) AS name
),
trace AS (
  SELECT pack FROM expected_table e JOIN relation r USING (schema, name) WHERE r.relkind IN ('r', 'p')
  UNION
  SELECT pack FROM routine r JOIN (VALUES
    ('workspace', 'ops', 'refuse_dependency_cycle'), ('workspace', 'ops', 'belongs_to_another_company'),
    ('catalog', 'catalog', 'capture_snapshot'), ('catalog', 'catalog', 'update_edge_functions'),
    ('agents', 'agents', 'set_updated_at')) AS t (pack, schema, name) USING (schema, name)
  UNION
  SELECT 'catalog' FROM relation WHERE schema = 'catalog' AND name IN ('inventory_current', 'inventory_diff')
),
pack AS (
  SELECT name, EXISTS (SELECT FROM trace WHERE trace.pack = t.name) AS installed
  FROM (VALUES ('workspace'), ('catalog'), ('agents')) AS t (name)
),
not_installed AS (
  SELECT string_agg(name, ', ' ORDER BY name) AS names FROM pack WHERE NOT installed
),

tables AS (
  SELECT e.pack, e.schema || '.' || e.name AS name, r.oid IS NOT NULL AS found,
    coalesce(r.relrowsecurity, false) AS row_security,
    EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = r.oid) AS has_policy
  FROM expected_table e
  JOIN pack ON pack.name = e.pack AND pack.installed
  LEFT JOIN relation r ON r.schema = e.schema AND r.name = e.name AND r.relkind IN ('r', 'p')
),
policies AS (
  SELECT coalesce(sum(policies), 0)::bigint AS found,
    string_agg(name || ' ' || policies, ', ' ORDER BY name) AS by_table
  FROM (
    SELECT schemaname || '.' || tablename AS name, count(*) AS policies
    FROM pg_catalog.pg_policies WHERE schemaname IN ('public', 'catalog', 'agents') GROUP BY 1
  ) AS t
),
unprotected AS (
  SELECT string_agg(name || CASE WHEN row_security THEN ' has no policy' ELSE ' has row-level security disabled' END,
    ', ' ORDER BY name) AS tables
  FROM tables WHERE pack IN ('workspace', 'agents') AND found AND NOT (row_security AND has_policy)
),

-- Counts in tables that may not exist. A query runs only where every column it needs is there and readable.
probe AS (
  SELECT * FROM (VALUES
    ('sample', ARRAY['public.companies.id', 'public.knowledge_pages.id', 'public.projects.id'],
      $$SELECT (SELECT count(*) FROM public.companies WHERE id = '00000000-0000-0000-0000-000000000001')
             + (SELECT count(*) FROM public.knowledge_pages WHERE id = '00000000-0000-0000-0000-000000000100')
             + (SELECT count(*) FROM public.projects WHERE id = '00000000-0000-0000-0000-000000000300') AS value$$),
    ('blocks', ARRAY['public.content_blocks.page_id'],
      $$SELECT count(*) AS value FROM public.content_blocks WHERE page_id = '00000000-0000-0000-0000-000000000100'$$),
    ('views', ARRAY['public.database_views.company_id'],
      $$SELECT count(*) AS value FROM public.database_views
        WHERE company_id = '00000000-0000-0000-0000-000000000001'$$),
    ('tasks', ARRAY['public.project_tasks.project_id'],
      $$SELECT count(*) AS value FROM public.project_tasks WHERE project_id = '00000000-0000-0000-0000-000000000300'$$),
    ('roles', ARRAY['agents.roles.name'],
      $$SELECT string_agg(name, ' ') AS value
        FROM unnest(ARRAY[
          'odoo_core_dev', 'oca_maintainer', 'frontend_next', 'backend_nest', 'data_supabase', 'devops_do',
          'doc_extractor_ade']) AS e (name)
        WHERE EXISTS (SELECT FROM agents.roles r WHERE r.name = e.name)$$),
    ('skills', ARRAY['agents.skills.name'],
      $$SELECT string_agg(name, ' ') AS value
        FROM unnest(ARRAY[
          'testing_visual_parity', 'migration_qweb_tsx', 'schema_guard', 'rls_security', 'do_pipeline']) AS e (name)
        WHERE EXISTS (SELECT FROM agents.skills s WHERE s.name = e.name)$$),
    ('bindings',
      ARRAY['agents.roles.id', 'agents.roles.name', 'agents.task_bindings.role_id', 'agents.task_bindings.task_type'],
      $$SELECT string_agg(e.role || ':' || e.task_type, ' ') AS value
        FROM (VALUES
          ('frontend_next', 'ui_component'), ('backend_nest', 'api_endpoint'), ('data_supabase', 'database_migration'),
          ('devops_do', 'deployment'), ('doc_extractor_ade', 'ocr_processing')) AS e (role, task_type)
        WHERE EXISTS (
          SELECT FROM agents.task_bindings b JOIN agents.roles r ON r.id = b.role_id
          WHERE r.name = e.role AND b.task_type = e.task_type)$$),
    ('jobs', ARRAY['cron.job.jobname', 'cron.job.active', 'cron.job.database'],
      $$SELECT count(*) AS value FROM cron.job
        WHERE jobname = 'feature_inventory_snapshot' AND active AND database = current_database()$$),
    ('stopped_jobs', ARRAY['cron.job.jobname', 'cron.job.active', 'cron.job.database'],
      $$SELECT count(*) AS value FROM cron.job
        WHERE jobname = 'feature_inventory_snapshot' AND NOT active AND database = current_database()$$)
  ) AS t (name, columns, query)
),
obstacle AS (
  SELECT p.name, min(CASE
      WHEN r.oid IS NULL THEN format('%s.%s does not exist', split_part(c.name, '.', 1), split_part(c.name, '.', 2))
      WHEN NOT r.is_trusted
        THEN format('%s.%s is of role %I, or not a table, and so is not read', r.schema, r.name, r.owner)
      WHEN NOT r.readable THEN format('role %I may not read %s.%s', current_user, r.schema, r.name)
      WHEN r.schema <> 'cron' AND row_security_active(r.oid)
        THEN format('row-level security hides rows of %s.%s from role %I', r.schema, r.name, current_user)
      WHEN NOT EXISTS (
          SELECT FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = r.oid AND a.attname = split_part(c.name, '.', 3) AND NOT a.attisdropped)
        THEN format('%s does not exist', c.name) END) AS reason
  FROM probe p CROSS JOIN unnest(p.columns) AS c (name)
  LEFT JOIN relation r ON r.schema = split_part(c.name, '.', 1) AND r.name = split_part(c.name, '.', 2)
  GROUP BY p.name
),
answer AS MATERIALIZED (
  SELECT p.name, o.reason,
    CASE WHEN o.reason IS NULL
      THEN substring(query_to_xml(p.query, false, true, '')::text FROM '<value>([^<]*)</value>') END AS value
  FROM probe p JOIN obstacle o USING (name)
),
sample AS (
  SELECT coalesce((SELECT value::bigint FROM answer WHERE name = 'sample'), 0) > 0 AS installed,
    (SELECT reason FROM answer WHERE name = 'sample') AS reason,
    coalesce((SELECT value::bigint FROM answer WHERE name = 'blocks'), 0) AS blocks,
    coalesce((SELECT value::bigint FROM answer WHERE name = 'views'), 0) AS views,
    coalesce((SELECT value::bigint FROM answer WHERE name = 'tasks'), 0) AS tasks,
    (SELECT string_agg(reason, '; ') FROM answer WHERE name IN ('blocks', 'views', 'tasks')) AS obstacles
),
agents AS (
  SELECT coalesce(max(cardinality(string_to_array(value, ' '))) FILTER (WHERE name = 'roles'), 0) AS roles,
    coalesce(max(cardinality(string_to_array(value, ' '))) FILTER (WHERE name = 'skills'), 0) AS skills,
    coalesce(max(cardinality(string_to_array(value, ' '))) FILTER (WHERE name = 'bindings'), 0) AS bindings,
    string_agg(reason, '; ') AS obstacles
  FROM answer WHERE name IN ('roles', 'skills', 'bindings')
),
cron AS (
  SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pg_cron') AS installed,
    coalesce(current_setting('catalog.cron_schedule', true), '') = 'none' AS unwanted,
    (SELECT value::bigint FROM answer WHERE name = 'jobs') AS jobs,
    (SELECT value::bigint FROM answer WHERE name = 'stopped_jobs') AS stopped,
    (SELECT reason FROM answer WHERE name = 'jobs') AS obstacle
)

SELECT check_type, expected, found,
  CASE WHEN passed IS NULL THEN 'skipped' WHEN passed THEN 'pass' ELSE 'fail' END AS status, details
FROM (
  SELECT 1 AS place, 'Tables Created' AS check_type, count(*)::text AS expected,
    count(*) FILTER (WHERE found)::text AS found,
    CASE WHEN count(*) > 0 THEN bool_and(found) END AS passed,
    coalesce('missing: ' || string_agg(name, ', ' ORDER BY name) FILTER (WHERE NOT found),
      string_agg(name, ', ' ORDER BY name), 'no table is expected')
      || coalesce('; not installed, so not expected: ' || (SELECT names FROM not_installed), '') AS details
  FROM tables

  UNION ALL
  -- 28 policies come with the workspace and 3 with the agents; an application may have merged some of them.
  SELECT 2, 'RLS Policies',
    CASE WHEN workspace.installed THEN '21 or more' WHEN agents.installed THEN '3 or more' ELSE '0 or more' END,
    policies.found::text,
    CASE WHEN workspace.installed OR agents.installed
      THEN policies.found >= CASE WHEN workspace.installed THEN 21 ELSE 3 END AND unprotected.tables IS NULL END,
    coalesce(unprotected.tables || '; ', '') || coalesce(policies.by_table, 'no table has a policy')
      || CASE WHEN workspace.installed OR agents.installed THEN ''
         ELSE '; not installed, so not expected: agents, workspace' END
  FROM policies, unprotected, pack AS workspace, pack AS agents
  WHERE workspace.name = 'workspace' AND agents.name = 'agents'

  UNION ALL
  SELECT 3, 'Functions', '2', count(r.name)::text, CASE WHEN pack.installed THEN count(r.name) = 2 END,
    CASE WHEN pack.installed
      THEN coalesce(
        'missing: ' || string_agg('catalog.' || e.name, ', ' ORDER BY e.name) FILTER (WHERE r.name IS NULL),
        string_agg('catalog.' || e.name, ', ' ORDER BY e.name))
      ELSE 'catalog is not installed' END
  FROM pack CROSS JOIN expected_function e LEFT JOIN routine r ON r.schema = 'catalog' AND r.name = e.name
  WHERE pack.name = 'catalog' GROUP BY pack.installed

  UNION ALL
  SELECT 4, 'Cron Jobs', '1', coalesce(jobs, 0)::text,
    CASE WHEN cron.installed AND pack.installed AND NOT (unwanted AND jobs = 0) THEN coalesce(jobs = 1, false) END,
    CASE
      WHEN NOT pack.installed THEN 'catalog is not installed'
      WHEN NOT cron.installed
        THEN 'pg_cron is not enabled in this database, so the workflow''s schedule is the only nightly. Enable it '
          '(Supabase: Dashboard > Database > Extensions > pg_cron), then run 003_feature_inventory.sql again'
      WHEN obstacle IS NOT NULL THEN obstacle
      WHEN jobs = 1 THEN 'feature_inventory_snapshot'
      WHEN jobs > 1 THEN 'more than one role has scheduled feature_inventory_snapshot: keep one with cron.unschedule()'
      WHEN unwanted THEN 'the nightly job is turned off by the setting catalog.cron_schedule = none'
      WHEN stopped > 0 THEN 'feature_inventory_snapshot is not active: set active with cron.alter_job()'
      ELSE format('role %I sees no job feature_inventory_snapshot for this database: '
        'run 003_feature_inventory.sql again as the role that is to own the job', current_user) END
  FROM cron, pack WHERE pack.name = 'catalog'

  UNION ALL
  SELECT 5, 'Sample Data', '16 blocks, 5 views, 5 tasks', format('%s blocks, %s views, %s tasks', blocks, views, tasks),
    CASE WHEN sample.installed THEN blocks >= 16 AND views >= 5 AND tasks >= 5 END,
    CASE WHEN NOT sample.installed THEN coalesce(reason, 'the sample page is not installed')
      ELSE coalesce(obstacles, 'page 00000000-0000-0000-0000-000000000100, '
        'company 00000000-0000-0000-0000-000000000001, project 00000000-0000-0000-0000-000000000300') END
  FROM sample

  UNION ALL
  SELECT 6, 'Agent Registry', '7 roles, 5 skills, 5 bindings',
    format('%s roles, %s skills, %s bindings', roles, skills, bindings),
    CASE WHEN pack.installed THEN roles = 7 AND skills = 5 AND bindings = 5 END,
    CASE WHEN NOT pack.installed THEN 'the agent registry is not installed'
      ELSE coalesce(obstacles, 'those of 004_agent_registry.sql, by name; others are not counted') END
  FROM agents, pack WHERE pack.name = 'agents'
) AS checks
ORDER BY place;
