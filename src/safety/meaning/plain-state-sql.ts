import { hasEventTriggers } from '../measuring/anew.ts';
import type { Raw } from './plain-state.ts';
import { grants, type Asked } from './state-sql.ts';

/*
 * The catalog of ordinary tables alone: those whose columns have PostgreSQL's own types, that inherit nothing and that
 * no view reads. Most statements are about them. The server makes each part of a query ready each time, also those that
 * find nothing, and types of json are looked up for each value: this query has few parts, and what it finds is put
 * together here. Of anything else it says that it is there, and `stateQuery` reads it, which finds the same of these.
 */

const classOf = (catalog: string): string => `'pg_catalog.${catalog}'::pg_catalog.regclass`;

/** Rows as arrays, which have no names that are written again for each. */
const rowsOf = (values: readonly string[], from: string): string =>
  `(SELECT pg_catalog.json_agg(pg_catalog.json_build_array(${values.join(', ')})) FROM ${from})`;

const namesOf = (numbers: string, relation: string): string =>
  `ARRAY(SELECT a.attname FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY p (number, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = p.number ORDER BY p.place)`;

/** The tables that are asked for and what is their own: indexes, sequences and TOAST tables. */
const relations = rowsOf(
  [
    'c.oid::int8',
    '(SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = c.relnamespace)',
    'c.relname',
    'c.relkind',
    'c.relpersistence',
    'c.relrowsecurity',
    'c.relfilenode::int8',
    `CASE WHEN c.relacl IS NOT NULL THEN ${grants} END`,
    'c.relhassubclass OR c.relispartition',
  ],
  'pg_catalog.pg_class c WHERE c.oid = ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])',
);

const columns = (tables: string): string =>
  rowsOf(
    [
      'a.attrelid::int8',
      'a.attnum',
      'a.attname',
      'a.atttypid::int8',
      'a.atttypmod',
      'pg_catalog.format_type(a.atttypid, a.atttypmod)',
      'pg_catalog.format_type(a.atttypid, NULL)',
      't.typtype',
      't.typcategory',
      'a.attnotnull',
      `CASE WHEN a.atthasdef THEN (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        FROM pg_catalog.pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END`,
      'a.attidentity',
      'a.attgenerated',
      'a.atthasmissing',
      `a.attstorage <> t.typstorage OR a.attcompression <> ''`,
    ],
    `pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = ANY (${tables}) AND a.attnum > 0 AND NOT a.attisdropped`,
  );

/** Foreign keys with both of their tables, one of which may not be among those that are asked for. */
const constraints = (tables: string): string =>
  rowsOf(
    [
      'k.oid::int8',
      'k.conname',
      'k.contype',
      'k.conrelid::int8',
      'k.convalidated',
      'pg_catalog.pg_get_constraintdef(k.oid)',
      `CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END`,
      'k.conindid::int8',
      'k.confrelid::int8',
      'k.conparentid <> 0 OR k.coninhcount > 0',
      'k.conislocal',
      'k.connoinherit',
      'k.conkey',
      'k.confmatchtype',
      `CASE WHEN k.contype = 'f' THEN (SELECT pg_catalog.json_build_object(
          'holder', pg_catalog.json_build_object('oid', h.oid::int8, 'schema', hn.nspname, 'name', h.relname,
            'kind', h.relkind),
          'referencedName', pg_catalog.format('%I.%I', fn.nspname, f.relname), 'referencedKind', f.relkind,
          'columns', ${namesOf('k.conkey', 'k.conrelid')}, 'referencedColumns', ${namesOf('k.confkey', 'k.confrelid')},
          'operators', k.conpfeqop::pg_catalog.regoperator[]::pg_catalog.text[])
        FROM pg_catalog.pg_class h JOIN pg_catalog.pg_namespace hn ON hn.oid = h.relnamespace,
          pg_catalog.pg_class f JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
        WHERE h.oid = k.conrelid AND f.oid = k.confrelid) END`,
    ],
    `pg_catalog.pg_constraint k
      WHERE k.oid = ANY (ARRAY(SELECT d.objid FROM hanging d WHERE d.classid = ${classOf('pg_constraint')}))
        AND k.contype <> 't' AND (k.conrelid = ANY (${tables}) OR k.confrelid = ANY (${tables}))`,
  );

const indexes = (tables: string): string =>
  rowsOf(
    [
      'i.indexrelid::int8',
      'i.indrelid::int8',
      'i.indisunique',
      'i.indisprimary',
      'i.indisvalid',
      'i.indimmediate',
      'pg_catalog.pg_get_indexdef(i.indexrelid)',
      'pg_catalog.pg_get_expr(i.indpred, i.indrelid)',
      `ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, g.n, false)
        FROM pg_catalog.generate_series(1, i.indnkeyatts) g (n))`,
      'i.indcollation::pg_catalog.oid[]::int8[]',
      'i.indexprs IS NOT NULL',
      `(SELECT pg_catalog.json_build_array(c.relname, c.relam::int8)
        FROM pg_catalog.pg_class c WHERE c.oid = i.indexrelid)`,
    ],
    `pg_catalog.pg_index i WHERE i.indrelid = ANY (${tables})`,
  );

/** Tables with more than their own columns, constraints, defaults and indexes, see `Relation.isBare`. */
const others = (tables: string): string => `SELECT d.refobjid AS oid FROM hanging d
    WHERE d.classid <> ALL (ARRAY[${['pg_class', 'pg_constraint', 'pg_attrdef', 'pg_type'].map(classOf).join(', ')}])
  UNION ALL SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = ANY (${tables}) AND (c.relforcerowsecurity
    OR EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_depend d ON d.refobjid IN (t.oid, t.typarray)
      WHERE t.oid = c.reltype AND d.refclassid = ${classOf('pg_type')} AND d.deptype = 'n'))`;

/**
 * One row with one column, `state`, of which {@link stateOfPlain} makes a state. To be planned without scans of whole
 * catalogs: the planner takes an array for ten rows, and a catalog may have grown since.
 */
export function plainStateQuery({
  relations: asked,
  functions,
}: Pick<Asked, 'relations' | 'functions'>): string {
  const tables = `${asked}::pg_catalog.oid[]`;
  const parts: Readonly<Record<keyof Raw, string>> = {
    version: `pg_catalog.current_setting('server_version_num')::int4`,
    // A child without columns shows in nothing else.
    hasMore: `EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = ANY (${tables}))
      OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = ${classOf('pg_class')}
        AND d.refobjid = ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])
        AND d.classid = ${classOf('pg_rewrite')})`,
    isAlone: `NOT ${hasEventTriggers}`,
    asked: `pg_catalog.to_json(${tables}::int8[])`,
    functions: `(SELECT pg_catalog.json_agg(p.proname) FROM pg_catalog.pg_proc p
      WHERE p.proname = ANY (${functions}::pg_catalog.name[])
        AND p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace)`,
    others: `(SELECT pg_catalog.json_agg(DISTINCT o.oid::int8) FROM (${others(tables)}) o)`,
    hanging: rowsOf(
      ['d.objid::int8', 'd.refobjid::int8', 'd.refobjsubid'],
      `hanging d WHERE d.classid = ${classOf('pg_class')}`,
    ),
    relations,
    columns: columns(tables),
    constraints: constraints(tables),
    indexes: indexes(tables),
  };
  const pairs = Object.entries(parts).map(([name, value]) => `'${name}', ${value}`);
  return `WITH hanging AS MATERIALIZED (
    SELECT d.classid, d.objid, d.refobjid, d.refobjsubid FROM pg_catalog.pg_depend d
    WHERE d.refclassid = ${classOf('pg_class')} AND d.refobjid = ANY (${tables})
  ), within (oids) AS MATERIALIZED (
    SELECT pg_catalog.array_cat(${tables}, ARRAY(SELECT d.objid FROM hanging d
      WHERE d.classid = ${classOf('pg_class')}))
  )
  SELECT pg_catalog.json_build_object(${pairs.join(',\n')})::text AS state`;
}
