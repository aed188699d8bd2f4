import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import { counted } from '../text.ts';
import type { FileObjects } from './created-objects.ts';
import type { Migration, MigrationSet } from './migration.ts';

/** Tables of a database for which no migration is recorded, so that nobody knows which files made them. */
export interface ExistingDatabase {
  readonly tables: number;
  /** Some of them, qualified. */
  readonly names: readonly string[];
  /** What each listed file creates, by file. */
  readonly objects: ReadonlyMap<string, FileObjects>;
}

/** How many files are told one by one. */
const mostFiles = 20;
/** How many objects of a file are named. */
const mostObjects = 3;

/**
 * The migrations that the input `baseline` calls applied: `all`, or files, each with those before it in its folder.
 * @throws {ActionError} for a file that is not listed.
 */
export function baselined(
  sets: readonly MigrationSet[],
  baseline: readonly string[],
): ReadonlySet<Migration> {
  const versioned = sets.map(({ migrations }) => migrations.filter(({ kind }) => kind === 'versioned'));
  if (baseline.includes('all')) return new Set(versioned.flat());
  return new Set(
    baseline.flatMap((file) => {
      const folder = versioned.find((migrations) => migrations.some(({ source }) => source.file === file));
      if (folder === undefined)
        throw new ActionError({
          message: `baseline names ${file}, which is no versioned migration of this run.`,
          state: 'Nothing was run; the database is as it was.',
          remedy: 'Name the last file that is applied by its path in the repository, or write all or none.',
        });
      return folder.slice(0, folder.findIndex(({ source }) => source.file === file) + 1);
    }),
  );
}

/**
 * Stops a run that would execute files on a database which was made without them being recorded.
 * @param pending the versioned migrations, in their order.
 */
export function refuseExisting(
  { tables, names, objects }: ExistingDatabase,
  pending: readonly Migration[],
  database: string,
): never {
  const files = pending.map(({ source }) => source.file);
  const last = files.findLast((file) => {
    const found = objects.get(file);
    return found !== undefined && found.missing.length === 0;
  });
  const named = `${names.join(', ')}${tables > names.length ? ', …' : ''}`;
  throw new ActionError({
    message:
      `The database ${database} has ${counted(tables, 'table')} (${named}), and no migration is recorded for it: ` +
      'to run its files now could do again what was done by hand.',
    state: 'Nothing was run; the database is as it was.',
    remedy: [
      'Say once which files are applied already, with the input baseline. It has no effect later.',
      '  baseline: none   none of them: run all',
      '  baseline: all    all of them: record them, run none',
      ...(last === undefined || last === files.at(-1)
        ? []
        : [`  baseline: ${last}   this one and those before it in its folder, as its objects suggest`]),
      'Or in SQL, after a run with migrations: none, which creates the function: ' +
        `SELECT catalog.baseline(${literal(last ?? files.at(-1) ?? '')});`,
      'What the files create:',
      ...files.slice(0, mostFiles).map((file) => `  ${file}: ${verdict(objects.get(file))}`),
      ...(files.length > mostFiles ? [`  and ${counted(files.length - mostFiles, 'more file')}`] : []),
    ].join('\n'),
  });
}

function verdict(objects: FileObjects | undefined): string {
  if (objects === undefined) return 'nothing by which to tell';
  const { there, missing } = objects;
  if (missing.length === 0) return `all there (${some(there)})`;
  return there.length === 0
    ? `not there (${some(missing)})`
    : `in part: ${some(there)}, but no ${some(missing)}`;
}

const some = (objects: readonly string[]): string =>
  objects.slice(0, mostObjects).join(', ') + (objects.length > mostObjects ? ', …' : '');
