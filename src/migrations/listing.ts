import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { ActionError } from '../error.ts';
import { foreignFormat, formats, naturally, type Format } from './formats.ts';
import { readSource, type Source } from './source.ts';

/** A migration of the checkout, in the format of its folder. */
export interface Migration {
  readonly source: Source;
  readonly version: string;
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  readonly format: Format;
}

/** The migrations of one folder, in order: the unit in which "out of order" has a meaning. */
export interface MigrationSet {
  readonly directory: string;
  readonly format: Format;
  readonly migrations: readonly Migration[];
  /** Names that the format passes over. */
  readonly ignored: readonly string[];
}

const state = 'Nothing was run.';

/** Repository-relative, with `/`; refuses what lies outside. */
function within(workspace: string, entry: string): string {
  const relative = path.relative(workspace, path.resolve(workspace, entry)).split(path.sep).join('/');
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new ActionError({ message: `migrations: ${entry} lies outside the repository.`, state, remedy: 'List files, folders or globs inside the repository.' });
  }
  return relative === '' ? '.' : relative;
}

/** The files that one line of the input names, grouped by folder in the order of the folders. */
function expand(workspace: string, entry: string): ReadonlyMap<string, readonly string[] | 'all'> {
  const relative = within(workspace, entry);
  const absolute = path.join(workspace, relative);
  if (existsSync(absolute)) {
    if (statSync(absolute).isDirectory()) return new Map([[relative, 'all']]);
    return new Map([[path.posix.dirname(relative), [path.posix.basename(relative)]]]);
  }
  if (!/[*?[\]{}!()]/.test(entry)) {
    throw new ActionError({
      message: `migrations: there is no file or folder ${entry} in the repository.`, state,
      remedy: 'Correct the path (it is relative to the repository\'s root; is actions/checkout an earlier step?), or set migrations: none when there is nothing to run.',
    });
  }
  const found = globSync(relative, { cwd: workspace, dot: false, onlyFiles: true, expandDirectories: false }).sort(naturally);
  if (found.length === 0) {
    throw new ActionError({ message: `migrations: no file matches ${entry}.`, state, remedy: 'Correct the pattern, or set migrations: none when there is nothing to run.' });
  }
  const folders = new Map<string, string[]>();
  for (const file of found) {
    const folder = path.posix.dirname(file);
    folders.set(folder, [...folders.get(folder) ?? [], path.posix.basename(file)]);
  }
  return folders;
}

function refuseForeign(directory: string, format: string, evidence: string): never {
  throw new ActionError({
    message: `migrations: ${directory} is laid out for ${format} (${evidence}), whose files this version cannot run.`, state,
    remedy: `Let ${format} apply them in an earlier step and set migrations: none here; the snapshot and the inventory need nothing else. If they are plain SQL after all, set format: plain.`,
  });
}

function readFolder(workspace: string, directory: string, chosen: readonly string[] | 'all', formatName: string): MigrationSet {
  const names = readdirSync(path.join(workspace, directory), { withFileTypes: true })
    .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFileInside(workspace, path.join(directory, entry.name))))
    .map((entry) => entry.name);
  const format = formats.find((candidate) => formatName === 'auto' ? candidate.recognises(directory, names) : candidate.name === formatName) as Format;
  const wanted = chosen === 'all' ? names : names.filter((name) => chosen.includes(name));
  if (formatName === 'auto') {
    for (const name of wanted) {
      const other = foreignFormat('name', name);
      if (other !== undefined && format.name === 'plain') refuseForeign(directory, other, name);
    }
  }
  const listed = format.list(wanted);
  const migrations = listed.map(({ name, version, repeatable }): Migration => {
    const source = readSource(workspace, path.posix.join(directory, name));
    const other = formatName === 'auto' ? foreignFormat('text', source.text) : undefined;
    if (other !== undefined) refuseForeign(directory, other, name);
    return { source, version, format, kind: repeatable ? 'repeatable' : 'versioned' };
  });
  const taken = new Set(listed.map(({ name }) => name));
  return { directory, format, migrations, ignored: wanted.filter((name) => !taken.has(name) && /\.sql$/i.test(name)) };
}

/** A symbolic link counts as the file it points to, when that lies in the repository. */
function isFileInside(workspace: string, relative: string): boolean {
  try {
    const real = realpathSync(path.join(workspace, relative));
    return !path.relative(realpathSync(workspace), real).startsWith('..') && statSync(real).isFile();
  } catch {
    return false;
  }
}

/**
 * Reads the migrations that the input lists.
 * @param entries files, folders or globs, relative to the workspace, in the order in which they are to run.
 * @throws {ActionError} for a path that is not there or lies outside, a file that is not UTF-8, a layout that cannot be run,
 *   and two files of one version.
 */
export function list(workspace: string, entries: readonly string[], format: string): readonly MigrationSet[] {
  const sets: MigrationSet[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const [directory, chosen] of expand(workspace, entry)) {
      const set = readFolder(workspace, directory, chosen, format);
      const migrations = set.migrations.filter(({ source }) => !seen.has(source.file));
      for (const { source } of migrations) seen.add(source.file);
      sets.push({ ...set, migrations });
    }
  }
  for (const set of sets.filter(({ format: { nativeHistory } }) => nativeHistory)) refuseDoubleVersions(set);
  return sets;
}

/** A history that is keyed by version would take the second file for applied and skip it for ever. */
function refuseDoubleVersions({ migrations }: MigrationSet): void {
  const files = new Map<string, string>();
  for (const { version, source: { file } } of migrations) {
    const other = files.get(version);
    if (other !== undefined) {
      throw new ActionError({
        message: `${file} and ${other} have the same version ${version}.`, location: { file, line: 1, column: 1 }, state,
        remedy: 'Give the one that is not applied yet a later version by renaming it.',
      });
    }
    files.set(version, file);
  }
}

/** Files of the migration's folder that its format puts before it and that neither ran earlier nor are listed to run. */
export function unlistedBefore(workspace: string, migration: Migration, known: ReadonlySet<string>): readonly string[] {
  if (migration.kind === 'bundled') return [];
  const directory = path.posix.dirname(migration.source.file);
  const files = migration.format.list(readdirSync(path.join(workspace, directory))).map(({ name }) => path.posix.join(directory, name));
  return files.slice(0, files.indexOf(migration.source.file)).filter((file) => !known.has(file));
}
