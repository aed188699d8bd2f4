import { expect, test } from 'vitest';
import { clear } from '../../src/rehearsal/emptying.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, query } from '../support/postgres.ts';

test.each(ends)('on PostgreSQL %i a table with a generated column goes from public, too', async (major) => {
  await using borrowed = await borrowServer(major);
  const database = await borrowed.server.createDatabase('emptied');
  // Until PostgreSQL 14 the table is then said to depend on its own column.
  await query(
    database,
    'CREATE TABLE public.made (code text, size int GENERATED ALWAYS AS (length(code)) STORED)',
  );
  await query(database, clear);
  expect(await query(database, "SELECT to_regclass('public.made') AS made")).toEqual([{ made: null }]);
});
