import * as z from '../zod.ts';

/* The shapes of the objects that a snapshot describes, one for each kind. */

export const count = z.int().check(z.nonnegative());
export const text = z.string();
export const optional = z.nullable(z.string());

export const column = z.object({
  name: text,
  /** As format_type writes it: `numeric(10,2)`, `text[]`, `app.mood`. */
  type: text,
  not_null: z.boolean(),
  default: optional,
  identity: z.nullable(z.enum(['always', 'by default'])),
  generated: z.nullable(z.enum(['stored', 'virtual'])),
  collation: optional,
  comment: optional,
  /** What is not the default: `storage=external`, `statistics=500`, `n_distinct=5`, an identity's `start=100`, … */
  options: z.optional(z.array(text)),
});

export const table = z.object({
  schema: text,
  table: text,
  kind: z.enum(['table', 'partitioned table', 'foreign table']),
  owner: text,
  persistence: z.enum(['permanent', 'unlogged']),
  /** Planner's or statistics' estimate over all partitions; null = unknown. */
  row_count: z.nullable(count),
  /** Table, indexes and TOAST over all partitions; null = unknown. */
  size_bytes: z.nullable(count),
  row_security: z.boolean(),
  force_row_security: z.boolean(),
  /** How a replica finds the row to change: by the primary key, not at all, by all columns, or by an index. */
  replica_identity: z.optional(z.enum(['default', 'nothing', 'full', 'index'])),
  partition_key: optional,
  /**
   * How many partitions a partitioned table has, at any depth. They are not listed as tables; like rows and size they
   * come and go by themselves (pg_partman), so they are not part of the hash.
   */
  partitions: count,
  inherits: z.array(text),
  /** Storage parameters; `tablespace=`, `access_method=`, `of=` (a typed table), `server=` other than the default. */
  options: z.array(text),
  comment: optional,
  columns: z.array(column),
  /** Triggers that an extension made and that are not enabled as usual: `IVM_immediate_before disabled`. */
  internal_triggers: z.optional(z.array(text)),
  /** The dimensions of a hypertable (TimescaleDB): by interval of time or number, or by hash. */
  hypertable: z.optional(
    z.array(z.object({ column: text, interval: z.optional(text), partitions: z.optional(count) })),
  ),
  /** How pg_partman partitions it. */
  partman: z.optional(
    z.object({
      control: text,
      interval: text,
      premake: count,
      automatic_maintenance: text,
      template_table: z.optional(text),
      retention: z.optional(text),
      retention_schema: z.optional(text),
      keeps_table: z.optional(z.boolean()),
    }),
  ),
  /** The query of a view that pg_ivm keeps up to date. */
  maintained_view: z.optional(optional),
  /** In the document only: what its partitions have that it does not say, such as `row security off`. */
  partition_differences: z.optional(z.array(text)),
});

export const view = z.object({
  schema: text,
  view: text,
  kind: z.enum(['view', 'materialized view']),
  owner: text,
  options: z.array(text),
  /** False for a materialized view without data, null for a view. */
  populated: z.nullable(z.boolean()),
  definition: text,
  comment: optional,
  columns: z.array(column),
});

export const sequence = z.object({
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
  persistence: z.optional(z.literal('unlogged')),
  /** How many numbers a session takes at once, when more than one. */
  cache: z.optional(text),
  comment: optional,
});

export const routine = z.object({
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
  redacted: z.optional(z.array(text)),
  /** True for a body in the SQL standard's form, whose names were resolved when it was created. */
  parsed_body: z.optional(z.boolean()),
  /** What is not as it comes: `cost=`, `rows=`, `support=`, `transform=`. */
  options: z.optional(z.array(text)),
  comment: optional,
});

export const type = z.object({
  schema: text,
  type: text,
  kind: z.enum(['enum', 'domain', 'composite', 'range']),
  owner: text,
  /** Of an enum, in order. */
  labels: z.array(text),
  /** Of a composite type. */
  attributes: z.array(
    z.object({ name: text, type: text, collation: z.optional(text), comment: z.optional(text) }),
  ),
  /** Of a domain or range: the type it is based on. */
  base_type: optional,
  not_null: z.boolean(),
  default: optional,
  /** Definitions of a domain's CHECK constraints. */
  constraints: z.array(text),
  /**
   * `collation=`; for a range `multirange=`, `canonical=`, `subtype_diff=`, `subtype_opclass=`;
   * `comment on CONSTRAINT=`.
   */
  options: z.optional(z.array(text)),
  comment: optional,
});

export const constraint = z.object({
  schema: text,
  table: text,
  constraint: text,
  kind: z.enum(['primary key', 'unique', 'foreign key', 'check', 'exclusion', 'trigger', 'not null']),
  definition: text,
  columns: z.array(text),
  /** Of a foreign key. */
  references: z.nullable(
    z.object({
      schema: text,
      table: text,
      columns: z.array(text),
      on_update: text,
      on_delete: text,
      /** The unique index that it depends on, unless that is the primary key's. */
      index: z.optional(text),
    }),
  ),
  validated: z.boolean(),
  /** How its triggers are enabled, when not as usual: `disabled` by DISABLE TRIGGER ALL. */
  triggers: z.optional(text),
  deferrable: z.boolean(),
  initially_deferred: z.boolean(),
  comment: optional,
});

export const index = z.object({
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
  /** The constraint that it enforces. */
  constraint: optional,
  /** `clustered`, `replica identity`, `tablespace=`, `statistics of column 1=`. */
  options: z.optional(z.array(text)),
  comment: optional,
});

export const trigger = z.object({
  schema: text,
  table: text,
  trigger: text,
  definition: text,
  /** `schema.function` */
  function: text,
  enabled: z.enum(['origin', 'disabled', 'replica', 'always']),
  comment: optional,
});

export const policy = z.object({
  schema: text,
  table: text,
  policy: text,
  command: z.enum(['ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE']),
  permissive: z.boolean(),
  /** `public` means every role, as in pg_policies. */
  roles: z.array(text),
  using: optional,
  with_check: optional,
  comment: optional,
});

/** A definition in words of SQL that changes what happens to rows of a table. */
export const rule = z.object({ schema: text, table: text, rule: text, definition: text, comment: optional });

export const grant = z.object({
  /**
   * `table`, `view`, `sequence`, `function`, `schema`, `column`, … On a `type`, the `database`, a `system function` or
   * an `extension's table` only differences from what is usual there are listed.
   */
  on: text,
  /** Quoted identity of the object, as in SQL. */
  object: text,
  grantee: text,
  /** Sorted; a trailing `*` means with grant option. Empty: what is usual was revoked. */
  privileges: z.array(text),
});

/** An object that only its definition describes. */
export const defined = z.object({ name: text, definition: text, comment: optional });

export const edgeFunction = z.looseObject({
  name: text,
  verify_jwt: z.optional(z.nullable(z.boolean())),
  entrypoint: z.optional(optional),
  /** SHA-256 over the function's files. */
  source_hash: z.optional(optional),
  files: z.optional(z.nullable(count)),
});

/** What the server's cumulative statistics say of single objects: only what a check complains of. */
export const observation = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('sequence'),
    schema: text,
    sequence: text,
    /** `schema.table.column`: the narrowest that takes its numbers. */
    column: optional,
    /** Where it ends: by its own limit or by the column's type. */
    maximum: text,
    /** At least so many, in steps: 75, 90, 95, 99. */
    used_percent: count,
  }),
  z.object({ about: z.literal('unused index'), schema: text, table: text, index: text }),
  z.object({ about: z.literal('outdated extension'), name: text, version: text }),
  z.object({ about: z.literal('default partition'), schema: text, table: text, partition: text }),
  z.object({ about: z.literal('never analyzed'), schema: text, table: text, partitioned: z.boolean() }),
]);
