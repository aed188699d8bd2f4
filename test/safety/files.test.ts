import { expect, test } from 'vitest';
import { list } from '../../src/migrations/index.ts';
import { placingIn } from '../../src/rehearsal/statements.ts';
import { filesBehind, filesOf, type SaferForm } from '../../src/safety/index.ts';
import { checkout } from '../migrations/support.ts';

const form: SaferForm = {
  summary: 'Takes two steps',
  steps: [
    { name: 'add_column_x', sql: 'ALTER TABLE t ADD COLUMN x int;', transaction: true },
    { name: 'backfill_x', sql: 'DO $backfill$\nBEGIN\n  COMMIT;\nEND $backfill$;', transaction: false },
  ],
};

test.each([
  ['plain', 'db', '007_x.sql', '', ['db/009_add_column_x.sql', 'db/010_backfill_x.sql'], ['008_y.sql']],
  [
    'plain',
    'db',
    '20240228235959_x.sql',
    '',
    ['db/20240229000000_add_column_x.sql', 'db/20240229000001_backfill_x.sql'],
    [],
  ],
  [
    'supabase',
    'supabase/migrations',
    '20240101000000_x.sql',
    '',
    [
      'supabase/migrations/20240101000001_add_column_x.sql',
      'supabase/migrations/20240101000002_backfill_x.sql',
    ],
    [],
  ],
  [
    'golang-migrate',
    'db',
    '000009_x.up.sql',
    '',
    ['db/000010_add_column_x.up.sql', 'db/000011_backfill_x.up.sql'],
    [],
  ],
  [
    'goose',
    'db',
    '00009_x.sql',
    '-- +goose Up\n',
    ['db/00010_add_column_x.sql', 'db/00011_backfill_x.sql'],
    [],
  ],
  [
    'dbmate',
    'db',
    '20240101000000_x.sql',
    '-- migrate:up\n',
    ['db/20240101000001_add_column_x.sql', 'db/20240101000002_backfill_x.sql'],
    [],
  ],
  [
    'flyway',
    'db',
    'V2_1__x.sql',
    '',
    ['db/V2_1.1__add_column_x.sql', 'db/V2_1.2__backfill_x.sql'],
    ['V2.2__y.sql'],
  ],
  [
    'prisma',
    'prisma/migrations',
    '20240101000000_x/migration.sql',
    '',
    [
      'prisma/migrations/20240101000001_add_column_x/migration.sql',
      'prisma/migrations/20240101000002_backfill_x/migration.sql',
    ],
    [],
  ],
  [
    'node-pg-migrate',
    'db',
    '1700000000000_x.sql',
    '-- Up Migration\n',
    ['db/1700000000001_add_column_x.sql', 'db/1700000000002_backfill_x.sql'],
    [],
  ],
] as const)(
  'the files of a safer form are ones that %s runs behind %s/%s',
  async (format, directory, name, head, expected, others) => {
    const files = filesOf(form, format, directory, name, [name, ...others]) ?? [];
    expect(files.map(({ file }) => file)).toEqual(expected);
    const tree = Object.fromEntries([
      ...[name, ...others].map((one) => [`${directory}/${one}`, `${head}SELECT 1;\n`] as const),
      ...files.map(({ file, text }) => [file, text] as const),
    ]);
    const [set] = await list(checkout(tree), [directory], 'auto');
    expect(set?.format.name).toBe(format);
    const listed = (set?.migrations ?? []).map(({ source }) => source);
    const own = listed.filter(({ file }) => expected.includes(file as never));
    expect(own.map(({ file }) => file)).toEqual(expected);
    expect(listed.findIndex(({ file }) => file === `${directory}/${name}`)).toBeLessThan(
      listed.indexOf(own[0] as never),
    );
    // All of the step runs, and nothing else; the second one outside of a transaction.
    expect(own.map(({ script }) => script.statements.length)).toEqual([1, 1]);
    expect(
      own.map(({ transaction, sql }) => transaction && !String(sql).includes('-- no-transaction')),
    ).toEqual([true, false]);
  },
);

test('no file is written for a format whose files only its tool can write', () => {
  expect(filesOf(form, 'graphile-migrate', 'migrations/committed', '000001.sql', [])).toBeNull();
  expect(filesOf(form, 'drizzle', 'drizzle', '0001_x.sql', [])).toBeNull();
});

const now = new Date('2026-11-28T20:05:06.789Z');

test.each([
  ['supabase', 'supabase/migrations', ['20240101000000_x.sql'], '', '20261128200506_add_column_x.sql'],
  ['supabase', 'supabase/migrations', [], '', '20261128200506_add_column_x.sql'],
  // Somebody's clock is ahead.
  ['supabase', 'supabase/migrations', ['20270101235959_x.sql'], '', '20270102000000_add_column_x.sql'],
  ['plain', 'db', ['009_x.sql', '010_y.sql'], '', '011_add_column_x.sql'],
  ['plain', 'db', ['schema_009.sql'], '', 'schema_010_add_column_x.sql'],
  ['plain', 'db', [], '', '0001_add_column_x.sql'],
  ['golang-migrate', 'db', ['000009_x.up.sql'], '', '000010_add_column_x.up.sql'],
  ['goose', 'db', ['00009_x.sql'], '-- +goose Up\n', '00010_add_column_x.sql'],
  ['dbmate', 'db', ['20240101000000_x.sql'], '-- migrate:up\n', '20261128200506_add_column_x.sql'],
  ['flyway', 'db', ['V2_9__x.sql', 'V2.10__x.sql'], '', 'V2.11__add_column_x.sql'],
  [
    'prisma',
    'prisma/migrations',
    ['20240101000000_x/migration.sql'],
    '',
    '20261128200506_add_column_x/migration.sql',
  ],
  ['node-pg-migrate', 'db', ['1700000000000_x.sql'], '-- Up Migration\n', '1795896306789_add_column_x.sql'],
] as const)(
  'files behind all others of a folder of %s in %s',
  async (format, directory, names, head, first) => {
    const files = filesBehind(form.steps, format, { directory, names, taken: names, now }) ?? [];
    expect(files[0]?.file).toBe(`${directory}/${first}`);
    const tree = Object.fromEntries([
      ...names.map((one) => [`${directory}/${one}`, `${head}SELECT 1;\n`] as const),
      ...files.map(({ file, text }) => [file, text] as const),
    ]);
    const [set] = await list(checkout(tree), [directory], 'auto');
    expect(set?.format.name).toBe(format);
    expect(set?.migrations.slice(-2).map(({ source }) => source.file)).toEqual(files.map(({ file }) => file));
  },
);

test('the files of two statements have names of their own, and those of one are the same where it is told again', async () => {
  const sets = await list(checkout({ 'db/V1__x.sql': 'SELECT 1;' }), ['db'], 'flyway');
  const placing = placingIn(sets);
  const other = { ...form, summary: 'Takes them on another table' };
  const names = [form, other, form].map((one) => placing(one, 'db/V1__x.sql')?.map(({ file }) => file));
  const first = ['db/V1.1__add_column_x.sql', 'db/V1.2__backfill_x.sql'];
  expect(names).toEqual([first, ['db/V1.3__add_column_x.sql', 'db/V1.4__backfill_x.sql'], first]);
});
