import { describe, expect, test } from 'vitest';
import { createEngine } from '../support/embedded.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query, startServer } from '../support/postgres.ts';
import { bundled, bundledFiles, id, install, workspaceFiles } from './support-bundled.ts';

const withoutCatalog = bundledFiles.filter((file) => !file.startsWith('003'));

/** The verification, in a transaction in which PostgreSQL refuses every write: `check_type: found of expected status`. */
async function verify(url: string): Promise<Record<string, string>> {
  const rows = await query(url, `BEGIN READ ONLY; ${bundled('verify_database.sql')}`);
  for (const row of rows)
    expect(Object.keys(row)).toEqual(['check_type', 'expected', 'found', 'status', 'details']);
  for (const row of rows) for (const value of Object.values(row)) expect(value).toBeTypeOf('string');
  return Object.fromEntries(
    rows.map((row) => [row['check_type'], `${row['found']} of ${row['expected']}: ${row['status']}`]),
  );
}

async function details(url: string, check: string): Promise<string> {
  const rows = await query(url, bundled('verify_database.sql'));
  return String(rows.find((row) => row['check_type'] === check)?.['details']);
}

describe.each(ends)('the verification on PostgreSQL %i', (major) => {
  test('passes after all the bundled files, and says that pg_cron is absent', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, bundledFiles);
    await install(url, bundledFiles);
    expect(await verify(url)).toEqual({
      'Tables Created': '11 of 11: pass',
      'RLS Policies': expect.stringMatching(/^\d{2} of 21 or more: pass$/),
      Functions: '2 of 2: pass',
      'Cron Jobs': '0 of 1: skipped',
      'Sample Data': '16 blocks, 5 views, 5 tasks of 16 blocks, 5 views, 5 tasks: pass',
      'Agent Registry': '7 roles, 5 skills, 5 bindings of 7 roles, 5 skills, 5 bindings: pass',
    });
    expect(await details(url, 'Cron Jobs')).toContain('Dashboard > Database > Extensions > pg_cron');
    expect(await details(url, 'RLS Policies')).toContain('public.content_blocks 4');
  });

  test('skips everything on an empty database, without an error, also in one statement of psql', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    expect(Object.values(await verify(url)).map((line) => line.split(': ')[1])).toEqual(
      Array(6).fill('skipped'),
    );
    expect(await query(url, bundled('verify_database.sql'))).toHaveLength(6);
  });
});

test('the verification runs on the embedded engine', async () => {
  const database = await createEngine();
  for (const file of withoutCatalog) await database.exec(bundled(file));
  const results = await database.exec(bundled('verify_database.sql'));
  expect(results.at(-1)?.rows.map((row) => row['status'])).toEqual([
    'pass',
    'pass',
    'skipped',
    'skipped',
    'pass',
    'pass',
  ]);
  await database.close();
});

describe('what is not installed is skipped and says so', () => {
  test('the agents alone, then the workspace, then its sample', async () => {
    await using borrowed = await borrowServer(16);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, ['004_agent_registry.sql']);
    expect(await verify(url)).toMatchObject({
      'Tables Created': '3 of 3: pass',
      'RLS Policies': '3 of 3 or more: pass',
      'Sample Data': '0 blocks, 0 views, 0 tasks of 16 blocks, 5 views, 5 tasks: skipped',
    });
    expect(await details(url, 'Tables Created')).toContain(
      'not installed, so not expected: catalog, workspace',
    );
    await install(url, workspaceFiles);
    expect(await verify(url)).toMatchObject({
      'Tables Created': '10 of 10: pass',
      'RLS Policies': '44 of 21 or more: pass',
      'Sample Data': '0 blocks, 0 views, 0 tasks of 16 blocks, 5 views, 5 tasks: skipped',
    });
    expect(await details(url, 'Sample Data')).toBe('the sample page is not installed');
    await install(url, ['11_notion_sample_page.sql']);
    expect(await verify(url)).toMatchObject({
      'Sample Data': '16 blocks, 5 views, 5 tasks of 16 blocks, 5 views, 5 tasks: pass',
      Functions: '0 of 2: skipped',
    });
  });
});

describe('what was broken afterwards fails', () => {
  test.each([
    [
      'a dropped workspace table',
      'DROP TABLE public.page_templates',
      'Tables Created',
      /^9 of 10: fail$/,
      /^missing: public\.page_templates/,
    ],
    [
      'all workspace tables dropped',
      'DROP TABLE public.content_blocks, public.database_views, public.task_dependencies, public.time_entries, public.custom_properties, public.property_values, public.page_templates',
      'Tables Created',
      /^3 of 10: fail$/,
      /^missing: public\.content_blocks, /,
    ],
    [
      'a table replaced by a view',
      'DROP TABLE public.page_templates; CREATE VIEW public.page_templates AS SELECT 1 AS id',
      'Tables Created',
      /^9 of 10: fail$/,
      /^missing: public\.page_templates/,
    ],
    [
      'row-level security switched off',
      'ALTER TABLE public.time_entries DISABLE ROW LEVEL SECURITY',
      'RLS Policies',
      /^44 of 21 or more: fail$/,
      /^public\.time_entries has row-level security disabled; /,
    ],
    [
      'policies dropped',
      'DROP POLICY agents_roles_select ON agents.roles',
      'RLS Policies',
      /^43 of 21 or more: fail$/,
      /^agents\.roles has no policy; /,
    ],
    [
      'a sample block deleted',
      `DELETE FROM public.content_blocks WHERE id = '${id(116)}'`,
      'Sample Data',
      /^15 blocks, 5 views, 5 tasks of .*: fail$/,
      /page/,
    ],
    [
      'the sample page deleted, with its blocks',
      `DELETE FROM public.knowledge_pages WHERE id = '${id(100)}'`,
      'Sample Data',
      /^0 blocks, 5 views, 5 tasks of .*: fail$/,
      /page/,
    ],
    [
      "the blocks' table dropped",
      'DROP TABLE public.content_blocks',
      'Sample Data',
      /^0 blocks, 5 views, 5 tasks of .*: fail$/,
      /^public\.content_blocks does not exist$/,
    ],
    [
      'a role of the registry deleted, its place taken',
      `UPDATE agents.roles SET name = 'mine' WHERE name = 'devops_do'`,
      'Agent Registry',
      /^6 roles, 5 skills, 4 bindings of .*: fail$/,
      /by name/,
    ],
    [
      'a table of the registry dropped',
      'DROP TABLE agents.task_bindings',
      'Agent Registry',
      /^7 roles, 5 skills, 0 bindings of .*: fail$/,
      /^agents\.task_bindings does not exist$/,
    ],
    [
      'a column renamed',
      'ALTER TABLE agents.roles RENAME name TO title',
      'Agent Registry',
      /^0 roles, 5 skills, 0 bindings of .*: fail$/,
      /agents\.roles\.name does not exist/,
    ],
  ])('%s', async (_, sql, check, line, detail) => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, withoutCatalog);
    await query(url, sql);
    expect((await verify(url))[check]).toMatch(line);
    expect(await details(url, check)).toMatch(detail);
  });

  test('more rows, tables, policies and roles than expected are no failure', async () => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, withoutCatalog);
    await query(
      url,
      `INSERT INTO agents.roles (name) VALUES ('eighth'); INSERT INTO public.content_blocks (page_id, type, position) VALUES ('${id(100)}', 'text', 17);
      CREATE TABLE public."o'Brien ""x""" (id int); ALTER TABLE public."o'Brien ""x""" ENABLE ROW LEVEL SECURITY; CREATE POLICY "<p> & 'q'" ON public."o'Brien ""x"""`,
    );
    expect(Object.values(await verify(url)).map((line) => line.split(': ')[1])).toEqual([
      'pass',
      'pass',
      'skipped',
      'skipped',
      'pass',
      'pass',
    ]);
  });

  test('a role that may not read the tables is told so, instead of a wrong count', async () => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const url = await server.createDatabase('test_1');
    await install(url, withoutCatalog);
    await query(url, 'CREATE ROLE reader LOGIN; CREATE ROLE member LOGIN IN ROLE authenticated');
    expect(await verify(server.url('test_1', 'reader'))).toMatchObject({
      'Tables Created': '10 of 10: pass',
      'Sample Data': expect.stringMatching(/skipped$/),
      'Agent Registry': expect.stringMatching(/fail$/),
    });
    expect(await details(server.url('test_1', 'reader'), 'Agent Registry')).toContain(
      'role reader may not read agents.roles',
    );
    expect(await details(server.url('test_1', 'member'), 'Sample Data')).toBe(
      'row-level security hides rows of public.companies from role member',
    );
  });
});

/*
 * pg_cron is not among the npm packages: its extension row and its table, with the columns that pg_cron 1.6 has, stand in
 * for it here.
 */
const cronStandIn = `CREATE SCHEMA cron;
  CREATE TABLE cron.job (jobid bigint GENERATED ALWAYS AS IDENTITY, schedule text, command text, nodename text, nodeport int, database text, username text, active boolean, jobname text);
  INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion) VALUES (99999, 'pg_cron', 10, 'cron'::regnamespace, false, '1.6');`;

describe('where pg_cron is enabled', () => {
  test.each([
    [
      'the job runs',
      `'0 2 * * *', 'SELECT 1', 'localhost', 5432, current_database(), current_user, true, 'feature_inventory_snapshot'`,
      '1 of 1: pass',
      /^feature_inventory_snapshot$/,
    ],
    [
      'the job is switched off',
      `'0 2 * * *', 'SELECT 1', 'localhost', 5432, current_database(), current_user, false, 'feature_inventory_snapshot'`,
      '0 of 1: fail',
      /not active.*cron\.alter_job/,
    ],
    [
      'two roles have the job',
      `'0 2 * * *', 'SELECT 1', 'localhost', 5432, current_database(), current_user, true, 'feature_inventory_snapshot'), ('0 2 * * *', 'SELECT 1', 'localhost', 5432, current_database(), 'other', true, 'feature_inventory_snapshot'`,
      '2 of 1: fail',
      /more than one role/,
    ],
    [
      "the job is another database's",
      `'0 2 * * *', 'SELECT 1', 'localhost', 5432, 'elsewhere', current_user, true, 'feature_inventory_snapshot'`,
      '0 of 1: fail',
      /sees no job feature_inventory_snapshot for this database/,
    ],
  ])('%s', async (_, job, line, detail) => {
    await using server = await startServer(16, ['allow_system_table_mods=on']);
    const url = await server.createDatabase();
    await install(url, bundledFiles);
    await query(
      url,
      `${cronStandIn}
      INSERT INTO cron.job (schedule, command, nodename, nodeport, database, username, active, jobname) VALUES (${job})`,
    );
    expect((await verify(url))['Cron Jobs']).toBe(line);
    expect(await details(url, 'Cron Jobs')).toMatch(detail);
  });

  test('a job that is turned off by configuration is not missed', async () => {
    await using server = await startServer(16, ['allow_system_table_mods=on']);
    const url = await server.createDatabase();
    await install(url, bundledFiles);
    await query(url, cronStandIn);
    expect((await verify(url))['Cron Jobs']).toBe('0 of 1: fail');
    await query(url, `ALTER DATABASE test_1 SET catalog.cron_schedule = 'none'`);
    expect((await verify(url))['Cron Jobs']).toBe('0 of 1: skipped');
    expect(await details(url, 'Cron Jobs')).toContain('turned off');
  });
});
