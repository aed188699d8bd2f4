import type { Fact, FactBase, Library, StableId } from './library.ts';
import { ownerOf } from './middle.ts';
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

/** A database without some columns. */
export const withoutColumns = (
  library: Library,
  facts: FactBase,
  units: Units,
  columns: ReadonlySet<string>,
): FactBase =>
  without(
    library,
    facts,
    ({ id }) => id.kind === 'column' && placesOf(id, units, facts).some((key) => columns.has(key)),
  );

/** What of a table may need what itself needs the table, such as a function of its rows. */
const parts: ReadonlySet<string> = new Set(['index', 'constraint', 'default', 'trigger', 'policy', 'rule']);

/**
 * A database without those parts of tables that need something which needs the table, as far as another database has
 * neither. The library drops a part with its table, and finds no order where something else stands between the two.
 */
export function withoutParts(library: Library, facts: FactBase, other: FactBase): FactBase {
  const tableOf = (id: StableId): StableId => (id.kind === 'column' ? (facts.get(id)?.parent ?? id) : id);
  return without(library, facts, ({ id, parent }) => {
    if (!parts.has(id.kind) || parent === undefined) return false;
    const table = library.keyOf(tableOf(parent));
    const needsTable = (one: StableId): boolean =>
      facts
        .outgoingEdges(one)
        .some(({ kind, to }) => kind === 'depends' && library.keyOf(tableOf(to)) === table);
    return (
      !other.has(tableOf(parent)) &&
      facts
        .outgoingEdges(id)
        .some(
          ({ kind, to }) =>
            kind === 'depends' && library.keyOf(tableOf(to)) !== table && !other.has(to) && needsTable(to),
        )
    );
  });
}

/** A database without some facts, and without what is part of them or depends on them. */
function without(library: Library, facts: FactBase, isGone: (fact: Fact) => boolean): FactBase {
  const gone = new Set<string>();
  const open: StableId[] = facts
    .facts()
    .filter(isGone)
    .map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const key = library.keyOf(id);
    if (gone.has(key)) continue;
    gone.add(key);
    open.push(...facts.childrenOf(id).map((child) => child.id));
    for (const { kind, from } of facts.incomingEdges(id)) if (kind === 'depends') open.push(from);
  }
  // A sequence that belongs to a column would go with it.
  const alone = (fact: Fact): Fact => {
    const owner = ownerOf(fact);
    const isLeft = owner !== null && gone.has(library.keyOf(owner));
    return isLeft ? { ...fact, payload: { ...fact.payload, ownedBy: null } } : fact;
  };
  return library.factsOf(
    facts.facts().flatMap((fact) => (gone.has(library.keyOf(fact.id)) ? [] : [alone(fact)])),
    facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))),
  );
}
