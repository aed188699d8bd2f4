import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import { asking, documented, existingIn, meaning, measure } from '../../src/safety/index.ts';
import { judgedRules } from '../../src/safety/meaning/rules.ts';
import { newest, startServer, type Server } from '../support/postgres.ts';
import { breaking, failing, losing } from './meaning-cases.ts';
import { judged } from './meaning-support.ts';

/* What is known of a statement is also what a plan says of it: nothing is passed over on the way. */

let server: Server;
let database: Database;
let client: pg.Client;
beforeAll(async () => {
  server = await startServer(newest);
  database = await connect(parseConnectionString(server.url()));
  client = new pg.Client({ connectionString: server.url() });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
  await server[Symbol.asyncDispose]();
});

const plainTable = 'CREATE TABLE t (id int, a int, b text, v varchar(50));';
const known = new Set(judgedRules.map(({ id }) => id));

const optionsOf = async (sql: Parameters<typeof lineFinder>[0]) => ({
  limit: 60_000,
  lineOf: lineFinder(sql),
  existing: await existingIn(database),
  meaning: await meaning(asking(database)),
});

/** What a plan says of a file, on tables that are gone afterwards. */
async function told(setup: string, sql: string): Promise<readonly string[]> {
  const source = bundledSource('migration.sql', `${sql};\n`);
  // Its ROLLBACK ends this transaction.
  await database.query(`BEGIN; ${setup}`);
  const { statements } = await measure(
    database,
    source,
    source.script.statements,
    await optionsOf(source.sql),
  );
  return statements.flatMap(({ hazards }) =>
    hazards.flatMap(({ rule, aspect }) => (known.has(rule) ? [`${rule} ${aspect}`] : [])),
  );
}

// What cannot run in a transaction is told from the documentation.
const inTransaction = [...failing, ...losing, ...breaking].filter(
  ({ sql, from = 14 }) => from <= newest && !/CONCURRENTLY/.test(sql),
);

test.each(inTransaction.map((one) => [one.sql, one.setup ?? plainTable] as const))(
  '%s',
  async (sql, setup) => {
    const { verdicts } = await judged(client, setup, sql);
    const all = verdicts.map(({ rule, aspect }) => `${rule} ${aspect}`);
    expect((await told(setup, sql)).toSorted()).toEqual(all.toSorted());
  },
);

test('what a function no longer finds is named as people write it', async () => {
  const setup = `CREATE TABLE plain (id int); CREATE TABLE "Two words" (id int);
    CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT p.id FROM plain p, "Two words"'`;
  const { verdicts } = await judged(client, setup, "ALTER FUNCTION f() SET search_path = ''");
  expect(verdicts.map(({ message }) => message)).toEqual([
    'Calls of public.f() fail: its search_path no longer has the schema of plain, "Two words"',
  ]);
});

test('a sequence that is set in a file outside of a transaction is told of', async () => {
  await client.query('CREATE TABLE drawn (id serial PRIMARY KEY)');
  try {
    const source = bundledSource('migration.sql', "SELECT setval('drawn_id_seq', 1);\n");
    const [statement] = source.script.statements;
    if (statement === undefined) throw new Error('no statement');
    const found = await documented(database, source, statement, await optionsOf(source.sql), []);
    expect(found.statements[0]?.hazards.map(({ rule }) => rule)).toEqual(['sequence-behind']);
  } finally {
    await client.query('DROP TABLE drawn');
  }
});
