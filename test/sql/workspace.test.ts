import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../support/embedded.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';
import { bundled, bundledFiles, id, install, workspaceFiles } from './support-bundled.ts';

const sampleAndAgents = [...workspaceFiles, '11_notion_sample_page.sql', '004_agent_registry.sql'];

/** Everything that a second run could change: definitions, privileges, comments, row-level security, and every row. */
const fingerprint = `
  SELECT object FROM (
    SELECT format('relation %s %s %s %s %s', c.oid, c.oid::regclass, c.relacl, c.relrowsecurity, obj_description(c.oid, 'pg_class')) AS object FROM pg_class c
      WHERE c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'ops', 'auth', 'agents'))
    UNION ALL SELECT format('column %s %s %s %s', attrelid::regclass, attname, atttypid, col_description(attrelid, attnum)) FROM pg_attribute
      WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'ops', 'auth', 'agents')))
    UNION ALL SELECT format('constraint %s %s %s', oid, conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname IN ('public', 'ops', 'auth', 'agents')
    UNION ALL SELECT format('trigger %s %s', oid, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('policy %s %s %s %s %s', oid, polrelid::regclass, polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
    UNION ALL SELECT format('function %s %s %s %s', oid, pg_get_functiondef(oid), proacl, obj_description(oid, 'pg_proc')) FROM pg_proc
      WHERE pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'ops', 'auth', 'agents'))
    UNION ALL SELECT format('schema %s %s %s', nspname, nspacl, obj_description(oid, 'pg_namespace')) FROM pg_namespace
    UNION ALL SELECT format('role %s %s', rolname, rolbypassrls) FROM pg_roles
    UNION ALL SELECT format('rows %s %s', c.oid::regclass, table_to_xml(c.oid, true, true, '')) FROM pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'ops', 'auth', 'agents'))
  ) AS t ORDER BY object COLLATE "C"`;

async function errorOf(promise: Promise<unknown>): Promise<pg.DatabaseError> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof pg.DatabaseError)) throw new Error('a server error was expected', { cause: error });
  return error;
}

/** The statements of a bundled file: each ends with a semicolon at the end of a line, outside of dollar quotes. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of text.split('\n')) {
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) quoted = !quoted;
    if (!quoted && line.trimEnd().endsWith(';') && !line.startsWith('--')) {
      statements.push(current);
      current = '';
    }
  }
  return statements;
}

/** A database as Supabase hands it out: the user is no superuser, and schema auth belongs to somebody else. */
async function createSupabaseLike(server: Server): Promise<string> {
  const url = await server.createDatabase();
  await query(
    url,
    `
    CREATE ROLE anon NOLOGIN; CREATE ROLE authenticated NOLOGIN; CREATE ROLE service_role NOLOGIN BYPASSRLS;
    CREATE ROLE supabase_auth_admin NOLOGIN CREATEROLE;
    CREATE ROLE developer LOGIN CREATEROLE CREATEDB;
    GRANT anon, authenticated, service_role TO developer;
    ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO developer;
    ALTER SCHEMA public OWNER TO developer;
    GRANT USAGE ON SCHEMA public TO anon, authenticated, service_role;
    ALTER DEFAULT PRIVILEGES FOR ROLE developer IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated, service_role;
    ALTER DEFAULT PRIVILEGES FOR ROLE developer IN SCHEMA public GRANT ALL ON FUNCTIONS TO anon, authenticated, service_role;
    CREATE SCHEMA auth AUTHORIZATION supabase_auth_admin;
    GRANT USAGE ON SCHEMA auth TO developer, anon, authenticated, service_role;
    CREATE TABLE auth.users (instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255), confirmation_token varchar(255),
      recovery_token varchar(255), email_change_token_new varchar(255), email_change varchar(255), created_at timestamptz, updated_at timestamptz);
    ALTER TABLE auth.users OWNER TO supabase_auth_admin;
    ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY;
    CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $$;
    ALTER FUNCTION auth.uid() OWNER TO supabase_auth_admin;`,
  );
  return server.url(new URL(url).pathname.slice(1), 'developer');
}

describe.each(ends)('the bundled files on PostgreSQL %i', (major) => {
  test('run twice: the second time without error, without a word and without any change', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    expect(await install(url, sampleAndAgents)).toEqual([]);
    const before = await query(url, fingerprint);
    expect(before.length).toBeGreaterThan(200);
    expect(await install(url, sampleAndAgents)).toEqual([]);
    expect(await query(url, fingerprint)).toEqual(before);
  });

  test('do not depend on the search_path, nor on one statement sharing a transaction with the next', async () => {
    await using server = await startServer(major, ['search_path=']);
    const url = await server.createDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const file of sampleAndAgents)
      for (const statement of statementsOf(bundled(file))) await client.query(statement);
    await client.end();
    expect(await query(url, `SELECT count(*)::int AS n FROM public.content_blocks`)).toEqual([{ n: 16 }]);
  });

  test('on a database like Supabase add only what is missing, without being superuser', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await createSupabaseLike(server);
    const admin = server.url(new URL(url).pathname.slice(1));
    await query(
      admin,
      'GRANT ALL ON auth.users TO developer; CREATE POLICY all_for_developer ON auth.users TO developer USING (true)',
    );
    const auth = `SELECT c.oid, c.relowner::regrole, c.relacl FROM pg_class c WHERE c.relname = 'users' UNION ALL SELECT oid, proowner::regrole, proacl FROM pg_proc WHERE proname = 'uid'`;
    const before = await query(admin, auth);
    expect(await install(url, sampleAndAgents)).toEqual([]);
    expect(await install(url, sampleAndAgents)).toEqual([]);
    expect(await query(admin, auth)).toEqual(before);
    expect(await query(admin, `SELECT email, confirmation_token, email_change FROM auth.users`)).toEqual([
      { email: 'sample@example.com', confirmation_token: '', email_change: '' },
    ]);
    expect(
      await query(
        admin,
        `SELECT count(*)::int AS n FROM public.content_blocks WHERE created_by = '${id(1)}'`,
      ),
    ).toEqual([{ n: 16 }]);
    // Supabase's default privileges gave everything to everybody, and policies do not cover TRUNCATE.
    expect(
      await query(
        admin,
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND (has_table_privilege('anon', oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_table_privilege('authenticated', oid, 'TRUNCATE'))`,
      ),
    ).toEqual([]);
    expect(
      await query(
        admin,
        `SELECT has_function_privilege('anon', 'public.import_page_from_json(uuid, jsonb)', 'EXECUTE') AS anon`,
      ),
    ).toEqual([{ anon: false }]);
  });
});

test('the bundled files run twice on the embedded engine', async () => {
  const database = await createEngine();
  for (const file of [...sampleAndAgents, ...sampleAndAgents])
    await database.exec(`BEGIN; ${bundled(file)}; COMMIT`);
  const { rows } = await database.query(`SELECT count(*)::int AS n FROM public.content_blocks`);
  expect(rows).toEqual([{ n: 16 }]);
  await database.close();
});

describe('what is there stays as it is', () => {
  test('comments, policies, privileges, functions and columns that were changed survive a second run', async () => {
    await using borrowed = await borrowServer(16);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, sampleAndAgents);
    await query(
      url,
      `
      COMMENT ON TABLE public.content_blocks IS 'ours';
      ALTER POLICY database_views_update ON public.database_views USING (false);
      REVOKE ALL ON public.page_templates FROM anon;
      CREATE OR REPLACE FUNCTION ops.jwt_company_id() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid';
      ALTER TABLE public.time_entries ADD COLUMN cost_center text;
      ALTER TABLE public.time_entries DISABLE TRIGGER set_updated_at;
      UPDATE public.content_blocks SET content = '{"mine": true}', position = 99 WHERE id = '${id(101)}';
      DELETE FROM public.content_blocks WHERE id = '${id(102)}';
      INSERT INTO public.content_blocks (page_id, type, position) VALUES ('${id(100)}', 'text', 2);
      DELETE FROM public.task_dependencies WHERE id = '${id(311)}';
      INSERT INTO public.task_dependencies (task_id, depends_on_task_id) VALUES ('${id(301)}', '${id(302)}');`,
    );
    const before = await query(url, fingerprint);
    await install(url, sampleAndAgents);
    expect(await query(url, fingerprint)).toEqual(before);
  });

  test("an application's own companies table is used, not touched", async () => {
    await using borrowed = await borrowServer(16);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await query(
      url,
      `CREATE TABLE public.companies (id uuid PRIMARY KEY, legal_name text NOT NULL); INSERT INTO public.companies VALUES ('${id(5)}', 'Acme')`,
    );
    await install(url, workspaceFiles);
    expect(
      await query(
        url,
        `SELECT count(*)::int AS columns, (SELECT relrowsecurity FROM pg_class WHERE oid = 'public.companies'::regclass) AS rls
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'companies'`,
      ),
    ).toEqual([{ columns: 2, rls: false }]);
    const error = await errorOf(install(url, ['11_notion_sample_page.sql']));
    expect(error.code).toBe('42703');
    expect(error.message).toBe('the sample page needs what does not exist: public.companies.name');
  });

  test('an earlier hand-made table with policies of its own is kept, and the run says that they admit rows', async () => {
    await using borrowed = await borrowServer(15);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles.slice(0, 2));
    await query(
      url,
      `ALTER TABLE public.content_blocks ENABLE ROW LEVEL SECURITY; CREATE POLICY "allow all" ON public.content_blocks USING (true)`,
    );
    expect(await install(url, workspaceFiles)).toEqual([
      'WARNING: public.content_blocks already had policies, which admit rows beside the ones added now: "allow all"',
    ]);
    expect(await install(url, workspaceFiles)).toEqual([]);
  });
});

describe('what cannot work is refused before anything is created', () => {
  test.each([
    [
      'public.companies',
      'CREATE TABLE public.companies (code text)',
      'the workspace needs a column that an existing table lacks: public.companies.id does not exist',
    ],
    [
      'a bigint key',
      'CREATE TABLE public.projects (id bigint PRIMARY KEY, company_id uuid)',
      'the workspace needs a column that an existing table lacks: public.projects.id is bigint, not uuid',
    ],
    [
      'public.content_blocks',
      'CREATE TABLE public.content_blocks (id uuid, page_id uuid, type text, content jsonb, position int, created_by uuid, updated_at timestamptz)',
      'a workspace table that existed before lacks columns: public.content_blocks.parent_block_id',
    ],
    [
      'ops.jwt_company_id()',
      `CREATE SCHEMA ops; CREATE FUNCTION ops.jwt_company_id() RETURNS text LANGUAGE sql AS 'SELECT NULL'`,
      'ops.jwt_company_id() returns text, not uuid',
    ],
  ])('%s without what it needs', async (_, sql, message) => {
    await using borrowed = await borrowServer(14);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await query(url, sql);
    const error = await errorOf(install(url, workspaceFiles));
    expect([error.code?.slice(0, 3), error.message]).toEqual([
      message.startsWith('ops') ? '428' : '427',
      message,
    ]);
    expect(error.hint).toMatch(/run this file again/);
  });

  test('each file without the ones before it', async () => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const url = await server.createDatabase();
    for (const [file, before] of [
      ['09_notion_workspace_schema.sql', '08_workspace_baseline.sql'],
      ['10_notion_workspace_rls.sql', '09_notion_workspace_schema.sql'],
      ['11_notion_sample_page.sql', '08_workspace_baseline.sql'],
    ] as const) {
      const error = await errorOf(install(url, [file]));
      expect(error.code).toMatch(/^(42P01|42703)$/);
      expect(error.hint).toContain(`Run ${before}`);
    }
  });

  test.each([
    [
      'CREATEROLE',
      '',
      'role "app-user" lacks CREATEROLE, which creating anon, authenticated, service_role needs',
    ],
    [
      'CREATE on the database',
      `ALTER ROLE "app-user" CREATEROLE`,
      'role "app-user" lacks CREATE on database test_1, which creating schema auth, ops needs',
    ],
    [
      'CREATE on schema public',
      `ALTER ROLE "app-user" CREATEROLE; GRANT CREATE ON DATABASE test_1 TO "app-user"; REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
      'role "app-user" lacks CREATE on schema public, which creating public.companies, public.knowledge_pages, public.project_tasks, public.projects needs',
    ],
    [
      'USAGE on schema auth',
      `ALTER ROLE "app-user" CREATEROLE; GRANT CREATE ON DATABASE test_1 TO "app-user"; GRANT CREATE ON SCHEMA public TO "app-user"; CREATE SCHEMA auth;
      CREATE TABLE auth.users (id uuid PRIMARY KEY); CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'`,
      'role "app-user" lacks USAGE on schema auth, which a foreign key to auth.users needs',
    ],
    [
      'REFERENCES on auth.users',
      `ALTER ROLE "app-user" CREATEROLE; GRANT CREATE ON DATABASE test_1 TO "app-user"; GRANT CREATE ON SCHEMA public TO "app-user"; CREATE SCHEMA auth;
      CREATE TABLE auth.users (id uuid PRIMARY KEY); CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'; GRANT USAGE ON SCHEMA auth TO "app-user"`,
      'role "app-user" lacks REFERENCES on table auth.users, which a foreign key to auth.users needs',
    ],
  ])('a role without %s', async (_, sql, message) => {
    await using borrowed = await borrowServer(16);
    const { server } = borrowed;
    const admin = await server.createDatabase('test_1');
    await query(admin, `CREATE ROLE "app-user" LOGIN; ${sql}`);
    const error = await errorOf(install(server.url('test_1', 'app-user'), workspaceFiles));
    expect([error.code, error.message]).toEqual(['42501', message]);
    expect(error.hint).toContain('"app-user"');
    expect(
      await query(
        admin,
        `SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  test('a role that may not give BYPASSRLS installs everything and says what service_role lacks', async () => {
    await using borrowed = await borrowServer(15);
    const { server } = borrowed;
    const admin = await server.createDatabase('test_1');
    await query(admin, `CREATE ROLE app LOGIN CREATEROLE; ALTER DATABASE test_1 OWNER TO app`);
    expect(await install(server.url('test_1', 'app'), sampleAndAgents)).toEqual([
      'WARNING: service_role was created without BYPASSRLS, which role app may not give: it sees no rows of the workspace',
    ]);
  });

  test('two databases of a cluster at the same time', async () => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const urls = [
      await server.createDatabase(),
      await server.createDatabase(),
      await server.createDatabase(),
    ];
    expect(await Promise.all(urls.map((url) => install(url, sampleAndAgents)))).toEqual([[], [], []]);
  });
});

test('003 stands among the others in the documented order, twice', async () => {
  await using borrowed = await borrowServer(18);
  const { server } = borrowed;
  const url = await server.createDatabase();
  await install(url, bundledFiles);
  await install(url, bundledFiles);
  expect(await query(url, `SELECT count(*)::int AS n FROM public.content_blocks`)).toEqual([{ n: 16 }]);
});
