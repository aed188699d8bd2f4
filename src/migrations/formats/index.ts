import type { Chosen } from './chosen.ts';
import { dbmate } from './dbmate.ts';
import { drizzle, drizzleFolders } from './drizzle.ts';
import { refuseUnrunnableLayout } from './elsewhere.ts';
import { flyway } from './flyway.ts';
import type { Folder, Format } from './format.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { refuseNotPlain } from './not-plain.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { supabase } from './supabase.ts';
import { stop } from './stop.ts';
import type { ToolHistory } from './tool-history.ts';

export type { Folder, Format } from './format.ts';
export type { Chosen } from './chosen.ts';
export type { Described, Listed } from './listed.ts';
export { flyway } from './flyway.ts';
export { refuseNotRun } from './not-run.ts';
export {
  adopt,
  block,
  forgetReverted,
  historyReplaced,
  lockBusy,
  recordAfter,
  recordBefore,
  unchanged,
} from './tool-history.ts';
export type { Alike, FoundHistory, Histories, ToolHistory } from './tool-history.ts';
export { foreignMark, patternForPostgres } from './dialects.ts';
export { stop } from './stop.ts';
export { narrowed } from './narrowed.ts';
export { isOwn, isProgram, isSql, naturally } from './file-names.ts';

/** Every format that can be run: those with a place or a file of their own first, then by names, then by text. */
const formats: readonly Format[] = [
  supabase,
  prisma,
  drizzle,
  drizzleFolders,
  flyway,
  graphileMigrate,
  golangMigrate,
  dbmate,
  goose,
  nodePgMigrate,
  plain,
];

/** The histories of the tools, in the places that the tools have for them. */
export const toolHistories: readonly ToolHistory[] = formats.flatMap(({ history }) => history ?? []);

/** Formats that read only a part of a file: in a folder of another, their marks show that both parts would run. */
const marked: readonly Format[] = [dbmate, goose, nodePgMigrate, graphileMigrate];

/**
 * The format of a folder: the one that the input names, else the first that recognises it.
 * @throws {ActionError} for a layout that only its own tool can run.
 */
export function formatOf(folder: Folder, name: string): Format {
  refuseUnrunnableLayout(folder, name !== 'auto');
  if (name === 'auto') return formats.find((format) => format.recognises(folder)) as Format;
  const [first, ...others] = formats.filter((format) => format.name === name) as [Format, ...Format[]];
  return others.find((format) => format.recognises(folder)) ?? first;
}

/** Whether the file `NAME/migration.sql` is a migration of the folder, whose tool keeps a folder for each. */
export function nests(folder: Folder, file: string, name: string): boolean {
  const format =
    name === 'auto'
      ? [supabase, prisma, drizzle, drizzleFolders].find((one) => one.recognises(folder))
      : [prisma, drizzleFolders].find((one) => one.name === name);
  return (
    format === prisma || (format === drizzleFolders && format.list(folder).some((one) => one.name === file))
  );
}

/**
 * Refuses files that the format of their folder would read otherwise than they are written.
 * @throws {ActionError}
 */
export function refuseMisread(
  folder: Folder,
  format: Format,
  { names, named }: Pick<Chosen, 'names' | 'named'>,
): void {
  if (named) return;
  if (format.part === undefined) refuseMarks(folder, format, names);
  if (format === plain) refuseNotPlain(folder, names);
}

function refuseMarks(folder: Folder, format: Format, chosen: readonly string[] | 'all'): void {
  for (const name of chosen === 'all' ? format.list(folder).map((one) => one.name) : chosen) {
    const other = marked.find((candidate) => candidate.recognises({ ...folder, names: [name] }));
    if (other !== undefined) {
      stop(
        `${folder.directory}/${name}`,
        `${folder.directory} is laid out for ${format.name}, but ${name} is written for ${other.name}: ` +
          'both its up and its down migration would run.',
        `Keep the files of the two apart, or say which it is: format: ${other.name}, ` +
          `or format: ${format.name} to run all of each file.`,
      );
    }
  }
}
