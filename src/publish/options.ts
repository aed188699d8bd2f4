import type { TextFile } from '../files/index.ts';
import type { Environment } from '../github/index.ts';

export interface PublishOptions {
  /** `auto`: a push, or a pull request where the branch's rules ask for one; a token that may not write is a warning. */
  readonly commit: 'auto' | 'push' | 'pull-request' | 'none';
  /** The first line is the headline. `[skip ci]` and its kin are left out of a pull request, whose checks would never run. */
  readonly message: string;
  /** The branch to update; null = the branch that the workflow runs on. */
  readonly branch: string | null;
  /** The branch that pull requests come from; null = `feature-inventory/<branch>`. */
  readonly pullRequestBranch: string | null;
  readonly token: string | null;
  readonly files: readonly TextFile[];
  /** Paths to remove from the branch; one that is not there is no error. */
  readonly deletions: readonly string[];
  readonly environment: Environment;
  readonly log: (line: string) => void;
  /** Markdown for the pull request's body, already escaped. */
  readonly description?: string;
  /** How many milliseconds a second of waiting between tries lasts; tests shorten it. */
  readonly second?: number;
}
