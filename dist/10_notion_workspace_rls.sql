-- 10_notion_workspace_rls.sql: company-scoped row-level security of the seven workspace tables. Stands on 09.
--
-- A request of the role authenticated reads and writes the rows of one company: that of ops.jwt_company_id(). anon has
-- no policy, so it sees nothing. service_role and the tables' owner are not subject to the policies.
-- Re-running adds what is missing; policies and grants that exist, also changed ones, stay as they are.
-- Runs in a transaction or statement by statement (psql -v ON_ERROR_STOP=1 -f), on PostgreSQL 14 and later.

-- No name is looked up in a schema in which others may create.
DO $do$ BEGIN PERFORM pg_catalog.set_config('pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false); END $do$;
SET search_path = pg_catalog, pg_temp;

DO $$
DECLARE
  problem text;
BEGIN
  SELECT string_agg('public.' || needed.name, ', ' ORDER BY needed.name) INTO problem
  FROM unnest(ARRAY['content_blocks', 'database_views', 'task_dependencies', 'time_entries', 'custom_properties', 'property_values', 'page_templates']) AS needed (name)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND relname = needed.name);
  IF problem IS NOT NULL THEN
    RAISE undefined_table USING MESSAGE = 'the workspace is incomplete: ' || problem || ' does not exist',
      HINT = 'Run 09_notion_workspace_schema.sql first.';
  END IF;
END
$$;

-- A value hangs on an entity without a foreign key, and a policy's sub-select cannot see the rows of other companies:
-- hence a function that can. It answers for the caller's own company only. An entity that is nowhere to be found, such
-- as a vendor document kept elsewhere, is nobody else's.
CREATE OR REPLACE FUNCTION ops.belongs_to_another_company(entity_type text, entity_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (
    SELECT FROM public.knowledge_pages p
    WHERE belongs_to_another_company.entity_type = 'knowledge_page' AND p.id = belongs_to_another_company.entity_id
      AND p.company_id IS DISTINCT FROM (SELECT ops.jwt_company_id())
    UNION ALL
    SELECT FROM public.project_tasks t JOIN public.projects p ON p.id = t.project_id
    WHERE belongs_to_another_company.entity_type = 'project_task' AND t.id = belongs_to_another_company.entity_id
      AND p.company_id IS DISTINCT FROM (SELECT ops.jwt_company_id())
  )
$$;
COMMENT ON FUNCTION ops.belongs_to_another_company(text, uuid) IS 'Whether a page or task is of another company than the request''s.';
REVOKE EXECUTE ON FUNCTION ops.belongs_to_another_company(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.belongs_to_another_company(text, uuid) TO authenticated, service_role;

-- Four policies a table:
--   select   a row of the own company, or one that may_also_read lets through
--   insert   a row of the own company that fulfils must_also_hold
--   update   USING a row of the own company, WITH CHECK as for insert: so no update moves a row into another company
--   delete   a row of the own company
-- Functions stand in a sub-select, so that they run once per statement; EXISTS lets the planner choose between looking up
-- each row by index and hashing the company's parents once.
DO $$
DECLARE
  workspace record;
  command text;
  name text;
  others text;
BEGIN
  FOR workspace IN SELECT *, is_own || coalesce(' AND ' || must_also_hold, '') AS is_allowed FROM (VALUES
    ('content_blocks',
      'EXISTS (SELECT FROM public.knowledge_pages p WHERE p.id = content_blocks.page_id AND p.company_id = (SELECT ops.jwt_company_id()))',
      NULL, NULL),
    ('database_views', 'company_id = (SELECT ops.jwt_company_id())', NULL, NULL),
    ('task_dependencies',
      'EXISTS (SELECT FROM public.project_tasks t JOIN public.projects p ON p.id = t.project_id WHERE t.id = task_dependencies.task_id AND p.company_id = (SELECT ops.jwt_company_id()))',
      NULL,
      'EXISTS (SELECT FROM public.project_tasks t JOIN public.projects p ON p.id = t.project_id WHERE t.id = task_dependencies.depends_on_task_id AND p.company_id = (SELECT ops.jwt_company_id()))'),
    ('time_entries',
      'EXISTS (SELECT FROM public.project_tasks t JOIN public.projects p ON p.id = t.project_id WHERE t.id = time_entries.task_id AND p.company_id = (SELECT ops.jwt_company_id()))',
      'user_id = (SELECT auth.uid())', NULL),
    ('custom_properties', 'company_id = (SELECT ops.jwt_company_id())', NULL, NULL),
    ('property_values',
      'EXISTS (SELECT FROM public.custom_properties p WHERE p.id = property_values.property_id AND p.company_id = (SELECT ops.jwt_company_id()))',
      NULL, 'NOT ops.belongs_to_another_company(entity_type, entity_id)'),
    ('page_templates', 'company_id = (SELECT ops.jwt_company_id())', 'is_public', NULL)
  ) AS t (relation, is_own, may_also_read, must_also_hold)
  LOOP
    IF NOT (SELECT relrowsecurity FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND relname = workspace.relation) THEN
      EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', workspace.relation);
    END IF;

    -- The first time only, so that privileges which were changed later stay as they are. Supabase gives the API roles
    -- everything on a new table; TRUNCATE among it is not subject to policies.
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policies WHERE schemaname = 'public' AND tablename = workspace.relation AND policyname = workspace.relation || '_select') THEN
      SELECT string_agg(quote_ident(policyname), ', ' ORDER BY policyname) INTO others
      FROM pg_catalog.pg_policies WHERE schemaname = 'public' AND tablename = workspace.relation AND permissive = 'PERMISSIVE';
      IF others IS NOT NULL THEN
        RAISE WARNING USING MESSAGE = format('public.%s already had policies, which admit rows beside the ones added now: %s', workspace.relation, others),
          HINT = 'Drop those that are not meant to stay: one policy that admits a row is enough.';
      END IF;
      EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, anon, authenticated', workspace.relation);
      EXECUTE format('GRANT SELECT ON public.%I TO anon', workspace.relation);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO authenticated', workspace.relation);
      EXECUTE format('GRANT ALL ON public.%I TO service_role', workspace.relation);
    END IF;

    FOREACH command IN ARRAY ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'] LOOP
      name := workspace.relation || '_' || lower(command);
      CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_policies WHERE schemaname = 'public' AND tablename = workspace.relation AND policyname = name);
      EXECUTE format('CREATE POLICY %I ON public.%I FOR %s TO authenticated ', name, workspace.relation, command) || CASE command
        WHEN 'SELECT' THEN format('USING (%s)', workspace.is_own || coalesce(' OR ' || workspace.may_also_read, ''))
        WHEN 'INSERT' THEN format('WITH CHECK (%s)', workspace.is_allowed)
        WHEN 'UPDATE' THEN format('USING (%s) WITH CHECK (%s)', workspace.is_own, workspace.is_allowed)
        WHEN 'DELETE' THEN format('USING (%s)', workspace.is_own)
      END;
    END LOOP;
  END LOOP;
END
$$;

-- What the session had before.
DO $do$ BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false); END $do$;
