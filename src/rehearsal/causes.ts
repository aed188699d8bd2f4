import { identifiers } from '../inventory/index.ts';
import type { Finding } from '../snapshot/index.ts';
import type { PlacedChange } from './change-details.ts';

/** Which kinds of changes bring a finding about, by words in the name of its rule; the likeliest first. */
const kindsByRule: readonly (readonly [rule: RegExp, kinds: readonly string[]])[] = [
  [/foreign_key|fkey|index/, ['index', 'constraint']],
  [/grant|privilege|exposed|truncate|executable/, ['grant', 'policy']],
  [/policy|policies|rls/, ['policy', 'grant']],
];

/**
 * The change that most likely brought a finding about: the one that made its object, or one of the rule's kind that is
 * about the same relation or function.
 * @returns null = none is known; its object's name is the best that there is.
 */
export function causeOf(
  { rule, object }: Pick<Finding, 'rule' | 'object'>,
  changes: readonly PlacedChange[],
): PlacedChange | null {
  const identity = object.slice(object.indexOf(':') + 1);
  const made = changes.find((one) => one.change === 'added' && one.identity === identity);
  if (made !== undefined) return made;
  const owner = ownerOf(identity);
  const kinds = kindsByRule.find(([pattern]) => pattern.test(rule))?.[1] ?? [];
  for (const kind of kinds) {
    const found = changes.find((one) => one.kind === kind && relationOf(one) === owner);
    if (found !== undefined) return found;
  }
  return null;
}

/** A relation's or function's name, of its columns, constraints and policies as well. */
const ownerOf = (identity: string): string => JSON.stringify(identifiers(identity).slice(0, 2));

function relationOf({ kind, identity, definition }: PlacedChange): string | null {
  // `table shop.people to PUBLIC`
  if (kind === 'grant') return ownerOf(identity.slice(identity.indexOf(' ') + 1));
  if (kind !== 'index') return ownerOf(identity);
  const table = / ON (?:ONLY )?(.*)$/s.exec(definition ?? '')?.[1];
  return table === undefined ? null : ownerOf(table);
}
