import path from 'node:path';
import type { Inspected, Setting } from '../chapters/index.ts';
import { isFileIn } from '../files/index.ts';
import { asAdded, namesIn, scan, type MigrationSet } from '../migrations/index.ts';
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
  const { directory, format, migrations } = set;
  const names = migrations
    .filter(({ kind }) => kind === 'versioned')
    .map(({ source }) => path.posix.relative(directory, source.file));
  const fresh = filesBehind(steps, format.name, { directory, names, taken: namesIn(set), now });
  const tokens = adopt.files.map(({ sql }) => scan(sql).checksum);
  if (fresh === null || !areRead(set, fresh, tokens))
    return (
      `a file that ${format.name} reads as it is meant cannot be added to ${directory} by anybody but its own tool. ` +
      'Add adopt.sql with that.'
    );
  const open = inspection.offers.flatMap(({ tokens: known, proposedAs }) =>
    proposedAs === null ? [] : [[known, proposedAs] as const],
  );
  const known = new Map(open);
  const again = fresh.map(({ file, text }, at) => ({ file: known.get(tokens[at] ?? '') ?? file, text }));
  const keeps = again.every(({ file }) => !isFileIn(workspace, file)) && areRead(set, again, tokens);
  const files = keeps ? again : fresh;
  const before = open.map(([, file]) => file).filter((one) => files.every(({ file }) => file !== one));
  return { files, before };
}

/**
 * Whether the folder's format runs just this SQL of the files, behind all others. The body of a function may hold a
 * line that means something to the tool, such as `-- migrate:down`.
 */
function areRead(set: MigrationSet, files: readonly FormFile[], tokens: readonly string[]): boolean {
  const sources = asAdded(set, files);
  return (
    sources !== null &&
    sources.every(({ script, refusal }, at) => refusal === null && script.checksum === tokens[at])
  );
}
