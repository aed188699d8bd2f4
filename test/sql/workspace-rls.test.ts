import { describe, expect, test } from 'vitest';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query } from '../support/postgres.ts';
import { Api, id, install, workspaceFiles, type Outcome } from './support-bundled.ts';

/*
 * Two companies with the same rows: what is x001 in company 1 is x002 in company 2. The user of company 1 is u(1).
 */
const companies = { own: 1, other: 2 } as const;
const claims = { company_id: id(companies.own), sub: id(9001), role: 'authenticated' };
const denied = '42501';

function rowsOf(n: number): string {
  return `
    INSERT INTO auth.users (id, email) VALUES ('${id(9000 + n)}', 'user${n}@example.com');
    INSERT INTO public.companies (id, name) VALUES ('${id(n)}', 'Company ${n}');
    INSERT INTO public.projects (id, company_id) VALUES ('${id(1000 + n)}', '${id(n)}');
    INSERT INTO public.project_tasks (id, project_id) VALUES ('${id(1100 + n)}', '${id(1000 + n)}'), ('${id(1200 + n)}', '${id(1000 + n)}'), ('${id(1300 + n)}', '${id(1000 + n)}');
    INSERT INTO public.knowledge_pages (id, company_id) VALUES ('${id(1400 + n)}', '${id(n)}');
    INSERT INTO public.content_blocks (id, page_id, type, position) VALUES ('${id(2000 + n)}', '${id(1400 + n)}', 'text', 1);
    INSERT INTO public.database_views (id, company_id, name, type, entity_type) VALUES ('${id(2100 + n)}', '${id(n)}', 'View', 'table', 'project_task');
    INSERT INTO public.task_dependencies (id, task_id, depends_on_task_id) VALUES ('${id(2200 + n)}', '${id(1100 + n)}', '${id(1200 + n)}');
    INSERT INTO public.time_entries (id, task_id) VALUES ('${id(2300 + n)}', '${id(1100 + n)}');
    INSERT INTO public.custom_properties (id, company_id, entity_type, name, type) VALUES ('${id(2400 + n)}', '${id(n)}', 'knowledge_page', 'Status', 'text'), ('${id(2700 + n)}', '${id(n)}', 'knowledge_page', 'Other', 'text');
    INSERT INTO public.property_values (id, property_id, entity_id, entity_type) VALUES ('${id(2500 + n)}', '${id(2400 + n)}', '${id(1400 + n)}', 'knowledge_page');
    INSERT INTO public.page_templates (id, company_id, name) VALUES ('${id(2600 + n)}', '${id(n)}', 'Template');`;
}

interface Table {
  readonly name: string;
  /** Id of company n's row. */
  readonly row: (n: number) => string;
  /** An INSERT of one more row for company n. */
  readonly insert: (n: number) => string;
  /** An update that keeps the row in its company. */
  readonly edit: string;
  /** Updates that would take a row of the own company to the other one. */
  readonly moves: readonly string[];
}

const tables: readonly Table[] = [
  {
    name: 'content_blocks',
    row: (n) => id(2000 + n),
    edit: `content = '{"a": 1}'`,
    insert: (n) => `(page_id, type, position) VALUES ('${id(1400 + n)}', 'text', 2)`,
    moves: [`page_id = '${id(1402)}'`, `page_id = '${id(1402)}', position = 2`],
  },
  {
    name: 'database_views',
    row: (n) => id(2100 + n),
    edit: `name = 'x'`,
    insert: (n) =>
      `(company_id, name, type, entity_type) VALUES ('${id(n)}', 'New', 'list', 'knowledge_page')`,
    moves: [`company_id = '${id(2)}'`],
  },
  {
    name: 'task_dependencies',
    row: (n) => id(2200 + n),
    edit: 'lag_days = 3',
    insert: (n) => `(task_id, depends_on_task_id) VALUES ('${id(1200 + n)}', '${id(1300 + n)}')`,
    moves: [
      `task_id = '${id(1102)}'`,
      `depends_on_task_id = '${id(1202)}'`,
      `task_id = '${id(1202)}', depends_on_task_id = '${id(1302)}'`,
    ],
  },
  {
    name: 'time_entries',
    row: (n) => id(2300 + n),
    edit: `description = 'x'`,
    insert: (n) => `(task_id) VALUES ('${id(1200 + n)}')`,
    moves: [`task_id = '${id(1102)}'`],
  },
  {
    name: 'custom_properties',
    row: (n) => id(2400 + n),
    edit: `name = 'x'`,
    insert: (n) => `(company_id, entity_type, name, type) VALUES ('${id(n)}', 'project_task', 'New', 'text')`,
    moves: [`company_id = '${id(2)}'`],
  },
  {
    name: 'property_values',
    row: (n) => id(2500 + n),
    edit: `value = '"x"'`,
    insert: (n) =>
      `(property_id, entity_id, entity_type) VALUES ('${id(2700 + n)}', '${id(1400 + n)}', 'knowledge_page')`,
    moves: [
      `property_id = '${id(2702)}'`,
      `entity_id = '${id(1402)}'`,
      `entity_type = 'project_task', entity_id = '${id(1102)}'`,
    ],
  },
  {
    name: 'page_templates',
    row: (n) => id(2600 + n),
    edit: `name = 'x'`,
    insert: (n) => `(company_id, name) VALUES ('${id(n)}', 'New')`,
    moves: [`company_id = '${id(2)}'`, `company_id = '${id(2)}', is_public = true`],
  },
];

function withId(insert: string, id: string): string {
  return insert.replace('(', '(id, ').replace('VALUES (', `VALUES ('${id}', `);
}

async function inTurn<T>(items: readonly T[], visit: (item: T) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await visit(item));
  return outcomes;
}

describe.each(ends)('row-level security on PostgreSQL %i', (major) => {
  test('each company reads and writes its own rows of each of the seven tables, and no others', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, rowsOf(companies.own) + rowsOf(companies.other));
    await using api = await Api.connect(url);
    const as = (statement: string) => api.try('authenticated', claims, statement);

    for (const { name, row, insert, edit, moves } of tables) {
      const own = `id = '${row(companies.own)}'`;
      const other = `id = '${row(companies.other)}'`;
      expect
        .soft({
          table: name,
          'reads own': await as(`SELECT FROM public.${name} WHERE ${own}`),
          'reads other': await as(`SELECT FROM public.${name} WHERE ${other}`),
          'counts own only': await as(`SELECT DISTINCT id FROM public.${name} WHERE id <> '${id(2701)}'`),
          'inserts own': await as(`INSERT INTO public.${name} ${insert(companies.own)}`),
          'inserts other': await as(`INSERT INTO public.${name} ${insert(companies.other)}`),
          'updates own': await as(`UPDATE public.${name} SET ${edit} WHERE ${own}`),
          'updates other': await as(`UPDATE public.${name} SET ${edit} WHERE ${other}`),
          'updates all it can': await as(
            `UPDATE public.${name} SET updated_at = now() WHERE ${own} OR ${other}`,
          ),
          'deletes own': await as(`DELETE FROM public.${name} WHERE ${own}`),
          'deletes other': await as(`DELETE FROM public.${name} WHERE ${other}`),
          truncates: await as(`TRUNCATE public.${name} CASCADE`),
          moves: await inTurn(moves, (move) => as(`UPDATE public.${name} SET ${move} WHERE ${own}`)),
          'takes over by upsert': await as(
            `INSERT INTO public.${name} ${withId(insert(companies.own), row(companies.other))} ON CONFLICT (id) DO UPDATE SET ${edit}`,
          ),
        })
        .toEqual({
          table: name,
          'reads own': 1,
          'reads other': 0,
          'counts own only': 1,
          'inserts own': 1,
          'inserts other': denied,
          'updates own': 1,
          'updates other': 0,
          'updates all it can': 1,
          'deletes own': 1,
          'deletes other': 0,
          truncates: denied,
          moves: moves.map(() => denied),
          'takes over by upsert': denied,
        });
    }
  });

  test('anon, a request without a company and a malformed claim see and change nothing', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, rowsOf(companies.own));
    await using api = await Api.connect(url);

    for (const { name, row, insert, edit } of tables) {
      const own = `id = '${row(companies.own)}'`;
      expect
        .soft({
          table: name,
          select: await api.try('anon', claims, `SELECT FROM public.${name}`),
          insert: await api.try('anon', claims, `INSERT INTO public.${name} ${insert(companies.own)}`),
          update: await api.try('anon', claims, `UPDATE public.${name} SET ${edit} WHERE ${own}`),
          delete: await api.try('anon', claims, `DELETE FROM public.${name} WHERE ${own}`),
        })
        .toEqual({ table: name, select: 0, insert: denied, update: denied, delete: denied });

      for (const nobody of [
        null,
        {},
        { company_id: null },
        { company_id: 'x' },
        { company_id: '' },
        '[1]',
        '"x"',
        'no json',
        { user_metadata: { company_id: id(1) } },
      ]) {
        expect
          .soft([name, nobody, await api.try('authenticated', nobody, `SELECT FROM public.${name}`)])
          .toEqual([name, nobody, 0]);
        expect
          .soft([
            name,
            nobody,
            await api.try('authenticated', nobody, `INSERT INTO public.${name} ${insert(companies.own)}`),
          ])
          .toEqual([name, nobody, denied]);
        expect
          .soft([name, nobody, await api.try('authenticated', nobody, `UPDATE public.${name} SET ${edit}`)])
          .toEqual([name, nobody, 0]);
        expect
          .soft([name, nobody, await api.try('authenticated', nobody, `DELETE FROM public.${name}`)])
          .toEqual([name, nobody, 0]);
      }
    }
    for (const parent of ['companies', 'projects', 'project_tasks', 'knowledge_pages']) {
      expect
        .soft([parent, await api.try('anon', claims, `SELECT FROM public.${parent}`)])
        .toEqual([parent, 0]);
      expect
        .soft([parent, await api.try('authenticated', null, `SELECT FROM public.${parent}`)])
        .toEqual([parent, 0]);
    }
    expect(
      await api.try(
        'authenticated',
        { app_metadata: { company_id: id(1) } },
        'SELECT FROM public.content_blocks',
      ),
    ).toBe(1);
    expect(await api.try('service_role', null, 'SELECT FROM public.content_blocks')).toBe(1);
  });

  test('a public template is read by every company and written by its own only', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(
      url,
      rowsOf(1) + rowsOf(2) + `UPDATE public.page_templates SET is_public = true WHERE id = '${id(2602)}'`,
    );
    await using api = await Api.connect(url);

    expect(await api.try('authenticated', claims, 'SELECT FROM public.page_templates')).toBe(2);
    expect(
      await api.try(
        'authenticated',
        claims,
        `UPDATE public.page_templates SET name = 'x' WHERE id = '${id(2602)}'`,
      ),
    ).toBe(0);
    expect(
      await api.try(
        'authenticated',
        claims,
        `UPDATE public.page_templates SET company_id = '${id(1)}' WHERE id = '${id(2602)}'`,
      ),
    ).toBe(0);
    expect(
      await api.try('authenticated', claims, `DELETE FROM public.page_templates WHERE id = '${id(2602)}'`),
    ).toBe(0);
    expect(await api.try('anon', null, 'SELECT FROM public.page_templates')).toBe(0);
  });

  test('a user reads their own time entries also of another company, but does not change them', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(
      url,
      rowsOf(1) +
        rowsOf(2) +
        `UPDATE public.time_entries SET user_id = '${id(9001)}' WHERE id = '${id(2302)}'`,
    );
    await using api = await Api.connect(url);

    expect(await api.try('authenticated', claims, 'SELECT FROM public.time_entries')).toBe(2);
    expect(await api.try('authenticated', { sub: id(9001) }, 'SELECT FROM public.time_entries')).toBe(1);
    expect(
      await api.try(
        'authenticated',
        claims,
        `UPDATE public.time_entries SET billable = false WHERE id = '${id(2302)}'`,
      ),
    ).toBe(0);
    expect(
      await api.try('authenticated', claims, `DELETE FROM public.time_entries WHERE id = '${id(2302)}'`),
    ).toBe(0);
  });

  test('no way around by nesting a block into, or hanging a value on, what belongs to another company', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, rowsOf(1) + rowsOf(2));
    await using api = await Api.connect(url);

    expect(
      await api.try(
        'authenticated',
        claims,
        `UPDATE public.content_blocks SET parent_block_id = '${id(2002)}' WHERE id = '${id(2001)}'`,
      ),
    ).toBe('23503');
    expect(
      await api.try(
        'authenticated',
        claims,
        `INSERT INTO public.property_values (property_id, entity_id, entity_type) VALUES ('${id(2701)}', '${id(1402)}', 'knowledge_page')`,
      ),
    ).toBe(denied);
    expect(
      await api.try(
        'authenticated',
        claims,
        `INSERT INTO public.task_dependencies (task_id, depends_on_task_id) VALUES ('${id(1301)}', '${id(1302)}')`,
      ),
    ).toBe(denied);
    expect(
      await api.try('authenticated', claims, `UPDATE public.knowledge_pages SET company_id = '${id(2)}'`),
    ).toBe(denied);
    expect(
      await api.try('authenticated', claims, `UPDATE public.project_tasks SET project_id = '${id(1002)}'`),
    ).toBe(denied);
    expect(await api.try('authenticated', claims, `UPDATE public.projects SET company_id = '${id(2)}'`)).toBe(
      denied,
    );
    // Kept elsewhere, so nobody can say whose it is.
    expect(
      await api.try(
        'authenticated',
        claims,
        `INSERT INTO public.property_values (property_id, entity_id, entity_type) VALUES ('${id(2701)}', '${id(7777)}', 'vendor_document')`,
      ),
    ).toBe(1);
  });

  test('policies are evaluated once per statement, not once per row', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(
      url,
      rowsOf(1) +
        `INSERT INTO public.content_blocks (page_id, type, position) SELECT '${id(1401)}', 'text', n FROM generate_series(2, 2000) n; ANALYZE`,
    );
    const plan = (
      await query(
        url,
        `BEGIN; SET LOCAL ROLE authenticated; SET LOCAL request.jwt.claims = '${JSON.stringify(claims)}';
      EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off) SELECT * FROM public.content_blocks`,
      )
    )
      .map((row) => String(row['QUERY PLAN']))
      .join('\n');
    expect(plan).toMatch(/^Seq Scan on content_blocks \(actual rows=2000/);
    expect(plan).not.toMatch(/loops=(?!1\))/);
  });
});
