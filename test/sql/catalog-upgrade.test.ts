import { describe, expect, test } from 'vitest';
import { inTurn } from '../support/postgres.ts';
import { catalogSql, emptied, engines } from './catalog-support.ts';

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

/** The same SQL upgrades on each engine, so that each case is on one of them, in turn. */
const turns = engines.map((engine, which) => [engine, which] as const);
const taking = <T>(cases: readonly T[], which: number): readonly T[] => inTurn(cases, which, engines.length);

describe.each(turns)('a catalog made by hand on %s', (engine, which) => {
  test.each(
    taking(['bigserial', 'int GENERATED ALWAYS AS IDENTITY', 'uuid DEFAULT gen_random_uuid()'], which),
  )('with ids %s is upgraded in place, keeps its rows and takes snapshots', async (id) => {
    await using session = await emptied(engine);
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
  });

  test('whose old ids another table points at keeps them', async () => {
    await using session = await emptied(engine);
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
    await using session = await emptied(engine);
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
    await using session = await emptied(engine);
    await session.run(
      `${handMade('bigserial')} CREATE VIEW public.mine AS SELECT * FROM catalog.inventory_current`,
    );
    await expect(session.run(catalogSql)).rejects.toMatchObject({ code: '2BP01' });
    expect(await session.value('SELECT count(*)::int FROM public.mine')).toBe(1);
  });
});

/** The catalog of the hand-over: totals computed by the table, and a function that writes the rest. */
const handedOver = `CREATE SCHEMA catalog;
  CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now(),
    tables jsonb NOT NULL DEFAULT '[]', functions jsonb NOT NULL DEFAULT '[]', policies jsonb NOT NULL DEFAULT '[]', github_commit_sha text,
    total_tables int GENERATED ALWAYS AS (jsonb_array_length(tables)) STORED,
    total_functions int GENERATED ALWAYS AS (jsonb_array_length(functions)) STORED,
    total_policies int GENERATED ALWAYS AS (jsonb_array_length(policies)) STORED, UNIQUE (taken_at));
  CREATE VIEW catalog.inventory_current AS SELECT * FROM catalog.snapshots ORDER BY taken_at DESC LIMIT 1;
  CREATE VIEW catalog.inventory_diff AS SELECT c.id, p.total_tables - c.total_tables AS table_change
    FROM catalog.inventory_current c JOIN catalog.snapshots p ON p.id = c.id - 1;
  CREATE FUNCTION catalog.capture_snapshot(p_commit_sha text DEFAULT NULL) RETURNS bigint LANGUAGE sql AS
    'INSERT INTO catalog.snapshots (tables, github_commit_sha) VALUES (''["a", "b"]'', p_commit_sha) RETURNING id';
  SELECT catalog.capture_snapshot('abc');`;

describe.each(turns)('a catalog made by hand on %s, whatever it looks like:', (engine, which) => {
  test.each(
    taking(
      [
        ['totals that the table computes', ''],
        [
          'and a view of the user over them',
          'CREATE VIEW public.mine AS SELECT total_tables, tables FROM catalog.snapshots',
        ],
        [
          'computed columns of its own',
          "ALTER TABLE catalog.snapshots ADD COLUMN kinds int NOT NULL GENERATED ALWAYS AS (jsonb_array_length(tables) + 1) STORED, ADD COLUMN day date GENERATED ALWAYS AS ((taken_at AT TIME ZONE 'UTC')::date) STORED",
        ],
        [
          'a short label and a commit of fixed length',
          "DROP VIEW catalog.inventory_diff, catalog.inventory_current; ALTER TABLE catalog.snapshots ADD COLUMN label varchar(5) DEFAULT 'none', ALTER COLUMN github_commit_sha TYPE char(7)",
        ],
        [
          'the same, read by a view',
          'DROP VIEW catalog.inventory_diff, catalog.inventory_current; ALTER TABLE catalog.snapshots ADD COLUMN label varchar(5), ALTER COLUMN github_commit_sha TYPE char(7); CREATE VIEW public.mine AS SELECT label, github_commit_sha FROM catalog.snapshots',
        ],
        [
          'columns of our names that mean something else',
          "ALTER TABLE catalog.snapshots ADD COLUMN accepted text DEFAULT 'no', ADD COLUMN fingerprint bytea, ADD COLUMN total_size_bytes text NOT NULL DEFAULT '5 MB', ADD COLUMN unchanged_since timestamptz",
        ],
        [
          'a table that points at it, and one that it points at',
          'CREATE TABLE public.deployment (id int PRIMARY KEY); INSERT INTO public.deployment VALUES (1); ALTER TABLE catalog.snapshots ADD COLUMN deployment int NOT NULL DEFAULT 1 REFERENCES public.deployment; CREATE TABLE public.release (snapshot bigint REFERENCES catalog.snapshots); INSERT INTO public.release VALUES (1)',
        ],
        [
          'a trigger that writes to a table of its own',
          "CREATE TABLE public.log (at timestamptz); CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.log VALUES (now()); RETURN NEW; END'; CREATE TRIGGER note BEFORE INSERT ON catalog.snapshots FOR EACH ROW EXECUTE FUNCTION public.note()",
        ],
      ],
      which,
    ),
  )('%s', async (_what, change) => {
    await using session = await emptied(engine);
    await session.run(`${handedOver} ${change}`);
    await session.run(catalogSql);
    await session.run(catalogSql);
    const before =
      "SELECT id::int, tables, total_tables, trim(github_commit_sha) AS sha FROM catalog.snapshots WHERE tables <> '[]'";
    expect(await session.run(before)).toEqual([{ id: 1, tables: ['a', 'b'], total_tables: 2, sha: 'abc' }]);
    const id = Number(
      await session.value(`SELECT catalog.capture_snapshot('a longer label', '${'e'.repeat(40)}')`),
    );
    expect(await session.current()).toMatchObject({
      id,
      label: 'a longer label',
      github_commit_sha: 'e'.repeat(40),
      total_tables: expect.any(Number),
    });
    expect(await session.after('CREATE TABLE public.later (x int)')).toEqual([
      'added table public.later additive',
    ]);
    expect(await session.run(before)).toHaveLength(1);
    if (change.includes('public.log ')) {
      // The row that the upgrade tried is not one of the user's.
      expect(await session.value('SELECT count(*)::int FROM public.log')).toBe(2);
    }
  });

  test.each(
    taking(
      [
        [
          'a trigger that refuses rows',
          "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''written by the release only''; END'; CREATE TRIGGER refuse BEFORE INSERT ON catalog.snapshots FOR EACH ROW WHEN (NEW.tables = '[]') EXECUTE FUNCTION public.refuse()",
          /cannot be upgraded: written by the release only/,
        ],
        [
          'a trigger that drops rows',
          "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER refuse BEFORE INSERT ON catalog.snapshots FOR EACH ROW WHEN (NEW.tables = '[]') EXECUTE FUNCTION public.refuse()",
          /cannot be upgraded: a row that is inserted into it does not stay/,
        ],
        [
          'a foreign key that no row of ours meets',
          'CREATE TABLE public.deployment (id int PRIMARY KEY); ALTER TABLE catalog.snapshots ADD COLUMN deployment int DEFAULT 1; UPDATE catalog.snapshots SET deployment = NULL; ALTER TABLE catalog.snapshots ADD FOREIGN KEY (deployment) REFERENCES public.deployment DEFERRABLE INITIALLY DEFERRED',
          /cannot be upgraded: .*foreign key/,
        ],
        [
          'a domain that takes no null',
          "CREATE DOMAIN public.stage AS text NOT NULL; ALTER TABLE catalog.snapshots ADD COLUMN stage public.stage DEFAULT 'x'; ALTER TABLE catalog.snapshots ALTER COLUMN stage DROP DEFAULT",
          /cannot be upgraded: .*public\.stage|cannot be upgraded: domain stage/,
        ],
        [
          'a view of the user over the views that are replaced',
          'CREATE VIEW public.mine AS SELECT * FROM catalog.inventory_current',
          /cannot be upgraded: .*view public\.mine/,
        ],
      ] as const,
      which,
    ),
  )(
    '%s stops it before anything is changed, and moving the table aside lets it go on',
    async (_what, change, message) => {
      await using session = await emptied(engine);
      await session.run(`${handedOver} ${change}`);
      const columns =
        "SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = to_regclass('catalog.snapshots') AND attnum > 0";
      const before = await session.value(columns);
      await expect(session.run(catalogSql)).rejects.toMatchObject({
        message: expect.stringMatching(message),
        detail: expect.stringContaining('Nothing was changed.'),
        hint: expect.stringContaining('ALTER TABLE catalog.snapshots RENAME TO snapshots_before;'),
      });
      await session.run('ROLLBACK');
      expect(await session.value(columns)).toBe(before);
      // The job of every night goes on as it was.
      if (change.includes('public.mine'))
        expect(Number(await session.value('SELECT catalog.capture_snapshot()'))).toBeGreaterThan(1);

      await session.run('ALTER TABLE catalog.snapshots RENAME TO snapshots_before');
      if (change.includes('public.mine'))
        await session.run('ALTER VIEW catalog.inventory_current RENAME TO inventory_current_before');
      await session.run(catalogSql);
      expect(await session.capture()).toBe(1);
      expect(
        await session.value(
          "SELECT count(*)::int FROM catalog.snapshots_before WHERE github_commit_sha = 'abc'",
        ),
      ).toBe(1);
      if (change.includes('public.mine'))
        expect(await session.value('SELECT count(*)::int FROM public.mine')).toBe(1);
    },
  );
});

test.each([18, 'embedded'] as const)('totals that are computed when they are read, on %s', async (engine) => {
  await using session = await emptied(engine);
  await session.run(`CREATE SCHEMA catalog;
    CREATE TABLE catalog.snapshots (id int PRIMARY KEY, taken_at timestamptz, tables jsonb NOT NULL DEFAULT '[]', total_tables int GENERATED ALWAYS AS (jsonb_array_length(tables)) VIRTUAL);
    CREATE VIEW public.mine AS SELECT total_tables FROM catalog.snapshots; INSERT INTO catalog.snapshots (id, tables) VALUES (1, '["a", "b"]')`);
  await session.run(catalogSql);
  expect(await session.capture()).toBeGreaterThan(1);
  expect(await session.value('SELECT sum(total_tables)::int FROM public.mine')).toBe(2);
});

test.each(engines)('what an earlier catalog has and this one has not is gone, on %s', async (engine) => {
  await using session = await emptied(engine);
  await session.run(`${catalogSql}; DROP FUNCTION catalog.read_objects(bigint[]);
    CREATE FUNCTION catalog.has_uncommon_objects() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
    CREATE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
      RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
      LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT a.* FROM catalog.read_all_objects(units) a WHERE catalog.has_uncommon_objects();
      END;
    CREATE FUNCTION catalog.read_each() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE FUNCTION catalog.read_once(regprocedure) RETURNS int LANGUAGE sql AS 'SELECT 1'`);
  await session.run(catalogSql);
  expect(
    await session.value(`SELECT array_agg(p.proname ORDER BY p.proname)::text[] FROM pg_proc p
      WHERE p.proname IN ('has_uncommon_objects', 'read_each', 'read_objects', 'read_once')`),
  ).toEqual(['read_objects']);
  await session.capture();
});
