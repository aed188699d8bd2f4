import { describe, expect, test } from 'vitest';
import { catalogSql, engines, emptied, type Session } from './catalog-support.ts';

const finding = (key: string, message = 'as it reads'): object => ({
  key,
  rule: key.split(' ')[0],
  level: 'warning',
  object: key.split(' ')[1],
  message,
  remedy: 'not kept',
});

async function record(session: Session, ...findings: object[]): Promise<readonly string[]> {
  const rows = await session.run(`SELECT catalog.record_findings('${JSON.stringify(findings)}') AS key`);
  return rows.map(({ key }) => key);
}

async function current(session: Session): Promise<readonly string[]> {
  return (
    await session.run('SELECT key, found_in FROM catalog.findings WHERE gone_since IS NULL ORDER BY key')
  ).map(({ key, found_in }) => `${key} since ${found_in}`);
}

describe.each(engines)('findings on %s', (engine) => {
  test('are new once, stay known, and are new again when they come back', async () => {
    await using session = await emptied(engine);
    await session.run(catalogSql);
    expect(await record(session, finding('a x'))).toEqual([]);
    const one = await session.capture();
    expect(await record(session, finding('b y'), finding('a x'), finding('a x'))).toEqual(['a x', 'b y']);
    expect(await current(session)).toEqual([`a x since ${one}`, `b y since ${one}`]);

    const two = await session.capture();
    expect(await record(session, finding('a x', 'now it reads otherwise'), finding('c z'))).toEqual(['c z']);
    expect(await current(session)).toEqual([`a x since ${one}`, `c z since ${two}`]);
    expect(
      await session.run('SELECT key, gone_since::int FROM catalog.findings WHERE gone_since IS NOT NULL'),
    ).toEqual([{ key: 'b y', gone_since: two }]);
    expect(await session.value("SELECT message FROM catalog.findings WHERE key = 'a x'")).toBe(
      'now it reads otherwise',
    );

    const three = await session.capture();
    expect(await record(session, finding('b y'))).toEqual(['b y']);
    expect(await current(session)).toEqual([`b y since ${three}`]);
    expect(
      (await session.run('SELECT total_findings FROM catalog.snapshots ORDER BY id')).map(
        ({ total_findings }) => total_findings,
      ),
    ).toEqual([2, 2, 1]);
  });

  test('are no part of the snapshot, and installing the catalog again keeps them', async () => {
    await using session = await emptied(engine);
    await session.run(catalogSql);
    await session.capture();
    const { schema_hash: hash } = await session.current();
    await record(session, finding('a x'));
    await session.run(catalogSql);
    await session.capture();
    expect((await session.current()).schema_hash).toBe(hash);
    expect(await current(session)).toHaveLength(1);
    await expect(session.run("SELECT catalog.record_findings('{}')")).rejects.toMatchObject({
      code: '22023',
    });
  });
});

test('where a database can be attacked is told to service_role alone', async () => {
  await using session = await emptied(17);
  await session.run(
    `CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO anon, authenticated; ${catalogSql}`,
  );
  await session.capture();
  await record(session, finding('a x'));
  expect(await session.value('SET ROLE service_role; SELECT count(*)::int FROM catalog.findings')).toBe(1);
  for (const role of ['authenticated', 'anon'])
    await expect(session.run(`SET ROLE ${role}; SELECT * FROM catalog.findings`)).rejects.toMatchObject({
      code: '42501',
    });
  await expect(
    session.run("RESET ROLE; SET ROLE service_role; SELECT catalog.record_findings('[]')"),
  ).rejects.toMatchObject({ code: '42501' });
});
