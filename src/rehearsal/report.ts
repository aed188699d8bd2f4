import type { Failure } from '../error.ts';
import type { PlacedChange } from './change-details.ts';
import type { PlacedFinding } from './new-findings.ts';
import type { SizedLock } from './live.ts';
import type { Problem } from './problems.ts';
import type { Rehearsal } from './rehearse.ts';

/** All that a plan found out, as plain data: the comment, the job summary and the JSON report are made from it. */
export interface PlanReport {
  /** `main at 1a2b3c4d5e6f (GitHub)`; null = nothing to compare with, every file counts as new. */
  readonly base: string | null;
  readonly problems: readonly Problem[];
  /**
   * Where it was rehearsed; the name is `embedded` or one without the password. Null = there was nothing to rehearse.
   */
  readonly shadow: {
    readonly engine: 'server' | 'embedded';
    readonly name: string;
    readonly version: string;
  } | null;
  readonly rehearsal: Omit<Rehearsal, 'before' | 'after' | 'locks' | 'changes'>;
  readonly changes: readonly PlacedChange[];
  /** What the rules find after the pull request and did not find before. */
  readonly findings: readonly PlacedFinding[];
  readonly locks: readonly SizedLock[];
  /** Mermaid source: the tables that the changes touch. */
  readonly diagrams: readonly string[];
  /** Null when no database was given. Pending is null when its history contradicts the files: see the failure. */
  readonly live: {
    readonly name: string;
    readonly version: string;
    readonly pending: readonly string[] | null;
    readonly appliedBefore: number;
  } | null;
  /** Why no database was looked at, or anything else that a reader has to know. */
  readonly notes: readonly string[];
  readonly failure: Failure | null;
}
