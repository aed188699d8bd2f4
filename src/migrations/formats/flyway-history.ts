import { crc32 } from '../crc32.ts';
import { windowsOf, type Text } from '../text.ts';
import { sql } from '../../database/index.ts';
import type { Described } from './listed.ts';
import { baseName, compareVersions, identity, isProgram, keyOfProgram } from './flyway-names.ts';
import type { FoundHistory, Row, ToolHistory } from './tool-history.ts';
import { onlyByTool, runFirst, stop } from './stop.ts';

/** ChecksumCalculator.java: CRC-32 of the lines without their ends, as a signed 32-bit integer. */
export const checksum = (text: Text): number => {
  let sum = 0;
  for (const { start, text: part } of windowsOf(text))
    sum = crc32(part.replace(start === 0 ? /^\ufeff|[\r\n]/g : /[\r\n]/g, ''), sum);
  return sum | 0;
};

/** PostgreSQLAdvisoryLockTemplate.java: "Flyway" as bytes, plus Java's hash of the table's name. */
export function lockId(table: string): bigint {
  let hash = 0;
  for (let index = 0; index < table.length; index++)
    hash = (Math.imul(hash, 31) + table.charCodeAt(index)) | 0;
  return 77_431_708_279_161n + BigInt(hash);
}

/** In the order in which they were installed. */
const byRank = ({ rows }: FoundHistory): readonly Row[] =>
  rows.toSorted((a, b) => Number(a['installed_rank']) - Number(b['installed_rank']));

type Details = Readonly<Record<string, string>>;
const isRepeatable = (details: Details): boolean => details['prefix'] === 'R';
const isBaseline = (row: Row): boolean => /BASELINE/.test(row['type'] ?? '');
const undone = (row: Row): boolean => /^(UNDO|DELETE)/.test(row['type'] ?? '');

const newestRows = new WeakMap<FoundHistory, ReadonlyMap<string, Row>>();

/** The newest row of each migration: `V` with its version, `R` with its description. */
function newest(found: FoundHistory): ReadonlyMap<string, Row> {
  const rows =
    newestRows.get(found) ??
    new Map(
      byRank(found)
        .filter((row) => !isBaseline(row))
        .map((row) => [
          row['version'] == null ? `R${row['description']}` : `V${identity(row['version'])}`,
          row,
        ]),
    );
  newestRows.set(found, rows);
  return rows;
}

const keyOf = ({ version, details }: Pick<Described, 'version' | 'details'>): string =>
  isRepeatable(details) ? `R${details['description']}` : `V${identity(version)}`;

const rowOf = (version: string, details: Details): string =>
  isRepeatable(details)
    ? sql`version IS NULL AND description = ${details['description']}`
    : sql`version = ${version} AND description = ${details['description']}`;

export const history: ToolHistory = {
  id: 'flyway',
  schema: null,
  table: 'flyway_schema_history',
  known: {
    shape: {
      installed_rank: 'N',
      version: 'S',
      description: 'S',
      type: 'S',
      script: 'S',
      checksum: 'N',
      installed_by: 'S',
      installed_on: 'D',
      execution_time: 'N',
      success: 'B',
    },
    name: true,
  },
  columns: ['installed_rank', 'version', 'description', 'type', 'script', 'checksum', 'success'],
  // PostgreSQLDatabase.java
  install: ({ table }) => `IF to_regclass(${sql`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (
      installed_rank INT NOT NULL, version VARCHAR(50), description VARCHAR(200) NOT NULL,
      type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INTEGER,
      installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(),
      execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL,
      CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank));
    CREATE INDEX flyway_schema_history_s_idx ON ${table} (success);
  END IF`,
  locks: ({ table }) => [lockId(table)],
  locksTable: false,
  applied: (found) => {
    const rows = newest(found);
    const base = byRank(found).findLast(isBaseline)?.['version'];
    return (migration) => {
      const row = rows.get(keyOf(migration));
      if (isRepeatable(migration.details))
        return row?.['checksum'] === String(checksum(migration.source.text));
      return row === undefined
        ? base != null && compareVersions(identity(migration.version), identity(base)) <= 0
        : !undone(row) && row['success'] === 'true';
    };
  },
  unknown: (found, migrations, companions) => {
    const known = new Set([
      ...migrations.map(({ version, details }) => (isRepeatable(details) ? '' : identity(version))),
      ...companions.filter(isProgram).map((name) => keyOfProgram(name).slice(1)),
    ]);
    return [
      ...new Set(
        found.rows.flatMap(({ version, type }) =>
          version == null ||
          !['SQL', 'JDBC', 'SPRING_JDBC', 'SCRIPT'].includes(type ?? '') ||
          known.has(identity(version))
            ? []
            : [version],
        ),
      ),
    ];
  },
  matches: (found) => (migration) => {
    const recorded = newest(found).get(keyOf(migration))?.['checksum'];
    return recorded == null || recorded === String(checksum(migration.source.text));
  },
  check: ({ directory, companions }, found) => {
    const [base] = companions.filter((name) => /^B/.test(baseName(name)));
    const waiting = companions.find(
      (name) => isProgram(name) && newest(found).get(keyOfProgram(name))?.['success'] !== 'true',
    );
    if (waiting !== undefined)
      stop(
        `${directory}/${waiting}`,
        `${directory}/${waiting} ${onlyByTool('Flyway', 'a program')}`,
        runFirst('Flyway', 'migrate'),
      );
    const failed = byRank(found).find((row) => row['success'] === 'false');
    if (failed !== undefined) {
      stop(
        null,
        `Flyway's migration ${failed['script']} failed, and ${found.table} holds its row.`,
        'Check what it left in the database, undo or complete that by hand, and remove the row: flyway repair. ' +
          'Then run again.',
      );
    }
    if (base !== undefined && found.rows.length === 0) {
      stop(
        `${directory}/${base}`,
        `${directory} holds a baseline migration (${base}), from which Flyway would build an empty database.`,
        'Run flyway migrate once, or flyway baseline on a database that has it all; this product goes on from there.',
      );
    }
  },
  recorded: ({ source, version, details }, found) => {
    if (isRepeatable(details))
      return `coalesce((SELECT ${sql`checksum = ${checksum(source.text)}`} FROM ${found.table}
        WHERE ${rowOf(version, details)} ORDER BY installed_rank DESC LIMIT 1), false)`;
    const before = newest(found).get(keyOf({ version, details }))?.['installed_rank'] ?? -1;
    return `EXISTS (SELECT FROM ${found.table}
      WHERE ${rowOf(version, details)} AND installed_rank > ${before} AND success)`;
  },
  record: ({ source, version, details }, { table }) => `INSERT INTO ${table}
      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    ${sql`SELECT coalesce(max(installed_rank), 0) + 1, ${isRepeatable(details) ? null : version},
      ${details['description']}, 'SQL', ${details['script']}, ${checksum(source.text)}, current_user, 0, true`}
    FROM ${table}`,
  finish: ({ source, version, details }, { table }) => `UPDATE ${table} SET execution_time = coalesce((
      ${sql`SELECT extract(epoch FROM clock_timestamp() - applied_at) * 1000
        FROM catalog.migrations WHERE file = ${source.file}`}), 0)
    WHERE installed_rank = (SELECT max(installed_rank) FROM ${table} WHERE ${rowOf(version, details)})`,
  forget: ({ version, details }, { table }) => `DELETE FROM ${table} WHERE ${rowOf(version, details)}`,
};
