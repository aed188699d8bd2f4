import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { plainName } from '../meaning/change.ts';
import { nodesOf } from '../meaning/scope.ts';
import type { Column, Constraint, Index, Relation, State } from '../meaning/state.ts';
import { firstMade, type Places } from './places.ts';
import { rewritesValues } from './rewrites.ts';
import { isSerial, keyOfType, type Known } from './types.ts';

/* What the commands of ALTER TABLE make of the catalog. */

/** What is known where a command is told of. */
export interface Scene {
  readonly places: Places;
  readonly known: Known;
  /** The statement's text. */
  readonly sql: string;
}

/** What a command does to a state. */
type Step = (state: State, table: Relation, command: SyntaxTree, scene: Scene) => State;

/** A relation and what inherits from it, however far. */
export function family({ relations }: State, { oid }: Pick<Relation, 'oid'>): ReadonlySet<number> {
  const found = new Set([oid]);
  // A set goes on with what is added to it meanwhile.
  for (const upper of found) for (const one of relations) if (one.parents.includes(upper)) found.add(one.oid);
  return found;
}

export const changedRelation = (state: State, oid: number, to: Partial<Relation>): State => ({
  ...state,
  relations: state.relations.map((one) => (one.oid === oid ? { ...one, ...to } : one)),
});

/** A state in which a column, and those that follow it, is another. */
export function changedColumn(
  state: State,
  table: Relation,
  name: unknown,
  to: (column: Column) => Partial<Column>,
): State {
  const those = family(state, table);
  return {
    ...state,
    columns: state.columns.map((one) =>
      one.name === name && those.has(one.relation) ? { ...one, ...to(one) } : one,
    ),
  };
}

const namesOf = (nodes: unknown): readonly string[] =>
  ((nodes ?? []) as readonly SyntaxTree[]).map((one) => String(one['String']?.sval));

const withoutIndexes = (state: State, gone: ReadonlySet<number>): State => ({
  ...state,
  indexes: state.indexes.filter(({ oid }) => !gone.has(oid)),
});

function addColumn(state: State, table: Relation, command: SyntaxTree, scene: Scene): State {
  const definition = command['def']?.ColumnDef as SyntaxTree;
  const name = String(definition['colname']);
  if (state.columns.some((one) => one.relation === table.oid && one.name === name)) return state;
  const type = scene.known.types.get(keyOfType(definition['typeName'] as SyntaxTree));
  if (type === undefined) throw new RangeError('a type that is not there');
  const constraints = ((definition['constraints'] ?? []) as readonly SyntaxTree[]).map(
    (one) => one['Constraint'] as SyntaxTree,
  );
  const of = (kind: string): SyntaxTree | undefined => constraints.find(({ contype }) => contype === kind);
  const given = of('CONSTR_DEFAULT')?.['raw_expr'] as SyntaxTree | undefined;
  const isNull = given?.['A_Const']?.isnull === true;
  const serial = isSerial(definition['typeName'] as SyntaxTree);
  const identity = of('CONSTR_IDENTITY');
  const generated = of('CONSTR_GENERATED');
  const written = (given !== undefined && !isNull) || generated !== undefined ? unwritten : null;
  const value = serial ? drawn : written;
  const made = [...family(state, table)].map((relation, at): Column => ({
    ...type,
    relation,
    number: firstMade + state.columns.length + at,
    name,
    notNull:
      serial || [identity, of('CONSTR_NOTNULL'), of('CONSTR_PRIMARY')].some((one) => one !== undefined),
    default: value,
    identity: String(identity?.['generated_when'] ?? ''),
    generated: generated === undefined ? '' : String(generated['generated_kind'] ?? 's'),
    isMissing: given !== undefined && !isNull,
  }));
  return constraints.reduce<State>(
    (now, constraint) => constrain(now, table, { ...constraint, own: name }, scene),
    { ...state, columns: [...state.columns, ...made] },
  );
}

/** Stand for an expression that is there, and whose text nothing asks for. */
const unwritten = '(as written)';
const drawn = 'nextval(its sequence)';

function dropColumn(state: State, table: Relation, { name }: SyntaxTree): State {
  const those = family(state, table);
  const named = ({ relation, columns }: { relation: number; columns: readonly string[] }): boolean =>
    those.has(relation) && columns.includes(String(name));
  const constraints = state.constraints.filter(named);
  const gone = new Set([
    ...constraints.map(({ index }) => index),
    ...state.indexes
      .filter(
        (one) =>
          named(one) ||
          (those.has(one.relation) && one.keys.some(({ sql }) => sql === plainName(String(name)))),
      )
      .map(({ oid }) => oid),
  ]);
  return withoutIndexes(
    {
      ...state,
      columns: state.columns.filter((one) => one.name !== name || !those.has(one.relation)),
      constraints: state.constraints.filter((one) => !constraints.includes(one)),
    },
    gone,
  );
}

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

/** Adds a constraint of a table; `own` is the column that it was written behind. */
function constrain(state: State, table: Relation, node: SyntaxTree, scene: Scene): State {
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
  const name = String(node['conname'] ?? [table.name, ...(kind === 'p' ? [] : columns), suffix].join('_'));
  const condition = kind === 'c' ? conditionAt(scene.sql, Number(node['location'] ?? 0)) : null;
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
    referencedName: target === undefined ? null : `${plainName(target.schema)}.${plainName(target.name)}`,
    referencedKind: target?.kind ?? null,
    noInherit: node['is_no_inherit'] === true,
    columns: kind === 'c' ? columnsIn(node['raw_expr']) : columns,
    referencedColumns: namesOf(node['pk_attrs']),
    match: String(node['fk_matchtype'] ?? ''),
    period: node['fk_with_period'] === true || node['without_overlaps'] === true,
  };
  const filled =
    kind === 'p' ? columns.reduce((now, one) => setNotNull(now, table, { name: one }), state) : state;
  const indexed =
    index === 0 || using !== undefined
      ? filled
      : withIndex(filled, table, index, name, {
          unique: kind !== 'x',
          primary: kind === 'p',
          immediate: node['deferrable'] !== true,
          nullsDistinct: node['nulls_not_distinct'] !== true,
          columns: [],
          keys: columns.map((one) => ({ sql: plainName(one), collation: null })),
        });
  return { ...indexed, constraints: [...indexed.constraints, made] };
}

const columnsIn = (tree: unknown): readonly string[] =>
  nodesOf(tree, 'ColumnRef').map(({ fields }) => namesOf(fields).at(-1) ?? '');

/** Adds an index. */
export function withIndex(
  state: State,
  table: Relation,
  oid: number,
  name: string,
  given: Pick<Index, 'unique' | 'primary' | 'immediate' | 'nullsDistinct' | 'columns' | 'keys'>,
  predicate: string | null = null,
): State {
  const made: Index = {
    ...given,
    oid,
    name,
    schema: table.schema,
    relation: table.oid,
    valid: true,
    method: 'btree',
    definition: '',
    predicate,
    parent: 0,
  };
  return { ...state, indexes: [...state.indexes, made] };
}

const setNotNull = (state: State, table: Relation, { name }: SyntaxTree): State =>
  changedColumn(state, table, name, () => ({ notNull: true }));

function dropConstraint(state: State, table: Relation, { name }: SyntaxTree): State {
  const those = family(state, table);
  const gone = state.constraints.filter((one) => one.name === name && those.has(one.relation));
  const rest = { ...state, constraints: state.constraints.filter((one) => !gone.includes(one)) };
  return withoutIndexes(rest, new Set(gone.filter(({ kind }) => kind !== 'f').map(({ index }) => index)));
}

const validate: Step = (state, table, { name }) => {
  const those = family(state, table);
  return {
    ...state,
    constraints: state.constraints.map((one) =>
      one.name === name && those.has(one.relation) ? { ...one, validated: true } : one,
    ),
  };
};

const partitionOf = (command: SyntaxTree, { places }: Scene): number | null =>
  places.find(command['def']?.PartitionCmd?.name as SyntaxTree);

const attach: Step = (state, table, command, scene) => {
  const oid = partitionOf(command, scene);
  const isDefault = command['def']?.PartitionCmd?.bound?.is_default === true;
  if (oid === null) throw new RangeError('a partition that is not there');
  const known = state.relations.find((one) => one.oid === oid);
  // What a CHECK proves needs no scan; whether it proves this one is not known.
  const isChecked = state.constraints.some(
    ({ relation, kind, validated }) => relation === oid && kind === 'c' && validated,
  );
  return changedRelation(state, oid, {
    parents: [...(known?.parents ?? []), table.oid],
    bound: isDefault ? 'DEFAULT' : 'its bound',
    partitionConstraint: isChecked ? null : 'its bound',
  });
};

const detach: Step = (state, table, command, scene) => {
  const oid = partitionOf(command, scene);
  const known = state.relations.find((one) => one.oid === oid);
  if (oid === null || known === undefined) return state;
  const parents = known.parents.filter((one) => one !== table.oid);
  return changedRelation(state, oid, { parents, bound: null, partitionConstraint: null });
};

const retype: Step = (state, table, { name, def }, { known, places }) => {
  const type = known.types.get(keyOfType(def?.ColumnDef?.typeName as SyntaxTree));
  if (type === undefined) throw new RangeError('a type that is not there');
  const from = state.columns.find((one) => one.relation === table.oid && one.name === name);
  const using = (def?.ColumnDef?.raw_default as SyntaxTree | undefined) ?? null;
  const now = changedColumn(state, table, name, () => type);
  if (from === undefined || !rewritesValues(from, { ...from, ...type }, using, known)) return now;
  const those = family(state, table);
  const concerns = (relation: number, names: readonly string[]): boolean =>
    those.has(relation) && names.includes(String(name));
  // They are made anew, and hold other values.
  return {
    ...now,
    indexes: now.indexes.map((one) =>
      concerns(one.relation, [...one.columns, ...one.keys.map(({ sql }) => sql)])
        ? { ...one, oid: places.fresh() }
        : one,
    ),
    constraints: now.constraints.map((one) =>
      one.kind === 'f' && concerns(one.relation, one.columns) ? { ...one, oid: places.fresh() } : one,
    ),
  };
};

/** What a command makes of the catalog; others leave what is looked at as it is. */
export const commands: Readonly<Record<string, Step>> = {
  AT_AddColumn: addColumn,
  AT_DropColumn: dropColumn,
  AT_ColumnDefault: (state, table, { name, def }) =>
    changedColumn(state, table, name, () => ({ default: def === undefined ? null : unwritten })),
  AT_SetNotNull: setNotNull,
  AT_DropNotNull: (state, table, { name }) => changedColumn(state, table, name, () => ({ notNull: false })),
  AT_AddIdentity: (state, table, { name, def }) =>
    changedColumn(state, table, name, () => ({ identity: String(def?.Constraint?.generated_when ?? 'd') })),
  AT_AddConstraint: (state, table, { def }, scene) =>
    constrain(state, table, def?.Constraint as SyntaxTree, scene),
  AT_DropConstraint: dropConstraint,
  AT_ValidateConstraint: validate,
  AT_AlterColumnType: retype,
  AT_AttachPartition: attach,
  AT_DetachPartition: detach,
  AT_SetUnLogged: (state, { oid }) => changedRelation(state, oid, { persistence: 'u' }),
  AT_SetLogged: (state, { oid }) => changedRelation(state, oid, { persistence: 'p' }),
  AT_EnableRowSecurity: (state, { oid }) => changedRelation(state, oid, { rowSecurity: true }),
};

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
