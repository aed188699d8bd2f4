import { identifier } from '../quoting.ts';
import {
  explain,
  foreignInCatalog,
  foreignParts,
  isServerError,
  pin,
  pinned,
  sql,
  trustedRoles,
  type Database,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import {
  type Alike,
  type Format,
  type FoundHistory,
  type Histories,
  type NativeHistory,
} from './formats/index.ts';
import { readOthers, type OtherHistory } from './other-tools.ts';
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
  /** Histories with rows of tools whose folders are not told apart from others'. */
  readonly others: readonly OtherHistory[];
}

/** SQL condition; to_regclass() would fail in a schema that the role may not use. */
const installed =
  "EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'catalog' AND c.relname = 'migrations')";

/** How many tables that may be a tool's history are looked into: those in the expected schema first. */
const mostAlike = 8;

/**
 * Where a tool's table is, its columns and, when those are the tool's, its rows; and tables elsewhere that look like it.
 * A table that is missing is expected where the tool would create it.
 */
function reading({ id, schema, table, columns, foreign, known }: NativeHistory): string {
  // As the tool finds it: in the first schema of the session's search_path that has it.
  const places =
    schema === null
      ? 'unnest(path) WITH ORDINALITY s (name, rank)'
      : sql`(VALUES (${schema}::name, 1)) s (name, rank)`;
  const values = columns.map((column) => `'${column}', h.${column}::text`).join(', ');
  const needed = `ARRAY[${columns.map((column) => `'${column}'`).join(', ')}]`;
  const rowsOf = (relation: string, kind: string): string =>
    `EXECUTE format($read$SELECT json_agg(json_build_object(${values})) FROM %s %s h$read$, CASE ${kind} WHEN 'r' THEN 'ONLY' ELSE '' END, ${relation}) INTO content`;
  // A schema that the connection string names need not exist yet: then it stands alone in the search_path.
  const expected =
    schema === null
      ? `path[1], substring(current_setting('pg_feature_inventory.search_path') FROM '^"?([^",]+)"?$'), 'public'`
      : sql`${schema}`;
  const shaped = Object.keys(known?.shape ?? {});
  const shape = Object.entries(known?.shape ?? {})
    .map(([column, category]) => `${column}:${category}`)
    .sort()
    .join(' ');
  return `SELECT c.oid, c.relkind, format('%I.%I', nspname, relname) AS name, relowner, pg_get_userbyid(relowner) AS owner, relkind IN ('r', 'p') AND relowner = ANY (trusted) AS trusted INTO other
    FROM ${places} JOIN pg_catalog.pg_namespace n ON nspname = s.name JOIN pg_catalog.pg_class c ON relnamespace = n.oid ${sql`AND relname = ${table}`} ORDER BY s.rank LIMIT 1;
  place := other.oid;
  names := ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = place AND attnum > 0 AND NOT attisdropped);
  content := NULL;
  IF place IS NOT NULL AND NOT other.trusted THEN
    strange := strange || jsonb_build_object('object', pg_describe_object('pg_class'::regclass, place, 0), 'owner', other.owner,
      'remedy', CASE WHEN other.relkind IN ('r', 'p') THEN format('GRANT %I TO %I; (or connect as %1$I)', other.owner, current_user) ELSE format('%s has to be a table.', other.name) END);
  ELSIF names @> ${needed}${foreign === undefined ? '' : ` AND NOT names @> ARRAY['${foreign}']`} THEN
    watched := watched || place::oid;
    -- Once it is locked, nothing can take its place.
    EXECUTE format('LOCK TABLE %s IN ACCESS SHARE MODE', other.name);
    IF to_regclass(other.name) IS DISTINCT FROM place THEN
      RAISE EXCEPTION '% was replaced meanwhile', other.name USING ERRCODE = 'serialization_failure';
    END IF;
    ${rowsOf('place', 'other.relkind')};
  END IF;
  found := found || jsonb_build_object(${sql`${id}`}, json_build_object(
    'schema', coalesce((SELECT nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace WHERE c.oid = place), ${expected}),
    'name', ${sql`${table}`}, 'exists', place IS NOT NULL, 'columns', names, 'rows', coalesce(content, '[]'),
    'owner', other.relowner::bigint, 'triggers', ARRAY(SELECT t.oid::bigint FROM pg_catalog.pg_trigger t WHERE t.tgrelid = place AND NOT t.tgisinternal)));
  alike := '[]';
  ${
    known === null
      ? ''
      : `FOR other IN SELECT c.oid, c.oid::regclass AS place, relowner, nspname, relname, here, attributes.names, ${sql`relname = ${table}`} AND (${known.name} OR pg_has_role(relowner, 'MEMBER')) AS namesake,
      relkind, attributes.names @> ${needed} AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
        AND relowner = ANY (trusted) AND NOT row_security_active(c.oid) AS readable
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace,
      LATERAL (SELECT ${schema === null ? 'nspname = ANY (path)' : sql`nspname = ${schema}`} AS here) AS places,
      LATERAL (SELECT array_agg(attname::text) AS names, string_agg(format('%s:%s', attname, typcategory), ' ' ORDER BY attname COLLATE "C") AS shape
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = atttypid WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS attributes
    WHERE relkind IN ('r', 'p') AND c.oid IS DISTINCT FROM place AND nspname !~ '^pg_' AND nspname <> 'information_schema'
      ${schema === null ? "-- Who names a schema in the connection string says where the history is.\n      AND (here OR current_setting('pg_feature_inventory.path_source') <> 'client')" : ''}
      -- First by one pass over all columns, so that thousands of tables cost milliseconds.
      AND (${known.name ? sql`relname = ${table} OR ` : ''}c.oid IN (SELECT attrelid FROM pg_catalog.pg_attribute WHERE attname IN (${shaped.map((column) => `'${column}'`).join(', ')})
        AND attnum > 0 AND NOT attisdropped GROUP BY 1 HAVING count(*) = ${shaped.length}))
      AND (${known.name ? sql`relname = ${table} OR ` : ''}shape = '${shape}')
    ORDER BY here DESC, nspname, relname LIMIT ${mostAlike}
  LOOP
    content := NULL;
    IF other.readable THEN watched := watched || other.oid; ${rowsOf('other.place', 'other.relkind')}; END IF;
    alike := alike || jsonb_build_array(json_build_object('schema', other.nspname, 'name', other.relname, 'exists', true, 'columns', other.names, 'rows', coalesce(content, '[]'),
      'owner', other.relowner::bigint, 'triggers', ARRAY(SELECT t.oid::bigint FROM pg_catalog.pg_trigger t WHERE t.tgrelid = other.oid AND NOT t.tgisinternal), 'here', other.here, 'namesake', other.namesake));
  END LOOP;`
  }
  found := jsonb_set(found, ARRAY[${sql`${id}`}, 'alike'], alike);`;
}

/** The last statement under the session's own search_path: the schemas in it, in order, and who set it. */
const rememberPath = `SELECT pg_catalog.set_config('pg_feature_inventory.schemas', pg_catalog.current_schemas(false)::pg_catalog.text, true),
  pg_catalog.set_config('pg_feature_inventory.search_path', pg_catalog.current_setting('search_path'), true),
  pg_catalog.set_config('pg_feature_inventory.path_source', (SELECT s.source FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) 'search_path'), true)`;

/*
 * One snapshot for all: another run may be recording meanwhile. The histories may not be there yet, and a SELECT from a missing table would end the message. A DO block reads each only
 * if it is there and hands it on in a setting that lives as long as the transaction.
 */
const inspection = (
  histories: readonly NativeHistory[],
): string => `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
${rememberPath};
${pin.join(';\n')};
DO $inspect$
DECLARE
  trusted CONSTANT oid[] := ARRAY(${trustedRoles});
  -- The schemas in which the files' names are looked up.
  path name[];
  watched oid[] := '{}';
  strange jsonb := '[]';
  place regclass;
  names text[];
  content json;
  found jsonb := '{}';
  alike jsonb;
  other record;
  filled boolean;
  others jsonb := '[]';
BEGIN
  -- No view and no foreign table, whatever comes meanwhile; older minor versions lack the setting.
  PERFORM set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) WHERE current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL;
  path := current_setting('pg_feature_inventory.schemas')::name[];
  SELECT coalesce(jsonb_agg(f), '[]') INTO strange FROM (${foreignInCatalog}) f;
  IF strange = '[]' AND ${installed} THEN
    PERFORM set_config('pg_feature_inventory.applied', (
      SELECT coalesce(json_agg(json_build_object('file', file, 'version', version, 'kind', kind, 'checksum', checksum, 'token_checksum', token_checksum,
        'milliseconds', milliseconds, 'progress', progress, 'marked', marked)), '[]')::text FROM catalog.migrations), true);
  END IF;
  ${histories.map(reading).join('\n  ')}
  ${readOthers}
  strange := strange || (WITH trusted (oid) AS (SELECT unnest(trusted)), watched (oid) AS (SELECT unnest(watched)), ${foreignParts}
    SELECT coalesce(jsonb_agg(jsonb_build_object('object', f.object, 'owner', pg_get_userbyid(f.owner), 'remedy', f.remedy)), '[]') FROM foreign_part f);
  PERFORM set_config('pg_feature_inventory.found', found::text, true), set_config('pg_feature_inventory.others', others::text, true),
    set_config('pg_feature_inventory.strange', strange::text, true);
END $inspect$;
SELECT split_part(current_setting('server_version'), ' ', 1) AS server_version, current_user AS role, current_database() AS database,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS read_only,
  ${installed} AS installed,
  nullif(current_setting('pg_feature_inventory.applied', true), '')::json AS applied,
  current_setting('pg_feature_inventory.found')::json AS found, current_setting('pg_feature_inventory.others')::json AS others,
  current_setting('pg_feature_inventory.strange')::json AS strange;
ROLLBACK`;

type Read = Omit<FoundHistory, 'database' | 'table' | 'alike'>;

/** How long to wait for a tool that is at work. */
export interface Waiting {
  /** Milliseconds. */
  readonly waitForLock: number;
  readonly onWait?: (message: string) => void;
}

/**
 * Reads the histories and who is connected, in one round trip. While a tool is at work on its migrations, that is waited
 * for: what it has begun looks like a failure until it ends.
 * @param sets whose formats say which tools' histories to read besides catalog.migrations.
 * @throws {ActionError} when the role may not read a history, or a tool does not end in time.
 */
export async function inspect(
  database: Database,
  sets: readonly { readonly format: Format }[],
  { waitForLock, onWait }: Waiting = { waitForLock: 60_000 },
): Promise<Inspection> {
  const histories = new Map(
    sets.flatMap(({ format: { history } }) => (history === null ? [] : [[history.id, history] as const])),
  );
  const deadline = Date.now() + waitForLock;
  for (;;) {
    const inspection = await look(database, histories);
    const begun = [...inspection.histories].flatMap(([id, found]) =>
      histories.get(id)?.unfinished?.(found) === true ? [...(histories.get(id)?.locks(found) ?? [])] : [],
    );
    if (begun.length === 0) return inspection;
    const holder = await lockHolder(database, begun);
    // It may have ended between the two looks.
    if (holder === null) return await look(database, histories);
    if (Date.now() >= deadline) {
      throw new ActionError({
        message: `Another tool is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
        state: 'Nothing was run.',
        remedy: 'Run again when it has finished, or raise wait-for-lock.',
      });
    }
    onWait?.(`Waiting for another tool: ${holder}`);
    await database.pause(Math.min(1000, Math.max(deadline - Date.now(), 50)));
  }
}

async function look(database: Database, histories: ReadonlyMap<string, NativeHistory>): Promise<Inspection> {
  const results = await database.query(inspection([...histories.values()])).catch(async (error: unknown) => {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    throw new ActionError(
      {
        message: `The migration history cannot be read: ${error.message}`,
        state: 'Nothing was changed.',
        ...explain(error, { user: database.user }),
      },
      { cause: error },
    );
  });
  const row = results.findLast(({ command }) => command === 'SELECT')?.rows[0] as {
    strange: readonly Strange[];
    server_version: string;
    role: string;
    database: string;
    read_only: boolean;
    installed: boolean;
    applied: readonly Applied[] | null;
    others: readonly OtherHistory[];
    found: Readonly<
      Record<string, Read & { readonly alike: readonly (Read & Pick<Alike, 'here' | 'namesake'>)[] }>
    >;
  };
  if (row.strange.length > 0) throw distrusted(row.strange, row.role);
  const whole = <T extends Read>(read: T): T & Pick<FoundHistory, 'database' | 'table'> => ({
    ...read,
    database: row.database,
    table: `${identifier(read.schema)}.${identifier(read.name)}`,
  });
  return {
    serverVersion: row.server_version,
    user: row.role,
    database: row.database,
    readOnly: row.read_only,
    installed: row.installed,
    applied: row.applied ?? [],
    others: row.others,
    histories: new Map(
      Object.entries(row.found).map(([id, found]) => [
        id,
        { ...whole(found), alike: found.alike.map((one) => ({ ...whole(one), alike: [] })) },
      ]),
    ),
  };
}

/** What could run code of somebody else with the rights of the connected role, and what to do about it. */
interface Strange {
  readonly object: string;
  readonly owner: string;
  readonly remedy: string;
}

function distrusted(strange: readonly Strange[], user: string): ActionError {
  const shown = strange.slice(0, 5);
  const more = strange.length > shown.length ? `, and ${strange.length - shown.length} more` : '';
  return new ActionError({
    message: `Not everything that the run reads and writes belongs to role ${user} or to a role whose rights it has: ${shown.map(({ object, owner }) => `${object} (role ${owner})`).join('; ')}${more}.`,
    state:
      'Its code would run with the rights of the connected role. Nothing of it was called, and nothing was run or written since it was seen.',
    remedy: `Look at each of them. Drop what nobody needs; what is yours, let the run have the rights of its owner, or hand it over: ${shown.map(({ remedy }) => remedy).join(' ')}`,
  });
}

/** Who holds one of the locks, for a person who waits for it; null when nobody does. @param native advisory locks of tools. */
export async function lockHolder(database: Database, native: readonly bigint[]): Promise<string | null> {
  // A key of one bigint is shown as its two halves, objsubid 1; a key of two integers has objsubid 2 (system view pg_locks).
  const keys = [
    '(1885759745, 1, 2)',
    ...native.map((key) => `(${BigInt.asUintN(32, key >> 32n)}, ${BigInt.asUintN(32, key)}, 1)`),
  ];
  const results = await database.query(
    pinned(`SELECT a.application_name, a.usename, a.client_addr::text AS address,
      round(extract(epoch FROM clock_timestamp() - a.xact_start)) AS seconds
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint, l.objid::bigint, l.objsubid) IN (${keys.join(', ')}) AND l.pid <> pg_backend_pid()
      AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) LIMIT 1`),
  );
  const row = results.at(-1)?.rows[0] as
    { application_name: string; usename: string; address: string | null; seconds: string | null } | undefined;
  return row === undefined
    ? null
    : `${row.usename} (${row.application_name || 'unnamed'}${row.address === null ? '' : ` from ${row.address}`})${row.seconds === null ? '' : `, for ${row.seconds} s`}`;
}
