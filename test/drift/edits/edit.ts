/**
 * A kind of change that people make by hand. Its SQL asks a database for every such change that there is to make in it,
 * one statement or several in a column named `edit`; it reads the views of {@link views} and the system catalogs.
 */
export interface EditKind {
  readonly kind: string;
  readonly candidates: string;
  /** The oldest major that has it. */
  readonly since?: number;
}

const own = (namespace: string): string =>
  `${namespace}.nspname NOT IN ('catalog', 'information_schema') AND ${namespace}.nspname !~ '^pg_'`;
const noMember = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

/**
 * What the queries of candidates read: `rel` (relations), `col` (their columns), `con` (constraints), `idx` (indexes),
 * `fun` (routines), `typ` (types that stand by themselves), `sch` (schemas); `q` is each one's name as SQL has it.
 */
export const views = `
SET search_path = pg_catalog, pg_temp;
CREATE TEMP VIEW sch AS SELECT n.oid, format('%I', n.nspname) AS q, n.nspname AS name FROM pg_namespace n
  WHERE ${own('n')} AND ${noMember('pg_namespace', 'n.oid')};
CREATE TEMP VIEW rel AS SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS q, format('%I', c.relname) AS name,
    format('%I', n.nspname) AS schema, c.relkind AS kind, c.relispartition AS partition, c.reltype, c.reloptions AS options,
    c.relrowsecurity AS secured, pg_get_userbyid(c.relowner) AS owner, c.relpersistence AS persistence
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${own('n')} AND c.relkind IN ('r', 'p', 'v', 'm') AND ${noMember('pg_class', 'c.oid')};
CREATE TEMP VIEW tab AS SELECT * FROM rel WHERE kind IN ('r', 'p') AND NOT partition
  AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = rel.oid);
CREATE TEMP VIEW col AS SELECT t.oid, t.q, t.name AS table, t.schema, a.attnum, format('%I', a.attname) AS c, a.attname AS bare,
    format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null, a.atthasdef AS has_default, t.kind,
    a.attidentity AS identity, a.attgenerated AS generated,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS key
  FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0;
CREATE TEMP VIEW con AS SELECT k.oid, t.q, t.oid AS relation, format('%I', k.conname) AS c, k.contype AS kind, k.convalidated AS validated,
    k.condeferrable AS deferrable, pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN tab t ON t.oid = k.conrelid WHERE k.conparentid = 0 AND k.contype IN ('c', 'f', 'u', 'p', 'x');
CREATE TEMP VIEW idx AS SELECT i.indexrelid AS oid, t.q AS table, t.oid AS relation, format('%s.%I', t.schema, c.relname) AS q, format('%I', c.relname) AS name,
    pg_get_indexdef(i.indexrelid) AS definition, i.indisunique AS is_unique, i.indisprimary AS is_primary, i.indpred IS NULL AS whole,
    i.indexprs IS NULL AS plain, c.relkind AS kind,
    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
  FROM pg_index i JOIN rel t ON t.oid = i.indrelid AND NOT t.partition JOIN pg_class c ON c.oid = i.indexrelid;
CREATE TEMP VIEW fun AS SELECT p.oid, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS q,
    format('%I.%I', n.nspname, p.proname) AS bare, format('%I', p.proname) AS name, p.prokind AS kind, l.lanname AS language, p.prosecdef AS definer,
    p.proconfig AS config, p.provolatile AS volatile, p.prorettype::regtype::text AS returns, p.prosrc AS source,
    p.prosqlbody IS NOT NULL AS atomic, CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) END AS definition
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
  WHERE ${own('n')} AND ${noMember('pg_proc', 'p.oid')} AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i');
CREATE TEMP VIEW typ AS SELECT t.oid, format('%I.%I', n.nspname, t.typname) AS q, format('%I', t.typname) AS name, t.typtype AS kind,
    t.typnotnull AS not_null, t.typrelid
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE ${own('n')} AND ${noMember('pg_type', 't.oid')} AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c');
CREATE TEMP VIEW seq AS SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS q, format('%I', c.relname) AS name,
    EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i') AS identity,
    EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a') AS owned
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${own('n')} AND c.relkind = 'S' AND ${noMember('pg_class', 'c.oid')};
CREATE TEMP VIEW trg AS SELECT g.oid, t.q, format('%I', g.tgname) AS c, g.tgenabled AS enabled, pg_get_triggerdef(g.oid) AS definition
  FROM pg_trigger g JOIN tab t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal;
CREATE TEMP VIEW pol AS SELECT p.oid, t.q, format('%I', p.polname) AS c, p.polcmd AS command, p.polqual IS NOT NULL AS uses,
    p.polwithcheck IS NOT NULL AS checks FROM pg_policy p JOIN tab t ON t.oid = p.polrelid;
`;

/** Roles that are named in edits. */
export const granted = "(VALUES ('anon'), ('authenticated'), ('\"Odd Role\"')) AS role(r)";

/** Some values of `v`, each of which makes a candidate of its own. */
export const each = (...values: readonly string[]): string =>
  `(VALUES ${values.map((value) => `($v$${value}$v$)`).join(', ')}) AS variant(v)`;
