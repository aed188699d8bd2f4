import type { DependencyEdge, Fact, FactBase, Library, StableId } from './library.ts';
import { placesOf } from './places.ts';
import type { Comparable, Units } from './units.ts';

/** Keys of a fact under which roles are named. */
const roleKeys = new Set(['role', 'grantee', 'member', 'roles', 'owner']);

/** How what the library has read of a database is said in the live database's words. */
export interface Words {
  readonly id: (id: StableId) => StableId;
  readonly fact: (fact: Fact) => Fact;
  readonly edge: (edge: DependencyEdge) => DependencyEdge;
  /** Whether the live database would have it at all. */
  readonly isSaid: (fact: Fact, facts: FactBase) => boolean;
}

/**
 * The words for facts as the live database would have them: with the role that applied the migrations there, and
 * without a privilege that only one of the two servers knows.
 */
export function wordsFor({ role: [here, live], major }: Comparable): Words {
  const words = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((one) => words(one, key));
      return major < 17 && (key === 'privileges' || key === 'grantable' || key === '_ownerDefault')
        ? list.filter((one) => one !== 'MAINTAIN')
        : list;
    }
    if (typeof value !== 'object' || value === null)
      return roleKeys.has(key) && value === here ? live : value;
    const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === 'role' && name === here) return { ...value, name: live };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one, name)]));
  };
  const id = here === live ? (one: StableId) => one : (one: StableId) => words(one, '') as StableId;
  return {
    id,
    fact: (fact) => ({
      id: id(fact.id),
      payload: words(fact.payload, '') as Fact['payload'],
      ...(fact.parent === undefined ? {} : { parent: id(fact.parent) }),
    }),
    edge: ({ from, to, kind }) => ({ from: id(from), to: id(to), kind }),
    isSaid: (fact, facts) =>
      !isNotNullOfDomain(fact) && !('target' in fact.id && isNotNullOfDomain(facts.get(fact.id.target))),
  };
}

/** All that a database's facts say, in the live database's words. */
export function inWords(library: Library, facts: FactBase, words: Words): FactBase {
  const made = new Map<string, Fact>();
  for (const fact of facts.facts()) {
    if (!words.isSaid(fact, facts)) continue;
    const said = words.fact(fact);
    const key = library.keyOf(said.id);
    // Of a role that is there under both names, one is enough.
    if (!made.has(key)) made.set(key, said);
  }
  return library.factsOf([...made.values()], facts.edges.map(words.edge));
}

/** From PostgreSQL 17 on it is a constraint besides: the domain says the same, and older servers know nothing else. */
const isNotNullOfDomain = (fact: Fact | undefined): boolean =>
  fact?.id.kind === 'constraint' && fact.parent?.kind === 'domain' && fact.payload['type'] === 'n';

/** What a fact says in words of SQL, and the property of a snapshot that says the same. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  view: { def: 'definition' },
  materializedView: { def: 'definition' },
  rule: { def: 'definition' },
  policy: { usingExpr: 'using', checkExpr: 'with_check' },
};

/**
 * Facts of the live database with the words of another server where both say the same: the library would take the words
 * for a change.
 */
export function inWordsOf(
  library: Library,
  live: { readonly facts: FactBase; readonly units: Units },
  here: { readonly facts: FactBase; readonly units: Units },
): FactBase {
  const made = live.facts.facts().map((fact): Fact => {
    const properties = words[fact.id.kind];
    const same = here.facts.get(fact.id);
    const [key] = properties === undefined ? [] : placesOf(fact.id, live.units, live.facts);
    if (properties === undefined || same === undefined || key === undefined) return fact;
    const [one, other] = [live.units.get(key)?.body, here.units.get(key)?.body];
    const taken = Object.entries(properties).filter(
      ([, property]) => one?.[property] !== undefined && one[property] === other?.[property],
    );
    return {
      ...fact,
      payload: {
        ...fact.payload,
        ...Object.fromEntries(taken.map(([name]) => [name, same.payload[name] ?? null])),
      },
    };
  });
  return library.factsOf(made, live.facts.edges);
}
