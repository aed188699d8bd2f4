import { sql, type Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import { differing, propertiesOf } from './difference.ts';
import { unmodelledSql } from './unmodelled.ts';
import { keyOf, type Unit, type Units } from './units.ts';

/*
 * Undo is proven on a copy of the live database that is one in what snapshots show. What they do not show, such as what
 * is in the schema of a migration tool, a role, or a function that only one version of an extension has, may be there
 * in one of the two alone, as may what could not be adopted. What needs it can be made on the copy alone; what it needs
 * can be dropped there alone.
 */

/** Two objects of which, by PostgreSQL's own account, one depends on the other. */
export interface Bond {
  /** The unit of the one that is known. */
  readonly key: string;
  /** The other's name. */
  readonly name: string;
  /** What the other is, in PostgreSQL's words: `table column public.t.a`. */
  readonly what: string;
}

/** A database, and what is in it. */
interface Held {
  readonly database: Database;
  readonly units: Units;
}

/**
 * What the units of the migrations need that differ from the live database's.
 * @param shadow on which they are as the migrations make them.
 */
export async function needsOf(
  shadow: { readonly database: () => Database; readonly major: number },
  built: Units,
  live: Units,
): Promise<readonly Bond[]> {
  const units = [...differing(built, live)].flatMap((key) => built.get(key) ?? []);
  return await bondsIn(shadow.database(), units, (parts) => needed(parts, shadow.major));
}

/** What needs the live database's units that undo would drop, or may have to drop to make them otherwise. */
async function needersOf(live: Held, built: Units): Promise<readonly Bond[]> {
  const keys = [...differing(live.units, built)].filter((key) => {
    const [unit, wanted] = [live.units.get(key), built.get(key)];
    if (wanted === undefined) return true;
    return unit?.kind === 'column' ? propertiesOf(unit, wanted).includes('type') : unit?.kind !== 'table';
  });
  return await bondsIn(
    live.database,
    keys.flatMap((key) => live.units.get(key) ?? []),
    needing,
  );
}

async function bondsIn(
  database: Database,
  units: readonly Unit[],
  question: (parts: string) => string,
): Promise<readonly Bond[]> {
  if (units.length === 0) return [];
  const rows = await askOnce(database, question(partsOf(units)));
  return rows.map(({ key, name, what }) => ({ key: String(key), name: String(name), what: String(what) }));
}

/**
 * @param needs what was asked before anything was adopted.
 * @param roles of the live database's server.
 * @returns units that undo is to leave alone, each with the reason.
 */
export async function unlikeTheCopy(
  needs: readonly Bond[],
  { copy, live, built }: { readonly copy: Database; readonly live: Held; readonly built: Units },
  roles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const needers = await needersOf(live, built);
  const names = [...new Set([...needs, ...needers].map(({ name }) => name))];
  const [here, there] = await Promise.all([presentIn(copy, names), presentIn(live.database, names)]);
  const missing = new Map([
    ...rolesMissing(built, new Set([...roles, 'PUBLIC', 'public'])),
    ...needs
      .filter(({ what }) => here.has(what) && !there.has(what))
      .map(({ key, what }) => [key, `it needs what the database has not: ${what}`] as const),
  ]);
  const needed = new Map(
    needers
      .filter(({ what }) => there.has(what) && !here.has(what))
      .map(({ key, what }) => [key, `what was not adopted needs it: ${what}`] as const),
  );
  return new Map([...withTables(missing, built, live.units), ...withTables(needed, live.units, built)]);
}

/** A table is made, and dropped, with all its parts. @param one where it is. @param other where it may be as well. */
function withTables(
  found: ReadonlyMap<string, string>,
  one: Units,
  other: Units,
): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const [key, why] of found) {
    const relation = one.get(key)?.relation ?? '';
    const table = keyOf('table', relation);
    if (one.has(table) && !other.has(table)) tables.set(relation, why);
  }
  if (tables.size === 0) return found;
  const parts = [...one].flatMap(([key, { relation }]) => {
    const why = tables.get(relation ?? '');
    return why === undefined ? [] : [[key, why] as const];
  });
  return new Map([...parts, ...found]);
}

/** Units that name a role which is not there. */
function rolesMissing(units: Units, roles: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, { body, kind }] of units)
    if (kind !== 'column')
      for (const at of ['owner', 'grantee', 'role', 'roles'])
        for (const name of [body[at]].flat())
          if (typeof name === 'string' && !roles.has(name))
            found.set(key, `it needs what the database has not: role ${name}`);
  return found;
}

/** Catalogs of what can depend on something, or something on it, and the column that has its name. */
const catalogs: Readonly<Record<string, string>> = {
  pg_am: 'amname',
  pg_class: 'relname',
  pg_collation: 'collname',
  pg_constraint: 'conname',
  pg_event_trigger: 'evtname',
  pg_extension: 'extname',
  pg_foreign_data_wrapper: 'fdwname',
  pg_foreign_server: 'srvname',
  pg_language: 'lanname',
  pg_namespace: 'nspname',
  pg_opclass: 'opcname',
  pg_operator: 'oprname',
  pg_opfamily: 'opfname',
  pg_policy: 'polname',
  pg_proc: 'proname',
  pg_trigger: 'tgname',
  pg_ts_config: 'cfgname',
  pg_ts_dict: 'dictname',
  pg_ts_parser: 'prsname',
  pg_ts_template: 'tmplname',
  pg_type: 'typname',
  // These have no names.
  pg_cast: "''",
  pg_transform: "''",
};

/** Rows of class, OID and name. Of user mappings most roles may read a view only, and they have their server's name. */
const objects = [
  "SELECT 'pg_user_mapping'::regclass::oid AS classid, umid AS oid, srvname::text AS name FROM pg_user_mappings",
  ...Object.entries(catalogs).map(
    ([catalog, name]) => `SELECT '${catalog}'::regclass::oid, oid, ${name}::text FROM ${catalog}`,
  ),
].join('\n  UNION ALL ');

/** As keys of units have it. */
const identityOf = (catalog: string): string =>
  `SELECT c.oid, i.type || ' ' || regexp_replace(i.identity, '"([a-z_][a-z0-9_]*)"', '\\1', 'g') AS key
    FROM ${catalog} c CROSS JOIN LATERAL pg_identify_object('${catalog}'::regclass, c.oid, 0) i WHERE c.oid >= 16384`;

const hasNoOid = ({ oid, kind }: Unit): boolean =>
  oid === null && kind !== 'grant' && kind !== 'default privilege';

/** Of units that no snapshot knows the OID of. To look for them takes longer than all the rest. */
const namedParts = `UNION ALL SELECT u.key, m.oid, NULL, false FROM unit u JOIN (
        SELECT k.oid, k.kind || ' ' || k.name AS key FROM (${unmodelledSql}) k
        UNION ALL ${identityOf('pg_collation')}
        UNION ALL ${identityOf('pg_foreign_data_wrapper')}) m ON m.key = u.key
      WHERE u.oid IS NULL`;

/** CTEs of units, and of the OIDs of their parts; `whole` = with all that PostgreSQL says of its columns. */
const partsOf = (units: readonly Unit[]): string => `unit AS MATERIALIZED (${sql`
    SELECT u.* FROM json_to_recordset(${units.map(({ key, kind, oid, body }) => ({
      key,
      oid,
      column: kind === 'column' ? body['name'] : null,
      schema: oid === null ? body['schema'] : null,
    }))}::json) u(key text, oid oid, "column" text, schema text)`}
  ), part AS MATERIALIZED (
    SELECT u.key, u.oid, u."column", false AS whole FROM unit u WHERE u.oid IS NOT NULL
    ${units.some(hasNoOid) ? namedParts : ''}
    UNION ALL SELECT u.key, t.typrelid, NULL, true FROM unit u JOIN pg_type t ON t.oid = u.oid WHERE t.typtype = 'c'
  )`;

/** Rows of a unit's key, and the name and the kind and identity of what it depends on. */
const needed = (parts: string, major: number): string => `
  WITH ${parts}, whole AS MATERIALIZED (
    SELECT p.* FROM part p
    UNION ALL SELECT u.key, r.oid, NULL, false FROM unit u JOIN pg_rewrite r ON r.ev_class = u.oid
      WHERE u."column" IS NULL AND r.rulename = '_RETURN'
    UNION ALL SELECT u.key, d.oid, NULL, false FROM unit u
      JOIN pg_attribute a ON a.attrelid = u.oid AND a.attname = u."column"
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    UNION ALL SELECT u.key, k.oid, NULL, false FROM unit u JOIN pg_constraint k ON k.contypid = u.oid
    UNION ALL SELECT u.key, p.oid, NULL, false FROM unit u JOIN pg_publication_rel p ON p.prpubid = u.oid
    ${
      major < 15
        ? ''
        : `UNION ALL SELECT u.key, p.oid, NULL, false FROM unit u JOIN pg_publication_namespace p ON p.pnpubid = u.oid`
    }
  ), need AS MATERIALIZED (
    SELECT DISTINCT p.key, d.refclassid, d.refobjid, d.refobjsubid
    FROM whole p JOIN pg_depend d ON d.objid = p.oid
    LEFT JOIN pg_attribute a ON d.classid = 'pg_class'::regclass AND a.attrelid = d.objid AND a.attnum = d.objsubid
    WHERE d.refobjid >= 16384
      AND CASE WHEN p."column" IS NULL THEN p.whole OR d.objsubid = 0 ELSE a.attname = p."column" END
  )
  SELECT n.key, o.name, i.type || ' ' || i.identity AS what
  FROM need n JOIN (${objects}) o ON o.classid = n.refclassid AND o.oid = n.refobjid
  CROSS JOIN LATERAL pg_identify_object(n.refclassid, n.refobjid, n.refobjsubid) i
  UNION ALL SELECT u.key, n.nspname, i.type || ' ' || i.identity FROM unit u
    JOIN pg_namespace n ON n.nspname = u.schema
    CROSS JOIN LATERAL pg_identify_object('pg_namespace'::regclass, n.oid, 0) i`;

/** The same of what depends on it and does not go with it by itself. */
const needing = (parts: string): string => `
  WITH ${parts}, needing AS MATERIALIZED (
    SELECT DISTINCT p.key, d.classid, d.objid, d.objsubid
    FROM part p JOIN pg_depend d ON d.refobjid = p.oid
    LEFT JOIN pg_attribute a
      ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.deptype = 'n'
      AND CASE WHEN p."column" IS NULL THEN p.whole OR d.refobjsubid = 0 ELSE a.attname = p."column" END
  ), needer AS MATERIALIZED (
    -- Of what is a part of something, such as a default or the query of a view, that.
    SELECT n.key, coalesce(d.refclassid, n.classid) AS classid, coalesce(d.refobjid, n.objid) AS oid,
      coalesce(d.refobjsubid, n.objsubid) AS subid
    FROM needing n LEFT JOIN pg_depend d ON d.classid = n.classid AND d.objid = n.objid
      AND d.deptype IN ('a', 'i')
      AND n.classid IN (
        'pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_attrdef'::regclass, 'pg_rewrite'::regclass)
  )
  SELECT DISTINCT n.key, o.name, i.type || ' ' || i.identity AS what
  FROM needer n JOIN (${objects}) o ON o.classid = n.classid AND o.oid = n.oid
  CROSS JOIN LATERAL pg_identify_object(n.classid, n.oid, n.subid) i`;

async function presentIn(database: Database, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const rows = await askOnce(
    database,
    `WITH present AS MATERIALIZED (
      SELECT o.* FROM (${objects}) o WHERE o.name IN (${sql`SELECT json_array_elements_text(${names}::json)`})
    ), part AS (
      SELECT classid, oid, 0 AS subid FROM present
      UNION ALL SELECT p.classid, p.oid, a.attnum FROM present p JOIN pg_attribute a ON a.attrelid = p.oid
        WHERE p.classid = 'pg_class'::regclass AND a.attnum > 0 AND NOT a.attisdropped
    )
    SELECT i.type || ' ' || i.identity AS what
    FROM part p CROSS JOIN LATERAL pg_identify_object(p.classid, p.oid, p.subid) i`,
  );
  return new Set(rows.map(({ what }) => String(what)));
}
