import { pinForNow, unpin, type Row } from '../../database/index.ts';
import { literal } from '../../quoting.ts';
import type { Ask } from '../measuring/meaning.ts';
import type { Look } from './look.ts';
import type { Scope } from './scope.ts';
import { withoutWaiting } from './without-waiting.ts';

export interface Relation {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
  readonly persistence: string;
  readonly rowSecurity: boolean;
  /** Whom it inherits from, partitioned tables included. */
  readonly parents: readonly number[];
  /** `FOR VALUES …` of a partition, or `DEFAULT`. */
  readonly bound: string | null;
  /** What rows of a partition fulfil, in SQL; null where nothing is asked of them. */
  readonly partitionConstraint: string | null;
}

export interface Column {
  readonly relation: number;
  readonly number: number;
  readonly name: string;
  readonly type: number;
  readonly typmod: number;
  /** As PostgreSQL writes it, with its schema. */
  readonly typeName: string;
  /** The type beneath a domain, or the type itself. */
  readonly base: number;
  readonly baseTypmod: number;
  readonly baseName: string;
  /** `pg_type.typtype` and `typcategory` of the type beneath. */
  readonly baseKind: string;
  readonly category: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: string;
  readonly generated: string;
  /** Whether rows from before it was added get its default without being written. */
  readonly isMissing: boolean;
}

export interface Constraint {
  readonly oid: number;
  readonly name: string;
  /** `pg_constraint.contype`. */
  readonly kind: string;
  /** 0 = it is a domain's. */
  readonly relation: number;
  readonly domain: number;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly definition: string;
  /** The condition of a CHECK. */
  readonly condition: string | null;
  readonly index: number;
  readonly referenced: number;
  readonly referencedName: string | null;
  readonly referencedKind: string | null;
  /** The constraint of the partitioned table, or of the parent, which it follows. */
  readonly parent: number;
  readonly isLocal: boolean;
  readonly noInherit: boolean;
  readonly columns: readonly string[];
  readonly referencedColumns: readonly string[];
  /** `s` = MATCH SIMPLE, `f` = MATCH FULL. */
  readonly match: string;
  /** Of a foreign key `referenced = referencing`, of an exclusion its own; each as `schema.operator`. */
  readonly operators: readonly string[];
  /** WITHOUT OVERLAPS or PERIOD. */
  readonly period: boolean;
}

export interface Index {
  readonly oid: number;
  readonly name: string;
  readonly schema: string;
  readonly relation: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly immediate: boolean;
  readonly nullsDistinct: boolean;
  readonly method: string;
  readonly definition: string;
  readonly predicate: string | null;
  /** That its keys and predicate name, unless a constraint has them. */
  readonly columns: readonly string[];
  readonly keys: readonly { readonly sql: string; readonly collation: string | null }[];
  /** The index of the partitioned table that it is a part of; 0 = none. */
  readonly parent: number;
}

export interface Type {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** `pg_type.typtype`. */
  readonly kind: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly labels: readonly string[];
  readonly base: number;
  readonly baseName: string | null;
}

export interface Routine {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly arguments: readonly number[];
  /** Of its arguments; an empty text for one without a name. */
  readonly names: readonly string[];
  readonly defaults: number;
  readonly signature: string;
  readonly result: string;
}

/** The part of the catalog that a statement can change what depends on. */
export interface State {
  readonly version: number;
  readonly relations: readonly Relation[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly types: readonly Type[];
  readonly routines: readonly Routine[];
}

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
interface Asked {
  /** An array of OIDs as text. */
  readonly relations: string;
  /** `'true'` or `'false'`. */
  readonly everything: string;
  readonly routines: string;
}

/** What is looked at, as common table expressions: `scope` of relations, `bases` of types. */
const scoped = (asked: Asked): string => `scope (oid) AS (
  (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = ANY (${asked.relations}::pg_catalog.oid[])
    UNION ALL SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${asked.everything} = 'true' AND NOT ${foreign('n.nspname')} AND c.relkind <> 'i')
  UNION SELECT n.oid FROM scope s CROSS JOIN LATERAL (${closure}) n (oid) WHERE ${asked.everything} = 'false'
), within (oids) AS MATERIALIZED (
  SELECT pg_catalog.array_agg(s.oid) FROM scope s
), bases (oid, base, typmod, level) AS (
  SELECT t.oid, t.typbasetype, t.typtypmod, 1 FROM pg_catalog.pg_type t WHERE t.typtype = 'd'
  UNION ALL SELECT b.oid, t.typbasetype, CASE WHEN b.typmod < 0 THEN t.typtypmod ELSE b.typmod END, b.level + 1
  FROM bases b JOIN pg_catalog.pg_type t ON t.oid = b.base AND t.typtype = 'd'
), bottom AS (
  SELECT DISTINCT ON (b.oid) b.oid, b.base, b.typmod FROM bases b ORDER BY b.oid, b.level DESC
)`;

/** As an array the planner takes it for few, and looks each one up by an index; of a recursion it expects thousands. */
const inScope = 'ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])';

/** `[{…}, …]` of a query's rows. */
const rowsOf = (query: string): string =>
  `(SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(r)), '[]') FROM (${query}) r)`;

const relations = `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
    c.relpersistence AS persistence, c.relrowsecurity AS "rowSecurity",
    ARRAY(SELECT i.inhparent::int8 FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid) AS parents,
    pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
    CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "partitionConstraint"
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ${inScope} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`;

const columns = `SELECT a.attrelid::int8 AS relation, a.attnum AS number, a.attname AS name, a.atttypid::int8 AS type,
    a.atttypmod AS typmod, pg_catalog.format_type(a.atttypid, a.atttypmod) AS "typeName",
    t.oid::int8 AS base, coalesce(nullif(b.typmod, -1), a.atttypmod) AS "baseTypmod",
    pg_catalog.format_type(t.oid, NULL) AS "baseName", t.typtype AS "baseKind", t.typcategory AS category,
    a.attnotnull AS "notNull", pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default,
    a.attidentity AS identity, a.attgenerated AS generated, a.atthasmissing AS "isMissing"
  FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN bottom b ON b.oid = a.atttypid
    JOIN pg_catalog.pg_type t ON t.oid = coalesce(b.base, a.atttypid)
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.oid = ${inScope} AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;

const names = (numbers: string, relation: string): string =>
  `ARRAY(SELECT a.attname FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY u (number, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.number ORDER BY u.place)`;

const constraints = `SELECT k.oid::int8 AS oid, k.conname AS name, k.contype AS kind, k.conrelid::int8 AS relation,
    k.contypid::int8 AS domain, k.convalidated AS validated,
    coalesce((j.row->>'conenforced')::bool, true) AS enforced,
    pg_catalog.pg_get_constraintdef(k.oid) AS definition,
    CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END AS condition,
    k.conindid::int8 AS index, k.confrelid::int8 AS referenced, f.relkind AS "referencedKind",
    CASE WHEN f.oid IS NOT NULL THEN pg_catalog.format('%I.%I', fn.nspname, f.relname) END AS "referencedName",
    coalesce(nullif(k.conparentid, 0), (SELECT p.oid FROM pg_catalog.pg_inherits i
      JOIN pg_catalog.pg_constraint p ON p.conrelid = i.inhparent AND p.conname = k.conname
        AND p.contype = k.contype AND k.coninhcount > 0 WHERE i.inhrelid = k.conrelid LIMIT 1), 0)::int8 AS parent,
    k.conislocal AS "isLocal", k.connoinherit AS "noInherit",
    ${names('k.conkey', 'k.conrelid')} AS columns, ${names('k.confkey', 'k.confrelid')} AS "referencedColumns",
    k.confmatchtype AS match, coalesce((j.row->>'conperiod')::bool, false) AS period,
    ARRAY(SELECT pg_catalog.format('%I.%s', n.nspname, o.oprname)
      FROM pg_catalog.unnest(coalesce(k.conexclop, k.conpfeqop)) WITH ORDINALITY u (oid, place)
        JOIN pg_catalog.pg_operator o ON o.oid = u.oid
        JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace ORDER BY u.place) AS operators
  FROM (SELECT c.* FROM pg_catalog.pg_constraint c WHERE c.contype <> 't'
      AND (c.conrelid = ${inScope} OR c.confrelid = ${inScope} OR c.contypid <> 0)
    OFFSET 0) k
    CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(k) - 'conbin' AS row) j
    LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
    LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
    LEFT JOIN pg_catalog.pg_type dt ON dt.oid = k.contypid
    LEFT JOIN pg_catalog.pg_namespace dn ON dn.oid = dt.typnamespace
  WHERE k.contypid = 0 OR NOT ${foreign('dn.nspname')}`;

const indexes = `SELECT i.indexrelid::int8 AS oid, c.relname AS name, n.nspname AS schema, i.indrelid::int8 AS relation,
    i.indisunique AS unique, i.indisprimary AS primary, i.indisvalid AS valid, i.indimmediate AS immediate,
    NOT coalesce((pg_catalog.to_jsonb(i)->>'indnullsnotdistinct')::bool, false) AS "nullsDistinct",
    m.amname AS method, pg_catalog.pg_get_indexdef(i.indexrelid) AS definition,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
    (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'sql', pg_catalog.pg_get_indexdef(i.indexrelid, g.n, false),
        'collation', (SELECT pg_catalog.format('%I.%I', cn.nspname, l.collname) FROM pg_catalog.pg_collation l
          JOIN pg_catalog.pg_namespace cn ON cn.oid = l.collnamespace
          WHERE l.oid = i.indcollation[g.n - 1] AND l.collname <> 'default')) ORDER BY g.n)
      FROM pg_catalog.generate_series(1, i.indnkeyatts) g (n)) AS keys,
    ARRAY(SELECT a.attname FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = i.indexrelid
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = i.indrelid
        AND d.refobjsubid > 0) AS columns,
    coalesce((SELECT h.inhparent FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid), 0)::int8 AS parent
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_am m ON m.oid = c.relam
  WHERE i.indrelid = ${inScope}`;

const types = `SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
    t.typnotnull AS "notNull", t.typdefault AS default, t.typbasetype::int8 AS base,
    CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS "baseName",
    ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
  WHERE NOT ${foreign('n.nspname')} AND (t.typtype IN ('d', 'e', 'r') OR c.relkind = 'c')`;

// Only without its schema unnest() takes several arrays.
const routines = `SELECT p.oid::int8 AS oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind,
    ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n) AS arguments,
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n) AS names,
    p.pronargdefaults AS defaults, pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    coalesce(pg_catalog.pg_get_function_result(p.oid), '') AS result
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE NOT ${foreign('n.nspname')}`;

/** One row with one column, `state`. */
function stateQuery(asked: Asked): string {
  const parts = [
    `'version', pg_catalog.current_setting('server_version_num')::int4`,
    `'relations', ${rowsOf(relations)}`,
    `'columns', ${rowsOf(columns)}`,
    `'constraints', ${rowsOf(constraints)}`,
    `'indexes', ${rowsOf(indexes)}`,
    `'types', ${rowsOf(types)}`,
    `'routines', CASE WHEN ${asked.routines} = 'true' THEN ${rowsOf(routines)} ELSE '[]' END`,
  ];
  return `WITH RECURSIVE ${scoped(asked)}
    SELECT pg_catalog.jsonb_build_object(${parts.join(',\n')})::text AS state`;
}

/** Reads a part of the catalog of a database that is in use, once. */
export async function readState(
  look: Look,
  { relations: known, everything, routines: all }: Omit<Scope, 'names'>,
): Promise<State> {
  const [row] = await look(
    withoutWaiting(
      stateQuery({
        relations: `'{${known.join(',')}}'`,
        everything: literal(String(everything)),
        routines: literal(String(all)),
      }),
    ),
  );
  return stateOf(row);
}

const stateOf = (row: Row | undefined): State => JSON.parse(String(row?.['state'])) as State;

const prepared = 'pg_feature_inventory_state';

/** In settings of the transaction: a prepared statement without parameters is planned once. */
const setting = (name: keyof Asked): string => `pg_catalog.current_setting('pg_feature_inventory.${name}')`;
const preparing = `PREPARE ${prepared} AS ${stateQuery({
  relations: setting('relations'),
  everything: setting('everything'),
  routines: setting('routines'),
})}`;

/**
 * Whether the session knows the query; a file may have forgotten it. Planning takes as long as half of its work.
 * @see https://www.postgresql.org/docs/current/sql-prepare.html
 */
const isKnown = `SELECT 1 AS one FROM pg_catalog.pg_prepared_statements
  WHERE name OPERATOR(pg_catalog.=) ${literal(prepared)}`;

/** Goes before {@link readPrepared} in its transaction. @param first SQL to send before. */
export async function prepareState(ask: Ask, first: string): Promise<void> {
  const known = await ask([first, isKnown].join(';\n'));
  if (known.length === 0) await ask([pinForNow, preparing, unpin].join(';\n'));
}

/** Forgets the query, which the session may not know. */
export async function forgetState(ask: Ask): Promise<void> {
  await ask(`DEALLOCATE ${prepared}`);
}

/**
 * Reads what a statement may change, as {@link prepareState} has prepared it. Its names are looked up as the
 * file would; that is before the pin, by nothing that a name of the file's could stand for.
 */
export async function readPrepared(
  ask: Ask,
  { names, relations: known, everything, routines }: Scope,
): Promise<State> {
  const oids = names.map((name) => `pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid`);
  const settings: Asked = {
    relations:
      `pg_catalog.array_cat('{${known.join(',')}}'::pg_catalog.oid[], ` +
      `ARRAY[${oids.join(', ')}]::pg_catalog.oid[])::pg_catalog.text`,
    everything: literal(String(everything)),
    routines: literal(String(routines)),
  };
  const asked = Object.entries(settings).map(
    ([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', ${value}, true)`,
  );
  const [row] = await ask(
    [`SELECT ${asked.join(', ')}`, pinForNow, `EXECUTE ${prepared}`, unpin].join(';\n'),
    -2,
  );
  return stateOf(row);
}
