import { literal } from '../../quoting.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';

/*
 * What is a column's or table's own and does not come with its definition, as the statements that give it to what takes
 * its place. It is read behind the statement itself, where everything has the name that it has in the end.
 */

/** `"schema"."name"` of an alias of pg_class, and the grantee of an alias of aclexplode(). */
const path = (of: string): string =>
  `pg_catalog.format('%I.%I', (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = ${of}.relnamespace),
    ${of}.relname)`;
const grantee = `CASE g.grantee WHEN 0 THEN 'PUBLIC'
  ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END`;
const option = `CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END`;
const description = (of: string, catalog: string): string =>
  `(SELECT d.description FROM pg_catalog.pg_description d WHERE d.objoid = ${of}
    AND d.classoid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND d.objsubid = 0)`;

/** Columns of pg_attribute and pg_statistic_ext that a major lacks, or that are NULL instead of -1 since 17. */
const more = (row: string, column: string): string => `(pg_catalog.to_jsonb(${row})->>'${column}')`;

/** What a column `a` of a table `c` has. */
const ofColumn = `SELECT 1 AS place, x.sql FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  CROSS JOIN LATERAL (
    SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', ${path('c')}, a.attname, d.description) AS sql
    FROM pg_catalog.pg_description d WHERE d.objoid = c.oid AND d.objsubid = a.attnum
      AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    UNION ALL SELECT pg_catalog.format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, ${path('c')},
      ${grantee}, ${option}) FROM pg_catalog.aclexplode(a.attacl) g
    UNION ALL SELECT pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I %s', ${path('c')}, a.attname, s.what)
    FROM (VALUES
      ('SET STATISTICS ' || nullif(${more('a', 'attstattarget')}, '-1')),
      ('SET (' || pg_catalog.array_to_string(a.attoptions, ', ') || ')'),
      (CASE WHEN a.attstorage <> t.typstorage THEN 'SET STORAGE ' || CASE a.attstorage
        WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
      (CASE a.attcompression WHEN 'p' THEN 'SET COMPRESSION pglz' WHEN 'l' THEN 'SET COMPRESSION lz4' END)
    ) s (what) WHERE s.what IS NOT NULL
  ) x WHERE c.oid = $relation AND a.attnum = $number`;

/** Extended statistics go with the column, without a word. */
const statistics = `SELECT x.place, x.sql FROM pg_catalog.pg_statistic_ext e
  JOIN pg_catalog.pg_namespace n ON n.oid = e.stxnamespace
  CROSS JOIN LATERAL (SELECT 1 AS place, pg_catalog.pg_get_statisticsobjdef(e.oid) AS sql
    UNION ALL SELECT 2, pg_catalog.format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, e.stxname,
      ${more('e', 'stxstattarget')}) WHERE nullif(${more('e', 'stxstattarget')}, '-1') IS NOT NULL
    UNION ALL SELECT 2, pg_catalog.format('COMMENT ON STATISTICS %I.%I IS %L', n.nspname, e.stxname, d.description)
      FROM pg_catalog.pg_description d WHERE d.objoid = e.oid
        AND d.classoid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass) x
  WHERE e.stxrelid = $relation AND EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND d.objid = e.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refobjid = $relation AND d.refobjsubid = $number)`;

/** What is said of indexes and constraints of the column, which are made anew with it. */
const hanging = `SELECT 3 AS place, x.sql FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class o ON o.oid = i.indexrelid
    JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
    CROSS JOIN LATERAL (
      SELECT pg_catalog.format('ALTER TABLE %s CLUSTER ON %I', ${path('c')}, o.relname) AS sql WHERE i.indisclustered
      UNION ALL SELECT pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', ${path('c')}, o.relname)
        WHERE i.indisreplident
      UNION ALL SELECT pg_catalog.format('COMMENT ON INDEX %s IS %L', ${path('o')}, ${description('o.oid', 'pg_class')})
        WHERE ${description('o.oid', 'pg_class')} IS NOT NULL) x
    WHERE i.indrelid = $relation AND $number = ANY (i.indkey)
  UNION ALL SELECT 4, pg_catalog.format('COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, ${path('c')},
      ${description('k.oid', 'pg_constraint')})
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    WHERE (k.conrelid = $relation AND $number = ANY (k.conkey) OR k.confrelid = $relation AND $number = ANY (k.confkey))
      AND k.contype IN ('p', 'u', 'f') AND ${description('k.oid', 'pg_constraint')} IS NOT NULL`;

/** What others may do with a relation, without what they may do with whatever is made in its schema. */
const granted = `SELECT 1 AS place, pg_catalog.format('REVOKE ALL ON %s FROM %s', $view, ${grantee}) AS sql
    FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_default_acl d ON d.defaclobjtype = 'r' AND d.defaclnamespace IN (0, $schema)
        AND d.defaclrole = pg_catalog.to_regrole(pg_catalog.quote_ident(CURRENT_USER))
      CROSS JOIN LATERAL (SELECT DISTINCT g.grantee FROM pg_catalog.aclexplode(d.defaclacl) g
        WHERE g.grantee <> d.defaclrole) g
    WHERE c.oid = $relation
  UNION SELECT 2, pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, $view, ${grantee}, ${option})
    FROM pg_catalog.pg_class c CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) g
    WHERE c.oid = $relation AND g.grantee <> c.relowner
      AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  UNION SELECT 3, pg_catalog.format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, $view, ${grantee},
      ${option})
    FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) g
    WHERE a.attrelid = $relation AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE')`;

/** What queries say, one behind the other: a look takes longer than what it finds here. */
const asked = async (
  look: Look,
  queries: readonly string[],
  values: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const parts = queries.map((query, part) => `SELECT ${part} AS part, x.place, x.sql FROM (${query}) x`);
  const text = parts.join('\nUNION ALL ').replace(/\$([a-z]+)/g, (_, name: string) => values[name] ?? '');
  const rows = await look(`SELECT q.sql FROM (${text}) q ORDER BY q.part, q.place, q.sql`);
  return rows.map(({ sql }) => String(sql));
};

/** A column of a relation. */
interface Place {
  readonly relation: number;
  readonly number: number;
}

const numbers = ({ relation, number }: Place): Readonly<Record<string, string>> => ({
  relation: String(relation),
  number: String(number),
});

/** Comment, privileges and settings of a column. */
export const ownOf = (look: Look, column: Place): Promise<readonly string[]> =>
  asked(look, [ofColumn], numbers(column));

/** Extended statistics with a column. */
export const statisticsOf = (look: Look, column: Place): Promise<readonly string[]> =>
  asked(look, [statistics], numbers(column));

/** Both, and what indexes and constraints of the column have beside their definition. */
export const allOf = (
  look: Look,
  column: Place,
  { isBare }: Pick<Relation, 'isBare'>,
): Promise<readonly string[]> =>
  asked(look, [ofColumn, ...(isBare === true ? [] : [statistics]), hanging], numbers(column));

/** What gives a view the privileges of the table that it stands for. @param view its name in SQL. */
export const grantsOf = (
  look: Look,
  relation: number,
  { view, schema }: { readonly view: string; readonly schema: string },
): Promise<readonly string[]> =>
  asked(look, [granted], { relation: String(relation), view: literal(view), schema: schemaNamed(schema) });

const schemaNamed = (name: string): string =>
  `coalesce((SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ${literal(name)}), 0)`;

/** A trigger that fires for each row that is inserted or updated, before or after. */
export interface RowTrigger {
  readonly name: string;
  /** Fires before the row is written, and may change it. */
  readonly before: boolean;
  /** Whether any UPDATE fires it. */
  readonly updates: boolean;
}

/** Triggers of a table that are its users' own; bits of tgtype as in catalog/pg_trigger.h. */
export async function triggersOf(
  look: Look,
  { oid: relation, isBare }: Pick<Relation, 'oid' | 'isBare'>,
): Promise<readonly RowTrigger[]> {
  if (isBare === true) return [];
  const rows = await look(`SELECT t.tgname AS name, t.tgtype & 2 <> 0 AS before,
      t.tgtype & 16 <> 0 AND t.tgattr::pg_catalog.text = '' AS updates
    FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${relation} AND NOT t.tgisinternal AND t.tgenabled <> 'D'
      AND t.tgtype & 1 <> 0 AND t.tgtype & 20 <> 0 ORDER BY t.tgname`);
  return rows.map(({ name, before, updates }) => ({
    name: String(name),
    before: before === true,
    updates: updates === true,
  }));
}
