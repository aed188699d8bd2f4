import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { connect, named, queryNamed, sql, type Database } from '../../src/database/index.ts';

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

test('a text in SQL is written as pg writes it, and read back as it was', async () => {
  const texts = ['', "it's", 'C:\\new', "\\'", "'\\''", 'é ☃ \u{1f600}', '$1 $& $$', 'line\nline'];
  for (const text of texts) expect(sql`${text}`).toBe(pg.escapeLiteral(text));
  const { rows } = await queryNamed(database, [
    named('rows', sql`SELECT jsonb_array_elements_text(${texts}) AS t`),
  ]);
  expect(rows.map(({ t }) => t)).toEqual(texts);
});
