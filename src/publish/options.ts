import type { TextFile } from '../files/index.ts';
import type { Environment } from '../github/index.ts';

export interface PublishOptions {
  /**
   * `auto`: push, or open a pull request where the branch's rules require one; a token without write access is a
   * warning.
   */
  readonly commit: 'auto' | 'push' | 'pull-request' | 'none';
  /**
   * The first line is the headline. `[skip ci]` and the like are removed for a pull request, whose checks would never
   * run.
   */
  readonly message: string;
  /** The branch to update; null = the branch that the workflow runs on. */
  readonly branch: string | null;
  /** The branch that pull requests come from; null = `feature-inventory/<branch>`. */
  readonly pullRequestBranch: string | null;
  readonly token: string | null;
  readonly files: readonly TextFile[];
  /** Paths to remove from the branch; a missing one is no error. */
  readonly deletions: readonly string[];
  readonly environment: Environment;
  readonly log: (line: string) => void;
  /** Markdown for the pull request's body, already escaped. */
  readonly description?: string;
  /** Milliseconds of a second of waiting between attempts; tests shorten it. */
  readonly second?: number;
}
