import { describe, expect, test } from 'vitest';
import { catalogSql, emptied, type Session } from './catalog-support.ts';

const versions = (session: Session): Promise<number> =>
  session.value('SELECT count(*)::int FROM catalog.objects').then(Number);
const ids = async (session: Session): Promise<readonly number[]> =>
  (await session.run('SELECT id::int FROM catalog.snapshots ORDER BY id')).map(({ id }) => Number(id));
const latest = async (session: Session): Promise<readonly string[]> =>
  (await session.run('SELECT change, kind, identity FROM catalog.latest_changes ORDER BY 1, 2, 3')).map(
    (row) => Object.values(row).join(' '),
  );

/** Four changes of a table a month apart, each with a night on which nothing changed; the third is a run's. */
async function history(session: Session): Promise<void> {
  await session.run(catalogSql);
  await session.run('CREATE TABLE t (a int)');
  for (const change of ['b', 'c', 'd', 'e']) {
    await session.run(`ALTER TABLE t ADD COLUMN ${change} int`);
    await session.capture(change);
    await session.capture('night');
    if (change === 'd')
      await session.run("SELECT catalog.accept_snapshot(id) FROM catalog.snapshots WHERE label = 'd'");
  }
  await session.run(
    "UPDATE catalog.snapshots SET taken_at = now() - ((SELECT max(id) FROM catalog.snapshots) - id) * interval '15 days' WHERE schema_hash IS NOT NULL",
  );
}

describe.each([14, 18, 'embedded'] as const)('old snapshots on %s', (engine) => {
  test('go with what only they show; what is compared with stays', async () => {
    await using session = await emptied(engine);
    await history(session);
    const [page, drift, changes, before] = [
      await session.current(),
      await session.run('SELECT * FROM catalog.drift'),
      await latest(session),
      await versions(session),
    ];
    expect(await ids(session)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([drift.length, changes]).toEqual([1, ['added column public.t.e']]);

    // The newest two; 7, in which the schema became what it is; 5, which a run left.
    const [told] = await session.run("SELECT * FROM catalog.trim(keep => 1, older_than => '0')");
    expect(await ids(session)).toEqual([5, 7, 8]);
    expect(Number(told?.['snapshots'])).toBe(5);
    expect(Number(told?.['objects'])).toBe(before - (await versions(session)));
    expect(Number(told?.['objects'])).toBeGreaterThanOrEqual(2);
    expect(Number(told?.['bytes'])).toBeGreaterThan(500);
    expect([
      await session.current(),
      await session.run('SELECT * FROM catalog.drift'),
      await latest(session),
    ]).toEqual([page, drift, changes]);
    expect(await session.run('SELECT change, identity FROM catalog.diff(5, 8)')).toEqual([
      { change: 'added', identity: 'public.t.e' },
    ]);
    await expect(session.run('SELECT * FROM catalog.diff(1, 8)')).rejects.toThrow(
      'Snapshot 1 does not exist.',
    );

    // And goes on as if nothing had been deleted.
    expect(await session.capture()).toBe(9);
    expect((await session.current()).unchanged_since.id).toBe(7);
    expect(await session.after('DROP TABLE t')).toEqual(['removed table public.t breaking']);
    expect(await session.run('SELECT snapshots::int, objects::int FROM catalog.trim(1)')).toEqual([
      { snapshots: 0, objects: 0 },
    ]);
  });

  // The embedded engine is PostgreSQL 18 too: that it reads and compares as servers do, the test above shows.
  if (engine === 'embedded') return;

  test('are kept by number and by age, and rows of an earlier catalog always', async () => {
    await using session = await emptied(engine);
    await session.run(
      "CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now(), tables jsonb); INSERT INTO catalog.snapshots (taken_at, tables) VALUES ('2020-01-01', '[]')",
    );
    await history(session);
    const trim = (keep: number, days: number): Promise<number> =>
      session.value(`SELECT snapshots::int FROM catalog.trim(${keep}, '${days} days')`).then(Number);
    const all = await ids(session);
    expect(all).toHaveLength(9);
    expect(await trim(100, 0)).toBe(0);
    expect(await trim(1, 1000)).toBe(0);
    expect(await trim(1, 70)).toBe(3);
    expect(await trim(4, 0)).toBe(1);
    expect((await ids(session))[0]).toBe(1);
    for (const wrong of ['0', 'NULL', "1, '-1 day'", '1, NULL'])
      await expect(session.run(`SELECT catalog.trim(${wrong})`), wrong).rejects.toThrow(
        'keep must be at least 1',
      );
  });

  test('that a person deleted leave a catalog that works', async () => {
    await using session = await emptied(engine);
    await history(session);
    await session.run('DELETE FROM catalog.snapshots WHERE id < 8');
    expect((await session.current()).unchanged_since).toMatchObject({ id: 8 });
    expect([await latest(session), await session.run('SELECT * FROM catalog.drift')]).toEqual([[], []]);
    expect(await session.capture()).toBe(9);
    expect((await session.current()).unchanged_since.id).toBe(8);
    await session.run('DELETE FROM catalog.snapshots');
    expect(await session.capture()).toBe(10);
    expect((await session.current()).unchanged_since.id).toBe(10);
    expect(await session.after('ALTER TABLE t ADD COLUMN f int')).toEqual([
      'added column public.t.f additive',
    ]);
  });
});
