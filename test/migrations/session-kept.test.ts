import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const state = `SELECT current_user AS user, current_setting('search_path') AS path,
  current_setting('work_mem') AS work_mem, current_setting('client_encoding') AS encoding,
  (SELECT array_agg(relname::text ORDER BY relname) FROM pg_class
    WHERE relnamespace = pg_my_temp_schema() AND relkind <> 'i' AND relname !~ '^pg_toast') AS temporary,
  (SELECT array_agg(objid::int ORDER BY objid) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS locks`;

/** What they do to their session is as much as a file can. */
const files: Readonly<Record<string, string>> = {
  'migrations/1.sql':
    "SELECT set_config('search_path', '', false); SET work_mem = '1MB'; RESET ROLE; SET SESSION AUTHORIZATION DEFAULT;",
  'migrations/2.sql': "CREATE TABLE whole (name text); INSERT INTO whole VALUES ('Müller');",
  'migrations/3.sql':
    'CREATE TEMP TABLE own AS SELECT 1 AS a; CREATE TEMP VIEW own_view AS SELECT 1 AS a; CREATE TEMP SEQUENCE own_sequence; SELECT pg_advisory_lock(8), pg_advisory_lock_shared(9);',
  'migrations/4.sql':
    'BEGIN; RESET ALL; RESET ROLE; COMMIT; BEGIN; SELECT pg_advisory_lock(10); CREATE TEMP TABLE own_too (); COMMIT;',
  'migrations/5.sql':
    "BEGIN; CREATE TABLE steps (name text); COMMIT; BEGIN; INSERT INTO steps VALUES ('Müller'); COMMIT;",
  'migrations/6.sql':
    'CREATE INDEX CONCURRENTLY i ON whole (name); RESET ALL; DROP INDEX CONCURRENTLY IF EXISTS nothing;',
  'migrations/7.sql': 'DO $$ BEGIN RESET ALL; COMMIT; PERFORM pg_advisory_lock(11); END $$',
  'migrations/8.sql': "CREATE TABLE last AS SELECT name FROM whole WHERE name = 'Müller';",
};
const tables = `SELECT c.relnamespace::regnamespace::text || '.' || c.relname || ' of ' || c.relowner::regrole AS table
  FROM pg_class c WHERE c.relname IN ('whole', 'steps', 'last', 'i') ORDER BY 1`;

describe.skipIf(!pgbouncerInstalled).each([1, 5])('behind PgBouncer with a pool of %i', (size) => {
  test('what a pool sets for its sessions holds for every file, and for others afterwards', async () => {
    const name = `connected_${size}`;
    const direct = await server.createDatabase(name);
    await query(
      direct,
      `CREATE ROLE owner_${size}; CREATE SCHEMA app AUTHORIZATION owner_${size}; GRANT CREATE ON DATABASE ${name} TO owner_${size}`,
    );
    await using pooler = await startPooler(server, size, [
      '[databases]',
      `${name} = host=${server.directory} port=${server.port} user=postgres connect_query='SET search_path = app, public; SET ROLE owner_${size}'`,
    ]);
    await using other = await neighbour(pooler.url(name));
    const before = await other.ask(state);
    expect(before).toMatchObject({
      user: `owner_${size}`,
      path: 'app, public',
      temporary: null,
      locks: null,
    });
    const { outcome } = await migrate(pooler.url(name), checkout(files));
    expect(outcome.failed).toBeNull();
    expect(await query(direct, tables)).toEqual(
      ['i', 'last', 'steps', 'whole'].map((one) => ({ table: `app.${one} of owner_${size}` })),
    );
    expect(await other.ask(state)).toEqual(before);
    expect((await migrate(pooler.url(name), checkout(files))).files).toEqual([]);
  });

  test('what a database sets for its sessions does not change what a file stores', async () => {
    const name = `latin_${size}`;
    const direct = await server.createDatabase(name);
    await query(direct, `ALTER DATABASE ${name} SET client_encoding = 'LATIN1'`);
    await using pooler = await startPooler(server, size);
    const { outcome } = await migrate(pooler.url(name), checkout(files));
    expect(outcome.failed).toBeNull();
    expect(
      await query(
        direct,
        "SET client_encoding = 'UTF8'; SELECT name, octet_length(name) AS bytes FROM whole UNION ALL SELECT name, octet_length(name) FROM steps UNION ALL SELECT name, octet_length(name) FROM last",
      ),
    ).toEqual(Array.from({ length: 3 }, () => ({ name: 'Müller', bytes: 7 })));
  });
});

test.skipIf(!pgbouncerInstalled)(
  "another client's settings, temporary tables and advisory locks stay as they are, whatever a file does",
  async () => {
    const direct = await server.createDatabase('shared');
    await using pooler = await startPooler(server, 1);
    await using other = await neighbour(pooler.url('shared'));
    await other.ask(
      "SET work_mem = '33MB'; CREATE TEMP TABLE theirs (a int); SELECT pg_advisory_lock(7), pg_advisory_lock_shared(6)",
    );
    const before = await other.ask(state);
    expect(before).toMatchObject({ work_mem: '33MB', temporary: ['theirs'], locks: [6, 7] });
    const { outcome } = await migrate(pooler.url('shared'), checkout(files));
    expect(outcome.failed).toBeNull();
    expect(await other.ask(state)).toEqual(before);
    const failing = await migrate(
      pooler.url('shared'),
      checkout({
        ...files,
        'migrations/9.sql':
          "SET work_mem = '1MB'; CREATE TEMP TABLE own (); SELECT pg_advisory_lock(8); SELECT 1 / 0;",
      }),
    );
    expect(failing.outcome.failed?.failure.sqlstate).toBe('22012');
    expect(await other.ask(state)).toEqual(before);
    expect(await query(direct, tables)).toHaveLength(4);
  },
);

test.skipIf(!pgbouncerInstalled)(
  'a pool whose sessions differ: each message is written for the session that it gets',
  async () => {
    const direct = await server.createDatabase('differing');
    await query(direct, 'CREATE TABLE seen (n serial, path text, work_mem text)');
    await using pooler = await startPooler(server, 1);
    await using other = await neighbour(pooler.url('differing'));
    let n = 0;
    const { outcome } = await migrate(
      pooler.url('differing'),
      checkout({
        'migrations/1.sql': Array.from(
          { length: 6 },
          () =>
            "BEGIN; INSERT INTO public.seen (path, work_mem) VALUES (current_setting('search_path'), current_setting('work_mem')); SELECT 1; DO $$ BEGIN RAISE NOTICE 'now'; END $$; COMMIT;",
        ).join('\n'),
      }),
      // Between two messages of the run the pool's only session changes.
      { onNotice: () => void other.ask(`SET work_mem = '${1 + ++n}MB'`) },
    );
    expect(outcome.failed).toBeNull();
    const seen = await query(direct, 'SELECT work_mem FROM seen ORDER BY n');
    expect(seen).toHaveLength(6);
    expect(new Set(seen.map(({ work_mem }) => work_mem)).size).toBeGreaterThan(1);
    expect(await other.ask(state)).toMatchObject({ work_mem: '7MB' });
  },
);
