import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import {
  asking,
  catalogueOf,
  existingIn,
  meaning,
  measure,
  type Measurement,
} from '../../src/safety/index.ts';
import { pinned } from '../../src/safety/meaning/look.ts';
import { forgetState, prepareState, readPrepared, readState } from '../../src/safety/meaning/state.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';

let server: Server;
let database: Database;
let url: string;
beforeAll(async () => {
  server = await startServer(newest);
  url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (id int PRIMARY KEY, a int, b text)');
  database = await connect(parseConnectionString(url));
});
afterAll(async () => {
  await database.close();
  await server[Symbol.asyncDispose]();
});

/** Measures a file, and counts its messages. */
async function counted(
  sql: string,
): Promise<{ readonly measurement: Measurement; readonly messages: number; readonly sent: string }> {
  let messages = 0;
  let sent = '';
  const counting: Database = {
    ...database,
    query: async (text, during) => {
      messages++;
      sent += text;
      return await database.query(text, during);
    },
  };
  const source = bundledSource('migration.sql', sql);
  const options = {
    limit: 60_000,
    lineOf: lineFinder(source.sql),
    existing: await existingIn(database),
    meaning: await meaning(asking(database)),
  };
  return {
    measurement: await measure(counting, source, source.script.statements, options),
    messages,
    sent,
  };
}

const altering = (count: number): string =>
  Array.from({ length: count }, (_, n) => `ALTER TABLE t ADD COLUMN c${n} int;\n`).join('');

test('a statement is measured and judged in three messages, however many came before it', async () => {
  const [few, many] = [await counted(altering(5)), await counted(altering(25))];
  expect((many.messages - few.messages) / 20).toBeLessThanOrEqual(3);
  expect(many.measurement.statements).toHaveLength(25);
});

test('of code whose statements are all known no more is read than they name', async () => {
  const block = (body: string): string => `DO $$ BEGIN ${body}; END $$;\n`;
  const everything = /pg_feature_inventory\.everything', 'true'/;
  const known = await counted(block("EXECUTE 'ALTER TABLE t ADD COLUMN x int NOT NULL'"));
  expect(known.sent).not.toMatch(everything);
  expect(known.measurement.statements[0]?.hazards.map(({ rule }) => rule)).toContain('add-not-null-column');
  expect((await counted(block("EXECUTE format('ALTER TABLE %I ADD COLUMN x int', 't')"))).sent).toMatch(
    everything,
  );
});

test('what is there before a file is read again only where it has changed since', async () => {
  const first = await catalogueOf(database);
  await query(url, 'CREATE TABLE later (id int PRIMARY KEY); ALTER TABLE t RENAME TO renamed');
  const all = await catalogueOf(database);
  const changed = await catalogueOf(database, [], first);
  expect([...changed.relations.values()]).toEqual(expect.arrayContaining([...all.relations.values()]));
  expect(changed.relations.size).toBe(all.relations.size);
  expect([...changed.above].toSorted()).toEqual([...all.above].toSorted());
  await query(url, 'DROP TABLE later; ALTER TABLE renamed RENAME TO t');
  const dropped = await catalogueOf(database, [], changed);
  expect([...dropped.relations.values()].map(({ name }) => name).toSorted()).toEqual(['t', 't_pkey']);
});

test('a statement that means nothing is not judged', async () => {
  const nothing = (count: number): string =>
    Array.from(
      { length: count },
      (_, n) => `CREATE TABLE new_${n} (id int);\nCOMMENT ON TABLE new_${n} IS 'x';\n`,
    ).join('');
  const [few, many] = [await counted(nothing(2)), await counted(nothing(12))];
  expect((many.messages - few.messages) / 20).toBeLessThanOrEqual(1);
});

test('a file that forgets all prepared statements is judged to its end, and nothing is left in the session', async () => {
  const { measurement } = await counted(
    'ALTER TABLE t ALTER a SET NOT NULL;\nDEALLOCATE ALL;\nALTER TABLE t ALTER b SET NOT NULL;\n',
  );
  const fails = measurement.statements.flatMap(({ line, hazards }) =>
    hazards.filter(({ rule }) => rule === 'set-not-null').map(() => line),
  );
  expect(fails).toEqual([1, 3]);
  expect((await database.query('SELECT name FROM pg_prepared_statements')).at(-1)?.rows).toEqual([]);
});

test('what is prepared reads the same as what is asked once', async () => {
  const ask = asking(database);
  await ask('BEGIN');
  await prepareState(ask);
  const [oid] = await ask(`SELECT 't'::regclass::oid::int8 AS t`);
  for (const everything of [false, true])
    for (const routines of [false, true]) {
      const scope = { relations: [Number(oid?.['t'])], everything, routines, types: 'all' as const };
      const once = await readState(pinned(ask), scope);
      expect(once.relations.map(({ name }) => name)).toContain('t');
      expect(await readPrepared(ask, { ...scope, names: ['t', 'not_there'] })).toEqual(once);
    }
  await ask('ROLLBACK');
  await forgetState(ask);
});
