import path from 'node:path';
import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import { foreignMark, patternForPostgres, type Folder } from './formats/index.ts';
import type { Migration, MigrationSet } from './migration.ts';

/** Two files that their history would take for one. */
interface Double {
  readonly first: Migration;
  readonly second: Migration;
  readonly sets: readonly MigrationSet[];
}

/** What of a version distinguishes it in the history of its tool. */
const keyOf = ({ version, format, kind }: Migration): string =>
  JSON.stringify([format.history?.id, kind, format.identity?.(version) ?? version]);

const nameOf = ({ source, directory }: Migration): string => path.posix.relative(directory, source.file);

/** Formats all of whose files run as a whole: read as plain SQL they do the same. */
const wholeFiles = new Set(['golang-migrate', 'supabase']);

/** The names in a set's folder, as far as the set knows them. */
const folderOf = ({
  directory,
  migrations,
  companions,
  ignored,
}: MigrationSet): Pick<Folder, 'directory' | 'names'> => ({
  directory,
  names: [...migrations.map(nameOf), ...companions, ...ignored],
});

/** The entry that names the files which a set runs, and no others, also when they are plain; null when none does. */
function entryOf(set: MigrationSet): string | null {
  if (set.format.name === 'golang-migrate')
    return patternForPostgres(folderOf(set), set.migrations.map(nameOf), (name) => name);
  return set.ignored.length === 0 ? set.directory : null;
}

/** Files side by side for several databases, of which those for PostgreSQL are to be listed. */
function forOtherDatabase({ first, second }: Double, set: MigrationSet): string | null {
  const isForeign = [first, second].some((one) => foreignMark(nameOf(one)) !== null);
  if (!isForeign || first.directory !== second.directory) return null;
  const versions = new Map(set.migrations.map((one) => [nameOf(one), keyOf(one)]));
  const pattern = patternForPostgres(
    folderOf(set),
    [...versions.keys()],
    (name) => versions.get(name) ?? name,
  );
  return `One of them is for another database. To run those for PostgreSQL, set migrations: ${pattern}`;
}

/** What makes both run, when the project's own runner keeps no history by version. */
function bothAsPlain({ first, second, sets }: Double): string | null {
  if (!wholeFiles.has(first.format.name)) return null;
  const own = sets.filter(({ migrations }) => migrations.includes(first) || migrations.includes(second));
  const entries = own.map(entryOf);
  if (entries.includes(null)) return null;
  return (
    "If both are to run, as the project's own runner does it, " +
    `set format: plain and migrations: ${entries.join(' and ')}. ` +
    'Each file is then recorded by its path. Where some are applied already, say first up to which ' +
    `(the function is there after a run with migrations: none): SELECT catalog.baseline(${literal(first.source.key)});`
  );
}

/**
 * A history that is keyed by version would take the second file for applied and never run it.
 * @throws {ActionError} with what makes the files run.
 */
export function refuseDoubleVersions(sets: readonly MigrationSet[]): void {
  const known = new Map<string, Migration>();
  for (const set of sets) {
    for (const second of set.migrations) {
      const { format, version, source } = second;
      if (format.history === null) continue;
      const first = known.get(keyOf(second));
      known.set(keyOf(second), second);
      if (first === undefined) continue;
      const both = { first, second, sets };
      const rename = 'Give the one that is not applied yet a later version by renaming it.';
      throw new ActionError({
        message: `${source.file} and ${first.source.file} have the same version ${version}.`,
        location: { file: source.file, line: 1, column: 1 },
        state: 'Nothing was run.',
        remedy: forOtherDatabase(both, set) ?? [rename, bothAsPlain(both) ?? ''].join(' ').trim(),
      });
    }
  }
}
