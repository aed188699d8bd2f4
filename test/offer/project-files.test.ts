import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesFor, named } from '../../src/offer/index.ts';
import { list, scan, type Inspection } from '../../src/migrations/index.ts';
import { startListening, tool } from '../migrations/formats/tools.ts';
import { checkout } from '../migrations/support.ts';
import { query, type Server } from '../support/postgres.ts';

/* adopt.sql as a file of the project: with the tools themselves. */

let server: Server;
let tcp: (database: string) => string;
beforeAll(async () => {
  ({ server, tcp } = await startListening(17));
});
afterAll(() => server[Symbol.asyncDispose]());

const now = new Date('2026-11-28T20:05:06.789Z');
const nothing = { objects: [], losses: [], unproven: [] };
/** As the engine writes it. */
const sql =
  'SET LOCAL search_path = pg_catalog;\n\nSET LOCAL check_function_bodies = off;\n\nCREATE TABLE public.b (id int);\n';
const offered = (text: string) => ({
  reason: 'drift' as const,
  adopt: named({ ...nothing, files: [{ sql: text, transactional: true }] }, 'adopt'),
});

async function placed(
  workspace: string,
  entries: readonly string[],
  text = sql,
  offers: Inspection['offers'] = [],
) {
  const sets = await list(workspace, entries, 'auto');
  const inputs = { migrations: entries } as never;
  return filesFor({ inputs, workspace }, { sets, inspection: { offers } as never }, offered(text), now);
}

test.each([
  [
    'dbmate',
    'db/migrations',
    '-- migrate:up\nCREATE TABLE a (id int);\n\n-- migrate:down\n',
    'db/migrations/20261128200506_adopt_drift.sql',
  ],
  [
    'supabase',
    'supabase/migrations',
    'CREATE TABLE a (id int);\n',
    'supabase/migrations/20261128200506_adopt_drift.sql',
  ],
] as const)('%s applies the file, and records it', async (name, folder, text, expected) => {
  const workspace = checkout({
    [`${folder}/20240101000000_a.sql`]: text,
    'supabase/config.toml': 'project_id = "peer"\n',
  });
  const files = await placed(workspace, [`${folder}/`]);
  if (typeof files === 'string') throw new Error(files);
  expect(files.files.map(({ file }) => file)).toEqual([expected]);
  for (const { file, text: content } of files.files) writeFileSync(path.join(workspace, file), content);
  await server.createDatabase(name);
  const args =
    name === 'dbmate'
      ? ['--url', tcp(name), '--no-dump-schema', 'up']
      : ['db', 'push', '--db-url', tcp(name), '--yes'];
  const { status, output } = tool(name, args, workspace);
  expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  expect(await query(tcp(name), "SELECT to_regclass('public.b')::text AS b")).toEqual([{ b: 'b' }]);
});

test('a file keeps its name as long as it comes last', async () => {
  const before = { 'supabase/migrations/20240101000000_a.sql': 'CREATE TABLE a (id int);' };
  const { adopt } = offered(sql);
  const [file] = adopt.files;
  const proposedAs = 'supabase/migrations/20250101000000_adopt_drift.sql';
  const offers = [{ tokens: scan(file?.sql ?? '').checksum, proposedAs, schemaHash: null }];
  const same = await placed(checkout(before), ['supabase/migrations'], sql, offers);
  expect(same).toMatchObject({ files: [{ file: proposedAs }], before: [] });
  const later = { ...before, 'supabase/migrations/20250601000000_b.sql': 'SELECT 1;' };
  expect(await placed(checkout(later), ['supabase/migrations'], sql, offers)).toMatchObject({
    files: [{ file: 'supabase/migrations/20261128200506_adopt_drift.sql' }],
    before: [proposedAs],
  });
});

test.each([
  ['a glob', { 'db/001.sql': 'SELECT 1;' }, ['db/*.sql'], sql, 'is no folder'],
  [
    'a function whose body the tool would cut',
    { 'db/1_a.sql': '-- migrate:up\nSELECT 1;' },
    ['db'],
    "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$\n-- migrate:down\nSELECT 'x' $$;",
    'reads as it is meant',
  ],
  ['a folder without numbers', { 'db/a.sql': 'SELECT 1;' }, ['db'], sql, 'reads as it is meant'],
])('no file is added to %s', async (_, files, entries, text, why) => {
  expect(await placed(checkout(files), entries, text)).toContain(why);
});
