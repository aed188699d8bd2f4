import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { debianParts } from './debian-parts.ts';
import { isRunFolder } from './run-folder.ts';

/**
 * Pages of 2 MB for what a backend allocates, where Linux may give them: on a virtual machine a page fault is dear, and
 * to install the catalog takes a fifth less processor time, to capture a snapshot two fifths.
 */
const largePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' } as const;

/** Where `.ci/run` leaves PostgreSQL 19 of Debian experimental: npm has none yet. */
const root19 = path.join(debianParts, 'postgresql-19/usr');
export const has19 = existsSync(path.join(root19, 'lib/postgresql/19/bin/postgres'));

/** The PostgreSQL majors that every claim about a server is tested on; 19 where it can be had. */
export const majors = [14, 15, 16, 17, 18, ...(has19 ? ([19] as const) : [])] as const;
export type Major = 14 | 15 | 16 | 17 | 18 | 19;
export const newest: Major = has19 ? 19 : 18;
/** Where two majors are enough. */
export const ends = [14, newest] as const;
const asked = process.env['TEST_MAJORS'];
/** Where those between them take minutes to say the same: TEST_MAJORS=15,16 tries these, and TEST_MAJORS=all each. */
export const spread: readonly Major[] =
  asked === undefined
    ? ends
    : majors.filter((major) => asked === 'all' || asked.split(',').includes(String(major)));
/** Those of the cases whose turn it is on this of so many versions or engines, where each case says the same on any. */
export const inTurn = <T>(cases: readonly T[], which: number, of: number = ends.length): readonly T[] =>
  cases.filter((_, index) => index % of === which % of);
if (spread.length === 0) throw new Error(`TEST_MAJORS names none of PostgreSQL ${majors.join(', ')}`);

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function own(directory: string): string {
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  return directory;
}

const modules = path.join(import.meta.dirname, '../../node_modules');
/** What is made once and kept between runs. */
const cache = path.join(modules, '.cache', 'postgres');

/** The folder of what a major reads besides its programs, the scripts of its extensions among it. */
export const shareOf = (major: Major): string =>
  major === 19
    ? path.join(root19, 'share/postgresql/19')
    : path.join(modules, `pg-bin-${major}/native/share/postgresql`);

/** The path of a major's program; there is a pg_dump of 19 only. */
export function binary(major: Major, name: 'initdb' | 'postgres' | 'pg_dump'): string {
  const folder =
    major === 19
      ? path.join(root19, 'lib/postgresql/19/bin')
      : path.join(modules, `pg-bin-${major}/native/bin`);
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  throw new Error(
    major === 19
      ? `${file} is missing: .ci/run puts it there, and DEBIAN_PARTS can name another place`
      : `${file} is missing: the tests need the npm packages pg-bin-14 to pg-bin-18, which exist for Linux on x64`,
  );
}

/** Which binaries of a major these are. */
function versionOf(major: Major): string {
  if (major === 19) return `19-${statSync(binary(major, 'postgres')).mtimeMs}`;
  const file = path.join(modules, `pg-bin-${major}`, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const initdbOptions =
  '--username postgres --auth trust --encoding UTF8 --locale C.UTF-8 --wal-segsize=4 --no-sync'.split(' ');

/**
 * The initialised cluster that {@link startServer} copies, which takes a tenth of an initdb. Made by the first
 * test that asks for it and kept between runs, under a name that says which binaries and options made it. It is written
 * beside that name and renamed, so that a half-written one is never found, and of two workers the first wins.
 */
function templateOf(initdb: string, version: string): string {
  const options = createHash('sha256').update(initdbOptions.join(' ')).digest('hex').slice(0, 8);
  const template = path.join(cache, `${version}-${options}-${process.getuid?.() ?? 0}`);
  if (existsSync(template)) return template;
  mkdirSync(cache, { recursive: true });
  const aside = own(mkdtempSync(path.join(cache, 'new-')));
  const { status, stderr } = spawnSync(initdb, ['--pgdata', aside, ...initdbOptions], {
    ...nobody,
    encoding: 'utf8',
    env: {},
    cwd: '/',
  });
  if (status !== 0) throw new Error(`${initdb} failed: ${stderr}`);
  try {
    renameSync(aside, template);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** A cluster of its own on a Unix socket: roles and settings of one test never reach another. */
export class Server implements AsyncDisposable {
  readonly major: Major;
  readonly directory: string;
  readonly port: number;
  readonly #options: readonly string[];
  #process: ChildProcess;
  #databases = 0;
  /** The connection of {@link administer}. */
  #administrator: Promise<pg.Client> | undefined;
  /** What it was last asked. */
  #asked: Promise<unknown> = Promise.resolve();

  constructor(major: Major, directory: string, port: number, options: readonly string[]) {
    this.major = major;
    this.directory = directory;
    this.port = port;
    this.#options = options;
    this.#process = this.#spawn();
  }

  #spawn(): ChildProcess {
    return spawn(binary(this.major, 'postgres'), this.#options, {
      ...nobody,
      env: largePages,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  /**
   * Waits until the process that was started says that it answers, where pg_ctl looks too: each try to connect costs
   * a process.
   */
  async answers(): Promise<void> {
    let log = '';
    this.#process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-20_000);
    });
    const file = path.join(this.directory, 'data', 'postmaster.pid');
    for (let tries = 0; ; tries++) {
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      if (lines[0] === String(this.#process.pid) && /^(?:ready|standby)/.test(lines[7] ?? '')) return;
      if (this.#process.exitCode !== null || tries > 1000)
        throw new Error(`PostgreSQL ${this.major} did not start: ${log}`);
      await sleep(10);
    }
  }

  /** Stops it without waiting for its clients, who are told. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    this.#administrator = undefined;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill(signal);
    await ended;
  }

  /** Starts it again after {@link stop}, on the same data. */
  async start(): Promise<void> {
    this.#process = this.#spawn();
    await this.answers();
  }

  /** The connection string of a database, for a role with or without a password. */
  url(database = 'postgres', user = 'postgres', password?: string): string {
    const credentials =
      encodeURIComponent(user) + (password === undefined ? '' : `:${encodeURIComponent(password)}`);
    return `postgresql://${credentials}@localhost:${this.port}/${encodeURIComponent(database)}?host=${encodeURIComponent(this.directory)}`;
  }

  /** Creates an empty database and returns its connection string. */
  async createDatabase(name = `test_${++this.#databases}`): Promise<string> {
    return await this.copyDatabase('template0', name);
  }

  /** Creates a database like another, which nobody may be connected to. */
  async copyDatabase(from: string, name = `test_${++this.#databases}`): Promise<string> {
    // Copied as files: to write each page to the WAL, which is the default, takes half as long again.
    const strategy = this.major > 14 ? ' STRATEGY file_copy' : '';
    await this.administer(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(from)}${strategy}`,
    );
    return this.url(name);
  }

  /** Drops a database, whoever is connected to it. */
  async dropDatabase(name: string): Promise<void> {
    await this.administer(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  }

  /**
   * Runs one statement in the database `postgres` and returns its rows. Its connection stays open, because to open
   * one takes twice the processor time of creating a database.
   */
  async administer(text: string): Promise<Record<string, any>[]> {
    const ask = async (): Promise<Record<string, any>[]> => {
      this.#administrator ??= this.#connectAdministrator();
      const client = await this.#administrator;
      return (await client.query<Record<string, any>>(text)).rows;
    };
    const answer = this.#asked.then(ask, ask);
    this.#asked = answer;
    return await answer;
  }

  #connectAdministrator(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url() });
    const connected = client.connect().then(() => client);
    const lost = (): void => {
      if (this.#administrator === connected) this.#administrator = undefined;
    };
    client.on('error', lost).on('end', lost);
    connected.catch(lost);
    return connected;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // At once and without a checkpoint: nothing of it is read again.
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.stop('SIGQUIT');
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/**
 * Starts a server in a fresh copy of the major's template.
 * @param settings more `name=value` settings, such as `password_encryption=scram-sha-256`.
 * @param listen also listens on 127.0.0.1 at this port.
 */
export async function startServer(
  major: Major,
  settings: readonly string[] = [],
  listen?: number,
): Promise<Server> {
  const directory = own(mkdtempSync(path.join(tmpdir(), `pg${major}-`)));
  copyCluster(binary(major, 'initdb'), versionOf(major), path.join(directory, 'data'));
  return await start(major, directory, settings, listen);
}

/**
 * Makes a new cluster: a copy of the template where the servers of this run lie, because in one file system to copy
 * takes a quarter of the processor time.
 * @param version of the binaries, as the name of a file.
 */
export function copyCluster(initdb: string, version: string, to: string): void {
  const template = templateOf(initdb, version);
  if (!isRunFolder(tmpdir())) return copyData(template, to);
  const near = path.join(tmpdir(), path.basename(template));
  if (!existsSync(near)) {
    const aside = mkdtempSync(path.join(tmpdir(), 'template-'));
    copyData(template, path.join(aside, 'data'));
    try {
      renameSync(path.join(aside, 'data'), near);
    } catch (error) {
      if (!existsSync(near)) throw error;
    }
    rmSync(aside, { recursive: true, force: true });
  }
  copyData(near, to);
}

function copyData(from: string, to: string): void {
  const copied = spawnSync('cp', ['-a', '--reflink=auto', from, to], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`${from} was not copied: ${copied.stderr}`);
}

/** Starts a standby of a server of PostgreSQL 15 or newer, as it is now: nothing that follows reaches it. */
export async function startStandby(server: Server): Promise<Server> {
  const { major } = server;
  const directory = own(mkdtempSync(path.join(tmpdir(), `pg${major}-`)));
  const data = path.join(directory, 'data');
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  await client.query("SELECT pg_backup_start('standby', true)");
  copyData(path.join(server.directory, 'data'), data);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  // With what has been written since.
  rmSync(path.join(data, 'pg_wal'), { recursive: true });
  copyData(path.join(server.directory, 'data', 'pg_wal'), path.join(data, 'pg_wal'));
  rmSync(path.join(data, 'postmaster.pid'));
  writeFileSync(path.join(data, 'backup_label'), rows[0]?.labelfile ?? '');
  own(path.join(data, 'backup_label'));
  writeFileSync(path.join(data, 'standby.signal'), '');
  return await start(major, directory, [], undefined);
}

/**
 * Nothing outlives a crash here. Each database that is created takes two checkpoints, behind which each page would be
 * written to the WAL as a whole; io_method spares three processes for each server. Autovacuum comes when the clock says
 * so: what the planner knows and what is stored would depend on how long a test takes.
 */
const cheap = [
  'fsync=off',
  'autovacuum=off',
  'full_page_writes=off',
  'max_wal_size=256MB',
  'shared_buffers=32MB',
  'max_connections=60',
] as const;

/** Starts a server in a folder that holds its data. */
async function start(
  major: Major,
  directory: string,
  settings: readonly string[],
  listen: number | undefined,
): Promise<Server> {
  const data = path.join(directory, 'data');
  const port = listen ?? 5432;
  const server = new Server(major, directory, port, [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    `unix_socket_directories=${directory}`,
    '-c',
    `listen_addresses=${listen === undefined ? '' : '127.0.0.1'}`,
    ...[...cheap, ...(major >= 18 ? ['io_method=sync'] : []), ...settings].flatMap((setting) => [
      '-c',
      setting,
    ]),
  ]);
  await server.answers();
  return server;
}

/** Runs SQL on a connection of its own and returns the rows of the last statement. */
export async function query(url: string, text: string): Promise<Record<string, any>[]> {
  await using session = await openSession(url);
  return await session.ask(text);
}

/** A connection for several questions, each of which would take twenty times as long on one of its own. */
export interface Session extends AsyncDisposable {
  /** Runs SQL and returns the rows of the last statement. */
  ask(text: string): Promise<Record<string, any>[]>;
}

export async function openSession(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return {
    async ask(text) {
      const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
      const last = Array.isArray(result) ? result.at(-1) : result;
      return last?.rows ?? [];
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}

/** Asks again and again, on one connection, until the rows of the answer are as expected. */
export async function until(
  url: string,
  text: string,
  holds: (rows: Record<string, any>[]) => boolean,
): Promise<void> {
  await using session = await openSession(url);
  while (!holds(await session.ask(text))) await sleep(20);
}
