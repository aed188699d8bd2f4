import { createHash } from 'node:crypto';
import path from 'node:path';
import type { MigrationSet } from './migration.ts';
import { sourceOf, whole, type Source } from './source.ts';

/** A file that is not there yet: its path and its text. */
interface Addition {
  /** Repository-relative, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** Names in a folder that its format has looked at, relative to it. */
export function namesIn(set: MigrationSet): readonly string[] {
  const own = [...set.migrations.map(({ source }) => source.file), ...set.verifying];
  return [...own.map((file) => path.posix.relative(set.directory, file)), ...set.companions, ...set.ignored];
}

/**
 * What the format of a folder makes of files that are added to it: how it reads them decides, not what they were
 * written for.
 * @returns null where they would not be the last migrations of the folder, in this order.
 */
export function asAdded(set: MigrationSet, files: readonly Addition[]): readonly Source[] | null {
  const { directory, format } = set;
  const texts = new Map(files.map(({ file, text }) => [path.posix.relative(directory, file), text]));
  const known = new Map(
    set.migrations.map(({ source }) => [path.posix.relative(directory, source.file), source.text]),
  );
  const folder = {
    directory,
    names: [...new Set([...namesIn(set), ...texts.keys()])].sort(),
    text: (name: string) => texts.get(name) ?? null,
    sql: (name: string) => texts.get(name) ?? known.get(name) ?? null,
  };
  const last = format
    .list(folder)
    .filter(({ repeatable }) => !repeatable)
    .slice(-files.length);
  if (last.map(({ name }) => name).join('\n') !== [...texts.keys()].join('\n')) return null;
  return last.map((one) => {
    const text = texts.get(one.name) ?? '';
    const contents = {
      file: path.posix.join(directory, one.name),
      text,
      digest: createHash('sha256').update(text).digest('hex'),
    };
    return sourceOf(contents, format.part?.(text, one, folder) ?? whole);
  });
}
