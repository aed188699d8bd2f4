import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { listRefusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a remedy says to set. */
function inputsOf(remedy = ''): { readonly entries: readonly string[]; readonly format: string } {
  const entry = /set (?:format: \S+ and )?migrations: (?!none)(.+?)(?:\. |$)/.exec(remedy)?.[1];
  return {
    entries: entry?.split(' and ') ?? ['the remedy names no entry'],
    format: /set format: (\S+)/.exec(remedy)?.[1] ?? 'auto',
  };
}

const names = (files: readonly string[]): readonly string[] =>
  files.map((file) => file.slice(file.lastIndexOf('/') + 1));

describe('a folder of pop, whose files are named as those of golang-migrate,', () => {
  const ory = {
    'sql/20150100000001000000_networks.up.sql': 'CREATE TABLE networks (id int);',
    'sql/20150100000001000000_networks.down.sql': 'DROP TABLE networks;',
    'sql/20191100000001000000_identities.postgres.up.sql': 'CREATE TABLE identities (id uuid);',
    'sql/20191100000001000000_identities.mysql.up.sql': 'CREATE TABLE `identities` (`id` char(36));',
    'sql/20191100000001000000_identities.sqlite3.up.sql': 'CREATE TABLE "identities" ("id" TEXT);',
    'sql/20191100000001000000_identities.cockroach.up.sql': 'CREATE TABLE "identities" (id UUID);',
    'sql/20191100000001000000_identities.mysql.down.sql': 'DROP TABLE `identities`;',
    'sql/20191100000002000000_traits.up.sql': 'DO $$ BEGIN RAISE EXCEPTION $_$any database$_$; END $$;',
    'sql/20191100000002000000_traits.postgres.up.sql': 'ALTER TABLE identities ADD traits jsonb;',
    'sql/20191100000003000000_index.autocommit.up.sql': 'CREATE INDEX CONCURRENTLY i ON identities (id);',
    'sql/20191100000004000000_index.cockroach.autocommit.up.sql': 'DROP INDEX identities@i;',
  };

  test.each<[what: string, more: Record<string, string>, ran: readonly string[]]>([
    [
      "as Ory's",
      ory,
      [
        '20150100000001000000_networks.up.sql',
        '20191100000001000000_identities.postgres.up.sql',
        '20191100000002000000_traits.postgres.up.sql',
        '20191100000003000000_index.autocommit.up.sql',
      ],
    ],
    [
      'with a file for one database only',
      { 'sql/1_a.up.sql': 'SELECT 1;', 'sql/2_b.sqlite3.up.sql': 'PRAGMA foreign_keys;' },
      ['1_a.up.sql'],
    ],
    [
      'known by its settings only',
      {
        'config/database.yml': 'development:\n  dialect: postgres\n',
        'sql/20240101000000_a.up.sql': 'CREATE TABLE a ();',
        'sql/20240101000000_a.down.sql': 'DROP TABLE a;',
      },
      ['20240101000000_a.up.sql'],
    ],
  ])('%s, is refused with what runs it here', async (_what, files, ran) => {
    const failure = await listRefusal(checkout(files), { entries: ['sql'] });
    expect(failure.message).toMatch(/^sql is laid out for pop \(/);
    const { entries, format } = inputsOf(failure.remedy);
    expect(format).toBe('plain');
    const url = await server.createDatabase();
    expect(names((await migrate(url, checkout(files), { entries, format })).files)).toEqual(ran);
    expect((await migrate(url, checkout(files), { entries, format })).files).toEqual([]);
    // Where pop is told to keep its history under this name, a table of golang-migrate's would refuse its rows.
    await query(
      url,
      `CREATE TABLE IF NOT EXISTS schema_migrations (version varchar(14) NOT NULL);
       INSERT INTO schema_migrations (version) VALUES ('20240102000000')`,
    );
  });

  test('in fizz is left to pop', async () => {
    const files = {
      'sql/20240101000000_a.up.fizz': 'create_table("a") {}',
      'sql/20240102000000_b.up.sql': '',
    };
    expect((await listRefusal(checkout(files), { entries: ['sql'] })).remedy).toMatch(
      /^Let soda migrate up apply them in an earlier step and set migrations: none here; [^;]+\.$/,
    );
  });

  test('that the database knows from pop is not applied a second time', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      `CREATE TABLE a (); CREATE TABLE schema_migration (version varchar(14) NOT NULL);
       INSERT INTO schema_migration VALUES ('20240101000000')`,
    );
    const workspace = checkout({ 'sql/20240101000000_a.up.sql': 'CREATE TABLE a ();' });
    await expect(migrate(url, workspace, { entries: ['sql'] })).rejects.toThrow(
      'public.schema_migration is the history of pop and holds rows',
    );
  });
});

test.each([
  ['golang-migrate', 'sql/20150100000001000000_a.up.sql', 'SELECT 1;', /has 20 digits/],
  ['goose', 'sql/20150100000001000000_a.sql', '-- +goose Up\nSELECT 1;', /this one is greater/],
])(
  '%s: a version that its history cannot hold stops the run before anything is sent',
  async (format, file, text, message) => {
    const { message: said, remedy } = await listRefusal(checkout({ [file]: text }), {
      entries: ['sql'],
      format,
    });
    expect(said).toMatch(message);
    if (format === 'goose') return;
    const found = await migrate(await server.createDatabase(), checkout({ [file]: text }), {
      ...inputsOf(remedy),
    });
    expect(found.files).toEqual([file]);
  },
);

describe('two files of one version', () => {
  const sql = (table: string): string => `CREATE TABLE ${table} ();`;
  test.each<[what: string, files: Record<string, string>, entries: string[], format: string, ran: string[]]>([
    [
      'for several databases are told apart by a pattern',
      { 'db/1_a.pg.sql': sql('a'), 'db/1_a.sqlite.sql': 'PRAGMA x;', 'db/2_b.sql': sql('b') },
      ['db'],
      'supabase',
      ['1_a.pg.sql', '2_b.sql'],
    ],
    [
      'for several databases as golang-migrate names them',
      { 'db/1_a.postgres.up.sql': sql('a'), 'db/1_a.mysql.up.sql': 'x', 'db/1_a.mysql.down.sql': 'x' },
      ['db'],
      'golang-migrate',
      ['1_a.postgres.up.sql'],
    ],
    [
      'for several purposes run as plain files',
      {
        'db/1_schema.up.sql': sql('a'),
        'db/1_schema.down.sql': 'DROP TABLE a;',
        'db/1_seed.up.sql': 'INSERT INTO a DEFAULT VALUES;',
        'db/10_b.up.sql': 'DROP TABLE b;',
        'db/2_b.up.sql': sql('b'),
      },
      ['db'],
      'auto',
      ['1_schema.up.sql', '1_seed.up.sql', '2_b.up.sql', '10_b.up.sql'],
    ],
    [
      "side by side in the folder of Supabase's CLI",
      { 'supabase/migrations/1_a.sql': sql('a'), 'supabase/migrations/1_b.sql': sql('b') },
      ['supabase/migrations'],
      'auto',
      ['1_a.sql', '1_b.sql'],
    ],
    [
      'in two folders',
      { 'db/1_a.up.sql': sql('a'), 'more/1_b.up.sql': sql('b'), 'more/1_b.down.sql': 'DROP TABLE b;' },
      ['db', 'more'],
      'auto',
      ['1_a.up.sql', '1_b.up.sql'],
    ],
  ])('%s', async (_what, files, listed, named, ran) => {
    const { message, remedy } = await listRefusal(checkout(files), { entries: listed, format: named });
    expect(message).toMatch(/ have the same version 1\.$/);
    const { entries, format } = inputsOf(remedy);
    const url = await server.createDatabase();
    const run = async (): Promise<readonly string[]> =>
      (await migrate(url, checkout(files), { entries, format: format === 'auto' ? named : format })).files;
    expect(names(await run())).toEqual(ran);
    expect(await run()).toEqual([]);
  });

  test('of a tool that reads only a part of each are to be renamed: as plain files both parts would run', async () => {
    const goose = '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n';
    const { remedy } = await listRefusal(checkout({ 'db/1_a.sql': goose, 'db/1_b.sql': goose }), {
      entries: ['db'],
    });
    expect(remedy).toBe('Give the one that is not applied yet a later version by renaming it.');
  });
});
