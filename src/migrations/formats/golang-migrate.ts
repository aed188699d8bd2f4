import path from 'node:path';
import { sql } from '../../database/index.ts';
import { literal } from '../../quoting.ts';
import { crc32 } from '../crc32.ts';
import type { Format } from './format.ts';
import { byNumber, digits, greatestVersion, isOwn } from './file-names.ts';
import { patternOfPop } from './pop.ts';
import type { FoundHistory, ToolHistory } from './tool-history.ts';
import { stop } from './stop.ts';

/**
 * database/util.go: the database is the URL's path, with its slash for the CLI, without it for a program that hands
 * over a connection.
 */
export function lockIds({
  schema,
  name: table,
  database,
}: Pick<FoundHistory, 'schema' | 'name' | 'database'>): readonly bigint[] {
  return [`/${database}`, database].map(
    (name) => (BigInt(crc32([schema, table, name].join('\0'))) * 1_486_364_155n) % (1n << 32n),
  );
}

const current = ({ rows }: FoundHistory): bigint => BigInt(rows[0]?.['version'] ?? -1);
const versionOf = (file: string): string => /^\d+/.exec(path.posix.basename(file))?.[0] ?? '0';

/**
 * The tool keeps one row, the version of the last file, and never runs a file that is older. Which files ran is known
 * only from this product's own history: a file that is older than one recorded there, and not recorded itself, came
 * in later.
 */
const history: ToolHistory = {
  id: 'golang-migrate',
  schema: null,
  table: 'schema_migrations',
  known: { shape: { version: 'N', dirty: 'B' }, name: false },
  columns: ['version', 'dirty'],
  install: ({ table }) => `IF to_regclass(${sql`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (version bigint not null primary key, dirty boolean not null);
  END IF`,
  locks: lockIds,
  locksTable: false,
  unfinished: ({ rows }) => rows[0]?.['dirty'] === 'true',
  applied: (found, ledger) => {
    /** The newest version of each folder that this product knows of. */
    const known = new Map<string, bigint>();
    for (const file of ledger) {
      const [folder, version] = [path.posix.dirname(file), BigInt(versionOf(file))];
      if (version <= current(found) && version > (known.get(folder) ?? -1n)) known.set(folder, version);
    }
    return ({ source: { file }, version }) =>
      BigInt(version) <= current(found) &&
      (ledger.has(file) || BigInt(version) > (known.get(path.posix.dirname(file)) ?? -1n));
  },
  unknown: (found, migrations) =>
    found.rows.length === 0 || migrations.some(({ version }) => BigInt(version) === current(found))
      ? []
      : [String(current(found))],
  check: ({ directory, migrations }, found) => {
    if (found.rows[0]?.['dirty'] !== 'true') return;
    const before =
      migrations
        .map(({ version }) => BigInt(version))
        .filter((version) => version < current(found))
        .at(-1) ?? -1n;
    stop(
      migrations.find(({ version }) => BigInt(version) === current(found))?.source.file ?? null,
      `golang-migrate left the database dirty at version ${current(found)} of ${directory}: ` +
        'that file failed or was interrupted.',
      `Check what it left in the database. If you undo that, run: migrate force ${before}. ` +
        `If you complete it by hand, run: migrate force ${current(found)}. Then run again.`,
    );
  },
  reorder: ({ source: { file } }, found) =>
    'golang-migrate itself would never run it. ' +
    `Rename it so that its version is greater than ${current(found)}, ` +
    `or, if it is in the database already: SELECT catalog.mark_applied(${literal(file)});`,
  recorded: (
    { source: { file }, version },
    found,
  ) => `EXISTS (SELECT FROM ${found.table} WHERE version >= ${BigInt(version)}
    AND (version > ${current(found)} OR EXISTS (${sql`SELECT FROM catalog.migrations
      WHERE file = ${file} AND marked IS NULL AND progress IS NULL`})))`,
  // Never backwards: a file that runs late must not make the tool run the later ones again.
  record: (
    { version },
    { table },
  ) => `INSERT INTO ${table} (version, dirty) SELECT ${BigInt(version)}, false WHERE NOT EXISTS (SELECT FROM ${table});
    UPDATE ${table} SET version = ${BigInt(version)} WHERE version < ${BigInt(version)}`,
  // The row says nothing of a single file.
  forget: () => 'NULL',
};

const file = /^([0-9]+)_(.*)\.up\.sql$/;

export const golangMigrate: Format = {
  name: 'golang-migrate',
  recognises: ({ names }) => names.some((name) => isOwn(name) && file.test(name)),
  list: (folder) => {
    const listed = folder.names
      .filter(isOwn)
      .flatMap((name) => {
        const version = file.exec(name)?.[1];
        return version === undefined ? [] : [{ name, version, repeatable: false }];
      })
      .sort((a, b) => byNumber(a.version, b.version));
    const last = listed.at(-1);
    if (last !== undefined && BigInt(last.version) > greatestVersion)
      stop(
        `${folder.directory}/${last.name}`,
        `${folder.directory}/${last.name}: golang-migrate keeps versions up to ${greatestVersion}, ` +
          `and this one has ${digits(last.version).length} digits.`,
        `Another tool runs these files. To run them as plain SQL, set format: plain and migrations: ` +
          (patternOfPop(folder) ?? `${folder.directory}/*.up.sql`),
      );
    return listed;
  },
  companion: (name) => name.endsWith('.down.sql'),
  identity: digits,
  history,
};
