import type { SyntaxTree } from '../../migrations/index.ts';
import type { Column, Index, Relation, State } from '../meaning/state.ts';
import { unknown } from '../meaning/without-waiting.ts';
import type { Places } from './places.ts';
import type { Known } from './types.ts';

/* How a state becomes another one. */

/** What is known where a command is told of. */
export interface Scene {
  readonly places: Places;
  readonly known: Known;
  /** The statement's text. */
  readonly sql: string;
  /** A name as PostgreSQL writes it in what it says of the catalog. */
  readonly quote: (name: string) => string;
}

export { unknown };

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

export const setNotNull = (state: State, table: Relation, { name }: SyntaxTree): State =>
  changedColumn(state, table, name, () => ({ notNull: true }));

/** What a statement does to a state. */
export type Step = (state: State, node: SyntaxTree, scene: Scene) => State;

/** The relation that a node names; null = it is not looked at. */
export const relationOf = (
  state: State,
  node: SyntaxTree | undefined,
  { places }: Scene,
): Relation | null => {
  const oid = node === undefined ? null : places.find(node);
  return state.relations.find((one) => one.oid === oid) ?? null;
};
