import path from 'node:path';
import { refuseDoubleVersions } from './double-versions.ts';
import { finder, type Entry } from './entries.ts';
import { openFolder, type OpenFolder } from './folder.ts';
import {
  flyway,
  formatOf,
  isOwn,
  isProgram,
  isSql,
  nests,
  refuseMisread,
  refuseNotRun,
  type Format,
  type Listed,
} from './formats/index.ts';
import type { Migration, MigrationSet } from './migration.ts';
import { creatorOf } from './missing-object.ts';
import { sourceOf, whole } from './source.ts';
import { turns } from './turns.ts';

export type { Migration, MigrationSet } from './migration.ts';

/** A folder that entries name, or files of; each is looked at once, however many entries do. */
interface Place {
  readonly folder: OpenFolder;
  readonly format: Format;
  /** The migrations that its format sees, by name, in order. */
  readonly listed: ReadonlyMap<string, Listed>;
  readonly companions: readonly string[];
}

/** What an entry chooses of one folder. */
interface Choice {
  readonly directory: string;
  readonly entry: Entry;
  readonly chosen: readonly string[] | 'all';
  readonly skipped: readonly string[];
}

type Open = (directory: string) => OpenFolder;

/** The folders of a checkout, each opened once. */
function folders(workspace: string): Open {
  const opened = new Map<string, OpenFolder>();
  return (directory) => {
    const folder = opened.get(directory) ?? openFolder(workspace, directory);
    opened.set(directory, folder);
    return folder;
  };
}

/** The folder whose format reads a file: of `NAME/migration.sql` the one above, where the tool has one for each. */
function folderOf(file: string, open: Open, formatName: string): string {
  const folder = path.posix.dirname(file);
  if (path.posix.basename(file) !== 'migration.sql' || folder === '.') return folder;
  const above = path.posix.dirname(folder);
  return nests(open(above), path.posix.relative(above, file), formatName) ? above : folder;
}

/** What an entry chooses, grouped by folder in the order of the folders. */
function choicesOf(entry: Entry, open: Open, formatName: string): readonly Choice[] {
  const { kind, paths, skipped } = entry;
  if (kind === 'folder') return paths.map((directory) => ({ directory, chosen: 'all', entry, skipped }));
  const chosen = new Map<string, string[]>();
  for (const file of paths) {
    const folder = folderOf(file, open, formatName);
    const names = chosen.get(folder) ?? [];
    chosen.set(folder, names);
    names.push(path.posix.relative(folder, file));
  }
  return [...chosen].map(([directory, names], index) => ({
    directory,
    chosen: names,
    entry,
    skipped: index === 0 ? skipped : [],
  }));
}

function placeOf(folder: OpenFolder, format: Format): Place {
  return {
    folder,
    format,
    listed: new Map(format.list(folder).map((one) => [one.name, one])),
    companions: folder.names.filter((name) => format.companion?.(name) === true),
  };
}

/** Opens and recognises the folders of all choices, in the order in which they come. */
async function placesOf(
  choices: readonly Choice[],
  open: Open,
  formatName: string,
  read: (length: number) => Promise<void>,
): Promise<ReadonlyMap<string, Place>> {
  const chosenOf = new Map<string, Set<string>>();
  for (const { directory, chosen } of choices) {
    const names = chosenOf.get(directory) ?? new Set();
    for (const name of chosen === 'all' ? open(directory).names : chosen) names.add(name);
    chosenOf.set(directory, names);
  }
  const places = new Map<string, Place>();
  for (const [directory, chosen] of chosenOf) {
    const folder = open(directory);
    await folder.load(chosen, formatName === 'auto', read);
    places.set(directory, placeOf(folder, formatOf(folder, formatName)));
  }
  const hasFlyways = [...places.values()].some(({ format }) => format === flyway);
  for (const [directory, { folder, format, listed }] of hasFlyways ? places : []) {
    // One of Flyway's locations that by itself shows nothing of it: what is chosen of it is repeatable.
    const chosen = [...listed.values()].filter(({ name }) => chosenOf.get(directory)?.has(name) === true);
    if (
      formatName === 'auto' &&
      format.name === 'plain' &&
      chosen.length > 0 &&
      chosen.every(({ repeatable }) => repeatable)
    )
      places.set(directory, placeOf(folder, flyway));
  }
  return places;
}

/** Holds what an entry chooses against what its folder's format runs. @throws {ActionError} */
function choose(
  { chosen, entry: { kind, written }, skipped }: Choice,
  { folder, format, listed, companions }: Place,
  named: boolean,
): Omit<MigrationSet, 'migrations' | 'verifying'> {
  const all = chosen === 'all';
  for (const [name, error] of folder.unfit) if (all ? isSql(name) : chosen.includes(name)) throw error;
  refuseMisread(folder, format, { names: chosen, named });
  refuseNotRun(folder, format, listed, { names: chosen, kind, written });
  const others = (all ? folder.names : chosen).filter(
    (name) => !listed.has(name) && format.companion?.(name) !== true,
  );
  return {
    directory: folder.directory,
    format,
    named,
    companions,
    skipped: all ? [...folder.skipped, ...skipped] : skipped,
    below:
      format.name === 'plain' && all
        ? others
            .filter((name) => isSql(name) && !isOwn(name))
            .map((name) => path.posix.join(folder.directory, name))
        : [],
    ignored: others.filter((name) => isProgram(name) || (isSql(name) && isOwn(name))),
  };
}

export interface ListOptions {
  readonly signal?: AbortSignal | undefined;
  /** Files that verify the database, of the input `verify`: they are no migrations, also where an entry names them. */
  readonly verify?: readonly string[];
}

/**
 * Reads the migrations that the input lists: each folder and each file once, however many entries name it.
 * @param entries files, folders or globs, relative to the workspace, in the order in which they are to run.
 * @throws {ActionError} for a path that is not there or lies outside, a file that is not UTF-8 or that would not run, a
 *   layout that cannot be run, two files of one version, and when the run is cancelled.
 */
export async function list(
  workspace: string,
  entries: readonly string[],
  formatName: string,
  { signal, verify = [] }: ListOptions = {},
): Promise<readonly MigrationSet[]> {
  const checks = new Set(verify.map((file) => path.posix.normalize(file)));
  const find = finder(workspace, signal);
  const open = folders(workspace);
  const read = turns(signal);
  const choices: Choice[] = [];
  for (const written of entries) choices.push(...choicesOf(await find(written), open, formatName));
  const places = await placesOf(choices, open, formatName, read);
  const seen = new Set<string>();
  const sets: MigrationSet[] = [];
  for (const choice of choices) {
    const place = places.get(choice.directory) as Place;
    const set = choose(choice, place, formatName !== 'auto');
    const migrations: Migration[] = [];
    const verifying: string[] = [];
    for (const one of wantedOf(choice, place)) {
      const { folder, format } = place;
      const file = path.posix.join(folder.directory, one.name);
      if (seen.has(file)) continue;
      seen.add(file);
      if (checks.has(file)) {
        verifying.push(file);
        continue;
      }
      const contents = folder.contents(one.name);
      migrations.push({
        source: sourceOf(contents, format.part?.(contents.text, one, folder) ?? whole),
        version: one.version,
        details: one.details ?? {},
        format,
        directory: folder.directory,
        kind: one.repeatable ? 'repeatable' : 'versioned',
      });
      await read(contents.text.length);
    }
    sets.push({ ...set, migrations, verifying });
  }
  refuseDoubleVersions(sets);
  return sets;
}

/** What of a choice runs, in the order of its format. */
function wantedOf({ chosen }: Choice, { listed }: Place): readonly Listed[] {
  if (chosen === 'all') return [...listed.values()];
  if (chosen.length === 1) return [listed.get(chosen[0] as string)].filter((one) => one !== undefined);
  const names = new Set(chosen);
  return [...listed.values()].filter(({ name }) => names.has(name));
}

/**
 * Files that create what an error says is missing: those of the migration's folder that its format puts before it and
 * that neither ran earlier nor are listed to run.
 */
export function unlistedBefore(
  workspace: string,
  { kind, format, directory, source }: Migration,
  known: ReadonlySet<string>,
  error: Parameters<typeof creatorOf>[0],
): readonly string[] {
  if (kind === 'bundled') return [];
  const folder = openFolder(workspace, directory);
  const names = format.list(folder).map(({ name }) => name);
  const own = path.posix.relative(directory, source.file);
  const creates = creatorOf(error);
  return names
    .slice(0, names.indexOf(own))
    .filter((name) => !known.has(path.posix.join(directory, name)) && creates(folder.text(name) ?? ''))
    .map((name) => path.posix.join(directory, name));
}
