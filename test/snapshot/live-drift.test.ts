import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { bundledSql } from '../../src/migrations/index.ts';
import { capture, readDrift, type Change } from '../../src/snapshot/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';

/* What drifted, as a plan reads it, against what a run says that stores a snapshot. */

const migration = `
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id int PRIMARY KEY, name varchar(10) NOT NULL, m mood, secret text, n numeric DEFAULT 3);
CREATE TABLE u (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, t_id int REFERENCES t, lost text);
CREATE TABLE gone (id int PRIMARY KEY, x int UNIQUE);
CREATE VIEW v AS SELECT t.id, t.name FROM t;
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'select a';
CREATE TABLE part (id int, d date) PARTITION BY RANGE (d);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');`;

const edits = `
ALTER TABLE t RENAME COLUMN secret TO hidden; ALTER TABLE t ALTER COLUMN n SET DEFAULT 5, ADD COLUMN added int;
ALTER TABLE u RENAME TO users; ALTER TABLE users DROP COLUMN lost; CREATE INDEX by_t ON users (t_id);
DROP TABLE gone; CREATE TABLE fresh (id int PRIMARY KEY); GRANT SELECT ON fresh TO app, PUBLIC;
CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'select a + 1';
ALTER TYPE mood ADD VALUE 'c'; ALTER TABLE part DETACH PARTITION part_1; ALTER TABLE part_2 SET (fillfactor = 50);
CREATE TABLE part_3 PARTITION OF part FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
COMMENT ON VIEW v IS 'key sk_live_${'a1b2'.repeat(6)}'; ALTER ROLE app SET work_mem = '8MB';
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);`;

describe.each(ends)('on PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
    await query(server.url(), 'CREATE ROLE app; CREATE ROLE reader LOGIN');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function both(url: string): Promise<readonly (readonly Change[] | null)[]> {
    const database = await connect(parseConnectionString(url));
    try {
      const read = await readDrift(database, bundledSql('003_feature_inventory.sql'));
      const taken = { label: null, commitSha: null, edgeFunctions: null, rollback: true };
      return [read, (await capture(database, taken)).drift];
    } finally {
      await database.close();
    }
  }

  test('is told as a snapshot would tell it, and nothing is written', async () => {
    const url = await server.createDatabase('drifted');
    const workspace = checkout({ 'migrations/001.sql': migration });
    const run = (): ReturnType<typeof act> =>
      act(url, workspace, { lint: 'off', 'cron-schedule': 'none', 'drift-sql': 'off' });
    await run();
    expect(await both(url)).toEqual([[], []]);
    await query(url, edits);
    const [read, taken] = await both(url);
    expect(read?.length).toBeGreaterThan(15);
    expect(JSON.stringify(read)).not.toContain('sk_live_');
    expect(read).toEqual(taken);
    // What the nightly job stores meanwhile hides none of it; the run that reports it does.
    await query(url, 'SELECT catalog.capture_snapshot()');
    const [nightly] = await both(url);
    expect(nightly).toEqual(taken);
    await query(url, 'CREATE TABLE since ()');
    const [more, all] = await both(url);
    expect(more).toEqual(all);
    expect(more?.length).toBe((read?.length ?? 0) + 1);
    // Where nothing may be written, it is read all the same.
    const database = await connect(parseConnectionString(url));
    await database.query('SET default_transaction_read_only = on');
    expect(await readDrift(database, bundledSql('003_feature_inventory.sql'))).toEqual(all);
    await database.close();
    await run();
    expect(await both(url)).toEqual([[], []]);
    // Another history explains what changed.
    await query(url, "CREATE TABLE explained (); DELETE FROM catalog.migrations WHERE file LIKE '%001.sql'");
    expect(await both(url)).toEqual([[], []]);
  });

  test('is not known to a role that may not read the catalog', async () => {
    const url = await server.createDatabase('poor');
    await act(url, checkout({ 'migrations/001.sql': 'CREATE TABLE a ()' }), { lint: 'off' });
    const database = await connect(parseConnectionString(server.url('poor', 'reader')));
    expect(await readDrift(database, bundledSql('003_feature_inventory.sql'))).toBeNull();
    await database.close();
  });
});
