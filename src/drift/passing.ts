import type { FactBase, Library, StableId } from './library.ts';
import { placesOf } from './places.ts';
import type { Units } from './units.ts';

/** The facts of a database without those of partitions that it has none of: nobody adopts what comes and goes. */
export function withoutPassing(library: Library, facts: FactBase, units: Units): FactBase {
  const open: StableId[] = facts
    .facts()
    .filter(
      ({ id, payload }) =>
        id.kind === 'table' && payload['partitionBound'] != null && placesOf(id, units, facts).length === 0,
    )
    .map(({ id }) => id);
  if (open.length === 0) return facts;
  const gone = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    gone.add(library.keyOf(id));
    open.push(...facts.childrenOf(id).map((child) => child.id));
  }
  return library.factsOf(
    facts.facts().filter(({ id }) => !gone.has(library.keyOf(id))),
    facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))),
  );
}
