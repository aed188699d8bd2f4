import { afterAll, beforeAll, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

/* Databases that are not UTF-8. What the action sends by itself is ASCII; what a file holds may not be in them. */

let server: Server;
beforeAll(async () => {
  server = await startServer(16);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

async function createDatabase(encoding: string): Promise<string> {
  const name = `in_${encoding.toLowerCase()}`;
  await query(
    server.url(),
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  return server.url(name);
}

test('bundled SQL is ASCII, save for the rows of a sample', () => {
  const folder = path.join(import.meta.dirname, '../../sql');
  const other = readdirSync(folder).filter(
    (file) => file.endsWith('.sql') && /[^\0-\x7f]/.test(readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(other).toEqual(['11_notion_sample_page.sql']);
});

const files = {
  'migrations/1.sql':
    "CREATE TABLE größe (id int, naïve text DEFAULT 'é');\nINSERT INTO größe VALUES (1, 'Müller');\n" +
    "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'password=hunter2hunter2' $$;",
  'migrations/2.sql': '-- Ä\nCREATE VIEW übersicht AS SELECT naïve FROM größe;',
};

test.each(['LATIN1', 'WIN1252', 'SQL_ASCII', 'LATIN2'])(
  'a database in %s is migrated, taken a snapshot of and described',
  async (encoding) => {
    const url = await createDatabase(encoding);
    const story = await act(
      url,
      checkout(encoding === 'LATIN2' ? { 'migrations/1.sql': 'CREATE TABLE größe (id int);' } : files),
    );
    expect(story.failure).toBeNull();
    const again = await act(
      url,
      checkout(encoding === 'LATIN2' ? { 'migrations/1.sql': 'CREATE TABLE größe (id int);' } : files),
    );
    expect([again.failure, again.migrations?.outcomes, again.drift]).toEqual([null, [], []]);
    const [row] = await query(url, 'SELECT tables::text AS tables FROM catalog.inventory_current');
    expect(row?.['tables']).toContain('größe');
  },
);

test('a character that the database cannot represent is named, with its file and line', async () => {
  const url = await createDatabase('LATIN9');
  const workspace = checkout({
    'migrations/1.sql': 'CREATE TABLE price (eur text);',
    'migrations/2.sql': "INSERT INTO price VALUES ('1 €');\nINSERT INTO price VALUES ('1 zł');",
    'migrations/3.sql': 'SELECT 1;',
  });
  const { failure, migrations } = await act(url, workspace);
  expect(failure).toMatchObject({
    location: { file: 'migrations/2.sql', line: 2, column: 31 },
    sqlstate: '22P05',
    remedy: expect.stringContaining('"ł" (U+0142) is not in LATIN9') as unknown,
  });
  const files = migrations?.outcomes.filter(({ file }) => file.startsWith('migrations/')) ?? [];
  expect(files.map(({ file, state }) => [file, state])).toEqual([
    ['migrations/1.sql', 'applied'],
    ['migrations/2.sql', 'failed'],
    ['migrations/3.sql', 'pending'],
  ]);
});

test('a name of a file that the database cannot represent is named', async () => {
  const url = await createDatabase('LATIN5');
  const { failure } = await act(url, checkout({ 'migrations/1_zażółć.sql': 'SELECT 1;' }));
  expect(failure?.message).toContain('migrations/1_zażółć.sql: ');
  expect(failure?.remedy).toContain('"ż" (U+017C) is not in LATIN5, and the file\'s name holds it');
});
