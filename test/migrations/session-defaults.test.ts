import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { ends, type Server, startServer } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

/** In which schema each table is. */
async function schemas(url: string): Promise<Readonly<Record<string, string>>> {
  const database = await connect(parseConnectionString(url));
  try {
    const results = await database.query(
      `SELECT relname AS name, relnamespace::regnamespace::text AS schema FROM pg_class
        WHERE relname ~ '^t_' ORDER BY 1`,
    );
    return Object.fromEntries(
      (results[0]?.rows ?? []).map(({ name, schema }) => [String(name), String(schema)]),
    );
  } finally {
    await database.close();
  }
}

/** The database's name is another in each test, and on each server of the user's: files find it out like this. */
const set = (schema: string): string =>
  `CREATE SCHEMA IF NOT EXISTS ${schema};
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = ${schema}', current_database()); END $$;
  CREATE TABLE t_${schema}_same ();`;

const plain: Readonly<Record<string, string>> = {
  'migrations/1.sql': 'CREATE TABLE t_first ();',
  'migrations/2.sql': set('app'),
  'migrations/3.sql': 'CREATE TABLE t_next ();',
  'migrations/4.sql': `-- no-transaction\n${set('other')}`,
  'migrations/5.sql': 'BEGIN; CREATE TABLE t_begun (); COMMIT; BEGIN; CREATE TABLE t_begun_again (); COMMIT;',
  'migrations/6.sql': 'ALTER ROLE postgres SET search_path = app, public;',
  'migrations/7.sql': '-- no-transaction\nCREATE TABLE t_role ();',
  'migrations/8.sql': 'CREATE TABLE t_role_too (); ALTER ROLE postgres RESET search_path;',
  'migrations/9.sql': 'CREATE TABLE t_last ();',
};
const expected = {
  t_first: 'public',
  t_app_same: 'public',
  t_next: 'app',
  t_other_same: 'app',
  t_begun: 'other',
  t_begun_again: 'other',
  t_role: 'app',
  t_role_too: 'app',
  t_last: 'other',
};

const supabase: Readonly<Record<string, string>> = {
  'supabase/migrations/20240101000000_a.sql': set('app'),
  'supabase/migrations/20240102000000_b.sql': 'CREATE TABLE t_same_run ();',
};
const later = { 'supabase/migrations/20240103000000_c.sql': 'CREATE TABLE t_next_run ();' };

const sessions = (createDatabase: () => Promise<string>): void => {
  test('a plain file begins as in a session that psql opens for it', async () => {
    const url = await createDatabase();
    const { outcome } = await migrate(url, checkout(plain));
    expect(outcome.failed).toBeNull();
    expect(await schemas(url)).toEqual(expected);
  });

  test('the files of a tool share the session of their run, as with the tool', async () => {
    const url = await createDatabase();
    const entries = ['supabase/migrations'];
    expect((await migrate(url, checkout(supabase), { entries })).outcome.failed).toBeNull();
    expect((await migrate(url, checkout({ ...supabase, ...later }), { entries })).outcome.failed).toBeNull();
    expect(await schemas(url)).toEqual({ t_app_same: 'public', t_same_run: 'public', t_next_run: 'app' });
  });
};

describe.each(ends)('PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());
  sessions(() => server.createDatabase());
});

describe('the embedded engine', () => {
  sessions(() =>
    Promise.resolve(`embedded:${path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')}`),
  );
});
