import { shellWord } from '../quoting.ts';
import path from 'node:path';
import type { Failure } from '../error.ts';
import type { Migration, MigrationSet } from '../migrations/index.ts';
import { blobId } from '../github/index.ts';
import type { Base } from './base.ts';
import type { Files } from './files.ts';

/** What is wrong with the files of a pull request against the tip of its base branch. */
export interface Problem {
  readonly kind: 'edited' | 'renamed' | 'deleted' | 'out of order' | 'same version';
  /** An error would make `mode: apply` fail, or run a file twice, once this is merged. */
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly message: string;
  /** Shell commands that put it right. */
  readonly commands: readonly string[];
  readonly remedy: string;
}

export interface Comparison {
  readonly problems: readonly Problem[];
  /** The migrations as they will stand on the base branch once the pull request is merged, without what is wrong. */
  readonly merged: Files;
  /** Files of the pull request that are to run, in no particular order. */
  readonly added: ReadonlySet<string>;
}

const byFile = (sets: readonly MigrationSet[]): ReadonlyMap<string, Migration> =>
  new Map(
    sets.flatMap(({ migrations }) =>
      migrations.map((migration) => [migration.source.file, migration] as const),
    ),
  );

/** A comparison under way. */
interface Course {
  readonly base: Base;
  /** The base branch's migrations by file, and those of the checkout. */
  readonly old: ReadonlyMap<string, Migration>;
  readonly now: ReadonlyMap<string, Migration>;
  /** Migrations of the base branch that the checkout does not have. */
  readonly gone: readonly Migration[];
  readonly fork: ReadonlyMap<string, string> | null;
  readonly head: Files;
  readonly problems: Problem[];
  readonly merged: Map<string, Buffer>;
  readonly added: Set<string>;
}

const same = (a: Migration, b: Migration): boolean => a.source.script.checksum === b.source.script.checksum;

const restore = ({ base }: Course, file: string): readonly string[] => [
  `git checkout ${shellWord(base.ref)} -- ${shellWord(file)}`,
];

/**
 * Compares what is checked out with the base branch as it is now.
 * @param before the base branch's files, listed by their format. @param after those of the checkout.
 */
export async function compareFiles(
  base: Base,
  head: Files,
  before: readonly MigrationSet[],
  after: readonly MigrationSet[],
): Promise<Comparison> {
  const [old, now] = [byFile(before), byFile(after)];
  const differs = [...old.values()].some(
    ({ source, kind }) => kind === 'versioned' && now.get(source.file)?.source.checksum !== source.checksum,
  );
  const fork = differs ? await base.fork() : null;
  const gone = [...old.values()].filter(({ source }) => !now.has(source.file));
  const [problems, merged, added] = [[] as Problem[], new Map(base.files), new Set<string>()];
  const course = { base, old, now, gone, fork, head, problems, merged, added };

  // Settings of the migration tool, such as a journal, are the pull request's.
  for (const [file, content] of head) if (!now.has(file)) merged.set(file, content);
  for (const migration of now.values()) {
    const was = old.get(migration.source.file);
    if (was === undefined) compareNew(course, migration);
    else compareEdited(course, was, migration);
  }
  for (const migration of gone) compareGone(course, migration);
  problems.push(...sameVersions(before, now, added, merged, base.branch));
  return { problems, merged, added };
}

/** A file that both have. */
function compareEdited(course: Course, was: Migration, migration: Migration): void {
  const { base, fork, head, problems, merged, added } = course;
  const {
    source: { file, checksum },
    kind,
  } = migration;
  const content = head.get(file) as Buffer;
  if (was.source.checksum === checksum) return;
  if (kind === 'repeatable' || same(was, migration)) {
    merged.set(file, content);
    if (kind === 'repeatable' && !same(was, migration)) added.add(file);
    return;
  }
  // Unchanged since the branches parted: then it is the base branch that changed it.
  const id = fork?.get(file);
  if (id !== undefined && id === blobId(content, id.length === 64 ? 'sha256' : 'sha1')) return;
  problems.push({
    kind: 'edited',
    level: 'error',
    file,
    message:
      `${file} is already on ${base.branch}, and this branch changes its SQL: ` +
      'where it was applied, the change would never run.',
    commands: restore(course, file),
    remedy: 'Restore the file, and put the change into a new migration.',
  });
}

/** A file that the base branch does not have, at least not under this name. */
function compareNew({ base, gone, head, problems, merged, added }: Course, migration: Migration): void {
  const {
    source: { file },
    kind,
    version,
  } = migration;
  const content = head.get(file) as Buffer;
  const twin = kind === 'versioned' ? gone.find((other) => same(other, migration)) : undefined;
  if (twin === undefined) {
    added.add(file);
    merged.set(file, content);
    return;
  }
  const old = twin.source.file;
  if (twin.version === version || path.posix.basename(old) === path.posix.basename(file)) {
    // The history finds it again: by its version, or by its name and text.
    merged.delete(old);
    merged.set(file, content);
    return;
  }
  problems.push({
    kind: 'renamed',
    level: 'error',
    file,
    message:
      `${file} is ${old} of ${base.branch} under another name: ` +
      'where that was applied, the same SQL would run a second time.',
    commands: [`git mv ${shellWord(file)} ${shellWord(old)}`],
    remedy: 'Give it its old name back.',
  });
}

/** A file that only the base branch has. */
function compareGone(course: Course, migration: Migration): void {
  const { base, now, fork, problems, merged } = course;
  const { file } = migration.source;
  const isElsewhere = [...now.values()].some((other) => same(other, migration));
  const isDeleted = fork === null || fork.has(file);
  if (migration.kind !== 'versioned' || isElsewhere || !merged.has(file) || !isDeleted) return;
  const what = fork === null ? 'not in this checkout' : 'this branch deletes it';
  problems.push({
    kind: 'deleted',
    level: 'warning',
    file,
    message:
      `${file} is on ${base.branch} and ${what}. ` +
      'It stays applied where it was; a new database would be without it.',
    commands: restore(course, file),
    remedy: 'Restore the file; what it made is undone by a new migration.',
  });
}

/**
 * Versions that a file of the base branch has already. A tool whose history is keyed by version would never run the
 * second file.
 */
function sameVersions(
  before: readonly MigrationSet[],
  now: ReadonlyMap<string, Migration>,
  added: Set<string>,
  merged: Map<string, Buffer>,
  branch: string,
): readonly Problem[] {
  return before
    .filter(({ format }) => format.history !== null)
    .flatMap(({ directory, format, migrations }) => {
      const identity = (version: string): string => format.identity?.(version) ?? version;
      const there = new Map(
        migrations
          .filter(({ kind }) => kind === 'versioned')
          .map((migration) => [identity(migration.version), migration]),
      );
      const mine = [...added]
        .flatMap((file) => now.get(file) ?? [])
        .filter((migration) => migration.kind === 'versioned' && migration.directory === directory);
      const number = numbers([...there.values(), ...mine]);
      return mine.flatMap((migration): readonly Problem[] => {
        const rival = there.get(identity(migration.version));
        if (rival === undefined) return [];
        const { file } = migration.source;
        const commands = rename(migration, number(), merged);
        merged.delete(file);
        added.delete(file);
        return [
          {
            kind: 'same version',
            level: 'error',
            file,
            message:
              `${file} has the version of ${rival.source.file}, which is on ${branch} already: ` +
              'one of the two would never run.',
            commands,
            remedy: 'Give it a later version.',
          },
        ];
      });
    });
}

/**
 * Files of the pull request that their format puts before one that is on the base branch already.
 * @param sets what will stand there once the pull request is merged, in the order of its format. @param files the
 *   same, unread.
 */
export function outOfOrder(
  sets: readonly MigrationSet[],
  added: ReadonlySet<string>,
  files: Files,
  branch: string,
): readonly Problem[] {
  return sets.flatMap(({ migrations }) => {
    const versioned = migrations.filter(({ kind }) => kind === 'versioned');
    const lastThere = versioned.findLastIndex(({ source }) => !added.has(source.file));
    const last = versioned[lastThere];
    if (last === undefined) return [];
    const number = numbers(versioned);
    return versioned
      .slice(0, lastThere)
      .filter(({ source }) => added.has(source.file))
      .map((migration): Problem => ({
        kind: 'out of order',
        level: 'error',
        file: migration.source.file,
        message:
          `${migration.source.file} comes before ${last.source.file}, which is on ${branch} already: ` +
          'where that was applied, this file is out of order.',
        commands: rename(migration, number(), files),
        remedy:
          'Rename it so that it comes last, or set out-of-order: allow when it does not matter that it runs later.',
      }));
  });
}

/** A version's number, which may stand before a name: `20240101000000_init`. */
const leading = ({ version }: Migration): string | undefined => /^\d+/.exec(version)?.[0];

/** Numbers behind all others, one after the other, with as many digits; null where versions begin with none. */
function numbers(migrations: readonly Migration[]): () => string | null {
  const taken = migrations.map(leading).filter((number) => number !== undefined);
  if (taken.length < migrations.length) return () => null;
  const width = Math.max(...taken.map((number) => number.length));
  let last = taken.reduce((most, number) => (BigInt(number) > most ? BigInt(number) : most), 0n);
  return () => String((last += 1n)).padStart(width, '0');
}

/** Moves a file, a folder of Prisma's, or a file with its down migration, to another number. */
function rename(migration: Migration, number: string | null, files: Files): readonly string[] {
  const {
    source: { file },
    directory,
  } = migration;
  const own = leading(migration);
  const relative = path.posix.relative(directory, file);
  const from = path.posix.basename(relative) === 'migration.sql' ? path.posix.dirname(relative) : relative;
  const at = own === undefined ? -1 : from.indexOf(own);
  if (number === null || own === undefined || at < 0) return [];
  const back = from.replace(/\.up\.sql$/, '.down.sql');
  return [from, ...(back !== from && files.has(path.posix.join(directory, back)) ? [back] : [])].map(
    (name) => {
      const to = name.slice(0, at) + number + name.slice(at + own.length);
      return `git mv ${shellWord(path.posix.join(directory, name))} ${shellWord(path.posix.join(directory, to))}`;
    },
  );
}

/** The failure that a problem is, at the first line of its file. */
export function failureOf(problem: Problem, all: readonly Problem[]): Failure {
  const more = all.length - 1;
  return {
    message:
      problem.message + (more === 0 ? '' : ` ${more} more of this kind: see the comment or the summary.`),
    location: { file: problem.file, line: 1, column: 1 },
    state: 'Nothing was written: mode is plan.',
    remedy: [problem.remedy, ...problem.commands].join('\n'),
  };
}
