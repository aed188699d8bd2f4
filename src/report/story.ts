import type { Failure, Location } from '../error.ts';
import type { Change, Review, TrendPoint } from '../snapshot/index.ts';

/** One row of a verification: what was expected, what was found. */
export interface Check {
  readonly check: string;
  readonly expected: string;
  readonly found: string;
  /** `information` = a row that is no check. */
  readonly status: 'pass' | 'fail' | 'skipped' | 'information';
  readonly details: string;
  /** The verification file it comes from: repository-relative, or the name of the bundled one. */
  readonly file: string;
  /** Where the file itself failed, when it did. */
  readonly location?: Location | undefined;
}

/** The result of one migration or bundled file in this run. */
export interface MigrationOutcome {
  /** Repository-relative path, or `pg-feature-inventory/<name>` for bundled SQL. */
  readonly file: string;
  readonly version: string;
  readonly state: 'applied' | 'failed' | 'pending';
  /** How long it ran; null when it did not. */
  readonly milliseconds: number | null;
}

/**
 * What a run did, chapter by chapter; null = the run did not reach that chapter.
 * The log, the job summary, the outputs and the JSON report are all made from this one value, so they cannot disagree.
 */
export interface Story {
  readonly mode: 'apply' | 'plan' | 'check';
  /** No migrations are run: what changes is no drift, since nothing says what should be there. */
  readonly isInventoryOnly: boolean;
  /** The database, without the password; null before the inputs are read. */
  readonly target: string | null;
  readonly engine: 'server' | 'embedded' | null;
  readonly serverVersion: string | null;
  readonly migrations: {
    readonly format: string;
    readonly outcomes: readonly MigrationOutcome[];
    /** How many were applied by earlier runs. */
    readonly appliedBefore: number;
  } | null;
  /** What changed since the last run with no migration in between; known before this run applies anything. */
  readonly drift: readonly Change[];
  readonly snapshot: {
    /** Null where nothing could be stored. */
    readonly id: number | null;
    readonly label: string | null;
    /** Why nothing is stored, so that there is no history to compare with, and what would change that. */
    readonly unstored: { readonly reason: string; readonly remedy: string } | null;
    /** There is none before it that it could be compared with. */
    readonly isFirst: boolean;
    /** Since the last successful run. */
    readonly changes: readonly Change[];
    /** The last snapshots, oldest first, this one last. */
    readonly trend: readonly TrendPoint[];
    /**
     * Spec §11: what is in the database now. Sample blocks and agent roles are null where their pack is not
     * installed.
     */
    readonly totals: {
      readonly tables: number;
      readonly functions: number;
      readonly policies: number;
      readonly cronJobs: number;
      readonly sampleBlocks: number | null;
      readonly agentRoles: number | null;
    };
    /** Null when nothing was checked. */
    readonly findings: Pick<Review, 'list' | 'suppressed'> | null;
  } | null;
  readonly inventory: {
    /** Repository-relative. */
    readonly path: string;
    /** The bytes differ from those that were there. */
    readonly changed: boolean;
    /** Of all pages and the twin. */
    readonly bytes: number;
    /** How many files these are. */
    readonly files: number;
  } | null;
  /** Null where none is wanted. */
  readonly explorer: {
    /** Repository-relative. */
    readonly path: string;
    readonly changed: boolean;
    readonly bytes: number;
  } | null;
  readonly verification: {
    readonly verdict: 'pass' | 'fail' | 'skipped';
    readonly checks: readonly Check[];
  } | null;
  readonly publication: Publication | null;
  /**
   * What `mode: plan` found in the rehearsal: changes and findings of the pull request. The JSON report has the rest.
   */
  readonly plan?: {
    readonly rehearsal: {
      readonly extent: 'whole' | 'partial' | 'none';
      readonly files: readonly {
        readonly file: string;
        readonly state: 'ran' | 'failed' | 'not rehearsed';
      }[];
    };
    readonly changes: readonly (Change & {
      /** Where the statement is that makes the change. */
      readonly file?: string | null;
      readonly line?: number | null;
    })[];
    readonly findings: readonly {
      readonly object: string;
      readonly file: string | null;
      readonly line: number | null;
    }[];
    /** Why `mode: apply` would stop on the database as it is. */
    readonly live?: { readonly refusal: Failure | null } | null;
    /** What a reader of the plan has to know; notices may say the same. */
    readonly notes?: readonly string[];
  };
  /** What is worth knowing but not a failure: pg_cron is missing, an edited comment, a read-only token. */
  readonly notices: readonly { readonly level: 'notice' | 'warning'; readonly message: string }[];
  /** What ended the run early; null when it went through. */
  readonly failure: Failure | null;
}

/** The story of a run that has not started. */
export const emptyStory: Story = {
  mode: 'apply',
  isInventoryOnly: false,
  target: null,
  engine: null,
  serverVersion: null,
  migrations: null,
  drift: [],
  snapshot: null,
  inventory: null,
  explorer: null,
  verification: null,
  publication: null,
  notices: [],
  failure: null,
};

/** What was done with the document in the repository. */
export interface Publication {
  readonly committed: boolean;
  readonly commitSha: string | null;
  readonly commitUrl: string | null;
  readonly pullRequestNumber: number | null;
  readonly pullRequestUrl: string | null;
  /** For people: `committed to main as 1a2b3c4`, `unchanged`, `not committed: commit is none`. */
  readonly summary: string;
  /**
   * What a person has to do or know although nothing failed, such as permissions to grant. Plain text, several lines.
   */
  readonly warnings: readonly string[];
}
