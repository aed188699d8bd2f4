import { describe, expect, test } from 'vitest';
import { majors, query, spread, startServer } from '../support/postgres.ts';
import { catalogSql, connectTo, oneOfEverything } from './catalog-support.ts';

describe.each(majors)('on PostgreSQL %i', (major) => {
  test('what initdb lets everyone read in information_schema is nothing to tell; what was given or taken since is', async () => {
    await using server = await startServer(major);
    await using session = await connectTo(await server.createDatabase());
    await session.run(catalogSql);
    const told = async (): Promise<readonly string[]> => {
      await session.capture();
      return (await session.current()).grants
        .filter(({ on }) => on.startsWith('system'))
        .map(
          ({ on, object, grantee, privileges }) => `${on} ${object} to ${grantee}: ${privileges.join(', ')}`,
        );
    };
    expect(await told()).toEqual([]);
    await session.run(
      'CREATE ROLE clerk; GRANT UPDATE ON information_schema.sql_sizing TO clerk; REVOKE SELECT ON information_schema.views FROM PUBLIC; GRANT CREATE ON SCHEMA information_schema TO clerk',
    );
    expect(await told()).toEqual([
      'system schema information_schema to clerk: CREATE',
      'system table information_schema.sql_sizing to clerk: UPDATE',
      'system view information_schema.views to PUBLIC: ',
    ]);
  });
});

describe.each(spread)('with few rights, on PostgreSQL %i', (major) => {
  test('a role with nothing but CREATE on the database installs it and sees the whole structure', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase('shop');
    await query(
      url,
      `${oneOfEverything(major)} CREATE ROLE clerk LOGIN; GRANT CREATE ON DATABASE shop TO clerk;
      CREATE SCHEMA cron; CREATE TABLE cron.job (jobid int); CREATE SCHEMA storage; CREATE TABLE storage.buckets (id text, public boolean); REVOKE ALL ON SCHEMA public FROM PUBLIC`,
    );
    await using admin = await connectTo(url);
    await using clerk = await connectTo(server.url('shop', 'clerk'));
    await clerk.run(catalogSql);
    await clerk.run(catalogSql);
    await clerk.capture();
    const seen = await clerk.current();
    expect(seen.hidden).toEqual([
      'Cron jobs: role clerk may not read cron.job.',
      'Storage buckets: role clerk may not read storage.buckets.',
    ]);
    expect(seen.tables.find(({ table }) => table === 'author')?.columns).toHaveLength(8);
    expect(seen.policies.find(({ policy }) => policy === 'own')?.with_check).toBe("(title <> ''::text)");
    // Its functions are the clerk's: with more rights than the clerk's they are not run.
    await expect(admin.capture()).rejects.toMatchObject({
      code: 'PFI05',
      message: expect.stringContaining('schema catalog (role clerk)'),
    });
    await admin.run(`DROP SCHEMA catalog CASCADE; ${catalogSql}`);
    await admin.capture();
    const all = await admin.current();
    expect(all.hidden).toEqual([]);
    expect(all.schema_hash).toBe(seen.schema_hash);
  });

  test('the API roles read and no more, even where default privileges gave everything away', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await query(
      url,
      `CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; CREATE ROLE stranger;
      ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO anon, authenticated; ALTER DEFAULT PRIVILEGES GRANT ALL ON FUNCTIONS TO anon, authenticated; ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO anon`,
    );
    await query(url, catalogSql);
    await query(url, `CREATE TABLE public.t (a int); SELECT catalog.capture_snapshot()`);
    const as = async (role: string, text: string): Promise<unknown> => {
      try {
        return await query(url, `SET ROLE ${role}; ${text}`);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    for (const role of ['authenticated', 'service_role']) {
      expect(
        await as(
          role,
          'SELECT total_tables, jsonb_array_length(tables) AS listed FROM catalog.inventory_current',
        ),
        role,
      ).toEqual([{ total_tables: 1, listed: 1 }]);
      expect(await as(role, 'SELECT * FROM catalog.inventory_diff'), role).toEqual([]);
      expect(await as(role, 'SELECT * FROM catalog.diff(1, 1)'), role).toEqual([]);
    }
    for (const role of ['authenticated', 'service_role', 'anon', 'stranger']) {
      for (const text of [
        'SELECT catalog.capture_snapshot()',
        "SELECT catalog.update_edge_functions('[]')",
        "INSERT INTO catalog.snapshots (label) VALUES ('x')",
        'DELETE FROM catalog.objects',
        'TRUNCATE catalog.statistics',
        "SELECT catalog.rows_of('SELECT 1')",
        'SELECT FROM catalog.growth',
        'SELECT catalog.record_growth(1)',
        'CREATE TABLE catalog.mine (a int)',
      ]) {
        expect(await as(role, text), `${role}: ${text}`).toBe('42501');
      }
    }
    for (const role of ['anon', 'stranger']) {
      for (const relation of ['snapshots', 'objects', 'statistics', 'inventory_current', 'inventory_diff'])
        expect(await as(role, `SELECT * FROM catalog.${relation}`), `${role} ${relation}`).toBe('42501');
    }
    expect(
      await query(
        url,
        `SELECT c.relname FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'catalog'::regnamespace AND a.grantee IN (0, 'anon'::regrole)
      UNION ALL SELECT p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE p.pronamespace = 'catalog'::regnamespace AND a.grantee IN (0, 'anon'::regrole)`,
      ),
    ).toEqual([]);
  });
});

test('a platform keeps its schemas to itself, but what the user put into them is listed', async () => {
  await using server = await startServer(15);
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE ROLE supabase_admin SUPERUSER; CREATE ROLE supabase_auth_admin; CREATE ROLE dev LOGIN;
    SET ROLE supabase_admin; CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY); CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';
    CREATE FUNCTION auth.own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER platform AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION auth.own();
    CREATE SCHEMA storage; CREATE TABLE storage.objects (id int); CREATE TABLE storage.buckets (id text PRIMARY KEY, name text, public boolean, file_size_limit bigint, allowed_mime_types text[]);
    INSERT INTO storage.buckets VALUES ('avatars', 'avatars', true, 1000, '{image/png}'), ('private', 'private', false, NULL, NULL);
    CREATE FUNCTION auth.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER platform_watch ON ddl_command_end EXECUTE FUNCTION auth.watch(); RESET ROLE;
    CREATE POLICY avatars ON storage.objects USING (true); CREATE FUNCTION public.new_user() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
    CREATE TRIGGER on_signup AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.new_user(); CREATE TABLE storage.mine (a int); CREATE TABLE public.profile (id uuid REFERENCES auth.users)`,
  );
  await using session = await connectTo(url);
  await session.run(catalogSql);
  await session.capture();
  const snapshot = await session.current();
  expect(snapshot.schemas.map(({ schema }) => schema)).toEqual(['public']);
  expect(snapshot.platform_schemas).toEqual([
    { schema: 'auth', owner: 'supabase_admin', tables: 1, functions: 3 },
    { schema: 'storage', owner: 'supabase_admin', tables: 3, functions: 0 },
  ]);
  expect(snapshot.tables.map(({ schema, table }) => `${schema}.${table}`)).toEqual([
    'public.profile',
    'storage.mine',
  ]);
  expect(snapshot.functions.map(({ function: name }) => name)).toEqual(['new_user']);
  expect(snapshot.policies.map(({ table, policy }) => `${table}.${policy}`)).toEqual(['objects.avatars']);
  expect(snapshot.triggers.map(({ table, trigger }) => `${table}.${trigger}`)).toEqual(['users.on_signup']);
  expect(snapshot.storage_buckets).toEqual([
    { name: 'avatars', public: true, file_size_limit: 1000, allowed_mime_types: ['image/png'] },
    { name: 'private', public: false, file_size_limit: null, allowed_mime_types: [] },
  ]);
  expect(snapshot.not_modelled).toEqual([
    { kind: 'event trigger of the platform', count: 1, names: ['platform_watch'] },
  ]);
  expect(await session.after("UPDATE storage.buckets SET public = true WHERE id = 'private'")).toEqual([
    'changed storage bucket private security',
  ]);
  expect(await session.after('SET ROLE supabase_admin; CREATE TABLE auth.more (a int); RESET ROLE')).toEqual(
    [],
  );

  // The same names in a database that is not on the platform are the user's own.
  const plain = await server.createDatabase();
  await query(plain, 'CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY)');
  await using own = await connectTo(plain);
  await own.run(catalogSql);
  await own.capture();
  expect((await own.current()).tables.map(({ schema, table }) => `${schema}.${table}`)).toEqual([
    'auth.users',
  ]);
});

test('functions with a hundred arguments of long types have an identity that fits', async () => {
  await using server = await startServer(14);
  await using session = await connectTo(await server.createDatabase());
  const type = 'x'.repeat(63);
  await session.run(`CREATE SCHEMA ${type}; CREATE DOMAIN ${type}.${type} AS int; CREATE FUNCTION ${type}.f(${Array(99).fill(`${type}.${type}`).join(', ')}) RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE FUNCTION ${type}.f(${Array(98).fill(`${type}.${type}`).join(', ')}) RETURNS int LANGUAGE sql AS 'SELECT 1'`);
  await session.run(catalogSql);
  await session.capture();
  expect((await session.current()).functions).toHaveLength(2);
});
