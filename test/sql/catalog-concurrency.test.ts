import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/snapshot/index.ts';
import { ends, startServer } from '../support/postgres.ts';
import { catalogSql, connectTo } from './catalog-support.ts';

test('two snapshots at once do not interleave', async () => {
  await using server = await startServer(15);
  const url = await server.createDatabase();
  await using first = await connectTo(url);
  await using second = await connectTo(url);
  await first.run(`CREATE TABLE a (id int PRIMARY KEY); ${catalogSql}`);
  await Promise.all([
    first.capture('first'),
    second.capture('second'),
    second.capture('third'),
    first.capture('fourth'),
  ]);
  const rows = await first.run(
    'SELECT id::int, schema_hash, unchanged_since::int FROM catalog.snapshots ORDER BY id',
  );
  expect(rows.map(({ id, unchanged_since: since }) => [id, since])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
  expect(
    await first.value(
      'SELECT count(*)::int FROM catalog.objects WHERE valid_to IS NOT NULL OR valid_from <> 1',
    ),
  ).toBe(0);
});

test.each(ends)(
  'a table that somebody has locked delays nothing on %i: it is shown as last seen, and is no change',
  async (major) => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await using session = await connectTo(url);
    await using other = await connectTo(url);
    await session.run(`CREATE TABLE a (id int DEFAULT 7 PRIMARY KEY CHECK (id > 0)); CREATE POLICY p ON a USING (id > 1); CREATE VIEW v AS SELECT id FROM a; CREATE TABLE b (x int DEFAULT 1);
    CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a; END; ${catalogSql}`);
    await session.capture();
    const before = await session.current();
    await other.run('BEGIN; LOCK TABLE a IN ACCESS EXCLUSIVE MODE');
    await session.run('ALTER TABLE b ADD y int');
    const start = performance.now();
    await session.capture();
    expect(performance.now() - start).toBeLessThan(2000);
    const during = await session.current();
    expect(during.hidden).toEqual([
      expect.stringMatching(/^Definitions of \d+ objects: another session had their tables locked/),
    ]);
    expect({ ...during.tables[0], size_bytes: 0, row_count: 0 }).toEqual({
      ...before.tables[0],
      size_bytes: 0,
      row_count: 0,
    });
    expect([during.views, during.constraints, during.policies, during.indexes, during.functions]).toEqual([
      before.views,
      before.constraints,
      before.policies,
      before.indexes,
      before.functions,
    ]);
    expect((await session.changes()).map(({ change, identity }) => `${change} ${identity}`)).toEqual([
      'added public.b.y',
    ]);
    await other.run('ALTER TABLE a ADD z int; COMMIT');
    expect(await session.after('SELECT 1')).toEqual(['added column public.a.z additive']);
    expect((await session.current()).hidden).toEqual([]);
  },
);

test('a table that is new and locked is there, without the definitions that the lock hides', async () => {
  await using server = await startServer(18);
  const url = await server.createDatabase();
  await using session = await connectTo(url);
  await using other = await connectTo(url);
  await session.run(`CREATE TABLE a (id int DEFAULT 7); ${catalogSql}`);
  await other.run('BEGIN; LOCK TABLE a IN ACCESS EXCLUSIVE MODE');
  await session.capture();
  expect((await session.current()).tables).toMatchObject([
    { table: 'a', columns: [{ name: 'id', default: 'definition unavailable (locked)' }] },
  ]);
  await other.run('ROLLBACK');
  await session.capture();
  expect((await session.current()).tables).toMatchObject([
    { table: 'a', columns: [{ name: 'id', default: '7' }] },
  ]);
});

/** What contradicts itself in a snapshot: parts without their table, columns that no table has, pairs that always change together. */
function contradictions({
  tables,
  views,
  constraints,
  indexes,
  policies,
  triggers,
  functions,
}: Snapshot): readonly string[] {
  const columns = new Map(
    [...tables, ...views].map((relation) => [
      'table' in relation ? relation.table : relation.view,
      new Set(relation.columns.map(({ name }) => name)),
    ]),
  );
  const routines = new Set(functions.map((routine) => `${routine.schema}.${routine.function}`));
  const [column] = columns.get('t50') ?? [];
  return [
    ...[
      ...constraints.map((part) => ['constraint', part] as const),
      ...indexes.map((part) => ['index', part] as const),
      ...policies.map((part) => ['policy', part] as const),
      ...triggers.map((part) => ['trigger', part] as const),
    ]
      .filter(([, { table }]) => !columns.has(table))
      .map(([kind, part]) => `${kind} without its table: ${JSON.stringify(part)}`),
    ...constraints
      .filter(({ table, columns: names }) => !names.every((name) => columns.get(table)?.has(name)))
      .map((one) => `constraint on columns that are not there: ${JSON.stringify(one)}`),
    ...constraints
      .filter(
        ({ references }) =>
          references !== null &&
          !references.columns.every((name) => columns.get(references.table)?.has(name)),
      )
      .map((one) => `foreign key to columns that are not there: ${JSON.stringify(one)}`),
    ...indexes
      .filter(
        ({ constraint, table }) =>
          constraint !== null &&
          !constraints.some((one) => one.table === table && one.constraint === constraint),
      )
      .map(({ index }) => `index without its constraint: ${index}`),
    ...triggers
      .filter((one) => !routines.has(one.function))
      .map(({ trigger }) => `trigger without its function: ${trigger}`),
    ...(JSON.stringify([tables, views, constraints, indexes, policies, triggers]).includes('???')
      ? ['a type that has no name']
      : []),
    ...(views
      .find(({ view }) => view === 'v50')
      ?.definition.replace('t50.', '')
      .includes(`SELECT ${column}\n`)
      ? []
      : [`view v50 does not select ${column}`]),
    ...(constraints.find(({ constraint }) => constraint === 't50_a_check')?.definition ===
    `CHECK ((${column} > 0))`
      ? []
      : [`the check of t50 is not on ${column}`]),
    ...(columns.get('t100')?.has(column ?? '') ? [] : [`t100 has no ${column}`]),
  ];
}

/** Statements of four sessions that run all the time, each round in one message. */
const disturbances: readonly ((round: number) => readonly string[])[] = [
  // These names always change together.
  (round) => [
    `BEGIN; ALTER TABLE t50 RENAME COLUMN ${round % 2 ? 'b TO a' : 'a TO b'}; DROP VIEW v50; CREATE VIEW v50 AS SELECT ${round % 2 ? 'a' : 'b'} FROM t50;
    DROP TABLE IF EXISTS t100 CASCADE; CREATE TABLE t100 (${round % 2 ? 'a' : 'b'} int CHECK (${round % 2 ? 'a' : 'b'} > 0)); COMMIT`,
  ],
  (round) => [
    `CREATE TABLE come_${round} (id int PRIMARY KEY, parent int REFERENCES parent (id), n numeric UNIQUE); CREATE INDEX ON come_${round} (parent) WHERE n > 0;
    ALTER TABLE come_${round} ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON come_${round} USING (id IN (SELECT id FROM parent)); CREATE VIEW seen_${round} AS SELECT n FROM come_${round}`,
    `DROP TABLE come_${round} CASCADE`,
  ],
  (round) => [
    `CREATE FUNCTION go_${round}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE UPDATE ON parent FOR EACH ROW EXECUTE FUNCTION go_${round}()`,
    `CREATE TYPE mood_${round} AS ENUM ('a'); ALTER TABLE parent ADD COLUMN mood mood_${round}`,
    `DROP FUNCTION go_${round}() CASCADE; ALTER TABLE parent DROP COLUMN mood; DROP TYPE mood_${round}`,
  ],
  () => [
    'CREATE INDEX CONCURRENTLY parent_n ON parent (n)',
    "COMMENT ON TABLE parent IS 'x'; ALTER POLICY p ON parent USING (n > 1)",
    'DROP INDEX CONCURRENTLY parent_n',
    'ALTER POLICY p ON parent USING (n > 2); GRANT SELECT ON parent TO PUBLIC',
    'REVOKE SELECT ON parent FROM PUBLIC',
  ],
];

// A person gives it minutes: CONCURRENT_DDL_SECONDS=60.
const seconds = Number(process.env['CONCURRENT_DDL_SECONDS'] ?? 0);

test.each(ends)(
  'while four sessions keep changing the schema on %i, what is stored was true at one moment',
  async (major) => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await using session = await connectTo(url);
    await session.run(`DO $$ BEGIN FOR i IN 41..100 LOOP EXECUTE format('CREATE TABLE t%s (a int CHECK (a > 0)); CREATE VIEW v%1$s AS SELECT a FROM t%1$s', i); END LOOP; END $$;
    CREATE TABLE parent (id int PRIMARY KEY, n int); ALTER TABLE parent ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON parent; ${catalogSql}`);
    await session.capture();
    let busy = true;
    const disturbed = disturbances.map(() => 0);
    const disturb = async (statements: (typeof disturbances)[number], number: number): Promise<void> => {
      await using other = await connectTo(url);
      for (let round = 0; busy; round++) {
        for (const text of statements(round)) {
          // Two sessions that change the same table may deadlock, and the next statement then misses what was rolled back.
          await other.run(text).then(
            () => {
              disturbed[number]!++;
            },
            (error: { code?: string }) => {
              if (!/^(40P01|XX000|42\w\w\w)$/.test(error.code ?? '')) throw error;
            },
          );
          await sleep(Math.random() * 600);
        }
      }
    };
    const disturbing = Promise.all(disturbances.map(disturb));
    let taken = 0;
    let refused = 0;
    let partial = 0;
    const end = performance.now() + seconds * 1000;
    try {
      // Every session has to have its turn, however fast the snapshots are.
      while (taken + refused < 8 || Math.min(...disturbed) === 0 || performance.now() < end) {
        try {
          await session.capture();
        } catch (error) {
          expect(error).toMatchObject({ code: '40001', hint: expect.stringContaining('again') });
          refused++;
          continue;
        }
        const snapshot = await session.current();
        taken++;
        // What somebody has locked at that moment is shown as last seen, and that is said.
        if (snapshot.hidden.length > 0) partial++;
        else expect(contradictions(snapshot)).toEqual([]);
      }
    } finally {
      busy = false;
      await disturbing;
    }
    process.stdout.write(
      `concurrent DDL on ${major}: ${disturbed.reduce((sum, count) => sum + count)} messages of DDL, ${taken} snapshots taken (${partial} with locked objects), ${refused} refused, none torn\n`,
    );
    await session.capture('quiet');
    const quiet = await session.current();
    expect([quiet.label, contradictions(quiet)]).toEqual(['quiet', []]);
  },
  120_000 + seconds * 1000,
);

test('many tables that others have locked delay no snapshot', async () => {
  await using server = await startServer(17, ['max_locks_per_transaction=1024']);
  const url = await server.createDatabase();
  await using session = await connectTo(url);
  await session.run(
    `DO $$ BEGIN FOR i IN 1..400 LOOP EXECUTE format('CREATE TABLE t%s (id int DEFAULT 1 PRIMARY KEY, n int CHECK (n > 0)); CREATE INDEX ON t%1$s ((n + 1)); CREATE POLICY p ON t%1$s USING (n > 0); CREATE VIEW v%1$s AS SELECT n FROM t%1$s', i); END LOOP; END $$; ${catalogSql}`,
  );
  await session.capture();
  const before = await session.current();
  const others = await Promise.all(Array.from({ length: 4 }, () => connectTo(url)));
  try {
    await Promise.all(
      others.map((other, number) =>
        other.run(
          `BEGIN; DO $$ BEGIN FOR i IN 1..400 LOOP IF i % 4 = ${number} THEN EXECUTE format('LOCK TABLE t%s IN ACCESS EXCLUSIVE MODE', i); END IF; END LOOP; END $$`,
        ),
      ),
    );
    await session.run('CREATE TABLE free (id int)');
    // It reads all of them, although none has changed.
    await session.run('TRUNCATE catalog.row_versions');
    // Each lock that it waited for would take it two seconds, and then the whole snapshot.
    await session.run("SET statement_timeout = '30s'");
    await session.capture();
    const during = await session.current();
    expect((await session.changes()).map(({ change, identity }) => `${change} ${identity}`)).toEqual([
      'added public.free',
    ]);
    expect([during.indexes, during.policies, during.views, during.constraints]).toEqual([
      before.indexes,
      before.policies,
      before.views,
      before.constraints,
    ]);
    expect(during.hidden).toEqual([
      expect.stringMatching(/^Definitions of \d+ objects: another session had their tables locked/),
    ]);
    // What was locked is read as soon as it can be.
    for (const other of others) await other.run('ROLLBACK');
    await session.capture();
    expect((await session.current()).hidden).toEqual([]);
  } finally {
    for (const other of others) await other[Symbol.asyncDispose]();
  }
});

test('truncating, reindexing, refreshing and temporary tables are no reason to read again', async () => {
  await using server = await startServer(16);
  await using session = await connectTo(await server.createDatabase());
  await session.run(
    `CREATE TABLE a (id int PRIMARY KEY, t text); INSERT INTO a VALUES (1); CREATE MATERIALIZED VIEW m AS SELECT id FROM a; CREATE UNIQUE INDEX ON m (id); CREATE SEQUENCE s; ${catalogSql}`,
  );
  const before = await session.value('SELECT catalog.fingerprint()');
  for (const harmless of [
    'TRUNCATE a',
    'REINDEX TABLE a',
    'REFRESH MATERIALIZED VIEW m',
    'REFRESH MATERIALIZED VIEW CONCURRENTLY m',
    'VACUUM (FULL) a',
    'VACUUM (FREEZE, ANALYZE)',
    "SELECT nextval('s')",
    'CREATE TEMP TABLE x (id serial PRIMARY KEY, t text DEFAULT 1)',
    'DROP TABLE x',
  ]) {
    await session.run(harmless);
    expect(await session.value('SELECT catalog.fingerprint()'), harmless).toBe(before);
  }
  await session.run(catalogSql);
  expect(await session.value('SELECT catalog.fingerprint()'), 'a second installation').toBe(before);
  const seen = new Set([before]);
  for (const change of [
    'ALTER TABLE a ALTER t SET NOT NULL',
    'ALTER TABLE a RENAME t TO u',
    'GRANT SELECT ON a TO PUBLIC',
    'GRANT SELECT (id) ON a TO PUBLIC',
    "COMMENT ON COLUMN a.id IS 'x'",
    'ALTER TABLE a ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY p ON a',
    'ALTER POLICY p ON a USING (true)',
    'ALTER TABLE a SET (fillfactor = 50)',
    'ALTER SEQUENCE s INCREMENT 3',
    'ALTER SEQUENCE s OWNED BY a.id',
    "CREATE TYPE e AS ENUM ('x')",
    "ALTER TYPE e ADD VALUE 'y'",
    'CLUSTER a USING a_pkey',
    'CREATE ROLE someone',
    'ALTER ROLE someone BYPASSRLS',
    'GRANT someone TO postgres',
    "ALTER ROLE someone SET work_mem = '8MB'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    'ALTER FUNCTION f() COST 5',
    'CREATE STATISTICS x ON id, u FROM a',
    'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO someone',
    'CREATE PUBLICATION p FOR TABLE a',
    'CREATE CAST (e AS int) WITH INOUT',
    'ALTER TABLE a REPLICA IDENTITY FULL',
    "COMMENT ON ROLE someone IS 'x'",
    'SET allow_in_place_tablespaces = on',
    "CREATE TABLESPACE near LOCATION ''",
    'ALTER TABLE a SET TABLESPACE near',
    'ALTER INDEX a_pkey SET TABLESPACE near',
    'GRANT CREATE ON TABLESPACE near TO someone',
    "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO someone', current_database()); END $$",
    'ALTER TABLE a ALTER u SET STATISTICS 50',
    'CREATE FOREIGN DATA WRAPPER w',
    'CREATE SERVER far FOREIGN DATA WRAPPER w',
    'CREATE USER MAPPING FOR someone SERVER far',
    'REVOKE SELECT ON pg_catalog.pg_tables FROM PUBLIC',
    'CREATE RULE r AS ON DELETE TO a DO NOTHING',
  ]) {
    await session.run(change);
    if (change.startsWith('SET ')) continue;
    const now = await session.value('SELECT catalog.fingerprint()');
    expect(seen.has(now), change).toBe(false);
    seen.add(now);
  }
});
