import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect as connectSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { render } from '../../src/inventory/index.ts';
import { capture, parseSuppressions, recordFindings, review } from '../../src/snapshot/index.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';

const root = path.join(import.meta.dirname, '../..');
const deno = path.join(root, 'node_modules/@deno/linux-x64-glibc/deno');
const entry = path.join(root, 'supabase/functions/feature-inventory-md/index.ts');
const key = 'eyJhbGciOiJIUzI1NiJ9.service-role.signature';
const offline = ['--no-prompt', '--cached-only', '--node-modules-dir=manual'];

/** What `npm:pg` brings along. */
const packages = [
  'pg',
  'pg-cloudflare',
  'pg-connection-string',
  'pg-int8',
  'pg-pool',
  'pg-protocol',
  'pg-types',
  'pgpass',
  'postgres-array',
  'postgres-bytea',
  'postgres-date',
  'postgres-interval',
  'split2',
  'xtend',
];

/** A checkout as the platform sees it: no package.json, and none of the packages that only types come from. */
function deploy(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'deployed-'));
  for (const part of ['supabase', 'src', ...packages.map((name) => `node_modules/${name}`)])
    cpSync(path.join(root, part), path.join(directory, part), { recursive: true });
  return directory;
}

interface Function extends AsyncDisposable {
  readonly url: string;
  log(): string;
}

/** The function as the platform runs it, under Deno, with nothing but what the platform gives it. */
async function startFunction(environment: Readonly<Record<string, string>>): Promise<Function> {
  const cache = mkdtempSync(path.join(tmpdir(), 'deno-'));
  const child = spawn(
    deno,
    [
      'run',
      ...offline,
      '--allow-env',
      '--allow-net=127.0.0.1,localhost',
      `--allow-read=${deployed}`,
      path.join(deployed, 'supabase/functions/feature-inventory-md/index.ts'),
    ],
    {
      cwd: deployed,
      env: {
        PATH: process.env['PATH'] ?? '',
        DENO_DIR: cache,
        DENO_SERVE_ADDRESS: 'tcp:127.0.0.1:0',
        DENO_NO_UPDATE_CHECK: '1',
        NO_COLOR: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      log += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject).once('exit', (code) => reject(new Error(`Deno ended with ${code}: ${log}`)));
  });
  return {
    url,
    log: () => log,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(cache, { recursive: true, force: true });
    },
  };
}

const authorized = { Authorization: `Bearer ${key}` };

let server: Server;
let port: number;
let deployed: string;

beforeAll(async () => {
  deployed = deploy();
  port = await freePort();
  server = await startServer(17, [], port);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(deployed, { recursive: true, force: true });
});

/** A database with a snapshot of one small schema. */
async function inventoried(): Promise<{ readonly socket: string; readonly url: string }> {
  const socket = await server.createDatabase();
  await query(socket, readFileSync(path.join(root, 'sql/003_feature_inventory.sql'), 'utf8'));
  await query(
    socket,
    `CREATE SCHEMA app; CREATE TABLE app.notes (id int PRIMARY KEY, body text);
    COMMENT ON TABLE app.notes IS 'A <b> | pipe'; CREATE TABLE public.other (id int); SELECT catalog.capture_snapshot('edge test')`,
  );
  return { socket, url: tcp(socket) };
}

function tcp(socket: string): string {
  return `postgresql://postgres@127.0.0.1:${port}/${new URL(socket).pathname.slice(1)}`;
}

test('passes deno check as it is deployed', () => {
  const { status, stderr } = spawnSync(deno, ['check', '--cached-only', '--node-modules-dir=manual', entry], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
  });
  expect(stderr).not.toContain('error');
  expect(status).toBe(0);
});

describe('a caller', () => {
  test('with the service-role key gets the newest snapshot as Markdown, and 304 while nothing changes', async () => {
    const { socket, url: databaseUrl } = await inventoried();
    await using edge = await startFunction({ SUPABASE_DB_URL: databaseUrl, SUPABASE_SERVICE_ROLE_KEY: key });
    const first = await fetch(edge.url, { headers: authorized });
    expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      'private, no-cache',
    ]);
    const text = await first.text();
    expect(text).toContain('# Feature Inventory');
    expect(text).toContain('`edge test`');
    expect(text).toContain('### Tables (2)');
    expect(text).toContain('A &lt;b&gt; \\| pipe');
    expect(text).toMatch(/Generated by `catalog\.capture_snapshot\(\)`\.\n$/);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);

    await query(socket, "SELECT catalog.capture_snapshot('a quiet night')");
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await fetch(edge.url, { headers: { ...authorized, 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await query(socket, "CREATE TABLE app.more (id int); SELECT catalog.capture_snapshot('after a change')");
    const changed = await fetch(edge.url, { headers: { ...authorized, 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    const changedText = await changed.text();
    expect(changedText).toContain('### Tables (3)');
    expect(changedText).toMatch(/## What changed last[\s\S]*app\.more/);
    expect(await sessions(socket)).toBe(0);
  });

  test('gets the bytes that the action writes, findings and all, without those that the repository accepts', async () => {
    const { socket, url: databaseUrl } = await inventoried();
    await query(
      socket,
      "CREATE ROLE anon; GRANT USAGE ON SCHEMA public TO anon; GRANT SELECT ON public.other TO anon; CREATE TABLE app.log (x int); COMMENT ON TABLE app.log IS 'eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoieCJ9.c2ln'",
    );
    const database = await connect(parseConnectionString(socket));
    try {
      const captured = await capture(database, {
        label: 'from the action',
        commitSha: 'a'.repeat(40),
        edgeFunctions: [{ name: 'hello', verify_jwt: true }],
      });
      const reviewed = review(captured.snapshot, captured.knownFindings, {
        accepted: parseSuppressions('no_primary_key table:app.log # a log'),
        configToml: { path: 'none', text: '' },
        today: '2026-01-01',
      });
      expect(reviewed.suppressed).toHaveLength(1);
      expect(reviewed.list.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['rls_disabled_exposed', 'secret_in_catalog', 'no_primary_key']),
      );
      await recordFindings(database, reviewed.list, captured.knownFindings, reviewed.suppressed);
      const [main, twin] = render(captured.snapshot, {
        statistics: 'rounded',
        layout: 'auto',
        path: 'docs/FEATURE_INVENTORY.md',
        schemas: [],
        changes: captured.latestChanges,
        findings: reviewed.list,
      });
      await using edge = await startFunction({
        SUPABASE_DB_URL: databaseUrl,
        SUPABASE_SERVICE_ROLE_KEY: key,
      });
      expect(await (await fetch(edge.url, { headers: authorized })).text()).toBe(main?.content);
      expect(
        await (await fetch(edge.url, { headers: { ...authorized, Accept: 'application/json' } })).text(),
      ).toBe(twin?.content);
      // A night later, with another table: what is new shows at once, what is accepted stays away.
      await query(socket, "CREATE TABLE app.fresh (x int); SELECT catalog.capture_snapshot('nightly')");
      const later = await (await fetch(edge.url, { headers: authorized })).text();
      expect(later).toContain('app.fresh has no primary key.');
      expect(later).not.toContain('app.log has no primary key.');
    } finally {
      await database.close();
      await query(socket, 'DROP OWNED BY anon; DROP ROLE anon');
    }
  });

  test('asks for JSON, for one schema, or for the headers only', async () => {
    const { url: databaseUrl } = await inventoried();
    await using edge = await startFunction({ SUPABASE_DB_URL: databaseUrl, SUPABASE_SERVICE_ROLE_KEY: key });
    const json = await fetch(edge.url, { headers: { ...authorized, Accept: 'application/json' } });
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await json.json()).toMatchObject({
      generatedBy: 'pg-feature-inventory',
      unchanged_since: { label: 'edge test' },
      total_tables: 2,
      tables: [{ table: 'notes' }, { table: 'other' }],
    });
    const one = await (await fetch(`${edge.url}/?schema=app`, { headers: authorized })).text();
    expect(one).toContain('`app.notes`');
    expect(one).not.toContain('public.other');
    const oneJson = await fetch(`${edge.url}/?schema=app`, {
      headers: { ...authorized, Accept: 'application/json' },
    });
    expect(await oneJson.json()).toMatchObject({ tables: [{ table: 'notes' }] });
    const head = await fetch(edge.url, { method: 'HEAD', headers: authorized });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['nothing', '*', '!app', 'ap*']) {
      const absent = await fetch(`${edge.url}/?schema=${encodeURIComponent(name)}`, { headers: authorized });
      expect([absent.status, await absent.json()]).toEqual([
        404,
        { error: 'The newest snapshot has no schema of this name.' },
      ]);
    }
  });

  test('without the key, with another key or with another method is turned away before the database is asked', async () => {
    // Nobody listens there: an answer other than 500 proves that no connection was tried.
    await using edge = await startFunction({
      SUPABASE_DB_URL: `postgresql://postgres@127.0.0.1:${await freePort()}/x`,
      SUPABASE_SERVICE_ROLE_KEY: key,
      SUPABASE_SECRET_KEYS: '{"default":"sb_secret_x","second":"sb_secret_y"}',
    });
    const status = async (headers: Record<string, string>, method = 'GET'): Promise<number> => {
      const response = await fetch(edge.url, { method, headers });
      expect(await response.json()).toEqual({ error: expect.any(String) });
      return response.status;
    };
    expect(await status({})).toBe(401);
    expect(await status({ Authorization: 'Basic eDp5' })).toBe(401);
    expect(await status({ Authorization: 'Bearer ' })).toBe(401);
    expect(await status({ apikey: '' })).toBe(401);
    for (const wrong of ['anon', key.slice(0, -1), `${key}x`, key.toUpperCase(), 'undefined', 'null'])
      expect(await status({ Authorization: `Bearer ${wrong}` })).toBe(403);
    expect(await status({ apikey: 'anon', Authorization: 'Bearer user' })).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect(await status(authorized, method)).toBe(405);
    // The right keys come as far as the database.
    expect(await status(authorized)).toBe(500);
    expect(await status({ apikey: key, Authorization: 'Bearer user' })).toBe(500);
    expect(await status({ apikey: 'sb_secret_y' })).toBe(500);
  });
});

describe('an error', () => {
  test('is 500 with JSON that says nothing of the inside, and leaves no connection', async () => {
    const socket = await server.createDatabase();
    await using edge = await startFunction({
      SUPABASE_DB_URL: tcp(socket).replace('postgres@', 'postgres:s3cret@'),
      SUPABASE_SERVICE_ROLE_KEY: key,
    });
    const response = await fetch(edge.url, { headers: authorized });
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/json']);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('log of this function') });
    expect(text).not.toMatch(/catalog|relation|127\.0\.0\.1|s3cret/);
    expect(edge.log()).toContain('relation "catalog.inventory_current" does not exist');
    expect(edge.log()).not.toContain('s3cret');
    expect(await sessions(socket)).toBe(0);
    // And the function lives on.
    expect((await fetch(edge.url, { headers: authorized })).status).toBe(500);
  });

  test('of a project that gives no key or no database is 500, never an open door', async () => {
    for (const environment of [
      {},
      { SUPABASE_DB_URL: 'postgresql://x@127.0.0.1/x' },
      { SUPABASE_DB_URL: 'postgresql://x@127.0.0.1/x', SUPABASE_SERVICE_ROLE_KEY: '' },
      { SUPABASE_SERVICE_ROLE_KEY: key },
      { SUPABASE_DB_URL: 'postgresql://x@127.0.0.1/x', SUPABASE_SECRET_KEYS: '{' },
    ] as Record<string, string>[]) {
      await using edge = await startFunction(environment);
      expect((await fetch(edge.url, { headers: authorized })).status).toBe(500);
      expect(
        (await fetch(edge.url, { headers: { Authorization: 'Bearer undefined' } })).status,
      ).toBeGreaterThanOrEqual(403);
    }
  });

  test('before the first snapshot is 404 that says what to run', async () => {
    const socket = await server.createDatabase();
    await query(socket, readFileSync(path.join(root, 'sql/003_feature_inventory.sql'), 'utf8'));
    await using edge = await startFunction({ SUPABASE_DB_URL: tcp(socket), SUPABASE_SERVICE_ROLE_KEY: key });
    const response = await fetch(edge.url, { headers: authorized });
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: 'There is no snapshot yet: SELECT catalog.capture_snapshot().' },
    ]);
  });

  test('of a connection that dies in the middle of an answer does not end the function', async () => {
    const { url: databaseUrl } = await inventoried();
    // A server's door that closes after the first bytes of the query's answer.
    const proxy = createServer((client) => {
      const upstream = connectSocket(port, '127.0.0.1');
      client.on('data', (chunk) => {
        if (chunk.includes('inventory_current')) {
          client.destroy();
          upstream.destroy();
        } else upstream.write(chunk);
      });
      upstream.on('data', (chunk) => client.write(chunk));
      for (const socket of [client, upstream])
        socket
          .on('error', () => {})
          .on('close', () => {
            client.destroy();
            upstream.destroy();
          });
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    try {
      await using edge = await startFunction({
        SUPABASE_DB_URL: databaseUrl.replace(`:${port}/`, `:${(proxy.address() as AddressInfo).port}/`),
        SUPABASE_SERVICE_ROLE_KEY: key,
      });
      expect((await fetch(edge.url, { headers: authorized })).status).toBe(500);
      expect((await fetch(edge.url, { headers: authorized })).status).toBe(500);
    } finally {
      proxy.close();
    }
  });
});

/** The function's connections that are still open; a server takes a moment to see that one is gone. */
async function sessions(socket: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const [row] = await query(
      socket,
      "SELECT count(*)::int AS open FROM pg_stat_activity WHERE application_name = 'feature-inventory-md' AND datname = current_database()",
    );
    if (row?.['open'] === 0 || tries === 40) return row?.['open'] as number;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
