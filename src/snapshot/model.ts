import * as z from '../zod.ts';
import {
  type column,
  constraint,
  count,
  defined,
  edgeFunction,
  grant,
  index,
  observation,
  optional,
  policy,
  routine,
  rule,
  sequence,
  table,
  text,
  trigger,
  type,
  view,
} from './objects.ts';
import { partition } from './partition.ts';

/*
 * One row of catalog.inventory_current as JSON: the newest snapshot, complete. sql/003_feature_inventory.sql writes it,
 * the renderer and the edge function read it. Names are PostgreSQL's own; every array is sorted by code point.
 */

/** ISO 8601 in UTC. PostgreSQL writes a timestamptz in JSON with the session's offset, whatever that is. */
const instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => new Date(text).toISOString()),
);

const snapshotRef = z.object({
  /** 0 = stored nowhere: the connected role may not. */
  id: count,
  label: optional,
  taken_at: instant,
  github_commit_sha: optional,
});

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

  schemas: z.array(
    z.object({
      schema: text,
      owner: text,
      comment: optional,
      /** The extension of which it is one thing: a graph of AGE, a topology of PostGIS. */
      made_by: z.optional(text),
      /** Of a graph, as of the last change of the schema: they come with the use of it. */
      labels: z.optional(z.array(text)),
    }),
  ),
  tables: z.array(table),
  views: z.array(view),
  sequences: z.array(sequence),
  functions: z.array(routine),
  types: z.array(type),
  constraints: z.array(constraint),
  indexes: z.array(index),
  triggers: z.array(trigger),
  policies: z.array(policy),
  extensions: z.array(
    z.object({
      name: text,
      version: text,
      schema: text,
      /** True where ALTER EXTENSION … SET SCHEMA can work. */
      relocatable: z.optional(z.boolean()),
      comment: optional,
    }),
  ),
  event_triggers: z.array(
    z.object({
      name: text,
      event: text,
      function: text,
      enabled: text,
      tags: z.array(text),
      owner: z.optional(text),
      comment: optional,
    }),
  ),
  publications: z.array(
    z.object({
      name: text,
      all_tables: z.boolean(),
      all_sequences: z.optional(z.boolean()),
      /** The tables that a publication of all tables leaves out. */
      except: z.optional(z.array(text)),
      tables: z.array(text),
      schemas: z.array(text),
      /** That are published by themselves, of a table of which `tables` says only that: `partitions of app.log`. */
      partitions: z.optional(z.array(text)),
      operations: z.array(text),
      owner: z.optional(text),
      comment: optional,
    }),
  ),
  foreign_servers: z.array(
    z.object({
      name: text,
      wrapper: text,
      owner: text,
      type: z.optional(text),
      version: z.optional(text),
      options: z.array(text),
      comment: optional,
    }),
  ),
  cron_jobs: z.array(
    z.object({
      name: text,
      schedule: text,
      command: text,
      database: text,
      username: text,
      active: z.boolean(),
    }),
  ),
  storage_buckets: z.array(
    z.object({
      name: text,
      public: z.boolean(),
      file_size_limit: z.nullable(count),
      allowed_mime_types: z.array(text),
    }),
  ),
  /** Rewrite rules, statistics objects and the like. */
  rules: z.array(rule),
  statistics_objects: z.array(defined),
  roles: z.array(
    z.object({
      role: text,
      login: z.boolean(),
      superuser: z.boolean(),
      bypass_rls: z.boolean(),
      create_role: z.boolean(),
      create_database: z.boolean(),
      replication: z.boolean(),
      inherit: z.boolean(),
      member_of: z.array(text),
      /** Of these it may also give the membership to others. */
      admin_of: z.optional(z.array(text)),
      /** Of these it has the privileges without SET ROLE; given where `inherit` does not say it (PostgreSQL 16). */
      inherits: z.optional(z.array(text)),
      /** To these it may not SET ROLE (PostgreSQL 16). */
      not_settable: z.optional(z.array(text)),
      connection_limit: z.optional(count),
      valid_until: z.optional(text),
      comment: z.optional(text),
    }),
  ),
  grants: z.array(grant),
  default_privileges: z.array(
    z.object({ role: text, schema: optional, on: text, grantee: text, privileges: z.array(text) }),
  ),
  edge_functions: z.array(edgeFunction),

  /** Schemas of the platform, such as Supabase's auth: counted; only the user's own objects in them are listed. */
  platform_schemas: z.array(z.object({ schema: text, owner: text, tables: count, functions: count })),
  /** Kinds of objects that exist but are not described, with their number and the first hundred names. */
  not_modelled: z.array(z.object({ kind: text, count, names: z.optional(z.array(text)) })),
  /** What the connected role may not see, in words. */
  hidden: z.array(text),
  /** `pgrst.db_schemas`: the schemas that the Data API serves, with commas; null or absent = not set here. */
  api_schemas: z.optional(optional),
  /** Absent from a catalog that does not look for any. */
  observations: z.optional(z.array(observation)),
  /** Every partition of every level; their tables list them as a number only. */
  partitions: z.optional(z.array(partition)),
  /** What ALTER ROLE … SET and ALTER DATABASE … SET say; a role of null means every role. */
  settings: z.optional(
    z.array(z.object({ role: optional, this_database: z.boolean(), name: text, value: text })),
  ),
});

/** The newest snapshot of a database, complete. */
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Table = z.infer<typeof table>;
export type Column = z.infer<typeof column>;
export type Constraint = z.infer<typeof constraint>;
export type EdgeFunction = z.infer<typeof edgeFunction>;
