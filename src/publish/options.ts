import type { TextFile } from '../files/index.ts';
import type { Environment } from '../github/index.ts';

/** The document that is published: which files on a branch are of it, and which of two is the older one. */
export interface PublishedDocument {
  /** Repository-relative path of the main page: what the inputs name, whoever wrote it before. */
  readonly main: string;
  /** When the database took the snapshot that the document shows: ISO 8601. */
  readonly takenAt: string;
  /** Files of this document as the checkout had them, which need not be looked at on GitHub. */
  readonly earlier: readonly Buffer[];
  /** What {@link lookAhead} saw when the run began; null = it saw nothing. */
  readonly before: Standing | null;
}

/** What stood where the document goes. */
export interface Standing {
  /** Git's ids of the document's twin, on the branch to update and on the pull request's. */
  readonly twins: ReadonlySet<string>;
}

/**
 * Files that are new: on the branch to update, none of them is replaced or removed, and the pull request is left to a
 * person who has added to it.
 */
interface Proposal {
  /** Stands before the branch's name where no input names the pull request's branch. */
  readonly prefix: string;
  /** What the pull request is for: Markdown, already escaped. */
  readonly lead: string;
}

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
  /** Set for files that nobody has yet. */
  readonly proposal?: Proposal;
  /** Without it, files are published whatever stands there. */
  readonly document?: PublishedDocument;
  readonly environment: Environment;
  readonly log: (line: string) => void;
  /** Markdown for the pull request's body, already escaped. */
  readonly description?: string;
  /** Milliseconds of a second of waiting between attempts; tests shorten it. */
  readonly second?: number;
}
