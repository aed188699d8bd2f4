import { list, type MigrationSet } from '../migrations/index.ts';
import type { Inputs } from '../inputs.ts';
import { readBase, type Base } from './base.ts';
import { checkOut, namedIn, type Files } from './files.ts';
import type { Live } from './live.ts';
import { compareFiles, outOfOrder, type Comparison } from './problems.ts';
import type { PlanSetting } from './setting.ts';

/** What is compared with the base branch, and what that is read with. */
export interface ToCompare {
  readonly roots: readonly string[];
  readonly sets: readonly MigrationSet[];
  readonly live: Live | null;
  /** What a reader of the plan has to know; more is added. */
  readonly notes: string[];
}

export interface Compared {
  readonly base: { readonly name: string | null; readonly files: Files };
  readonly comparison: Comparison;
}

/**
 * Against the tip of the base branch; without one against what the database has applied; without that against
 * nothing.
 */
export async function compare(
  setting: PlanSetting,
  { roots, head, sets, live, notes }: ToCompare & { readonly head: Files },
): Promise<Compared> {
  const { inputs, environment, origin, workspace, log } = setting;
  const second = setting.second === undefined ? {} : { second: setting.second };
  const branch =
    roots.length === 0
      ? null
      : await readBase({
          environment,
          token: inputs['github-token'] || null,
          origin,
          workspace,
          roots,
          head,
          log: (line) => log.line(line),
          ...second,
        });
  if (branch !== null) {
    log.line(`${branch.files.size} files on ${branch.name}`);
    const comparison = await withBase(branch, { roots, head, sets, inputs });
    return { base: { name: branch.name, files: branch.files }, comparison };
  }
  if (origin.baseBranch !== null && roots.length > 0)
    notes.push(
      `The files of ${origin.baseBranch} could not be read (the token needs contents: read), ` +
        'so edited files and the order of the files were not checked.',
    );
  const applied =
    live?.decided?.appliedBefore.flatMap(({ source }) =>
      head.has(source.file) ? [[source.file, head.get(source.file) as Buffer] as const] : [],
    ) ?? [];
  const known = new Set(applied.map(([file]) => file));
  const added = new Set(
    sets
      .flatMap(({ migrations }) => migrations.map(({ source }) => source.file))
      .filter((file) => !known.has(file)),
  );
  return {
    base: {
      name:
        applied.length === 0
          ? null
          : `the ${applied.length} files that ${live?.database.name ?? ''} has applied`,
      files: new Map(applied),
    },
    comparison: { problems: [], merged: head, added },
  };
}

async function withBase(
  base: Base,
  {
    roots,
    head,
    sets,
    inputs,
  }: { roots: readonly string[]; head: Files; sets: readonly MigrationSet[]; inputs: Inputs },
): Promise<Comparison> {
  using before = checkOut(base.files, roots);
  const listed = list(before.directory, namedIn(before.directory, inputs.migrations), inputs.format);
  const comparison = await compareFiles(base, head, listed, sets);
  if (inputs['out-of-order'] === 'allow') return comparison;
  using after = checkOut(comparison.merged, roots);
  const merged = list(after.directory, namedIn(after.directory, inputs.migrations), inputs.format);
  return {
    ...comparison,
    problems: [
      ...comparison.problems,
      ...outOfOrder(merged, comparison.added, comparison.merged, base.branch),
    ],
  };
}
