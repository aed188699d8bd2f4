import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { list, plan, type Inspection } from '../../src/migrations/index.ts';
import { onlySelects } from '../../src/migrations/only-selects.ts';
import type { Source } from '../../src/migrations/source.ts';
import { checkout } from './support.ts';
import { listRefusal } from './formats/support.ts';

const numbered = (count: number, folder = 'db'): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/${String(index + 1).padStart(4, '0')}_a.sql`,
      `CREATE TABLE t${index + 1} ();\n`,
    ]),
  );

/** The files that run, in order. */
async function running(
  workspace: string,
  entries: readonly string[],
  format = 'auto',
): Promise<readonly string[]> {
  const sets = await list(workspace, entries, format);
  return sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
}

/** What a remedy says to write under migrations. */
const entriesOf = (remedy: string | undefined): readonly string[] => [
  /set migrations: (?!none)(.+?)(?:\.\s|\.?$)/.exec(remedy ?? '')?.[1] ?? 'the remedy names no entry',
];

test('of a file that is applied no statement is read', async () => {
  const sets = await list(checkout(numbered(3)), ['db'], 'auto');
  const sources = sets.flatMap(({ migrations }) => migrations.map(({ source }) => source));
  for (const source of sources)
    Object.defineProperty(source, 'script', {
      get: () => {
        throw new Error(`read: ${source.file}`);
      },
    });
  const inspection = (changed: string | null): Inspection => ({
    serverVersion: '',
    user: '',
    database: '',
    target: null,
    standby: false,
    readOnly: false,
    installed: true,
    complete: true,
    offers: [],
    counts: true,
    applied: sources.map(({ key, checksum }) => ({
      file: key,
      version: key,
      kind: 'versioned',
      checksum: key === changed ? '' : checksum,
      token_checksum: '',
      milliseconds: 1,
      progress: null,
      marked: null,
    })),
    existing: null,
    histories: new Map(),
    others: [],
  });
  const planned = (changed: string | null) => plan(sets, inspection(changed), { outOfOrder: 'error' });
  expect((await planned(null)).appliedBefore).toHaveLength(3);
  await expect(planned('db/0002_a.sql')).rejects.toThrow('read: db/0002_a.sql');
});

describe('however many entries name files of a folder', () => {
  /** How often the file system is asked, by kind, while the entries are listed in a process of its own. */
  function asked(workspace: string, entries: readonly string[]): Readonly<Record<string, number>> {
    const traces = mkdtempSync(path.join(tmpdir(), 'trace-'));
    const migrations = path.join(import.meta.dirname, '../../src/migrations/index.ts');
    const program = `
      const { list } = await import(${JSON.stringify(migrations)});
      console.log((await list(${JSON.stringify(workspace)}, ${JSON.stringify(entries)}, 'auto')).length);`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--trace-event-categories=node.fs.sync,node.fs.async',
        `--trace-event-file-pattern=${traces}/\${rotation}.json`,
        '--input-type=module',
        '-e',
        program,
      ],
      { encoding: 'utf8' },
    );
    expect(stdout.trim(), stderr).toBe(String(entries.length));
    const counts: Record<string, number> = {};
    for (const file of readdirSync(traces))
      for (const { name, ph } of JSON.parse(readFileSync(path.join(traces, file), 'utf8')).traceEvents)
        if (ph === 'B' || ph === 'b') counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }

  test('the folder is read once, and each file once', () => {
    const files = numbered(120);
    const workspace = checkout(files);
    const whole = asked(workspace, ['db']);
    const each = asked(workspace, Object.keys(files).slice(0, 100));
    expect(whole['fs.sync.open']).toBeGreaterThanOrEqual(120);
    expect(each['fs.sync.open']).toBe(whole['fs.sync.open']);
    expect(each['fs.sync.readdir']).toBe(whole['fs.sync.readdir']);
  });

  test('the same file runs once, where it is named first', async () => {
    const workspace = checkout(numbered(3));
    expect(await running(workspace, ['db/0003_a.sql', 'db/*.sql', 'db', 'db/0001_a.sql'])).toEqual([
      'db/0003_a.sql',
      'db/0001_a.sql',
      'db/0002_a.sql',
    ]);
  });
});

test('a run that is cancelled while it reads many files ends there', async () => {
  const cancelling = new AbortController();
  setImmediate(() => cancelling.abort());
  await expect(
    list(checkout(numbered(300)), ['db'], 'auto', { signal: cancelling.signal }),
  ).rejects.toMatchObject({
    failure: { message: 'The run was cancelled while it read the migrations.', state: /Nothing was run/ },
  });
});

describe('what is listed runs, or the run says why not', () => {
  test.each<[what: string, files: readonly string[], entries: readonly string[], format?: string]>([
    ['a file in a folder of its own', ['db/setup/migration.sql'], ['db/setup/migration.sql']],
    ['such files by a pattern', ['db/1_a/migration.sql', 'db/b/migration.sql'], ['db/*/migration.sql']],
    [
      'the same as plain files',
      ['db/1_a/migration.sql', 'db/2_b/migration.sql'],
      ['db/*/migration.sql'],
      'plain',
    ],
    ['one of them as a plain file', ['db/1_a/migration.sql'], ['db/1_a/migration.sql'], 'plain'],
    ['the same at the root', ['a/migration.sql', 'b/migration.sql'], ['*/migration.sql']],
    ['a file at the root', ['migration.sql'], ['migration.sql']],
    [
      "beside those of Supabase's CLI",
      ['supabase/migrations/seed/migration.sql', 'supabase/migrations/1_a.sql'],
      ['supabase/migrations/seed/migration.sql', 'supabase/migrations'],
    ],
  ])('%s', async (_what, files, entries, format) => {
    const workspace = checkout(Object.fromEntries(files.map((file) => [file, 'SELECT 1;'])));
    expect(await running(workspace, entries, format)).toEqual(files);
  });

  const goose = '-- +goose Up\nSELECT 1;\n';
  test.each<
    [what: string, files: Record<string, string>, entries: string[], format: string, message: RegExp]
  >([
    [
      'a name that the tool of the folder passes over',
      { 'db/1_a.sql': goose, 'db/seed.sql': 'SELECT 1;' },
      ['db/seed.sql'],
      'auto',
      /^migrations: db\/seed\.sql names db\/seed\.sql, which goose passes over/,
    ],
    [
      'the same by a pattern',
      { 'db/1_a.sql': goose, 'db/seed.sql': 'SELECT 1;' },
      ['db/*.sql'],
      'auto',
      /^migrations: db\/\*\.sql names db\/seed\.sql, which goose passes over/,
    ],
    [
      'a down migration',
      { 'db/1_a.up.sql': 'SELECT 1;', 'db/1_a.down.sql': 'SELECT 2;' },
      ['db/1_a.down.sql'],
      'auto',
      /names db\/1_a\.down\.sql, which golang-migrate does not run by itself/,
    ],
    [
      'a pattern that matches down migrations only',
      { 'db/1_a.up.sql': 'SELECT 1;', 'db/1_a.down.sql': 'SELECT 2;' },
      ['db/*.down.sql'],
      'auto',
      /names db\/1_a\.down\.sql, which golang-migrate does not run by itself/,
    ],
    [
      'a file that is no SQL',
      { 'db/1_a.sql': 'SELECT 1;', 'db/run.sh': '' },
      ['db/run.sh'],
      'auto',
      /db\/run\.sh is listed, and its name does not end in \.sql/,
    ],
    [
      'a pattern for other files',
      { 'db/1_a.ddl': '' },
      ['db/*.ddl'],
      'auto',
      /no SQL file matches db\/\*\.ddl/,
    ],
    [
      "a folder whose files are not named as Supabase's CLI names them",
      { 'supabase/migrations/init.sql': 'SELECT 1;' },
      ['supabase/migrations'],
      'auto',
      /^supabase\/migrations: the only SQL file would not run, because supabase names files otherwise: init\.sql/,
    ],
    [
      "a folder that is not the named tool's",
      { 'db/001.sql': 'SELECT 1;' },
      ['db'],
      'golang-migrate',
      /^db: the only SQL file would not run, because golang-migrate/,
    ],
  ])('%s stops the run', async (_what, files, entries, format, message) => {
    const failure = await listRefusal(checkout(files), { entries, format });
    expect(failure).toMatchObject({ message: expect.stringMatching(message), state: expect.anything() });
  });

  test('a pattern that matches down migrations besides runs the others', async () => {
    const files = { 'db/1_a.up.sql': 'SELECT 1;', 'db/1_a.down.sql': 'SELECT 2;' };
    expect(await running(checkout(files), ['db/*.sql'])).toEqual(['db/1_a.up.sql']);
  });
});

describe('a folder whose files lie below it is refused with the pattern to list', () => {
  test.each<[what: string, files: readonly string[], ran: readonly string[], format?: string]>([
    [
      'of Diesel',
      ['db/2024-01-01-000000_a/up.sql', 'db/2024-01-01-000000_a/down.sql', 'db/2024-01-02-000000_b/up.sql'],
      ['db/2024-01-01-000000_a/up.sql', 'db/2024-01-02-000000_b/up.sql'],
    ],
    [
      'of Diesel that has only its first',
      ['db/00000000000000_diesel_initial_setup/up.sql', 'db/00000000000000_diesel_initial_setup/down.sql'],
      ['db/00000000000000_diesel_initial_setup/up.sql'],
    ],
    [
      'of Diesel, as plain files',
      ['db/2024-01-01-000000_a/up.sql'],
      ['db/2024-01-01-000000_a/up.sql'],
      'plain',
    ],
    ['of Hasura', ['db/1700_a/up.sql', 'db/1700_a/down.sql'], ['db/1700_a/up.sql']],
    [
      'of folders with a migration.sql',
      ['db/a/migration.sql', 'db/b/migration.sql'],
      ['db/a/migration.sql', 'db/b/migration.sql'],
    ],
    [
      'of up and down migrations',
      ['db/a/1_x.up.sql', 'db/a/1_x.down.sql', 'db/b/2_y.up.sql'],
      ['db/a/1_x.up.sql', 'db/b/2_y.up.sql'],
    ],
    [
      'of several files each',
      ['db/a/1.sql', 'db/a/2.sql', 'db/b/1.sql'],
      ['db/a/1.sql', 'db/a/2.sql', 'db/b/1.sql'],
    ],
    ['of different depths', ['db/a/1.sql', 'db/b/c/2.sql'], ['db/a/1.sql', 'db/b/c/2.sql'], 'plain'],
    ['with special characters', ['db [x]/(a)/1.sql'], ['db [x]/(a)/1.sql']],
    [
      "that is named as another tool's",
      ['db/a/1_x.sql', 'db/b/2_y.sql'],
      ['db/a/1_x.sql', 'db/b/2_y.sql'],
      'plain',
    ],
  ])('%s', async (_what, files, ran, format = 'auto') => {
    const workspace = checkout(Object.fromEntries(files.map((file) => [file, 'SELECT 1;'])));
    const directory = path.dirname(path.dirname(files[0] as string)).split('/')[0] as string;
    const { remedy } = await listRefusal(workspace, { entries: [directory], format });
    expect(await running(workspace, entriesOf(remedy), format)).toEqual(ran);
  });

  test('the repository itself is one', async () => {
    const workspace = checkout({ 'a/1.sql': 'SELECT 1;', 'b/1.sql': 'SELECT 1;' });
    const { remedy } = await listRefusal(workspace, { entries: ['.'], format: 'plain' });
    expect(entriesOf(remedy)).toEqual(['./*/*.sql']);
    expect(await running(workspace, entriesOf(remedy))).toEqual(['a/1.sql', 'b/1.sql']);
  });
});

test('what verifies the database is no migration, however an entry names it', async () => {
  const files = {
    'scripts/1_a.sql': 'SELECT 1;',
    'scripts/verify.sql': 'SELECT 2;',
    'more/2_b.sql': 'SELECT 3;',
  };
  for (const entries of [['scripts'], ['scripts/*.sql'], ['scripts/1_a.sql', './scripts/verify.sql']]) {
    const sets = await list(checkout(files), entries, 'auto', { verify: ['./scripts/verify.sql'] });
    expect(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file))).toEqual([
      'scripts/1_a.sql',
    ]);
    expect(sets.flatMap(({ verifying }) => verifying)).toEqual(['scripts/verify.sql']);
  }
});

test.each([
  [true, "SELECT 'Tables' AS what, count(*) FROM pg_tables WHERE schemaname = 'public';"],
  [true, "\\echo here\nSELECT 'it''s', (SELECT count(*) FROM t) AS n;\nSHOW server_version;"],
  [true, 'BEGIN; SET search_path = app; WITH w AS (SELECT 1 FROM t) SELECT * FROM w; ROLLBACK;'],
  [true, '/* INSERT INTO t */ SELECT * FROM t -- nextval()'],
  [false, 'SELECT 1;'],
  [false, "SELECT cron.schedule('nightly', '0 2 * * *', 'SELECT 1 FROM t');"],
  [false, "SELECT setval('s', max(id)) FROM t;"],
  [false, 'SELECT app.rebuild(id) FROM t;'],
  [false, 'SELECT * INTO copy FROM t;'],
  [false, 'WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone;'],
  [false, 'SELECT * FROM t; CREATE TABLE u ();'],
  [false, 'SET search_path = app;'],
  [false, ''],
])('that it only selects is %s of: %s', async (expected, sql) => {
  const [set] = await list(checkout({ 'db/1.sql': sql }), ['db'], 'plain');
  expect(onlySelects(set?.migrations[0]?.source as Source)).toBe(expected);
});
