import { compare } from '../../text.ts';
import { createHash } from 'node:crypto';
import type { GroupedSnapshot } from './grouped-snapshot.ts';

/** How much a finding matters: an error leaks or loses data, a warning will hurt, info is a matter of taste or care. */
export type Level = 'error' | 'warning' | 'info';
export type Category = 'security' | 'integrity' | 'performance' | 'convention';

/** What a rule says about one object. */
export interface Hit {
  /** `kind:identity`, quoted as in SQL; kinds as in catalog.objects: `table:public.notes`, `function:app.f(int)`. */
  readonly object: string;
  /** One sentence that names the object. */
  readonly message: string;
  /** What in particular: columns, roles, policies. Empty when the message says it all. */
  readonly detail: string;
  /** What to do: SQL wherever SQL can do it. */
  readonly remedy: string;
  /** Where it matters less than the rule says. */
  readonly level?: Level;
}

/** One check. It looks at the whole snapshot once and is linear in its size. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly category: Category;
  readonly title: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** What other linters call the same, such as `splinter 0013` or `schemalint prefer-jsonb-to-json`. */
  readonly sameAs?: readonly string[];
  readonly check: (given: GroupedSnapshot) => Iterable<Hit>;
}

/** A {@link Hit} with the rule that it comes from. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly level: Level;
  readonly categories: readonly Category[];
  /** The same from run to run as long as the rule finds the same object; at most 1,000 bytes. */
  readonly key: string;
}

/** An index entry of PostgreSQL holds at most 2,700 bytes, and the key is a primary key. In bytes of UTF-8. */
const longestKey = 1_000;

/** The key of a finding in the list of known ones: `rule object`, shortened by a hash where it is too long. */
export function keyOf(rule: string, object: string): string {
  const key = `${rule} ${object}`;
  // No character takes more than three bytes for each unit of its text.
  if (key.length * 3 <= longestKey || new TextEncoder().encode(key).length <= longestKey) return key;
  return `${key.slice(0, 200)}… ${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

const levels: readonly Level[] = ['error', 'warning', 'info'];

/** Errors first, then by rule and object; the same order on every machine. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    compare(a.rule, b.rule) ||
    compare(a.object, b.object) ||
    compare(a.message, b.message)
  );
}
