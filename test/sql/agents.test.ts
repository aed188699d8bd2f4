import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query } from '../support/postgres.ts';
import { Api, bundledFiles, install } from './support-bundled.ts';

const file = ['004_agent_registry.sql'];

test.each(ends)(
  'the agent registry stands alone on PostgreSQL %i, with its rows, policies and comments',
  async (major) => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    expect(await install(url, file)).toEqual([]);
    expect(await install(url, file)).toEqual([]);
    expect(
      await query(url, 'SELECT name, description, skills, mcp_servers FROM agents.roles ORDER BY name'),
    ).toEqual([
      {
        name: 'backend_nest',
        description: 'Nest.js backend developer',
        skills: ['nestjs', 'prisma', 'api_design'],
        mcp_servers: ['context7', 'sequential'],
      },
      {
        name: 'data_supabase',
        description: 'Supabase data specialist',
        skills: ['postgresql', 'rls', 'edge_functions'],
        mcp_servers: ['sequential', 'context7'],
      },
      {
        name: 'devops_do',
        description: 'DigitalOcean DevOps engineer',
        skills: ['do_app_platform', 'ci_cd', 'monitoring'],
        mcp_servers: ['sequential', 'playwright'],
      },
      {
        name: 'doc_extractor_ade',
        description: 'Document extraction specialist (ADE)',
        skills: ['paddleocr', 'vision_models', 'structured_output'],
        mcp_servers: ['sequential', 'context7'],
      },
      {
        name: 'frontend_next',
        description: 'Next.js frontend developer',
        skills: ['react', 'typescript', 'tailwind'],
        mcp_servers: ['magic', 'context7'],
      },
      {
        name: 'oca_maintainer',
        description: 'OCA module maintainer',
        skills: ['oca_guidelines', 'module_migration', 'code_review'],
        mcp_servers: ['context7', 'sequential'],
      },
      {
        name: 'odoo_core_dev',
        description: 'Odoo core framework developer',
        skills: ['python', 'odoo_orm', 'xml_views'],
        mcp_servers: ['context7', 'sequential'],
      },
    ]);
    expect(
      await query(
        url,
        `SELECT string_agg(concat_ws('|', name, description, category, complexity), E'\\n' ORDER BY name) AS skills FROM agents.skills`,
      ),
    ).toEqual([
      {
        skills: [
          'do_pipeline|DigitalOcean App Platform deployment automation|technical|intermediate',
          'migration_qweb_tsx|Migrate Odoo QWeb templates to React TSX|technical|expert',
          'rls_security|Row-Level Security policy design and implementation|security|expert',
          'schema_guard|Database schema drift detection and prevention|technical|advanced',
          'testing_visual_parity|SSIM-based visual regression testing|quality|advanced',
        ].join('\n'),
      },
    ]);
    expect(
      await query(
        url,
        `SELECT string_agg(concat_ws(' ', name, task_type, priority), ', ' ORDER BY name) AS bindings FROM agents.task_bindings b JOIN agents.roles r ON r.id = b.role_id`,
      ),
    ).toEqual([
      {
        bindings:
          'backend_nest api_endpoint 1, data_supabase database_migration 1, devops_do deployment 1, doc_extractor_ade ocr_processing 1, frontend_next ui_component 1',
      },
    ]);
    expect(
      await query(
        url,
        `SELECT policyname, cmd, roles::text, qual FROM pg_policies WHERE schemaname = 'agents' ORDER BY 1`,
      ),
    ).toEqual(
      ['roles', 'skills', 'task_bindings'].map((table) => ({
        policyname: `agents_${table}_select`,
        cmd: 'SELECT',
        roles: '{authenticated}',
        qual: 'true',
      })),
    );
    expect(
      await query(
        url,
        `SELECT relname FROM pg_class WHERE relnamespace = 'agents'::regnamespace AND relkind = 'r' AND (NOT relrowsecurity OR obj_description(oid, 'pg_class') IS NULL)`,
      ),
    ).toEqual([]);
  },
);

test('a second run keeps every edit and brings back what is missing', async () => {
  await using borrowed = await borrowServer(16);
  const { server } = borrowed;
  const url = await server.createDatabase();
  await install(url, file);
  await query(
    url,
    `UPDATE agents.roles SET description = 'ours', skills = '["cobol"]' WHERE name = 'devops_do';
    DELETE FROM agents.roles WHERE name = 'frontend_next';
    UPDATE agents.task_bindings SET priority = 9 WHERE task_type = 'deployment';
    INSERT INTO agents.roles (name) VALUES ('eighth');
    ALTER POLICY agents_roles_select ON agents.roles USING (name <> 'eighth');
    DROP POLICY agents_skills_select ON agents.skills;
    COMMENT ON SCHEMA agents IS 'ours'`,
  );
  await install(url, file);
  expect(
    await query(
      url,
      `SELECT description, skills, (SELECT count(*)::int FROM agents.roles) AS roles, (SELECT count(*)::int FROM agents.task_bindings) AS bindings,
      (SELECT priority FROM agents.task_bindings WHERE task_type = 'deployment') AS priority, (SELECT count(*)::int FROM pg_policies WHERE schemaname = 'agents') AS policies,
      (SELECT qual FROM pg_policies WHERE policyname = 'agents_roles_select') AS qual, obj_description('agents'::regnamespace) AS comment FROM agents.roles WHERE name = 'devops_do'`,
    ),
  ).toEqual([
    {
      description: 'ours',
      skills: ['cobol'],
      roles: 8,
      bindings: 5,
      priority: 9,
      policies: 3,
      qual: `(name <> 'eighth'::text)`,
      comment: 'ours',
    },
  ]);
});

test('the registry is read by signed-in users, written by service_role, and hidden from anon', async () => {
  await using borrowed = await borrowServer(18);
  const { server } = borrowed;
  const url = await server.createDatabase();
  await install(
    url,
    bundledFiles.filter((name) => !name.startsWith('003')),
  );
  await using api = await Api.connect(url);
  for (const [table, rows] of [
    ['roles', 7],
    ['skills', 5],
    ['task_bindings', 5],
  ] as const) {
    expect(await api.try('authenticated', {}, `SELECT FROM agents.${table}`)).toBe(rows);
    expect(await api.try('authenticated', {}, `UPDATE agents.${table} SET updated_at = now()`)).toBe('42501');
    expect(await api.try('authenticated', {}, `DELETE FROM agents.${table}`)).toBe('42501');
    expect(await api.try('anon', {}, `SELECT FROM agents.${table}`)).toBe('42501');
    expect(await api.try('service_role', {}, `UPDATE agents.${table} SET updated_at = now()`)).toBe(rows);
  }
  await query(url, `DELETE FROM agents.roles WHERE name = 'devops_do'`);
  expect(await query(url, 'SELECT count(*)::int AS n FROM agents.task_bindings')).toEqual([{ n: 4 }]);
});

describe('what the registry refuses', () => {
  test('wrong rows, a table without its columns, and a role without CREATEROLE or CREATE', async () => {
    await using borrowed = await borrowServer(15);
    const { server } = borrowed;
    const url = await server.createDatabase('test_1');
    const refusal = (where: string, run: Promise<unknown>) =>
      run.then(
        () => `${where}: accepted`,
        (error: pg.DatabaseError) => `${error.code} ${error.message}`,
      );
    await query(url, 'CREATE ROLE app LOGIN');
    expect(await refusal('app', install(server.url('test_1', 'app'), file))).toBe(
      '42501 role app lacks CREATEROLE, which creating authenticated needs',
    );
    await query(url, 'ALTER ROLE app CREATEROLE');
    expect(await refusal('app', install(server.url('test_1', 'app'), file))).toBe(
      '42501 role app lacks CREATE on database test_1, which creating schema agents needs',
    );
    await query(url, 'CREATE SCHEMA agents; CREATE TABLE agents.skills (id uuid, name text)');
    expect(await refusal('columns', install(url, file))).toBe(
      '42703 a table of the agent registry that existed before lacks columns: agents.skills.category, agents.skills.complexity, agents.skills.created_at, agents.skills.description, agents.skills.updated_at',
    );
    await query(url, 'DROP TABLE agents.skills');
    await install(url, file);
    expect(
      await refusal(
        'category',
        query(url, `INSERT INTO agents.skills (name, category, complexity) VALUES ('x', 'legal', 'basic')`),
      ),
    ).toMatch(/^23514/);
    expect(
      await refusal(
        'complexity',
        query(url, `INSERT INTO agents.skills (name, category, complexity) VALUES ('x', 'business', 'easy')`),
      ),
    ).toMatch(/^23514/);
    expect(
      await refusal('array', query(url, `INSERT INTO agents.roles (name, skills) VALUES ('x', '{}')`)),
    ).toMatch(/^23514/);
    expect(
      await refusal(
        'pair',
        query(
          url,
          `INSERT INTO agents.task_bindings (role_id, task_type) SELECT role_id, task_type FROM agents.task_bindings`,
        ),
      ),
    ).toMatch(/^23505/);
  });
});
