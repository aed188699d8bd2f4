import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

/*
 * A history that the role cannot see says nothing of what is applied: its files must never be called pending.
 */

let server: Server;
beforeAll(async () => {
  server = await startServer(15);
});
afterAll(() => server[Symbol.asyncDispose]());

const layouts = {
  plain: {
    files: { 'migrations/1_a.sql': 'CREATE TABLE app.a ();' },
    entries: ['migrations'],
    table: 'catalog.migrations',
  },
  dbmate: {
    files: { 'migrations/1_a.sql': '-- migrate:up\nCREATE TABLE app.a ();' },
    entries: ['migrations'],
    table: 'app.schema_migrations',
  },
  'golang-migrate': {
    files: { 'migrations/1_a.up.sql': 'CREATE TABLE app.a ();' },
    entries: ['migrations'],
    table: 'app.schema_migrations',
  },
  supabase: {
    files: { 'supabase/migrations/1_a.sql': 'CREATE TABLE app.a ();' },
    entries: ['supabase/migrations'],
    table: 'supabase_migrations.schema_migrations',
  },
  drizzle: {
    files: {
      'migrations/meta/_journal.json': '{"dialect":"postgresql","entries":[{"tag":"1_a","when":1}]}',
      'migrations/1_a.sql': 'CREATE TABLE app.a ();',
    },
    entries: ['migrations'],
    table: 'drizzle.__drizzle_migrations',
  },
} as const;

let roles = 0;

describe.each(Object.entries(layouts))('%s', (_name, { files, entries, table }) => {
  const [schema = ''] = table.split('.');
  test.each([
    ['no privilege on the table', `REVOKE ALL ON ${table} FROM app_role`],
    ['no privilege on its schema', `REVOKE ALL ON SCHEMA ${schema} FROM app_role`],
    ['row-level security', `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`],
    [
      'a policy that shows some rows',
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON ${table} USING (false)`,
    ],
    [
      'forced row-level security',
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} OWNER TO app_role`,
    ],
  ])('hidden by %s', async (_what, hide) => {
    const url = await server.createDatabase();
    const database = new URL(url).pathname.slice(1);
    const role = `app_${++roles}`;
    await query(
      url,
      `CREATE ROLE ${role} LOGIN NOINHERIT; CREATE SCHEMA app; GRANT ALL ON SCHEMA app TO ${role};
      GRANT CREATE ON DATABASE ${database} TO ${role}; GRANT postgres TO ${role};
      ALTER DATABASE ${database} SET search_path = app`,
    );
    const workspace = checkout(files);
    expect((await migrate(url, workspace, { entries })).files).toHaveLength(1);
    for (const one of ['catalog', schema])
      await query(
        url,
        `GRANT USAGE ON SCHEMA ${one} TO ${role}; GRANT ALL ON ALL TABLES IN SCHEMA ${one} TO ${role}`,
      );
    const limited = url.replace('postgres@', `${role}@`);
    expect((await migrate(limited, workspace, { entries })).files).toEqual([]);
    await query(url, hide.replaceAll('app_role', role));
    const failure = await refusal(migrate(limited, workspace, { entries }));
    expect(failure.message).toMatch(`Role ${role} cannot see what is recorded in ${table}: `);
    expect(failure.state).toContain('Nothing was run');
    // What the message says to run lets the run see that everything is applied.
    const statements = failure.remedy?.match(/(?:CREATE ROLE|GRANT|ALTER TABLE) [^;]+;/g) ?? [];
    expect(statements).not.toEqual([]);
    await query(url, `${statements.join(' ')} ALTER ROLE ${role} INHERIT`);
    expect((await migrate(limited, workspace, { entries })).files).toEqual([]);
  });
});

test('a history in a schema that the connection string names is looked for there, usable or not', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE ROLE elsewhere LOGIN; CREATE SCHEMA app; CREATE TABLE app.schema_migrations (version varchar PRIMARY KEY);
    INSERT INTO app.schema_migrations VALUES ('1'); GRANT CREATE ON DATABASE ${new URL(url).pathname.slice(1)} TO elsewhere`,
  );
  const workspace = checkout({ 'migrations/1_a.sql': '-- migrate:up\nSELECT 1;' });
  const limited = `${url.replace('postgres@', 'elsewhere@')}&schema=app`;
  expect((await refusal(migrate(limited, workspace))).remedy).toContain(
    'GRANT USAGE ON SCHEMA app TO elsewhere; GRANT SELECT ON app.schema_migrations TO elsewhere;',
  );
});
