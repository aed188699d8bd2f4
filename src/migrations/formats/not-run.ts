import path from 'node:path';
import type { Chosen } from './chosen.ts';
import { escapePath } from './escape-path.ts';
import { isOwn, isSql } from './file-names.ts';
import type { Folder, Format } from './format.ts';
import { isDown } from './not-plain.ts';
import { stop } from './stop.ts';

/** At most three, for people. */
const some = (names: readonly string[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;

/** The ending that up migrations have in common; null when it takes more than a pattern to tell them apart. */
function endingOf(ups: readonly string[], downs: readonly string[]): string | null {
  const [name = '', ...others] = [...new Set(ups.map((up) => path.posix.basename(up)))];
  // A number counts on: the next file will have another one.
  if (others.length === 0 && !/\d/.test(name)) return escapePath(name);
  if (downs.length === 0) return '*.sql';
  return ups.every((up) => up.endsWith('.up.sql')) ? '*.up.sql' : null;
}

/**
 * The pattern for the files that lie in folders below one, without down migrations; null when none is so simple.
 * @param names relative to the folder.
 */
export function patternBelow(
  { directory }: Pick<Folder, 'directory'>,
  names: readonly string[],
): string | null {
  const downs = names.filter((name) => isDown(path.posix.basename(name)));
  const ups = names.filter((name) => !downs.includes(name));
  const ending = ups.length === 0 ? null : endingOf(ups, downs);
  if (ending === null) return null;
  const [depth = 0, ...others] = [...new Set(ups.map((name) => name.split('/').length - 1))];
  const between = others.length === 0 ? '*/'.repeat(depth) : '**/';
  // In YAML, a value that begins with an asterisk is something else.
  return `${directory === '.' ? '.' : escapePath(directory)}/${between}${ending}`;
}

/** A folder none of whose files is its own. */
function refuseDeeper(folder: Folder, below: readonly string[]): never {
  const pattern = patternBelow(folder, below);
  const each = 'list their folders under migrations, in the order in which they are to run.';
  return stop(
    null,
    `${folder.directory} holds no SQL file of its own, only files below: ${some(below)}.`,
    pattern === null
      ? `L${each.slice(1)}`
      : `To run them in the order of their paths, set migrations: ${pattern}. In another order, ${each}`,
  );
}

/** A folder in which SQL files are and none would run. */
function refuseEmpty(folder: Folder, format: Format): void {
  const files = folder.names.filter((name) => isSql(name) && format.companion?.(name) !== true);
  const own = files.filter(isOwn);
  if (own.length === 0 && files.length > 0) refuseDeeper(folder, files);
  if (own.length === 0) return;
  stop(
    `${folder.directory}/${own[0]}`,
    `${folder.directory}: ${own.length === 1 ? 'the only SQL file' : `none of the ${own.length} SQL files`} would ` +
      `${own.length === 1 ? 'not ' : ''}run, because ${format.name} names files otherwise: ${some(own)}.`,
    `Name them as ${format.name} does. If the folder is not one of ${format.name}, set format to the tool's that it ` +
      'is for, or format: plain to run every file.',
  );
}

/**
 * Refuses an input that names files which would not run: nothing that is listed is skipped in silence.
 * @param listed the migrations that the format sees in the folder, by name.
 * @throws {ActionError}
 */
export function refuseNotRun(
  folder: Folder,
  format: Format,
  listed: ReadonlyMap<string, unknown>,
  { names, kind, written }: Pick<Chosen, 'names' | 'kind' | 'written'>,
): void {
  const { directory } = folder;
  if (names === 'all') {
    if (listed.size === 0) refuseEmpty(folder, format);
    return;
  }
  const others = names.filter((name) => !listed.has(name));
  const noSql = others.find((name) => !isSql(name));
  if (kind === 'file' && noSql !== undefined)
    stop(
      null,
      `migrations: ${written} is listed, and its name does not end in .sql.`,
      'List SQL files. A program runs in an earlier step of the workflow.',
    );
  const companion = others.find((name) => format.companion?.(name) === true);
  if (companion !== undefined && (kind === 'file' || others.length === names.length))
    stop(
      `${directory}/${companion}`,
      `migrations: ${written} names ${directory}/${companion}, which ${format.name} does not run by itself.`,
      `Take it off the list, or list the folder: ${format.name} says what of it runs. ` +
        'To run the file all the same, copy it to a folder of its own and list that.',
    );
  const passed = others.find((name) => isSql(name) && format.companion?.(name) !== true);
  if (passed !== undefined)
    stop(
      `${directory}/${passed}`,
      `migrations: ${written} names ${directory}/${passed}, which ${format.name} passes over: ` +
        `${format.name} names files otherwise.`,
      `Name it as ${format.name} does, or move it out of ${directory} and list it where it is then. ` +
        `If the folder is not one of ${format.name}, set format to the tool's that it is for, or format: plain.`,
    );
}
