import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ends, query, type Server, startServer, until } from '../support/postgres.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { startProxy } from '../support/proxy.ts';
import { checkout, migrate } from './support.ts';

const indexes = (url: string) =>
  query(
    url,
    "SELECT relname AS name, indisvalid AS valid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE indrelid = 'big'::regclass ORDER BY 1",
  );
const halfway =
  "SELECT coalesce((progress->>'done')::int, 3) AS done FROM catalog.migrations WHERE file = 'migrations/2.sql'";
const table = 'CREATE TABLE big (a int, b int); INSERT INTO big SELECT n, n FROM generate_series(1, 1000) n;';

describe.each(ends)('PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('statements that cannot run in a transaction need no directive', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': table,
      'migrations/2.sql':
        '-- indexes\nCREATE INDEX CONCURRENTLY one ON big (a); /* and */\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS two ON public.big (b);\nVACUUM (ANALYZE) big;\nREINDEX INDEX CONCURRENTLY one;\nDROP INDEX CONCURRENTLY one;\nCREATE INDEX CONCURRENTLY ON big (a, b);',
      'migrations/3.sql': "SELECT 'CREATE INDEX CONCURRENTLY' AS vacuum; ALTER TABLE big ADD COLUMN c int;",
    });
    const { outcome, files } = await migrate(url, workspace);
    expect([outcome.failed, files]).toEqual([
      null,
      ['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql'],
    ]);
    expect(await indexes(url)).toEqual([
      { name: 'big_a_b_idx', valid: true },
      { name: 'two', valid: true },
    ]);
    expect((await migrate(url, workspace)).files).toEqual([]);
    expect(
      await query(
        url,
        "SELECT progress, milliseconds > 0 AS timed FROM catalog.migrations WHERE file = 'migrations/2.sql'",
      ),
    ).toEqual([{ progress: null, timed: true }]);
  });

  test('a failed build leaves no invalid index behind, and the next run goes on at the statement that failed', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': `${table} INSERT INTO big VALUES (1, 1); CREATE TABLE runs (n int);`,
      'migrations/2.sql':
        'CREATE INDEX CONCURRENTLY one ON big (a);\n\n  CREATE UNIQUE INDEX CONCURRENTLY two ON big (b);\nCREATE INDEX CONCURRENTLY three ON big (a, b);',
      'migrations/3.sql': 'INSERT INTO runs VALUES (3)',
    });
    const first = await migrate(url, workspace);
    expect(first.outcome.failed?.failure).toMatchObject({
      sqlstate: '23505',
      location: { file: 'migrations/2.sql', line: 3, column: 3 },
      detail: 'Key (b)=(***) is duplicated.',
      state:
        'migrations/2.sql runs without a transaction: 1 of its 3 statements remains applied, and the invalid index that the failed one left was dropped (public.two). Applied in this run and still applied: migrations/1.sql. Not run: migrations/3.sql.',
    });
    expect(await indexes(url)).toEqual([{ name: 'one', valid: true }]);
    await query(url, 'DELETE FROM big WHERE ctid IN (SELECT max(ctid) FROM big WHERE b = 1)');
    expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql', 'migrations/3.sql']);
    expect(await indexes(url)).toEqual([
      { name: 'one', valid: true },
      { name: 'three', valid: true },
      { name: 'two', valid: true },
    ]);
  });

  test('what is left of a half-done file may be corrected, what has run may not', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': table,
      'migrations/2.sql':
        'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (nope);',
    });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
      sqlstate: '42703',
      // The server says where the column is from 19 on.
      location: { line: 2, column: major < 19 ? 1 : 39 },
    });
    writeFileSync(
      path.join(workspace, 'migrations/2.sql'),
      'CREATE INDEX CONCURRENTLY one ON big (b);\nCREATE INDEX CONCURRENTLY two ON big (b);',
    );
    expect((await migrate(url, workspace)).outcome.failed?.failure.message).toBe(
      'migrations/2.sql: 1 statement has run, and what ran was changed since.',
    );
    writeFileSync(
      path.join(workspace, 'migrations/2.sql'),
      'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (b);',
    );
    expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql']);
  });

  test('a repeatable file that cannot be in a transaction runs again when its text changes', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': table,
      'migrations/R__analyze.sql': 'VACUUM (ANALYZE) big;',
    });
    await migrate(url, workspace);
    writeFileSync(path.join(workspace, 'migrations/R__analyze.sql'), 'VACUUM big;');
    expect((await migrate(url, workspace)).files).toEqual(['migrations/R__analyze.sql']);
    expect((await migrate(url, workspace)).files).toEqual([]);
  });

  test('a routine that commits by itself runs without a directive when it is alone in its file', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql':
        'CREATE TABLE t (a int); CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN FOR n IN 1..3 LOOP INSERT INTO t VALUES (n); COMMIT; END LOOP; END $$;',
      'migrations/2.sql': 'CALL fill();',
      'migrations/3.sql': 'DO $$ BEGIN INSERT INTO t VALUES (4); COMMIT; END $$;\n',
      'migrations/4.sql': 'INSERT INTO t VALUES (5);\nCALL fill();',
    });
    const { files, outcome } = await migrate(url, workspace);
    expect(files).toEqual(['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql']);
    expect(outcome.failed?.failure).toMatchObject({
      sqlstate: '2D000',
      location: { file: 'migrations/4.sql', line: 2 },
      remedy: expect.stringContaining('alone into a file of its own'),
    });
    expect(await query(url, 'SELECT array_agg(a ORDER BY a) AS a FROM t')).toEqual([{ a: [1, 2, 3, 4] }]);
  });

  test('a routine that fails after it has committed says that what it committed stays', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE t (a int)',
      'migrations/2.sql': 'DO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; PERFORM 1/0; END $$;',
    });
    expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
      sqlstate: '22012',
      state: expect.stringContaining(
        'What the failed one committed before its error remains as well, and the next run starts it again.',
      ),
    });
    expect(await query(url, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  test.each([
    [true, ['before', 'began', 'after']],
    [false, ['before', 'began', 'began', 'ended', 'after']],
  ] as const)(
    'a routine that commits by itself is never run again on a guess when the connection is lost; a person says that it ran: %s',
    async (ran, expected) => {
      const url = await server.createDatabase();
      const workspace = checkout({
        'migrations/1.sql': `CREATE TABLE t (n serial, what text); CREATE PROCEDURE work() LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO t (what) VALUES ('began'); COMMIT;
          PERFORM pg_terminate_backend(pg_backend_pid()) WHERE (SELECT count(*) FROM t WHERE what = 'began') = 1;
          INSERT INTO t (what) VALUES ('ended'); END $$`,
        'migrations/2.sql':
          "-- no-transaction\nINSERT INTO t (what) VALUES ('before');\n  CALL work();\nINSERT INTO t (what) VALUES ('after');",
      });
      for (let run = 0; run < 2; run++) {
        expect((await migrate(url, workspace)).outcome.failed?.failure).toMatchObject({
          message:
            'migrations/2.sql: the CALL on line 3 was started, the connection was lost, and no run saw it finish.',
          location: { file: 'migrations/2.sql', line: 3, column: 3 },
          state: expect.stringContaining(
            '1 of 3 statements of migrations/2.sql remains applied. This one commits by itself, so it may have run completely, partly or not at all',
          ),
          remedy: expect.stringContaining(`SELECT catalog.mark_statement('migrations/2.sql', ${ran});`),
        });
        expect(await query(url, 'SELECT array_agg(what ORDER BY n) AS what FROM t')).toEqual([
          { what: ['before', 'began'] },
        ]);
      }
      await query(url, `SELECT catalog.mark_statement('migrations/2.sql', ${ran})`);
      expect((await migrate(url, workspace)).files).toEqual(['migrations/2.sql']);
      expect(await query(url, 'SELECT array_agg(what ORDER BY n) AS what FROM t')).toEqual([
        { what: expected },
      ]);
      await expect(query(url, "SELECT catalog.mark_statement('migrations/2.sql', true)")).rejects.toThrow(
        'no statement of migrations/2.sql was started',
      );
    },
  );

  test('a file may be waited for while another run is in a statement that is in a transaction', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE t (a int)',
      'migrations/2.sql':
        '-- no-transaction\nINSERT INTO t SELECT 1 FROM (SELECT pg_advisory_lock_shared(0, 1)) gate;',
    });
    const gate = new pg.Client({ connectionString: url });
    await gate.connect();
    await gate.query('SELECT pg_advisory_lock(0, 1)');
    const first = migrate(url, workspace);
    const atGate =
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = 1 AND NOT granted";
    await until(url, atGate, ({ length }) => length > 0);
    const waits: string[] = [];
    const second = await migrate(url, workspace, {
      onWait: (message) => {
        waits.push(message);
        if (waits.length === 1) void gate.end();
      },
    });
    expect([(await first).files.length + second.files.length, second.outcome.failed]).toEqual([2, null]);
    expect(waits[0]).toMatch(
      /migrations\/2\.sql: waiting for postgres \(pg-feature-inventory: migrations\/2\.sql\), which executes a statement of this file/,
    );
    expect(await query(url, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  test('three runs at once build each index once, and none passes the file before it is finished', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': `${table} CREATE TABLE valid_when_3_ran (n int);`,
      'migrations/2.sql':
        'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (b);',
      'migrations/3.sql':
        "INSERT INTO valid_when_3_ran SELECT count(*) FROM pg_index WHERE indisvalid AND indrelid = 'big'::regclass",
    });
    // An old snapshot makes the first build wait, so that the other runs meet it at work.
    const old = query(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1; SELECT pg_sleep(3); COMMIT');
    await sleep(100);
    const runs = await Promise.all([
      migrate(url, workspace),
      migrate(url, workspace),
      migrate(url, workspace),
    ]);
    await old;
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
    expect(runs.flatMap(({ files }) => files).sort()).toEqual([
      'migrations/1.sql',
      'migrations/2.sql',
      'migrations/3.sql',
    ]);
    expect(await query(url, 'SELECT n FROM valid_when_3_ran')).toEqual([{ n: 2 }]);
  });

  test('runs at once wait for the one that is in a block which commits by itself', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE ran (what text);',
      'migrations/2.sql': "DO $$ BEGIN INSERT INTO ran VALUES ('2'); PERFORM pg_sleep(1); COMMIT; END $$",
      'migrations/3.sql': "INSERT INTO ran VALUES ('3')",
    });
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, workspace)));
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
    expect(runs.flatMap(({ files }) => files).sort()).toEqual([
      'migrations/1.sql',
      'migrations/2.sql',
      'migrations/3.sql',
    ]);
    expect(await query(url, 'SELECT what FROM ran')).toEqual([{ what: '2' }, { what: '3' }]);
  });

  test('a file of one statement that runs by itself takes two round trips', async () => {
    const name = 'round_trips';
    await query(await server.createDatabase(name), table);
    await using proxy = await startProxy(path.join(server.directory, `.s.PGSQL.${server.port}`), name);
    const files: Record<string, string> = { 'migrations/1.sql': 'CREATE TABLE first ();' };
    const trips = async (): Promise<number> => {
      const before = proxy.roundTrips();
      expect((await migrate(proxy.url, checkout(files))).outcome.failed).toBeNull();
      return proxy.roundTrips() - before;
    };
    await trips();
    files['migrations/2.sql'] = 'CREATE INDEX CONCURRENTLY one ON big (a);';
    const one = await trips();
    files['migrations/3.sql'] = 'CREATE INDEX CONCURRENTLY two ON big (b);';
    files['migrations/4.sql'] = 'DROP INDEX CONCURRENTLY one;';
    expect((await trips()) - one).toBe(2);
    expect(await query(proxy.url, 'SELECT progress FROM catalog.migrations')).toEqual(
      Array.from({ length: 4 }, () => ({ progress: null })),
    );
  });

  test.each([
    ['directly, it is waited for', false],
    ['behind a pooler, it is taken over and waits in turn', true],
  ])('a run that is slow between two statements: %s', async (_how, pooled) => {
    if (pooled && !pgbouncerInstalled) return expect.unreachable('PgBouncer is not installed');
    const name = `slow_${pooled}`;
    const direct = await server.createDatabase(name);
    await query(direct, `${table} CREATE TABLE valid_when_3_ran (n int)`);
    const workspace = checkout({
      'migrations/2.sql':
        'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE INDEX CONCURRENTLY two ON big (b);\nCREATE INDEX CONCURRENTLY three ON big (a, b);',
      'migrations/3.sql':
        "INSERT INTO valid_when_3_ran SELECT count(*) FROM pg_index WHERE indisvalid AND indrelid = 'big'::regclass",
    });
    await using pooler = pooled ? await startPooler(server, 5) : null;
    const url = pooler?.url(name) ?? direct;
    let other: ReturnType<typeof migrate> | undefined;
    await using proxy = await startProxy(
      pooler?.socket ?? path.join(server.directory, `.s.PGSQL.${server.port}`),
      name,
      {
        pass: async (message) => {
          // What it sends before its second statement, of which nothing reaches the server before this ends: in a
          // transaction it would keep the other's build waiting.
          if (
            other !== undefined ||
            !message.includes('json_agg(indexrelid') ||
            !message.includes('"done":1,')
          )
            return;
          other = migrate(url, workspace);
          // Until the other has taken it over, or for longer than it would take for that.
          if (pooled) await until(direct, halfway, ([row]) => Number(row?.['done']) >= 2);
          else await sleep(4000);
        },
      },
    );
    const slow = await migrate(proxy.url, workspace);
    const second = await other;
    expect([slow.outcome.failed, second?.outcome.failed]).toEqual([null, null]);
    expect([...slow.files, ...(second?.files ?? [])].sort()).toEqual([
      'migrations/2.sql',
      'migrations/3.sql',
    ]);
    expect((pooled ? second : slow)?.files[0]).toBe('migrations/2.sql');
    expect(await query(direct, 'SELECT n FROM valid_when_3_ran')).toEqual([{ n: 3 }]);
    expect(await indexes(direct)).toHaveLength(3);
  });

  test.each([
    ['a table', 'REINDEX TABLE CONCURRENTLY app.big', ['big_a_idx_ccnew1', 'big_b_idx_ccnew']],
    ['an index', 'REINDEX INDEX CONCURRENTLY app.big_a_idx', ['big_a_idx_ccnew1']],
    ['a schema', 'REINDEX (VERBOSE, CONCURRENTLY) SCHEMA app', ['big_a_idx_ccnew1', 'big_b_idx_ccnew']],
    ['a partitioned index', 'REINDEX INDEX CONCURRENTLY app.parted_a_idx', ['part_a_idx_ccnew']],
  ])(
    'what a REINDEX of %s leaves is dropped, and what another has left is not',
    async (_of, statement, left) => {
      const url = await server.createDatabase();
      await query(
        url,
        'CREATE SCHEMA app; CREATE TABLE app.big (a int, b text); CREATE INDEX ON app.big (a); CREATE INDEX ON app.big (b); CREATE TABLE app.parted (a int) PARTITION BY LIST (a); CREATE TABLE app.part PARTITION OF app.parted DEFAULT; CREATE INDEX ON app.parted (a)',
      );
      const writer = new pg.Client(url);
      await writer.connect();
      await writer.query('BEGIN; INSERT INTO app.big VALUES (1); INSERT INTO app.part VALUES (1)');
      const invalid =
        "SELECT relname AS name FROM pg_index JOIN pg_class ON oid = indexrelid WHERE NOT indisvalid AND relkind = 'i' ORDER BY 1";
      /** Ends a REINDEX once these indexes are there, which wait for the writer. */
      const end = async (names: readonly string[]): Promise<void> => {
        await until(url, invalid, (rows) => {
          const found = rows.map(({ name }) => name as string);
          return names.every((name) => found.includes(name));
        });
        await query(
          url,
          "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query ~ '(^|/ )REINDEX' AND pid <> pg_backend_pid()",
        );
      };
      const other = query(url, 'REINDEX INDEX CONCURRENTLY app.big_a_idx').catch(() => null);
      await end(['big_a_idx_ccnew']);
      await other;
      expect(await query(url, invalid)).toEqual([{ name: 'big_a_idx_ccnew' }]);
      const run = migrate(url, checkout({ 'migrations/1.sql': statement }));
      await end(left);
      await writer.query('COMMIT');
      await writer.end();
      const { failure } = (await run).outcome.failed ?? {};
      expect(failure?.sqlstate).toBe('57014');
      for (const index of left) expect(failure?.state).toContain(`app.${index}`);
      expect(await query(url, invalid)).toEqual([{ name: 'big_a_idx_ccnew' }]);
      expect((await migrate(url, checkout({ 'migrations/1.sql': statement }))).outcome.failed).toBeNull();
    },
  );

  test('what cannot be cleared away comes after the error that made it necessary', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      `${table} INSERT INTO big VALUES (1, 1);
      CREATE FUNCTION forbid() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'nothing is dropped here'; END $$;
      CREATE EVENT TRIGGER forbid ON ddl_command_start WHEN TAG IN ('DROP INDEX') EXECUTE FUNCTION forbid()`,
    );
    const { outcome } = await migrate(
      url,
      checkout({ 'migrations/1.sql': '\nCREATE UNIQUE INDEX CONCURRENTLY one ON big (b);' }),
    );
    expect(outcome.failed?.failure).toMatchObject({
      message: expect.stringMatching(/^migrations\/1\.sql: could not create unique index "one"/),
      sqlstate: '23505',
      location: { line: 2 },
      state: expect.stringContaining('public.one is left invalid: nothing is dropped here.'),
      remedy: expect.stringMatching(/duplicates.*DROP INDEX CONCURRENTLY public\.one;$/),
    });
  });
});
