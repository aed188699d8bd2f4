import type { LockMode } from './measuring/lock-modes.ts';

/**
 * What a statement of a migration may do to a table that is full and in use. Levels are those of findings: an error
 * takes a service down or loses what nobody can bring back, a warning needs a person's look, an info is good to know.
 */
export interface Hazard {
  /** The rule's id in kebab case, which suppressions and SARIF name: `set-not-null`. */
  readonly rule: string;
  /** What it is about, as findings name it: `table:public.orders`. A suppression covers them all, or their file. */
  readonly objects: readonly string[];
  readonly aspect: 'locks' | 'rewrites' | 'scans' | 'fails' | 'loses' | 'breaks';
  readonly level: 'error' | 'warning' | 'info';
  /** One sentence without a full stop: what happens, to which relation, and why. */
  readonly message: string;
  /** What is done instead; null = there is no better way, or the statement is what it should be. */
  readonly safer: SaferForm | null;
  /** What settles on the live database whether it happens; null = it does, or no query can tell. */
  readonly question: Question | null;
  /** What takes its time by the size of tables; how long is told where that is known. */
  readonly work?:
    | { readonly does: 'scans' | 'builds' | 'rewrites' | 'changes'; readonly tables: readonly Relation[] }
    | undefined;
}

/** One read-only query that returns a single row with a single bigint named `count`. */
export interface Question {
  readonly sql: string;
  /** What the number counts, in the plural: `rows of public.orders in which customer is null`. */
  readonly counts: string;
  /** What a count above zero means: the statement fails, so much is lost, or code meets so much. */
  readonly means: 'fails' | 'loses' | 'breaks';
  /** Where it counts all rows of a table, or all that have a value in a column: statistics know that as well. */
  readonly of?: { readonly schema: string; readonly name: string; readonly column: string | null };
  /** Why the live database, which has not run the pull request, cannot answer it. */
  readonly unlike?: string;
}

/** Steps that reach the same without the hazard, each a file of its own, because its locks are let go between them. */
export interface SaferForm {
  /** One sentence: what the steps do and why that is safer. */
  readonly summary: string;
  readonly steps: readonly {
    /** Words for a file's name: `add_check_not_valid`. */
    readonly name: string;
    readonly sql: string;
    /** False = the file is run statement by statement, outside a transaction. */
    readonly transaction: boolean;
  }[];
}

/** A relation that was there before the pull request, by what it was called before the file. */
export interface Relation {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
}

/** A lock that a statement takes. */
export interface Locked {
  readonly relation: Relation;
  readonly mode: LockMode;
}

/** A lock that an earlier statement of the transaction took. */
export interface Held extends Locked {
  /** The line of that statement, from 1. */
  readonly since: number;
}

/** Who has to wait for the transaction's end because of a statement, and did not before it. */
export interface Waiting {
  /** What they read or write. */
  readonly relation: Relation;
  readonly who: 'readers and writers' | 'writers';
  /** The index, partition or table on which the lock is, where that is another relation. */
  readonly through: Relation | null;
}

/** What a statement did to relations that were there before the pull request, as measured on tables without rows. */
export interface Effects {
  /** Locks newly taken, or stronger than before the statement: of each relation the strongest. */
  readonly locks: readonly Locked[];
  /** Locks that statements before it took and that are held while it runs, the strongest of each relation. */
  readonly held: readonly Held[];
  readonly waits: readonly Waiting[];
  /** Tables that it writes anew. */
  readonly rewrites: readonly Relation[];
  /** Indexes that it builds, by the table that is read for it. */
  readonly builds: readonly {
    readonly table: Relation;
    readonly index: string;
    /** Whether it was there before. */
    readonly anew: boolean;
  }[];
  /** Tables that it reads from end to end. */
  readonly scans: readonly { readonly table: Relation; readonly why: string }[];
  /** Whether its locks are held until the transaction of its file ends, or until it ends itself. */
  readonly until: 'transaction' | 'statement';
}
