import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledSet } from '../../src/migrations/index.ts';
import { asString } from '../../src/migrations/text.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { refusal } from './formats/support.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const files = {
  'scripts/1_orders.sql':
    'CREATE TABLE orders (id int PRIMARY KEY, what text);\nCREATE INDEX orders_what ON orders (what);',
  'scripts/2_seed.sql': "INSERT INTO orders (id, what) SELECT coalesce(max(id), 0) + 1, 'seed' FROM orders;",
  'scripts/3_view.sql': 'CREATE VIEW open AS SELECT id FROM orders;',
  'scripts/4_new.sql': 'CREATE TABLE "New" (id int);',
};
const entries = ['scripts'];

/** A database on which somebody has run the first three files with psql. */
async function grown(): Promise<string> {
  const url = await server.createDatabase();
  for (const [file, text] of Object.entries(files)) if (file !== 'scripts/4_new.sql') await query(url, text);
  return url;
}

const state = (url: string): Promise<unknown> =>
  query(
    url,
    `SELECT (SELECT count(*)::int FROM orders) AS orders, to_regclass('"New"') IS NOT NULL AS "isNew"`,
  );
const run = (url: string, baseline: readonly string[], options = {}) =>
  migrate(url, checkout(files), { entries, baseline, ...options });

describe('a database that was made before its history', () => {
  test('stops a run, which says what of the files is there and offers the choices', async () => {
    const url = await grown();
    const { message, state: said, remedy } = await refusal(run(url, []));
    expect(message).toMatch(
      /^The database \w+ has 1 table \(public\.orders\), and no migration is recorded for it/,
    );
    expect(said).toBe('Nothing was run; the database is as it was.');
    for (const line of [
      '  baseline: scripts/3_view.sql   this one and those before it',
      "SELECT catalog.baseline('scripts/3_view.sql');",
      '  scripts/1_orders.sql: all there (table orders, index orders_what)',
      '  scripts/2_seed.sql: nothing by which to tell',
      '  scripts/3_view.sql: all there (view open)',
      '  scripts/4_new.sql: not there (table New)',
    ])
      expect(remedy).toContain(line);
    expect(await state(url)).toEqual([{ orders: 1, isNew: false }]);
    expect(await query(url, "SELECT to_regclass('catalog.migrations') AS history")).toEqual([
      { history: null },
    ]);
  });

  test('is taken over up to the file that is named, and the input has no effect later', async () => {
    const url = await grown();
    const first = await run(url, ['scripts/3_view.sql']);
    expect(first.files).toEqual(['scripts/4_new.sql']);
    expect(first.plan.notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/3 files are recorded as applied and did not run: up to scripts\/3_view\.sql/),
    ]);
    expect(await state(url)).toEqual([{ orders: 1, isNew: true }]);
    const more = checkout({ ...files, 'scripts/5.sql': "INSERT INTO orders VALUES (9, 'five');" });
    for (const baseline of [['all'], ['scripts/5.sql'], ['none'], []])
      expect((await migrate(url, more, { entries, baseline })).files).toEqual(
        baseline[0] === 'all' ? ['scripts/5.sql'] : [],
      );
    expect(await state(url)).toEqual([{ orders: 2, isNew: true }]);
  });

  test('is asked about before what is wrong with a file that need not run', async () => {
    const url = await grown();
    const workspace = checkout({
      ...files,
      'scripts/5_psql.sql': '\\i other.sql',
      'scripts/6.sql': 'COMMIT;',
    });
    await expect(migrate(url, workspace, { entries, baseline: [] })).rejects.toThrow(
      /no migration is recorded/,
    );
    await expect(migrate(url, workspace, { entries, baseline: ['none'] })).rejects.toThrow(/5_psql\.sql/);
    expect((await migrate(url, workspace, { entries, baseline: ['all'] })).outcome.failed).toBeNull();
  });

  test('with a script that only looks: it runs as a migration with a hint, and as a verification no more', async () => {
    const url = await grown();
    const checks = 'SELECT count(*) FROM orders;';
    const workspace = checkout({ ...files, 'scripts/5_check.sql': checks });
    const first = await migrate(url, workspace, { entries, baseline: ['scripts/3_view.sql'] });
    expect(first.files).toEqual(['scripts/4_new.sql', 'scripts/5_check.sql']);
    expect(first.plan.notices.at(-1)?.message).toMatch(
      /^scripts\/5_check\.sql only selects: .*verify: scripts\/5_check\.sql/,
    );
    // It may be edited from then on, and is not called missing.
    const edited = checkout({ ...files, 'scripts/5_check.sql': `${checks} SELECT 2;` });
    const second = await migrate(url, edited, { entries, baseline: [], verify: ['scripts/5_check.sql'] });
    expect({ files: second.files, notices: second.plan.notices }).toEqual({ files: [], notices: [] });
  });

  test('is taken over whole, or runs every file', async () => {
    const url = await grown();
    expect((await run(url, ['all'])).files).toEqual([]);
    expect((await run(url, [])).files).toEqual([]);
    expect(await state(url)).toEqual([{ orders: 1, isNew: false }]);

    const other = await server.createDatabase();
    await query(other, 'CREATE TABLE theirs (id int)');
    expect((await run(other, ['none'])).files).toHaveLength(4);
    expect((await run(other, [])).files).toEqual([]);
  });

  test('may hold anything that a file names: quoted, in another schema, renamed or dropped since', async () => {
    const url = await server.createDatabase();
    const ran = [
      'CREATE SCHEMA "My Shop"; CREATE TABLE "My Shop"."Order ""1""" (id int); CREATE UNIQUE INDEX i ON "My Shop"."Order ""1""" (id);',
      '/* CREATE TABLE nothing */ CREATE TABLE Old (id int); CREATE TABLE gone (id int);',
      'DROP TABLE IF EXISTS gone; ALTER TABLE old RENAME TO young; CREATE TYPE mood AS ENUM (); CREATE DOMAIN d AS int;',
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE INDEX ON young (id);",
    ];
    await query(url, ran.join(''));
    const sources = Object.fromEntries(ran.map((text, index) => [`m/${index + 1}.sql`, text]));
    const { remedy } = await refusal(migrate(url, checkout(sources), { entries: ['m'], baseline: [] }));
    expect(remedy?.slice(remedy.indexOf('What the files'))).toBe(
      'What the files create:\n' +
        '  m/1.sql: all there (schema My Shop, table My Shop.Order "1", index i)\n' +
        '  m/2.sql: nothing by which to tell\n' +
        '  m/3.sql: all there (type mood, domain d)\n' +
        '  m/4.sql: all there (function f)',
    );
  });

  test("with a tool's folder but without the tool's history is the same, and that history learns of it", async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n',
      'db/migrations/2_b.sql': '-- migrate:up\nCREATE TABLE b (id int);\n',
    });
    await query(url, 'CREATE TABLE a (id int)');
    const options = { entries: ['db/migrations'] };
    expect((await refusal(migrate(url, workspace, { ...options, baseline: [] }))).remedy).toContain(
      'baseline: db/migrations/1_a.sql',
    );
    const { files: ran } = await migrate(url, workspace, { ...options, baseline: ['db/migrations/1_a.sql'] });
    expect(ran).toEqual(['db/migrations/2_b.sql']);
    expect(await query(url, 'SELECT version FROM schema_migrations ORDER BY 1')).toEqual([
      { version: '1' },
      { version: '2' },
    ]);
  });

  test('and a file that is no migration of the run cannot be named', async () => {
    const url = await grown();
    expect((await refusal(run(url, ['scripts/9.sql']))).message).toBe(
      'baseline names scripts/9.sql, which is no versioned migration of this run.',
    );
    expect(await state(url)).toEqual([{ orders: 1, isNew: false }]);
  });
});

describe('no such database is', () => {
  test('an empty one, where a baseline would record what never ran', async () => {
    for (const baseline of [['all'], ['scripts/4_new.sql'], []])
      expect((await run(await server.createDatabase(), baseline)).files).toHaveLength(4);
  });

  test.each([
    ['of a platform', 'CREATE SCHEMA auth; CREATE TABLE auth.users (id int);'],
    ['of a migration tool', 'CREATE TABLE schema_migrations (version text);'],
    [
      'of an extension',
      'CREATE EXTENSION file_fdw; CREATE EXTENSION pgrowlocks; CREATE TABLE e (); ALTER EXTENSION pgrowlocks ADD TABLE e;',
    ],
    ['that are views', 'CREATE VIEW one AS SELECT 1 AS x;'],
  ])('one with tables %s', async (_whose, sql) => {
    const url = await server.createDatabase();
    await query(url, sql);
    expect((await run(url, [])).files).toHaveLength(4);
  });

  test('one with the tables of the packs, whose first migration failed', async () => {
    const url = await server.createDatabase();
    const packs = ['workspace', 'workspace-sample', 'agents'] as const;
    const broken = checkout({ 'scripts/1_orders.sql': 'SELECT 1 / 0;' });
    const first = await migrate(url, broken, { entries, baseline: [], packs });
    expect([first.files.length, first.outcome.failed?.failure.message]).toEqual([
      6,
      expect.stringContaining('division by zero'),
    ]);
    expect((await run(url, [], { packs })).files).toHaveLength(4);

    // The same tables made by hand are a database that was there before.
    const byHand = await server.createDatabase();
    for (const { source } of bundledSet(packs).migrations) await query(byHand, asString(source.text));
    expect((await refusal(run(byHand, []))).message).toContain('has 15 tables (agents.roles');
  });

  test('one whose first migration ran and whose second failed', async () => {
    const url = await server.createDatabase();
    const broken = { ...files, 'scripts/2_seed.sql': 'SELECT 1 / 0;' };
    expect((await migrate(url, checkout(broken), { entries, baseline: [] })).files).toHaveLength(1);
    expect((await run(url, [])).files).toHaveLength(3);
  });
});

test('a row that is there already may be there because the file was run by hand', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1);');
  const workspace = checkout({ 'scripts/1.sql': 'INSERT INTO orders VALUES (1);' });
  const { outcome } = await migrate(url, workspace, { entries });
  expect(outcome.failed?.failure.remedy).toContain("SELECT catalog.mark_applied('scripts/1.sql');");
});
