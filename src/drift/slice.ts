import type { DependencyEdge, Fact, FactBase, Library, StableId } from './library.ts';
import type { Words } from './facts.ts';
import { ownerOf } from './middle.ts';
import { placesOf } from './places.ts';
import type { Units } from './units.ts';

/*
 * The library's work, and ours around it, grows with all the facts that it is given. So it is given what differs, and
 * what that has to do with: all that is part of it or depends on it, and what these need to stand on.
 */

/** A database as the library has read it, and how its facts are said in the live database's words. */
export interface Read {
  readonly facts: FactBase;
  readonly words: Words;
}

/** What is in no schema, and few enough to be taken whole: what is made may depend on it without a word. */
const always = new Set(['role', 'membership', 'defaultPrivilege', 'extension', 'fdw', 'server']);

/**
 * The part of two databases that some units have to do with, in the live database's words.
 * @param units of both sides.
 * @param wanted keys of the units that differ.
 */
export function sliced(
  library: Library,
  sides: readonly [from: Read, to: Read],
  units: Units,
  wanted: ReadonlySet<string>,
): readonly [from: FactBase, to: FactBase] {
  const indexed = [indexOf(library, sides[0]), indexOf(library, sides[1])] as const;
  const kept = keptOf(library, indexed, units, wanted);
  return [basedOn(library, indexed[0], kept), basedOn(library, indexed[1], kept)];
}

interface Indexed extends Read {
  /** The facts as they were read, by their keys in the live database's words. */
  readonly byKey: ReadonlyMap<string, Fact>;
  readonly keyOf: (id: StableId) => string;
  /** Sequences by the column that they belong to, which the library holds in their payload only. */
  readonly owned: ReadonlyMap<string, readonly string[]>;
}

function indexOf(library: Library, { facts, words }: Read): Indexed {
  const keyOf = (id: StableId): string => library.keyOf(words.id(id));
  const byKey = new Map<string, Fact>();
  const owned = new Map<string, string[]>();
  for (const fact of facts.facts()) {
    const key = keyOf(fact.id);
    // Of a role that is there under both names, one is enough.
    if (!words.isSaid(fact, facts) || byKey.has(key)) continue;
    byKey.set(key, fact);
    const owner = ownerOf(fact);
    if (owner === null) continue;
    const column = library.keyOf(owner);
    owned.set(column, [...(owned.get(column) ?? []), key]);
  }
  return { facts, words, byKey, keyOf, owned };
}

/** Keys of the facts that belong to the part. */
function keptOf(
  library: Library,
  sides: readonly Indexed[],
  units: Units,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set<string>();
  const whole = new Set<string>();
  const open: string[] = [];
  const take = (key: string): void => {
    if (!whole.has(key)) open.push(key);
    whole.add(key);
  };
  const isEverywhere = (key: string): boolean => sides.every(({ byKey }) => byKey.has(key));
  /** What something needs to stand on, without what else is there. */
  const keep = (key: string): void => {
    if (kept.has(key)) return;
    kept.add(key);
    for (const { facts, byKey, keyOf } of sides) {
      const fact = byKey.get(key);
      if (fact === undefined) continue;
      if (fact.parent !== undefined) keep(keyOf(fact.parent));
      for (const { kind, to } of facts.outgoingEdges(fact.id))
        if (kind === 'memberOfExtension') keep(keyOf(to));
    }
  };
  for (const { byKey, words, facts, keyOf } of sides)
    for (const [key, { id, parent }] of byKey) {
      if (always.has(id.kind)) keep(key);
      if (!placesOf(words.id(id), units, facts).some((place) => wanted.has(place))) continue;
      take(key);
      // A table with all that is in it: its parts may need one another.
      for (
        let above = parent;
        above !== undefined && above.kind !== 'schema';
        above = facts.get(above)?.parent
      )
        take(keyOf(above));
    }
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    keep(key);
    for (const side of sides) {
      const fact = side.byKey.get(key);
      if (fact === undefined) continue;
      for (const next of ownParts(library, side, fact, isEverywhere(key))) take(next);
      for (const next of grounds(library, side, fact)) keep(next);
    }
  }
  return kept;
}

/** What is part of a fact or depends on it. */
function* ownParts(
  library: Library,
  { facts, keyOf, owned }: Indexed,
  { id }: Fact,
  isEverywhere: boolean,
): Generator<string> {
  // What stands in a schema, or is an extension's, has nothing to do with it as long as that is there.
  if (id.kind === 'schema' && isEverywhere) return;
  for (const child of facts.childrenOf(id)) yield keyOf(child.id);
  for (const { from, kind } of facts.incomingEdges(id))
    if (kind === 'depends' || (kind === 'memberOfExtension' && !isEverywhere)) yield keyOf(from);
  yield* owned.get(library.keyOf(id)) ?? [];
}

/** What a fact depends on. */
function* grounds(library: Library, { facts, keyOf }: Indexed, fact: Fact): Generator<string> {
  for (const { to } of facts.outgoingEdges(fact.id)) yield keyOf(to);
  const owner = ownerOf(fact);
  if (owner !== null) yield library.keyOf(owner);
  if ('target' in fact.id) yield keyOf(fact.id.target);
}

function basedOn(
  library: Library,
  { facts, words, byKey, keyOf }: Indexed,
  kept: ReadonlySet<string>,
): FactBase {
  const made: Fact[] = [];
  const edges: DependencyEdge[] = [];
  for (const key of kept) {
    const fact = byKey.get(key);
    if (fact === undefined) continue;
    made.push(words.fact(fact));
    for (const edge of facts.outgoingEdges(fact.id))
      if (kept.has(keyOf(edge.to))) edges.push(words.edge(edge));
  }
  return library.factsOf(made, edges);
}
