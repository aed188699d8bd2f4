import type { Column, Constraint, Index, Relation, State } from './state-types.ts';

/* What the query of plain-state-sql.ts finds, put together. */

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
  isKeptOtherwise: boolean,
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
export interface Raw {
  readonly version: number;
  /** Parents, or views and rules that name one of them. */
  readonly hasMore: boolean;
  /** Whether no event trigger fires with statements. */
  readonly isAlone: boolean;
  readonly asked: readonly (number | null)[];
  /** Names of the functions that were asked for, of those that are the user's. */
  readonly functions: readonly string[] | null;
  readonly hanging: readonly (readonly [oid: number, relation: number, number: number])[] | null;
  /** Of these tables, those with something else that hangs on them, see `Relation.isBare`. */
  readonly others: readonly number[] | null;
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
  readonly functions: readonly string[];
  readonly state: State;
  /** The tables of sequences. */
  readonly owners: ReadonlyMap<number, number>;
}

/** @returns null where there is more than ordinary tables: then it is not all. */
export function stateOfPlain(text: string): Plain | null {
  const raw = JSON.parse(text) as Raw;
  const [found, constraints, indexes] = [raw.relations ?? [], raw.constraints ?? [], raw.indexes ?? []];
  const [asked, others] = [new Set(raw.asked), new Set(raw.others)];
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
  const kept = new Set(columns.flatMap((one) => (one.at(-1) === true ? [one[0]] : [])));
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
    relations: inOrder(
      found
        .filter(([, , , kind]) => 'rS'.includes(kind))
        .map((one) => relationOf(one, raw.isAlone && !others.has(one[0]) && !kept.has(one[0]))),
    ),
    columns: columns
      .map(columnOf)
      .toSorted((one, other) => one.relation - other.relation || one.number - other.number),
    constraints: inOrder(constraints.map((one) => constraintOf(one, nameOf))),
    indexes: inOrder(indexes.map((one) => indexOf(one, schemas.get(one[1]) ?? '', columnsOf(one[0])))),
    types: [],
    routines: [],
  };
  const owners = new Map((raw.hanging ?? []).map(([oid, relation]) => [oid, relation]));
  return { state, asked: raw.asked, isAlone: raw.isAlone, functions: raw.functions ?? [], owners };
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

/** As they were made. */
export const inOrder = <Known extends { readonly oid: number }>(known: readonly Known[]): readonly Known[] =>
  known.toSorted((one, other) => one.oid - other.oid);

const relationOf = ([oid, schema, name, kind, ...rest]: RawRelation, isBare: boolean): Relation => {
  const [persistence, rowSecurity, filenode, given] = rest;
  return {
    ...{ oid, schema, name, kind, persistence, rowSecurity, filenode, isBare },
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
