import type { Words } from './facts.ts';
import type { DependencyEdge, Fact, FactBase, Library } from './library.ts';
import { ownerOf } from './middle.ts';
import type { Read } from './read-facts.ts';

/*
 * The library's work, and ours around it, grows with all the facts that it is given. So it is given what differs, and
 * what that has to do with: all that is part of it or depends on it, and what these need to stand on.
 */

/**
 * The part of two databases that some units have to do with, in the live database's words.
 * @param wanted keys of the units that differ.
 */
export function sliced(
  library: Library,
  sides: readonly [from: Read, to: Read],
  words: Words,
  wanted: ReadonlySet<string>,
): readonly [from: FactBase, to: FactBase] {
  const kept = keptOf(library, sides, wanted);
  return [basedOn(library, sides[0], words, kept), basedOn(library, sides[1], words, kept)];
}

/** Keys of the facts that belong to the part. */
function keptOf(library: Library, sides: readonly Read[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set<string>();
  const whole = new Set<string>();
  const open: string[] = [];
  const take = (key: string): void => {
    if (!whole.has(key)) open.push(key);
    whole.add(key);
  };
  const isEverywhere = (key: string): boolean => sides.every((side) => side.get(key) !== undefined);
  /** What something needs to stand on, without what else is there. */
  const keep = (key: string): void => {
    if (kept.has(key)) return;
    kept.add(key);
    for (const side of sides) {
      const fact = side.get(key);
      if (fact === undefined) continue;
      if (fact.parent !== undefined) keep(library.keyOf(fact.parent));
      for (const { kind, to } of side.outgoing(key))
        if (kind === 'memberOfExtension') keep(library.keyOf(to));
    }
  };
  for (const side of sides) {
    for (const key of side.always) keep(key);
    for (const part of side.partsOf(wanted)) {
      take(part);
      // A table with all that is in it: its parts may need one another.
      let above = side.get(part)?.parent;
      while (above !== undefined && above.kind !== 'schema') {
        const key = library.keyOf(above);
        take(key);
        above = side.get(key)?.parent;
      }
    }
  }
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    keep(key);
    for (const side of sides) {
      const fact = side.get(key);
      if (fact === undefined) continue;
      for (const next of ownParts(library, side, key, fact, isEverywhere(key))) take(next);
      for (const next of grounds(library, side, key, fact)) keep(next);
    }
  }
  return kept;
}

/** What is part of a fact or depends on it. */
function* ownParts(
  library: Library,
  side: Read,
  key: string,
  { id }: Fact,
  isEverywhere: boolean,
): Generator<string> {
  // What stands in a schema, or is an extension's, has nothing to do with it as long as that is there.
  if (id.kind === 'schema' && isEverywhere) return;
  yield* side.childrenOf(key);
  for (const { from, kind } of side.incoming(key))
    if (kind === 'depends' || (kind === 'memberOfExtension' && !isEverywhere)) yield library.keyOf(from);
  yield* side.owned(key);
}

/** What a fact depends on. */
function* grounds(library: Library, side: Read, key: string, fact: Fact): Generator<string> {
  for (const { to } of side.outgoing(key)) yield library.keyOf(to);
  const owner = ownerOf(fact);
  if (owner !== null) yield library.keyOf(owner);
  if ('target' in fact.id) yield library.keyOf(fact.id.target);
  if (fact.id.kind === 'publicationSchema') yield library.keyOf({ kind: 'schema', name: fact.id.schema });
}

function basedOn(library: Library, side: Read, words: Words, kept: ReadonlySet<string>): FactBase {
  const made: Fact[] = [];
  const edges: DependencyEdge[] = [];
  for (const key of kept) {
    const fact = side.get(key);
    if (fact === undefined) continue;
    made.push(words.fact(fact));
    for (const edge of side.outgoing(key)) if (kept.has(library.keyOf(edge.to))) edges.push(words.edge(edge));
  }
  return library.factsOf(made, edges);
}
