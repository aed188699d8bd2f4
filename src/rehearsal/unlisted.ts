import type { Failure } from '../error.ts';
import { baseOf, listedIn } from './compare.ts';
import { changedSql } from './course.ts';
import { readFiles, rootsOf, type Files } from './files.ts';
import { caught } from './refused.ts';
import { nothing, type PlanReport } from './report.ts';
import type { PlanSetting } from './setting.ts';

/**
 * The plan of a checkout whose migrations cannot even be listed. That is the pull request's mistake unless the base
 * branch cannot be listed for the same reason, or is not known; then it is reported where its migrations change.
 */
export async function unlisted(setting: PlanSetting, failure: Failure): Promise<PlanReport> {
  const { inputs, origin } = setting;
  const roots = rootsOf(inputs.migrations);
  const head = readable(setting, roots);
  const base = origin.baseBranch === null ? null : await baseOf(setting, { roots, head });
  const theirs = base === null ? null : await caught(() => listedIn(base.files, roots, setting));
  const isOwn = origin.baseBranch === null || (base !== null && theirs?.message !== failure.message);
  if (isOwn) return { ...nothing, base: base?.name ?? null, failure };

  const changed = changedSql({ base: base?.files ?? new Map(), merged: head }).map(([file]) => file);
  const gone = [...(base?.files.keys() ?? [])].some((file) => !head.has(file));
  tellOnce(setting, failure, base?.branch ?? null);
  if (changed.length === 0 && !gone) return { ...nothing, base: base?.name ?? null };
  const obstacle =
    base === null
      ? `The migrations cannot be listed: ${failure.message} Whether that is of this pull request ` +
        'cannot be determined without the base branch'
      : `The migrations cannot be listed, and it is the same on ${base.branch}: ${failure.message}`;
  return {
    ...nothing,
    base: base?.name ?? null,
    gaps: base === null ? [`not compared with ${origin.baseBranch}`] : [],
    rehearsal: {
      ...nothing.rehearsal,
      extent: 'none',
      obstacle,
      files: changed.map((file) => ({ file, state: 'not rehearsed', milliseconds: null })),
    },
  };
}

/** What can be read of the checkout: what cannot may be the reason for all this. */
function readable({ workspace }: PlanSetting, roots: readonly string[]): Files {
  try {
    return readFiles(workspace, roots);
  } catch {
    return new Map();
  }
}

/** `mode: apply` fails of it all the same. */
function tellOnce({ log }: PlanSetting, { message, location, remedy }: Failure, branch: string | null): void {
  const text = [message, remedy].filter((part) => part !== undefined).join('\n');
  const title =
    branch === null ? 'The migrations cannot be listed' : `A mistake that is on ${branch} already`;
  log.warning(text, location === undefined ? { title } : { ...location, title });
}
