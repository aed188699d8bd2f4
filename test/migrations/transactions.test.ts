import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { ends, query, type Server, startServer, until } from '../support/postgres.ts';
import { checkout, migrate, open } from './support.ts';

/** Each row says in which transaction it was written, by which isolation, and whether that could write. */
const log =
  'CREATE TABLE public.log (n serial, what text, xid text DEFAULT pg_current_xact_id()::text, ' +
  "isolation text DEFAULT current_setting('transaction_isolation'), path text DEFAULT current_setting('search_path'));";
const insert = (...what: readonly string[]): string =>
  what.map((one) => `INSERT INTO public.log (what) VALUES ('${one}');`).join('\n');

/** What was written, grouped by transaction. */
async function transactionsIn(url: string): Promise<readonly (readonly string[])[]> {
  await using database = await open(url);
  return await transactionsOf(database);
}

async function transactionsOf(database: Database): Promise<readonly (readonly string[])[]> {
  const results = await database.query(
    'SELECT array_agg(what ORDER BY n) AS whats FROM public.log GROUP BY xid ORDER BY min(n)',
  );
  return (results.at(-1)?.rows ?? []).map(({ whats }) => whats as string[]);
}

/** Files, and the groups of rows that psql commits together. */
const files: Readonly<Record<string, readonly [text: string, groups: readonly (readonly string[])[]]>> = {
  'several, with statements between them': [
    `${insert('a')} BEGIN; ${insert('b', 'c')} COMMIT; ${insert('d')} ${insert('e')} BEGIN; ${insert('f', 'g')} END;`,
    [['a'], ['b', 'c'], ['d'], ['e'], ['f', 'g']],
  ],
  'begun and ended in other words': [
    `START TRANSACTION; ${insert('a', 'b')} END TRANSACTION;\nBEGIN WORK; ${insert('c')} COMMIT WORK;\n` +
      `BEGIN; ${insert('x')} ABORT; BEGIN TRANSACTION READ WRITE; ${insert('d', 'e')} COMMIT AND NO CHAIN;`,
    [['a', 'b'], ['c'], ['d', 'e']],
  ],
  chained: [
    `BEGIN; ${insert('a')} COMMIT AND CHAIN; ${insert('b', 'c')} ROLLBACK AND CHAIN; ${insert('d')} COMMIT;`,
    [['a'], ['d']],
  ],
  'rolled back by the file': [
    `BEGIN; ${insert('a')} COMMIT; BEGIN; ${insert('b')} CREATE TABLE undone (); ROLLBACK; ${insert('c')}`,
    [['a'], ['c']],
  ],
  'with a COMMIT and a ROLLBACK after them that end nothing': [
    `BEGIN; ${insert('a')} COMMIT; COMMIT; BEGIN; ${insert('b')} COMMIT; ROLLBACK; END;`,
    [['a'], ['b']],
  ],
  'with savepoints and a function in SQL': [
    `BEGIN; ${insert('a')} SAVEPOINT s; ${insert('x')} ROLLBACK TO s; RELEASE s; COMMIT;\n` +
      `BEGIN; CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC ${insert('b')} END; SELECT f(); COMMIT;`,
    [['a'], ['b']],
  ],
  'with rows of COPY': [
    `BEGIN;\nCOPY public.log (what) FROM stdin;\na\n'b;\n\\.\n${insert('c')}\nCOMMIT;\nBEGIN;\nCOPY public.log (what) FROM stdin;\nd\n\\.\nCOPY public.log (what) FROM stdin;\ne\n\\.\nCOMMIT;\n`,
    [
      ['a', "'b;", 'c'],
      ['d', 'e'],
    ],
  ],
  'that need each other committed, as Prisma writes them': [
    "BEGIN; CREATE TYPE mood AS ENUM ('sad'); COMMIT;\nALTER TYPE mood ADD VALUE 'glad';\n" +
      `BEGIN; CREATE TABLE person (mood mood DEFAULT 'glad'); INSERT INTO person DEFAULT VALUES; ${insert('a')} COMMIT;`,
    [['a']],
  ],
  'beside a build that cannot be in one': [
    `BEGIN; CREATE TABLE big (a int); ${insert('a')} COMMIT; CREATE INDEX CONCURRENTLY i ON big (a); ${insert('b')}`,
    [['a'], ['b']],
  ],
  'one that sets something for itself, with more after it': [
    `BEGIN; SET LOCAL search_path = pg_catalog; ${insert('a')} COMMIT; ${insert('b')}`,
    [['a'], ['b']],
  ],
  'without a transaction, as the file asks': [
    `-- no-transaction\n${insert('a')} BEGIN; ${insert('b', 'c')} COMMIT; ${insert('d')}`,
    [['a'], ['b', 'c'], ['d']],
  ],
};

/** Another session, which ends with its test. */
async function session(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client(url);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

const embedded = (): string => `embedded:${path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')}`;

/** All {@link files} in one checkout, for one database. */
const together = {
  'migrations/0.sql': log,
  ...Object.fromEntries(
    Object.values(files).map(([text], index) => [
      `migrations/${index + 1}.sql`,
      text.replaceAll(/\bf\(\)/g, `f${index}()`).replaceAll(/\bbig\b/g, `big${index}`),
    ]),
  ),
};

test("on the embedded engine, a file's own transactions are kept", async () => {
  await using database = await open(embedded());
  const workspace = checkout(together);
  expect((await migrate(database, workspace)).outcome.failed).toBeNull();
  expect(await transactionsOf(database)).toEqual(Object.values(files).flatMap(([, groups]) => groups));
  expect((await migrate(database, workspace)).files).toEqual([]);
});

describe.each(ends)('PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  describe('a file with transactions of its own runs as psql runs it', () => {
    let ran: Awaited<ReturnType<typeof migrate>>;
    let again: readonly string[];
    let transactions: readonly (readonly string[])[];
    beforeAll(async () => {
      const url = await server.createDatabase();
      const workspace = checkout(together);
      ran = await migrate(url, workspace);
      transactions = await transactionsIn(url);
      again = (await migrate(url, workspace)).files;
    });

    let before = 0;
    test.each(
      Object.entries(files).map(([what, [, groups]], index) => {
        const from = before;
        before += groups.length;
        return [what, `migrations/${index + 1}.sql`, from, groups] as const;
      }),
    )('%s', (_what, file, from, groups) => {
      expect([ran.files.includes(file), again.includes(file)]).toEqual([true, false]);
      expect(transactions.slice(from, from + groups.length)).toEqual(groups);
    });

    test('with nothing else', () => {
      expect([ran.outcome.failed, ran.files, again]).toEqual([null, Object.keys(together), []]);
      expect(transactions).toHaveLength(before);
    });
  });

  test('what fails is rolled back as one, what was committed stays, and the next run goes on at its BEGIN', async () => {
    const url = await server.createDatabase();
    const broken = `BEGIN;\n${insert('a')}\nCOMMIT;\nSET search_path = pg_catalog, public;\nBEGIN;\n${insert('b')}\n  SELECT 1 / 0;\n${insert('c')}\nCOMMIT;\nBEGIN;\n${insert('d')}\nCOMMIT;\n`;
    const workspace = { 'migrations/1.sql': log, 'migrations/2.sql': broken };
    const { outcome } = await migrate(url, checkout(workspace));
    expect(outcome.failed?.failure).toMatchObject({
      sqlstate: '22012',
      location: { file: 'migrations/2.sql', line: 7, column: 3 },
      state:
        'migrations/2.sql runs in transactions of its own: 4 of its 12 statements remain applied, ' +
        'and the transaction that failed was rolled back (5 statements). ' +
        'Applied in this run and still applied: migrations/1.sql.',
    });
    expect(await transactionsIn(url)).toEqual([['a']]);
    const edited = await migrate(
      url,
      checkout({ ...workspace, 'migrations/2.sql': broken.replace("('a')", "('z')") }),
    );
    expect(edited.outcome.failed?.failure.message).toBe(
      'migrations/2.sql: 4 statements have run, and what ran was changed since.',
    );
    const mended = await migrate(
      url,
      checkout({ ...workspace, 'migrations/2.sql': broken.replace('1 / 0', '1 / 1') }),
    );
    expect([mended.outcome.failed, mended.files]).toEqual([null, ['migrations/2.sql']]);
    expect(await transactionsIn(url)).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(await query(url, "SELECT path FROM log WHERE what IN ('a', 'b', 'd') ORDER BY n")).toEqual([
      { path: '"$user", public' },
      { path: 'pg_catalog, public' },
      { path: 'pg_catalog, public' },
    ]);
  });

  test.each([
    ['a misspelt column', 'SELECT nothing;', { sqlstate: '42703', location: { line: 3, column: 8 } }],
    ['a syntax error', 'SELECT FROM WHERE;', { sqlstate: '42601', location: { line: 3, column: 13 } }],
    [
      'an error without a position',
      "\n DO $$ BEGIN RAISE 'no'; END $$;",
      { sqlstate: 'P0001', location: { line: 4, column: 2 } },
    ],
    [
      'a constraint that fails at COMMIT',
      'CREATE TABLE p (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);INSERT INTO p VALUES (1), (1);',
      { sqlstate: '23505', location: { line: 4, column: 1 } },
    ],
  ])('an error in a transaction of the file is placed in it: %s', async (_what, text, expected) => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1.sql': log,
        'migrations/2.sql': `BEGIN; ${insert('é🐘')} COMMIT; BEGIN;\n${insert('é🐘')}\n${text}\nCOMMIT;`,
      }),
    );
    expect(outcome.failed?.failure).toMatchObject(expected);
    expect(await transactionsIn(url)).toEqual([['é🐘']]);
  });

  describe('a transaction has the isolation that its file asks for', () => {
    const cases = [
      ['BEGIN ISOLATION LEVEL SERIALIZABLE;', 'COMMIT;', ['serializable']],
      ['START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE;', 'COMMIT;', ['repeatable read']],
      ['BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE DEFERRABLE;', 'COMMIT;', ['serializable']],
      ["SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET work_mem = '8MB';", '', ['repeatable read']],
      ['SET statement_timeout = 0; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;', '', ['serializable']],
      [
        'BEGIN ISOLATION LEVEL SERIALIZABLE;',
        `COMMIT; ${insert('b')} BEGIN; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ${insert('c')} COMMIT;`,
        ['serializable', 'read committed', 'repeatable read'],
      ],
      [
        'BEGIN ISOLATION LEVEL REPEATABLE READ;',
        `COMMIT AND CHAIN; ${insert('b')} COMMIT;`,
        ['repeatable read', 'repeatable read'],
      ],
    ] as const;
    let ran: Awaited<ReturnType<typeof migrate>>;
    let again: readonly string[];
    let isolations: Readonly<Record<string, readonly string[]>>;
    beforeAll(async () => {
      const url = await server.createDatabase();
      const workspace = checkout({
        'migrations/000.sql': log,
        ...Object.fromEntries(
          cases.flatMap(([before, after], index) => {
            // Its rows say of which file they are.
            const named = (text: string): string => text.replaceAll(/'([abc])'/g, `'${index}'`);
            return [
              [`migrations/1${index}a.sql`, named(`${before}\n${insert('a')}\n${after}`)],
              [`migrations/1${index}b.sql`, insert(`${index}`)],
            ];
          }),
        ),
      });
      ran = await migrate(url, workspace);
      const found = await query(
        url,
        'SELECT what, array_agg(isolation ORDER BY n) AS isolations FROM log GROUP BY 1',
      );
      isolations = Object.fromEntries(found.map((row) => [row['what'], row['isolations']]));
      again = (await migrate(url, workspace)).files;
    });

    test.each(cases.map(([before, after, expected], index) => [before, after, index, expected] as const))(
      '%s … %s',
      (_before, _after, index, expected) => {
        expect(ran.outcome.failed).toBeNull();
        expect(isolations[index]).toEqual([...expected, 'read committed']);
        expect(again).toEqual([]);
      },
    );
  });

  test.each([
    ['as a whole', 'BEGIN READ ONLY;', 'COMMIT;'],
    ['by SET TRANSACTION', 'SET TRANSACTION READ ONLY;', ''],
    ['serializable and deferrable', 'BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE;', 'COMMIT;'],
    ['beside another', `BEGIN; ${insert('a')} COMMIT; BEGIN READ ONLY;`, `COMMIT; ${insert('b')}`],
    ['before something that writes', 'BEGIN READ ONLY;', `COMMIT; ${insert('b')}`],
  ])(
    'a READ ONLY transaction may not write, and is recorded all the same: %s',
    async (_what, before, after) => {
      await using database = await open(await server.createDatabase());
      const reading = checkout({
        'migrations/1.sql': log,
        'migrations/2.sql': `${before} SELECT count(*) FROM log; ${after}`,
      });
      expect((await migrate(database, reading)).files).toEqual(['migrations/1.sql', 'migrations/2.sql']);
      expect((await migrate(database, reading)).files).toEqual([]);
      const writing = checkout({
        'migrations/1.sql': log,
        'migrations/2.sql': `${before} SELECT count(*) FROM log; ${after}`,
        'migrations/3.sql': `${before}\n${insert('no')} ${after}`,
      });
      expect((await migrate(database, writing)).outcome.failed?.failure).toMatchObject({
        sqlstate: '25006',
        location: { file: 'migrations/3.sql', line: 2 },
      });
      expect((await transactionsOf(database)).flat()).not.toContain('no');
    },
  );

  test("what a role sets for itself does not end a migration; the run's inputs do", async () => {
    const url = await server.createDatabase();
    const database = new URL(url).pathname.slice(1);
    await query(
      url,
      `ALTER DATABASE ${database} SET statement_timeout = '1500ms'; ALTER DATABASE ${database} SET lock_timeout = '1500ms'`,
    );
    if ((major as number) >= 17)
      await query(url, `ALTER DATABASE ${database} SET transaction_timeout = '1500ms'`);
    const slow = 'SELECT pg_sleep(1.6);';
    const workspace = checkout({
      'migrations/1.sql': slow,
      'migrations/2.sql': `BEGIN; SELECT 1; COMMIT; BEGIN; ${slow} COMMIT;`,
      'migrations/3.sql': `-- no-transaction\nDO $$ BEGIN COMMIT; PERFORM pg_sleep(1.6); END $$; VACUUM;`,
    });
    expect((await migrate(url, workspace)).outcome.failed).toBeNull();
    const limited = checkout({ 'migrations/4.sql': `BEGIN; SELECT 4; COMMIT; BEGIN; ${slow} COMMIT;` });
    const { outcome } = await migrate(url, limited, { statementTimeout: '20ms' });
    expect(outcome.failed?.failure).toMatchObject({ sqlstate: '57014', location: { line: 1 } });
  });

  test('a step that does not get its lock gives way, and tries again', async () => {
    const url = await server.createDatabase();
    await query(url, `${log} CREATE TABLE busy (a int)`);
    await using reader = await session(url);
    await reader.query('BEGIN; SELECT FROM busy');
    const waits: string[] = [];
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1.sql': `-- no-transaction\n${insert('a')}\nALTER TABLE busy ADD COLUMN b int;\nBEGIN; ${insert('b')} ALTER TABLE busy ADD COLUMN c int; COMMIT;\nVACUUM FULL busy;`,
      }),
      {
        lockTimeout: '50ms',
        onWait: (message) => {
          waits.push(message);
          // Whoever comes meanwhile is not kept waiting behind it: the reader itself is done only now.
          if (waits.length === 2) void reader.query('COMMIT');
        },
      },
    );
    expect(outcome.failed).toBeNull();
    expect(waits.slice(0, 2)).toEqual([
      'migrations/1.sql: canceling statement due to lock timeout; trying again (1 of 9)',
      'migrations/1.sql: canceling statement due to lock timeout; trying again (2 of 9)',
    ]);
    expect(await transactionsIn(url)).toEqual([['a'], ['b']]);
  });

  test('a concurrent build waits for older transactions as long as it needs', async () => {
    const url = await server.createDatabase();
    await query(url, 'CREATE TABLE busy (a int)');
    await using writer = await session(url);
    await writer.query('BEGIN; INSERT INTO busy VALUES (1)');
    const run = migrate(url, checkout({ 'migrations/1.sql': 'CREATE INDEX CONCURRENTLY i ON busy (a);' }), {
      lockTimeout: '20ms',
    });
    // It is waited for until the build waits, and as long again as the limit would have been.
    const waiting =
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'CONCURRENTLY i' AND pid <> pg_backend_pid()";
    await until(url, waiting, ({ length }) => length > 0);
    await query(url, 'SELECT pg_sleep(0.1)');
    await writer.query('COMMIT');
    expect((await run).outcome.failed).toBeNull();
  });
});

describe('before anything runs', () => {
  let database: Database & AsyncDisposable;
  beforeAll(async () => {
    database = await open(embedded());
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test.each([
    [
      'a BEGIN in a transaction',
      'BEGIN;\nSELECT 1;\nBEGIN;\nCOMMIT;',
      3,
      /^BEGIN is inside of a transaction/,
    ],
    ['a BEGIN that nothing ends', 'BEGIN; SELECT 1; COMMIT;\nBEGIN;\nSELECT 1;', 2, /never ends/],
    ['a COMMIT that ends nothing', 'CREATE TABLE a ();\nCOMMIT;\nBEGIN; COMMIT;', 2, /^COMMIT ends/],
    [
      'nothing that is kept',
      'BEGIN;\nCREATE TABLE a ();\nROLLBACK;',
      3,
      /^ROLLBACK undoes all that the file does/,
    ],
    [
      'a build in a transaction',
      'BEGIN;\nCREATE INDEX CONCURRENTLY i ON t (a);\nCOMMIT;',
      2,
      /^CREATE INDEX CONCURRENTLY i cannot run inside a transaction, and BEGIN on line 1 begins one/,
    ],
    [
      'a build in the second of two',
      'BEGIN; SELECT 1; COMMIT;\nSTART TRANSACTION;\nVACUUM;\nCOMMIT;',
      3,
      /^VACUUM cannot run inside a transaction, and START on line 2 begins one/,
    ],
    [
      'a transaction for another session',
      "BEGIN; SELECT 1; COMMIT;\nBEGIN; SELECT 1;\nPREPARE TRANSACTION 'x';",
      3,
      /^PREPARE TRANSACTION would leave/,
    ],
  ])('a file with %s is refused', async (_what, text, line, message) => {
    const error = await migrate(database, checkout({ 'migrations/1.sql': text })).then(
      () => {
        throw new Error('it was not refused');
      },
      (reason: unknown) => reason as { failure: { message: string; location: { line: number } } },
    );
    expect(error.failure.message.replace(/^\S+ /, '')).toMatch(message);
    expect(error.failure.location.line).toBe(line);
  });

  test('nothing ran', async () => {
    const made = "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace";
    expect((await database.query(made)).at(-1)?.rows).toEqual([]);
  });
});
