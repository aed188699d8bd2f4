import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';

const binary = '/usr/sbin/pgbouncer';
const installed = existsSync(binary);
if (!installed) process.stdout.write('test/server/pgbouncer.test.ts is skipped: it needs Debian\'s pgbouncer, which npm does not have.\n');

/** PgBouncer in transaction mode before a server, with this many server connections for all clients together. */
async function startPooler(server: Server, database: string, poolSize: number): Promise<AsyncDisposable & { readonly url: string }> {
  const listener = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { listener.once('listening', resolve); });
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => { listener.close(resolve); });
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const directory = mkdtempSync(path.join(tmpdir(), 'pgbouncer-'));
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  writeFileSync(path.join(directory, 'users.txt'), '"postgres" ""\n');
  writeFileSync(path.join(directory, 'pgbouncer.ini'), `[databases]
${database} = host=${server.directory} port=${server.port} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${directory}/users.txt
pool_mode = transaction
default_pool_size = ${poolSize}
`);
  const pooler = spawn(binary, [path.join(directory, 'pgbouncer.ini')], { ...nobody, stdio: 'ignore', cwd: '/' });
  const url = `postgresql://postgres@127.0.0.1:${port}/${database}?pgbouncer=true&sslmode=disable`;
  for (let tries = 0; ; tries++) {
    try {
      await query(`postgresql://postgres@127.0.0.1:${port}/${database}`, 'SELECT 1');
      break;
    } catch (error) {
      if (tries > 200 || pooler.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => { pooler.once('exit', resolve); });
      pooler.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

describe.skipIf(!installed)('behind PgBouncer in transaction mode', () => {
  const files = {
    'migrations/1.sql': "SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.t (a int, b int); SET ROLE pg_monitor;",
    'migrations/2.sql': 'CREATE INDEX CONCURRENTLY one ON public.t (a);\nCREATE INDEX CONCURRENTLY two ON public.t (b);',
    'migrations/3.sql': 'COPY t FROM stdin;\n1\t2\n3\t4\n\\.\n',
  };

  test.each([1, 5])('with %i server connections, the whole story runs and leaves the pool as it was', async (poolSize) => {
    await using server = await startServer(15);
    await server.createDatabase('app');
    await using pooler = await startPooler(server, 'app', poolSize);
    const before = await query(pooler.url.split('?')[0] as string, "SELECT current_user::text AS role, current_setting('search_path') AS path, current_setting('statement_timeout') AS timeout");
    const workspace = checkout(files);
    const inputs = { 'connection-string': pooler.url, migrations: 'migrations', packs: 'workspace\nworkspace-sample\nagents', commit: 'none' };
    using first = await runAction({ inputs, cwd: workspace });
    expect([first.exitCode, first.outputs['applied-count'], first.outputs['verification']]).toEqual([0, '9', 'pass']);
    using second = await runAction({ inputs, cwd: workspace });
    expect([second.exitCode, second.outputs['applied-count'], second.outputs['changed']]).toEqual([0, '0', 'false']);
    expect(await query(pooler.url.split('?')[0] as string, "SELECT current_user::text AS role, current_setting('search_path') AS path, current_setting('statement_timeout') AS timeout")).toEqual(before);
    expect(await query(server.url('app'), "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'")).toEqual([{ count: 0 }]);
  });

  test('four runs at once, half of them direct: every file runs once', async () => {
    await using server = await startServer(15);
    await server.createDatabase('app');
    await using pooler = await startPooler(server, 'app', 2);
    const workspace = checkout({ ...files, 'migrations/4.sql': 'CREATE TABLE ran (n int); INSERT INTO ran VALUES (1); SELECT pg_sleep(0.3);' });
    const runs = await Promise.all([pooler.url, server.url('app'), pooler.url, server.url('app')].map((url, index) =>
      runAction({ inputs: { 'connection-string': url, migrations: 'migrations', commit: 'none', 'inventory-path': `docs/${index}.md` }, cwd: workspace })));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(runs.reduce((sum, { outputs }) => sum + Number(outputs['applied-count']), 0)).toBe(5);
    expect(await query(server.url('app'), 'SELECT (SELECT count(*) FROM ran)::int AS ran, (SELECT count(*) FROM t)::int AS rows')).toEqual([{ ran: 1, rows: 2 }]);
    for (const run of runs) run[Symbol.dispose]();
  });
});
