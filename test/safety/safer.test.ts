import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, type SaferForm } from '../../src/safety/index.ts';
import { checkout, migrate } from '../migrations/support.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';
import { judged, sender } from './meaning-support.ts';

/** As many rows as show that a statement read all of them. */
const many = 2_000;
const setup = `CREATE TABLE ref (id int PRIMARY KEY); INSERT INTO ref SELECT generate_series(1, ${many});
  CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 3, b text, v varchar(50), n numeric(10,4), r int);
  CREATE INDEX t_v ON t (v);
  CREATE TABLE p (k int, x int) PARTITION BY RANGE (k); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
  CREATE TABLE pd PARTITION OF p DEFAULT; CREATE TABLE q (k int, x int);
  CREATE TABLE l (k int) PARTITION BY LIST (k); CREATE TABLE l1 PARTITION OF l FOR VALUES IN (1);
  CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE UNIQUE INDEX mu ON m (id);
  CREATE DOMAIN pos AS int; CREATE TABLE td (x pos);`;
const rows = `INSERT INTO t SELECT i, i, 'b' || i, 'v' || i, i + 0.5, i FROM generate_series(1, ${many}) i;
  INSERT INTO p SELECT i % 10, i FROM generate_series(1, ${many}) i;
  INSERT INTO p SELECT 100 + i, i FROM generate_series(1, ${many}) i;
  INSERT INTO q SELECT 10 + i % 10, i FROM generate_series(1, ${many}) i;
  INSERT INTO l SELECT 1 FROM generate_series(1, ${many}) i; INSERT INTO td SELECT generate_series(1, ${many})`;

/** Statements, and the names of the files that take their place; null = there is no better way to the same. */
const statements: readonly (readonly [string, readonly string[] | null])[] = [
  ['CREATE INDEX i ON t (a)', ['create_i']],
  ['CREATE INDEX i ON p (x)', ['create_i', 'create_p1_x_idx', 'create_pd_x_idx', 'attach_i']],
  ['CREATE UNIQUE INDEX "U 1" ON t (lower(b)) WHERE a > 1', ['create_u_1']],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', null],
  ['DROP INDEX t_v', ['drop_t_v']],
  ['REINDEX TABLE t', ['reindex_t']],
  ['REINDEX INDEX t_v', ['reindex_t_v']],
  ['REFRESH MATERIALIZED VIEW m', ['refresh_m']],
  ['ALTER TABLE t ADD UNIQUE (b, v) DEFERRABLE', ['create_t_b_v_key', 'add_constraint_t_b_v_key']],
  [
    'ALTER TABLE q ADD PRIMARY KEY (x)',
    [
      'add_checks_not_null_x',
      'validate_not_null_x',
      'set_not_null_x',
      'create_q_pkey',
      'add_constraint_q_pkey',
    ],
  ],
  ['ALTER TABLE t ADD CHECK (a > 0)', ['add_t_a_check_not_valid', 'validate_t_a_check']],
  ['ALTER TABLE t ADD CHECK (a > 0) NOT VALID', null],
  [
    'ALTER TABLE t ADD FOREIGN KEY (r) REFERENCES ref ON DELETE CASCADE',
    ['add_t_r_fkey_not_valid', 'validate_t_r_fkey'],
  ],
  ['ALTER TABLE t ALTER b SET NOT NULL', ['add_checks_not_null_b', 'validate_not_null_b', 'set_not_null_b']],
  ['ALTER TABLE p ALTER x SET NOT NULL', ['add_checks_not_null_x', 'validate_not_null_x', 'set_not_null_x']],
  ['ALTER TABLE t ADD x int', null],
  ["ALTER TABLE t ADD x text DEFAULT 'x' NOT NULL", null],
  ['ALTER TABLE t ADD x int UNIQUE', ['add_column_x', 'create_t_x_key', 'add_constraint_t_x_key']],
  [
    'ALTER TABLE t ADD x float8 DEFAULT 1 + random() * 0 NOT NULL',
    ['add_column_x', 'backfill_x', 'add_checks_not_null_x', 'validate_not_null_x', 'set_not_null_x'],
  ],
  [
    'ALTER TABLE t ALTER a TYPE bigint',
    [
      'add_column_a_new',
      'backfill_a_new',
      'add_checks_not_null_a_new',
      'validate_not_null_a_new',
      'set_not_null_a_new',
      'swap_a',
    ],
  ],
  [
    'ALTER TABLE t ALTER n TYPE bigint USING (n * 10)::bigint',
    ['add_column_n_new', 'backfill_n_new', 'swap_n'],
  ],
  ['ALTER TABLE t ALTER v TYPE varchar(60)', null],
  ['ALTER TABLE t ALTER v TYPE varchar(20)', ['add_length_v_not_valid', 'validate_length_v']],
  ['ALTER TABLE t RENAME TO tt', ['rename_t', 'drop_view_t']],
  [
    'ALTER TABLE t RENAME a TO aa',
    [
      'add_column_aa',
      'backfill_aa',
      'add_checks_not_null_aa',
      'validate_not_null_aa',
      'set_not_null_aa',
      'drop_column_a',
    ],
  ],
  [
    'ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (10) TO (20)',
    ['add_check_of_bound_not_valid', 'validate_bound', 'attach_partition'],
  ],
  [
    'CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (20) TO (30)',
    ['add_check_of_bound_not_valid', 'validate_bound', 'attach_partition'],
  ],
  ['ALTER TABLE l DETACH PARTITION l1', ['detach_l1']],
  ['ALTER DOMAIN pos ADD CHECK (VALUE > 0)', null],
  ["UPDATE t SET b = 'where ' || v", ['backfill_b']],
  ['UPDATE t SET "r" = a WHERE id > 1000 AND v IS NOT NULL;', ['backfill_r']],
  // Not the same a second time, or never done.
  ['UPDATE t SET a = a + 1', null],
  ['UPDATE t SET b = now()', null],
  // What is done already needs no better way.
  ['ALTER TABLE t ADD CHECK (b IS NOT NULL); ALTER TABLE t ALTER b SET NOT NULL', null],
  ['CREATE TABLE p3 PARTITION OF l FOR VALUES IN (2)', null],
  // Its index would be lost with the column.
  ['ALTER TABLE t ALTER v TYPE int USING length(v)', null],
];

describe.each(ends)('a safer form on PostgreSQL %s', (major) => {
  let server: Server;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startServer(major);
    client = new pg.Client({ connectionString: server.url() });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server[Symbol.asyncDispose]();
  });

  /** What the tables hold, whatever the order of columns and rows. */
  async function contents(): Promise<readonly unknown[]> {
    const send = sender(client);
    const found: unknown[] = [];
    for (const { name } of await send(`SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`)) {
      const [row] = await send(`SELECT md5(string_agg(row, '' ORDER BY row)) AS hash, count(*)
        FROM (SELECT to_jsonb(r)::text AS row FROM ${pg.escapeIdentifier(String(name))} r) r`);
      found.push([name, row?.['hash'], row?.['count']]);
    }
    return found;
  }

  /** Runs a step in a transaction. @returns tables that it read or wrote from end to end while others had to wait. */
  async function run(sql: string): Promise<readonly unknown[]> {
    const send = sender(client);
    // What earlier transactions have read counts until the server has gathered it.
    const tables = `SELECT c.oid::int, c.relname AS name, pg_relation_filenode(c.oid)::int AS file,
        pg_stat_get_xact_tuples_returned(c.oid)::int AS read, EXISTS (SELECT FROM pg_locks l
          WHERE l.relation = c.oid AND l.pid = pg_backend_pid() AND l.mode IN
            ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')) AS hinders
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;
    await send('BEGIN');
    const before = new Map((await send(tables)).map((row) => [row['oid'], row]));
    await send(sql);
    const after = await send(tables);
    await send('COMMIT');
    return after
      .filter((row) => {
        const old = before.get(row['oid']);
        const isRead = Number(row['read']) - Number(old?.['read']) >= many;
        return old !== undefined && row['hinders'] === true && (isRead || row['file'] !== old['file']);
      })
      .map(({ name }) => name);
  }

  test.each(statements)('for %s', async (sql, names) => {
    const send = sender(client);
    await send('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const { safer } = await judged(client, setup, sql);
    expect(safer?.steps.map(({ name }) => name) ?? null).toEqual(names);
    if (safer === null) return;

    await send(`${setup} ${rows}`);
    await send('BEGIN');
    await send(sql.replace(' CONCURRENTLY', ''));
    const reached = await contents();
    await send('ROLLBACK');
    const hindering: unknown[] = [];
    for (const step of safer.steps) {
      if (step.transaction) hindering.push(...(await run(step.sql)));
      else await send(step.sql);
    }
    expect(await contents()).toEqual(reached);
    expect(hindering).toEqual([]);
  });

  test('is applied by this action as the files that it writes', async () => {
    const sql = 'ALTER TABLE t ADD x float8 DEFAULT 1 + random() * 0 NOT NULL, ADD UNIQUE (b)';
    const url = await server.createDatabase();
    const own = new pg.Client({ connectionString: url });
    await own.connect();
    const { safer } = await judged(own, setup, sql);
    await own.end();
    const files = filesOf(safer as SaferForm, 'plain', 'db', '002_x.sql', ['001_t.sql', '002_x.sql']) ?? [];
    expect(files.map(({ file }) => file)).toEqual([
      'db/003_add_column_x.sql',
      'db/004_backfill_x.sql',
      'db/005_add_checks_not_null_x.sql',
      'db/006_validate_not_null_x.sql',
      'db/007_set_not_null_x.sql',
      'db/008_create_t_b_key.sql',
      'db/009_add_constraint_t_b_key.sql',
    ]);
    const workspace = checkout({
      'db/001_t.sql': `${setup} ${rows}`,
      ...Object.fromEntries(files.map(({ file, text }) => [file, text])),
    });
    const { outcome } = await migrate(url, workspace, { entries: ['db'] });
    expect(outcome.failed?.failure.message ?? null).toBeNull();
    expect(await query(url, 'SELECT count(*)::int, min(x) FROM t')).toEqual([{ count: many, min: 1 }]);
  });
});
