import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query } from '../support/postgres.ts';
import { Api, id, install, request, workspaceFiles } from './support-bundled.ts';

const files = [...workspaceFiles, '11_notion_sample_page.sql'];
const sampleCompany = { company_id: id(1), sub: id(1) };
const otherCompany = { company_id: id(2) };

async function messageOf(url: string, sql: string): Promise<string> {
  try {
    await query(url, sql);
    return 'accepted';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const importInto = (company: number, page: unknown) =>
  `SELECT public.import_page_from_json('${id(company)}', ${pg.escapeLiteral(JSON.stringify(page))}) AS id`;

describe.each(ends)('the sample page on PostgreSQL %i', (major) => {
  test('holds what it promises', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, files);
    await install(url, files);
    expect(
      await query(
        url,
        `SELECT
      (SELECT count(*)::int FROM public.content_blocks WHERE page_id = '${id(100)}') AS blocks,
      (SELECT count(DISTINCT type)::int FROM public.content_blocks WHERE page_id = '${id(100)}') AS block_types,
      (SELECT count(*)::int FROM public.content_blocks WHERE parent_block_id IS NOT NULL) AS nested,
      (SELECT count(*)::int FROM public.content_blocks WHERE created_by = '${id(1)}') AS written_by_the_user,
      (SELECT count(*)::int FROM public.database_views WHERE company_id = '${id(1)}') AS views,
      (SELECT count(DISTINCT type)::int FROM public.database_views) AS view_types,
      (SELECT count(*)::int FROM public.project_tasks WHERE project_id = '${id(300)}') AS tasks,
      (SELECT count(*)::int FROM public.task_dependencies) AS dependencies,
      (SELECT count(*)::int FROM public.time_entries WHERE end_time IS NULL) AS running,
      (SELECT sum(duration_minutes)::int FROM public.time_entries WHERE end_time IS NOT NULL) AS minutes,
      (SELECT count(*)::int FROM public.custom_properties) AS properties,
      (SELECT count(*)::int FROM public.property_values WHERE entity_id = '${id(100)}') AS values,
      (SELECT count(*)::int FROM public.page_templates) AS templates`,
      ),
    ).toEqual([
      {
        blocks: 16,
        block_types: 10,
        nested: 3,
        written_by_the_user: 16,
        views: 5,
        view_types: 5,
        tasks: 5,
        dependencies: 4,
        running: 1,
        minutes: 90,
        properties: 3,
        values: 3,
        templates: 1,
      },
    ]);
  });

  test('an exported page comes back equal, with its nesting and its values, in another company too', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, files);
    await query(
      url,
      `INSERT INTO public.companies (id) VALUES ('${id(2)}');
      UPDATE public.content_blocks SET position = position * -3 WHERE id IN ('${id(106)}', '${id(113)}');
      UPDATE public.content_blocks SET content = 'null' WHERE id = '${id(104)}'`,
    );
    const [exported] = await query(url, `SELECT public.export_page_as_json('${id(100)}') AS page`);
    expect(exported?.['page'].blocks).toHaveLength(16);
    expect(exported?.['page'].properties).toHaveLength(3);
    // In one statement: the export sees what the import has just made.
    for (const company of [1, 2]) {
      expect(
        await query(
          url,
          `SELECT public.export_page_as_json(public.import_page_from_json('${id(company)}', public.export_page_as_json('${id(100)}'))) AS page`,
        ),
      ).toEqual([exported]);
    }
    expect(
      await query(
        url,
        `SELECT company_id, count(*)::int AS n FROM public.custom_properties GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { company_id: id(1), n: 3 },
      { company_id: id(2), n: 3 },
    ]);
    expect(
      await query(
        url,
        `SELECT count(*)::int AS n FROM public.content_blocks b JOIN public.content_blocks p ON p.id = b.parent_block_id AND p.page_id = b.page_id`,
      ),
    ).toEqual([{ n: 9 }]);
  });

  test("export and import keep to the caller's company", async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, files);
    await query(url, `INSERT INTO public.companies (id) VALUES ('${id(2)}')`);
    await using api = await Api.connect(url);
    const page = {
      title: 'x',
      blocks: [{ type: 'text', position: 1, content: {} }],
      properties: [{ name: 'New', type: 'text', value: 'y' }],
    };

    expect(
      await api.try('authenticated', sampleCompany, `SELECT public.export_page_as_json('${id(100)}')`),
    ).toBe(1);
    expect(
      await api.try('authenticated', otherCompany, `SELECT public.export_page_as_json('${id(100)}')`),
    ).toBe('P0002');
    expect(await api.try('authenticated', null, `SELECT public.export_page_as_json('${id(100)}')`)).toBe(
      'P0002',
    );
    expect(await api.try('anon', sampleCompany, `SELECT public.export_page_as_json('${id(100)}')`)).toBe(
      '42501',
    );
    expect(await api.try('authenticated', sampleCompany, importInto(1, page))).toBe(1);
    expect(await api.try('authenticated', sampleCompany, importInto(2, page))).toBe('42501');
    expect(await api.try('authenticated', null, importInto(1, page))).toBe('42501');
    expect(await api.try('anon', sampleCompany, importInto(1, page))).toBe('42501');
    expect(await api.try('service_role', null, importInto(2, page))).toBe(1);
    expect(await api.try('service_role', sampleCompany, importInto(2, page))).toBe('42501');
    // Also where the application's own pages have no policies.
    await query(url, 'ALTER TABLE public.knowledge_pages DISABLE ROW LEVEL SECURITY');
    expect(
      await api.try('authenticated', otherCompany, `SELECT public.export_page_as_json('${id(100)}')`),
    ).toBe('P0002');
    expect(await api.try('authenticated', otherCompany, importInto(1, page))).toBe('42501');
  });

  test('a page that cannot be imported is refused with one error that says where, and nothing is left of it', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, files);
    const block = { type: 'text', content: {}, position: 1 };
    const before = await query(
      url,
      'SELECT (SELECT count(*) FROM public.knowledge_pages) AS pages, (SELECT count(*) FROM public.custom_properties) AS properties',
    );
    const cases: readonly (readonly [unknown, string])[] = [
      [[], 'page_data is not an object'],
      ['x', 'page_data is not an object'],
      [null, 'page_data is not an object'],
      [{}, 'page_data.title is not a string'],
      [{ title: 1 }, 'page_data.title is not a string'],
      [{ title: 'x', blocks: {} }, 'page_data.blocks is not an array'],
      [{ title: 'x', properties: 1 }, 'page_data.properties is not an array'],
      [{ title: 'x', blocks: [block, 1] }, 'page_data.blocks[1] is not an object'],
      [
        { title: 'x', blocks: [{ ...block, type: 'video' }] },
        'page_data.blocks[0].type is not one of text, heading, list, table, embed, code, image, file, divider, quote',
      ],
      [{ title: 'x', blocks: [{ type: 'text', position: 1 }] }, 'page_data.blocks[0].content is missing'],
      ...[undefined, null, '1', 1.5, [1], {}, 3e10].map(
        (position) =>
          [
            { title: 'x', blocks: [{ ...block, position }] },
            'page_data.blocks[0].position is not an integer',
          ] as const,
      ),
      [
        { title: 'x', blocks: [block, { ...block, position: 1.0 }] },
        'page_data.blocks[0].position is that of another block, too',
      ],
      [
        { title: 'x', blocks: [{ ...block, parent_position: 2 }] },
        'page_data.blocks[0].parent_position is not the position of another block',
      ],
      [
        { title: 'x', blocks: [{ ...block, parent_position: 1 }] },
        'page_data.blocks[0].parent_position is not the position of another block',
      ],
      [
        { title: 'x', blocks: [{ ...block, parent_position: 'top' }] },
        'page_data.blocks[0].parent_position is not the position of another block',
      ],
      [{ title: 'x', properties: ['x'] }, 'page_data.properties[0] is not an object'],
      [{ title: 'x', properties: [{ type: 'text' }] }, 'page_data.properties[0].name is not a string'],
      [
        { title: 'x', properties: [{ name: 'a', type: 'formula' }] },
        'page_data.properties[0].type is not one of text, number, date, select, multi_select, person, file, checkbox, url, email, phone',
      ],
      [
        { title: 'x', properties: [{ name: 'a', type: 'text', required: 'yes' }] },
        'page_data.properties[0].required is not a boolean',
      ],
      [
        { title: 'x', properties: [{ name: 'a', type: 'text', position: 'x' }] },
        'page_data.properties[0].position is not an integer',
      ],
      [
        {
          title: 'x',
          properties: [
            { name: 'a', type: 'text' },
            { name: 'a', type: 'date' },
          ],
        },
        'page_data.properties[0].name is that of another property, too',
      ],
      [
        {
          title: 'x',
          properties: [
            { name: 'New', type: 'text' },
            { name: 'Status', type: 'text' },
          ],
        },
        `property Status is of type text in page_data, but of type select in company ${id(1)}`,
      ],
    ];
    for (const [page, message] of cases)
      expect.soft([page, await messageOf(url, importInto(1, page))]).toEqual([page, `22023: ${message}`]);
    expect(
      await messageOf(
        url,
        importInto(1, {
          title: 'x',
          blocks: [
            { ...block, parent_position: 2 },
            { ...block, position: 2, parent_position: 1 },
          ],
        }),
      ),
    ).toMatch(/^23514: block .* cannot stand inside block/);
    expect(await messageOf(url, importInto(77, { title: 'x' }))).toMatch(/^23503/);
    expect(await messageOf(url, `SELECT public.import_page_from_json(NULL, '{}')`)).toBe(
      '22004: company_id is null',
    );
    expect(await messageOf(url, `SELECT public.import_page_from_json('${id(1)}', NULL)`)).toBe(
      '22023: page_data is not an object',
    );
    expect(await messageOf(url, `SELECT public.export_page_as_json(NULL)`)).toBe(
      'P0002: page null does not exist, or is of another company',
    );
    expect(
      await query(
        url,
        'SELECT (SELECT count(*) FROM public.knowledge_pages) AS pages, (SELECT count(*) FROM public.custom_properties) AS properties',
      ),
    ).toEqual(before);
    expect(await messageOf(url, importInto(1, { title: '' }))).toBe('accepted');
  });

  test('a page of 5,000 nested blocks goes through in seconds', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, files);
    const blocks = Array.from({ length: 5000 }, (_, i) => ({
      type: 'list',
      content: { i },
      position: i,
      parent_position: i % 50 === 0 ? null : i - 1,
    }));
    const [result] = await query(
      url,
      `${request('authenticated', sampleCompany)} SET LOCAL statement_timeout = '20s'; ${importInto(1, { title: 'big', blocks })}; COMMIT;
      SELECT jsonb_array_length(public.export_page_as_json((SELECT id FROM public.knowledge_pages WHERE title = 'big')) -> 'blocks') AS n`,
    );
    expect(result).toEqual({ n: 5000 });
  });
});

describe('the sample user', () => {
  test('is left out, with a warning, where schema auth does not let it in; everything else loads', async () => {
    await using borrowed = await borrowServer(17);
    const { server } = borrowed;
    const admin = await server.createDatabase('test_1');
    await query(
      admin,
      `CREATE ROLE developer LOGIN CREATEROLE; ALTER DATABASE test_1 OWNER TO developer;
      CREATE SCHEMA auth; GRANT USAGE ON SCHEMA auth TO developer;
      CREATE TABLE auth.users (id uuid PRIMARY KEY, email text); GRANT SELECT, REFERENCES ON auth.users TO developer;
      CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid'`,
    );
    const url = server.url('test_1', 'developer');
    expect((await install(url, files)).filter((notice) => notice.includes('sample'))).toEqual([
      'WARNING: the sample user was not created: permission denied for table users',
    ]);
    expect(
      await query(
        url,
        `SELECT count(*)::int AS entries, count(user_id)::int AS users FROM public.time_entries`,
      ),
    ).toEqual([{ entries: 2, users: 0 }]);
    expect(await query(url, `SELECT count(*)::int AS n FROM public.content_blocks`)).toEqual([{ n: 16 }]);
  });
});
