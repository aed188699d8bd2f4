import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf, pgDump } from '../support/pg-dump.ts';
import { majors, query, spread, startServer, type Server } from '../support/postgres.ts';
import { regression, regressionMissing } from '../support/regression.ts';
import { everything } from './catalog-complete-fixture.ts';
import { Account } from './catalog-complete-support.ts';
import { catalogSql, connectTo, type Session } from './catalog-support.ts';

/** Takes a snapshot and compares it with what pg_dump wrote of the database before it had our catalog, both ways. */
async function account(
  session: Session,
  dump: string,
): Promise<{ entries: number; complaints: readonly string[]; unseen: readonly string[] }> {
  await session.run(catalogSql);
  await session.capture();
  const entries = entriesOf(dump);
  const found = await Account.of(session);
  found.settle(entries);
  // pg_dump leaves out what every new database has.
  const unseen = found.unseen.filter((item) => item !== 'schema public' && item !== 'extension plpgsql');
  return { entries: entries.length, complaints: found.complaints, unseen };
}

describe.each(majors)('on PostgreSQL %i, of everything that can be created', (major) => {
  test('each object that pg_dump writes is in the snapshot, and nothing else is', async () => {
    await using server = await startServer(major, ['wal_level=logical']);
    const url = await server.createDatabase('everything');
    await query(url, 'CREATE ROLE stranger LOGIN');
    await using session = await connectTo(url);
    await session.run('SET allow_in_place_tablespaces = on');
    await session.run("CREATE TABLESPACE somewhere LOCATION ''");
    await session.run(everything(major));
    await session.run('GRANT CREATE ON DATABASE everything TO stranger');
    const { entries, complaints, unseen } = await account(session, await pgDump(server, 'everything'));
    expect(complaints).toEqual([]);
    expect(unseen).toEqual([]);
    expect(entries).toBeGreaterThan(300);

    const snapshot = await session.current();
    expect(JSON.stringify(snapshot)).not.toContain('hunter2');
    const named = Object.fromEntries(snapshot.not_modelled.map(({ kind, names }) => [kind, names]));
    expect(named).toMatchObject({
      'access method': ['heap_two'],
      'base type': ['a.base'],
      cast: ['(integer AS a.mood)'],
      collation: ['a.german'],
      conversion: ['a.odd_conversion'],
      'foreign-data wrapper': [...(major >= 19 ? ['connecting'] : []), 'wrapper'],
      language: ['odd_language', 'open_language'],
      'migration history table': ['public.schema_migrations'],
      operator: ['a.===(a.pair,a.pair)'],
      'operator class': ['a.pair_ops USING btree'],
      'operator family': ['a.pairs USING btree'],
      'shell type': ['a.shell'],
      subscription: ['away', ...(major >= 19 ? ['by_server'] : [])],
      tablespace: ['somewhere'],
      'text search configuration': ['a.words'],
      'text search dictionary': ['a.dictionary'],
      'text search parser': ['a.parser'],
      'text search template': ['a.template'],
      transform: ['for a.pair language plpgsql'],
      'user mapping': [
        'all_reader on far',
        ...(major >= 19 ? ['postgres on publisher'] : []),
        'public on far',
      ],
      ...(major >= 15 ? { 'parameter privilege': ['log_statement'] } : {}),
    });
    expect(snapshot.not_modelled).toContainEqual({ kind: 'large object', count: 1 });

    // What pg_dump leaves to pg_dumpall.
    expect(
      snapshot.settings?.map(
        ({ role, this_database: here, name, value }) =>
          `${role} ${here} ${name} ${value.replace(/:[0-9a-f]{8}»/, '»')}`,
      ),
    ).toEqual([
      'all_reader true search_path a, public',
      'all_reader false statement_timeout 8s',
      'null true app.jwt_secret «redacted:option»',
      'null true work_mem 5MB',
    ]);
    expect(snapshot.roles.find(({ role }) => role === 'all_reader')).toMatchObject({
      member_of: ['all_owner'],
      admin_of: ['all_owner'],
      connection_limit: 3,
      valid_until: '2030-01-01T00:00:00+00:00',
    });
    expect(snapshot.grants).toEqual(
      expect.arrayContaining([
        { on: 'database', object: 'this', grantee: 'all_owner', privileges: ['CREATE'] },
        {
          on: 'system function',
          object: 'pg_catalog.pg_read_file(text)',
          grantee: 'all_reader',
          privileges: ['EXECUTE'],
        },
        { on: 'system function', object: 'pg_catalog.sha224(bytea)', grantee: 'PUBLIC', privileges: [] },
        { on: "extension's function", object: 'a.akeys(a.hstore)', grantee: 'PUBLIC', privileges: [] },
      ]),
    );
    expect(snapshot.partitions).toMatchObject([
      { table: 'hashed_0', partition_of: 'a.hashed', bound: 'FOR VALUES WITH (modulus 2, remainder 0)' },
      { table: 'hashed_1' },
      {
        table: 'tree_2024',
        row_security: 'forced',
        options: ['fillfactor=40'],
        comment: 'partition comment',
        indexes: [{ index: 'tree_2024_own' }],
        policies: [{ policy: 'of_partition' }],
        privileges: [
          { grantee: 'all_reader', column: 'n', privileges: ['UPDATE'] },
          { grantee: 'all_reader', privileges: ['INSERT', 'SELECT'] },
        ],
        columns: [
          { name: 'n', default: '7', options: ['statistics=4'], comment: 'partition column comment' },
        ],
      },
      { table: 'tree_rest', partition_of: 'a.tree', bound: 'DEFAULT' },
      { table: 'tree_rest_x', owner: 'all_owner', bound: "FOR VALUES IN ('x', NULL)" },
      { table: 'tree_rest_y', persistence: 'unlogged' },
    ]);

    // Nothing of it needs a privilege.
    await query(url, 'DROP SCHEMA catalog CASCADE');
    await using stranger = await connectTo(server.url('everything', 'stranger'));
    await stranger.run(catalogSql);
    await stranger.capture();
    const seen = await stranger.current();
    expect(seen.hidden).toEqual(snapshot.hidden);
    expect(seen.schema_hash).toBe(snapshot.schema_hash);
  });
});

test('partitions that come and go as their parent says change no hash', async () => {
  await using server = await startServer(17);
  await using session = await connectTo(await server.createDatabase());
  await session.run(`CREATE ROLE anon; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO anon; CREATE TABLE log (at date NOT NULL, n int DEFAULT 1) PARTITION BY RANGE (at); CREATE INDEX ON log (n);
    CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')`);
  await session.run(catalogSql);
  await session.capture();
  expect(
    await session.after(
      "CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01'); DROP TABLE log_1",
    ),
  ).toEqual([]);
  expect((await session.current()).partitions).toEqual([
    {
      schema: 'public',
      table: 'log_2',
      partition_of: 'public.log',
      bound: "FOR VALUES FROM ('2024-02-01') TO ('2024-03-01')",
      grants: [{ grantee: 'anon', privileges: ['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE'] }],
    },
  ]);
  expect(
    await session.after('GRANT SELECT ON log_2 TO PUBLIC; ALTER TABLE log_2 ENABLE ROW LEVEL SECURITY'),
  ).toEqual(['changed partition public.log_2 security']);
});

test('what is modelled beside the definitions is noticed when it changes', async () => {
  await using server = await startServer(16);
  await using session = await connectTo(await server.createDatabase('noticed'));
  await session.run('SET allow_in_place_tablespaces = on');
  await session.run("CREATE TABLESPACE somewhere LOCATION ''");
  await session.run(
    'CREATE ROLE clerk; CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, b text NOT NULL); CREATE INDEX i ON t (b); CREATE TYPE shape AS (id int, b text); CREATE TABLE loose (id int, b text)',
  );
  await session.run(catalogSql);
  await session.capture();
  for (const [change, told] of [
    ['ALTER TABLE t SET (toast.autovacuum_enabled = off)', 'changed table public.t'],
    ['ALTER TABLE t SET TABLESPACE somewhere', 'changed table public.t'],
    ['ALTER INDEX i SET TABLESPACE somewhere', 'changed index public.i'],
    ['ALTER TABLE t CLUSTER ON i', 'changed index public.i'],
    ['ALTER TABLE loose OF shape', 'changed table public.loose'],
    ['ALTER TABLE t ALTER id SET INCREMENT 5', 'changed column public.t.id'],
    ['ALTER TABLE t ALTER b SET STORAGE EXTERNAL', 'changed column public.t.b'],
    ['GRANT CREATE ON DATABASE noticed TO clerk', 'added grant database this to clerk security'],
    ["COMMENT ON ROLE clerk IS 'writes'", 'changed role clerk cosmetic'],
    ["ALTER ROLE clerk SET work_mem = '5MB'", 'added setting role clerk: work_mem'],
  ] as const)
    expect((await session.after(change)).join(), change).toContain(told);
});

const schedule = path.join(regression, 'parallel_schedule');

/** Files that take long and leave next to nothing behind. */
const leavesNothing = new Set([
  'aggregates',
  'bit',
  'bitmapops',
  'collate.icu.utf8',
  'database',
  'foreign_data',
  'gist',
  'indirect_toast',
  'infinite_recurse',
  'join',
  'join_hash',
  'json',
  'merge',
  'portals',
  'psql',
  'select_parallel',
  'tablespace',
  'tuplesort',
  'updatable_views',
  'update',
  'write_parallel',
]);

/**
 * Runs files in psql as `make check` does, each in a session of its own. Statements that need the tests' own C
 * functions fail; the rest of the file does not. Waits without blocking: the server's log comes through a pipe that
 * somebody must read.
 */
async function psql(server: Server, database: string, files: readonly string[]): Promise<void> {
  const running = spawn(
    'psql',
    [
      '--no-psqlrc',
      '--quiet',
      '--host',
      server.directory,
      '--username',
      'postgres',
      '--dbname',
      database,
      '--set',
      'HIDE_TABLEAM=on',
      '--set',
      'HIDE_TOAST_COMPRESSION=on',
      // One process for all: to start it takes longer than most files.
      ...files.flatMap((file, at) => [...(at === 0 ? [] : ['--command', '\\connect']), '--file', file]),
    ],
    {
      cwd: regression,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        PG_ABS_SRCDIR: regression,
        PG_ABS_BUILDDIR: regression,
        PG_LIBDIR: '/none',
        PG_DLSUFFIX: '.so',
        PGTZ: 'PST8PDT',
        PGDATESTYLE: 'Postgres, MDY',
        PGOPTIONS: '-c intervalstyle=postgres_verbose -c statement_timeout=20s',
      },
    },
  );
  await once(running, 'exit');
}

/** What can be created is captured on every major above; this is the same in thousands. */
test(
  "each object that pg_dump writes of PostgreSQL's regression database is in the snapshot",
  { timeout: 900_000 },
  async ({ skip }) => {
    skip(!existsSync(schedule), `${schedule} is missing: ${regressionMissing}`);
    const scratch = mkdtempSync(path.join(tmpdir(), 'regression-'));
    try {
      const file = path.join(scratch, 'dump.sql');
      for (const major of [15, ...spread.filter((other) => other !== 15)] as const) {
        await using server = await startServer(major, ['max_prepared_transactions=2']);
        await using session = await connectTo(await server.createDatabase('regression'));
        if (major === 15) {
          for (const [, names = ''] of readFileSync(schedule, 'utf8').matchAll(/^test: (.*)$/gm)) {
            const wanted = names.split(/\s+/).filter((name) => name !== '' && !leavesNothing.has(name));
            await psql(
              server,
              'regression',
              wanted.map((name) => `sql/${name}.sql`),
            );
          }
        } else {
          await query(server.url(), 'CREATE ROLE regress_rls_alice; CREATE ROLE regress_view_user1');
          await psql(server, 'regression', [file]);
        }
        const dump = await pgDump(server, 'regression');
        // The other majors get a copy: loading it takes seconds instead of a minute.
        if (major === 15) writeFileSync(file, dump);
        const { entries, complaints, unseen } = await account(session, dump);
        expect(complaints, `on ${major}`).toEqual([]);
        expect(unseen, `on ${major}`).toEqual([]);
        expect(entries, `on ${major}`).toBeGreaterThan(1500);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
);
