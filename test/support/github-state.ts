import type { Repository } from './git.ts';

/** One request as it arrived. */
export interface Call {
  /** The field asked of GraphQL's root (`createCommitOnBranch`), method and path of REST (`POST /git/refs`), or Git's service (`git-receive-pack`). */
  readonly name: string;
  /** How many requests of this name there have been, this one included. */
  readonly nth: number;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
  readonly write: boolean;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Pull {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
}

/** What a repository's owner can set, and what GitHub can be short of. */
export interface Settings {
  permissions: { contents: 'none' | 'read' | 'write'; pullRequests: 'read' | 'write' };
  /** Of a branch: its rulesets' rules. A commit is refused where a pull request is required. */
  rules: Record<string, readonly string[]>;
  /** The rules hold although nobody may read them. */
  hideRules: boolean;
  /** Of a branch: what the older branch protection demands of this token. */
  protection: Record<
    string,
    {
      requiredApprovingReviewCount: number | null;
      requiredStatusCheckContexts: string[] | null;
      requiresCodeOwnerReviews: boolean;
      viewerCanPush: boolean;
    }
  >;
  archived: boolean;
  /** Of a branch: how many times a commit to it is answered as if it were not there, after it was made. */
  unheard: Record<string, number>;
  /** How many times a pull request is refused because its branch has not arrived where pull requests are made. */
  unheardPulls: number;
  /** A rule of the repository forbids to create such branches. */
  creationsRestricted: boolean;
  /** The conversations of pull requests are locked. */
  locked: boolean;
  /** "Allow GitHub Actions to create and approve pull requests" */
  pullRequestsByWorkflows: boolean;
  /** Fields that this version of GitHub Enterprise Server does not have, as `Type.field`. */
  without: ReadonlySet<string>;
  /** A part of what is fetched can be left out, as GitHub allows. */
  partialFetch: boolean;
  /** GitHub computes mergeability late. */
  mergeabilityKnown: boolean;
}

/** GitHub as the parts that answer for it see it. */
export interface GitHubState {
  readonly repository: Repository;
  readonly owner: string;
  readonly name: string;
  readonly token: string;
  readonly calls: Call[];
  readonly pulls: Pull[];
  readonly settings: Settings;
  /** Called before a request is carried out; an answer takes the place of carrying it out. */
  readonly before: (call: Call) => Reply | typeof drop | void | Promise<Reply | typeof drop | void>;
  /** Called after a request was carried out; `drop` loses its answer. */
  readonly after: (call: Call) => typeof drop | void;
  /** The page of this repository. */
  readonly page: string;
  readonly url: string;
}

/** Destroys the connection instead of answering. */
export const drop = 'drop';
