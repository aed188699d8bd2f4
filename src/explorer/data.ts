/*
 * What the explorer shows, as the build writes it and the viewer reads it. This file and what it imports are compiled
 * for Node and for browsers. What is absent is not there or is the usual; positions are in CSS pixels at a scale of 1.
 */
import type { GrowthRow, HistoryData } from './history-data.ts';

/** Place in {@link ExplorerData.relations}. */
export type RelationId = number;

export interface ExplorerData {
  readonly database: string;
  /** Major version. */
  readonly postgresql: number;
  /** Since when the schema is as it is: the snapshot in which it last changed. */
  readonly since: { readonly at: string; readonly label: string | null; readonly commit: string | null };
  readonly statistics: 'none' | 'rounded' | 'exact';
  readonly schemas: readonly SchemaData[];
  readonly roles: readonly RoleData[];
  /** By schema and name. */
  readonly relations: readonly RelationData[];
  readonly routines: readonly RoutineData[];
  readonly types: readonly TypeData[];
  /** Who may do what with a relation or a function; few patterns serve thousands of objects. */
  readonly patterns: readonly AccessPattern[];
  readonly findings: readonly FindingData[];
  readonly extensions: readonly (readonly [name: string, version: string])[];
  readonly history: HistoryData;
  readonly map: MapData;
  /** What the connected role could not see, in words. */
  readonly hidden: readonly string[];
}

export interface SchemaData {
  readonly name: string;
  readonly owner: string | null;
  readonly comment?: string;
  /** Roles with USAGE on it, by their places. */
  readonly usage: readonly number[];
}

export interface RoleData {
  readonly name: string;
  readonly superuser?: true;
  readonly bypassRowSecurity?: true;
  readonly login?: true;
  /** Places of the roles whose privileges it has without SET ROLE, itself left out. */
  readonly inherits: readonly number[];
  readonly memberOf: readonly string[];
  readonly comment?: string;
}

export type RelationKind =
  | 'table'
  | 'partitioned table'
  | 'foreign table'
  | 'view'
  | 'materialized view'
  /** In a schema of the platform: only its name is known. */
  | 'elsewhere';

export interface RelationData {
  readonly schema: string;
  readonly name: string;
  readonly kind: RelationKind;
  readonly owner?: string;
  readonly comment?: string;
  readonly columns: readonly ColumnData[];
  /** Places of the columns of the primary key. */
  readonly key: readonly number[];
  readonly references: readonly ReferenceData[];
  /** It stands for a relationship: its key is made of foreign keys. */
  readonly junction?: true;
  readonly rows?: number;
  readonly bytes?: number;
  readonly rowSecurity?: 'on' | 'forced';
  readonly unlogged?: true;
  readonly constraints?: readonly ConstraintData[];
  readonly indexes?: readonly IndexData[];
  readonly triggers?: readonly TriggerData[];
  readonly policies?: readonly PolicyData[];
  readonly rules?: readonly { readonly name: string; readonly definition: string }[];
  readonly grants?: readonly GrantData[];
  /** Of a view. */
  readonly definition?: string;
  /** What a view selects from. */
  readonly reads?: readonly RelationId[];
  readonly options?: readonly string[];
  /** `RANGE (created_at)`, `hypertable by time`. */
  readonly partitionedBy?: string;
  readonly partitions?: number;
  /** What its partitions have that it does not say. */
  readonly partitionDifferences?: readonly string[];
  /** Place in {@link ExplorerData.patterns}. */
  readonly access?: number;
  /** Oldest first; absent = it was always small. */
  readonly growth?: readonly GrowthRow[];
  /** Place in {@link HistoryData.snapshots} with which it came; absent = it was there at the first. */
  readonly came?: number;
}

export interface ColumnData {
  readonly name: string;
  readonly type: string;
  readonly notNull?: true;
  readonly default?: string;
  /** `identity always`, `generated stored`. */
  readonly made?: string;
  readonly comment?: string;
  readonly options?: readonly string[];
  /** As of its relation, where it came later. */
  readonly came?: number;
}

export interface ReferenceData {
  readonly name: string;
  /** Places of the columns; of several it is a composite key. */
  readonly columns: readonly number[];
  readonly to: RelationId;
  readonly toColumns: readonly string[];
  readonly onDelete?: string;
  readonly onUpdate?: string;
  /** At most one row refers to another. */
  readonly unique?: true;
  /** Some column may be null. */
  readonly optional?: true;
  readonly notValidated?: true;
}

export interface ConstraintData {
  readonly name: string;
  readonly kind: string;
  readonly definition: string;
  readonly comment?: string;
  readonly notValidated?: true;
}

export interface IndexData {
  readonly name: string;
  readonly definition: string;
  readonly bytes?: number;
  /** How often it was used; 0 = never since statistics were reset. */
  readonly scans?: number;
  readonly unused?: true;
  readonly invalid?: true;
  readonly comment?: string;
}

export interface TriggerData {
  readonly name: string;
  readonly definition: string;
  /** When not as usual. */
  readonly enabled?: string;
  readonly comment?: string;
}

export type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

export interface PolicyData {
  readonly name: string;
  readonly command: Command | 'ALL';
  readonly restrictive?: true;
  /** `public` = every role. */
  readonly roles: readonly string[];
  readonly using?: string;
  readonly check?: string;
  readonly comment?: string;
}

export interface GrantData {
  readonly grantee: string;
  readonly privileges: readonly string[];
  readonly column?: string;
}

export interface RoutineData {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  /** Types of the input arguments, which with the name identify it. */
  readonly identity: string;
  readonly arguments: string;
  readonly returns?: string;
  readonly language: string;
  readonly volatility: string;
  readonly securityDefiner?: true;
  readonly owner: string;
  readonly settings?: readonly string[];
  readonly comment?: string;
  readonly access?: number;
  readonly grants?: readonly GrantData[];
}

export interface TypeData {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  /** Labels of an enum, attributes of a composite type, what a domain is based on. */
  readonly detail: string;
  readonly comment?: string;
}

/** Why a role has a privilege. */
export interface Reason {
  readonly by: 'grant' | 'owner' | 'predefined role' | 'superuser';
  /** The grantee, owner or predefined role: the role itself, PUBLIC, or one that it inherits from. */
  readonly through: string;
  /** It holds for these columns only. */
  readonly columns?: readonly string[];
}

export interface AccessEntry {
  /** Place in {@link ExplorerData.roles}. */
  readonly role: number;
  readonly privileges: readonly (readonly [privilege: string, reasons: readonly Reason[]])[];
}

/** Roles without any privilege are left out. */
export type AccessPattern = readonly AccessEntry[];

export interface FindingData {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly object: string;
  readonly message: string;
  readonly detail?: string;
  readonly remedy: string;
  readonly relation?: RelationId;
}

/** A box, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapData {
  /** Whether boxes have room for all columns or for keys only. */
  readonly detail: Detail;
  /** Whether views are on it. */
  readonly views: boolean;
  readonly width: number;
  readonly height: number;
  readonly schemas: readonly (Box & { readonly name: string })[];
  /** Tables that foreign keys connect, named by the one that most refer to. */
  readonly clusters: readonly (Box & { readonly name: string; readonly schema: number })[];
  /** What is on the map: relation, x, y, cluster. */
  readonly places: readonly (readonly [relation: RelationId, x: number, y: number, cluster: number])[];
}

export type Detail = 'columns' | 'keys';
