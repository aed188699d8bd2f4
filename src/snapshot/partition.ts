import { z } from 'zod';
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
  made_by: text.optional(),
  /** Detached by pg_partman's retention, and kept. */
  retired: z.literal(true).optional(),
  owner: text.optional(),
  persistence: z.enum(['permanent', 'unlogged']).optional(),
  row_security: z.enum(['off', 'on', 'forced']).optional(),
  replica_identity: z.enum(['default', 'nothing', 'full', 'index']).optional(),
  options: z.array(text).optional(),
  comment: text.optional(),
  columns: z.array(z.object({ name: text }).loose()).optional(),
  constraints: z.array(constraint.omit(own)).optional(),
  indexes: z.array(index.omit(own)).optional(),
  triggers: z.array(trigger.omit(own)).optional(),
  policies: z.array(policy.omit(own)).optional(),
  rules: z.array(rule.omit(own)).optional(),
  statistics_objects: z.array(text).optional(),
  internal_triggers: z.array(text).optional(),
  /** What its parent has and a child by inheritance usually has a copy of: `index app.metric_at_idx`. */
  missing: z.array(text).optional(),
  /** That its parent does not give. */
  privileges: z
    .array(z.object({ grantee: text, column: text.optional(), privileges: z.array(text) }))
    .optional(),
  /** Who may use it by its own name, which grants on the parent do not allow. */
  grants: z.array(z.object({ grantee: text, privileges: z.array(text) })).optional(),
});
