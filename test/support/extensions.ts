import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianParts } from './debian-parts.ts';
import { copyCluster, query } from './postgres.ts';

const root = path.join(debianParts, 'postgresql-18/usr');
const binaries = path.join(root, 'lib/postgresql/18/bin');

/** Whether `.ci/run` has left PostgreSQL 18 of Debian sid with extensions that neither npm nor Debian 12 has. */
export const hasExtensions = existsSync(path.join(binaries, 'postgres'));

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** A server of Debian sid's PostgreSQL 18. */
export interface DebianServer extends AsyncDisposable {
  readonly url: (database: string, user?: string) => string;
}

/**
 * A server of its own with TimescaleDB (Apache build), AGE, pg_partman, pg_ivm and pg_cron, whose jobs live in the
 * database `shop`. Nothing is installed in a database yet.
 */
export async function startWithExtensions(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = await startFromDebian([
    'shared_preload_libraries=timescaledb,age,pg_cron',
    'cron.database_name=shop',
    'cron.use_background_workers=on',
    'timescaledb.telemetry_level=off',
    'max_worker_processes=20',
  ]);
  await query(server.url('postgres'), 'CREATE DATABASE shop');
  return { url: server.url('shop'), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/**
 * A server of its own that speaks these languages, such as `de_DE`, which npm's and PGlite do not: where
 * `lc_messages` is `de_DE.UTF-8`. The C library takes a locale's name for the translation to look up, whatever the
 * locale holds, so that it can be a copy of C.UTF-8.
 */
export async function startTranslated(languages: readonly string[]): Promise<DebianServer> {
  const locales = mkdtempSync(path.join(tmpdir(), 'locales-'));
  for (const language of languages)
    cpSync(path.join(root, 'lib/locale/C.utf8'), path.join(locales, `${language}.utf8`), { recursive: true });
  chmodSync(locales, 0o755);
  const server = await startFromDebian([], { LOCPATH: locales });
  return {
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      rmSync(locales, { recursive: true, force: true });
    },
  };
}

async function startFromDebian(
  settings: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<DebianServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'ext-'));
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  const data = path.join(directory, 'data');
  copyCluster(
    path.join(binaries, 'initdb'),
    `debian-18-${statSync(path.join(binaries, 'postgres')).mtimeMs}`,
    data,
  );
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-k',
      directory,
      ...['listen_addresses=', 'fsync=off', 'autovacuum=off', ...settings].flatMap((setting) => [
        '-c',
        setting,
      ]),
    ],
    { ...nobody, env, cwd: '/', stdio: 'ignore' },
  );
  const url = (database: string, user = 'postgres'): string =>
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(directory)}`;
  for (let tries = 0; ; tries++) {
    try {
      await query(url('postgres'), 'SELECT 1');
      break;
    } catch (error) {
      if (tries > 400 || server.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
