import { expect, test } from 'vitest';
import { spread } from '../support/postgres.ts';
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
