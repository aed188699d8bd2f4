import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { summary } from '../../src/report/index.ts';
import { foretell } from '../../src/safety/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';
import { pending } from './foretold-support.ts';
import { breaking, failing, losing } from './meaning-cases.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(newest);
});
afterAll(() => server[Symbol.asyncDispose]());

describe('what is told of a statement before it runs on a live database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await connect(parseConnectionString(await server.createDatabase('told')));
    await database.query(`CREATE TABLE t (id int, a int, b text, v varchar(50));
      CREATE DOMAIN plain AS int; CREATE DOMAIN checked AS int CHECK (value > 0);
      CREATE TABLE people (id int PRIMARY KEY, email text); CREATE INDEX people_email ON people (email);
      CREATE TABLE orders (id int PRIMARY KEY, person int, amount numeric(10,2), short varchar(50) CHECK (short <> ''),
        free varchar(50), note text, day timestamp, moment timestamptz(3), state plain,
        full_ int CHECK (full_ IS NOT NULL));
      CREATE TABLE lines (id int PRIMARY KEY, "order" int REFERENCES orders, body text);
      CREATE SCHEMA other; CREATE TABLE other.things (id int, note text);
      CREATE MATERIALIZED VIEW totals AS SELECT id FROM people; CREATE UNIQUE INDEX totals_id ON totals (id);
      CREATE TABLE words (of tsvector, n serial); CREATE INDEX words_of ON words USING gin (of);
      CREATE INDEX words_n ON words USING brin (n); CREATE VIEW few AS SELECT id FROM people WHERE id < 5;
      CREATE TABLE events (id int, at int) PARTITION BY RANGE (at);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
      CREATE TABLE events_rest PARTITION OF events DEFAULT; CREATE TABLE events_2 (id int, at int);`);
  });
  afterAll(() => database.close());

  /** Rules that statements come under, in the order of the statements. */
  async function rulesOf(...files: readonly string[]): Promise<readonly string[]> {
    const { statements, failed } = await foretell(database, pending(...files));
    expect(failed).toBe(null);
    return statements.flatMap(({ hazards }) => hazards.map(({ rule, aspect }) => `${rule} ${aspect}`));
  }

  test.each([
    ['ALTER TABLE orders ADD COLUMN x int DEFAULT 3', 'blocks-reads'],
    ['ALTER TABLE orders ADD COLUMN x float DEFAULT random()', 'rewrites-table'],
    ['ALTER TABLE orders ADD COLUMN x checked', 'rewrites-table'],
    ['ALTER TABLE orders ADD COLUMN x plain', 'blocks-reads'],
    ['ALTER TABLE orders ADD COLUMN x int DEFAULT 3 CHECK (x > 1)', 'scans-under-lock'],
    ['ALTER TABLE orders ADD COLUMN x int UNIQUE', 'builds-index-under-lock'],
    ['ALTER TABLE orders ADD COLUMN x int REFERENCES people', 'blocks-reads'],
    ['ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12,2)', 'blocks-reads'],
    ['ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12,3)', 'rewrites-table'],
    ['ALTER TABLE orders ALTER COLUMN note TYPE varchar(255)', 'rewrites-table'],
    ['ALTER TABLE orders ALTER COLUMN free TYPE text', 'blocks-reads'],
    ['ALTER TABLE orders ALTER COLUMN short TYPE varchar(60)', 'scans-under-lock'],
    ["SET TimeZone = 'UTC'; ALTER TABLE orders ALTER COLUMN day TYPE timestamptz", 'blocks-reads'],
    ["SET TimeZone = 'Europe/Paris'; ALTER TABLE orders ALTER COLUMN day TYPE timestamptz", 'rewrites-table'],
    ['ALTER TABLE orders ALTER COLUMN moment TYPE timestamp(3)', 'rewrites-table'],
    ['ALTER TABLE people ALTER COLUMN email TYPE text COLLATE "C"', 'builds-index-under-lock'],
    ['ALTER TABLE orders ALTER COLUMN person SET NOT NULL', 'scans-under-lock'],
    ['ALTER TABLE orders ALTER COLUMN full_ SET NOT NULL', 'blocks-reads'],
    ['ALTER TABLE orders ADD CHECK (id > 0) NOT VALID', 'blocks-reads'],
    [
      'ALTER TABLE orders ADD CONSTRAINT c CHECK (id > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c',
      'blocks-reads',
      'work-under-held-lock',
    ],
    ['ALTER TABLE orders ADD FOREIGN KEY (person) REFERENCES people', 'scans-under-lock'],
    ['ALTER TABLE orders ADD FOREIGN KEY (person) REFERENCES people NOT VALID', 'blocks-writes'],
    ['CREATE INDEX ON orders (note)', 'index-not-concurrent'],
    ['CREATE INDEX ON events (id)', 'index-not-concurrent'],
    ['SET search_path = other; CREATE INDEX ON things (note)', 'index-not-concurrent'],
    ['ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM (1000) TO (2000)', 'scans-under-lock'],
    ['CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (2000) TO (3000)', 'scans-under-lock'],
    ['REFRESH MATERIALIZED VIEW totals', 'refresh-not-concurrent'],
    ['REFRESH MATERIALIZED VIEW CONCURRENTLY totals'],
    ['VACUUM FULL orders', 'rewrites-table'],
    ['ALTER TABLE orders SET (fillfactor = 70)'],
    ['ALTER TABLE orders SET (user_catalog_table = true)', 'blocks-reads'],
    ['ALTER INDEX words_of SET (fastupdate = off)', 'blocks-reads'],
    ['ALTER INDEX words_of SET (gin_pending_list_limit = 100)', 'blocks-reads'],
    ['ALTER INDEX words_n SET (autosummarize = on)', 'blocks-reads'],
    ['ALTER INDEX people_email SET (fillfactor = 70)'],
    ['ALTER SEQUENCE words_n_seq CACHE 10', 'blocks-writes'],
    ['ALTER SEQUENCE words_n_seq RENAME TO numbers', 'blocks-writes'],
    ["ALTER VIEW few SET (check_option = 'local')", 'blocks-reads'],
    ['CREATE OR REPLACE VIEW few AS SELECT id FROM people', 'blocks-reads'],
    ['DELETE FROM lines', 'changes-rows-in-bulk'],
    ['LOCK TABLE orders IN SHARE MODE', 'blocks-writes'],
    [
      'ALTER TABLE people ADD COLUMN x int; CREATE INDEX ON lines (body)',
      'blocks-reads',
      'index-not-concurrent',
      'work-under-held-lock',
      'several-tables-locked',
    ],
    // What a file makes, nobody uses.
    ['CREATE TABLE fresh (id int); CREATE INDEX ON fresh (id); ALTER TABLE fresh ALTER id TYPE bigint'],
    ['CREATE TABLE fresh AS SELECT * FROM orders; TRUNCATE fresh'],
    [
      'ALTER TABLE orders RENAME TO old; CREATE TABLE orders (id int); CREATE INDEX ON orders (id)',
      'blocks-reads',
    ],
    ['DO $$ BEGIN TRUNCATE lines; END $$', 'blocks-reads'],
  ])('%s: %s', async (sql, ...rules) => {
    const found = (await rulesOf(sql)).filter((rule) => /^[\w-]+ (?:locks|rewrites|scans)$/.test(rule));
    expect(found.map((rule) => rule.split(' ')[0]).toSorted()).toEqual(rules.toSorted());
  });

  test('the locks of a file are let go before the next one', async () => {
    const [one, other] = ['ALTER TABLE people ADD COLUMN x int;', 'CREATE INDEX ON lines (body);'];
    expect(await rulesOf(one, other)).not.toContain('work-under-held-lock locks');
    expect(await rulesOf(one + other)).toContain('work-under-held-lock locks');
  });

  const same = [...failing, ...losing, ...breaking].filter(({ setup }) => setup === undefined);
  test.each(same.map((one) => [one.sql, one] as const))('as it is on rows: %s', async (sql, { rules }) => {
    const found = (await rulesOf(sql)).filter(
      (rule) => /(?:fails|loses|breaks)$/.test(rule) && !/^(?:cached-plan|stricter) /.test(rule),
    );
    expect(found.toSorted()).toEqual(rules.toSorted());
  });

  /** Told of in a plan only: a type that the file makes itself; and a table in a schema that only the setup looks in. */
  const planned = /mood_new USING|fine\(a\)/;
  const own = [...failing, ...losing, ...breaking].filter(
    ({ setup, sql }) => setup !== undefined && !planned.test(sql),
  );
  test.each([...new Set(own.map(({ setup }) => setup ?? ''))])('as it is on rows, with %s', async (setup) => {
    const url = await server.createDatabase();
    const live = await connect(parseConnectionString(url));
    const roles = [...setup.matchAll(/CREATE ROLE (\w+)/g)].map(([, name]) => String(name));
    try {
      await query(url, setup);
      for (const { sql, rules } of own.filter((one) => one.setup === setup)) {
        const { statements, failed } = await foretell(live, pending(sql));
        const found = statements
          .flatMap(({ hazards }) => hazards.map(({ rule, aspect }) => `${rule} ${aspect}`))
          .filter((one) => /(?:fails|loses|breaks)$/.test(one) && !/^(?:cached-plan|stricter) /.test(one));
        expect([sql, failed, ...found.toSorted()]).toEqual([sql, null, ...rules.toSorted()]);
      }
    } finally {
      await live.close();
      await query(server.url(), `DROP DATABASE "${new URL(url).pathname.slice(1)}"`);
      for (const role of roles) await query(server.url(), `DROP ROLE ${role}`);
    }
  });

  test.each([
    [
      "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE orders ALTER note TYPE mood USING note::mood",
      'not-foretold locks',
    ],
    ["DO $$ BEGIN EXECUTE format('CREATE INDEX ON %I (note)', 'orders'); END $$", 'unread-code locks'],
    ["DO $$ BEGIN EXECUTE format('DELETE FROM %I', 'orders'); END $$", 'unread-code loses'],
  ])('that something is not known is told: %s', async (sql, rule) => {
    expect(await rulesOf(sql)).toEqual([rule]);
  });

  test('nothing is asked where no statement is dangerous, and hardly anything where it is about new tables', async () => {
    let messages = 0;
    const counting: Database = {
      ...database,
      query: (text, during) => {
        messages++;
        return database.query(text, during);
      },
    };
    await foretell(counting, pending('SELECT 1; GRANT SELECT ON t TO PUBLIC'));
    expect(messages).toBe(0);
    await foretell(
      counting,
      pending('CREATE TABLE fresh (x int); CREATE INDEX ON fresh (x); DROP TABLE gone'),
    );
    expect(messages).toBe(2);
  });

  test('a table that somebody has locked, or a question that fails, ends nothing', async () => {
    const failing: Database = { ...database, query: () => Promise.reject(new Error('the answer is lost')) };
    expect(await foretell(failing, pending('DROP TABLE t'))).toEqual({
      statements: [],
      unseen: 0,
      skipped: 0,
      failed: 'the answer is lost',
    });
  });

  test('what keeps statements from being judged is told with the one at which it did', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      `CREATE ROLE kept LOGIN; GRANT CREATE ON SCHEMA public TO kept; REVOKE SELECT ON pg_catalog.pg_range FROM PUBLIC;
       CREATE TABLE t (id int); ALTER TABLE t OWNER TO kept`,
    );
    const own = new URL(url);
    own.username = 'kept';
    const kept = await connect(parseConnectionString(own.href));
    try {
      const { failed } = await foretell(kept, pending('SELECT 1;\nALTER TABLE t ALTER id TYPE text'));
      expect(failed).toBe('the server ended the question with SQLSTATE 42501 (at 1.sql:2)');
    } finally {
      await kept.close();
      await query(server.url(), `DROP DATABASE "${own.pathname.slice(1)}"`);
      await query(server.url(), 'DROP ROLE kept');
    }
  });
});

describe('what is counted on the live database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await connect(parseConnectionString(await server.createDatabase('counted')));
    await database.query(`CREATE TABLE parents (id int PRIMARY KEY, "order" int);
      CREATE TABLE t (id int, a int, b text, "order" int, day date);
      INSERT INTO t VALUES (1, NULL, 'x', 1, '2026-01-01'), (2, 7, 'X', 1, NULL), (3, -1, 'long', 2, '2026-01-02');
      INSERT INTO parents VALUES (1, 1);
      CREATE DOMAIN pos AS int; CREATE TABLE of_domain (x pos); INSERT INTO of_domain VALUES (-1), (2);
      CREATE FUNCTION half(int) RETURNS int IMMUTABLE RETURN $1 / 2;
      CREATE FUNCTION abs(text) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
      CREATE TABLE p (id int, at int) PARTITION BY RANGE (at); CREATE TABLE q (id int, at int);
      INSERT INTO q VALUES (1, 5), (2, NULL);
      CREATE TABLE zoned (at timestamptz) PARTITION BY RANGE (at); CREATE TABLE of_zoned (at timestamptz);
      CREATE TABLE slots (room int, during int4range); INSERT INTO slots VALUES (1, '[1,5)'), (1, '[4,9)'), (0, '[4,9)');
      CREATE TABLE hidden (a int); INSERT INTO hidden VALUES (NULL); ALTER TABLE hidden ENABLE ROW LEVEL SECURITY;`);
  });
  afterAll(() => database.close());

  /** The level and what is said behind the message of verdicts about rows, file by file. */
  async function counts(...files: readonly string[]): Promise<readonly string[]> {
    const { statements, failed } = await foretell(database, pending(...files));
    expect(failed).toBe(null);
    return statements.flatMap(({ hazards }) =>
      hazards
        .filter(({ aspect, question }) => aspect === 'fails' && question !== null)
        .map(({ level, message }) => `${level}: ${message.split('; ').at(-1)}`),
    );
  }

  test.each([
    ['ALTER TABLE t ALTER a SET NOT NULL', 'error: 1 row violates it now'],
    ['ALTER TABLE t ALTER b SET NOT NULL', 'info: no row violates it now'],
    ['ALTER TABLE t ADD x int NOT NULL', 'error: 3 rows violate it now'],
    ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)', 'error: 1 row violates it now'],
    ['ALTER TABLE t ADD x int DEFAULT 3, ADD CHECK (x < a)', 'error: 1 row violates it now'],
    ["ALTER TABLE t ADD x text DEFAULT 'x', ADD CHECK (x <> b)", 'error: 1 row violates it now'],
    ['ALTER TABLE t ADD UNIQUE ("order")', 'error: 1 value violates it now'],
    ['CREATE UNIQUE INDEX ON t (lower(b))', 'error: 1 value violates it now'],
    ['CREATE UNIQUE INDEX ON t (lower(b) DESC, ((a + 1))) WHERE a > 0', 'info: no value violates it now'],
    ['ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES parents', 'error: 2 rows violate it now'],
    ['ALTER TABLE t ADD FOREIGN KEY ("order") REFERENCES parents (id)', 'error: 1 row violates it now'],
    ['ALTER TABLE t ALTER b TYPE int USING b::int', 'error: 3 values violate it now'],
    ['ALTER TABLE t ALTER b TYPE varchar(3)', 'error: 1 value violates it now'],
    ['ALTER DOMAIN pos ADD CHECK (value > 0)', 'error: 1 value violates it now'],
    ['ALTER TABLE hidden ALTER a SET NOT NULL', 'error: 1 row violates it now'],
    ['ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (0) TO (9)', 'error: 1 row violates it now'],
    ['ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (6) TO (9)', 'error: 2 rows violate it now'],
    ['ALTER TABLE slots ADD EXCLUDE USING gist (during WITH &&)', 'error: 3 pairs violate it now'],
    [
      'ALTER TABLE slots ADD EXCLUDE (during WITH =) WHERE (room > 0), ADD x int',
      'info: no pair violates it now',
    ],
    // What is not the database's own, or not known before it runs.
    ['ALTER TABLE t ADD CHECK (half(a) > 0)', 'warning: not counted: the condition calls half()'],
    ['ALTER TABLE t ADD CHECK (abs(a) > 0)', 'warning: not counted: there is another function abs'],
    [
      'ALTER TABLE t ADD EXCLUDE USING gist (half(a) WITH =)',
      'warning: not counted: the condition calls half()',
    ],
    [
      'ALTER TABLE slots ADD EXCLUDE USING gist (during range_ops WITH &&)',
      'warning: not counted: what it asks of rows is not known before it runs',
    ],
    [
      'ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (0) TO (4 + 5)',
      'warning: not counted: what it asks of rows is not known before it runs',
    ],
    [
      "SET TimeZone = 'UTC'; ALTER TABLE zoned ATTACH PARTITION of_zoned FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)",
      'warning: not counted: what it asks of rows is not known before it runs',
    ],
  ])('%s: %s', async (sql, expected) => {
    expect(await counts(sql)).toEqual([expected]);
  });

  test.each([
    ['INSERT INTO t VALUES (9)', 'warning: not counted: 1.sql:1 changes rows of public.t before'],
    ['COPY public.t FROM stdin;\n\\.\n', 'warning: not counted: 1.sql:1 changes rows of public.t before'],
    ['DO $$ BEGIN NULL; END $$', 'warning: not counted: 1.sql:1 may change the rows before'],
    ['SELECT half(1)', 'warning: not counted: 1.sql:1 may change the rows before'],
    ['ALTER TABLE t ALTER a TYPE bigint', 'warning: not counted: 1.sql:1 changes a of public.t before'],
    [
      'ALTER TABLE t RENAME a TO old; ALTER TABLE t RENAME id TO a',
      'warning: not counted: 1.sql:1 changes a of public.t before',
    ],
    ['ALTER TABLE t ALTER id TYPE bigint', 'error: 1 row violates it now'],
    ['ALTER TABLE t RENAME id TO key', 'error: 1 row violates it now'],
    // These leave what is counted as it is.
    ['INSERT INTO parents VALUES (9)', 'error: 1 row violates it now'],
    ['ALTER TABLE t ADD COLUMN x int', 'error: 1 row violates it now'],
    ['CREATE INDEX ON t (id)', 'error: 1 row violates it now'],
    ['SELECT 1', 'error: 1 row violates it now'],
  ])('behind %s: %s', async (before, expected) => {
    // What stands before may be asked about its own rows.
    expect((await counts(before, 'ALTER TABLE t ADD CHECK (a > 0)')).slice(-1)).toEqual([expected]);
  });

  /** What is asked of the rows of partitions and of pairs, which no statement of the catalog has before it runs. */
  const bounds: readonly (readonly [tables: string, statement: string, bad: string, good: string])[] = [
    ['(a int, b text) PARTITION BY RANGE (a, b)', "FROM (1, 'b') TO (2, MINVALUE)", "(1, 'a')", "(1, 'c')"],
    ['(a int, b text) PARTITION BY RANGE (a, b)', "FROM (1, 'b') TO (2, MINVALUE)", "(2, 'a')", "(1, 'b')"],
    [
      '(a int, b text) PARTITION BY RANGE (a, b)',
      'FROM (1, MAXVALUE) TO (2, MAXVALUE)',
      "(1, 'z')",
      "(2, 'a')",
    ],
    [
      '(a date) PARTITION BY RANGE (a)',
      "FROM (MINVALUE) TO (date '2026-01-01')",
      "('2026-01-01')",
      "('2025-12-31')",
    ],
    ['(a text) PARTITION BY LIST (a)', "IN ('x', 'y')", '(NULL)', "('x')"],
    ['(a text) PARTITION BY LIST (a)', "IN (NULL, 'y')", "('x')", '(NULL)'],
    ['(a numeric) PARTITION BY LIST (a)', 'IN (-1.5, 0)', '(1)', '(-1.5), (0)'],
    ['(a int) PARTITION BY HASH (a)', 'WITH (modulus 2, remainder 0)', '(1), (2), (3), (4)', '(NULL)'],
  ];
  test.each(bounds)(
    'a table that is attached to one %s FOR VALUES %s is counted as the server does',
    async (...of) => {
      const [table, bound, bad, good] = of;
      const url = await server.createDatabase();
      await query(url, `CREATE TABLE p ${table}; CREATE TABLE q (LIKE p)`);
      const attach = `ALTER TABLE p ATTACH PARTITION q FOR VALUES ${bound}`;
      const live = await connect(parseConnectionString(url));
      for (const [rows, expected] of [
        [bad, 'error'],
        [good, 'info'],
      ] as const) {
        await query(url, `TRUNCATE q; INSERT INTO q VALUES ${rows}`);
        const { statements } = await foretell(live, pending(attach));
        const levels = statements.flatMap(({ hazards }) =>
          hazards.filter(({ aspect }) => aspect === 'fails'),
        );
        const ran = await query(url, `BEGIN; ${attach}; ROLLBACK`).then(
          () => 'info',
          () => 'error',
        );
        expect([levels.map(({ level }) => level), ran]).toEqual([[expected], expected]);
      }
      await live.close();
    },
  );

  test('the same question before and behind a change is counted before it only', async () => {
    const check = 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);';
    const between = 'ALTER TABLE t DROP CONSTRAINT c; INSERT INTO t VALUES (9);';
    expect(await counts(`${check} ${between} ${check}`)).toEqual([
      'error: 1 row violates it now',
      'warning: not counted: 1.sql:1 changes rows of public.t before',
    ]);
  });

  test('a table that takes the name of another is not taken for it', async () => {
    const swapped =
      'ALTER TABLE t RENAME TO old; ALTER TABLE parents RENAME TO t; ALTER TABLE t ALTER "order" SET NOT NULL';
    expect(await counts(swapped)).toEqual(['warning: not counted: 1.sql:1 changes public.t before']);
  });
});

test('apply and check tell what pending files do, and apply before the first of them runs', async () => {
  const url = await server.createDatabase('live');
  const first = { 'migrations/1.sql': 'CREATE TABLE big (id int, body text); CREATE TABLE small (id int);' };
  expect((await act(url, checkout(first))).failure).toBe(null);
  await query(
    url,
    `INSERT INTO big SELECT g, repeat('x', 1000) FROM generate_series(1, 100000) g; ANALYZE big;
     INSERT INTO small VALUES (1), (2)`,
  );
  const files = checkout({
    ...first,
    'migrations/2.sql': 'CREATE TABLE fresh (id int);\nCREATE INDEX ON big (id);\nDROP TABLE small;',
    'migrations/3.sql': 'ALTER TABLE big DROP COLUMN body;',
  });
  const told = [
    /^warning: migrations\/2\.sql:2: Builds .* while everything that writes it waits; at \d+ MB that takes roughly/m,
    /^error: migrations\/2\.sql:3: The table public\.small is dropped and its rows with it; now 2 rows of public\.small$/m,
    /^error: migrations\/3\.sql:1: .* its values with it; now about 100,000 rows of public\.big with a value in body$/m,
  ];
  const checked = await act(url, files, { mode: 'check' });
  for (const line of told) expect(checked.lines).toMatch(line);
  const applied = await act(url, files);
  expect(applied.failure).toBe(null);
  for (const line of told) {
    expect(applied.lines).toMatch(line);
    expect(applied.lines.search(line)).toBeLessThan(applied.lines.indexOf('✓ migrations/2.sql'));
  }
  expect(applied.lines).toContain('known from the documentation of PostgreSQL');
  const shown = summary(applied, 1_000_000);
  expect(shown).toContain('### What pending statements do to tables in use (3)');
  expect(shown).toContain(
    '🔴 The table public.small is dropped and its rows with it; now 2 rows of public.small',
  );
  expect(applied.statements?.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'migrations/2.sql:2',
    'migrations/2.sql:3',
    'migrations/3.sql:1',
  ]);
  const again = await act(url, files);
  expect([again.failure, again.statements]).toEqual([null, []]);
});

describe('what the repository accepts of it, and what lint says', () => {
  const suppressions = '.github/feature-inventory-findings.txt';
  const first = { 'migrations/1.sql': 'CREATE TABLE kept (id int); CREATE TABLE gone (id int);' };
  const pendingFile = {
    'migrations/2.sql': 'SELECT 1;\nDROP TABLE gone;',
    'migrations/3.sql': 'ALTER TABLE kept ALTER id SET NOT NULL;',
  };
  const accepting = (text: string): string => checkout({ ...first, ...pendingFile, [suppressions]: text });
  let url: string;
  beforeAll(async () => {
    url = await server.createDatabase('accepting');
    expect((await act(url, checkout(first))).failure).toBe(null);
    await query(url, 'INSERT INTO gone VALUES (1); INSERT INTO kept VALUES (NULL)');
  });

  test('lint: fail ends an apply before the first file runs, at the worst hazard, with what accepts it', async () => {
    const { failure, migrations, lines, summary: shown } = await act(url, accepting(''), { lint: 'fail' });
    expect(failure).toEqual({
      message:
        '3 hazards of pending files are not accepted, and lint is fail: drop-table (migrations/2.sql:2), ' +
        'set-not-null (migrations/3.sql:1), drop-table (migrations/2.sql:2).',
      location: { file: 'migrations/2.sql', line: 2, column: 1 },
      state: 'Nothing was run: all pending files are still pending, and the database is as it was.',
      remedy: expect.stringContaining(
        `${suppressions}, in a line of its own: drop-table table:public.gone # the reason`,
      ),
    });
    expect(migrations?.outcomes).toMatchObject([{ state: 'pending' }, { state: 'pending' }]);
    expect(lines).toContain('error: migrations/3.sql:1: Making id of public.kept NOT NULL fails');
    expect(shown.indexOf('now 1 row of public.gone')).toBeGreaterThan(0);
    expect(await query(url, 'SELECT count(*)::int AS n FROM gone')).toEqual([{ n: 1 }]);
  });

  test('a check with lint: fail counts them among its problems, without it only what is pending', async () => {
    const strict = await act(url, accepting('drop-table file:migrations/2.sql # empty'), {
      mode: 'check',
      lint: 'fail',
    });
    expect(strict.failure?.message).toContain(
      '1 hazard of pending files is not accepted, and lint is fail: set-not-null (migrations/3.sql:1); ' +
        '2 migrations are pending',
    );
    expect(strict.failure?.remedy).toContain('docs/migration-safety.md');
    expect((await act(url, accepting(''), { mode: 'check' })).failure?.message).not.toContain('accepted');
  });

  test('what is accepted is counted and named, with the reason; an acceptance that has ended counts again', async () => {
    const text =
      'drop-table table:public.gone # moved to the archive\n' +
      'set-not-null table:public.* # filled until 2020-01-01\nrewrites-table table:public.kept # never found';
    const { statements, lines, summary: shown, notices } = await act(url, accepting(text), { mode: 'check' });
    expect(lines).toContain(`2 hazards are accepted in ${suppressions}:`);
    expect(lines).toContain(
      'migrations/2.sql:2: Queries of the table public.gone fail: it is dropped (drop-table): moved to the archive',
    );
    expect(lines).not.toMatch(/^error: migrations\/2\.sql:2/m);
    expect(shown).toContain('2 hazards are accepted by the repository');
    expect(statements?.[0]?.accepted.map(({ rule }) => rule)).toEqual(['drop-table', 'drop-table']);
    const told = notices.map(({ message }) => message).filter((message) => message.startsWith(suppressions));
    expect(told).toEqual([
      `${suppressions}:2: set-not-null table:public.* was accepted until 2020-01-01 and counts again.`,
    ]);
  });

  test('with lint: off nothing is told', async () => {
    const { statements, lines } = await act(url, accepting(''), { mode: 'check', lint: 'off' });
    expect([statements, lines.includes('drop-table')]).toEqual([undefined, false]);
  });

  test('with all of it accepted, lint: fail applies', async () => {
    await query(url, 'UPDATE kept SET id = 1');
    const text = 'drop-table table:public.gone # moved\nset-not-null table:public.kept # filled';
    expect((await act(url, accepting(text), { lint: 'fail' })).failure).toBe(null);
  });
});
