import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { majors, startServer } from '../support/postgres.ts';
import { catalogSql, connectTo } from './catalog-support.ts';

test('two snapshots at once do not interleave', async () => {
  await using server = await startServer(15);
  const url = await server.createDatabase();
  await using first = await connectTo(url);
  await using second = await connectTo(url);
  await first.run(`CREATE TABLE a (id int PRIMARY KEY); ${catalogSql}`);
  await Promise.all([first.capture('first'), second.capture('second'), second.capture('third'), first.capture('fourth')]);
  const rows = await first.run('SELECT id::int, schema_hash, unchanged_since::int FROM catalog.snapshots ORDER BY id');
  expect(rows.map(({ id, unchanged_since: since }) => [id, since])).toEqual([[1, 1], [2, 1], [3, 1], [4, 1]]);
  expect(await first.value('SELECT count(*)::int FROM catalog.objects WHERE valid_to IS NOT NULL OR valid_from <> 1')).toBe(0);
});

test.each(majors)('a table that somebody has locked delays nothing on %i: it is shown as last seen, and is no change', async (major) => {
  await using server = await startServer(major);
  const url = await server.createDatabase();
  await using session = await connectTo(url);
  await using other = await connectTo(url);
  await session.run(`CREATE TABLE a (id int DEFAULT 7 PRIMARY KEY CHECK (id > 0)); CREATE POLICY p ON a USING (id > 1); CREATE VIEW v AS SELECT id FROM a; CREATE TABLE b (x int DEFAULT 1);
    CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a; END; ${catalogSql}`);
  await session.capture();
  const before = await session.current();
  await other.run('BEGIN; LOCK TABLE a IN ACCESS EXCLUSIVE MODE');
  await session.run('ALTER TABLE b ADD y int');
  const start = performance.now();
  await session.capture();
  expect(performance.now() - start).toBeLessThan(2000);
  const during = await session.current();
  expect(during.hidden).toEqual([expect.stringMatching(/^Definitions of \d+ objects: another session had their tables locked/)]);
  expect({ ...during.tables[0], size_bytes: 0, row_count: 0 }).toEqual({ ...before.tables[0], size_bytes: 0, row_count: 0 });
  expect([during.views, during.constraints, during.policies, during.indexes, during.functions]).toEqual([before.views, before.constraints, before.policies, before.indexes, before.functions]);
  expect((await session.changes()).map(({ change, identity }) => `${change} ${identity}`)).toEqual(['added public.b.y']);
  await other.run('ALTER TABLE a ADD z int; COMMIT');
  expect(await session.after('SELECT 1')).toEqual(['added column public.a.z additive']);
  expect((await session.current()).hidden).toEqual([]);
});

test('a table that is new and locked is there, without the definitions that the lock hides', async () => {
  await using server = await startServer(18);
  const url = await server.createDatabase();
  await using session = await connectTo(url);
  await using other = await connectTo(url);
  await session.run(`CREATE TABLE a (id int DEFAULT 7); ${catalogSql}`);
  await other.run('BEGIN; LOCK TABLE a IN ACCESS EXCLUSIVE MODE');
  await session.capture();
  expect((await session.current()).tables).toMatchObject([{ table: 'a', columns: [{ name: 'id', default: 'definition unavailable (locked)' }] }]);
  await other.run('ROLLBACK');
  await session.capture();
  expect((await session.current()).tables).toMatchObject([{ table: 'a', columns: [{ name: 'id', default: '7' }] }]);
});

test('while the schema keeps changing, what is stored was true at one moment', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase();
  await using session = await connectTo(url);
  await using other = await connectTo(url);
  await session.run(`DO $$ BEGIN FOR i IN 1..100 LOOP EXECUTE format('CREATE TABLE t%s (a int CHECK (a > 0)); CREATE VIEW v%1$s AS SELECT a FROM t%1$s', i); END LOOP; END $$; ${catalogSql}`);
  await session.capture();
  let busy = true;
  // The two names always change together.
  const changing = (async () => {
    for (let round = 0; busy; round++) {
      await other.run(`BEGIN; ALTER TABLE t50 RENAME COLUMN ${round % 2 ? 'b' : 'a'} TO ${round % 2 ? 'a' : 'b'}; DROP VIEW v50; CREATE VIEW v50 AS SELECT ${round % 2 ? 'a' : 'b'} FROM t50;
        DROP TABLE IF EXISTS t100 CASCADE; CREATE TABLE t100 (${round % 2 ? 'a' : 'b'} int CHECK (${round % 2 ? 'a' : 'b'} > 0)); COMMIT`);
      await sleep(30);
    }
  })();
  let taken = 0;
  let refused = 0;
  for (const end = performance.now() + 8000; performance.now() < end;) {
    try {
      await session.capture();
      taken++;
      const { tables, views, constraints } = await session.current();
      const column = tables.find(({ table }) => table === 't50')?.columns[0]?.name;
      expect(views.find(({ view }) => view === 'v50')?.definition).toContain(`SELECT ${column}\n`);
      expect(constraints.find(({ constraint }) => constraint === 't50_a_check')?.definition).toBe(`CHECK ((${column} > 0))`);
      expect(tables.find(({ table }) => table === 't100')?.columns[0]?.name).toBe(column);
    } catch (error) {
      expect(error).toMatchObject({ code: '40001', hint: expect.stringContaining('again') });
      refused++;
    }
  }
  busy = false;
  await changing;
  process.stdout.write(`concurrent DDL: ${taken} snapshots taken, ${refused} refused, none torn\n`);
  await session.capture('quiet');
  expect((await session.current()).label).toBe('quiet');
});

test('truncating, reindexing, refreshing and temporary tables are no reason to read again', async () => {
  await using server = await startServer(16);
  await using session = await connectTo(await server.createDatabase());
  await session.run(`CREATE TABLE a (id int PRIMARY KEY, t text); INSERT INTO a VALUES (1); CREATE MATERIALIZED VIEW m AS SELECT id FROM a; CREATE UNIQUE INDEX ON m (id); CREATE SEQUENCE s; ${catalogSql}`);
  const before = await session.value('SELECT catalog.fingerprint()');
  for (const harmless of ['TRUNCATE a', 'REINDEX TABLE a', 'REFRESH MATERIALIZED VIEW m', 'REFRESH MATERIALIZED VIEW CONCURRENTLY m', 'VACUUM (FULL) a', 'VACUUM (FREEZE, ANALYZE)',
    "SELECT nextval('s')", 'CREATE TEMP TABLE x (id serial PRIMARY KEY, t text DEFAULT 1)', 'DROP TABLE x']) {
    await session.run(harmless);
    expect(await session.value('SELECT catalog.fingerprint()'), harmless).toBe(before);
  }
  await session.run(catalogSql);
  expect(await session.value('SELECT catalog.fingerprint()'), 'a second installation').toBe(before);
  const seen = new Set([before]);
  for (const change of ['ALTER TABLE a ALTER t SET NOT NULL', 'ALTER TABLE a RENAME t TO u', 'GRANT SELECT ON a TO PUBLIC', 'GRANT SELECT (id) ON a TO PUBLIC', "COMMENT ON COLUMN a.id IS 'x'", 'ALTER TABLE a ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY p ON a', 'ALTER POLICY p ON a USING (true)', 'ALTER TABLE a SET (fillfactor = 50)', 'ALTER SEQUENCE s INCREMENT 3', 'ALTER SEQUENCE s OWNED BY a.id', 'CREATE TYPE e AS ENUM (\'x\')', "ALTER TYPE e ADD VALUE 'y'",
    'CLUSTER a USING a_pkey', 'CREATE ROLE someone', 'ALTER ROLE someone BYPASSRLS', 'GRANT someone TO postgres', 'ALTER ROLE someone SET work_mem = \'8MB\'', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS \'SELECT 1\'', 'ALTER FUNCTION f() COST 5',
    'CREATE STATISTICS x ON id, u FROM a', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO someone', 'CREATE PUBLICATION p FOR TABLE a', 'CREATE CAST (e AS int) WITH INOUT', 'ALTER TABLE a REPLICA IDENTITY FULL', 'CREATE RULE r AS ON DELETE TO a DO NOTHING']) {
    await session.run(change);
    const now = await session.value('SELECT catalog.fingerprint()');
    expect(seen.has(now), change).toBe(false);
    seen.add(now);
  }
});
