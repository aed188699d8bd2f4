import { asString } from '../text.ts';
import { createHash } from 'node:crypto';
import { parse as parseToml } from 'smol-toml';
import * as z from '../../zod.ts';
import { sql } from '../../database/index.ts';
import { identifier, shellWord } from '../../quoting.ts';
import type { Format } from './format.ts';
import { byName } from './file-names.ts';
import { missingFrom, valuesOf, type ToolHistory, type Row } from './tool-history.ts';
import { leaveTo, stop } from './stop.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const unfinished = (rows: readonly Row[]): Row | undefined =>
  rows.find((row) => row['finished_at'] === null && row['rolled_back_at'] === null);

const history: ToolHistory = {
  id: 'prisma',
  schema: null,
  table: '_prisma_migrations',
  known: {
    shape: {
      id: 'S',
      checksum: 'S',
      finished_at: 'D',
      migration_name: 'S',
      logs: 'S',
      rolled_back_at: 'D',
      started_at: 'D',
      applied_steps_count: 'N',
    },
    name: true,
  },
  columns: ['migration_name', 'checksum', 'started_at', 'finished_at', 'rolled_back_at'],
  // flavour/postgres.rs of prisma-engines, which creates the connection string's schema as well.
  install: ({ schema, table }) => `IF to_regnamespace(${sql`${identifier(schema)}`}) IS NULL THEN
    CREATE SCHEMA ${identifier(schema)};
  END IF;
  IF to_regclass(${sql`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
  END IF`,
  locks: () => [72_707_369n],
  locksTable: false,
  unfinished: ({ rows }) => unfinished(rows) !== undefined,
  applied: ({ rows }) => {
    const names = valuesOf(
      rows.filter((row) => row['finished_at'] !== null && row['rolled_back_at'] === null),
      'migration_name',
    );
    return ({ version }) => names.has(version);
  },
  unknown: ({ rows }, migrations) =>
    missingFrom(
      rows.filter((row) => row['rolled_back_at'] === null),
      'migration_name',
      migrations.map(({ version }) => version),
    ),
  // A checkout may have changed the line ends, and old engines wrote each byte without its leading zero (checksum.rs).
  matches:
    ({ rows }) =>
    ({ source, version }) => {
      const recorded = rows.findLast(
        (row) =>
          row['migration_name'] === version && row['finished_at'] !== null && row['rolled_back_at'] === null,
      )?.['checksum'];
      if (recorded == null || recorded === '') return true;
      const lf = asString(source.text).replaceAll('\r\n', '\n');
      return [source.digest, sha256(lf), sha256(lf.replaceAll('\n', '\r\n'))].some(
        (digest) =>
          recorded === digest ||
          recorded === (digest.match(/../g) as string[]).map((byte) => byte.replace(/^0/, '')).join(''),
      );
    },
  check: ({ directory }, { rows, table }) => {
    const failed = unfinished(rows);
    if (failed === undefined) return;
    const name = failed['migration_name'] ?? '';
    stop(
      `${directory}/${name}/migration.sql`,
      `Prisma's migration ${name}, started at ${failed['started_at']}, failed or was interrupted: ` +
        `${table} holds its unfinished row (Prisma's P3009).`,
      'Check what it left in the database. ' +
        `If you undo that, run: prisma migrate resolve --rolled-back ${shellWord(name)}. ` +
        `If you complete it by hand, run: prisma migrate resolve --applied ${shellWord(name)}. Then run again.`,
    );
  },
  recorded: ({ version }, { table }) =>
    `EXISTS (SELECT FROM ${table}
      ${sql`WHERE migration_name = ${version} AND finished_at IS NOT NULL AND rolled_back_at IS NULL`})`,
  recordsFirst: true,
  // As `migrate resolve --applied` writes it; a migration that runs gets its step in finish
  // (sql_migration_persistence.rs).
  record: (
    { source, version },
    { table },
  ) => `INSERT INTO ${table} (id, checksum, logs, started_at, finished_at, migration_name)
    ${sql`VALUES (gen_random_uuid(), ${source.digest}, '', clock_timestamp(), clock_timestamp(), ${version})`}`,
  finish: (
    { version },
    { table },
  ) => `UPDATE ${table} SET finished_at = clock_timestamp(), logs = NULL, applied_steps_count = 1
    ${sql`WHERE migration_name = ${version} AND rolled_back_at IS NULL`}`,
  forget: ({ version }, { table }) =>
    `UPDATE ${table} SET rolled_back_at = clock_timestamp()
      ${sql`WHERE migration_name = ${version} AND rolled_back_at IS NULL`}`,
};

const migration = /^([^/]+)\/migration\.sql$/;

const lockFile = 'migration_lock.toml';
const lockSettings = z.object({ provider: z.optional(z.string()) });

/** Which database the migrations are for. @throws {ActionError} for a lock file that cannot be read. */
function providerOf(file: string, text: string): string | undefined {
  try {
    return lockSettings.parse(parseToml(text)).provider;
  } catch (error) {
    const { line = 1 } = error as { readonly line?: number };
    return stop(
      { file, line },
      `${file}:${line}: this is not the lock file that Prisma writes: it is not TOML, or its provider is no text.`,
      'Restore it from the history of the repository; a merge may have left it half done.',
    );
  }
}

export const prisma: Format = {
  name: 'prisma',
  recognises: ({ names }) =>
    names.includes(lockFile) ||
    // Without the lock file only names like Prisma's: any folder may hold a migration.sql.
    (names.some((name) => migration.test(name) && /^\d/.test(name)) &&
      !names.some((name) => /^[^/]+\/snapshot\.json$/.test(name))),
  list: ({ directory, names, text }) => {
    const lock = text(lockFile);
    const provider = lock === null ? undefined : providerOf(`${directory}/${lockFile}`, lock);
    if (provider !== undefined && !['postgresql', 'postgres'].includes(provider)) {
      stop(
        `${directory}/${lockFile}`,
        `The migrations of ${directory} are for ${provider}.`,
        'Correct the path under migrations, or the provider in migration_lock.toml.',
      );
    }
    const listed = names
      .flatMap((name) => {
        const version = migration.exec(name)?.[1];
        return version === undefined ? [] : [{ name, version, repeatable: false }];
      })
      .sort((a, b) => byName(a.version, b.version));
    const complete = new Set(listed.map(({ version }) => version));
    const empty = names
      .map((name) => /^(\d[^/]*)\//.exec(name)?.[1])
      .find((folder) => folder !== undefined && !complete.has(folder));
    if (empty !== undefined) {
      stop(
        null,
        `${directory}/${empty} holds no migration.sql (Prisma's P3015).`,
        `Restore the file, or delete the folder if the migration was never applied. ${leaveTo('Prisma')}`,
      );
    }
    return listed;
  },
  history,
};
