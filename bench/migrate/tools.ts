import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, findProgram, modules, need, tools as scripts } from '../support/paths.ts';
import type { Command } from '../support/process.ts';
import type { File } from './files.ts';

/** Something that applies migrations. */
export interface Tool {
  readonly name: string;
  /** Writes the files as the tool wants to find them. */
  readonly write: (directory: string, files: readonly File[]) => void;
  readonly command: (url: string, directory: string, files: readonly File[]) => Command;
  /** It keeps a history, and a second run finds nothing pending. */
  readonly history: boolean;
}

const install = 'npm ci --prefix bench';
const number = (file: File, digits: number): string => String(file.number).padStart(digits, '0');

function writeAll(
  folder: string,
  files: readonly File[],
  nameOf: (file: File) => string,
  textOf: (file: File) => string = ({ sql }) => sql,
): void {
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(path.join(folder, nameOf(file)), textOf(file));
}

const plain = (directory: string, files: readonly File[]): void =>
  writeAll(path.join(directory, 'migrations'), files, (file) => `${number(file, 5)}_${file.name}.sql`);
const plainFiles = (directory: string, files: readonly File[]): readonly string[] =>
  files.map((file) => path.join(directory, 'migrations', `${number(file, 5)}_${file.name}.sql`));

/** The action as a runner starts it, without GitHub: the whole run with snapshot, document, verification and report. */
const action: Tool = {
  name: 'pg-feature-inventory, whole run',
  history: true,
  write(directory, files) {
    plain(directory, files);
    writeFileSync(
      path.join(directory, 'verify.sql'),
      "SELECT 'Items' AS check_type, '0' AS expected, count(*) AS found, 'pass' AS status FROM item_00001;\n",
    );
  },
  command: (url, directory) => ({
    file: process.execPath,
    args: [need(bundle, 'npm run build')],
    directory,
    env: {
      'INPUT_CONNECTION-STRING': url,
      INPUT_MIGRATIONS: 'migrations',
      INPUT_VERIFY: 'verify.sql',
      HOME: directory,
    },
  }),
};

const script = (name: string, file: string, mode: readonly string[], history: boolean): Tool => ({
  name,
  history,
  write: plain,
  command: (url, directory) => ({
    file: process.execPath,
    args: [path.join(scripts, file), url, directory, ...mode],
    directory,
  }),
});

const psql: Tool = {
  name: 'psql, one process',
  history: false,
  write: plain,
  command: (url, directory, files) => ({
    file: findProgram('psql') ?? 'psql',
    directory,
    args: [
      '-X',
      '-q',
      '-v',
      'ON_ERROR_STOP=1',
      '-d',
      url,
      ...plainFiles(directory, files).flatMap((file) => ['-f', file]),
    ],
  }),
};

const dbmate: Tool = {
  name: 'dbmate',
  history: true,
  write: (directory, files) =>
    writeAll(
      path.join(directory, 'db/migrations'),
      files,
      (file) => `${number(file, 14)}_${file.name}.sql`,
      ({ sql }) => `-- migrate:up\n${sql}\n-- migrate:down\n`,
    ),
  command: (url, directory) => ({
    file: need(path.join(modules, '@dbmate/linux-x64/bin/dbmate'), install),
    args: ['--url', url, '--no-dump-schema', 'migrate'],
    directory,
  }),
};

const nodePgMigrate: Tool = {
  name: 'node-pg-migrate',
  history: true,
  write: (directory, files) =>
    writeAll(
      path.join(directory, 'migrations'),
      files,
      (file) => `${number(file, 13)}_${file.name}.sql`,
      ({ sql }) => `-- Up Migration\n${sql}\n-- Down Migration\n`,
    ),
  command: (url, directory) => ({
    file: process.execPath,
    args: [
      need(path.join(modules, 'node-pg-migrate/bin/node-pg-migrate.js'), install),
      'up',
      '--no-verbose',
      '-m',
      'migrations',
    ],
    env: { DATABASE_URL: url, HOME: directory },
    directory,
  }),
};

const graphileMigrate: Tool = {
  name: 'graphile-migrate',
  history: true,
  write(directory, files) {
    let previous: string | null = null;
    const texts = new Map(
      files.map((file) => {
        const body = file.sql.trim();
        const hash: string = `sha1:${createHash('sha1')
          .update(`${`${previous ?? ''}\n${body}`.trim()}\n`)
          .digest('hex')}`;
        const text = `--! Previous: ${previous ?? '-'}\n--! Hash: ${hash}\n\n${body}\n`;
        previous = hash;
        return [file, text] as const;
      }),
    );
    writeAll(
      path.join(directory, 'migrations/committed'),
      files,
      (file) => `${number(file, 6)}.sql`,
      (file) => texts.get(file) ?? '',
    );
    writeFileSync(path.join(directory, 'migrations/current.sql'), '');
    writeFileSync(path.join(directory, '.gmrc'), '{}');
  },
  command: (url, directory) => ({
    file: process.execPath,
    args: [need(path.join(modules, 'graphile-migrate/dist/cli.js'), install), 'migrate'],
    env: { DATABASE_URL: url, HOME: directory },
    directory,
  }),
};

const supabase: Tool = {
  name: 'supabase db push',
  history: true,
  write: (directory, files) =>
    writeAll(
      path.join(directory, 'supabase/migrations'),
      files,
      (file) => `${20_240_000_000_000 + file.number}_${file.name}.sql`,
    ),
  command: (url, directory) => ({
    file: need(path.join(modules, '@supabase/cli-linux-x64/bin/supabase'), install),
    args: ['db', 'push', `--remote=${url}`, '--yes', '--agent=no'],
    env: { HOME: directory, DO_NOT_TRACK: '1', SUPABASE_TELEMETRY_DISABLED: '1' },
    directory,
  }),
};

/** Ours first: the others' ratios are to it. The floors do nothing but send, with a history row and no lock or checksum. */
export const tools: readonly Tool[] = [
  action,
  script('its migrations alone', 'migrations.ts', [], true),
  script('the same, one message a file', 'migrations.ts', ['each'], false),
  script('floor: one message in all', 'floor.ts', ['all'], false),
  script('floor: one message a file', 'floor.ts', ['each'], false),
  psql,
  dbmate,
  nodePgMigrate,
  graphileMigrate,
  supabase,
];

/** Why a tool cannot run here; null when it can. */
export function missing(tool: Tool): string | null {
  return tool === psql && findProgram('psql') === null ? 'psql is not installed' : null;
}
