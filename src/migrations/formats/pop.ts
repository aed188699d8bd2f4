import { foreignMark, patternForPostgres } from './dialects.ts';
import { greatestVersion, isOwn } from './file-names.ts';
import type { Folder } from './format.ts';

/*
 * pop (Buffalo's, and popx of Ory) names its files as golang-migrate does, but picks them by the database's dialect,
 * runs them as templates, may write them in fizz, and keeps their versions as text.
 */

/** `VERSION_name[.dialect][.autocommit].up.sql`: the pattern in pop's migration_info.go and popx' match.go. */
const up = /^(\d+)_[^.]+(?:\.[a-z0-9]+)?(?:\.autocommit)?\.up\.(?:sql|fizz)$/;
const settings = ['..', '../..', '../../..'].flatMap((folder) => [
  `${folder}/database.yml`,
  `${folder}/config/database.yml`,
]);

const versionOf = (name: string): string => up.exec(name)?.[1] ?? '';

/** What shows that a folder is pop's; undefined when nothing does. */
export function evidenceOfPop({ names, text }: Folder): string | undefined {
  const ups = names.filter((name) => isOwn(name) && up.test(name));
  if (ups.length === 0) return undefined;
  return (
    ups.find(
      (name) =>
        name.endsWith('.fizz') ||
        name.includes('.autocommit.') ||
        foreignMark(name) !== null ||
        BigInt(versionOf(name)) > greatestVersion,
    ) ?? settings.find((file) => /^[ \t]*dialect:/m.test(text(file) ?? ''))
  );
}

/** The pattern for what of pop's files PostgreSQL runs; null when some of it is no SQL. */
export function patternOfPop(folder: Pick<Folder, 'directory' | 'names'>): string | null {
  const ups = folder.names.filter((name) => isOwn(name) && up.test(name));
  return ups.some((name) => name.endsWith('.fizz')) ? null : patternForPostgres(folder, ups, versionOf);
}
