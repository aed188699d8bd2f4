import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { query, startServer, type Server } from '../support/postgres.ts';
import { runAction, type Finished } from '../support/runner.ts';
import { checkout } from './support.ts';

const root = path.join(import.meta.dirname, '../..');
const outputs = Object.keys(
  (parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { outputs: object }).outputs,
).sort();

let server: Server;
beforeAll(async () => {
  server = await startServer(16);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Besides the files of a test, a run applies the catalog's own. A run from the sources that is cancelled as soon as its log matches. What it waits for would take minutes: a run that went on waiting would be killed here. */
async function cancelled(
  url: string,
  files: Readonly<Record<string, string>>,
  when: RegExp,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  using run = await runAction({
    inputs: {
      'connection-string': url,
      migrations: 'migrations',
      baseline: 'none',
      commit: 'none',
      ...inputs,
    },
    cwd: checkout(files),
    dist: path.join(root, 'src/main.ts'),
    signalAfter: { signal: 'SIGTERM', when },
    timeout: 60_000,
  });
  expect({
    exitCode: run.exitCode,
    signal: run.signal,
    told: /The run was cancelled/.test(run.log),
    outputs: Object.keys(run.outputs).sort(),
  }).toEqual({ exitCode: 1, signal: null, told: true, outputs });
  return run;
}

async function held<T>(url: string, statement: string, during: () => Promise<T>): Promise<T> {
  const holder = new pg.Client({ connectionString: url, application_name: 'the holder' });
  await holder.connect();
  await holder.query(`BEGIN; ${statement}`);
  try {
    return await during();
  } finally {
    await holder.end();
  }
}

/** A way to the server that falls silent once the server has sent what matches: it takes connections and answers nothing. Those that the server closes end. */
async function startSilencer(
  after: RegExp,
): Promise<AsyncDisposable & { readonly url: (database: string) => string; readonly silence: () => void }> {
  let silent = false;
  const sockets = new Set<net.Socket>();
  const listener = net
    .createServer((client) => {
      sockets.add(client.on('error', () => {}));
      if (silent) return;
      const upstream = net.connect(path.join(server.directory, '.s.PGSQL.5432'));
      sockets.add(upstream.on('error', () => {}));
      client.on('data', (chunk) => {
        if (!silent) upstream.write(chunk);
      });
      upstream.on('data', (chunk) => {
        if (!silent) client.write(chunk);
        silent ||= after.test(chunk.toString('latin1'));
      });
      upstream.on('close', () => client.destroy());
    })
    .listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    listener.once('listening', resolve);
  });
  const { port } = listener.address() as net.AddressInfo;
  return {
    url: (database) =>
      `postgresql://postgres@127.0.0.1:${port}/${database}?sslmode=disable&connect_timeout=300`,
    silence: () => {
      silent = true;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        listener.close(resolve);
      });
    },
  };
}

test('while it waits for another run', async () => {
  const url = await server.createDatabase();
  const run = await held(url, 'SELECT pg_advisory_xact_lock(1885759745, 1)', () =>
    cancelled(
      url,
      { 'migrations/1.sql': 'CREATE TABLE t ()' },
      /Waiting for another run: postgres \(the holder\)/,
    ),
  );
  expect(run.outputs).toMatchObject({ 'applied-count': '0', 'pending-count': '2' });
  expect(await query(url, "SELECT to_regclass('t') AS t, to_regnamespace('catalog') AS catalog")).toEqual([
    { t: null, catalog: null },
  ]);
});

test('while another run works on a file statement by statement', async () => {
  const url = await server.createDatabase();
  const files = { 'migrations/1.sql': 'CREATE TABLE t (a int)', 'migrations/2.sql': 'VACUUM t' };
  const { file, run } = {
    file: 'migrations/2.sql',
    run: { run: 'another', done: 0, begun: true, prefix: '', indexes: [] },
  };
  // A trigger puts the other run's row there as soon as the first file is recorded, and keeps it fresh.
  await query(
    url,
    `CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.progress = '${JSON.stringify(run)}'; NEW.applied_at = 'infinity'; RETURN NEW; END $$;
    CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
      IF to_regclass('catalog.migrations') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'other') THEN
        CREATE TRIGGER other BEFORE INSERT ON catalog.migrations FOR EACH ROW WHEN (NEW.file = '${file}') EXECUTE FUNCTION public.other();
      END IF; END $$;
    CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watch()`,
  );
  const ended = await cancelled(url, files, /migrations\/2\.sql: waiting for another run/);
  expect(ended.outputs).toMatchObject({ 'applied-count': '2', 'pending-count': '1' });
});

test('while it pauses before it tries again for a lock', async () => {
  const url = await server.createDatabase();
  await query(url, 'CREATE TABLE busy (a int)');
  const files = {
    'migrations/1.sql': 'CREATE TABLE t ()',
    'migrations/2.sql': 'CREATE TABLE u (); ALTER TABLE busy ADD COLUMN b int',
  };
  const run = await held(url, 'LOCK TABLE busy', () =>
    cancelled(
      url,
      files,
      /migrations\/2\.sql: canceling statement due to lock timeout; trying again \(2 of/,
      { 'lock-timeout': '100ms' },
    ),
  );
  expect(run.outputs).toMatchObject({ 'applied-count': '2', 'pending-count': '1' });
  expect(await query(url, "SELECT to_regclass('t')::text AS t, to_regclass('u') AS u")).toEqual([
    { t: 't', u: null },
  ]);
});

const notice = (then: string): string =>
  `DO $$ BEGIN RAISE NOTICE 'gone for good'; END $$; SELECT pg_sleep(0.5), ${then}`;

test.each([
  [
    'the server has fallen silent in the middle of a statement',
    notice('pg_sleep(600)'),
    /NOTICE: gone for good/,
  ],
  [
    'it reaches for a server that has closed the connection',
    notice('pg_terminate_backend(pg_backend_pid())'),
    /The connection was lost/,
  ],
])('while %s', async (_what, statement, when) => {
  const direct = await server.createDatabase();
  await using way = await startSilencer(/gone for good/);
  const run = await cancelled(
    way.url(new URL(direct).pathname.slice(1)),
    { 'migrations/1.sql': 'CREATE TABLE t ()', 'migrations/2.sql': `CREATE TABLE u (); ${statement}` },
    when,
  );
  expect(await query(direct, "SELECT to_regclass('t')::text AS t, to_regclass('u') AS u")).toEqual([
    { t: 't', u: null },
  ]);
  expect(run.log).toMatch(
    /what was applied before stays applied|Each of the other files is one transaction: applied completely or not at all/,
  );
});

test('before a host has answered at all', async () => {
  await using way = await startSilencer(/^/);
  way.silence();
  await cancelled(way.url('postgres'), { 'migrations/1.sql': 'SELECT 1' }, /Connect/);
});
