import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { checkout, migrate, open } from './support.ts';

test('the embedded engine on disk runs the same files, COPY included, and goes on where it stopped', async () => {
  const url = `embedded:${path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')}`;
  const files = {
    'migrations/1.sql':
      "CREATE TABLE t (a int, b text);\nCOPY t FROM stdin;\n1\tone;'\n2\t\\N\n\\.\nINSERT INTO t VALUES (3, 'three');",
    'migrations/2.sql': 'ALTER TABLE t ADD COLUMN c int;\n\nCOPY t FROM stdin;\n4\tfour\tno number\n\\.\n',
  };
  const first = await migrate(url, checkout(files));
  expect(first.files).toEqual(['migrations/1.sql']);
  expect(first.outcome.failed?.failure).toMatchObject({
    sqlstate: '22P02',
    location: { file: 'migrations/2.sql', line: 3, column: 1 },
  });
  const second = await migrate(
    url,
    checkout({ ...files, 'migrations/2.sql': 'ALTER TABLE t ADD COLUMN c int;' }),
  );
  expect([second.files, second.outcome.failed]).toEqual([['migrations/2.sql'], null]);
  const database = await connect(parseConnectionString(url));
  expect((await database.query('SELECT a, b, c FROM t ORDER BY a'))[0]?.rows).toEqual([
    { a: 1, b: "one;'", c: null },
    { a: 2, b: null, c: null },
    { a: 3, b: 'three', c: null },
  ]);
  await database.close();
});

test("the embedded engine records in a tool's own history as a server does", async () => {
  await using database = await open('embedded');
  const workspace = checkout({
    'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;\n',
    'db/migrations/2_b.sql': '-- migrate:up transaction:false\nINSERT INTO nothing VALUES (1);\n',
  });
  const { files, outcome } = await migrate(database, workspace, { entries: ['db/migrations'] });
  expect([files, outcome.failed?.failure.location]).toEqual([
    ['db/migrations/1_a.sql'],
    { file: 'db/migrations/2_b.sql', line: 2, column: 13 },
  ]);
  expect((await database.query('SELECT version FROM schema_migrations'))[0]?.rows).toEqual([
    { version: '1' },
  ]);
});

test('what the embedded engine lacks is not to be installed anywhere: a server is needed', async () => {
  const statements = [
    ["CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p WITH (connect = false);", '58P01'],
    ['CREATE EXTENSION postgis;', '0A000'],
  ] as const;
  await using database = await open('embedded');
  for (const [sql, sqlstate] of statements) {
    const { outcome } = await migrate(database, checkout({ 'migrations/1.sql': sql }));
    const failure = outcome.failed?.failure;
    expect([failure?.sqlstate, failure?.remedy]).toEqual([
      sqlstate,
      expect.stringContaining('give the connection string of a PostgreSQL server'),
    ]);
    expect(failure?.remedy).not.toMatch(/install/i);
  }
});
