import { explain, isServerError, sql, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import type { Format, Histories, NativeHistory, Row } from './formats/index.ts';
import type { Progress } from './stepwise.ts';

/** A row of catalog.migrations. */
export interface Applied {
  readonly file: string;
  readonly version: string;
  readonly kind: 'versioned' | 'repeatable' | 'bundled';
  /** Null when the file was marked by hand: the next run records what it finds. */
  readonly checksum: string | null;
  readonly token_checksum: string | null;
  readonly milliseconds: number | null;
  /** Set while a file that runs statement by statement is not finished. */
  readonly progress: Progress | null;
  /** What a person said of the file and no run has acted on yet. */
  readonly marked: 'applied' | 'baseline' | 'reverted' | null;
}

/** What a look at the database found; taken in one READ ONLY transaction, so it changes nothing. */
export interface Inspection {
  /** `17.10` */
  readonly serverVersion: string;
  readonly user: string;
  readonly database: string;
  readonly readOnly: boolean;
  /** Whether catalog.migrations is there; when not, nothing was ever applied. */
  readonly installed: boolean;
  readonly applied: readonly Applied[];
  /** The histories of the tools whose folders are run. */
  readonly histories: Histories;
}

/**
 * Where a tool's table is, its columns and, when those are the tool's, its rows. A table that is missing is expected
 * where the tool would create it.
 */
function reading({ id, schema, table, columns, foreign, knownBy }: NativeHistory): string {
  const place = schema === null ? sql`to_regclass(quote_ident(${table}))` : sql`to_regclass(format('%I.%I', ${schema}, ${table}))`;
  // Many a service has a schema_migrations of its own, on Supabase the platform itself: with other columns, or owned by others.
  const alike = knownBy === 'name' ? 'true' : knownBy === null ? 'false' : `pg_has_role(relowner, 'MEMBER')
        AND ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum) = ARRAY[${columns.map((column) => `'${column}'`).join(', ')}]`;
  const values = columns.map((column) => `'${column}', h.${column}::text`).join(', ');
  return `place := ${place};
  names := ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = place AND attnum > 0 AND NOT attisdropped);
  -- to_regclass sees what was created since the snapshot, a query does not.
  IF names = '{}' THEN place := NULL; END IF;
  content := NULL;
  IF names @> ARRAY[${columns.map((column) => `'${column}'`).join(', ')}]${foreign === undefined ? '' : ` AND NOT names @> ARRAY['${foreign}']`} THEN
    EXECUTE format($read$SELECT json_agg(json_build_object(${values})) FROM %s h$read$, place) INTO content;
  END IF;
  found := found || jsonb_build_object('${id}', json_build_object(
    'schema', coalesce((SELECT nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace WHERE c.oid = place), ${schema === null ? "current_schema(), 'public'" : sql`${schema}`}),
    'exists', place IS NOT NULL, 'columns', names, 'rows', coalesce(content, '[]'),
    'elsewhere', ARRAY(SELECT nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE ${sql`relname = ${table}`} AND relkind IN ('r', 'p') AND ${schema === null ? 'nspname <> ALL (current_schemas(false))' : sql`nspname <> ${schema}`} AND ${alike} ORDER BY 1)));`;
}

/*
 * One snapshot for all: another run may be recording meanwhile. The histories may not be there yet, and a SELECT from a missing table would end the message. A DO block reads each only
 * if it is there and hands it on in a setting that lives as long as the transaction.
 */
const inspection = (histories: readonly NativeHistory[]): string => `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
DO $inspect$
DECLARE
  place regclass;
  names text[];
  content json;
  found jsonb := '{}';
BEGIN
  IF to_regclass('catalog.migrations') IS NOT NULL THEN
    PERFORM set_config('pg_feature_inventory.applied', (
      SELECT coalesce(json_agg(json_build_object('file', file, 'version', version, 'kind', kind, 'checksum', checksum, 'token_checksum', token_checksum,
        'milliseconds', milliseconds, 'progress', progress, 'marked', marked)), '[]')::text FROM catalog.migrations), true);
  END IF;
  ${histories.map(reading).join('\n  ')}
  PERFORM set_config('pg_feature_inventory.found', found::text, true);
END $inspect$;
SELECT split_part(current_setting('server_version'), ' ', 1) AS server_version, current_user AS role, current_database() AS database,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS read_only,
  to_regclass('catalog.migrations') IS NOT NULL AS installed,
  nullif(current_setting('pg_feature_inventory.applied', true), '')::json AS applied,
  current_setting('pg_feature_inventory.found')::json AS found;
ROLLBACK`;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Reads the histories and who is connected, in one round trip.
 * @param sets whose formats say which tools' histories to read besides catalog.migrations.
 * @throws {ActionError} when the role may not read a history.
 */
export async function inspect(database: Database, sets: readonly { readonly format: Format }[]): Promise<Inspection> {
  const histories = new Map(sets.flatMap(({ format: { history } }) => (history === null ? [] : [[history.id, history] as const])));
  const results = await database.query(inspection([...histories.values()])).catch(async (error: unknown) => {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    throw new ActionError({
      message: `The migration history cannot be read: ${error.message}`, state: 'Nothing was changed.', ...explain(error, { user: database.user }),
    }, { cause: error });
  });
  const row = results.find(({ command }) => command === 'SELECT')?.rows[0] as {
    server_version: string; role: string; database: string; read_only: boolean; installed: boolean; applied: readonly Applied[] | null;
    found: Readonly<Record<string, { schema: string; exists: boolean; columns: readonly string[]; rows: readonly Row[]; elsewhere: readonly string[] }>>;
  };
  return {
    serverVersion: row.server_version, user: row.role, database: row.database, readOnly: row.read_only,
    installed: row.installed, applied: row.applied ?? [],
    histories: new Map(Object.entries(row.found).map(([id, found]) => {
      const table = `${quote(found.schema)}.${quote(histories.get(id)?.table ?? '')}`;
      return [id, { ...found, table, database: row.database }];
    })),
  };
}

/** Who holds one of the locks, for a person who waits for it; null when nobody does. @param native advisory locks of tools. */
export async function lockHolder(database: Database, native: readonly bigint[]): Promise<string | null> {
  // A key of one bigint is shown as its two halves, objsubid 1; a key of two integers has objsubid 2 (system view pg_locks).
  const keys = ['(1885759745, 1, 2)', ...native.map((key) => `(${BigInt.asUintN(32, key >> 32n)}, ${BigInt.asUintN(32, key)}, 1)`)];
  const [result] = await database.query(`SELECT a.application_name, a.usename, a.client_addr::text AS address,
      round(extract(epoch FROM clock_timestamp() - a.xact_start)) AS seconds
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint, l.objid::bigint, l.objsubid) IN (${keys.join(', ')}) AND l.pid <> pg_backend_pid()
      AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) LIMIT 1`);
  const row = result?.rows[0] as { application_name: string; usename: string; address: string | null; seconds: string | null } | undefined;
  return row === undefined ? null : `${row.usename} (${row.application_name || 'unnamed'}${row.address === null ? '' : ` from ${row.address}`})${row.seconds === null ? '' : `, for ${row.seconds} s`}`;
}
