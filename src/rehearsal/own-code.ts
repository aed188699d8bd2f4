import path from 'node:path';
import { readIfThere, sizes } from '../files/index.ts';
import { doubtOf, refuseUnknownCode, type Origin } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import { list } from '../migrations/index.ts';
import { suppressionsPath } from '../snapshot/index.ts';
import { isRelevant, readFiles, rootsOf } from './files.ts';

/** Settings of migration tools that decide, from a folder above, how files run. */
const settings = ['.gmrc', '.node-pg-migraterc']
  .flatMap((name) => ['', '.json', '.js', '.cjs', '.ts'].map((ending) => name + ending))
  .concat('sqitch.plan');

const foldersAbove = (file: string): readonly string[] =>
  file.split('/').map((_, depth, segments) => segments.slice(0, depth).join('/'));

/** What a run asks for, and whose code it seems to be. */
interface Asked {
  readonly origin: Origin;
  readonly inputs: Inputs;
  readonly workspace: string;
  readonly note: (level: 'notice', message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The migrations as they would run; what cannot be listed is told when it is to run. */
async function listed({ workspace, inputs, signal }: Asked): Promise<readonly string[]> {
  try {
    const sets = await list(workspace, inputs.migrations, inputs.format, { signal, verify: inputs.verify });
    return sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
  } catch {
    return [];
  }
}

/**
 * Where the event leaves open whose code it is, the files that decide what runs have to show it. What they do not
 * show is neither applied nor held against a database, and planned as a fork's is: on the embedded engine.
 * @throws {ActionError} for code of nobody known, unless it is only planned.
 */
export async function ownOrigin(asked: Asked): Promise<Origin> {
  const { origin, inputs, workspace, note } = asked;
  if (origin.code === 'ours' || origin.code === 'proposed') return origin;
  const folders = rootsOf(inputs.migrations);
  const above = folders
    .flatMap(foldersAbove)
    .flatMap((folder) => settings.map((name) => path.posix.join(folder, name)));
  const named = [
    ...inputs.verify.map((file) => path.posix.normalize(file)),
    suppressionsPath,
    ...above,
    ...(await listed(asked)),
  ];
  const isNamed = new Set(named);
  const files = new Map(readFiles(workspace, folders));
  for (const file of named) {
    const content = readIfThere(workspace, file, 'checkout', sizes.migration);
    if (content !== null) files.set(file, content);
  }
  const why = doubtOf(
    workspace,
    origin,
    [...folders, ...named],
    files,
    (file) => isRelevant(file) || isNamed.has(file),
  );
  if (why === null) return origin;
  if (inputs.mode !== 'plan') return refuseUnknownCode(origin, why, inputs.mode);
  note(
    'notice',
    `No database was looked at, because whose code this is cannot be verified on the event ${origin.event}: ${why}.`,
  );
  return { ...origin, fork: true };
}
