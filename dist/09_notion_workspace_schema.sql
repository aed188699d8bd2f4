-- 09_notion_workspace_schema.sql: the seven tables of the workspace. Stands on 08_workspace_baseline.sql.
--
--   content_blocks  database_views  task_dependencies  time_entries  custom_properties  property_values  page_templates
--
-- Re-running adds what is missing (tables, indexes, triggers, comments) and leaves the rest as it is; only the functions
-- in ops that this file owns are replaced. It never alters a table that exists.
-- Runs in a transaction or statement by statement (psql -v ON_ERROR_STOP=1 -f), on PostgreSQL 14 and later.

-- No name is looked up in a schema in which others may create.
DO $do$ BEGIN PERFORM pg_catalog.set_config('pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false); END $do$;
SET search_path = pg_catalog, pg_temp;

-- 1. Is everything there, and does a table that was made by hand have the columns that the rest builds on?
DO $$
DECLARE
  problem text;
BEGIN
  -- Silences "already exists, skipping" until the end of the transaction; without a transaction it does nothing.
  PERFORM set_config('client_min_messages', 'warning', true);

  SELECT string_agg(needed.schema || '.' || needed.name, ', ' ORDER BY needed.schema, needed.name) INTO problem
  FROM (VALUES ('auth', 'users'), ('public', 'companies'), ('public', 'project_tasks'), ('public', 'knowledge_pages')) AS needed (schema, name)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = needed.schema AND c.relname = needed.name);
  IF problem IS NOT NULL OR NOT EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ops' AND p.proname = 'set_updated_at') THEN
    RAISE undefined_table USING
      MESSAGE = 'the workspace stands on ' || coalesce(problem, 'ops.set_updated_at()') || ', which does not exist',
      HINT = 'Run 08_workspace_baseline.sql first.';
  END IF;

  SELECT string_agg(format('public.%s.%s', needed.relation, needed.name), ', ' ORDER BY needed.relation, needed.name) INTO problem
  FROM (
    SELECT relation, unnest(string_to_array(names, ' ') || ARRAY['id', 'updated_at']) AS name
    FROM (VALUES
      ('content_blocks', 'page_id type content position parent_block_id created_by'),
      ('database_views', 'company_id name type entity_type filters sort_order visible_columns group_by created_by'),
      ('task_dependencies', 'task_id depends_on_task_id dependency_type lag_days'),
      ('time_entries', 'task_id user_id start_time end_time duration_minutes description billable billing_rate'),
      ('custom_properties', 'company_id entity_type name type options required position'),
      ('property_values', 'property_id entity_id entity_type value'),
      ('page_templates', 'company_id name description category icon entity_type is_public block_structure default_properties created_by')
    ) AS t (relation, names)
  ) AS needed
  JOIN pg_catalog.pg_class c ON c.relnamespace = 'public'::regnamespace AND c.relname = needed.relation
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = needed.name AND NOT a.attisdropped);
  IF problem IS NOT NULL THEN
    RAISE undefined_column USING MESSAGE = 'a workspace table that existed before lacks columns: ' || problem,
      DETAIL = 'Nothing has been changed.',
      HINT = 'Add the columns in a migration of your own, then run this file again.';
  END IF;
END
$$;

-- 2. Tables.
CREATE TABLE IF NOT EXISTS public.content_blocks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  page_id uuid NOT NULL REFERENCES public.knowledge_pages (id) ON DELETE CASCADE,
  type text NOT NULL CHECK (type IN ('text', 'heading', 'list', 'table', 'embed', 'code', 'image', 'file', 'divider', 'quote')),
  content jsonb NOT NULL DEFAULT '{}',
  position integer NOT NULL,
  parent_block_id uuid CHECK (parent_block_id <> id),
  created_by uuid REFERENCES auth.users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- Deferrable, so that blocks can change places: within one statement, or under SET CONSTRAINTS DEFERRED within a
  -- transaction.
  CONSTRAINT content_blocks_page_id_position_key UNIQUE (page_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  -- With the page in the key, a block and its parent are always on the same page.
  CONSTRAINT content_blocks_id_page_id_key UNIQUE (id, page_id),
  CONSTRAINT content_blocks_parent_block_id_fkey FOREIGN KEY (parent_block_id, page_id) REFERENCES public.content_blocks (id, page_id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS public.database_views (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES public.companies (id),
  name text NOT NULL,
  type text NOT NULL CHECK (type IN ('table', 'board', 'calendar', 'gallery', 'list')),
  entity_type text NOT NULL CHECK (entity_type IN ('knowledge_page', 'project_task', 'vendor_document')),
  filters jsonb NOT NULL DEFAULT '[]',
  sort_order jsonb NOT NULL DEFAULT '[]',
  visible_columns jsonb NOT NULL DEFAULT '[]',
  group_by text,
  created_by uuid REFERENCES auth.users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS public.task_dependencies (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL REFERENCES public.project_tasks (id) ON DELETE CASCADE,
  depends_on_task_id uuid NOT NULL REFERENCES public.project_tasks (id) ON DELETE CASCADE CHECK (depends_on_task_id <> task_id),
  dependency_type text NOT NULL DEFAULT 'blocks' CHECK (dependency_type IN ('blocks', 'finish_to_start', 'start_to_start', 'finish_to_finish')),
  lag_days integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (task_id, depends_on_task_id)
);

-- Recorded time is billed: a task with time entries cannot be deleted, and entries outlive their user.
CREATE TABLE IF NOT EXISTS public.time_entries (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL REFERENCES public.project_tasks (id),
  user_id uuid REFERENCES auth.users (id) ON DELETE SET NULL,
  start_time timestamptz NOT NULL DEFAULT now(),
  end_time timestamptz CHECK (end_time >= start_time),
  duration_minutes integer,
  description text,
  billable boolean NOT NULL DEFAULT true,
  billing_rate numeric(10,2) CHECK (billing_rate >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS public.custom_properties (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES public.companies (id),
  entity_type text NOT NULL CHECK (entity_type IN ('knowledge_page', 'project_task', 'vendor_document')),
  name text NOT NULL,
  type text NOT NULL CHECK (type IN ('text', 'number', 'date', 'select', 'multi_select', 'person', 'file', 'checkbox', 'url', 'email', 'phone')),
  options jsonb NOT NULL DEFAULT '[]',
  required boolean NOT NULL DEFAULT false,
  position integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (company_id, entity_type, name)
);

-- entity_id names a row of the table that entity_type stands for, so it can have no foreign key.
CREATE TABLE IF NOT EXISTS public.property_values (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  property_id uuid NOT NULL REFERENCES public.custom_properties (id) ON DELETE CASCADE,
  entity_id uuid NOT NULL,
  entity_type text NOT NULL CHECK (entity_type IN ('knowledge_page', 'project_task', 'vendor_document')),
  value jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (property_id, entity_id, entity_type)
);

CREATE TABLE IF NOT EXISTS public.page_templates (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES public.companies (id),
  name text NOT NULL,
  description text,
  category text,
  icon text,
  entity_type text NOT NULL DEFAULT 'knowledge_page' CHECK (entity_type IN ('knowledge_page', 'project_task', 'vendor_document')),
  is_public boolean NOT NULL DEFAULT false,
  block_structure jsonb NOT NULL DEFAULT '[]',
  default_properties jsonb NOT NULL DEFAULT '{}',
  created_by uuid REFERENCES auth.users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- 3. Indexes: for every foreign key and every lookup that no unique constraint serves. Looked up by name first, because
--    CREATE INDEX IF NOT EXISTS locks the table against writing even where there is nothing to do.
DO $$
DECLARE
  missing record;
BEGIN
  FOR missing IN SELECT * FROM (VALUES
    ('content_blocks_parent_block_id_idx', 'content_blocks (parent_block_id, page_id)'),
    ('content_blocks_created_by_idx', 'content_blocks (created_by)'),
    ('database_views_company_id_entity_type_idx', 'database_views (company_id, entity_type)'),
    ('database_views_created_by_idx', 'database_views (created_by)'),
    ('task_dependencies_depends_on_task_id_idx', 'task_dependencies (depends_on_task_id)'),
    ('time_entries_task_id_idx', 'time_entries (task_id)'),
    ('time_entries_user_id_start_time_idx', 'time_entries (user_id, start_time)'),
    ('time_entries_running_idx', 'time_entries (user_id) WHERE end_time IS NULL'),
    ('property_values_entity_id_entity_type_idx', 'property_values (entity_id, entity_type)'),
    ('page_templates_company_id_category_idx', 'page_templates (company_id, category)'),
    ('page_templates_public_idx', 'page_templates (category) WHERE is_public'),
    ('page_templates_created_by_idx', 'page_templates (created_by)')
  ) AS t (name, definition)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND relname = t.name)
  LOOP
    EXECUTE format('CREATE INDEX %I ON public.%s', missing.name, missing.definition);
  END LOOP;
END
$$;

-- 4. Trigger functions.
CREATE OR REPLACE FUNCTION ops.set_duration_minutes() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  NEW.duration_minutes := floor(extract(epoch FROM NEW.end_time - NEW.start_time) / 60);
  RETURN NEW;
END
$$;

-- A cycle needs two edges, which two transactions can add at the same time without seeing each other. Whoever changes
-- the graph therefore updates this one row first: the second waits for the first and then sees its edge (READ
-- COMMITTED), or fails with 40001 to be retried (REPEATABLE READ, SERIALIZABLE). An advisory lock would let
-- REPEATABLE READ through, whose snapshot is older than the lock.
CREATE TABLE IF NOT EXISTS ops.task_dependency_lock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  changed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO ops.task_dependency_lock DEFAULT VALUES ON CONFLICT DO NOTHING;

-- SECURITY DEFINER: a cycle is one also through tasks that the caller may not see, and callers have no right to the lock.
CREATE OR REPLACE FUNCTION ops.refuse_dependency_cycle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE ops.task_dependency_lock SET changed_at = now();
  IF EXISTS (
    WITH RECURSIVE upstream (task_id) AS (
      SELECT NEW.depends_on_task_id
      UNION
      SELECT d.depends_on_task_id FROM upstream u JOIN public.task_dependencies d ON d.task_id = u.task_id
    )
    SELECT FROM upstream WHERE task_id = NEW.task_id
  ) THEN
    RAISE check_violation USING
      MESSAGE = format('task %s cannot depend on task %s, which already depends on it', NEW.task_id, NEW.depends_on_task_id),
      HINT = 'Remove one of the dependencies that lead from the second task to the first.',
      SCHEMA = 'public', TABLE = 'task_dependencies', CONSTRAINT = 'task_dependencies_no_cycle';
  END IF;
  RETURN NULL;
END
$$;

-- The same for blocks: a block inside itself would vanish from its page. Here every ancestor is locked on the way up, so
-- that of two transactions that nest two blocks into each other one fails (40P01, or 40001 in REPEATABLE READ).
CREATE OR REPLACE FUNCTION ops.refuse_block_cycle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  ancestor uuid := NEW.parent_block_id;
  seen uuid[] := '{}';
BEGIN
  WHILE ancestor IS NOT NULL AND ancestor <> ALL (seen) LOOP
    IF ancestor = NEW.id THEN
      RAISE check_violation USING
        MESSAGE = format('block %s cannot stand inside block %s, which stands inside it', NEW.id, NEW.parent_block_id),
        SCHEMA = 'public', TABLE = 'content_blocks', CONSTRAINT = 'content_blocks_no_cycle';
    END IF;
    seen := seen || ancestor;
    SELECT parent_block_id INTO ancestor FROM public.content_blocks WHERE id = ancestor FOR NO KEY UPDATE;
  END LOOP;
  RETURN NULL;
END
$$;

REVOKE EXECUTE ON FUNCTION ops.refuse_dependency_cycle(), ops.refuse_block_cycle() FROM PUBLIC;

-- 5. Triggers. AFTER for the cycles, so that rows of the same statement are seen too.
DO $$
DECLARE
  missing record;
BEGIN
  FOR missing IN SELECT * FROM (VALUES
    ('content_blocks', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('database_views', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('task_dependencies', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('time_entries', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('custom_properties', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('property_values', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('page_templates', 'set_updated_at', 'BEFORE UPDATE', NULL, 'set_updated_at'),
    ('time_entries', 'set_duration_minutes', 'BEFORE INSERT OR UPDATE', NULL, 'set_duration_minutes'),
    ('task_dependencies', 'refuse_cycle', 'AFTER INSERT OR UPDATE OF task_id, depends_on_task_id', NULL, 'refuse_dependency_cycle'),
    ('content_blocks', 'refuse_cycle', 'AFTER INSERT OR UPDATE OF id, parent_block_id', 'NEW.parent_block_id IS NOT NULL', 'refuse_block_cycle')
  ) AS t (relation, name, event, condition, function)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = t.relation AND g.tgname = t.name)
  LOOP
    EXECUTE format('CREATE TRIGGER %I %s ON public.%I FOR EACH ROW %s EXECUTE FUNCTION ops.%I()',
      missing.name, missing.event, missing.relation, 'WHEN (' || missing.condition || ')', missing.function);
  END LOOP;
END
$$;

-- 6. Comments, where there is none.
DO $$
DECLARE
  missing record;
BEGIN
  FOR missing IN SELECT * FROM (VALUES
    ('TABLE', 'public.content_blocks', 'Blocks of a page in order; a block may stand inside another of the same page.'),
    ('TABLE', 'public.database_views', 'Saved views of a company''s pages, tasks or vendor documents.'),
    ('TABLE', 'public.task_dependencies', 'Which task waits for which. Cycles of any length are refused.'),
    ('TABLE', 'public.time_entries', 'Time spent on tasks; an entry without end_time is running.'),
    ('TABLE', 'public.custom_properties', 'Properties that a company has added to its pages, tasks or vendor documents.'),
    ('TABLE', 'public.property_values', 'Values of custom properties, one per property and entity.'),
    ('TABLE', 'public.page_templates', 'Templates for new pages; public ones can be read by every company.'),
    ('TABLE', 'ops.task_dependency_lock', 'Its one row is updated by every change of task_dependencies, which so happen one after the other.'),
    ('COLUMN', 'public.content_blocks.position', 'Order within the page, whatever the nesting. Unique per page.'),
    ('COLUMN', 'public.time_entries.end_time', 'Null while the entry is running.'),
    ('COLUMN', 'public.time_entries.duration_minutes', 'Whole minutes from start_time to end_time, maintained by a trigger. Null while the entry is running.'),
    ('COLUMN', 'public.property_values.entity_id', 'Id of the page, task or vendor document; entity_type says which.')
  ) AS t (kind, name, comment)
  WHERE CASE kind
    WHEN 'TABLE' THEN obj_description(name::regclass, 'pg_class')
    ELSE (SELECT col_description(a.attrelid, a.attnum) FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = substring(name FROM '(.*)\.')::regclass AND a.attname = substring(name FROM '[^.]*$'))
  END IS NULL
  LOOP
    EXECUTE format('COMMENT ON %s %s IS %L', missing.kind, missing.name, missing.comment);
  END LOOP;
END
$$;

-- What the session had before.
DO $do$ BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false); END $do$;
