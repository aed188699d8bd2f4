import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { editKinds, edits } from '../drift/edits/index.ts';
import { randomOf } from '../drift/generate/random.ts';
import { schemaOf } from '../drift/generate/schema.ts';
import { createRoles } from '../drift/generate/world.ts';
import { ends, newest } from '../support/postgres.ts';
import { catalogSql, open, Session } from './catalog-support.ts';
import { changes, entangled } from './entangled.ts';

/*
 * A snapshot reads again only what changed in the system catalogs since the last one, and what depends on that. Here
 * everything is read beside it, and has to be the same, object by object.
 */

/** Small databases are read in full. */
const small = `CREATE OR REPLACE FUNCTION catalog.is_large() RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS 'SELECT true'`;

/** What is stored and is otherwise, or is there and not stored, or belongs to another unit. */
const stale = async (session: Session): Promise<readonly string[]> =>
  (
    await session.run(`
      SELECT concat_ws(' ', coalesce(f.kind, s.kind), coalesce(f.identity, s.identity)) AS what
      FROM (SELECT o.*, catalog.sha256(catalog.redact(o.body)::text) AS hash FROM catalog.read_objects() o) f
      FULL JOIN (SELECT * FROM catalog.objects WHERE valid_to IS NULL AND kind <> 'edge function') s
        ON s.kind = f.kind AND s.identity = f.identity
      WHERE f.hash IS DISTINCT FROM s.hash OR f.unit IS DISTINCT FROM s.unit`)
  ).map(({ what }) => String(what));

const inFull = async (session: Session): Promise<boolean | null> =>
  (await session.value('SELECT read_in_full FROM catalog.snapshots ORDER BY id DESC LIMIT 1')) as
    | boolean
    | null;

async function opened(major: Parameters<typeof open>[0], ...schema: readonly string[]): Promise<Session> {
  const session = await open(major);
  for (const text of [...schema, catalogSql, small]) await session.run(text);
  await session.capture();
  return session;
}

/** Each change by itself on the newest; on the oldest, where the same takes twice as long, four at once. */
test.each([
  [14, 4],
  [newest, 1],
] as const)(
  'a change is read wherever a definition shows it, and little else is, on %i',
  async (major, atOnce) => {
    await using session = await opened(major, entangled);
    expect(await stale(session)).toEqual([]);
    const expected: unknown[] = [];
    const found: unknown[] = [];
    for (let at = 0; at < changes.length; at += atOnce) {
      const some = changes.slice(at, at + atOnce);
      const texts = some.map(([text]) => text);
      for (const text of texts) await session.run(text);
      await session.capture();
      const full = (await inFull(session)) === true;
      found.push([...texts, full ? 'in full' : 'in part', ...(await stale(session))]);
      expected.push([...texts, some.find(([, how]) => how === 'in full')?.[1] ?? 'in part']);
    }
    expect(found).toEqual(expected);
  },
);

/** `PARTIAL_SEEDS=1..20` tries as many schemas, on the oldest version as well. */
const chosen = process.env['PARTIAL_SEEDS'];
const [first = 0, last = first] = (chosen ?? '0').split('..').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);

test.each(
  (chosen === undefined ? [newest] : ends).flatMap((major) => seeds.map((seed) => [major, seed] as const)),
)('what people change by hand in a generated schema is read, on %i (%i)', async (major, seed) => {
  await using session = await opened(major, createRoles, ...schemaOf(major + seed, major));
  const made: string[] = [];
  // One after the other where seeds are named, else two at once.
  const atOnce = chosen === undefined ? 2 : 1;
  const parts: boolean[] = [];
  const seen: unknown[] = [];
  const possible = editKinds.filter(({ since = 0 }) => since <= major);
  for await (const { kind, sql } of edits(session.client, possible, randomOf(major + seed))) {
    made.push(`${kind}: ${sql}`);
    if (made.length % atOnce > 0) continue;
    await session.capture();
    parts.push((await inFull(session)) === false);
    // What was passed over stays so, unless it is changed once more.
    if (made.length % 6 === 0) {
      for (const one of await stale(session)) seen.push([one, ...made.slice(-6)]);
      if (seen.length > 0) break;
    }
  }
  expect(seen).toEqual([]);
  expect(made.length).toBeGreaterThan(80);
  expect(parts.filter(Boolean).length / parts.length).toBeGreaterThan(0.8);
});

describe('what was noted counts for nothing', () => {
  const schema = 'CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE VIEW v AS SELECT a FROM t';

  test('where the capture saw what its own transaction had written', async () => {
    await using session = await opened(newest, schema);
    await session.run('BEGIN; ALTER TABLE t ADD b int');
    await session.capture();
    // Under the same xmin, so that nothing tells this row from the one before.
    await session.run("COMMENT ON TABLE t IS 'one'; COMMENT ON TABLE t IS 'two'; COMMIT; CREATE TABLE w ()");
    await session.capture();
    expect([await inFull(session), await stale(session)]).toEqual([true, []]);
    await session.run('BEGIN; CREATE TABLE x (); SAVEPOINT s; ALTER TABLE t ADD c int');
    await session.capture();
    await session.run('ROLLBACK TO s; COMMIT');
    await session.capture();
    expect(await stale(session)).toEqual([]);
  });

  test('where another than the last snapshot noted it', async () => {
    await using session = await opened(newest, schema);
    await session.run('ALTER TABLE t ADD b int');
    await session.run(`SELECT catalog.note_row_versions(99, s, 7) FROM catalog.snapshots s`);
    await session.capture();
    expect([await inFull(session), await stale(session)]).toEqual([true, []]);
  });

  test('where rows are missing, or the form or the server is another one', async () => {
    await using session = await opened(newest, schema);
    for (const spoil of [
      'TRUNCATE catalog.row_versions',
      'DELETE FROM catalog.row_versions WHERE unit = 0',
      'DELETE FROM catalog.row_versions WHERE unit = -1',
      'UPDATE catalog.snapshots SET capture_version = 1',
      'UPDATE catalog.snapshots SET server_version_num = 140000',
      'UPDATE catalog.snapshots SET database_oid = 1',
      "UPDATE catalog.snapshots SET taken_at = taken_at - interval '8 days'",
    ]) {
      await session.run(`${spoil}; ALTER TABLE u ADD c${spoil.replaceAll(/\W/g, '_').slice(-40)} int`);
      await session.capture();
      expect([spoil, await inFull(session), await stale(session)]).toEqual([spoil, true, []]);
    }
    await session.run('DELETE FROM catalog.row_versions WHERE unit > 0; ALTER TABLE u ADD z int');
    await session.capture();
    expect(await stale(session)).toEqual([]);
  });

  test('for what another session has locked', async () => {
    await using session = await opened(newest, schema);
    const { host, port, user, database } = session.client;
    await using other = new Session(new pg.Client({ host, port, user, database }));
    await other.client.connect();
    await session.run('ALTER TABLE t ADD b int DEFAULT 1');
    await other.run('BEGIN; LOCK TABLE t');
    await session.capture();
    expect([await inFull(session), await stale(session)]).toEqual([
      false,
      expect.arrayContaining(['table public.t']),
    ]);
    await other.run('COMMIT');
    await session.capture();
    expect([await inFull(session), await stale(session)]).toEqual([false, []]);
    // One that has not changed is not waited for.
    await other.run('BEGIN; LOCK TABLE t');
    expect(await session.after('CREATE TABLE w ()')).toEqual(['added table public.w additive']);
    expect(await session.value("SELECT count(*)::int FROM catalog.statistics WHERE kind = 'hidden'")).toBe(0);
  });
});

test('what a full reading finds in what seemed unchanged is told', async () => {
  await using session = await opened(newest, 'CREATE TABLE t (a int); CREATE TABLE u (a int)');
  const told: string[] = [];
  session.client.on('notice', ({ message }) => told.push(String(message)));
  // As if there were a way to change it unnoticed.
  await session.run(`UPDATE catalog.objects SET hash = 'x' WHERE kind = 'table' AND identity = 'public.t';
    CREATE TABLE w ()`);
  await session.capture();
  expect([await stale(session), told]).toEqual([['table public.t'], []]);
  await session.run(`UPDATE catalog.snapshots SET taken_at = taken_at - interval '8 days';
    CREATE TABLE x ()`);
  await session.capture();
  expect([await stale(session), told]).toEqual([
    [],
    ['What changed without a sign of it in the system catalogs: table public.t'],
  ]);
});
