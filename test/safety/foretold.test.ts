import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { scan, type MigrationPlan } from '../../src/migrations/index.ts';
import { summary } from '../../src/report/index.ts';
import { foretell } from '../../src/safety/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';
import { breaking, failing, losing } from './meaning-cases.ts';

/** Files as a plan has them that are to run; `alone` = statement by statement. */
const pending = (...files: readonly string[]): MigrationPlan['pending'] =>
  files.map((sql, at) => ({
    source: { file: `${at + 1}.sql`, sql, script: scan(sql) },
    kind: 'file',
    steps: null,
  })) as unknown as MigrationPlan['pending'];

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
    ['DO $$ BEGIN TRUNCATE lines; END $$'],
  ])('%s: %s', async (sql, ...rules) => {
    const found = (await rulesOf(sql)).filter((rule) => /^[\w-]+ (?:locks|rewrites|scans)$/.test(rule));
    expect(found.map((rule) => rule.split(' ')[0]).toSorted()).toEqual(rules.toSorted());
  });

  test('the locks of a file are let go before the next one', async () => {
    const [one, other] = ['ALTER TABLE people ADD COLUMN x int;', 'CREATE INDEX ON lines (body);'];
    expect(await rulesOf(one, other)).not.toContain('work-under-held-lock locks');
    expect(await rulesOf(one + other)).toContain('work-under-held-lock locks');
  });

  // In these only what a function does, or what UPDATE puts in a column, tells the rest.
  const unlike = /^(?:DO|UPDATE)|UPDATE t SET/;
  const same = [...failing, ...losing, ...breaking].filter(
    ({ setup, sql }) => setup === undefined && !unlike.test(sql),
  );
  test.each(same.map((one) => [one.sql, one] as const))('as it is on rows: %s', async (sql, { rules }) => {
    const found = (await rulesOf(sql)).filter(
      (rule) => /(?:fails|loses|breaks)$/.test(rule) && !/^(?:cached-plan|stricter) /.test(rule),
    );
    expect(found.toSorted()).toEqual(rules.toSorted());
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
    await foretell(counting, pending('INSERT INTO t VALUES (1); CREATE FUNCTION f() RETURNS int RETURN 1'));
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
      failed: 'the answer is lost',
    });
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
