import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, named, queryNamed, type Database } from '../../src/database/index.ts';

let database: Database;
beforeAll(async () => {
  database = await connect({ engine: 'embedded', directory: null });
});
afterAll(() => database.close());

test('each named statement of a message gives its own rows, whatever stands around it', async () => {
  const answers = await queryNamed(database, [
    'BEGIN',
    'SET LOCAL search_path = pg_catalog',
    named('first', 'SELECT 1 AS n UNION ALL SELECT 2'),
    'SELECT 3 AS n',
    named('none', 'SELECT 4 AS n WHERE false'),
    'COMMIT',
  ]);
  expect(answers).toEqual({ first: [{ n: 1 }, { n: 2 }], none: [] });
});

test('what holds several statements would shift the others, and is an error', async () => {
  await expect(queryNamed(database, ['SELECT 1; SELECT 2', named('n', 'SELECT 3')])).rejects.toThrow(
    '2 statements gave 3 results',
  );
});
