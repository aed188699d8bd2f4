import { hasEventTriggers } from '../measuring/anew.ts';
import { grants, type Asked } from './state-sql.ts';
import type { Column, Constraint, Index, Relation, State } from './state.ts';

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

/**
 * One row with one column, `state`, of which {@link stateOfPlain} makes a state. To be planned without scans of whole
 * catalogs: the planner takes an array for ten rows, and a catalog may have grown since.
 */
export function plainStateQuery({ relations: asked }: Pick<Asked, 'relations'>): string {
  const tables = `${asked}::pg_catalog.oid[]`;
  const parts: Readonly<Record<keyof Raw, string>> = {
    version: `pg_catalog.current_setting('server_version_num')::int4`,
    // A child without columns shows in nothing else.
    hasMore: `EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = ANY (${tables}))
      OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = ${classOf('pg_class')}
        AND d.refobjid = ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[]) AND d.classid = ${classOf('pg_rewrite')})`,
    isAlone: `NOT ${hasEventTriggers}`,
    asked: `pg_catalog.to_json(${tables}::int8[])`,
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

type RawRelation = readonly [
  oid: number,
  schema: string,
  name: string,
  kind: string,
  persistence: string,
  rowSecurity: boolean,
  filenode: number,
  grants: readonly string[] | null,
  isOfFamily: boolean,
];
type RawColumn = readonly [
  relation: number,
  number: number,
  name: string,
  type: number,
  typmod: number,
  typeName: string,
  baseName: string,
  baseKind: string,
  category: string,
  notNull: boolean,
  value: string | null,
  identity: string,
  generated: string,
  isMissing: boolean,
];
type Foreign = Pick<
  Constraint,
  'holder' | 'referencedName' | 'referencedKind' | 'columns' | 'referencedColumns' | 'operators'
>;
type RawConstraint = readonly [
  oid: number,
  name: string,
  kind: string,
  relation: number,
  validated: boolean,
  definition: string,
  condition: string | null,
  index: number,
  referenced: number,
  isInherited: boolean,
  isLocal: boolean,
  noInherit: boolean,
  columns: readonly number[] | null,
  match: string,
  foreign: Foreign | null,
];
type RawIndex = readonly [
  oid: number,
  relation: number,
  unique: boolean,
  primary: boolean,
  valid: boolean,
  immediate: boolean,
  definition: string,
  predicate: string | null,
  keys: readonly string[],
  collations: readonly number[],
  hasExpressions: boolean,
  named: readonly [name: string, method: number],
];

/** What the query finds; null = no rows. */
interface Raw {
  readonly version: number;
  /** Parents, or views and rules that name one of them. */
  readonly hasMore: boolean;
  /** Whether no event trigger fires with statements. */
  readonly isAlone: boolean;
  readonly asked: readonly (number | null)[];
  readonly hanging: readonly (readonly [oid: number, relation: number, number: number])[] | null;
  readonly relations: readonly RawRelation[] | null;
  readonly columns: readonly RawColumn[] | null;
  readonly constraints: readonly RawConstraint[] | null;
  readonly indexes: readonly RawIndex[] | null;
}

/** The first OID that is not PostgreSQL's own, see FirstNormalObjectId in access/transam.h. */
const firstOwn = 16_384;

/** OIDs of PostgreSQL's access methods, see pg_am.dat. */
const methods = new Map([
  [403, 'btree'],
  [405, 'hash'],
  [783, 'gist'],
  [2742, 'gin'],
  [4000, 'spgist'],
  [3580, 'brin'],
]);
/** OIDs of collations that every database has, see pg_collation.dat; 100 is the default. */
const collations = new Map([
  [0, null],
  [100, null],
  [950, 'pg_catalog."C"'],
  [951, 'pg_catalog."POSIX"'],
]);

const isPlainColumn = ([, , , type, , , , kind]: RawColumn): boolean => type < firstOwn && kind !== 'd';

/** An operator as it is written with its arguments: `=(integer,integer)`, and a schema where it is not pg_catalog. */
const operatorOf = (written: string): string => written.slice(0, written.indexOf('('));

function isPlainConstraint([, , kind, , , definition, , , , isInherited, ...rest]: RawConstraint): boolean {
  const [, , columns, , foreign] = rest;
  const operators = foreign?.operators ?? [];
  return (
    kind !== 'x' &&
    !isInherited &&
    // Those of the system have negative numbers.
    (columns ?? []).every((number) => number > 0) &&
    !['NOT ENFORCED', 'PERIOD', 'WITHOUT OVERLAPS'].some((words) => definition.includes(words)) &&
    operators.every((one) => !operatorOf(one).includes('.'))
  );
}

const isPlainIndex = ([, , , , , , definition, , , used, hasExpressions, [, method]]: RawIndex): boolean =>
  !hasExpressions &&
  methods.has(method) &&
  used.every((one) => collations.has(one)) &&
  !definition.includes('NULLS NOT DISTINCT');

/** Ordinary tables, and what has been asked for. */
export interface Plain extends Pick<Raw, 'isAlone' | 'asked'> {
  readonly state: State;
  /** The tables of sequences. */
  readonly owners: ReadonlyMap<number, number>;
}

/** @returns null where there is more than ordinary tables: then it is not all. */
export function stateOfPlain(text: string): Plain | null {
  const raw = JSON.parse(text) as Raw;
  const [found, constraints, indexes] = [raw.relations ?? [], raw.constraints ?? [], raw.indexes ?? []];
  const asked = new Set(raw.asked);
  const kinds = new Map(found.map(([oid, , , kind]) => [oid, kind]));
  // Those of a sequence are always the same.
  const columns = (raw.columns ?? []).filter(([relation]) => kinds.get(relation) !== 'S');
  const isPlain =
    !raw.hasMore &&
    found.every(([oid, , , kind, , , , , isOfFamily]) =>
      asked.has(oid) ? 'rS'.includes(kind) && !isOfFamily : 'iSt'.includes(kind),
    ) &&
    columns.every(isPlainColumn) &&
    constraints.every(isPlainConstraint) &&
    indexes.every(isPlainIndex);
  if (!isPlain) return null;
  const names = new Map(columns.map(([relation, number, name]) => [`${relation}.${number}`, name]));
  const schemas = new Map(found.map(([oid, schema]) => [oid, schema]));
  const nameOf: NameOf = (relation, number) => names.get(`${relation}.${number}`) ?? '';
  const columnsOf = (index: number): readonly string[] =>
    (raw.hanging ?? [])
      .filter(([oid, , number]) => oid === index && number > 0)
      .toSorted(([, , one], [, , other]) => one - other)
      .map(([, relation, number]) => nameOf(relation, number));
  const state: State = {
    version: raw.version,
    relations: inOrder(found.filter(([, , , kind]) => 'rS'.includes(kind)).map(relationOf)),
    columns: columns
      .map(columnOf)
      .toSorted((one, other) => one.relation - other.relation || one.number - other.number),
    constraints: inOrder(constraints.map((one) => constraintOf(one, nameOf))),
    indexes: inOrder(indexes.map((one) => indexOf(one, schemas.get(one[1]) ?? '', columnsOf(one[0])))),
    types: [],
    routines: [],
  };
  const owners = new Map((raw.hanging ?? []).map(([oid, relation]) => [oid, relation]));
  return { state, asked: raw.asked, isAlone: raw.isAlone, owners };
}

/** What would be read of some of the tables alone. */
export function partOf({ state, owners }: Plain, tables: ReadonlySet<number>): State {
  const { relations, columns, constraints, indexes } = state;
  return {
    ...state,
    relations: relations.filter(({ oid }) => tables.has(oid) || tables.has(owners.get(oid) ?? 0)),
    columns: columns.filter(({ relation }) => tables.has(relation)),
    constraints: constraints.filter(
      ({ relation, referenced }) => tables.has(relation) || tables.has(referenced),
    ),
    indexes: indexes.filter(({ relation }) => tables.has(relation)),
  };
}

type NameOf = (relation: number, number: number) => string;

const inOrder = <Known extends { readonly oid: number }>(known: readonly Known[]): readonly Known[] =>
  known.toSorted((one, other) => one.oid - other.oid);

const relationOf = ([oid, schema, name, kind, ...rest]: RawRelation): Relation => {
  const [persistence, rowSecurity, filenode, given] = rest;
  return {
    ...{ oid, schema, name, kind, persistence, rowSecurity, filenode },
    ...{ grants: given ?? [], parents: [], bound: null, partitionConstraint: null },
  };
};

const columnOf = ([relation, number, name, type, typmod, typeName, ...rest]: RawColumn): Column => {
  const [baseName, baseKind, category, notNull, value, identity, generated, isMissing] = rest;
  return {
    ...{ relation, number, name, type, typmod, typeName, base: type, baseTypmod: typmod },
    ...{ baseName, baseKind, category, notNull, default: value, identity, generated, isMissing },
  };
};

function constraintOf(raw: RawConstraint, nameOf: NameOf): Constraint {
  const [oid, name, kind, relation, validated, definition, condition, index, referenced, , ...rest] = raw;
  const [isLocal, noInherit, columns, match, foreign] = rest;
  const own: Foreign = foreign ?? {
    ...{ holder: null, referencedName: null, referencedKind: null, referencedColumns: [], operators: [] },
    columns: (columns ?? []).map((number) => nameOf(relation, number)),
  };
  return {
    ...{ oid, name, kind, relation, domain: 0, validated, enforced: true, definition, condition, index },
    ...{ referenced, parent: 0, isLocal, noInherit, match, period: false },
    ...own,
    operators: own.operators.map((one) => `pg_catalog.${operatorOf(one)}`),
  };
}

function indexOf(raw: RawIndex, schema: string, columns: readonly string[]): Index {
  const [oid, relation, unique, primary, valid, immediate, definition, predicate, keys, used] = raw;
  const [name, method] = raw[11];
  return {
    ...{ oid, name, schema, relation, unique, primary, valid, immediate, nullsDistinct: true },
    ...{ method: methods.get(method) ?? '', definition, predicate, columns, parent: 0 },
    keys: keys.map((sql, at) => ({ sql, collation: collations.get(used[at] ?? 0) ?? null })),
  };
}
