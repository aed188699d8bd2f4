import path from 'node:path';
import { escapePath } from './escape-path.ts';
import { isOwn, isSql } from './file-names.ts';
import type { Folder } from './format.ts';
import { isDown } from './not-plain.ts';

/** The end of a file's name, where tools for several databases put the one that the file is for. */
const atTheEnd = String.raw`(?=\.(?:autocommit\.)?(?:(?:up|down)\.)?sql$)`;
const others = [
  'mysql|mariadb|sqlite3?|cockroach(?:db)?|crdb|mssql|sqlserver|oracle|clickhouse|spanner|h2|hsqldb|derby|db2',
  'tidb|duckdb|snowflake|bigquery',
].join('|');
const foreign = new RegExp(`[._-](?:${others})${atTheEnd}`, 'i');
const postgres = new RegExp(`[._-](?:postgres(?:ql)?|pg(?:sql)?)${atTheEnd}`, 'i');

const markOf = (name: string, mark: RegExp): string | null =>
  mark.exec(path.posix.basename(name))?.[0] ?? null;

/** What ends a file's name for another database than PostgreSQL, such as `.mysql`; null = none. */
export const foreignMark = (name: string): string | null => markOf(name, foreign);

/**
 * The pattern for those of a folder's own files that PostgreSQL runs: without those of other databases, and of two
 * files of one version without the one for any database.
 * @param names of the folder, relative to it.
 * @param ups those of them that go forward.
 * @param versionOf what two files that are alternatives have in common.
 */
export function patternForPostgres(
  { directory, names }: Pick<Folder, 'directory' | 'names'>,
  ups: readonly string[],
  versionOf: (name: string) => string,
): string {
  const files = ups.filter(isOwn);
  const ending = files.every((name) => name.endsWith('.up.sql')) ? '.up.sql' : '.sql';
  const marks = [
    ...new Set(
      files.flatMap((name) => {
        const mark = foreignMark(name);
        if (mark === null) return [];
        return name.includes(`${mark}.autocommit.`) ? [mark, `${mark}.autocommit`] : [mark];
      }),
    ),
  ];
  const special = new Set(files.filter((name) => markOf(name, postgres) !== null).map(versionOf));
  const wanted = files.filter(
    (name) =>
      foreignMark(name) === null && (markOf(name, postgres) !== null || !special.has(versionOf(name))),
  );
  const folder = directory === '.' ? '.' : escapePath(directory);
  const without = (passed: readonly string[], rest: string): string =>
    `${folder}/${passed.length === 0 ? '*' : `!(${passed.join('|')})`}${rest}`;
  const foreigners = marks.map((mark) => `*${mark}`);
  const isForeign = (name: string): boolean => foreignMark(name) !== null;
  if (wanted.length === files.filter((name) => !isForeign(name)).length) return without(foreigners, ending);
  // Single names are excluded as well; with more than `.sql` after the parentheses, what only begins so would be too.
  const up = ending.slice(0, -'.sql'.length);
  const others = names.filter(
    (name) => isOwn(name) && isSql(name) && !wanted.includes(name) && !isForeign(name) && !isDown(name),
  );
  return without(
    [
      ...foreigners.map((one) => one + up),
      '*.down',
      ...others.map((name) => escapePath(name.replace(/\.sql$/i, ''))),
    ],
    '.sql',
  );
}
