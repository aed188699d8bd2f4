/** A place in a file of the repository. Lines and columns count from 1, columns in characters. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What an {@link ActionError} carries; every text is for a person and is free of secrets. */
export interface Failure {
  /** What failed, in one sentence. */
  readonly message: string;
  /** Where, when a file of the repository is the cause. */
  readonly location?: Location | undefined;
  /** The lines around {@link location} with a caret under the column. */
  readonly snippet?: string | undefined;
  /** PostgreSQL's five-character error code. */
  readonly sqlstate?: string | undefined;
  /** PostgreSQL's DETAIL. */
  readonly detail?: string | undefined;
  /** PostgreSQL's HINT. */
  readonly hint?: string | undefined;
  /** PostgreSQL's CONTEXT, for an error inside a function. */
  readonly context?: string | undefined;
  /** The message, its code and its hint come from a RAISE in a function or block, so they may claim anything. */
  readonly raised?: true | undefined;
  /** PostgreSQL's function that reported it: of what is said, the one part that no translation changes. */
  readonly routine?: string | undefined;
  /** The state that the database and the repository are in now. */
  readonly state?: string | undefined;
  /** What to do next. */
  readonly remedy?: string | undefined;
}

/**
 * The one error that a user is shown: what failed, where, what state things are in now, what to do next.
 * Anything else that is thrown is a defect of this program and is reported as such.
 */
export class ActionError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = 'ActionError';
    this.failure = failure;
  }
}

/**
 * What to tell of anything that was thrown. What is not an {@link ActionError} is a defect of this program; it must
 * fail the run all the same.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof ActionError) return error.failure;
  return {
    message: `Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    state: 'Each migration file is one transaction: it is applied completely or not at all.',
    remedy: 'This is a bug in pg-feature-inventory. Please report it with this message.',
  };
}
