import { expect, test } from 'vitest';
import { newest, spread } from '../support/postgres.ts';
import { catalogSql, open } from './catalog-support.ts';

/*
 * What the planner knows of our tables is a matter of luck: autovacuum looked when they were empty, when they were full,
 * or never. A nested loop over a heap that the same statement fills is quadratic.
 */
const tables = 150;

test.each(spread)(
  'a capture visits each row of ours a few times at most, on PostgreSQL %i',
  async (major) => {
    await using session = await open(major);
    await session.run(`DO $$ BEGIN FOR i IN 1..${tables} LOOP
      EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, a text CHECK (a <> ''''), b int DEFAULT 1)', i);
    END LOOP; END $$; ${catalogSql}`);
    /** Pages: rows that the statement itself has written it visits, too, and does not count as read. */
    const visited = async (table: string): Promise<number> =>
      Number(await session.value(`SELECT pg_catalog.pg_stat_get_xact_blocks_fetched('${table}'::regclass)`));
    const ours = ['catalog.objects', 'catalog.statistics'] as const;
    const analyze = `VACUUM ANALYZE ${ours.join(', ')}`;
    for (const [what, before] of [
      ['analysed while they were empty', analyze],
      ['analysed while they were full', analyze],
      ['emptied without that anybody looked', 'TRUNCATE catalog.objects'],
    ] as const) {
      await session.run(before);
      await session.run(`BEGIN; ALTER TABLE t1 ADD c_${what.replaceAll(' ', '_')} int`);
      await session.capture();
      for (const table of ours) {
        const rows = Number(await session.value(`SELECT count(*) FROM ${table}`));
        expect(rows, `${table}, ${what}`).toBeGreaterThanOrEqual(tables);
        expect(await visited(table), `pages of ${table} visited, ${what}`).toBeLessThan(12 * rows);
      }
      await session.run('COMMIT');
    }
  },
);

test.each(spread)('a night without news writes to no row of the figures, on PostgreSQL %i', async (major) => {
  await using session = await open(major);
  await session.run(`CREATE TABLE t (id int PRIMARY KEY); ${catalogSql}`);
  await session.capture();
  // A row that is only locked is written as well: its xmax.
  const touched = async (): Promise<unknown> =>
    await session.value("SELECT string_agg(identity, ' ') FROM catalog.statistics WHERE xmax::text <> '0'");
  await session.capture();
  expect(await touched()).toBeNull();
  await session.run('INSERT INTO t SELECT generate_series(1, 50000); ANALYZE t');
  await session.capture();
  expect(
    await session.value("SELECT body->>'row_count' FROM catalog.statistics WHERE identity = 'public.t'"),
  ).toBe('50000');
});

test.each(spread)(
  'to read one small table, no capture reads all columns, on PostgreSQL %i',
  async (major) => {
    await using session = await open(major);
    await session.run(`DO $$ BEGIN FOR i IN 1..${2 * tables} LOOP
      EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, a text, b int)', i);
    END LOOP; END $$; ${catalogSql}`);
    // As autovacuum leaves them.
    for (const catalog of ['pg_attribute', 'pg_class', 'pg_type'])
      await session.run(`VACUUM ANALYZE pg_catalog.${catalog}`);
    const scans = async (): Promise<number> =>
      Number(
        await session.value(
          "SELECT pg_catalog.pg_stat_get_xact_numscans('pg_catalog.pg_attribute'::regclass)",
        ),
      );
    await session.run('BEGIN; SET LOCAL enable_nestloop = off');
    const before = await scans();
    expect(await session.value("SELECT catalog.readable('catalog', 'snapshots')")).toContain('SELECT id, ');
    expect((await scans()) - before).toBe(0);
    await session.run('COMMIT');
  },
);

test.each(spread)(
  'of an analyzed database, large in every way, no capture reads a system catalog for each object, on PostgreSQL %i',
  async (major) => {
    await using session = await open(major);
    // More tables than are measured one by one, and what a query could look up for each.
    const many = 400;
    await session.run(`
      CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      DO $$ BEGIN
        FOR i IN 1..2001 LOOP EXECUTE format('CREATE TABLE t%s (id int)', i); END LOOP;
        FOR i IN 1..${many} LOOP
          EXECUTE format('CREATE TABLE p%1$s (id int) PARTITION BY RANGE (id);
            CREATE TABLE p%1$s_a PARTITION OF p%1$s FOR VALUES FROM (1) TO (2);
            CREATE INDEX ON p%1$s (id);
            CREATE SEQUENCE s%1$s AS smallint START 30000 OWNED BY p%1$s.id;
            CREATE TYPE r%1$s AS RANGE (subtype = text);
            CREATE TYPE c%1$s AS (a int, b text COLLATE "C");
            CREATE DOMAIN d%1$s AS text CONSTRAINT k CHECK (VALUE <> %2$L);
            COMMENT ON CONSTRAINT k ON DOMAIN d%1$s IS %2$L;
            CREATE TRIGGER fired AFTER INSERT ON t%1$s FOR EACH ROW EXECUTE FUNCTION fired();
            ALTER TABLE t%1$s ADD PRIMARY KEY (id);
            ANALYZE t%1$s;
            CREATE VIEW v%1$s AS SELECT id FROM t%1$s;
            GRANT SELECT ON t%1$s TO PUBLIC', i, 'x');
          PERFORM nextval(format('s%s', i));
        END LOOP;
      END $$;
      INSERT INTO p1 SELECT 1 FROM generate_series(1, 20000);
      ${catalogSql}`);
    const catalogs = [
      'pg_class',
      'pg_attribute',
      'pg_type',
      'pg_depend',
      'pg_description',
      'pg_inherits',
      'pg_proc',
    ].map((name) => `pg_catalog.${name}`);
    // As autovacuum leaves them: partitioned tables it never analyzes.
    for (const table of [...catalogs, 'p1_a']) await session.run(`VACUUM ANALYZE ${table}`);
    for (const change of ['', 'CREATE TABLE another (id int)']) {
      await session.run(`BEGIN; ${change}`);
      await session.capture();
      // Some sixty parts of the queries read pg_class.
      for (const catalog of catalogs) {
        // By itself, and by its indexes.
        const [row] = await session.run(`
          SELECT (SELECT count(*)::int FROM ${catalog}), (pg_catalog.pg_stat_get_xact_tuples_returned('${catalog}'::regclass)
            + (SELECT sum(pg_catalog.pg_stat_get_xact_tuples_fetched(i.indexrelid)) FROM pg_catalog.pg_index i
               WHERE i.indrelid = '${catalog}'::regclass))::int AS read`);
        expect(row?.['read'], `tuples of ${catalog} read`).toBeLessThan((many / 3) * Number(row?.['count']));
      }
      await session.run('COMMIT');
    }
    expect(
      await session.value("SELECT count(*) FROM catalog.statistics WHERE identity = 'table public.p1'"),
    ).toBe('1');
  },
);

test('a snapshot keeps no copy of what it asks once in its session', async () => {
  await using session = await open(newest);
  await session.run(`CREATE TABLE t (id int PRIMARY KEY); ${catalogSql}`);
  // The first reads the objects, the second finds that nothing has changed.
  await session.capture();
  await session.capture();
  const [kept] = await session.run(`
    SELECT left(ident, 80) AS query, total_bytes::int AS bytes FROM pg_backend_memory_contexts
    WHERE name LIKE 'CachedPlan%' ORDER BY total_bytes DESC LIMIT 1`);
  // What is asked once takes a megabyte, several times over.
  expect(kept?.['bytes'], String(kept?.['query'])).toBeLessThan(300_000);
});
