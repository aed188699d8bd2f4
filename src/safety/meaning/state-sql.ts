/** Schemas that are PostgreSQL's, or this product's. */
const foreign = (name: string): string =>
  `(${name} ~ '^pg_' OR ${name} IN ('information_schema', 'catalog', 'feature_inventory_rehearsal'))`;

/** Relations that hang together: children, parents, tables of indexes, views over them, what a table owns. */
const closure = `SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = s.oid
    UNION ALL SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = s.oid
    UNION ALL SELECT i.indrelid FROM pg_catalog.pg_index i WHERE i.indexrelid = s.oid
    UNION ALL SELECT r.ev_class FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
      WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = s.oid
    UNION ALL SELECT d.objid FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = s.oid`;

/** What is asked for, each as an expression of SQL. */
export interface Asked {
  /** An array of OIDs as text. */
  readonly relations: string;
  /** An array of names as text, of functions that may be there. */
  readonly functions: string;
  /** `'true'` or `'false'`. */
  readonly everything: string;
  readonly routines: string;
  /** An array of OIDs as text, of types that are asked for beside those of the columns; `all` of them. */
  readonly types: string;
}

/*
 * What is read depends on the relations that are asked for, not on how many the database has: each is looked up by an
 * index, which OFFSET 0 holds the planner to. Of a recursion it expects thousands of rows, and would hash pg_class,
 * pg_attribute and pg_type for one.
 */

/** As an array the planner takes it for few. */
const inScope = 'ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])';

/** Rows of a catalog that a key names. */
const lookUp = (columns: string, catalog: string, condition: string): string =>
  `CROSS JOIN LATERAL (SELECT ${columns} FROM pg_catalog.${catalog} WHERE ${condition} OFFSET 0)`;

/** The type beneath a domain and what limits it, as `{type, typmod}`. */
const bottom = `(WITH RECURSIVE bases (base, typmod, level) AS (
    SELECT o.typbasetype, o.typtypmod, 1
    UNION ALL SELECT t.typbasetype, CASE WHEN b.typmod < 0 THEN t.typtypmod ELSE b.typmod END, b.level + 1
    FROM bases b JOIN pg_catalog.pg_type t ON t.oid = b.base AND t.typtype = 'd'
  ) SELECT ARRAY[b.base::int8, b.typmod::int8] FROM bases b ORDER BY b.level DESC LIMIT 1)`;

/** The relations that are looked at, as common table expressions. */
const scoped = ({ relations, everything }: Omit<Asked, 'functions'>): string => `scope (oid) AS (
  (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = ANY (${relations}::pg_catalog.oid[])
    UNION ALL SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${everything} = 'true' AND NOT ${foreign('n.nspname')} AND c.relkind <> 'i')
  UNION SELECT n.oid FROM scope s CROSS JOIN LATERAL (${closure}) n (oid) WHERE ${everything} = 'false'
), within (oids) AS MATERIALIZED (
  SELECT pg_catalog.array_agg(s.oid ORDER BY s.oid) FROM scope s
)`;

/** Types of the user's that are looked at, as common table expressions behind {@link scoped}. */
const typed = (asked: Omit<Asked, 'functions'>): string => `reached (oid) AS (
  (SELECT a.atttypid FROM within w CROSS JOIN LATERAL pg_catalog.unnest(w.oids) u (oid)
    ${lookUp('a.atttypid', 'pg_attribute a', 'a.attrelid = u.oid AND a.attnum > 0 AND a.atttypid >= 16384')} a
    UNION ALL SELECT x.oid FROM pg_catalog.unnest(nullif(${asked.types}, 'all')::pg_catalog.oid[]) x (oid)
    UNION ALL SELECT t.oid FROM pg_catalog.pg_type t WHERE ${asked.types} = 'all' AND t.oid >= 16384)
  UNION SELECT t.typbasetype FROM reached r
    ${lookUp('t.typbasetype', 'pg_type t', "t.oid = r.oid AND t.typtype = 'd'")} t
), own AS MATERIALIZED (
  SELECT t.* FROM reached r ${lookUp('t.*', 'pg_type t', 't.oid = r.oid')} t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND NOT ${foreign('n.nspname')}
)`;

/** `[{…}, …]` of a query's rows. As `json` it is written once, and not made into numbers and pairs before. */
const rowsOf = (query: string): string => `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) r)`;

const each = 'within w CROSS JOIN LATERAL pg_catalog.unnest(w.oids) u (oid)';

/** Who may do what with a relation `c`, its owner apart. */
export const grants = `ARRAY(SELECT
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END
      || ' ' || g.privilege_type FROM pg_catalog.aclexplode(c.relacl) g WHERE g.grantee <> c.relowner ORDER BY 1)`;

const relations = `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
    c.relpersistence AS persistence, c.relrowsecurity AS "rowSecurity", c.relfilenode::int8 AS filenode,
    CASE WHEN c.relacl IS NULL THEN '{}'::pg_catalog.text[] ELSE ${grants} END AS grants,
    ARRAY(SELECT i.inhparent::int8 FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid) AS parents,
    pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
    CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "partitionConstraint"
  FROM ${each} ${lookUp('c.*', 'pg_class c', "c.oid = u.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')")} c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ORDER BY c.oid`;

const columns = `SELECT a.attrelid::int8 AS relation, a.attnum AS number, a.attname AS name, a.atttypid::int8 AS type,
    a.atttypmod AS typmod, pg_catalog.format_type(a.atttypid, a.atttypmod) AS "typeName",
    t.oid::int8 AS base, coalesce(nullif(o.bottom[2], -1), a.atttypmod) AS "baseTypmod",
    pg_catalog.format_type(t.oid, NULL) AS "baseName", t.typtype AS "baseKind", t.typcategory AS category,
    a.attnotnull AS "notNull",
    CASE WHEN a.atthasdef THEN (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
      WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS default,
    a.attidentity AS identity, a.attgenerated AS generated, a.atthasmissing AS "isMissing"
  FROM ${each} ${lookUp('c.oid', 'pg_class c', "c.oid = u.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')")} c
    ${lookUp('a.*', 'pg_attribute a', 'a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped')} a
    CROSS JOIN LATERAL (SELECT CASE WHEN o.typtype = 'd' THEN ${bottom} END AS bottom
      FROM pg_catalog.pg_type o WHERE o.oid = a.atttypid OFFSET 0) o
    ${lookUp('t.oid, t.typtype, t.typcategory', 'pg_type t', 't.oid = coalesce(o.bottom[1], a.atttypid)')} t
  ORDER BY a.attrelid, a.attnum`;
const names = (numbers: string, relation: string): string =>
  `ARRAY(SELECT a.attname FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY u (number, place)
    ${lookUp('a.attname', 'pg_attribute a', `a.attrelid = ${relation} AND a.attnum = u.number`)} a ORDER BY u.place)`;

/** A column of pg_constraint that older majors lack. Without one of these words in the definition it is the default. */
const since18 = (column: string, ...words: readonly string[]): string =>
  `CASE WHEN ${words.map((word) => `x.definition LIKE '%${word}%'`).join(' OR ')} ` +
  `THEN pg_catalog.to_jsonb(k)->>'${column}' END`;

/** Of relations, of what refers to them, and of domains. */
const constrained = `SELECT k.oid FROM ${each} ${lookUp('k.oid', 'pg_constraint k', 'k.conrelid = u.oid')} k
  UNION SELECT d.objid FROM ${each} ${lookUp(
    'd.objid',
    'pg_depend d',
    `d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = u.oid
      AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass`,
  )} d
  UNION SELECT k.oid FROM own t ${lookUp('k.oid', 'pg_constraint k', 'k.contypid = t.oid')} k`;

const constraints = `SELECT k.oid::int8 AS oid, k.conname AS name, k.contype AS kind, k.conrelid::int8 AS relation,
    k.contypid::int8 AS domain, k.convalidated AS validated,
    coalesce((${since18('conenforced', 'NOT ENFORCED')})::bool, true) AS enforced, x.definition,
    CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END AS condition,
    k.conindid::int8 AS index, k.confrelid::int8 AS referenced, f.relkind AS "referencedKind",
    CASE WHEN f.oid IS NOT NULL THEN pg_catalog.format('%I.%I', fn.nspname, f.relname) END AS "referencedName",
    coalesce(nullif(k.conparentid, 0), CASE WHEN k.coninhcount > 0 THEN (SELECT p.oid FROM pg_catalog.pg_inherits i
      JOIN pg_catalog.pg_constraint p ON p.conrelid = i.inhparent AND p.conname = k.conname
        AND p.contype = k.contype WHERE i.inhrelid = k.conrelid LIMIT 1) END, 0)::int8 AS parent,
    CASE WHEN k.contype = 'f' THEN (SELECT pg_catalog.json_build_object('oid', h.oid::int8, 'schema', hn.nspname,
        'name', h.relname, 'kind', h.relkind) FROM pg_catalog.pg_class h
      JOIN pg_catalog.pg_namespace hn ON hn.oid = h.relnamespace WHERE h.oid = k.conrelid) END AS holder,
    k.conislocal AS "isLocal", k.connoinherit AS "noInherit",
    ${names('k.conkey', 'k.conrelid')} AS columns, ${names('k.confkey', 'k.confrelid')} AS "referencedColumns",
    k.confmatchtype AS match, coalesce((${since18('conperiod', 'PERIOD', 'WITHOUT OVERLAPS')})::bool, false) AS period,
    ARRAY(SELECT pg_catalog.format('%I.%s', n.nspname, o.oprname)
      FROM pg_catalog.unnest(coalesce(k.conexclop, k.conpfeqop)) WITH ORDINALITY u (oid, place)
        ${lookUp('o.oprname, o.oprnamespace', 'pg_operator o', 'o.oid = u.oid')} o
        JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace ORDER BY u.place) AS operators
  FROM (${constrained}) q ${lookUp('k.*', 'pg_constraint k', 'k.oid = q.oid')} k
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_constraintdef(k.oid) AS definition OFFSET 0) x
    LEFT JOIN LATERAL (SELECT f.oid, f.relkind, f.relname, f.relnamespace FROM pg_catalog.pg_class f
      WHERE f.oid = k.confrelid OFFSET 0) f ON true
    LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
  WHERE k.contype <> 't' AND (k.conrelid = ${inScope} OR k.confrelid = ${inScope}
    OR k.contypid IN (SELECT t.oid FROM own t))
  ORDER BY k.oid`;

const indexes = `SELECT i.indexrelid::int8 AS oid, c.relname AS name, n.nspname AS schema, i.indrelid::int8 AS relation,
    i.indisunique AS unique, i.indisprimary AS primary, i.indisvalid AS valid, i.indimmediate AS immediate,
    NOT coalesce((CASE WHEN x.definition LIKE '%NULLS NOT DISTINCT%'
      THEN pg_catalog.to_jsonb(i)->>'indnullsnotdistinct' END)::bool, false) AS "nullsDistinct",
    m.amname AS method, x.definition,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
    (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
        'sql', pg_catalog.pg_get_indexdef(i.indexrelid, g.n, false),
        'collation', (SELECT pg_catalog.format('%I.%I', cn.nspname, l.collname)
          FROM (SELECT l.* FROM pg_catalog.pg_collation l WHERE l.oid = i.indcollation[g.n - 1] OFFSET 0) l
            JOIN pg_catalog.pg_namespace cn ON cn.oid = l.collnamespace
          WHERE l.collname <> 'default')) ORDER BY g.n)
      FROM pg_catalog.generate_series(1, i.indnkeyatts) g (n)) AS keys,
    ARRAY(SELECT a.attname FROM pg_catalog.pg_depend d
      ${lookUp('a.attname', 'pg_attribute a', 'a.attrelid = d.refobjid AND a.attnum = d.refobjsubid')} a
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = i.indexrelid
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = i.indrelid
        AND d.refobjsubid > 0) AS columns,
    coalesce((SELECT h.inhparent FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid), 0)::int8 AS parent
  FROM ${each} ${lookUp('i.*', 'pg_index i', 'i.indrelid = u.oid')} i
    ${lookUp('c.relname, c.relnamespace, c.relam', 'pg_class c', 'c.oid = i.indexrelid')} c
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_indexdef(i.indexrelid) AS definition OFFSET 0) x
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_toast'
    JOIN pg_catalog.pg_am m ON m.oid = c.relam
  ORDER BY i.indexrelid`;

const types = `SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
    t.typnotnull AS "notNull", t.typdefault AS default, t.typbasetype::int8 AS base,
    CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS "baseName",
    ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
  FROM own t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'e', 'r')
    OR t.typtype = 'c' AND (SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid) = 'c'
  ORDER BY t.oid`;

// Only without its schema unnest() takes several arrays.
const routines = `SELECT p.oid::int8 AS oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind,
    ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n) AS arguments,
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n) AS names,
    p.pronargdefaults AS defaults, pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    coalesce(pg_catalog.pg_get_function_result(p.oid), '') AS result
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE p.oid >= 16384 AND NOT ${foreign('n.nspname')}
  ORDER BY p.oid`;

const version = `'version', pg_catalog.current_setting('server_version_num')::int4`;

const answer = (parts: Readonly<Record<string, string>>): string =>
  `SELECT pg_catalog.json_build_object(${[
    version,
    ...Object.entries(parts).map(([name, value]) => `'${name}', ${value}`),
  ].join(',\n')})::text AS state`;

/** One row with one column, `state`. */
export const stateQuery = (
  asked: Omit<Asked, 'functions'>,
): string => `WITH RECURSIVE ${scoped(asked)}, ${typed(asked)}
    ${answer({
      relations: rowsOf(relations),
      columns: rowsOf(columns),
      constraints: rowsOf(constraints),
      indexes: rowsOf(indexes),
      types: rowsOf(types),
      routines: `CASE WHEN ${asked.routines} = 'true' THEN ${rowsOf(routines)} ELSE '[]' END`,
    })}`;
