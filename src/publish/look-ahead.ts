import { ActionError } from '../error.ts';
import { Refused } from '../github/index.ts';
import { twinPath } from '../inventory/index.ts';
import { fileAt, wantedOf } from './changes.ts';
import { destinationOf } from './destination.ts';
import type { PublishOptions, Standing } from './options.ts';

/** What is known of a publication before there is anything to publish. */
export type Intention = Omit<PublishOptions, 'files' | 'deletions' | 'document'> & {
  /** Repository-relative path of the main page. */
  readonly main: string;
  /** Files of the document as the checkout has them. */
  readonly earlier: readonly Buffer[];
};

/**
 * Looks at the branches before a database is touched. What will keep the document from being published ends the run
 * now, not after its migrations.
 * @returns what stands there; null when nothing will be published, or GitHub does not say: then publishing tells why.
 * @throws {ActionError} for a link, a submodule, a pointer of Git LFS or somebody else's file in the document's place.
 */
export async function lookAhead({ main, earlier, ...intention }: Intention): Promise<Standing | null> {
  const twin = twinPath(main);
  const files = [main, twin].map((path) => ({ path, content: '' }));
  const document = { main, earlier, takenAt: '', before: null };
  const options = { ...intention, files, deletions: [], document };
  try {
    const destination = destinationOf(options);
    if ('reason' in destination) return null;
    const [{ look, openRun }, { examine }] = await Promise.all([
      import('./publish-run.ts'),
      import('./standing.ts'),
    ]);
    const run = await openRun(options, destination, wantedOf(options));
    const seen = await look(run);
    const sides = [seen.target, seen.branch].filter((side) => side !== null);
    const byPullRequest = destination.mode === 'pull-request' || seen.rules.length > 0;
    for (const side of sides) if (side === seen.target || byPullRequest) await examine(run, side);
    return { twins: new Set(sides.flatMap((side) => fileAt(side, twin)?.oid ?? [])) };
  } catch (error) {
    if (error instanceof Refused) {
      options.log(`What stands on the branch is not known yet. GitHub says: ${error.message}`);
      return null;
    }
    if (!(error instanceof ActionError)) throw error;
    const state = 'No migration was applied, and nothing was written or committed.';
    throw new ActionError({ ...error.failure, state }, { cause: error });
  }
}
