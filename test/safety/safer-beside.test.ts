import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SaferForm } from '../../src/safety/index.ts';
import { ends, query, startServer, type Major, type Server } from '../support/postgres.ts';
import { judged, sender } from './meaning-support.ts';

/* The steps of a safer form beside code that reads and writes meanwhile, and what is a table's besides its definition. */

describe.each(ends)('beside the steps of a safer form on PostgreSQL %s', (major: Major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
    await query(server.url(), 'CREATE ROLE app; CREATE ROLE clerk; CREATE ROLE owner; GRANT app TO owner');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** A database with tables, the steps for a statement, and connections to it. */
  async function prepared(setup: string, sql: string) {
    const url = await server.createDatabase();
    const connected = async (): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      return client;
    };
    const client = await connected();
    const { safer } = await judged(client, setup, sql);
    await query(url, setup);
    const run = async (...steps: SaferForm['steps']): Promise<void> => {
      for (const step of steps) await client.query(step.sql);
    };
    return {
      url,
      client,
      connected,
      run,
      safer,
      steps: safer?.steps ?? [],
      summary: safer?.summary ?? '',
      [Symbol.asyncDispose]: () => client.end(),
    };
  }

  test('a backfill passes over a row that somebody has locked, and holds none that they want next', async () => {
    const rows = `INSERT INTO t SELECT i, i FROM generate_series(1, 20000) i;`;
    const setup = `CREATE TABLE t (id int PRIMARY KEY, a int); ${rows}`;
    await using form = await prepared(setup, 'ALTER TABLE t ALTER a TYPE bigint');
    const [first, backfill, ...rest] = form.steps as [SaferForm['steps'][number], ...SaferForm['steps']];
    await form.run(first);
    const code = await form.connected();
    await code.query('BEGIN; UPDATE t SET a = -1 WHERE id = 20000');
    const filled = form.client.query(backfill?.sql ?? '');
    const left = async (): Promise<number> =>
      Number((await code.query('SELECT count(*) AS n FROM t WHERE a_new IS NULL')).rows[0]?.n);
    // It has written all others; the one that is not committed has its value from the trigger.
    while ((await left()) > 0);
    await code.query('UPDATE t SET a = -2 WHERE id = 1; COMMIT');
    await filled;
    await form.run(...rest);
    const found = await query(
      form.url,
      'SELECT count(*)::int AS n, count(*) FILTER (WHERE a = id)::int AS same, min(a)::int AS min FROM t',
    );
    expect(found).toEqual([{ n: 20_000, same: 19_998, min: -2 }]);
    await code.end();
  });

  test('an UPDATE in parts ends although code goes on to write such rows', async () => {
    const setup = `CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, w text); INSERT INTO t (w) SELECT NULL FROM generate_series(1, 300);
      CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO t (w) VALUES (NULL); RETURN NULL; END';`;
    await using form = await prepared(setup, "UPDATE t SET w = 'x' WHERE w IS NULL");
    await form.client.query('CREATE TRIGGER again AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION again()');
    const notices: string[] = [];
    form.client.on('notice', ({ message }) => notices.push(message ?? ''));
    await form.run(...form.steps);
    expect(notices.join()).toContain('run it again when no more come');
    const found = await query(form.url, 'SELECT count(*)::int AS n FROM t WHERE id <= 300 AND w IS NULL');
    expect(found).toEqual([{ n: 0 }]);
  });

  test('a trigger that changes the column last does not leave the second one behind', async () => {
    const setup = `CREATE TABLE t (id int, v varchar(20)); INSERT INTO t VALUES (1, 'a');
      CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.v := btrim(NEW.v); RETURN NEW; END';
      CREATE TRIGGER "Tidy" BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tidy();
      CREATE TRIGGER tidy BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tidy();
      CREATE TRIGGER watch BEFORE UPDATE OF id ON t FOR EACH ROW EXECUTE FUNCTION tidy();`;
    await using form = await prepared(setup, 'ALTER TABLE t ALTER v TYPE int USING length(v)');
    expect(form.summary).toContain(
      'each row that is filled fires "Tidy", tidy, which the statement itself does not',
    );
    await form.run(...form.steps.slice(0, -1));
    await form.client.query("INSERT INTO t VALUES (2, '  b  '); UPDATE t SET v = ' cc ' WHERE id = 1");
    // Whoever writes with another search_path finds the same length().
    await form.client.query(
      "SET search_path = ''; INSERT INTO public.t VALUES (3, 'ddd'); RESET search_path",
    );
    await form.run(...form.steps.slice(-1));
    expect(await query(form.url, 'SELECT * FROM t ORDER BY id')).toEqual([
      { id: 1, v: 2 },
      { id: 2, v: 1 },
      { id: 3, v: 3 },
    ]);
  });

  test('a backfill fails where row security hides rows, instead of leaving them', async () => {
    const setup = `CREATE TABLE t (id int, a int); INSERT INTO t SELECT i, i FROM generate_series(1, 10) i;
      ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;
      CREATE POLICY half ON t USING (id < 5); ALTER TABLE t OWNER TO owner; GRANT CREATE ON SCHEMA public TO owner;`;
    await using form = await prepared(setup, 'ALTER TABLE t ALTER a TYPE bigint');
    const [first, backfill] = form.steps;
    await form.client.query('SET ROLE owner');
    await form.client.query(first?.sql ?? '');
    await expect(form.client.query(backfill?.sql ?? '')).rejects.toThrow('row-level security');
    // No setting of it stays in the session, which a pooler may give to somebody else.
    expect((await form.client.query('SHOW row_security')).rows).toEqual([{ row_security: 'on' }]);
  });

  test('a view of the old name gives each role what the table does, and no more', async () => {
    const setup = `CREATE TABLE t (id int, a text); INSERT INTO t VALUES (1, 'x'), (2, 'y');
      GRANT SELECT, INSERT ON t TO app; GRANT SELECT (id) ON t TO clerk;
      ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO owner;`;
    await using form = await prepared(setup, 'ALTER TABLE t RENAME TO tt');
    const [rename, drop] = form.steps;
    await form.client.query(rename?.sql ?? '');
    const as = async (role: string, sql: string): Promise<string> => {
      await form.client.query(`SET ROLE ${role}`);
      const told = await form.client.query(sql).then(
        ({ rowCount }) => `${rowCount} rows`,
        ({ code }: { code: string }) => code,
      );
      await form.client.query('RESET ROLE');
      return told;
    };
    expect(await as('app', 'SELECT * FROM t')).toBe('2 rows');
    expect(await as('app', "INSERT INTO t VALUES (3, 'z')")).toBe('1 rows');
    expect(await as('app', 'DELETE FROM t')).toBe('42501');
    expect(await as('clerk', 'SELECT id FROM t')).toBe('3 rows');
    expect(await as('clerk', 'SELECT a FROM t')).toBe('42501');
    await form.client.query('REVOKE app FROM owner');
    expect(await as('owner', 'SELECT id FROM t')).toBe('42501');
    await form.client.query('GRANT app TO owner');
    await form.client.query(drop?.sql ?? '');
    expect(await query(form.url, 'SELECT count(*)::int AS n FROM tt')).toEqual([{ n: 3 }]);
  });

  test('through a view of the old name row security hides the same rows; where it cannot, there are no steps', async () => {
    const setup = `CREATE TABLE t (id int, owner text); INSERT INTO t VALUES (1, 'app'), (2, 'clerk');
      ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON t USING (owner = current_user);
      GRANT SELECT ON t TO app;`;
    await using form = await prepared(setup, 'ALTER TABLE t RENAME TO tt');
    if (major < 15) return expect(form.safer).toBeNull();
    await form.client.query(form.steps[0]?.sql ?? '');
    await form.client.query('SET ROLE app');
    expect((await form.client.query('SELECT id FROM t')).rows).toEqual([{ id: 1 }]);
  });

  /** What pg_attribute, pg_description and the like say of a table, by names. */
  const shown = `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, (SELECT array_agg(g::text ORDER BY g::text)::text FROM unnest(a.attacl) g) AS grants,
      col_description(a.attrelid, a.attnum) AS comment, a.attoptions::text AS options, a.attstorage AS storage,
      nullif(to_jsonb(a)->>'attstattarget', '-1') AS target, a.attcompression AS compression,
      (SELECT json_agg(json_build_array(c.relname, i.indisclustered, i.indisreplident, obj_description(c.oid)) ORDER BY c.relname)::text
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = a.attrelid) AS indexes,
      (SELECT json_agg(json_build_array(k.conname, obj_description(k.oid)) ORDER BY k.conname)::text
        FROM pg_constraint k WHERE k.conrelid = a.attrelid) AS constraints,
      (SELECT json_agg(json_build_array(s.stxname, obj_description(s.oid), array_length(s.stxkeys::int2[], 1)))::text
        FROM pg_statistic_ext s WHERE s.stxrelid = a.attrelid) AS statistics,
      (SELECT string_agg(c.relacl::text, ' ') FROM pg_class c WHERE c.relkind = 'S') AS sequences
    FROM pg_attribute a WHERE a.attrelid = 't'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1`;
  test.each([
    'ALTER TABLE t ALTER a TYPE bigint',
    'ALTER TABLE t ALTER b TYPE varchar(9) USING b::varchar(9)',
    'ALTER TABLE t ALTER id TYPE bigint',
    'ALTER TABLE t RENAME a TO aa',
  ])('what is a column’s besides its type stays with it: %s', async (sql) => {
    const setup = `CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY CONSTRAINT k PRIMARY KEY, a int NOT NULL, b text, c int);
      CREATE INDEX t_b ON t (b); ALTER TABLE t CLUSTER ON t_b; ALTER TABLE t REPLICA IDENTITY USING INDEX k;
      COMMENT ON INDEX t_b IS 'it''s'; COMMENT ON CONSTRAINT k ON t IS 'the key'; COMMENT ON COLUMN t.a IS 'a';
      COMMENT ON COLUMN t.b IS 'b'; GRANT SELECT (a, b), UPDATE (b) ON t TO clerk; GRANT INSERT (a) ON t TO app WITH GRANT OPTION;
      ALTER TABLE t ALTER a SET STATISTICS 500, ALTER a SET (n_distinct = -0.5), ALTER b SET STORAGE EXTERNAL;
      CREATE STATISTICS s ON a, c FROM t; COMMENT ON STATISTICS s IS 'both'; GRANT USAGE ON SEQUENCE t_id_seq TO app;`;
    await using form = await prepared(setup, sql);
    await form.client.query(`BEGIN; ${sql}`);
    const expected = (await form.client.query(shown)).rows;
    await form.client.query('ROLLBACK');
    expect(form.steps.length).toBeGreaterThan(2);
    await form.run(...form.steps);
    expect((await form.client.query(shown)).rows).toEqual(expected);
  });

  test('for several tables the steps wait too briefly to make code the victim of a deadlock', async () => {
    const setup = `CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE i (o int REFERENCES o); INSERT INTO o VALUES (1);`;
    await using form = await prepared(setup, 'ALTER TABLE o ALTER id TYPE bigint');
    await form.run(...form.steps.slice(0, -1));
    const code = await form.connected();
    await code.query('BEGIN; UPDATE o SET id = id');
    const swap = form.steps.at(-1)?.sql ?? '';
    const swapped = form.client
      .query(`BEGIN; ${swap}; COMMIT`)
      .catch(({ code: state }: { code: string }) => state);
    const held =
      "SELECT FROM pg_locks WHERE relation = 'i'::regclass AND mode = 'AccessExclusiveLock' AND granted";
    let isOver = false;
    void swapped.then(() => (isOver = true));
    while (!isOver && (await query(form.url, held)).length === 0);
    await code.query('INSERT INTO i VALUES (1)');
    await code.query('COMMIT');
    expect(await swapped).toBe('55P03');
    await form.client.query('ROLLBACK');
    await form.run(...form.steps.slice(-1));
    expect(await query(form.url, 'SELECT pg_typeof(id)::text AS type FROM o')).toEqual([{ type: 'bigint' }]);
    await code.end();
  });

  test('a partition that is detached, and rows that a bound keeps out meanwhile, are told', async () => {
    const setup = `CREATE TABLE p (k int) PARTITION BY RANGE (k); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
      CREATE TABLE pd PARTITION OF p DEFAULT; CREATE TABLE q (k int);`;
    await using form = await prepared(setup, 'ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (10) TO (20)');
    expect(form.summary).toContain('meanwhile public.q and public.pd accept only rows that stay there');
    const send = sender(form.client);
    await form.run(...form.steps.slice(0, 1));
    await expect(send('INSERT INTO p VALUES (15)')).rejects.toThrow('bound_of_new_partition');
    await form.run(...form.steps.slice(1));
    await send('INSERT INTO p VALUES (15)');
  });
});
