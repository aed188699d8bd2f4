import { describe, expect, test } from 'vitest';
import { catalogSql, open } from './catalog-support.ts';

/** What people made by hand before this project: the columns and functions of the hand-over document. */
const handMade = (id: string): string => `CREATE SCHEMA catalog;
  CREATE TABLE catalog.snapshots (id ${id} PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now(), tables jsonb NOT NULL, functions jsonb NOT NULL DEFAULT '[]', extensions jsonb NOT NULL DEFAULT '[]',
    policies jsonb NOT NULL DEFAULT '[]', edge_functions jsonb, triggers jsonb, views jsonb, indexes jsonb, github_commit_sha text, deployment_id text NOT NULL DEFAULT 'd',
    total_tables int NOT NULL CHECK (total_tables > 0), total_functions int, total_policies int, total_extensions int, total_edge_functions int DEFAULT 0, UNIQUE (taken_at));
  CREATE VIEW catalog.inventory_current AS SELECT * FROM catalog.snapshots ORDER BY taken_at DESC LIMIT 1;
  CREATE VIEW catalog.inventory_diff AS SELECT c.id, c.total_tables - c.total_tables AS table_change FROM catalog.inventory_current c;
  CREATE FUNCTION catalog.capture_snapshot(p_commit_sha text DEFAULT NULL) RETURNS text LANGUAGE sql AS 'SELECT ''old''';
  CREATE FUNCTION catalog.update_edge_functions(p_functions jsonb) RETURNS void LANGUAGE sql AS '';
  INSERT INTO catalog.snapshots (taken_at, tables, total_tables, github_commit_sha) VALUES ('2025-01-02', '[{"table": "b"}]', 2, 'bbb'), ('2025-01-01', '[{"table": "a"}]', 1, 'aaa');`;

describe.each([14, 18, 'embedded'] as const)('a catalog made by hand on %s', (engine) => {
  test.each(['bigserial', 'int GENERATED ALWAYS AS IDENTITY', 'uuid DEFAULT gen_random_uuid()'])(
    'with ids %s is upgraded in place, keeps its rows and takes snapshots',
    async (id) => {
      await using session = await open(engine);
      await session.run(handMade(id));
      await session.run(catalogSql);
      await session.run(catalogSql);
      const rows =
        'SELECT id::int, label, tables, total_tables, github_commit_sha, deployment_id, taken_at::date::text AS day FROM catalog.snapshots WHERE tables IS NOT NULL ORDER BY taken_at';
      expect(await session.run(rows)).toEqual([
        {
          id: id.startsWith('uuid') ? 1 : 2,
          label: null,
          tables: [{ table: 'a' }],
          total_tables: 1,
          github_commit_sha: 'aaa',
          deployment_id: 'd',
          day: '2025-01-01',
        },
        {
          id: id.startsWith('uuid') ? 2 : 1,
          label: null,
          tables: [{ table: 'b' }],
          total_tables: 2,
          github_commit_sha: 'bbb',
          deployment_id: 'd',
          day: '2025-01-02',
        },
      ]);
      expect(await session.run('SELECT * FROM catalog.inventory_current')).toEqual([]);
      const before = await session.run(rows);

      // Called as the old one was, too.
      const first = Number(await session.value('SELECT catalog.capture_snapshot()'));
      expect(first).toBeGreaterThan(2);
      expect(await session.current()).toMatchObject({
        id: first,
        total_tables: 0,
        unchanged_since: { id: first },
      });
      expect(await session.changes()).toEqual([]);
      expect(await session.after('CREATE TABLE public.a (x int)')).toEqual(['added table public.a additive']);
      expect(await session.value(`SELECT catalog.update_edge_functions('[{"name": "f"}]')`)).toBe(true);
      expect(await session.run(rows)).toEqual(before);
      await expect(session.run(`SELECT * FROM catalog.diff(1, ${first})`)).rejects.toThrow(
        'Snapshot 1 was taken by an earlier catalog, which kept no objects to compare.',
      );
    },
  );

  test('whose old ids another table points at keeps them', async () => {
    await using session = await open(engine);
    await session.run(
      `${handMade('uuid DEFAULT gen_random_uuid()')} CREATE TABLE public.release (snapshot uuid REFERENCES catalog.snapshots); INSERT INTO public.release SELECT id FROM catalog.snapshots`,
    );
    await session.run(catalogSql);
    await session.capture();
    await session.capture();
    expect(
      await session.value(
        'SELECT count(*)::int FROM public.release r JOIN catalog.snapshots s ON s.legacy_id = r.snapshot',
      ),
    ).toBe(2);
  });

  test('without rows, or with its sequence behind its rows, is upgraded too', async () => {
    await using session = await open(engine);
    await session.run(
      `CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamp, total_tables int); INSERT INTO catalog.snapshots (id, taken_at) VALUES (70, '2025-01-01 12:00')`,
    );
    await session.run(catalogSql);
    expect(await session.capture()).toBeGreaterThan(70);
    expect(
      await session.value("SELECT taken_at = '2025-01-01 12:00Z' FROM catalog.snapshots WHERE id = 70"),
    ).toBe(true);
  });

  test('with a view of the user on top is not dropped from under it', async () => {
    await using session = await open(engine);
    await session.run(
      `${handMade('bigserial')} CREATE VIEW public.mine AS SELECT * FROM catalog.inventory_current`,
    );
    await expect(session.run(catalogSql)).rejects.toMatchObject({ code: '2BP01' });
    expect(await session.value('SELECT count(*)::int FROM public.mine')).toBe(1);
  });
});
