import type { SyntaxTree } from '../../migrations/index.ts';
import { plainName } from '../objects.ts';
import { inputsOf } from '../meaning/bodies.ts';
import { kindOf, namesOf } from '../meaning/scope.ts';
import type { Routine, State } from '../meaning/state.ts';
import { type Scene } from './scene.ts';
import { keyOfType } from './types.ts';

/* What statements that are not run make of functions and procedures. */

const kinds = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE']);

const isOfRoutines = (node: SyntaxTree): boolean =>
  [node['removeType'], node['renameType'], node['objectType']].some((one) => kinds.has(String(one)));

/** What takes routines with it by CASCADE, beside relations, of which each dependent is told in one. */
const takingOthers = new Set(['OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_SCHEMA', 'OBJECT_EXTENSION']);

/** Whether a statement is about a routine, or may take one by CASCADE. */
export function concernsRoutines(tree: SyntaxTree): boolean {
  const [kind, node] = kindOf(tree);
  return (
    kind === 'CreateFunctionStmt' ||
    kind === 'AlterFunctionStmt' ||
    node['kind'] === 'OBJECT_AGGREGATE' ||
    isOfRoutines(node) ||
    (kind === 'DropStmt' && takingOthers.has(String(node['removeType'])))
  );
}

/** The OIDs of argument types; null = one of them is not known. */
function oidsOf(types: readonly SyntaxTree[], { known }: Scene): readonly number[] | null {
  const oids = types.map((one) => known.types.get(keyOfType(one))?.type ?? null);
  return oids.includes(null) ? null : (oids as readonly number[]);
}

/** Those that a name means, in the first schema that has one. @param types null = any arguments. */
function meant(
  { routines }: State,
  name: readonly string[],
  types: readonly number[] | null,
  { places }: Scene,
): readonly Routine[] {
  const own = routines.filter(
    (one) => one.name === name.at(-1) && (types === null || one.arguments.join() === types.join()),
  );
  const schemas = name.length > 1 ? [String(name.at(-2))] : places.path;
  const schema = schemas.find((each) => own.some((one) => one.schema === each));
  return own.filter((one) => one.schema === schema);
}

/** The one that `f(int)`, or `f` alone, names; null = none, or which one is not known. */
function named(state: State, object: SyntaxTree | undefined, scene: Scene): Routine | null {
  const node = object?.['ObjectWithArgs'] as SyntaxTree | undefined;
  if (node === undefined) return null;
  const isAny = node['args_unspecified'] === true;
  const types = ((node['objargs'] ?? []) as readonly SyntaxTree[]).flatMap(
    (one) => (one['TypeName'] as SyntaxTree | undefined) ?? [],
  );
  const oids = isAny ? null : oidsOf(types, scene);
  if (!isAny && oids === null) return null;
  const found = meant(state, namesOf(node['objname']), oids, scene);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The routine that CREATE OR REPLACE or ALTER FUNCTION is about; null = none that is there. */
export function routineOf(state: State, tree: SyntaxTree | null, scene: Scene): Routine | null {
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterFunctionStmt')
    return named(state, { ObjectWithArgs: node['func'] as SyntaxTree }, scene);
  if (kind !== 'CreateFunctionStmt') return null;
  const oids = oidsOf(
    inputsOf(node).map(({ argType }) => argType as SyntaxTree),
    scene,
  );
  return oids === null ? null : (meant(state, namesOf(node['funcname']), oids, scene)[0] ?? null);
}

const replaced = (state: State, routine: Routine, by: Partial<Routine> | null): State => ({
  ...state,
  routines: state.routines.flatMap((one) => {
    if (one.oid !== routine.oid) return [one];
    if (by === null) return [];
    const now = { ...one, ...by };
    const list = one.signature.slice(one.signature.indexOf('('));
    return [{ ...now, signature: `${plainName(now.schema)}.${plainName(now.name)}${list}` }];
  }),
});

export const dropRoutines = (state: State, node: SyntaxTree, scene: Scene): State =>
  !isOfRoutines(node)
    ? state
    : (node['objects'] as readonly SyntaxTree[]).reduce<State>((now, object) => {
        const routine = named(now, object, scene);
        return routine === null ? now : replaced(now, routine, null);
      }, state);

/** RENAME TO and SET SCHEMA. */
export function renameRoutine(state: State, node: SyntaxTree, scene: Scene): State {
  const routine = isOfRoutines(node) ? named(state, node['object'] as SyntaxTree, scene) : null;
  if (routine === null) return state;
  const { newname, newschema } = node as { readonly newname?: string; readonly newschema?: string };
  return replaced(state, routine, {
    ...(newname === undefined ? {} : { name: newname }),
    ...(newschema === undefined ? {} : { schema: newschema }),
  });
}

export function createRoutine(state: State, node: SyntaxTree, scene: Scene): State {
  const own = inputsOf(node);
  const oids = oidsOf(
    own.map(({ argType }) => argType as SyntaxTree),
    scene,
  );
  const name = namesOf(node['funcname']);
  if (oids === null) return state;
  const schema = name.length > 1 ? String(name.at(-2)) : String(scene.places.path[0] ?? 'public');
  if (
    state.routines.some(
      (one) => one.schema === schema && one.name === name.at(-1) && one.arguments.join() === oids.join(),
    )
  )
    return state;
  const types = own.map(
    ({ argType }) => scene.known.types.get(keyOfType(argType as SyntaxTree))?.typeName ?? '',
  );
  const made: Routine = {
    oid: scene.places.fresh(),
    schema,
    name: String(name.at(-1)),
    kind: node['is_procedure'] === true ? 'p' : 'f',
    arguments: oids,
    names: own.map(({ name: one }) => String(one ?? '')),
    defaults: own.filter(({ defexpr }) => defexpr !== undefined).length,
    signature: `${plainName(schema)}.${plainName(String(name.at(-1)))}(${types.join(', ')})`,
    result: '',
  };
  return { ...state, routines: [...state.routines, made] };
}

/** As a function of the same arguments; one in the old form, which names a type only, is not followed. */
export function createAggregate(state: State, node: SyntaxTree, scene: Scene): State {
  if (node['kind'] !== 'OBJECT_AGGREGATE' || node['oldstyle'] === true) return state;
  const [parameters] = node['args'] as readonly SyntaxTree[];
  return createRoutine(
    state,
    { funcname: node['defnames'], parameters: parameters?.['List']?.items ?? [] },
    scene,
  );
}
