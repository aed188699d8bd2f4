import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { lineFinder, scan, type Migration } from '../../src/migrations/index.ts';
import { documented, existingIn, measure, type Measured } from '../../src/safety/index.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';
import { cases } from './effects-cases.ts';

/*
 * Each case is a file that is measured on tables without rows. On servers the truth is measured beside it, on the same
 * tables with rows: which of them PostgreSQL reads from end to end, and who has to wait for it.
 */

const rows = 200;
const schema = `
  CREATE SCHEMA other;
  CREATE DOMAIN plain AS int;
  CREATE DOMAIN checked AS int CHECK (value > 0);
  CREATE TABLE people (id int PRIMARY KEY, email text);
  CREATE INDEX people_email ON people (email);
  CREATE TABLE orders (id int PRIMARY KEY, person int, amount numeric(10,2), short varchar(50) CHECK (short <> ''),
    free varchar(50), note text, day timestamp, moment timestamptz(3), state plain, full_ int CHECK (full_ IS NOT NULL));
  CREATE INDEX orders_person ON orders (person);
  CREATE TABLE lines (id int PRIMARY KEY, "order" int REFERENCES orders, body text);
  CREATE TABLE other.orders (id int PRIMARY KEY, note text);
  CREATE VIEW recent AS SELECT id, day FROM orders;
  CREATE TABLE totals_from (id int PRIMARY KEY, n int);
  CREATE MATERIALIZED VIEW totals AS SELECT id, n FROM totals_from;
  CREATE UNIQUE INDEX totals_id ON totals (id);
  CREATE TABLE events (id int, at int) PARTITION BY RANGE (at);
  CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
  CREATE TABLE events_rest PARTITION OF events DEFAULT;
  CREATE TABLE events_2 (id int, at int);
  CREATE SEQUENCE numbers;
`;
const filling = `
  INSERT INTO people SELECT g, 'a' || g FROM generate_series(1, ${rows}) g;
  INSERT INTO orders SELECT g, g, g, 's', 's', 'n', now(), now(), g, g FROM generate_series(1, ${rows}) g;
  INSERT INTO lines SELECT g, g, 'b' FROM generate_series(1, ${rows}) g;
  INSERT INTO other.orders SELECT g, 'n' FROM generate_series(1, ${rows}) g;
  INSERT INTO totals_from SELECT g, g FROM generate_series(1, ${rows}) g;
  REFRESH MATERIALIZED VIEW totals;
  INSERT INTO events SELECT g, g FROM generate_series(1, ${rows}) g;
  INSERT INTO events SELECT g, g + 5000 FROM generate_series(1, ${rows}) g;
  INSERT INTO events_2 SELECT g, g + 1000 FROM generate_series(1, ${rows}) g;
`;

interface Seen {
  readonly locks: readonly string[];
  readonly waits: readonly string[];
  readonly scans: readonly string[];
  readonly rewrites: readonly string[];
  readonly builds: readonly string[];
  readonly rules: readonly string[];
}

/** What cannot run in a transaction is told from the documentation: locks, rewrites and builds. */
const outside: readonly (readonly [
  sql: string,
  locks: readonly string[],
  does: readonly string[],
  rules: readonly string[],
])[] = [
  ['CREATE INDEX CONCURRENTLY notes ON orders (note)', ['orders ShareUpdateExclusive'], ['orders notes'], []],
  [
    'DROP INDEX CONCURRENTLY orders_person',
    ['orders ShareUpdateExclusive', 'orders_person ShareUpdateExclusive'],
    [],
    [],
  ],
  [
    'REINDEX INDEX CONCURRENTLY other.orders_pkey',
    ['other.orders ShareUpdateExclusive', 'other.orders_pkey ShareUpdateExclusive'],
    ['other.orders orders_pkey anew'],
    [],
  ],
  [
    'REINDEX SCHEMA other',
    ['other.orders Share', 'other.orders_pkey AccessExclusive'],
    ['other.orders each of its indexes anew'],
    ['error builds-index-under-lock'],
  ],
  [
    'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY',
    ['events ShareUpdateExclusive', 'events_1 AccessExclusive'],
    [],
    ['info blocks-reads'],
  ],
  ['VACUUM orders', ['orders ShareUpdateExclusive'], [], []],
  [
    'VACUUM (FULL, ANALYZE) other.orders',
    ['other.orders AccessExclusive'],
    ['other.orders'],
    ['error rewrites-table'],
  ],
  [
    'VACUUM FULL',
    [
      'events_1',
      'events_2',
      'events_rest',
      'lines',
      'orders',
      'other.orders',
      'people',
      'totals',
      'totals_from',
    ].map((table) => `${table} AccessExclusive`),
    [
      'events_1',
      'events_2',
      'events_rest',
      'lines',
      'orders',
      'other.orders',
      'people',
      'totals',
      'totals_from',
    ],
    ['error rewrites-table'],
  ],
  ['REPACK (CONCURRENTLY) orders', ['orders ShareUpdateExclusive'], [], []],
  ['VACUUM nowhere', [], [], []],
];

const plain = (schema: string, name: string): string => (schema === 'public' ? name : `${schema}.${name}`);
const named = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  plain(schema, name);

function seenIn(statements: readonly Measured[]): Seen {
  const all = <T>(pick: (one: Measured) => readonly T[]): readonly T[] => statements.flatMap(pick);
  const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].sort();
  return {
    locks: sorted(
      all(({ effects }) =>
        effects.locks.map(({ relation, mode }) => `${named(relation)} ${mode.replace('Lock', '')}`),
      ),
    ),
    waits: sorted(
      all(({ effects }) => effects.waits.map(({ relation, who }) => `${named(relation)} ${who}`)),
    ),
    scans: sorted(all(({ effects }) => effects.scans.map(({ table }) => named(table)))),
    rewrites: sorted(all(({ effects }) => effects.rewrites.map(named))),
    builds: sorted(
      all(({ effects }) =>
        effects.builds.map(({ table, index, anew }) => `${named(table)} ${index}${anew ? ' anew' : ''}`),
      ),
    ),
    rules: all(({ hazards }) => hazards.map(({ rule, level }) => `${level} ${rule}`)),
  };
}

async function measured(database: Database, existing: ReadonlySet<number>, sql: string): Promise<Seen> {
  const script = scan(sql);
  const source = { file: 'a.sql', sql, script } as unknown as Migration['source'];
  const { statements, endedAt } = await measure(database, source, script.statements, {
    limit: 60_000,
    existing,
    lineOf: lineFinder(sql),
  });
  expect(endedAt, sql).toBe(null);
  return seenIn(statements);
}

const relationsIn = `SELECT c.oid::int, relkind AS kind, pg_relation_filenode(c.oid)::int AS filenode,
    CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS name,
    pg_stat_get_xact_tuples_returned(c.oid)::int AS read
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE relkind IN ('r', 'p', 'm', 'v') AND nspname IN ('public', 'other', 'another')`;

type Truth = Pick<Seen, 'waits' | 'scans' | 'rewrites'>;

/** Runs a file where there are rows, and asks PostgreSQL what it read and a second session what has to wait. */
async function truth(one: pg.Client, two: pg.Client, sql: string): Promise<Truth> {
  interface Found {
    readonly oid: number;
    readonly kind: string;
    readonly filenode: number | null;
    readonly name: string;
    readonly read: number;
  }
  const look = async (): Promise<Found[]> => (await one.query<Found>(relationsIn)).rows;
  await one.query('BEGIN');
  try {
    const before = await look();
    await one.query(sql);
    const after = new Map((await look()).map((found) => [found.oid, found]));
    const scans = before.filter(({ oid, read }) => (after.get(oid)?.read ?? 0) - read >= rows);
    const rewrites = before.filter(({ oid, kind, filenode }) => {
      const now = after.get(oid)?.filenode ?? filenode;
      return 'rm'.includes(kind) && now !== filenode && !sql.includes('TRUNCATE');
    });
    const waits: string[] = [];
    for (const { name, kind } of before) {
      const waitsFor = async (text: string): Promise<boolean> =>
        await two.query(text).then(
          () => false,
          ({ code }) => code === '55P03',
        );
      if (await waitsFor(`EXPLAIN SELECT * FROM ${name}`)) waits.push(`${name} readers and writers`);
      else if (kind !== 'm' && (await waitsFor(`EXPLAIN DELETE FROM ${name}`))) waits.push(`${name} writers`);
    }
    const names = (found: readonly Found[]): readonly string[] => found.map(({ name }) => name).sort();
    return { waits: waits.sort(), scans: names(scans), rewrites: names(rewrites) };
  } finally {
    await one.query('ROLLBACK');
    await one.query('RESET ALL');
  }
}

const expected = cases.map(([sql, rules]) => ({ sql, rules }));
/** What was measured on the first server, for the others to be held against. */
let first: readonly Seen[] | null = null;

describe.each([...ends])('PostgreSQL %i', (major) => {
  let server: Server;
  let empty: Database;
  let clients: readonly [pg.Client, pg.Client];
  beforeAll(async () => {
    server = await startServer(major);
    const [url, full] = [await server.createDatabase(), await server.createDatabase()];
    await Promise.all([query(url, schema), query(full, schema + filling)]);
    empty = await connect(parseConnectionString(url));
    clients = [new pg.Client({ connectionString: full }), new pg.Client({ connectionString: full })];
    for (const client of clients) {
      client.on('error', () => {});
      await client.connect();
    }
    await clients[1].query("SET lock_timeout = '1ms'");
  });
  afterAll(async () => {
    await empty.close();
    for (const client of clients) await client.end();
    await server[Symbol.asyncDispose]();
  });

  test('what is measured on empty tables is what PostgreSQL does on full ones', async () => {
    const existing = await existingIn(empty);
    const [seen, real]: [Seen[], Truth[]] = [[], []];
    for (const [sql] of cases) {
      seen.push(await measured(empty, existing, sql));
      real.push(await truth(...clients, sql));
    }
    const told = seen.map(({ waits, scans, rewrites }, index) => ({
      sql: cases[index]?.[0],
      waits,
      scans,
      rewrites,
    }));
    expect(told).toEqual(real.map((one, index) => ({ sql: cases[index]?.[0], ...one })));
    expect(seen.map(({ rules }, index) => ({ sql: cases[index]?.[0], rules }))).toEqual(expected);
    first ??= seen;
    expect(seen).toEqual(first);
  }, 120_000);

  test('what cannot run in a transaction is told of the tables that it means', async () => {
    const existing = await existingIn(empty);
    const found = [];
    for (const [sql] of outside) {
      const script = scan(sql);
      const source = { file: 'a.sql', sql, script } as unknown as Migration['source'];
      const [statement] = script.statements;
      const options = { existing, lineOf: lineFinder(sql) };
      const { statements } = await documented(
        empty,
        source,
        statement as (typeof script.statements)[number],
        options,
        [],
      );
      const { locks, rewrites, builds, rules } = seenIn(statements);
      found.push([sql, locks, [...rewrites, ...builds], rules]);
    }
    expect(found).toEqual(outside);
  });

  test('the search_path that a file has set decides which table a name means', async () => {
    const sql = 'VACUUM FULL orders';
    const script = scan(sql);
    const source = { file: 'a.sql', sql, script } as unknown as Migration['source'];
    const options = { existing: await existingIn(empty), lineOf: lineFinder(sql) };
    const [statement] = script.statements;
    const { statements } = await documented(
      empty,
      source,
      statement as (typeof script.statements)[number],
      options,
      ['SET search_path = other'],
    );
    expect(seenIn(statements).locks).toEqual(['other.orders AccessExclusive']);
  });

  test('an index that the pull request has made concerns the table that was there before it', async () => {
    const existing = new Set([...(await existingIn(empty))]);
    await empty.query('CREATE INDEX later ON people (email); CREATE TABLE fresh (id int PRIMARY KEY)');
    const [index, table] = [
      await measured(empty, existing, 'DROP INDEX later'),
      await measured(empty, existing, 'ALTER TABLE fresh ALTER COLUMN id TYPE bigint'),
    ];
    await empty.query('DROP INDEX later; DROP TABLE fresh');
    expect(index).toMatchObject({ locks: ['later AccessExclusive', 'people AccessExclusive'] });
    expect(table).toEqual({ locks: [], waits: [], scans: [], rewrites: [], builds: [], rules: [] });
  });
});

test('the embedded engine measures the same', async () => {
  const database = await connect({ engine: 'embedded', directory: null }, undefined, { rights: 'owner' });
  try {
    await database.query(schema);
    const existing = await existingIn(database);
    const seen: Seen[] = [];
    for (const [sql] of cases) seen.push(await measured(database, existing, sql));
    expect(seen).toEqual(first);
  } finally {
    await database.close();
  }
}, 120_000);
