import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { need, root } from './paths.ts';
import { debianParts } from '../../test/support/debian-parts.ts';
import { childrenOf, memoryOf, titleOf } from './process.ts';
import { makeScratch, type Scratch } from './scratch.ts';

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

async function freePort(): Promise<number> {
  const listener = net.createServer();
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => {
    listener.close(resolve);
  });
  return port;
}

/** A cluster of its own on 127.0.0.1, gone with everything in it when disposed of. */
export class Server implements AsyncDisposable {
  readonly port: number;
  readonly #scratch: Scratch;
  readonly #process: ChildProcess;
  #databases = 0;

  constructor(port: number, scratch: Scratch, postgres: ChildProcess) {
    this.port = port;
    this.#scratch = scratch;
    this.#process = postgres;
  }

  /** @param port of a proxy before the server. */
  url(database = 'postgres', port = this.port): string {
    return `postgresql://postgres@127.0.0.1:${port}/${database}?sslmode=disable`;
  }

  /** Creates an empty database and returns its name. */
  async createDatabase(): Promise<string> {
    const name = `bench_${++this.#databases}`;
    await query(this.url(), `CREATE DATABASE ${name} TEMPLATE template0`);
    return name;
  }

  async dropDatabase(name: string): Promise<void> {
    await query(this.url(), `DROP DATABASE ${name} WITH (FORCE)`);
  }

  /**
   * Watches the server's memory and returns the most that one of its processes had, in MB.
   * @param field `RssAnon`: without shared buffers. `VmHWM`: with them, and the kernel's own peak.
   * @param database of which only the backends are watched.
   */
  watch(field: 'RssAnon' | 'VmHWM' = 'RssAnon', database?: string): () => number {
    let peak = 0;
    const watching = setInterval(() => {
      const watched = childrenOf(this.#process.pid ?? 0).filter(
        (pid) => database === undefined || titleOf(pid).includes(` ${database} `),
      );
      peak = Math.max(peak, ...watched.map((pid) => memoryOf(pid, field)));
    }, 20);
    return () => {
      clearInterval(watching);
      return peak;
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGINT');
    await ended;
    this.#scratch[Symbol.dispose]();
  }
}

/** Where `.ci/run` leaves PostgreSQL 19, of which npm has none yet. */
const root19 = path.join(debianParts, 'postgresql-19/usr/lib/postgresql/19/bin');

/** The newest pg_dump, where it is: it reads servers of all majors. */
export const newestDump = path.join(root19, 'pg_dump');

/** The path of a major's program; there is a pg_dump of 19 only. */
export const programOf = (major: number, name: 'initdb' | 'postgres' | 'pg_dump'): string =>
  major === 19
    ? need(path.join(root19, name), '.ci/run')
    : need(path.join(root, `node_modules/pg-bin-${major}/native/bin`, name), 'npm ci');

/**
 * @param major 14 to 18, from npm; 19 where `.ci/run` has fetched it.
 * @param settings more `name=value` settings.
 */
export async function startServer(major: number, settings: readonly string[] = []): Promise<Server> {
  const started: { postgres?: ChildProcess } = {};
  // SIGQUIT ends the server at once: nothing in it is worth saving.
  const scratch = makeScratch(`pg${major}`, () => {
    started.postgres?.kill('SIGQUIT');
  });
  const { directory } = scratch;
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  const data = path.join(directory, 'data');
  const made = spawnSync(
    programOf(major, 'initdb'),
    [
      '--pgdata',
      data,
      '--username',
      'postgres',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '--no-sync',
    ],
    { ...nobody, encoding: 'utf8', env: {}, cwd: '/' },
  );
  if (made.status !== 0) throw new Error(`initdb of PostgreSQL ${major} failed: ${made.stderr}`);
  const port = await freePort();
  const postgres = spawn(
    programOf(major, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${directory}`,
      '-c',
      'fsync=off',
      '-c',
      'log_min_messages=fatal',
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...nobody, env: {}, cwd: '/', stdio: 'ignore' },
  );
  started.postgres = postgres;
  const server = new Server(port, scratch, postgres);
  for (let tries = 0; ; tries++) {
    try {
      await query(server.url(), 'SELECT 1');
      return server;
    } catch (error) {
      if (postgres.exitCode !== null || tries > 400)
        throw new Error(`PostgreSQL ${major} did not start`, { cause: error });
      await sleep(25);
    }
  }
}

/** Runs SQL on a connection of its own and returns the rows of the last statement. */
export async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
    return (Array.isArray(result) ? result.at(-1)?.rows : result.rows) ?? [];
  } finally {
    await client.end();
  }
}
