import type { SyntaxTree } from '../../migrations/index.ts';
import { keysOf } from '../meaning/change.ts';
import type { Relation, State } from '../meaning/state.ts';
import { constraintOf } from './bounds.ts';
import { changedRelation, unknown, type Scene } from './scene.ts';

/* Tables that become another one's partition or child, or are it no more. */

type Step = (state: State, table: Relation, command: SyntaxTree, scene: Scene) => State;

/** The unique indexes of a partitioned table are built on what becomes a partition of it. */
function withIndexesOf(state: State, parent: Relation, oid: number, { places }: Scene): State {
  const own = state.indexes.filter(({ relation }) => relation === oid).map(keysOf);
  const made = state.indexes.filter(
    (one) => one.relation === parent.oid && one.unique && !own.includes(keysOf(one)),
  );
  const copies = made.map((one) => ({ ...one, oid: places.fresh(), relation: oid, parent: one.oid }));
  return { ...state, indexes: [...state.indexes, ...copies] };
}

/** A table that begins or ends to be another one's child. */
export function inheriting(
  state: State,
  { oid, parents }: Relation,
  parent: number | null,
  begins: boolean,
): State {
  if (parent === null) return state;
  const others = parents.filter((one) => one !== parent);
  return changedRelation(state, oid, { parents: begins ? [...others, parent] : others });
}

const partitionOf = (command: SyntaxTree, { places }: Scene): number | null =>
  places.find(command['def']?.PartitionCmd?.name as SyntaxTree);

export const attach: Step = (state, table, command, scene) => {
  const oid = partitionOf(command, scene);
  const bound = command['def']?.PartitionCmd?.bound as SyntaxTree;
  if (oid === null) throw new RangeError('a partition that is not there');
  const known = state.relations.find((one) => one.oid === oid);
  // What a CHECK proves needs no scan; whether it proves what is not known is not known either.
  const isChecked = state.constraints.some(
    ({ relation, kind, validated }) => relation === oid && kind === 'c' && validated,
  );
  return changedRelation(withIndexesOf(state, table, oid, scene), oid, {
    parents: [...(known?.parents ?? []), table.oid],
    bound: bound['is_default'] === true ? 'DEFAULT' : 'its bound',
    partitionConstraint: constraintOf(bound, table.oid, scene.known, state) ?? (isChecked ? null : unknown),
  });
};

export const detach: Step = (state, table, command, scene) => {
  const oid = partitionOf(command, scene);
  const known = state.relations.find((one) => one.oid === oid);
  if (oid === null || known === undefined) return state;
  const parents = known.parents.filter((one) => one !== table.oid);
  return changedRelation(state, oid, { parents, bound: null, partitionConstraint: null });
};
