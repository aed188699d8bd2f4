import { drizzleWithout } from './drizzle.ts';

/** Files by their repository-relative path. */
type Files = ReadonlyMap<string, Buffer>;

/**
 * Files of a checkout from which some migrations were taken out, as their tool would have left them: a journal that
 * names what is not there cannot be read, and a down migration by itself looks like one to run.
 */
export function narrowed(files: Files): Map<string, Buffer> {
  const hasUp = (file: string): boolean => files.has(file.replace(/\.down\.sql$/, '.up.sql'));
  return new Map(
    [...files]
      .filter(([file]) => !file.endsWith('.down.sql') || hasUp(file))
      .map(([file, content]) => [file, drizzleWithout(file, content, (name) => files.has(name))]),
  );
}
