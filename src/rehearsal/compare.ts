import { ActionError, type Failure } from '../error.ts';
import { isSql, list, narrowed, type MigrationSet } from '../migrations/index.ts';
import { readBase, type Base } from './base.ts';
import { checkOut, namedIn, type Files } from './files.ts';
import type { Live } from './live.ts';
import { compareFiles, outOfOrder, type Comparison } from './problems.ts';
import type { PlanSetting } from './setting.ts';
import { counted } from '../text.ts';

/** What is compared with the base branch, and what that is read with. */
export interface ToCompare {
  readonly roots: readonly string[];
  readonly sets: readonly MigrationSet[];
  readonly live: Live | null;
  /** What a reader of the plan has to know; more is added. */
  readonly notes: string[];
}

export interface Compared {
  readonly base: {
    readonly name: string | null;
    readonly files: Files;
    /** Its migrations; null = they are not known, or cannot be listed. */
    readonly sets: readonly MigrationSet[] | null;
  };
  readonly comparison: Comparison;
  /** What could not be done, in a few words. */
  readonly gaps: readonly string[];
  /** Both sides can be listed, and what they make together cannot. */
  readonly failure: Failure | null;
}

/** The base branch's files; null = there is no base branch, or it cannot be read. */
export async function baseOf(
  setting: PlanSetting,
  { roots, head }: { readonly roots: readonly string[]; readonly head: Files },
): Promise<Base | null> {
  const { inputs, environment, origin, workspace, log } = setting;
  if (roots.length === 0) return null;
  return await readBase({
    environment,
    token: inputs['github-token'] || null,
    origin,
    workspace,
    roots,
    head,
    log: (line) => log.line(line),
    ...(setting.second === undefined ? {} : { second: setting.second }),
  });
}

/**
 * Against the tip of the base branch; without one against what the database has applied; without that against
 * nothing.
 */
export async function compare(
  setting: PlanSetting,
  { roots, head, sets, live, notes }: ToCompare & { readonly head: Files },
): Promise<Compared> {
  const { origin, log } = setting;
  const branch = await baseOf(setting, { roots, head });
  if (branch !== null) {
    log.line(`${counted(branch.files.size, 'file')} on ${branch.name}`);
    return await withBase(branch, setting, { roots, head, sets, notes });
  }
  const isUnread = origin.baseBranch !== null && roots.length > 0;
  if (isUnread)
    notes.push(
      `The files of ${origin.baseBranch} could not be read (the token needs contents: read), ` +
        'so edited files and the order of the files were not checked.',
    );
  const applied =
    live?.decided?.appliedBefore.flatMap(({ source }) =>
      head.has(source.file) ? [[source.file, head.get(source.file) as Buffer] as const] : [],
    ) ?? [];
  const known = new Map(applied);
  // With what their tool reads besides them: without it their folder would be read as another tool's.
  const settings = [...head].filter(([file]) => applied.length > 0 && !isSql(file));
  return {
    base: {
      name:
        applied.length === 0
          ? null
          : `the ${applied.length} files that ${live?.database.name ?? ''} has applied`,
      files: narrowed(new Map([...settings, ...known])),
      sets: null,
    },
    comparison: { problems: [], merged: head, added: newIn(sets, (file) => known.has(file)) },
    gaps: isUnread ? [`not compared with ${origin.baseBranch}`] : [],
    failure: null,
  };
}

/** The migrations that are not known yet. */
const newIn = (sets: readonly MigrationSet[], isKnown: (file: string) => boolean): ReadonlySet<string> =>
  new Set(
    sets
      .flatMap(({ migrations }) => migrations.map(({ source }) => source.file))
      .filter((file) => !isKnown(file)),
  );

/** The migrations of a side, as the base branch has them or would have them. @throws {ActionError} */
export async function listedIn(
  files: Files,
  roots: readonly string[],
  { inputs: { migrations, format, verify }, signal }: Pick<PlanSetting, 'inputs' | 'signal'>,
): Promise<readonly MigrationSet[]> {
  using side = checkOut(files, roots);
  return await list(side.directory, namedIn(side.directory, migrations), format, { signal, verify });
}

async function withBase(
  { name, branch, ...base }: Base,
  setting: PlanSetting,
  { roots, head, sets, notes }: Pick<ToCompare, 'roots' | 'sets' | 'notes'> & { readonly head: Files },
): Promise<Compared> {
  const { files } = base;
  const before = await listing(() => listedIn(files, roots, setting));
  if (before.failure !== null) {
    notes.push(
      `The files of ${branch} cannot be listed, so edited files and the order of the files were not checked: ` +
        before.failure.message,
    );
    const added = newIn(sets, (file) => files.get(file)?.equals(head.get(file) as Buffer) === true);
    return {
      base: { name, files, sets: null },
      comparison: { problems: [], merged: head, added },
      gaps: [`not compared with ${branch}`],
      failure: null,
    };
  }
  const comparison = await compareFiles({ name, branch, ...base }, head, before.sets, sets);
  const { merged, added } = comparison;
  const after = await listing(() => listedIn(merged, roots, setting));
  const isOrdered = setting.inputs['out-of-order'] === 'error';
  const late = isOrdered ? outOfOrder(after.sets, added, merged, branch) : [];
  return {
    base: { name, files, sets: before.sets },
    comparison: { ...comparison, problems: [...comparison.problems, ...late] },
    gaps: [],
    failure: after.failure,
  };
}

/** What can be listed, or why it cannot. */
async function listing(read: () => Promise<readonly MigrationSet[]>): Promise<{
  readonly sets: readonly MigrationSet[];
  readonly failure: Failure | null;
}> {
  try {
    return { sets: await read(), failure: null };
  } catch (error) {
    if (error instanceof ActionError) return { sets: [], failure: error.failure };
    throw error;
  }
}
