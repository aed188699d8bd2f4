import type { Failure, Location } from '../error.ts';
import type { Foretold } from '../safety/index.ts';
import type {
  AcceptedHazard,
  Change,
  FurtherResult,
  JudgedFinding,
  Review,
  TrendPoint,
} from '../snapshot/index.ts';

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

/** SQL in one direction. What it holds was run on copies of the schema, with the result that it promises. */
export interface OfferedSide {
  /** In order; what cannot run in a transaction is in a file of its own. Empty = nothing is offered. */
  readonly files: readonly { readonly name: string; readonly sql: string; readonly transactional: boolean }[];
  readonly objects: readonly {
    readonly kind: string;
    readonly identity: string;
    readonly change: 'added' | 'removed' | 'changed';
  }[];
  readonly losses: readonly {
    readonly statement: string;
    readonly what: string;
    /** Null = the database cannot tell. */
    readonly rows: number | null;
  }[];
  /** What is left out, and why. */
  readonly unproven: readonly { readonly kind: string; readonly identity: string; readonly why: string }[];
}

/** SQL for what no migration makes. */
export interface OfferedSql {
  /** `baseline`: the database had objects before it had a history. */
  readonly reason: 'drift' | 'baseline';
  /** As a migration, it makes what the database has. */
  readonly adopt: OfferedSide;
  /** Run on the database, it leaves what the migrations make. */
  readonly undo: OfferedSide;
  /** What drifted and is nothing that a migration of this database makes, such as a role: what changed, and why not. */
  readonly outside: readonly (OfferedSide['unproven'][number] & { readonly what: string })[];
  /** What became of the pull request; null = none was asked for. */
  readonly pullRequest: Pick<Publication, 'pullRequestNumber' | 'pullRequestUrl' | 'summary'> | null;
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
  /**
   * What pending statements do to tables in use, known before the first of them runs; without those that do nothing.
   * Undefined = not reached.
   */
  readonly statements?: readonly (Foretold & { readonly accepted: readonly AcceptedHazard[] })[];
  /** What changed since the last run with no migration in between; known before this run applies anything. */
  readonly drift: readonly Change[];
  /** Null = there is no drift, or nothing is offered for it. */
  readonly driftSql: OfferedSql | null;
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
    readonly findings: readonly (JudgedFinding & {
      readonly file: string | null;
      readonly line: number | null;
    })[];
    /** Where code scanning shows what no line has caused: the document; null = nothing was checked. */
    readonly document: string | null;
    /** What its statements do to tables in use. */
    readonly statements: readonly {
      readonly file: string;
      readonly line: number;
      readonly hazards: readonly ToldHazard[];
      readonly accepted: readonly (ToldHazard & { readonly reason: string })[];
    }[];
    /** Why `mode: apply` would stop on the database as it is. */
    readonly live?: { readonly refusal: Failure | null } | null;
    /** What the database has that no migration made, as far as the next step depends on it. */
    readonly drift?: {
      readonly adopting: readonly string[];
      readonly collisions: readonly Pick<Change, 'kind' | 'identity'>[];
    } | null;
    /** What a reader of the plan has to know; notices may say the same. */
    readonly notes?: readonly string[];
  };
  /** What is worth knowing but not a failure: pg_cron is missing, an edited comment, a read-only token. */
  readonly notices: readonly { readonly level: 'notice' | 'warning'; readonly message: string }[];
  /** What ended the run early; null when it went through. */
  readonly failure: Failure | null;
}

/** What a statement may do to a table that is full and in use, as far as code scanning is told. */
type ToldHazard = Pick<FurtherResult, 'rule' | 'level' | 'message' | 'objects'>;

/** The story of a run that has not started. */
export const emptyStory: Story = {
  mode: 'apply',
  isInventoryOnly: false,
  target: null,
  engine: null,
  serverVersion: null,
  migrations: null,
  drift: [],
  driftSql: null,
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
