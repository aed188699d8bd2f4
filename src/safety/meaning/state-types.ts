/* The part of the catalog that a statement may change, as it is read before and behind it. */

export interface Relation {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
  readonly persistence: string;
  readonly rowSecurity: boolean;
  /** The file that it is stored in; another one when it has been written anew. */
  readonly filenode?: number;
  /** Who may do what with it, its owner apart: `app SELECT`. */
  readonly grants?: readonly string[];
  /**
   * Whether no trigger, policy, statistics, publication or column of its row type hangs on it, nor anything that runs
   * with each statement, and its columns are kept as their types are; left out = that was not read.
   */
  readonly isBare?: boolean;
  /** Whom it inherits from, partitioned tables included. */
  readonly parents: readonly number[];
  /** `FOR VALUES …` of a partition, or `DEFAULT`. */
  readonly bound: string | null;
  /** What rows of a partition fulfil, in SQL; null where nothing is asked of them. */
  readonly partitionConstraint: string | null;
}

export interface Column {
  readonly relation: number;
  readonly number: number;
  readonly name: string;
  readonly type: number;
  readonly typmod: number;
  /** As PostgreSQL writes it, with its schema. */
  readonly typeName: string;
  /** The type beneath a domain, or the type itself. */
  readonly base: number;
  readonly baseTypmod: number;
  readonly baseName: string;
  /** `pg_type.typtype` and `typcategory` of the type beneath. */
  readonly baseKind: string;
  readonly category: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: string;
  readonly generated: string;
  /** Whether rows from before it was added get its default without being written. */
  readonly isMissing: boolean;
}

export interface Constraint {
  readonly oid: number;
  readonly name: string;
  /** `pg_constraint.contype`. */
  readonly kind: string;
  /** 0 = it is a domain's. */
  readonly relation: number;
  readonly domain: number;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly definition: string;
  /** The condition of a CHECK. */
  readonly condition: string | null;
  readonly index: number;
  readonly referenced: number;
  readonly referencedName: string | null;
  readonly referencedKind: string | null;
  /** The constraint of the partitioned table, or of the parent, which it follows. */
  readonly parent: number;
  readonly isLocal: boolean;
  readonly noInherit: boolean;
  /** The table of a foreign key, which may not be among those that were asked for. */
  readonly holder?: Pick<Relation, 'oid' | 'schema' | 'name' | 'kind'> | null;
  readonly columns: readonly string[];
  readonly referencedColumns: readonly string[];
  /** `s` = MATCH SIMPLE, `f` = MATCH FULL. */
  readonly match: string;
  /** Of a foreign key `referenced = referencing`, of an exclusion its own; each as `schema.operator`. */
  readonly operators: readonly string[];
  /** WITHOUT OVERLAPS or PERIOD. */
  readonly period: boolean;
}

export interface Index {
  readonly oid: number;
  readonly name: string;
  readonly schema: string;
  readonly relation: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly immediate: boolean;
  readonly nullsDistinct: boolean;
  readonly method: string;
  readonly definition: string;
  readonly predicate: string | null;
  /** That its keys and predicate name, unless a constraint has them. */
  readonly columns: readonly string[];
  readonly keys: readonly { readonly sql: string; readonly collation: string | null }[];
  /** The index of the partitioned table that it is a part of; 0 = none. */
  readonly parent: number;
}

export interface Type {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `pg_type.typtype`. */
  readonly kind: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly labels: readonly string[];
  readonly base: number;
  readonly baseName: string | null;
}

export interface Routine {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly arguments: readonly number[];
  /** Of its arguments; an empty text for one without a name. */
  readonly names: readonly string[];
  readonly defaults: number;
  readonly signature: string;
  readonly result: string;
}

/** The part of the catalog that a statement can change what depends on. */
export interface State {
  readonly version: number;
  readonly relations: readonly Relation[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly types: readonly Type[];
  readonly routines: readonly Routine[];
}
