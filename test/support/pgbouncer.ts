import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './port.ts';
import { query, type Server } from './postgres.ts';

const binary = '/usr/sbin/pgbouncer';
/** Debian's; npm does not have it. */
export const pgbouncerInstalled = existsSync(binary);

export interface Pooler extends AsyncDisposable {
  /** Its socket, for a proxy before it. */
  readonly socket: string;
  url(database: string): string;
}

/**
 * PgBouncer in transaction mode before a server, with this many server connections to each database for all clients together.
 * @param settings more lines of its configuration, which win; the password of `postgres` is `s3cret` where one is asked for.
 * @param connection more of what is said of the connection to the server, such as `connect_query='…'`.
 */
export async function startPooler(
  server: Server,
  poolSize: number,
  settings: readonly string[] = [],
  connection = '',
): Promise<Pooler> {
  const port = await freePort();
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const directory = mkdtempSync(path.join(tmpdir(), 'pgbouncer-'));
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  writeFileSync(path.join(directory, 'users.txt'), '"postgres" "s3cret"\n');
  writeFileSync(
    path.join(directory, 'pgbouncer.ini'),
    `[databases]
* = host=${server.directory} port=${server.port} user=postgres ${connection}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir = ${directory}
auth_type = trust
auth_file = ${directory}/users.txt
pool_mode = transaction
default_pool_size = ${poolSize}
server_idle_timeout = 2
max_client_conn = 500
${settings.join('\n')}
`,
  );
  const pooler = spawn(binary, [path.join(directory, 'pgbouncer.ini')], {
    ...nobody,
    stdio: 'ignore',
    cwd: '/',
  });
  for (let tries = 0; ; tries++) {
    try {
      await query(`postgresql://postgres:s3cret@127.0.0.1:${port}/postgres`, 'SELECT 1');
      break;
    } catch (error) {
      if (tries > 200 || pooler.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  return {
    socket: path.join(directory, `.s.PGSQL.${port}`),
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}?pgbouncer=true&sslmode=disable`,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => {
        pooler.once('exit', resolve);
      });
      pooler.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Another client of a pool, an application's. */
export interface Neighbour extends AsyncDisposable {
  /** The first row of the last statement that is asked. */
  readonly ask: (sql: string) => Promise<Readonly<Record<string, unknown>> | undefined>;
}

export async function neighbour(url: string): Promise<Neighbour> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    ask: async (sql) => {
      const results = [(await client.query(sql)) as pg.QueryResult | pg.QueryResult[]].flat();
      return results.at(-1)?.rows[0];
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
