-- 11_notion_sample_page.sql: a sample page to try the workspace with, and the export and import of pages.
-- Stands on 08, 09 and 10.
--
--   company 00000000-0000-0000-0000-000000000001    page    00000000-0000-0000-0000-000000000100
--   user    00000000-0000-0000-0000-000000000001    project 00000000-0000-0000-0000-000000000300
--   blocks ...0101 to ...0116, views ...0201 to ...0205, tasks ...0301 to ...0305, dependencies ...0311 to ...0314,
--   time entries ...0401 and ...0402, properties ...0501 to ...0503, their values ...0511 to ...0513, template ...0601
--
-- Every row has a fixed id, so loading it twice leaves the same rows; rows that were edited stay as they are, rows that
-- were deleted come back.
-- Runs in a transaction or statement by statement (psql -v ON_ERROR_STOP=1 -f), on PostgreSQL 14 and later.

-- No name is looked up in a schema in which others may create.
DO $do$ BEGIN PERFORM pg_catalog.set_config('pg_feature_inventory.outer_path', pg_catalog.current_setting('search_path'), false); END $do$;
SET search_path = pg_catalog, pg_temp;

-- 1. Is everything there?
DO $$
DECLARE
  problem text;
BEGIN
  SELECT string_agg(format('%s.%s.%s', needed.schema, needed.relation, needed.name), ', ' ORDER BY needed.relation) INTO problem
  FROM (VALUES ('public', 'companies', 'name'), ('public', 'projects', 'name'), ('public', 'project_tasks', 'title'), ('public', 'knowledge_pages', 'title'),
    ('public', 'content_blocks', 'page_id'), ('public', 'page_templates', 'company_id')) AS needed (schema, relation, name)
  WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = needed.schema AND c.relname = needed.relation AND a.attname = needed.name AND NOT a.attisdropped);
  IF problem IS NOT NULL THEN
    RAISE undefined_column USING MESSAGE = 'the sample page needs what does not exist: ' || problem,
      HINT = 'Run 08_workspace_baseline.sql, 09_notion_workspace_schema.sql and 10_notion_workspace_rls.sql first. A table of your own that names the column otherwise can have a generated column of this name.';
  END IF;
END
$$;

-- 2. The sample user. It cannot sign in: it has no password and no identity.
DO $$
DECLARE
  names text;
  literals text;
BEGIN
  IF EXISTS (SELECT FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001') THEN
    RETURN;
  END IF;
  -- Of these columns, those that this auth.users has. Supabase Auth cannot list its users when one of the tokens is null.
  SELECT string_agg(quote_ident(c.name), ', '), string_agg(quote_literal(c.value), ', ') INTO names, literals
  FROM (VALUES ('id', '00000000-0000-0000-0000-000000000001'), ('email', 'sample@example.com'),
    ('instance_id', '00000000-0000-0000-0000-000000000000'), ('aud', 'authenticated'), ('role', 'authenticated'),
    ('created_at', '2025-01-06T09:00:00Z'), ('updated_at', '2025-01-06T09:00:00Z'),
    ('confirmation_token', ''), ('recovery_token', ''), ('email_change_token_new', ''), ('email_change', '')) AS c (name, value)
  WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = 'auth.users'::regclass AND attname = c.name AND NOT attisdropped);
  EXECUTE format('INSERT INTO auth.users (%s) VALUES (%s)', names, literals);
EXCEPTION WHEN OTHERS THEN
  -- A missing privilege, a column or a trigger of the application: the sample is worth having without its user.
  RAISE WARNING USING MESSAGE = 'the sample user was not created: ' || SQLERRM,
    HINT = 'The sample rows name no user then. Create the user and load the sample again if you need it.';
END
$$;

-- 3. Company, project, tasks and the page.
INSERT INTO public.companies (id, name) VALUES
  ('00000000-0000-0000-0000-000000000001', 'Sample Company')
ON CONFLICT DO NOTHING;

INSERT INTO public.projects (id, company_id, name) VALUES
  ('00000000-0000-0000-0000-000000000300', '00000000-0000-0000-0000-000000000001', 'Website relaunch')
ON CONFLICT DO NOTHING;

INSERT INTO public.project_tasks (id, project_id, title) VALUES
  ('00000000-0000-0000-0000-000000000301', '00000000-0000-0000-0000-000000000300', 'Collect requirements'),
  ('00000000-0000-0000-0000-000000000302', '00000000-0000-0000-0000-000000000300', 'Design the pages'),
  ('00000000-0000-0000-0000-000000000303', '00000000-0000-0000-0000-000000000300', 'Write the content'),
  ('00000000-0000-0000-0000-000000000304', '00000000-0000-0000-0000-000000000300', 'Build the site'),
  ('00000000-0000-0000-0000-000000000305', '00000000-0000-0000-0000-000000000300', 'Go live')
ON CONFLICT DO NOTHING;

INSERT INTO public.knowledge_pages (id, company_id, title) VALUES
  ('00000000-0000-0000-0000-000000000100', '00000000-0000-0000-0000-000000000001', 'Website relaunch: project page')
ON CONFLICT DO NOTHING;

INSERT INTO public.task_dependencies (id, task_id, depends_on_task_id, dependency_type, lag_days)
SELECT t.* FROM (VALUES
  ('00000000-0000-0000-0000-000000000311'::uuid, '00000000-0000-0000-0000-000000000302'::uuid, '00000000-0000-0000-0000-000000000301'::uuid, 'finish_to_start', 0),
  ('00000000-0000-0000-0000-000000000312', '00000000-0000-0000-0000-000000000303', '00000000-0000-0000-0000-000000000302', 'start_to_start', 2),
  ('00000000-0000-0000-0000-000000000313', '00000000-0000-0000-0000-000000000304', '00000000-0000-0000-0000-000000000302', 'blocks', 0),
  ('00000000-0000-0000-0000-000000000314', '00000000-0000-0000-0000-000000000305', '00000000-0000-0000-0000-000000000304', 'finish_to_finish', 1)
) AS t (id, task_id, depends_on_task_id, dependency_type, lag_days)
-- All or none: one that was turned round meanwhile would make a cycle with the original.
WHERE NOT EXISTS (SELECT FROM public.task_dependencies d JOIN public.project_tasks p ON p.id = d.task_id
  WHERE p.project_id = '00000000-0000-0000-0000-000000000300')
ON CONFLICT DO NOTHING;

INSERT INTO public.time_entries (id, task_id, user_id, start_time, end_time, description, billable, billing_rate) VALUES
  ('00000000-0000-0000-0000-000000000401', '00000000-0000-0000-0000-000000000301',
    (SELECT id FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001'),
    '2025-01-06T09:00:00Z', '2025-01-06T10:30:00Z', 'Workshop with the client', true, 120.00),
  ('00000000-0000-0000-0000-000000000402', '00000000-0000-0000-0000-000000000302',
    (SELECT id FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001'),
    '2025-01-07T13:00:00Z', NULL, 'First drafts', false, NULL)
ON CONFLICT DO NOTHING;

-- 4. Blocks: all ten types; a list in a list, and text in a quote. A block whose place on the page was given to another
--    one stays away: the place is unique.
INSERT INTO public.content_blocks (id, page_id, type, content, position, parent_block_id, created_by)
SELECT t.id, '00000000-0000-0000-0000-000000000100', t.type, t.content::jsonb, t.position, t.parent_block_id,
  (SELECT id FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001')
FROM (VALUES
  ('00000000-0000-0000-0000-000000000101'::uuid, 'heading', '{"level": 1, "text": "Website relaunch"}', 1, NULL::uuid),
  ('00000000-0000-0000-0000-000000000102', 'text', '{"text": "One page for everything about the relaunch."}', 2, NULL),
  ('00000000-0000-0000-0000-000000000103', 'image', '{"url": "https://example.com/sketch.png", "caption": "First sketch"}', 3, NULL),
  ('00000000-0000-0000-0000-000000000104', 'divider', '{}', 4, NULL),
  ('00000000-0000-0000-0000-000000000105', 'heading', '{"level": 2, "text": "Goals"}', 5, NULL),
  ('00000000-0000-0000-0000-000000000106', 'list', '{"style": "bulleted", "text": "Faster"}', 6, NULL),
  ('00000000-0000-0000-0000-000000000107', 'list', '{"style": "bulleted", "text": "First paint under one second"}', 7, '00000000-0000-0000-0000-000000000106'),
  ('00000000-0000-0000-0000-000000000108', 'list', '{"style": "bulleted", "text": "On a phone, too"}', 8, '00000000-0000-0000-0000-000000000107'),
  ('00000000-0000-0000-0000-000000000109', 'list', '{"style": "bulleted", "text": "Easier to edit"}', 9, NULL),
  ('00000000-0000-0000-0000-000000000110', 'table', '{"header": ["Phase", "Weeks"], "rows": [["Design", 3], ["Build", 5]]}', 10, NULL),
  ('00000000-0000-0000-0000-000000000111', 'heading', '{"level": 2, "text": "Notes"}', 11, NULL),
  ('00000000-0000-0000-0000-000000000112', 'quote', '{"text": "Keep it simple."}', 12, NULL),
  ('00000000-0000-0000-0000-000000000113', 'text', '{"text": "From the workshop."}', 13, '00000000-0000-0000-0000-000000000112'),
  ('00000000-0000-0000-0000-000000000114', 'code', '{"language": "sql", "text": "SELECT count(*) FROM public.content_blocks;"}', 14, NULL),
  ('00000000-0000-0000-0000-000000000115', 'embed', '{"url": "https://example.com/prototype"}', 15, NULL),
  ('00000000-0000-0000-0000-000000000116', 'file', '{"url": "https://example.com/brief.pdf", "name": "brief.pdf", "size": 48211}', 16, NULL)
) AS t (id, type, content, position, parent_block_id)
WHERE NOT EXISTS (SELECT FROM public.content_blocks b
  WHERE b.id = t.id OR (b.page_id = '00000000-0000-0000-0000-000000000100' AND b.position = t.position));

-- 5. Properties of pages and their values on this one.
INSERT INTO public.custom_properties (id, company_id, entity_type, name, type, options, required, position) VALUES
  ('00000000-0000-0000-0000-000000000501', '00000000-0000-0000-0000-000000000001', 'knowledge_page', 'Status', 'select', '["Draft", "In review", "Published"]', true, 1),
  ('00000000-0000-0000-0000-000000000502', '00000000-0000-0000-0000-000000000001', 'knowledge_page', 'Due', 'date', '[]', false, 2),
  ('00000000-0000-0000-0000-000000000503', '00000000-0000-0000-0000-000000000001', 'knowledge_page', 'Tags', 'multi_select', '["web", "design", "content"]', false, 3)
ON CONFLICT DO NOTHING;

INSERT INTO public.property_values (id, property_id, entity_id, entity_type, value)
SELECT t.id, t.property_id, '00000000-0000-0000-0000-000000000100', 'knowledge_page', t.value::jsonb
FROM (VALUES
  ('00000000-0000-0000-0000-000000000511'::uuid, '00000000-0000-0000-0000-000000000501'::uuid, '"In review"'),
  ('00000000-0000-0000-0000-000000000512', '00000000-0000-0000-0000-000000000502', '"2025-03-31"'),
  ('00000000-0000-0000-0000-000000000513', '00000000-0000-0000-0000-000000000503', '["web", "design"]')
) AS t (id, property_id, value)
WHERE EXISTS (SELECT FROM public.custom_properties p WHERE p.id = t.property_id)
ON CONFLICT DO NOTHING;

-- 6. Views and a template.
INSERT INTO public.database_views (id, company_id, name, type, entity_type, filters, sort_order, visible_columns, group_by, created_by)
SELECT t.id, '00000000-0000-0000-0000-000000000001', t.name, t.type, t.entity_type, t.filters::jsonb, t.sort_order::jsonb, t.visible_columns::jsonb, t.group_by,
  (SELECT id FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001')
FROM (VALUES
  ('00000000-0000-0000-0000-000000000201'::uuid, 'All pages', 'table', 'knowledge_page', '[]', '[{"column": "title", "direction": "asc"}]', '["title", "Status", "Due", "Tags"]', NULL),
  ('00000000-0000-0000-0000-000000000202', 'Pages by status', 'board', 'knowledge_page', '[]', '[]', '["title", "Due"]', 'Status'),
  ('00000000-0000-0000-0000-000000000203', 'Due dates', 'calendar', 'knowledge_page', '[{"column": "Due", "operator": "is_not_empty"}]', '[{"column": "Due", "direction": "asc"}]', '["title", "Due"]', NULL),
  ('00000000-0000-0000-0000-000000000204', 'Designs', 'gallery', 'knowledge_page', '[{"column": "Tags", "operator": "contains", "value": "design"}]', '[]', '["title", "Tags"]', NULL),
  ('00000000-0000-0000-0000-000000000205', 'Tasks', 'list', 'project_task', '[]', '[{"column": "title", "direction": "asc"}]', '["title"]', NULL)
) AS t (id, name, type, entity_type, filters, sort_order, visible_columns, group_by)
ON CONFLICT DO NOTHING;

INSERT INTO public.page_templates (id, company_id, name, description, category, icon, entity_type, is_public, block_structure, default_properties, created_by) VALUES
  ('00000000-0000-0000-0000-000000000601', '00000000-0000-0000-0000-000000000001', 'Project page', 'Goals, phases and notes of a project', 'projects', '📋', 'knowledge_page', true,
    '[{"type": "heading", "content": {"level": 1, "text": "Project"}}, {"type": "text", "content": {"text": "What it is about."}}, {"type": "list", "content": {"style": "bulleted", "text": "First goal"}}]',
    '{"Status": "Draft"}', (SELECT id FROM auth.users WHERE id = '00000000-0000-0000-0000-000000000001'))
ON CONFLICT DO NOTHING;

-- 7. Export and import. Both run with the caller's rights, so that row-level security holds for every row they touch.
--
--   {"title": text,
--    "blocks": [{"position": integer, "parent_position": integer or null, "type": text, "content": any}, ...],
--    "properties": [{"name": text, "type": text, "options": any, "required": boolean, "position": integer, "value": any}, ...]}
--
-- There are no ids in it: a block names its parent by position, so that an imported page exports to equal JSON.
--
-- Export writes nothing, yet is volatile: a stable function would not see a page that import made in the same statement.
CREATE OR REPLACE FUNCTION public.export_page_as_json(page_id uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  page_data jsonb;
BEGIN
  SELECT jsonb_build_object(
    'title', page.title,
    'blocks', coalesce((
      SELECT jsonb_agg(jsonb_build_object('position', b.position, 'parent_position', parent.position, 'type', b.type, 'content', b.content) ORDER BY b.position)
      FROM public.content_blocks b
      LEFT JOIN public.content_blocks parent ON parent.id = b.parent_block_id
      WHERE b.page_id = page.id), '[]'),
    'properties', coalesce((
      SELECT jsonb_agg(jsonb_build_object('name', p.name, 'type', p.type, 'options', p.options, 'required', p.required, 'position', p.position, 'value', v.value) ORDER BY p.position, p.name COLLATE "C")
      FROM public.property_values v
      JOIN public.custom_properties p ON p.id = v.property_id
      WHERE v.entity_type = 'knowledge_page' AND v.entity_id = page.id), '[]'))
  INTO page_data
  FROM public.knowledge_pages page
  WHERE page.id = export_page_as_json.page_id
    -- Also where knowledge_pages is a table of the application without policies.
    AND (page.company_id = (SELECT ops.jwt_company_id()) OR NOT row_security_active('public.content_blocks'));
  IF page_data IS NULL THEN
    RAISE no_data_found USING MESSAGE = format('page %s does not exist, or is of another company', coalesce(page_id::text, 'null'));
  END IF;
  RETURN page_data;
END
$$;

CREATE OR REPLACE FUNCTION public.import_page_from_json(company_id uuid, page_data jsonb) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  new_page_id uuid := gen_random_uuid();
  own_company uuid := ops.jwt_company_id();
  problem text;
BEGIN
  IF company_id IS NULL THEN
    RAISE null_value_not_allowed USING MESSAGE = 'company_id is null';
  END IF;
  IF company_id IS DISTINCT FROM own_company AND (own_company IS NOT NULL OR row_security_active('public.content_blocks')) THEN
    RAISE insufficient_privilege USING MESSAGE = format('a page cannot be imported into company %s, which is not the company of the request', company_id),
      HINT = 'The company of a request is the company_id claim of its JWT.';
  END IF;

  -- The first thing that is wrong, from the outside inwards, as a path and what is wrong there.
  problem := CASE
    WHEN page_data IS NULL OR jsonb_typeof(page_data) <> 'object' THEN ' is not an object'
    WHEN jsonb_typeof(page_data -> 'title') IS DISTINCT FROM 'string' THEN '.title is not a string'
    WHEN jsonb_typeof(page_data -> 'blocks') <> 'array' THEN '.blocks is not an array'
    WHEN jsonb_typeof(page_data -> 'properties') <> 'array' THEN '.properties is not an array'
  END;
  IF problem IS NULL THEN
    SELECT path || fault INTO problem FROM (
      SELECT 1 AS part, i, format('.blocks[%s]', i - 1) AS path, CASE
        WHEN jsonb_typeof(item) <> 'object' THEN ' is not an object'
        WHEN coalesce(item ->> 'type', '') NOT IN ('text', 'heading', 'list', 'table', 'embed', 'code', 'image', 'file', 'divider', 'quote')
          THEN '.type is not one of text, heading, list, table, embed, code, image, file, divider, quote'
        WHEN item -> 'content' IS NULL THEN '.content is missing'
        WHEN jsonb_path_exists(item, 'strict $.position ? (@ == @.floor() && @.abs() < 2147483648)', silent => true) IS NOT TRUE THEN '.position is not an integer'
        WHEN count(*) OVER (PARTITION BY item -> 'position') > 1 THEN '.position is that of another block, too'
        WHEN jsonb_typeof(item -> 'parent_position') <> 'null'
          AND (item -> 'parent_position' = item -> 'position'
            OR item -> 'parent_position' NOT IN (SELECT other -> 'position' FROM jsonb_array_elements(page_data -> 'blocks') AS b (other)))
          THEN '.parent_position is not the position of another block'
      END AS fault
      FROM jsonb_array_elements(page_data -> 'blocks') WITH ORDINALITY AS t (item, i)
      UNION ALL
      SELECT 2, i, format('.properties[%s]', i - 1), CASE
        WHEN jsonb_typeof(item) <> 'object' THEN ' is not an object'
        WHEN jsonb_typeof(item -> 'name') IS DISTINCT FROM 'string' THEN '.name is not a string'
        WHEN coalesce(item ->> 'type', '') NOT IN ('text', 'number', 'date', 'select', 'multi_select', 'person', 'file', 'checkbox', 'url', 'email', 'phone')
          THEN '.type is not one of text, number, date, select, multi_select, person, file, checkbox, url, email, phone'
        WHEN jsonb_typeof(item -> 'required') <> 'boolean' THEN '.required is not a boolean'
        WHEN item -> 'position' IS NOT NULL AND jsonb_path_exists(item, 'strict $.position ? (@ == @.floor() && @.abs() < 2147483648)', silent => true) IS NOT TRUE THEN '.position is not an integer'
        WHEN count(*) OVER (PARTITION BY item ->> 'name') > 1 THEN '.name is that of another property, too'
      END
      FROM jsonb_array_elements(page_data -> 'properties') WITH ORDINALITY AS t (item, i)
    ) AS checked
    WHERE fault IS NOT NULL ORDER BY part, i LIMIT 1;
  END IF;
  IF problem IS NOT NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = 'page_data' || problem,
      HINT = 'page_data is what export_page_as_json() returns.';
  END IF;

  INSERT INTO public.knowledge_pages (id, company_id, title)
  VALUES (new_page_id, import_page_from_json.company_id, page_data ->> 'title');

  WITH block AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, item, (item ->> 'position')::numeric::integer AS position, (item ->> 'parent_position')::numeric::integer AS parent_position
    FROM jsonb_array_elements(page_data -> 'blocks') AS t (item)
  )
  INSERT INTO public.content_blocks (id, page_id, type, content, position, parent_block_id)
  SELECT block.id, new_page_id, block.item ->> 'type', block.item -> 'content', block.position, parent.id
  FROM block LEFT JOIN block AS parent ON parent.position = block.parent_position;

  INSERT INTO public.custom_properties (company_id, entity_type, name, type, options, required, position)
  SELECT import_page_from_json.company_id, 'knowledge_page', item ->> 'name', item ->> 'type', coalesce(item -> 'options', '[]'),
    coalesce((item ->> 'required')::boolean, false), coalesce((item ->> 'position')::numeric::integer, 0)
  FROM jsonb_array_elements(page_data -> 'properties') AS t (item)
  WHERE NOT EXISTS (SELECT FROM public.custom_properties p
    WHERE p.company_id = import_page_from_json.company_id AND p.entity_type = 'knowledge_page' AND p.name = item ->> 'name')
  ON CONFLICT DO NOTHING;

  SELECT format('property %s is of type %s in page_data, but of type %s in company %s', p.name, item ->> 'type', p.type, p.company_id) INTO problem
  FROM jsonb_array_elements(page_data -> 'properties') AS t (item)
  JOIN public.custom_properties p ON p.company_id = import_page_from_json.company_id AND p.entity_type = 'knowledge_page' AND p.name = item ->> 'name'
  WHERE p.type <> item ->> 'type' LIMIT 1;
  IF problem IS NOT NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = problem, HINT = 'Rename the property, there or in page_data.';
  END IF;

  INSERT INTO public.property_values (property_id, entity_id, entity_type, value)
  SELECT p.id, new_page_id, 'knowledge_page', item -> 'value'
  FROM jsonb_array_elements(page_data -> 'properties') AS t (item)
  JOIN public.custom_properties p ON p.company_id = import_page_from_json.company_id AND p.entity_type = 'knowledge_page' AND p.name = item ->> 'name';

  RETURN new_page_id;
END
$$;

COMMENT ON FUNCTION public.export_page_as_json(uuid) IS 'A page with its blocks, their nesting, and its property values as JSON.';
COMMENT ON FUNCTION public.import_page_from_json(uuid, jsonb) IS 'Makes a new page of a company from what export_page_as_json() returned and returns its id. Properties are matched by name and type, and created where missing.';
REVOKE EXECUTE ON FUNCTION public.export_page_as_json(uuid), public.import_page_from_json(uuid, jsonb) FROM PUBLIC, anon;
GRANT EXECUTE ON FUNCTION public.export_page_as_json(uuid), public.import_page_from_json(uuid, jsonb) TO authenticated, service_role;

-- What the session had before.
DO $do$ BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.current_setting('pg_feature_inventory.outer_path'), false); END $do$;
