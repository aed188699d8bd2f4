import { crc32 } from 'node:zlib';
import { sql } from '../../database/index.ts';
import type { Part } from '../source.ts';
import type { Format } from './format.ts';
import type { Described, Listed } from './listed.ts';
import { byName, naturally } from './file-names.ts';
import type { FoundHistory, ToolHistory, Row } from './tool-history.ts';
import { leaveTo, runFirst, stop } from './stop.ts';
import { withoutEnd } from '../../text.ts';

/** ChecksumCalculator.java: CRC-32 of the lines without their ends, as a signed 32-bit integer. */
export const checksum = (text: string): number => crc32(text.replace(/^\ufeff|[\r\n]/g, '')) | 0;

/** PostgreSQLAdvisoryLockTemplate.java: "Flyway" as bytes, plus Java's hash of the table's name. */
export function lockId(table: string): bigint {
  let hash = 0;
  for (let index = 0; index < table.length; index++)
    hash = (Math.imul(hash, 31) + table.charCodeAt(index)) | 0;
  return 77_431_708_279_161n + BigInt(hash);
}

/** `1.0` and `01` are one version to Flyway: trailing zero parts and leading zeros count for nothing. */
export const identity = (version: string): string =>
  withoutEnd(
    version
      .split(/[._]/)
      .map((part) => String(BigInt(part)))
      .join('.'),
    '.0',
  );

const compare = (left: string, right: string): number => {
  const [a, b] = [left.split('.'), right.split('.')];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = BigInt(a[index] ?? 0) - BigInt(b[index] ?? 0);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
};

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
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

/** The parts of a name such as `V1.2__add_users.sql`. */
function partsOf(
  path: string,
  ending: RegExp,
): { readonly prefix: string; readonly version: string; readonly description: string } | null {
  const name = baseName(path);
  const end = ending.exec(name)?.index;
  const [head, prefix = '', version = ''] = /^([VRB])(\d[\d._]*)?__/.exec(name) ?? [];
  return end === undefined || head === undefined || end < head.length
    ? null
    : { prefix, version, description: name.slice(head.length, end) };
}

/** A migration that is a class or a script. */
const programEnding = /\.(?:java|kt|py|ps1|sh|bat|cmd)$/;
const isProgram = (name: string): boolean => ['V', 'R'].includes(partsOf(name, programEnding)?.prefix ?? '');
/** Its key in the history. */
const keyOfProgram = (name: string): string => {
  const { prefix, version, description } = partsOf(name, programEnding) ?? {
    prefix: 'V',
    version: '',
    description: '',
  };
  return prefix === 'R' ? `R${description.replaceAll('_', ' ')}` : `V${identity(version || '0')}`;
};

const history: ToolHistory = {
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
      installed_rank INT NOT NULL, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,
      checksum INTEGER, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(), execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL,
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
        ? base != null && compare(identity(migration.version), identity(base)) <= 0
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
        `${directory}/${waiting} is a program that is not applied: only Flyway can run it, and it may stand between the SQL files.`,
        runFirst('Flyway', 'migrate'),
      );
    const failed = byRank(found).find((row) => row['success'] === 'false');
    if (failed !== undefined) {
      stop(
        null,
        `Flyway's migration ${failed['script']} failed, and ${found.table} holds its row.`,
        'See what it left in the database, undo or complete that by hand, and remove the row: flyway repair. Then run again.',
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
  recorded: ({ source, version, details }, found) =>
    isRepeatable(details)
      ? `coalesce((SELECT ${sql`checksum = ${checksum(source.text)}`} FROM ${found.table} WHERE ${rowOf(version, details)} ORDER BY installed_rank DESC LIMIT 1), false)`
      : `EXISTS (SELECT FROM ${found.table} WHERE ${rowOf(version, details)} AND installed_rank > ${newest(found).get(keyOf({ version, details }))?.['installed_rank'] ?? -1} AND success)`,
  record: (
    { source, version, details },
    { table },
  ) => `INSERT INTO ${table} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    ${sql`SELECT coalesce(max(installed_rank), 0) + 1, ${isRepeatable(details) ? null : version}, ${details['description']}, 'SQL', ${details['script']}, ${checksum(source.text)}, current_user, 0, true`} FROM ${table}`,
  finish: ({ source, version, details }, { table }) => `UPDATE ${table} SET execution_time = coalesce((
      ${sql`SELECT extract(epoch FROM clock_timestamp() - applied_at) * 1000 FROM catalog.migrations WHERE file = ${source.file}`}), 0)
    WHERE installed_rank = (SELECT max(installed_rank) FROM ${table} WHERE ${rowOf(version, details)})`,
  forget: ({ version, details }, { table }) => `DELETE FROM ${table} WHERE ${rowOf(version, details)}`,
};

const fileEnding = /\.sql$/;
/** CallbackEvent: what Flyway would run before, between or after the files of a migrate. */
const callback =
  /^(?:(?:before|after)(?:Each)?(?:Migrate(?:Applied|Operation(?:Finish)?|Statement)?|Repeatables|Versioned|Validate|Connect)(?:Error)?|(?:beforeC|c)reateSchema|afterMigrateOperationFinish)(?:__.*)?\.sql$/;

function part(contents: string, { name }: Listed, { text }: { text(name: string): string | null }): Part {
  const settings = new Map(
    (text(`${name}.conf`) ?? '').split(/[\r\n]+/).flatMap((line): readonly (readonly [string, string])[] => {
      const key = line.slice(0, line.indexOf('=')).trim();
      return /^[\w.]+$/.test(key) && line.includes('=')
        ? [[key, line.slice(line.indexOf('=') + 1).trim()]]
        : [];
    }),
  );
  const transaction = settings.get('executeInTransaction') !== 'false';
  const refuse = (at: number, message: string, remedy: string): Part => ({
    omit: [],
    transaction,
    refusal: { at, message, remedy },
  });
  for (const [key, value] of settings) {
    const honoured =
      key === 'executeInTransaction' ||
      key === 'placeholderReplacement' ||
      (key === 'encoding' && /^utf-?8$/i.test(value));
    if (!honoured)
      return refuse(
        0,
        `Its settings in ${baseName(name)}.conf hold ${key}, which only Flyway can follow.`,
        'Remove the setting, or let Flyway apply the file and run again.',
      );
  }
  const placeholder = /\$\{[^{}\n]*\}/.exec(contents);
  if (placeholder !== null && settings.get('placeholderReplacement') !== 'false') {
    return refuse(
      placeholder.index,
      `${placeholder[0]} is a placeholder that only Flyway fills in.`,
      `Write its value into a new migration, let Flyway apply this file and run again, or, if the text means just that, put placeholderReplacement=false into ${baseName(name)}.conf.`,
    );
  }
  return { omit: [], transaction };
}

/** Folders that a location names by its `{vendor}`. */
const ours = /^(?:postgres(?:ql)?|pg)\//i;
const theirs = /^(?:mysql|mariadb|h2|oracle|sqlserver|mssql|sqlite|hsqldb|derby|db2)\//i;
const isVersioned = (name: string): boolean => /V/i.test(baseName(name)) && /\.sql$/i.test(name);

export const flyway: Format = {
  name: 'flyway',
  recognises: ({ names }) =>
    names.some((name) => {
      const parts = partsOf(name, fileEnding);
      return parts?.prefix === 'V' && parts.version !== '';
    }),
  list: ({ directory, names }) => {
    const hook = names.find((name) => callback.test(baseName(name)));
    const [own, foreign] = [ours, theirs].map(
      (vendor) => names.find((name) => vendor.test(name) && isVersioned(name))?.split('/')[0],
    );
    if (foreign !== undefined) {
      stop(
        null,
        `${directory} holds files for several databases: those in ${foreign}/ are not for PostgreSQL.`,
        `List the folders that Flyway uses for PostgreSQL, such as ${directory}/${own ?? 'postgresql'}.`,
      );
    }
    if (hook !== undefined)
      stop(
        `${directory}/${hook}`,
        `${directory}/${hook} is a callback, which only Flyway runs.`,
        `${leaveTo('Flyway')} If it is not needed here, move it out of the folder.`,
      );
    return names
      .flatMap((name): readonly Listed[] => {
        const { prefix, version, description } = partsOf(name, fileEnding) ?? {
          prefix: '',
          version: '',
          description: '',
        };
        if (prefix === '' || prefix === 'B' || (prefix === 'V') !== (version !== '')) return [];
        const told = description.replaceAll('_', ' ');
        return [
          {
            name,
            version: prefix === 'R' ? told : version.replaceAll('_', '.'),
            repeatable: prefix === 'R',
            details: { prefix, description: told, script: name },
          },
        ];
      })
      .sort(
        (a, b) =>
          Number(a.repeatable) - Number(b.repeatable) ||
          (a.repeatable ? byName(a.version, b.version) : compare(identity(a.version), identity(b.version))) ||
          naturally(a.name, b.name),
      );
  },
  companion: (name) => (/^[UB]\d/.test(baseName(name)) && name.endsWith('.sql')) || isProgram(name),
  identity: (version) => (/^\d[\d._]*$/.test(version) ? identity(version) : version),
  part,
  history,
};
