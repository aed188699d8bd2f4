import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledSet } from '../../src/migrations/index.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const file = 'scripts/003_feature_inventory.sql';

test.each([
  'CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY);',
  'CREATE SCHEMA catalog;\ncreate table  if not exists\n  "catalog" . "snapshots" (id bigserial);',
  "CREATE OR REPLACE FUNCTION catalog.capture_snapshot(p_commit_sha text) RETURNS text LANGUAGE sql AS 'SELECT 1::text';",
  'CREATE OR REPLACE VIEW catalog.inventory_current AS SELECT 1;',
  'CREATE MATERIALIZED VIEW catalog.inventory_diff AS SELECT 1;',
])(
  'a catalog of the repository under the names of ours is refused before anything runs: %s',
  async (text) => {
    const url = await server.createDatabase();
    const files = checkout({ 'scripts/001_first.sql': 'CREATE TABLE first ();', [file]: text });
    const { message, location, state, remedy } = await refusal(migrate(url, files, { entries: ['scripts'] }));
    expect(message).toContain('and so does this action, which keeps its own catalog there.');
    expect(location).toMatchObject({
      file,
      line: text.split('\n').findIndex((line) => /catalog"? ?\.|if not/.test(line)) + 1,
    });
    expect(state).toBe('Nothing was run.');
    expect(await query(url, "SELECT to_regclass('public.first') AS found")).toEqual([{ found: null }]);
    expect(remedy).toContain(`SELECT catalog.mark_applied('${file}');`);
  },
);

test('once it is recorded as applied, the other files run', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    'CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamptz)',
  );
  // What a run with migrations: none does.
  const catalog = bundledSet([]).migrations[0]?.source.text as string;
  await migrate(url, checkout({ 'scripts/.keep': '' }), { entries: ['scripts'] });
  await query(url, catalog);
  await query(url, `SELECT catalog.mark_applied('${file}')`);
  const files = checkout({
    'scripts/001_first.sql': 'CREATE TABLE first ();',
    [file]: 'CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY);',
  });
  expect((await migrate(url, files, { entries: ['scripts'], outOfOrder: 'allow' })).files).toEqual([
    'scripts/001_first.sql',
  ]);
});

test.each([
  'CREATE TABLE catalog.products (id int);',
  'CREATE TABLE app.snapshots (id int);',
  "COMMENT ON SCHEMA public IS 'CREATE TABLE catalog.snapshots (id int)';",
  '-- CREATE TABLE catalog.snapshots (id int)\nSELECT 1;',
  'CREATE TABLE catalog.snapshots_of_mine (id int);',
  'CREATE INDEX ON catalog.snapshots (taken_at);',
])('what has its own names is left alone: %s', async (text) => {
  const url = await server.createDatabase();
  await query(
    url,
    'CREATE SCHEMA catalog; CREATE SCHEMA app; CREATE TABLE catalog.snapshots (taken_at timestamptz)',
  );
  const { outcome } = await migrate(url, checkout({ 'scripts/1.sql': text }), { entries: ['scripts'] });
  expect(outcome.failed).toBeNull();
});
