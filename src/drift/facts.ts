import type { Fact, FactBase, Library, StableId } from './library.ts';
import type { Comparable } from './units.ts';

/** Keys of a fact under which roles are named. */
const roleKeys = new Set(['role', 'grantee', 'member', 'roles', 'owner']);

/**
 * Facts as the live database would have them: with the role that applied the migrations there, and without a privilege
 * that only one of the two servers knows.
 */
export function inLiveWords(library: Library, facts: FactBase, how: Comparable): FactBase {
  const [here, live] = how.role;
  if (here === live && how.major >= 17) return facts;
  const words = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((one) => words(one, key));
      return how.major < 17 && (key === 'privileges' || key === 'grantable' || key === '_ownerDefault')
        ? list.filter((one) => one !== 'MAINTAIN')
        : list;
    }
    if (typeof value !== 'object' || value === null)
      return roleKeys.has(key) && value === here ? live : value;
    const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === 'role' && name === here) return { ...value, name: live };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one, name)]));
  };
  const id = (one: StableId): StableId => words(one, '') as StableId;
  const known = new Set<string>();
  const renamed: Fact[] = [];
  for (const fact of facts.facts()) {
    const made: Fact = {
      id: id(fact.id),
      payload: words(fact.payload, '') as Fact['payload'],
      ...(fact.parent === undefined ? {} : { parent: id(fact.parent) }),
    };
    const key = library.keyOf(made.id);
    // Of a role that is there under both names, one is enough.
    if (!known.has(key)) renamed.push(made);
    known.add(key);
  }
  return library.factsOf(
    renamed,
    facts.edges.map(({ from, to, kind }) => ({ from: id(from), to: id(to), kind })),
  );
}
