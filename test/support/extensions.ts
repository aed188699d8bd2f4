import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianParts } from './debian-parts.ts';
import { query } from './postgres.ts';

const binaries = path.join(debianParts, 'postgresql-18/usr/lib/postgresql/18/bin');

/** Whether `.ci/run` has left PostgreSQL 18 of Debian sid with extensions that neither npm nor Debian 12 has. */
export const hasExtensions = existsSync(path.join(binaries, 'postgres'));

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * A server of its own with TimescaleDB (Apache build), AGE, pg_partman, pg_ivm and pg_cron, whose jobs live in the
 * database `shop`. Nothing is installed in a database yet.
 */
export async function startWithExtensions(): Promise<AsyncDisposable & { readonly url: string }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'ext-'));
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  const data = path.join(directory, 'data');
  const made = spawnSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    { ...nobody, env: {}, cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'shared_preload_libraries=timescaledb,age,pg_cron',
    'cron.database_name=shop',
    'cron.use_background_workers=on',
    'timescaledb.telemetry_level=off',
    'max_worker_processes=20',
  ];
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', data, '-k', directory, ...settings.flatMap((setting) => ['-c', setting])],
    { ...nobody, env: {}, cwd: '/', stdio: 'ignore' },
  );
  const url = (database: string): string =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(directory)}`;
  for (let tries = 0; ; tries++) {
    try {
      await query(url('postgres'), 'CREATE DATABASE shop');
      break;
    } catch (error) {
      if (tries > 400 || server.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  return {
    url: url('shop'),
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
