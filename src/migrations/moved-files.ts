import path from 'node:path';
import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import { counted } from '../text.ts';
import type { Inspection } from './history.ts';
import { hasBegun, type Applied } from './ledger.ts';
import type { Migration, MigrationSet } from './listing.ts';
import { reader } from './reading.ts';
import { prefixOf } from './source.ts';
import { fileOf, keyOf, partsOf } from './targets.ts';

/*
 * A file that was renamed or moved is the migration that it was, by what its text says: its tokens, not its path and
 * not its comments. One whose first copy is still in the checkout is another migration that says the same.
 */

/** For files without a row of their own, and files that a person marked: the row that they had before. */
export type Moved = ReadonlyMap<Migration, Applied>;

/** The checkout as far as it says what became of a recorded file. */
export interface Checkout {
  /** Files that the run lists. */
  readonly listed: ReadonlySet<string>;
  /** Whether another file is there. */
  readonly has: (file: string) => boolean;
}

/** What a file is called: its folder's name where all files are called `migration.sql`. */
function nameOf(file: string): string {
  const name = path.posix.basename(file);
  return name === 'migration.sql' ? path.posix.basename(path.posix.dirname(file)) : name;
}

/** Its name without the number before it; '' when nothing else is left. */
function titleOf(file: string): string {
  const name = nameOf(file).replace(/(?:\.up)?\.sql$/, '');
  return /^[^\d]?\d[\d.]*[_-]/.test(name) ? name.replace(/^[^\d]?[\d.]+/, '').replace(/^[_-]+/, '') : '';
}

/**
 * Finds the rows of the files that have another name now.
 * @throws {ActionError} when several files may be the one that is gone, or one of them was edited.
 */
export function findMoved(sets: readonly MigrationSet[], inspection: Inspection, checkout: Checkout): Moved {
  const moved = new Map<Migration, Applied>();
  const isGone = (key: string): boolean => {
    const { target, file } = partsOf(key);
    return (
      (target === null || target === inspection.target) && !checkout.listed.has(file) && !checkout.has(file)
    );
  };
  const gone = inspection.applied.filter(
    ({ file, kind, marked, progress, token_checksum: text }) =>
      kind === 'versioned' && marked === null && progress === null && text !== null && isGone(file),
  );
  const begun = inspection.applied.filter(({ file, progress }) => hasBegun(progress) && isGone(file));
  if (gone.length === 0 && begun.length === 0) return moved;
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const versioned = sets.flatMap((set) => {
    const { isApplied } = reader(set.format, inspection);
    return set.migrations
      .filter(({ kind }) => kind === 'versioned')
      .map((migration) => {
        const row = rows.get(migration.source.key);
        return { migration, row, applied: isApplied(migration, row) };
      });
  });
  const ofTarget = ({ file, token_checksum: text }: Pick<Applied, 'file' | 'token_checksum'>): string =>
    keyOf(partsOf(file).target, text ?? '');
  for (const text of new Set(gone.map(ofTarget))) {
    const left = gone.filter((row) => ofTarget(row) === text);
    const same = versioned.filter(
      ({ migration: { source } }) =>
        ofTarget({ file: source.key, token_checksum: source.script.checksum }) === text,
    );
    const take = (found: readonly Migration[]): void => {
      for (const [migration, row] of pairs(found, left)) {
        moved.set(migration, row);
        left.splice(left.indexOf(row), 1);
      }
    };
    // First what a person has said of a file, or its tool by the number in its name.
    take(same.filter(({ row }) => row?.marked === 'applied').map(({ migration }) => migration));
    take(same.filter(({ row, applied }) => row === undefined && applied).map(({ migration }) => migration));
    const fresh = same
      .filter(({ row, applied }) => row === undefined && !applied)
      .map(({ migration }) => migration);
    if (fresh.length <= left.length) take(fresh);
    // Which of several runs and which does not makes no difference where nothing would run.
    else if (left.length > 0 && fresh.some(({ source }) => source.script.statements.length > 0))
      throw severalMoved(left, fresh);
  }
  for (const { migration, row, applied } of versioned)
    if (row === undefined && !applied && !moved.has(migration)) {
      refuseEdited(migration, gone, moved);
      refuseHalfDone(migration, begun);
    }
  return moved;
}

/**
 * Stops at a file that a run has gone through halfway under another name: under this one it would begin again. Who may
 * still work on it is known by the old name only.
 */
function refuseHalfDone({ source, version }: Migration, begun: readonly Applied[]): void {
  const row = begun.find(({ progress, token_checksum: checksum }) => {
    const { done = 0, prefix } = progress ?? {};
    return checksum === source.script.checksum || (done > 0 && prefixOf(source, done) === prefix);
  });
  if (row === undefined) return;
  const { done = 0 } = row.progress ?? {};
  throw new ActionError({
    message:
      `${source.file} is ${row.file} under another name, ` +
      `which a run left half done: ${counted(done, 'statement')} of ${source.script.statements.length} ran.`,
    location: { file: source.file, line: 1, column: 1 },
    state: nothingRan,
    remedy:
      'Give it its old name back until it is applied. Or, when no run is working on it any more, let the history ' +
      `know it by the new one: UPDATE catalog.migrations SET file = ${literal(source.key)}, ` +
      `version = ${literal(version)} WHERE file = ${literal(row.file)};`,
  });
}

/** Which file had which row: the same name first, then in order. */
function pairs(
  files: readonly Migration[],
  rows: readonly Applied[],
): readonly (readonly [Migration, Applied])[] {
  const free = [...rows];
  const named = files.flatMap((migration) => {
    const at = free.findIndex(({ file }) => nameOf(fileOf(file)) === nameOf(migration.source.file));
    return at < 0 ? [] : [[migration, ...free.splice(at, 1)] as unknown as readonly [Migration, Applied]];
  });
  const others = files.filter((migration) => !named.some(([one]) => one === migration));
  return [...named, ...others.slice(0, free.length).map((one, at) => [one, free[at] as Applied] as const)];
}

const nothingRan = 'Nothing was run; the database is as it was.';

function severalMoved(gone: readonly Applied[], fresh: readonly Migration[]): ActionError {
  const files = fresh.map(({ source }) => source.key);
  const [row] = gone as readonly [Applied];
  const [file = ''] = files;
  return new ActionError({
    message:
      `${gone.map((one) => one.file).join(', ')} ran and is no longer in the repository, and more files than one say ` +
      `the same and are not recorded: ${files.join(', ')}.`,
    location: { file: fileOf(file), line: 1, column: 1 },
    state: nothingRan,
    remedy:
      `Say which of them is ${row.file} under another name; the others run then. ` +
      `For ${file}: SELECT catalog.mark_applied(${literal(file)}); ` +
      `If none is, and all are to run: SELECT catalog.mark_reverted(${literal(row.file)});`,
  });
}

/**
 * Stops at a file that has the title of one that is gone from its folder, or from the folder that its neighbours were
 * moved from: it was renamed and edited, or it is another.
 */
function refuseEdited(migration: Migration, gone: readonly Applied[], moved: Moved): void {
  const { source, format } = migration;
  const title = titleOf(source.file);
  // A tool knows its files by their versions, and would run it.
  if (format.history !== null || title === '') return;
  const folder = path.posix.dirname(source.file);
  const before = new Set([
    folder,
    ...[...moved].flatMap(
      ([
        {
          source: { file },
        },
        row,
      ]) => (path.posix.dirname(file) === folder ? [path.posix.dirname(fileOf(row.file))] : []),
    ),
  ]);
  const taken = new Set(moved.values());
  const row = gone.find(
    (one) =>
      !taken.has(one) &&
      partsOf(one.file).target === partsOf(source.key).target &&
      before.has(path.posix.dirname(fileOf(one.file))) &&
      titleOf(fileOf(one.file)) === title,
  );
  if (row === undefined) return;
  throw new ActionError({
    message:
      `${source.file} is not recorded, and ${row.file}, which ran, is no longer in the repository: ` +
      'if this is that file under another name, it was changed after it ran.',
    location: { file: source.file, line: 1, column: 1 },
    state: nothingRan,
    remedy:
      'If it is, restore its text and put the change into a new migration; or, if the database matches it already, ' +
      `accept it: SELECT catalog.mark_applied(${literal(source.key)}); ` +
      `If it is another file, which is to run: SELECT catalog.mark_reverted(${literal(row.file)});`,
  });
}
