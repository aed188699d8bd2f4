import { z } from 'zod';

/*
 * One row of catalog.inventory_current as JSON: the newest snapshot, complete. sql/003_feature_inventory.sql writes it,
 * the renderer and the edge function read it. Names are PostgreSQL's own; every array is sorted by code point.
 */

const count = z.number().int().nonnegative();
const text = z.string();
const optional = z.string().nullable();
/** ISO 8601 in UTC. PostgreSQL writes a timestamptz in JSON with the session's offset, whatever that is. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const snapshotRef = z.object({
  id: count,
  label: optional,
  taken_at: instant,
  github_commit_sha: optional,
});

const column = z.object({
  name: text,
  /** As format_type writes it: `numeric(10,2)`, `text[]`, `app.mood`. */
  type: text,
  not_null: z.boolean(),
  default: optional,
  identity: z.enum(['always', 'by default']).nullable(),
  generated: z.enum(['stored', 'virtual']).nullable(),
  collation: optional,
  comment: optional,
});

const table = z.object({
  schema: text,
  table: text,
  kind: z.enum(['table', 'partitioned table', 'foreign table']),
  owner: text,
  persistence: z.enum(['permanent', 'unlogged']),
  /** Planner's or statistics' estimate over all partitions; null = unknown. */
  row_count: count.nullable(),
  /** Table, indexes and TOAST over all partitions; null = unknown. */
  size_bytes: count.nullable(),
  row_security: z.boolean(),
  force_row_security: z.boolean(),
  /** How a replica finds the row to change: by the primary key, not at all, by all columns, by an index of its own. */
  replica_identity: z.enum(['default', 'nothing', 'full', 'index']).optional(),
  partition_key: optional,
  /**
   * How many partitions stand below a partitioned table, at any depth. They are not listed as tables; like rows and size
   * they come and go by themselves (pg_partman), so they are no part of the hash.
   */
  partitions: count,
  inherits: z.array(text),
  options: z.array(text),
  comment: optional,
  columns: z.array(column),
});

const view = z.object({
  schema: text,
  view: text,
  kind: z.enum(['view', 'materialized view']),
  owner: text,
  options: z.array(text),
  /** False for a materialized view without data, null for a view. */
  populated: z.boolean().nullable(),
  definition: text,
  comment: optional,
  columns: z.array(column),
});

const sequence = z.object({
  schema: text,
  sequence: text,
  owner: text,
  type: text,
  start: text,
  increment: text,
  minimum: text,
  maximum: text,
  cycle: z.boolean(),
  /** `schema.table.column` that owns it. */
  owned_by: optional,
  comment: optional,
});

const routine = z.object({
  schema: text,
  function: text,
  kind: z.enum(['function', 'procedure', 'aggregate', 'window function']),
  /** Types of the input arguments: with schema and name they identify it. */
  identity_arguments: text,
  /** Arguments with names, modes and defaults. */
  arguments: text,
  /** Null for a procedure. */
  return_type: optional,
  language: text,
  volatility: z.enum(['immutable', 'stable', 'volatile']),
  parallel: z.enum(['safe', 'restricted', 'unsafe']),
  strict: z.boolean(),
  security_definer: z.boolean(),
  leakproof: z.boolean(),
  owner: text,
  /** `name=value` settings of the function, such as its search_path. */
  settings: z.array(text),
  /** SHA-256 of the source; the source itself stays in the database. */
  source_hash: optional,
  /** Kinds of secrets in the source, such as `jwt`. */
  redacted: z.array(text).optional(),
  comment: optional,
});

const type = z.object({
  schema: text,
  type: text,
  kind: z.enum(['enum', 'domain', 'composite', 'range']),
  owner: text,
  /** Of an enum, in order. */
  labels: z.array(text),
  /** Of a composite type. */
  attributes: z.array(z.object({ name: text, type: text })),
  /** Of a domain or range: the type it stands on. */
  base_type: optional,
  not_null: z.boolean(),
  default: optional,
  /** Definitions of a domain's CHECK constraints. */
  constraints: z.array(text),
  comment: optional,
});

const constraint = z.object({
  schema: text,
  table: text,
  constraint: text,
  kind: z.enum(['primary key', 'unique', 'foreign key', 'check', 'exclusion', 'trigger', 'not null']),
  definition: text,
  columns: z.array(text),
  /** Of a foreign key. */
  references: z.object({ schema: text, table: text, columns: z.array(text), on_update: text, on_delete: text }).nullable(),
  validated: z.boolean(),
  deferrable: z.boolean(),
  initially_deferred: z.boolean(),
  comment: optional,
});

const index = z.object({
  schema: text,
  table: text,
  index: text,
  definition: text,
  method: text,
  unique: z.boolean(),
  primary: z.boolean(),
  /** False after a failed CREATE INDEX CONCURRENTLY. */
  valid: z.boolean(),
  columns: z.array(text),
  include: z.array(text),
  predicate: optional,
  /** The constraint that it stands behind. */
  constraint: optional,
  comment: optional,
});

const trigger = z.object({
  schema: text,
  table: text,
  trigger: text,
  definition: text,
  /** `schema.function` */
  function: text,
  enabled: z.enum(['origin', 'disabled', 'replica', 'always']),
  comment: optional,
});

const policy = z.object({
  schema: text,
  table: text,
  policy: text,
  command: z.enum(['ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE']),
  permissive: z.boolean(),
  /** `public` stands for every role, as in pg_policies. */
  roles: z.array(text),
  using: optional,
  with_check: optional,
  comment: optional,
});

const grant = z.object({
  /** `table`, `view`, `sequence`, `function`, `schema`, `type`, `column`, … */
  on: text,
  /** Quoted identity of the object, as in SQL. */
  object: text,
  grantee: text,
  /** Sorted; a trailing `*` means with grant option. */
  privileges: z.array(text),
});

/** An object that only its definition describes. */
const defined = z.object({ name: text, definition: text, comment: optional });

const edgeFunction = z.object({
  name: text,
  verify_jwt: z.boolean().nullable().optional(),
  entrypoint: optional.optional(),
  /** SHA-256 over the function's files. */
  source_hash: optional.optional(),
  files: count.nullable().optional(),
}).loose();

export const snapshotSchema = z.object({
  ...snapshotRef.shape,
  database: text,
  /** `17.10`, without the build. */
  server_version: text,
  server_version_num: count,
  /** SHA-256 over all objects: equal hashes mean equal schemas. */
  schema_hash: text,
  /** The oldest snapshot since which the schema has not changed. */
  unchanged_since: snapshotRef,

  total_schemas: count,
  total_tables: count,
  total_columns: count,
  total_views: count,
  total_sequences: count,
  total_functions: count,
  total_types: count,
  total_constraints: count,
  total_indexes: count,
  total_triggers: count,
  total_policies: count,
  total_extensions: count,
  total_event_triggers: count,
  total_publications: count,
  total_foreign_servers: count,
  total_cron_jobs: count,
  total_storage_buckets: count,
  total_roles: count,
  total_edge_functions: count,

  schemas: z.array(z.object({ schema: text, owner: text, comment: optional })),
  tables: z.array(table),
  views: z.array(view),
  sequences: z.array(sequence),
  functions: z.array(routine),
  types: z.array(type),
  constraints: z.array(constraint),
  indexes: z.array(index),
  triggers: z.array(trigger),
  policies: z.array(policy),
  extensions: z.array(z.object({ name: text, version: text, schema: text, comment: optional })),
  event_triggers: z.array(z.object({ name: text, event: text, function: text, enabled: text, tags: z.array(text), comment: optional })),
  publications: z.array(z.object({ name: text, all_tables: z.boolean(), tables: z.array(text), schemas: z.array(text), operations: z.array(text), comment: optional })),
  foreign_servers: z.array(z.object({ name: text, wrapper: text, owner: text, options: z.array(text), comment: optional })),
  cron_jobs: z.array(z.object({ name: text, schedule: text, command: text, database: text, username: text, active: z.boolean() })),
  storage_buckets: z.array(z.object({ name: text, public: z.boolean(), file_size_limit: count.nullable(), allowed_mime_types: z.array(text) })),
  /** Rewrite rules, statistics objects and the like. */
  rules: z.array(z.object({ schema: text, table: text, rule: text, definition: text, comment: optional })),
  statistics_objects: z.array(defined),
  roles: z.array(z.object({
    role: text, login: z.boolean(), superuser: z.boolean(), bypass_rls: z.boolean(), create_role: z.boolean(),
    create_database: z.boolean(), replication: z.boolean(), inherit: z.boolean(), member_of: z.array(text),
  })),
  grants: z.array(grant),
  default_privileges: z.array(z.object({ role: text, schema: optional, on: text, grantee: text, privileges: z.array(text) })),
  edge_functions: z.array(edgeFunction),

  /** Schemas that the platform owns, such as Supabase's auth: counted, with only the user's own objects in them listed. */
  platform_schemas: z.array(z.object({ schema: text, owner: text, tables: count, functions: count })),
  /** Kinds of objects that exist but are not described, with how many: never silently missing. */
  not_modelled: z.array(z.object({ kind: text, count })),
  /** What the connected role may not see, in words. */
  hidden: z.array(text),
  /** `pgrst.db_schemas`: the schemas that the Data API serves, with commas; null or absent = not set in the database. */
  api_schemas: optional.optional(),
});

/** The newest snapshot of a database, complete. */
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Table = z.infer<typeof table>;
export type Column = z.infer<typeof column>;
export type Constraint = z.infer<typeof constraint>;
export type EdgeFunction = z.infer<typeof edgeFunction>;

/** One row of catalog.inventory_diff. */
export const changeSchema = z.object({
  kind: text,
  identity: text,
  change: z.enum(['added', 'removed', 'changed']),
  severity: z.enum(['breaking', 'security', 'performance', 'additive', 'cosmetic']),
  /** For a change: the properties that differ, `name: from → to`. */
  details: z.array(z.object({ property: text, from: z.json(), to: z.json() })),
});
export type Change = z.infer<typeof changeSchema>;
