import path from 'node:path';
import { escapePath, globSync } from 'tinyglobby';
import { ActionError } from '../error.ts';
import { kindIn, linksBelow, type Passed } from '../files/index.ts';
import { openFolder } from './folder.ts';
import { formatOf, isProgram, isSql, naturally, type Described, type Format } from './formats/index.ts';
import { readContents, sourceOf, whole } from './source.ts';

/** A migration of the checkout, in the format of its folder. */
export interface Migration extends Described {
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  readonly format: Format;
  /** The folder that its format reads; the file may lie below it. */
  readonly directory: string;
}

/** The migrations of one folder, in order: the unit in which "out of order" has a meaning. */
export interface MigrationSet {
  readonly directory: string;
  readonly format: Format;
  /** Whether the input names the format. */
  readonly named: boolean;
  readonly migrations: readonly Migration[];
  /** Names that the format passes over. */
  readonly ignored: readonly string[];
  /** SQL files in folders below one that holds plain files of its own. */
  readonly below: readonly string[];
  /** Symbolic links that are passed over, for people. */
  readonly skipped: readonly string[];
  /** Names that belong to the layout and do not run by themselves. */
  readonly companions: readonly string[];
}

const state = 'Nothing was run.';

/** Repository-relative, with `/`; refuses what lies outside. */
function within(workspace: string, entry: string): string {
  const relative = path.relative(workspace, path.resolve(workspace, entry)).split(path.sep).join('/');
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new ActionError({
      message: `migrations: ${entry} is outside the repository.`,
      state,
      remedy: 'List files, folders or globs inside the repository.',
    });
  }
  return relative === '' ? '.' : relative;
}

/** Of a file, the folder whose format reads it: one above for `NAME/migration.sql`. */
function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return path.posix.basename(file) === 'migration.sql' ? path.posix.dirname(folder) : folder;
}

/** The files that one line of the input names, grouped by folder in the order of the folders. */
function expand(workspace: string, entry: string): ReadonlyMap<string, readonly string[] | 'all'> {
  const relative = within(workspace, entry);
  const kind = kindIn(workspace, relative, 'migrations');
  if (kind === 'folder') return new Map([[relative, 'all']]);
  if (kind === 'file')
    return new Map([[folderOf(relative), [path.posix.relative(folderOf(relative), relative)]]]);
  if (!/[*?[\]{}!()]/.test(entry)) {
    throw new ActionError({
      message: `migrations: there is no file or folder ${entry} in the repository.`,
      state,
      remedy:
        "Correct the path (it is relative to the repository's root; is actions/checkout an earlier step?), " +
        'or set migrations: none when there is nothing to run.',
    });
  }
  const found = globSync(relative, {
    cwd: workspace,
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    ignore: notFollowed(workspace, relative)
      .filter(({ folder }) => folder)
      .map(({ file }) => `${escapePath(file)}/**`),
  }).sort(naturally);
  if (found.length === 0) {
    throw new ActionError({
      message: `migrations: no file matches ${entry}.`,
      state,
      remedy: 'Correct the pattern, or set migrations: none when there is nothing to run.',
    });
  }
  const folders = new Map<string, string[]>();
  for (const file of found) {
    const folder = folderOf(file);
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [path.posix.relative(folder, file)]);
    else known.push(path.posix.relative(folder, file));
  }
  return folders;
}

/** Links that a pattern may mean and does not follow. */
function notFollowed(workspace: string, entry: string): readonly Passed[] {
  const segments = path.posix.normalize(entry.replaceAll('\\', '/')).split('/');
  const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
  const folder = segments.slice(0, wild).join('/') || '.';
  return wild < 0 || kindIn(workspace, folder, 'migrations') !== 'folder'
    ? []
    : linksBelow(workspace, folder, 'migrations');
}

function readFolder(
  workspace: string,
  directory: string,
  chosen: readonly string[] | 'all',
  formatName: string,
): MigrationSet {
  const folder = openFolder(workspace, directory, chosen);
  const format = formatOf(folder, formatName, chosen);
  const listed = format.list(folder);
  const wanted = listed.filter(({ name }) => chosen === 'all' || chosen.includes(name));
  const migrations = wanted.map((one): Migration => {
    const contents = readContents(workspace, path.posix.join(directory, one.name));
    const source = sourceOf(contents, format.part?.(contents.text, one, folder) ?? whole);
    return {
      source,
      version: one.version,
      details: one.details ?? {},
      format,
      directory,
      kind: one.repeatable ? 'repeatable' : 'versioned',
    };
  });
  const taken = new Set(listed.map(({ name }) => name));
  const others = (chosen === 'all' ? folder.names : chosen).filter((name) => !taken.has(name));
  const companions = folder.names.filter((name) => format.companion?.(name) === true);
  return {
    directory,
    format,
    named: formatName !== 'auto',
    migrations,
    companions,
    skipped: chosen === 'all' ? folder.skipped : [],
    below:
      format.name === 'plain' && chosen === 'all'
        ? others
            .filter((name) => isSql(name) && name.includes('/'))
            .map((name) => path.posix.join(directory, name))
        : [],
    ignored: others.filter(
      (name) => (isProgram(name) || (isSql(name) && !name.includes('/'))) && !companions.includes(name),
    ),
  };
}

/**
 * Reads the migrations that the input lists.
 * @param entries files, folders or globs, relative to the workspace, in the order in which they are to run.
 * @throws {ActionError} for a path that is not there or lies outside, a file that is not UTF-8, a layout that cannot
 *   be run, and two files of one version.
 */
export function list(workspace: string, entries: readonly string[], format: string): readonly MigrationSet[] {
  const folders = entries.flatMap((entry) =>
    [...expand(workspace, entry)].map(
      ([directory, chosen], index) =>
        [
          directory,
          chosen,
          index === 0 ? notFollowed(workspace, entry).map(({ file, to }) => `${file} (${to})`) : [],
        ] as const,
    ),
  );
  const read = folders.map(([directory, chosen]) => readFolder(workspace, directory, chosen, format));
  const seen = new Set<string>();
  const sets = read.map((own, index): MigrationSet => {
    const set = isFlyways(own, read)
      ? {
          ...readFolder(
            workspace,
            ...(folders[index]?.slice(0, 2) as [string, readonly string[] | 'all']),
            'flyway',
          ),
          named: false,
        }
      : own;
    const migrations = set.migrations.filter(({ source }) => !seen.has(source.file));
    for (const { source } of migrations) seen.add(source.file);
    return { ...set, migrations, skipped: [...set.skipped, ...(folders[index]?.[2] ?? [])] };
  });
  refuseDoubleVersions(sets.flatMap(({ migrations }) => migrations));
  return sets;
}

/** Whether a folder is one of Flyway's locations that by itself shows nothing of it: it holds repeatable files only. */
const isFlyways = ({ format, migrations }: MigrationSet, sets: readonly MigrationSet[]): boolean =>
  format.name === 'plain' &&
  migrations.length > 0 &&
  migrations.every(({ kind }) => kind === 'repeatable') &&
  sets.some((one) => one.format.name === 'flyway');

/** A history that is keyed by version would take the second file for applied and never run it. */
function refuseDoubleVersions(migrations: readonly Migration[]): void {
  const files = new Map<string, string>();
  for (const {
    version,
    format,
    kind,
    source: { file },
  } of migrations) {
    if (format.history === null) continue;
    const key = JSON.stringify([format.history.id, kind, format.identity?.(version) ?? version]);
    const other = files.get(key);
    if (other !== undefined) {
      throw new ActionError({
        message: `${file} and ${other} have the same version ${version}.`,
        location: { file, line: 1, column: 1 },
        state,
        remedy: 'Give the one that is not applied yet a later version by renaming it.',
      });
    }
    files.set(key, file);
  }
}

/**
 * Files of the migration's folder that its format puts before it and that neither ran earlier nor are listed to run.
 */
export function unlistedBefore(
  workspace: string,
  { kind, format, directory, source }: Migration,
  known: ReadonlySet<string>,
): readonly string[] {
  if (kind === 'bundled') return [];
  const files = format
    .list(openFolder(workspace, directory))
    .map(({ name }) => path.posix.join(directory, name));
  return files.slice(0, files.indexOf(source.file)).filter((file) => !known.has(file));
}
