import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { apply, inspect, list, plan, type Migration, type MigrationSet } from '../../src/migrations/index.ts';
import type { Statement } from '../../src/migrations/lexer.ts';
import { spread, query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

describe.each(spread)('PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('files run in order, once; a second run applies nothing', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/9_first.sql': 'CREATE TABLE t (a int);',
      'migrations/10_second.sql': 'ALTER TABLE t ADD COLUMN b int; -- no line end here',
      'migrations/R__view.sql': 'CREATE OR REPLACE VIEW v AS SELECT a, b FROM t',
    });
    const first = await migrate(url, workspace);
    expect(first.outcome.failed).toBeNull();
    expect(first.files).toEqual([
      'migrations/9_first.sql',
      'migrations/10_second.sql',
      'migrations/R__view.sql',
    ]);
    expect(
      await query(
        url,
        'SELECT file, version, kind, milliseconds >= 0 AS timed FROM catalog.migrations ORDER BY applied_at',
      ),
    ).toEqual([
      { file: 'migrations/9_first.sql', version: '9', kind: 'versioned', timed: true },
      { file: 'migrations/10_second.sql', version: '10', kind: 'versioned', timed: true },
      { file: 'migrations/R__view.sql', version: 'R__view', kind: 'repeatable', timed: true },
    ]);
    const second = await migrate(url, workspace);
    expect(second.files).toEqual([]);
    expect(second.plan.appliedBefore).toHaveLength(3);
  });

  test('a failing file leaves nothing, the files before it stay, the files after it do not run', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE kept (a int);',
      'migrations/2.sql':
        "CREATE TABLE gone (a int);\nINSERT INTO gone VALUES (1);\n\n-- ñandú 🐘\nSELECT 'é', no_such_column FROM kept;\n",
      'migrations/3.sql': 'CREATE TABLE later (a int);',
    });
    const { files, outcome } = await migrate(url, workspace);
    expect(files).toEqual(['migrations/1.sql']);
    expect(outcome.failed?.failure).toMatchObject({
      message: 'migrations/2.sql: column "no_such_column" does not exist',
      location: { file: 'migrations/2.sql', line: 5, column: 13 },
      sqlstate: '42703',
      state:
        'migrations/2.sql was rolled back and left nothing. Applied in this run and still applied: migrations/1.sql. Not run: migrations/3.sql.',
      remedy: expect.stringContaining('Column no_such_column of kept does not exist.'),
    });
    expect(outcome.failed?.failure.snippet).toBe(
      [
        '2 | INSERT INTO gone VALUES (1);',
        '3 | ',
        '4 | -- ñandú 🐘',
        "5 | SELECT 'é', no_such_column FROM kept;",
        '  |             ^',
      ].join('\n'),
    );
    expect(
      await query(url, "SELECT relname FROM pg_class WHERE relname IN ('kept', 'gone', 'later')"),
    ).toEqual([{ relname: 'kept' }]);
  });

  test.each([
    ['COMMIT', ['kept'], /before its own COMMIT remains.* Not run: migrations\/2\.sql\./],
    ['COMMIT; BEGIN', ['kept'], /recorded as applied/],
    ['ROLLBACK', [], /was rolled back.* Not run: migrations\/2\.sql\./],
  ])(
    'a %s that was not seen when the file was read does not pass for success',
    async (hidden, left, state) => {
      const url = await server.createDatabase();
      const workspace = checkout({
        'migrations/1.sql': `CREATE TABLE kept (); ${hidden}; CREATE TABLE rest ();`,
        'migrations/2.sql': 'CREATE TABLE later ();',
      });
      const database = await connect(parseConnectionString(url));
      const [set] = (await list(workspace, ['migrations'], 'auto')) as readonly [MigrationSet];
      const [one, two] = set.migrations as readonly [Migration, Migration];
      const [first] = one.source.script.statements as readonly [Statement];
      const misread = {
        ...one,
        source: {
          ...one.source,
          script: { ...one.source.script, statements: [{ ...first, end: one.source.text.length - 1 }] },
        },
      };
      const decided = await plan([{ ...set, migrations: [misread, two] }], await inspect(database, [set]), {
        outOfOrder: 'error',
      });
      const { applied, failed } = await apply(database, decided, {
        lockTimeout: '5s',
        statementTimeout: '0',
        waitForLock: 1000,
        unappliedBefore: () => [],
      });
      await database.close();
      expect(applied.map(({ migration }) => migration.source.file)).not.toContain('migrations/2.sql');
      expect(failed?.failure).toMatchObject({
        message: 'migrations/1.sql ended the transaction that it was started in.',
        state: expect.stringMatching(state),
      });
      expect(
        await query(
          url,
          "SELECT relname FROM pg_class WHERE relname IN ('kept', 'rest', 'later') ORDER BY 1",
        ),
      ).toEqual(left.map((relname) => ({ relname })));
    },
  );

  test('how long a file took is told of each, and left open of the one before a failure', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'SELECT pg_sleep(0.2);',
      'migrations/2.sql': 'SELECT 1;',
      'migrations/3.sql': 'SELECT pg_sleep(0.2); SELECT 1 / 0;',
    });
    const {
      outcome: { applied },
    } = await migrate(url, workspace);
    expect(
      applied.map(
        ({
          migration: {
            source: { file },
          },
          milliseconds,
        }) => [file, milliseconds === null ? null : milliseconds >= 200],
      ),
    ).toEqual([
      ['migrations/1.sql', true],
      ['migrations/2.sql', null],
    ]);
    expect(
      await query(url, 'SELECT file, milliseconds >= 200 AS long FROM catalog.migrations ORDER BY file'),
    ).toEqual([
      { file: 'migrations/1.sql', long: true },
      { file: 'migrations/2.sql', long: null },
    ]);
  });

  test('a syntax error in the third file does not keep the first two from running', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE a ();',
      'migrations/2.sql': 'CREATE TABLE b ();',
      'migrations/3.sql': 'SELECT 1;\nCREAT TABLE c ();',
      'migrations/4.sql': 'CREATE TABLE d ();',
    });
    const { files, outcome } = await migrate(url, workspace);
    expect(files).toEqual(['migrations/1.sql', 'migrations/2.sql']);
    expect(outcome.failed?.failure).toMatchObject({
      location: { file: 'migrations/3.sql', line: 2, column: 1 },
      sqlstate: '42601',
    });
  });

  test('an error without a position is placed at the statement that raised it', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql':
        'CREATE TABLE t (a int PRIMARY KEY);\nINSERT INTO t VALUES (1);\n\n  INSERT INTO t VALUES (1);\nSELECT 1;',
    });
    const { outcome } = await migrate(url, workspace);
    expect(outcome.failed?.failure).toMatchObject({
      location: { line: 4, column: 3 },
      sqlstate: '23505',
      detail: 'Key (a)=(***) already exists.',
    });
  });

  test.each([
    ['a zero byte', "SELECT 1;\n\n  SELECT E'a\\000';\nSELECT 2;", 3, 3, '22021'],
    ['a byte that is none of UTF-8', "SELECT E'\\xff';", 1, 1, '22021'],
    ['after rows of COPY', "COPY t FROM stdin;\n1\n2\n\\.\nSELECT 1;\nSELECT E'\\377';", 6, 1, '22021'],
    [
      'in steps',
      "-- no-transaction\nSELECT 1;\nBEGIN;\nSELECT 2;\n SELECT E'\\x00';\nCOMMIT;",
      5,
      2,
      '22021',
    ],
  ])('what the server cannot even read is found, and files before it are applied: %s', async (...given) => {
    const [, text, line, column, sqlstate] = given;
    const url = await server.createDatabase();
    const others = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`migrations/${n}.sql`, `CREATE TABLE t${n} ();`]),
    );
    const { outcome, files } = await migrate(
      url,
      checkout({ ...others, 'migrations/0.sql': 'CREATE TABLE t (a int);', 'migrations/6.sql': text }),
    );
    expect(files).toEqual(Array.from({ length: 6 }, (_, n) => `migrations/${n}.sql`));
    expect(outcome.failed?.failure).toMatchObject({
      sqlstate,
      location: { file: 'migrations/6.sql', line, column },
    });
    expect(await query(url, "SELECT count(*)::int AS n FROM pg_class WHERE relname ~ '^t[0-9]?$'")).toEqual([
      { n: 6 },
    ]);
  });

  test('what a file sets for its session reaches neither the next file nor the history', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE ROLE nobody_special');
    const workspace = checkout({
      'migrations/1_dump.sql':
        "SET statement_timeout = 0; SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.one (a int); SET ROLE nobody_special;",
      'migrations/2_own.sql': 'BEGIN;\nCREATE TABLE two (a int);\nCOMMIT;\n',
    });
    const { outcome, files } = await migrate(url, workspace);
    expect(outcome.failed).toBeNull();
    expect(files).toHaveLength(2);
    expect(
      await query(
        url,
        "SELECT to_regclass('public.two') IS NOT NULL AS there, (SELECT tableowner FROM pg_tables WHERE tablename = 'two') AS owner",
      ),
    ).toEqual([{ there: true, owner: 'postgres' }]);
    await query(url, 'DROP ROLE nobody_special');
  });

  test('the rows of COPY … FROM stdin are loaded, and an error behind them is placed right', async () => {
    const url = await server.createDatabase();
    const workspace = checkout({
      'migrations/1.sql':
        "CREATE TABLE c (id int, note text);\nCOPY c (id, note) FROM stdin;\n1\tsemi;colon\n2\tit's \"quoted\" $$\n3\t\\N\n\\.\n\nCOPY c FROM stdin;\n4\tlast\n\\.\nINSERT INTO c VALUES (5, 'five');\n",
      'migrations/2.sql': 'COPY c FROM stdin;\n6\tsix\n\\.\n\nSELECT nothing_like_it;\n',
    });
    const { outcome } = await migrate(url, workspace);
    expect(await query(url, 'SELECT array_agg(note ORDER BY id) AS notes FROM c')).toEqual([
      { notes: ['semi;colon', 'it\'s "quoted" $$', null, 'last', 'five'] },
    ]);
    expect(outcome.failed?.failure).toMatchObject({
      location: { file: 'migrations/2.sql', line: 5, column: 8 },
    });
  });

  test('a connection lost in the COMMIT of the 500th of 1,000 files is resolved by looking', async () => {
    const url = await server.createDatabase();
    // A sequence is not rolled back: only the first time, the deferred trigger ends the connection while the transaction commits.
    await query(
      url,
      `CREATE TABLE ran (n int); CREATE SEQUENCE tried; CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.n = 500 AND nextval('tried') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER lose AFTER INSERT ON ran DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lose()`,
    );
    const workspace = checkout(
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, n) => [
          `migrations/${n + 1}.sql`,
          `INSERT INTO ran VALUES (${n + 1});`,
        ]),
      ),
    );
    const { outcome, files } = await migrate(url, workspace);
    expect([outcome.failed, files.length, new Set(files).size]).toEqual([null, 1000, 1000]);
    expect(
      await query(
        url,
        'SELECT count(*)::int, count(DISTINCT n)::int AS files, (SELECT last_value::int FROM tried) AS tried FROM ran',
      ),
    ).toEqual([{ count: 1000, files: 1000, tried: 2 }]);
  });

  test('a statement that runs into statement-timeout is named, and nothing of its file stays', async () => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(
      url,
      checkout({ 'migrations/1.sql': 'CREATE TABLE t ();\nSELECT pg_sleep(60);' }),
      { statementTimeout: '200ms' },
    );
    expect(outcome.failed?.failure).toMatchObject({
      sqlstate: '57014',
      location: { file: 'migrations/1.sql', line: 2 },
      remedy: expect.stringContaining('statement-timeout'),
    });
    expect(await query(url, "SELECT to_regclass('t') AS t")).toEqual([{ t: null }]);
  });

  test('two runs at once: every file runs exactly once', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE TABLE ran (file int)');
    const workspace = checkout(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `migrations/${n}.sql`,
          `INSERT INTO ran VALUES (${n}); SELECT pg_sleep(0.02);`,
        ]),
      ),
    );
    const runs = await Promise.all([
      migrate(url, workspace),
      migrate(url, workspace),
      migrate(url, workspace),
    ]);
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual([null, null, null]);
    expect(await query(url, 'SELECT count(*)::int, count(DISTINCT file)::int AS files FROM ran')).toEqual([
      { count: 12, files: 12 },
    ]);
    expect(runs.flatMap(({ files }) => files).sort()).toEqual(
      Object.keys(
        Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`migrations/${n}.sql`, 0])),
      ).sort(),
    );
  });

  test('a table that somebody holds is waited for with short lock timeouts, and the file runs once', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE TABLE busy (a int)');
    const holding = query(url, 'BEGIN; LOCK TABLE busy; SELECT pg_sleep(1.5); COMMIT');
    await sleep(200);
    const waits: string[] = [];
    const { outcome } = await migrate(
      url,
      checkout({ 'migrations/1.sql': 'ALTER TABLE busy ADD COLUMN b int;' }),
      { lockTimeout: '200ms', onWait: (message) => waits.push(message) },
    );
    await holding;
    expect(outcome.failed).toBeNull();
    expect(waits[0]).toContain('migrations/1.sql: canceling statement due to lock timeout; trying again');
  });
});
