import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { namesOf, nodesOf } from '../meaning/scope.ts';
import type { Constraint, Index, Relation, State } from '../meaning/state.ts';
import { partsOfExclusion } from './index-parts.ts';
import { setNotNull, unknown, withIndex, type Scene } from './scene.ts';

/* What new constraints make of the catalog. */

/** The text of a CHECK's condition. @param from bytes, as the grammar counts. */
function conditionAt(sql: string, from: number): string | null {
  const text = Buffer.from(sql).subarray(from).toString();
  const tokens = tokensIn(text);
  const at = tokens.findIndex((one) => one.text.toLowerCase() === 'check');
  const open = tokens[at + 1];
  const close = tokens.find((one, index) => index > at + 1 && one.text === ')' && one.depth === open?.depth);
  return at < 0 || open === undefined || close === undefined ? null : text.slice(open.to, close.from).trim();
}

const kinds: Readonly<Record<string, string>> = {
  CONSTR_CHECK: 'c',
  CONSTR_FOREIGN: 'f',
  CONSTR_PRIMARY: 'p',
  CONSTR_UNIQUE: 'u',
  CONSTR_EXCLUSION: 'x',
};

/** What most constraints have. */
const plainConstraint: Omit<Constraint, 'oid' | 'name' | 'kind'> = {
  relation: 0,
  domain: 0,
  validated: true,
  enforced: true,
  definition: '',
  condition: null,
  index: 0,
  referenced: 0,
  referencedName: null,
  referencedKind: null,
  parent: 0,
  isLocal: true,
  noInherit: false,
  columns: [],
  referencedColumns: [],
  match: '',
  operators: [],
  period: false,
};

const indexOf = (
  kind: string,
  node: SyntaxTree,
): Pick<Index, 'unique' | 'primary' | 'immediate' | 'nullsDistinct' | 'columns'> => ({
  unique: kind !== 'x',
  primary: kind === 'p',
  immediate: node['deferrable'] !== true,
  nullsDistinct: node['nulls_not_distinct'] !== true,
  columns: [],
});

/** Adds a constraint of a table; `own` is the column that it was written behind. */
export function constrain(state: State, table: Relation, node: SyntaxTree, scene: Scene): State {
  const kind = kinds[String(node['contype'])];
  if (node['contype'] === 'CONSTR_NOTNULL' && node['own'] === undefined)
    return node['skip_validation'] === true
      ? state
      : setNotNull(state, table, { name: namesOf(node['keys'])[0] });
  if (kind === undefined) return state;
  const referenced = kind === 'f' ? scene.places.find(node['pktable'] as SyntaxTree) : null;
  const target = state.relations.find(({ oid }) => oid === referenced);
  const using = state.indexes.find(
    ({ relation, name }) => relation === table.oid && name === node['indexname'],
  );
  const columns =
    using?.columns ??
    (node['own'] === undefined ? namesOf(node['keys'] ?? node['fk_attrs']) : [String(node['own'])]);
  const index = using?.oid ?? ('pux'.includes(kind) ? scene.places.fresh() : 0);
  const suffix = { p: 'pkey', u: 'key', f: 'fkey', c: 'check', x: 'excl' }[kind] ?? '';
  const referencedColumns =
    node['pk_attrs'] === undefined ? keyOf(state, referenced) : namesOf(node['pk_attrs']);
  const name = String(node['conname'] ?? [table.name, ...(kind === 'p' ? [] : columns), suffix].join('_'));
  const exclusions = kind === 'x' ? exclusionsOf(node, scene) : null;
  const condition = kind === 'c' ? (conditionAt(scene.sql, Number(node['location'] ?? 0)) ?? unknown) : null;
  const made: Constraint = {
    ...plainConstraint,
    oid: scene.places.fresh(),
    name,
    kind,
    relation: table.oid,
    validated: node['skip_validation'] !== true,
    enforced: node['is_enforced'] !== false || !'cf'.includes(kind),
    condition,
    index,
    referenced: referenced ?? 0,
    referencedName: target === undefined ? null : `${scene.quote(target.schema)}.${scene.quote(target.name)}`,
    referencedKind: target?.kind ?? null,
    noInherit: node['is_no_inherit'] === true,
    columns: kind === 'c' ? columnsIn(node['raw_expr']) : columns,
    referencedColumns,
    // Of types that are built in, these compare with what a foreign key compares with.
    operators:
      exclusions?.operators ??
      (node['without_overlaps'] === true
        ? columns.map((_, at) => (at < columns.length - 1 ? 'pg_catalog.=' : 'pg_catalog.&&'))
        : referencedColumns.map(() => 'pg_catalog.=')),
    match: String(node['fk_matchtype'] ?? ''),
    period: node['fk_with_period'] === true || node['without_overlaps'] === true,
  };
  const filled =
    kind === 'p' ? columns.reduce((now, one) => setNotNull(now, table, { name: one }), state) : state;
  if (index === 0 || using !== undefined) return { ...filled, constraints: [...filled.constraints, made] };
  const { keys, predicate } = exclusions ?? {
    keys: columns.map((one) => ({ sql: scene.quote(one), collation: null })),
    predicate: null,
  };
  const indexed = withIndex(filled, table, index, name, { ...indexOf(kind, node), keys }, predicate);
  return { ...indexed, constraints: [...indexed.constraints, made] };
}

/**
 * What an exclusion constraint compares, and how. An operator without a schema is one of PostgreSQL's own where no
 * other has its name, which is looked at before it is asked of rows.
 */
function exclusionsOf(
  node: SyntaxTree,
  scene: Scene,
): {
  readonly keys: Index['keys'];
  readonly operators: readonly string[];
  readonly predicate: string | null;
} {
  const parts = partsOfExclusion(scene.sql, Number(node['location'] ?? 0));
  const pairs = (node['exclusions'] as readonly SyntaxTree[]).map(
    (one) => one['List']?.items as readonly [SyntaxTree, SyntaxTree],
  );
  return {
    keys: pairs.map(([element], at) => {
      const { name, collation, opclass } = element['IndexElem'] as SyntaxTree;
      const isPlain = collation === undefined && opclass === undefined;
      const written = name === undefined ? (parts.keys[at] ?? unknown) : scene.quote(String(name));
      return { sql: isPlain ? written : unknown, collation: null };
    }),
    operators: pairs.map(([, operator]) => {
      const names = namesOf(operator['List']?.items);
      return [...names.slice(0, -1).map(identifier), names.at(-1)].join('.');
    }),
    predicate: node['where_clause'] === undefined ? null : (parts.condition ?? unknown),
  };
}

/** The columns of a table's primary key. */
const keyOf = ({ constraints }: State, oid: number | null): readonly string[] =>
  constraints.find(({ relation, kind }) => relation === oid && kind === 'p')?.columns ?? [];

const columnsIn = (tree: unknown): readonly string[] =>
  nodesOf(tree, 'ColumnRef').map(({ fields }) => namesOf(fields).at(-1) ?? '');

/** Adds a CHECK to a domain. */
export function withCheck(state: State, domain: number, node: SyntaxTree, { places, sql }: Scene): State {
  const made: Constraint = {
    ...plainConstraint,
    oid: places.fresh(),
    name: String(node['conname'] ?? 'the CHECK'),
    kind: 'c',
    domain,
    validated: node['skip_validation'] !== true,
    condition: conditionAt(sql, Number(node['location'] ?? 0)),
  };
  return { ...state, constraints: [...state.constraints, made] };
}
