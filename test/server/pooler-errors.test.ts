import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, explain, parseConnectionString } from '../../src/database/index.ts';
import type { ActionError } from '../../src/error.ts';
import { checkout, migrate } from '../migrations/support.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(18);
  await server.createDatabase('pooled');
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a connection that is refused says, and what to do. */
const refused = async (url: string): Promise<string> =>
  await connect(parseConnectionString(url)).then(
    async (database) => {
      await database.close();
      return 'not refused';
    },
    ({ failure }: ActionError) => `${failure.message} ${failure.remedy}`,
  );

test.skipIf(!pgbouncerInstalled)("PgBouncer's own words meet their remedy", async () => {
  await using pooler = await startPooler(server, 1, ['max_client_conn = 2', 'auth_type = trust']);
  const url = pooler.url('pooled');
  expect(await refused(`${url}&schema=app`)).toMatch(
    /unsupported startup parameter.*or remove schema and search_path/,
  );
  expect(await refused(url.replace('/pooled', '/nowhere'))).toMatch(
    /database "nowhere" does not exist.*The pooler has no database of this name/,
  );
  expect(await refused(url.replace('postgres@', 'nobody@'))).toMatch(
    /authentication failed.*does not know this user, or it has another password/,
  );
  const clients = [new pg.Client(url), new pg.Client(url)];
  for (const client of clients) {
    client.on('error', () => {});
    await client.connect();
  }
  expect(await refused(url)).toMatch(/no more connections allowed.*raise max_client_conn/);
  for (const client of clients) await client.end();
});

test.skipIf(!pgbouncerInstalled)('a pool that is in use for too long is named as that', async () => {
  await using pooler = await startPooler(server, 1, ['query_wait_timeout = 1']);
  const holder = new pg.Client(pooler.url('pooled'));
  await holder.connect();
  await holder.query('BEGIN');
  const database = await connect(parseConnectionString(pooler.url('pooled')));
  const error = await database.query('SELECT 1').catch((reason: unknown) => reason);
  expect(explain(error, {}).remedy).toMatch(/^All server connections of the pool were in use for too long/);
  await database.close();
  await holder.end();
});

test.skipIf(!pgbouncerInstalled)('statement pooling is named, with the setting to change', async () => {
  await using pooler = await startPooler(server, 3, ['pool_mode = statement']);
  const { outcome } = await migrate(
    pooler.url('pooled'),
    checkout({ 'migrations/1.sql': 'CREATE TABLE t (); COPY t FROM stdin;\n\\.\nCOPY t FROM stdin;\n\\.\n' }),
  );
  expect(outcome.failed?.failure.remedy).toMatch(/statement pooling.*Set pool_mode = transaction/);
  expect(
    await query(server.url('pooled'), "SELECT to_regclass('t') AS t, to_regnamespace('catalog') AS catalog"),
  ).toEqual([{ t: null, catalog: null }]);
});

test.skipIf(!pgbouncerInstalled)(
  'a pool without a connection for the run is waited for as long as was asked',
  async () => {
    await using pooler = await startPooler(server, 1);
    const holder = new pg.Client(pooler.url('pooled'));
    await holder.connect();
    await holder.query('BEGIN');
    const asked = `${pooler.url('pooled')}&connect_timeout=1`;
    expect(await refused(`${asked}&target_session_attrs=read-write`)).toMatch(/timeout expired/);
    const database = await connect(parseConnectionString(asked));
    await expect(database.query('SELECT 1', { within: 500 })).rejects.toThrow(
      /did not answer within 1 second/,
    );
    await holder.query('ROLLBACK');
    await database.reconnect();
    expect((await database.query('SELECT 1 AS one', { within: 10_000 }))[0]?.rows).toEqual([{ one: 1 }]);
    await database.close();
    await holder.end();
  },
);
