import { describe, expect, test } from 'vitest';
import { ends, startServer } from '../support/postgres.ts';
import { catalogSql, connectTo, emptied, type Session } from './catalog-support.ts';

const names = async (session: Session): Promise<readonly string[]> =>
  (await session.current()).roles.map(({ role }) => role);

describe.each(ends)('roles of the whole cluster, on %i', (major) => {
  test('count where this database uses them, and come and go without a change where it does not', async () => {
    await using session = await emptied(major);
    await session.run(`CREATE ROLE owner_here; CREATE ROLE app_rw; CREATE ROLE web LOGIN IN ROLE app_rw; CREATE ROLE configured; CREATE ROLE elsewhere LOGIN CREATEDB; CREATE ROLE in_policy;
      CREATE TABLE t (a int); ALTER TABLE t OWNER TO owner_here; GRANT SELECT ON t TO app_rw; CREATE POLICY p ON t TO in_policy USING (true); ALTER ROLE configured IN DATABASE test SET work_mem = '8MB'; ALTER ROLE elsewhere SET work_mem = '9MB'; ${catalogSql}`);
    await session.capture();
    expect(await names(session)).toEqual([
      'app_rw',
      'configured',
      'in_policy',
      'owner_here',
      'postgres',
      'web',
    ]);
    expect((await session.current()).settings?.map(({ role }) => role)).toEqual(['configured']);
    const { schema_hash } = await session.current();
    for (const text of [
      'CREATE ROLE other_tenant LOGIN; ALTER ROLE other_tenant SET search_path = other',
      "ALTER ROLE elsewhere NOCREATEDB CREATEROLE CONNECTION LIMIT 3; COMMENT ON ROLE elsewhere IS 'x'",
      // As a vault issues them, and takes them back.
      "CREATE ROLE v_token_1 LOGIN PASSWORD 'x' VALID UNTIL '2030-01-01'; GRANT app_rw TO v_token_1",
      "CREATE ROLE v_token_2 LOGIN PASSWORD 'x' VALID UNTIL '2030-01-02'; GRANT app_rw TO v_token_2; DROP ROLE v_token_1",
      'DROP ROLE other_tenant; DROP ROLE elsewhere; DROP ROLE v_token_2',
    ]) {
      expect(await session.after(text), text).toEqual([]);
      expect((await session.current()).schema_hash, text).toBe(schema_hash);
    }
    // What a person does with roles that are used here is told.
    await session.run('CREATE ROLE late');
    for (const [text, changes] of [
      ['CREATE ROLE intern LOGIN; GRANT owner_here TO intern', ['added role intern security']],
      ['ALTER ROLE web CREATEROLE', ['changed role web security']],
      // It is not new.
      ['GRANT SELECT ON t TO late', ['added grant table public.t to late security']],
      ['REVOKE SELECT ON t FROM late', ['removed grant table public.t to late security']],
      ['CREATE ROLE mighty SUPERUSER LOGIN', ['added role mighty security']],
      ['DROP ROLE web', ['removed role web security']],
    ] as const)
      expect(await session.after(text), text).toEqual(changes);
  });
});

test('tablespaces and parameters of other databases are none of this one', async () => {
  await using server = await startServer(18);
  await using session = await connectTo(await server.createDatabase());
  await session.run('SET allow_in_place_tablespaces = on');
  await session.run("CREATE TABLESPACE theirs LOCATION ''");
  await session.run(
    `CREATE ROLE other; CREATE TABLE t (a int); GRANT CREATE ON TABLESPACE theirs TO other; GRANT SET ON PARAMETER work_mem TO other; ${catalogSql}`,
  );
  await session.capture();
  const { grants, not_modelled } = await session.current();
  expect(grants.filter(({ on }) => on === 'tablespace')).toEqual([]);
  expect(not_modelled).toEqual([]);
  expect(await session.after('ALTER TABLE t SET TABLESPACE theirs')).toEqual([
    'added grant tablespace theirs to other security',
    'added not modelled parameter privilege additive',
    'added not modelled tablespace additive',
    'changed table public.t additive',
  ]);
});

describe.each(ends)('what went unseen, on %s', (engine) => {
  test('is told, and what is only written otherwise is not', async () => {
    await using session = await emptied(engine);
    await session.run(`CREATE ROLE reader; CREATE TABLE parent (id int PRIMARY KEY, t text, UNIQUE (t) DEFERRABLE); CREATE TABLE child (id int PRIMARY KEY, p int, CONSTRAINT of FOREIGN KEY (p) REFERENCES parent);
      CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN mail AS text; CREATE TABLE free (a text); CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM free; CREATE TABLE other (id int GENERATED ALWAYS AS IDENTITY);
      CREATE TABLE tree (id int) PARTITION BY LIST (id); CREATE TABLE tree_1 PARTITION OF tree FOR VALUES IN (1); ALTER TABLE tree ADD FOREIGN KEY (id) REFERENCES parent; ${catalogSql}`);
    await session.capture();
    const constraints = async (): Promise<readonly string[]> =>
      (await session.current()).constraints.flatMap(({ constraint, triggers }) =>
        triggers === undefined ? [] : [`${constraint} ${triggers}`],
      );
    for (const [text, changes] of [
      // Its triggers on the other table check what is deleted there.
      ['ALTER TABLE child DISABLE TRIGGER ALL', ['changed constraint public.child.of breaking']],
      ['ALTER TABLE child ENABLE TRIGGER ALL', ['changed constraint public.child.of breaking']],
      ['ALTER TABLE tree_1 DISABLE TRIGGER ALL', ['changed partition public.tree_1 breaking']],
      ['ALTER TABLE tree_1 ENABLE TRIGGER ALL', ['changed partition public.tree_1 breaking']],
      ['ALTER TABLE free SET UNLOGGED', ['changed table public.free breaking']],
      ['ALTER TABLE free SET LOGGED', ['changed table public.free additive']],
      ['REFRESH MATERIALIZED VIEW counts WITH NO DATA', ['changed view public.counts breaking']],
      ['REFRESH MATERIALIZED VIEW counts', ['changed view public.counts additive']],
      ['ALTER TABLE free ALTER a TYPE text COLLATE "C"', ['changed column public.free.a breaking']],
      ['GRANT USAGE ON TYPE mood, mail TO postgres', []],
      ['REVOKE USAGE ON TYPE mood FROM PUBLIC', ['added grant type public.mood to PUBLIC security']],
      ['GRANT USAGE ON TYPE mood TO PUBLIC', ['removed grant type public.mood to PUBLIC security']],
      ['GRANT USAGE ON TYPE mail TO reader', ['added grant type public.mail to reader security']],
      [
        `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO reader', current_database()); END $$`,
        ['added grant database this to reader security'],
      ],
      [
        `DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$`,
        ['added grant database this to PUBLIC security'],
      ],
    ] as const)
      expect(await session.after(text), text).toEqual(changes);
    await session.after('ALTER TABLE child DISABLE TRIGGER ALL; ALTER TABLE parent DISABLE TRIGGER ALL');
    expect(await constraints()).toEqual([
      'of disabled',
      'parent_t_key disabled',
      // Until PostgreSQL 14 it has none on the table itself.
      expect.stringMatching(/^tree_id_fkey disabled/),
    ]);
  });
});

test('the options of a membership are told', async () => {
  await using session = await emptied(16);
  await session.run(
    `CREATE ROLE grp; CREATE ROLE web LOGIN IN ROLE grp; CREATE TABLE t (a int); GRANT SELECT ON t TO grp; ${catalogSql}`,
  );
  await session.capture();
  for (const text of [
    'GRANT grp TO web WITH INHERIT FALSE',
    'GRANT grp TO web WITH SET FALSE',
    'GRANT grp TO web WITH INHERIT TRUE, SET TRUE',
  ])
    expect(await session.after(text), text).toEqual(['changed role web security']);
});

test.each([14, 18, 'embedded'] as const)(
  'a row that one transaction changes twice, on %s',
  async (engine) => {
    await using session = await emptied(engine);
    await session.run(`CREATE TABLE t (a int); ${catalogSql}`);
    await session.capture();
    const options = async (): Promise<readonly (readonly string[] | undefined)[]> =>
      (await session.current()).tables.flatMap(({ columns }) => columns.map((column) => column.options));
    await session.run('BEGIN; ALTER TABLE t ALTER a SET STATISTICS 100');
    await session.capture();
    expect(await options()).toEqual([['statistics=100']]);
    // The row was replaced by one with the same xmin.
    await session.run('ALTER TABLE t ALTER a SET STATISTICS 200');
    await session.capture();
    expect(await options()).toEqual([['statistics=200']]);
    await session.run('ALTER TABLE t ALTER a SET STATISTICS 300; COMMIT');
    await session.capture();
    expect(await options()).toEqual([['statistics=300']]);
    // And a night after that is a quiet one.
    await session.capture();
    expect(
      await session.value('SELECT read_in_full FROM catalog.snapshots ORDER BY id DESC LIMIT 1'),
    ).toBeNull();
  },
);

test('the default of a domain is told in the names of today, whatever they were when it was written', async () => {
  await using session = await emptied(18);
  await session.run(
    `CREATE SCHEMA app; SET search_path = app; CREATE DOMAIN tag AS text; CREATE DOMAIN tags AS tag[] DEFAULT '{}'; RESET search_path; ${catalogSql}`,
  );
  await session.capture();
  const defaultOf = async (): Promise<unknown> =>
    (await session.current()).types.find(({ type }) => type === 'tags')?.default;
  expect(await defaultOf()).toBe("'{}'::app.tag[]");
  expect(await session.after('ALTER DOMAIN app.tag RENAME TO label')).toEqual([
    'renamed type app.label breaking',
    'changed type app.tags breaking',
  ]);
  expect(await defaultOf()).toBe("'{}'::app.label[]");
});
