import type { FactBase, Library, StableId } from './library.ts';
import { placesOf } from './places.ts';
import { columnOrder, keyOf, type Unit, type Units } from './units.ts';

/** Whether a column stands behind one that it stood before: by hand it was dropped and added again. */
export function wasAddedAgain(unit: Unit | undefined, from: Units, to: Units): boolean {
  if (unit?.kind !== 'column') return false;
  const [before, after] = [from, to].map(
    (units) => (units.get(keyOf(columnOrder, unit.relation ?? ''))?.body['names'] ?? []) as readonly string[],
  ) as [readonly string[], readonly string[]];
  const name = String(unit.body['name']);
  return before.some(
    (other) =>
      after.includes(other) &&
      before.indexOf(other) < before.indexOf(name) !== after.indexOf(other) < after.indexOf(name),
  );
}

/** A database without some columns, and without what is part of them or depends on them. */
export function withoutColumns(
  library: Library,
  facts: FactBase,
  units: Units,
  columns: ReadonlySet<string>,
): FactBase {
  const gone = new Set<string>();
  const open: StableId[] = facts
    .facts()
    .filter(({ id }) => id.kind === 'column' && placesOf(id, units, facts).some((key) => columns.has(key)))
    .map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const key = library.keyOf(id);
    if (gone.has(key)) continue;
    gone.add(key);
    open.push(...facts.childrenOf(id).map((child) => child.id));
    for (const { kind, from } of facts.incomingEdges(id)) if (kind === 'depends') open.push(from);
  }
  return library.factsOf(
    facts.facts().filter(({ id }) => !gone.has(library.keyOf(id))),
    facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))),
  );
}
