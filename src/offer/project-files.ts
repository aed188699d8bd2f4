import path from 'node:path';
import type { Inspected, Setting } from '../chapters/index.ts';
import { isFileIn } from '../files/index.ts';
import { scan, type MigrationSet } from '../migrations/index.ts';
import type { OfferedSql } from '../report/index.ts';
import { filesBehind, type FormFile } from '../safety/index.ts';

/** A migration as files of the project, in the layout of its folder. */
export interface ProjectFiles {
  /** Paths in the workspace, as migrations are listed. */
  readonly files: readonly FormFile[];
  /** Paths of files that earlier runs proposed instead. */
  readonly before: readonly string[];
}

/**
 * The files that come behind all others of the folder that is listed last. A file keeps the name that it was proposed
 * under, as long as it still comes last.
 * @returns why there can be none, as a sentence.
 */
export function filesFor(
  { inputs, workspace }: Pick<Setting, 'inputs' | 'workspace'>,
  { sets, inspection }: Inspected,
  { reason, adopt }: Pick<OfferedSql, 'reason' | 'adopt'>,
  now = new Date(),
): ProjectFiles | string {
  const entry = inputs.migrations.at(-1) ?? '';
  const folder = path.posix.normalize(entry).replace(/\/$/, '');
  const set = sets.findLast(({ directory }) => directory === folder);
  if (set === undefined)
    return `migrations ends with ${entry}, which is no folder that a file could be added to.`;
  const words = reason === 'baseline' ? 'baseline' : 'adopt_drift';
  const steps = adopt.files.map(({ sql, transactional }, at) => ({
    name: adopt.files.length === 1 ? words : `${words}_${at + 1}`,
    sql: sql.trimEnd(),
    transaction: transactional,
  }));
  const end = { directory: set.directory, names: versioned(set), taken: namesIn(set), now };
  const fresh = filesBehind(steps, set.format.name, end);
  if (fresh === null || !comeLast(set, fresh))
    return `only its own tool can add a file to ${set.directory}, which is laid out for ${set.format.name}.`;
  const open = inspection.offers.flatMap(({ tokens, proposedAs }) =>
    proposedAs === null ? [] : [[tokens, proposedAs] as const],
  );
  const known = new Map(open);
  const again = fresh.map(({ file, text }, at) => ({
    file: known.get(scan(adopt.files[at]?.sql ?? '').checksum) ?? file,
    text,
  }));
  const keeps = comeLast(set, again) && again.every(({ file }) => !isFileIn(workspace, file));
  const files = keeps ? again : fresh;
  const before = open.map(([, file]) => file).filter((one) => files.every(({ file }) => file !== one));
  return { files, before };
}

const within = (directory: string, file: string): string => path.posix.relative(directory, file);

const versioned = ({ directory, migrations }: MigrationSet): readonly string[] =>
  migrations.filter(({ kind }) => kind === 'versioned').map(({ source }) => within(directory, source.file));

function namesIn({ directory, migrations, companions, ignored, verifying }: MigrationSet): readonly string[] {
  const own = [...migrations.map(({ source }) => source.file), ...verifying];
  return [...own.map((file) => within(directory, file)), ...companions, ...ignored];
}

/** Whether the folder's format itself puts the files behind all others, in this order. */
function comeLast(set: MigrationSet, files: readonly FormFile[]): boolean {
  const { directory, format } = set;
  const added = files.map(({ file }) => within(directory, file));
  const texts = new Map(files.map(({ text }, at) => [added[at], text]));
  const sources = new Map(set.migrations.map(({ source }) => [within(directory, source.file), source.text]));
  const listed = format.list({
    directory,
    names: [...new Set([...namesIn(set), ...added])].sort(),
    text: (name) => texts.get(name) ?? null,
    sql: (name) => texts.get(name) ?? sources.get(name) ?? null,
  });
  const last = listed.filter(({ repeatable }) => !repeatable).slice(-added.length);
  return last.length === added.length && last.every(({ name }, at) => name === added[at]);
}
