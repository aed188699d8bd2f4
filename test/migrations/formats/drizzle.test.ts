import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { listRefusal, refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const entries = ['drizzle'];
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

describe('with a journal', () => {
  const journal = (...all: readonly (readonly [string, number])[]): Record<string, string> => ({
    'drizzle/meta/_journal.json': JSON.stringify({
      version: '7',
      dialect: 'postgresql',
      entries: all.map(([tag, when], idx) => ({ idx, version: '7', when, tag, breakpoints: true })),
    }),
  });
  const texts = {
    'drizzle/0000_a.sql':
      'CREATE TABLE "a" ("id" int);\n--> statement-breakpoint\nCREATE TABLE "a2" ("id" int);',
    'drizzle/0001_b.sql': 'ALTER TABLE "a" ADD COLUMN "b" int;',
  };

  test("the order is the journal's, the hash that of the file's bytes, and its time the entry's", async () => {
    const url = await server.createDatabase();
    const bytes = Buffer.from(`\ufeff${texts['drizzle/0000_a.sql']}`.replaceAll('\n', '\r\n'));
    const workspace = checkout({
      ...texts,
      'drizzle/0000_a.sql': bytes,
      'drizzle/0009_stray.sql': 'syntax error',
      ...journal(['0000_a', 1700000000001], ['0001_b', 1700000000002]),
    });
    const { files, plan } = await migrate(url, workspace, { entries });
    expect(files).toEqual(['drizzle/0000_a.sql', 'drizzle/0001_b.sql']);
    expect(plan.notices).toMatchObject([
      {
        message: expect.stringContaining(
          'passed over, because drizzle names files otherwise: 0009_stray.sql',
        ),
      },
    ]);
    expect(
      await query(url, 'SELECT id, hash, created_at FROM drizzle.__drizzle_migrations ORDER BY id'),
    ).toEqual([
      { id: 1, hash: sha256(bytes), created_at: '1700000000001' },
      { id: 2, hash: sha256(texts['drizzle/0001_b.sql']), created_at: '1700000000002' },
    ]);
  });

  test('an entry with a lower "when", which Drizzle would skip for ever while it prints success, is an error with the number to set', async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ ...texts, ...journal(['0000_a', 10], ['0001_b', 30]) }), { entries });
    const merged = checkout({
      ...texts,
      'drizzle/0002_c.sql': 'CREATE TABLE c ();',
      ...journal(['0000_a', 10], ['0001_b', 30], ['0002_c', 20]),
    });
    expect(await refusal(migrate(url, merged, { entries }))).toMatchObject({
      message:
        'drizzle/0002_c.sql is not applied, but its "when" in drizzle/meta/_journal.json is 20, and migrations up to 30 are: Drizzle would never run it.',
      location: { file: 'drizzle/meta/_journal.json' },
      remedy: expect.stringContaining('Set its "when" to 31 or later'),
    });
    expect((await migrate(url, merged, { entries, outOfOrder: 'allow' })).files).toEqual([
      'drizzle/0002_c.sql',
    ]);
  });

  test.each([
    [
      'a journal that a merge broke',
      { 'drizzle/meta/_journal.json': '{"entries": [\n<<<<<<< HEAD' },
      /_journal\.json is no journal of Drizzle/,
    ],
    [
      'a journal without its file',
      journal(['0000_a', 1], ['0005_lost', 2]),
      /names 0005_lost, but there is no 0005_lost\.sql/,
    ],
    [
      'another database',
      { 'drizzle/meta/_journal.json': '{"dialect": "sqlite", "entries": []}' },
      /are for sqlite/,
    ],
  ])('%s is refused', async (_what, more, message) => {
    expect((await listRefusal(checkout({ ...texts, ...more }), { entries })).message).toMatch(message);
  });
});

describe('with folders', () => {
  const files = {
    'drizzle/20240101000000_first/migration.sql': 'CREATE TABLE f (a int);',
    'drizzle/20240101000000_first/snapshot.json': '{}',
    'drizzle/20240102030405_second/migration.sql': 'ALTER TABLE f ADD COLUMN b int;',
    'drizzle/20240102030405_second/snapshot.json': '{}',
  };

  test("a migration is known by its folder's name, and Prisma's layout is another one", async () => {
    const url = await server.createDatabase();
    expect((await migrate(url, checkout(files), { entries })).files).toHaveLength(2);
    expect(
      await query(
        url,
        'SELECT name, hash, created_at, applied_at IS NOT NULL AS timed FROM drizzle.__drizzle_migrations ORDER BY id',
      ),
    ).toEqual([
      {
        name: '20240101000000_first',
        hash: sha256('CREATE TABLE f (a int);'),
        created_at: String(Date.UTC(2024, 0, 1)),
        timed: true,
      },
      {
        name: '20240102030405_second',
        hash: sha256('ALTER TABLE f ADD COLUMN b int;'),
        created_at: String(Date.UTC(2024, 0, 2, 3, 4, 5)),
        timed: true,
      },
    ]);
    expect(await query(url, "SELECT to_regclass('_prisma_migrations') AS it")).toEqual([{ it: null }]);
    expect((await migrate(url, checkout(files), { entries })).files).toEqual([]);
    expect((await migrate(url, checkout(files), { entries, format: 'drizzle' })).files).toEqual([]);
  });

  test('a history that Drizzle 0.x made has to be brought up to date by Drizzle first', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      'CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)',
    );
    expect(await refusal(migrate(url, checkout(files), { entries }))).toMatchObject({
      message: 'drizzle.__drizzle_migrations is not the history that drizzle keeps: it has no column "name".',
      remedy: expect.stringContaining('another version of drizzle'),
    });
  });
});
