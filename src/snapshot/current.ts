import type { Row } from '../database/index.ts';
import { snapshotSchema, type Snapshot } from './model.ts';

/** Statements that end where a WHERE can follow: one row with `snapshot`, and rows of its lists, see {@link readPiece}. */
interface CurrentSql {
  readonly current: string;
  readonly lists: string;
}

/**
 * Long lists in pieces of some hundred kilobytes: as one value the snapshot of 10,000 tables would be in memory several
 * times over. What catalog.lists_current() gives is not computed for the row.
 */
export const currentSql: CurrentSql = {
  current: `SELECT to_jsonb(c) AS snapshot FROM (
    SELECT i.id, i.label, i.taken_at, i.github_commit_sha, i.database, i.server_version, i.server_version_num,
      i.schema_hash, i.unchanged_since, i.total_schemas, i.total_tables, i.total_columns, i.total_views,
      i.total_sequences, i.total_functions, i.total_types, i.total_constraints, i.total_indexes, i.total_triggers,
      i.total_policies, i.total_extensions, i.total_event_triggers, i.total_publications, i.total_foreign_servers,
      i.total_cron_jobs, i.total_storage_buckets, i.total_roles, i.total_edge_functions,
      i.extensions, i.event_triggers, i.publications, i.foreign_servers, i.cron_jobs, i.storage_buckets,
      i.edge_functions, i.platform_schemas, i.not_modelled, i.hidden, i.api_schemas, i.partitions, i.settings,
      i.observations
    FROM catalog.inventory_current i) c`,
  lists: 'SELECT l.name, l.piece FROM catalog.lists_current() l',
};

/** The same of a catalog of any version, whose view may lack columns, and which has no such function. */
export const currentOfAnyCatalogSql: CurrentSql = {
  current: 'SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c',
  lists: "SELECT '' AS name, '[]' AS piece FROM (VALUES (1)) none WHERE false",
};

/** The lists that come in pieces. */
const inPieces = [
  'schemas',
  'tables',
  'views',
  'sequences',
  'functions',
  'types',
  'constraints',
  'indexes',
  'triggers',
  'policies',
  'rules',
  'statistics_objects',
  'roles',
  'grants',
  'default_privileges',
] as const satisfies readonly (keyof Snapshot)[];

const anyPart = snapshotSchema.partial();

/** Reads a piece when it comes, so that its text is gone before the next one is there. Other rows stay as they are. */
export function readPiece(row: Row): Row {
  const { name, piece } = row;
  if (typeof name !== 'string' || typeof piece !== 'string') return row;
  return { name, piece: (anyPart.parse({ [name]: JSON.parse(piece) }) as Row)[name] ?? [] };
}

/** The snapshot of the two statements' rows. @param head `snapshot` of the one. @param rows of the lists. */
export function snapshotOf(head: unknown, rows: readonly Row[]): Snapshot {
  const empty = Object.fromEntries(inPieces.map((name) => [name, []]));
  const snapshot = snapshotSchema.parse({ ...empty, ...(head as object) });
  for (const { name, piece } of rows) {
    const list = (snapshot as Row)[String(name)];
    if (!Array.isArray(list) || !Array.isArray(piece))
      throw new Error(`The snapshot has no list ${String(name)}.`);
    for (const one of piece as readonly unknown[]) list.push(one);
  }
  return snapshot;
}
