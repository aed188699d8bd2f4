import { describe, expect, test } from 'vitest';
import { catalogSql, emptied, type Session } from './catalog-support.ts';

/** `public.t 20000 26000`: rows at each time. */
const growth = async (session: Session): Promise<readonly string[]> =>
  (
    await session.run(
      'SELECT identity, row_counts, cardinality(measured_at) AS times FROM catalog.growth ORDER BY 1',
    )
  ).map(({ identity, row_counts }) =>
    [identity, ...row_counts.map((rows: unknown) => rows ?? 'gone')].join(' '),
  );

const fill = (table: string, rows: number): string =>
  `INSERT INTO ${table} SELECT generate_series(1, ${rows}); ANALYZE ${table};`;

describe.each([14, 18, 'embedded'] as const)('growth of tables on %s', (engine) => {
  test('is stored where a figure has moved by a tenth, and a night on which nothing grew writes nothing', async () => {
    await using session = await emptied(engine);
    // A publication of all tables lets only those be updated that have a key which never waits.
    await session.run(
      `${catalogSql}; CREATE TABLE t (a int); CREATE TABLE empty (a int); CREATE PUBLICATION everything FOR ALL TABLES`,
    );
    await session.capture();
    expect(await growth(session)).toEqual([]);
    await session.run(fill('t', 20_000));
    await session.capture();
    expect(await growth(session)).toEqual(['public.t 20000']);
    const written = (): Promise<unknown> => session.run('SELECT ctid, xmin FROM catalog.growth');
    const before = await written();
    await session.run(fill('t', 1_000));
    await session.capture();
    expect(await written()).toEqual(before);
    await session.run(fill('t', 5_000));
    const id = await session.capture();
    expect(await growth(session)).toEqual(['public.t 20000 26000']);
    expect(
      await session.value(
        `SELECT g.measured_at[2] = s.taken_at FROM catalog.growth g, catalog.snapshots s WHERE s.id = ${id}`,
      ),
    ).toBe(true);

    // A table takes its past along to a new name, also where two change theirs with each other.
    await session.run(
      `ALTER TABLE t RENAME TO orders; CREATE TABLE orders_new (a int, b int); ${fill('orders_new', 30_000)}`,
    );
    await session.capture();
    expect(await growth(session)).toEqual(['public.orders 20000 26000', 'public.orders_new 30000']);
    await session.run(
      'ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders; ALTER TABLE orders_old RENAME TO orders_new',
    );
    await session.capture();
    expect(await growth(session)).toEqual(['public.orders 30000', 'public.orders_new 20000 26000']);

    // Dropped and made again under its name: there is a gap.
    await session.run('DROP TABLE orders_new');
    await session.capture();
    await session.run(`CREATE TABLE orders_new (a int); ${fill('orders_new', 40_000)} DROP TABLE orders`);
    await session.capture();
    await session.capture();
    expect(await growth(session)).toEqual([
      'public.orders 30000 gone',
      'public.orders_new 20000 26000 gone 40000',
    ]);
    await session.run("SELECT catalog.trim(1, '1 day')");
    expect(await growth(session)).toHaveLength(2);
    await session.run("SELECT catalog.trim(1, '0')");
    expect(await growth(session)).toEqual(['public.orders_new 20000 26000 gone 40000']);
  });

  // The embedded engine is PostgreSQL 18 too: that it reads and compares as servers do, the test above shows.
  if (engine === 'embedded') return;

  test('stays small for as many years as there are: of what is old every second point goes', async () => {
    await using session = await emptied(engine);
    await session.run(`${catalogSql}; CREATE TABLE t (a int); ${fill('t', 20_000)}`);
    await session.capture();
    // A queue that is full on one night and empty on the next.
    await session.run(`DO $do$ BEGIN FOR night IN 1..1000 LOOP
        UPDATE catalog.statistics SET body = body || jsonb_build_object('row_count', night % 2 * 1000000 + night)
        WHERE kind = 'table';
        PERFORM catalog.record_growth(1);
      END LOOP; END $do$`);
    const [row] = await session.run(
      `SELECT row_counts[1]::int AS first, row_counts[cardinality(row_counts)]::int AS last,
        cardinality(row_counts) AS points, cardinality(measured_at) = cardinality(sizes_bytes) AS even,
        (SELECT count(*)::int FROM unnest(row_counts) r WHERE r % 1000000 > 900) AS recent FROM catalog.growth`,
    );
    expect(row).toMatchObject({ first: 20_000, last: 1000, even: true });
    expect(row?.['points']).toBeLessThanOrEqual(128);
    expect(row?.['points']).toBeGreaterThan(90);
    // Of the last hundred nights most are there, of the first hundred a few.
    expect(row?.['recent']).toBeGreaterThan(50);
  });

  test('begins with the first snapshot after an upgrade of the catalog', async () => {
    await using session = await emptied(engine);
    await session.run(`${catalogSql}; CREATE TABLE t (a int); ${fill('t', 20_000)}`);
    await session.capture();
    // As the version before left it.
    await session.run('DROP TABLE catalog.growth; DROP FUNCTION catalog.record_growth(bigint)');
    await session.run(catalogSql);
    await session.capture();
    expect(await growth(session)).toEqual(['public.t 20000']);
  });
});
