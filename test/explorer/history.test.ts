import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { growthOf } from '../../src/explorer/growth.ts';
import { between } from '../../src/explorer/viewer/compare.ts';
import { openPast, type ChangeData } from '../../src/explorer/viewer/past.ts';
import { emptyHistory, readHistory, type History } from '../../src/snapshot/index.ts';
import { snapshot } from '../inventory/support.ts';
import { catalogSql } from '../sql/catalog-support.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { newest, query } from '../support/postgres.ts';
import { dataOf, numbers } from './support.ts';

async function historyOf(url: string): Promise<History> {
  const database = await connect(parseConnectionString(url));
  try {
    return await readHistory(database);
  } finally {
    await database.close();
  }
}

/** Changes by hand, each of which does something or fails and does nothing. */
function edits(seed: number): readonly string[] {
  const pick = numbers(seed);
  // A name that is taken again by another table catalog.diff() takes for the same one, while the file knows the rename.
  let tables = 0;
  const fresh = (): string => `t${tables++}`;
  const name = (): string => `app.t${Math.max(0, tables - 1 - pick(6))}`;
  const column = (): string => ['a', 'b', 'c'][pick(3)] ?? 'a';
  const kinds: readonly (() => string)[] = [
    () => `CREATE TABLE app.${fresh()} (id int PRIMARY KEY, a text, b text)`,
    () => `CREATE TABLE app.${fresh()} (id serial PRIMARY KEY, a text, c int)`,
    () => `DROP TABLE ${name()} CASCADE`,
    () => `ALTER TABLE ${name()} RENAME TO ${fresh()}`,
    () => `ALTER TABLE ${name()} ADD COLUMN ${column()} text`,
    () => `ALTER TABLE ${name()} DROP COLUMN ${column()}`,
    () => `ALTER TABLE ${name()} RENAME COLUMN ${column()} TO ${column()}`,
    () => `ALTER TABLE ${name()} ALTER COLUMN ${column()} SET DEFAULT '${pick(3)}'`,
    () => `CREATE INDEX i${pick(4)} ON ${name()} (${column()})`,
    () => `DROP INDEX app.i${pick(4)}`,
    () => `CREATE POLICY p${pick(2)} ON ${name()} USING (id > ${pick(3)})`,
    () => `ALTER POLICY p${pick(2)} ON ${name()} USING (id > ${pick(3)})`,
    () => `DROP POLICY p${pick(2)} ON ${name()}`,
    () => `GRANT SELECT, INSERT ON ${name()} TO ${['anon', 'reader'][pick(2)] ?? ''}`,
    () => `REVOKE INSERT ON ${name()} FROM ${['anon', 'reader'][pick(2)] ?? ''}`,
    () => `REVOKE ALL ON ${name()} FROM ${['anon', 'reader'][pick(2)] ?? ''}`,
    () => `COMMENT ON TABLE ${name()} IS '${pick(3)}'`,
    () => `ALTER TABLE ${name()} ADD CONSTRAINT c${pick(3)} CHECK (id > 0)`,
    () => `ALTER TABLE ${name()} DROP CONSTRAINT c${pick(3)}`,
    () => `CREATE VIEW app.v${pick(2)} AS SELECT ${pick(3)} AS id`,
    () => `DROP VIEW app.v${pick(2)}`,
    () => `CREATE OR REPLACE FUNCTION app.f${pick(2)}(x int) RETURNS int LANGUAGE sql AS 'SELECT ${pick(3)}'`,
    () => `DROP FUNCTION app.f${pick(2)}(int)`,
    () => `GRANT EXECUTE ON FUNCTION app.f${pick(2)} TO reader`,
  ];
  return Array.from({ length: 160 }, () => (kinds[pick(kinds.length)] as () => string)());
}

const line = ({ change, kind, identity }: Pick<ChangeData, 'kind' | 'identity'> & { change: string }) =>
  `${change} ${kind} ${identity}`;

test('what the file tells of any two snapshots is what catalog.diff() tells of them', async () => {
  await using borrowed = await borrowServer(newest);
  const url = await borrowed.server.createDatabase('compared');
  await query(url, `CREATE ROLE anon; CREATE ROLE reader; CREATE SCHEMA app; ${catalogSql}`);
  await query(url, 'SELECT catalog.capture_snapshot()');
  // Ten of these to a snapshot, most of which fail.
  const all = edits(7);
  for (let at = 0; at < all.length; at += 10) {
    const some = all.slice(at, at + 10).map((each) => `BEGIN ${each}; EXCEPTION WHEN OTHERS THEN NULL; END;`);
    await query(url, `DO $do$ BEGIN ${some.join('\n')} END $do$; SELECT catalog.capture_snapshot()`);
  }
  const runs = openPast(dataOf(snapshot(), { history: await historyOf(url) }).history);
  expect(runs.length).toBeGreaterThan(12);
  const told = await query(
    url,
    `SELECT a.id AS "from", b.id AS "to", d.kind, d.identity, d.change
     FROM catalog.snapshots a JOIN catalog.snapshots b ON a.id < b.id CROSS JOIN LATERAL catalog.diff(a.id, b.id) d
     WHERE a.id = ANY ('{${runs.map(({ id }) => id).join()}}') AND b.id = ANY ('{${runs.map(({ id }) => id).join()}}')`,
  );
  const truth = Map.groupBy(told, (row) => `${String(row['from'])} ${String(row['to'])}`);
  const wrong: string[] = [];
  let compared = 0;
  for (let from = 0; from < runs.length; from++)
    for (let to = from + 1; to < runs.length; to++) {
      const ours = between(runs, from, to);
      // The stored states do not tell what was removed and made again from what stayed; the file does.
      const remade = ours.filter(({ change }) => change === 'remade').map(({ identity }) => identity);
      // Nor do they know a grant again that was changed on a table of which the name was.
      const renamed = ours.flatMap(({ kind, identity, was }) =>
        kind === 'table' && was !== undefined ? [`table ${identity} to`, `table ${was} to`] : [],
      );
      const isOf = (identity: string): boolean =>
        renamed.some((each) => identity.startsWith(each)) ||
        remade.some(
          (each) => identity === each || identity.includes(`${each}.`) || identity.includes(`${each} `),
        );
      const mine = ours.filter(({ identity }) => !isOf(identity)).map(line);
      const theirs = (truth.get(`${runs[from]?.id ?? ''} ${runs[to]?.id ?? ''}`) ?? [])
        .map((row) => row as { kind: string; identity: string; change: string })
        .filter(({ identity }) => !isOf(identity))
        .map(line);
      compared += theirs.length;
      for (const each of mine) if (!theirs.includes(each)) wrong.push(`${from}-${to} too much: ${each}`);
      for (const each of theirs) if (!mine.includes(each)) wrong.push(`${from}-${to} missing: ${each}`);
    }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(500);
});

test('the file takes the growth of all tables to have moved where the catalog takes that of one to have', async () => {
  await using borrowed = await borrowServer(newest);
  const url = await borrowed.server.createDatabase('thresholds');
  await query(
    url,
    `CREATE TABLE public.t (line text) WITH (autovacuum_enabled = off);
    ALTER TABLE public.t ALTER line SET STORAGE PLAIN; ${catalogSql}`,
  );
  // So many rows, as ANALYZE would have it, and so many pages more than before.
  for (const [rows, pages] of [
    [9_000, 13], // The first point.
    [10_000, 0],
    [10_001, 0], // More by a tenth of what counts as small.
    [12_000, 13], // More pages, and rows by a fifth.
    [12_000, 11],
    [13_201, 0], // By more than a tenth.
    [14_521, 0],
    [14_522, 100],
    [14_522, 12],
    [14_522, 1], // Bytes by a tenth of a megabyte.
    [13_000, 0],
    [1_000, 0],
  ])
    await query(
      url,
      `INSERT INTO public.t SELECT repeat('x', 8000) FROM generate_series(1, ${pages});
      UPDATE pg_class SET reltuples = ${rows}, relpages = pg_relation_size(oid) / 8192
      WHERE oid = 'public.t'::regclass; SELECT catalog.capture_snapshot()`,
    );
  const history = await historyOf(url);
  const own = history.growth.get('public.t') ?? [];
  expect(growthOf(history, 'exact')).toEqual(own);
  expect(own.length).toBeGreaterThan(5);
  expect(own.length).toBeLessThan(11);
});

test('a table that is made again under its name came when it was made again, and so did its columns', async () => {
  await using borrowed = await borrowServer(newest);
  const url = await borrowed.server.createDatabase('again');
  await query(url, catalogSql);
  for (const change of [
    'CREATE TABLE public.t (a int); CREATE TABLE public.kept (a int)',
    'ALTER TABLE public.t ADD b int; ALTER TABLE public.kept ADD b int',
    'DROP TABLE public.t; ALTER TABLE public.kept DROP b',
    'CREATE TABLE public.t (a int)',
    'ALTER TABLE public.t ADD b int; ALTER TABLE public.kept ADD b int',
  ])
    await query(url, `${change}; SELECT catalog.capture_snapshot()`);
  const { relations, columns } = await historyOf(url);
  expect(Object.fromEntries(relations)).toEqual({ 'public.kept': 1, 'public.t': 4 });
  expect(Object.fromEntries(columns.get('public.t') ?? [])).toEqual({ a: 4, b: 5 });
  expect(Object.fromEntries(columns.get('public.kept') ?? [])).toEqual({ a: 1, b: 5 });
  // What catalog.trim() deleted in between is no sign of that.
  await query(url, "SELECT catalog.trim(1, '0')");
  expect((await historyOf(url)).relations.get('public.kept')).toBeGreaterThanOrEqual(1);
  expect(emptyHistory.growth.size).toBe(0);
});
