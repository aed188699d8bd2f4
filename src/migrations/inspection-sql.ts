import {
  foreignParts,
  foreignToTrusted,
  othersOwn,
  pin,
  platformSchemas,
  sql,
  trustedRoles,
} from '../database/index.ts';
import { packTables } from './bundled.ts';
import type { ToolHistory } from './formats/index.ts';
import { historySchemas, historyTables, tablesBesideHistories } from './history-tables.ts';
import { complete } from './ledger.ts';
import { readOffers } from './offered.ts';
import { readOthers } from './other-tools.ts';

/** SQL condition; to_regclass() would fail in a schema that the role may not use. */
const installed = `EXISTS (
  SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'catalog' AND c.relname = 'migrations')`;

/** How many tables that may be a tool's history are read: those in the expected schema first. */
const mostAlike = 8;

/** SQL list of string constants. */
const constants = (texts: readonly string[]): string => texts.map((text) => sql`${text}`).join(', ');

/** SQL array of the columns that the tool's table must have. */
const neededOf = ({ columns }: ToolHistory): string => `ARRAY[${constants(columns)}]`;

/** PL/pgSQL statement that reads the rows of a table into `content`. */
function readRows({ columns }: ToolHistory, relation: string, kind: string): string {
  const values = columns.map((column) => `'${column}', h.${column}::text`).join(', ');
  return `EXECUTE format($read$SELECT json_agg(json_build_object(${values})) FROM %s %s h$read$,
      CASE ${kind} WHEN 'r' THEN 'ONLY' ELSE '' END, ${relation}) INTO content`;
}

/**
 * PL/pgSQL statement that adds to `hidden` the tables whose rows the role cannot see, with what would show them.
 * @param which SQL condition on pg_class `c` and pg_namespace `n`.
 */
const noteHidden = (which: string): string => `hidden := hidden || (
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', format('%I.%I', nspname, relname), 'why', why, 'remedy',
      CASE
        WHEN why = 'forced' THEN format('ALTER TABLE %I.%I NO FORCE ROW LEVEL SECURITY;', nspname, relname)
        WHEN why = 'policy' THEN format('GRANT %I TO %I;', pg_get_userbyid(relowner), current_user)
        -- Grants in it to any other role are revoked again (catalog.set_privileges).
        WHEN nspname = 'catalog' THEN concat_ws(' ',
          CASE WHEN to_regrole('feature_inventory_reader') IS NULL
            THEN 'CREATE ROLE feature_inventory_reader NOLOGIN;' END,
          'GRANT USAGE ON SCHEMA catalog TO feature_inventory_reader;',
          format('GRANT SELECT ON catalog.%I TO feature_inventory_reader;', relname),
          format('GRANT feature_inventory_reader TO %I;', current_user))
        ELSE concat_ws(' ',
          CASE WHEN NOT usable THEN format('GRANT USAGE ON SCHEMA %I TO %I;', nspname, current_user) END,
          CASE WHEN NOT readable THEN format('GRANT SELECT ON %I.%I TO %I;', nspname, relname, current_user) END)
      END)), '[]')
    FROM (
      SELECT nspname, relname, relowner, has_schema_privilege(n.oid, 'USAGE') AS usable,
        has_table_privilege(c.oid, 'SELECT') AS readable, CASE
        WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'usage'
        WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN 'select'
        WHEN row_security_active(c.oid) THEN
          CASE WHEN pg_has_role(relowner, 'USAGE') THEN 'forced' ELSE 'policy' END END AS why
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'p') AND relowner = ANY (trusted) AND ${which}) unseen
    WHERE why IS NOT NULL)`;

/** SQL array of the triggers on a table. */
const triggersOn = (relation: string): string => `ARRAY(
      SELECT t.oid::bigint FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${relation} AND NOT t.tgisinternal)`;

/**
 * Reads where a tool's table is, its columns and, when those are the tool's, its rows; and tables elsewhere that look
 * like it. A table that is missing is expected where the tool would create it.
 */
function readHistory(history: ToolHistory): string {
  const { id, schema, table, foreign, known } = history;
  // As the tool finds it: in the first schema of the session's search_path that has it.
  const places =
    schema === null
      ? 'unnest(path) WITH ORDINALITY s (name, rank)'
      : sql`(VALUES (${schema}::name, 1)) s (name, rank)`;
  // A schema that the connection string names need not exist yet: then it is the only one in the search_path.
  const expected =
    schema === null
      ? `path[1], substring(current_setting('pg_feature_inventory.search_path') FROM '^"?([^",]+)"?$'), 'public'`
      : sql`${schema}`;
  return `SELECT c.oid, c.relkind, format('%I.%I', nspname, relname) AS name,
      relowner, pg_get_userbyid(relowner) AS owner,
      relkind IN ('r', 'p') AND relowner = ANY (trusted) AS trusted INTO other
    FROM ${places} JOIN pg_catalog.pg_namespace n ON nspname = s.name
      JOIN pg_catalog.pg_class c ON relnamespace = n.oid ${sql`AND relname = ${table}`} ORDER BY s.rank LIMIT 1;
  place := other.oid;
  ${noteHidden(
    sql`relname = ${table}` +
      (schema === null
        ? ` AND array_position(written, nspname) <= coalesce((
          SELECT array_position(written, h.nspname) FROM pg_catalog.pg_class p
            JOIN pg_catalog.pg_namespace h ON h.oid = p.relnamespace WHERE p.oid = place), cardinality(written))`
        : sql` AND nspname = ${schema}`),
  )};
  names := ARRAY(
    SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = place AND attnum > 0 AND NOT attisdropped);
  content := NULL;
  IF place IS NOT NULL AND NOT other.trusted THEN
    strange := strange || jsonb_build_object(
      'object', pg_describe_object('pg_class'::regclass, place, 0), 'owner', other.owner,
      'remedy', CASE WHEN other.relkind IN ('r', 'p')
        THEN format('GRANT %I TO %I; (or connect as %1$I)', other.owner, current_user)
        ELSE format('%s has to be a table.', other.name) END);
  ELSIF hidden = '[]'
    AND names @> ${neededOf(history)}${foreign === undefined ? '' : ` AND NOT names @> ARRAY['${foreign}']`} THEN
    watched := watched || place::oid;
    -- Once it is locked, nothing can take its place.
    EXECUTE format('LOCK TABLE %s IN ACCESS SHARE MODE', other.name);
    IF to_regclass(other.name) IS DISTINCT FROM place THEN
      RAISE EXCEPTION '% was replaced meanwhile', other.name USING ERRCODE = 'serialization_failure';
    END IF;
    ${readRows(history, 'place', 'other.relkind')};
  END IF;
  found := found || jsonb_build_object(${sql`${id}`}, json_build_object(
    'schema', coalesce((
      SELECT nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE c.oid = place), ${expected}),
    'name', ${sql`${table}`}, 'exists', place IS NOT NULL, 'columns', names, 'rows', coalesce(content, '[]'),
    'counted', other.relkind IS DISTINCT FROM 'p',
    'owner', other.relowner::bigint, 'triggers', ${triggersOn('place')}));
  alike := '[]';
  ${known === null ? '' : readAlike(history, known)}
  found := jsonb_set(found, ARRAY[${sql`${id}`}, 'alike'], alike);`;
}

/** Tables that have the shape of the tool's history, or its name, in another place. */
function readAlike(history: ToolHistory, { shape, name }: NonNullable<ToolHistory['known']>): string {
  const { schema, table } = history;
  const columns = Object.keys(shape);
  const shapeText = Object.entries(shape)
    .map(([column, category]) => `${column}:${category}`)
    .sort()
    .join(' ');
  const orNamed = name ? sql`relname = ${table} OR ` : '';
  const onlyHere =
    schema === null
      ? `-- Who names a schema in the connection string says where the history is.
      AND (here OR current_setting('pg_feature_inventory.path_source') <> 'client')`
      : '';
  return `FOR other IN
    SELECT c.oid, c.oid::regclass AS place, relowner, nspname, relname, here, attributes.names,
      ${sql`relname = ${table}`} AND (${name} OR pg_has_role(relowner, 'MEMBER')) AS namesake, relkind,
      attributes.names @> ${neededOf(history)} AND has_schema_privilege(n.oid, 'USAGE')
        AND has_table_privilege(c.oid, 'SELECT')
        AND relowner = ANY (trusted) AND NOT row_security_active(c.oid) AS readable
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace,
      LATERAL (SELECT ${schema === null ? 'nspname = ANY (path)' : sql`nspname = ${schema}`} AS here) AS places,
      LATERAL (
        SELECT array_agg(attname::text) AS names,
          string_agg(format('%s:%s', attname, typcategory), ' ' ORDER BY attname COLLATE "C") AS shape
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = atttypid
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS attributes
    WHERE relkind IN ('r', 'p') AND c.oid IS DISTINCT FROM place
      AND nspname !~ '^pg_' AND nspname <> 'information_schema'
      ${onlyHere}
      -- First by one pass over all columns, so that thousands of tables cost milliseconds.
      AND (${orNamed}c.oid IN (
        SELECT attrelid FROM pg_catalog.pg_attribute
        WHERE attname IN (${constants(columns)}) AND attnum > 0 AND NOT attisdropped
        GROUP BY 1 HAVING count(*) = ${columns.length}))
      AND (${orNamed}shape = '${shapeText}')
    ORDER BY here DESC, nspname, relname LIMIT ${mostAlike}
  LOOP
    content := NULL;
    IF other.readable THEN
      watched := watched || other.oid;
      ${readRows(history, 'other.place', 'other.relkind')};
    END IF;
    alike := alike || jsonb_build_array(json_build_object(
      'schema', other.nspname, 'name', other.relname, 'exists', true, 'columns', other.names,
      'rows', coalesce(content, '[]'), 'owner', other.relowner::bigint, 'triggers', ${triggersOn('other.oid')},
      'counted', other.relkind = 'r', 'here', other.here, 'namesake', other.namesake));
  END LOOP;`;
}

/** The last statement under the session's own search_path: the schemas in it, in order, and who set it. */
export const rememberPath = `SELECT
  pg_catalog.set_config('pg_feature_inventory.schemas', pg_catalog.current_schemas(false)::pg_catalog.text, true),
  pg_catalog.set_config('pg_feature_inventory.search_path', pg_catalog.current_setting('search_path'), true),
  pg_catalog.set_config('pg_feature_inventory.path_source', (
    SELECT s.source FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) 'search_path'), true)`;

/** PL/pgSQL statement that keeps the rows of catalog.migrations, if there are any and they can be trusted. */
const readApplied = `${noteHidden("nspname = 'catalog' AND relname = 'migrations'")};
  IF strange = '[]' AND hidden = '[]' AND ${installed} THEN
    PERFORM set_config('pg_feature_inventory.applied', (
      SELECT coalesce(json_agg(json_build_object('file', file, 'version', version, 'kind', kind,
        'checksum', checksum, 'token_checksum', token_checksum,
        'milliseconds', milliseconds, 'progress', progress, 'marked', marked)), '[]')::text
      FROM catalog.migrations), true),
      set_config('pg_feature_inventory.recorded', EXISTS (
        SELECT FROM catalog.migrations WHERE kind <> 'bundled')::text, true),
      set_config('pg_feature_inventory.packs', EXISTS (
        SELECT FROM catalog.migrations
        WHERE kind = 'bundled' AND file NOT LIKE '%/003_feature_inventory.sql')::text, true);
  END IF;`;

/**
 * SQL query of the user's own tables: how many, and the first three. Those of platforms, extensions, migration tools
 * and of this action are nobody's by hand.
 */
const ownTables = `SELECT json_build_object('count', count(*), 'names', (array_agg(t.name ORDER BY t.name))[1:3])
  FROM (
    SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
      AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog',
        ${constants([...platformSchemas, ...historySchemas])})
      AND c.relname NOT IN (${constants([...historyTables, ...tablesBesideHistories])})
      AND (current_setting('pg_feature_inventory.packs', true) IS DISTINCT FROM 'true'
        OR format('%s.%s', n.nspname, c.relname) NOT IN (${constants(packTables)}))
      AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0 AND d.deptype = 'e')) t
  HAVING count(*) > 0`;

/** PL/pgSQL condition. */
const isShared = `(WITH trusted (oid) AS (SELECT unnest(trusted)) ${othersOwn})`;

/** PL/pgSQL statement that adds to `strange` what would run when the tables that were read are used. */
const readStrange = `IF watched <> '{}' THEN
    IF ${isShared} THEN
      strange := strange || (
      WITH trusted (oid) AS (SELECT unnest(trusted)), watched (oid) AS (SELECT unnest(watched)), ${foreignParts}
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'object', f.object, 'owner', pg_get_userbyid(f.owner), 'remedy', f.remedy)), '[]')
      FROM foreign_part f);
    END IF;
  END IF;`;

/**
 * Statements that read the histories and who is connected; the last answers. They pin the transaction that they are in.
 *
 * The histories may not be there yet, and a SELECT from a
 * missing table would end the message. A DO block reads each only if it is there and hands it on in a setting that
 * lasts as long as the transaction.
 */
export const inspection = (histories: readonly ToolHistory[]): readonly string[] => [
  rememberPath,
  ...pin,
  readAll(histories),
  answer,
];

/** {@link inspection} as a message. One snapshot for all: another run may be recording meanwhile. */
export const inspectionSql = (histories: readonly ToolHistory[]): string =>
  ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...inspection(histories), 'ROLLBACK'].join(';\n');

const readAll = (histories: readonly ToolHistory[]): string => `DO $inspect$
DECLARE
  trusted CONSTANT oid[] := ARRAY(${trustedRoles});
  -- The schemas in which the files' names are looked up.
  path name[];
  -- The search_path as it is written: also schemas that the role may not use.
  written name[];
  watched oid[] := '{}';
  strange jsonb := '[]';
  hidden jsonb := '[]';
  place regclass;
  names text[];
  content json;
  found jsonb := '{}';
  alike jsonb;
  other record;
  filled boolean;
  others jsonb := '[]';
  tables json;
BEGIN
  -- No view and no foreign table, whatever comes meanwhile; older minor versions lack the setting.
  PERFORM set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true)
    WHERE current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL;
  path := current_setting('pg_feature_inventory.schemas')::name[];
  written := ARRAY(
    SELECT CASE part[1] WHEN '$user' THEN current_user
      ELSE coalesce(replace(part[1], '""', '"'), lower(part[2])) END::name
    FROM regexp_matches(
      replace(current_setting('pg_feature_inventory.search_path'), '$user', '"$user"'),
      '"((?:[^"]|"")+)"|([^,[:space:]"]+)', 'g') part);
  -- No question is planned where there is nothing to ask of: that takes longer than all else.
  IF EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog') THEN
    IF ${isShared} THEN
      SELECT coalesce(jsonb_agg(f), '[]') INTO strange FROM (
        WITH trusted (oid) AS (SELECT unnest(trusted)), ${foreignToTrusted}) f;
    END IF;
    ${readApplied}
    ${readOffers}
  END IF;
  IF current_setting('pg_feature_inventory.recorded', true) IS DISTINCT FROM 'true' THEN
    tables := (${ownTables});
  END IF;
  ${histories.map(readHistory).join('\n  ')}
  ${readOthers}
  ${readStrange}
  PERFORM set_config('pg_feature_inventory.found', found::text, true),
    set_config('pg_feature_inventory.others', others::text, true),
    set_config('pg_feature_inventory.tables', tables::text, true),
    set_config('pg_feature_inventory.strange', strange::text, true),
    set_config('pg_feature_inventory.hidden', hidden::text, true);
END $inspect$`;

const answer = `SELECT split_part(current_setting('server_version'), ' ', 1) AS server_version,
  current_user AS role, current_database() AS database,
  pg_is_in_recovery() AS standby, current_setting('default_transaction_read_only')::boolean AS read_only,
  ${installed} AS installed, ${complete} AS complete, current_setting('track_counts')::boolean AS counts,
  nullif(current_setting('pg_feature_inventory.applied', true), '')::json AS applied,
  nullif(current_setting('pg_feature_inventory.offers', true), '')::json AS offers,
  nullif(current_setting('pg_feature_inventory.tables', true), '')::json AS tables,
  current_setting('pg_feature_inventory.found')::json AS found,
  current_setting('pg_feature_inventory.others')::json AS others,
  current_setting('pg_feature_inventory.strange')::json AS strange,
  current_setting('pg_feature_inventory.hidden')::json AS hidden`;
