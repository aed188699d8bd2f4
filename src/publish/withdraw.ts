import { deleteBranch, Refused, updatePullRequest } from '../github/index.ts';
import type { Publication } from '../report/index.ts';
import { destinationOf } from './destination.ts';
import type { PublishOptions } from './options.ts';
import { publication } from './publication.ts';
import { look, openRun } from './publish-run.ts';
import { onlyOurs } from './pull-request.ts';

/**
 * Closes the pull request of a {@link PublishOptions.proposal} for which there is no reason any more, and deletes its
 * branch unless a person has added to it.
 * @returns null where none is open.
 * @throws {ActionError} as `publish` does for inputs that cannot be done.
 */
export async function withdraw(
  options: Omit<PublishOptions, 'files' | 'deletions'>,
): Promise<Publication | null> {
  const whole = { ...options, files: [], deletions: [] };
  const destination = destinationOf(whole);
  if ('reason' in destination) return null;
  const run = await openRun(whole, destination, { files: [], deletions: [] });
  try {
    const seen = await look(run);
    const { pullRequest } = seen;
    if (pullRequest === null) return null;
    await updatePullRequest(run.client, pullRequest.number, { state: 'closed' });
    if (onlyOurs(seen)) await deleteBranch(run.client, destination.branch);
    return publication({
      pullRequestNumber: pullRequest.number,
      pullRequestUrl: pullRequest.url,
      summary: `pull request #${pullRequest.number} is closed: nothing is left of the drift`,
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return publication({ summary: `the pull request could not be closed: ${error.message}` });
  }
}
