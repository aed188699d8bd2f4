import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksum, lockId } from '../../../src/migrations/formats/flyway-history.ts';
import { identity } from '../../../src/migrations/formats/flyway-names.ts';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(14);
});
afterAll(() => server[Symbol.asyncDispose]());

const entries = ['sql'];
const files = {
  'sql/V1__first_table.sql': 'CREATE TABLE one (a int);\n',
  'sql/V2_31_9__nine.sql': 'ALTER TABLE one ADD COLUMN b int;\r\n',
  'sql/deep/er/V2_31_10__ten.sql': 'ALTER TABLE one ADD COLUMN c int;',
  'sql/R__view.sql': 'CREATE OR REPLACE VIEW v AS SELECT a FROM one;',
  'sql/U1__first_table.sql': 'DROP TABLE one;',
};

test('CRC-32 of the lines without their ends: the check value of the algorithm, in one line or three', () => {
  // 0xCBF43926 is CRC-32's check value for "123456789"; Java's int makes it negative.
  expect([checksum('123456789'), checksum('123\n456\n789\n'), checksum('\ufeff123\r\n456\r\n789')]).toEqual([
    -873187034, -873187034, -873187034,
  ]);
  expect(checksum('')).toBe(0);
});

test('the lock is the one that Flyway computes, and versions are compared as Flyway does', () => {
  expect(lockId('"public"."flyway_schema_history"')).toBe(77433833903597n);
  expect(['1', '01', '1.0', '1.10', '2_0_0'].map(identity)).toEqual(['1', '1', '1', '1.10', '2']);
});

test('files of all folders run by version, repeatable ones last and again when they change', async () => {
  const url = await server.createDatabase();
  const workspace = checkout(files);
  const { files: ran, plan } = await migrate(url, workspace, { entries });
  expect(ran).toEqual([
    'sql/V1__first_table.sql',
    'sql/V2_31_9__nine.sql',
    'sql/deep/er/V2_31_10__ten.sql',
    'sql/R__view.sql',
  ]);
  expect(plan.notices).toEqual([]);
  expect(
    await query(
      url,
      'SELECT installed_rank AS rank, version, description, type, script, checksum, installed_by, execution_time >= 0 AS timed, success FROM flyway_schema_history ORDER BY 1',
    ),
  ).toEqual(
    [
      ['1', 'first table', 'V1__first_table.sql', files['sql/V1__first_table.sql']],
      ['2.31.9', 'nine', 'V2_31_9__nine.sql', files['sql/V2_31_9__nine.sql']],
      ['2.31.10', 'ten', 'deep/er/V2_31_10__ten.sql', files['sql/deep/er/V2_31_10__ten.sql']],
      [null, 'view', 'R__view.sql', files['sql/R__view.sql']],
    ].map(([version, description, script, text], index) => ({
      rank: index + 1,
      version,
      description,
      type: 'SQL',
      script,
      checksum: checksum(text as string),
      installed_by: 'postgres',
      timed: true,
      success: true,
    })),
  );
  expect((await migrate(url, workspace, { entries })).plan).toMatchObject({ pending: [], adopt: [] });
  writeFileSync(path.join(workspace, 'sql/R__view.sql'), 'CREATE OR REPLACE VIEW v AS SELECT a, b FROM one;');
  expect((await migrate(url, workspace, { entries })).files).toEqual(['sql/R__view.sql']);
  expect((await migrate(url, workspace, { entries })).files).toEqual([]);
});

const table = `CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,
  checksum INTEGER, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(), execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL);`;
const row = (
  rank: number,
  version: string | null,
  type: string,
  sum: number | null,
  success = true,
  description = 'd',
): string =>
  `INSERT INTO flyway_schema_history VALUES (${rank}, ${version === null ? 'NULL' : `'${version}'`}, '${description}', '${type}', 's', ${sum ?? 'NULL'}, 'f', now(), 1, ${success});`;

test('half applied by Flyway, repeatable one included, goes on where Flyway stopped', async () => {
  const url = await server.createDatabase();
  await query(
    url,
    `${files['sql/V1__first_table.sql']} ${files['sql/V2_31_9__nine.sql']} ${files['sql/R__view.sql']} ${table} ${row(1, '1', 'SQL', checksum(files['sql/V1__first_table.sql']))}
    ${row(2, '2.31.9', 'SQL', checksum(files['sql/V2_31_9__nine.sql']))} ${row(3, null, 'SQL', checksum(files['sql/R__view.sql']), true, 'view')}`,
  );
  const { files: ran, plan } = await migrate(url, checkout(files), { entries });
  expect([ran, plan.notices]).toEqual([['sql/deep/er/V2_31_10__ten.sql'], []]);
  expect(await query(url, 'SELECT max(installed_rank) AS rank FROM flyway_schema_history')).toEqual([
    { rank: 4 },
  ]);
});

test('what lies below a baseline counts as applied and gets no row', async () => {
  const url = await server.createDatabase();
  await query(url, `${files['sql/V1__first_table.sql']} ${table} ${row(1, '1.0', 'BASELINE', null)}`);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual([
    'sql/V2_31_9__nine.sql',
    'sql/deep/er/V2_31_10__ten.sql',
    'sql/R__view.sql',
  ]);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual([]);
  expect(
    await query(url, "SELECT count(*)::int AS rows FROM flyway_schema_history WHERE type = 'SQL'"),
  ).toEqual([{ rows: 3 }]);
});

test('an undone version runs again', async () => {
  const url = await server.createDatabase();
  await migrate(url, checkout(files), { entries });
  await query(url, `ALTER TABLE one DROP COLUMN c; ${row(9, '2.31.10', 'UNDO_SQL', 1)}`);
  expect((await migrate(url, checkout(files), { entries })).files).toEqual(['sql/deep/er/V2_31_10__ten.sql']);
});

test('a failed row stops the run', async () => {
  const url = await server.createDatabase();
  await query(url, `${table} ${row(1, '1', 'SQL', 1, false)}`);
  expect(await refusal(migrate(url, checkout(files), { entries }))).toMatchObject({
    message: expect.stringContaining('holds its row'),
    remedy: expect.stringContaining('flyway repair'),
  });
});

test.each([
  [
    'a placeholder',
    { 'sql/V3__p.sql': 'SELECT 1;\nSELECT ${flyway:defaultSchema};' },
    /V3__p\.sql:2: \$\{flyway:defaultSchema\} is a placeholder/,
  ],
  ['a callback', { 'sql/afterMigrate__grants.sql': 'SELECT 1' }, /afterMigrate__grants\.sql is a callback/],
  ['a program', { 'sql/V3__code.java': '' }, /V3__code\.java is a program/],
  ['a baseline migration', { 'sql/B2__all.sql': 'SELECT 1' }, /holds a baseline migration \(B2__all\.sql\)/],
  [
    'a setting that only Flyway can follow',
    { 'sql/V3__s.sql': 'SELECT 1', 'sql/V3__s.sql.conf': 'shouldExecute=false' },
    /V3__s\.sql\.conf hold shouldExecute/,
  ],
  [
    'files for other databases',
    { 'sql/mysql/V3__m.sql': 'SELECT 1', 'sql/postgresql/V3__p.sql': 'SELECT 1' },
    /sql holds files for several databases: those in mysql\/ are not for PostgreSQL/,
  ],
  ['two files of one version', { 'sql/V1_0__again.sql': 'SELECT 1' }, /have the same version/],
])('%s: refused before anything runs', async (_what, more, message) => {
  const url = await server.createDatabase();
  expect(
    (await refusal(migrate(url, checkout({ ...files, ...(more as Record<string, string>) }), { entries })))
      .message,
  ).toMatch(message);
  expect(await query(url, "SELECT to_regnamespace('catalog') AS it")).toEqual([{ it: null }]);
});

test("a folder with repeatable files only is Flyway's where another of its folders is listed too, and plain by itself", async () => {
  const views = { 'views/R__numbers.sql': 'CREATE OR REPLACE VIEW numbers AS SELECT 1 AS n;' };
  const recorded = (url: string) =>
    query(url, 'SELECT description FROM flyway_schema_history WHERE version IS NULL');
  const url = await server.createDatabase();
  const both = { ...files, ...views };
  expect((await migrate(url, checkout(both), { entries: [...entries, 'views'] })).files).toContain(
    'views/R__numbers.sql',
  );
  expect(await recorded(url)).toContainEqual({ description: 'numbers' });
  expect((await migrate(url, checkout(both), { entries: [...entries, 'views'] })).files).toEqual([]);
  const alone = await server.createDatabase();
  expect((await migrate(alone, checkout(views), { entries: ['views'] })).files).toHaveLength(1);
  expect(await query(alone, "SELECT to_regclass('flyway_schema_history') AS history")).toEqual([
    { history: null },
  ]);
});

test("a file's own settings: outside of a transaction, and no placeholders", async () => {
  const url = await server.createDatabase();
  const more = {
    'sql/V3__both.sql':
      "CREATE INDEX CONCURRENTLY i ON one (a);\nALTER TABLE one ADD COLUMN d text DEFAULT '${no}';",
    'sql/V3__both.sql.conf': 'executeInTransaction=false\nplaceholderReplacement=false\n',
  };
  expect((await migrate(url, checkout({ ...files, ...more }), { entries })).outcome.failed).toBeNull();
  expect(
    await query(url, "SELECT count(*)::int AS rows FROM flyway_schema_history WHERE version = '3'"),
  ).toEqual([{ rows: 1 }]);
});
