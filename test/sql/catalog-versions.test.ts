import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/snapshot/index.ts';
import { counted } from '../../src/text.ts';
import { ends, majors, startServer } from '../support/postgres.ts';
import {
  carryOver,
  catalogSql,
  connectTo,
  oneOfEverything,
  emptied,
  type Session,
} from './catalog-support.ts';

const tell = ({ change, kind, identity, details }: Change): string =>
  `${change} ${kind} ${identity}: ${details
    .map(({ property, to }) => (property === 'objects' ? counted(Number(to), 'object') : property))
    .filter((text) => text !== 're-rendered by PostgreSQL')
    .join(', ')}`;
const drift = async (session: Session): Promise<readonly string[]> =>
  (await session.run('SELECT * FROM catalog.drift')).map((row) => tell(row as Change));

describe('the same schema on another major', () => {
  /** All that one of everything may read otherwise: what is missing here is a defect of the readers. */
  const known: Readonly<Record<number, readonly string[]>> = {
    // The owner of the schema public, and that not everyone may create in it.
    15: ['changed server PostgreSQL: 2 objects'],
    // Two views.
    16: ['changed server PostgreSQL: 2 objects'],
    // A grant of everything.
    17: ['changed server PostgreSQL: 1 object'],
    18: [],
    19: [],
  };

  test.each(majors.slice(1).map((major, index) => [majors[index]!, major] as const))(
    '%i → %i reads otherwise only in places that are known, and is no drift',
    async (older, newer) => {
      await using before = await emptied(older);
      await using after = await emptied(newer);
      for (const session of [before, after]) {
        await session.run(
          `${oneOfEverything(older)} CREATE VIEW app.qualified AS SELECT name FROM app.author WHERE id > 1; CREATE ROLE all_of_it; GRANT ALL ON app.book TO all_of_it`,
        );
        await session.run(catalogSql);
      }
      await before.capture();
      await carryOver(before, after);
      await after.capture();
      const changes = await after.changes();
      expect(changes.map(tell)).toEqual(known[newer]);
      expect(
        changes
          .filter(({ details }) => details.some(({ property }) => property === 're-rendered by PostgreSQL'))
          .every(({ severity }) => severity === 'cosmetic'),
      ).toBe(true);
      expect(await drift(after)).toEqual([]);
      // What somebody really changed is drift all the same.
      await after.run('ALTER TABLE app.book ADD COLUMN by_hand int');
      await after.capture();
      expect(await drift(after)).toEqual(['added column app.book.by_hand: ']);
    },
  );
});

/** The installation leaves it to whoever calls a function to find that its body is none. */
test.each(majors)('on %i each function of the catalog has a body that its language takes', async (major) => {
  await using session = await emptied(major);
  await session.run(`SET check_function_bodies = on; SET search_path = public; ${catalogSql}`);
  const left = await session.run(
    "SELECT current_setting('check_function_bodies') AS checks, current_setting('search_path') AS path",
  );
  expect(left).toEqual([{ checks: 'on', path: 'public' }]);
  await session.run('SET search_path = pg_catalog, pg_temp');
  const checked = await session.run(`
    SELECT p.proname, CASE l.lanname
      WHEN 'plpgsql' THEN plpgsql_validator(p.oid) WHEN 'sql' THEN fmgr_sql_validator(p.oid) END::text AS answer
    FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'catalog'::regnamespace`);
  expect(checked.length).toBeGreaterThan(60);
  expect(checked.filter(({ answer }) => answer === null)).toEqual([]);
});

/**
 * Another version of the readers: it words comments otherwise, knows a property more and, in the part of the objects that
 * has schemas, a kind more.
 */
const nextForm = catalogSql.replace(/version CONSTANT int := \d+/, 'version CONSTANT int := 1002').replace(
  /SELECT o\.kind, catalog\.shorten\(o\.identity\), o\.oid, o\.body[^]*?FROM objects o\n/g,
  `SELECT o.kind, catalog.shorten(o.identity), o.oid,
    o.body || '{"more": 1}' || CASE WHEN o.kind = 'policy' THEN jsonb_build_object('using', 'USING ' || (o.body->>'using')) ELSE '{}' END, o.locked, o.unit
  FROM (SELECT 'weather' AS kind, 'public.rain' AS identity, NULL::oid AS oid, false AS locked, '{"name": "rain"}'::jsonb AS body, NULL::bigint AS unit
      WHERE 'schema' IN (SELECT kind FROM objects)
    UNION ALL SELECT kind, identity, oid, locked, body, unit FROM objects) o
`,
);

describe.each([...ends, 'embedded'] as const)('on %s another version of this catalog', (engine) => {
  test('changes nothing, whatever it says of the same objects', async () => {
    await using session = await emptied(engine);
    expect(nextForm.length).toBeGreaterThan(catalogSql.length + 200);
    await session.run(`CREATE TABLE a (x int, y int); CREATE POLICY p ON a USING (x > 0); ${catalogSql}`);
    await session.capture();
    await session.run('ALTER TABLE a ADD COLUMN z int');
    await session.capture('last run');
    await session.run('SELECT catalog.accept_snapshot(2)');
    const [last] = await session.run('SELECT * FROM catalog.latest_changes');

    await session.run(nextForm);
    await session.capture('upgraded');
    expect(
      await session.value(
        'SELECT count(*)::int FROM catalog.snapshots s WHERE s.schema_hash = (SELECT schema_hash FROM catalog.snapshots WHERE id = 2)',
      ),
    ).toBe(1);
    expect(await session.changes()).toEqual([]);
    expect(await drift(session)).toEqual([]);
    // The document goes on telling when the schema last changed, and how.
    expect(await session.value("SELECT unchanged_since->>'label' FROM catalog.inventory_current")).toBe(
      'last run',
    );
    expect(await session.run('SELECT * FROM catalog.latest_changes')).toEqual([last]);

    // From there on it is as ever.
    expect(await session.after('ALTER TABLE a DROP COLUMN z')).toEqual([
      'removed column public.a.z breaking',
    ]);
  });

  test('still tells what came, went or was renamed while it was put in', async () => {
    await using session = await emptied(engine);
    await session.run(
      `CREATE TABLE a (x int, y int); CREATE TABLE gone (x int); CREATE POLICY p ON a USING (x > 0); ${catalogSql}`,
    );
    await session.capture();
    await session.run(
      'ALTER TABLE a RENAME x TO xx; ALTER TABLE a DROP COLUMN y; DROP TABLE gone; CREATE TABLE come (x int)',
    );
    expect(await session.after(nextForm)).toEqual([
      'renamed column public.a.xx breaking',
      'removed column public.a.y breaking',
      'added table public.come additive',
      'removed table public.gone breaking',
    ]);
    expect((await session.changes())[0]?.details).toEqual([{ property: 'name', from: 'x', to: 'xx' }]);
    // Which of it a migration did cannot be told across two forms.
    expect(await drift(session)).toEqual([]);
  });
});

test('a copy by pg_dump and psql has the same hash', async (context) => {
  const version = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return context.skip('pg_dump is not installed');
  const major = Math.min(15, Number(/(\d+)\./.exec(version.stdout)?.[1])) as 14 | 15;
  await using server = await startServer(major);
  const [original, copy] = [await server.createDatabase(), await server.createDatabase()];
  await using first = await connectTo(original);
  // Columns that are gone leave holes in the numbers of the others, which a copy does not have.
  await first.run(
    `${oneOfEverything(major)} CREATE TABLE app.holes (a int, gone int, b int DEFAULT 1, CHECK (b > 0)); ALTER TABLE app.holes DROP COLUMN gone; CREATE INDEX ON app.holes (b) WHERE a > 0`,
  );
  await first.run(catalogSql);
  await first.capture();
  const dump = spawnSync('pg_dump', ['--exclude-schema=catalog', '--dbname', original], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  expect([dump.status, dump.stderr]).toEqual([0, '']);
  const restored = spawnSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', copy], {
    input: dump.stdout.replace(/^SET client_min_messages.*$/m, ''),
    encoding: 'utf8',
    env: { ...process.env, PGOPTIONS: '-c client_min_messages=error' },
  });
  expect([restored.status, restored.stderr]).toEqual([0, '']);
  await using second = await connectTo(copy);
  await second.run(catalogSql);
  await second.capture();
  const bodies = (session: Session): Promise<Record<string, any>[]> =>
    session.run(
      'SELECT kind, identity, body FROM catalog.objects ORDER BY kind COLLATE "C", identity COLLATE "C"',
    );
  expect(await bodies(second)).toEqual(await bodies(first));
  expect((await second.current()).schema_hash).toBe((await first.current()).schema_hash);
});
