import { pin, sql, type Database } from '../database/index.ts';
import { bundledSql, historySchemas, historyTables, tablesBesideHistories } from '../migrations/index.ts';
import { literal } from '../quoting.ts';
import { ownNames } from './own-names.ts';

/*
 * A plan compares the schema before a pull request with the one after it, and what compares lies in the database that
 * the pull request's SQL has run in. So it is put back before the second look, and held against what it was before
 * the first: functions, tables and what hangs on them, and the rows of the first snapshot. What differs then cannot
 * be relied on.
 */

/**
 * What stands in the schema catalog of ours, and what hangs on it, by name, each with a digest of all that it does or
 * holds.
 */
export type Evidence = ReadonlyMap<string, string>;

/**
 * The names of ours, whatever else lies in a schema that is called so; a routine of another signature is one of ours,
 * too.
 */
const ours = `ARRAY[${ownNames()
  .map((name) => `'${name}'`)
  .join(', ')}]::name[]`;

/** An expression as it is stored; up to PostgreSQL 16 also with where its parts stood in the message that made it. */
const withoutPlaces = (column: string): string =>
  `regexp_replace(${column}::text, ':(stmt_)?(location|len) -?[0-9]+', '', 'g')`;

const definitions = `WITH own AS MATERIALIZED (
    SELECT c.* FROM pg_class c
    WHERE relnamespace = to_regnamespace('catalog') AND relkind <> 't' AND relname = ANY (${ours})
    UNION
    SELECT i.* FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    WHERE c.relnamespace = to_regnamespace('catalog') AND c.relname = ANY (${ours})
  )
  SELECT what || ' ' || coalesce(name, '') AS what,
    md5(string_agg(body, E'\\n' ORDER BY body COLLATE "C")) AS digest
  FROM (
    SELECT 'function' AS what, oid::regprocedure::text AS name,
      ROW(prosrc, probin, ${withoutPlaces('prosqlbody')}, proconfig, prosecdef, proowner, prolang, prokind,
        provolatile, prorettype, ${withoutPlaces('proargdefaults')})::text AS body
    FROM pg_proc WHERE pronamespace = to_regnamespace('catalog') AND proname = ANY (${ours})
    UNION ALL
    SELECT 'relation', c.oid::regclass::text,
      ROW(relkind, relowner, relrowsecurity, relforcerowsecurity,
        CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
        CASE WHEN relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) END)::text
    FROM own c
    UNION ALL
    SELECT 'column', format('%s.%s', attrelid::regclass, attname),
      ROW(atttypid, atttypmod, attnotnull, attgenerated, attidentity, pg_get_expr(adbin, adrelid))::text
    FROM pg_attribute JOIN own c ON c.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(o.oid)
    FROM pg_constraint o JOIN own c ON c.oid = conrelid
    UNION ALL
    SELECT 'trigger', format('%s.%s', tgrelid::regclass, tgname),
      ROW(pg_get_triggerdef(t.oid), tgenabled)::text
    FROM pg_trigger t JOIN own c ON c.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'rule', format('%s.%s', ev_class::regclass, rulename), ROW(pg_get_ruledef(r.oid), ev_enabled)::text
    FROM pg_rewrite r JOIN own c ON c.oid = ev_class
    UNION ALL
    SELECT 'policy', format('%s.%s', polrelid::regclass, polname),
      ROW(polcmd, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))::text
    FROM pg_policy JOIN own c ON c.oid = polrelid
    UNION ALL
    SELECT 'child', inhrelid::regclass::text, inhparent::regclass::text
    FROM pg_inherits JOIN own c ON c.oid = inhparent WHERE relkind IN ('r', 'p')
  ) e GROUP BY 1`;

/** The migration history grows with each file; of all other tables the rows stay as the first snapshot left them. */
const tables = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = to_regnamespace('catalog') AND relkind = 'r'
    AND relname IN ('snapshots', 'objects', 'row_versions', 'statistics', 'findings')`;

/** In the schemas of migration tools, and of these the tables that are their own. */
const schemasOfTools = `(${historySchemas.map(literal).join(', ')})`;
const tablesOfTools = `ARRAY[${[...historyTables, ...tablesBesideHistories].map(literal).join(', ')}]`;

/**
 * What a snapshot leaves out, so that no comparison shows it: members of extensions, and what lies beside the history
 * in a schema of a migration tool. What stands in for an extension is a member of another one, and known.
 */
const leftOut = `SELECT format('%s (of the extension %s)', pg_describe_object(d.classid, d.objid, 0), extname) AS what,
      extname::text AS extension
    FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
    WHERE d.deptype = 'e'
      -- Row types and arrays come with what they are of.
      AND NOT EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE d.classid = 'pg_type'::regclass AND t.oid = d.objid AND (t.typcategory = 'A' OR c.relkind <> 'c'))
      AND pg_describe_object(d.classid, d.objid, 0) NOT IN (SELECT member FROM feature_inventory_rehearsal.members)
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_class'::regclass, c.oid, 0)), NULL
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname IN ${schemasOfTools} AND relkind IN ('r', 'p', 'v', 'm', 'f')
      AND format('%s.%s', nspname, relname) <> ALL (${tablesOfTools})
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_proc'::regclass, p.oid, 0)), NULL
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname IN ${schemasOfTools}`;

/** What a snapshot leaves out, each with the extension that it is of. */
export async function leftOutOf(database: Database): Promise<ReadonlyMap<string, string | null>> {
  const results = await database.query(['BEGIN', ...pin, leftOut, 'COMMIT'].join(';\n'));
  return new Map(
    results
      .flatMap(({ rows }) => rows)
      .map(({ what, extension }) => [String(what), extension === null ? null : String(extension)]),
  );
}

/** What came or went of that; all of an extension that came or went is told with it. */
export function leftOutSince(
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): readonly string[] {
  const extensions = (all: ReadonlyMap<string, string | null>): ReadonlySet<string | null> =>
    new Set(all.values());
  const since = (
    one: ReadonlyMap<string, string | null>,
    other: ReadonlyMap<string, string | null>,
    word: string,
  ): readonly string[] => {
    const there = extensions(other);
    return [...one]
      .filter(([what, extension]) => !other.has(what) && (extension === null || there.has(extension)))
      .map(([what]) => `${what} ${word}`);
  };
  return [...since(after, before, 'added'), ...since(before, after, 'removed')].sort();
}

/** Reads what a comparison stands on. */
export async function evidenceOf(database: Database): Promise<Evidence> {
  const results = await database.query(['BEGIN', ...pin, definitions, tables, 'COMMIT'].join(';\n'));
  const [defined, named] = results.filter(({ command }) => command === 'SELECT').map(({ rows }) => rows);
  const names = (named ?? []).map(({ name }) => String(name));
  const rows =
    names.length === 0
      ? []
      : await database.query(
          [
            'BEGIN',
            ...pin,
            ...names.map(
              (name) =>
                `${sql`SELECT ${`rows of catalog.${name}`} AS what`}, md5(coalesce(string_agg(ROW(r.*)::text, E'\\n'
                  ORDER BY ROW(r.*)::text COLLATE "C"), '')) AS digest FROM ONLY catalog.${name} r`,
            ),
            'COMMIT',
          ].join(';\n'),
        );
  return new Map(
    [...(defined ?? []), ...rows.flatMap((result) => result.rows)].map(({ what, digest }) => [
      String(what),
      String(digest),
    ]),
  );
}

/**
 * Puts the schema catalog back as it is installed, whatever was made of it.
 * @throws {ServerError} where that is not possible.
 */
export async function putBack(database: Database): Promise<void> {
  await database.query('ROLLBACK; RESET SESSION AUTHORIZATION; RESET ROLE');
  await database.query(bundledSql('003_feature_inventory.sql'));
}

/** What is not as it was, by name, in order. */
export function differing(before: Evidence, after: Evidence): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((what) => before.get(what) !== after.get(what))
    .sort();
}
