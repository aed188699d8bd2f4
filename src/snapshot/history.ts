import { z } from 'zod';
import { named, pin, queryNamed, rollBack, type Database } from '../database/index.ts';
import { groupBy } from '../group-by.ts';
import { changeSchema, type Change } from './model.ts';

/** What the stored snapshots tell of how the schema came to be what it is. */
export interface History {
  /** Oldest first; those that earlier catalogs took without their objects are left out. */
  readonly snapshots: readonly {
    readonly id: number;
    readonly label: string | null;
    /** ISO 8601 in UTC. */
    readonly takenAt: string;
    readonly commit: string | null;
    readonly schemaHash: string;
    readonly tables: number | null;
    readonly functions: number | null;
    readonly policies: number | null;
    readonly rows: number | null;
    readonly sizeBytes: number | null;
  }[];
  /** By the snapshot with which they came, against the one before. */
  readonly changes: ReadonlyMap<number, readonly Change[]>;
  /** With which snapshot each table or view came that is there now, by its identity. */
  readonly relations: ReadonlyMap<string, number>;
  /** The same of columns that came later than their table, by the table's identity and the column. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** In the order in which they were recorded. */
  readonly migrations: readonly { readonly file: string; readonly appliedAt: string }[];
}

export const emptyHistory: History = {
  snapshots: [],
  changes: new Map(),
  relations: new Map(),
  columns: new Map(),
  migrations: [],
};

/**
 * Each comparison reads all objects that there ever were, and a history of years has thousands of snapshots: so many
 * are compared, and of a large database fewer, so that together they read about a million objects.
 */
const mostCompared = 60;
const fewestCompared = 5;
const objectsRead = 1_000_000;

const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const snapshots = `SELECT id, label, ${utc('taken_at')} AS "takenAt", github_commit_sha AS commit,
    schema_hash AS "schemaHash", total_tables AS tables, total_functions AS functions, total_policies AS policies,
    total_rows AS rows, total_size_bytes AS "sizeBytes"
  FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id`;

const changes = `WITH pair AS (
    SELECT s.id, s.schema_hash, lag(s.id) OVER w AS before, lag(s.schema_hash) OVER w AS hash_before
    FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL WINDOW w AS (ORDER BY s.id)
  ), compared AS (
    SELECT p.id, p.before FROM pair p
    WHERE p.before IS NOT NULL AND p.schema_hash <> p.hash_before ORDER BY p.id DESC
    LIMIT (SELECT greatest(${fewestCompared}, least(${mostCompared}, ${objectsRead} / greatest(count(*), 1)))
      FROM catalog.objects))
  SELECT c.id, to_jsonb(d) AS change
  FROM compared c CROSS JOIN LATERAL catalog.diff(c.before, c.id) d ORDER BY c.id`;

const relations = `SELECT o.identity, min(e.valid_from) AS came
  FROM catalog.objects o JOIN catalog.objects e ON e.kind = o.kind AND e.identity = o.identity
  WHERE o.valid_to IS NULL AND o.kind IN ('table', 'view') GROUP BY o.identity ORDER BY o.identity COLLATE "C"`;

const columns = `SELECT o.identity, c.name, min(e.valid_from) AS came
  FROM catalog.objects o
  CROSS JOIN LATERAL (SELECT x->>'name' AS name FROM jsonb_array_elements(o.body->'columns') x) c
  JOIN catalog.objects e ON e.kind = o.kind AND e.identity = o.identity
    AND e.body->'columns' @> jsonb_build_array(jsonb_build_object('name', c.name))
  WHERE o.valid_to IS NULL AND o.kind IN ('table', 'view') AND EXISTS (
    SELECT FROM catalog.objects b WHERE b.kind = o.kind AND b.identity = o.identity AND b.valid_from < o.valid_from)
  GROUP BY o.identity, c.name`;

const migrations = `SELECT m->>'file' AS file, ${utc(`(m->>'applied_at')::timestamptz`)} AS "appliedAt"
  FROM catalog.rows_of(catalog.readable('catalog', 'migrations')) m
  WHERE m->>'applied_at' IS NOT NULL
  ORDER BY (m->>'applied_at')::timestamptz, m->>'file' COLLATE "C"`;

const optionalNumber = z.coerce.number().nullable();

const snapshotRows = z.array(
  z.object({
    id: z.coerce.number(),
    label: z.string().nullable(),
    takenAt: z.string(),
    commit: z.string().nullable(),
    schemaHash: z.string(),
    tables: z.number().nullable(),
    functions: z.number().nullable(),
    policies: z.number().nullable(),
    rows: optionalNumber,
    sizeBytes: optionalNumber,
  }),
);
const changeRows = z.array(z.object({ id: z.coerce.number(), change: changeSchema }));
const cameRows = z.array(z.object({ identity: z.string(), came: z.coerce.number() }));
const columnRows = z.array(z.object({ identity: z.string(), name: z.string(), came: z.coerce.number() }));
const migrationRows = z.array(z.object({ file: z.string(), appliedAt: z.string() }));

/**
 * Reads the history that the catalog keeps; nothing is written.
 * @throws what {@link Database.query} throws.
 */
export async function readHistory(database: Database): Promise<History> {
  const answers = await queryNamed(database, [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    "SET LOCAL statement_timeout = '15min'",
    ...pin,
    named('snapshots', snapshots),
    named('changes', changes),
    named('relations', relations),
    named('columns', columns),
    named('migrations', migrations),
    'COMMIT',
  ]).catch(async (error: unknown) => {
    await rollBack(database);
    throw error;
  });
  const changed = groupBy(changeRows.parse(answers.changes), ({ id }) => id);
  const later = new Map<string, Map<string, number>>();
  for (const { identity, name, came } of columnRows.parse(answers.columns)) {
    const of = later.get(identity) ?? new Map<string, number>();
    later.set(identity, of.set(name, came));
  }
  return {
    snapshots: snapshotRows.parse(answers.snapshots),
    changes: new Map([...changed].map(([id, rows]) => [id, rows.map(({ change }) => change)])),
    relations: new Map(cameRows.parse(answers.relations).map(({ identity, came }) => [identity, came])),
    columns: later,
    migrations: migrationRows.parse(answers.migrations),
  };
}
