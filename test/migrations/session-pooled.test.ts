import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour as neighbourOf, pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { startProxy } from '../support/proxy.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Another client of the pool, whose answers are one text. */
async function neighbour(url: string) {
  const client = await neighbourOf(url);
  return {
    ask: async (sql: string) => Object.values((await client.ask(sql)) ?? {}).join(),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}

const tables =
  'CREATE SCHEMA app; CREATE TABLE app.t (a int, b int); CREATE TABLE public.t (a int, b int); INSERT INTO app.t VALUES (1, 1), (2, 1); CREATE PROCEDURE public.work(fails boolean) LANGUAGE plpgsql AS $$ BEGIN SET search_path = app; COMMIT; ASSERT NOT fails; END $$';
/** What the session has that is not the pool's own. */
const settingOf =
  "SELECT current_setting('search_path') || ', locks: ' || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid())";
const own = '"$user", public, locks: 0';

describe.skipIf(!pgbouncerInstalled)('behind PgBouncer, what a file sets for its session', () => {
  test('is set where a statement runs that cannot be in a transaction, also when the pool gives backends to others meanwhile', async () => {
    const direct = await server.createDatabase('moved');
    await query(direct, tables);
    await using pooler = await startPooler(server, 2);
    await using other = await neighbour(pooler.url('moved'));
    const seen: string[] = [];
    // What ran before a build is what a pool gives away first.
    await using proxy = await startProxy(pooler.socket, 'moved', {
      pass: async (message) => {
        if (message.includes('CREATE INDEX CONCURRENTLY')) seen.push(await other.ask(`BEGIN; ${settingOf}`));
      },
    });
    const { outcome } = await migrate(
      proxy.url,
      checkout({ 'migrations/1.sql': 'SET search_path = app;\nCREATE INDEX CONCURRENTLY one ON t (a);' }),
    );
    seen.push(await other.ask(`COMMIT; ${settingOf}`));
    expect([outcome.failed, seen]).toEqual([null, [own, own]]);
    expect(
      await query(
        direct,
        "SELECT indrelid::regclass::text AS table FROM pg_index WHERE indexrelid::regclass::text ~ 'one$'",
      ),
    ).toEqual([{ table: 'app.t' }]);
  });

  test.each([
    ['a build', 'SET search_path = app;\nCREATE INDEX CONCURRENTLY one ON t (a);', /CREATE INDEX/, null],
    [
      'a build that fails',
      'SET search_path = app;\nCREATE UNIQUE INDEX CONCURRENTLY one ON t (b);',
      /CREATE UNIQUE/,
      { sqlstate: '23505', location: { line: 2, column: 1 } },
    ],
    [
      'a build whose column is misspelt',
      'SET search_path = app;\n  CREATE INDEX CONCURRENTLY one ON t (a, bb);',
      /CREATE INDEX/,
      { sqlstate: '42703', location: { line: 2, column: 3 } },
    ],
    [
      'several settings',
      "SET search_path = app;\nRESET ROLE;\nSELECT set_config('search_path', (SELECT min(nspname) FROM pg_namespace WHERE oid = 'app'::regnamespace), false);\nDROP INDEX CONCURRENTLY IF EXISTS x;",
      /DROP INDEX/,
      null,
    ],
    ['a routine that commits', '-- no-transaction\nCALL work(false);', /CALL/, null],
    [
      'a routine that commits and then fails',
      '-- no-transaction\nCALL work(true);',
      /CALL/,
      { sqlstate: 'P0004', location: { line: 2 } },
    ],
    [
      'a statement that is in a transaction and fails',
      '-- no-transaction\nSET search_path = app;\nSELECT 1 / (pg_advisory_lock(7) IS NULL)::int FROM t;',
      /1 \/ /,
      { sqlstate: '22012', location: { line: 3 } },
    ],
    [
      'a file in one transaction that fails',
      'SET search_path = app;\nSELECT 1 / (pg_advisory_lock(7) IS NULL)::int FROM t;',
      /1 \/ /,
      { sqlstate: '22012', location: { line: 2 } },
    ],
  ])('never reaches the next client of the same backend: %s', async (_what, text, statement, failure) => {
    const database = `leak_${text.length}_${text.startsWith('-')}`;
    const direct = await server.createDatabase(database);
    await query(direct, tables);
    await using pooler = await startPooler(server, 1);
    await using other = await neighbour(pooler.url(database));
    const asked: Promise<string>[] = [];
    // The other client waits for the only backend while the statement runs, and before whatever is sent behind it.
    await using proxy = await startProxy(pooler.socket, database, {
      pass: async (message) => {
        if (!statement.test(message.toString()) && (asked.length === 0 || message[0] !== 'Q'.charCodeAt(0)))
          return;
        const answer = other.ask(settingOf);
        asked.push(answer);
        await Promise.race([answer, sleep(50)]);
      },
    });
    const { outcome } = await migrate(proxy.url, checkout({ 'migrations/1.sql': text }));
    if (failure === null) expect(outcome.failed).toBeNull();
    else expect(outcome.failed?.failure).toMatchObject(failure);
    const answers = await Promise.all([...asked, other.ask(settingOf)]);
    expect(answers).toEqual(answers.map(() => own));
    expect(answers.length).toBeGreaterThan(2);
  });
});
