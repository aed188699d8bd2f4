-- 004_agent_registry.sql: which agent roles there are, what they can do, and which kind of task goes to whom.
--
--   agents.roles  agents.skills  agents.task_bindings
--
-- Stands on nothing else. Re-running adds what is missing, roles, skills and bindings of the lists below among it, and
-- leaves every row that exists as it is.
-- Runs in a transaction or statement by statement (psql -v ON_ERROR_STOP=1 -f), on PostgreSQL 14 and later.

-- No name is looked up in a schema in which others may create.
DO $do$ BEGIN PERFORM pg_catalog.set_config('pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false); END $do$;
SET search_path = pg_catalog, pg_temp;

-- 1. May the connected role create what is missing? The role authenticated is there on Supabase and after
--    08_workspace_baseline.sql.
DO $$
DECLARE
  problem text;
BEGIN
  -- Silences "already exists, skipping" until the end of the transaction; without a transaction it does nothing.
  PERFORM set_config('client_min_messages', 'warning', true);

  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'authenticated') THEN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)) THEN
      RAISE insufficient_privilege USING
        MESSAGE = format('role %I lacks CREATEROLE, which creating authenticated needs', current_user),
        HINT = format('As a superuser, run ALTER ROLE %I CREATEROLE, or CREATE ROLE authenticated NOLOGIN, then run this file again.', current_user);
    END IF;
    BEGIN
      CREATE ROLE authenticated NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- Another database of the cluster was faster.
    END;
  END IF;

  IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'agents') THEN
    IF NOT has_database_privilege(current_database(), 'CREATE') THEN
      RAISE insufficient_privilege USING
        MESSAGE = format('role %I lacks CREATE on database %I, which creating schema agents needs', current_user, current_database()),
        HINT = format('As the owner of the database, run GRANT CREATE ON DATABASE %I TO %I, then run this file again.', current_database(), current_user);
    END IF;
    CREATE SCHEMA agents;
  END IF;

  SELECT string_agg(format('agents.%s.%s', needed.relation, needed.name), ', ' ORDER BY needed.relation, needed.name) INTO problem
  FROM (
    SELECT relation, unnest(string_to_array(names, ' ') || ARRAY['id', 'created_at', 'updated_at']) AS name
    FROM (VALUES
      ('roles', 'name description skills mcp_servers'),
      ('skills', 'name description category complexity'),
      ('task_bindings', 'role_id task_type priority conditions')
    ) AS t (relation, names)
  ) AS needed
  JOIN pg_catalog.pg_namespace n ON n.nspname = 'agents'
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = needed.relation
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = needed.name AND NOT a.attisdropped);
  IF problem IS NOT NULL THEN
    RAISE undefined_column USING MESSAGE = 'a table of the agent registry that existed before lacks columns: ' || problem,
      DETAIL = 'It has not been changed.',
      HINT = 'Add the columns in a migration of your own, then run this file again.';
  END IF;
END
$$;

-- 2. Tables.
CREATE TABLE IF NOT EXISTS agents.roles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  description text,
  skills jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(skills) = 'array'),
  mcp_servers jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(mcp_servers) = 'array'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS agents.skills (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  description text,
  category text NOT NULL CHECK (category IN ('technical', 'business', 'quality', 'security')),
  complexity text NOT NULL CHECK (complexity IN ('basic', 'intermediate', 'advanced', 'expert')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- The unique constraint serves the foreign key too.
CREATE TABLE IF NOT EXISTS agents.task_bindings (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  role_id uuid NOT NULL REFERENCES agents.roles (id) ON DELETE CASCADE,
  task_type text NOT NULL,
  priority integer NOT NULL DEFAULT 1,
  conditions jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (role_id, task_type)
);

CREATE OR REPLACE FUNCTION agents.set_updated_at() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;

-- 3. Index, triggers, row-level security, privileges and comments, where there are none.
DO $$
DECLARE
  registry record;
  policy text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'agents'::regnamespace AND relname = 'task_bindings_task_type_idx') THEN
    CREATE INDEX task_bindings_task_type_idx ON agents.task_bindings (task_type, priority);
  END IF;
  IF obj_description('agents'::regnamespace, 'pg_namespace') IS NULL THEN
    COMMENT ON SCHEMA agents IS 'Agent registry: roles, their skills, and the tasks bound to them.';
  END IF;

  FOR registry IN
    SELECT c.oid, t.relation, t.comment, c.relrowsecurity FROM (VALUES
      ('roles', 'Agent roles, with the names of their skills and MCP servers.'),
      ('skills', 'Skills that agents can have.'),
      ('task_bindings', 'Which role a type of task goes to; the lowest priority number first.')
    ) AS t (relation, comment)
    JOIN pg_catalog.pg_class c ON c.relnamespace = 'agents'::regnamespace AND c.relname = t.relation
  LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = registry.oid AND tgname = 'set_updated_at') THEN
      EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON agents.%I FOR EACH ROW EXECUTE FUNCTION agents.set_updated_at()', registry.relation);
    END IF;
    IF NOT registry.relrowsecurity THEN
      EXECUTE format('ALTER TABLE agents.%I ENABLE ROW LEVEL SECURITY', registry.relation);
    END IF;
    policy := 'agents_' || registry.relation || '_select';
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = registry.oid AND polname = policy) THEN
      EXECUTE format('CREATE POLICY %I ON agents.%I FOR SELECT TO authenticated USING (true)', policy, registry.relation);
      -- With the policy, so that privileges which were changed later stay as they are.
      EXECUTE format('GRANT SELECT ON agents.%I TO authenticated', registry.relation);
      GRANT USAGE ON SCHEMA agents TO authenticated;
      IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'service_role') THEN
        EXECUTE format('GRANT ALL ON agents.%I TO service_role', registry.relation);
        GRANT USAGE ON SCHEMA agents TO service_role;
      END IF;
    END IF;
    IF obj_description(registry.oid, 'pg_class') IS NULL THEN
      EXECUTE format('COMMENT ON TABLE agents.%I IS %L', registry.relation, registry.comment);
    END IF;
  END LOOP;
END
$$;

-- 4. Rows.
INSERT INTO agents.roles (name, description, skills, mcp_servers) VALUES
  ('odoo_core_dev', 'Odoo core framework developer', '["python", "odoo_orm", "xml_views"]', '["context7", "sequential"]'),
  ('oca_maintainer', 'OCA module maintainer', '["oca_guidelines", "module_migration", "code_review"]', '["context7", "sequential"]'),
  ('frontend_next', 'Next.js frontend developer', '["react", "typescript", "tailwind"]', '["magic", "context7"]'),
  ('backend_nest', 'Nest.js backend developer', '["nestjs", "prisma", "api_design"]', '["context7", "sequential"]'),
  ('data_supabase', 'Supabase data specialist', '["postgresql", "rls", "edge_functions"]', '["sequential", "context7"]'),
  ('devops_do', 'DigitalOcean DevOps engineer', '["do_app_platform", "ci_cd", "monitoring"]', '["sequential", "playwright"]'),
  ('doc_extractor_ade', 'Document extraction specialist (ADE)', '["paddleocr", "vision_models", "structured_output"]', '["sequential", "context7"]')
ON CONFLICT (name) DO NOTHING;

INSERT INTO agents.skills (name, description, category, complexity) VALUES
  ('testing_visual_parity', 'SSIM-based visual regression testing', 'quality', 'advanced'),
  ('migration_qweb_tsx', 'Migrate Odoo QWeb templates to React TSX', 'technical', 'expert'),
  ('schema_guard', 'Database schema drift detection and prevention', 'technical', 'advanced'),
  ('rls_security', 'Row-Level Security policy design and implementation', 'security', 'expert'),
  ('do_pipeline', 'DigitalOcean App Platform deployment automation', 'technical', 'intermediate')
ON CONFLICT (name) DO NOTHING;

INSERT INTO agents.task_bindings (role_id, task_type, priority)
SELECT r.id, t.task_type, 1
FROM (VALUES
  ('frontend_next', 'ui_component'),
  ('backend_nest', 'api_endpoint'),
  ('data_supabase', 'database_migration'),
  ('devops_do', 'deployment'),
  ('doc_extractor_ade', 'ocr_processing')
) AS t (role, task_type)
JOIN agents.roles r ON r.name = t.role
ON CONFLICT (role_id, task_type) DO NOTHING;

-- What the session had before.
DO $do$ BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false); END $do$;
