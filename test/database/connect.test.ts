import { writeFileSync } from 'node:fs';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, isServerError, parseConnectionString, sql } from '../../src/database/index.ts';
import type { ActionError } from '../../src/error.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

async function failureOf(url: string): Promise<ActionError['failure']> {
  const error = await connect(parseConnectionString(url)).then(
    () => {
      throw new Error('connected');
    },
    (reason: unknown) => reason as ActionError,
  );
  return error.failure;
}

describe('a server that asks for passwords', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    server = await startServer(17, ['password_encryption=scram-sha-256'], port);
    await query(server.url(), "CREATE ROLE app LOGIN PASSWORD 'pa#ss%w@rd'");
    await server.createDatabase('odd name');
    const [row] = await query(server.url(), 'SHOW hba_file');
    writeFileSync(
      row?.['hba_file'] as string,
      'local all all trust\nhost "odd name" app 127.0.0.1/32 scram-sha-256\nhost postgres app 127.0.0.1/32 scram-sha-256\n',
    );
    await query(server.url(), 'SELECT pg_reload_conf(); SELECT pg_sleep(0.3)');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('a password with # and an encoded % gets in, over TCP without TLS', async () => {
    const database = await connect(
      parseConnectionString(`postgres://app:pa#ss%25w@rd@127.0.0.1:${port}/odd%20name`),
    );
    expect((await database.query('SELECT current_user::text AS role'))[0]?.rows).toEqual([{ role: 'app' }]);
    expect(database.name).toBe(`app@127.0.0.1:${port}/odd name`);
    await database.close();
  });

  test.each([
    ['a wrong password', 'app:wrong-secret', 'postgres', /password authentication failed/, /percent-encoded/],
    ['no password', 'app', 'postgres', /./, /asks for a password/],
    [
      'a database that is not there',
      'app:pa%23ss%25w%40rd',
      'nowhere',
      /no pg_hba.conf entry|does not exist/,
      /Allow the runner|There is no database/,
    ],
  ])('%s is told with its remedy', async (_what, credentials, database, message, remedy) => {
    const failure = await failureOf(`postgres://${credentials}@127.0.0.1:${port}/${database}`);
    expect(failure.message).toMatch(message);
    expect(failure.remedy).toMatch(remedy);
    expect(JSON.stringify(failure)).not.toMatch(/wrong-secret|pa#ss/);
  });
});

test('a port where nobody listens, a name nobody knows and a host that never answers each say what to check', async () => {
  expect((await failureOf(`postgres://u:p@127.0.0.1:${await freePort()}/d`)).remedy).toMatch(
    /Check host 127\.0\.0\.1 and port/,
  );
  expect((await failureOf('postgres://u:p@no-such-host.invalid/d')).remedy).toMatch(/no-such-host\.invalid/);
  const silent = net.createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as net.AddressInfo;
  const failure = await failureOf(`postgres://u:p@127.0.0.1:${port}/d?connect_timeout=1`);
  expect(failure.message).toMatch(/timeout/i);
  expect(failure.remedy).toMatch(/Check host 127\.0\.0\.1/);
  silent.close();
});

test.each([
  ['%2F', /sslrootcert: \/ is a folder/],
  ['%2Fdev%2Fzero', /sslrootcert: \/dev\/zero is a special file/],
  ['nowhere.pem', /sslrootcert: nowhere\.pem does not exist/],
])('sslrootcert=%s is told in words', async (file, message) => {
  expect(
    await failureOf(`postgres://u:p@127.0.0.1:1/d?sslmode=verify-full&sslrootcert=${file}`),
  ).toMatchObject({ message: expect.stringMatching(message), remedy: expect.stringContaining('PEM') });
});

test('a socket folder without a server, and TLS demanded of a server without it', async () => {
  expect((await failureOf('postgres://u@localhost/d?host=%2Fno%2Fsuch%2Ffolder')).remedy).toMatch(
    /no server socket/,
  );
  await using server = await startServer(14, [], await freePort());
  expect(
    (await failureOf(`postgres://postgres@127.0.0.1:${server.port}/postgres?sslmode=require`)).remedy,
  ).toMatch(/no TLS/);
});

describe.each(['embedded', 'server'] as const)('%s', (engine) => {
  test('a message of many statements answers each, counts them, and places an error in characters over the whole text', async () => {
    await using server = engine === 'server' ? await startServer(16) : null;
    const database = await connect(parseConnectionString(server === null ? 'embedded' : server.url()));
    let completed = 0;
    const notices: string[] = [];
    const results = await database.query(
      sql`CREATE TABLE t (a text, j json); INSERT INTO t VALUES (${"it's \\ 🐘"}, ${{ a: [1] }}); DO $$ BEGIN RAISE NOTICE 'seen'; END $$; SELECT a, j, count(*) OVER () AS n FROM t`,
      {
        complete: (count) => {
          completed = count;
        },
        notice: ({ message }) => notices.push(message),
      },
    );
    expect(results.map(({ command }) => command)).toEqual(['CREATE', 'INSERT', 'DO', 'SELECT']);
    expect(results[3]?.rows).toEqual([{ a: "it's \\ 🐘", j: { a: [1] }, n: 1 }]);
    expect([completed, notices]).toEqual([4, ['seen']]);

    const copy = 'COPY t (a) FROM stdin';
    const text = `BEGIN; SELECT '🐘é'; ${copy}; SELECT '🐘' /* between */; ${copy}; SELECT nope`;
    const copies = [text.indexOf(copy), text.lastIndexOf(copy)].map((start, index) => ({
      start,
      end: start + copy.length,
      rows: ['x\ny\n', 'z\n'][index] as string,
    }));
    const error = await database.query(text, { copies }).catch((reason: unknown) => reason);
    expect(isServerError(error) && [error.code, error.position]).toEqual([
      '42703',
      String([...text.slice(0, text.indexOf('nope'))].length + 1),
    ]);
    await database.query('ROLLBACK');
    expect((await database.query('SELECT count(*) FROM t'))[0]?.rows).toEqual([{ count: 1 }]);
    await database.close();
  });
});
