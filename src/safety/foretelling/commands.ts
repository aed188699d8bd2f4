import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import { plainName } from '../meaning/change.ts';
import { namesOf, nodesOf } from '../meaning/scope.ts';
import type { Column, Relation, State } from '../meaning/state.ts';
import { constrain } from './constraints.ts';
import { attach, detach, inheriting } from './partitions.ts';
import { firstMade, type Places } from './places.ts';
import { rewritesValues } from './rewrites.ts';
import { changedColumn, changedRelation, family, setNotNull, unknown, type Scene } from './scene.ts';
import { isSerial, keyOfType } from './types.ts';

/* What the commands of ALTER TABLE make of the catalog. */

/** What a command does to a state. */
type Step = (state: State, table: Relation, command: SyntaxTree, scene: Scene) => State;

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
  const written =
    generated === undefined
      ? constantOf(given, scene)
      : inParentheses(scene, Number(generated['location'] ?? -1));
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

/** A default in SQL; null = there is none. */
function constantOf(given: SyntaxTree | undefined, { sql }: Scene): string | null {
  const constant = given?.['A_Const'] as SyntaxTree | undefined;
  if (given === undefined || constant?.['isnull'] === true) return null;
  const drawn = drawing(given);
  if (drawn !== null) return drawn;
  const text = constant?.['sval']?.sval as string | undefined;
  if (text !== undefined) return literal(text);
  const from = Number(constant?.['location'] ?? -1);
  if (from < 0) return unwritten;
  const [number] = tokensIn(
    Buffer.from(sql)
      .subarray(from, from + 100)
      .toString(),
  );
  return number?.text ?? unwritten;
}

/** `nextval('s')` as a default; null = it is another one. */
function drawing(tree: SyntaxTree): string | null {
  const call = tree['FuncCall'] as SyntaxTree | undefined;
  const names = (call?.['funcname'] ?? []) as readonly SyntaxTree[];
  if (names.at(-1)?.['String']?.sval !== 'nextval') return null;
  const [given] = (call?.['args'] ?? []) as readonly SyntaxTree[];
  const constant = (given?.['TypeCast']?.arg ?? given) as SyntaxTree | undefined;
  const name = constant?.['A_Const']?.sval?.sval as string | undefined;
  return name === undefined ? null : `nextval(${literal(name)})`;
}

/** What stands in the first parentheses behind a place, in bytes, as the grammar counts. */
function inParentheses({ sql }: Scene, from: number): string {
  if (from < 0) return unwritten;
  const text = Buffer.from(sql).subarray(from).toString();
  const tokens = tokensIn(text);
  const open = tokens.findIndex((one) => one.text === '(');
  const close = tokens.find((one, at) => at > open && one.text === ')' && one.depth === 1);
  return close === undefined ? unwritten : text.slice(tokens[open]?.to, close.from).trim();
}

/** Stand for an expression that is there. */
const unwritten = unknown;
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

/** ALTER CONSTRAINT … ENFORCED, and NOT ENFORCED. */
function enforce(state: State, table: Relation, { def }: SyntaxTree): State {
  const {
    conname,
    alterEnforceability,
    is_enforced: isEnforced,
  } = (def?.ATAlterConstraint ?? {}) as SyntaxTree;
  if (alterEnforceability !== true) return state;
  const now = { enforced: isEnforced === true, validated: isEnforced === true };
  const those = family(state, table);
  return {
    ...state,
    constraints: state.constraints.map((one) =>
      one.name === conname && those.has(one.relation) ? { ...one, ...now } : one,
    ),
  };
}

/** Indexes of a column that gets another collation are built anew, and keep other values apart. */
function withCollation(state: State, table: Relation, { name, def }: SyntaxTree, places: Places): State {
  const parts = namesOf(def?.ColumnDef?.collClause?.collname);
  if (parts.length === 0) return state;
  const collation = [parts.at(-2) ?? places.path[0] ?? 'public', String(parts.at(-1))]
    .map(identifier)
    .join('.');
  const own = plainName(String(name));
  return {
    ...state,
    indexes: state.indexes.map((one) =>
      one.relation === table.oid && one.keys.some(({ sql }) => sql === own)
        ? {
            ...one,
            oid: places.fresh(),
            keys: one.keys.map((key) => (key.sql === own ? { ...key, collation } : key)),
          }
        : one,
    ),
  };
}

const retype: Step = (state, table, { name, def }, { known, places }) => {
  const type = known.types.get(keyOfType(def?.ColumnDef?.typeName as SyntaxTree));
  if (type === undefined) throw new RangeError('a type that is not there');
  const from = state.columns.find((one) => one.relation === table.oid && one.name === name);
  const now = withCollation(
    changedColumn(state, table, name, () => type),
    table,
    { name, def },
    places,
  );
  const using = (def?.ColumnDef?.raw_default as SyntaxTree | undefined) ?? null;
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
    changedColumn(state, table, name, () => ({
      default: def === undefined ? null : (drawing(def as SyntaxTree) ?? unwritten),
    })),
  AT_SetNotNull: setNotNull,
  AT_DropNotNull: (state, table, { name }) => changedColumn(state, table, name, () => ({ notNull: false })),
  AT_AddIdentity: (state, table, { name, def }) =>
    changedColumn(state, table, name, () => ({ identity: String(def?.Constraint?.generated_when ?? 'd') })),
  AT_DropIdentity: (state, table, { name }) => changedColumn(state, table, name, () => ({ identity: '' })),
  AT_SetIdentity: (state, table, { name, def }) => {
    const given = nodesOf(def, 'DefElem').find(({ defname }) => defname === 'generated');
    const kind = Number(given?.['arg']?.Integer?.ival ?? 0);
    return kind === 0
      ? state
      : changedColumn(state, table, name, () => ({ identity: String.fromCodePoint(kind) }));
  },
  AT_DropExpression: (state, table, { name }) =>
    changedColumn(state, table, name, () => ({ generated: '', default: null })),
  AT_AlterConstraint: enforce,
  AT_DropInherit: (state, table, { def }, { places }) =>
    inheriting(state, table, places.find(def as SyntaxTree), false),
  AT_AddInherit: (state, table, { def }, { places }) =>
    inheriting(state, table, places.find(def as SyntaxTree), true),
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
