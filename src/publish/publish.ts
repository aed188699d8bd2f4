import type { Publication } from '../report/index.ts';
import { wantedOf } from './changes.ts';
import { destinationOf } from './destination.ts';
import type { PublishOptions } from './options.ts';
import { publication } from './publication.ts';

/**
 * Brings the files into the repository on GitHub, by one signed commit on the branch or by a pull request; does
 * nothing when the branch already has these bytes.
 *
 * Commits are made with GitHub's createCommitOnBranch, which needs neither Git nor a checkout and takes the head that
 * it expects, so that no commit is ever lost. What it cannot carry is pushed with Git, on the same condition.
 * @throws {ActionError} with the state of the repository and what to do.
 */
export async function publish(options: PublishOptions): Promise<Publication> {
  const wanted = wantedOf(options);
  const destination = destinationOf(options);
  if ('reason' in destination) {
    return publication({
      summary: `not committed: ${destination.reason}`,
      warnings: destination.warning === null ? [] : [destination.warning],
    });
  }
  const { publishTo } = await import('./publish-to.ts');
  return await publishTo(destination, options, wanted);
}
