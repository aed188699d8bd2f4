import type { Words } from './facts.ts';
import type { DependencyEdge, Fact, FactBase, Library, StableId } from './library.ts';
import { ownerOf } from './middle.ts';
import { placesOf } from './places.ts';
import type { Units } from './units.ts';

/** A database as the library has read it, in the live database's words, by the keys of its facts. */
export interface Read {
  readonly get: (key: string) => Fact | undefined;
  readonly childrenOf: (key: string) => readonly string[];
  readonly outgoing: (key: string) => readonly DependencyEdge[];
  readonly incoming: (key: string) => readonly DependencyEdge[];
  /** Sequences that belong to a column, which the library holds in their payload only. */
  readonly owned: (column: string) => readonly string[];
  /** The units that a fact is a part of. */
  readonly placesOf: (key: string) => readonly string[];
  /** The facts that are part of some units. */
  readonly partsOf: (wanted: ReadonlySet<string>) => readonly string[];
  /** The facts of {@link always}. */
  readonly always: readonly string[];
}

/** What is in no schema, and few enough to be taken whole: what is made may depend on it without a word. */
const always = new Set(['role', 'membership', 'defaultPrivilege', 'extension', 'fdw', 'server']);

/** @param facts in the live database's words. @param units of which facts may be a part. */
export function readOf(library: Library, facts: FactBase, words: Words, units: Units): Read {
  const byKey = new Map<string, Fact>();
  const places = new Map<string, readonly string[]>();
  const byPlace = new Map<string, string[]>();
  const owned = new Map<string, string[]>();
  for (const fact of facts.facts()) {
    if (!words.isSaid(fact, facts)) continue;
    const key = library.keyOf(fact.id);
    byKey.set(key, fact);
    const found = placesOf(fact.id, units, facts);
    places.set(key, found);
    for (const place of found) addTo(byPlace, place, key);
    const owner = ownerOf(fact);
    if (owner !== null) addTo(owned, library.keyOf(owner), key);
  }
  const isThere = ({ from, to }: DependencyEdge): boolean =>
    byKey.has(library.keyOf(from)) && (to.kind === 'role' || byKey.has(library.keyOf(to)));
  const of = <Value>(key: string, list: (id: StableId) => readonly Value[]): readonly Value[] => {
    const fact = byKey.get(key);
    return fact === undefined ? [] : list(fact.id);
  };
  return {
    get: (key) => byKey.get(key),
    childrenOf: (key) =>
      of(key, (id) => facts.childrenOf(id))
        .map(({ id }) => library.keyOf(id))
        .filter((child) => byKey.has(child)),
    outgoing: (key) => of(key, (id) => facts.outgoingEdges(id)).filter(isThere),
    incoming: (key) => of(key, (id) => facts.incomingEdges(id)).filter(isThere),
    owned: (column) => owned.get(column) ?? [],
    placesOf: (key) => places.get(key) ?? [],
    partsOf: (wanted) => [...wanted].flatMap((place) => byPlace.get(place) ?? []),
    always: [...byKey].filter(([, { id }]) => always.has(id.kind)).map(([key]) => key),
  };
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

export interface Patch {
  /** What was read of the database itself, in the words of {@link like}. */
  readonly own: Read;
  /** Another database. */
  readonly like: Read;
  /** From which of them is taken what was read of both and is the same. */
  readonly prefers: 'own' | 'like';
  /** Whether a unit is the same in both databases. */
  readonly isAlike: (place: string) => boolean;
}

/**
 * A database of which only a part was read: all units that are not the same in another one, and with a table all that
 * is in it. What is the same there, and was read there, is taken from there.
 */
export function patched(library: Library, { own: mine, like, prefers, isAlike }: Patch): Read {
  const [places, sources] = [new Map<string, Read | null>(), new Map<string, Read | null>()];
  /** By what it is, and what it is a part of. */
  const placed = (key: string): Read | null => remembered(places, key, byPlace);
  const byPlace = (key: string): Read | null => {
    const [here, there] = [mine.get(key), like.get(key)];
    const fact = here ?? there;
    if (fact === undefined) return null;
    if (there === undefined || always.has(fact.id.kind)) return here === undefined ? null : mine;
    const { parent } = fact;
    const above = parent === undefined ? like : placed(library.keyOf(parent));
    const isPart = parent !== undefined && parent.kind !== 'schema' && !always.has(parent.kind);
    const isRead = (isPart && above === mine) || mine.placesOf(key).some((place) => !isAlike(place));
    if (isRead && here !== undefined) return mine;
    if (above === null || (isPart && above === mine)) return null;
    const needs = like.outgoing(key).flatMap(({ kind, to }) => (kind === 'memberOfExtension' ? [to] : []));
    if ('target' in there.id) needs.push(there.id.target);
    if (needs.some((id) => placed(library.keyOf(id)) === null)) return null;
    return like.placesOf(key).every(isAlike) ? like : null;
  };
  const sourceOf = (key: string): Read | null =>
    remembered(sources, key, () => {
      const source = placed(key);
      if (source !== like || mine.get(key) === undefined) return source;
      if (prefers === 'own') return mine;
      // It is the same, but what it stands on is called otherwise here.
      const isOther = like
        .outgoing(key)
        .some(({ kind, to }) => kind === 'depends' && placed(library.keyOf(to)) === null);
      return isOther ? mine : like;
    });
  const both = <Value>(
    list: (read: Read) => readonly Value[],
    keyIn: (value: Value) => string,
  ): readonly Value[] =>
    [mine, like].flatMap((read) => list(read).filter((value) => sourceOf(keyIn(value)) === read));
  return {
    get: (key) => sourceOf(key)?.get(key),
    childrenOf: (key) => both((read) => read.childrenOf(key), String),
    outgoing: (key) =>
      (sourceOf(key)?.outgoing(key) ?? []).filter(
        ({ to }) => to.kind === 'role' || sourceOf(library.keyOf(to)) !== null,
      ),
    incoming: (key) =>
      both(
        (read) => read.incoming(key),
        ({ from }) => library.keyOf(from),
      ),
    owned: (column) => both((read) => read.owned(column), String),
    placesOf: (key) => sourceOf(key)?.placesOf(key) ?? [],
    partsOf: (wanted) => both((read) => read.partsOf(wanted), String),
    always: mine.always,
  };
}

function remembered<Value>(known: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find(key);
  known.set(key, found);
  return found;
}
