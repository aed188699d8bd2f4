import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { checkout, migrate } from './support.ts';

test('the embedded engine on disk runs the same files, COPY included, and goes on where it stopped', async () => {
  const url = `embedded:${path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')}`;
  const files = {
    'migrations/1.sql': "CREATE TABLE t (a int, b text);\nCOPY t FROM stdin;\n1\tone;'\n2\t\\N\n\\.\nINSERT INTO t VALUES (3, 'three');",
    'migrations/2.sql': 'ALTER TABLE t ADD COLUMN c int;\n\nCOPY t FROM stdin;\n4\tfour\tno number\n\\.\n',
  };
  const first = await migrate(url, checkout(files));
  expect(first.files).toEqual(['migrations/1.sql']);
  expect(first.outcome.failed?.failure).toMatchObject({ sqlstate: '22P02', location: { file: 'migrations/2.sql', line: 3, column: 1 } });
  const second = await migrate(url, checkout({ ...files, 'migrations/2.sql': 'ALTER TABLE t ADD COLUMN c int;' }));
  expect([second.files, second.outcome.failed]).toEqual([['migrations/2.sql'], null]);
  const database = await connect(parseConnectionString(url));
  expect((await database.query('SELECT a, b, c FROM t ORDER BY a'))[0]?.rows).toEqual([{ a: 1, b: "one;'", c: null }, { a: 2, b: null, c: null }, { a: 3, b: 'three', c: null }]);
  await database.close();
});
