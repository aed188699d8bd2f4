import { extract } from '@supabase/pg-delta/extract';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { wordsFor } from '../../src/drift/facts.ts';
import { library as load, type FactBase } from '../../src/drift/library.ts';
import { asked, findsAny, oidsOf, readWith, settingsFor, type Part } from '../../src/drift/part.ts';
import { readOf } from '../../src/drift/read-facts.ts';
import { readWhole } from '../../src/drift/read-units.ts';
import { readSides } from '../../src/drift/sides.ts';
import { sliced } from '../../src/drift/slice.ts';
import { differing } from '../../src/drift/difference.ts';
import { unitsOf } from '../../src/drift/units.ts';
import { bundled } from '../sql/support-bundled.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, newest, query } from '../support/postgres.ts';
import { editKinds, makeEdits } from './edits/index.ts';
import { randomOf } from './generate/random.ts';
import { schemaOf } from './generate/schema.ts';
import { createRoles } from './generate/world.ts';

const catalogSql = bundled('003_feature_inventory.sql');

/**
 * What is read of parts of two databases is what is read of them whole, as far as what differs has to do with it.
 * @returns how many units differ.
 */
async function compare(major: number, built: string, live: string): Promise<number> {
  const [here, there] = await Promise.all([built, live].map((url) => connect(parseConnectionString(url))));
  if (here === undefined || there === undefined) throw new Error('Two databases are connected to');
  try {
    const library = await load();
    const how = {
      role: ['postgres', 'postgres'],
      major,
      liveMajor: major,
      olderPublic: false,
      ignored: new Set<string>(),
      members: 'here',
      versions: new Map<string, string>(),
    } as const;
    const units = unitsOf(await readWhole(here, catalogSql, 'snapshot', { owner: null }), how);
    const wanted = unitsOf(await readWhole(there, catalogSql, 'snapshot', { owner: null }), how);
    const words = wordsFor(how);
    const [whole, wholeLive] = [await library.read(here, null), await library.read(there, null)];
    const both = new Map([...units, ...wanted]);
    const unlike = differing(units, wanted);
    const reading = { library, database: () => here, how, isOtherMajor: false };
    const part = await readSides(reading, units, { database: there, units: wanted, facts: null });

    // Not by reading all of it.
    const wantedUnits = [...both.values()].filter(({ key }) => unlike.has(key));
    const own = await readWith(here, oidsOf(units, wantedUnits) ?? []);
    expect((await library.read(here, own)).facts().length).toBeLessThan(whole.facts().length);
    const ownLive = await readWith(there, oidsOf(wanted, wantedUnits) ?? []);
    expect((await library.read(there, ownLive)).facts().length).toBeLessThan(wholeLive.facts().length);
    const ofWhole = [whole, wholeLive].map((facts) => readOf(library, facts, words, both));
    const [expected, found] = [ofWhole, part.map(({ read }) => read)].map(([from, to]) =>
      from === undefined || to === undefined ? [] : sliced(library, [from, to], words, unlike).map(said),
    );
    expect(found).toEqual(expected);
    return unlike.size;
  } finally {
    await here.close();
    await there.close();
  }
}

test.each(ends)('on PostgreSQL %i what is read of a part is what is read of the whole', async (major) => {
  await using borrowed = await borrowServer(major);
  const { server } = borrowed;
  await query(server.url(), createRoles);
  const built = await server.createDatabase('built');
  for (const text of schemaOf(major, major)) await query(built, text);
  await query(server.url(), 'CREATE DATABASE live TEMPLATE built');
  const kinds = editKinds.filter(
    ({ since = 0, kind }) => since <= major && !/publi(?:cation|shed)/.test(kind),
  );
  const random = randomOf(major);
  const edits = await makeEdits(server.url('live'), random.some(kinds, 30), random);
  expect(edits.length).toBeGreaterThan(15);
  expect(await compare(major, built, server.url('live'))).toBeGreaterThan(15);
});

test.each([
  ['a view', 'CREATE VIEW more AS SELECT name FROM one'],
  [
    'a function',
    'CREATE FUNCTION more() RETURNS SETOF one LANGUAGE sql STABLE BEGIN ATOMIC SELECT * FROM one; END',
  ],
  ['a table', 'CREATE TABLE more (id int REFERENCES one)'],
])('what only one side has, %s, stands on what the other has as well', async (_what, edit) => {
  await using borrowed = await borrowServer(newest);
  const { server } = borrowed;
  const schema =
    'CREATE TABLE one (id int PRIMARY KEY, name text); CREATE TABLE other (id int); CREATE VIEW beside AS SELECT * FROM other';
  const [fuller, emptier] = [await server.createDatabase('more'), await server.createDatabase('less')];
  for (const url of [fuller, emptier]) await query(url, schema);
  await query(fuller, edit);
  expect(await compare(newest, emptier, fuller)).toBeGreaterThan(0);
  expect(await compare(newest, fuller, emptier)).toBeGreaterThan(0);
});

test.each(ends)('on PostgreSQL %i what is not asked for would not have been found', async (major) => {
  await using borrowed = await borrowServer(major);
  const { server } = borrowed;
  await query(server.url(), createRoles);
  const url = await server.createDatabase('not_asked');
  for (const text of schemaOf(major, major)) await query(url, text);
  const objects = await query(
    url,
    'SELECT oid::text FROM pg_class WHERE oid >= 16384 UNION ALL SELECT oid::text FROM pg_proc WHERE oid >= 16384',
  );
  const database = await connect(parseConnectionString(url));
  const [withheld, found]: [string[], unknown[]] = [[], []];
  const client = (part: Part) => ({
    async query(text: string) {
      const rows = (await database.query(asked(text, part.oids))).at(-1)?.rows ?? [];
      if (findsAny(text, part)) return { rows };
      withheld.push(text);
      // Of what the library cannot tell it counts nothing, too.
      found.push(...rows.filter((row) => row['count'] !== 0 && row['samples'] === undefined));
      return { rows: [] };
    },
    release() {},
  });
  try {
    for (let at = 0; at < objects.length; at += 25) {
      const part = await readWith(database, [String(objects[at]?.['oid'])]);
      if (part === null) throw new Error('So few are read by themselves');
      await extract({ connect: () => Promise.resolve(client(part)) } as unknown as pg.Pool);
    }
    expect(withheld.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  } finally {
    await database.close();
  }
});

/** Pages that the library's queries of a part look at. */
async function pagesRead(url: string, part: Part): Promise<number> {
  const database = await connect(parseConnectionString(url));
  let pages = 0;
  const client = {
    async query(text: string) {
      if (!findsAny(text, part)) return { rows: [] };
      const sql = asked(text, part.oids);
      if (/^(?:SELECT|WITH)\b/.test(sql)) {
        const [row] =
          (await database.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT json) ${sql}`)).at(-1)?.rows ?? [];
        const [{ Plan: plan }] = row?.['QUERY PLAN'] as [{ Plan: Record<string, number> }];
        pages += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      }
      const message = text.startsWith('BEGIN ') ? [sql, ...settingsFor(part)] : [sql];
      return { rows: (await database.query(message.join(';\n'))).at(-1)?.rows ?? [] };
    },
    release() {},
  };
  try {
    await extract({ connect: () => Promise.resolve(client) } as unknown as pg.Pool);
    return pages;
  } finally {
    await database.close();
  }
}

test('a database that was just built is read as cheaply as one that was analyzed', async () => {
  await using borrowed = await borrowServer(newest);
  const { server } = borrowed;
  const url = await server.createDatabase('just_built');
  const tables = Array.from(
    { length: 1500 },
    (_, n) => `CREATE TABLE t${n} (id int PRIMARY KEY, a int, b text)`,
  );
  await query(url, tables.join(';'));
  const oids = (await query(url, "SELECT oid::text FROM pg_class WHERE relname ~ '^t[1-4][0-9]$'")).map(
    (row) => String(row['oid']),
  );
  const partOf = async (): Promise<Part> => {
    const database = await connect(parseConnectionString(url));
    try {
      const part = await readWith(database, oids);
      if (part === null) throw new Error('So few are read by themselves');
      return part;
    } finally {
      await database.close();
    }
  };
  const before = await pagesRead(url, await partOf());
  await query(url, 'ANALYZE');
  const after = await pagesRead(url, await partOf());
  expect(after).toBeGreaterThan(100);
  expect(before).toBeLessThan(after * 3);
});

/** What is in a database, in one order. */
const said = (facts: FactBase): readonly string[] =>
  [
    ...facts.facts().map(({ id, payload }) => JSON.stringify([id, payload])),
    ...facts.edges.map((edge) => JSON.stringify(edge)),
  ].sort();
