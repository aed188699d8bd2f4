import path from 'node:path';
import { literal } from '../quoting.ts';
import { counted } from '../text.ts';
import type { Inspection } from './history.ts';
import { onlySelects } from './only-selects.ts';
import { hasBegun, type Progress } from './ledger.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { fileOf, partsOf } from './targets.ts';

interface Notice {
  readonly level: 'notice' | 'warning';
  readonly message: string;
}

/** A row that the plan replaces, as its adoption says. */
interface Renamed {
  readonly migration: Migration;
  readonly recordedAs: string | null;
  readonly formerly: string | null;
}

const notice = (message: string): Notice => ({ level: 'notice', message });

/** What a folder holds that does not run. @param present files of the checkout that the run reads. */
export function folderNotices(
  { directory, format, ignored, skipped, below }: MigrationSet,
  present: ReadonlySet<string>,
): readonly Notice[] {
  const unread = below.filter((file) => !present.has(file));
  return [
    ...(ignored.length === 0
      ? []
      : [
          notice(
            `${directory}: passed over, because ${format.name} names files otherwise: ${ignored.join(', ')}`,
          ),
        ]),
    ...(skipped.length === 0 ? [] : [notice(notFollowed(directory, skipped))]),
    ...(unread.length === 0 ? [] : [notice(notRun(directory, unread))]),
  ];
}

/** At most five, for people. */
const some = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;

function notFollowed(directory: string, links: readonly string[]): string {
  const subject = links.length === 1 ? 'a symbolic link is' : `${links.length} symbolic links are`;
  return `${directory}: ${subject} not followed: ${some(links)}`;
}

/** A folder's own files are plain migrations, in one order; whether those below run before or after them is unknown. */
function notRun(directory: string, below: readonly string[]): string {
  const folders = [...new Set(below.map((file) => path.posix.dirname(file)))].sort();
  return (
    `${directory}: ${counted(below.length, 'SQL file')} in folders below ${below.length === 1 ? 'does' : 'do'} ` +
    `not run (${some(folders)}). List those folders under migrations as well if they should.`
  );
}

/** Pending files that seem to check the database: as migrations they would do so once, and nobody would see it. */
export const verifyingNotices = (pending: readonly Migration[]): readonly Notice[] =>
  pending
    .filter(({ kind, source }) => kind !== 'bundled' && onlySelects(source))
    .map(({ source: { file } }) =>
      notice(
        `${file} only selects: as a migration it runs once, and its rows are shown nowhere. If it checks the ` +
          `database, list it under verify as well (verify: ${file}): it then runs in every run, its rows are ` +
          'reported, and it is no migration.',
      ),
    );

const folderOf = (file: string): string =>
  path.posix.dirname(path.posix.basename(file) === 'migration.sql' ? path.posix.dirname(file) : file);

/** What of a file ran. */
function whatRan(progress: Progress | null): string {
  if (progress === null) return 'is applied in the database';
  return hasBegun(progress)
    ? `is half done in the database (${counted(progress.done, 'statement')} ran)`
    : 'failed before any statement of it had run';
}

/**
 * Applied files that the checkout no longer has, in folders that this run reads.
 * @param adopt rows that the plan replaces, because their file was moved.
 */
export function missingFiles(
  sets: readonly MigrationSet[],
  inspection: Inspection,
  present: ReadonlySet<string>,
  adopt: readonly Renamed[],
): readonly Notice[] {
  const folders = new Set(
    sets.flatMap(({ directory, migrations }) => [
      directory,
      ...migrations.map(({ source }) => folderOf(source.file)),
    ]),
  );
  const moved = new Set(adopt.map(({ recordedAs }) => recordedAs));
  const missing = inspection.applied.filter(
    ({ file, kind, marked }) =>
      kind === 'versioned' &&
      marked !== 'reverted' &&
      [null, inspection.target].includes(partsOf(file).target) &&
      folders.has(folderOf(fileOf(file))) &&
      !present.has(fileOf(file)) &&
      !moved.has(file),
  );
  const files = missing.map(({ file }) => file);
  return [
    ...missing.map(
      ({ file, progress }) =>
        `${file} ${whatRan(progress)} and is no longer in the repository. ` +
        `${hasBegun(progress) || progress === null ? 'Restore it, or forget it' : 'To forget it'}: ` +
        `SELECT catalog.mark_reverted(${literal(file)});`,
    ),
    ...missingVersions(sets, inspection, files, adopt),
  ].map((message) => ({ level: 'warning', message }));
}

/** What the tools' histories hold and the repository does not. @param missing files that are reported anyway. */
function missingVersions(
  sets: readonly MigrationSet[],
  { histories }: Inspection,
  missing: readonly string[],
  adopt: readonly Renamed[],
): readonly string[] {
  const formerly = new Set(
    adopt.map(({ formerly: version, migration: { format } }) =>
      version === null ? null : (format.identity?.(version) ?? version),
    ),
  );
  return [...histories].flatMap(([id, found]) => {
    const recorded = sets.filter(({ format }) => format.history?.id === id);
    const history = recorded[0]?.format.history;
    const unknown =
      history?.unknown(
        found,
        recorded.flatMap(({ migrations }) => migrations),
        recorded.flatMap(({ companions }) => companions),
      ) ?? [];
    const unreported = unknown.filter(
      (version) => !formerly.has(version) && !missing.some((file) => file.includes(version)),
    );
    if (unreported.length === 0) return [];
    const table = `${found.schema}.${history?.table}`;
    const remedy =
      history?.fetch === undefined
        ? 'Is a branch not merged, or a folder not listed under migrations?'
        : `Fetch them: ${history.fetch}.`;
    return [`${table} holds versions that the repository does not: ${unreported.join(', ')}. ${remedy}`];
  });
}
