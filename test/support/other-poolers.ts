import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianParts } from './debian-parts.ts';
import { freePort } from './port.ts';
import { query, type Server } from './postgres.ts';

/** Where `.ci/run` leaves Odyssey and pgpool-II of Debian sid, which npm does not have. */
const parts = path.join(debianParts, 'sid');
const odyssey = path.join(parts, 'usr/bin/odyssey');
const pgpool = path.join(parts, 'usr/sbin/pgpool');

export const odysseyFetched = existsSync(odyssey);
export const pgpoolFetched = existsSync(pgpool);

/** A pooler before a server, as the user of that server. */
export interface OtherPooler extends AsyncDisposable {
  readonly port: number;
  /** What it said last. */
  readonly log: () => string;
  url(database: string): string;
}

/**
 * Odyssey before a server that listens on TCP, with this many server connections in transaction mode.
 * @param settings more lines of the route's configuration.
 */
export async function startOdyssey(
  server: Server,
  poolSize: number,
  settings: readonly string[] = [],
): Promise<OtherPooler> {
  return await start('odyssey', (directory, port) => {
    const file = path.join(directory, 'odyssey.conf');
    writeFileSync(
      file,
      `daemonize no
workers 1
unix_socket_dir "${directory}"
unix_socket_mode "0644"
log_format "%p %t %l [%i %s] (%c) %m\\n"
log_to_stdout yes
log_session no
listen { host "127.0.0.1" port ${port} }
storage "server" { type "remote" host "127.0.0.1" port ${server.port} }
database default {
  user default {
    authentication "none"
    storage "server"
    storage_user "postgres"
    pool "transaction"
    pool_size ${poolSize}
    ${settings.join('\n    ')}
  }
}
`,
    );
    return [odyssey, file];
  });
}

/**
 * pgpool-II before a server, with this many processes, of which each serves one client on a session of its own.
 * @param settings more lines of its configuration, which win.
 */
export async function startPgpool(
  server: Server,
  children: number,
  settings: readonly string[] = [],
): Promise<OtherPooler> {
  return await start('pgpool', (directory, port) => {
    const file = path.join(directory, 'pgpool.conf');
    writeFileSync(
      file,
      `listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${directory}'
pcp_socket_dir = '${directory}'
pcp_listen_addresses = ''
backend_clustering_mode = 'streaming_replication'
backend_hostname0 = '${server.directory}'
backend_port0 = ${server.port}
backend_flag0 = 'ALWAYS_PRIMARY|DISALLOW_TO_FAILOVER'
sr_check_period = 0
num_init_children = ${children}
pid_file_name = '${directory}/pgpool.pid'
logdir = '${directory}'
work_dir = '${directory}'
${settings.join('\n')}
`,
    );
    writeFileSync(path.join(directory, 'pool_hba.conf'), 'host all all 127.0.0.1/32 trust\n');
    return [pgpool, '-n', '-f', file, '-a', path.join(directory, 'pool_hba.conf')];
  });
}

async function start(
  name: string,
  configure: (directory: string, port: number) => readonly [program: string, ...args: string[]],
): Promise<OtherPooler> {
  const port = await freePort();
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const directory = mkdtempSync(path.join(tmpdir(), `${name}-`));
  chmodSync(directory, 0o755);
  const [program, ...args] = configure(directory, port);
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  const pooler = spawn(program, args, {
    ...nobody,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: directory,
    detached: true,
  });
  let log = '';
  for (const stream of [pooler.stdout, pooler.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-20_000);
    });
  const url = (database: string): string =>
    `postgresql://postgres@127.0.0.1:${port}/${database}?sslmode=disable`;
  for (let tries = 0; ; tries++) {
    try {
      await query(url('postgres'), 'SELECT 1');
      break;
    } catch (error) {
      if (tries > 200 || pooler.exitCode !== null)
        throw new Error(`${name} did not start: ${log}`, { cause: error });
      await sleep(25);
    }
  }
  return {
    port,
    log: () => log,
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => {
        pooler.once('exit', resolve);
      });
      // With its processes.
      process.kill(-(pooler.pid as number), 'SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
