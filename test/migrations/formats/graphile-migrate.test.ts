import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';
import { startListening, tool } from './tools.ts';

let server: Server;
let tcp: (database: string) => string;
beforeAll(async () => {
  ({ server, tcp } = await startListening(17));
});
afterAll(() => server[Symbol.asyncDispose]());

/** Files as `graphile-migrate commit` writes them. */
function committed(bodies: readonly string[]): Record<string, string> {
  let previous = '';
  return Object.fromEntries(
    bodies.map((body, index) => {
      const hash = `sha1:${createHash('sha1')
        .update(`${`${previous}\n${body.trim()}`.trim()}\n`)
        .digest('hex')}`;
      const text = `--! Previous: ${previous || '-'}\n--! Hash: ${hash}\n\n${body.trim()}\n`;
      previous = hash;
      return [`migrations/committed/00000${index + 1}.sql`, text];
    }),
  );
}

const places = (url: string) =>
  query(
    url,
    "SELECT relname::text AS name, relnamespace::regnamespace::text AS schema FROM pg_class WHERE relname ~ '^(g|t)\\d$' ORDER BY 1",
  );
const settings =
  '{ /* "pgSettings": {"search_path": "elsewhere"} */\n  "pgSettings": {\n    // first wins\n    "search_path": "app, public",\n  },\n}';
const entries = ['migrations'];

describe('what its settings set before each file', () => {
  test('holds for the files that run here as for those that the tool runs, and not for the files of others', async () => {
    const url = await server.createDatabase('settings');
    const first = 'CREATE SCHEMA app;\nCREATE TABLE g1 ();';
    const files = {
      '.gmrc': settings,
      'migrations/current.sql': '',
      'other/1.sql': 'CREATE TABLE t1 ();',
      ...committed([first]),
    };
    const { status, output } = tool('graphile-migrate', ['migrate'], checkout(files), {
      DATABASE_URL: tcp('settings'),
      SHADOW_DATABASE_URL: tcp('settings_shadow'),
      ROOT_DATABASE_URL: tcp('postgres'),
    });
    expect([status, output]).toEqual([0, expect.any(String)]);
    const more = { ...files, ...committed([first, 'CREATE TABLE g2 ();']) };
    expect(
      (await migrate(url, checkout(more), { entries: [...entries, 'other'] })).outcome.failed,
    ).toBeNull();
    expect(await places(url)).toEqual([
      { name: 'g1', schema: 'app' },
      { name: 'g2', schema: 'app' },
      { name: 't1', schema: 'public' },
    ]);
  });

  test.each([
    [
      'without quotes, in a program',
      '.gmrc.js',
      "module.exports = {\n  pgSettings: { search_path: 'app,public', \"app.name\": 'it\\'s', },\n};",
    ],
    ['beside the migrations', 'migrations/.gmrc', '{pgSettings:{search_path:"app"}}'],
  ])('is read %s', async (_how, file, text) => {
    const url = await server.createDatabase();
    await query(url, 'CREATE SCHEMA app');
    const name =
      file === '.gmrc.js' ? "; DO $$ BEGIN ASSERT current_setting('app.name') = 'it''s'; END $$" : '';
    expect(
      (
        await migrate(url, checkout({ [file]: text, ...committed([`CREATE TABLE g1 ()${name};`]) }), {
          entries,
        })
      ).outcome.failed,
    ).toBeNull();
    expect(await places(url)).toEqual([{ name: 'g1', schema: 'app' }]);
  });

  test.each([
    [
      'is worked out by a program',
      '.gmrc.js',
      'module.exports = { pgSettings: { search_path: process.env.SCHEMAS } };',
      'SELECT 1;',
    ],
    ['is elsewhere', '.gmrc.cjs', 'module.exports = { pgSettings: require("./settings") };', 'SELECT 1;'],
    ['would have to hold outside of a transaction', '.gmrc', settings, '--! no-transaction\nVACUUM;'],
    ['would have to hold for a concurrent build', '.gmrc', settings, 'CREATE INDEX CONCURRENTLY i ON t (a);'],
  ])('is not guessed where it %s', async (_where, file, text, body) => {
    const url = await server.createDatabase();
    const workspace = checkout({ [file]: text, ...committed([body]) });
    expect(await refusal(migrate(url, workspace, { entries }))).toMatchObject({
      message: expect.stringContaining(`pgSettings in ${file}`),
      remedy: expect.stringContaining('Let graphile-migrate apply this file'),
    });
  });

  test('matters only to a file that is to run', async () => {
    const url = await server.createDatabase();
    const files = committed(['CREATE TABLE g1 ();']);
    await migrate(url, checkout(files), { entries });
    expect(
      (
        await migrate(url, checkout({ '.gmrc.js': 'module.exports = { pgSettings: settings };', ...files }), {
          entries,
        })
      ).plan.pending,
    ).toEqual([]);
  });

  test.each([
    ['a program', 'export default {}', 1],
    ['no end', '{\n  // secret: s3cret\n  "pgSettings": {"app.key": "s3cret"', 3],
    ['brackets without end', '['.repeat(1_000_000), 1],
  ])('is one clear error where a .gmrc holds %s', async (_what, text, line) => {
    const failure = await refusal(
      migrate(await server.createDatabase(), checkout({ '.gmrc': text, ...committed(['SELECT 1;']) }), {
        entries,
      }),
    );
    expect(failure).toMatchObject({
      message: `.gmrc:${line}: this is not JSON5, in which graphile-migrate has its settings.`,
      location: { file: '.gmrc', line },
    });
    expect(JSON.stringify(failure)).not.toContain('s3cret');
  });

  test('may be nothing', async () => {
    for (const [file, text] of [
      ['.gmrc', '{"pgSettings": {}}'],
      ['.gmrc', '{"pgSettings": {\n // "search_path": "app",\n}}'],
      ['.gmrc.ts', 'export default { pgSettings: undefined }'],
      ['.gmrc', '{}'],
    ] as const) {
      const url = await server.createDatabase();
      expect(
        (await migrate(url, checkout({ [file]: text, ...committed(['CREATE TABLE g1 ();']) }), { entries }))
          .outcome.failed,
      ).toBeNull();
      expect(await places(url)).toEqual([{ name: 'g1', schema: 'public' }]);
    }
  });
});
