import type { CommitMessage } from '../github/index.ts';

/** Marks the commits that this action made on a pull request's branch: only those may ever be replaced. */
export const trailer = 'Feature-Inventory-Run';

const otherwise = 'docs: update the feature inventory';

/** https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs */
const skips = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/gi;
const skipTrailer = /^skip-checks:\s*true\s*$/gim;

const withoutSkips = (text: string): string => {
  const parts = text.split(skips);
  return parts.map((part, at) => (at < parts.length - 1 ? part.trimEnd() : part)).join('');
};

/** The message unchanged, for a commit that is pushed to its branch. */
export function pushMessage(text: string): CommitMessage {
  const [headline = '', ...rest] = text.trim().split(/\r?\n/);
  return { headline: headline.trim() || otherwise, body: rest.join('\n').trim() };
}

/**
 * The message without what keeps workflows from running: required checks of a pull request would wait without end.
 * @param run names the workflow run, for the trailer.
 */
export function pullRequestMessage(text: string, run: string): CommitMessage {
  const { headline, body } = pushMessage(withoutSkips(text).replace(skipTrailer, ''));
  return { headline, body: `${body === '' ? '' : `${body}\n\n`}${trailer}: ${run}` };
}
