import { expect, test } from 'vitest';
import { connect, parseConnectionString, prepared, type Database } from '../../src/database/index.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends } from '../support/postgres.ts';

/** A database, and the messages that it was sent since they were asked for last. */
function heard(database: Database): readonly [Database, () => readonly string[]] {
  let sent: string[] = [];
  const watched: Database = {
    ...database,
    query(text, during) {
      sent.push(text);
      return database.query(text, during);
    },
  };
  return [
    watched,
    () => {
      const all = sent;
      sent = [];
      return all;
    },
  ];
}

const statements = {
  added: { statement: 'SELECT $1 + 1 AS n', parameters: ['int'] },
  one: { statement: 'SELECT 1 AS n' },
} as const;

async function provesItself(opened: Database): Promise<void> {
  const [database, sent] = heard(opened);
  const prepares = (): number => sent().filter((text) => text.startsWith('PREPARE ')).length;
  const rowsOf = async (text: string): Promise<unknown> => (await database.query(text)).at(-1)?.rows;

  await database.query('BEGIN');
  const names = await prepared(database, statements);
  expect(prepares()).toBe(2);
  expect(await rowsOf(`EXECUTE ${names.added} (2)`)).toEqual([{ n: 3 }]);
  expect(await prepared(database, statements)).toEqual(names);
  // What it answers with is no older statement's, and it outlives the transaction.
  await database.query('ROLLBACK');
  await database.query('BEGIN');
  expect(await prepared(database, statements)).toEqual(names);
  expect(prepares()).toBe(0);

  // As a file may do that wants to tell what it likes.
  await database.query(`DEALLOCATE ${names.added}; PREPARE ${names.added} (int) AS SELECT 1000 + $1 AS n`);
  expect(await prepared(database, statements)).toEqual(names);
  expect(prepares()).toBe(1);
  expect(await rowsOf(`EXECUTE ${names.added} (2)`)).toEqual([{ n: 3 }]);
  await database.query('ROLLBACK');
  await database.query('DISCARD ALL');
  expect(await prepared(database, statements)).toEqual(names);
  expect(prepares()).toBe(2);

  // A plan for few objects could read all of them for each of many.
  await database.query(`DO $$ BEGIN
    FOR number IN 1..(SELECT count(*) FROM pg_class) LOOP EXECUTE format('CREATE TABLE t_%s ()', number); END LOOP;
  END $$`);
  expect((await prepared(database, statements)).one).not.toBe(names.one);
  expect(prepares()).toBe(2);
}

test('a statement is planned once, and again when somebody put another in its place', async () => {
  const embedded = await connect({ engine: 'embedded', directory: null });
  try {
    await provesItself(embedded);
  } finally {
    await embedded.close();
  }
  await using borrowed = await borrowServer(ends[0]);
  const database = await connect(parseConnectionString(await borrowed.server.createDatabase()));
  try {
    await provesItself(database);
  } finally {
    await database.close();
  }
});
