import type { SyntaxTree } from '../../migrations/index.ts';
import type { Column, Relation, State } from '../meaning/state.ts';
import { constraintOf } from './bounds.ts';
import { changedRelation, relationOf, unknown, type Scene, type Step } from './scene.ts';
import { keyOfType } from './types.ts';

/* Relations that statements make. */

/** A relation that the statement makes: what happens to it later concerns nobody. */
export function create(state: State, node: SyntaxTree, kind: string, { places, known }: Scene): State {
  if (places.find(node) !== null) return state;
  const made = { schema: places.schemaOf(node), name: String(node['relname']) };
  const oid = places.fresh();
  places.put(made.schema, made.name, oid);
  const relation: Relation = {
    ...made,
    oid,
    kind,
    persistence: String(node['relpersistence'] ?? 'p'),
    rowSecurity: false,
    grants: known.given.flatMap(([schema, given, of]) =>
      (schema === null || schema === made.schema) && of === (kind === 'S' ? 'S' : 'r') ? [given] : [],
    ),
    parents: [],
    bound: null,
    partitionConstraint: null,
  };
  return { ...state, relations: [...state.relations, relation] };
}

export const createTable: Step = (state, node, scene) => {
  const made = create(state, node['relation'] as SyntaxTree, 'r', scene);
  const table = relationOf(made, node['relation'] as SyntaxTree, scene);
  if (table === null || node['partbound'] === undefined || made === state) return made;
  const parents = (node['inhRelations'] as readonly SyntaxTree[]).flatMap(
    (one) => scene.places.find(one['RangeVar'] as SyntaxTree) ?? [],
  );
  const [parent = 0] = parents;
  const bound = node['partbound'] as SyntaxTree;
  return changedRelation(made, table.oid, {
    parents,
    bound: bound['is_default'] === true ? 'DEFAULT' : 'its bound',
    partitionConstraint: constraintOf(bound, parent, scene.known, made) ?? unknown,
  });
};

/** A view whose columns have the types of casts and columns; of one that selects everything they are not known. */
export const createView: Step = (state, node, scene) => {
  const made = create(state, node['view'] as SyntaxTree, 'v', scene);
  const view = relationOf(made, node['view'] as SyntaxTree, scene);
  if (made === state || view === null) return made;
  const targets = (node['query']?.SelectStmt?.targetList ?? []) as readonly SyntaxTree[];
  const from = (node['query']?.SelectStmt?.fromClause ?? []) as readonly SyntaxTree[];
  const source = from.length === 1 ? relationOf(state, from[0]?.['RangeVar'] as SyntaxTree, scene) : null;
  const shown = targets.map(({ ResTarget: target }) => {
    const field = (target?.['val']?.ColumnRef?.fields as readonly SyntaxTree[] | undefined)?.at(-1);
    const read = (field?.['String']?.sval ?? null) as string | null;
    const cast = target?.['val']?.TypeCast?.typeName as SyntaxTree | undefined;
    const column = state.columns.find((one) => one.relation === source?.oid && one.name === read);
    const typed = cast === undefined ? column : scene.known.types.get(keyOfType(cast));
    return { name: (target?.['name'] ?? read) as string | null, typeName: typed?.typeName ?? '' };
  });
  if (shown.some(({ name }) => name === null)) return made;
  const columns = shown.map(({ name, typeName }, at): Column => ({
    ...{ relation: view.oid, number: at + 1, name: String(name), type: 0, typmod: -1, typeName, base: 0 },
    ...{ baseTypmod: -1, baseName: '', baseKind: 'b', category: '', notNull: false, default: null },
    ...{ identity: '', generated: '', isMissing: false },
  }));
  return { ...made, columns: [...made.columns, ...columns] };
};
