import type { Failure } from '../error.ts';
import type { PlanDrift } from './drift.ts';
import type { PlacedChange } from './change-details.ts';
import type { PlacedFinding } from './new-findings.ts';
import type { Lock, StatementReport } from './statements.ts';
import type { Problem } from './problems.ts';
import type { Rehearsal } from './rehearse.ts';

/** All that a plan found out, as plain data: the comment, the job summary and the JSON report are made from it. */
export interface PlanReport {
  /** `main at 1a2b3c4d5e6f (GitHub)`; null = nothing to compare with, every file counts as new. */
  readonly base: string | null;
  readonly problems: readonly Problem[];
  /** Why `mode: apply` would refuse files of the pull request before it asks the database. */
  readonly refusals: readonly Failure[];
  /**
   * Where it was rehearsed; the name is `embedded` or one without the password. Null = there was nothing to rehearse.
   */
  readonly shadow: {
    readonly engine: 'server' | 'embedded';
    readonly name: string;
    readonly version: string;
  } | null;
  readonly rehearsal: Omit<Rehearsal, 'before' | 'after' | 'statements' | 'changes'>;
  readonly changes: readonly PlacedChange[];
  /** What the rules find after the pull request and did not find before. */
  readonly findings: readonly PlacedFinding[];
  /** What the statements do to what was there before, in order: those that do anything to it. */
  readonly statements: readonly StatementReport[];
  /** The same, lock by lock. */
  readonly locks: readonly Lock[];
  /** Where code scanning shows what no line has caused; null = nothing was checked. */
  readonly document: string | null;
  /** Mermaid source: the tables that the changes touch. */
  readonly diagrams: readonly string[];
  /** Null when no database was given. Pending is null when the refusal says why. */
  readonly live: {
    readonly name: string;
    readonly version: string;
    readonly pending: readonly string[] | null;
    /** SQL that a run has offered for what that database has: there it will be recorded, and not run. */
    readonly offered: readonly string[];
    readonly refusal: Failure | null;
    readonly appliedBefore: number;
  } | null;
  /** Null = nothing drifted, or it is not known. */
  readonly drift: PlanDrift | null;
  /** Why no database was looked at, or anything else that a reader has to know. */
  readonly notes: readonly string[];
  /** What this plan does not know, in a few words each: they stand in its first line. */
  readonly gaps: readonly string[];
  readonly failure: Failure | null;
}

/** Of a plan that has found nothing yet. */
export const nothing: PlanReport = {
  base: null,
  problems: [],
  refusals: [],
  shadow: null,
  rehearsal: {
    extent: 'whole',
    obstacle: null,
    failure: null,
    files: [],
    standIns: [],
    skipped: [],
    touches: [],
    leftOut: [],
    cut: [],
    unjudged: [],
  },
  changes: [],
  findings: [],
  statements: [],
  locks: [],
  document: null,
  diagrams: [],
  live: null,
  drift: null,
  notes: [],
  gaps: [],
  failure: null,
};
