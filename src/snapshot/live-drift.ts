import { isServerError, named, queryNamed, rollBack, type Database } from '../database/index.ts';
import { changesOf } from './capture.ts';
import type { Change } from './change.ts';
import { spelling } from './spelling.ts';

/** Under which the bodies of objects are written, as capture_snapshot() has them. */
const settings = [
  // It is no more than a part of a plan; and a table that somebody locks must not hold that up either.
  "SET LOCAL statement_timeout = '1min'",
  "SET LOCAL lock_timeout = '2s'",
  ...spelling,
  'SET LOCAL jit = off',
];

/** What a database says before its objects are read. */
interface Standing {
  /** The snapshot that the last run left. */
  readonly run: string;
  /** The drift that is stored with the newest snapshot; null = the schema is not as that has it. */
  readonly stored: readonly Change[] | null;
  /** Whether nothing but drift can be in between: no migration was recorded, and objects are described as they were. */
  readonly unexplained: boolean;
  readonly sameDatabase: boolean;
  readonly versions: readonly [before: number, now: number];
}

/**
 * What changed since the last run with no migration in between, without storing anything: in READ ONLY transactions.
 * While the schema is as the newest snapshot has it, that is one round trip, and no object is read.
 * @param catalogSql sql/003_feature_inventory.sql, whose `catalog.diff()` judges.
 * @returns null where the role may not read what says so, or the catalog is of another version.
 */
export async function readDrift(database: Database, catalogSql: string): Promise<readonly Change[] | null> {
  try {
    const standing = await standingOf(database);
    if (standing === null || !standing.unexplained) return [];
    return standing.stored ?? (await differences(database, standing, catalogSql));
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    return null;
  }
}

async function standingOf(database: Database): Promise<Standing | null> {
  const { found } = await queryNamed(database, [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    ...settings,
    named(
      'found',
      `SELECT r.id::text AS run,
        CASE WHEN n.fingerprint = catalog.fingerprint() THEN coalesce((
          SELECT json_agg(json_build_object('change', to_jsonb(d) - 'drift'))
          FROM catalog.changes_since_run() d WHERE d.drift), '[]') END AS stored,
        r.migrations_hash IS NOT DISTINCT FROM catalog.migrations_hash()
          AND r.capture_version = n.capture_version AS unexplained,
        r.database_oid IS NOT DISTINCT FROM d.oid AND r.system_identifier IS NOT DISTINCT FROM (
          SELECT c.system_identifier FROM pg_control_system() c
          WHERE has_function_privilege('pg_control_system()', 'EXECUTE')) AS same,
        r.server_version_num AS before, current_setting('server_version_num')::int AS now
      FROM (SELECT s.* FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1) n
      CROSS JOIN LATERAL catalog.last_run_before(9223372036854775807) r
      CROSS JOIN pg_database d WHERE d.datname = current_database()`,
    ),
    'COMMIT',
  ]);
  const [row] = found;
  if (row === undefined) return null;
  const stored = row['stored'] as readonly { readonly change: unknown }[] | null;
  return {
    run: String(row['run']),
    stored: stored === null ? null : changesOf(stored),
    unexplained: row['unexplained'] === true,
    sameDatabase: row['same'] === true,
    versions: [Number(row['before']), Number(row['now'])],
  };
}

async function differences(
  database: Database,
  standing: Standing,
  catalogSql: string,
): Promise<readonly Change[]> {
  const { changes } = await queryNamed(database, [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    ...settings,
    'SET LOCAL enable_nestloop = off',
    named(
      'changes',
      `SELECT to_jsonb(d) AS change
        FROM (${differenceSql(catalogSql, standing)}) d (kind, identity, change, severity, details)
        WHERE d.kind <> 'edge function' AND NOT d.details @> '[{"property": "re-rendered by PostgreSQL"}]'`,
    ),
    'COMMIT',
  ]);
  return changesOf(changes);
}

/** A snapshot that is not stored is newer than all that are. */
const now = '9223372036854775807';

/** catalog.objects as it would be with a snapshot of this moment: what is as it was keeps its row. */
const twin = `seen AS MATERIALIZED (
    SELECT r.kind, r.identity, r.oid, r.locked, r.body, catalog.sha256(r.body::text) AS hash
    FROM (
      SELECT o.kind, o.identity, o.oid, o.locked,
        CASE WHEN catalog.is_suspicious(o.body::text) THEN catalog.redact(o.body) ELSE o.body END AS body
      FROM catalog.read_objects() o OFFSET 0) r
  ), twin AS MATERIALIZED (
    SELECT o.kind, o.identity, o.oid, o.column_numbers, o.hash, o.body, o.valid_from,
      CASE WHEN o.valid_to IS NULL AND o.kind <> 'edge function' AND NOT EXISTS (
        SELECT FROM seen s
        WHERE s.kind = o.kind AND s.identity = o.identity AND (s.hash = o.hash OR s.locked))
      THEN ${now} ELSE o.valid_to END AS valid_to
    FROM catalog.objects o
    UNION ALL
    SELECT s.kind, s.identity, s.oid, CASE WHEN s.kind IN ('table', 'view') THEN ARRAY(
        SELECT a.attnum FROM pg_attribute a
        WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) END,
      s.hash, s.body, ${now}, NULL
    FROM seen s WHERE NOT EXISTS (
      SELECT FROM catalog.objects o
      WHERE o.valid_to IS NULL AND o.kind = s.kind AND o.identity = s.identity AND (s.hash = o.hash OR s.locked))
  ), `;

/**
 * The query of catalog.diff(), with what is seen now in the place of a stored snapshot: the function itself compares
 * what is stored, and a plan stores nothing.
 */
function differenceSql(catalogSql: string, { run, sameDatabase, versions }: Standing): string {
  const from = catalogSql.indexOf('CREATE OR REPLACE FUNCTION catalog.diff(');
  const begin = catalogSql.indexOf('  RETURN QUERY\n  WITH ', from);
  const end = catalogSql.indexOf(';\nEND\n$fn$;', begin);
  if (from < 0 || begin < 0 || end < 0) throw new Error('catalog.diff() is not written as it is read here');
  const values = new Map([
    ['from_id', run],
    ['to_id', now],
    ['same_database', String(sameDatabase)],
    ['same_major', String(Math.floor(versions[0] / 10_000) === Math.floor(versions[1] / 10_000))],
    ['same_form', 'true'],
    ['maintain', `'"MAINTAIN[*]?"(, )?|, "MAINTAIN[*]?"'`],
    ['catalog.objects', 'twin'],
    ['origin.server_version_num', String(versions[0])],
    ['target.server_version_num', String(versions[1])],
  ]);
  const query = catalogSql.slice(begin + '  RETURN QUERY\n  WITH '.length, end);
  const written = query.replaceAll(
    /\b(?:catalog\.objects|(?:origin|target)\.server_version_num|\w+)\b/g,
    (word) => values.get(word) ?? word,
  );
  return `WITH ${twin}${written}`;
}
