import type { SyntaxTree } from '../../migrations/index.ts';
import { kindOf, namesOf, nodeOfName } from '../meaning/scope.ts';
import type { Relation, State } from '../meaning/state.ts';
import { commands } from './commands.ts';
import { withCheck } from './constraints.ts';
import { grant } from './grants.ts';
import { partsOfIndex } from './index-parts.ts';
import { create, createTable, createView } from './makings.ts';
import { createAggregate, createRoutine, dropRoutines, renameRoutine } from './routines.ts';
import {
  changedColumn,
  changedRelation,
  family,
  relationOf,
  unknown,
  withIndex,
  type Scene,
  type Step,
} from './scene.ts';

/*
 * What the catalog is behind a statement that is not run. Only what the verdicts are made of is followed, and only what
 * the statement's own words say; what stands in code is followed as statements of its own.
 */

const alter: Step = (state, node, scene) => {
  const table = relationOf(state, node['relation'] as SyntaxTree, scene);
  if (table === null) return state;
  return (node['cmds'] as readonly SyntaxTree[]).reduce<State>((now, one) => {
    const command = one['AlterTableCmd'] as SyntaxTree;
    return commands[String(command['subtype'])]?.(now, table, command, scene) ?? now;
  }, state);
};

function withoutRelations(state: State, gone: ReadonlySet<number>, { places }: Scene): State {
  for (const { oid, schema, name } of state.relations) if (gone.has(oid)) places.take(schema, name);
  const stays = ({ relation }: { readonly relation: number }): boolean => !gone.has(relation);
  return {
    ...state,
    relations: state.relations.filter(({ oid }) => !gone.has(oid)),
    columns: state.columns.filter(stays),
    constraints: state.constraints.filter((one) => stays(one) && !gone.has(one.referenced)),
    indexes: state.indexes.filter((one) => stays(one) && !gone.has(one.oid)),
  };
}

/** The parts of a name in a list of DROP. */
const partsOf = (object: SyntaxTree): readonly string[] =>
  namesOf(object['List']?.items ?? object['TypeName']?.names ?? [object]);

/** As the grammar writes a relation's name elsewhere. */
export const nodeOf = (object: SyntaxTree): SyntaxTree => nodeOfName(partsOf(object));

type Type = State['types'][number];

/** Whether a type is the one that a name means. */
const isNamed =
  (parts: readonly string[], { places }: Pick<Scene, 'places'>) =>
  ({ schema, name }: Type): boolean =>
    parts.at(-1) === name && (parts.at(-2) ?? places.path[0]) === schema;

/** The domain that an ALTER DOMAIN names. */
export const domainOf = ({ types }: State, node: SyntaxTree, scene: Pick<Scene, 'places'>): number | null =>
  types.find(isNamed(namesOf(node['typeName']), scene))?.oid ?? null;

const domain: Step = (state, node, scene) => {
  const oid = domainOf(state, node, scene);
  const constraint = node['def']?.Constraint as SyntaxTree | undefined;
  switch (oid === null ? '' : node['subtype']) {
    case 'O':
      return {
        ...state,
        types: state.types.map((one) => (one.oid === oid ? { ...one, notNull: true } : one)),
      };
    case 'V':
      return {
        ...state,
        constraints: state.constraints.map((one) =>
          one.domain === oid && one.name === node['name'] ? { ...one, validated: true } : one,
        ),
      };
    case 'T':
      return {
        ...state,
        types: state.types.map((one) =>
          one.oid === oid ? { ...one, default: node['def'] === undefined ? null : unknown } : one,
        ),
      };
    case 'C':
      return constraint?.['contype'] === 'CONSTR_CHECK'
        ? withCheck(state, Number(oid), constraint, scene)
        : state;
    default:
      return state;
  }
};

const droppable = /^OBJECT_(?:TABLE|VIEW|MATVIEW|SEQUENCE|FOREIGN_TABLE|INDEX)$/;

const drop: Step = (state, node, scene) => {
  const objects = node['objects'] as readonly SyntaxTree[];
  const what = String(node['removeType']);
  if (what === 'OBJECT_SCHEMA')
    return withoutRelations(
      state,
      new Set(objects.flatMap((one) => scene.places.in(partsOf(one)[0] ?? ''))),
      scene,
    );
  if (what === 'OBJECT_TYPE' || what === 'OBJECT_DOMAIN') {
    const gone = objects.map((one) => isNamed(partsOf(one), scene));
    return { ...state, types: state.types.filter((one) => !gone.some((is) => is(one))) };
  }
  if (!droppable.test(what)) return dropRoutines(state, node, scene);
  const oids = objects.flatMap((one) => scene.places.find(nodeOf(one)) ?? []);
  return withoutRelations(state, new Set(oids.flatMap((oid) => [...family(state, { oid })])), scene);
};

const rename: Step = (state, node, scene) => {
  const to = String(node['newname']);
  if (node['renameType'] === 'OBJECT_SCHEMA')
    return state.relations
      .filter(({ schema }) => schema === node['subname'])
      .reduce((now, one) => moved(now, one, { ...one, schema: to }, scene), state);
  if (node['renameType'] === 'OBJECT_TYPE' || node['renameType'] === 'OBJECT_DOMAIN') {
    const is = isNamed(partsOf(node['object'] as SyntaxTree), scene);
    return { ...state, types: state.types.map((one) => (is(one) ? { ...one, name: to } : one)) };
  }
  const table = relationOf(state, node['relation'] as SyntaxTree | undefined, scene);
  if (table === null) return renameRoutine(state, node, scene);
  switch (node['renameType']) {
    case 'OBJECT_COLUMN':
      return changedColumn(state, table, node['subname'], () => ({ name: to }));
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_FOREIGN_TABLE':
    case 'OBJECT_SEQUENCE':
      return moved(state, table, { schema: table.schema, name: to }, scene);
    case 'OBJECT_TABCONSTRAINT':
      return {
        ...state,
        constraints: state.constraints.map((one) =>
          one.relation === table.oid && one.name === node['subname'] ? { ...one, name: to } : one,
        ),
      };
    default:
      return state;
  }
};

function moved(
  state: State,
  { oid, schema, name }: Relation,
  to: Pick<Relation, 'schema' | 'name'>,
  { places }: Scene,
): State {
  places.take(schema, name);
  places.put(to.schema, to.name, oid);
  return changedRelation(state, oid, to);
}

const move: Step = (state, node, scene) => {
  if (node['objectType'] === 'OBJECT_TYPE' || node['objectType'] === 'OBJECT_DOMAIN') {
    const is = isNamed(partsOf(node['object'] as SyntaxTree), scene);
    const schema = String(node['newschema']);
    return { ...state, types: state.types.map((one) => (is(one) ? { ...one, schema } : one)) };
  }
  const table = relationOf(state, node['relation'] as SyntaxTree | undefined, scene);
  return table === null
    ? renameRoutine(state, node, scene)
    : moved(state, table, { ...table, schema: String(node['newschema']) }, scene);
};

const index: Step = (state, node, scene) => {
  const table = relationOf(state, node['relation'] as SyntaxTree, scene);
  if (table === null) return state;
  const elements = (node['indexParams'] as readonly SyntaxTree[]).map(
    (one) => one['IndexElem'] as SyntaxTree,
  );
  const texts = partsOfIndex(scene.sql);
  const columns = elements.flatMap(({ name }) => (name === undefined ? [] : [String(name)]));
  const name = String(node['idxname'] ?? [table.name, ...columns, 'idx'].join('_'));
  return withIndex(
    state,
    table,
    scene.places.fresh(),
    name,
    {
      unique: node['unique'] === true,
      primary: false,
      immediate: true,
      nullsDistinct: node['nulls_not_distinct'] !== true,
      columns,
      keys: elements.map(({ name: one }, at) => ({
        sql: one === undefined ? (texts.keys[at] ?? unknown) : scene.quote(String(one)),
        collation: null,
      })),
    },
    node['whereClause'] === undefined ? null : (texts.condition ?? unknown),
  );
};

const steps: Readonly<Record<string, Step>> = {
  AlterTableStmt: alter,
  DropStmt: drop,
  RenameStmt: rename,
  AlterObjectSchemaStmt: move,
  IndexStmt: index,
  CreateStmt: createTable,
  CreateTableAsStmt: (state, node, scene) =>
    create(state, node['into']?.rel as SyntaxTree, node['objtype'] === 'OBJECT_MATVIEW' ? 'm' : 'r', scene),
  CreateSeqStmt: (state, node, scene) => create(state, node['sequence'] as SyntaxTree, 'S', scene),
  ViewStmt: createView,
  AlterDomainStmt: domain,
  GrantStmt: grant,
  CreateFunctionStmt: createRoutine,
  DefineStmt: createAggregate,
  AlterEnumStmt: (state, node, scene) => {
    const is = isNamed(namesOf(node['typeName']), scene);
    return {
      ...state,
      types: state.types.map((one) =>
        is(one)
          ? {
              ...one,
              labels: one.labels.map((label) => (label === node['oldVal'] ? String(node['newVal']) : label)),
            }
          : one,
      ),
    };
  },
};

/** @throws {RangeError} for what cannot be followed, such as a type that is not there. */
export function predicted(state: State, tree: SyntaxTree, scene: Scene): State {
  const [kind, node] = kindOf(tree);
  return steps[kind]?.(state, node, scene) ?? state;
}

/** Whether a SET TimeZone makes it UTC; null = the statement is none. */
export function isUtcSetBy(tree: SyntaxTree): boolean | null {
  const [kind, node] = kindOf(tree);
  if (kind !== 'VariableSetStmt' || node['name'] !== 'timezone') return null;
  const [zone] = (node['args'] ?? []) as readonly SyntaxTree[];
  return /^(?:UTC|GMT)$/i.test(String(zone?.['A_Const']?.sval?.sval));
}

/** Whether a statement has the session write as replication does; null = it does not say it. */
export function isReplicaSetBy(tree: SyntaxTree): boolean | null {
  const [kind, node] = kindOf(tree);
  if (kind !== 'VariableSetStmt' || node['name'] !== 'session_replication_role') return null;
  const [role] = (node['args'] ?? []) as readonly SyntaxTree[];
  return role?.['A_Const']?.sval?.sval === 'replica';
}

/** The schemas that a SET search_path names; null = the statement is none. */
export function pathSetBy(tree: SyntaxTree, user: string): readonly string[] | null {
  const [kind, node] = kindOf(tree);
  if (kind !== 'VariableSetStmt' || node['name'] !== 'search_path' || node['kind'] !== 'VAR_SET_VALUE')
    return null;
  return (node['args'] as readonly SyntaxTree[]).map((one) => {
    const name = String(one['A_Const']?.sval?.sval ?? '');
    return name === '$user' ? user : name;
  });
}
