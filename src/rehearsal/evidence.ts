import { pin, sql, type Database } from '../database/index.ts';
import { bundledSql } from '../migrations/index.ts';

/*
 * A plan compares the schema before a pull request with the one after it, and what compares lies in the database that the
 * pull request's SQL has run in. So it is put back before the second look, and held against what it was before the first:
 * functions, tables and what hangs on them, and the rows of the first snapshot. What differs then cannot be relied on.
 */

/** What stands in the schema catalog, by name, each with a digest of all that it does or holds. */
export type Evidence = ReadonlyMap<string, string>;

const definitions = `SELECT what || ' ' || coalesce(name, '') AS what, md5(string_agg(body, E'\\n' ORDER BY body COLLATE "C")) AS digest FROM (
  SELECT 'function' AS what, oid::regprocedure::text AS name, ROW(prosrc, probin, prosqlbody, proconfig, prosecdef, proowner, prolang, prokind, provolatile, prorettype, proargdefaults)::text AS body
    FROM pg_proc WHERE pronamespace = to_regnamespace('catalog')
  UNION ALL SELECT 'relation', c.oid::regclass::text, ROW(relkind, relowner, relrowsecurity, relforcerowsecurity, CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
      CASE WHEN relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) END)::text FROM pg_class c WHERE relnamespace = to_regnamespace('catalog') AND relkind NOT IN ('t')
  UNION ALL SELECT 'column', format('%s.%s', attrelid::regclass, attname), ROW(atttypid, atttypmod, attnotnull, attgenerated, attidentity, pg_get_expr(adbin, adrelid))::text
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = to_regnamespace('catalog') AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
  UNION ALL SELECT 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(o.oid) FROM pg_constraint o JOIN pg_class c ON c.oid = conrelid WHERE relnamespace = to_regnamespace('catalog')
  UNION ALL SELECT 'trigger', format('%s.%s', tgrelid::regclass, tgname), ROW(pg_get_triggerdef(t.oid), tgenabled)::text FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
    WHERE relnamespace = to_regnamespace('catalog') AND NOT tgisinternal
  UNION ALL SELECT 'rule', format('%s.%s', ev_class::regclass, rulename), ROW(pg_get_ruledef(r.oid), ev_enabled)::text FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class WHERE relnamespace = to_regnamespace('catalog')
  UNION ALL SELECT 'policy', format('%s.%s', polrelid::regclass, polname), ROW(polcmd, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))::text
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = to_regnamespace('catalog')
  UNION ALL SELECT 'child', inhrelid::regclass::text, inhparent::regclass::text FROM pg_inherits JOIN pg_class c ON c.oid = inhparent WHERE relnamespace = to_regnamespace('catalog') AND relkind IN ('r', 'p')
) e GROUP BY 1`;

/** The migration history grows with each file; of all other tables the rows stay as the first snapshot left them. */
const tables = `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = to_regnamespace('catalog') AND relkind = 'r' AND relname <> 'migrations'`;

/** Reads what a comparison stands on. */
export async function evidenceOf(database: Database): Promise<Evidence> {
  const results = await database.query(['BEGIN', ...pin, definitions, tables, 'COMMIT'].join(';\n'));
  const [defined, named] = results.filter(({ command }) => command === 'SELECT').map(({ rows }) => rows);
  const names = (named ?? []).map(({ name }) => String(name));
  const rows = names.length === 0 ? [] : await database.query([
    'BEGIN', ...pin, ...names.map((name) => `${sql`SELECT ${`rows of catalog.${name}`} AS what`}, md5(coalesce(string_agg(r::text, E'\\n' ORDER BY r::text COLLATE "C"), '')) AS digest FROM ONLY catalog.${name} r`), 'COMMIT',
  ].join(';\n'));
  return new Map([...defined ?? [], ...rows.flatMap((result) => result.rows)].map(({ what, digest }) => [String(what), String(digest)]));
}

/** Puts the schema catalog back as it is installed, whatever was made of it. @throws {ServerError} where that is not possible. */
export async function putBack(database: Database): Promise<void> {
  await database.query('ROLLBACK; RESET SESSION AUTHORIZATION; RESET ROLE');
  await database.query(bundledSql('003_feature_inventory.sql'));
}

/** What is not as it was, by name, in order. */
export function differing(before: Evidence, after: Evidence): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((what) => before.get(what) !== after.get(what)).sort();
}
