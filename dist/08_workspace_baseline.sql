-- 08_workspace_baseline.sql: what the workspace stands on and a plain PostgreSQL lacks.
--
--   roles     anon, authenticated, service_role
--   auth      users, uid()
--   ops       jwt_company_id(), set_updated_at()
--   public    companies, projects, project_tasks, knowledge_pages
--
-- On Supabase most of it is already there and belongs to other roles. Whatever exists is left exactly as it is; only
-- what is missing is added. Re-running changes nothing.
-- Runs in a transaction or statement by statement (psql -v ON_ERROR_STOP=1 -f), on PostgreSQL 14 and later.

-- No name is looked up in a schema in which others may create.
DO $do$ BEGIN PERFORM pg_catalog.set_config('pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false); END $do$;
SET search_path = pg_catalog, pg_temp;

-- 1. Before anything is created: may the connected role create what is missing, and can the workspace stand on what
--    is there? All checks read pg_catalog, because to_regclass() fails in a schema without USAGE.
DO $$
DECLARE
  me pg_catalog.pg_roles;
  problem text;
BEGIN
  SELECT * INTO me FROM pg_catalog.pg_roles WHERE rolname = current_user;

  SELECT string_agg(quote_ident(needed.name), ', ' ORDER BY needed.name) INTO problem
  FROM unnest(ARRAY['anon', 'authenticated', 'service_role']) AS needed (name)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = needed.name);
  IF problem IS NOT NULL AND NOT (me.rolsuper OR me.rolcreaterole) THEN
    RAISE insufficient_privilege USING
      MESSAGE = format('role %I lacks CREATEROLE, which creating %s needs', current_user, problem),
      HINT = format('As a superuser, run ALTER ROLE %I CREATEROLE, or create the roles, then run this file again.', current_user);
  END IF;

  SELECT string_agg(quote_ident(needed.name), ', ' ORDER BY needed.name) INTO problem
  FROM unnest(ARRAY['auth', 'ops']) AS needed (name)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = needed.name);
  IF problem IS NOT NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
    RAISE insufficient_privilege USING
      MESSAGE = format('role %I lacks CREATE on database %I, which creating schema %s needs', current_user, current_database(), problem),
      HINT = format('As the owner of the database, run GRANT CREATE ON DATABASE %I TO %I, then run this file again.', current_database(), current_user);
  END IF;

  SELECT format('role %I lacks CREATE on schema %I, which creating %s needs', current_user, missing.schema, missing.objects) INTO problem
  FROM (
    SELECT needed.schema, string_agg(needed.schema || '.' || needed.object, ', ' ORDER BY needed.object) AS objects
    FROM (VALUES ('auth', 'users'), ('auth', 'uid()'), ('ops', 'jwt_company_id()'), ('ops', 'set_updated_at()'),
      ('public', 'companies'), ('public', 'projects'), ('public', 'project_tasks'), ('public', 'knowledge_pages')) AS needed (schema, object)
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = needed.schema) AND c.relname = needed.object)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = needed.schema) AND p.proname || '()' = needed.object AND p.pronargs = 0)
    GROUP BY needed.schema
  ) AS missing
  JOIN pg_catalog.pg_namespace n ON n.nspname = missing.schema
  WHERE NOT has_schema_privilege(n.oid, 'CREATE')
  LIMIT 1;
  IF problem IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = problem,
      HINT = format('As the owner of the schema, run GRANT CREATE ON SCHEMA ... TO %I, then run this file again.', current_user);
  END IF;

  -- The workspace refers to auth.users by foreign key.
  SELECT format('role %I lacks %s, which a foreign key to auth.users needs', current_user,
      CASE WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'USAGE on schema auth' ELSE 'REFERENCES on table auth.users' END) INTO problem
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'auth' AND c.relname = 'users'
    AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'REFERENCES'));
  IF problem IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = problem,
      HINT = format('As the owner of auth.users, run GRANT USAGE ON SCHEMA auth TO %1$I; GRANT SELECT, REFERENCES ON auth.users TO %1$I; then run this file again.', current_user);
  END IF;

  SELECT format('ops.jwt_company_id() returns %s, not uuid', format_type(p.prorettype, NULL)) INTO problem
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'ops' AND p.proname = 'jwt_company_id' AND p.pronargs = 0 AND p.prorettype <> 'uuid'::regtype;
  IF problem IS NOT NULL THEN
    RAISE datatype_mismatch USING MESSAGE = problem, HINT = 'Let it return uuid, then run this file again.';
  END IF;

  SELECT string_agg(CASE
      WHEN a.attname IS NULL THEN format('%s.%s.%s does not exist', needed.schema, needed.relation, needed.name)
      ELSE format('%s.%s.%s is %s, not uuid', needed.schema, needed.relation, needed.name, format_type(a.atttypid, a.atttypmod)) END, '; ' ORDER BY needed.relation, needed.name) INTO problem
  FROM (VALUES ('auth', 'users', 'id'), ('public', 'companies', 'id'), ('public', 'projects', 'id'), ('public', 'projects', 'company_id'),
    ('public', 'project_tasks', 'id'), ('public', 'project_tasks', 'project_id'),
    ('public', 'knowledge_pages', 'id'), ('public', 'knowledge_pages', 'company_id')) AS needed (schema, relation, name)
  JOIN pg_catalog.pg_namespace n ON n.nspname = needed.schema
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = needed.relation
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = needed.name AND NOT a.attisdropped
  WHERE a.atttypid IS DISTINCT FROM 'uuid'::regtype;
  IF problem IS NOT NULL THEN
    RAISE undefined_column USING MESSAGE = 'the workspace needs a column that an existing table lacks: ' || problem,
      DETAIL = 'The table was there before this file ran and has not been changed.',
      HINT = 'Add the column as uuid in a migration of your own, then run this file again.';
  END IF;
END
$$;

-- 2. The roles under which API requests run. Roles belong to the whole cluster: another database may be creating them
--    at this moment, which is as good.
DO $$
DECLARE
  me pg_catalog.pg_roles;
  api_role text;
BEGIN
  SELECT * INTO me FROM pg_catalog.pg_roles WHERE rolname = current_user;
  FOREACH api_role IN ARRAY ARRAY['anon', 'authenticated', 'service_role'] LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = api_role);
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', api_role);
      IF NOT has_schema_privilege(api_role, 'public', 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', api_role);
      END IF;
      IF api_role = 'service_role' THEN
        -- Before PostgreSQL 16 only a superuser may give it; since then also a role that has it itself.
        IF me.rolsuper OR (me.rolbypassrls AND current_setting('server_version_num')::integer >= 160000) THEN
          ALTER ROLE service_role BYPASSRLS;
        ELSE
          RAISE WARNING USING MESSAGE = format('service_role was created without BYPASSRLS, which role %I may not give: it sees no rows of the workspace', current_user),
            HINT = 'As a superuser, run ALTER ROLE service_role BYPASSRLS.';
        END IF;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

-- 3. Users of the API, as Supabase Auth has them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'auth') THEN
    CREATE SCHEMA auth;
    COMMENT ON SCHEMA auth IS 'Users of the API. On Supabase this schema belongs to Supabase Auth.';
    GRANT USAGE ON SCHEMA auth TO anon, authenticated, service_role;
  END IF;

  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'auth' AND c.relname = 'users') THEN
    CREATE TABLE auth.users (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      email text UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE auth.users IS 'Users of the API; the sub claim of a request''s JWT names one.';
    -- No policy: nobody but the owner and service_role reads who the users are.
    ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY;
    GRANT SELECT ON auth.users TO service_role;
  END IF;

  IF NOT EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'auth' AND p.proname = 'uid' AND p.pronargs = 0) THEN
    CREATE FUNCTION auth.uid() RETURNS uuid
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
    AS $function$
    BEGIN
      RETURN (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
    EXCEPTION WHEN data_exception THEN
      RETURN NULL;
    END
    $function$;
    COMMENT ON FUNCTION auth.uid() IS 'The user of the request: the sub claim of its JWT, or null.';
  END IF;
END
$$;

-- 4. The company of a request, and the trigger function behind every updated_at.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'ops') THEN
    CREATE SCHEMA ops;
    COMMENT ON SCHEMA ops IS 'Functions that the workspace''s policies and triggers call. Not for the API to expose.';
    GRANT USAGE ON SCHEMA ops TO anon, authenticated, service_role;
  END IF;

  -- An existing one may read the company from elsewhere: it stays.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ops' AND p.proname = 'jwt_company_id' AND p.pronargs = 0) THEN
    -- Null, and so no company at all, for a missing, empty or malformed claim. app_metadata can be set by the server
    -- only; user_metadata, which the user can edit, must never decide here.
    -- Not parallel safe: the EXCEPTION block is a subtransaction, which PostgreSQL 14 to 16 refuse in a parallel query.
    CREATE FUNCTION ops.jwt_company_id() RETURNS uuid
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
    AS $function$
    DECLARE
      claims jsonb;
    BEGIN
      claims := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
      RETURN coalesce(claims ->> 'company_id', claims -> 'app_metadata' ->> 'company_id')::uuid;
    EXCEPTION WHEN data_exception THEN
      RETURN NULL;
    END
    $function$;
    COMMENT ON FUNCTION ops.jwt_company_id() IS 'The company of the request: the company_id claim of its JWT (or of its app_metadata), or null.';
  END IF;

  IF NOT EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ops' AND p.proname = 'set_updated_at' AND p.pronargs = 0) THEN
    CREATE FUNCTION ops.set_updated_at() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $function$
    BEGIN
      NEW.updated_at := now();
      RETURN NEW;
    END
    $function$;
    COMMENT ON FUNCTION ops.set_updated_at() IS 'Trigger function: maintains updated_at.';
  END IF;
END
$$;

-- 5. The tables that the workspace refers to. Each is created whole, with its policies and grants, or not touched.
DO $$
DECLARE
  writable record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND relname = 'companies') THEN
    CREATE TABLE public.companies (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      name text NOT NULL DEFAULT 'Untitled',
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE public.companies IS 'Tenants: every row of the workspace belongs to exactly one company.';
    CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.companies FOR EACH ROW EXECUTE FUNCTION ops.set_updated_at();
    ALTER TABLE public.companies ENABLE ROW LEVEL SECURITY;
    CREATE POLICY companies_select ON public.companies FOR SELECT TO authenticated USING (id = (SELECT ops.jwt_company_id()));
    REVOKE ALL ON public.companies FROM anon, authenticated;
    GRANT SELECT ON public.companies TO anon, authenticated;
    GRANT ALL ON public.companies TO service_role;
  END IF;

  FOR writable IN SELECT * FROM (VALUES
    ('projects', 'A company''s projects.', $columns$
      company_id uuid NOT NULL REFERENCES public.companies (id),
      name text NOT NULL DEFAULT 'Untitled'$columns$,
      'company_id', $owned$company_id = (SELECT ops.jwt_company_id())$owned$),
    ('project_tasks', 'Tasks of a project; their company is the project''s.', $columns$
      project_id uuid NOT NULL REFERENCES public.projects (id) ON DELETE CASCADE,
      title text NOT NULL DEFAULT 'Untitled'$columns$,
      'project_id', $owned$EXISTS (SELECT FROM public.projects p WHERE p.id = project_tasks.project_id AND p.company_id = (SELECT ops.jwt_company_id()))$owned$),
    ('knowledge_pages', 'A company''s pages; their content is in content_blocks.', $columns$
      company_id uuid NOT NULL REFERENCES public.companies (id),
      title text NOT NULL DEFAULT 'Untitled'$columns$,
      'company_id', $owned$company_id = (SELECT ops.jwt_company_id())$owned$)
  ) AS t (name, comment, columns, parent, owned)
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND relname = t.name)
  LOOP
    EXECUTE format('CREATE TABLE public.%I (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), %s,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())', writable.name, writable.columns);
    EXECUTE format('COMMENT ON TABLE public.%I IS %L', writable.name, writable.comment);
    EXECUTE format('CREATE INDEX %I ON public.%I (%I)', writable.name || '_' || writable.parent || '_idx', writable.name, writable.parent);
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION ops.set_updated_at()', writable.name);
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', writable.name);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR SELECT TO authenticated USING (%s)', writable.name || '_select', writable.name, writable.owned);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR INSERT TO authenticated WITH CHECK (%s)', writable.name || '_insert', writable.name, writable.owned);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR UPDATE TO authenticated USING (%s) WITH CHECK (%s)', writable.name || '_update', writable.name, writable.owned, writable.owned);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR DELETE TO authenticated USING (%s)', writable.name || '_delete', writable.name, writable.owned);
    EXECUTE format('REVOKE ALL ON public.%I FROM anon, authenticated', writable.name);
    EXECUTE format('GRANT SELECT ON public.%I TO anon', writable.name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO authenticated', writable.name);
    EXECUTE format('GRANT ALL ON public.%I TO service_role', writable.name);
  END LOOP;
END
$$;

-- What the session had before.
DO $do$ BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false); END $do$;
