import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query } from '../support/postgres.ts';
import { id, install, workspaceFiles } from './support-bundled.ts';

const parents = `
  INSERT INTO auth.users (id) VALUES ('${id(1)}');
  INSERT INTO public.companies (id) VALUES ('${id(1)}');
  INSERT INTO public.projects (id, company_id) VALUES ('${id(2)}', '${id(1)}');
  INSERT INTO public.project_tasks (id, project_id) SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, '${id(2)}' FROM generate_series(10, 19) n;
  INSERT INTO public.knowledge_pages (id, company_id) VALUES ('${id(3)}', '${id(1)}'), ('${id(4)}', '${id(1)}');`;

async function codeOf(url: string, sql: string): Promise<string> {
  try {
    await query(url, sql);
    return 'accepted';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return `${error.code} ${error.constraint ?? ''}`.trim();
    throw error;
  }
}

const depends = (task: number, on: number) =>
  `INSERT INTO public.task_dependencies (task_id, depends_on_task_id) VALUES ('${id(task)}', '${id(on)}');`;

describe.each(ends)('the workspace on PostgreSQL %i', (major) => {
  test('has an index for every foreign key, a comment on every table and a trigger behind every updated_at', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    expect(
      await query(
        url,
        `SELECT conrelid::regclass::text AS relation, conname FROM pg_constraint c WHERE contype = 'f' AND NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)`,
      ),
    ).toEqual([]);
    expect(
      await query(
        url,
        `SELECT relname FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'ops'::regnamespace) AND relkind = 'r' AND obj_description(oid, 'pg_class') IS NULL`,
      ),
    ).toEqual([]);
    expect(
      await query(
        url,
        `SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'set_updated_at')`,
      ),
    ).toEqual([]);
    expect(
      await query(
        url,
        `SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity`,
      ),
    ).toEqual([]);
    expect(
      await query(
        url,
        `SELECT proname FROM pg_proc WHERE pronamespace = 'ops'::regnamespace AND proconfig IS NULL`,
      ),
    ).toEqual([]);
    await query(
      url,
      parents +
        `INSERT INTO public.content_blocks (id, page_id, type, position, updated_at) VALUES ('${id(5)}', '${id(3)}', 'text', 1, '2020-01-01')`,
    );
    expect(
      await query(
        url,
        `UPDATE public.content_blocks SET updated_at = '2020-01-02' RETURNING updated_at = now() AS now`,
      ),
    ).toEqual([{ now: true }]);
  });

  test('refuses a dependency on itself, twice, and in a circle of any length', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, parents + depends(10, 11) + depends(11, 12) + depends(12, 13) + depends(10, 13));
    expect(await codeOf(url, depends(10, 10))).toBe('23514 task_dependencies_check');
    expect(await codeOf(url, depends(10, 11))).toBe('23505 task_dependencies_task_id_depends_on_task_id_key');
    expect(await codeOf(url, depends(11, 10))).toBe('23514 task_dependencies_no_cycle');
    expect(await codeOf(url, depends(13, 10))).toBe('23514 task_dependencies_no_cycle');
    expect(
      await codeOf(
        url,
        `INSERT INTO public.task_dependencies (task_id, depends_on_task_id) VALUES ('${id(15)}', '${id(16)}'), ('${id(16)}', '${id(15)}')`,
      ),
    ).toBe('23514 task_dependencies_no_cycle');
    expect(
      await codeOf(
        url,
        depends(14, 10) +
          `UPDATE public.task_dependencies SET depends_on_task_id = '${id(14)}' WHERE task_id = '${id(12)}'`,
      ),
    ).toBe('23514 task_dependencies_no_cycle');
    expect(await codeOf(url, depends(13, 14) + depends(10, 14))).toBe('accepted');
  });

  test.each([
    ['READ COMMITTED', '23514'],
    ['REPEATABLE READ', '40001'],
    ['SERIALIZABLE', '40001'],
  ])('two %s transactions cannot close a circle that neither of them sees', async (isolation, code) => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, parents);
    const [one, two] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
    await Promise.all([one.connect(), two.connect()]);
    for (const client of [one, two])
      await client.query(`BEGIN ISOLATION LEVEL ${isolation}; SELECT FROM public.task_dependencies`);
    await one.query(depends(10, 11));
    const second = two.query(depends(11, 10)).then(
      () => 'accepted',
      (error: pg.DatabaseError) => error.code,
    );
    await one.query('COMMIT');
    expect(await second).toBe(code);
    await Promise.all([one.end(), two.end()]);
    expect(await query(url, 'SELECT count(*)::int AS n FROM public.task_dependencies')).toEqual([{ n: 1 }]);
  });

  test('keeps a block on the page of its parent, and out of itself', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    const block = (n: number, page: number, parent: number | null) =>
      `INSERT INTO public.content_blocks (id, page_id, type, position, parent_block_id) VALUES ('${id(n)}', '${id(page)}', 'text', ${n}, ${parent === null ? 'NULL' : `'${id(parent)}'`});`;
    await query(url, parents + block(20, 3, null) + block(21, 3, 20) + block(22, 3, 21));
    expect(await codeOf(url, block(23, 4, 20))).toBe('23503 content_blocks_parent_block_id_fkey');
    expect(
      await codeOf(
        url,
        `UPDATE public.content_blocks SET parent_block_id = '${id(22)}' WHERE id = '${id(20)}'`,
      ),
    ).toBe('23514 content_blocks_no_cycle');
    expect(
      await codeOf(url, `UPDATE public.content_blocks SET parent_block_id = id WHERE id = '${id(20)}'`),
    ).toBe('23514 content_blocks_check');
    expect(await codeOf(url, block(24, 3, null).replace(', 24,', ', 20,'))).toBe(
      '23505 content_blocks_page_id_position_key',
    );
    expect(await codeOf(url, 'UPDATE public.content_blocks SET position = position + 1')).toBe('accepted');
    expect(
      await codeOf(
        url,
        `BEGIN; SET CONSTRAINTS ALL DEFERRED; UPDATE public.content_blocks SET position = 22 WHERE id = '${id(20)}';
      UPDATE public.content_blocks SET position = 21 WHERE id = '${id(21)}'; COMMIT`,
      ),
    ).toBe('accepted');
    await query(url, `DELETE FROM public.content_blocks WHERE id = '${id(20)}'`);
    expect(await query(url, 'SELECT FROM public.content_blocks')).toEqual([]);
  });

  test('two transactions cannot nest two blocks into each other', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(
      url,
      parents +
        `INSERT INTO public.content_blocks (id, page_id, type, position) VALUES ('${id(20)}', '${id(3)}', 'list', 1), ('${id(21)}', '${id(3)}', 'list', 2)`,
    );
    for (const isolation of ['READ COMMITTED', 'REPEATABLE READ']) {
      await query(url, 'UPDATE public.content_blocks SET parent_block_id = NULL');
      const [one, two] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
      await Promise.all([one.connect(), two.connect()]);
      for (const client of [one, two])
        await client.query(`BEGIN ISOLATION LEVEL ${isolation}; SELECT FROM public.content_blocks`);
      await one.query(
        `UPDATE public.content_blocks SET parent_block_id = '${id(21)}' WHERE id = '${id(20)}'`,
      );
      const second = two
        .query(`UPDATE public.content_blocks SET parent_block_id = '${id(20)}' WHERE id = '${id(21)}'`)
        .then(
          () => 'accepted',
          (error: pg.DatabaseError) => error.code,
        );
      await one.query('COMMIT');
      expect(await second).toMatch(isolation === 'READ COMMITTED' ? /^(23514|40P01)$/ : /^40001$/);
      await Promise.all([one.end(), two.end()]);
    }
  });

  test('measures time entries itself and refuses an end before the start', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, parents);
    const entry = (end: string, duration = 'NULL') =>
      query(
        url,
        `INSERT INTO public.time_entries (task_id, user_id, start_time, end_time, duration_minutes)
      VALUES ('${id(10)}', '${id(1)}', '2025-03-30T00:30:00Z', ${end}, ${duration}) RETURNING duration_minutes`,
      );
    expect(await entry(`'2025-03-30T02:00:59Z'`)).toEqual([{ duration_minutes: 90 }]);
    expect(await entry(`'2025-03-30T00:30:00Z'`, '500')).toEqual([{ duration_minutes: 0 }]);
    expect(await entry('NULL', '5')).toEqual([{ duration_minutes: null }]);
    expect(
      await query(
        url,
        `UPDATE public.time_entries SET end_time = '2025-03-31T00:30:00Z' WHERE end_time IS NULL RETURNING duration_minutes`,
      ),
    ).toEqual([{ duration_minutes: 1440 }]);
    expect(await codeOf(url, `UPDATE public.time_entries SET end_time = '2025-03-29T00:00:00Z'`)).toBe(
      '23514 time_entries_check',
    );
    expect(await codeOf(url, `DELETE FROM public.project_tasks WHERE id = '${id(10)}'`)).toBe(
      '23503 time_entries_task_id_fkey',
    );
    await query(url, `DELETE FROM auth.users`);
    expect(
      await query(url, 'SELECT count(*)::int AS n FROM public.time_entries WHERE user_id IS NULL'),
    ).toEqual([{ n: 3 }]);
  });

  test('refuses what the columns do not mean', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const url = await server.createDatabase();
    await install(url, workspaceFiles);
    await query(url, parents);
    const refused = [
      [
        'a block of an unknown type',
        `content_blocks (page_id, type, position) VALUES ('${id(3)}', 'video', 1)`,
        '23514',
      ],
      [
        'a view of an unknown type',
        `database_views (company_id, name, type, entity_type) VALUES ('${id(1)}', 'x', 'timeline', 'project_task')`,
        '23514',
      ],
      [
        'a view of an unknown entity',
        `database_views (company_id, name, type, entity_type) VALUES ('${id(1)}', 'x', 'list', 'invoice')`,
        '23514',
      ],
      [
        'an unknown dependency',
        `task_dependencies (task_id, depends_on_task_id, dependency_type) VALUES ('${id(10)}', '${id(11)}', 'start_to_finish')`,
        '23514',
      ],
      [
        'an unknown property type',
        `custom_properties (company_id, entity_type, name, type) VALUES ('${id(1)}', 'project_task', 'x', 'formula')`,
        '23514',
      ],
      [
        'a property twice',
        `custom_properties (company_id, entity_type, name, type) VALUES ('${id(1)}', 'project_task', 'x', 'text'), ('${id(1)}', 'project_task', 'x', 'date')`,
        '23505',
      ],
      ['a negative rate', `time_entries (task_id, billing_rate) VALUES ('${id(10)}', -1)`, '23514'],
      [
        'a rate that does not fit',
        `time_entries (task_id, billing_rate) VALUES ('${id(10)}', 123456789.00)`,
        '22003',
      ],
      [
        'a block without a page',
        `content_blocks (page_id, type, position) VALUES ('${id(99)}', 'text', 1)`,
        '23503',
      ],
      ['a template without a company', `page_templates (name) VALUES ('x')`, '23502'],
    ] as const;
    for (const [what, insert, code] of refused)
      expect
        .soft([what, (await codeOf(url, `INSERT INTO public.${insert}`)).slice(0, 5)])
        .toEqual([what, code]);
  });
});
