import * as z from '../zod.ts';
import { named, pin, queryNamed, rollBack, type Database } from '../database/index.ts';
import { groupBy } from '../group-by.ts';
import { changeSchema, type Change } from './change.ts';

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
  readonly changes: ReadonlyMap<number, readonly PlacedChange[]>;
  /** With which snapshot each table or view came that is there now, by its identity. */
  readonly relations: ReadonlyMap<string, number>;
  /** The same of columns that came later than their table, by the table's identity and the column. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Rows and size of tables over time, by the table's identity, oldest first; both null = it was gone by then. */
  readonly growth: ReadonlyMap<string, readonly Measured[]>;
  /** In the order in which they were recorded. */
  readonly migrations: readonly { readonly file: string; readonly appliedAt: string }[];
}

export interface PlacedChange extends Change {
  /** Identity of the table or view that it is a part of, or granted on; of a column its own identity says it. */
  readonly on: string | null;
  /** A grant to everyone, which is told beside the table that it came with. */
  readonly open: boolean;
}

export interface Measured {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly rows: number | null;
  readonly bytes: number | null;
}

export const emptyHistory: History = {
  snapshots: [],
  changes: new Map(),
  relations: new Map(),
  columns: new Map(),
  growth: new Map(),
  migrations: [],
};

const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const snapshots = `SELECT id, label, ${utc('taken_at')} AS "takenAt", github_commit_sha AS commit,
    schema_hash AS "schemaHash", total_tables AS tables, total_functions AS functions, total_policies AS policies,
    total_rows AS rows, total_size_bytes AS "sizeBytes"
  FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id`;

/** Each comparison reads what came or went in between, by indexes: thousands of them take seconds. */
const changes = `SELECT p.id, to_jsonb(d) AS change,
    CASE
      WHEN d.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule')
        THEN catalog.quote(b.body->>'schema') || '.' || catalog.quote(b.body->>'table')
      WHEN d.kind = 'sequence' THEN regexp_replace(b.body->>'owned_by', '\\.("([^"]|"")*"|[^."]*)$', '')
      WHEN d.kind = 'grant' AND b.body->>'on' = 'column'
        THEN regexp_replace(b.body->>'object', '\\.("([^"]|"")*"|[^."]*)$', '')
      WHEN d.kind = 'grant' THEN b.body->>'object'
    END AS "on",
    d.kind = 'grant' AND b.body->>'on' <> 'function' AND b.body->>'grantee' IN ('PUBLIC', 'anon') AS "open"
  FROM (
    SELECT s.id, s.schema_hash, lag(s.id) OVER w AS before, lag(s.schema_hash) OVER w AS hash_before
    FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL WINDOW w AS (ORDER BY s.id)
  ) p CROSS JOIN LATERAL catalog.diff(p.before, p.id) d
  LEFT JOIN LATERAL (
    SELECT o.body FROM catalog.objects o
    WHERE d.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule', 'sequence', 'grant')
      AND o.kind = d.kind AND o.identity = d.identity AND o.valid_from <= p.id
    ORDER BY o.valid_from DESC LIMIT 1) b ON true
  WHERE p.schema_hash <> p.hash_before ORDER BY p.id`;

/**
 * The states of tables and views that are there now since they were made under their names: one that was dropped in
 * between, so that some snapshot lacks it, began anew. What is missing because catalog.trim() deleted it is no gap. By
 * windows alone: of tables that nobody has analysed, a planner expects few rows and joins them row by row.
 */
const lives = `WITH state AS (
    SELECT x.*, sum(x.is_first::int) OVER w AS life, row_number() OVER w AS place
    FROM (
      SELECT o.kind, o.identity, o.valid_from, o.valid_to, o.body, o.before IS NULL OR EXISTS (
        SELECT FROM catalog.snapshots s
        WHERE s.schema_hash IS NOT NULL AND s.id >= o.before AND s.id < o.valid_from) AS is_first
      FROM (
        SELECT o.*, lag(o.valid_to) OVER (PARTITION BY o.kind, o.identity ORDER BY o.valid_from) AS before
        FROM catalog.objects o WHERE o.kind IN ('table', 'view')) o
    ) x WINDOW w AS (PARTITION BY x.kind, x.identity ORDER BY x.valid_from)
  ), life AS (
    SELECT * FROM (
      SELECT s.*, bool_or(s.valid_to IS NULL) OVER (PARTITION BY s.kind, s.identity, s.life) AS stands FROM state s) y
    WHERE y.stands
  )`;

/** With which snapshot each came, and, where the table has been in more states than one, each of its columns. */
const came = `${lives}, named AS (
    SELECT l.kind, l.identity, l.valid_from, l.valid_to, l.place, c."column"->>'name' AS name
    FROM life l CROSS JOIN LATERAL jsonb_array_elements(l.body->'columns') c("column")
    WHERE l.identity IN (SELECT m.identity FROM life m GROUP BY m.kind, m.identity HAVING count(*) > 1)
  ), since AS (
    SELECT n.*, n.place - 1 IS DISTINCT FROM
      lag(n.place) OVER (PARTITION BY n.kind, n.identity, n.name ORDER BY n.place) AS is_first
    FROM named n
  )
  SELECT * FROM (
    SELECT l.identity, NULL AS name, min(l.valid_from) AS came FROM life l GROUP BY l.identity
    UNION ALL
    SELECT s.identity, s.name, max(s.valid_from) FILTER (WHERE s.is_first)
    FROM since s GROUP BY s.kind, s.identity, s.name HAVING bool_or(s.valid_to IS NULL)
  ) u ORDER BY u.identity COLLATE "C"`;

/** Of tables that are there. Instants are in seconds: writing each as text would take longer than all else. */
const growth = `SELECT g.identity, to_jsonb(g.row_counts) AS rows, to_jsonb(g.sizes_bytes) AS bytes,
    to_jsonb(ARRAY(
      SELECT floor(extract(epoch FROM u.at))::bigint
      FROM unnest(g.measured_at) WITH ORDINALITY u(at, place) ORDER BY u.place
    )) AS at
  FROM catalog.growth g JOIN catalog.statistics s ON s.kind = 'table' AND s.identity = g.identity
  ORDER BY g.identity COLLATE "C"`;

const migrations = `SELECT m->>'file' AS file, ${utc(`(m->>'applied_at')::timestamptz`)} AS "appliedAt"
  FROM catalog.rows_of(catalog.readable('catalog', 'migrations')) m
  WHERE m->>'applied_at' IS NOT NULL
  ORDER BY (m->>'applied_at')::timestamptz, m->>'file' COLLATE "C"`;

const optionalNumber = z.nullable(z.coerce.number());

const snapshotRows = z.array(
  z.object({
    id: z.coerce.number(),
    label: z.nullable(z.string()),
    takenAt: z.string(),
    commit: z.nullable(z.string()),
    schemaHash: z.string(),
    tables: z.nullable(z.number()),
    functions: z.nullable(z.number()),
    policies: z.nullable(z.number()),
    rows: optionalNumber,
    sizeBytes: optionalNumber,
  }),
);
const changeRows = z.array(
  z.object({
    id: z.coerce.number(),
    change: changeSchema,
    on: z.nullable(z.string()),
    open: z.nullable(z.boolean()),
  }),
);
const cameRows = z.array(
  z.object({ identity: z.string(), name: z.nullable(z.string()), came: z.coerce.number() }),
);
const figures = z.array(z.nullable(z.number()));
const growthRows = z.array(
  z.object({ identity: z.string(), at: z.array(z.number()), rows: figures, bytes: figures }),
);
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
    named('came', came),
    named('growth', growth),
    named('migrations', migrations),
    'COMMIT',
  ]).catch(async (error: unknown) => {
    await rollBack(database);
    throw error;
  });
  const changed = groupBy(changeRows.parse(answers.changes), ({ id }) => id);
  const relations = new Map<string, number>();
  const columns = new Map<string, Map<string, number>>();
  for (const { identity, name, came: snapshot } of cameRows.parse(answers.came)) {
    const own = columns.get(identity) ?? new Map<string, number>();
    if (name === null) relations.set(identity, snapshot);
    else columns.set(identity, own.set(name, snapshot));
  }
  return {
    snapshots: snapshotRows.parse(answers.snapshots),
    changes: new Map(
      [...changed].map(([id, rows]) => [
        id,
        rows.map(({ change, on, open }) => ({ ...change, on, open: open === true })),
      ]),
    ),
    relations,
    columns,
    growth: new Map(growthRows.parse(answers.growth).map((row) => [row.identity, measured(row)])),
    migrations: migrationRows.parse(answers.migrations),
  };
}

function measured({ at, rows, bytes }: z.infer<typeof growthRows>[number]): readonly Measured[] {
  return at.map((seconds, place) => ({
    at: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    rows: rows[place] ?? null,
    bytes: bytes[place] ?? null,
  }));
}
