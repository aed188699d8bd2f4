import { isServerError, named, pin, queryNamed, rollBack, sql, type Database } from '../../database/index.ts';
import { placed, type ObjectsRead, type ReadObject } from './objects.ts';

/**
 * The objects of the newest snapshot, where that says what {@link readObjects} would: the database is as it was then,
 * this version of the catalog took it, and nothing in it is redacted.
 *
 * @returns null where they have to be read.
 */
export async function storedObjects(
  database: Database,
  catalogSql: string,
  before: ObjectsRead | undefined,
): Promise<readonly ReadObject[] | null> {
  const [, version] = /\bversion CONSTANT int := (\d+);/.exec(catalogSql) ?? [];
  if (version === undefined) throw new Error('catalog.capture_snapshot() does not say its version');
  try {
    const { objects } = await queryNamed(database, [
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      ...pin,
      named('objects', storedSql(Number(version))),
      'COMMIT',
    ]);
    return objects.length === 0 ? null : objects.map((row) => placed(row, before, undefined).object);
  } catch (error) {
    // Who may not read what is stored reads the database.
    if (!isServerError(error)) throw error;
    await rollBack(database);
    return null;
  }
}

/**
 * Rows as they are read, or none. There is no fingerprint where a lock hid an object. What was dropped and made again
 * as it was keeps its row, with the OID that it had: PostgreSQL does that itself to a constraint or index on a column
 * of which the type changes, and who did it to anything else has all of it read.
 */
const storedSql = (version: number): string => sql`WITH
  newest AS MATERIALIZED (
    SELECT * FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1
  ), present AS (
    SELECT oid FROM pg_class UNION ALL SELECT oid FROM pg_constraint UNION ALL SELECT oid FROM pg_proc
    UNION ALL SELECT oid FROM pg_type UNION ALL SELECT oid FROM pg_trigger UNION ALL SELECT oid FROM pg_policy
    UNION ALL SELECT oid FROM pg_rewrite UNION ALL SELECT oid FROM pg_namespace UNION ALL SELECT oid FROM pg_extension
    UNION ALL SELECT oid FROM pg_statistic_ext UNION ALL SELECT oid FROM pg_event_trigger
    UNION ALL SELECT oid FROM pg_publication UNION ALL SELECT oid FROM pg_foreign_server
    UNION ALL SELECT oid FROM pg_roles
  ), stored AS MATERIALIZED (
    SELECT o.kind, o.identity, o.oid, o.body::text AS body,
      o.kind = 'function' AND o.body->'redacted' <> '[]' AS redacted,
      CASE WHEN o.oid IS NULL OR o.oid IN (SELECT p.oid FROM present p) THEN o.oid
        WHEN o.kind = 'constraint' THEN (
          SELECT c.oid FROM pg_namespace n JOIN pg_class t ON t.relnamespace = n.oid
          JOIN pg_constraint c ON c.conrelid = t.oid
          WHERE n.nspname = o.body->>'schema' AND t.relname = o.body->>'table' AND c.conname = o.body->>'constraint')
        WHEN o.kind = 'index' THEN (
          SELECT c.oid FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid
          WHERE n.nspname = o.body->>'schema' AND c.relname = o.body->>'index') END AS oid_now
    FROM catalog.objects o WHERE o.valid_to IS NULL AND o.kind <> 'edge function'
  )
  SELECT s.kind, s.identity, s.oid_now::text AS oid, false AS locked, s.body FROM stored s
  WHERE EXISTS (
      SELECT FROM newest n WHERE n.capture_version = ${version}
        AND n.server_version_num = current_setting('server_version_num')::int
        AND n.fingerprint = catalog.fingerprint())
    AND NOT EXISTS (
      SELECT FROM stored r
      WHERE r.redacted OR strpos(r.body, 'redacted:') > 0 OR (r.oid IS NULL) <> (r.oid_now IS NULL))`;
