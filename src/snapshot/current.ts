import type { Row } from '../database/index.ts';
import type { Snapshot } from './model.ts';

/**
 * Two statements that read the newest snapshot, each so that a WHERE can follow: one row with `snapshot`, and rows with
 * what comes in pieces, see {@link readPiece}.
 */
interface CurrentSql {
  readonly current: string;
  readonly lists: string;
}

/** The lists that catalog.lists_current() gives, some of which may have no piece. */
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

const emptyLists = JSON.stringify(Object.fromEntries(inPieces.map((name) => [name, []])));

/**
 * Long lists in pieces of some hundred kilobytes: as one value the snapshot of 10,000 tables would be in memory several
 * times over. What comes in pieces is not computed for the row.
 */
export const currentSql: CurrentSql = {
  current: `SELECT '${emptyLists}'::jsonb || to_jsonb(c) AS snapshot FROM (
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

/** The same of a catalog of any version, which may lack columns and that function: all in pieces. */
export const currentOfAnyCatalogSql: CurrentSql = {
  current: "SELECT '{}'::jsonb AS snapshot FROM (VALUES (1)) one",
  lists: `SELECT e.key AS name, coalesce(p.piece, e.value::text) AS piece
    FROM catalog.inventory_current c
    CROSS JOIN LATERAL jsonb_each(to_jsonb(c)) e
    LEFT JOIN LATERAL (
      SELECT '[' || string_agg(x.value::text, ',' ORDER BY x.number) || ']' AS piece
      FROM jsonb_array_elements(CASE jsonb_typeof(e.value) WHEN 'array' THEN e.value ELSE '[]' END)
        WITH ORDINALITY x(value, number)
      GROUP BY x.number / 500 ORDER BY x.number / 500) p ON true`,
};

/**
 * Reads each piece when it comes, so that its text is gone before the next one is there. Other rows stay as they are.
 * @returns a reader for the rows of one snapshot.
 */
export function pieceReader(): (row: Row) => Row {
  const parts = new Map<string, unknown>();
  return (row) => {
    const { name, piece } = row;
    if (typeof name !== 'string' || typeof piece !== 'string') return row;
    const read = JSON.parse(piece) as unknown;
    // No object of a list is equal to another: only what is in them.
    for (const one of Array.isArray(read) ? (read as unknown[]) : [read]) share(one, parts);
    return { name, piece: read };
  };
}

/** So many parts are kept to be found again: those of a whole snapshot would take more than they save. */
const fewParts = 4096;

/**
 * Has what is equal be there once: a type, a default, an empty list, the column `created_at timestamptz NOT NULL
 * DEFAULT now()` of a thousand tables, all columns of a table that each tenant has.
 * @param value of which members are replaced.
 * @param parts what was met lately, by its JSON.
 */
function share(value: unknown, parts: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  const members = value as Record<string, unknown>;
  for (const [name, member] of Object.entries(members)) {
    if (typeof member !== 'string' && (typeof member !== 'object' || member === null)) continue;
    share(member, parts);
    const json = typeof member === 'string' ? member : JSON.stringify(member);
    const known = parts.get(json);
    // A text may be the JSON of something else.
    if (known !== undefined && typeof known === typeof member) {
      members[name] = known;
      continue;
    }
    if (parts.size === fewParts) parts.clear();
    parts.set(json, member);
  }
}
