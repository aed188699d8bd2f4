import { bringsCatalog, isSql, list, type Migration } from '../migrations/index.ts';
import type { Course, Side } from './course.ts';
import { namedIn } from './files.ts';
import { makeStandIns, platformMark } from './make.ts';
import { standInsFor } from './stand-ins.ts';

/**
 * The migrations of one side. A file of the base branch that creates a catalog of its own, under the names of ours, is
 * recorded as applied wherever this action runs: it is left out, while a new one is refused as it would be there.
 */
export async function listed(
  directory: string,
  { options, standIns }: Pick<Course, 'options' | 'standIns'>,
): Promise<Side> {
  const { base, entries, format, signal, verify = [] } = options;
  const isLeftOut = ({ source }: Migration): boolean => base.has(source.file) && bringsCatalog(source);
  const sets = await list(directory, namedIn(directory, entries), format, { signal, verify });
  for (const { source } of sets.flatMap(({ migrations }) => migrations.filter(isLeftOut)))
    standIns.add(`the catalog of this action for the one that ${source.file} creates`);
  return {
    directory,
    sets: sets.map((set) => ({
      ...set,
      migrations: set.migrations.filter((migration) => !isLeftOut(migration)),
    })),
  };
}

/** Makes what stands in for a hosted platform. @returns false where the shadow has another platform from the start. */
export async function standIn(
  { shadow, options, standIns }: Pick<Course, 'shadow' | 'options' | 'standIns'>,
  { base, merged }: Pick<Course, 'base' | 'merged'>,
): Promise<boolean> {
  const texts = [...options.merged].filter(([file]) => isSql(file)).map(([, content]) => content.toString());
  const hosted = standInsFor(texts, {
    supabase: [...base.sets, ...merged.sets].some((set) => set.format.name === 'supabase'),
    embedded: shadow.database.engine === 'embedded',
    available: shadow.extensions,
    live: options.extensions,
  });
  const [platform] = hosted;
  const isThere = platform !== undefined && platformMark(platform.sql) === shadow.platform;
  if (shadow.platform !== null && !isThere) return false;
  for (const { what } of hosted) standIns.add(what);
  const rest = hosted.slice(isThere ? 1 : 0).map(({ sql }) => sql);
  await makeStandIns(shadow.database, rest);
  return true;
}
