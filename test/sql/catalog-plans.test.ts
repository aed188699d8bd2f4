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
