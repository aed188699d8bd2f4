import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { verify } from '../../src/verification/index.ts';
import { ends, query, type Server, startServer } from '../support/postgres.ts';

const pass = `SELECT 'Tables' AS check_type, 1 AS expected, 1 AS found, 'pass' AS status, 'all there' AS details;`;

describe.each(ends)('verification on PostgreSQL %i', (major) => {
  let server: Server;
  let url: string;
  let database: Database;
  beforeAll(async () => {
    server = await startServer(major);
    url = await server.createDatabase();
    await query(url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (1); CREATE SEQUENCE numbers');
    database = await connect(parseConnectionString(url));
  });
  afterAll(async () => {
    await database.close();
    await server[Symbol.asyncDispose]();
  });

  const run = (sql: string) => verify(database, [{ name: 'checks.sql', sql }]);

  test('reads every row of every result that has a status', async () => {
    const { verdict, checks } = await run(`
      SELECT 'no check' AS something;
      ${pass}
      SELECT * FROM (VALUES ('A', 2::bigint, 2::bigint, 'PASS', NULL), ('B', 3, 2, 'Fail', 'one is missing')) rows ("check", expected, actual, "Status", detail);
      SELECT 'Cron Jobs' AS name, 1 AS expected, NULL AS count, '⏭️ Skipped' AS status`);
    expect(verdict).toBe('fail');
    expect(checks).toEqual([
      {
        check: 'row 1',
        expected: '',
        found: 'something = no check',
        status: 'information',
        details: '',
        file: 'checks.sql',
      },
      {
        check: 'Tables',
        expected: '1',
        found: '1',
        status: 'pass',
        details: 'all there',
        file: 'checks.sql',
      },
      { check: 'A', expected: '2', found: '2', status: 'pass', details: '', file: 'checks.sql' },
      {
        check: 'B',
        expected: '3',
        found: '2',
        status: 'fail',
        details: 'one is missing',
        file: 'checks.sql',
      },
      { check: 'Cron Jobs', expected: '1', found: '', status: 'skipped', details: '', file: 'checks.sql' },
    ]);
  });

  test('passes when something passed and nothing failed, and is skipped when there was nothing to check', async () => {
    const skipped = `SELECT 'skipped' AS status`;
    expect((await run(`${pass} ${skipped}`)).verdict).toBe('pass');
    expect((await run(skipped)).verdict).toBe('skipped');
    expect(await verify(database, [])).toEqual({ verdict: 'skipped', checks: [] });
  });

  test('takes a boolean for a status, and names a row that has no name', async () => {
    const { checks } = await run(
      `SELECT count(*) = 1 AS status, '{"a": [1]}'::jsonb AS expected, ARRAY[1, 2] AS found, now()::date AS details FROM kept; SELECT false AS status`,
    );
    expect(checks).toMatchObject([
      { check: 'row 1', status: 'pass', expected: '{"a":[1]}', found: '[1,2]' },
      { check: 'row 2', status: 'fail' },
    ]);
  });

  test.each(["'maybe'", "'not pass'", 'NULL', "''"])('fails a check whose status is %s', async (status) => {
    const { verdict, checks } = await run(`SELECT 'x' AS "check", ${status} AS status, 'more' AS details`);
    expect(verdict).toBe('fail');
    expect(checks[0]).toMatchObject({
      status: 'fail',
      details: expect.stringMatching(/none of pass, fail and skipped\. more$/),
    });
  });

  test.each(['', '  -- nothing\n', 'SELECT 1 AS one WHERE false', `SELECT 'pass' AS status WHERE false`])(
    'fails a file that verifies nothing: %j',
    async (sql) => {
      const { verdict, checks } = await run(sql);
      expect(verdict).toBe('fail');
      expect(checks).toMatchObject([
        { check: 'checks.sql', found: 'none', details: expect.stringContaining('verifies nothing') },
      ]);
    },
  );

  test('compares what is expected with what was found where a row gives no verdict', async () => {
    const { verdict, checks } = await run(`
      SELECT 'Tables' AS check_type, 1 AS expected, count(*) AS found FROM kept;
      SELECT 'Policies' AS name, count, expected FROM (VALUES
        (21, '21 or more'), (21, '21+'), (21, '>= 21'), (21, '>=21'), (21, 'at least 21'), (21, '21'), (20, '< 21'),
        (21, 'not 20'), (20, '21 or more'), (20, '21+'), (20, '= 21'), (21, '< 21'), (20, 'many'), (NULL, '1')
      ) AS t (count, expected);
      SELECT 'Owner' AS "check", 'postgres' AS expected, current_user AS actual, 'who' AS details`);
    expect(checks.map(({ status }) => status).join(' ')).toBe(
      'pass pass pass pass pass pass pass pass pass fail fail fail fail fail fail pass',
    );
    expect(verdict).toBe('fail');
    expect(checks.at(-1)).toMatchObject({
      check: 'Owner',
      expected: 'postgres',
      found: 'postgres',
      details: 'who',
    });
  });

  test('shows other rows for information, which is no pass, and of a table only what is not its data', async () => {
    await query(
      url,
      "CREATE TABLE people (name text, company int); INSERT INTO people VALUES ('Ada', 7), ('Bob', 7)",
    );
    const script = `
      SELECT 'People' AS section, count(*) AS how_many, 12 AS expected FROM people;
      SELECT name, company, upper(company::text) AS shown FROM people ORDER BY name LIMIT 1;
      SELECT tablename FROM pg_tables WHERE tablename = 'kept';
      SELECT generate_series(1, 5000) AS n`;
    const { verdict, checks } = await run(script);
    expect(verdict).toBe('skipped');
    expect(checks).toHaveLength(3 + 20 + 1);
    expect(checks.slice(0, 3).map(({ check, found, status }) => [check, found, status])).toEqual([
      ['People', 'how_many = 2, expected = 12', 'information'],
      ['7', 'name = ***, company = ***', 'information'],
      ['row 3', 'tablename = kept', 'information'],
    ]);
    expect(checks.at(-1)).toMatchObject({ check: '…', found: '4980 more rows', status: 'information' });
    const shown = await verify(database, [{ name: 'checks.sql', sql: script }], 'show');
    expect(shown.checks[1]).toMatchObject({ check: 'Ada', found: 'company = 7, shown = 7' });
  });

  test.each([
    'CREATE TABLE written (id int)',
    'INSERT INTO kept VALUES (2)',
    'DROP TABLE kept',
    'TRUNCATE kept',
    `SELECT nextval('numbers')`,
    'CREATE TEMPORARY TABLE t (id int)',
    'SELECT 1 INTO written',
    'SET TRANSACTION READ WRITE; DROP TABLE kept',
    'SET transaction_read_only = off; DROP TABLE kept',
    `SELECT set_config('transaction_read_only', 'off', true); DROP TABLE kept`,
    'SAVEPOINT s; SET TRANSACTION READ WRITE; DROP TABLE kept',
    'DO $$ BEGIN DROP TABLE kept; END $$',
    'DO $$ BEGIN COMMIT; DROP TABLE kept; END $$',
    'ALTER SYSTEM SET work_mem = 1',
    'VACUUM kept',
    'CREATE INDEX CONCURRENTLY ON kept (id)',
    'COPY kept FROM stdin;\n1\n\\.\n',
  ])('leaves the database as it was when a file tries: %s', async (sql) => {
    const { verdict, checks } = await run(`${pass}\n${sql}`);
    expect(verdict).toBe('fail');
    expect(checks).toHaveLength(1);
    expect(checks[0]?.details).toMatch(/SQLSTATE (25|2D|42)/);
    expect(
      await query(
        url,
        `SELECT (SELECT array_agg(id) FROM kept) AS ids, to_regclass('written') AS written, (SELECT is_called FROM numbers) AS called`,
      ),
    ).toEqual([{ ids: [1], written: null, called: false }]);
    expect((await run(pass)).verdict).toBe('pass');
  });

  test.each([
    'COMMIT; DROP TABLE kept',
    'ROLLBACK; DROP TABLE kept; BEGIN',
    'END; DROP TABLE kept',
    '/* x */ abort; DROP TABLE kept',
    'COMMIT AND CHAIN; DROP TABLE kept',
    `PREPARE TRANSACTION 'x'; DROP TABLE kept`,
    'BEGIN; SELECT 1; COMMIT; DROP TABLE kept; COMMIT',
    'START TRANSACTION; DROP TABLE kept',
  ])('runs nothing of a file that would leave its transaction: %s', async (sql) => {
    const { checks } = await run(`${pass}\n${sql}`);
    expect(checks).toMatchObject([
      {
        status: 'fail',
        found: expect.stringContaining('transaction'),
        location: { file: 'checks.sql', line: 2 },
      },
    ]);
    expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
  });

  test.each([
    `BEGIN;\n${pass}\nCOMMIT;`,
    `-- é👩\nstart /* 👩 */ transaction read only;\n${pass}\nROLLBACK`,
    `SAVEPOINT a; ${pass} ROLLBACK TO a; ROLLBACK TO SAVEPOINT a; RELEASE a`,
  ])('runs a file that keeps to one transaction: %j', async (sql) => {
    expect((await run(sql)).verdict).toBe('pass');
  });

  test('runs a file that prints with psql, and refuses one that includes another', async () => {
    expect(await run(`\\set ON_ERROR_STOP on\n\\echo 'é 👩' checking;\n${pass}\n\\qecho done`)).toMatchObject(
      { verdict: 'pass', checks: [{ check: 'Tables' }] },
    );
    for (const sql of [
      `${pass}\n\\i more.sql`,
      `\\set wanted 1\n${pass}\nSELECT :wanted`,
      `${pass}\n\\if true\n${pass}\n\\endif`,
      `SELECT 'pass' AS status \\gexec`,
      `${pass}\n\\echo more \\\\ SELECT 'fail' AS status;`,
    ]) {
      expect((await run(sql)).checks).toMatchObject([
        { status: 'fail', found: expect.stringContaining('syntax error') },
      ]);
    }
  });

  test.each<[string, string, number, number]>([
    ['a column that is missing', `${pass}\n-- ตาราง 👩\nSELECT 'é', missing FROM kept`, 3, 13],
    [
      'a relation that is missing, in a wrapped file',
      `BEGIN;\n${pass}\nSELECT *\n  FROM missing;\nCOMMIT`,
      4,
      8,
    ],
    ['an error at run time, which has no position', `${pass}\n\nSELECT\n 1 / 0;\n${pass}`, 3, 1],
    ['an exception', `${pass}\n  DO $$ BEGIN RAISE EXCEPTION 'no' USING HINT = 'try again'; END $$;`, 2, 3],
    ['a quote that never ends', `${pass}\nSELECT 'x`, 2, 8],
    ['a comment that never ends', `${pass}\n/* x`, 2, 1],
  ])('places %s', async (_, sql, line, column) => {
    const { checks } = await run(sql);
    expect(checks).toMatchObject([{ status: 'fail', location: { file: 'checks.sql', line, column } }]);
  });

  test('tells what the server said', async () => {
    const { checks } = await run(
      `DO $$ BEGIN RAISE EXCEPTION 'no' USING DETAIL = 'why', HINT = 'try again'; END $$`,
    );
    expect(checks).toEqual([
      {
        check: 'checks.sql',
        expected: 'runs',
        found: 'no',
        status: 'fail',
        details: 'line 1: why. try again. SQLSTATE P0001',
        file: 'checks.sql',
        location: { file: 'checks.sql', line: 1, column: 1 },
      },
    ]);
  });

  test('goes on with the next file after one has failed, on the same connection', async () => {
    const { verdict, checks } = await verify(database, [
      { name: 'a.sql', sql: 'SELECT 1/0' },
      { name: 'b.sql', sql: pass },
    ]);
    expect(verdict).toBe('fail');
    expect(checks.map(({ file, status }) => [file, status])).toEqual([
      ['a.sql', 'fail'],
      ['b.sql', 'pass'],
    ]);
  });

  test('leaves no setting behind on a connection that others may share', async () => {
    await run(`SET search_path = pg_catalog; SELECT set_config('work_mem', '1MB', false); ${pass}`);
    const [result] = await database.query(
      `SELECT current_setting('search_path') AS path, current_setting('transaction_read_only') AS read_only`,
    );
    expect(result?.rows).toEqual([{ path: '"$user", public', read_only: 'off' }]);
  });

  test('is no verdict when the connection is lost', async () => {
    const other = await connect(parseConnectionString(url));
    await expect(
      verify(other, [{ name: 'a.sql', sql: 'SELECT pg_terminate_backend(pg_backend_pid())' }]),
    ).rejects.toThrow();
    await other.close();
  });
});

test('verification on the embedded engine reads, refuses to write, and places errors', async () => {
  const database = await connect({ engine: 'embedded', directory: null });
  try {
    expect((await verify(database, [{ name: 'a.sql', sql: pass }])).verdict).toBe('pass');
    const { checks } = await verify(database, [
      { name: 'b.sql', sql: `${pass}\n  CREATE TABLE written (id int)` },
      { name: 'c.sql', sql: `${pass}\nSELECT 1/0` },
    ]);
    expect(checks).toMatchObject([
      {
        status: 'fail',
        found: 'cannot execute CREATE TABLE in a read-only transaction',
        location: { file: 'b.sql', line: 2, column: 3 },
      },
      { status: 'fail', found: 'division by zero', location: { file: 'c.sql', line: 2, column: 1 } },
    ]);
  } finally {
    await database.close();
  }
});
