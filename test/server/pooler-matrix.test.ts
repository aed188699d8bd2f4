import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, migrate } from '../migrations/support.ts';
import { odysseyFetched, pgpoolFetched, startOdyssey, startPgpool } from '../support/other-poolers.ts';
import { neighbour, pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

/*
 * The same 100 files through each pooler, in each of its modes: every file runs once, into the schema and as the role
 * that the pooler gives, and whoever shares the pool sees nothing of it, neither meanwhile nor afterwards.
 */

let server: Server;
beforeAll(async () => {
  server = await startServer(17, [], await freePort());
  await query(server.url(), 'CREATE ROLE owner; CREATE ROLE other');
});
afterAll(() => server[Symbol.asyncDispose]());

/** What files do, each with something for its session that must not stay there. */
const kinds: readonly ((n: number) => string)[] = [
  (n) => `CREATE TABLE t${n} (a int PRIMARY KEY, b text); INSERT INTO public.log VALUES (${n});`,
  (n) => `INSERT INTO public.log VALUES (${n}); RESET ALL; RESET ROLE; DISCARD TEMP;`,
  (n) =>
    `COPY public.log FROM stdin;\n${n}\n\\.\nCREATE TABLE c${n} ();\nCOPY public.log (n) FROM stdin;\n\\.\n`,
  (n) => `SET search_path = far; CREATE TABLE far${n} (); INSERT INTO public.log VALUES (${n});`,
  (n) => `SET ROLE other; CREATE TABLE far.other${n} (); RESET ROLE; INSERT INTO public.log VALUES (${n});`,
  (n) =>
    `CREATE TEMP TABLE tmp AS SELECT ${n} AS n; CREATE TEMP SEQUENCE s; INSERT INTO public.log SELECT n FROM tmp;`,
  (n) =>
    `SELECT pg_advisory_lock(${n}); LISTEN news; PREPARE one AS SELECT 1; SET statement_timeout = '1h';\n` +
    `DECLARE held CURSOR WITH HOLD FOR SELECT 1; SET SESSION AUTHORIZATION other;\nINSERT INTO public.log VALUES (${n});`,
  (n) =>
    `BEGIN;\nSELECT set_config('work_mem', '1MB', false);\nINSERT INTO public.log VALUES (${n});\nCOMMIT;`,
  (n) => `SET search_path = public;\nCREATE INDEX CONCURRENTLY i${n} ON log (n);`,
  (n) =>
    `-- no-transaction\nSET client_encoding = 'LATIN1';\nINSERT INTO public.log VALUES (${n});\n` +
    `DO $$ BEGIN SET search_path = far; COMMIT; END $$;\nVACUUM public.log;`,
];
const count = 100;
const files = Object.fromEntries(
  Array.from({ length: count }, (_, n) => [`migrations/${n}.sql`, kinds[n % kinds.length]?.(n) as string]),
);
/** Those of each kind. */
const each = count / kinds.length;

/** What a client of the pool finds in its session. */
const session = `SELECT current_user::text AS role, session_user::text AS login,
  (SELECT jsonb_object_agg(name, setting) FROM pg_settings WHERE setting IS DISTINCT FROM reset_val
    AND name NOT IN ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable')) AS settings,
  (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS locks,
  (SELECT count(*)::int FROM pg_class WHERE relnamespace = pg_my_temp_schema()) AS temporary,
  (SELECT count(*)::int FROM pg_prepared_statements WHERE from_sql) AS prepared,
  (SELECT count(*)::int FROM pg_cursors WHERE is_holdable) AS cursors,
  ARRAY(SELECT pg_listening_channels()) AS channels`;

/** What so many clients find at the same time, each on a server connection of its own, as different answers. */
async function found(url: string, clients: number): Promise<readonly unknown[]> {
  const neighbours = await Promise.all(Array.from({ length: clients }, () => neighbour(url)));
  const answers = await Promise.all(neighbours.map((one) => one.ask(`BEGIN; ${session}`)));
  await Promise.all(neighbours.map((one) => one.ask('ROLLBACK; SELECT 1')));
  await Promise.all(neighbours.map((one) => one[Symbol.asyncDispose]()));
  return [...new Set(answers.map((answer) => JSON.stringify(answer)))].map(
    (text) => JSON.parse(text) as unknown,
  );
}

const made = `SELECT (SELECT count(*)::int FROM catalog.migrations WHERE progress IS NULL) AS recorded,
  (SELECT json_object_agg(k, c) FROM (SELECT substring(relname FROM '^[a-z]+') AS k, count(*) AS c FROM pg_class
    WHERE relname ~ '^(t|c|far|other|i)[0-9]+$' GROUP BY 1) counts) AS relations,
  (SELECT array_agg(DISTINCT format('%s %s', relnamespace::regnamespace, relowner::regrole)) FROM pg_class
    WHERE relname ~ '^[tc][0-9]+$') AS places,
  (SELECT array_agg(DISTINCT relowner::regrole::text) FROM pg_class WHERE relname ~ '^other[0-9]+$') AS others,
  (SELECT count(*)::int FROM log) AS logged, (SELECT count(DISTINCT n)::int FROM log) AS different,
  (SELECT count(*)::int FROM pg_index WHERE NOT indisvalid) AS invalid`;

const bouncer = { there: pgbouncerInstalled, place: 'public postgres', size: 5 };
const ways = [
  {
    ...bouncer,
    label: 'PgBouncer, transactions, 1 connection',
    size: 1,
    start: () => startPooler(server, 1),
  },
  { ...bouncer, label: 'PgBouncer, transactions, 5 connections', start: () => startPooler(server, 5) },
  {
    ...bouncer,
    label: 'PgBouncer, sessions, 5 connections',
    start: () => startPooler(server, 5, ['pool_mode = session']),
  },
  {
    ...bouncer,
    label: 'PgBouncer with a connect_query',
    place: 'far owner',
    start: () => startPooler(server, 5, [], "connect_query='SET search_path = far, public; SET ROLE owner'"),
  },
  { ...bouncer, label: 'Odyssey', there: odysseyFetched, start: () => startOdyssey(server, 5) },
  { ...bouncer, label: 'pgpool-II', there: pgpoolFetched, start: () => startPgpool(server, 5) },
];

describe.each(ways)('100 files through $label', ({ label, there, place, size, start }) => {
  test.skipIf(!there)('run once each, and leave nothing in the pool', async () => {
    const database = `matrix_${label.replace(/\W/g, '')}`;
    const direct = await server.createDatabase(database);
    await query(
      direct,
      `CREATE SCHEMA far; CREATE TABLE public.log (n int); GRANT ALL ON SCHEMA public, far TO owner, other;
        GRANT ALL ON DATABASE "${database}" TO owner; ALTER TABLE public.log OWNER TO owner; GRANT ALL ON public.log TO other`,
    );
    await using pooler = await start();
    const url = pooler.url(database);
    // A client without a name is shown under whichever PgBouncer's server connection had last.
    const others = `${url}&application_name=shop`;
    const before = await found(others, size);
    expect(before.length).toBe(1);
    const seen = new Set<string>();
    let running = true;
    const watcher = (async () => {
      await using one = await neighbour(others);
      for (; running; await sleep(40)) seen.add(JSON.stringify(await one.ask(session)));
    })();
    const workspace = checkout(files);
    const { outcome, files: applied } = await migrate(url, workspace).finally(() => {
      running = false;
    });
    await watcher;
    expect([outcome.failed, applied.length, new Set(applied).size]).toEqual([null, count, count]);
    expect([...seen].map((text) => JSON.parse(text) as unknown)).toEqual(before);
    expect(await found(others, size)).toEqual(before);
    expect(await query(direct, made)).toEqual([
      {
        recorded: count,
        relations: { t: each, c: each, far: each, other: each, i: each },
        places: [place],
        others: ['other'],
        logged: 9 * each,
        different: 9 * each,
        invalid: 0,
      },
    ]);
    expect((await migrate(url, workspace)).plan.pending).toEqual([]);
  });
});
