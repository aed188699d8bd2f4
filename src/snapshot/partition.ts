import * as z from '../zod.ts';
import { constraint, index, policy, rule, text, trigger } from './objects.ts';

const own = { schema: true, table: true } as const;

/**
 * What is part of a table and comes and goes by itself: a partition, a child by inheritance without a column of its
 * own, a chunk of a hypertable, a label of a graph. It is as its parent says; besides name and bound only differences
 * from the parent are given.
 */
export const partition = z.object({
  schema: text,
  table: text,
  /** `schema.table`, at any level; `schema` for what makes up a whole schema, such as a graph. */
  partition_of: text,
  /** `FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`; of what PostgreSQL knows no bound of, its CHECKs. */
  bound: text,
  /** `inheritance`, or the extension; absent where PostgreSQL itself calls it a partition. */
  made_by: z.optional(text),
  /** Detached by pg_partman's retention, and kept. */
  retired: z.optional(z.literal(true)),
  owner: z.optional(text),
  persistence: z.optional(z.enum(['permanent', 'unlogged'])),
  row_security: z.optional(z.enum(['off', 'on', 'forced'])),
  replica_identity: z.optional(z.enum(['default', 'nothing', 'full', 'index'])),
  options: z.optional(z.array(text)),
  comment: z.optional(text),
  columns: z.optional(z.array(z.looseObject({ name: text }))),
  constraints: z.optional(z.array(z.omit(constraint, own))),
  indexes: z.optional(z.array(z.omit(index, own))),
  triggers: z.optional(z.array(z.omit(trigger, own))),
  policies: z.optional(z.array(z.omit(policy, own))),
  rules: z.optional(z.array(z.omit(rule, own))),
  statistics_objects: z.optional(z.array(text)),
  internal_triggers: z.optional(z.array(text)),
  /** What its parent has and a child by inheritance usually has a copy of: `index app.metric_at_idx`. */
  missing: z.optional(z.array(text)),
  /** That its parent does not give. */
  privileges: z.optional(
    z.array(z.object({ grantee: text, column: z.optional(text), privileges: z.array(text) })),
  ),
  /** Who may use it by its own name, which grants on the parent do not allow. */
  grants: z.optional(z.array(z.object({ grantee: text, privileges: z.array(text) }))),
});
