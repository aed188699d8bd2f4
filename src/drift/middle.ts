import type { ColumnId, DependencyEdge, Fact, FactBase, Library, StableId } from './library.ts';
import { placesOf } from './places.ts';
import type { Units } from './units.ts';

/** Two databases, and what differs between them. */
export interface Sides {
  readonly from: FactBase;
  readonly to: FactBase;
  /** Of both sides, to tell which unit a fact is a part of. */
  readonly units: Units;
}

export interface Middle {
  readonly facts: FactBase;
  /** Units that had to be left as they are, each with what it depends on. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/**
 * A database between two others: as `to` in the chosen units, as `from` in all else. A unit whose choice would leave
 * something without what it depends on is left as it is, too, so that no half of a group is ever chosen.
 */
export function middle(library: Library, sides: Sides, chosen: ReadonlySet<string>): Middle {
  const leftOut = new Map<string, string>();
  const places = placesIn(sides);
  for (;;) {
    const active = new Set([...chosen].filter((key) => !leftOut.has(key)));
    const made = compose(library, sides, active, places);
    const broken = brokenIn(library, sides, made, active, places);
    if (broken.size === 0)
      return {
        facts: library.factsOf(
          [...made.facts.values()].map(({ fact }) => fact),
          made.edges,
        ),
        leftOut,
      };
    for (const [key, why] of broken) leftOut.set(key, why);
  }
}

type Places = (id: StableId, key: string) => readonly string[];

function placesIn({ from, to, units }: Sides): Places {
  const known = new Map<string, readonly string[]>();
  return (id, key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = placesOf(id, units, to.has(id) ? to : from);
      known.set(key, found);
    }
    return found;
  };
}

interface Composed {
  readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly of: 'from' | 'to' }>;
  readonly edges: readonly DependencyEdge[];
}

/** Roles are the cluster's: those of both sides are there. */
const isOfCluster = ({ kind }: StableId): boolean => kind === 'role' || kind === 'membership';

function compose(
  library: Library,
  { from, to }: Sides,
  active: ReadonlySet<string>,
  places: Places,
): Composed {
  const facts = new Map<string, { fact: Fact; of: 'from' | 'to' }>();
  // What an extension brings comes and goes with it.
  const members = new Map(
    [...from.edges, ...to.edges]
      .filter(({ kind }) => kind === 'memberOfExtension')
      .map((edge) => [library.keyOf(edge.from), edge.to]),
  );
  const seen = new Map<string, 'from' | 'to' | null>();
  const isPartition = (id: StableId, key: string): boolean =>
    places(id, key).some((place) => place.startsWith('partition '));
  const isOfNewTable = (fact: Fact | undefined): boolean => {
    const table = partitioned(fact);
    return table !== null && !from.has(table);
  };
  /** Which side a fact is taken from; null = it is not there. */
  const sideOf = (id: StableId | null): 'from' | 'to' | null => {
    if (id === null) return 'from';
    const key = library.keyOf(id);
    const before = seen.get(key);
    if (before !== undefined) return before;
    const [a, b] = [from.get(id), to.get(id)];
    const parent = (b ?? a)?.parent;
    const extension = members.get(key);
    const above = parent === undefined ? undefined : sideOf(parent);
    let side: 'from' | 'to' | null;
    if (isOfCluster(id)) side = a === undefined ? 'to' : 'from';
    else if (extension !== undefined) side = withExtension(sideOf(extension), a, b);
    else if (above === null) side = null;
    // Nobody looks whether partitions come or go; but they come and go with their table.
    else if (b === undefined && isPartition(id, key) && sideOf(partitioned(a)) === null) side = null;
    else if (a === undefined && isOfNewTable(b)) side = sideOf(partitioned(b));
    // What comes with a new object, such as its owner's privileges, comes as it is there.
    else if (above === 'to' && parent !== undefined && !from.has(parent))
      side = b === undefined ? null : 'to';
    else if (places(id, key).some((place) => active.has(place))) side = b === undefined ? null : 'to';
    else side = a === undefined ? null : 'from';
    seen.set(key, side);
    return side;
  };
  for (const { id } of [...from.facts(), ...to.facts()]) {
    const side = sideOf(id);
    const fact = side === null ? undefined : (side === 'to' ? to : from).get(id);
    if (side !== null && fact !== undefined) facts.set(library.keyOf(id), { fact, of: side });
  }
  const edges = [
    ...from.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === 'from'),
    ...to.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === 'to'),
  ];
  return { facts, edges };
}

/** The table that a partition is one of. */
function partitioned(fact: Fact | undefined): StableId | null {
  const parent = fact?.id.kind === 'table' ? fact.payload['parentTable'] : null;
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return null;
  const { schema, name } = parent as Readonly<Record<string, unknown>>;
  return { kind: 'table', schema: String(schema), name: String(name) };
}

function withExtension(
  side: 'from' | 'to' | null,
  before: Fact | undefined,
  after: Fact | undefined,
): 'from' | 'to' | null {
  if (side === 'from') return before === undefined ? null : side;
  return after === undefined ? null : side;
}

/** Units whose choice leaves a fact without what it depends on, and what that is. */
function brokenIn(
  library: Library,
  { from, to }: Sides,
  { facts, edges }: Composed,
  active: ReadonlySet<string>,
  places: Places,
): ReadonlyMap<string, string> {
  const broken = new Map<string, string>();
  for (const edge of edges) {
    if (edge.kind !== 'depends' && edge.kind !== 'memberOfExtension') continue;
    const [key, needs] = [library.keyOf(edge.from), library.keyOf(edge.to)];
    if (facts.has(needs)) continue;
    const side = facts.get(key)?.of;
    if (!(side === 'to' ? to : from).has(edge.to)) continue;
    // Of the side `to`: it came without what it depends on. Of the side `from`: what it depends on went.
    const [subject, culprits, cause] =
      side === 'to'
        ? ([edge.from, places(edge.from, key), edge.to] as const)
        : ([edge.to, places(edge.to, needs), edge.from] as const);
    const chosen = culprits.filter((place) => active.has(place));
    for (const place of chosen.length > 0 ? chosen : upTo(subject, from, to, places, library, active))
      broken.set(place, `${library.keyOf(cause)} is left as it is`);
  }
  for (const [key, { fact, of }] of facts) {
    const table = ownerOf(fact);
    if (of === 'from' || table === null || facts.has(library.keyOf(table))) continue;
    for (const place of places(fact.id, key)) broken.set(place, `${library.keyOf(table)} is left as it is`);
  }
  return broken;
}

/** The table of a sequence that belongs to a column, which the library holds in its payload. */
export function ownerOf({ id, payload }: Fact): ColumnId | null {
  const owner = id.kind === 'sequence' ? payload['ownedBy'] : null;
  if (typeof owner !== 'object' || owner === null || Array.isArray(owner)) return null;
  const { schema, table, column } = owner as Readonly<Record<string, unknown>>;
  return typeof column === 'string'
    ? { kind: 'column', schema: String(schema), table: String(table), name: column }
    : null;
}

/** The chosen units that something came or went with. */
function upTo(
  id: StableId,
  from: FactBase,
  to: FactBase,
  places: Places,
  library: Library,
  active: ReadonlySet<string>,
): readonly string[] {
  let at: StableId | undefined = id;
  while (at !== undefined) {
    const found = places(at, library.keyOf(at)).filter((place) => active.has(place));
    if (found.length > 0) return found;
    at = (to.get(at) ?? from.get(at))?.parent;
  }
  return [];
}
