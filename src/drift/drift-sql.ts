/** What the live database differs in from what its migrations build, as SQL in both directions, each proven. */
export interface DriftSql {
  /** Added to the migrations, it has them build what is live. */
  readonly adopt: Offer;
  /** Run on the live database, it leaves what the migrations build. */
  readonly undo: Offer;
  /** The snapshot of the live database that both were made from. */
  readonly snapshotId: string | null;
}

/** SQL that was run on an empty database, with the result that it promises. */
export interface Offer {
  /**
   * In the order in which they run; what cannot run in a transaction is in a file of its own. Empty = nothing is
   * offered.
   */
  readonly files: readonly OfferedFile[];
  /** What the files do to which object. */
  readonly objects: readonly OfferedObject[];
  /** What a statement may lose. */
  readonly losses: readonly Loss[];
  /** What could not be proven and is left out. */
  readonly unproven: readonly Unproven[];
}

export interface OfferedFile {
  readonly sql: string;
  readonly transactional: boolean;
}

export interface OfferedObject {
  readonly kind: string;
  readonly identity: string;
  readonly change: 'added' | 'removed' | 'changed';
}

export interface Loss {
  readonly statement: string;
  readonly what: string;
  /** Rows that it would hit, where the live database can tell. */
  readonly rows: number | null;
}

export interface Unproven {
  readonly kind: string;
  readonly identity: string;
  /** What would differ, or why nothing is offered. */
  readonly why: string;
}
